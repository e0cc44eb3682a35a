//! Operations of the base document and their counterparts.

use bv_cms_document::{Direction, Operation, pointer};
use serde_json::Value;

use super::servers::Urls;
use super::walk::Walk;
use crate::rule;

/// A path template without the names in it, which no request shows: operations of two documents are
/// the same when these are, and their methods.
#[must_use]
pub fn template(path: &str) -> String {
    let mut template = String::new();
    let mut inside = false;
    for character in path.chars() {
        if character == '}' {
            inside = false;
        }
        if !inside {
            template.push(character);
        }
        if character == '{' {
            inside = true;
        }
    }
    template
}

/// An operation that both documents have.
pub(super) struct Pair {
    pub(super) base: Operation,
    pub(super) new: Operation,
}

impl Walk<'_> {
    /// The operation of the new document that takes the requests of one of the base: the one with
    /// its path; else the one with its URLs, when they are split otherwise into servers and paths.
    fn counterpart(&self, base: &Operation) -> Option<Operation> {
        self.new.same_as(base).cloned().or_else(|| {
            let urls = Urls::of(&self.base, base);
            let mut others = self.new.operations.iter().filter(|new| new.method == base.method);
            others.find(|new| urls.are_all_of(&Urls::of(&self.new, new))).cloned()
        })
    }

    /// The operation of the base that one of the new document was.
    pub(super) fn before(&self, new: &Operation) -> Option<Operation> {
        self.base.same_as(new).cloned().or_else(|| {
            let urls = Urls::of(&self.new, new);
            let mut others = self.base.operations.iter().filter(|base| base.method == new.method);
            others.find(|base| Urls::of(&self.base, base).are_all_of(&urls)).cloned()
        })
    }

    pub(super) fn operations(&mut self, watch: &mut dyn FnMut(usize, usize)) {
        let all: Vec<Operation> = self.base.operations.iter().cloned().collect();
        let count = all.len();
        for (done, base) in all.into_iter().enumerate() {
            watch(done, count);
            if let Some(new) = self.counterpart(&base) {
                self.operation(&Pair { base, new });
            } else {
                let known = self.breaks.len();
                self.removed(&base);
                self.asked(&base, known);
            }
        }
        self.deprecations();
    }

    /// What was found of an operation, but for the first `known`, shows in its simplest request, or in
    /// the answer to it, unless there is a request that shows it better.
    fn asked(&mut self, base: &Operation, known: usize) {
        if self.breaks.len() > known {
            let curl = self.command(base, self.request(base, None));
            for broken in &mut self.breaks[known..] {
                if broken.curl.is_none() && broken.finding.direction != Direction::Structural {
                    broken.curl.clone_from(&curl);
                }
            }
        }
    }

    fn operation(&mut self, pair: &Pair) {
        let known = self.breaks.len();
        self.security(pair);
        self.permission(pair);
        self.parameters(pair);
        self.body(pair);
        self.responses_of(pair);
        self.examples_of(pair);
        self.servers(pair);
        self.asked(&pair.base, known);
        self.callbacks(pair);
        self.shadows(pair);
    }

    /// Warns about the members that are not declared any more. Nothing refuses those who still send
    /// or read them, but somebody may. What no message has nobody misses.
    pub(super) fn members_gone(&mut self) {
        use bv_cms_document::place::{Place, walk};
        let (base, new) = (self.base.document, self.new.document);
        let directions = base.directions();
        let (mut gone, mut kept) = (Vec::new(), Vec::new());
        walk(base.value(), "", Place::Keywords, &mut |at, value, place| {
            let around = at.strip_suffix("/properties").filter(|_| place == Place::Names);
            let schema = around.and_then(|around| new.get(around));
            if let (Some(schema), Value::Object(names)) = (schema, value) {
                for (name, member) in names {
                    let place = pointer::join(at, name);
                    let says = |flag: &str| member.get(flag) == Some(&Value::Bool(true));
                    let travels = directions.in_requests(&place) && !says("readOnly")
                        || directions.in_responses(&place) && !says("writeOnly");
                    // A schema that became a reference or a composition says its members elsewhere.
                    let elsewhere = ["$ref", "allOf", "anyOf", "oneOf"];
                    let is_written_here = schema.get("properties").is_some()
                        || elsewhere.iter().all(|it| schema.get(it).is_none());
                    if new.get(&place).is_some() {
                        kept.push(place);
                    } else if travels && is_written_here {
                        gone.push((place, name.clone()));
                    }
                }
            }
            place != Place::Data
        });
        for at in kept {
            self.sunset(&at, &at, "member");
        }
        for (at, name) in gone {
            // Where others are refused, requests with it are findings of their own.
            let closed = pointer::parent(&at).and_then(pointer::parent).is_some_and(|around| {
                let others = new.get(&pointer::join(around, "additionalProperties"));
                others == Some(&Value::Bool(false))
            });
            let requests = if closed {
                "others are refused"
            } else {
                "requests that have it stay valid and it is not acted on"
            };
            let message = format!(
                "the member `{name}` is not declared any more; {requests}, answers need not have it"
            );
            self.warn(rule::BREAKING_PROPERTY_REMOVED, message, &at);
        }
    }
}
