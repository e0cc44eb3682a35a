//! The types of schemas that are taken.

use serde_json::{Value, json};

use super::{generated, rich, small, small_with};
use crate::GenerateError;

#[test]
fn members_may_be_named_like_keywords() {
    let whole = json!({ "type": "object", "required": ["id"], "properties": {
        "id": { "type": "string", "readOnly": true }
    } });
    for name in ["default", "example", "examples", "readOnly"] {
        let mut document = small_with("/components/schemas/Whole", whole.clone());
        let inner = json!({ "$ref": "#/components/schemas/Whole" });
        let body = json!({ "type": "object", "properties": { name: inner } });
        let content = json!({ "application/json": { "schema": body } });
        let mut operation = rich("MakeZ")["paths"]["/z"]["post"].take();
        operation["requestBody"] = json!({ "required": true, "content": content });
        document["paths"]["/z"] = json!({ "post": operation });
        for part in ["securitySchemes", "examples"] {
            document["components"][part] = rich("MakeZ")["components"][part].take();
        }
        let files = generated(&document.to_string()).expect("it is taken");
        let models: String = files["models.rs"].split_whitespace().collect();
        assert!(models.contains("pubid:Option<String>"), "{name}: {models}");
    }
}

#[test]
fn what_the_attributes_of_libraries_cannot_hold_stands_in_a_schema_of_its_own() {
    let alternatives = json!([{ "type": "string" }, { "type": "integer" }]);
    for schema in [
        json!({ "type": "object", "description": "A.", "properties": {
            "a": { "type": "integer", "format": "int64", "maximum": 3_000_000_000_i64, "description": "B." }
        } }),
        json!({ "type": "object", "description": "A.", "properties": {
            "a": { "type": "string", "maxLength": 5_000_000_000_i64, "description": "B." }
        } }),
        json!({ "description": "A.", "oneOf": alternatives, "discriminator": { "propertyName": "a" } }),
    ] {
        let files = generated(&small_with("/components/schemas/A", schema).to_string());
        let models = files.expect("it is taken")["models.rs"].clone();
        assert!(models.contains("impl utoipa::PartialSchema for A"), "{models}");
    }
}

/// The types of the small document with a body of that schema and a component with members.
fn models_of(schema: &Value) -> Result<String, GenerateError> {
    Ok(generated(&with_body(schema))?["models.rs"].split_whitespace().collect())
}

fn with_body(schema: &Value) -> String {
    let mut document = small();
    let mut operation = document["paths"]["/z"]["get"].take();
    operation["requestBody"] = json!({ "content": { "application/json": { "schema": schema } } });
    document["paths"]["/z"] = json!({ "post": operation });
    document["components"]["schemas"]["Own"] =
        json!({ "type": "object", "properties": { "own": { "type": "string" } } });
    document.to_string()
}

#[test]
fn a_member_beside_a_reference_is_a_field_beside_those_it_refers_to() {
    let own = json!({ "$ref": "#/components/schemas/Own" });
    let more = json!({ "more": { "type": "integer" } });
    for schema in [
        json!({ "$ref": "#/components/schemas/Own", "properties": more }),
        json!({ "$ref": "#/components/schemas/Own", "allOf": [{ "properties": more }] }),
        json!({ "allOf": [own, { "properties": more }] }),
        json!({ "allOf": [{ "$ref": "#/components/schemas/Own", "properties": more }] }),
    ] {
        let models = models_of(&schema).unwrap_or_else(|error| panic!("{schema}: {error}"));
        let both = "pubstructGetZBody{#[serde(default,skip_serializing_if=\"Option::is_none\")]pubown:\
                    Option<String>,";
        assert!(models.contains(both) && models.contains("pubmore:Option<i64>"), "{models}");
    }
}

#[test]
fn a_member_that_only_a_pattern_names_has_any_type() {
    let schema = json!({ "allOf": [
        { "type": "object", "properties": { "a": { "type": "string" } },
          "additionalProperties": { "type": "integer" } },
        { "patternProperties": { "^x": { "type": "string" } } },
    ] });
    let models = models_of(&schema).expect("it can be held");
    assert!(
        models.contains(
            "pubadditional_properties:std::collections::BTreeMap<String,serde_json::Value>"
        ),
        "{models}"
    );
}

#[test]
fn members_are_those_of_objects() {
    let members = json!({ "properties": { "a": { "type": "string" } } });
    for schema in [members.clone(), json!({ "oneOf": [members, { "type": "string" }] })] {
        let error = models_of(&schema).expect_err("other values are right, too").to_string();
        assert!(error.contains("write `type: object`"), "{error}");
    }
    // Answers are what they are made of.
    let mut document = small();
    document["paths"]["/z"]["get"]["responses"]["200"]["content"] =
        json!({ "application/json": { "schema": members } });
    generated(&document.to_string()).expect("it is an object");
}

#[test]
fn names_that_are_one_to_rust_are_refused() {
    let members = json!({ "\u{3a9}x": { "type": "string" }, "\u{2126}x": { "type": "string" } });
    let error = models_of(&json!({ "type": "object", "properties": members }));
    let error = error.expect_err("they are one").to_string();
    assert!(error.contains("in Rust; rename one of them"), "{error}");
}

#[test]
fn what_is_required_or_free_reaches_the_handler() {
    let text = json!({ "a": { "type": "string" } });
    for (schema, field) in [
        (
            json!({ "type": "object", "properties": text, "required": ["b"] }),
            "pubb:serde_json::Value",
        ),
        (
            json!({ "type": "object", "properties": text, "additionalProperties": true }),
            "pubadditional_properties:std::collections::BTreeMap<String,serde_json::Value>",
        ),
        (
            json!({ "allOf": [
                { "type": "object", "properties": text }, { "patternProperties": { "^x": {} } }
            ] }),
            "pubadditional_properties:std::collections::BTreeMap<String,serde_json::Value>",
        ),
    ] {
        let models = models_of(&schema).unwrap_or_else(|error| panic!("{schema}: {error}"));
        assert!(models.contains(field), "{schema}: {models}");
    }
}

#[test]
fn what_says_more_of_a_known_member_adds_no_other() {
    let own = json!({ "$ref": "#/components/schemas/Own" });
    let more = json!({ "own": { "enum": ["a", "b"] } });
    let beside = json!({ "$ref": "#/components/schemas/Own", "properties": more });
    let models = models_of(&json!({ "type": "object", "properties": { "x": beside } }));
    let models = models.expect("it is a component that is narrowed");
    assert!(models.contains("pubx:Option<models::Own>"), "{models}");
    let mut unnamed: Value = serde_json::from_str(&with_body(&own)).expect("it is JSON");
    unnamed["components"]["schemas"]["Own"]["required"] = json!(["another"]);
    let files = generated(&unnamed.to_string()).expect("a reference is a component");
    assert!(!files["models.rs"].contains("GetZBody"), "{}", files["models.rs"]);
    let refined = json!({ "allOf": [own, { "type": "object", "properties": more }] });
    let models = models_of(&refined).expect("one type holds what both admit");
    assert!(models.contains("pubstructGetZBody{") && models.contains("pubown:Option<String>"));
    let other = json!({ "own": { "type": "object", "properties": { "a": {} } } });
    let error = models_of(&json!({ "allOf": [
        { "type": "object", "properties": { "own": { "type": "object" } } }, { "properties": other }
    ] }));
    let error = error.expect_err("no type holds both").to_string();
    assert!(error.contains("has another schema at"), "{error}");
}
