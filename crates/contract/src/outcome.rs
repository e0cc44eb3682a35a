//! What both commands do with their findings: waive, write, choose an exit code.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use bv_cms_document::Document;
use bv_cms_findings::{Finding, Report, Rule, Severity, apply_waivers};
use bv_cms_reader::Source;
use time::{Date, OffsetDateTime};

use crate::config::Config;
use crate::format::Format;
use crate::{CLEAN, FINDINGS, rules};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How to write the findings: text, json, junit, github or sarif; for `breaking` also markdown,
    /// for a comment, and html, a page by itself [default: text, or that of the configuration]
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
    /// Where to write the report, instead of standard output
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// The configuration, instead of contract.toml beside the document
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// The findings that are accepted for a while, instead of those that the configuration names
    #[arg(long, value_name = "FILE")]
    waivers: Option<PathBuf>,
}

impl Arguments {
    pub(crate) fn format(&self, config: &Config) -> Format {
        self.format.or(config.format).unwrap_or(Format::Findings(bv_cms_findings::Format::Text))
    }

    /// Makes sure that the report is not written over what it is about.
    pub(crate) fn spares(&self, sources: &[&Source]) -> anyhow::Result<()> {
        let place = |file: &Path| fs::canonicalize(file).ok();
        let Some(output) = self.output.as_deref().and_then(place) else { return Ok(()) };
        for source in sources {
            if let Source::File(file) = source {
                anyhow::ensure!(
                    place(file).as_ref() != Some(&output),
                    "{} is the document; name another file by `--output`",
                    file.display()
                );
            }
        }
        Ok(())
    }

    /// What a command found and is not waived, as severe as the configuration says.
    pub(crate) fn report(
        &self,
        command: &'static str,
        findings: Vec<Finding>,
        config: &Config,
    ) -> anyhow::Result<Report> {
        let dialect = config.dialect;
        let waivers = match self.waivers.as_ref().or(config.waivers.as_ref()) {
            Some(file) => {
                let shown = file.strip_prefix(".").unwrap_or(file).display().to_string();
                let bytes = fs::read(file).with_context(|| {
                    format!("{shown}: the waivers cannot be read; write the file, or name another")
                })?;
                // Where the last waiver is gone, comments may be left.
                let says = |line: &&[u8]| !line.is_empty() && !line.starts_with(b"#");
                let lines = bytes.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
                let bytes = if lines.into_iter().any(|it| says(&it)) { &bytes[..] } else { b"[]" };
                Document::from_bytes(&shown, bytes, dialect)
                    .context("the file of waivers is no YAML; correct it")?
            }
            None => Document::from_bytes("waivers", b"[]", dialect)?,
        };
        let of_dialect = rules::of(dialect);
        let ran = |rule: &Rule| {
            rule.runs_in(command)
                && of_dialect.contains(&rule)
                && config.severity_of(rule).is_some()
        };
        let known = rules::known();
        let findings = findings.into_iter().filter(|it| config.severity_of(it.rule).is_some());
        let mut report = apply_waivers(&waivers, findings.collect(), &known, today(), &ran);
        for finding in &mut report.findings {
            // One that is less severe than its rule stays so.
            if finding.severity == finding.rule.severity
                && let Some(severity) = config.severity_of(finding.rule)
            {
                finding.severity = severity;
            }
        }
        report.command = command;
        Ok(report)
    }
}

pub(crate) fn exit_code(report: &Report) -> u8 {
    if report.count(Severity::Error) == 0 { CLEAN } else { FINDINGS }
}

#[expect(clippy::disallowed_methods, reason = "whether a waiver has expired depends on the day")]
pub(crate) fn today() -> Date {
    OffsetDateTime::now_utc().date()
}
