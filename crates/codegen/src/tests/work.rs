//! Schemas that share others cost what they are long, or are refused.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{generated, refusal, small};

/// The small document with schemas `S0` to `S<levels>`, each made from references to the next, and a
/// body of the first.
fn chained(levels: usize, made: impl Fn(Value) -> Value) -> Value {
    let mut document = small();
    for level in 0..levels {
        let next = json!({ "$ref": format!("#/components/schemas/S{}", level + 1) });
        document["components"]["schemas"][format!("S{level}")] = made(next);
    }
    let last = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    document["components"]["schemas"][format!("S{levels}")] = last;
    let mut operation = document["paths"]["/z"]["get"].take();
    let schema = json!({ "$ref": "#/components/schemas/S0" });
    operation["requestBody"] =
        json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    document["paths"]["/z"] = json!({ "post": operation });
    document
}

/// Whether it is generated or refused soon; what is said when it is refused.
fn soon(document: &Value) -> Option<String> {
    let start = Instant::now();
    let error = generated(&document.to_string()).err().map(|error| error.to_string());
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}: {error:?}", start.elapsed());
    error
}

#[test]
fn a_value_that_too_many_keywords_speak_of_is_refused_where_they_begin_to() {
    for keyword in ["allOf", "anyOf", "oneOf"] {
        let twice = |next: Value| json!({ keyword: [next, { "allOf": [next] }] });
        let error = refusal(&chained(64, twice).to_string());
        assert!(error.contains("references meet again"), "{keyword}: {error}");
        let error = soon(&chained(6, twice));
        assert!(error.is_none(), "{keyword}: {error:?}");
    }
}

#[test]
fn a_default_is_held_against_what_can_be_held_against_it_in_time() {
    let both =
        |next: Value| json!({ "type": "object", "properties": { "x": { "allOf": [next, next] } } });
    for (levels, is_taken) in [(4, true), (60, false)] {
        let mut document = chained(levels, both);
        let default = (0..levels).fold(json!({}), |inner, _| json!({ "x": inner }));
        let schema = json!({ "$ref": "#/components/schemas/S0", "default": default });
        document["components"]["schemas"]["Zed"] = schema;
        let error = soon(&document);
        assert_eq!(error.is_none(), is_taken, "{error:?}");
        assert!(error.is_none_or(|error| error.contains("references meet again")));
    }
}

#[test]
fn records_without_a_name_are_declared_once() {
    let document = chained(40, |next| {
        json!({ "type": "object", "properties": {
            "x": { "allOf": [next, { "type": "object" }] },
            "y": { "allOf": [next, { "minProperties": 1 }] }
        } })
    });
    assert_eq!(soon(&document), None);
    let code = &generated(&document.to_string()).expect("it is generated")["models.rs"];
    assert_eq!(code.matches("pub struct ").count(), 40 * 3 + 1);
}

#[test]
fn a_long_chain_of_references_is_refused_and_does_not_end_the_stack() {
    let error = soon(&chained(1_000, |next| json!({ "allOf": [next] })));
    assert!(error.is_some_and(|error| error.contains("refer to one another")));
    let error =
        soon(&chained(1_000, |next| json!({ "type": "object", "properties": { "x": next } })));
    assert_eq!(error, None);
}
