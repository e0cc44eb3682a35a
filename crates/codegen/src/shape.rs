//! The shapes of values: what a property, a parameter or an item can be.

use regex::Regex;

use crate::node::{Fault, Node};

/// The shape of a value.
#[derive(Debug)]
pub(crate) enum Shape {
    Text {
        min_length: Option<u64>,
        max_length: Option<u64>,
        pattern: Option<String>,
        secret: bool,
    },
    Uuid,
    Timestamp,
    Integer {
        minimum: Option<i64>,
        maximum: Option<i64>,
    },
    Boolean,
    /// One text and no other, which has a type of its own.
    Constant {
        rust_type: String,
        value: String,
    },
    Array {
        items: Box<Shape>,
        max_items: Option<u64>,
    },
    Reference(String),
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
            Self::Constant { rust_type, .. } => rust_type.clone(),
            Self::Array { items, .. } => format!("Vec<{}>", items.rust_type()),
            Self::Reference(name) => name.clone(),
        }
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
