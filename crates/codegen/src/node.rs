//! Places in the document, and what is wrong with them.

use std::collections::BTreeSet;

use bv_cms_document::{Dialect, Document, Extensions};
use bv_cms_lint::valid::{Contradiction, contradictions};
use serde_json::Value;

use crate::error::GenerateError;

/// What is wrong with the document, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    pointer: String,
    pub(crate) message: String,
}

impl Fault {
    pub(crate) fn at(pointer: String, message: String) -> Self {
        Self { pointer, message }
    }

    pub(crate) fn locate(self, document: &Document) -> GenerateError {
        GenerateError::Document {
            place: document.location(&self.pointer).to_string(),
            pointer: self.pointer,
            message: self.message,
        }
    }
}

/// What to write instead of a keyword that no code enforces, where the answer is always the same.
const REMEDIES: [(&str, &str); 24] = [
    ("$ref", "write what it refers to in its place"),
    ("$defs", "declare the schemas among `components.schemas`, and refer to them there"),
    ("$id", ONLY_COMPONENTS),
    ("$anchor", ONLY_COMPONENTS),
    ("$dynamicAnchor", ONLY_COMPONENTS),
    ("$dynamicRef", ONLY_COMPONENTS),
    ("$schema", "leave it out: every schema has the dialect of OpenAPI 3.1"),
    ("nullable", "write `type: [string, \"null\"]`, which is how OpenAPI 3.1 says it"),
    ("callbacks", ELSEWHERE),
    ("webhooks", ELSEWHERE),
    ("pathItems", "write the path item among the `paths`"),
    ("head", "leave it out: whatever has a `get` answers HEAD too"),
    ("options", "leave it out: preflights are the business of what stands in front of the routes"),
    ("trace", "leave it out: a server that echoes requests shows what others sent"),
    ("unevaluatedProperties", "write `additionalProperties` beside all of the `properties`"),
    ("unevaluatedItems", "write `items` beside all of the `prefixItems`"),
    ("contentEncoding", "write `format: byte` for base64"),
    ("contentMediaType", "make what the text holds a value with a schema of its own"),
    ("contentSchema", "make what the text holds a value with a schema of its own"),
    ("allowEmptyValue", "leave it out: a text may be empty where its schema does not forbid it"),
    ("encoding", "leave it out: a form is read as OpenAPI says of forms without it"),
    ("content", "write a `schema` in its place"),
    ("style", PLAIN_HEADERS),
    ("explode", PLAIN_HEADERS),
];

const ONLY_COMPONENTS: &str =
    "declare the schema among `components.schemas`, and refer to it by `$ref` and that place";

const ELSEWHERE: &str = "describe what the server calls in a document of its own";

const PLAIN_HEADERS: &str =
    "leave it out: headers of answers are written as `style: simple` without `explode`";

/// Two to the power of 64, beyond which no count is held.
const BEYOND_COUNTS: f64 = 18_446_744_073_709_551_616.0;

/// A place in the document.
#[derive(Debug, Clone)]
pub(crate) struct Node<'d> {
    root: &'d Value,
    dialect: &'static Dialect,
    pointer: String,
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    pub(crate) fn root(document: &'d Document) -> Self {
        let (root, dialect) = (document.value(), document.dialect());
        Self { root, dialect, pointer: String::new(), value: root }
    }

    /// A place that holds nothing.
    pub(crate) fn nothing(dialect: &'static Dialect) -> Self {
        Self { root: &Value::Null, dialect, pointer: String::new(), value: &Value::Null }
    }

    /// The conventions that the document is written in.
    pub(crate) fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// The names of the members that the document has beside those of OpenAPI.
    pub(crate) fn extensions(&self) -> &'static Extensions {
        &self.dialect.extensions
    }

    pub(crate) fn fault(&self, message: impl Into<String>) -> Fault {
        Fault { pointer: self.pointer.clone(), message: message.into() }
    }

    /// The item or member of a value that is known to be there.
    pub(crate) fn child(&self, name: &str, value: &'d Value) -> Self {
        let segment = name.replace('~', "~0").replace('/', "~1");
        Node { pointer: format!("{}/{segment}", self.pointer), value, ..*self }
    }

    /// What the schema here says against itself.
    pub(crate) fn contradictions(&self) -> Vec<Contradiction> {
        contradictions(self.root, &self.pointer)
    }

    pub(crate) fn pointer(&self) -> &str {
        &self.pointer
    }

    pub(crate) fn get(&self, name: &str) -> Option<Self> {
        self.value.get(name).map(|value| self.child(name, value))
    }

    pub(crate) fn require(&self, name: &str) -> Result<Self, Fault> {
        self.get(name).ok_or_else(|| self.fault(format!("`{name}` is missing")))
    }

    /// The description of a schema, or without one its title.
    pub(crate) fn described(&self) -> String {
        let text = |name: &str| self.get(name).and_then(|text| text.value.as_str());
        text("description").or(text("title")).unwrap_or_default().to_owned()
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
            .map(|node| {
                let value = node.value;
                // `3.0` is a whole number to JSON Schema.
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "it is whole and in range"
                )]
                let whole = value.as_u64().or_else(|| {
                    let value = value.as_f64()?;
                    let fits = value.fract() == 0.0 && (0.0..BEYOND_COUNTS).contains(&value);
                    fits.then_some(value as u64)
                });
                whole.ok_or_else(|| {
                    node.fault("must be a whole number from 0 to 18446744073709551615")
                })
            })
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

    /// The paths of a document, without its extensions.
    pub(crate) fn paths(&self) -> Result<Vec<(&'d str, Self)>, Fault> {
        Ok(without_extensions(self.members("paths")?))
    }

    /// The responses of an operation, without its extensions.
    pub(crate) fn responses(&self) -> Result<Vec<(&'d str, Self)>, Fault> {
        Ok(without_extensions(self.members("responses")?))
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

    /// A schema and everything that speaks of the same value wherever it does: what it refers to, and
    /// what it is composed of.
    pub(crate) fn parts(&self) -> Result<Vec<Self>, Fault> {
        self.closure(&["allOf", "anyOf", "oneOf"], false)
    }

    /// The same with what speaks of it under a condition.
    pub(crate) fn all_parts(&self) -> Result<Vec<Self>, Fault> {
        self.closure(&["allOf", "anyOf", "oneOf", "if", "then", "else"], true)
    }

    /// The same without what only says when something else does.
    pub(crate) fn asking_parts(&self) -> Result<Vec<Self>, Fault> {
        self.closure(&["allOf", "anyOf", "oneOf", "then", "else"], true)
    }

    fn closure(&self, keywords: &[&str], dependent: bool) -> Result<Vec<Self>, Fault> {
        let (mut found, mut seen, mut open) = (Vec::new(), BTreeSet::new(), vec![self.clone()]);
        while let Some(part) = open.pop() {
            if !part.value.is_object() || !seen.insert(part.pointer.clone()) {
                continue;
            }
            if let Some(name) = part.reference("schemas")? {
                open.push(part.component("schemas", &name)?);
            }
            for keyword in keywords {
                match part.get(keyword) {
                    Some(list) if list.value.is_array() => open.extend(part.items(keyword)?),
                    one => open.extend(one),
                }
            }
            if dependent {
                open.extend(part.members("dependentSchemas")?.into_iter().map(|(_, part)| part));
            }
            found.push(part);
        }
        Ok(found)
    }

    /// Refuses keywords that no code is generated for.
    pub(crate) fn only(&self, keywords: &[&str]) -> Result<(), Fault> {
        for (name, node) in self.entries()? {
            if !keywords.contains(&name) && !name.starts_with("x-") {
                if let Some((_, remedy)) = REMEDIES.iter().find(|(known, _)| *known == name) {
                    return Err(node.fault(format!("no code enforces `{name}` here; {remedy}")));
                }
                return Err(node.fault(format!(
                    "no code enforces `{name}` here; remove it, or say it in another way: here may \
                     stand {}",
                    keywords.join(", ")
                )));
            }
        }
        Ok(())
    }

    /// The name of the component that `$ref` names, when there is one of that kind.
    pub(crate) fn reference(&self, kind: &str) -> Result<Option<String>, Fault> {
        self.get("$ref").map(|reference| reference.component_name(kind)).transpose()
    }

    /// The name of the component of that kind to which this text is the reference.
    pub(crate) fn component_name(&self, kind: &str) -> Result<String, Fault> {
        let prefix = format!("#/components/{kind}/");
        let name = self.value.as_str().and_then(|reference| reference.strip_prefix(&prefix));
        let name = name.ok_or_else(|| self.fault(format!("must begin with `{prefix}`")))?;
        if let Some((whole, _)) = name.split_once('/') {
            return Err(self.fault(format!(
                "this leads into `{whole}`: make what it leads to a component of its own, and refer \
                 to that from both"
            )));
        }
        if self.components(kind).and_then(|all| all.get(name)).is_none() {
            return Err(self.fault(format!(
                "there is no `{name}` in `components.{kind}`; declare it there, or correct the name"
            )));
        }
        Ok(name.to_owned())
    }

    /// The place itself, or the component that it refers to.
    pub(crate) fn follow(&self, kind: &str) -> Result<Self, Fault> {
        match self.reference(kind)? {
            Some(name) => self.component(kind, &name),
            None => Ok(self.clone()),
        }
    }

    /// Whether there is something at a pointer into the document.
    pub(crate) fn leads(&self, pointer: &str) -> bool {
        self.root.pointer(pointer).is_some()
    }

    /// The components of that kind, as the document has them.
    pub(crate) fn components(&self, kind: &str) -> Option<&'d Value> {
        self.root.get("components")?.get(kind)
    }

    /// The component of that kind and name.
    pub(crate) fn component(&self, kind: &str, name: &str) -> Result<Self, Fault> {
        let components = Node { pointer: String::new(), value: self.root, ..*self }
            .require("components")?
            .require(kind)?;
        components.get(name).ok_or_else(|| self.fault(format!("there is no `{name}` in {kind}")))
    }
}

fn without_extensions<'d>(members: Vec<(&'d str, Node<'d>)>) -> Vec<(&'d str, Node<'d>)> {
    members.into_iter().filter(|(name, _)| !name.starts_with("x-")).collect()
}
