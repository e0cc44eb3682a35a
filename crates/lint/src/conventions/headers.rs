//! Headers that HTTP ties to a status.

use bv_cms_document::follow;
use bv_cms_document::pointer::join;
use bv_cms_findings::Rule;
use serde_json::Value;

use super::linter::{Carries, Linter};
use crate::rule;

/// A status, the header it needs, and the rule that says so.
const NEEDED: &[(u64, &str, &Rule)] = &[
    (201, "Location", rule::LOCATION_MISSING),
    (401, "WWW-Authenticate", rule::WWW_AUTHENTICATE_MISSING),
    (405, "Allow", rule::ALLOW_MISSING),
    (429, "Retry-After", rule::RETRY_AFTER_MISSING),
    (503, "Retry-After", rule::RETRY_AFTER_MISSING),
];

pub(super) fn lint(linter: &mut Linter<'_>) {
    for answer in linter.all_answers() {
        for (status, header, rule) in NEEDED {
            let carries = linter.carries(&answer, *status);
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

/// The pointer of a header, in any case, and whether it is required.
fn find(linter: &Linter<'_>, headers: &str, wanted: &str) -> Option<(String, bool)> {
    let names = linter.get(headers).and_then(Value::as_object)?;
    let name = names.keys().find(|name| name.eq_ignore_ascii_case(wanted))?;
    let pointer = join(headers, name);
    let (_, header) = follow(linter.root(), &pointer).ok()?;
    Some((pointer, header.get("required") == Some(&Value::Bool(true))))
}
