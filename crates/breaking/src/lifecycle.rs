//! Deprecation and removal (RFC 8594): nothing goes without having been announced.

use bv_cms_document::{Document, Operation, pointer};
use bv_cms_findings::date;
use serde_json::Value;
use time::Date;

use super::Way;
use super::operation::template;
use super::walk::Walk;
use crate::rule;

/// What an operation says about its end.
struct End {
    deprecated: bool,
    /// As it is written.
    text: Option<String>,
    sunset: Option<Date>,
}

fn end(document: &Document, operation: Option<&Operation>) -> End {
    let operation = operation.and_then(|operation| document.get(&operation.pointer));
    let member = |name: &str| operation.and_then(|operation| operation.get(name));
    let text =
        member(document.dialect().extensions.sunset).and_then(Value::as_str).map(str::to_owned);
    let sunset = text.as_deref().and_then(date);
    End { deprecated: member("deprecated") == Some(&Value::Bool(true)), text, sunset }
}

impl Walk<'_> {
    pub(super) fn removed(&mut self, operation: &Operation) {
        let end = end(self.base.document, Some(operation));
        if end.deprecated && end.sunset.is_some_and(|sunset| sunset <= self.today) {
            self.incompatible = true;
            self.retired.insert(operation.operation_id.clone());
            let sunset = end.text.unwrap_or_default();
            let message = format!(
                "the operation `{}` is gone, as announced for {sunset}",
                operation.operation_id
            );
            self.warn(rule::BREAKING_OPERATION_RETIRED, message, &operation.pointer);
            return;
        }
        let why = match (end.deprecated, &end.text) {
            (true, Some(text)) => format!("deprecated with the sunset {text}"),
            (true, None) => "deprecated without a sunset".to_owned(),
            (false, _) => "not deprecated".to_owned(),
        };
        let finding = self
            .said(
                rule::BREAKING_OPERATION_REMOVED,
                format!("the operation `{}` is gone", operation.operation_id),
                format!("valid: {} ({why})", self.request(operation, None)),
                format!("(absent) on {}", self.today),
            )
            .help(self.new.document.dialect().say(
                "keep it, set `deprecated: true` and an `{x-sunset}` date, and remove it when that \
                 date has come",
            ));
        self.add_base(finding, Some(Way::Request), &operation.pointer);
    }

    /// Whoever deprecates says until when, and does not go back on it.
    pub(super) fn deprecations(&mut self) {
        let conventions = self.new.document.dialect().conventions;
        let all: Vec<Operation> = self.new.operations.iter().cloned().collect();
        for new in all {
            let now = end(self.new.document, Some(&new));
            if !now.deprecated {
                continue;
            }
            let base = self.base.operations.iter().find(|base| {
                base.method == new.method && template(&base.path) == template(&new.path)
            });
            let before = end(self.base.document, base);
            let shown = |end: &End| match (&end.text, end.deprecated) {
                (Some(text), _) => format!("sunset {text}"),
                (None, true) => "deprecated without a sunset".to_owned(),
                (None, false) => "not deprecated".to_owned(),
            };
            let message = match (before.sunset.filter(|_| before.deprecated), now.sunset) {
                (Some(_), None) => "the announced sunset is gone",
                (None, None) if conventions => "a deprecated operation has no sunset",
                (Some(before), Some(now)) if now < before => "the sunset is earlier than announced",
                (None, Some(now)) if now <= self.today => "the sunset is no date in the future",
                _ => continue,
            };
            let finding = self
                .said(rule::BREAKING_DEPRECATION, message.to_owned(), shown(&before), shown(&now))
                .help(
                    self.new
                        .document
                        .dialect()
                        .say("set `{x-sunset}: YYYY-MM-DD` to a day that leaves clients time"),
                );
            let at = pointer::join(&new.pointer, "deprecated");
            self.add_new(finding, None, &at);
        }
    }
}
