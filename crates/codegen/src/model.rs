//! The document as the generator sees it.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_contract::Document;
use serde_json::{Map, Value};

use crate::GenerateError;
use crate::operation::Operation;
use crate::problems::Problem;
use crate::schema::{Object, Schema, Shape};

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

/// What is wrong with the document, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    pointer: String,
    message: String,
}

impl Fault {
    pub(crate) fn locate(self, document: &Document) -> GenerateError {
        let position = document.position(&self.pointer);
        GenerateError::Document {
            place: format!("{}:{}:{}", document.file_name(), position.line, position.column),
            pointer: self.pointer,
            message: self.message,
        }
    }
}

/// A place in the document.
#[derive(Debug, Clone)]
pub(crate) struct Node<'d> {
    root: &'d Value,
    pointer: String,
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    pub(crate) fn root(document: &'d Document) -> Self {
        Self { root: document.value(), pointer: String::new(), value: document.value() }
    }

    pub(crate) fn fault(&self, message: impl Into<String>) -> Fault {
        Fault { pointer: self.pointer.clone(), message: message.into() }
    }

    fn child(&self, name: &str, value: &'d Value) -> Self {
        let segment = name.replace('~', "~0").replace('/', "~1");
        Node { root: self.root, pointer: format!("{}/{segment}", self.pointer), value }
    }

    pub(crate) fn get(&self, name: &str) -> Option<Self> {
        self.value.get(name).map(|value| self.child(name, value))
    }

    pub(crate) fn require(&self, name: &str) -> Result<Self, Fault> {
        self.get(name).ok_or_else(|| self.fault(format!("`{name}` is missing")))
    }

    pub(crate) fn text(&self, name: &str) -> Result<&'d str, Fault> {
        let node = self.require(name)?;
        node.value.as_str().ok_or_else(|| node.fault("must be a string"))
    }

    pub(crate) fn texts(&self, name: &str) -> Result<Vec<String>, Fault> {
        self.items(name)?
            .iter()
            .map(|item| {
                item.value.as_str().map(str::to_owned).ok_or_else(|| item.fault("must be a string"))
            })
            .collect()
    }

    pub(crate) fn flag(&self, name: &str) -> Result<bool, Fault> {
        match self.get(name) {
            None => Ok(false),
            Some(node) => node.value.as_bool().ok_or_else(|| node.fault("must be true or false")),
        }
    }

    pub(crate) fn unsigned(&self, name: &str) -> Result<Option<u64>, Fault> {
        self.get(name)
            .map(|node| node.value.as_u64().ok_or_else(|| node.fault("must be a whole number")))
            .transpose()
    }

    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, Fault> {
        self.get(name)
            .map(|node| node.value.as_i64().ok_or_else(|| node.fault("must be a whole number")))
            .transpose()
    }

    /// The members of a member; none when it is not there.
    pub(crate) fn members(&self, name: &str) -> Result<Vec<(&'d str, Self)>, Fault> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        node.entries()
    }

    pub(crate) fn entries(&self) -> Result<Vec<(&'d str, Self)>, Fault> {
        let members = self.value.as_object().ok_or_else(|| self.fault("must be an object"))?;
        Ok(members.iter().map(|(name, value)| (name.as_str(), self.child(name, value))).collect())
    }

    /// The items of a member; none when it is not there.
    pub(crate) fn items(&self, name: &str) -> Result<Vec<Self>, Fault> {
        let Some(node) = self.get(name) else { return Ok(Vec::new()) };
        let items = node.value.as_array().ok_or_else(|| node.fault("must be an array"))?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| node.child(&index.to_string(), value))
            .collect())
    }

    pub(crate) fn expect(&self, name: &str, value: &str) -> Result<(), Fault> {
        if self.text(name)? == value {
            return Ok(());
        }
        Err(self.require(name)?.fault(format!("code is generated for `{name}: {value}` only")))
    }

    /// Refuses keywords that no code is generated for.
    pub(crate) fn only(&self, keywords: &[&str]) -> Result<(), Fault> {
        for (name, node) in self.entries()? {
            if !keywords.contains(&name) {
                return Err(node.fault(format!(
                    "no code is generated for `{name}` here; remove it or teach crates/codegen"
                )));
            }
        }
        Ok(())
    }

    /// The name of the component that `$ref` names, when there is one of that kind.
    pub(crate) fn reference(&self, kind: &str) -> Result<Option<String>, Fault> {
        let Some(node) = self.get("$ref") else { return Ok(None) };
        let prefix = format!("#/components/{kind}/");
        let name = node.value.as_str().and_then(|reference| reference.strip_prefix(&prefix));
        let name = name.ok_or_else(|| node.fault(format!("must begin with `{prefix}`")))?;
        self.component(kind, name)?;
        Ok(Some(name.to_owned()))
    }

    /// The place itself, or the component that it refers to.
    pub(crate) fn follow(&self, kind: &str) -> Result<Self, Fault> {
        match self.reference(kind)? {
            Some(name) => self.component(kind, &name),
            None => Ok(self.clone()),
        }
    }

    fn component(&self, kind: &str, name: &str) -> Result<Self, Fault> {
        let components = Node { root: self.root, pointer: String::new(), value: self.root }
            .require("components")?
            .require(kind)?;
        components.get(name).ok_or_else(|| self.fault(format!("there is no `{name}` in {kind}")))
    }
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
        Ok(api)
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
