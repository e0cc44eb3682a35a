use std::fmt::Write;

use serde_json::{Value, json};

use crate::Finding;

/// The width that reports keep to, that of a narrow terminal.
const WIDTH: usize = 80;

/// Findings, ready to be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The findings that count, in the order in which they are shown.
    pub findings: Vec<Finding>,
    /// How many findings were waived.
    pub waived: usize,
}

impl Report {
    /// A report of findings none of which was waived.
    #[must_use]
    pub fn new(findings: Vec<Finding>) -> Self {
        Self { findings, waived: 0 }
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    /// The report for people, in the form of Cargo's own diagnostics, at most 80 columns wide.
    /// Only the file names that terminals turn into links are never broken.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for finding in &self.findings {
            text.push_str(&diagnostic(finding));
            text.push('\n');
        }
        let waived = if self.waived == 0 {
            String::new()
        } else {
            format!(", {} waived", counted(self.waived, "finding"))
        };
        let _ = match self.findings.len() {
            0 => writeln!(text, "no findings{waived}"),
            errors => writeln!(text, "error: {}{waived}", counted(errors, "finding")),
        };
        text
    }

    /// The report for programs: an object with `findings` and a `summary`.
    #[must_use]
    pub fn json(&self) -> Value {
        json!({
            "findings": self.findings,
            "summary": { "errors": self.findings.len(), "waived": self.waived },
        })
    }
}

fn counted(number: usize, noun: &str) -> String {
    if number == 1 { format!("{number} {noun}") } else { format!("{number} {noun}s") }
}

fn diagnostic(finding: &Finding) -> String {
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
    if let (Some(position), Some(line)) = (finding.position, &finding.source_line) {
        // A tab would move the caret away from its column.
        let line: String = line
            .chars()
            .map(|character| if character == '\t' { ' ' } else { character })
            .take(WIDTH - margin.len() - 3)
            .collect();
        let _ = writeln!(text, "{margin} |");
        let _ = writeln!(text, "{}", format!("{line_number} | {line}").trim_end());
        if position.column <= line.chars().count() {
            let _ = writeln!(text, "{margin} | {}^", " ".repeat(position.column - 1));
        }
    }
    let _ = writeln!(text, "{margin} |");
    let sides = [("expected", &finding.expected_side), ("found", &finding.found_side)];
    let [expected, found] = sides.map(|(name, side)| match side.as_str() {
        "" => name.to_owned(),
        side => format!("{name} ({side})"),
    });
    for (name, value) in [
        ("pointer", finding.pointer.as_str()),
        (&expected, &finding.expected),
        (&found, &finding.found),
        ("used by", &finding.operations.join(", ")),
        ("help", &finding.help),
    ] {
        if !value.is_empty() {
            let head = format!("{margin} = {name}: ");
            wrapped(&mut text, &head, &format!("{margin}     "), value);
        }
    }
    text
}

/// Writes `head` and `body`, broken at spaces, and inside words only where one is too long.
fn wrapped(text: &mut String, head: &str, indent: &str, body: &str) {
    let mut line = head.to_owned();
    let mut fresh = true;
    for word in body.split_whitespace() {
        let mut word = word;
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
    use super::*;
    use crate::{Document, rule};

    fn report() -> Report {
        let yaml = "components:\n  schemas:\n    Live:\n      maxLength: 100\n";
        let document = Document::parse("openapi/bv-cms.yaml", yaml).unwrap();
        let full = Finding::new(rule::DERIVED_DIFFERS, "`maxLength` is not what the contract says")
            .at(&document, "/components/schemas/Live/maxLength")
            .expected("openapi/bv-cms.yaml", "100")
            .found("derived document", "50")
            .help(
                "the contract decides: change the Rust code, or change the contract and run \
                 `cargo xtask generate`",
            );
        let full = Finding { operations: vec!["CreateLive".into(), "GetLive".into()], ..full };
        let bare = Finding::new(rule::DERIVED_INVALID, "too long ".repeat(12));
        let bare = Finding {
            file: "derived document".into(),
            pointer: format!("/{}", "components/schemas/".repeat(6)),
            found: "x".repeat(90),
            ..bare
        };
        Report { findings: vec![full, bare], waived: 1 }
    }

    #[test]
    fn text_looks_like_cargo_and_fits() {
        let text = report().text();
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        insta::assert_snapshot!(text, @r"
        error[derived-differs]: `maxLength` is not what the contract says
         --> openapi/bv-cms.yaml:4:7
          |
        4 |       maxLength: 100
          |       ^
          |
          = pointer: /components/schemas/Live/maxLength
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
          = found: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
              xxxxxxxxxxxxxxxxxxxxx

        error: 2 findings, 1 finding waived
        ");
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
              "help": "the contract decides: change the Rust code, or change the contract and run `cargo xtask generate`"
            }
          ],
          "summary": {
            "errors": 2,
            "waived": 1
          }
        }
        "#);
    }

    #[test]
    fn nothing_wrong_is_said_too() {
        assert_eq!(Report::new(Vec::new()).text(), "no findings\n");
        let report = Report { findings: Vec::new(), waived: 2 };
        assert_eq!(report.text(), "no findings, 2 findings waived\n");
        assert!(report.is_clean());
    }
}
