//! What a request violates, and where.

use std::fmt::Write as _;

/// The most violations that an answer names.
const MOST_TOLD: usize = 100;
/// How many keywords are held against the values of one request, at most. Recursive alternatives
/// can ask for exponentially many; a body of 64 KiB needs a few per byte.
const MOST_STEPS: u32 = 2_000_000;

/// A field that is not as the document asks, as `google.rpc.BadRequest.FieldViolation` has it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FieldViolation {
    /// The path of a field in the body, such as `live.labels[0].name`; or `body`, or the name of a
    /// parameter or header.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}

/// What a request violates, and where in it we are looking.
#[derive(Debug, Default)]
pub struct Violations {
    path: String,
    found: Vec<FieldViolation>,
    steps: u32,
}

impl Violations {
    /// What was found, at most a hundred, in the order in which it was found.
    #[must_use]
    pub(crate) fn into_found(self) -> Vec<FieldViolation> {
        self.found
    }

    /// Whether nothing was found.
    #[must_use]
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Counts one more comparison; `false` when there were too many, which is a violation.
    pub(crate) fn step(&mut self) -> bool {
        self.steps += 1;
        if self.steps == MOST_STEPS {
            self.add("is too deeply nested to be checked; send less at once");
        }
        self.steps < MOST_STEPS
    }

    /// Notes what is wrong with the value that we are looking at.
    pub(crate) fn add(&mut self, description: impl Into<String>) {
        if self.found.len() < MOST_TOLD {
            let field = if self.path.is_empty() { "body" } else { &self.path };
            let field = field.to_owned();
            self.found.push(FieldViolation { field, description: description.into() });
        }
    }

    /// Notes what is wrong with a parameter or header.
    pub(crate) fn note(&mut self, name: &str, description: &str) {
        self.within(name, |violations| violations.add(description));
    }

    /// Looks into a member.
    pub(crate) fn within(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        look(self);
        self.path.truncate(length);
    }

    /// Looks into an item.
    pub(crate) fn at(&mut self, index: usize, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        let _ = write!(self.path, "[{index}]");
        look(self);
        self.path.truncate(length);
    }

    /// What an alternative would find here, without noting it.
    pub(crate) fn aside(&mut self, look: impl FnOnce(&mut Self)) -> Vec<FieldViolation> {
        let before = std::mem::take(&mut self.found);
        look(self);
        std::mem::replace(&mut self.found, before)
    }

    /// Notes what an alternative found.
    pub(crate) fn adopt(&mut self, found: Vec<FieldViolation>) {
        let room = MOST_TOLD.saturating_sub(self.found.len());
        self.found.extend(found.into_iter().take(room));
    }
}
