//! The oracle itself is judged: it finds nothing in a server that decides as the document says, and
//! something in every server that drops one keyword or overdoes it.

mod fake;
mod kinds;
mod rules;
mod servers;

use fake::{DOCUMENT, play};

use super::rule::{
    COMPARISON_LIMIT, NULL_MEMBER, NUMBER_SPELLING, Rule, UNKNOWN_MEMBER, UTC_MOMENT, UUID_CASE,
    WRITE_ONLY,
};

/// What is about answers and what comes back, others need; and what recursion costs is looked at by
/// hand.
const ELSEWHERE: [Rule; 7] = [
    WRITE_ONLY,
    NULL_MEMBER,
    UNKNOWN_MEMBER,
    NUMBER_SPELLING,
    UTC_MOMENT,
    UUID_CASE,
    COMPARISON_LIMIT,
];

const OPERATIONS: [&str; 9] = [
    "Texts",
    "Numbers",
    "Lists",
    "Objects",
    "Alternatives",
    "Parameters",
    "Forms",
    "Plain",
    "Bytes",
];

#[test]
fn a_server_that_decides_as_the_document_says_is_right() {
    let report = play(&DOCUMENT, &OPERATIONS, |_, answer| answer);
    let found: Vec<String> = report.disagreements.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 0, "{}", found.join("\n\n"));
    assert_eq!(report.idle(), [""; 0], "{report}");
    let needed: Vec<&str> = report.exceptions.keys().copied().collect();
    let here = super::RULES.iter().filter(|rule| !ELSEWHERE.contains(rule));
    let mut all: Vec<&str> = here.map(|rule| rule.name).collect();
    all.sort_unstable();
    assert_eq!(needed, all, "the document of these tests needs every exception");
    let figures = report.total();
    assert!(figures.accepted > 500 && figures.refused > 500, "{report}");
}
