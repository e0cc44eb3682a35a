//! Which components requests and answers can hold, and whether references end.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::node::{Fault, Node};

/// The names of the schemas that a request can hold, and of those that an answer can.
pub(crate) fn components(root: &Node<'_>) -> Result<(BTreeSet<String>, BTreeSet<String>), Fault> {
    let (mut requested, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for (_, item) in root.paths()? {
        for (method, node) in item.entries()? {
            match method {
                "parameters" => walk(root.value, node.value, "readOnly", &mut requested),
                _ if node.value.is_object() => {
                    for (name, part) in node.entries()? {
                        match name {
                            "responses" => walk(root.value, part.value, "writeOnly", &mut answered),
                            "parameters" | "requestBody" => {
                                walk(root.value, part.value, "readOnly", &mut requested);
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
    }
    Ok((requested, answered))
}

/// Follows every reference below a value, but not into members that do not travel that way.
fn walk(root: &Value, value: &Value, stays: &str, reached: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(root, item, stays, reached)),
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                let name = reference.strip_prefix("#/components/schemas/").unwrap_or(reference);
                let is_new = reached.insert(name.to_owned());
                let target = reference.strip_prefix('#').and_then(|at| root.pointer(at));
                if let Some(target) = target.filter(|_| is_new) {
                    walk(root, target, stays, reached);
                }
            }
            for (name, member) in members {
                match member {
                    // These names are the document's.
                    Value::Object(named) if NAMED.contains(&&**name) => {
                        named.values().for_each(|inner| travel(root, inner, stays, reached));
                    }
                    // Examples are values, no schemas.
                    _ if ["examples", "example", "default"].contains(&&**name) => {}
                    _ => travel(root, member, stays, reached),
                }
            }
        }
        _ => {}
    }
}

/// Keywords whose members are named by the document.
const NAMED: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];

/// Follows what is below a value, unless it stays behind.
fn travel(root: &Value, value: &Value, stays: &str, reached: &mut BTreeSet<String>) {
    if value.get(stays) != Some(&Value::Bool(true)) {
        walk(root, value, stays, reached);
    }
}

/// Refuses a schema that refers to itself about the same value, which would never end.
pub(crate) fn consumes(name: &str, components: &Node<'_>) -> Result<(), Fault> {
    let start = components.component("schemas", name)?;
    let mut seen = BTreeSet::new();
    let mut next = vec![start.clone()];
    while let Some(node) = next.pop() {
        let mut parts = Vec::new();
        if let Some(reference) = node.get("$ref") {
            let target = reference.component_name("schemas")?;
            if target == name {
                return Err(start
                    .fault("the schema refers to itself about the same value; that never ends"));
            }
            if seen.insert(target.clone()) {
                parts.push(components.component("schemas", &target)?);
            }
        }
        for list in ["allOf", "anyOf", "oneOf"] {
            parts.extend(node.items(list)?);
        }
        for one in ["not", "if", "then", "else"] {
            parts.extend(node.get(one));
        }
        parts.extend(node.members("dependentSchemas")?.into_iter().map(|(_, part)| part));
        next.extend(parts);
    }
    Ok(())
}
