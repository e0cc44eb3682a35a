//! Whether a schema admits a value that the document names, as generated code decides it.

use bv_cms_document::place::Place;
use bv_cms_document::references;
use serde_json::{Map, Value, json};

use super::work::Work;
use crate::node::{Fault, Node};

/// Refuses what a schema does not admit: its `default`, or something else that is said to be of it.
pub(crate) fn admits(node: &Node<'_>, value: &Node<'_>, what: &str) -> Result<(), Fault> {
    Work::is_bounded_of(node, value.value)?;
    // Only what is referred to is needed, and of a large document that is little.
    let components = json!({ "schemas": referred(node)? });
    let schema =
        narrowed(&json!({ "allOf": [node.value], "components": components }), Place::Keywords);
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .with_format("byte", is_base64)
        .with_format("int64", |text: &str| {
            text.parse::<i64>().is_ok_and(|number| number.to_string() == text)
        })
        .with_format("date-time", is_moment)
        .build(&schema)
        .map_err(|error| node.fault(format!("the schema is none: {error}; mend it")))?;
    validator.validate(value.value).map_err(|error| {
        value.fault(format!(
            "the schema does not admit its own {what}: {error}; change the {what} or the schema"
        ))
    })
}

/// The components that a schema refers to, and those that they refer to.
fn referred(schema: &Node<'_>) -> Result<Map<String, Value>, Fault> {
    let mut found = Map::new();
    let mut open = names(schema.value);
    while let Some(name) = open.pop() {
        if !found.contains_key(&name) {
            let component = schema.component("schemas", &name)?;
            open.extend(names(component.value));
            found.insert(name, component.value.clone());
        }
    }
    Ok(found)
}

/// The names of the components that are referred to anywhere in a schema.
fn names(schema: &Value) -> Vec<String> {
    let to = references(schema, "").into_iter();
    to.filter_map(|(_, to)| to.strip_prefix("#/components/schemas/").map(str::to_owned)).collect()
}

/// What stands at a place, with the numbers that Rust holds as bounds of schemas: no format says that
/// of a number.
fn narrowed(value: &Value, place: Place) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| narrowed(item, place.item())).collect(),
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                (name.clone(), narrowed(value, place.member(name, value)))
            };
            let mut narrow: Map<_, _> = members.iter().map(member).collect();
            if let (Place::Keywords, Some(bounds)) = (place, bounds(members)) {
                let all = narrow.entry("allOf").or_insert_with(|| json!([]));
                if let Value::Array(all) = all {
                    all.push(bounds);
                }
            }
            Value::Object(narrow)
        }
        other => other.clone(),
    }
}

/// The bounds of the numbers that Rust holds of a schema.
fn bounds(keywords: &Map<String, Value>) -> Option<Value> {
    let is = |name: &str| keywords.get("type").is_some_and(|kind| kind == name);
    match keywords.get("format").and_then(Value::as_str) {
        Some("int32") => Some(json!({ "minimum": i32::MIN, "maximum": i32::MAX })),
        Some("float") if is("number") => Some(json!({ "minimum": f32::MIN, "maximum": f32::MAX })),
        _ if is("integer") => Some(json!({ "minimum": i64::MIN, "maximum": i64::MAX })),
        _ => None,
    }
}

/// Base64 with its padding (RFC 4648, section 4).
fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    let is_digit = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    text.len().is_multiple_of(4) && text.len() - digits.len() < 3 && digits.bytes().all(is_digit)
}

/// A moment of RFC 3339 that timestamps hold: in the years 1 to 9999, and not in a leap second.
fn is_moment(text: &str) -> bool {
    let standard = json!({ "format": "date-time" });
    let options = jsonschema::options().should_validate_formats(true).build(&standard);
    let second = text.get(17..19);
    options.is_ok_and(|it| it.is_valid(&json!(text)))
        && !text.starts_with("0000")
        && second != Some("60")
}
