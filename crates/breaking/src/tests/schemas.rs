//! One schema becoming another, in a request and in a response.

use serde_json::{Value, json};

use super::{compare, found};

/// What is expected of one direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Is {
    Safe,
    Breaking,
    Undecided,
}
use Is::{Breaking, Safe, Undecided};

/// A document whose only request and only response have a member `x` with a schema.
fn document(request: &Value, response: &Value) -> String {
    let content = |name: &str| {
        json!({"application/json": {"schema": {
            "$ref": format!("#/components/schemas/{name}"),
        }}})
    };
    let object = |x: &Value| json!({"type": "object", "required": ["x"], "properties": {"x": x}});
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"post": {
            "operationId": "X",
            "requestBody": {"required": true, "content": content("In")},
            "responses": {"200": {"description": "d", "content": content("Out")}},
        }}},
        "components": {"schemas": {
            "In": object(request),
            "Out": object(response),
            "Name": {"type": "string", "maxLength": 5},
            "Free": {"type": "object"},
            "Tree": {"type": "object", "properties": {
                "name": {"type": "string"},
                "kids": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            }},
        }},
    })
    .to_string()
}

fn one(base: &str, new: &str, rule: &str) -> Is {
    let outcome = compare(base, new);
    match found(&outcome).as_slice() {
        [] => Safe,
        all if all.iter().all(|it| it.starts_with("breaking-undecided ")) => Undecided,
        all if all.iter().all(|it| it == rule) => Breaking,
        other => panic!("{other:?}"),
    }
}

fn row(name: &str, before: &Value, after: &Value, request: Is, response: Is) -> Option<String> {
    let same = json!({"type": "boolean"});
    let is = [
        one(&document(before, &same), &document(after, &same), "breaking-request-narrowed request"),
        one(
            &document(&same, before),
            &document(&same, after),
            "breaking-response-widened response",
        ),
    ];
    let expected = [request, response];
    (is != expected).then(|| format!("{name}: expected {expected:?}, is {is:?}"))
}

/// A name, the schema before and after, and what is expected of request and response.
pub(super) type Row<'n> = (&'n str, Value, Value, Is, Is);

pub(super) fn assert_rows(rows: &[Row<'_>]) {
    let wrong = rows.iter().filter_map(|(name, before, after, request, response)| {
        row(name, before, after, *request, *response)
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn string(keyword: &str, value: impl Into<Value>) -> Value {
    json!({"type": "string", keyword: value.into()})
}

pub(super) fn object(keyword: &str, value: impl Into<Value>) -> Value {
    json!({"type": "object", "properties": {"a": {"type": "string"}}, keyword: value.into()})
}

fn number(kind: &str, keyword: &str, value: impl Into<Value>) -> Value {
    json!({"type": kind, keyword: value.into()})
}

#[test]
fn enumerations_types_and_numbers() {
    let text = json!({"type": "string"});
    let whole = json!({"type": "integer"});
    let rows = [
        ("maxLength lowered", string("maxLength", 9), string("maxLength", 5), Breaking, Safe),
        ("maxLength raised", string("maxLength", 5), string("maxLength", 9), Safe, Breaking),
        ("minLength added", text.clone(), string("minLength", 1), Breaking, Safe),
        (
            "value added",
            string("enum", ["A"].as_slice()),
            string("enum", ["A", "B"].as_slice()),
            Safe,
            Breaking,
        ),
        (
            "value removed",
            string("enum", ["A", "B"].as_slice()),
            string("enum", ["A"].as_slice()),
            Breaking,
            Safe,
        ),
        (
            "values reordered",
            string("enum", ["A", "B"].as_slice()),
            string("enum", ["B", "A"].as_slice()),
            Safe,
            Safe,
        ),
        ("constant changed", json!({"const": "A"}), json!({"const": "B"}), Breaking, Breaking),
        ("constant for enum", json!({"const": "A"}), json!({"enum": ["A"]}), Safe, Safe),
        ("integer to number", whole.clone(), json!({"type": "number"}), Safe, Breaking),
        ("number to integer", json!({"type": "number"}), whole.clone(), Breaking, Safe),
        ("integer to string", whole.clone(), text.clone(), Breaking, Breaking),
        ("null added", text.clone(), json!({"type": ["string", "null"]}), Safe, Breaking),
        ("null removed", json!({"type": ["string", "null"]}), text.clone(), Breaking, Safe),
        (
            "null by anyOf",
            json!({"type": ["string", "null"]}),
            json!({"anyOf": [{"type": "null"}, text]}),
            Safe,
            Safe,
        ),
        (
            "int32 to int64",
            number("integer", "format", "int32"),
            number("integer", "format", "int64"),
            Safe,
            Breaking,
        ),
        (
            "bound written otherwise",
            number("integer", "minimum", 1),
            number("integer", "exclusiveMinimum", 0),
            Safe,
            Safe,
        ),
        (
            "maximum lowered",
            number("number", "maximum", 2.5),
            number("number", "maximum", 2),
            Breaking,
            Safe,
        ),
        (
            "multiple of more",
            number("integer", "multipleOf", 2),
            number("integer", "multipleOf", 4),
            Breaking,
            Safe,
        ),
    ];
    assert_rows(&rows);
}

#[test]
fn patterns_formats_and_arrays() {
    let text = json!({"type": "string"});
    let whole = json!({"type": "integer"});
    let list = |items: &Value| json!({"type": "array", "items": items});
    let rows = [
        ("pattern added", text.clone(), string("pattern", "^[a-z]+$"), Breaking, Safe),
        ("pattern removed", string("pattern", "^[a-z]+$"), text.clone(), Safe, Breaking),
        (
            "pattern written otherwise",
            string("pattern", "^[0-9]+$"),
            string("pattern", "^[0-9][0-9]*$"),
            Safe,
            Safe,
        ),
        (
            "pattern that no automaton decides",
            string("pattern", "(?=a)ab"),
            string("pattern", "(?!b)ab"),
            Undecided,
            Undecided,
        ),
        (
            "length that the pattern implies",
            string("pattern", "^[a-z]{1,9}$"),
            json!({"type": "string", "pattern": "^[a-z]{1,9}$", "minLength": 1, "maxLength": 9}),
            Safe,
            Safe,
        ),
        (
            "pattern narrowed",
            string("pattern", "^[0-9a-z]+$"),
            string("pattern", "^[0-9]+$"),
            Breaking,
            Safe,
        ),
        ("format added", text.clone(), string("format", "uuid"), Breaking, Safe),
        ("format removed", string("format", "uuid"), text.clone(), Safe, Breaking),
        (
            "format changed",
            string("format", "date"),
            string("format", "date-time"),
            Breaking,
            Breaking,
        ),
        ("unknown format added", text.clone(), string("format", "colour"), Safe, Safe),
        ("default changed", string("default", "a"), string("default", "b"), Safe, Safe),
        ("prose changed", string("description", "a"), string("description", "b"), Safe, Safe),
        ("items narrowed", list(&text), list(&string("maxLength", 3)), Breaking, Safe),
        (
            "minItems added",
            list(&text),
            json!({"type": "array", "items": text, "minItems": 1}),
            Breaking,
            Safe,
        ),
        (
            "maxItems lowered",
            json!({"type": "array", "maxItems": 4}),
            json!({"type": "array", "maxItems": 3}),
            Breaking,
            Safe,
        ),
        (
            "uniqueItems added",
            list(&whole),
            json!({"type": "array", "items": whole, "uniqueItems": true}),
            Breaking,
            Safe,
        ),
    ];
    assert_rows(&rows);
}

/// A component that refers to itself, changed.
#[test]
fn a_recursive_schema() {
    let tree = json!({"$ref": "#/components/schemas/Tree"});
    let base = document(&tree, &json!({"type": "boolean"}));
    let narrowed =
        base.replace(r#""name":{"type":"string"}"#, r#""name":{"type":"string","maxLength":2}"#);
    assert_ne!(base, narrowed);
    // Nothing else is refused, and what is wider is accepted: each pair of schemas is proved once.
    assert_eq!(found(&compare(&base, &narrowed)), ["breaking-request-narrowed request"]);
    assert_eq!(one(&narrowed, &base, "breaking-request-narrowed request"), Safe);
}

#[test]
fn one_refusal_hides_no_other() {
    let two = |first: Value, second: Value| {
        let object = json!({"type": "object", "properties": {"a": first, "b": second}});
        document(&object, &json!({"type": "boolean"}))
    };
    let pattern = |text: &str| string("pattern", text);
    let base = two(json!({"type": "string"}), pattern("(?=a)ab"));
    let new = two(string("maxLength", 3), pattern("(?!b)ab"));
    assert_eq!(
        found(&compare(&base, &new)),
        ["breaking-request-narrowed request", "breaking-undecided request"]
    );
    let new = two(string("maxLength", 3), string("maxLength", 2));
    let outcome = compare(&base, &new);
    assert_eq!(found(&outcome).len(), 2, "{outcome:#?}");
}

#[test]
fn what_is_undecided_inside_is_said_there() {
    let name = json!({"$ref": "#/components/schemas/Name"});
    let document = |name_schema: &str, x: &Value| {
        let document = document(x, &json!({"type": "boolean"}));
        let changed = document.replace(r#"{"type":"string","maxLength":5}"#, name_schema);
        assert_ne!(document, changed);
        changed
    };
    let x = |a: &Value| json!({"type": "object", "properties": {"a": a, "name": name}});
    let base = document(r#"{"type":"string","pattern":"(?=a)ab"}"#, &x(&string("maxLength", 4)));
    let new = document(r#"{"type":"string","pattern":"(?!b)ab"}"#, &x(&string("maxLength", 3)));
    let outcome = compare(&base, &new);
    let places: Vec<_> =
        outcome.findings().into_iter().map(|it| (it.rule.id, it.pointer)).collect();
    assert_eq!(
        places[..2],
        [
            (
                "breaking-request-narrowed",
                "/components/schemas/In/properties/x/properties/a/maxLength".to_owned()
            ),
            ("breaking-undecided", "/components/schemas/Name".to_owned()),
        ]
    );
    assert_eq!(places.len(), 3, "{places:?}");
}
