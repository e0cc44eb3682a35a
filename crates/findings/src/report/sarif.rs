//! SARIF 2.1.0, the Static Analysis Results Interchange Format
//! (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>).

use std::fmt::Write;

use bv_cms_document::{Dialect, uri};
use serde_json::{Value, json};

use super::{NotRun, Report};
use crate::{Finding, Rule};

/// Where the schema of the format is.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// A log of one run. Rules that hold are in it too: a reader can then close what was open.
pub(super) fn write(report: &Report) -> Value {
    let rules: Vec<Value> =
        report.rules.iter().map(|rule| descriptor(rule, report.dialect)).collect();
    let results: Vec<Value> =
        report.findings.iter().map(|finding| result(finding, report)).collect();
    // What people know it by: this project, or the command that they installed.
    let name = if report.dialect.conventions { "bv-cms" } else { report.dialect.program };
    let mut invocation = json!({"executionSuccessful": true});
    if !report.not_run.is_empty() {
        invocation["toolExecutionNotifications"] =
            report.not_run.iter().map(notification).collect();
    }
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": name, "rules": rules}},
            "automationDetails": {"id": format!("{}/", report.command)},
            "invocations": [invocation],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn notification(not_run: &NotRun) -> Value {
    let NotRun { name, reason } = not_run;
    json!({"level": "note", "message": {"text": format!("{name} was not run: {reason}")}})
}

fn descriptor(rule: &Rule, dialect: &Dialect) -> Value {
    let [summary, reason, remedy] =
        [rule.summary, rule.reason, rule.remedy].map(|text| dialect.say(text));
    let help = format!("{summary} {reason} {remedy}");
    let markdown =
        format!("**{summary}**\n\n{reason}\n\n{remedy}\n\n[Reference]({})", rule.reference);
    json!({
        "id": rule.id,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": reason},
        "help": {"text": help, "markdown": markdown},
        "helpUri": rule.reference,
        "defaultConfiguration": {"level": rule.severity.name()},
    })
}

fn result(finding: &Finding, report: &Report) -> Value {
    let mut message = finding.message.clone();
    for (name, value) in finding.details() {
        let _ = write!(message, "\n{name}: {value}");
    }
    let mut location = json!({});
    if !finding.file.is_empty() {
        let artifact =
            json!({"uri": uri::relative_reference(&finding.file), "uriBaseId": "%SRCROOT%"});
        location["physicalLocation"] = json!({"artifactLocation": artifact});
    }
    if let Some(position) = finding.position {
        let mut region = json!({"startLine": position.line, "startColumn": position.column});
        if let Some(line) = &finding.source_line {
            region["snippet"] = json!({"text": line});
        }
        location["physicalLocation"]["region"] = region;
    }
    if !finding.pointer.is_empty() {
        location["logicalLocations"] = json!([{"fullyQualifiedName": finding.pointer}]);
    }
    let mut result = json!({
        "ruleId": finding.rule.id,
        "level": finding.severity.name(),
        "message": {"text": message},
        "locations": [location],
        "partialFingerprints": {"finding/v2": finding.fingerprint()},
        "properties": {
            "direction": finding.direction.name(),
            "file": finding.file,
            "pointer": finding.pointer,
            "expectedSide": finding.expected_side,
            "expected": finding.expected,
            "foundSide": finding.found_side,
            "found": finding.found,
            "operations": finding.operations,
            "help": finding.help,
        },
    });
    if let Some(index) = report.rules.iter().position(|rule| *rule == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    result
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;

    use super::super::tests::report;
    use super::*;
    use crate::{example, sarif_violations};

    #[test]
    fn a_log_is_valid() {
        let log = write(&report());
        assert_eq!(sarif_violations(&log), [""; 0]);
        assert_eq!(log["runs"][0]["results"][1]["ruleIndex"], 1);
        let all =
            Report { rules: example::EXAMPLE_RULES.to_vec(), ..Report::new(BV_CMS, Vec::new()) };
        assert_eq!(sarif_violations(&write(&all)), [""; 0]);
    }

    #[test]
    fn the_schema_refuses_what_is_wrong() {
        let mut log = write(&report());
        log["runs"][0]["results"][0]["level"] = "fatal".into();
        log["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"] = "no uri".into();
        assert_eq!(sarif_violations(&log).len(), 2, "{:?}", sarif_violations(&log));
    }

    #[test]
    fn file_names_become_references() {
        assert_eq!(uri::relative_reference("openapi/a b:c.yaml"), "openapi/a%20b%3Ac.yaml");
    }
}
