//! What every command that finds things does with its findings: waive, print, choose an exit code.

use std::io::{self, Write as _};

use anyhow::Context as _;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::{Finding, Format, Report, Rule, Severity, apply_waivers};
use time::{Date, OffsetDateTime};

use crate::exit_code::{CLEAN, FINDINGS, STALE};
use crate::known_rules;

/// The findings that somebody has accepted for a while.
pub(crate) const WAIVERS: &str = BV_CMS.files.waivers;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How to print the findings: text, json, junit, github or sarif
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    pub(crate) format: Format,
}

/// Prints what `command` found and is not waived. The answer is its exit code.
pub(crate) fn report(
    command: &'static str,
    findings: Vec<Finding>,
    arguments: &Arguments,
) -> anyhow::Result<u8> {
    report_some(command, findings, arguments, |_| true)
}

/// The same, for a command that did not get to all of its rules: those are neither said to hold,
/// nor are waivers of them said to be unused.
pub(crate) fn report_some(
    command: &'static str,
    findings: Vec<Finding>,
    arguments: &Arguments,
    looked_at: impl Fn(&Rule) -> bool,
) -> anyhow::Result<u8> {
    print(&waive(command, findings, looked_at)?, arguments)
}

/// What `command` found and is not waived.
pub(crate) fn waive(
    command: &'static str,
    findings: Vec<Finding>,
    looked_at: impl Fn(&Rule) -> bool,
) -> anyhow::Result<Report> {
    let waivers = Document::read(WAIVERS, BV_CMS)?;
    let ran = |rule: &Rule| rule.runs_in(command) && looked_at(rule);
    let mut report = apply_waivers(&waivers, findings, &known_rules::all(), today(), &ran);
    report.command = command;
    Ok(report)
}

/// Prints a report. The answer is the exit code.
pub(crate) fn print(report: &Report, arguments: &Arguments) -> anyhow::Result<u8> {
    write(&report.render(arguments.format))?;
    if report.findings.iter().any(|finding| finding.rule.stale) {
        eprintln!("the generated code is stale: run `cargo xtask generate`");
    }
    Ok(exit_code(report))
}

/// Writes to standard output. Whoever reads may stop reading, as `head` does; everything else that
/// cuts a report short is a failure.
pub(crate) fn write(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}

/// A stale file says the least, since a command mends it: it hides nothing else that is wrong.
fn exit_code(report: &Report) -> u8 {
    let mut wrong = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
    match report.is_clean() {
        true => CLEAN,
        false if wrong.all(|finding| finding.rule.stale) => STALE,
        false => FINDINGS,
    }
}

#[expect(clippy::disallowed_methods, reason = "whether a waiver has expired depends on the day")]
pub(crate) fn today() -> Date {
    OffsetDateTime::now_utc().date()
}

#[cfg(test)]
mod tests {
    use bv_cms_findings::waiver_rule::WAIVER_EXPIRES_SOON;
    use bv_cms_lint::rule::COMPONENT_UNUSED;
    use bv_cms_witness::rule::{
        GENERATED_DIFFERS, GENERATED_EXTRA, GENERATED_MISSING, SHAPE_DIFFERS,
    };

    use super::*;

    #[test]
    fn exit_codes_tell_stale_from_wrong() {
        let code = |rules: &[&'static Rule]| {
            let findings = rules.iter().map(|rule| Finding::new(rule, "wrong")).collect();
            exit_code(&Report::new(BV_CMS, findings))
        };
        assert_eq!(code(&[]), 0);
        assert_eq!(code(&[WAIVER_EXPIRES_SOON]), 0);
        assert_eq!(code(&[WAIVER_EXPIRES_SOON, COMPONENT_UNUSED]), 1);
        assert_eq!(code(&[SHAPE_DIFFERS, GENERATED_DIFFERS]), 1);
        assert_eq!(code(&[GENERATED_DIFFERS, GENERATED_MISSING, GENERATED_EXTRA]), 4);
        assert_eq!(code(&[WAIVER_EXPIRES_SOON, GENERATED_DIFFERS]), 4);
    }
}
