//! What is in the generated code.

use serde_json::json;

use super::{generated, small, small_with, with_parameters, with_schema};

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
    let header = json!({ "deprecated": true, "schema": { "type": "string" } });
    document["paths"]["/z"]["get"]["responses"]["200"]["headers"]["a"] = header;
    let code = file(&document.to_string(), "zed.rs");
    assert!(code.contains("Deprecated."), "{code}");
    let code = file(&document.to_string(), "document/zed.rs");
    for part in ["#[deprecated]pubfnget_z()", r#"documentation::header("",false,true,json!("#] {
        assert!(code.contains(part), "{part}: {code}");
    }
    let code = file(&small().to_string(), "document/zed.rs");
    assert!(!code.contains("deprecated"), "{code}");
}

#[test]
fn descriptions_may_be_long() {
    let member = json!({ "type": "string", "description": "word ".repeat(400_000) });
    let schema = json!({ "type": "object", "description": "Long.", "properties": { "a": member } });
    let code = file(&with_schema("Zed", schema), "models.rs");
    // Else schemars' derive, which trims it while it is compiled, is taken for an endless loop.
    assert!(code.contains("schemars::JsonSchema"));
    assert!(code.contains("#![allow(long_running_const_eval,"));
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
    let code = file(&text, "document/zed.rs");
    assert!(code.contains("\\u{8}") && code.contains("\\u{c}"), "{code}");
}

#[test]
fn schemas_recurse_in_every_way() {
    let own = json!({ "$ref": "#/components/schemas/Zed" });
    let other = json!({ "$ref": "#/components/schemas/Other" });
    for (schema, expected) in [
        (json!({ "type": "object", "properties": { "kid": own } }), "Option<Box<models::Zed>>"),
        (
            json!({ "type": "object", "properties": { "kid": other }, "required": ["kid"] }),
            "kid:Box<models::Other>",
        ),
        (
            json!({ "type": "object", "properties": { "kid": { "allOf": [own] } } }),
            "Option<Box<models::Zed>>",
        ),
        (
            json!({ "type": "object", "properties": { "kid": { "anyOf": [own, { "type": "null" }] } } }),
            "Option<Box<models::Zed>>",
        ),
        (
            json!({ "type": "object", "properties": { "kid": { "oneOf": [own, other] } } }),
            "Zed(Box<models::Zed>)",
        ),
        (json!({ "type": "object", "properties": { "kid": other } }), "Option<Box<models::Other>>"),
        (json!({ "type": "object", "additionalProperties": own }), "BTreeMap<String,models::Zed>"),
        (
            json!({ "allOf": [other, { "type": "object", "properties": { "kid": own } }] }),
            "Option<Box<models::Zed>>",
        ),
    ] {
        let mut document = small();
        document["components"]["schemas"] =
            json!({ "Zed": schema, "Other": { "type": "object", "properties": { "back": own } } });
        let code = file(&document.to_string(), "models.rs");
        assert!(code.contains(expected), "{expected}: {code}");
    }
}

#[test]
fn bounds_are_enforced_as_the_document_writes_them() {
    let text = with_schema(
        "Zed",
        json!({
            "type": "object", "description": "It has bounds.", "required": ["text", "list"],
            "properties": {
                "text": { "type": "string", "minLength": 3.0, "description": "A length." },
                "list": {
                    "type": "array", "items": { "type": "string" }, "maxItems": 5.0,
                    "description": "A number of items."
                }
            }
        }),
    );
    let wide = json!({ "type": "integer", "format": "int32", "maximum": 99_999_999_999_i64 });
    let (models, schemas) =
        (file(&text, "models.rs"), file(&with_schema("Zed", wide), "schemas.rs"));
    assert!(models.contains("min_length=3,") || models.contains("min_length=3)"), "{models}");
    assert!(models.contains("max_items=5)"), "{models}");
    assert!(schemas.contains("Maximum(Literal::Integer(99999999999))"), "{schemas}");
}

#[test]
fn a_body_that_is_no_component_is_documented_by_its_own_schema() {
    let schema = json!({ "type": "array", "items": { "enum": ["a", "b"] } });
    let body = json!({ "content": { "application/json": { "schema": schema } } });
    let code = file(&small_with("/paths/~1z/get/requestBody", body).to_string(), "document/zed.rs");
    for part in [
        "content=inline(operations::GetZ)",
        "implutoipa::PartialSchemaforoperations::GetZ",
        r#"documentation::schema_text("{\"type\":\"array\","#,
        "implutoipa::ToSchemaforoperations::GetZ",
    ] {
        assert!(code.contains(part), "{part}: {code}");
    }
}

#[test]
fn a_scheme_may_be_an_alternative_more_than_once() {
    let mut document = small_with(
        "/paths/~1z/get/security",
        json!([{ "token": ["reader"] }, { "token": ["writer"] }, {}]),
    );
    document["components"]["securitySchemes"] =
        json!({ "token": { "type": "http", "scheme": "bearer" } });
    for name in ["AuthorizationMissing", "AuthorizationMalformed", "RoleMissing"] {
        let error = document["components"]["examples"]["BodyMissing"].clone();
        document["components"]["examples"][name] = error;
        let operation = &mut document["paths"]["/z"]["get"];
        operation["responses"]["default"]["content"]["application/json"]["examples"][name] =
            json!({ "$ref": format!("#/components/examples/{name}") });
    }
    let code = file(&document.to_string(), "zed.rs");
    assert!(code.contains("pubenumGetZCaller<Token>"), "{code}");
    for role in [
        "TokenReader(Token),",
        "TokenWriter(Token),",
        "&[\"reader\"]",
        "&[\"writer\"]",
        "break'alternativesGetZCaller::Anonymous",
    ] {
        assert!(code.contains(role), "{role}: {code}");
    }
}

#[test]
fn a_parameter_of_the_path_is_found_whatever_it_is_called() {
    for (name, segment) in
        [("account-id", "account_id"), ("4k", "value_4k"), ("a b", "a_b"), ("type", "type")]
    {
        let mut document = small();
        let mut item = document["paths"]["/z"].take();
        item["get"]["parameters"] = json!([
            { "name": segment, "in": "query", "schema": { "type": "string" } },
            { "name": name, "in": "path", "required": true, "schema": { "type": "string" } }
        ]);
        document["paths"] = json!({ format!("/z/{{{name}}}"): item });
        let code = file(&document.to_string(), "zed.rs");
        assert!(code.contains(&format!("\"/z/{{{segment}:[^/]+}}\"")), "{code}");
        let row = format!("field:\"{segment}\",name:{name:?},location:Location::Path");
        assert!(code.contains(&row.replace(' ', "")), "{row}: {code}");
    }
}

#[test]
fn a_tag_is_a_file_whatever_it_is_called() {
    for (tag, module) in [
        ("日本", "u65e5u672c"),
        ("type", "type_"),
        ("mod", "mod_"),
        ("Models", "models_operations"),
        ("bv_cms_runtime", "bv_cms_runtime_operations"),
        ("Live Streams", "live_streams"),
        ("", "value"),
    ] {
        let text = small_with("/paths/~1z/get/tags", json!([tag])).to_string();
        assert!(file(&text, "mod.rs").contains(&format!("pubmod{module};")), "{tag}");
        assert!(file(&text, &format!("{module}.rs")).contains("GET/z"), "{tag}");
    }
}

#[test]
fn a_message_holds_its_metadata_once_each() {
    let mut document = small();
    let mut error = document["components"]["examples"]["BodyMissing"].clone();
    error["value"]["message"] = "{7} is 71, not a1".into();
    error["value"]["details"][0]["metadata"] = json!({ "a": "7", "b": "a", "c": "71" });
    document["components"]["examples"]["Own"] = error;
    let code = file(&document.to_string(), "problems.rs");
    assert!(code.contains(r#"format!("{{{a}}}is{c},not{b}1")"#), "{code}");
}

#[test]
fn examples_hold_numbers_of_every_size() {
    let body = json!({ "content": { "application/json": {
        "schema": true, "examples": { "Own": { "value": [1, -3_000_000_000_i64, u64::MAX, 1.5] } }
    } } });
    let code = file(&small_with("/paths/~1z/get/requestBody", body).to_string(), "document/zed.rs");
    assert!(code.contains("json!([1,-3000000000i64,18446744073709551615u64,1.5])"), "{code}");
}

#[test]
fn a_header_may_say_how_it_is_written_anyway() {
    let headers =
        json!({ "a": { "style": "simple", "explode": false, "schema": { "type": "string" } } });
    let text = small_with("/paths/~1z/get/responses/200/headers", headers).to_string();
    assert!(file(&text, "zed.rs").contains("optional_header(\"a\",a"));
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
    let rehearsals = file(&text.to_string(), "rehearsal.rs");
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

#[test]
fn a_default_stands_where_the_schema_of_a_parameter_is_written() {
    let mut document =
        small_with("/components/schemas/Page", json!({ "type": "integer", "default": 5 }));
    let page = json!({ "$ref": "#/components/schemas/Page" });
    document["paths"]["/z"]["get"]["parameters"] =
        json!([{ "name": "page", "in": "query", "schema": page }]);
    let files = generated(&document.to_string()).expect("it is taken");
    assert!(files["zed.rs"].contains("default: Some(\"5\")"), "{}", files["zed.rs"]);
}
