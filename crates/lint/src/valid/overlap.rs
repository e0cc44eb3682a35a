use std::collections::{HashMap, VecDeque};

use bv_cms_document::{Document, Operation, Operations};
use bv_cms_findings::{Collector, Finding};

use crate::rule;

/// Two operations of one method whose templates both fit some request path. A parameter stands for
/// one or more characters other than `/` and `:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap {
    /// The one that comes first in the document.
    pub first: Operation,
    /// The other one.
    pub second: Operation,
    /// A request path that fits both.
    pub example: String,
    /// Which of them must answer it.
    pub winner: Winner,
}

/// Which of two overlapping templates must answer: the one that is more literal in some segment
/// and less literal in none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Winner {
    /// The first.
    First,
    /// The second.
    Second,
    /// Neither: the contract does not say.
    Neither,
}

/// Every pair of operations of one method that one request path can reach.
#[must_use]
pub fn template_overlaps(operations: &Operations) -> Vec<Overlap> {
    let all: Vec<&Operation> = operations.iter().collect();
    let mut overlaps = Vec::new();
    for (index, first) in all.iter().enumerate() {
        for second in &all[index + 1..] {
            if first.method == second.method
                && let Some(example) = common_path(&first.path, &second.path)
            {
                overlaps.push(Overlap {
                    first: (*first).clone(),
                    second: (*second).clone(),
                    example,
                    winner: winner(&first.path, &second.path),
                });
            }
        }
    }
    overlaps
}

/// Finds the pairs of operations that one request path can reach without one of them being the
/// more literal.
#[must_use]
pub fn overlap(contract: &Document) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    for overlap in template_overlaps(contract.operations()) {
        if overlap.winner != Winner::Neither {
            continue;
        }
        let Overlap { first, second, example, .. } = overlap;
        let message = format!("{} {example} fits two templates", first.method);
        let finding = Finding::new(rule::PATH_OVERLAP, message)
            .expected(contract.file_name(), "one template, or one more literal than the other")
            .found(contract.file_name(), format!("{} and {}", first.path, second.path))
            .help("make a segment of one of the two paths literal");
        let finding = finding.at(contract, &second.pointer);
        let operations = vec![first.operation_id, second.operation_id];
        collector.add_placed(Finding { operations, ..finding });
    }
    collector.finish()
}

/// A step of a template: what the next character of a path may be.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    /// This character.
    Literal(char),
    /// One character of a parameter.
    One,
    /// Any further characters of a parameter.
    More,
}

impl Step {
    /// A character that fits both steps.
    fn common(self, other: Self) -> Option<char> {
        match (self, other) {
            (Self::Literal(one), Self::Literal(other)) => (one == other).then_some(one),
            (Self::Literal(literal), _) | (_, Self::Literal(literal)) => {
                (!matches!(literal, '/' | ':')).then_some(literal)
            }
            _ => Some('x'),
        }
    }
}

fn steps(template: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut characters = template.chars();
    while let Some(character) = characters.next() {
        if character == '{' {
            characters.by_ref().find(|character| *character == '}');
            steps.extend([Step::One, Step::More]);
        } else {
            steps.push(Step::Literal(character));
        }
    }
    steps
}

/// A path that fits both templates: a search through both at once, each state visited once.
fn common_path(first: &str, second: &str) -> Option<String> {
    let (first, second) = (steps(first), steps(second));
    let mut before: Steps = HashMap::from([((0, 0), None)]);
    let mut next = VecDeque::from([(0, 0)]);
    while let Some(state @ (one, other)) = next.pop_front() {
        if one == first.len() && other == second.len() {
            return Some(spelled(&before, state));
        }
        let mut go = |to: (usize, usize), character: Option<char>| {
            before.entry(to).or_insert_with(|| {
                next.push_back(to);
                Some((state, character))
            });
        };
        let (left, right) = (first.get(one), second.get(other));
        if left == Some(&Step::More) {
            go((one + 1, other), None);
        }
        if right == Some(&Step::More) {
            go((one, other + 1), None);
        }
        if let (Some(left), Some(right)) = (left, right)
            && let Some(character) = left.common(*right)
        {
            let after = |step: &Step, at: usize| if *step == Step::More { at } else { at + 1 };
            go((after(left, one), after(right, other)), Some(character));
        }
    }
    None
}

type Steps = HashMap<(usize, usize), Option<((usize, usize), Option<char>)>>;

fn spelled(before: &Steps, mut state: (usize, usize)) -> String {
    let mut path = Vec::new();
    while let Some(Some((previous, character))) = before.get(&state) {
        path.extend(*character);
        state = *previous;
    }
    path.iter().rev().collect()
}

fn winner(first: &str, second: &str) -> Winner {
    let mut winner = Winner::Neither;
    for (one, other) in first.split('/').zip(second.split('/')) {
        let ahead = match (literalness(one), literalness(other)) {
            (one, other) if one > other => Winner::First,
            (one, other) if one < other => Winner::Second,
            // Two segments partly literal in different ways are not comparable.
            (1, 1) if steps(one) != steps(other) => return Winner::Neither,
            _ => continue,
        };
        if winner != Winner::Neither && winner != ahead {
            return Winner::Neither;
        }
        winner = ahead;
    }
    winner
}

/// How literal a segment is: 2 without a parameter, 0 when it is nothing but one.
fn literalness(segment: &str) -> u8 {
    match segment.find('{') {
        None => 2,
        Some(0) if segment.find('}') == Some(segment.len() - 1) => 0,
        Some(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use bv_cms_dialect::BV_CMS;

    use super::*;

    fn document(paths: &[&str]) -> Document {
        let mut yaml = "paths:\n".to_owned();
        for (index, path) in paths.iter().enumerate() {
            let _ = writeln!(yaml, "  {path}:\n    get: {{operationId: Op{index}}}");
        }
        Document::parse("test.yaml", &yaml, BV_CMS).unwrap()
    }

    #[test]
    fn a_parameter_stops_at_slashes_and_colons() {
        assert_eq!(common_path("/a/{x}", "/a/b/c"), None);
        assert_eq!(common_path("/a/{x}", "/a/b:c"), None);
        assert_eq!(common_path("/a/{x}:c", "/a/{y}:d"), None);
        assert_eq!(common_path("/a/{x}", "/a/{y}").as_deref(), Some("/a/x"));
        assert_eq!(common_path("/a/{x}", "/a/mine").as_deref(), Some("/a/mine"));
        assert_eq!(common_path("/a/{x}c", "/a/b{y}").as_deref(), Some("/a/bc"));
        assert_eq!(common_path("/a/{x}/{y}", "/a/{x}"), None);
    }

    #[test]
    fn the_more_literal_template_wins() {
        assert_eq!(winner("/a/{x}", "/a/mine"), Winner::Second);
        assert_eq!(winner("/a/b{x}", "/a/{x}"), Winner::First);
        assert_eq!(winner("/a/{x}", "/a/{y}"), Winner::Neither);
        assert_eq!(winner("/{x}/b", "/a/{y}"), Winner::Neither);
        assert_eq!(winner("/a/b{x}", "/a/{x}c"), Winner::Neither);
        assert_eq!(winner("/{x}:v/a", "/{y}:v/{z}"), Winner::First);
    }

    #[test]
    fn an_overlap_without_winner_is_found() {
        let findings = overlap(&document(&["/a/{id}", "/a/mine", "/a/{name}", "/a/{id}:go"]));
        assert_eq!(findings.len(), 1);
        let finding = &findings[0];
        assert_eq!(finding.rule.id, "path-overlap");
        assert_eq!(finding.message, "GET /a/x fits two templates");
        assert_eq!(finding.position.unwrap().to_string(), "7:5");
        assert_eq!(finding.operations, ["Op0", "Op2"]);
    }

    #[test]
    fn all_overlaps_can_be_listed() {
        let document = document(&["/a/{id}", "/a/mine"]);
        let overlaps = template_overlaps(&Operations::of(document.value()));
        assert_eq!(overlaps.len(), 1);
        assert_eq!(overlaps[0].winner, Winner::Second);
    }
}
