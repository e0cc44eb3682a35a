//! What a text of a parameter, a header or a form is read as.

use serde_json::{Value, json};

use super::{generated, refusal, small, small_with, with_parameters};

fn query(schema: &Value) -> String {
    with_parameters(json!([{ "name": "n", "in": "query", "explode": false, "schema": schema }]))
}

fn deep(schema: &Value) -> String {
    with_parameters(
        json!([{ "name": "n", "in": "query", "style": "deepObject", "schema": schema }]),
    )
}

fn form(schema: &Value) -> String {
    let mut document = small();
    let mut operation = document["paths"]["/z"]["get"].take();
    let media_type = "application/x-www-form-urlencoded";
    operation["requestBody"] = json!({ "content": { media_type: { "schema": schema } } });
    document["paths"]["/z"] = json!({ "post": operation });
    document.to_string()
}

const SEVERAL: &str = "read as several types";

#[test]
fn a_text_is_read_as_what_everything_says_of_it() {
    let integer = json!({ "type": "integer", "format": "int64" });
    for (schema, told) in [
        (json!({ "anyOf": [integer, { "type": "string", "pattern": "^a" }] }), SEVERAL),
        (json!({ "oneOf": [integer, { "type": "boolean" }] }), SEVERAL),
        (json!({ "oneOf": [integer, { "minimum": 4 }] }), SEVERAL),
        (json!({ "allOf": [{ "minimum": 4 }, { "maximum": 8 }] }), SEVERAL),
        (json!({ "not": integer }), SEVERAL),
        (json!({ "if": integer, "then": { "minimum": 4 } }), SEVERAL),
        (json!({ "enum": ["a", 1] }), SEVERAL),
        (json!({ "maxLength": 4 }), SEVERAL),
        (json!({ "const": ["a"] }), "compared with no list"),
        (json!({ "type": "array", "uniqueItems": true }), "what the items are read as"),
        (json!({ "type": "array", "items": { "minimum": 4 } }), SEVERAL),
        (json!({ "type": "array", "prefixItems": [integer] }), "all read as one type"),
        (json!({ "type": "array", "contains": integer }), "what the items are read as"),
        (
            json!({ "type": "array", "items": { "maximum": 4 }, "allOf": [{ "items": integer }] }),
            SEVERAL,
        ),
        (
            json!({ "type": "array", "items": {}, "allOf": [{ "items": integer }] }),
            "another schema of the same text",
        ),
        (json!({ "type": "array", "items": { "type": "array" } }), "within one another"),
        (json!({ "type": "array", "items": { "type": "object" } }), "within one another"),
    ] {
        let error = refusal(&query(&schema));
        assert!(error.contains(told), "{schema}: {error}");
    }
    for schema in [
        json!({ "allOf": [{ "minimum": 4 }, integer] }),
        json!({ "oneOf": [integer, { "type": "number", "minimum": 4 }] }),
        json!({ "oneOf": [
            { "type": "integer", "format": "int64", "maximum": 4 },
            { "type": "integer", "format": "int64", "minimum": 8 },
        ] }),
        json!({ "anyOf": [integer, { "type": "null" }] }),
        json!({ "type": "integer", "not": { "const": 4 } }),
        json!({ "allOf": [{ "type": "array" }, { "items": integer }] }),
        json!({ "type": "array", "items": integer, "contains": { "minimum": 4 } }),
        json!({ "type": "array" }),
        json!({ "enum": ["a", "b", null] }),
        json!({}),
    ] {
        let generated = generated(&query(&schema));
        assert!(generated.is_ok(), "{schema}: {generated:?}");
    }
}

#[test]
fn members_are_read_as_what_everything_says_of_them() {
    let integer = json!({ "type": "integer", "format": "int64" });
    let a = json!({ "a": integer });
    for (schema, told) in [
        (json!({ "type": "object", "properties": { "a": { "minimum": 1 } } }), SEVERAL),
        (json!({ "type": "object", "properties": { "a": { "type": "object" } } }), "within one"),
        (
            json!({ "type": "object", "patternProperties": { "^a": integer } }),
            "another schema of the same text",
        ),
        (
            json!({ "type": "object", "oneOf": [
                { "properties": a }, { "properties": { "a": { "type": "string" } } }
            ] }),
            "another schema of the same text",
        ),
        (
            json!({ "type": "object", "allOf": [
                { "additionalProperties": integer }, { "additionalProperties": { "type": "string" } }
            ] }),
            "another schema of the same text",
        ),
        (
            json!({ "type": "object", "if": { "required": ["b"] }, "then": { "properties": a } }),
            "`a` is read as something else",
        ),
        (
            json!({ "type": "object", "dependentSchemas": { "b": { "properties": a } } }),
            "`a` is read as something else",
        ),
    ] {
        for text in [deep(&schema), form(&schema)] {
            let error = refusal(&text);
            assert!(error.contains(told), "{schema}: {error}");
        }
    }
    for schema in [
        json!({ "type": "object", "properties": a, "if": { "required": ["b"] }, "then": {
            "properties": { "a": { "minimum": 1 } } } }),
        json!({ "type": "object", "additionalProperties": integer, "patternProperties": { "^a": integer } }),
        json!({ "type": "object", "properties": { "a": { "type": "array", "items": integer } } }),
        json!({ "type": "object", "properties": { "a": {} } }),
    ] {
        for text in [deep(&schema), form(&schema)] {
            let generated = generated(&text);
            assert!(generated.is_ok(), "{schema}: {generated:?}");
        }
    }
    let lists = json!({ "type": "object", "properties": { "a": { "type": "array" } } });
    let error = refusal(&query(&lists));
    assert!(error.contains("within one another"), "{error}");
    let mut lists: Value = serde_json::from_str(&form(&json!({
        "type": "object", "properties": { "a": { "$ref": "#/components/schemas/Lists" } }
    })))
    .expect("it is JSON");
    lists["components"]["schemas"]["Lists"] =
        json!({ "type": "array", "items": { "$ref": "#/components/schemas/Lists" } });
    let error = refusal(&lists.to_string());
    assert!(error.contains("within one another"), "{error}");
    let error = refusal(&form(&json!({ "type": "string" })));
    assert!(error.contains("a form is an object"), "{error}");
}

#[test]
fn the_type_of_a_text_is_looked_for_within_bounds() {
    let mut document = small();
    for level in 0..64 {
        let next = json!({ "$ref": format!("#/components/schemas/A{}", level + 1) });
        document["components"]["schemas"][format!("A{level}")] = json!({ "allOf": [next] });
    }
    document["components"]["schemas"]["A64"] = json!({ "type": "integer" });
    for level in [0, 30] {
        let schema = json!({ "$ref": format!("#/components/schemas/A{level}") });
        document["paths"]["/z"]["get"]["parameters"] =
            json!([{ "name": "n", "in": "query", "schema": schema }]);
        let error = refusal(&document.to_string());
        assert!(error.contains("say it nearer by"), "{level}: {error}");
    }
}

#[test]
fn a_list_has_its_segment_of_a_path_to_itself() {
    let parameter = |name: &str, schema: Value| json!({ "name": name, "in": "path", "required": true, "schema": schema });
    let list = json!({ "type": "array", "items": { "type": "integer" } });
    for (path, refused) in [("/z/{a}-{b}", true), ("/z/{a}/{b}", false)] {
        let mut document = small();
        let mut item = document["paths"]["/z"].take();
        item["parameters"] =
            json!([parameter("a", list.clone()), parameter("b", json!({ "type": "string" }))]);
        document["paths"] = json!({ path: item });
        if refused {
            let error = refusal(&document.to_string());
            assert!(error.contains("to itself") && error.contains("/parameters/0"), "{error}");
        } else {
            generated(&document.to_string()).expect("each has a segment");
        }
    }
}

#[test]
fn a_header_of_an_answer_is_read_as_one_type() {
    for (schema, told) in [
        (
            json!({ "type": "array", "prefixItems": [{ "type": "integer" }] }),
            "all read as one type",
        ),
        (json!({}), "what is written of it"),
        (json!({ "type": "array" }), "what is written of it"),
        (json!({ "type": ["integer", "null"] }), "holds no `null`"),
        (json!({ "enum": ["a", null] }), "holds no `null`"),
        (json!({ "type": "array", "items": { "type": ["integer", "null"] } }), "holds no `null`"),
    ] {
        let place = "/paths/~1z/get/responses/200/headers";
        let headers = json!({ "X-Own": { "schema": schema } });
        let error = refusal(&small_with(place, headers).to_string());
        assert!(error.contains(told), "{schema}: {error}");
    }
}
