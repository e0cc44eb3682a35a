use std::collections::HashSet;

use bv_cms_document::{Direction, Directions, Document, Operations, Position, excerpt};
use serde::Serialize;
use serde_json::Value;

use crate::fingerprint::named;
use crate::{Rule, Severity};

/// One place where two things that must agree do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule that was broken; reports write its identifier.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// Which way what is written at the place travels.
    pub direction: Direction,
    /// What is wrong, in one line.
    pub message: String,
    /// The file to look at.
    pub file: String,
    /// Where in the file, when the file has lines.
    pub position: Option<Position>,
    /// The line at that position, as it is written; of a very long one, what is around the
    /// position.
    pub source_line: Option<String>,
    /// The column of the position in that line, which differs when its beginning was cut off.
    #[serde(skip)]
    pub source_column: usize,
    /// The JSON pointer of the place in the document; empty for a whole file. What stands in another
    /// file than the document itself has its place in the document as well.
    pub pointer: String,
    /// The same place by names: with those of the items of lists, where they have some. `None` when
    /// it was not placed in a document.
    #[serde(skip)]
    pub place: Option<String>,
    /// The side that decides, such as `openapi/bv-cms.yaml`.
    pub expected_side: String,
    /// What the deciding side says; empty when it says nothing.
    pub expected: String,
    /// The side that was held against it, such as `derived document`.
    pub found_side: String,
    /// What the side that was held against it says instead; empty when it says nothing.
    pub found: String,
    /// The identifiers of the operations that use the place.
    pub operations: Vec<String>,
    /// What to do next.
    pub help: String,
}

impl Finding {
    /// A finding that says only what is wrong, as severe as its rule; the other methods say where,
    /// and the rest.
    #[must_use]
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            direction: Direction::Structural,
            message: message.into(),
            file: String::new(),
            position: None,
            source_line: None,
            source_column: 0,
            pointer: String::new(),
            place: None,
            expected_side: String::new(),
            expected: String::new(),
            found_side: String::new(),
            found: String::new(),
            operations: Vec::new(),
            help: String::new(),
        }
    }

    /// Places it at a JSON pointer of a document.
    #[must_use]
    pub fn at(self, document: &Document, pointer: &str) -> Self {
        self.at_position(document, pointer, document.position(pointer))
    }

    /// Places it at a JSON pointer of a document, where a better position than that of its name is
    /// known.
    #[must_use]
    pub fn at_position(mut self, document: &Document, pointer: &str, position: Position) -> Self {
        pointer.clone_into(&mut self.pointer);
        self.place = Some(named(document.value(), pointer));
        let location = document.location(pointer).at(position);
        self.placed(location.file_name(), position, location.excerpt())
    }

    /// Places it at a position of a file with the given text.
    #[must_use]
    pub fn at_line(self, file: &str, text: &str, position: Position) -> Self {
        self.placed(file, position, excerpt(text, position))
    }

    fn placed(mut self, file: &str, position: Position, line: Option<(String, usize)>) -> Self {
        file.clone_into(&mut self.file);
        self.position = Some(position);
        self.source_column = line.as_ref().map_or(0, |(_, column)| *column);
        self.source_line = line.map(|(line, _)| line);
        self
    }

    /// Names the operations that use the place it was put at.
    #[must_use]
    pub fn used_by(mut self, operations: &Operations) -> Self {
        self.operations = operations.uses(&self.pointer);
        self
    }

    /// Takes the direction of the place it was put at.
    #[must_use]
    pub fn directed_by(mut self, directions: &Directions) -> Self {
        self.direction = directions.at(&self.pointer);
        self
    }

    /// What makes this finding another one than the next: the message may differ, since it can say
    /// on which way the place was reached.
    #[must_use]
    pub fn identity(&self) -> [&str; 5] {
        [self.rule.id, &self.file, &self.pointer, &self.expected, &self.found]
    }

    /// Everything it says besides its message and its line, as pairs of a name and a text.
    #[must_use]
    pub fn details(&self) -> Vec<(String, String)> {
        let side = |name: &str, side: &str| match side {
            "" => name.to_owned(),
            side => format!("{name} ({side})"),
        };
        let details = [
            ("pointer".to_owned(), self.pointer.clone()),
            ("direction".to_owned(), self.direction.name().to_owned()),
            (side("expected", &self.expected_side), self.expected.clone()),
            (side("found", &self.found_side), self.found.clone()),
            ("used by".to_owned(), self.users()),
            ("help".to_owned(), self.help.clone()),
        ];
        details.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The operations that use the place, the first of them by name.
    fn users(&self) -> String {
        let (named, others) = self.operations.split_at(self.operations.len().min(NAMED));
        match others.len() {
            0 => named.join(", "),
            1 => self.operations.join(", "),
            more => format!("{} and {more} more", named.join(", ")),
        }
    }

    /// Says what the deciding side says.
    #[must_use]
    pub fn expected(mut self, side: &str, text: impl Into<String>) -> Self {
        side.clone_into(&mut self.expected_side);
        self.expected = text.into();
        self
    }

    /// Says what the other side says.
    #[must_use]
    pub fn found(mut self, side: &str, text: impl Into<String>) -> Self {
        side.clone_into(&mut self.found_side);
        self.found = text.into();
        self
    }

    /// Says what to do next.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = text.into();
        self
    }
}

/// How many operations are named where people read; programs get all of them.
const NAMED: usize = 8;

/// The most characters of a value a finding shows; a whole schema would bury the message.
const SHOWN: usize = 300;

/// A value as findings show it: compact JSON, cut when it is long, `(absent)` when there is none.
#[must_use]
pub fn show(value: Option<&Value>) -> String {
    let Some(value) = value else { return "(absent)".to_owned() };
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

/// Collects the findings of one analysis about one document, each of them once: a component that
/// ten operations reach is wrong once.
#[derive(Debug)]
pub struct Collector<'d> {
    /// The document.
    pub document: &'d Document,
    findings: Vec<Finding>,
    /// The identities of the findings: a document of many lines can have as many of them.
    identities: HashSet<[String; 5]>,
}

impl<'d> Collector<'d> {
    /// None yet.
    #[must_use]
    pub fn new(document: &'d Document) -> Self {
        Self { document, findings: Vec::new(), identities: HashSet::new() }
    }

    /// Adds a finding at a pointer of the document, unless the same was added before.
    pub fn add(&mut self, finding: Finding, pointer: &str) {
        self.add_at(finding, pointer, self.document.position(pointer));
    }

    /// Adds a finding at a pointer of the document, where a better position than that of its name is
    /// known.
    pub fn add_at(&mut self, finding: Finding, pointer: &str, position: Position) {
        let finding = finding.at_position(self.document, pointer, position);
        let (operations, directions) = (self.document.operations(), self.document.directions());
        self.add_placed(finding.used_by(operations).directed_by(directions));
    }

    /// Adds a finding that already has its place, unless the same was added before.
    pub fn add_placed(&mut self, finding: Finding) {
        if self.identities.insert(finding.identity().map(str::to_owned)) {
            self.findings.push(finding);
        }
    }

    /// Whether something breaks a rule at a pointer.
    #[must_use]
    pub fn has(&self, rule: &Rule, pointer: &str) -> bool {
        self.findings.iter().any(|it| it.rule == rule && it.pointer == pointer)
    }

    /// The rule that was broken first.
    #[must_use]
    pub fn first_rule(&self) -> Option<&'static Rule> {
        self.findings.first().map(|finding| finding.rule)
    }

    /// The findings, in the order in which they were added.
    #[must_use]
    pub fn finish(self) -> Vec<Finding> {
        self.findings
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use serde_json::json;

    use super::*;
    use crate::waiver_rule::WAIVER_UNUSED;

    #[test]
    fn long_values_are_cut() {
        assert_eq!(show(None), "(absent)");
        assert_eq!(show(Some(&json!({"a": 1}))), r#"{"a":1}"#);
        let long = show(Some(&json!("é".repeat(400))));
        assert_eq!(long.chars().count(), SHOWN + 2);
    }

    #[test]
    fn of_many_operations_the_first_are_named() {
        let used = |count: usize| {
            let operations = (0..count).map(|index| format!("O{index}")).collect();
            let finding = Finding { operations, ..Finding::new(WAIVER_UNUSED, "wrong") };
            let details = finding.details().into_iter();
            details.filter(|(name, _)| name == "used by").map(|(_, said)| said).next().unwrap()
        };
        assert_eq!(used(2), "O0, O1");
        assert!(used(9).ends_with("O7, O8"));
        assert!(used(100).ends_with("O6, O7 and 92 more"));
    }

    #[test]
    fn the_same_finding_is_kept_once() {
        let document = Document::parse("a.yaml", "a: 1\nb: 2\n", BV_CMS).unwrap();
        let mut collector = Collector::new(&document);
        collector.add(Finding::new(WAIVER_UNUSED, "wrong"), "/b");
        collector.add(Finding::new(WAIVER_UNUSED, "wrong"), "/b");
        collector.add(Finding::new(WAIVER_UNUSED, "wrong"), "/a");
        let findings = collector.finish();
        assert_eq!(findings.len(), 2);
        assert_eq!(findings[0].position, Some(Position { line: 2, column: 1 }));
        assert_eq!(findings[0].source_line.as_deref(), Some("b: 2"));
    }
}
