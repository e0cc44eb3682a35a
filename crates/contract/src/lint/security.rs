//! Refusals that follow from one another.

use serde_json::Value;

use super::Linter;
use crate::finding::show;
use crate::pointer::join;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    for operation in linter.operations() {
        let responses = join(&operation.pointer, "responses");
        let has = |status: &str| linter.get(&join(&responses, status)).is_some();
        let (unauthenticated, forbidden) = (has("401"), has("403"));
        let id = &operation.operation_id;
        if forbidden && !unauthenticated {
            let message = format!("{id} can answer 403 and not 401");
            let at = join(&responses, "403");
            let rule = rule::FORBIDDEN_WITHOUT_UNAUTHENTICATED;
            linter.add(rule, &at, message, "a response `401`", "(absent)");
        }
        let own = linter.get(&join(&operation.pointer, "security"));
        let security = own.or_else(|| linter.get("/security"));
        if unauthenticated && !asks_for_credentials(security) {
            let message = format!("{id} can answer 401 and asks for no credentials");
            let at = join(&responses, "401");
            let rule = rule::UNAUTHENTICATED_WITHOUT_SECURITY;
            linter.add(rule, &at, message, "`security` with a scheme", show(security));
        }
    }
}

/// Whether some alternative names a scheme; `{}` says that none is needed.
fn asks_for_credentials(security: Option<&Value>) -> bool {
    let alternatives = security.and_then(Value::as_array);
    alternatives
        .into_iter()
        .flatten()
        .filter_map(Value::as_object)
        .any(|alternative| !alternative.is_empty())
}
