//! Errors look alike, and are listed.

use bv_cms_document::pointer::join;
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

/// The schema every error has.
const SHARED: &str = "#/components/schemas/Status";
/// The media type every error has.
const JSON: &str = "application/json";

pub(super) fn lint(linter: &mut Linter<'_>) {
    for answer in linter.all_answers() {
        if !is_error(&answer.status) {
            continue;
        }
        let content = join(&answer.pointer, "content");
        let media_types = linter.get(&content).and_then(Value::as_object);
        let names: Vec<&str> =
            media_types.into_iter().flat_map(serde_json::Map::keys).map(String::as_str).collect();
        if names != [JSON] {
            let at = if names.is_empty() { &answer.pointer } else { &content };
            let found = if names.is_empty() { "no body".to_owned() } else { names.join(", ") };
            let message = format!("the answer `{}` is not JSON and nothing else", answer.status);
            linter.add(rule::ERROR_BODY_NOT_SHARED, at, message, JSON, found);
            continue;
        }
        let media_type = join(&content, JSON);
        let schema = join(&media_type, "schema");
        let found = linter.get(&schema);
        if found.and_then(|schema| schema.get("$ref")).and_then(Value::as_str) != Some(SHARED) {
            let message = format!("the answer `{}` has a schema of its own", answer.status);
            linter.add(rule::ERROR_BODY_NOT_SHARED, &schema, message, SHARED, show(found));
        }
        let examples = linter.get(&join(&media_type, "examples")).and_then(Value::as_object);
        if examples.is_none_or(serde_json::Map::is_empty) {
            let message = format!("the answer `{}` names no error", answer.status);
            let expected = "at least one named example";
            linter.add(rule::ERROR_EXAMPLE_MISSING, &media_type, message, expected, "(absent)");
        }
    }
}

pub(super) fn is_error(status: &str) -> bool {
    status == "default" || status.starts_with(['4', '5'])
}
