//! What code holds of numbers and texts is narrower than what JSON Schema admits: that refuses more,
//! and nothing else.

use serde_json::{Value, json};

use super::{generated, refusal, with_parameters, with_schema};

#[test]
fn integers_that_are_excluded_or_counted_have_a_width() {
    let integer = json!({ "type": "integer" });
    let number = json!({ "type": "number" });
    for schema in [
        json!({ "type": "number", "not": integer }),
        json!({ "type": "object", "not": { "properties": { "a": integer } } }),
        // A name that is a keyword elsewhere.
        json!({ "type": "object", "not": { "properties": { "default": integer } } }),
        json!({ "oneOf": [integer, number] }),
        json!({ "oneOf": [{ "maximum": 4 }, integer] }),
        json!({ "type": "number", "if": integer, "then": { "maximum": 10 } }),
        json!({ "type": "array", "items": number, "contains": integer, "maxContains": 1 }),
        json!({ "type": "number", "not": { "$ref": "#/components/schemas/Endless" } }),
    ] {
        let member = json!({ "type": "object", "properties": { "a": schema } });
        let mut document: Value =
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
        json!({ "type": "object", "not": { "enum": [{ "type": "integer" }] } }),
    ] {
        let member = json!({ "type": "object", "properties": { "a": schema } });
        let document = with_schema("Zed", member);
        generated(&document).unwrap_or_else(|error| panic!("{schema}: {error}"));
    }
}

#[test]
fn defaults_are_what_code_holds() {
    let default = |kind: &str, format: Option<&str>, default: Value| {
        let mut schema = json!({ "type": kind, "default": default });
        schema
            .as_object_mut()
            .expect("an object")
            .extend(format.map(|format| ("format".to_owned(), format.into())));
        with_parameters(json!([{ "name": "a", "in": "query", "schema": schema }]))
    };
    for (kind, format, wrong, right) in [
        ("integer", Some("int32"), json!(3_000_000_000_u32), json!(2_000_000_000)),
        ("integer", None, json!(10_000_000_000_000_000_000_u64), json!(3_000_000_000_u32)),
        ("number", Some("float"), json!(1e300), json!(1e30)),
        ("string", Some("byte"), json!("#!"), json!("aGk=")),
        ("string", Some("int64"), json!("x"), json!("-7")),
        ("string", Some("date-time"), json!("0000-01-01T00:00:00Z"), json!("0001-01-01T00:00:00Z")),
        ("string", Some("date-time"), json!("1990-12-31T23:59:60Z"), json!("1990-12-31T23:59:59Z")),
    ] {
        let error = refusal(&default(kind, format, wrong));
        assert!(error.contains("its own default"), "{error}");
        generated(&default(kind, format, right)).expect("code holds it");
    }
}
