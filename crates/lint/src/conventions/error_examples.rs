//! Named errors: their status, their code and their reason belong together.

use std::collections::BTreeSet;

use bv_cms_document::pointer::{join, tokens};
use bv_cms_document::{Dialect, follow};
use bv_cms_findings::show;
use serde_json::Value;

use super::errors::is_error;
use super::linter::{Answer, Linter};
use super::schemas::upper_snake;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    let mut errors = BTreeSet::new();
    for operation in linter.operations() {
        let responses = join(&operation.pointer, "responses");
        stands(linter, &responses, &mut errors);
    }
    let unmatched = linter.unmatched_routes();
    stands(linter, &unmatched, &mut errors);
    for error in &errors {
        code(linter, error);
        reason(linter, error);
    }
}

/// Holds the errors in some responses against the statuses of those, and collects them.
fn stands(linter: &mut Linter<'_>, responses: &str, errors: &mut BTreeSet<String>) {
    let answers = linter.answers(responses);
    for Answer { status: name, pointer } in answers.iter().filter(|it| is_error(&it.status)) {
        for (place, error) in examples(linter, pointer) {
            let found = linter.get(&join(&error, linter.dialect().extensions.http_status));
            let status = found.and_then(Value::as_u64).unwrap_or_default();
            let is = |name: &str| name == status.to_string();
            let range = name.eq_ignore_ascii_case(&format!("{}XX", status / 100));
            let exactly = answers.iter().any(|answer| is(&answer.status));
            if !is(name) && (exactly || !range && name != "default" || status < 400) {
                let message = format!("the error cannot stand in the answer `{name}`");
                let expected = match name.as_str() {
                    "default" => "a status without an answer of its own".to_owned(),
                    name => format!("`{}: {name}`", linter.dialect().extensions.http_status),
                };
                linter.add(rule::ERROR_STATUS, &place, message, expected, show(found));
            }
            errors.insert(error);
        }
    }
}

/// Where a response names an example, and where that is written.
fn examples(linter: &Linter<'_>, response: &str) -> Vec<(String, String)> {
    let at = join(&join(&join(response, "content"), "application/json"), "examples");
    let names = linter.get(&at).and_then(Value::as_object);
    let names = names.into_iter().flat_map(serde_json::Map::keys);
    names
        .filter_map(|name| {
            let place = join(&at, name);
            let (error, _) = follow(linter.root(), &place).ok()?;
            Some((place, error))
        })
        .collect()
}

fn code(linter: &mut Linter<'_>, error: &str) {
    let at = join(&join(error, "value"), "code");
    let Dialect { extensions, errors, .. } = linter.dialect();
    let number = |pointer: &str| linter.get(pointer).and_then(Value::as_u64);
    let (found, Some(status)) = (number(&at), number(&join(error, extensions.http_status))) else {
        return;
    };
    let http_only = errors.http_only.iter().find(|(other, _)| *other == status);
    let fits = |code: u64| match http_only {
        Some((_, expected)) => code == *expected,
        None => usize::try_from(code).is_ok_and(|code| errors.statuses.get(code) == Some(&status)),
    };
    if !found.is_some_and(fits) {
        let codes: Vec<String> = match http_only {
            Some((_, code)) => vec![code.to_string()],
            None => (0..u64::MAX)
                .take(errors.statuses.len())
                .filter(|code| fits(*code))
                .map(|code| code.to_string())
                .collect(),
        };
        let message = format!("the code is not one that is sent with {status}");
        let expected = format!("code {}", codes.join(" or "));
        linter.add(rule::ERROR_CODE, &at, message, expected, show(linter.get(&at)));
    }
}

fn reason(linter: &mut Linter<'_>, error: &str) {
    let details = join(&join(error, "value"), "details");
    let all = linter.get(&details).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let error_info = linter.dialect().errors.detail("ErrorInfo");
    let info = all.iter().position(|detail| {
        let kind = detail.get("@type").and_then(Value::as_str);
        kind == Some(&error_info)
    });
    let name = tokens(error).pop().unwrap_or_default();
    let expected = format!("{}{}", linter.dialect().errors.reason, upper_snake(&name));
    let at = match info {
        Some(index) => join(&join(&details, &index.to_string()), "reason"),
        None => error.to_owned(),
    };
    let found = info.and_then(|index| all[index].get("reason"));
    if found.and_then(Value::as_str) != Some(&expected) {
        let message = format!("the reason of `{name}` is not called like it");
        linter.add(rule::ERROR_REASON, &at, message, expected, show(found));
    }
}
