//! What is in the generated code.

use serde_json::json;

use super::{generated, small_with, with_parameters, with_schema};

/// A generated file without its white space.
fn file(text: &str, name: &str) -> String {
    let files = generated(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    files[name].split_whitespace().collect()
}

#[test]
fn arrays_in_queries_are_enforced_as_written() {
    for (style, explode, expected) in [
        ("form", true, "Style::Form{explode:true}"),
        ("form", false, "Style::Form{explode:false}"),
        ("pipeDelimited", false, "Style::PipeDelimited"),
        ("spaceDelimited", false, "Style::SpaceDelimited"),
    ] {
        let text = with_parameters(json!([{
            "name": "filter.labels", "in": "query", "style": style, "explode": explode,
            "schema": {
                "type": "array", "maxItems": 2,
                "items": { "type": "string", "maxLength": 3, "pattern": "^[a-z]+$" }
            }
        }]));
        let code = file(&text, "zed.rs");
        for part in [
            expected,
            "Keyword::MaxItems(2)",
            "Keyword::MaxLength(3)",
            "Keyword::Pattern(&schemas::PATTERN_0)",
            "name:\"filter.labels\"",
        ] {
            assert!(code.contains(part), "{part}: {code}");
        }
        let patterns = file(&text, "schemas.rs");
        assert!(patterns.contains("Pattern::new(\"^[a-z]+$\""), "{patterns}");
    }
}

#[test]
fn defaults_of_every_type_are_taken() {
    let text = with_parameters(json!([
        { "name": "a", "in": "query", "schema": { "type": "string", "default": "x" } },
        { "name": "b", "in": "query", "schema": { "enum": ["x", "y"], "default": "y" } },
        { "name": "c", "in": "query", "schema": { "type": "boolean", "default": true } },
        { "name": "d", "in": "query", "schema": { "type": "integer", "minimum": -5, "default": -1 } },
    ]));
    let code = file(&text, "zed.rs");
    for part in ["Some(\"\\\"x\\\"\")", "Some(\"true\")", "Some(\"-1\")", "Integer(-5)"] {
        assert!(code.contains(part), "{part}: {code}");
    }
}

#[test]
fn parameters_of_a_path_item_count() {
    let parameter = json!([{ "name": "a", "in": "query", "schema": { "type": "boolean" } }]);
    let text = small_with("/paths/~1z/parameters", parameter).to_string();
    let code = file(&text, "zed.rs");
    assert!(code.contains("pubstructGetZParameters") && code.contains("name:\"a\""), "{code}");
}

#[test]
fn what_is_deprecated_may_have_a_sunset() {
    let mut document = small_with("/paths/~1z/get/deprecated", true.into());
    document["paths"]["/z"]["get"]["x-sunset"] = "2028-02-29".into();
    assert!(file(&document.to_string(), "zed.rs").contains("Deprecated."));
}

#[test]
fn schemas_that_hold_themselves_are_boxed() {
    let own = json!({ "$ref": "#/components/schemas/Zed" });
    let text = with_schema(
        "Zed",
        json!({
            "type": "object",
            "properties": { "kid": own, "kids": { "type": "array", "items": own } }
        }),
    );
    let code = file(&text, "models.rs");
    assert!(
        code.contains("Option<Box<models::Zed>>") && code.contains("Vec<models::Zed>"),
        "{code}"
    );
}

#[test]
fn texts_keep_every_character() {
    let hostile = "a\u{8}\u{c}\u{1f}\"\\\n\u{7f}";
    let text = with_parameters(json!([{
        "name": "a", "in": "query", "description": hostile, "schema": { "type": "string" }
    }]));
    let code = file(&text, "zed.rs");
    assert!(code.contains("\\u{8}") && code.contains("\\u{c}"), "{code}");
}

#[test]
fn answers_are_held_against_the_schemas_of_their_successes() {
    let text = small_with(
        "/paths/~1z/get/responses/200",
        json!({
            "description": "It is so.",
            "headers": { "x-a": { "schema": { "type": "string", "pattern": "^a$" } } },
            "content": { "application/json": { "schema": { "type": "array", "maxItems": 3 } } }
        }),
    );
    let code = file(&text.to_string(), "zed.rs");
    for part in [
        "Keyword::MaxItems(3)",
        "Answer::json(200u16,&body,BODY)",
        "Keyword::Pattern(&schemas::PATTERN_0)",
        ".await.map(GetZ::answer)",
    ] {
        assert!(code.contains(part), "{part}: {code}");
    }
    let rehearsals = file(&text.to_string(), "document.rs");
    let rehearsal = "GetZ::answer(super::zed::GetZAnswer::Ok{x_a:parts.take(\"x-a\")?,body:";
    assert!(rehearsals.contains(rehearsal), "{rehearsals}");
}

#[test]
fn what_an_answer_cannot_be_held_against_is_refused_with_its_place() {
    let schema = json!({ "type": "array", "unevaluatedItems": false });
    let text = small_with(
        "/paths/~1z/get/responses/200",
        json!({
            "description": "It is so.",
            "content": { "application/json": { "schema": schema } }
        }),
    );
    let error = super::refusal(&text.to_string());
    assert!(error.contains("unevaluatedItems"), "{error}");
}
