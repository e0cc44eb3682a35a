//! Every rule in every format, as files: what a person or a program is shown can only change where a
//! review sees it.
//!
//! The findings are real: each comes from the code that finds it, on something that breaks the rule.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use bv_cms_document::Dialect;

use crate::{Finding, Format, Report, Rule, sarif_violations};

/// Where every crate of rules keeps the files, in the package whose tests run.
const FOLDER: &str = "src/golden/snapshots";

/// Holds the reports of `rules`, about documents of a dialect, against their files. `findings` breaks
/// a rule.
///
/// # Panics
/// When a rule is not broken, when its report is not its file's, and when a file has no rule.
pub fn assert_reports(
    dialect: &'static Dialect,
    rules: &[&'static Rule],
    findings: impl Fn(&'static Rule) -> Vec<Finding>,
) {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    let folder = PathBuf::from(package).join(FOLDER);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for rule in rules {
        let mut findings = findings(rule);
        findings.retain(|finding| finding.rule == *rule);
        assert!(!findings.is_empty(), "nothing here breaks {rule}");
        let command = rule.commands.first().copied().unwrap_or("check");
        let report =
            Report { command, rules: vec![rule], findings, ..Report::new(dialect, Vec::new()) };
        assert_eq!(sarif_violations(&report.sarif()), [""; 0], "{rule}");
        let mut text = String::new();
        for format in Format::ALL {
            let _ = writeln!(text, "=== {}\n{}", format.name(), report.render(format));
        }
        settings.bind(|| insta::assert_snapshot!(rule.id, text));
    }
    let files = std::fs::read_dir(folder).expect("the folder of the reports");
    let files: BTreeSet<String> = files
        .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    let expected: BTreeSet<String> = rules.iter().map(|rule| format!("{rule}.snap")).collect();
    assert_eq!(files, expected, "every file belongs to a rule");
}
