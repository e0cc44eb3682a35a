//! A schema in its parts, and what is said against it.

use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding};
use serde_json::Value;

use crate::rule;
use crate::valid::schema::Part;

pub(super) struct Schema<'v> {
    pub(super) root: &'v Value,
    pub(super) pointer: &'v str,
    pub(super) parts: Vec<Part<'v>>,
    pub(super) found: Vec<Contradiction>,
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
    pub(in crate::valid) fn add_to(self, collector: &mut Collector<'_>) {
        let finding = Finding::new(rule::SCHEMA_CONTRADICTORY, self.message)
            .expected("rule", self.expected)
            .found(collector.document.file_name(), self.found)
            .help(collector.document.dialect().say(rule::SCHEMA_CONTRADICTORY.remedy));
        collector.add(finding, &self.pointer);
    }
}

/// A keyword of one of the parts.
#[derive(Clone, Copy)]
pub(super) struct Said<'s, 'v> {
    pub(super) part: &'s Part<'v>,
    pub(super) keyword: &'static str,
    pub(super) value: &'v Value,
}

impl<'s, 'v> Said<'s, 'v> {
    /// The part, and the place of the keyword in it.
    pub(super) fn at(&self) -> (&'s Part<'v>, String) {
        (self.part, join(&self.part.pointer, self.keyword))
    }

    /// The keyword as reports write it.
    pub(super) fn text(&self) -> String {
        format!("`{}: {}`", self.keyword, bv_cms_findings::show(Some(self.value)))
    }
}

impl<'v> Schema<'v> {
    /// What each part says with a keyword.
    pub(super) fn said(&self, keyword: &'static str) -> impl Iterator<Item = Said<'_, 'v>> {
        self.parts.iter().filter_map(move |part| {
            Some(Said { part, keyword, value: part.keywords.get(keyword)? })
        })
    }

    /// Where parts of the schema contradict one another, given the place of the keyword in each: at a
    /// keyword of the schema's own, else at the schema. What one branch says against itself is found
    /// where that is written.
    pub(super) fn place(&self, said: &[(&Part<'v>, String)]) -> Option<String> {
        if let Some((_, own)) = said.iter().find(|(part, _)| part.branch == 0) {
            return Some(own.clone());
        }
        let differ = said.windows(2).any(|pair| pair[0].0.branch != pair[1].0.branch);
        differ.then(|| self.pointer.to_owned())
    }
}
