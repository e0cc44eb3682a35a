//! The bodies of requests, as they stand in the document.

use proc_macro2::TokenStream;
use serde_json::{Value, json};

use super::example::{self, Example, read_examples};
use crate::keyword;
use crate::model::{Directions, Type};
use crate::node::{Fault, Node};
use crate::schema;
use crate::schema::text::{self, Reading};
use crate::types::Types;

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) media_type: MediaType,
    pub(crate) kind: Type,
    /// The table of its schema.
    pub(crate) schema: TokenStream,
    /// The schema as the document has it.
    pub(crate) json: Option<Value>,
    pub(crate) description: String,
    pub(crate) examples: Vec<Example>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediaType {
    Json,
    Form,
    Text,
    Bytes,
}

impl Body {
    pub(crate) fn read(node: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Self, Fault> {
        node.only(&["required", "description", "content"])?;
        let content = node.require("content")?;
        let entries = content.entries()?;
        let [(media_type, at)] = entries.as_slice() else {
            return Err(content.fault("no code chooses between media types; declare one of them"));
        };
        at.only(&["schema", "example", "examples"])?;
        example::not_both(at)?;
        let media_type = match *media_type {
            "application/json" => MediaType::Json,
            "application/x-www-form-urlencoded" => MediaType::Form,
            "text/plain" => MediaType::Text,
            "application/octet-stream" => MediaType::Bytes,
            _ => {
                return Err(at.fault(
                    "no code reads this media type; declare application/json, \
                     application/x-www-form-urlencoded, text/plain or application/octet-stream",
                ));
            }
        };
        let directions = Directions { requested: true, answered: false };
        let (kind, schema) = match (media_type, at.get("schema")) {
            (MediaType::Bytes, None) => (Type::Any, TokenStream::new()),
            (MediaType::Bytes, Some(schema)) => {
                only_bytes(&schema)?;
                (Type::Any, TokenStream::new())
            }
            (_, schema) => {
                let schema = match schema {
                    Some(schema) => schema,
                    None => at.require("schema")?,
                };
                schema::travels(&schema)?;
                schema::not_kept(&schema, "readOnly")?;
                let wished = format!("{id}Body");
                let kind = types.of(&schema, &wished, directions)?;
                if media_type == MediaType::Text && !schema::has_type(&schema, "string") {
                    return Err(schema.fault("plain text has `type: string`"));
                }
                if media_type == MediaType::Form {
                    form_fits(&schema)?;
                }
                (kind, keyword::schema(&schema, types.context)?)
            }
        };
        let description = node.get("description").and_then(|text| text.value.as_str());
        Ok(Self {
            required: node.flag("required")?,
            media_type,
            kind,
            schema,
            json: at.get("schema").map(|schema| schema.value.clone()),
            description: description.unwrap_or_default().to_owned(),
            examples: read_examples(at)?,
        })
    }

    /// Whether its schema is none of the components, and not simply a text.
    pub(crate) fn is_inline(&self) -> bool {
        let plain = [json!({ "type": "string" }), json!({ "type": "string", "format": "binary" })];
        self.json.as_ref().is_some_and(|schema| {
            let is_reference = schema.as_object().is_some_and(|schema| schema.keys().eq(["$ref"]));
            !is_reference && !plain.contains(schema)
        })
    }

    pub(crate) fn can_be_malformed(&self) -> bool {
        self.media_type != MediaType::Bytes
    }

    pub(crate) fn can_be_invalid(&self) -> bool {
        self.media_type != MediaType::Bytes
    }
}

/// Refuses a schema that asks more of a body of bytes than to be one.
pub(super) fn only_bytes(schema: &Node<'_>) -> Result<(), Fault> {
    schema.only(&["type", "format", "title", "description"])?;
    for (keyword, expected) in [("type", "string"), ("format", "binary")] {
        if let Some(at) = schema.get(keyword).filter(|at| at.value != expected) {
            return Err(at.fault(format!(
                "nothing is asked of a body of bytes; write `{keyword}: {expected}`, or leave \
                 `{keyword}` out"
            )));
        }
    }
    Ok(())
}

/// Refuses a form that is no object whose members a form can hold.
fn form_fits(schema: &Node<'_>) -> Result<(), Fault> {
    if text::reading(schema)? != Reading::Object {
        return Err(schema
            .fault("a form is an object of plain values and lists of them: write `type: object`"));
    }
    text::plain_members(schema, true)
}
