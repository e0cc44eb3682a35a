//! One schema without references and `allOf`, as far as making up values needs it.
//!
//! What is lost on the way does no harm: every value that is made up is validated before it is
//! shown.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// The alternatives of a schema, each an object of keywords. `false` has none, `true` an empty one.
pub(super) fn alternatives(schema: &Value, definitions: &Value) -> Vec<Map<String, Value>> {
    Flat { definitions, known: HashMap::new() }.expand(schema)
}

struct Flat<'v> {
    definitions: &'v Value,
    /// The alternatives of each definition; there are none while they are being found.
    known: HashMap<&'v str, Vec<Map<String, Value>>>,
}

impl<'v> Flat<'v> {
    fn expand(&mut self, schema: &'v Value) -> Vec<Map<String, Value>> {
        let keywords = match schema {
            Value::Object(keywords) => keywords,
            Value::Bool(true) => return vec![Map::new()],
            _ => return Vec::new(),
        };
        let applied = ["$ref", "allOf", "anyOf", "oneOf"];
        let own = keywords.iter().filter(|(keyword, _)| !applied.contains(&keyword.as_str()));
        let mut combined: Vec<Map<String, Value>> =
            vec![own.map(|(keyword, value)| (keyword.clone(), value.clone())).collect()];
        let mut all = Vec::new();
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            all.push(self.target(reference));
        }
        let parts = |keyword: &str| keywords.get(keyword).and_then(Value::as_array);
        for branch in parts("allOf").into_iter().flatten() {
            all.push(self.expand(branch));
        }
        for branches in ["anyOf", "oneOf"].into_iter().filter_map(parts) {
            let mut either = Vec::new();
            for branch in branches {
                for alternative in self.expand(branch) {
                    if !either.contains(&alternative) {
                        either.push(alternative);
                    }
                }
            }
            all.push(either);
        }
        for branches in all {
            let pairs =
                combined.iter().flat_map(|left| branches.iter().map(move |right| (left, right)));
            combined = pairs.take(16).map(|(left, right)| both(left, right)).collect();
        }
        combined
    }

    fn target(&mut self, reference: &'v str) -> Vec<Map<String, Value>> {
        let key = reference.strip_prefix("#/$defs/");
        let Some((key, target)) = key.and_then(|key| Some((key, self.definitions.get(key)?)))
        else {
            return Vec::new();
        };
        if let Some(known) = self.known.get(key) {
            return known.clone();
        }
        self.known.insert(key, Vec::new());
        let found = self.expand(target);
        self.known.insert(key, found.clone());
        found
    }
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
        (left, right) if left == right => left.clone(),
        (Value::Bool(true), other) | (other, Value::Bool(true)) => other.clone(),
        (Value::Bool(false), _) | (_, Value::Bool(false)) => Value::Bool(false),
        (left, right) => serde_json::json!({ "allOf": [left, right] }),
    }
}
