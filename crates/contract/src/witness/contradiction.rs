//! Schemas that contradict themselves: nothing fits them, or not what they name themselves.
//!
//! Two keywords contradict one another when they stand in one object, and also when a `$ref` or an
//! `allOf` brings them together.

mod bounds;
mod members;
mod values;

use serde_json::Value;

use super::schema::{Part, parts};
use crate::finding::Collector;
use crate::pointer::join;
use crate::{Finding, rule};

/// Finds the contradictions in the schemas at some pointers, each looked at by itself.
pub(super) fn contradictions(collector: &mut Collector<'_>, schemas: &[String]) {
    for pointer in schemas {
        let root = collector.document.value();
        let parts = parts(root, pointer);
        let mut schema = Schema { root, pointer, parts, found: Vec::new() };
        bounds::find(&mut schema);
        members::find(&mut schema);
        values::find(&mut schema);
        for Contradiction { pointer, message, expected, found } in schema.found {
            let finding = Finding::new(rule::SCHEMA_CONTRADICTORY, message)
                .expected("rule", expected)
                .found(collector.document.file_name(), found)
                .help(rule::find(rule::SCHEMA_CONTRADICTORY).map_or("", |rule| rule.remedy));
            collector.add(finding, &pointer);
        }
    }
}

struct Schema<'v> {
    root: &'v Value,
    pointer: &'v str,
    parts: Vec<Part<'v>>,
    found: Vec<Contradiction>,
}

struct Contradiction {
    pointer: String,
    message: String,
    expected: String,
    found: String,
}

/// A keyword of one of the parts.
#[derive(Clone, Copy)]
struct Said<'s, 'v> {
    part: &'s Part<'v>,
    keyword: &'static str,
    value: &'v Value,
}

impl Said<'_, '_> {
    fn pointer(&self) -> String {
        join(&self.part.pointer, self.keyword)
    }

    /// The keyword as reports write it.
    fn text(&self) -> String {
        format!("`{}: {}`", self.keyword, crate::show(Some(self.value)))
    }
}

impl<'v> Schema<'v> {
    /// What each part says with a keyword.
    fn said(&self, keyword: &'static str) -> impl Iterator<Item = Said<'_, 'v>> {
        self.parts.iter().filter_map(move |part| {
            Some(Said { part, keyword, value: part.keywords.get(keyword)? })
        })
    }

    /// Where two parts of the schema contradict one another, given the place of the keyword in
    /// each: at a keyword of the schema's own, else at the schema. What one branch says against
    /// itself is found where that is written.
    fn place(&self, one: (&Part<'v>, &str), other: (&Part<'v>, &str)) -> Option<String> {
        match (one.0.branch, other.0.branch) {
            (0, _) => Some(one.1.to_owned()),
            (_, 0) => Some(other.1.to_owned()),
            (one, other) => (one != other).then(|| self.pointer.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests;
