//! A document that satisfies every rule, and the edits that break one rule each.

mod operations;
mod texts;
mod values;

use bv_cms_document::Document;
use bv_cms_findings::{Finding, Rule};

use super::lint;
use crate::rule;

/// Satisfies every rule.
const CLEAN: &str = include_str!("clean.yaml");
/// The names of its operations.
const OPERATION_IDS: &str = "# promised\nListLives\nCreateLive\n";

/// An edit of the clean document and of its list of names.
pub(crate) struct Case {
    /// The rule it breaks; `None` when it breaks none.
    pub(crate) rule: Option<&'static Rule>,
    /// Where it breaks it.
    pointer: &'static str,
    /// What is replaced, and by what.
    edit: (&'static str, &'static str),
}

const fn breaks(
    rule: &'static Rule,
    pointer: &'static str,
    from: &'static str,
    to: &'static str,
) -> Case {
    Case { rule: Some(rule), pointer, edit: (from, to) }
}

const fn keeps(from: &'static str, to: &'static str) -> Case {
    Case { rule: None, pointer: "", edit: (from, to) }
}

/// Every case. The first of a rule is in its golden report.
pub(crate) fn cases() -> impl Iterator<Item = &'static Case> {
    operations::CASES.iter().chain(values::CASES).chain(texts::CASES)
}

/// What lint finds after the edit.
pub(crate) fn findings(case: &Case) -> Vec<Finding> {
    let (from, to) = case.edit;
    let ids = OPERATION_IDS.replace(from, to);
    assert!(CLEAN.matches(from).count() <= 1, "{from:?} is there more than once");
    let contract = CLEAN.replace(from, to);
    assert!(contract != CLEAN || ids != OPERATION_IDS, "{from:?} is not there");
    let document = Document::parse("openapi/bv-cms.yaml", &contract).unwrap();
    lint(&document, ("openapi/operation-ids.txt", &ids))
}

#[test]
fn the_clean_document_is_clean() {
    let document = Document::parse("clean.yaml", CLEAN).unwrap();
    assert_eq!(lint(&document, ("ids.txt", OPERATION_IDS)), []);
}

#[test]
fn each_edit_breaks_one_rule_at_one_place() {
    for case in cases() {
        let found = findings(case);
        let found: Vec<_> = found.iter().map(|it| (it.rule, it.pointer.as_str())).collect();
        let expected: Vec<_> = case.rule.map(|rule| (rule, case.pointer)).into_iter().collect();
        assert_eq!(found, expected, "{:?}", case.edit);
    }
}

#[test]
fn every_rule_of_lint_is_broken_by_an_edit() {
    for rule in rule::DOCUMENT_RULES.iter().chain(rule::LINT_RULES).copied() {
        // Two templates can only overlap when there are two; `valid::overlap` has its own tests.
        let elsewhere = rule == rule::PATH_OVERLAP;
        assert!(elsewhere || cases().any(|case| case.rule == Some(rule)), "{}", rule.id);
    }
}
