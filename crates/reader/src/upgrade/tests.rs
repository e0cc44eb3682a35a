use bv_cms_dialect::BV_CMS;
use serde_json::{Value, json};

use super::*;
use crate::kind::DOCUMENT;

fn upgraded(value: &Value, at: &str, kind: Kind) -> Document {
    let mut document = Document::parse("a.json", &value.to_string(), BV_CMS).unwrap();
    upgrade(&mut document, at, kind);
    document
}

fn schema(schema: &Value) -> Value {
    let whole = json!({ "components": { "schemas": { "A": schema } } });
    let document = upgraded(&whole, "", DOCUMENT);
    document.get("/components/schemas/A").unwrap().clone()
}

#[test]
fn schemas_say_the_same_in_3_1() {
    for (old, new) in [
        (json!({"type": "string", "nullable": true}), json!({"type": ["string", "null"]})),
        (json!({"type": "string", "nullable": false}), json!({"type": "string"})),
        // Without a `type` beside it, `nullable` does nothing.
        (json!({"nullable": true}), json!({})),
        (
            json!({"nullable": true, "allOf": [{"type": "string"}]}),
            json!({"allOf": [{"type": "string"}]}),
        ),
        // An `enum` that does not name null goes on to refuse it.
        (
            json!({"type": "string", "nullable": true, "enum": ["a"]}),
            json!({"type": ["string", "null"], "enum": ["a"]}),
        ),
        (
            json!({"type": "string", "nullable": true, "enum": ["a", null]}),
            json!({"type": ["string", "null"], "enum": ["a", null]}),
        ),
        (json!({"nullable": "yes"}), json!({"nullable": "yes"})),
        (json!({"minimum": 1, "exclusiveMinimum": true}), json!({"exclusiveMinimum": 1})),
        (json!({"maximum": 1.5, "exclusiveMaximum": true}), json!({"exclusiveMaximum": 1.5})),
        (json!({"minimum": 1, "exclusiveMinimum": false}), json!({"minimum": 1})),
        (json!({"exclusiveMinimum": true}), json!({})),
        (json!({"exclusiveMinimum": 1}), json!({"exclusiveMinimum": 1})),
        (json!({"example": {"nullable": true}}), json!({"examples": [{"nullable": true}]})),
        (json!({"example": 1, "examples": [2]}), json!({"example": 1, "examples": [2]})),
        (
            json!({"type": "string", "format": "byte"}),
            json!({"type": "string", "contentEncoding": "base64"}),
        ),
        (
            json!({"type": "string", "format": "base64", "nullable": true}),
            json!({"type": ["string", "null"], "contentEncoding": "base64"}),
        ),
        (
            json!({"type": "string", "format": "binary"}),
            json!({"type": "string", "contentMediaType": "application/octet-stream"}),
        ),
        (
            json!({"type": "integer", "format": "binary"}),
            json!({"type": "integer", "format": "binary"}),
        ),
        (json!({"type": "string", "format": "date"}), json!({"type": "string", "format": "date"})),
        (json!({"type": "array"}), json!({"type": "array"})),
        (json!({"$ref": "#/a", "description": "d", "nullable": true}), json!({"$ref": "#/a"})),
        (
            json!({"properties": {"nullable": {"nullable": true, "type": "object"}}}),
            json!({"properties": {"nullable": {"type": ["object", "null"]}}}),
        ),
        (
            json!({"properties": {"$ref": {"type": "string", "nullable": true}, "b": {}}}),
            json!({"properties": {"$ref": {"type": ["string", "null"]}, "b": {}}}),
        ),
        (
            json!({"not": {"items": {"minimum": 1, "exclusiveMinimum": true}}}),
            json!({"not": {"items": {"exclusiveMinimum": 1}}}),
        ),
    ] {
        assert_eq!(schema(&old), new, "{old}");
    }
}

#[test]
fn data_is_left_as_it_is() {
    let data = json!({"type": "string", "nullable": true, "$ref": "#/a", "example": 1});
    for keyword in ["default", "enum", "x-data", "const"] {
        let schema_of_data = json!({ keyword: [data] });
        assert_eq!(schema(&schema_of_data), schema_of_data);
    }
    for whole in [
        json!({"components": {"examples": {"a": {"value": data}}}}),
        json!({"components": {"parameters": {"a": {"example": data}}}}),
        json!({"components": {"links": {"a": {"parameters": {"b": data}}}}}),
        json!({"paths": {"x-a": data}, "x-b": data}),
        json!({"components": {"headers": {"a": {"example": 1, "schema": {}}}}}),
    ] {
        assert_eq!(upgraded(&whole, "", DOCUMENT).value(), &whole);
    }
}

#[test]
fn whole_bodies_of_bytes_have_no_type() {
    let bytes = json!({"type": "string", "format": "binary", "description": "d"});
    let text = json!({
        "type": "string", "description": "d", "contentMediaType": "application/octet-stream",
    });
    let plain = json!({ "description": "d" });
    for (media_type, expected) in [
        ("application/octet-stream", &plain),
        ("image/PNG", &plain),
        ("*/*", &plain),
        ("application/json", &text),
        ("application/problem+json; charset=utf-8", &text),
        ("multipart/form-data", &text),
        ("text/plain", &text),
    ] {
        let whole = json!({"components": {"responses": {"A": {"content": {
            media_type: {"schema": bytes},
        }}}}});
        let document = upgraded(&whole, "", DOCUMENT);
        let at = format!("/components/responses/A/content/{}/schema", pointer::escape(media_type));
        assert_eq!(document.get(&at), Some(expected), "{media_type}");
    }
}

#[test]
fn only_what_stands_in_place_of_an_object_loses_what_is_beside_its_reference() {
    let whole = json!({
        "paths": {
            "/a": {"$ref": "#/x-item", "summary": "s"},
            "/b": {"get": {"parameters": [{"$ref": "#/components/parameters/A", "name": "n"}]}},
        },
    });
    let document = upgraded(&whole, "", DOCUMENT);
    assert_eq!(document.get("/paths/~1a/summary"), Some(&json!("s")));
    assert_eq!(
        document.get("/paths/~1b/get/parameters/0"),
        Some(&json!({"$ref": "#/components/parameters/A"}))
    );
}

#[test]
fn what_is_written_anew_is_where_the_old_one_was() {
    let text = "components:\n  schemas:\n    A:\n      nullable: true\n      type: number\n      \
                minimum: 3\n      exclusiveMinimum: true\n      example: 4\n      default: 5\n";
    let mut document = Document::parse("a.yaml", text, BV_CMS).unwrap();
    upgrade(&mut document, "", DOCUMENT);
    for (pointer, position) in [
        ("type", "5:7"),
        ("type/0", "5:7"),
        ("type/1", "4:7"),
        ("exclusiveMinimum", "6:7"),
        ("examples", "8:7"),
        ("examples/0", "8:7"),
        ("default", "9:7"),
    ] {
        let at = format!("/components/schemas/A/{pointer}");
        assert!(document.get(&at).is_some(), "{at}");
        assert_eq!(document.position(&at).to_string(), position, "{at}");
    }
}
