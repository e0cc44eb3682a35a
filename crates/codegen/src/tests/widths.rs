//! Integers of any size are narrowed to 64 bits where that refuses more, and nowhere else.

use serde_json::json;

use super::{generated, refusal, with_schema};

#[test]
fn integers_that_are_excluded_or_counted_have_a_width() {
    let integer = json!({ "type": "integer" });
    let number = json!({ "type": "number" });
    for schema in [
        json!({ "type": "number", "not": integer }),
        json!({ "type": "object", "not": { "properties": { "a": integer } } }),
        json!({ "oneOf": [integer, number] }),
        json!({ "oneOf": [{ "maximum": 4 }, integer] }),
        json!({ "type": "number", "if": integer, "then": { "maximum": 10 } }),
        json!({ "type": "array", "items": number, "contains": integer, "maxContains": 1 }),
        json!({ "type": "number", "not": { "$ref": "#/components/schemas/Endless" } }),
    ] {
        let member = json!({ "type": "object", "properties": { "a": schema } });
        let mut document: serde_json::Value =
            serde_json::from_str(&with_schema("Zed", member.clone())).expect("it is JSON");
        document["components"]["schemas"]["Endless"] = integer.clone();
        let error = refusal(&document.to_string());
        assert!(error.contains("write `format: int64`, or bounds"), "{schema}: {error}");
        let wide = document
            .to_string()
            .replace(r#"{"type":"integer"}"#, r#"{"type":"integer","format":"int64"}"#);
        generated(&wide).unwrap_or_else(|error| panic!("{schema}: {error}"));
    }
    for schema in [
        json!({ "oneOf": [integer, { "type": "string" }] }),
        json!({ "anyOf": [integer, number] }),
        json!({ "type": "number", "not": { "type": "integer", "minimum": 1, "maximum": 9 } }),
        json!({ "type": "number", "not": { "type": "integer", "enum": [1] } }),
    ] {
        let member = json!({ "type": "object", "properties": { "a": schema } });
        let document = with_schema("Zed", member);
        generated(&document).unwrap_or_else(|error| panic!("{schema}: {error}"));
    }
}
