//! What OpenAPI 3.1 says in words only.

use serde_json::{Value, json};

use super::{generated, refusal, set, small, small_with};

#[test]
fn what_is_not_valid_is_refused_where_nothing_is_generated_from_it() {
    let url = |url: &str, variables: Value| json!([{ "url": url, "variables": variables }]);
    for (pointer, value, told) in [
        ("/security", json!([{ "nobody": [] }]), "no security scheme `nobody`"),
        ("/tags", json!([{ "name": "Zed" }, { "name": "Zed" }]), "described twice"),
        ("/servers", url("https://{host}", json!({})), "what stands for `{host}`"),
        ("/servers", url("https://a", json!({ "b": { "default": "c" } })), "has no `{b}`"),
        (
            "/paths/~1z/servers",
            url("https://{a}", json!({ "a": { "default": "c", "enum": ["d"] } })),
            "does not name `c`",
        ),
        ("/paths/~1z/get/servers", url("https://{host}", json!({})), "what stands for `{host}`"),
        (
            "/paths/~1z/get/responses/200/links",
            json!({
                "Next": { "operationId": "Nothing" }, "Own": { "operationRef": "#/paths/~1z/get" },
            }),
            "no such operation",
        ),
        (
            "/components/links",
            json!({ "Next": { "operationRef": "#/paths/~1y/get" } }),
            "leads nowhere",
        ),
        (
            "/components/parameters",
            json!({ "A": { "name": "a", "in": "query", "schema": { "type": "string", "pattern": "(" } } }),
            "cannot be enforced",
        ),
        (
            "/components/parameters",
            json!({ "A": { "$ref": "#/components/examples/BodyMissing" } }),
            "must begin with `#/components/parameters/`",
        ),
        (
            "/components/requestBodies",
            json!({ "A": { "content": { "image/png": {} } } }),
            "no code reads this media type",
        ),
        (
            "/components/headers",
            json!({ "A": { "schema": { "type": "string", "pattern": "(" } } }),
            "cannot be enforced",
        ),
        (
            "/paths/~1z/get/parameters",
            json!([{
                "name": "a", "in": "query", "schema": { "type": "string" },
                "example": "a", "examples": { "A": { "value": "a" } }
            }]),
            "leave one of the two out",
        ),
        (
            "/components/schemas/A",
            json!({ "oneOf": [{ "type": "string" }], "discriminator": {} }),
            "`propertyName` is missing",
        ),
        (
            "/components/schemas/A",
            json!({ "discriminator": { "propertyName": "a", "mapping": { "b": "B" } } }),
            "no schema `B`",
        ),
        (
            "/components/schemas/A",
            json!({ "xml": { "attribute": "yes" } }),
            "must be true or false",
        ),
        ("/components/schemas/A", json!({ "xml": { "colour": "red" } }), "`colour`"),
        ("/components/schemas/A", json!({ "externalDocs": {} }), "`url` is missing"),
        (
            "/components/schemas/A",
            json!({ "$ref": "#/components/schemas/B/properties/c" }),
            "a component of its own",
        ),
        ("/components/schemas/A", json!({ "$ref": "#/components/schemas/B" }), "declare it there"),
    ] {
        let error = refusal(&small_with(pointer, value.clone()).to_string());
        assert!(error.contains(told), "{pointer} {value}: {error}");
    }
    let mut document = small();
    let item = document["paths"]["/z"].take();
    document["paths"] = json!({ "/y/{a/b}": item });
    let error = refusal(&document.to_string());
    assert!(error.contains("each brace of a path"), "{error}");
}

#[test]
fn extensions_may_stand_wherever_openapi_lets_them() {
    let mut document = small();
    for place in ["", "/paths", "/paths/~1z", "/paths/~1z/get", "/paths/~1z/get/responses", "/info"]
    {
        set(
            &mut document,
            &format!("{place}/x-own"),
            json!({ "get": 1, "description": [], "servers": [{}], "responses": [] }),
        );
    }
    generated(&document.to_string()).expect("nobody has to know extensions");
}

#[test]
fn counts_and_bounds_are_as_large_as_64_bits_hold() {
    for (schema, told) in [
        (json!({ "maxLength": 18_446_744_073_709_551_615_u64 }), None),
        (json!({ "maxLength": 1e18 }), None),
        (json!({ "type": "number", "maximum": 18_446_744_073_709_551_615_u64 }), None),
        (json!({ "enum": [18_446_744_073_709_551_615_u64, 2] }), None),
        (json!({ "maxLength": 1e20 }), Some("from 0 to 18446744073709551615")),
        (json!({ "maxLength": -1 }), Some("from 0 to 18446744073709551615")),
    ] {
        let text = small_with("/components/schemas/A", schema.clone()).to_string();
        match (generated(&text), told) {
            (Ok(_), None) => {}
            (Err(error), Some(told)) if error.to_string().contains(told) => {}
            (generated, _) => panic!("{schema}: {generated:?}"),
        }
    }
}

#[test]
fn schemas_stand_within_one_another_as_deep_as_is_told() {
    let deep = |levels: usize| {
        let mut schema = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
        for _ in 0..levels {
            schema = json!({ "allOf": [schema, { "description": "It is so." }] });
        }
        small_with("/components/schemas/A", schema).to_string()
    };
    generated(&deep(30)).expect("nothing leads back to itself");
    let error = refusal(&deep(40));
    assert!(error.contains("deeper than 32"), "{error}");
}

#[test]
fn urls_and_addresses_of_the_document_are_such() {
    for (pointer, wrong, right) in [
        ("/info/termsOfService", json!("see below"), json!("https://example.com/terms")),
        ("/info/contact", json!({ "email": "nobody" }), json!({ "email": "jo@example.com" })),
        ("/info/contact", json!({ "url": "a b" }), json!({ "url": "https://example.com" })),
        (
            "/info/license",
            json!({ "name": "Own", "url": "%" }),
            json!({ "name": "Own", "url": "https://example.com" }),
        ),
        ("/externalDocs", json!({ "url": "a b" }), json!({ "url": "/docs" })),
        ("/servers", json!([{ "url": "/a b" }]), json!([{ "url": "/a" }])),
        (
            "/servers",
            json!([{ "url": "<{a}>", "variables": { "a": { "default": "b" } } }]),
            json!([{ "url": "{a}://{a}.example.com:{b}/{a}", "variables": {
                "a": { "default": "b" }, "b": { "default": "1" }
            } }]),
        ),
    ] {
        let error = refusal(&small_with(pointer, wrong).to_string());
        assert!(error.contains("write something of the format"), "{error}");
        generated(&small_with(pointer, right).to_string()).expect("it is one");
    }
}
