//! What no code is generated for.

use serde_json::{Value, json};

use super::{changed, refusal, small, small_with, with_parameters, with_schema};

fn query(name: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "schema": schema })
}

#[test]
fn a_parameter_in_path_must_be_in_the_path() {
    let parameter = json!({
        "name": "a", "in": "path", "required": true, "schema": { "type": "string" }
    });
    let own = with_parameters(json!([parameter]));
    let shared = small_with("/paths/~1z/parameters", json!([parameter])).to_string();
    for (text, place) in [(own, "/paths/~1z/get/parameters/0"), (shared, "/paths/~1z/parameters/0")]
    {
        let error = refusal(&text);
        assert!(error.contains("the path has no `{a}`") && error.contains(place), "{error}");
    }
}

#[test]
fn what_the_path_names_must_be_declared() {
    for (path, told) in [
        ("/z/{a}", "the path has `{a}`: declare it"),
        ("/z/{a", "brace"),
        ("/z/a}", "brace"),
        ("/z/{}", "brace"),
        ("/z/{a{b}}", "brace"),
        ("/z?a=b", "neither `?` nor `#`"),
        ("/z#a", "neither `?` nor `#`"),
        ("z", "begins with `/`"),
        ("/z/{a}{b}", "where `{b}` begins"),
        ("/z/é", "no route is found by `é`"),
        ("/z/%20", "no route is found by `%`"),
        ("/z/*", "no route is found by `*`"),
        ("/z{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}/{k}/{l}/{m}/{n}/{o}/{p}/{q}", "more than 16"),
    ] {
        let mut document = small();
        let item = document["paths"]["/z"].take();
        document["paths"] = json!({ path: item });
        let error = refusal(&document.to_string());
        assert!(error.contains(told), "{path}: {error}");
    }
}

#[test]
fn paths_that_differ_in_names_only_are_the_same() {
    let mut document = small();
    let mut item = document["paths"]["/z"].take();
    document["paths"] = json!({});
    for name in ["a", "b"] {
        item["parameters"] = json!([
            { "name": name, "in": "path", "required": true, "schema": { "type": "string" } }
        ]);
        item["get"]["operationId"] = format!("Get{name}").into();
        document["paths"][format!("/z/{{{name}}}")] = item.clone();
    }
    let error = refusal(&document.to_string());
    assert!(error.contains("match the same requests"), "{error}");
}

#[test]
fn a_parameter_is_declared_once() {
    let parameter = query("a", &json!({ "type": "string" }));
    let error = refusal(&with_parameters(json!([parameter, parameter])));
    assert!(error.contains("declared twice") && error.contains("parameters/1"), "{error}");
    let header = |name| json!({ "name": name, "in": "header", "schema": { "type": "string" } });
    let error = refusal(&with_parameters(json!([header("x-needed"), header("X-Needed")])));
    assert!(error.contains("declared twice") && error.contains("parameters/1"), "{error}");
}

#[test]
fn a_schema_does_not_contradict_itself() {
    for (schema, told) in [
        (json!({ "type": "integer", "minimum": 5, "maximum": 1 }), "`minimum: 5`"),
        (json!({ "type": "number", "minimum": 1, "exclusiveMaximum": 1 }), "exclusiveMaximum"),
        (json!({ "type": "number", "exclusiveMinimum": 1, "maximum": 1 }), "exclusiveMinimum"),
        (json!({ "type": "string", "minLength": 2, "maxLength": 1 }), "minLength"),
        (json!({ "type": "array", "minItems": 2, "maxItems": 1 }), "minItems"),
        (
            json!({ "type": "object", "properties": { "a": {} }, "minProperties": 2, "maxProperties": 1 }),
            "minProperties",
        ),
        (
            json!({
                "type": "array", "items": { "type": "string" },
                "contains": true, "minContains": 2, "maxContains": 1
            }),
            "minContains",
        ),
        (json!({ "allOf": [{ "type": "integer", "minimum": 5 }, { "maximum": 1 }] }), "bounds"),
        (
            json!({ "allOf": [{ "$ref": "#/components/schemas/Short" }, { "minLength": 4 }] }),
            "bounds",
        ),
        (json!({ "$ref": "#/components/schemas/Short", "minLength": 4 }), "/minLength"),
        (json!({ "allOf": [{ "type": "string" }, { "type": "integer" }] }), "of both types"),
        (json!({ "$ref": "#/components/schemas/Short", "type": "integer" }), "of both types"),
        (json!({ "type": "string", "enum": [1, 2] }), "does not admit"),
        (json!({ "type": "string", "enum": ["a", 1] }), "/enum/1"),
        (json!({ "type": "string", "const": 1 }), "/const"),
        (
            json!({
                "type": "object", "properties": { "a": {} }, "required": ["x"],
                "additionalProperties": false
            }),
            "`x` is required and refused",
        ),
        (json!({ "type": "integer", "minimum": 1.5, "maximum": 1.6 }), "`type: \"integer\"`"),
        (
            json!({ "type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 2 }),
            "no value lies",
        ),
        (
            json!({ "type": "integer", "minimum": 1, "maximum": 4, "multipleOf": 5 }),
            "`multipleOf: 5`",
        ),
        (json!({ "type": "string", "enum": [] }), "at least one"),
        (json!({ "type": "boolean", "default": "x" }), "its own default"),
        (json!({ "type": "string", "maxLength": 3, "default": "far too long" }), "default"),
        (json!({ "type": "string", "format": "uuid", "default": "x" }), "default"),
        (json!({ "$ref": "#/components/schemas/Short", "default": "far too long" }), "default"),
    ] {
        let parameter = with_parameters(json!([query("a", &schema)]));
        let component = with_schema(
            "Zed",
            json!({
                "type": "object", "properties": { "a": schema }
            }),
        );
        for text in [parameter, component] {
            let mut document: Value = serde_json::from_str(&text).expect("it is JSON");
            document["components"]["schemas"]["Short"] =
                json!({ "type": "string", "maxLength": 3 });
            let error = refusal(&document.to_string());
            assert!(error.contains(told), "{document}: {error}");
        }
    }
}

#[test]
fn a_pattern_that_cannot_be_enforced_is_refused() {
    for pattern in ["(?!x)", "(", "(?<=a)b"] {
        let schema = json!({ "type": "string", "pattern": pattern });
        let error = refusal(&with_parameters(json!([query("a", &schema)])));
        assert!(error.contains("cannot be enforced"), "{error}");
    }
}

#[test]
fn a_sunset_is_a_day_of_what_is_deprecated() {
    for (deprecated, sunset, told) in [
        (true, json!("soon"), "a day such as"),
        (true, json!("2027-02-30"), "a day such as"),
        (true, json!("2027-13-01"), "a day such as"),
        (true, json!(20_270_131), "a day such as"),
        (false, json!("2027-01-31"), "deprecated"),
    ] {
        let mut document = small_with("/paths/~1z/get/deprecated", deprecated.into());
        document["paths"]["/z"]["get"]["x-sunset"] = sunset;
        let error = refusal(&document.to_string());
        assert!(error.contains(told), "{error}");
    }
}

/// The operation of the small document with one member, what is told about it, and where.
fn assert_refused(member: &str, value: &Value, told: &str, place: &str) {
    let document = small_with(&format!("/paths/~1z/get/{member}"), value.clone());
    let error = refusal(&document.to_string());
    assert!(error.contains(told) && error.ends_with(place), "{member}: {value}: {error}");
}

#[test]
fn what_no_code_stands_for_is_refused_with_what_to_do() {
    let string = json!({ "type": "string" });
    let content = |media_type: &str| json!({ media_type: { "schema": string } });
    let header = |name: &str| json!([{ "name": name, "in": "header", "schema": string }]);
    let cookie = json!([{ "name": "a b", "in": "cookie", "schema": string }]);
    let two = json!({ "text/plain": {}, "application/json": { "schema": true } });
    for (member, value, told, place) in [
        ("responses", json!({ "2XX": { "description": "" } }), "by their status", "/2XX"),
        ("responses", json!({ "0200": { "description": "" } }), "by their status", "/0200"),
        ("responses", json!({ "100": { "description": "" } }), "by their status", "/100"),
        ("responses", json!({ "default": { "description": "" } }), "no success", "/get"),
        (
            "responses",
            json!({ "200": { "description": "", "headers": { "é": { "schema": string } } } }),
            "no header and no cookie can have this name",
            "/headers/é",
        ),
        (
            "responses",
            json!({ "200": { "description": "", "content": content("application/xml") } }),
            "declare application/json",
            "/application~1xml",
        ),
        (
            "responses",
            json!({ "200": { "description": "", "content": {
                "text/plain": { "schema": { "type": "integer" } },
            } } }),
            "plain text has `type: string`",
            "/text~1plain/schema",
        ),
        (
            "responses",
            json!({ "200": { "description": "", "content": two } }),
            "declare one of them",
            "/content",
        ),
        (
            "requestBody",
            json!({ "content": content("multipart/form-data") }),
            "declare",
            "form-data",
        ),
        ("requestBody", json!({ "content": two }), "declare one of them", "/content"),
        ("requestBody", json!({ "content": {} }), "declare one of them", "/content"),
        (
            "responses",
            json!({ "200": { "description": "", "headers": { "a": { "style": "form" } } } }),
            "`style: simple`",
            "/headers/a/style",
        ),
        ("parameters", header("a b"), "no header and no cookie", "/0/name"),
        ("parameters", header(""), "no header and no cookie", "/0/name"),
        ("parameters", header("Authorization"), "describe it by `security`", "/parameters/0"),
        ("parameters", cookie, "no header and no cookie", "/0/name"),
        ("callbacks", json!({}), "in a document of its own", "/callbacks"),
        ("tags", json!(["x".repeat(300)]), "shorten it", "/tags"),
    ] {
        assert_refused(member, &value, told, place);
    }
}

#[test]
fn a_reference_does_not_lead_to_another_one() {
    for kind in ["parameters", "requestBodies", "responses", "headers", "pathItems"] {
        let reference = |name: &str| json!({ "$ref": format!("#/components/{kind}/{name}") });
        let mut document = small();
        document["components"][kind] = json!({ "A": reference("B"), "B": {} });
        let operation = &mut document["paths"]["/z"]["get"];
        match kind {
            "parameters" => operation["parameters"] = json!([reference("A")]),
            "requestBodies" => operation["requestBody"] = reference("A"),
            "headers" => operation["responses"]["200"]["headers"] = json!({ "a": reference("A") }),
            "responses" => operation["responses"]["200"] = reference("A"),
            _ => document["paths"]["/z"] = reference("A"),
        }
        let error = refusal(&document.to_string());
        assert!(error.contains("write what it refers to in its place"), "{error}");
        assert!(error.ends_with("/$ref"), "{error}");
    }
}

#[test]
fn methods_are_those_that_have_code() {
    for (method, told) in
        [("head", "answers HEAD too"), ("options", "preflights"), ("trace", "leave it out")]
    {
        let mut document = small();
        let operation = document["paths"]["/z"]["get"].take();
        document["paths"]["/z"] = json!({ method: operation });
        let error = refusal(&document.to_string());
        assert!(
            error.contains(told) && error.ends_with(&format!("/paths/~1z/{method}")),
            "{error}"
        );
    }
}

#[test]
fn credentials_are_those_that_have_code() {
    let key = |place: &str, name: &str| json!({ "type": "apiKey", "in": place, "name": name });
    for (scheme, told, place) in [
        (json!({ "type": "oauth2", "flows": {} }), "scheme: bearer", "/own"),
        (
            json!({ "type": "openIdConnect", "openIdConnectUrl": "https://example.com" }),
            "scheme: bearer",
            "/own",
        ),
        (json!({ "type": "mutualTLS" }), "scheme: bearer", "/own"),
        (json!({ "type": "http", "scheme": "digest" }), "use `bearer` or `basic`", "/own/scheme"),
        (json!({ "type": "http" }), "`scheme` is missing", "/own"),
        (key("path", "key"), "`header`, `query` or `cookie`", "/own/in"),
        (key("header", "a b"), "no header and no cookie", "/own/name"),
        (key("cookie", "é"), "no header and no cookie", "/own/name"),
        (json!({ "$ref": "#/components/securitySchemes/other" }), "in its place", "/own/$ref"),
    ] {
        let mut document = small();
        document["components"]["securitySchemes"] = json!({ "own": scheme });
        let error = refusal(&document.to_string());
        assert!(error.contains(told) && error.ends_with(place), "{scheme}: {error}");
    }
    for (security, told, place) in [
        (json!([{ "none": [] }]), "there is no security scheme `none`", "/security/0/none"),
        (json!([{ "own": [], "other": [] }]), "an alternative of its own", "/security/0"),
        (json!([{}, { "own": [] }]), "the last one", "/security"),
    ] {
        for pointer in ["/paths/~1z/get/security", "/security"] {
            let mut document = small_with(pointer, security.clone());
            document["components"]["securitySchemes"] =
                json!({ "own": key("query", "k"), "other": key("cookie", "k") });
            let error = refusal(&document.to_string());
            assert!(error.contains(told) && error.ends_with(place), "{security}: {error}");
        }
    }
}

#[test]
fn keywords_that_are_not_enforced_are_refused_with_what_to_write() {
    for (keyword, value, told) in [
        ("nullable", json!(true), "type: [string, \"null\"]"),
        ("$defs", json!({}), "components.schemas"),
        ("unevaluatedProperties", json!(false), "additionalProperties"),
        ("contentEncoding", json!("base64"), "format: byte"),
        ("$anchor", json!("a"), "refer to it by `$ref`"),
        ("$vocabulary", json!({}), "remove it"),
    ] {
        let mut schema = json!({ "type": "string" });
        schema[keyword] = value;
        let error = refusal(&with_parameters(json!([query("a", &schema)])));
        assert!(error.contains(told) && error.ends_with(&format!("/schema/{keyword}")), "{error}");
    }
}

#[test]
fn the_header_of_an_organisation_is_what_guards_read() {
    let header = "      name: x-bv-org-id\n      in: header\n      required: true\n";
    let schema = "        type: string\n        format: uuid\n      example: 0de30000-0000-4000-8000-000000000001\n";
    let optional = header.replace("required: true", "required: false");
    let text = schema.replace("        format: uuid\n", "");
    let number =
        schema.replace("type: string", "type: integer").replace("        format: uuid\n", "");
    let narrow = format!("        pattern: ^0\n{schema}");
    for (passage, change, told) in [
        (header, optional, "write `required: true`"),
        (schema, text, "write `format: uuid`"),
        (schema, number, "write `type: string`"),
        (schema, narrow, "no code enforces `pattern` here"),
    ] {
        let error = refusal(&changed(passage, &change));
        assert!(error.contains(told) && error.contains("OrganizationId"), "{error}");
    }
}
