//! What parameters and headers look like on the wire: text, whatever type their schema names.
//!
//! No style writes `null`, an empty list or an object without members (OAS 3.1.1, section 4.12.3; RFC
//! 6570, section 2.3), so that nobody sends them. Who receives cannot tell `1` from `"1"`, nor a text
//! from a list with one item. Where this cannot be said as a schema the schema stays as it is written.

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer;
use serde_json::{Value, json};

use super::fields::{as_fields, is_all_text, is_form};
use super::kind::Kinds;
use super::taken::{Lists, taken};

/// How many schemas around each other are looked into.
const DEPTH: usize = 8;

/// Keywords that say nothing about which texts are valid.
const PROSE: &[&str] =
    &["$comment", "default", "deprecated", "description", "example", "examples", "title"];

/// A document in which the schemas of parameters and headers say what is on the wire, for the side
/// that sends or the one that receives; and the pointers of these schemas, with whether all that they
/// describe is text.
pub(super) fn on_the_wire(root: &Value, sends: bool) -> (Value, Vec<(String, bool)>) {
    let mut written = root.clone();
    let mut found = Vec::new();
    walk(root, "", Place::Keywords, &mut |at, value, place| {
        if place == Place::Keywords
            && let Some(schema) = value.get("schema")
        {
            let (around, media) = at.rsplit_once('/').unwrap_or_default();
            if around.ends_with("/content") && is_form(&media.replace("~1", "/")) {
                let fields = Some(schema).filter(|it| is_small(root, it));
                let fields = fields.and_then(|_| as_fields(root, value, sends));
                let schema = fields.unwrap_or_else(|| schema.clone());
                found.push((pointer::join(at, "schema"), schema, is_all_text(value)));
                return true;
            }
            let is_parameter = value.get("in").and_then(Value::as_str);
            let is_header = pointer::parent(at).is_some_and(|around| around.ends_with("/headers"));
            if is_parameter.is_some() || is_header {
                let schema = if sends {
                    sent(root, schema)
                } else if !is_small(root, schema) {
                    schema.clone()
                } else {
                    // A header is not encoded: a comma in a text is one between items.
                    let encoded = is_parameter.is_some_and(|location| location != "header");
                    let lists = if encoded { Lists::Encoded } else { Lists::Plain };
                    taken(root, schema, lists, DEPTH)
                };
                found.push((pointer::join(at, "schema"), schema, true));
            }
        }
        place != Place::Data
    });
    let mut pointers = Vec::new();
    for (at, schema, is_text) in found {
        if let Some(place) = written.pointer_mut(&at) {
            *place = schema;
            pointers.push((at, is_text));
        }
    }
    (written, pointers)
}

/// The same value with its scalars as texts, as they are read again.
pub(super) fn as_text(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(as_text).collect(),
        Value::Object(members) => {
            let text = |it: &Value| if it.is_object() { it.clone() } else { as_text(it) };
            members.iter().map(|(name, it)| (name.clone(), text(it))).collect()
        }
        Value::Number(_) | Value::Bool(_) => Value::from(value.to_string()),
        _ => value.clone(),
    }
}

/// The same value with its texts as numbers and booleans, where they are written like one.
pub(super) fn as_data(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(as_data).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, it)| (name.clone(), as_data(it))).collect()
        }
        Value::String(text) => data(text).unwrap_or_else(|| value.clone()),
        _ => value.clone(),
    }
}

/// The number or boolean that is written as a text, and in no other way.
pub(super) fn data(text: &str) -> Option<Value> {
    let data: Value = serde_json::from_str(text).ok()?;
    let is_one = data.is_boolean() || data.is_number() && !text.ends_with(".0");
    let written = data.to_string();
    (is_one && written == text).then_some(data)
}

/// Keywords of a list whose items are all described in the same way.
pub(super) const LIST: &[&str] = &["type", "items", "minItems", "maxItems", "uniqueItems"];

/// Keywords that say something about texts only.
const OF_TEXTS: &[&str] = &[
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "format",
    "maxLength",
    "minLength",
    "pattern",
];

/// What is sent: no `null`, no list without items and no object without members. Where nothing is said
/// of its type, it is a text.
fn sent(root: &Value, schema: &Value) -> Value {
    let kinds = Kinds::of(root, schema);
    if kinds == Kinds::of(root, &Value::Bool(true)) {
        let is_of_texts = |name: &String| OF_TEXTS.contains(&name.as_str()) || is_prose(name);
        let is_text = schema.as_object().is_none_or(|it| it.keys().all(is_of_texts));
        return if is_text {
            json!({"allOf": [schema], "type": "string"})
        } else {
            without(schema, Kinds { null: false, ..kinds })
        };
    }
    if !kinds.null && !kinds.list && !kinds.members {
        return schema.clone();
    }
    let least = |name: &str| schema.get(name).and_then(Value::as_u64).unwrap_or(0).max(1);
    let (Value::Object(keywords), Some(written)) = (schema, schema.get("type")) else {
        return without(schema, kinds);
    };
    let mut keywords = keywords.clone();
    let names: Vec<&Value> = match written {
        Value::Array(names) => names.iter().filter(|name| *name != "null").collect(),
        name => vec![name],
    };
    let one = if let [name] = names[..] { name.clone() } else { json!(names) };
    keywords.insert("type".to_owned(), one);
    for (is, name) in [(kinds.list, "minItems"), (kinds.members, "minProperties")] {
        if is {
            keywords.insert(name.to_owned(), least(name).into());
        }
    }
    if let Some(items) = keywords.get_mut("items") {
        *items = without_null(root, items);
    }
    let alone = kinds.list && !kinds.text && !kinds.members;
    let plain = keywords.keys().all(|it| LIST.contains(&&it[..]) || is_prose(it));
    let one = |name: &str| keywords.get(name).is_some_and(|count| count == 1);
    if alone && plain && one("minItems") && one("maxItems") {
        // A list of one item is that item.
        return keywords.shift_remove("items").unwrap_or_else(|| json!({"type": "string"}));
    }
    Value::Object(keywords)
}

/// A schema that does not say its types by itself, without what is not sent.
fn without(schema: &Value, kinds: Kinds) -> Value {
    let types = [
        (kinds.text, &["string", "number", "boolean"][..]),
        (kinds.list, &["array"]),
        (kinds.members, &["object"]),
    ];
    let types = types.into_iter().filter(|(is, _)| *is).flat_map(|(_, names)| names);
    let mut keywords = json!({"allOf": [schema], "type": types.collect::<Vec<_>>()});
    if kinds.list {
        keywords["minItems"] = 1.into();
    }
    if kinds.members {
        keywords["minProperties"] = 1.into();
    }
    keywords
}

pub(super) fn without_null(root: &Value, schema: &Value) -> Value {
    let null = Kinds::of(root, schema).null;
    if null { json!({"allOf": [schema], "not": {"type": "null"}}) } else { schema.clone() }
}

/// Whether a keyword says nothing about which texts are valid.
pub(super) fn is_prose(name: &str) -> bool {
    PROSE.contains(&name) || name.starts_with("x-")
}

/// How many schemas are written out at most in place of one: what refers to the next several times
/// would grow without end.
const WRITTEN_OUT: usize = 2_000;

/// Whether a schema can be written out with what it refers to.
pub(super) fn is_small(root: &Value, schema: &Value) -> bool {
    fn count(root: &Value, value: &Value, depth: usize, left: &mut usize) -> bool {
        let (Some(fewer), Some(depth)) = (left.checked_sub(1), depth.checked_sub(1)) else {
            return *left > 0;
        };
        *left = fewer;
        match value {
            Value::Array(parts) => parts.iter().all(|it| count(root, it, depth + 1, left)),
            Value::Object(members) => members.iter().all(|(name, it)| match it {
                Value::String(to) if name == "$ref" => {
                    let target = pointer::from_reference(to).and_then(|at| root.pointer(&at));
                    target.is_none_or(|it| count(root, it, depth, left))
                }
                Value::Array(_) | Value::Object(_) if name != "enum" => {
                    count(root, it, depth + 1, left)
                }
                _ => true,
            }),
            _ => true,
        }
    }
    count(root, schema, DEPTH + 1, &mut WRITTEN_OUT.clone())
}
