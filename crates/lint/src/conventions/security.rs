//! Refusals that follow from one another.

use bv_cms_document::pointer::join;
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::{Answer, Carries, Linter};
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    for operation in linter.operations() {
        let responses = join(&operation.pointer, "responses");
        let answers = linter.answers(&responses);
        let answer_with = |status| {
            let carries = |answer: &&Answer| linter.carries(answer, status) != Carries::Never;
            answers.iter().find(carries).map(|answer| join(&responses, &answer.status))
        };
        let (unauthenticated, forbidden) = (answer_with(401), answer_with(403));
        let id = &operation.operation_id;
        if let (Some(at), None) = (forbidden, &unauthenticated) {
            let message = format!("{id} can answer 403 and not 401");
            let rule = rule::FORBIDDEN_WITHOUT_UNAUTHENTICATED;
            linter.add(rule, &at, message, "a response `401`", "(absent)");
        }
        let own = linter.get(&join(&operation.pointer, "security"));
        let security = own.or_else(|| linter.get("/security"));
        if let Some(at) = unauthenticated.filter(|_| !asks_for_credentials(security)) {
            let message = format!("{id} can answer 401 and asks for no credentials");
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
