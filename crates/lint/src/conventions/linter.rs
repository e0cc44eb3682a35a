//! What the groups of rules share: the contract, its answers, and how a finding is added.

use bv_cms_document::pointer::join;
use bv_cms_document::{Dialect, Operations, follow};
use bv_cms_findings::{Collector, Finding, Rule};
use serde_json::Value;

/// What the rules share.
pub(super) struct Linter<'d> {
    pub(super) collector: Collector<'d>,
    /// The file of promised names, and its text.
    pub(super) operation_ids: (&'d str, &'d str),
}

/// A response, where an operation has it.
pub(super) struct Answer {
    /// The name of the response: `200`, `4XX`, `default`.
    pub(super) status: String,
    /// The pointer of the Response Object that it is or refers to.
    pub(super) pointer: String,
}

/// How an answer can have a status.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Carries {
    /// It is the answer's only one.
    Always,
    /// It is one of several.
    Sometimes,
    Never,
}

impl<'d> Linter<'d> {
    pub(super) fn root(&self) -> &'d Value {
        self.collector.document.value()
    }

    pub(super) fn operations(&self) -> &'d Operations {
        self.collector.document.operations()
    }

    pub(super) fn dialect(&self) -> &'static Dialect {
        self.collector.document.dialect()
    }

    /// Where the answers are that no operation gives.
    pub(super) fn unmatched_routes(&self) -> String {
        join("", self.dialect().extensions.unmatched_routes)
    }

    pub(super) fn get(&self, pointer: &str) -> Option<&'d Value> {
        self.root().pointer(pointer)
    }

    /// Adds a finding of a rule: where, what is wrong, what is asked for and what there is.
    pub(super) fn add(
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
    pub(super) fn answers(&self, responses: &str) -> Vec<Answer> {
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
    pub(super) fn carries(&self, answer: &Answer, status: u64) -> Carries {
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
    pub(super) fn all_answers(&self) -> Vec<Answer> {
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
pub(super) fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
