//! What every command that finds things does with its findings: waive, print, choose an exit code.

use bv_cms_contract::{Document, Finding, Format, apply_waivers, rule};
use time::{Date, OffsetDateTime};

/// The findings that somebody has accepted for a while.
pub(crate) const WAIVERS: &str = "openapi/waivers.yaml";

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How to print the findings: text, json, junit, github or sarif
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints what `command` found and is not waived. The answer is its exit code.
pub(crate) fn report(
    command: &'static str,
    findings: Vec<Finding>,
    arguments: &Arguments,
) -> anyhow::Result<u8> {
    let waivers = Document::read(WAIVERS)?;
    let ran = |id: &str| rule::find(id).is_some_and(|rule| rule.runs_in(command));
    let mut report = apply_waivers(&waivers, findings, today(), &ran);
    report.command = command;
    print!("{}", report.render(arguments.format));
    let stale = report.findings.iter().any(|finding| finding.rule.starts_with("generated-"));
    if stale {
        eprintln!("the generated code is stale: run `cargo xtask generate`");
    }
    Ok(match report.is_clean() {
        true => crate::CLEAN,
        false if stale => crate::STALE,
        false => crate::FINDINGS,
    })
}

#[expect(clippy::disallowed_methods, reason = "whether a waiver has expired depends on the day")]
pub(crate) fn today() -> Date {
    OffsetDateTime::now_utc().date()
}
