//! Components that nothing uses.

use bv_cms_document::References;
use bv_cms_document::pointer::{is_within, join};
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    let mut references = References::of(linter.root());
    let unmatched = references.reach(vec![linter.unmatched_routes()]);
    let kinds = linter.get("/components").and_then(Value::as_object);
    for (kind, components) in kinds.into_iter().flatten() {
        let at = join("/components", kind);
        for name in components.as_object().into_iter().flat_map(serde_json::Map::keys) {
            let pointer = join(&at, name);
            let used = unmatched.iter().any(|reached| is_within(reached, &pointer))
                || !linter.operations().uses(&pointer).is_empty();
            if !used {
                let message = format!("nothing uses `{name}` of {kind}");
                let expected = "an operation that reaches it";
                linter.add(rule::COMPONENT_UNUSED, &pointer, message, expected, "none");
            }
        }
    }
}
