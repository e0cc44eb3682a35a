//! What a schema says against itself, and defaults that it does not admit.

use bv_cms_lint::valid::Contradiction;
use serde_json::{Value, json};

use crate::node::{Fault, Node};

/// Refuses a schema that contradicts itself, or does not admit its own default.
pub(crate) fn refuse(node: &Node<'_>) -> Result<(), Fault> {
    if let Some(first) = node.contradictions().into_iter().next() {
        let Contradiction { pointer, message, expected, found } = first;
        let message = format!("{message}: {found}; expected {expected}: correct one or the other");
        return Err(Fault::at(pointer, message));
    }
    match node.get("default") {
        Some(default) => admits(node, &default, "default"),
        None => Ok(()),
    }
}

/// Refuses what a schema does not admit: its `default`, or something else that is said to be of it.
pub(crate) fn admits(node: &Node<'_>, value: &Node<'_>, what: &str) -> Result<(), Fault> {
    // Only what refers to others needs them.
    let components = if refers(node.value) { node.components("schemas") } else { None };
    let components = json!({ "schemas": components.unwrap_or(&json!({})) });
    let schema = json!({ "allOf": [node.value], "components": components });
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(&schema)
        .map_err(|error| node.fault(format!("the schema is none: {error}; mend it")))?;
    validator.validate(value.value).map_err(|error| {
        value.fault(format!(
            "the schema does not admit its own {what}: {error}; change the {what} or the schema"
        ))
    })
}

/// Whether there is a reference anywhere in a schema.
fn refers(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(refers),
        Value::Object(members) => members.contains_key("$ref") || members.values().any(refers),
        _ => false,
    }
}
