//! Keywords of our own.

use std::collections::HashSet;

use bv_cms_document::Dialect;
use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{join, parent, tokens};
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

/// What can have keywords of our own, and which.
fn known(dialect: &Dialect) -> [(&'static str, Vec<&'static str>); 7] {
    let it = &dialect.extensions;
    [
        ("the document", vec![it.permissions, it.unmatched_routes]),
        ("an operation", vec![it.permission, it.sunset]),
        ("an example", vec![it.field_violations, it.http_status, it.response_headers]),
        ("a schema", vec![it.secret, it.sunset, it.unbounded]),
        ("a parameter", vec![it.sunset]),
        ("a header", vec![it.sunset]),
        ("a security scheme", vec![it.membership]),
    ]
}

pub(super) fn lint(linter: &mut Linter<'_>) {
    let (root, all) = (linter.root(), known(linter.dialect()));
    let operations: HashSet<&str> =
        linter.operations().iter().map(|operation| operation.pointer.as_str()).collect();
    let schemas: HashSet<String> = linter.schemas().into_iter().collect();
    let mut unknown = Vec::new();
    walk(root, "", Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords
            && let Value::Object(members) = value
        {
            for key in members.keys().filter(|key| key.starts_with("x-")) {
                let holder = match pointer {
                    "" => "the document",
                    _ if operations.contains(pointer) => "an operation",
                    _ if schemas.contains(pointer) => "a schema",
                    _ if is_one_of(root, pointer, "examples") => "an example",
                    _ if is_one_of(root, pointer, "parameters") => "a parameter",
                    _ if is_one_of(root, pointer, "headers") => "a header",
                    _ if parent(pointer) == Some("/components/securitySchemes") => {
                        "a security scheme"
                    }
                    _ => "",
                };
                let known = all.iter().find(|(name, _)| *name == holder);
                if !known.is_some_and(|(_, known)| known.contains(&key.as_str())) {
                    unknown.push((pointer.to_owned(), key, known));
                }
            }
        }
        place != Place::Data
    });
    for (pointer, key, known) in unknown {
        let expected = match known {
            Some((holder, known)) => format!("{holder} can have {}", known.join(", ")),
            None => "none here".to_owned(),
        };
        let at = join(&pointer, key);
        let message = format!("nothing knows `{key}` here");
        linter.add(rule::EXTENSION_UNKNOWN, &at, message, expected, show(linter.get(&at)));
    }
}

/// Whether a pointer is that of one of the examples, parameters or headers of something.
fn is_one_of(root: &Value, pointer: &str, kind: &str) -> bool {
    let around = parent(pointer).unwrap_or_default();
    let listed = || root.pointer(around).is_some_and(Value::is_array);
    tokens(around).pop().as_deref() == Some(kind)
        && (Place::at(root, around) == Place::Names || listed())
}
