//! How the contract is written, one file for each group of rules.
//!
//! Each rule is proven by a document that satisfies every rule, and by one edit of it that breaks
//! this rule and no other.

mod bounds;
mod clients;
mod components;
mod demands;
mod descriptions;
mod error_examples;
mod errors;
mod examples;
mod extensions;
mod headers;
mod operation_ids;
mod permissions;
mod schemas;
mod security;
mod tags;

#[cfg(test)]
pub(crate) mod cases;

use bv_cms_document::pointer::join;
use bv_cms_document::{Dialect, Document, Operations, follow};
use bv_cms_findings::{Collector, Finding, Rule};
use serde_json::Value;

use crate::valid;

/// The groups of rules.
const GROUPS: [fn(&mut Linter<'_>); 15] = [
    extensions::lint,
    operation_ids::lint,
    tags::lint,
    permissions::lint,
    errors::lint,
    error_examples::lint,
    headers::lint,
    security::lint,
    bounds::lint,
    demands::lint,
    schemas::lint,
    components::lint,
    clients::lint,
    descriptions::lint,
    examples::lint,
];

/// Checks the contract by itself: that it is valid, and that it is written as the rules of
/// `lint` ask. `operation_ids` is the list of the names that are promised; it is a file
/// with a name and a text, one `operationId` on each line, `#` before comments.
#[must_use]
pub fn lint(contract: &Document, operation_ids: (&str, &str)) -> Vec<Finding> {
    let mut findings = valid::meta_schema(contract);
    findings.extend(valid::overlap(contract));
    let mut linter = Linter { collector: Collector::new(contract), operation_ids };
    for group in GROUPS {
        group(&mut linter);
    }
    let mut written = linter.collector.finish();
    written.sort_by_key(|finding| (finding.position, finding.rule));
    findings.extend(written);
    findings
}

/// Some rule that a contract breaks, whichever is found fastest.
pub fn broken_rule(contract: &Document, operation_ids: (&str, &str)) -> Option<&'static Rule> {
    let mut linter = Linter { collector: Collector::new(contract), operation_ids };
    let broken = GROUPS.iter().find_map(|group| {
        group(&mut linter);
        linter.collector.first_rule()
    });
    let first = |findings: Vec<Finding>| findings.first().map(|finding| finding.rule);
    broken
        .or_else(|| first(valid::overlap(contract)))
        .or_else(|| first(valid::meta_schema(contract)))
}

/// What the rules share.
struct Linter<'d> {
    collector: Collector<'d>,
    /// The file of promised names, and its text.
    operation_ids: (&'d str, &'d str),
}

/// A response, where an operation has it.
struct Answer {
    /// The name of the response: `200`, `4XX`, `default`.
    status: String,
    /// The pointer of the Response Object that it is or refers to.
    pointer: String,
}

/// How an answer can have a status.
#[derive(Clone, Copy, PartialEq)]
enum Carries {
    /// It is the answer's only one.
    Always,
    /// It is one of several.
    Sometimes,
    Never,
}

impl<'d> Linter<'d> {
    fn root(&self) -> &'d Value {
        self.collector.document.value()
    }

    fn operations(&self) -> &'d Operations {
        self.collector.document.operations()
    }

    fn dialect(&self) -> &'static Dialect {
        self.collector.document.dialect()
    }

    /// Where the answers are that no operation gives.
    fn unmatched_routes(&self) -> String {
        join("", self.dialect().extensions.unmatched_routes)
    }

    fn get(&self, pointer: &str) -> Option<&'d Value> {
        self.root().pointer(pointer)
    }

    /// Adds a finding of a rule: where, what is wrong, what is asked for and what there is.
    fn add(
        &mut self,
        rule: &'static Rule,
        pointer: &str,
        message: impl Into<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) {
        let remedy = self.dialect().say(rule.remedy);
        let finding = Finding::new(rule, message)
            .expected("rule", expected)
            .found(self.collector.document.file_name(), found)
            .help(remedy);
        self.collector.add(finding, pointer);
    }

    /// The responses at a pointer, references followed.
    fn answers(&self, responses: &str) -> Vec<Answer> {
        let names = self.get(responses).and_then(Value::as_object);
        let names = names.into_iter().flat_map(serde_json::Map::keys);
        names
            .filter_map(|status| {
                // A reference that leads nowhere has a finding of its own.
                let (pointer, _) = follow(self.root(), &join(responses, status)).ok()?;
                Some(Answer { status: status.clone(), pointer })
            })
            .collect()
    }

    /// Whether an answer can have a status. What one for several is used for is in its examples.
    fn carries(&self, answer: &Answer, status: u64) -> Carries {
        let name = status.to_string();
        if answer.status == name {
            return Carries::Always;
        }
        let range = format!("{}XX", &name[..1]);
        if answer.status != "default" && !answer.status.eq_ignore_ascii_case(&range) {
            return Carries::Never;
        }
        let content = join(&answer.pointer, "content");
        let media_types = self.get(&content).and_then(Value::as_object);
        let shown = media_types.into_iter().flat_map(serde_json::Map::keys).any(|media_type| {
            let examples = join(&join(&content, media_type), "examples");
            let names = self.get(&examples).and_then(Value::as_object);
            names.into_iter().flat_map(serde_json::Map::keys).any(|name| {
                let example = follow(self.root(), &join(&examples, name));
                example.is_ok_and(|(_, example)| {
                    example.get(self.dialect().extensions.http_status).and_then(Value::as_u64)
                        == Some(status)
                })
            })
        });
        if shown { Carries::Sometimes } else { Carries::Never }
    }

    /// The responses of every operation and of requests that no operation matches.
    fn all_answers(&self) -> Vec<Answer> {
        let mut answers: Vec<Answer> = self
            .operations()
            .iter()
            .flat_map(|operation| self.answers(&join(&operation.pointer, "responses")))
            .collect();
        answers.extend(self.answers(&self.unmatched_routes()));
        answers
    }
}

/// The texts that a member may hold: its own, or those of a list.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
