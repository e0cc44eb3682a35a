//! Webhooks and callbacks: requests that the server sends and clients answer (OAS 3.1.1, sections
//! 4.8.1 and 4.8.18).
//!
//! They are compared as operations are, with the documents the other way round: what the new one
//! sends the base has to take, and what clients answer by the base the new one has to take.
//! Callbacks of webhooks and of callbacks are not compared.

use std::mem::{replace, swap, take};

use bv_cms_document::{Direction, METHODS, Operation, pointer};
use serde_json::Value;

use super::Way;
use super::operation::Pair;
use super::walk::{Side, Walk, nearest};
use crate::outcome::Break;
use crate::{rule, version};

/// The operations of the path items at the members of an object.
fn inbound(side: &Side<'_>, holder: &str, what: &str) -> Vec<Operation> {
    let mut found = Vec::new();
    let Some((at, Value::Object(names))) = side.at(holder) else { return found };
    for name in names.keys() {
        let Some((path_item, item)) = side.member(&at, name) else { continue };
        for method in METHODS.into_iter().filter(|method| item.get(method).is_some()) {
            let pointer = pointer::join(&path_item, method);
            let id = side.member(&pointer, "operationId").and_then(|(_, id)| id.as_str());
            found.push(Operation {
                operation_id: id.map_or_else(|| format!("{what} {name}"), str::to_owned),
                method: method.to_ascii_uppercase(),
                path: name.clone(),
                pointer,
                path_item: path_item.clone(),
                tag: None,
            });
        }
    }
    found
}

/// The operations of the callbacks of an operation, by the URLs they are sent to: nobody sees the
/// names of callbacks.
fn callbacks(side: &Side<'_>, operation: &Operation) -> Vec<Operation> {
    let at = pointer::join(&operation.pointer, "callbacks");
    let Some((at, Value::Object(names))) = side.at(&at) else { return Vec::new() };
    names.keys().flat_map(|name| inbound(side, &pointer::join(&at, name), "callback")).collect()
}

impl Walk<'_> {
    /// Compares with the documents the other way round, and puts what is found the right way.
    fn reverse(&mut self, compare: impl FnOnce(&mut Self)) {
        let (breaks, warnings) = (take(&mut self.breaks), take(&mut self.warnings));
        let known = take(&mut self.known);
        self.turn();
        compare(self);
        self.turn();
        self.known = known;
        // A member more is nothing that is missed.
        self.warnings = warnings;
        for Break { finding, counter_example, .. } in replace(&mut self.breaks, breaks) {
            let said = finding.message;
            let (rule, said) = match finding.rule {
                rule::BREAKING_REQUEST_NARROWED => (
                    rule::BREAKING_RESPONSE_WIDENED,
                    "a request that the base does not describe".into(),
                ),
                rule::BREAKING_RESPONSE_WIDENED => (
                    rule::BREAKING_REQUEST_NARROWED,
                    "an answer that was valid no longer is".into(),
                ),
                rule::BREAKING_UNDECIDED => (rule::BREAKING_UNDECIDED, said),
                _ => (rule::BREAKING_WEBHOOK, format!("other than the base says: {said}")),
            };
            let way = match finding.direction {
                Direction::Request => Some(Way::Response),
                Direction::Response => Some(Way::Request),
                Direction::Structural => None,
            };
            let message = format!("in a webhook or callback: {said}");
            let at = nearest(self.new.document, &finding.pointer, "");
            let turned = self
                .said(rule, message, finding.found, finding.expected)
                .help("send what was described and take what was answered, or offer a new webhook")
                .at(self.new.document, &at);
            self.add(turned, way, counter_example);
        }
    }

    fn turn(&mut self) {
        self.reversed = !self.reversed;
        swap(&mut self.base, &mut self.new);
        swap(&mut self.request, &mut self.response);
    }

    pub(super) fn webhooks(&mut self) {
        let all = |side: &Side<'_>| inbound(side, "/webhooks", "webhook");
        let (base, new) = (all(&self.base), all(&self.new));
        self.inbound(base, &new);
    }

    pub(super) fn callbacks(&mut self, pair: &Pair) {
        if self.reversed {
            let value = |side: &Side<'_>, at: &str| {
                side.member(at, "callbacks").map(|(_, value)| value.clone())
            };
            let said = [(&self.base, &pair.base), (&self.new, &pair.new)]
                .map(|(side, operation)| value(side, &operation.pointer).unwrap_or_default());
            if !version::means_the_same(&said[0], &said[1]) {
                let reason = "`callbacks` of webhooks and callbacks are not compared";
                self.undecided(Way::Request, &pair.new.pointer, reason);
            }
            return;
        }
        let (base, new) = (callbacks(&self.base, &pair.base), callbacks(&self.new, &pair.new));
        self.inbound(base, &new);
    }

    /// One that is new is sent only to those who ask for it.
    fn inbound(&mut self, base: Vec<Operation>, new: &[Operation]) {
        for base in base {
            let found = new.iter().find(|new| new.method == base.method && new.path == base.path);
            match found.cloned() {
                Some(new) => {
                    self.deprecation(Some(&base), &new);
                    self.reverse(|walk| {
                        let pair = Pair { base: new, new: base };
                        walk.security(&pair);
                        walk.parameters(&pair);
                        walk.body(&pair);
                        walk.responses_of(&pair);
                        walk.callbacks(&pair);
                    });
                }
                None => self.removed(&base),
            }
        }
    }
}
