//! Whether a schema admits `null`.

use std::collections::BTreeSet;

use serde_json::Value;

use super::instance_type;
use crate::node::{Fault, Node};

pub(crate) fn is_null(node: &Node<'_>) -> bool {
    instance_type::types(node).is_ok_and(|types| types == ["null"])
        || node.get("const").is_some_and(|constant| constant.value.is_null())
}

/// Whether a schema admits `null`, as far as types and enumerations say so.
pub(crate) fn admits_null(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Result<bool, Fault> {
    if !node.value.is_object() {
        return Ok(node.value == &Value::Bool(true));
    }
    // What is asked about already decides nothing; what was asked about elsewhere is asked again.
    if !seen.insert(node.pointer().to_owned()) {
        return Ok(true);
    }
    let admits = parts_admit_null(node, seen);
    seen.remove(node.pointer());
    admits
}

fn parts_admit_null(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Result<bool, Fault> {
    let types = instance_type::types(node)?;
    if !types.is_empty() && !types.iter().any(|kind| kind == "null") {
        return Ok(false);
    }
    if node.get("const").is_some_and(|constant| !constant.value.is_null()) {
        return Ok(false);
    }
    if node.get("enum").is_some() && !node.items("enum")?.iter().any(|value| value.value.is_null())
    {
        return Ok(false);
    }
    if let Some(name) = node.reference("schemas")?
        && !admits_null(&node.component("schemas", &name)?, seen)?
    {
        return Ok(false);
    }
    for part in node.items("allOf")? {
        if !admits_null(&part, seen)? {
            return Ok(false);
        }
    }
    for name in ["oneOf", "anyOf"] {
        let alternatives = node.items(name)?;
        let mut any = alternatives.is_empty();
        for alternative in &alternatives {
            any |= admits_null(alternative, seen)?;
        }
        if !any {
            return Ok(false);
        }
    }
    Ok(true)
}
