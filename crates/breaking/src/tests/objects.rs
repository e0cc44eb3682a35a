//! Objects and compositions becoming others, in a request and in a response.

use serde_json::{Value, json};

use super::schemas::Is::{Breaking, Safe};
use super::schemas::{assert_rows, object};

#[test]
fn members() {
    let text = json!({"type": "string"});
    let open = object("title", json!("t"));
    let closed = object("additionalProperties", json!(false));
    let required = object("required", json!(["a"]));
    let free = object("additionalProperties", json!(true));
    let two = json!({"type": "object", "properties": {"a": text, "b": {"type": "integer"}}});
    let two_closed = json!({"type": "object", "additionalProperties": false, "properties": {"a": text, "b": {"type": "integer"}}});
    let two_required = json!({"type": "object", "required": ["b"], "properties": {"a": text, "b": {"type": "integer"}}});
    let read_only = object("properties", json!({"a": {"type": "string", "readOnly": true}}));
    let map = |of: Value| json!({"type": "object", "additionalProperties": of});
    let rows = [
        ("member required", open.clone(), required.clone(), Breaking, Safe),
        ("member optional", required.clone(), open.clone(), Safe, Breaking),
        ("member added", open.clone(), two.clone(), Safe, Safe),
        ("member added and required", open.clone(), two_required, Breaking, Safe),
        ("member removed", two.clone(), open.clone(), Safe, Safe),
        ("member removed from closed", two_closed.clone(), closed.clone(), Breaking, Safe),
        ("member added to closed", closed.clone(), two_closed, Safe, Breaking),
        ("others refused that were never declared", open.clone(), closed.clone(), Safe, Safe),
        ("others refused that were allowed", free.clone(), closed.clone(), Breaking, Safe),
        ("others allowed", closed, free, Safe, Breaking),
        (
            "values of a map",
            map(text.clone()),
            map(json!({"type": ["string", "null"]})),
            Safe,
            Breaking,
        ),
        (
            "names of a pattern narrowed",
            json!({"type": "object", "patternProperties": {"^x-": text}}),
            json!({"type": "object", "patternProperties": {"^x-": {"type": "string", "maxLength": 2}}}),
            Breaking,
            Safe,
        ),
        ("minProperties added", open.clone(), object("minProperties", json!(1)), Breaking, Safe),
        (
            "dependentRequired added",
            two.clone(),
            json!({"type": "object", "properties": two["properties"], "dependentRequired": {"a": ["b"]}}),
            Breaking,
            Safe,
        ),
        ("read only from now on", open.clone(), read_only.clone(), Breaking, Safe),
        ("read only no more", read_only.clone(), open.clone(), Safe, Safe),
    ];
    assert_rows(&rows);
}

#[test]
fn compositions() {
    let text = json!({"type": "string"});
    let open = object("title", "t");
    let required = object("required", json!(["a"]));
    let two = json!({"type": "object", "properties": {"a": text, "b": {"type": "integer"}}});
    let both = |branches: &[Value]| json!({"allOf": branches});
    let either = |branches: &[&Value]| json!({"oneOf": branches});
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let kind = |kind: &str| {
        json!({
            "type": "object", "required": ["kind"], "properties": {"kind": {"const": kind}},
        })
    };
    let (circle, square) = (kind("circle"), kind("square"));
    let rows = [
        (
            "allOf written out",
            both(&[open.clone(), required.clone()]),
            required.clone(),
            Safe,
            Safe,
        ),
        (
            "allOf narrowed",
            both(&[text.clone(), json!({"minLength": 1})]),
            both(&[text.clone(), json!({"minLength": 2})]),
            Breaking,
            Safe,
        ),
        (
            "allOf with a member more",
            both(&[open.clone(), json!({"required": ["a"]})]),
            both(&[two.clone(), json!({"required": ["a"]})]),
            Safe,
            Safe,
        ),
        ("oneOf reordered", either(&[&circle, &square]), either(&[&square, &circle]), Safe, Safe),
        ("oneOf with one more", either(&[&circle]), either(&[&circle, &square]), Safe, Breaking),
        ("oneOf with one less", either(&[&circle, &square]), either(&[&square]), Breaking, Safe),
        (
            "reference written out",
            reference("Name"),
            json!({"type": "string", "maxLength": 5}),
            Safe,
            Safe,
        ),
        (
            "reference with more beside it",
            reference("Name"),
            json!({"$ref": "#/components/schemas/Name", "minLength": 1}),
            Breaking,
            Safe,
        ),
        ("recursion unchanged", reference("Tree"), reference("Tree"), Safe, Safe),
        (
            "negation narrowed",
            json!({"type": "string", "not": {"enum": ["a"]}}),
            json!({"type": "string", "not": {"enum": ["a", "b"]}}),
            Breaking,
            Safe,
        ),
        ("anything to text", json!({}), text, Breaking, Safe),
    ];
    assert_rows(&rows);
}
