//! A report in each of its forms.

use serde_json::{Value, json};

use super::format::Format;
use super::{Report, github, junit, sarif, text};
use crate::{Finding, Severity};

impl Report {
    /// The report in a format, ending with a line feed.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Text => text::write(self),
            Format::Json => format!("{:#}\n", self.json()),
            Format::Junit => junit::write(self),
            Format::Github => github::write(self),
            Format::Sarif => format!("{:#}\n", self.sarif()),
        }
    }

    /// The report as [`Format::Json`].
    #[must_use]
    pub fn json(&self) -> Value {
        let explained = |finding: &Finding| {
            let mut explained = json!(finding);
            explained["fingerprint"] = finding.fingerprint().into();
            explained["reference"] = finding.rule.reference.into();
            explained
        };
        let findings: Vec<Value> = self.findings.iter().map(explained).collect();
        let mut report = json!({
            "findings": findings,
            "summary": {
                "errors": self.count(Severity::Error),
                "warnings": self.count(Severity::Warning),
                "waived": self.waived,
            },
        });
        if !self.not_run.is_empty() {
            report["not_run"] = json!(self.not_run);
        }
        report
    }

    /// The report as [`Format::Sarif`].
    #[must_use]
    pub fn sarif(&self) -> Value {
        sarif::write(self)
    }
}
