//! Deprecation and removal (RFC 8594): nothing goes without having been announced.

use bv_cms_document::{Document, Operation, pointer};
use bv_cms_findings::date;
use serde_json::Value;
use time::Date;

use super::Way;
use super::walk::Walk;
use crate::rule;

/// What an operation says about its end.
struct End {
    deprecated: bool,
    /// As it is written.
    text: Option<String>,
    sunset: Option<Date>,
}

/// The day of a sunset: a date, or one with a time behind it (RFC 3339, section 5.6).
fn day(text: &str) -> Option<Date> {
    date(text.split_once(['T', 't', ' ']).map_or(text, |(day, _)| day))
}

fn end(document: &Document, operation: Option<&Operation>) -> End {
    end_at(document, operation.map_or("", |operation| &operation.pointer))
}

/// The same of what is at a pointer, which is nothing of the whole document.
fn end_at(document: &Document, at: &str) -> End {
    let said = document.get(at).filter(|_| !at.is_empty());
    let member = |name: &str| said.and_then(|said| said.get(name));
    let text =
        member(document.dialect().extensions.sunset).and_then(Value::as_str).map(str::to_owned);
    let sunset = text.as_deref().and_then(day);
    End { deprecated: member("deprecated") == Some(&Value::Bool(true)), text, sunset }
}

/// An end as people read it.
fn shown(end: &End) -> String {
    match (&end.text, end.deprecated) {
        (Some(text), _) => format!("sunset {text}"),
        (None, true) => "deprecated without a sunset".to_owned(),
        (None, false) => "not deprecated".to_owned(),
    }
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
        let all: Vec<Operation> = self.new.operations.iter().cloned().collect();
        for new in all {
            let base = self.before(&new);
            self.deprecation(base.as_ref(), &new);
        }
    }

    /// The same of one operation, and what it was before.
    pub(super) fn deprecation(&mut self, base: Option<&Operation>, new: &Operation) {
        let now = end(self.new.document, Some(new));
        let before = end(self.base.document, base);
        if !now.deprecated {
            return;
        }
        let message = match (before.sunset.filter(|_| before.deprecated), now.sunset) {
            // What nothing changed about was said when it was new.
            (_, None) if before.deprecated && before.text == now.text => return,
            (Some(_), None) => "the announced sunset is gone",
            (None, None) if !self.new.document.dialect().conventions => return,
            (None, None) => "a deprecated operation has no sunset",
            (Some(before), Some(now)) if now < before => "the sunset is earlier than announced",
            (None, Some(now)) if now <= self.today => "the sunset is no date in the future",
            _ => return,
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

    /// A parameter, header or member that keeps being deprecated keeps its sunset, too.
    pub(super) fn sunset(&mut self, base_at: &str, new_at: &str, what: &str) {
        let (before, now) =
            (end_at(self.base.document, base_at), end_at(self.new.document, new_at));
        let Some(announced) = before.sunset.filter(|_| before.deprecated && now.deprecated) else {
            return;
        };
        let message = match now.sunset {
            None => format!("a deprecated {what} has no sunset any more"),
            Some(now) if now < announced => format!("the sunset of a {what} is earlier"),
            Some(_) => return,
        };
        let finding = self
            .said(rule::BREAKING_DEPRECATION, message, shown(&before), shown(&now))
            .help("keep the day that was announced, or a later one");
        self.add_new(finding, None, new_at);
    }
}
