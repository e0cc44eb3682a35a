//! Pairs of documents, and what people read about them.

mod bounds;
mod commands;
mod golden;
mod hostile;
mod once;

use bv_cms_breaking::{Outcome, breaking};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::Finding;
use time::{Date, Month};

use crate::{Changelog, changelog};

const BASE: &str = include_str!("tests/base.yaml");
const NEW: &str = include_str!("tests/new.yaml");

fn outcome(base: &Document, new: &Document) -> Outcome {
    let today = Date::from_calendar_date(2026, Month::June, 15).unwrap();
    breaking(base, new, today)
}

fn documents(base: &str, new: &str) -> [Document; 2] {
    [("base.yaml", base), ("new.yaml", new)]
        .map(|(name, text)| Document::parse(name, text, BV_CMS).unwrap())
}

/// The changelog of a pair of documents without those findings that are accepted.
fn told(base: &str, new: &str, is_accepted: impl Fn(&Finding) -> bool) -> Changelog {
    let [base, new] = documents(base, new);
    let outcome = outcome(&base, &new);
    let findings = outcome.findings();
    let left: Vec<Finding> = findings.into_iter().filter(|it| !is_accepted(it)).collect();
    changelog(&base, &new, &outcome, &left)
}

/// A document with one operation.
fn document(version: &str, operation: &str, components: &str) -> String {
    format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: {version}}}\npaths:\n  /x:\n    post:\n      \
         operationId: X\n{operation}\ncomponents:\n{components}\n"
    )
}
