//! Parameters and headers as they are on the wire.

use serde_json::{Value, json};

use super::{compare, found};

/// A document whose one operation takes a parameter.
fn taking(parameter: &Value) -> String {
    let mut whole = json!({"name": "q", "in": "query"});
    for (name, value) in parameter.as_object().unwrap() {
        whole[name] = value.clone();
    }
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"get": {
            "operationId": "X",
            "parameters": [whole],
            "responses": {"200": {"description": "d"}},
        }}},
        "components": {"schemas": {"Name": {"type": "string"}}},
    })
    .to_string()
}

/// A document whose one operation answers with a header.
fn answering(header: &Value) -> String {
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"get": {
            "operationId": "X",
            "responses": {"200": {"description": "d", "headers": {"X-A": header}}},
        }}},
    })
    .to_string()
}

const NARROWED: &str = "breaking-request-narrowed request";
const WIDENED: &str = "breaking-response-widened response";
const STYLE: &str = "breaking-parameter-style request";

fn assert_parameters(rows: &[(&str, Value, Value, &[&str])]) {
    for (name, before, after, expected) in rows {
        let outcome = compare(&taking(before), &taking(after));
        assert_eq!(found(&outcome), *expected, "{name}: {:#?}", outcome.findings());
    }
}

#[test]
fn what_a_schema_calls_a_text_does_not_matter() {
    let schema = |schema: Value| json!({ "schema": schema });
    let text = schema(json!({"type": "string"}));
    let number = schema(json!({"type": "integer"}));
    let either = schema(json!({"type": "string", "enum": ["a", "b"]}));
    let three = schema(json!({"type": "string", "maxLength": 3}));
    let digits = schema(json!({"type": "string", "pattern": "^[0-9]+$"}));
    let natural = schema(json!({"type": "integer", "minimum": 0, "maximum": 999}));
    let or_null = schema(json!({"type": ["string", "null"]}));
    let either_or_null = schema(json!({"enum": ["a", "b", null]}));
    assert_parameters(&[
        ("null is not written", text.clone(), or_null.clone(), &[]),
        ("nor was it before", or_null.clone(), text.clone(), &[]),
        ("nor among values", either_or_null, either.clone(), &[]),
        ("values without a type", either.clone(), schema(json!({"enum": ["a", "b"]})), &[]),
        ("one value fewer", either.clone(), schema(json!({"enum": ["a"]})), &[NARROWED]),
        ("a constant", schema(json!({"enum": ["a"]})), schema(json!({"const": "a"})), &[]),
        (
            "another constant",
            schema(json!({"enum": ["a"]})),
            schema(json!({"const": "b"})),
            &[NARROWED],
        ),
        (
            "one of several",
            schema(json!({"type": "string", "format": "uuid"})),
            schema(json!({"anyOf": [{"type": "string", "format": "uuid"}, {"const": "me"}]})),
            &[],
        ),
        (
            "one of several, which it was not",
            text.clone(),
            schema(json!({"anyOf": [{"type": "string", "format": "uuid"}, {"const": "me"}]})),
            &[NARROWED],
        ),
        ("a number as a text", number.clone(), text.clone(), &[]),
        ("by reference", number.clone(), schema(json!({"$ref": "#/components/schemas/Name"})), &[]),
        ("a text as a number", text.clone(), number.clone(), &[NARROWED]),
        ("a number that is short enough", natural.clone(), three.clone(), &[]),
        ("a number that is too long", number.clone(), three, &[NARROWED]),
        ("a number of digits", natural, digits.clone(), &["breaking-undecided request"]),
        ("a number with a sign", number.clone(), digits, &[NARROWED]),
        ("values that are numbers", schema(json!({"enum": ["1", "2"]})), number, &[]),
        (
            "numbers as values",
            schema(json!({"enum": [1, 2]})),
            schema(json!({"enum": ["1", "2"]})),
            &[],
        ),
        (
            "a flag",
            schema(json!({"type": "boolean"})),
            schema(json!({"enum": ["true", "false"]})),
            &[],
        ),
        (
            "half a flag",
            schema(json!({"type": "boolean"})),
            schema(json!({"const": "true"})),
            &[NARROWED],
        ),
    ]);
}

#[test]
fn a_text_is_a_list_of_one() {
    let list = |of: &str| json!({"schema": {"type": "array", "items": {"type": of}}});
    let text = json!({"schema": {"type": "string"}});
    let with = |mut parameter: Value, name: &str, value: Value| {
        parameter[name] = value;
        parameter
    };
    let joined = with(list("string"), "explode", json!(false));
    let two = json!({"schema": {"type": "array", "items": {"type": "string"}, "minItems": 2}});
    let some = json!({"schema": {"type": "array", "items": {"type": "string"}, "minItems": 1}});
    let at_most_one = with(
        list("string"),
        "schema",
        json!({"type": "array", "items": {"type": "string"}, "maxItems": 1}),
    );
    let header = |it: &Value| with(it.clone(), "in", json!("header"));
    assert_parameters(&[
        ("a list", text.clone(), list("string"), &[]),
        ("a joined list", text.clone(), joined.clone(), &[]),
        ("a list of others", text.clone(), list("integer"), &[NARROWED]),
        ("a list of two", text.clone(), two, &[NARROWED]),
        ("a list no more", list("string"), text.clone(), &[NARROWED]),
        ("a text with commas", joined.clone(), text.clone(), &[]),
        ("no list is written without items", list("string"), some, &[]),
        ("joined", list("string"), joined, &[STYLE]),
        ("commas in a header", header(&text), header(&list("string")), &[]),
        ("no commas in a header", header(&text), header(&at_most_one), &[NARROWED]),
        (
            "numbers in a header",
            header(&json!({"schema": {"type": "integer"}})),
            header(&list("integer")),
            &[],
        ),
        ("a list of one at most", at_most_one.clone(), text.clone(), &[]),
        (
            "one at most, joined",
            at_most_one.clone(),
            with(at_most_one, "explode", json!(false)),
            &[],
        ),
        ("a header with commas", header(&list("string")), header(&text), &[]),
    ]);
}

#[test]
fn styles_differ_where_values_can_show_it() {
    let plain = json!({"schema": {"anyOf": [{"type": "string"}, {"type": "integer"}]}});
    let with = |parameter: &Value, name: &str, value: Value| {
        let mut parameter = parameter.clone();
        parameter[name] = value;
        parameter
    };
    let object = json!({"schema": {"type": "object", "properties": {"a": {"type": "string"}}}});
    let piped = with(&plain, "style", json!("pipeDelimited"));
    let json = json!({"content": {"application/json": {"schema": {"type": "string"}}}});
    let loose = with(&plain, "allowReserved", json!(true));
    let number = json!({"schema": {"type": "integer"}});
    assert_parameters(&[
        ("plain values", plain.clone(), with(&plain, "explode", json!(false)), &[]),
        ("plain values, by pipes", plain.clone(), piped, &[]),
        ("members", object.clone(), with(&object, "explode", json!(false)), &[STYLE]),
        (
            "members in brackets",
            object.clone(),
            with(&object, "style", json!("deepObject")),
            &[STYLE],
        ),
        ("JSON", plain.clone(), json, &[STYLE]),
        ("reserved characters", plain.clone(), loose.clone(), &[]),
        ("reserved characters no more", loose, plain, &[STYLE]),
        ("none in numbers", with(&number, "allowReserved", json!(true)), number, &[]),
    ]);
}

#[test]
fn headers_are_read_as_parameters_are() {
    let header = |schema: Value| answering(&json!({ "schema": schema }));
    for (name, before, after, expected) in [
        ("a text", json!({"type": "integer"}), json!({"type": "string"}), &[WIDENED][..]),
        ("a number", json!({"type": "string"}), json!({"type": "integer"}), &[]),
        ("null", json!({"type": "string"}), json!({"type": ["string", "null"]}), &[]),
        ("one more", json!({"enum": ["a"]}), json!({"enum": ["a", "b"]}), &[WIDENED]),
    ] {
        let outcome = compare(&header(before), &header(after));
        assert_eq!(found(&outcome), expected, "{name}: {:#?}", outcome.findings());
    }
}
