//! `JUnit` XML, as continuous integration systems read it.

use std::collections::BTreeSet;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{NotRun, Report, text};
use crate::{Finding, Severity};

/// A test case for each rule that was looked at and holds, and one for each finding: an error fails,
/// a warning passes and is written out. A report that looked at nothing has none, which readers take
/// for a failure of their own.
pub(super) fn write(report: &Report) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing to memory does not fail.
    let written = document(report, &mut xml);
    debug_assert!(written.is_ok());
    let mut text = String::from_utf8_lossy(&xml.into_inner()).into_owned();
    text.push('\n');
    text
}

fn document(report: &Report, xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let broken: BTreeSet<&str> = report.findings.iter().map(|finding| finding.rule.id).collect();
    let holding = report.rules.iter().filter(|rule| !broken.contains(rule.id));
    let skipped = report.not_run.len();
    let tests = (holding.clone().count() + report.findings.len() + skipped).to_string();
    let failures = report.count(Severity::Error).to_string();
    let skipped = skipped.to_string();
    let name = report.dialect.command(report.command);
    let mut counts = vec![
        ("name", name.as_str()),
        ("tests", tests.as_str()),
        ("failures", failures.as_str()),
        ("errors", "0"),
    ];
    if !report.not_run.is_empty() {
        counts.push(("skipped", skipped.as_str()));
    }
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("testsuites").with_attributes(counts.clone()).write_inner_content(
        |xml| {
            xml.create_element("testsuite").with_attributes(counts).write_inner_content(|xml| {
                for finding in &report.findings {
                    found(finding, report.command, xml)?;
                }
                for rule in holding {
                    xml.create_element("testcase")
                        .with_attributes([("classname", report.command), ("name", rule.id)])
                        .write_empty()?;
                }
                for NotRun { name, reason } in &report.not_run {
                    let (name, reason) = (legal(name), legal(reason));
                    xml.create_element("testcase")
                        .with_attributes([("classname", report.command), ("name", name.as_str())])
                        .write_inner_content(|xml| {
                            let message = ("message", reason.as_str());
                            xml.create_element("skipped").with_attribute(message).write_empty()?;
                            Ok(())
                        })?;
                }
                Ok(())
            })?;
            Ok(())
        },
    )?;
    Ok(())
}

fn found(finding: &Finding, command: &str, xml: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let name = format!("{} {}", finding.rule, finding.pointer);
    let (name, file) = (legal(&name), legal(&finding.file));
    let mut case = xml
        .create_element("testcase")
        .with_attributes([("classname", command), ("name", name.trim_end())]);
    if !file.is_empty() {
        case = case.with_attribute(("file", file.as_str()));
    }
    if let Some(position) = finding.position {
        case = case.with_attribute(("line", position.line.to_string().as_str()));
    }
    let message = legal(&finding.message);
    let body = legal(&text::diagnostic(finding));
    case.write_inner_content(|xml| {
        let element = match finding.severity {
            Severity::Error => xml
                .create_element("failure")
                .with_attributes([("type", finding.rule.id), ("message", message.as_str())]),
            Severity::Warning => xml.create_element("system-out"),
        };
        element.write_text_content(BytesText::new(&body))?;
        Ok(())
    })?;
    Ok(())
}

/// The text without the characters that XML 1.0 has no way to write, not even escaped.
fn legal(text: &str) -> String {
    let legal = |character: char| matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().map(|it| if legal(it) { it } else { char::REPLACEMENT_CHARACTER }).collect()
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use quick_xml::Reader;

    use super::super::tests::report;
    use super::*;
    use crate::{example, waiver_rule};

    /// The names of the elements that begin, with their attributes as a reader sees them.
    fn elements(xml: &str) -> Vec<(String, Vec<(String, String)>)> {
        let mut reader = Reader::from_str(xml);
        let mut elements = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(element) | Event::Empty(element) => {
                    let attributes = element.attributes().map(|attribute| {
                        let attribute = attribute.unwrap();
                        let key = attribute.key.as_ref().to_owned();
                        (key, quick_xml::escape::unescape(&attribute.value).unwrap().into_owned())
                    });
                    elements.push((element.name().as_ref().to_owned(), attributes.collect()));
                }
                Event::Eof => return elements,
                _ => {}
            }
        }
    }

    fn of<'a>(attributes: &'a [(String, String)], name: &str) -> &'a str {
        attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    #[test]
    fn holding_rules_pass_and_findings_fail() {
        let elements = elements(&write(&report()));
        let names: Vec<&str> = elements.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["testsuites", "testsuite", "testcase", "failure", "testcase", "failure", "testcase"]
        );
        assert_eq!(of(&elements[0].1, "tests"), "3");
        assert_eq!(of(&elements[0].1, "failures"), "2");
        assert_eq!(of(&elements[2].1, "line"), "4");
        assert_eq!(of(&elements[6].1, "name"), waiver_rule::WAIVER_UNUSED.id);
    }

    #[test]
    fn hostile_text_stays_text() {
        let message = "<a b=\"c\">&amp;\u{0}\u{1b}[31m\n]]>";
        let finding = Finding::new(example::ROUTE_EXTRA, message);
        let elements = elements(&write(&Report::new(BV_CMS, vec![finding])));
        let (name, attributes) = &elements[3];
        assert_eq!(name, "failure");
        assert_eq!(of(attributes, "message"), "<a b=\"c\">&amp;\u{fffd}\u{fffd}[31m\n]]>");
    }
}
