//! Changes of Schema Objects that add something.

use bv_cms_document::pointer::join;
use serde_json::{Map, Value, json};

use super::Operator;
use super::change::Change;
use super::make::Maker;

pub(super) fn inside(maker: &mut Maker<'_>, pointer: &str, schema: &Map<String, Value>) {
    if let Some(Value::Array(values)) = schema.get("enum") {
        let other = match values.first() {
            Some(Value::String(text)) => json!(format!("{text}_TOO")),
            Some(Value::Number(_)) => json!(418),
            _ => json!("OTHER"),
        };
        let description = format!("has {other} as well");
        maker.add(Operator::EnumAdd, &join(pointer, "enum"), description, Change::Push(other));
    }
    let Some(Value::Object(properties)) = schema.get("properties") else { return };
    let required: Vec<&str> = match schema.get("required") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    for (name, property) in properties {
        // What is required and no longer so is a deleted item.
        let at = join(pointer, "required");
        if required.is_empty() {
            maker.set(Operator::FlipRequired, &at, json!([name]));
        } else if !required.contains(&name.as_str()) {
            let description = format!("names `{name}` as well");
            maker.add(Operator::FlipRequired, &at, description, Change::Push(json!(name)));
        }
        let at = join(&join(pointer, "properties"), name);
        for keyword in ["readOnly", "writeOnly"] {
            if property.is_object() && property.get(keyword).is_none() {
                maker.set(Operator::ReadOnly, &join(&at, keyword), json!(true));
            }
        }
    }
}
