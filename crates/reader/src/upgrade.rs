//! OpenAPI 3.0 as OpenAPI 3.1.
//!
//! The Schema Object of 3.0 is JSON Schema Wright Draft 00 (draft 5) with changes; that of 3.1 is
//! JSON Schema 2020-12. What means something else in the two is written anew:
//!
//! - `nullable: true` (3.0.3, 4.7.24.1, and the OpenAPI Initiative's proposal 003, "Clarify Semantics
//!   of `nullable`"): it adds null to the `type` of the same schema. Without a `type` there it does
//!   nothing; and an `enum` without null goes on to refuse null.
//! - `exclusiveMinimum: true` and `exclusiveMaximum: true` (draft 5, sections 5.3 and 5.5): the bound is the
//!   number of `minimum` and `maximum`, without which they do nothing.
//! - `example` of a schema: a list `examples` with it (3.1.0, 4.8.24.1: `example` is deprecated).
//! - `format: byte` and `format: base64`: `contentEncoding: base64`. `format: binary`: a whole body
//!   of bytes has no `type` (3.1.1, "Working with Binary Data"); elsewhere it is a text of
//!   which `contentMediaType: application/octet-stream` says what it holds.
//! - Members beside a `$ref` are ignored in 3.0 (4.7.23), but in a Path Item Object, and left out here.

use bv_cms_document::{Document, pointer};
use serde_json::{Map, Value, json};

use crate::kind::{Kind, Object, reference, walk};

/// The media type of what is nothing but bytes.
const BYTES: &str = "application/octet-stream";

/// Writes what is at a pointer of a document, an object of 3.0, as 3.1.
pub(crate) fn upgrade(document: &mut Document, at: &str, kind: Kind) {
    let (mut changes, mut last) = (Vec::new(), Vec::new());
    if let Some(value) = document.get(at) {
        walk(value, at, kind, &mut |at, value, kind| match (kind, value) {
            (Kind::Data | Kind::Mapping, _) => false,
            (Kind::One(object), Value::Object(members)) => {
                if leaves_out_siblings(object) && reference(value, kind).is_some() {
                    let beside = members.keys().filter(|key| *key != "$ref");
                    changes.extend(beside.map(|key| Change::remove(pointer::join(at, key))));
                    return false;
                }
                match object {
                    Object::Schema => Schema { at, members, changes: &mut changes }.upgrade(),
                    Object::MediaType => body(at, value, &mut last),
                    _ => {}
                }
                true
            }
            _ => true,
        });
    }
    for Change { at, value, from } in changes.into_iter().chain(last) {
        match value {
            Some(value) => document.put(&at, value, &from),
            None => document.remove(&at).is_some(),
        };
    }
}

/// Whether this is a place for a Reference Object of 3.0, beside whose `$ref` nothing counts.
pub(crate) fn leaves_out_siblings(object: Object) -> bool {
    object == Object::SecurityScheme || object.section().is_some() && object != Object::PathItem
}

/// What is to be written at a place, or taken away.
struct Change {
    at: String,
    value: Option<Value>,
    /// Where it was written before.
    from: String,
}

impl Change {
    fn remove(at: String) -> Self {
        Self { at, value: None, from: String::new() }
    }
}

/// A whole body of bytes.
fn body(at: &str, media_type: &Value, changes: &mut Vec<Change>) {
    let name = pointer::tokens(at).pop().unwrap_or_default().to_ascii_lowercase();
    let name = name.split(';').next().unwrap_or_default().trim();
    let is_text = name.starts_with("text/")
        || name.starts_with("multipart/")
        || name.ends_with("json")
        || name.ends_with("xml")
        || name == "application/x-www-form-urlencoded";
    let schema = media_type.get("schema").and_then(Value::as_object);
    if !is_text && schema.is_some_and(|schema| is_binary(schema) && !is_nullable(schema)) {
        // The name of the media type says it already.
        for keyword in ["type", "contentMediaType"] {
            changes.push(Change::remove(format!("{at}/schema/{keyword}")));
        }
    }
}

fn is_binary(schema: &Map<String, Value>) -> bool {
    schema.get("type") == Some(&json!("string")) && schema.get("format") == Some(&json!("binary"))
}

fn is_nullable(schema: &Map<String, Value>) -> bool {
    schema.get("nullable") == Some(&json!(true))
}

struct Schema<'s> {
    at: &'s str,
    members: &'s Map<String, Value>,
    changes: &'s mut Vec<Change>,
}

impl Schema<'_> {
    fn upgrade(&mut self) {
        self.nullable();
        self.exclusive("exclusiveMinimum", "minimum");
        self.exclusive("exclusiveMaximum", "maximum");
        self.content();
        if let Some(example) = self.members.get("example")
            && !self.members.contains_key("examples")
        {
            self.put("examples", json!([example]), "example");
            self.put("examples/0", example.clone(), "example");
            self.remove("example");
        }
    }

    fn nullable(&mut self) {
        let Some(Value::Bool(nullable)) = self.members.get("nullable") else { return };
        if let (true, Some(Value::String(kind))) = (nullable, self.members.get("type")) {
            self.put("type", json!([kind, "null"]), "type");
            self.put("type/1", json!("null"), "nullable");
        }
        self.remove("nullable");
    }

    fn exclusive(&mut self, keyword: &str, bound: &str) {
        let Some(Value::Bool(exclusive)) = self.members.get(keyword) else { return };
        match (exclusive, self.members.get(bound)) {
            (true, Some(number)) if number.is_number() => {
                self.put(keyword, number.clone(), bound);
                self.remove(bound);
            }
            _ => self.remove(keyword),
        }
    }

    fn content(&mut self) {
        if self.members.get("type") != Some(&json!("string")) {
            return;
        }
        let (keyword, value) = match self.members.get("format").and_then(Value::as_str) {
            Some("byte" | "base64") => ("contentEncoding", "base64"),
            Some("binary") => ("contentMediaType", BYTES),
            _ => return,
        };
        if !self.members.contains_key(keyword) {
            self.put(keyword, json!(value), "format");
        }
        self.remove("format");
    }

    fn put(&mut self, path: &str, value: Value, from: &str) {
        let (at, from) = (format!("{}/{path}", self.at), format!("{}/{from}", self.at));
        self.changes.push(Change { at, value: Some(value), from });
    }

    fn remove(&mut self, keyword: &str) {
        self.changes.push(Change::remove(format!("{}/{keyword}", self.at)));
    }
}

#[cfg(test)]
mod tests;
