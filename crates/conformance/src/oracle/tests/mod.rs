//! The oracle itself is judged: it finds nothing in a server that decides as the document says, and
//! something in every server that drops one keyword or overdoes it.

mod fake;
mod kinds;
mod rules;
mod servers;

use fake::{DOCUMENT, play};

use super::rule::WRITE_ONLY;

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
    // What is about answers, the oracle of answers needs.
    let of_requests = super::RULES.iter().filter(|rule| **rule != WRITE_ONLY);
    let mut all: Vec<&str> = of_requests.map(|rule| rule.name).collect();
    all.sort_unstable();
    assert_eq!(needed, all, "the document of these tests needs every exception");
    let figures = report.total();
    assert!(figures.accepted > 500 && figures.refused > 500, "{report}");
}
