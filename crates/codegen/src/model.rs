//! The document as the generator sees it.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_contract::Document;
use serde_json::{Map, Value};

use crate::node::{Fault, Node};
use crate::operation::Operation;
use crate::problems::Problem;
use crate::schema::{Object, Schema};
use crate::shape::Shape;

/// Everything code is generated from.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) info: Value,
    pub(crate) servers: Vec<(String, String)>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) permissions: Vec<Permission>,
    pub(crate) security_schemes: Value,
    pub(crate) schemas: Vec<Schema>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) responses: Vec<Response>,
    pub(crate) operations: Vec<Operation>,
}

#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) description: String,
}

#[derive(Debug)]
pub(crate) struct Permission {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) roles: Vec<String>,
}

/// A response, with what it refers to in place but for its schema.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) headers: Vec<Header>,
    pub(crate) schema: String,
    pub(crate) examples: Vec<Example>,
}

#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) required: bool,
    pub(crate) schema: Value,
}

#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) value: Value,
}

impl Api {
    pub(crate) fn read(document: &Document) -> Result<Self, Fault> {
        let root = Node::root(document);
        let components = root.require("components")?;
        let pairs = |nodes: Vec<Node<'_>>, key: &str| -> Result<Vec<(String, String)>, Fault> {
            nodes
                .iter()
                .map(|node| Ok((node.text(key)?.to_owned(), node.text("description")?.to_owned())))
                .collect()
        };
        let mut api = Self {
            info: root.require("info")?.value.clone(),
            servers: pairs(root.items("servers")?, "url")?,
            tags: pairs(root.items("tags")?, "name")?
                .into_iter()
                .map(|(name, description)| Tag { name, description })
                .collect(),
            permissions: read_permissions(&root)?,
            security_schemes: components.require("securitySchemes")?.value.clone(),
            schemas: collect(&components, "schemas", Schema::read)?,
            problems: Vec::new(),
            responses: collect(&components, "responses", Response::read)?,
            operations: Operation::read_all(&root)?,
        };
        for (name, node) in components.members("examples")? {
            if node.get("x-http-status").is_some() {
                api.problems.push(Problem::read(name, &node)?);
            }
        }
        for response in &api.responses {
            let known = |name| api.problems.iter().any(|problem| problem.name == name);
            if let Some(example) = response.examples.iter().find(|example| !known(&*example.name)) {
                let place = components.require("responses")?.require(&response.name)?;
                let message = format!("the example `{}` has no `x-http-status`", example.name);
                return Err(place.fault(message));
            }
        }
        crate::problems::one_request_id(&api.problems).map_err(|message| root.fault(message))?;
        for schema in &api.schemas {
            if !schema.is_enforced() && api.can_be_sent(schema.name()) {
                let place = components.require("schemas")?.require(schema.name())?;
                return Err(place.fault("no code enforces this in a request; teach crates/codegen"));
            }
        }
        Ok(api)
    }

    /// Whether a request can hold what has the schema of that name.
    fn can_be_sent(&self, name: &str) -> bool {
        let bodies = self.operations.iter().filter_map(|operation| operation.body.as_ref());
        let properties = self.requested().flat_map(Object::writable);
        let referred = properties.filter_map(|property| property.shape.referred());
        bodies.map(|body| body.schema.as_str()).chain(referred).any(|referred| referred == name)
    }

    /// The object schemas that can stand in a request body, in the document's order.
    pub(crate) fn requested(&self) -> impl Iterator<Item = &Object> {
        let mut reached = BTreeSet::new();
        for body in self.operations.iter().filter_map(|operation| operation.body.as_ref()) {
            self.reach(&body.schema, &mut reached);
        }
        self.schemas.iter().filter_map(move |schema| match schema {
            Schema::Object(object) if reached.contains(&object.name) => Some(object),
            _ => None,
        })
    }

    fn reach(&self, name: &str, reached: &mut BTreeSet<String>) {
        if let Some(Schema::Object(object)) = self.schema(name)
            && reached.insert(name.to_owned())
        {
            for property in object.writable() {
                if let Some(name) = property.shape.referred() {
                    self.reach(name, reached);
                }
            }
        }
    }

    /// Every pattern that a request can be held against, each once, in the document's order.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = &str> {
        let in_schemas =
            self.requested().flat_map(Object::writable).map(|property| &property.shape);
        let parameters = self.operations.iter().flat_map(|operation| &operation.parameters);
        let shapes = in_schemas.chain(parameters.map(|parameter| &parameter.shape));
        let mut seen = BTreeSet::new();
        shapes.filter_map(Shape::pattern).filter(move |pattern| seen.insert(*pattern))
    }

    /// Whether every role that any permission names has this one.
    pub(crate) fn every_role_has(&self, permission: &str) -> bool {
        let all = self.permissions.iter().flat_map(|permission| &permission.roles);
        let held = self.permissions.iter().find(|known| known.name == permission);
        held.is_some_and(|held| all.into_iter().all(|role| held.roles.contains(role)))
    }

    pub(crate) fn schema(&self, name: &str) -> Option<&Schema> {
        self.schemas.iter().find(|schema| schema.name() == name)
    }

    pub(crate) fn response(&self, name: &str) -> Option<&Response> {
        self.responses.iter().find(|response| response.name == name)
    }
}

fn collect<T>(
    components: &Node<'_>,
    kind: &str,
    read: impl Fn(&str, &Node<'_>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    components.members(kind)?.iter().map(|(name, node)| read(name, node)).collect()
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

impl Response {
    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["description", "headers", "content"])?;
        let content = node.require("content")?;
        content.only(&["application/json"])?;
        let content = content.require("application/json")?;
        content.only(&["schema", "examples"])?;
        let schema = content.require("schema")?;
        let schema = schema
            .reference("schemas")?
            .ok_or_else(|| schema.fault("must be a reference to a schema of the components"))?;
        Ok(Self {
            name: name.to_owned(),
            description: node.text("description")?.to_owned(),
            headers: node
                .members("headers")?
                .into_iter()
                .map(|(name, header)| Header::read(name, &header.follow("headers")?))
                .collect::<Result<_, _>>()?,
            schema,
            examples: read_examples(&content)?,
        })
    }
}

impl Header {
    fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["description", "required", "schema"])?;
        Ok(Self {
            name: name.to_owned(),
            description: node.text("description")?.to_owned(),
            required: node.flag("required")?,
            schema: node.require("schema")?.value.clone(),
        })
    }

    /// The one value the header can have, when its schema allows one only.
    pub(crate) fn constant(&self) -> Option<&str> {
        match self.schema.get("enum")?.as_array()?.as_slice() {
            [Value::String(value)] => Some(value),
            _ => None,
        }
    }
}

pub(crate) fn read_examples(content: &Node<'_>) -> Result<Vec<Example>, Fault> {
    content
        .members("examples")?
        .into_iter()
        .map(|(name, node)| {
            let node = node.follow("examples")?;
            Ok(Example {
                name: name.to_owned(),
                summary: node.text("summary")?.to_owned(),
                value: node.require("value")?.value.clone(),
            })
        })
        .collect()
}

/// The members of an object without its extensions.
pub(crate) fn without_extensions(value: &Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .iter()
                .filter(|(name, _)| !name.starts_with("x-"))
                .map(|(name, value)| (name.clone(), without_extensions(value)))
                .collect::<Map<_, _>>(),
        ),
        other => other.clone(),
    }
}

/// Metadata keys to their example values.
pub(crate) type Metadata = BTreeMap<String, String>;
