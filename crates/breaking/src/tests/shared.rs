//! Schemas that share others: the work grows with their size, not with the number of ways through
//! them.

use std::time::{Duration, Instant};

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::{Map, json};

use super::{Outcome, Size, breaking, compare, found, today};
use crate::{Break, rule};

/// How a schema refers twice to the next.
const SHAPES: [&str; 12] = [
    "properties",
    "required",
    "allOf",
    "anyOf",
    "oneOf",
    "items",
    "mixed",
    "tuple",
    "not",
    "allOf alone",
    "anyOf alone",
    "oneOf alone",
];

/// A document in which each of some schemas refers twice to the next, and the last has a length.
fn document(shape: &str, depth: usize, length: u64, version: &str) -> String {
    let mut schemas = Map::new();
    for number in 0..depth {
        let next = json!({"$ref": format!("#/components/schemas/S{}", number + 1)});
        let name = |side: &str| format!("{side}{number}");
        let both = json!({name("a"): next, name("b"): next});
        let one = |side: &str| json!({"type": "object", "required": [name(side)], "properties": {name(side): next}});
        let schema = match shape {
            "properties" => json!({"type": "object", "properties": both}),
            "required" => json!({
                "type": "object", "required": [name("a"), name("b")], "properties": both,
            }),
            "items" => json!({
                "type": "object",
                "properties": {name("a"): {"type": "array", "items": next}, name("b"): next},
            }),
            "mixed" => json!({
                "allOf": [one("a")],
                "oneOf": [one("b"), {"type": "object", "properties": {name("c"): {"type": "integer"}}}],
            }),
            "tuple" => json!({"type": "array", "prefixItems": [next, next]}),
            "not" => json!({"type": "object", "properties": {
                name("a"): {"not": next}, name("b"): {"not": next},
            }}),
            shape => match shape.strip_suffix(" alone") {
                Some(keyword) => json!({keyword: [next, next]}),
                None => json!({shape: [one("a"), one("b")]}),
            },
        };
        schemas.insert(format!("S{number}"), schema);
    }
    schemas.insert(format!("S{depth}"), json!({"type": "string", "maxLength": length}));
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}});
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": version},
        "paths": {"/things": {"post": {
            "operationId": "CreateThing",
            "requestBody": {"content": content},
            "responses": {"200": {"description": "d", "content": content}},
        }}},
        "components": {"schemas": schemas},
    })
    .to_string()
}

/// Compares two documents, and takes the counter-examples as they are.
fn unverified(base: &str, new: &str) -> Outcome {
    let [base, new] = [base, new].map(|text| Document::parse("a.yaml", text, BV_CMS).unwrap());
    breaking(&base, &new, today())
}

/// Deep enough that whoever goes every way does not come to an end.
const DEPTH: usize = 24;

#[test]
fn eighteen_levels_take_a_moment() {
    for shape in SHAPES {
        let [base, new] = [5, 4].map(|length| document(shape, 18, length, "1.0.0"));
        let start = Instant::now();
        assert_ne!(unverified(&base, &new).size, Size::Nothing, "{shape}");
        let took = start.elapsed();
        assert!(took < Duration::from_secs(1), "{shape}: {took:?}");
    }
}

#[test]
fn what_is_written_the_same_is_the_same_however_often_it_is_reached() {
    for shape in SHAPES {
        let base = document(shape, DEPTH, 5, "1.0.0");
        let outcome = compare(&base, &base);
        assert_eq!((found(&outcome), outcome.size), (vec![], Size::Nothing), "{shape}");
        let text = base.replace(r#""title":"t""#, r#""title":"u""#);
        assert_eq!(compare(&base, &text).size, Size::Prose, "{shape}");
    }
}

#[test]
fn what_changes_far_inside_is_found_once() {
    let (request, response) =
        ("breaking-request-narrowed request", "breaking-response-widened response");
    for shape in SHAPES {
        let base = document(shape, DEPTH, 5, "1.0.0");
        let changed = |length| {
            let new = document(shape, DEPTH, length, "2.0.0");
            // A validator goes every way through schemas that hold for one and the same value.
            if shape.ends_with(" alone") { unverified(&base, &new) } else { compare(&base, &new) }
        };
        let (narrowed, widened) = (changed(4), changed(6));
        for (outcome, rule) in [(narrowed, request), (widened, response)] {
            let findings = found(&outcome);
            // What two branches accept is nothing, and nothing is what is sent.
            if shape == "oneOf alone" {
                assert_eq!(findings, [""; 0]);
                continue;
            }
            assert!(findings.contains(&rule.to_owned()), "{shape}: {findings:?}");
            // Where a value must not be another one, what is narrower inside is wider outside.
            let more = ["not", "mixed", "oneOf"].contains(&shape);
            assert_eq!(findings.len() > 1, more, "{shape}: {findings:?}");
            // Where one of several has to accept, what refuses is the choice between them.
            if ["properties", "required", "allOf", "items", "allOf alone"].contains(&shape) {
                let last = format!("/components/schemas/S{DEPTH}/maxLength");
                assert_eq!(outcome.breaks[0].finding.pointer, last, "{shape}");
            }
        }
    }
}

#[test]
fn a_way_back_to_the_first_is_no_way_without_end() {
    for shape in ["properties", "items", "anyOf"] {
        let back = |length: u64| {
            let text = document(shape, DEPTH, length, "2.0.0");
            let last = format!(r#"{{"maxLength":{length},"type":"string"}}"#);
            let turned = text.replace(
                &format!(r#"{{"type":"string","maxLength":{length}}}"#),
                &format!(r##"{{"anyOf":[{last},{{"$ref":"#/components/schemas/S0"}}]}}"##),
            );
            assert_ne!(text, turned);
            turned
        };
        let outcome = compare(&back(5), &back(4));
        assert_eq!(outcome.breaks[0].finding.rule, rule::BREAKING_REQUEST_NARROWED, "{shape}");
        assert_eq!(found(&compare(&back(5), &back(5))), [""; 0], "{shape}");
    }
}

#[test]
fn a_message_too_large_to_be_shown_is_shown_in_part() {
    let base = document("required", DEPTH, 5, "1.0.0");
    let outcome = compare(&base, &document("required", DEPTH, 4, "2.0.0"));
    let Break { finding, counter_example, .. } = &outcome.breaks[0];
    assert_eq!(counter_example.as_ref().unwrap().value, "aaaaa");
    assert_eq!(
        finding.expected,
        "valid: POST /things, content-type: application/json, with \"…\", where the value of \
         /components/schemas/S24 is \"aaaaa\""
    );
}
