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
mod linter;
mod operation_ids;
mod permissions;
mod schemas;
mod security;
mod tags;

#[cfg(test)]
pub(crate) mod cases;

use bv_cms_document::Document;
use bv_cms_findings::{Collector, Finding, Rule};

use self::linter::Linter;
use crate::{rule, valid};

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

/// Checks that a document is valid by OpenAPI and JSON Schema, and nothing else.
#[must_use]
pub fn lint_openapi(document: &Document) -> Vec<Finding> {
    let mut findings = valid::meta_schema(document);
    findings.extend(valid::overlap(document));
    findings.retain(|finding| !rule::CONVENTIONS.contains(&finding.rule));
    findings.sort_by_key(|finding| (finding.position, finding.rule));
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
