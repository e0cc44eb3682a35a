use std::collections::BTreeSet;

use bv_cms_conformance::Row;
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;

use super::*;

fn contract() -> Document {
    Document::parse("openapi/lives.yaml", include_str!("lives.yaml"), BV_CMS).unwrap()
}

fn exchange(example: Option<&str>, target: &str, body: &str, answer: (u16, &str)) -> Exchange {
    let response = if answer.0 == 200 { "200" } else { "default" };
    Exchange {
        rows: vec![Row {
            operation_id: "CreateLive".to_owned(),
            response: response.to_owned(),
            example: example.map(str::to_owned),
        }],
        request: RecordedRequest {
            method: "POST".to_owned(),
            target: target.to_owned(),
            caller: "admin".to_owned(),
            headers: Vec::new(),
            body: Some(body.to_owned()),
        },
        answer: RecordedAnswer {
            status: answer.0,
            headers: vec![("x-request-id".to_owned(), "1".to_owned())],
            body: answer.1.to_owned(),
        },
    }
}

/// What is seen, each in a line.
fn lines(coverage: &Coverage<'_>, seen: bool) -> BTreeSet<String> {
    let cells = coverage.cells().filter(|(_, exchange)| exchange.is_some() == seen);
    cells
        .map(|(cell, _)| {
            let place = cell.pointer.trim_start_matches("/components/schemas");
            format!("{} {place} {}", cell.direction.name(), cell.aspect.words())
        })
        .collect()
}

#[test]
fn everything_there_is_to_see_is_listed() {
    let contract = contract();
    let coverage = Coverage::of(&contract);
    let all: Vec<_> = lines(&coverage, false).into_iter().collect();
    insta::assert_snapshot!(all.join("\n"), @r"
    request /Kind/enum/0 the value `KIND_LONG`
    request /Kind/enum/1 the value `KIND_SHORT`
    request /Live/properties/id sent although it is read-only
    request /Live/properties/name absent
    request /Live/properties/name not null
    request /Live/properties/name null
    request /Live/properties/name present
    request /Live/properties/secret absent
    request /Live/properties/secret present
    request /paths/~1lives/post no parameter `kinds`
    request /paths/~1lives/post the parameter `kinds`
    response /Detail/oneOf/0 this alternative
    response /Detail/oneOf/1 this alternative
    response /Kind/enum/0 the value `KIND_LONG`
    response /Kind/enum/1 the value `KIND_SHORT`
    response /Live/properties/id absent
    response /Live/properties/id present
    response /Live/properties/name absent
    response /Live/properties/name not null
    response /Live/properties/name null
    response /Live/properties/name present
    response /paths/~1lives/post/responses/200 an answer
    response /paths/~1lives/post/responses/200 no header `retry-after`
    response /paths/~1lives/post/responses/200 the header `retry-after`
    response /paths/~1lives/post/responses/200 the header `x-request-id`
    response /paths/~1lives/post/responses/default the example `TooMany`
    response /x-unmatched-routes/404 an answer
    ");
}

#[test]
fn an_exchange_shows_both_of_its_sides() {
    let contract = contract();
    let mut coverage = Coverage::of(&contract);
    let sent = r#"{"kind":"KIND_LONG","id":"1"}"#;
    let answered = r#"{"kind":"KIND_SHORT","name":null}"#;
    coverage.see(exchange(None, "/lives?kinds=KIND_SHORT", sent, (200, answered)));
    let seen: Vec<_> = lines(&coverage, true).into_iter().collect();
    insta::assert_snapshot!(seen.join("\n"), @r"
    request /Kind/enum/0 the value `KIND_LONG`
    request /Kind/enum/1 the value `KIND_SHORT`
    request /Live/properties/id sent although it is read-only
    request /Live/properties/name absent
    request /Live/properties/secret absent
    request /paths/~1lives/post the parameter `kinds`
    response /Kind/enum/1 the value `KIND_SHORT`
    response /Live/properties/id absent
    response /Live/properties/name null
    response /Live/properties/name present
    response /paths/~1lives/post/responses/200 an answer
    response /paths/~1lives/post/responses/200 no header `retry-after`
    response /paths/~1lives/post/responses/200 the header `x-request-id`
    ");
}

#[test]
fn a_refused_request_shows_nothing_that_the_server_takes() {
    let contract = contract();
    let mut coverage = Coverage::of(&contract);
    let sent = r#"{"kind":"KIND_LONG"}"#;
    coverage.see(exchange(Some("TooMany"), "/lives", sent, (429, r#"{"delay":"1s"}"#)));
    let seen: Vec<_> = lines(&coverage, true).into_iter().collect();
    insta::assert_snapshot!(seen.join("\n"), @r"
    response /Detail/oneOf/0 this alternative
    response /paths/~1lives/post/responses/default the example `TooMany`
    ");
}

#[test]
fn an_answer_that_was_asked_for_is_none() {
    let contract = contract();
    let mut coverage = Coverage::of(&contract);
    let mut ordered = exchange(Some("TooMany"), "/lives", "{}", (429, r#"{"delay":"1s"}"#));
    ordered.answer.headers.push(("preference-applied".to_owned(), "code=429".to_owned()));
    coverage.see(ordered);
    assert!(lines(&coverage, true).is_empty());
    let mut ordered = exchange(None, "/lives", "{}", (200, "{}"));
    ordered.answer.headers.push(("preference-applied".to_owned(), "code=200".to_owned()));
    ordered.answer.headers.push(("retry-after".to_owned(), "1".to_owned()));
    coverage.see(ordered);
    let seen = lines(&coverage, true);
    assert!(!seen.iter().any(|line| line.contains("retry-after")), "{seen:?}");
}

#[test]
fn what_nobody_saw_is_a_finding_at_its_place() {
    let contract = contract();
    let mut coverage = Coverage::of(&contract);
    let all = coverage.cells().count();
    assert_eq!(coverage.findings().len(), all);
    coverage.see(exchange(None, "/lives", r#"{"kind":"KIND_LONG"}"#, (200, "{}")));
    let findings = coverage.findings();
    let seen: usize = coverage.counts().iter().map(|(_, seen, _)| seen).sum();
    assert!(seen > 0);
    assert_eq!(findings.len() + seen, all);
    let value = findings.iter().find(|it| it.pointer.ends_with("/Kind/enum/1")).unwrap();
    assert_eq!(value.rule.id, "coverage-enum-value");
    assert_eq!(
        value.source_line.as_deref().map(str::trim),
        Some("Kind: {type: string, enum: [KIND_LONG, KIND_SHORT]}")
    );
    assert_eq!(value.operations, ["CreateLive"]);
}

#[test]
fn the_page_needs_nothing_else_and_cannot_be_broken_out_of() {
    let contract = contract();
    let mut coverage = Coverage::of(&contract);
    let hostile = r#"{"kind":"</script><script>alert(1)</script>"}"#;
    coverage.see(exchange(None, "/lives", hostile, (200, "{}")));
    let page = coverage.page(&coverage.findings());
    assert!(!page.contains("\"waived\":true"));
    assert!(coverage.page(&[]).contains("\"waived\":true"));
    assert!(!page.contains("<script>alert"), "{page}");
    assert!(page.contains("\\u003c/script>"), "the exchange is on the page");
    for outside in ["http://", "https://", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "the page loads something: {outside}");
    }
}
