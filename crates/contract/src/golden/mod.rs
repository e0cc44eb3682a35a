//! Every rule in every shape, as files: what a person or a program is shown can only change where a
//! review sees it.
//!
//! The findings are real: each comes from the code that finds it, on something that breaks the rule.
//! What servers answer is judged in `bv-cms-conformance`, which keeps the reports of those rules.

mod breaking;
mod check;
mod coverage;
mod mutants;
mod waiver;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::rule::{self, Rule};
use crate::{Finding, Format, Report, lint, sarif_violations};

/// Where the reports are, beside this file, in the tree that is tested.
fn folder() -> std::path::PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    std::path::Path::new(&package).join("src/golden/snapshots")
}

/// Findings of a rule.
fn findings(rule: &'static Rule) -> Vec<Finding> {
    let edited = lint::cases::cases().find(|case| case.rule == Some(rule));
    let mut findings = match edited {
        Some(case) => lint::cases::findings(case),
        None if !rule.can_be_waived() => waiver::findings(rule),
        None if rule.runs_in(rule::BREAKING_COMMAND) => breaking::findings(rule),
        None if rule.runs_in(rule::MUTANTS_COMMAND) => mutants::findings(),
        None if rule.runs_in(rule::COVERAGE_COMMAND) => coverage::findings(),
        None => check::findings(rule),
    };
    findings.retain(|finding| finding.rule == rule);
    assert!(!findings.is_empty(), "nothing here breaks {}", rule.id);
    findings
}

/// The rules whose findings are made in this crate.
fn rules() -> impl Iterator<Item = &'static Rule> {
    rule::all().filter(|rule| rule.commands != [rule::CONFORM_COMMAND])
}

fn report(rule: &'static Rule) -> Report {
    let command = rule.commands.first().copied().unwrap_or(rule::CHECK_COMMAND);
    Report { command, rules: vec![rule], findings: findings(rule), ..Report::default() }
}

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for rule in rules() {
        let report = report(rule);
        assert_eq!(sarif_violations(&report.sarif()), [""; 0], "{}", rule.id);
        let mut text = String::new();
        for format in Format::ALL {
            let _ = writeln!(text, "=== {}\n{}", format.name(), report.render(format));
        }
        settings.bind(|| insta::assert_snapshot!(rule.id, text));
    }
}

#[test]
fn every_golden_report_belongs_to_a_rule() {
    let files = std::fs::read_dir(folder()).unwrap();
    let files: BTreeSet<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let rules: BTreeSet<String> = rules().map(|rule| format!("{}.snap", rule.id)).collect();
    assert_eq!(files, rules);
}
