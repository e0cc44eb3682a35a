//! Operations of the base document and their counterparts.

use bv_cms_document::{Direction, Operation, pointer};
use serde_json::Value;

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
    pub(super) fn operations(&mut self) {
        let all: Vec<Operation> = self.base.operations.iter().cloned().collect();
        for base in all {
            let found = self.new.operations.iter().find(|new| {
                new.method == base.method && template(&new.path) == template(&base.path)
            });
            if let Some(new) = found.cloned() {
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
    /// or read them, but somebody may.
    pub(super) fn members_gone(&mut self) {
        use bv_cms_document::place::{Place, walk};
        let (base, new) = (self.base.document, self.new.document);
        let mut gone = Vec::new();
        walk(base.value(), "", Place::Keywords, &mut |at, value, place| {
            let names = place == Place::Names && at.ends_with("/properties");
            if let (true, Value::Object(names)) = (names, value)
                && let Some(Value::Object(others)) = new.get(at)
            {
                let lost = names.keys().filter(|name| !others.contains_key(*name));
                gone.extend(lost.map(|name| (pointer::join(at, name), name.clone())));
            }
            place != Place::Data
        });
        for (at, name) in gone {
            let message = format!(
                "the member `{name}` is not declared any more; requests that have it stay valid \
                 and it is not acted on, answers need not have it"
            );
            self.warn(rule::BREAKING_PROPERTY_REMOVED, message, &at);
        }
    }
}
