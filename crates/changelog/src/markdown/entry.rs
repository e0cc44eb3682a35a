//! One change in Markdown.

use std::fmt::Write as _;

use bv_cms_document::Direction;

use super::escape::{block, code, message, plain};
use crate::change::{Change, Class};
use crate::text::{counted, cut, pretty, sides};

/// The most characters of a message, a place or a name of a file.
const LINE: usize = 600;
/// The most characters of each block.
const BLOCK: usize = 3_000;
/// How many edits of a change are listed.
const EDITS: usize = 12;

/// A change that somebody has to look at.
pub(super) fn entry(change: &Change) -> String {
    let mut text = format!("- **{}**", change.class().name());
    if !change.place.is_empty() {
        let _ = write!(text, " {}:", code(&cut(&change.place, LINE)));
    }
    let _ = write!(text, " {}", message(&cut(&change.message, LINE)));
    let way = match change.direction {
        Direction::Structural => "",
        direction => direction.name(),
    };
    let location = code(&cut(&change.location(), LINE));
    match (way, &change.finding) {
        ("", None) => {
            let _ = writeln!(text, " ({location})");
        }
        ("", Some(finding)) => {
            let _ = writeln!(text, " ({location}, {})", plain(finding.rule.id));
        }
        (way, None) => {
            let _ = writeln!(text, " ({location}, {way})");
        }
        (way, Some(finding)) => {
            let _ = writeln!(text, " ({location}, {way}, {})", plain(finding.rule.id));
        }
    }
    for edit in change.edits.iter().take(EDITS) {
        let _ = writeln!(text, "  - {}", message(&cut(edit, LINE)));
    }
    if change.edits.len() > EDITS {
        let _ = writeln!(text, "  - {}", counted(change.edits.len() - EDITS, "more edit"));
    }
    text.push_str(&details(change));
    text
}

/// What shows it, folded.
fn details(change: &Change) -> String {
    let Some(finding) = &change.finding else { return String::new() };
    let mut blocks = Vec::new();
    if let Some(example) = &change.counter_example {
        let value = block("json", &cut(&pretty(&example.value), BLOCK));
        blocks.push(("A value that shows it:".to_owned(), value));
    }
    for (side, said) in sides(change) {
        let name = code(&cut(side, LINE));
        blocks.push((format!("By {name}:"), block("text", &cut(&said, BLOCK))));
    }
    // A command that is cut runs something else.
    if let Some(curl) = change.curl.as_ref().filter(|curl| curl.chars().count() <= BLOCK) {
        blocks.push(("To try it:".to_owned(), block("sh", curl)));
    }
    if !finding.help.is_empty() {
        blocks
            .push((format!("What to do: {}.", message(&cut(&finding.help, LINE))), String::new()));
    }
    if blocks.is_empty() {
        return String::new();
    }
    let name = match (&change.counter_example, &change.curl) {
        (Some(_), Some(_)) => "Counter-example, and how to try it",
        (Some(_), None) => "Counter-example",
        (None, Some(_)) => "What is meant, and how to try it",
        (None, None) => "What is meant",
    };
    let mut text = format!("  <details><summary>{name}</summary>\n\n");
    for (name, block) in blocks {
        let _ = write!(text, "  {name}\n\n{block}");
        if !block.is_empty() {
            text.push('\n');
        }
    }
    text.push_str("  </details>\n");
    text
}

/// A change that breaks nobody, in a line.
pub(super) fn brief(change: &Change) -> String {
    let place = match change.place.as_str() {
        "" => String::new(),
        place => format!("{}: ", code(&cut(place, LINE))),
    };
    let said = message(&cut(&change.message, LINE));
    let at = match change.class() {
        Class::Prose => String::new(),
        _ => format!(" ({})", code(&cut(&change.location(), LINE))),
    };
    format!("- {place}{said}{at}\n")
}
