//! Keywords beside a reference: they hold together with what is referred to, however long the chain.

use serde_json::{Value, json};

use super::{compare, document, found};

fn to(name: &str) -> Value {
    format!("#/components/schemas/{name}").into()
}

#[test]
fn a_component_that_refers_to_another_and_says_more_is_not_the_other() {
    let with = |keywords: &Value| {
        let mut body = json!({"$ref": to("Thing")});
        for (keyword, value) in keywords.as_object().into_iter().flatten() {
            body[keyword] = value.clone();
        }
        document(&json!({"Body": body, "Thing": {"type": "object", "properties": {"a": {}}}}))
    };
    let plain = with(&json!({}));
    for more in [json!({"required": ["a"]}), json!({"additionalProperties": false})] {
        let (narrowed, widened) = (compare(&plain, &with(&more)), compare(&with(&more), &plain));
        assert_eq!(found(&narrowed), ["breaking-request-narrowed request"], "{more}");
        assert_eq!(found(&widened), ["breaking-response-widened response"], "{more}");
    }
}

#[test]
fn what_stands_beside_a_reference_inside_a_chain_is_declared() {
    let chain = |a: &str| {
        document(&json!({
            "Body": {"$ref": to("Middle"), "required": ["b"]},
            "Middle": {"$ref": to("End"), "properties": {"a": {"type": a}}},
            "End": {"type": "object", "properties": {"b": {"type": "string"}}},
        }))
    };
    let outcome = compare(&chain("string"), &chain("integer"));
    assert_eq!(
        found(&outcome),
        ["breaking-request-narrowed request", "breaking-response-widened response"]
    );
}
