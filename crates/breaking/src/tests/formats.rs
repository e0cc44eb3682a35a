//! Formats of OpenAPI, encodings and media types of texts, and members that travel one way.

use serde_json::{Value, json};

use super::schemas::Is::{Breaking, Safe};
use super::schemas::{assert_rows, object};

#[test]
fn formats_and_encodings() {
    let of = |kind: &str, format: &str| json!({"type": kind, "format": format});
    let number = json!({"type": "number"});
    let text = json!({"type": "string"});
    let encoded = |encoding: &str| json!({"type": "string", "contentEncoding": encoding});
    let media = |media: &str| json!({"type": "string", "contentMediaType": media});
    let (float, double) = (of("number", "float"), of("number", "double"));
    let rows = [
        ("double to float", double.clone(), float.clone(), Breaking, Safe),
        ("any number to float", number.clone(), float, Breaking, Safe),
        ("double to any number", double, number, Safe, Safe),
        ("a hint", text.clone(), of("string", "password"), Safe, Safe),
        ("bytes as they are", text.clone(), of("string", "binary"), Safe, Safe),
        ("bytes in base64", of("string", "binary"), of("string", "byte"), Breaking, Safe),
        ("base64 by its other name", of("string", "byte"), encoded("base64"), Safe, Safe),
        ("an encoding", text.clone(), encoded("base64"), Breaking, Safe),
        ("another alphabet", encoded("base64"), encoded("base16"), Breaking, Breaking),
        ("JSON in a text", text, media("application/json"), Breaking, Safe),
        ("XML for JSON", media("application/json"), media("application/xml"), Breaking, Breaking),
    ];
    assert_rows(&rows);
}

#[test]
fn a_member_is_read_only_by_what_it_is_put_together_from() {
    let read_only = json!({"type": "string", "readOnly": true});
    let member = |schema: Value| json!({"type": "object", "required": ["p"], "properties": {"a": {"type": "string"}, "p": schema}});
    let rows = [
        (
            "read only through allOf",
            object("title", "t"),
            member(json!({"allOf": [read_only, {"title": "t"}]})),
            Safe,
            Safe,
        ),
        (
            "not read only",
            object("title", "t"),
            member(json!({"allOf": [{"type": "string"}, {"title": "t"}]})),
            Breaking,
            Safe,
        ),
    ];
    assert_rows(&rows);
}
