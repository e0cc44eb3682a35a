//! What OpenAPI 3.1 says in words only, so that its meta-schema does not find it, about parts of a
//! document that no code is generated from: who reads the document elsewhere relies on them.

use std::collections::BTreeSet;

use bv_cms_document::pointer::from_reference;

use super::body::Body;
use super::operation::{METHODS, Operation};
use super::parameter::Parameter;
use super::response::{Header, Response};
use super::security::{self, Scheme};
use crate::context::Context;
use crate::node::{Fault, Node};
use crate::types::Types;

/// Refuses what is not as OpenAPI 3.1 has it, beside operations and schemas.
pub(super) fn document(
    root: &Node<'_>,
    operations: &[Operation],
    schemes: &[Scheme],
) -> Result<(), Fault> {
    // Operations may all have a `security` of their own.
    security::read(&Node::nothing(root.dialect()), root, schemes)?;
    let mut tags = BTreeSet::new();
    for tag in root.items("tags")? {
        if !tags.insert(tag.text("name")?) {
            return Err(tag.fault("the tag is described twice; leave one of the two out"));
        }
    }
    servers(root)?;
    for (_, item) in root.paths()? {
        servers(&item)?;
        for node in METHODS.iter().filter_map(|method| item.get(method)) {
            servers(&node)?;
            for (_, response) in node.responses()? {
                links(&response.follow("responses")?, operations)?;
            }
        }
    }
    let Some(components) = root.get("components") else { return Ok(()) };
    for (_, response) in components.members("responses")? {
        links(&response.follow("responses")?, operations)?;
    }
    for (_, link) in components.members("links")? {
        leads_somewhere(&link.follow("links")?, operations)?;
    }
    Ok(())
}

/// Refuses servers whose variables do not fit their URLs.
fn servers(holder: &Node<'_>) -> Result<(), Fault> {
    for server in holder.items("servers")? {
        let url = server.text("url")?;
        let variables = server.members("variables")?;
        for (name, variable) in &variables {
            let default = variable.text("default")?;
            let values = variable.texts("enum")?;
            if variable.get("enum").is_some() && !values.iter().any(|value| value == default) {
                return Err(variable.require("default")?.fault(format!(
                    "`enum` beside it does not name `{default}`; name it there, or choose one of \
                     its values"
                )));
            }
            if !url.contains(&format!("{{{name}}}")) {
                return Err(variable.fault(format!(
                    "the `url` has no `{{{name}}}`; name it there, or leave the variable out"
                )));
            }
        }
        for name in url.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest)) {
            if !variables.iter().any(|(known, _)| *known == name) {
                return Err(server.require("url")?.fault(format!(
                    "nobody says what stands for `{{{name}}}`; describe it among the `variables`"
                )));
            }
        }
    }
    Ok(())
}

fn links(response: &Node<'_>, operations: &[Operation]) -> Result<(), Fault> {
    for (_, link) in response.members("links")? {
        leads_somewhere(&link.follow("links")?, operations)?;
    }
    Ok(())
}

/// Refuses a link to an operation that is not there.
fn leads_somewhere(link: &Node<'_>, operations: &[Operation]) -> Result<(), Fault> {
    if let Some(id) = link.get("operationId")
        && !operations.iter().any(|operation| id.value == operation.id.as_str())
    {
        return Err(id.fault("there is no such operation; name one of the document's"));
    }
    if let Some(reference) = link.get("operationRef")
        && let Some(pointer) = from_reference(link.text("operationRef")?)
        && !link.leads(&pointer)
    {
        return Err(reference.fault("this leads nowhere; name the operation by `operationId`"));
    }
    Ok(())
}

/// Refuses components that are none, whether or not anything refers to them.
pub(super) fn components(root: &Node<'_>, types: &Types<'_>) -> Result<(), Fault> {
    let Some(components) = root.get("components") else { return Ok(()) };
    // What is read here only declares no types.
    let context = Context::default();
    let types = Types { context: &context, ..*types };
    for kind in ["parameters", "requestBodies", "headers", "responses", "examples", "links"] {
        for (name, component) in components.members(kind)? {
            let component = component.follow(kind)?;
            match kind {
                "parameters" => drop(Parameter::read(&component, name, &types)?),
                "requestBodies" => drop(Body::read(&component, name, &types)?),
                "headers" => drop(Header::read(name, &component, &types)?),
                "responses" => drop(Response::read(name, &component, &types)?),
                _ => {}
            }
        }
    }
    Ok(())
}
