//! What a sender that is taken at its word does not send: members that its schema does not declare,
//! unless that says otherwise.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

/// Keywords with schemas for the same value.
const PARTS: &[&str] = &["allOf", "anyOf", "oneOf"];

/// Whether every object in a value has declared members only. Every branch of a choice counts, also
/// one that the value is not valid for: that is strict, and leaves out what is in doubt.
pub(super) fn is_declared(components: &Value, schemas: &[&Value], value: &Value) -> bool {
    schemas.iter().all(|schema| {
        let all = parts(components, schema);
        let inside: Vec<(Option<&str>, usize, &Value)> = match value {
            Value::Object(members) => {
                if !has_declared_names(&all, members) {
                    return false;
                }
                members.iter().map(|(name, value)| (Some(name.as_str()), 0, value)).collect()
            }
            Value::Array(items) => {
                items.iter().enumerate().map(|(index, value)| (None, index, value)).collect()
            }
            _ => return true,
        };
        inside.into_iter().all(|(name, index, value)| {
            let schemas: Vec<&Value> =
                all.iter().flat_map(|keywords| described(keywords, name, index)).collect();
            is_declared(components, &schemas, value)
        })
    })
}

/// A schema, what it refers to and what it consists of.
fn parts<'v>(components: &'v Value, schema: &'v Value) -> Vec<&'v Map<String, Value>> {
    let mut next = vec![schema];
    let mut all: Vec<&Map<String, Value>> = Vec::new();
    while let Some(schema) = next.pop() {
        let Value::Object(keywords) = schema else { continue };
        if let Some(at) = keywords.get("$ref").and_then(Value::as_str) {
            next.extend(components.get(at.rsplit('/').next().unwrap_or_default()));
        }
        for keyword in ["then", "else"] {
            next.extend(keywords.get(keyword));
        }
        let needed = keywords.get("dependentSchemas").and_then(Value::as_object);
        next.extend(needed.into_iter().flat_map(Map::values));
        for keyword in PARTS {
            next.extend(keywords.get(*keyword).and_then(Value::as_array).into_iter().flatten());
        }
        all.push(keywords);
    }
    all
}

fn has_declared_names(all: &[&Map<String, Value>], members: &Map<String, Value>) -> bool {
    let says_otherwise = |keywords: &&Map<String, Value>| {
        ["additionalProperties", "unevaluatedProperties"]
            .iter()
            .any(|name| keywords.get(*name).is_some_and(|rest| rest != &Value::Bool(false)))
    };
    let mut names = BTreeSet::new();
    let mut patterns = false;
    for keywords in all {
        let of = |keyword: &str| keywords.get(keyword).and_then(Value::as_object);
        names.extend(of("properties").into_iter().flat_map(Map::keys).map(String::as_str));
        let required = keywords.get("required").and_then(Value::as_array);
        names.extend(required.into_iter().flatten().filter_map(Value::as_str));
        patterns |= of("patternProperties").is_some();
    }
    let declares = patterns || !names.is_empty();
    !declares
        || all.iter().any(says_otherwise)
        || members.keys().all(|name| names.contains(name.as_str()))
}

/// What one schema says about a member or an item.
fn described<'v>(
    keywords: &'v Map<String, Value>,
    name: Option<&str>,
    index: usize,
) -> Vec<&'v Value> {
    let of = |keyword: &str| keywords.get(keyword);
    let Some(name) = name else {
        let first = of("prefixItems").and_then(|items| items.get(index));
        return [first, of("items"), of("contains"), of("unevaluatedItems")]
            .into_iter()
            .flatten()
            .collect();
    };
    let patterns = of("patternProperties").and_then(Value::as_object);
    let mut all: Vec<&Value> = patterns.into_iter().flat_map(Map::values).collect();
    all.extend(of("properties").and_then(|members| members.get(name)));
    all.extend(of("additionalProperties"));
    all.extend(of("unevaluatedProperties"));
    all
}
