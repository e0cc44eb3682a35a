//! Workflow commands of GitHub Actions
//! (<https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>).

use std::fmt::Write;

use super::{Report, text};
use crate::Finding;

/// An `::error` or `::warning` command for each finding, then what was not run, which annotates
/// nothing, and a line with their number.
pub(super) fn write(report: &Report) -> String {
    let mut text: String = report.findings.iter().map(command).collect();
    text.push_str(&text::not_run(report));
    let _ = writeln!(text, "{}", text::summary(report));
    text
}

fn command(finding: &Finding) -> String {
    let mut properties = Vec::new();
    if let Some(position) = finding.position {
        properties.push(("file", finding.file.clone()));
        properties.push(("line", position.line.to_string()));
        properties.push(("col", position.column.to_string()));
    }
    properties.push(("title", finding.rule.id.to_owned()));
    let properties: Vec<String> = properties
        .into_iter()
        .map(|(name, value)| format!("{name}={}", property(&value)))
        .collect();
    let severity = finding.severity.name();
    format!("::{severity} {}::{}\n", properties.join(","), data(&message(finding)))
}

/// The finding in a few lines, without what the annotation shows by itself.
fn message(finding: &Finding) -> String {
    let mut message = finding.message.clone();
    for (name, value) in finding.details() {
        let _ = write!(message, "\n{name}: {value}");
    }
    message
}

/// The escapes of a command's message: GitHub would end it at a line end.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The escapes of a property's value: a colon or a comma would end it as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::super::tests::report;
    use super::*;
    use crate::example;

    #[test]
    fn what_would_end_a_command_is_escaped() {
        let document = Document::parse("a,b:c%.yaml", "x: 1\n", BV_CMS).unwrap();
        let finding =
            Finding::new(example::ROUTE_EXTRA, "100 %\r\n::error::no").at(&document, "/x");
        assert_eq!(
            command(&finding),
            "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=route-extra::100 %25%0D%0A\
             ::error::no%0Apointer: /x%0Adirection: structural\n"
        );
    }

    #[test]
    fn each_finding_is_one_line() {
        let text = write(&report());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3, "{text}");
        assert!(lines[0].starts_with("::error file=openapi/bv-cms.yaml,line=4,col=7,title="));
        assert!(lines[1].starts_with("::error title=derived-invalid::"), "it has no line");
        assert_eq!(lines[2], "error: 2 findings, 1 finding waived");
    }
}
