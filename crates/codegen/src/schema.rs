//! The schemas of the document, as far as code is generated for them.

use regex::Regex;
use serde_json::Value;

use crate::model::{Fault, Node};
use crate::names;

/// A schema of the components.
#[derive(Debug)]
pub(crate) enum Schema {
    Object(Object),
    Enumeration(Enumeration),
}

#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) properties: Vec<Property>,
    /// Whether other properties than these are kept.
    pub(crate) open: bool,
}

#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) name: String,
    pub(crate) description: String,
    /// The values, each with its name in Rust.
    pub(crate) values: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) required: bool,
    pub(crate) read_only: bool,
    pub(crate) default: Option<Value>,
    pub(crate) shape: Shape,
}

/// The shape of a value.
#[derive(Debug)]
pub(crate) enum Shape {
    Text { min_length: Option<u64>, max_length: Option<u64>, pattern: Option<String>, secret: bool },
    Uuid,
    Timestamp,
    Integer { minimum: Option<i64>, maximum: Option<i64> },
    Boolean,
    Array { items: Box<Shape>, max_items: Option<u64> },
    Reference(String),
}

impl Schema {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Object(object) => &object.name,
            Self::Enumeration(enumeration) => &enumeration.name,
        }
    }

    pub(crate) fn read(name: &str, node: &Node<'_>) -> Result<Self, Fault> {
        let description = node.text("description")?.to_owned();
        if node.get("enum").is_some() {
            node.only(&["type", "description", "enum"])?;
            node.expect("type", "string")?;
            let values = node.texts("enum")?.into_iter().map(|value| {
                let variant = variant(name, &value);
                (value, variant)
            });
            let values = values.collect();
            return Ok(Self::Enumeration(Enumeration {
                name: name.to_owned(),
                description,
                values,
            }));
        }
        node.only(&["type", "description", "required", "properties", "additionalProperties"])?;
        node.expect("type", "object")?;
        let required = node.texts("required")?;
        let mut properties = Vec::new();
        for (property, schema) in node.members("properties")? {
            let required = required.iter().any(|name| *name == property);
            properties.push(Property::read(property, required, &schema)?);
        }
        if let Some(missing) =
            required.iter().find(|name| !properties.iter().any(|property| property.name == **name))
        {
            return Err(node.fault(format!("`required` names `{missing}`, which is no property")));
        }
        let open = node.flag("additionalProperties")?;
        Ok(Self::Object(Object { name: name.to_owned(), description, properties, open }))
    }
}

/// `LIVE_STATUS_PREVIEW` of `LiveStatus` to `Preview`; a digit in front is preceded by the last
/// word of the type: `LIVE_RESOLUTION_4K` of `LiveResolution` to `Resolution4k`.
fn variant(name: &str, value: &str) -> String {
    let prefix = names::snake(name).to_ascii_uppercase() + "_";
    let variant = names::pascal(value.strip_prefix(&prefix).unwrap_or(value));
    if variant.starts_with(|first: char| first.is_ascii_digit()) {
        names::pascal(names::snake(name).rsplit('_').next().unwrap_or_default()) + &variant
    } else {
        variant
    }
}

impl Object {
    /// The properties that a request can set.
    pub(crate) fn writable(&self) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(|property| !property.read_only)
    }
}

impl Property {
    fn read(name: &str, required: bool, node: &Node<'_>) -> Result<Self, Fault> {
        Ok(Self {
            name: name.to_owned(),
            description: node.text("description")?.to_owned(),
            required,
            read_only: node.flag("readOnly")?,
            default: node.get("default").map(|default| default.value.clone()),
            shape: Shape::read(node)?,
        })
    }

    /// The type in Rust, without `Option`.
    pub(crate) fn inner_type(&self) -> String {
        self.shape.rust_type()
    }
}

/// The pattern, in the syntax that the generated code compiles.
fn pattern(node: &Node<'_>) -> Result<Option<String>, Fault> {
    let Some(place) = node.get("pattern") else { return Ok(None) };
    let pattern = node.text("pattern")?;
    match Regex::new(pattern) {
        Ok(_) => Ok(Some(pattern.to_owned())),
        Err(error) => Err(place.fault(format!("the pattern cannot be enforced: {error}"))),
    }
}

impl Shape {
    pub(crate) fn read(node: &Node<'_>) -> Result<Self, Fault> {
        const ALWAYS: [&str; 3] = ["description", "readOnly", "default"];
        // Why there is no bound is for people and for `cargo xtask lint`.
        const UNBOUNDED: &str = "x-unbounded";
        let only = |keywords: &[&str]| node.only(&[&ALWAYS[..], keywords].concat());
        if let Some(name) = node.reference("schemas")? {
            only(&["$ref"])?;
            return Ok(Self::Reference(name));
        }
        match (node.text("type")?, node.get("format").and_then(|format| format.value.as_str())) {
            ("string", None) => {
                only(&["type", "minLength", "maxLength", "pattern", "x-secret", UNBOUNDED])?;
                Ok(Self::Text {
                    min_length: node.unsigned("minLength")?,
                    max_length: node.unsigned("maxLength")?,
                    pattern: pattern(node)?,
                    secret: node.flag("x-secret")?,
                })
            }
            ("string", Some("uuid")) => only(&["type", "format"]).map(|()| Self::Uuid),
            ("string", Some("date-time")) => only(&["type", "format"]).map(|()| Self::Timestamp),
            ("integer", Some("int32")) => {
                only(&["type", "format", "minimum", "maximum", UNBOUNDED])?;
                let (minimum, maximum) = (node.integer("minimum")?, node.integer("maximum")?);
                Ok(Self::Integer { minimum, maximum })
            }
            ("boolean", None) => only(&["type"]).map(|()| Self::Boolean),
            ("array", None) => {
                only(&["type", "items", "maxItems", UNBOUNDED])?;
                let items = node.require("items")?;
                let max_items = node.unsigned("maxItems")?;
                Ok(Self::Array { items: Box::new(Self::read(&items)?), max_items })
            }
            (kind, format) => Err(node.fault(format!(
                "no code is generated for `type: {kind}` with `format: {}`",
                format.unwrap_or("(none)")
            ))),
        }
    }

    /// The schema that the shape refers to, itself or through its items.
    pub(crate) fn referred(&self) -> Option<&str> {
        match self {
            Self::Reference(name) => Some(name),
            Self::Array { items, .. } => items.referred(),
            _ => None,
        }
    }

    pub(crate) fn pattern(&self) -> Option<&str> {
        match self {
            Self::Text { pattern, .. } => pattern.as_deref(),
            Self::Array { items, .. } => items.pattern(),
            _ => None,
        }
    }

    pub(crate) fn rust_type(&self) -> String {
        match self {
            Self::Text { secret: false, .. } => "String".to_owned(),
            Self::Text { secret: true, .. } => "Secret".to_owned(),
            Self::Uuid => "Uuid".to_owned(),
            Self::Timestamp => "Timestamp".to_owned(),
            Self::Integer { .. } => "i32".to_owned(),
            Self::Boolean => "bool".to_owned(),
            Self::Array { items, .. } => format!("Vec<{}>", items.rust_type()),
            Self::Reference(name) => name.clone(),
        }
    }
}
