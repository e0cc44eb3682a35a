//! `type`: the types of JSON that a schema names.

use serde_json::Value;

use crate::node::{Fault, Node};

/// The types that a schema names.
pub(crate) fn types(node: &Node<'_>) -> Result<Vec<String>, Fault> {
    match node.get("type").map(|kind| kind.value) {
        None => Ok(Vec::new()),
        Some(Value::String(kind)) => Ok(vec![kind.clone()]),
        Some(Value::Array(_)) => node.texts("type"),
        Some(_) => Err(node.fault("`type` is a string or an array of strings")),
    }
}

/// Whether a schema names that type, among others or alone.
pub(crate) fn has_type(node: &Node<'_>, kind: &str) -> bool {
    types(node).is_ok_and(|types| types.iter().any(|own| own == kind))
}
