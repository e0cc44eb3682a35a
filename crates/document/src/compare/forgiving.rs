//! What documents may say in more than one way.

use serde_json::{Map, Number, Value};

/// Keywords whose array is a set.
const SETS: &[&str] = &["enum", "required", "security", "tags"];
/// Keywords whose array is a set of schemas, which are worth comparing one by one.
pub(super) const ALTERNATIVES: &[&str] = &["allOf", "anyOf", "oneOf"];
/// Keywords with prose.
pub(super) const PROSE: &[&str] = &["description", "summary", "title"];
/// Keywords that say nothing when they are `false`, as extensions do.
const FALSE_BY_DEFAULT: &[&str] = &[
    "allowEmptyValue",
    "allowReserved",
    "deprecated",
    "readOnly",
    "required",
    "uniqueItems",
    "writeOnly",
];
/// Keywords that say nothing when they are empty. An empty `security` is not among them: it says
/// that no credentials are needed.
const EMPTY_BY_DEFAULT: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "examples",
    "headers",
    "links",
    "parameters",
    "properties",
    "required",
    "tags",
];

/// Whether a keyword says what holds without it.
pub(super) fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        Value::Bool(false) => FALSE_BY_DEFAULT.contains(&key) || key.starts_with("x-"),
        Value::Bool(true) => key == "additionalProperties",
        Value::Array(items) => items.is_empty() && EMPTY_BY_DEFAULT.contains(&key),
        Value::Object(members) => {
            members.is_empty() && (EMPTY_BY_DEFAULT.contains(&key) || key == "additionalProperties")
        }
        _ => false,
    }
}

/// The tags of an operation are names in no order; those of a document are objects in the order in
/// which people are shown them.
pub(super) fn is_set(keyword: &str, items: &[Value]) -> bool {
    SETS.contains(&keyword) && !(keyword == "tags" && items.iter().any(Value::is_object))
}

/// The only value that a schema allows: a constant, an enumeration of one, or both.
pub(super) fn constant(schema: &Map<String, Value>) -> Option<&Value> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), None) => Some(value),
        (Some(value), Some(Value::Array(values))) if values == std::slice::from_ref(value) => {
            Some(value)
        }
        (None, Some(Value::Array(values))) if values.len() == 1 => values.first(),
        _ => None,
    }
}

/// What a schema says beside its only value.
pub(super) fn without_constant(schema: &Map<String, Value>) -> Map<String, Value> {
    let kept = schema.iter().filter(|(key, _)| !matches!(key.as_str(), "const" | "enum"));
    kept.map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// `type` is a name or an array of names.
pub(super) fn same_types(expected: &Value, found: &Value) -> bool {
    let names = |value: &Value| -> Vec<String> {
        let mut names: Vec<String> = match value {
            Value::Array(names) => names.iter().map(ToString::to_string).collect(),
            name => vec![name.to_string()],
        };
        names.sort();
        names.dedup();
        names
    };
    names(expected) == names(found)
}

/// To JSON Schema 1 and 1.0 are one number.
#[must_use]
pub fn same_number(one: &Number, other: &Number) -> bool {
    one == other || (one.is_f64() || other.is_f64()) && one.as_f64() == other.as_f64()
}
