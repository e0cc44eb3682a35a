//! Bodies that are forms, and what parameters, headers and members mean beside their schemas.

use serde_json::{Value, json};

use super::{compare, found};

const NOTHING: &[&str] = &[];
const NARROWED: &[&str] = &["breaking-request-narrowed request"];
const STYLE: &[&str] = &["breaking-parameter-style request"];
const SUNSET: &[&str] = &["breaking-deprecation structural"];

fn document(operation: &Value, schemas: &Value) -> String {
    let mut whole = json!({"operationId": "X", "responses": {"200": {"description": "d"}}});
    for (name, value) in operation.as_object().unwrap() {
        whole[name] = value.clone();
    }
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"post": whole}},
        "components": {"schemas": schemas},
    })
    .to_string()
}

fn assert_found(rows: &[(&str, String, String, &[&str])]) {
    for (name, before, after, expected) in rows {
        let outcome = compare(before, after);
        assert_eq!(found(&outcome), *expected, "{name}: {:#?}", outcome.findings());
    }
}

fn warned(before: &str, after: &str) -> Vec<&'static str> {
    compare(before, after).warnings.iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn fields_of_forms_are_texts() {
    for media in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        let taking = |field: Value, encoding: Value| {
            let body = json!({"type": "object", "properties": {"a": field}});
            let schema = json!({"$ref": "#/components/schemas/Body"});
            let content = json!({media: {"schema": schema, "encoding": {"a": encoding}}});
            document(&json!({"requestBody": {"content": content}}), &json!({ "Body": body }))
        };
        let plain = |name: &str| taking(json!({"type": name}), json!({}));
        let as_json =
            |name: &str| taking(json!({"type": name}), json!({"contentType": "application/json"}));
        let list = |explode: bool| {
            let style = json!({"style": "form", "explode": explode});
            taking(json!({"type": "array", "items": {"type": "string"}}), style)
        };
        assert_found(&[
            ("a number becomes a text", plain("integer"), plain("string"), NOTHING),
            ("a text becomes a number", plain("string"), plain("integer"), NARROWED),
            ("as JSON they differ", as_json("integer"), as_json("string"), NARROWED),
            ("a list is joined", list(true), list(false), STYLE),
            ("nothing changes", list(false), list(false), NOTHING),
        ]);
        // Another field brings the question up at all.
        for name in ["array", "integer", "boolean", "string"] {
            let with = |other: u64| {
                let body = json!({"type": "object", "properties": {
                    "a": {"type": [name, "null"]}, "b": {"type": "string", "maxLength": other},
                }});
                let content = json!({media: {"schema": body}});
                document(&json!({"requestBody": {"content": content}}), &json!({}))
            };
            assert_found(&[
                ("what may be null still may", with(2), with(3), NOTHING),
                ("and what else is refused is said", with(3), with(2), NARROWED),
            ]);
        }
    }
}

#[test]
fn parts_have_media_types() {
    let taking = |encoding: Value| {
        let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}});
        let content = json!({"multipart/form-data": {"schema": schema, "encoding": encoding}});
        document(&json!({"requestBody": {"content": content}}), &json!({}))
    };
    let of = |media: &str| taking(json!({"a": {"contentType": media}}));
    let gone: &[&str] = &["breaking-media-type-removed request"];
    let with = |name: &str, header: Value| taking(json!({"a": {"headers": {name: header}}}));
    let plain = |name: &str| with(name, json!({"schema": {}}));
    let required = |name: &str| with(name, json!({"required": true, "schema": {}}));
    let needed: &[&str] = &["breaking-parameter-required request"];
    let most = |most: u64| with("X-A", json!({"schema": {"type": "string", "maxLength": most}}));
    assert_found(&[
        ("one less", of("image/png, image/jpeg"), of("image/png"), gone),
        ("one more", of("image/png"), of("image/jpeg, image/png"), NOTHING),
        ("a range", of("image/png"), of("image/*"), NOTHING),
        ("what texts have anyway", taking(json!({})), of("text/plain"), NOTHING),
        ("and that said no more", of("text/plain"), taking(json!({})), NOTHING),
        ("another header", plain("X-A"), plain("X-B"), NOTHING),
        ("a header that is needed", plain("X-A"), required("x-a"), needed),
        ("a new one that is needed", taking(json!({"a": {}})), required("X-A"), needed),
        ("one that is no more", required("X-A"), taking(json!({"a": {}})), NOTHING),
        ("one that the encoding says", plain("X-A"), required("Content-Type"), NOTHING),
        ("a header that may be less", most(9), most(5), NARROWED),
        ("a header that may be more", most(5), most(9), NOTHING),
    ]);
}

#[test]
fn parameters_that_are_empty_or_not_sent() {
    let taking = |members: Value| {
        let mut it = json!({"name": "q", "in": "query", "schema": {"type": "integer"}});
        for (name, value) in members.as_object().unwrap() {
            it[name] = value.clone();
        }
        document(&json!({ "parameters": [it] }), &json!({}))
    };
    let (empty, plain) = (taking(json!({"allowEmptyValue": true})), taking(json!({})));
    let text = taking(json!({"schema": {"type": "string"}}));
    let default = |value: i64| taking(json!({"schema": {"type": "integer", "default": value}}));
    assert_found(&[
        ("empty values are refused", empty.clone(), plain.clone(), STYLE),
        ("empty texts are texts", empty.clone(), text, NOTHING),
        ("empty values are taken", plain.clone(), empty, NOTHING),
        ("another default", default(1), default(2), NOTHING),
    ]);
    let changed: &[&str] = &["breaking-default-changed"];
    assert_eq!(warned(&default(1), &default(2)), changed);
    assert_eq!(warned(&default(1), &plain), changed);
    assert_eq!(warned(&default(1), &default(1)), [""; 0]);
    assert_eq!(warned(&plain, &default(1)), [""; 0]);
}

#[test]
fn sunsets_of_parts_are_kept() {
    let old = |sunset: &str| json!({"deprecated": true, "x-sunset": sunset, "type": "string"});
    let parameter = |end: Value| {
        let mut it = json!({"name": "q", "in": "query", "schema": {}});
        for (name, value) in end.as_object().unwrap() {
            it[name] = value.clone();
        }
        document(&json!({ "parameters": [it] }), &json!({}))
    };
    let header = |end: Value| {
        let answer = json!({"description": "d", "headers": {"X-A": end}});
        document(&json!({"responses": {"200": answer}}), &json!({}))
    };
    let member = |end: Value| {
        let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/B"}}});
        let body = json!({"type": "object", "properties": {"a": end}});
        document(&json!({"requestBody": {"content": content}}), &json!({ "B": body }))
    };
    let (late, early) = (old("2028-01-01"), old("2027-01-01"));
    let none = json!({"deprecated": true, "type": "string"});
    for part in [&parameter as &dyn Fn(Value) -> String, &header, &member] {
        assert_found(&[
            ("earlier", part(late.clone()), part(early.clone()), SUNSET),
            ("gone", part(late.clone()), part(none.clone()), SUNSET),
            ("later", part(early.clone()), part(late.clone()), NOTHING),
            ("no longer", part(late.clone()), part(json!({"type": "string"})), NOTHING),
        ]);
    }
}

#[test]
fn members_that_somebody_may_miss() {
    let body = |schema: Value, used: bool| {
        let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/B"}}});
        let operation = if used { json!({"requestBody": {"content": content}}) } else { json!({}) };
        document(&operation, &json!({ "B": schema }))
    };
    let with = |member: Value| json!({"type": "object", "properties": {"a": member, "b": {}}});
    let (bare, less) =
        (json!({"type": "object"}), json!({"type": "object", "properties": {"b": {}}}));
    let gone: &[&str] = &["breaking-property-removed"];
    let text = with(json!({"type": "string"}));
    assert_eq!(warned(&body(text.clone(), true), &body(less.clone(), true)), gone);
    assert_eq!(warned(&body(text.clone(), false), &body(less.clone(), false)), [""; 0]);
    let answered = with(json!({"type": "string", "readOnly": true}));
    assert_eq!(warned(&body(answered, true), &body(less, true)), [""; 0]);
    assert_eq!(warned(&body(text, true), &body(bare, true)), [gone, gone].concat());
}

#[test]
fn headers_and_defaults_of_answers() {
    let answering = |responses: Value| document(&json!({ "responses": responses }), &json!({}));
    let header =
        |headers: Value| answering(json!({"200": {"description": "d", "headers": headers}}));
    let point = json!({"type": "object", "properties": {"x": {"type": "integer"}}});
    let of = |explode: bool| header(json!({"X-A": {"explode": explode, "schema": point}}));
    let text =
        |explode: bool| header(json!({"X-A": {"explode": explode, "schema": {"type": "string"}}}));
    let some = header(json!({"X-A": {"schema": {"type": "string"}}}));
    let (default, missing) =
        (json!({"default": {"description": "d"}}), json!({"404": {"description": "d"}}));
    let success = json!({"200": {"description": "d"}});
    assert_found(&[
        ("members otherwise", of(true), of(false), &["breaking-parameter-style response"]),
        ("a text is the same", text(true), text(false), NOTHING),
        ("an optional one less", some.clone(), header(json!({})), NOTHING),
        (
            "no success any more",
            answering(default.clone()),
            answering(missing.clone()),
            &["breaking-status-removed response"],
        ),
        ("a success is named", answering(default.clone()), answering(success.clone()), NOTHING),
        (
            "it described errors",
            answering(json!({"200": success["200"], "default": default["default"]})),
            answering(success),
            NOTHING,
        ),
    ]);
    assert_eq!(warned(&some, &header(json!({}))), ["breaking-header-removed"]);
}

#[test]
fn webhooks_are_signed_and_end_as_announced() {
    let sending = |operation: Value| {
        let mut whole = json!({"responses": {"200": {"description": "d"}}});
        for (name, value) in operation.as_object().unwrap() {
            whole[name] = value.clone();
        }
        let key = |name: &str| json!({"type": "apiKey", "in": "header", "name": name});
        json!({
            "openapi": "3.1.1",
            "info": {"title": "t", "version": "1.0.0"},
            "webhooks": {"ended": {"post": whole}},
            "components": {"securitySchemes": {"a": key("X-A"), "b": key("X-B")}},
        })
        .to_string()
    };
    let signed = |security: Value| sending(json!({ "security": security }));
    let webhook: &[&str] = &["breaking-webhook response"];
    let (one, two) = (signed(json!([{"a": []}])), signed(json!([{"a": []}, {"b": []}])));
    assert_found(&[
        ("signed otherwise", one.clone(), signed(json!([{"b": []}])), webhook),
        ("not signed", one.clone(), signed(json!([])), webhook),
        ("signed one way of two", two.clone(), one.clone(), NOTHING),
        ("signed also otherwise", one, two, webhook),
        ("without a sunset", sending(json!({})), sending(json!({"deprecated": true})), SUNSET),
    ]);
}
