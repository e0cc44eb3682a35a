//! The constraints of the document, enforced on requests.

use std::fmt::Write as _;

use regex::Regex;

use crate::problem::FieldViolation;

/// A value with constraints of its own. Only generated types implement it.
pub(crate) trait Validate {
    /// Notes what the value violates.
    fn validate(&self, violations: &mut Violations);
}

/// What a request violates, and where in it we are looking.
#[derive(Debug, Default)]
pub(crate) struct Violations {
    path: String,
    found: Vec<FieldViolation>,
}

impl Violations {
    pub(crate) fn into_found(self) -> Vec<FieldViolation> {
        self.found
    }

    pub(crate) fn add(&mut self, description: String) {
        let field = if self.path.is_empty() { "body".to_owned() } else { self.path.clone() };
        self.found.push(FieldViolation { field, description });
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

    /// Looks into each item.
    pub(crate) fn each<T>(&mut self, items: &[T], look: impl Fn(&mut Self, &T)) {
        for (index, item) in items.iter().enumerate() {
            let length = self.path.len();
            let _ = write!(self.path, "[{index}]");
            look(self, item);
            self.path.truncate(length);
        }
    }

    pub(crate) fn min_length(&mut self, value: &str, limit: usize) {
        if value.chars().count() < limit {
            self.add(format!("must have at least {limit} characters"));
        }
    }

    pub(crate) fn max_length(&mut self, value: &str, limit: usize) {
        if value.chars().count() > limit {
            self.add(format!("must have at most {limit} characters"));
        }
    }

    pub(crate) fn pattern(&mut self, value: &str, pattern: &Regex) {
        if !pattern.is_match(value) {
            self.add(format!("must match {}", pattern.as_str()));
        }
    }

    pub(crate) fn minimum(&mut self, value: i32, limit: i32) {
        if value < limit {
            self.add(format!("must be at least {limit}"));
        }
    }

    pub(crate) fn maximum(&mut self, value: i32, limit: i32) {
        if value > limit {
            self.add(format!("must be at most {limit}"));
        }
    }

    pub(crate) fn max_items<T>(&mut self, items: &[T], limit: usize) {
        if items.len() > limit {
            self.add(format!("must have at most {limit} items"));
        }
    }
}
