//! Named errors and examples: clients decide by the reason of an error.

use std::collections::BTreeSet;

use bv_cms_document::{Document, ErrorExample, Operation, error_examples, pointer};
use bv_cms_findings::show;
use serde_json::Value;

use super::Way;
use super::operation::Pair;
use super::walk::{Side, Walk};
use crate::rule;

/// What clients can decide by, in the order of the registry.
fn decided_by(document: &Document, error: &ErrorExample) -> Vec<(&'static str, Value)> {
    let details = error.value.get("details").and_then(Value::as_array);
    let mut details = details.into_iter().flatten();
    let headers = pointer::join("/components/examples", &error.name);
    let headers = pointer::join(&headers, document.dialect().extensions.response_headers);
    let headers = document.get(&headers).and_then(Value::as_object);
    let headers: BTreeSet<String> =
        headers.into_iter().flatten().map(|(name, _)| name.to_ascii_lowercase()).collect();
    let fields: BTreeSet<&str> = details
        .clone()
        .filter(|_| !error.variable_field_violations)
        .filter_map(|detail| detail.get("fieldViolations")?.as_array())
        .flatten()
        .filter_map(|violation| violation.get("field")?.as_str())
        .collect();
    let info = details.find(|detail| detail.get("reason").is_some());
    let member = |name: &str| info.and_then(|info| info.get(name)).cloned().unwrap_or_default();
    let metadata = member("metadata");
    let keys: BTreeSet<&String> =
        metadata.as_object().into_iter().flat_map(|it| it.keys()).collect();
    vec![
        ("status", Value::from(error.http_status)),
        ("code", error.value.get("code").cloned().unwrap_or_default()),
        ("reason", member("reason")),
        ("domain", member("domain")),
        ("metadata", keys.into_iter().cloned().collect()),
        ("headers", headers.into_iter().collect()),
        ("fields", fields.into_iter().collect()),
    ]
}

impl Walk<'_> {
    /// Holds the registries of named errors against each other.
    pub(super) fn errors(&mut self) {
        let new = error_examples(self.new.document);
        for error in error_examples(self.base.document) {
            let at = pointer::join("/components/examples", &error.name);
            let answer = format!("{} with {}", error.http_status, show(Some(&error.value)));
            let Some(other) = new.iter().find(|other| other.name == error.name) else {
                // Another name for the same error is not seen by anybody.
                let decided = decided_by(self.base.document, &error);
                if new.iter().any(|other| decided_by(self.new.document, other) == decided) {
                    continue;
                }
                // An error that only operations gave which were announced to go.
                let users = self.base.operations.uses(&at);
                if !users.is_empty() && users.iter().all(|user| self.retired.contains(user)) {
                    continue;
                }
                let finding = self
                    .said(
                        rule::BREAKING_ERROR,
                        format!("the error `{}` is gone", error.name),
                        format!("an answer clients decide by: {answer}"),
                        "(absent)",
                    )
                    .help("keep the error; clients decide by its reason");
                self.add_base(finding, Some(Way::Response), &at);
                continue;
            };
            let before = decided_by(self.base.document, &error);
            let after = decided_by(self.new.document, other);
            for ((what, before), (_, after)) in before.iter().zip(after) {
                // More of them disturb nobody.
                let more = ["metadata", "headers", "fields"].contains(what)
                    && before
                        .as_array()
                        .into_iter()
                        .flatten()
                        .all(|key| after.as_array().is_some_and(|after| after.contains(key)));
                if before == &after || more {
                    continue;
                }
                let finding = self
                    .said(
                        rule::BREAKING_ERROR,
                        format!("the {what} of the error `{}` is another", error.name),
                        format!("{what} {before}: {answer}"),
                        format!("{what} {after}"),
                    )
                    .help("keep what clients decide by; add another error beside it");
                self.add_new(finding, Some(Way::Response), &at);
                break;
            }
        }
    }

    /// An example is an answer that the operation is known to give.
    pub(super) fn examples_of(&mut self, pair: &Pair) {
        if !self.new.document.dialect().conventions {
            return;
        }
        let kept: BTreeSet<String> =
            examples(&self.new, &pair.new).into_iter().map(|(name, _)| name).collect();
        for (name, at) in examples(&self.base, &pair.base) {
            let component = pointer::join("/components/examples", &name);
            let registered = |side: &Side<'_>| side.document.get(&component).is_some();
            // An error that is gone altogether is one finding, not one for each operation.
            let gone = registered(&self.base) && !registered(&self.new);
            if kept.contains(&name) || gone {
                continue;
            }
            let value = self.base.member(&at, "value").map(|(_, value)| show(Some(value)));
            let answer = value.unwrap_or_default();
            let finding = self
                .said(
                    rule::BREAKING_EXAMPLE_REMOVED,
                    format!("the answer `{name}` is not given any more"),
                    format!("{} answers {answer}", self.request(&pair.base, None)),
                    "(absent)",
                )
                .help("keep the example, or waive it if nobody can get the answer any more");
            let place = pointer::join(&pair.new.pointer, "responses");
            self.add_new(finding, Some(Way::Response), &place);
        }
    }
}

/// The names and pointers of the examples in the responses of an operation.
fn examples(side: &Side<'_>, operation: &Operation) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let names = |at: &str| -> Vec<String> {
        let members = side.at(at).and_then(|(_, value)| value.as_object());
        members.into_iter().flat_map(|members| members.keys().cloned()).collect()
    };
    let responses = pointer::join(&operation.pointer, "responses");
    for status in names(&responses) {
        let Some((response, _)) = side.member(&responses, &status) else { continue };
        let content = pointer::join(&response, "content");
        for media in names(&content) {
            let examples = pointer::join(&pointer::join(&content, &media), "examples");
            for name in names(&examples) {
                let at = pointer::join(&examples, &name);
                // Known by the name it has among the components, wherever it has one.
                let target = side.document.get(&at).and_then(|it| it.get("$ref"));
                let target = target.and_then(Value::as_str).and_then(pointer::from_reference);
                let name = target.and_then(|it| pointer::tokens(&it).pop()).unwrap_or(name);
                found.push((name, at));
            }
        }
    }
    found
}
