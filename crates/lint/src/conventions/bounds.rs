//! Limits of what a request can hold.

use bv_cms_document::pointer::join;
use bv_cms_findings::{Rule, show};
use serde_json::Value;

use super::linter::{Linter, texts};
use crate::rule;

/// Formats whose texts have a known length, or are read into a value of known size.
const BOUNDED_FORMATS: &[&str] = &["date", "date-time", "ipv4", "ipv6", "uuid"];

pub(super) fn lint(linter: &mut Linter<'_>) {
    // Says why there is no bound.
    let unbounded = linter.dialect().extensions.unbounded;
    for pointer in linter.schemas() {
        let Some(schema) = linter.get(&pointer) else { continue };
        let missing = missing(schema);
        if let Some(mark) = schema.get(unbounded) {
            let reason = mark.as_str().is_some_and(|reason| !reason.trim().is_empty());
            let at = join(&pointer, unbounded);
            let rule = rule::UNBOUNDED_REASON_MISSING;
            if !reason {
                let message = "it does not say why there is no bound";
                linter.add(rule, &at, message, "a reason", show(Some(mark)));
            } else if missing.is_none() {
                let message = "it says that there is no bound, and there is one";
                linter.add(rule, &at, message, "no mark beside a bound", show(Some(schema)));
            }
        } else if let Some((rule, message, expected)) = missing
            && linter.collector.document.directions().in_requests(&pointer)
        {
            linter.add(rule, &pointer, message, expected, show(Some(schema)));
        }
    }
}

/// The rule a schema breaks for want of a bound, what is wrong and what is asked for.
fn missing(schema: &Value) -> Option<(&'static Rule, &'static str, &'static str)> {
    let has = |keyword: &str| schema.get(keyword).is_some();
    if has("enum") || has("const") {
        return None;
    }
    let types = texts(schema.get("type"));
    let is = |name: &str| types.contains(&name);
    let formatted = texts(schema.get("format"));
    let formatted = formatted.iter().any(|format| BOUNDED_FORMATS.contains(format));
    if is("string") && !has("maxLength") && !formatted {
        let message = "a request can hold a text of any length here";
        Some((rule::REQUEST_STRING_UNBOUNDED, message, "`maxLength`"))
    } else if (is("integer") || is("number"))
        && !((has("minimum") || has("exclusiveMinimum"))
            && (has("maximum") || has("exclusiveMaximum")))
    {
        let message = "a request can hold a number of any size here";
        Some((rule::REQUEST_NUMBER_UNBOUNDED, message, "`minimum` and `maximum`"))
    } else if is("array") && !has("maxItems") {
        let message = "a request can hold a list of any length here";
        Some((rule::REQUEST_ARRAY_UNBOUNDED, message, "`maxItems`"))
    } else {
        None
    }
}
