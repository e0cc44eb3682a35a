//! A document that satisfies every rule, and the edits that break one rule each.

mod operations;
mod texts;
mod values;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Dialect, Document, ErrorModel, Extensions, Files, ServerHeaders};
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
    let document = Document::parse("openapi/bv-cms.yaml", &contract, BV_CMS).unwrap();
    lint(&document, ("openapi/operation-ids.txt", &ids))
}

#[test]
fn the_clean_document_is_clean() {
    let document = Document::parse("clean.yaml", CLEAN, BV_CMS).unwrap();
    assert_eq!(lint(&document, ("ids.txt", OPERATION_IDS)), []);
}

/// Conventions that have nothing in common with those of the clean document.
const OTHER: &Dialect = &Dialect {
    conventions: true,
    extensions: Extensions {
        permissions: "x-acme-scopes",
        permission: "x-acme-scope",
        membership: "x-acme-tenant",
        unmatched_routes: "x-acme-elsewhere",
        http_status: "x-acme-status",
        response_headers: "x-acme-headers",
        field_violations: "x-acme-fields",
        secret: "x-acme-hidden",
        unbounded: "x-acme-endless",
        sunset: "x-acme-until",
    },
    errors: ErrorModel {
        detail_type: "types.example.com/",
        reason: "WHY_",
        statuses: BV_CMS.errors.statuses,
        http_only: BV_CMS.errors.http_only,
    },
    headers: ServerHeaders {
        request_id: "acme-request",
        preference_applied: "acme-preference",
        ignored_members: "acme-ignored",
    },
    program: "make",
    files: Files {
        contract: "api.yaml",
        waivers: "waivers.yaml",
        operation_ids: "names.txt",
        generated: "generated",
    },
};

/// The same in other conventions.
fn in_other(text: &str) -> String {
    let names = |dialect: &Dialect| {
        let Dialect { extensions: it, errors, .. } = dialect;
        let extensions = [it.permissions, it.permission, it.membership, it.unmatched_routes];
        let examples = [it.http_status, it.response_headers, it.field_violations];
        let schemas = [it.secret, it.unbounded, it.sunset];
        let errors = [errors.detail_type, errors.reason];
        [&extensions[..], &examples[..], &schemas[..], &errors[..]].concat()
    };
    let pairs = names(BV_CMS).into_iter().zip(names(OTHER));
    pairs.fold(text.to_owned(), |text, (ours, theirs)| text.replace(ours, theirs))
}

/// Whoever writes otherwise is judged by the same rules, and told so in their own words.
#[test]
fn every_rule_is_found_in_another_dialect_as_well() {
    for case in cases() {
        let (from, to) = case.edit;
        let ids = OPERATION_IDS.replace(from, to);
        let contract = in_other(&CLEAN.replace(from, to));
        let document = Document::parse("openapi/bv-cms.yaml", &contract, OTHER).unwrap();
        let found = lint(&document, ("openapi/operation-ids.txt", &ids));
        let expected: Vec<_> =
            case.rule.map(|rule| (rule, in_other(case.pointer))).into_iter().collect();
        let places: Vec<_> = found.iter().map(|it| (it.rule, it.pointer.clone())).collect();
        assert_eq!(places, expected, "{:?}", case.edit);
        for finding in found {
            let said = format!("{} {} {}", finding.message, finding.expected, finding.help);
            assert_eq!(in_other(&said), said, "{}", finding.rule);
        }
    }
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
