//! The report for people, in the form of Cargo's own diagnostics.

use std::fmt::Write;

use super::{NotRun, Report};
use crate::{Finding, Severity, is_hidden};

/// The width that reports keep to, that of a narrow terminal.
const WIDTH: usize = 80;

/// The whole report.
pub(super) fn write(report: &Report) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&diagnostic(finding));
        text.push('\n');
    }
    text.push_str(&not_run(report));
    text.push_str(&summary(report));
    text.push('\n');
    text.push_str(&next_step(report));
    text
}

/// Where to read why something is wrong, in a line; nothing when nothing was found.
fn next_step(report: &Report) -> String {
    let Some((first, others)) = report.findings.split_first() else { return String::new() };
    let one = others.iter().all(|finding| finding.rule == first.rule);
    let rule = if one { first.rule.id } else { "RULE" };
    let explain = report.dialect.command("explain");
    format!("why, and what to do: `{explain} {rule}`\n")
}

/// What was not run, by the reasons why; nothing when all of it was.
pub(super) fn not_run(report: &Report) -> String {
    let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
    for NotRun { name, reason } in &report.not_run {
        match reasons.iter_mut().find(|(known, _)| known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    let mut text = String::new();
    for (reason, names) in reasons {
        wrapped(&mut text, "not run: ", "  ", reason);
        wrapped(&mut text, "    ", "    ", &names.join(", "));
        text.push('\n');
    }
    text
}

/// How many findings there are, in a line.
pub(super) fn summary(report: &Report) -> String {
    let warnings = report.count(Severity::Warning);
    let mut summary = match (report.count(Severity::Error), warnings) {
        (0, 0) => "no findings".to_owned(),
        (0, warnings) => format!("warning: {}", counted(warnings, "finding")),
        (errors, 0) => format!("error: {}", counted(errors, "finding")),
        (errors, warnings) => {
            format!("error: {}, {}", counted(errors, "finding"), counted(warnings, "warning"))
        }
    };
    if report.waived > 0 {
        let _ = write!(summary, ", {} waived", counted(report.waived, "finding"));
    }
    if !report.not_run.is_empty() {
        let _ = write!(summary, ", {} not run", report.not_run.len());
    }
    summary
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("{number} {noun}") } else { format!("{number} {noun}s") }
}

/// One finding, with the line of source it is about.
pub(super) fn diagnostic(finding: &Finding) -> String {
    let mut text = String::new();
    let head = format!("{}[{}]: ", finding.severity.name(), finding.rule);
    wrapped(&mut text, &head, "  ", &finding.message);
    let line_number = finding.position.map_or(String::new(), |position| position.line.to_string());
    let margin = " ".repeat(line_number.len().max(1));
    let place = match finding.position {
        Some(position) => format!("{}:{position}", finding.file),
        None => finding.file.clone(),
    };
    if !place.is_empty() {
        let _ = writeln!(text, "{margin}--> {place}");
    }
    if let Some(line) = &finding.source_line {
        // A tab would move the caret away from its column, and others do worse.
        let seen = |character| if is_hidden(character) { ' ' } else { character };
        let line: String = line.chars().map(seen).take(WIDTH - margin.len() - 3).collect();
        let _ = writeln!(text, "{margin} |");
        let _ = writeln!(text, "{}", format!("{line_number} | {line}").trim_end());
        let column = finding.source_column;
        if (1..=line.chars().count()).contains(&column) {
            let _ = writeln!(text, "{margin} | {}^", " ".repeat(column - 1));
        }
    }
    let _ = writeln!(text, "{margin} |");
    for (name, value) in finding.details() {
        let head = format!("{margin} = {name}: ");
        let indent = format!("{margin}     ");
        // Lines of their own are for copying: a command that is broken elsewhere does not run.
        let (first, verbatim) = value.split_once('\n').unwrap_or((&value, ""));
        wrapped(&mut text, &head, &indent, first);
        for line in verbatim.lines() {
            let _ = writeln!(text, "{indent}{}", harmless(line));
        }
    }
    text
}

/// Writes `head` and `body` in lines of at most 80 characters, the later ones behind `indent`: broken
/// at spaces, and inside words only where one is too long.
pub fn wrapped(text: &mut String, head: &str, indent: &str, body: &str) {
    let mut line = head.to_owned();
    let mut fresh = true;
    for word in body.split_whitespace() {
        let word = harmless(word);
        let mut word = word.as_str();
        while !word.is_empty() {
            let space = usize::from(!fresh);
            let used = line.chars().count() + space;
            if used + word.chars().count() <= WIDTH {
                line.push_str(&" ".repeat(space));
                line.push_str(word);
                fresh = false;
                break;
            }
            // Only a word that is too long for a line of its own is broken, and not at its very end.
            let room = WIDTH.saturating_sub(used);
            if fresh && room > 10 && indent.len() + word.chars().count() > WIDTH {
                let (first, rest) = word.split_at(break_at(word, room));
                line.push_str(first);
                word = rest;
            }
            let _ = writeln!(text, "{}", line.trim_end());
            indent.clone_into(&mut line);
            fresh = true;
        }
    }
    let _ = writeln!(text, "{}", line.trim_end());
}

/// A text of a document that does nothing but be read: what a terminal would act on is shown by its
/// number, and what begins a line is no command of a workflow.
fn harmless(text: &str) -> String {
    let mut shown = String::new();
    if text.trim_start().starts_with("::") {
        shown.push('\\');
    }
    for character in text.chars() {
        if is_hidden(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The byte at which to break a word that is longer than `room` characters: after the last `/` or
/// `,` that fits.
fn break_at(word: &str, room: usize) -> usize {
    let hard = word.char_indices().nth(room.max(1)).map_or(word.len(), |(end, _)| end);
    match word[..hard].rfind(['/', ',']) {
        Some(soft) if soft > 0 && word[soft..].starts_with('/') => soft,
        Some(soft) if soft > 0 => soft + 1,
        _ => hard,
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use super::super::tests::report;
    use super::*;
    use crate::{Format, Rule, example, waiver_rule};

    #[test]
    fn text_looks_like_cargo_and_fits() {
        let text = report().render(Format::Text);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        insta::assert_snapshot!(text, @r"
        error[derived-differs]: `maxLength` is not what the contract says
         --> openapi/bv-cms.yaml:4:7
          |
        4 |       maxLength: 100
          |       ^
          |
          = pointer: /components/schemas/Live/maxLength
          = direction: structural
          = expected (openapi/bv-cms.yaml): 100
          = found (derived document): 50
          = used by: CreateLive, GetLive
          = help: the contract decides: change the Rust code, or change the contract and
              run `cargo xtask generate`

        error[derived-invalid]: too long too long too long too long too long too long
          too long too long too long too long too long too long
         --> derived document
          |
          = pointer: /components/schemas/components/schemas/components/schemas
              /components/schemas/components/schemas/components/schemas/
          = direction: structural
          = found: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
              xxxxxxxxxxxxxxxxxxxxx

        error: 2 findings, 1 finding waived
        why, and what to do: `cargo xtask explain RULE`
        ");
    }

    #[test]
    fn a_place_in_a_very_long_line_is_shown_with_what_is_around_it() {
        let long = "long ".repeat(400_000);
        let yaml = format!("{{a: {long}, b: 1, c: {long}}}");
        let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
        let finding = Finding::new(example::DERIVED_DIFFERS, "wrong").at(&document, "/b");
        let report = Report::new(BV_CMS, vec![finding]);
        insta::assert_snapshot!(report.render(Format::Text), @r"
        error[derived-differs]: wrong
         --> a.yaml:1:2000007
          |
        1 | …ng long long long long long , b: 1, c: long long long long long long long l
          |                                ^
          |
          = pointer: /b
          = direction: structural

        error: 1 finding
        why, and what to do: `cargo xtask explain derived-differs`
        ");
        for format in Format::ALL {
            assert!(report.render(format).len() < 5000, "{}", format.name());
        }
    }

    #[test]
    fn a_document_gives_no_commands() {
        let name = "\u{1b}[31m\n::error::a\n::stop-commands::x";
        let finding = Finding::new(example::DERIVED_DIFFERS, format!("wrong {name}"));
        let finding = finding.expected("a.yaml", name).found("b.yaml", format!("x{name}"));
        let text = Report::new(BV_CMS, vec![finding]).render(Format::Text);
        assert!(!text.contains('\u{1b}') && text.contains("\\u{1b}"), "{text}");
        assert!(text.lines().all(|line| !line.trim_start().starts_with("::")), "{text}");
    }

    #[test]
    fn warnings_are_counted_by_themselves() {
        let said = |rules: &[&'static Rule]| {
            let findings = rules.iter().map(|rule| Finding::new(rule, "wrong")).collect();
            summary(&Report::new(BV_CMS, findings))
        };
        let (warning, error) = (waiver_rule::WAIVER_EXPIRES_SOON, waiver_rule::WAIVER_EXPIRED);
        assert_eq!(said(&[warning]), "warning: 1 finding");
        assert_eq!(said(&[warning, error, warning]), "error: 1 finding, 2 warnings");
    }

    #[test]
    fn nothing_wrong_is_said_too() {
        assert_eq!(Report::new(BV_CMS, Vec::new()).render(Format::Text), "no findings\n");
        let report = Report { waived: 2, ..Report::new(BV_CMS, Vec::new()) };
        assert_eq!(report.render(Format::Text), "no findings, 2 findings waived\n");
        assert!(report.is_clean());
    }
}
