//! Documents of any size: the comment stays short enough, and nothing takes long.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::{documents, outcome, told};
use crate::{Class, changelog, html, markdown};

/// Operations that all use the same schemas, of which each refers to the next.
fn large(operations: usize, schemas: usize, length: usize) -> String {
    let mut text = format!("openapi: 3.1.1\ninfo: {{title: t, version: 1.0.{length}}}\npaths:\n");
    for number in 0..operations {
        let _ = write!(
            text,
            "  /p{number}:\n    post:\n      operationId: P{number}\n      parameters:\n        - {{name: a, in: \
             query, schema: {{type: string, maxLength: {length}}}}}\n      requestBody: {{content: \
             {{application/json: {{schema: {{$ref: '#/components/schemas/S0'}}}}}}}}\n      responses: {{}}\n"
        );
    }
    text.push_str("components:\n  schemas:\n");
    for number in 0..schemas {
        let next = (number + 1) % schemas;
        let _ = writeln!(
            text,
            "    S{number}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/S{next}'}}, \
             text: {{type: string, maxLength: {length}, description: '{}'}}}}}}",
            "words ".repeat(150)
        );
    }
    text
}

#[test]
fn a_comment_is_never_too_long_and_counts_what_is_left_out() {
    let log = told(&large(200, 20, 8), &large(200, 20, 9), |_| false);
    let all = log.changes().count();
    assert!(all >= 200, "{all}");
    let text = markdown(&log);
    assert!(text.chars().count() <= 60_000);
    let log = told(&large(400, 1, 9), &large(400, 1, 8), |_| false);
    let text = markdown(&log);
    let length = text.chars().count();
    assert!((55_000..=60_000).contains(&length), "{length}");
    let told = text.matches("\n- **").count();
    let rest = log.changes().filter(|it| it.class().needs_a_look()).count() - told;
    let last = text.lines().last().unwrap();
    let more = log.count(Class::Additive) + log.count(Class::Prose);
    assert!(
        last.starts_with(&format!("**{} more changes had no room here**", rest + more)),
        "{last}"
    );
    assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    // The page has all of them.
    assert_eq!(html(&log).matches("<article ").count(), told + rest);
}

#[test]
fn a_large_document_takes_a_moment() {
    let [base, new] = documents(&large(300, 1_000, 8), &large(300, 1_000, 9));
    assert!(base.text().len() > 900_000);
    let outcome = outcome(&base, &new);
    // What others ask the documents for as well is not counted.
    for document in [&base, &new] {
        let _ = (document.operations(), document.directions());
    }
    let start = Instant::now();
    let log = changelog(&base, &new, &outcome, &outcome.findings());
    let _ = (markdown(&log), html(&log));
    let took = start.elapsed();
    assert!(log.changes().count() > 1_000);
    assert!(took < Duration::from_secs(5), "{took:?}");
}
