//! Members that travel in one direction only: where that can be kept, and where not.

use serde_json::{Value, json};

use super::{generated, refusal, small};

/// The small document with a body of that schema, and with a component to refer to.
fn with_body(schema: &Value) -> String {
    let mut document = small();
    let mut operation = document["paths"]["/z"]["get"].take();
    operation["requestBody"] = json!({ "content": { "application/json": { "schema": schema } } });
    document["paths"]["/z"] = json!({ "post": operation });
    let id = json!({ "type": "string", "readOnly": true });
    document["components"]["schemas"] = json!({
        "Id": id,
        "Own": { "$ref": "#/components/schemas/Id" },
        "Shown": { "type": "object", "properties": { "id": id } },
        "Asks": { "type": "object", "required": ["id"] },
        "Tree": { "type": "object", "properties": {
            "id": id, "below": { "type": "array", "items": { "$ref": "#/components/schemas/Tree" } }
        } },
    });
    document.to_string()
}

fn refer(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn holding(id: &Value) -> Value {
    json!({ "type": "object", "properties": { "id": id } })
}

#[test]
fn what_is_kept_out_is_kept_out_by_all_that_speak_of_it() {
    let (text, id) = (json!({ "type": "string" }), json!({ "type": "string", "readOnly": true }));
    for (schema, told) in [
        (json!({ "oneOf": [holding(&id), holding(&text)] }), "`readOnly: true` here, too"),
        (json!({ "anyOf": [holding(&text), refer("Shown")] }), "`readOnly: true` here, too"),
        (
            json!({ "if": { "required": ["a"] }, "then": holding(&id), "else": holding(&text) }),
            "`readOnly: true` here, too",
        ),
        (
            json!({ "type": "object", "dependentSchemas": { "a": holding(&id), "b": holding(&text) } }),
            "`readOnly: true` here, too",
        ),
        (
            json!({ "type": "object", "properties": { "id": id }, "dependentRequired": { "a": ["id"] } }),
            "required of none",
        ),
        (json!({ "allOf": [refer("Shown"), refer("Asks")] }), "require it there"),
        (
            json!({ "allOf": [refer("Shown"), { "not": { "required": ["id"] } }] }),
            "require it there",
        ),
        (json!({ "not": holding(&id) }), "`not` says nothing"),
        (
            json!({ "type": "array", "items": { "oneOf": [holding(&id), holding(&text)] } }),
            "`readOnly: true` here, too",
        ),
        (
            json!({ "type": "array", "items": refer("Shown"), "contains": holding(&text) }),
            "`readOnly: true` here, too",
        ),
        (json!({ "type": "array", "items": id }), "only a member that `properties` names"),
        (json!({ "type": "array", "prefixItems": [id] }), "only a member that `properties` names"),
        (json!({ "type": "object", "additionalProperties": id }), "only a member"),
        (json!({ "type": "object", "patternProperties": { "^a": id } }), "only a member"),
        (refer("Id"), "only a member"),
        (
            holding(&json!({ "if": refer("Id"), "then": { "type": "integer" } })),
            "write it beside the member itself",
        ),
        (
            holding(&json!({ "allOf": [{ "type": "string", "readOnly": true }] })),
            "write it beside the member itself",
        ),
    ] {
        let error = refusal(&with_body(&schema));
        assert!(error.contains(told), "{schema}: {error}");
    }
}

#[test]
fn what_is_kept_out_is_required_by_whatever_stands_in_the_same_schema() {
    let id = json!({ "type": "string", "readOnly": true });
    let asks = json!({ "type": "object", "required": ["id", "a"] });
    for (schema, required) in [
        (json!({ "allOf": [holding(&id), asks] }), true),
        (json!({ "allOf": [refer("Shown"), { "allOf": [asks] }] }), true),
        (json!({ "type": "object", "allOf": [refer("Shown")], "required": ["id", "a"] }), true),
        (
            json!({ "type": "object", "properties": { "id": refer("Own") }, "required": ["id", "a"] }),
            true,
        ),
        (
            json!({ "oneOf": [holding(&id), { "type": "object", "properties": { "b": {} } }] }),
            false,
        ),
        (refer("Tree"), false),
        (
            json!({ "type": "object", "minProperties": 1, "properties": { "id": id, "b": {} } }),
            false,
        ),
        (json!({ "type": "array", "uniqueItems": true, "items": refer("Shown") }), false),
    ] {
        let files =
            generated(&with_body(&schema)).unwrap_or_else(|error| panic!("{schema}: {error}"));
        let code = files.values().map(String::as_str).collect::<String>();
        let code: String = code.split_whitespace().collect();
        let entry = |name: &str, travel: &str| {
            code.contains(&format!("name:\"{name}\",required:true,travel:Travel::{travel},"))
        };
        assert_eq!(entry("id", "Answers"), required, "{schema}");
        assert_eq!(entry("a", "Both"), required, "{schema}");
    }
}

#[test]
fn what_only_requests_hold_is_no_member_of_answers_by_all_that_speak_of_it() {
    let secret = json!({ "type": "string", "writeOnly": true });
    let schema = json!({ "oneOf": [holding(&secret), holding(&json!({ "type": "string" }))] });
    let mut document = small();
    document["paths"]["/z"]["get"]["responses"]["200"]["content"] =
        json!({ "application/json": { "schema": schema } });
    let error = refusal(&document.to_string());
    assert!(error.contains("`writeOnly: true` here, too"), "{error}");
    let body = generated(&with_body(&schema));
    assert!(body.is_ok(), "requests hold both: {body:?}");
}
