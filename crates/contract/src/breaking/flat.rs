//! One schema without references and `allOf`, as far as making up values needs it.
//!
//! What is lost on the way does no harm: every value that is made up is validated before it is
//! shown.

use serde_json::{Map, Value};

/// References followed before a chain is taken for a circle.
const CHAIN: usize = 16;

/// The alternatives of a schema, each an object of keywords. `false` has none, `true` an empty one.
pub(super) fn alternatives(schema: &Value, definitions: &Value) -> Vec<Map<String, Value>> {
    expand(schema, definitions, CHAIN)
}

fn expand(schema: &Value, definitions: &Value, fuel: usize) -> Vec<Map<String, Value>> {
    let keywords = match schema {
        Value::Object(keywords) if fuel > 0 => keywords,
        Value::Bool(true) => return vec![Map::new()],
        _ => return Vec::new(),
    };
    let mut own = keywords.clone();
    let mut all = Vec::new();
    if let Some(Value::String(reference)) = own.shift_remove("$ref") {
        let target = reference.strip_prefix("#/$defs/").and_then(|key| definitions.get(key));
        all.push(target.map_or_else(Vec::new, |target| expand(target, definitions, fuel - 1)));
    }
    if let Some(Value::Array(branches)) = own.shift_remove("allOf") {
        all.extend(branches.iter().map(|branch| expand(branch, definitions, fuel - 1)));
    }
    for keyword in ["anyOf", "oneOf"] {
        if let Some(Value::Array(branches)) = own.shift_remove(keyword) {
            let branches = branches.iter();
            all.push(branches.flat_map(|branch| expand(branch, definitions, fuel - 1)).collect());
        }
    }
    let mut combined = vec![own];
    for branches in all {
        let pairs =
            combined.iter().flat_map(|left| branches.iter().map(move |right| (left, right)));
        combined = pairs.take(16).map(|(left, right)| both(left, right)).collect();
    }
    combined
}

/// The keywords of two schemas that hold together.
fn both(left: &Map<String, Value>, right: &Map<String, Value>) -> Map<String, Value> {
    let mut combined = left.clone();
    for (keyword, value) in right {
        let merged = match (keyword.as_str(), combined.get(keyword), value) {
            (_, None, _) => value.clone(),
            (
                "properties" | "patternProperties",
                Some(Value::Object(left)),
                Value::Object(right),
            ) => members(left, right),
            ("required", Some(Value::Array(left)), Value::Array(right)) => {
                left.iter().chain(right).cloned().collect()
            }
            ("enum", Some(Value::Array(left)), Value::Array(right)) => {
                left.iter().filter(|value| right.contains(value)).cloned().collect()
            }
            ("not", Some(left), right) => serde_json::json!({ "anyOf": [left, right] }),
            ("type", Some(Value::Array(left)), Value::String(_)) if left.contains(value) => {
                value.clone()
            }
            ("minimum" | "minLength" | "minItems" | "minProperties", Some(left), right) => {
                let keep = left.as_f64() >= right.as_f64();
                if keep { left.clone() } else { right.clone() }
            }
            ("maximum" | "maxLength" | "maxItems" | "maxProperties", Some(left), right) => {
                let keep = left.as_f64() <= right.as_f64();
                if keep { left.clone() } else { right.clone() }
            }
            ("additionalProperties" | "items", Some(left), right) => schemas(left, right),
            (_, Some(left), _) => left.clone(),
        };
        combined.insert(keyword.clone(), merged);
    }
    combined
}

fn members(left: &Map<String, Value>, right: &Map<String, Value>) -> Value {
    let mut combined = left.clone();
    for (name, schema) in right {
        let merged = match combined.get(name) {
            Some(other) => schemas(other, schema),
            None => schema.clone(),
        };
        combined.insert(name.clone(), merged);
    }
    Value::Object(combined)
}

fn schemas(left: &Value, right: &Value) -> Value {
    match (left, right) {
        (Value::Bool(true), other) | (other, Value::Bool(true)) => other.clone(),
        (Value::Bool(false), _) | (_, Value::Bool(false)) => Value::Bool(false),
        (left, right) => serde_json::json!({ "allOf": [left, right] }),
    }
}
