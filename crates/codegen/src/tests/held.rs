//! What is taken is held: no value, member, default or secret is dropped on its way, and what code
//! cannot hold is refused.

use serde_json::{Value, json};

use super::{generated, refusal, rich, small, small_with, with_parameters, with_schema};

fn text() -> Value {
    json!({ "type": "string" })
}

#[test]
fn members_that_only_some_objects_have_need_a_field() {
    let named = |name: &str| json!({ "required": [name], "properties": { name: text() } });
    for schema in [
        json!({ "type": "object", "properties": { "x": text() }, "oneOf": [named("a"), named("b")] }),
        json!({ "type": "object", "properties": { "x": text() }, "if": {}, "then": named("a") }),
        json!({
            "type": "object", "properties": { "x": text() }, "dependentSchemas": { "x": named("a") }
        }),
        json!({
            "type": "object", "properties": { "x": text() },
            "anyOf": [{ "required": ["a"] }, { "required": ["b"] }]
        }),
        json!({
            "type": "object", "properties": { "x": text() }, "dependentRequired": { "x": ["a"] }
        }),
    ] {
        let error = refusal(&with_schema("Zed", schema.clone()));
        assert!(error.contains("no field holds `"), "{error}");
        let mut named = schema;
        named["properties"]["a"] = text();
        named["properties"]["b"] = text();
        generated(&with_schema("Zed", named)).expect("all of them have a field");
    }
}

#[test]
fn parts_that_no_type_holds_together_are_refused() {
    let list = |name: &str| json!({ "type": "array", "items": { "type": "object", "properties": { name: text() } } });
    let one = |names: [&str; 2]| {
        let object = |name: &str| json!({ "title": name, "type": "object", "required": [name], "properties": { name: text() } });
        json!({ "oneOf": names.map(object) })
    };
    for parts in [json!([list("a"), list("b")]), json!([one(["a", "b"]), one(["c", "d"])])] {
        let schema = json!({ "type": "object", "properties": { "z": { "allOf": parts } } });
        let error = refusal(&with_schema("Zed", schema));
        assert!(error.contains("no type holds what this says"), "{error}");
        assert!(error.contains("/properties/z/allOf/1"), "{error}");
    }
    let name = json!({ "$ref": "#/components/schemas/Name" });
    for (component, part) in [
        (text(), json!({ "type": "string", "maxLength": 5 })),
        (json!({ "type": "array", "items": text() }), json!({ "type": "array", "minItems": 1 })),
        (json!({ "type": "string", "enum": ["a", "b"] }), text()),
        (json!({ "type": "object", "properties": { "a": text() } }), json!({ "type": "object" })),
        (json!({ "type": "object", "additionalProperties": text() }), json!({ "type": "object" })),
    ] {
        let parts = json!({ "type": "object", "properties": { "z": { "allOf": [name, part] } } });
        let mut document: Value = serde_json::from_str(&with_schema("Zed", parts)).expect("JSON");
        document["components"]["schemas"]["Name"] = component.clone();
        let files = generated(&document.to_string());
        let code = &files.unwrap_or_else(|error| panic!("{component}: {error}"))["models.rs"];
        let is_record = component["properties"].is_object();
        assert!(is_record || code.contains("Option<models::Name>"), "{component}: {code}");
    }
    for (parts, expected) in [
        (json!([{ "type": "number" }, { "type": "integer" }]), "Option<i64>"),
        (
            json!([{ "type": "string" }, { "type": "string", "format": "uuid" }]),
            "Option<bv_cms_runtime::Uuid>",
        ),
        (json!([{ "type": "array" }, { "type": "array", "items": text() }]), "Option<Vec<String>>"),
    ] {
        let schema = json!({ "type": "object", "properties": { "z": { "allOf": parts } } });
        let code =
            &generated(&with_schema("Zed", schema)).expect("one type holds both")["models.rs"];
        assert!(code.contains(expected), "{expected}: {code}");
    }
}

#[test]
fn an_alternative_says_itself_what_travels_in_one_direction() {
    let object = |name: &str| json!({ "title": name, "type": "object", "required": [name], "properties": { name: text() } });
    let schema = |read_only: bool| {
        let mut inner = object("a");
        inner["required"] = json!(["s"]);
        if read_only {
            inner["properties"]["s"] = json!({ "type": "string", "readOnly": true });
        }
        let mut outer = object("c");
        outer["properties"]["s"] = json!({ "type": "string", "readOnly": true });
        json!({ "type": "object", "oneOf": [{ "title": "AB", "oneOf": [inner, object("b")] }, outer] })
    };
    let body = |schema: Value| {
        let mut document = rich("PostZ");
        document["paths"]["/z"]["post"]["requestBody"]["content"]["application/json"]["schema"] =
            schema;
        document.to_string()
    };
    let error = refusal(&body(schema(false)));
    assert!(error.contains("say it here as well"), "{error}");
    generated(&body(schema(true))).expect("each says it");
    generated(&with_schema("Zed", schema(false))).expect("no request holds it");
}

#[test]
fn only_what_is_kept_out_of_logs_is_secret() {
    for schema in [
        json!({ "type": "string", "format": "uuid" }),
        json!({ "type": "integer" }),
        json!({}),
        json!({ "type": "string", "enum": ["a"] }),
        json!({ "type": ["string", "integer"] }),
        json!({ "$ref": "#/components/schemas/Zed" }),
    ] {
        let mut secret = schema;
        secret["x-secret"] = true.into();
        let error = refusal(
            &with_parameters(json!([{ "name": "a", "in": "query", "schema": secret }]))
                .replace("\"schemas\":{}", "\"schemas\":{\"Zed\":{\"type\":\"string\"}}"),
        );
        assert!(error.contains("keeps this out of logs"), "{error}");
    }
    for hidden in [
        json!({ "type": "string", "allOf": [{ "type": "string", "x-secret": true }] }),
        json!({ "type": "string", "oneOf": [{ "type": "string", "x-secret": true }, { "maxLength": 3 }] }),
        json!({ "type": "string", "format": "password", "enum": ["a"] }),
    ] {
        let object = json!({ "type": "object", "properties": { "a": hidden } });
        let error = refusal(&with_schema("Zed", object));
        assert!(
            error.contains("its type would show it") || error.contains("out of logs"),
            "{error}"
        );
    }
    for plain in [text(), json!({ "type": ["string", "null"], "maxLength": 3 })] {
        let mut secret = plain;
        secret["x-secret"] = true.into();
        let object = json!({ "type": "object", "properties": { "a": secret } });
        let code = &generated(&with_schema("Zed", object)).expect("it is a text")["models.rs"];
        assert!(code.contains("bv_cms_runtime::Secret"), "{code}");
    }
}

#[test]
fn integers_are_named_and_bounded_within_what_code_holds() {
    for (schema, place) in [
        (json!({ "type": "integer", "minimum": 10_000_000_000_000_000_000_u64 }), "/minimum"),
        (json!({ "type": "integer", "maximum": -1e30 }), "/maximum"),
        (json!({ "type": "integer", "format": "int32", "minimum": 3_000_000_000_u32 }), "/minimum"),
        (json!({ "type": "integer", "enum": [1, 9_223_372_036_854_775_808_u64] }), "/enum/1"),
        (json!({ "type": "integer", "format": "int32", "const": 3_000_000_000_u32 }), "/const"),
        (json!({ "type": "integer", "const": 1e30 }), "/const"),
        (json!({ "type": "integer", "exclusiveMinimum": i64::MAX }), "/exclusiveMinimum"),
        (json!({ "type": "integer", "minimum": 9_223_372_036_854_775_808_u64 }), "/minimum"),
        (
            json!({ "type": "integer", "format": "int32", "exclusiveMaximum": i32::MIN }),
            "/exclusiveMaximum",
        ),
    ] {
        let error = refusal(&with_schema("Zed", schema));
        assert!(error.contains("bits of this integer") && error.contains(place), "{error}");
    }
    for schema in [
        json!({ "type": "integer", "minimum": 0, "maximum": 10_000_000_000_000_000_000_u64 }),
        json!({ "type": "integer", "enum": [i64::MIN, i64::MAX, 9.1e18] }),
        json!({ "type": "integer", "minimum": i64::MAX, "maximum": 1e300 }),
        json!({ "type": "integer", "format": "int32", "enum": [i32::MIN, i32::MAX] }),
    ] {
        generated(&with_schema("Zed", schema)).expect("code holds some of them");
    }
}

#[test]
fn a_default_is_found_wherever_references_lead() {
    let mut document = small();
    document["components"]["schemas"] = json!({
        "A": { "$ref": "#/components/schemas/B" }, "B": { "type": "integer", "default": 5 }
    });
    let mut with = |schema: Value| {
        document["paths"]["/z"]["get"]["parameters"] =
            json!([{ "name": "a", "in": "query", "schema": schema }]);
        document.to_string()
    };
    let code = generated(&with(json!({ "$ref": "#/components/schemas/A" }))).expect("it is found");
    assert!(code["zed.rs"].contains("default: Some(\"5\")"), "{}", code["zed.rs"]);
    let alone = json!({ "allOf": [{ "$ref": "#/components/schemas/A" }], "description": "It." });
    assert!(generated(&with(alone)).expect("it is found")["zed.rs"].contains("Some(\"5\")"));
    let hidden = json!({ "$ref": "#/components/schemas/B" });
    for parts in [json!([hidden, { "maximum": 9 }]), json!([{ "maximum": 9 }, hidden])] {
        let error = refusal(&with(json!({ "allOf": parts })));
        assert!(error.contains("no code looks for the default"), "{error}");
    }
}

#[test]
fn null_is_admitted_by_all_parts_or_by_none() {
    let a = json!({ "$ref": "#/components/schemas/A" });
    let mut document: Value = serde_json::from_str(&with_schema("A", text())).expect("it is JSON");
    document["components"]["schemas"]["Zed"] = json!({ "type": "object", "required": ["z"], "properties": {
        "z": { "anyOf": [a, { "title": "X", "allOf": [a], "maxLength": 5 }] }
    } });
    let code = &generated(&document.to_string()).expect("it is taken")["models.rs"];
    assert!(!code.contains("Option<"), "{code}");
}

#[test]
fn errors_are_answered_as_they_say() {
    for (pointer, value, told) in [
        ("x-http-status", json!(200), "from 400 to 599"),
        ("x-http-status", json!(70_000), "from 400 to 599"),
        ("x-response-headers", json!({ "a b": "x" }), "/x-response-headers"),
        ("x-response-headers", json!({ "x-a": "a\nb" }), "no header holds this text"),
        ("x-response-headers", json!({ "content-length": "5" }), "by themselves"),
        ("value/code", json!(99_999_999_999_i64), "from 1 to 16"),
        ("value/code", json!(0), "from 1 to 16"),
    ] {
        let error = refusal(
            &small_with(&format!("/components/examples/BodyMissing/{pointer}"), value).to_string(),
        );
        assert!(error.contains(told), "{error}");
    }
    for (status, is_taken) in [("400", true), ("4XX", true), ("404", false), ("5XX", false)] {
        let mut document = small();
        let errors = document["paths"]["/z"]["get"]["responses"]["default"].take();
        document["paths"]["/z"]["get"]["responses"]
            .as_object_mut()
            .expect("it has responses")
            .remove("default");
        document["paths"]["/z"]["get"]["responses"][status] = errors;
        if is_taken {
            generated(&document.to_string()).expect("they have that status");
        } else {
            let error = refusal(&document.to_string());
            assert!(error.contains("is answered with 400"), "{status}: {error}");
        }
    }
}

#[test]
fn no_comment_ends_before_its_text_does() {
    let mut document = rich("PostZ");
    document["tags"] = json!([{ "name": "Ze\rd" }]);
    document["paths"]["/z"]["post"]["tags"] = json!(["Ze\rd"]);
    document["components"]["schemas"]["Kind"] = json!({ "type": "string", "enum": ["a\rb"] });
    for (name, text) in generated(&document.to_string()).expect("it is taken") {
        assert!(name == "openapi.json" || !text.contains('\r'), "{name}: {text:?}");
    }
}

#[test]
fn a_scheme_is_not_taken_for_what_generated_code_uses() {
    let mut document = rich("PostZ");
    let scheme = document["components"]["securitySchemes"]["first"].take();
    document["components"]["securitySchemes"] =
        json!({ "guard": scheme, "second": document["components"]["securitySchemes"]["second"] });
    document["paths"]["/z"]["post"]["security"] = json!([{ "guard": [] }, { "second": [] }]);
    let code = generated(&document.to_string()).expect("it is taken");
    assert!(code["zed.rs"].contains("PostZCaller<GuardScheme, Second>"), "{}", code["zed.rs"]);
}
