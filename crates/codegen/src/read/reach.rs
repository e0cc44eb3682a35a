//! Which components requests and answers can hold, and whether references end.

use std::collections::BTreeSet;

use bv_cms_lint::valid::{circles, endless};
use serde_json::Value;

use crate::node::{Fault, Node};
use crate::schema::{Work, contradiction};

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
fn walk<'v>(root: &'v Value, value: &'v Value, stays: &str, reached: &mut BTreeSet<String>) {
    // Not recursive: a chain of references can be as long as the document.
    let mut open = vec![value];
    let travels = |value: &&Value| value.get(stays) != Some(&Value::Bool(true));
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    let name = reference.strip_prefix("#/components/schemas/").unwrap_or(reference);
                    let is_new = reached.insert(name.to_owned());
                    let target = reference.strip_prefix('#').and_then(|at| root.pointer(at));
                    open.extend(target.filter(|_| is_new));
                }
                for (name, member) in members {
                    match member {
                        // These names are the document's.
                        Value::Object(named) if NAMED.contains(&&**name) => {
                            open.extend(named.values().filter(travels));
                        }
                        // Examples are values, no schemas.
                        _ if ["examples", "example", "default"].contains(&&**name) => {}
                        _ => open.extend(Some(member).filter(travels)),
                    }
                }
            }
            _ => {}
        }
    }
}

/// Keywords whose members are named by the document.
const NAMED: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];

/// Refuses references about one value that never end, or that no code follows to their end.
pub(crate) fn ends(root: &Node<'_>) -> Result<(), Fault> {
    if let Some(circle) = circles(root.value).into_iter().next() {
        let message = "the schema refers to itself about the same value, which never ends; refer to \
                       it from a member or an item, or leave the reference out";
        return Err(Fault::at(circle, message.to_owned()));
    }
    if let Some(endless) = endless(root.value).into_iter().next() {
        return Err(contradiction(endless));
    }
    let Some(components) = root.get("components") else { return Ok(()) };
    let mut work = Work::default();
    components.members("schemas")?.iter().try_for_each(|(_, schema)| work.is_bounded(schema))
}
