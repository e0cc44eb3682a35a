//! Requests that between them show all that a schema allows: everything there, each optional
//! property left out and `null` where it may be, each value of each enumeration.

use bv_cms_document::follow;
use bv_cms_document::pointer::join;
use serde_json::{Map, Value, json};

use crate::contract::contract;

/// Values of the schema at a pointer of the contract. The first has every property, read-only ones
/// as well; each other one differs from it in one thing. Of what is read-only one value is enough:
/// whatever it is, a server ignores it.
///
/// # Panics
/// For a schema that contains itself.
#[must_use]
pub fn variants(pointer: &str) -> Vec<Value> {
    let (pointer, schema) = follow(contract().document().value(), pointer).expect("a schema");
    if let Some(values) = schema["enum"].as_array() {
        return values.clone();
    }
    // What may be `null` as well is said by the first of its types or alternatives.
    if schema.get("oneOf").is_some() {
        return variants(&format!("{pointer}/oneOf/0"));
    }
    match schema["type"].as_str().or_else(|| schema["type"][0].as_str()) {
        Some("object") => objects(&pointer, schema),
        Some("array") => {
            variants(&join(&pointer, "items")).into_iter().map(|item| json!([item])).collect()
        }
        Some("boolean") => vec![json!(true), json!(false)],
        Some("integer") => vec![schema.get("minimum").cloned().unwrap_or_else(|| json!(1))],
        _ => vec![text(schema)],
    }
}

fn objects(pointer: &str, schema: &Value) -> Vec<Value> {
    let properties = schema["properties"].as_object().cloned().unwrap_or_default();
    let at = join(pointer, "properties");
    let of_each: Vec<(&String, Vec<Value>)> =
        properties.keys().map(|name| (name, variants(&join(&at, name)))).collect();
    let full: Map<String, Value> =
        of_each.iter().map(|(name, values)| ((*name).clone(), values[0].clone())).collect();
    let mut objects = vec![Value::Object(full.clone())];
    let required = |name: &str| {
        schema["required"].as_array().is_some_and(|names| names.iter().any(|other| other == name))
    };
    for (name, values) in &of_each {
        let read_only = properties[*name]["readOnly"] == true;
        for value in values[1..].iter().filter(|_| !read_only) {
            let mut other = full.clone();
            other.insert((*name).clone(), value.clone());
            objects.push(Value::Object(other));
        }
        if !required(name) {
            let mut without = full.clone();
            without.shift_remove(*name);
            objects.push(Value::Object(without));
            let types = [&properties[*name]["type"][1], &properties[*name]["oneOf"][1]["type"]];
            if types.contains(&&json!("null")) {
                let mut null = full.clone();
                null.insert((*name).clone(), Value::Null);
                objects.push(Value::Object(null));
            }
        }
    }
    objects
}

fn text(schema: &Value) -> Value {
    if let Some(default) = schema.get("default") {
        return default.clone();
    }
    json!(match schema["format"].as_str() {
        Some("uuid") => "0de30000-0000-4000-8000-0000000000ee",
        // After every moment at which a world is.
        Some("date-time") => "2027-01-01T00:00:00Z",
        _ => "a",
    })
}
