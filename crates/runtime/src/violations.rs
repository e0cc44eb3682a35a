//! What a request or an answer violates, and where.

use std::fmt::Write as _;

use crate::excerpt::excerpt;

use crate::schema::Travel;

/// The most violations that an answer names.
const MOST_TOLD: usize = 100;
/// The longest that they may be together, in bytes, before the last of them.
const LONGEST_TOLD: usize = 16 * 1024;
/// How many keywords are held against the values of one request, at most. Recursive alternatives
/// can ask for exponentially many; a body of 64 KiB needs a few per byte.
const MOST_STEPS: u64 = 2_000_000;
/// So many more of them for each byte of an answer, which has no limit.
const STEPS_PER_BYTE: u64 = 30;
/// How deep a value may be nested: far deeper than any request can be, and long before the stack
/// ends.
const MOST_LEVELS: u32 = 256;

/// A field that is not as the document asks, as `google.rpc.BadRequest.FieldViolation` has it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FieldViolation {
    /// The path of a field in the body, such as `live.labels[0].name`; or `body`, or the name of a
    /// parameter or header.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}

/// What is said about a value that was not looked at to its end.
const INCOMPLETE: &str = "is too much or too deeply nested to be checked; send less at once";

/// What a request or an answer violates, and where in it we are looking.
#[derive(Debug)]
pub struct Violations {
    path: String,
    found: Vec<FieldViolation>,
    /// How long what was found is, in bytes.
    told: usize,
    /// How many more comparisons there may be.
    left: u64,
    level: u32,
    /// Whether something was not looked at, because there was too much or it lay too deep.
    is_incomplete: bool,
    /// The members that have no place here.
    elsewhere: Travel,
}

impl Default for Violations {
    /// Those of a request.
    fn default() -> Self {
        Self {
            path: String::new(),
            found: Vec::new(),
            told: 0,
            left: MOST_STEPS,
            level: 0,
            is_incomplete: false,
            elsewhere: Travel::Answers,
        }
    }
}

impl Violations {
    /// Those of an answer, which is so many bytes long.
    #[must_use]
    pub fn of_answer(length: usize) -> Self {
        let left = (length as u64).saturating_mul(STEPS_PER_BYTE).saturating_add(MOST_STEPS);
        Self { left, elsewhere: Travel::Requests, ..Self::default() }
    }

    /// Whether a member does not travel this way.
    pub(crate) fn is_elsewhere(&self, travel: Travel) -> bool {
        self.elsewhere == travel
    }

    /// What was found, as much as an answer names, in the order in which it was found.
    #[must_use]
    pub(crate) fn into_found(mut self) -> Vec<FieldViolation> {
        // An alternative that was not looked at to its end proves nothing, whatever came of it.
        if self.is_incomplete && self.found.is_empty() {
            self.add(INCOMPLETE);
        }
        self.found
    }

    /// Counts one more comparison; `false` when there were too many or they go too deep, which is a
    /// violation.
    pub(crate) fn step(&mut self) -> bool {
        let goes_on = self.left > 0 && self.level <= MOST_LEVELS;
        self.left = self.left.saturating_sub(1);
        if !goes_on {
            self.incomplete();
        }
        goes_on
    }

    /// Notes, once, that a value was not looked at to its end.
    pub(crate) fn incomplete(&mut self) {
        if !self.is_incomplete {
            self.is_incomplete = true;
            self.add(INCOMPLETE);
        }
    }

    /// Whether something is wrong with the very value that we are looking at.
    pub(crate) fn are_here(&self) -> bool {
        self.found.iter().any(|found| found.field == self.path)
    }

    /// Notes what is wrong with the value that we are looking at.
    pub(crate) fn add(&mut self, description: impl Into<String>) {
        if self.has_room() {
            let field = if self.path.is_empty() { "body" } else { &self.path };
            let field = field.to_owned();
            self.push(FieldViolation { field, description: description.into() });
        }
    }

    fn has_room(&self) -> bool {
        self.found.len() < MOST_TOLD && self.told < LONGEST_TOLD
    }

    fn push(&mut self, violation: FieldViolation) {
        if self.has_room() {
            self.told += violation.field.len() + violation.description.len();
            self.found.push(violation);
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
        self.deeper(look);
        self.path.truncate(length);
    }

    /// Looks into a member whose name the document does not know. In an answer its name is a value
    /// like any other, and stays out of the log.
    pub(crate) fn within_unknown(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let is_answer = self.elsewhere == Travel::Requests;
        if is_answer {
            self.within("*", look);
        } else {
            self.within(&excerpt(name), look);
        }
    }

    /// Looks into an item.
    pub(crate) fn at(&mut self, index: usize, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        let _ = write!(self.path, "[{index}]");
        self.deeper(look);
        self.path.truncate(length);
    }

    fn deeper(&mut self, look: impl FnOnce(&mut Self)) {
        self.level += 1;
        look(self);
        self.level -= 1;
    }

    /// What an alternative would find here, without noting it.
    pub(crate) fn aside(&mut self, look: impl FnOnce(&mut Self)) -> Vec<FieldViolation> {
        let (before, told) = (std::mem::take(&mut self.found), std::mem::take(&mut self.told));
        look(self);
        self.told = told;
        std::mem::replace(&mut self.found, before)
    }

    /// Notes what an alternative found.
    pub(crate) fn adopt(&mut self, found: Vec<FieldViolation>) {
        for violation in found {
            self.push(violation);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_names_no_more_than_somebody_reads() {
        let long = "x".repeat(60_000);
        let mut violations = Violations::default();
        for _ in 0..1000 {
            violations.within_unknown(&long, |violations| {
                violations.at(0, |violations| violations.add("is wrong"));
            });
        }
        let found = violations.into_found();
        let told: usize = found.iter().map(|it| it.field.len() + it.description.len()).sum();
        assert!(!found.is_empty() && told < LONGEST_TOLD + 1000, "{told} bytes");
        assert!(found.iter().all(|it| it.field.ends_with("…[0]")), "{:?}", found.first());
        let mut violations = Violations::default();
        (0..1000).for_each(|index| violations.at(index, |violations| violations.add("is wrong")));
        assert_eq!(violations.into_found().len(), MOST_TOLD);
    }
}
