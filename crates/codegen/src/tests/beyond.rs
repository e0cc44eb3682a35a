//! What is refused because no code, or no message of HTTP, could hold it.

use serde_json::{Value, json};

use super::{generated, refusal, rich, small, small_with, with_parameters, with_schema};

fn query(name: &str, schema: &Value) -> Value {
    json!({ "name": name, "in": "query", "schema": schema })
}

#[test]
fn what_never_ends_is_refused_where_it_begins() {
    let a = json!({ "$ref": "#/components/schemas/A" });
    let holding = |x: Value| json!({ "type": "object", "properties": { "x": x } });
    for (schema, told) in [
        (json!({ "type": "object", "dependentSchemas": { "a": a } }), "never ends"),
        (holding(json!({ "allOf": [a, { "description": "No." }] })), "holds itself by way of"),
        (
            json!({ "type": "object", "additionalProperties": {
                "$ref": "#/components/schemas/A", "properties": { "b": true }
            } }),
            "holds itself by way of",
        ),
        (
            holding(json!({ "type": "array", "items": { "allOf": [a, { "required": ["x"] }] } })),
            "holds itself by way of",
        ),
        (
            holding(json!({ "oneOf": [
                { "allOf": [a, { "type": "object", "properties": { "z": {} } }] }, { "type": "null" }
            ] })),
            "holds itself by way of",
        ),
    ] {
        let error = refusal(&small_with("/components/schemas/A", schema.clone()).to_string());
        assert!(error.contains(told), "{schema}: {error}");
    }
}

#[test]
fn text_that_turns_the_direction_of_writing_is_in_no_code() {
    for (pointer, value) in [
        ("/paths/~1z/get/summary", json!("a\u{202a}b")),
        ("/components/schemas/A", json!({ "type": "string", "enum": ["\u{2066}", "a"] })),
        ("/components/schemas/A", json!({ "properties": { "\u{202e}": {} } })),
    ] {
        let error = refusal(&small_with(pointer, value).to_string());
        assert!(error.contains("direction of writing"), "{error}");
    }
}

#[test]
fn what_hosts_do_for_security_schemes_is_no_operation() {
    for id in ["authenticate", "Enter"] {
        let error = refusal(&rich(id).to_string());
        assert!(error.contains("what hosts do for security schemes"), "{error}");
        generated(&small_with("/paths/~1z/get/operationId", json!(id)).to_string())
            .expect("nobody has to say who they are");
    }
}

#[test]
fn a_format_that_says_two_things_of_a_list_of_types_is_refused() {
    let schema = json!({ "type": ["string", "integer"], "format": "int64" });
    let error = refusal(&with_schema("Zed", schema));
    assert!(error.contains("alternative of `oneOf`") && error.contains("/format"), "{error}");
}

#[test]
fn an_answer_that_http_carries_no_content_with_has_none() {
    for status in ["204", "205", "304"] {
        let pointer = format!("/paths/~1z/get/responses/{status}");
        let content = json!({ "text/plain": { "schema": { "type": "string" } } });
        let response = json!({ "description": "None.", "content": content });
        let error = refusal(&small_with(&pointer, response).to_string());
        assert!(error.contains("has no content") && error.contains("/content"), "{error}");
    }
}

#[test]
fn a_header_of_an_answer_is_declared_once() {
    let header = json!({ "required": true, "schema": { "type": "string" } });
    for (names, told) in
        [(["x-own", "X-Own"], "declared twice"), (["x-own", "x_own"], "both `x_own` in Rust")]
    {
        let headers = json!({ names[0]: header, names[1]: header });
        let error =
            refusal(&small_with("/paths/~1z/get/responses/200/headers", headers).to_string());
        assert!(error.contains(told) && error.contains(names[1]), "{error}");
    }
}

#[test]
fn only_named_members_are_found_among_the_parameters_of_a_query() {
    let named = json!({ "a": { "type": "string" } });
    let text = json!({ "type": "string" });
    for (schema, told) in [
        (json!({ "type": "object" }), "name them"),
        (json!({ "type": "object", "additionalProperties": text }), "`additionalProperties`"),
        (
            json!({ "type": "object", "properties": named, "patternProperties": { "^x": text } }),
            "`patternProperties`",
        ),
        (
            json!({ "type": "object", "allOf": [
                { "properties": named }, { "propertyNames": { "maxLength": 3 } }
            ] }),
            "`propertyNames`",
        ),
        (json!({ "type": "object", "properties": named, "not": { "required": ["b"] } }), "`not`"),
        (
            json!({
                "type": "object", "properties": { "a": text, "b": text },
                "dependentRequired": { "a": ["b"] }
            }),
            "`dependentRequired`",
        ),
    ] {
        let mut parameter = query("z", &schema);
        let error = refusal(&with_parameters(json!([parameter])));
        assert!(error.contains(told) && error.contains("deepObject"), "{schema}: {error}");
        parameter["style"] = "deepObject".into();
        generated(&with_parameters(json!([parameter]))).expect("deep objects are told apart");
    }
}

#[test]
fn a_text_is_read_as_one_type() {
    for schema in [
        json!({ "type": ["integer", "string"], "minimum": 10 }),
        json!({ "minimum": 10 }),
        json!({ "items": { "type": "integer" } }),
        json!({ "enum": [1, "a"] }),
        json!({ "type": "array", "items": { "type": ["boolean", "integer"] } }),
    ] {
        for place in ["query", "header", "cookie"] {
            let parameter = json!({ "name": "n", "in": place, "explode": false, "schema": schema });
            let error = refusal(&with_parameters(json!([parameter])));
            assert!(error.contains("several types"), "{schema}: {error}");
        }
    }
    for schema in [json!({ "type": ["integer", "null"] }), json!({ "enum": ["a", "b"] }), json!({})]
    {
        generated(&with_parameters(json!([query("n", &schema)]))).expect("there is one type");
    }
}

#[test]
fn a_colon_begins_a_verb_only_where_one_may_follow() {
    let text = json!({ "type": "string", "format": "date-time" });
    for (what, value) in [
        ("schema", json!({ "type": "array", "items": text })),
        ("schema", json!({ "type": "string", "enum": ["a:b"] })),
        ("schema", json!({ "type": "string", "pattern": "^(?:a):b$" })),
        ("schema", text),
        ("content", json!({ "application/json": { "schema": { "type": "integer" } } })),
    ] {
        let mut document = small();
        let mut item = document["paths"]["/z"].take();
        item["parameters"] = json!([{ "name": "a", "in": "path", "required": true, what: value }]);
        document["paths"] = json!({ "/z/{a}": item });
        let takes = |document: &Value| {
            let files = generated(&document.to_string()).expect("no verb follows it");
            assert!(files["zed.rs"].contains("\"/z/{a:[^/]+}\""), "{}", files["zed.rs"]);
        };
        takes(&document);
        let mut plain = item.clone();
        plain["get"]["operationId"] = "MoveZ".into();
        for schema in [
            json!({ "type": "string", "pattern": "^[^/:]+$" }),
            json!({ "type": "string", "not": { "const": "a:b" } }),
        ] {
            plain["parameters"] =
                json!([{ "name": "a", "in": "path", "required": true, "schema": schema }]);
            document["paths"]["/y/{a}:move"] = plain.clone();
            generated(&document.to_string()).expect("it excludes what begins a verb");
        }
        let mut other = item.clone();
        other["get"]["operationId"] = "MoveZ".into();
        document["paths"]["/y/{a}:move"] = other.clone();
        let error = refusal(&document.to_string());
        assert!(error.contains("begins a verb") && error.contains("~1y"), "{error}");
        other["parameters"][0] =
            json!({ "name": "a", "in": "path", "required": true, "schema": { "type": "string" } });
        document["paths"]["/y/{a}:move"] = other.clone();
        takes(&document);
        document["paths"]["/z/{a}:move"] = other;
        let error = refusal(&document.to_string());
        assert!(error.contains("begins a verb"), "{error}");
    }
}

#[test]
fn no_two_parameters_are_read_from_the_same_text() {
    let text = json!({ "type": "string" });
    let object = |name: &str| json!({ "type": "object", "properties": { name: text } });
    let deep = |name: &str, member: &str| {
        let mut parameter = query(name, &object(member));
        parameter["style"] = "deepObject".into();
        parameter
    };
    for (one, other, is_refused) in [
        (query("a", &object("x")), query("b", &object("x")), true),
        (query("a", &object("x")), query("x", &text), true),
        (query("a", &object("x")), query("a[x]", &text), false),
        (query("a", &object("x")), query("b", &object("y")), false),
        (deep("a", "x"), query("a[x]", &text), true),
        (deep("a", "x"), query("b", &object("a[y]")), true),
        (deep("a", "x"), deep("b", "x"), false),
        (deep("a", "x"), query("x", &text), false),
    ] {
        let document = with_parameters(json!([one, other]));
        if !is_refused {
            generated(&document).expect("each has text of its own");
            continue;
        }
        let error = refusal(&document);
        assert!(error.contains("read from the same text"), "{error}");
    }
}

#[test]
fn no_parameter_is_the_key_of_a_security_scheme() {
    let mut document = rich("PostZ");
    let mut parameter = query("key", &json!({ "type": "string" }));
    document["paths"]["/z"]["post"]["parameters"] = json!([parameter]);
    let error = refusal(&document.to_string());
    assert!(error.contains("the key of `second`"), "{error}");
    parameter["in"] = "cookie".into();
    document["paths"]["/z"]["post"]["parameters"] = json!([parameter]);
    generated(&document.to_string()).expect("the key is in the query");
    parameter["in"] = "header".into();
    parameter["name"] = "Key".into();
    document["paths"]["/z"]["post"]["parameters"] = json!([parameter]);
    let error = refusal(&document.to_string());
    assert!(error.contains("the key of `first`"), "{error}");
}

#[test]
fn alternatives_are_told_apart_by_their_names() {
    let mut document = rich("PostZ");
    document["paths"]["/z"]["post"]["security"] =
        json!([{ "first": [] }, { "second": [] }, { "first": [] }]);
    let error = refusal(&document.to_string());
    assert!(error.contains("are both `First`"), "{error}");
}

#[test]
fn numbers_have_the_digits_that_are_written() {
    let schema = |number: &str| format!("{{\"type\":\"number\",\"maximum\":{number}}}");
    let with = |number: &str| {
        let document = with_schema("Zed", json!("HERE"));
        document.replace("\"HERE\"", &schema(number))
    };
    for number in [
        "18446744073709551617",
        "-9223372036854775809",
        "100000000000000000000001",
        "9007199254740993.0",
        "9007199254740993e0",
        "0.1000000000000000000000000001",
    ] {
        let error = refusal(&with(number));
        assert!(error.contains(&format!("all digits of {number}")), "{error}");
        assert!(error.contains("/components/schemas/Zed/maximum"), "{error}");
    }
    let exact = [
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "100000000000000000000",
        "1.5e300",
        "0.10",
        "1e-7",
        "123456.789",
    ];
    for number in exact {
        generated(&with(number)).unwrap_or_else(|error| panic!("{number}: {error}"));
    }
    let yaml = super::changed("maxLength: 32", "maxLength: 18446744073709551617");
    assert!(refusal(&yaml).contains("all digits of 18446744073709551617"));
}
