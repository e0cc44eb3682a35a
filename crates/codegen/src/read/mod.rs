//! The document as the generator sees it.

mod body;
mod error_response;
mod operation;
mod parameter;
mod path;
mod permission;
mod problem;
mod reach;
mod response;
mod security;
mod server_header;
mod style;
mod tag;
mod token;
mod valid;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::Document;
use proc_macro2::Ident;
use serde_json::Value;

pub(crate) use self::body::{Body, MediaType};
pub(crate) use self::operation::Operation;
pub(crate) use self::parameter::Parameter;
pub(crate) use self::path::Verbs;
pub(crate) use self::permission::Permission;
pub(crate) use self::problem::{Problem, REJECTIONS};
pub(crate) use self::response::{ContentKind, Example, Response};
pub(crate) use self::security::{Alternative, Scheme};
pub(crate) use self::tag::Tag;
use crate::context::Context;
use crate::keyword;
use crate::model::{Declared, box_recursion};
use crate::names::{self, camel, snake};
use crate::node::{Fault, Node};
use crate::types::Types;

/// Everything code is generated from.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) info: Value,
    pub(crate) servers: Vec<(String, String)>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) security_schemes: Value,
    /// What operations need that have no `security` of their own.
    pub(crate) security: Option<Value>,
    /// The components that are schemas, each with its table of keywords.
    pub(crate) schemas: Vec<(String, proc_macro2::TokenStream)>,
    pub(crate) declared: Vec<Declared>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) responses: Vec<Response>,
    pub(crate) operations: Vec<Operation>,
    /// Where a `:` in a path begins a custom verb.
    pub(crate) verbs: Verbs,
    pub(crate) context: Context,
}

impl Api {
    /// The module of an operation.
    pub(crate) fn module(&self, operation: &Operation) -> Ident {
        let tag = self.tags.iter().find(|tag| tag.name == operation.tag);
        tag.map_or_else(|| snake("operations"), Tag::ident)
    }

    pub(crate) fn read(document: &Document) -> Result<Self, Fault> {
        let root = Node::root(document);
        verify::readable(&root)?;
        verify::exact(document)?;
        verify::formats(&root)?;
        let nothing = Node::nothing();
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
        distinct(&root, "x-permissions", camel)?;
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
            if node.get("x-http-status").is_some() {
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

    /// Whether every role that any permission names has this one.
    pub(crate) fn every_role_has(&self, permission: &str) -> bool {
        let all = self.permissions.iter().flat_map(|permission| &permission.roles);
        let held = self.permissions.iter().find(|known| known.name == permission);
        held.is_some_and(|held| all.into_iter().all(|role| held.roles.contains(role)))
    }

    pub(crate) fn scheme(&self, name: &str) -> Option<&Scheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }

    /// The names of the errors that an operation documents.
    pub(crate) fn documented(&self, operation: &Operation) -> BTreeSet<String> {
        let errors = operation.errors.iter().filter_map(|error| match &error.component {
            Some(name) => self.responses.iter().find(|response| response.name == *name),
            None => Some(&error.response),
        });
        let examples = errors.flat_map(|response| &response.examples);
        examples.map(|example| example.name.clone()).collect()
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
