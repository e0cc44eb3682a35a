//! Headers that HTTP ties to a status.

use serde_json::Value;

use super::{Answer, Linter};
use crate::pointer::join;
use crate::{follow, rule};

/// A status, the header it needs, and the rule that says so.
const NEEDED: &[(u64, &str, &str)] = &[
    (201, "Location", rule::LOCATION_MISSING),
    (401, "WWW-Authenticate", rule::WWW_AUTHENTICATE_MISSING),
    (405, "Allow", rule::ALLOW_MISSING),
    (429, "Retry-After", rule::RETRY_AFTER_MISSING),
    (503, "Retry-After", rule::RETRY_AFTER_MISSING),
];

/// How an answer can have a status.
#[derive(Clone, Copy, PartialEq)]
enum Carries {
    /// It is the answer's only one.
    Always,
    /// It is one of several.
    Sometimes,
    Never,
}

pub(super) fn lint(linter: &mut Linter<'_>) {
    for answer in linter.all_answers() {
        for (status, header, rule) in NEEDED {
            let carries = carries(linter, &answer, *status);
            if carries == Carries::Never {
                continue;
            }
            let expected = match carries {
                Carries::Always => format!("a header `{header}` with `required: true`"),
                _ => format!("a header `{header}`"),
            };
            let headers = join(&answer.pointer, "headers");
            match find(linter, &headers, header) {
                None => {
                    let message = format!("a {status} without `{header}`");
                    linter.add(rule, &answer.pointer, message, expected, "(absent)");
                }
                Some((pointer, required)) if carries == Carries::Always && !required => {
                    let message = format!("`{header}` may be left out of a {status}");
                    linter.add(rule, &pointer, message, expected, "not required");
                }
                Some(_) => {}
            }
        }
    }
}

/// What an answer for several statuses is used for is in its examples.
fn carries(linter: &Linter<'_>, answer: &Answer, status: u64) -> Carries {
    let name = status.to_string();
    if answer.status == name {
        return Carries::Always;
    }
    let range = format!("{}XX", &name[..1]);
    if answer.status != "default" && !answer.status.eq_ignore_ascii_case(&range) {
        return Carries::Never;
    }
    let content = join(&answer.pointer, "content");
    let media_types = linter.get(&content).and_then(Value::as_object);
    let shown = media_types.into_iter().flat_map(serde_json::Map::keys).any(|media_type| {
        let examples = join(&join(&content, media_type), "examples");
        let names = linter.get(&examples).and_then(Value::as_object);
        names.into_iter().flat_map(serde_json::Map::keys).any(|name| {
            let example = follow(linter.root(), &join(&examples, name));
            example.is_ok_and(|(_, example)| {
                example.get("x-http-status").and_then(Value::as_u64) == Some(status)
            })
        })
    });
    if shown { Carries::Sometimes } else { Carries::Never }
}

/// The pointer of a header, in any case, and whether it is required.
fn find(linter: &Linter<'_>, headers: &str, wanted: &str) -> Option<(String, bool)> {
    let names = linter.get(headers).and_then(Value::as_object)?;
    let name = names.keys().find(|name| name.eq_ignore_ascii_case(wanted))?;
    let pointer = join(headers, name);
    let (_, header) = follow(linter.root(), &pointer).ok()?;
    Some((pointer, header.get("required") == Some(&Value::Bool(true))))
}
