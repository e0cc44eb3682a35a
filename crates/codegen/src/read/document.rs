//! From the whole document to everything code is generated from.

use std::collections::BTreeMap;

use bv_cms_document::Document;
use proc_macro2::Ident;
use serde_json::Value;

use super::api::Api;
use super::operation::Operation;
use super::path::Verbs;
use super::problem::{self, Problem};
use super::response::Response;
use super::security::Scheme;
use super::{permission, reach, tag, valid, verify};
use crate::context::Context;
use crate::keyword;
use crate::model::box_recursion;
use crate::names::{self, camel};
use crate::node::{Fault, Node};
use crate::types::Types;

impl Api {
    /// Reads the document, or refuses what no code is generated for.
    pub(crate) fn read(document: &Document) -> Result<Self, Fault> {
        let root = Node::root(document);
        verify::readable(&root)?;
        verify::exact(document)?;
        verify::formats(&root)?;
        let nothing = Node::nothing(document.dialect());
        let components = root.get("components").unwrap_or(nothing);
        let context = Context::default();
        let text = |node: &Node<'_>, key: &str| -> Result<String, Fault> {
            if node.get(key).is_none() { Ok(String::new()) } else { Ok(node.text(key)?.to_owned()) }
        };
        let mut servers = Vec::new();
        for server in root.items("servers")? {
            servers.push((server.text("url")?.to_owned(), text(&server, "description")?));
        }
        distinct(&components, "securitySchemes", names::scheme)?;
        distinct(&components, "responses", names::response)?;
        distinct(&components, "examples", names::problem)?;
        distinct(&root, root.extensions().permissions, camel)?;
        let schemes = collect(&components, "securitySchemes", Scheme::read)?;
        reach::ends(&root)?;
        let (requested, answered) = reach::components(&root)?;
        let types = Types { context: &context, requested: &requested, answered: &answered };
        let mut schemas = Vec::new();
        let mut statics = BTreeMap::new();
        for (name, node) in components.members("schemas")? {
            types.declare_component(name, &node)?;
            let ident = names::shouty(name);
            if let Some(other) = statics.insert(ident.to_string(), name) {
                return Err(node.fault(format!(
                    "`{other}` and `{name}` are both `{ident}` in Rust; rename one of them"
                )));
            }
            schemas.push((name.to_owned(), keyword::schema(&node, &context)?));
        }
        let mut problems = Vec::new();
        for (name, node) in components.members("examples")? {
            if node.get(node.extensions().http_status).is_some() {
                problems.push(Problem::read(name, &node)?);
            }
        }
        problem::one_request_id(&problems).map_err(|message| root.fault(message))?;
        let responses =
            collect(&components, "responses", |name, node| Response::read(name, node, &types))?;
        let operations = Operation::read_all(&root, &schemes, &types)?;
        valid::document(&root, &operations, &schemes)?;
        valid::components(&root, &types)?;
        let tags = tag::read_tags(&root, &operations)?;
        let mut declared = context.take_declared();
        box_recursion(&mut declared);
        let api = Self {
            dialect: document.dialect(),
            info: root.require("info")?.value.clone(),
            servers,
            tags,
            permissions: permission::read_permissions(&root)?,
            security: root.get("security").map(|security| security.value.clone()),
            security_schemes: components
                .get("securitySchemes")
                .map_or_else(|| Value::Object(serde_json::Map::new()), |node| node.value.clone()),
            schemes,
            schemas,
            declared,
            problems,
            responses,
            operations,
            verbs: Verbs::read(&root)?,
            context,
        };
        api.verify(&root)?;
        Ok(api)
    }
}

/// Refuses two names of one kind that are one in Rust.
fn distinct(holder: &Node<'_>, kind: &str, ident: impl Fn(&str) -> Ident) -> Result<(), Fault> {
    let mut idents = BTreeMap::new();
    for (name, node) in holder.members(kind)? {
        let ident = ident(name);
        if let Some(other) = idents.insert(ident.to_string(), name) {
            return Err(node.fault(format!(
                "`{other}` and `{name}` are both `{ident}` in Rust; rename one of them"
            )));
        }
    }
    Ok(())
}

fn collect<T>(
    components: &Node<'_>,
    kind: &str,
    read: impl Fn(&str, &Node<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    components.members(kind)?.iter().map(|(name, node)| read(name, node)).collect()
}
