//! Answers are described as they are sent, or refused.

use serde_json::{Value, json};

use super::{generated, refusal, small_with};

#[test]
fn headers_that_servers_write_by_themselves_are_not_described_otherwise() {
    let string = json!({ "type": "string" });
    for (responses, told, place) in [
        (
            json!({ "200": { "description": "", "headers": { "Content-Type": { "schema": string } } } }),
            "the media type is said by `content`",
            "/headers/Content-Type",
        ),
        (
            json!({ "200": { "description": "", "headers": { "date": { "schema": string } } } }),
            "servers write this header by themselves",
            "/headers/date",
        ),
        (
            json!({ "200": { "description": "", "headers": {
                "X-Request-Id": { "schema": { "type": "integer" } },
            } } }),
            "write `type: string`",
            "/headers/X-Request-Id/schema/type",
        ),
        (
            json!({ "200": { "description": "", "headers": {
                "preference-applied": { "required": true, "schema": string },
            } } }),
            "write `required: false`",
            "/headers/preference-applied/required",
        ),
        (
            json!({ "200": { "description": "", "headers": { "x-size": {
                "explode": true,
                "schema": { "type": "object", "properties": { "w": { "type": "integer" } } },
            } } } }),
            "leave `explode` out",
            "/headers/x-size/explode",
        ),
    ] {
        let document = small_with("/paths/~1z/get/responses", responses);
        let error = refusal(&document.to_string());
        assert!(error.contains(told) && error.ends_with(place), "{error}");
    }
}

/// Errors are their examples: whatever a response says otherwise would not be what is sent.
#[test]
fn errors_are_described_as_they_are_answered() {
    let error = json!({ "$ref": "#/components/examples/Wrong" });
    let answered = |response: Value| {
        let mut document = small_with("/paths/~1z/get/responses/400", response);
        let wrong: Value = serde_json::from_str(include_str!("error.json")).expect("an error");
        document["components"]["examples"]["Wrong"] = wrong;
        document.to_string()
    };
    let with = |schema: Value, headers: Value| {
        let content = json!({ "schema": schema, "examples": { "Wrong": error } });
        json!({ "description": "", "headers": headers, "content": { "application/json": content } })
    };
    let header = |schema: Value| json!({ "x-why": { "required": true, "schema": schema } });
    generated(&answered(with(json!(true), json!({})))).expect("it says what is sent");
    let text = json!({ "text/plain": { "schema": { "type": "string" } } });
    for (response, told, place) in [
        (json!({ "description": "" }), "answered by its examples", "/400"),
        (json!({ "description": "", "content": text }), "written as application/json", "/content"),
        (
            with(json!({ "type": "integer" }), json!({})),
            "does not admit its own example",
            "/schema",
        ),
        (with(json!(true), header(json!({ "type": "string" }))), "x-response-headers", "/Wrong"),
    ] {
        let error = refusal(&answered(response));
        assert!(error.contains(told) && error.ends_with(place), "{error}");
    }
}
