//! Webhooks and callbacks: the server sends, clients answer.

use serde_json::{Value, json};

use super::{compare, found};

const WIDENED: &str = "breaking-response-widened response";
const NARROWED: &str = "breaking-request-narrowed request";
const WEBHOOK: &str = "breaking-webhook response";

fn document(operation: &Value, webhook: bool) -> String {
    let answer = json!({"200": {"description": "d"}});
    let item = json!({ "post": operation });
    let callbacks =
        json!({"ended": {"{$request.body#/url}": {"$ref": "#/components/pathItems/I"}}});
    let mut root = json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"get": {"operationId": "X", "responses": answer}}},
        "components": {"pathItems": {"I": item}},
    });
    if webhook {
        root["webhooks"] = json!({"ended": {"$ref": "#/components/pathItems/I"}});
    } else {
        root["paths"]["/x"]["get"]["callbacks"] = callbacks;
    }
    root.to_string()
}

fn sending(schema: &Value) -> Value {
    json!({
        "operationId": "Ended",
        "requestBody": {"required": true, "content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"description": "d"}},
    })
}

#[test]
fn what_is_sent_stays_what_was_described() {
    let text = |length: u64| json!({"type": "string", "maxLength": length});
    let member = |required: &[&str]| {
        sending(&json!({
            "type": "object", "required": required, "properties": {"a": {"type": "string"}},
        }))
    };
    let with = |name: &str, value: Value| {
        let mut operation = sending(&text(3));
        operation[name] = value;
        operation
    };
    let answering = |schema: Value| {
        let content = json!({"application/json": {"schema": schema}});
        with("responses", json!({"200": {"description": "d", "content": content}}))
    };
    let required = |required: bool| {
        let schema = json!({"type": "string"});
        with(
            "parameters",
            json!([{"name": "X-Id", "in": "header", "required": required, "schema": schema}]),
        )
    };
    let accepted = json!({"200": {"description": "d"}, "202": {"description": "d"}});
    for (name, before, after, expected) in [
        ("longer", sending(&text(3)), sending(&text(4)), &[WIDENED][..]),
        ("shorter", sending(&text(4)), sending(&text(3)), &[]),
        ("a member that may be missing", member(&["a"]), member(&[]), &[WIDENED]),
        ("a member that is always there", member(&[]), member(&["a"]), &[]),
        ("a header that may be missing", required(true), required(false), &[WEBHOOK]),
        ("a header that is always there", required(false), required(true), &[]),
        ("answers that are longer", answering(text(3)), answering(text(4)), &[]),
        ("answers that are shorter", answering(text(4)), answering(text(3)), &[NARROWED]),
        (
            "a status less",
            with("responses", accepted.clone()),
            sending(&text(3)),
            &["breaking-webhook request"],
        ),
        ("a status more", sending(&text(3)), with("responses", accepted), &[]),
    ] {
        for webhook in [true, false] {
            let outcome = compare(&document(&before, webhook), &document(&after, webhook));
            assert_eq!(found(&outcome), expected, "{name}: {:#?}", outcome.findings());
        }
    }
}

#[test]
fn one_that_is_gone_is_missed_and_one_more_is_not() {
    let some = document(&sending(&json!({"type": "string"})), true);
    let mut root: Value = serde_json::from_str(&some).unwrap();
    root.as_object_mut().unwrap().remove("webhooks");
    let none = root.to_string();
    assert_eq!(found(&compare(&some, &none)), ["breaking-operation-removed request"]);
    assert_eq!(found(&compare(&none, &some)), [""; 0]);
}
