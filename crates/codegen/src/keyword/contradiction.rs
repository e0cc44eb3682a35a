//! What a schema says against itself: bounds that cross, and defaults that it does not admit.

use serde_json::{Value, json};

use crate::node::{Fault, Node};

/// Bounds that no value lies between when the first is above the second, or, where the third says
/// so, when both are the same.
const BOUNDS: [(&str, &str, bool); 8] = [
    ("minLength", "maxLength", false),
    ("minItems", "maxItems", false),
    ("minProperties", "maxProperties", false),
    ("minContains", "maxContains", false),
    ("minimum", "maximum", false),
    ("minimum", "exclusiveMaximum", true),
    ("exclusiveMinimum", "maximum", true),
    ("exclusiveMinimum", "exclusiveMaximum", true),
];

/// Refuses a schema that no value fits, or not its own default.
pub(crate) fn refuse(node: &Node<'_>) -> Result<(), Fault> {
    for (least, most, strict) in BOUNDS {
        let bound = |name: &str| node.value.get(name).and_then(Value::as_f64);
        let (Some(low), Some(high)) = (bound(least), bound(most)) else { continue };
        if low > high || strict && low >= high {
            return Err(node.require(least)?.fault(format!(
                "no value lies between `{least}: {low}` and `{most}: {high}`; lower the first or \
                 raise the second"
            )));
        }
    }
    match node.get("default") {
        Some(default) => admits(node, &default),
        None => Ok(()),
    }
}

/// Whether the schema admits its default, with what it refers to.
fn admits(node: &Node<'_>, default: &Node<'_>) -> Result<(), Fault> {
    // Only what refers to others needs them.
    let components = if refers(node.value) { node.components("schemas") } else { None };
    let components = json!({ "schemas": components.unwrap_or(&json!({})) });
    let schema = json!({ "allOf": [node.value], "components": components });
    let validator = jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(&schema)
        .map_err(|error| node.fault(format!("the schema is none: {error}; mend it")))?;
    validator.validate(default.value).map_err(|error| {
        default.fault(format!(
            "the schema does not admit its own default: {error}; change the default or the schema"
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
