//! Prose for everything that can have it.

use bv_cms_document::Extensions;
use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{join, parent, tokens};
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

/// Maps from names to things with a description. A reference is described where it leads.
const DESCRIBED: &[&str] = &[
    "headers",
    "parameters",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
];

pub(super) fn lint(linter: &mut Linter<'_>) {
    let mut described = vec!["/info".to_owned()];
    let mut summarised = Vec::new();
    for operation in linter.operations() {
        described.push(operation.pointer.clone());
        described.push(join(&operation.pointer, "requestBody"));
        summarised.push(operation.pointer.clone());
    }
    let Extensions { permissions, unmatched_routes, .. } = linter.dialect().extensions;
    for list in ["tags", "servers", permissions] {
        described.extend(inside(linter, &join("", list)));
    }
    let root = linter.root();
    walk(root, "", Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords && value.is_object() {
            let around = parent(pointer).unwrap_or_default();
            let name = tokens(around).pop().unwrap_or_default();
            let named = Place::at(root, around) == Place::Names;
            let listed = name == "parameters" && !named;
            if listed || named && (DESCRIBED.contains(&name.as_str()) || name == unmatched_routes) {
                described.push(pointer.to_owned());
            } else if named && name == "examples" {
                summarised.push(pointer.to_owned());
            }
        }
        place != Place::Data
    });
    for pointer in described {
        prose(linter, &pointer, "description");
    }
    for pointer in summarised {
        prose(linter, &pointer, "summary");
    }
}

/// The pointers of the members or items of what is at a pointer.
fn inside(linter: &Linter<'_>, pointer: &str) -> Vec<String> {
    match linter.get(pointer) {
        Some(Value::Object(members)) => members.keys().map(|key| join(pointer, key)).collect(),
        Some(Value::Array(items)) => {
            (0..items.len()).map(|index| join(pointer, &index.to_string())).collect()
        }
        _ => Vec::new(),
    }
}

fn prose(linter: &mut Linter<'_>, pointer: &str, keyword: &str) {
    let Some(object) = linter.get(pointer).and_then(Value::as_object) else { return };
    let (found, at) = match object.get(keyword) {
        Some(Value::String(text)) if !text.trim().is_empty() => return,
        None if object.contains_key("$ref") => return,
        None => ("(absent)", pointer.to_owned()),
        Some(_) => ("empty", join(pointer, keyword)),
    };
    let message = format!("there is no {keyword}");
    let expected = format!("a {keyword} that is not empty");
    linter.add(rule::DESCRIPTION_MISSING, &at, message, expected, found);
}
