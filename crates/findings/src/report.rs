use bv_cms_document::Dialect;
use serde::Serialize;

use crate::{Finding, Rule, Severity};

mod format;
mod github;
mod junit;
mod render;
mod sarif;
mod sarif_schema;
mod text;

pub use format::Format;
pub use sarif_schema::sarif_violations;
pub use text::wrapped;

/// Findings, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The conventions of the document that was looked at.
    pub dialect: &'static Dialect,
    /// The command that looked.
    pub command: &'static str,
    /// The rules it looked at.
    pub rules: Vec<&'static Rule>,
    /// The findings that count, in the order in which they are shown.
    pub findings: Vec<Finding>,
    /// How many findings were waived.
    pub waived: usize,
    /// What nobody knows about, which is not the same as that all is well.
    pub not_run: Vec<NotRun>,
}

/// Something that could have been looked at and was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotRun {
    /// What it is called.
    pub name: String,
    /// Why it was not looked at.
    pub reason: String,
}

impl Report {
    /// A report of findings none of which was waived.
    #[must_use]
    pub fn new(dialect: &'static Dialect, findings: Vec<Finding>) -> Self {
        Self { dialect, command: "", rules: Vec::new(), findings, waived: 0, not_run: Vec::new() }
    }

    /// Whether nothing is wrong. Warnings are only worth knowing.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    /// How many findings are that severe.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::*;
    use crate::{example, waiver_rule};

    /// A finding with everything, and one with next to nothing.
    pub(super) fn report() -> Report {
        let yaml = "components:\n  schemas:\n    Live:\n      maxLength: 100\n";
        let document = Document::parse("openapi/bv-cms.yaml", yaml, BV_CMS).unwrap();
        let full =
            Finding::new(example::DERIVED_DIFFERS, "`maxLength` is not what the contract says")
                .at(&document, "/components/schemas/Live/maxLength")
                .expected("openapi/bv-cms.yaml", "100")
                .found("derived document", "50")
                .help(
                    "the contract decides: change the Rust code, or change the contract and run \
                 `cargo xtask generate`",
                );
        let full = Finding { operations: vec!["CreateLive".into(), "GetLive".into()], ..full };
        let bare = Finding::new(example::DERIVED_INVALID, "too long ".repeat(12));
        let bare = Finding {
            file: "derived document".into(),
            pointer: format!("/{}", "components/schemas/".repeat(6)),
            found: "x".repeat(90),
            ..bare
        };
        let rules =
            [example::DERIVED_DIFFERS, example::DERIVED_INVALID, waiver_rule::WAIVER_UNUSED];
        let rules = rules.to_vec();
        Report { command: "check", rules, waived: 1, ..Report::new(BV_CMS, vec![full, bare]) }
    }

    #[test]
    fn json_has_findings_and_a_summary() {
        let mut json = report().json();
        json["findings"].as_array_mut().unwrap().truncate(1);
        insta::assert_json_snapshot!(json, @r#"
        {
          "findings": [
            {
              "rule": "derived-differs",
              "severity": "error",
              "direction": "structural",
              "message": "`maxLength` is not what the contract says",
              "file": "openapi/bv-cms.yaml",
              "position": {
                "line": 4,
                "column": 7
              },
              "source_line": "      maxLength: 100",
              "pointer": "/components/schemas/Live/maxLength",
              "expected_side": "openapi/bv-cms.yaml",
              "expected": "100",
              "found_side": "derived document",
              "found": "50",
              "operations": [
                "CreateLive",
                "GetLive"
              ],
              "help": "the contract decides: change the Rust code, or change the contract and run `cargo xtask generate`",
              "fingerprint": "c307561f3df5d4ff",
              "reference": "https://spec.openapis.org/oas/v3.1.1.html"
            }
          ],
          "summary": {
            "errors": 2,
            "warnings": 0,
            "waived": 1
          }
        }
        "#);
    }

    #[test]
    fn what_was_not_run_is_not_said_to_hold() {
        let not_run = NotRun { name: "GetLive::500".into(), reason: "<no> help".into() };
        let report = Report { not_run: vec![not_run], ..report() };
        for (format, shown) in [
            (Format::Text, "\nnot run: <no> help\n    GetLive::500\n\nerror: 2 findings"),
            (Format::Text, "error: 2 findings, 1 finding waived, 1 not run"),
            (Format::Github, "\nnot run: <no> help\n    GetLive::500\n\nerror: 2 findings"),
            (Format::Github, "error: 2 findings, 1 finding waived, 1 not run"),
            (
                Format::Json,
                "{\n      \"name\": \"GetLive::500\",\n      \"reason\": \"<no> help\"\n    }",
            ),
            (Format::Junit, "tests=\"4\" failures=\"2\" errors=\"0\" skipped=\"1\""),
            (Format::Junit, "name=\"GetLive::500\">\n      <skipped message=\"&lt;no&gt; help\"/>"),
            (Format::Sarif, "\"text\": \"GetLive::500 was not run: <no> help\""),
        ] {
            let text = report.render(format);
            assert!(text.contains(shown), "{shown} in {text}");
        }
        assert_eq!(sarif_violations(&report.sarif()), [""; 0]);
    }

    #[test]
    fn formats_are_known_by_name() {
        for format in Format::ALL {
            assert_eq!(format.name().parse(), Ok(format));
        }
        assert!("xml".parse::<Format>().is_err());
    }
}
