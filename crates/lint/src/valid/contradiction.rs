//! Schemas that contradict themselves: nothing fits them, or not what they name themselves.
//!
//! Two keywords contradict one another when they stand in one object, and also when a `$ref` or an
//! `allOf` brings them together.

mod bounds;
mod contains;
mod discriminator;
mod members;
mod number;
mod repeated;
mod types;
mod values;

pub(super) use self::number::integer;

use bv_cms_document::ASSERTIONS;
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding};
use serde_json::Value;

use super::schema::{Part, parts};
use crate::rule;

/// Finds the contradictions in the schemas at some pointers, each looked at by itself.
pub(super) fn contradictory(collector: &mut Collector<'_>, schemas: &[String]) {
    for pointer in schemas {
        for found in contradictions(collector.document.value(), pointer) {
            found.add_to(collector);
        }
    }
}

/// What the schema at a pointer of a document says against itself, together with what its `$ref` and
/// its `allOf` lead to. What one of those says against itself alone is found where that is written.
#[must_use]
pub fn contradictions(root: &Value, pointer: &str) -> Vec<Contradiction> {
    // A schema that says nothing of its own adds nothing to what it refers to.
    let own = root.pointer(pointer).and_then(Value::as_object);
    if !own.is_some_and(|own| own.keys().any(|key| ASSERTIONS.contains(&key.as_str()))) {
        return Vec::new();
    }
    let mut schema = Schema { root, pointer, parts: parts(root, pointer), found: Vec::new() };
    types::find(&mut schema);
    bounds::find(&mut schema);
    contains::find(&mut schema);
    discriminator::find(&mut schema);
    members::find(&mut schema);
    repeated::find(&mut schema);
    values::find(&mut schema);
    schema.found
}

struct Schema<'v> {
    root: &'v Value,
    pointer: &'v str,
    parts: Vec<Part<'v>>,
    found: Vec<Contradiction>,
}

/// Two or more keywords that no value satisfies together, or a value that can never be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The place in the document.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What would not contradict the rest.
    pub expected: String,
    /// What the schema says.
    pub found: String,
}

impl Contradiction {
    /// Adds it to what is found.
    pub(super) fn add_to(self, collector: &mut Collector<'_>) {
        let finding = Finding::new(rule::SCHEMA_CONTRADICTORY, self.message)
            .expected("rule", self.expected)
            .found(collector.document.file_name(), self.found)
            .help(collector.document.dialect().say(rule::SCHEMA_CONTRADICTORY.remedy));
        collector.add(finding, &self.pointer);
    }
}

/// A keyword of one of the parts.
#[derive(Clone, Copy)]
struct Said<'s, 'v> {
    part: &'s Part<'v>,
    keyword: &'static str,
    value: &'v Value,
}

impl<'s, 'v> Said<'s, 'v> {
    /// The part, and the place of the keyword in it.
    fn at(&self) -> (&'s Part<'v>, String) {
        (self.part, join(&self.part.pointer, self.keyword))
    }

    /// The keyword as reports write it.
    fn text(&self) -> String {
        format!("`{}: {}`", self.keyword, bv_cms_findings::show(Some(self.value)))
    }
}

impl<'v> Schema<'v> {
    /// What each part says with a keyword.
    fn said(&self, keyword: &'static str) -> impl Iterator<Item = Said<'_, 'v>> {
        self.parts.iter().filter_map(move |part| {
            Some(Said { part, keyword, value: part.keywords.get(keyword)? })
        })
    }

    /// Where parts of the schema contradict one another, given the place of the keyword in each: at a
    /// keyword of the schema's own, else at the schema. What one branch says against itself is found
    /// where that is written.
    fn place(&self, said: &[(&Part<'v>, String)]) -> Option<String> {
        if let Some((_, own)) = said.iter().find(|(part, _)| part.branch == 0) {
            return Some(own.clone());
        }
        let differ = said.windows(2).any(|pair| pair[0].0.branch != pair[1].0.branch);
        differ.then(|| self.pointer.to_owned())
    }
}

#[cfg(test)]
mod tests;
