//! The document as the generator sees it.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_contract::Document;
use serde_json::Value;

use crate::context::Context;
use crate::keyword;
use crate::names::camel;
use crate::node::{Fault, Node};
use crate::operation::Operation;
use crate::problems::{self, Problem};
use crate::response::Response;
use crate::security::{self, Scheme};
use crate::types::{Declared, Types};
use crate::{models, reach};

/// Everything code is generated from.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) info: Value,
    pub(crate) servers: Vec<(String, String)>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) security_schemes: Value,
    /// The components that are schemas, each with its table of keywords.
    pub(crate) schemas: Vec<(String, proc_macro2::TokenStream)>,
    pub(crate) declared: Vec<Declared>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) responses: Vec<Response>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) context: Context,
}

#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    /// The name of its file.
    pub(crate) module: String,
    pub(crate) description: String,
}

impl Tag {
    /// The name of its module.
    pub(crate) fn ident(&self) -> proc_macro2::Ident {
        crate::names::snake(&self.module)
    }
}

#[derive(Debug)]
pub(crate) struct Permission {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) roles: Vec<String>,
}

/// The files that every document has, so that no tag can have them.
const FILES: [&str; 8] =
    ["mod", "models", "schemas", "problems", "permissions", "schemes", "responses", "document"];

impl Api {
    pub(crate) fn read(document: &Document) -> Result<Self, Fault> {
        let root = Node::root(document);
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
        for kind in ["securitySchemes", "responses", "examples"] {
            distinct(&components, kind)?;
        }
        distinct(&root, "x-permissions")?;
        let schemes = collect(&components, "securitySchemes", Scheme::read)?;
        let (requested, answered) = reach::components(&root)?;
        let types = Types { context: &context, requested: &requested, answered: &answered };
        let mut schemas = Vec::new();
        let mut statics = BTreeMap::new();
        for (name, node) in components.members("schemas")? {
            reach::consumes(name, &components)?;
            types.declare_component(name, &node)?;
            let ident = crate::names::shouty(name);
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
        problems::one_request_id(&problems).map_err(|message| root.fault(message))?;
        let responses =
            collect(&components, "responses", |name, node| Response::read(name, node, &types))?;
        let operations = Operation::read_all(&root, &schemes, &types)?;
        let tags = read_tags(&root, &operations)?;
        let mut declared = context.take_declared();
        models::box_recursion(&mut declared);
        let api = Self {
            info: root.require("info")?.value.clone(),
            servers,
            tags,
            permissions: read_permissions(&root)?,
            security_schemes: components
                .get("securitySchemes")
                .map_or_else(|| Value::Object(serde_json::Map::new()), |node| node.value.clone()),
            schemes,
            schemas,
            declared,
            problems,
            responses,
            operations,
            context,
        };
        api.verify(&root)?;
        Ok(api)
    }

    fn verify(&self, root: &Node<'_>) -> Result<(), Fault> {
        for (path, item) in root.members("paths")? {
            for operation in self.operations.iter().filter(|operation| operation.path == path) {
                let node = item.require(&operation.method)?;
                for name in self.documented(operation) {
                    if !self.problems.iter().any(|problem| problem.name == name) {
                        return Err(node.require("responses")?.fault(format!(
                            "the example `{name}` of an error has no `x-http-status`"
                        )));
                    }
                }
                if let Some(name) = &operation.permission
                    && !self.permissions.iter().any(|known| known.name == *name)
                {
                    let place = node.require("x-permission")?;
                    return Err(place.fault(format!("there is no permission `{name}`")));
                }
                security::verify(self, operation, &node)?;
            }
        }
        Ok(())
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
fn distinct(holder: &Node<'_>, kind: &str) -> Result<(), Fault> {
    let mut idents = BTreeMap::new();
    for (name, node) in holder.members(kind)? {
        let ident = camel(name);
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

/// The tags that operations have: the first one says where an operation lives.
fn read_tags(root: &Node<'_>, operations: &[Operation]) -> Result<Vec<Tag>, Fault> {
    let mut described = BTreeMap::new();
    let mut names: Vec<String> = Vec::new();
    for tag in root.items("tags")? {
        let name = tag.text("name")?;
        let description = tag.get("description").and_then(|text| text.value.as_str());
        described.insert(name.to_owned(), description.unwrap_or_default().to_owned());
        names.push(name.to_owned());
    }
    for operation in operations {
        if !names.contains(&operation.tag) {
            names.push(operation.tag.clone());
        }
    }
    names.retain(|name| operations.iter().any(|operation| operation.tag == *name));
    let mut tags: Vec<Tag> = Vec::new();
    for name in names {
        let mut module = crate::names::file(&name);
        if FILES.contains(&module.as_str()) {
            module += "_operations";
        }
        let same = |tag: &&Tag| tag.module == module || camel(&tag.name) == camel(&name);
        if let Some(other) = tags.iter().find(same) {
            let place = root.get("tags").unwrap_or_else(|| root.clone());
            return Err(place.fault(format!(
                "the tags `{}` and `{name}` are both `{module}` in Rust; rename one of them",
                other.name
            )));
        }
        let description = described.get(&name).cloned().unwrap_or_default();
        tags.push(Tag { name, module, description });
    }
    Ok(tags)
}

fn read_permissions(root: &Node<'_>) -> Result<Vec<Permission>, Fault> {
    root.members("x-permissions")?
        .into_iter()
        .map(|(name, node)| {
            Ok(Permission {
                name: name.to_owned(),
                description: node.text("description")?.to_owned(),
                roles: node.texts("roles")?,
            })
        })
        .collect()
}
