//! What goes around the schemas and says the same in other words, or something else in the same.

use serde_json::{Value, json};

use super::{compare, found};

const NOTHING: &[&str] = &[];

/// A document with one operation, and with more members.
fn document(operation: &Value, more: &Value) -> String {
    let mut whole = json!({"operationId": "X", "responses": {"200": {"description": "d"}}});
    for (name, value) in operation.as_object().unwrap() {
        whole[name] = value.clone();
    }
    let mut root = json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"post": whole}},
    });
    for (name, value) in more.as_object().unwrap() {
        root[name] = value.clone();
    }
    root.to_string()
}

fn operation(operation: &Value) -> String {
    document(operation, &json!({}))
}

fn assert_found(rows: &[(&str, String, String, &[&str])]) {
    for (name, before, after, expected) in rows {
        let outcome = compare(before, after);
        assert_eq!(found(&outcome), *expected, "{name}: {:#?}", outcome.findings());
    }
}

#[test]
fn what_was_deprecated_without_a_sunset_is_no_change() {
    let old = |sunset: Value| {
        let mut it = json!({"deprecated": true});
        if !sunset.is_null() {
            it["x-sunset"] = sunset;
        }
        operation(&it)
    };
    let none = || old(Value::Null);
    let (day, time) = (old(json!("2027-01-01")), old(json!("2027-01-01T12:00:00Z")));
    let lost: &[&str] = &["breaking-deprecation structural"];
    assert_found(&[
        ("nothing changed", none(), none(), NOTHING),
        ("newly deprecated", operation(&json!({})), none(), lost),
        ("the sunset is gone", day.clone(), none(), lost),
        ("no day of the calendar", day.clone(), old(json!("soon")), lost),
        ("a sunset comes", none(), day.clone(), NOTHING),
        ("with the time of the day", day.clone(), time.clone(), NOTHING),
        ("and without", time.clone(), day, NOTHING),
        ("earlier", time, old(json!("2026-12-31T23:00:00+01:00")), lost),
    ]);
}

#[test]
fn headers_without_a_schema_and_those_that_are_ignored() {
    let header = |name: &str, header: Value| {
        let headers = json!({name: header});
        operation(&json!({"responses": {"200": {"description": "d", "headers": headers}}}))
    };
    let parameter = |name: &str, required: bool| {
        let schema = json!({"type": "string", "enum": [if required { "a" } else { "b" }]});
        let it = json!({"name": name, "in": "header", "required": required, "schema": schema});
        operation(&json!({ "parameters": [it] }))
    };
    let bare = || header("X-A", json!({"description": "d"}));
    let number = || header("X-A", json!({"schema": {"type": "integer"}}));
    let widened: &[&str] = &["breaking-response-widened response"];
    let mut rows = vec![
        ("no schema at all", bare(), bare(), NOTHING),
        ("a schema comes", bare(), number(), NOTHING),
        ("a schema goes", number(), bare(), widened),
        (
            "`Content-Type` of an answer",
            header("content-type", json!({"required": true, "schema": {"type": "string"}})),
            header("X-A", json!({})),
            NOTHING,
        ),
    ];
    for name in ["accept", "Content-Type", "AUTHORIZATION"] {
        rows.push((name, parameter(name, false), parameter(name, true), NOTHING));
    }
    assert_found(&rows);
}

#[test]
fn the_same_urls_in_other_words() {
    let at = |url: &str, path: &str| {
        let answer = json!({"200": {"description": "d"}});
        let item = json!({"get": {"operationId": "X", "responses": answer}});
        document(&json!({}), &json!({"servers": [{"url": url}], "paths": {path: item}}))
    };
    let removed: &[&str] = &["breaking-operation-removed request"];
    assert_found(&[
        ("a default port", at("https://a/", "/x"), at("HTTPS://A:443", "/x"), NOTHING),
        ("that of http", at("http://a:80/v1", "/x"), at("http://a/v1/", "/x"), NOTHING),
        (
            "another port",
            at("http://a:443", "/x"),
            at("http://a", "/x"),
            &["breaking-server-removed request"],
        ),
        ("a prefix moves", at("https://a/v1", "/x/{i}"), at("https://a", "/v1/x/{j}"), NOTHING),
        ("and back", at("https://a", "/v1/x"), at("https://a/v1", "/x"), NOTHING),
        ("another prefix", at("https://a/v1", "/x"), at("https://a", "/v2/x"), removed),
    ]);
}

#[test]
fn credentials_as_requests_show_them() {
    let asking = |schemes: Value, security: Value| {
        document(
            &json!({ "security": security }),
            &json!({"components": {"securitySchemes": schemes}}),
        )
    };
    let key = |place: &str, name: &str| {
        let scheme = json!({"type": "apiKey", "in": place, "name": name});
        asking(json!({ "k": scheme }), json!([{"k": []}]))
    };
    let flow = |change: &dyn Fn(&mut Value), scopes: Value| {
        let mut flow = json!({
            "authorizationUrl": "https://a/login", "tokenUrl": "https://a/token",
            "refreshUrl": "https://a/again", "scopes": {"read": "r", "write": "w"},
        });
        change(&mut flow);
        let scheme = json!({"type": "oauth2", "flows": {"authorizationCode": flow}});
        asking(json!({ "o": scheme }), json!([{ "o": scopes }]))
    };
    let plain = || flow(&|_| {}, json!(["read"]));
    let two = |security: Value| {
        let scheme = |host: &str| {
            let flow = json!({"tokenUrl": format!("https://{host}/"), "scopes": {}});
            json!({"type": "oauth2", "flows": {"clientCredentials": flow}})
        };
        asking(json!({"a": scheme("a"), "b": scheme("b")}), security)
    };
    let refused: &[&str] = &["breaking-security request"];
    let discovery = |url: &str| {
        let scheme = json!({"type": "openIdConnect", "openIdConnectUrl": url});
        asking(json!({ "k": scheme }), json!([{"k": []}]))
    };
    assert_found(&[
        ("a header", key("header", "X-Key"), key("header", "x-key"), NOTHING),
        ("a query", key("query", "Key"), key("query", "key"), refused),
        ("a cookie", key("cookie", "Key"), key("cookie", "key"), refused),
        (
            "where tokens are renewed",
            plain(),
            flow(&|it| it["refreshUrl"] = json!("https://b/again"), json!(["read"])),
            refused,
        ),
        (
            "a host without case",
            plain(),
            flow(&|it| it["tokenUrl"] = json!("https://A:443/token"), json!(["read"])),
            NOTHING,
        ),
        (
            "a scope nobody asks for",
            plain(),
            flow(&|it| it["scopes"] = json!({"read": "r"}), json!(["read"])),
            NOTHING,
        ),
        (
            "a scope that cannot be had",
            plain(),
            flow(&|it| it["scopes"] = json!({"write": "w"}), json!(["read"])),
            refused,
        ),
        ("one more token", two(json!([{"a": []}])), two(json!([{"a": [], "b": []}])), refused),
        ("one token less", two(json!([{"a": [], "b": []}])), two(json!([{"b": []}])), NOTHING),
        ("the same discovery", discovery("https://a"), discovery("HTTPS://a:443/"), NOTHING),
        ("another discovery", discovery("https://a/A"), discovery("https://a/a"), refused),
    ]);
    // Where tokens come from is said at the flow, however many operations ask for them.
    let elsewhere = flow(&|it| it["authorizationUrl"] = json!("https://b/login"), json!(["read"]));
    let outcome = compare(&plain(), &elsewhere);
    let finding = &outcome.breaks[0].finding;
    assert_eq!(finding.pointer, "/components/securitySchemes/o/flows/authorizationCode");
    assert_eq!(finding.message, "tokens of the flow `authorizationCode` come from elsewhere");
}

#[test]
fn media_types_that_are_said_otherwise_and_those_without_a_schema() {
    let answer = |content: Value| {
        operation(&json!({"responses": {"200": {"description": "d", "content": content}}}))
    };
    let taking = |content: Value| operation(&json!({"requestBody": {"content": content}}));
    let of = |name: &str| json!({"schema": {"type": name}});
    let widened: &[&str] = &["breaking-response-widened response"];
    let narrowed: &[&str] = &["breaking-request-narrowed request"];
    let bytes = json!({"schema": {"type": "string", "format": "binary"}});
    assert_found(&[
        (
            "a range of integers",
            answer(json!({"application/json": of("string")})),
            answer(json!({"application/*": of("integer")})),
            widened,
        ),
        (
            "a range of the same",
            answer(json!({"application/json": of("string")})),
            answer(json!({"application/*": of("string")})),
            NOTHING,
        ),
        (
            "a parameter less",
            answer(json!({"application/json; profile=a": of("string")})),
            answer(json!({"application/json": of("integer")})),
            widened,
        ),
        (
            "a schema is taken away",
            answer(json!({"application/json": of("string")})),
            answer(json!({"application/json": {}})),
            widened,
        ),
        (
            "a schema comes",
            answer(json!({"application/json": {}})),
            answer(json!({"application/json": of("string")})),
            NOTHING,
        ),
        (
            "a schema comes in a request",
            taking(json!({"application/json": {}})),
            taking(json!({"application/json": of("string")})),
            narrowed,
        ),
        (
            "one for anything",
            taking(json!({"application/json": {}})),
            taking(json!({"application/json": {"schema": {}}})),
            NOTHING,
        ),
        (
            "a schema goes in a request",
            taking(json!({"application/json": of("string")})),
            taking(json!({"application/json": {}})),
            NOTHING,
        ),
        (
            "bytes, as both versions write them",
            answer(json!({"image/png": bytes})),
            answer(json!({"image/png": {}})),
            NOTHING,
        ),
    ]);
}
