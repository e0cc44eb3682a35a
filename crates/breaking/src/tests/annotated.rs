//! What schemas say that no value shows.

use serde_json::{Value, json};

use super::{compare, document, found};

const NOTHING: &[&str] = &[];
const BOTH: &[&str] = &["breaking-request-narrowed request", "breaking-response-widened response"];
const UNDECIDED: &[&str] = &["breaking-undecided request", "breaking-undecided response"];
const ASKED: &[&str] = &["breaking-undecided request"];
const ANSWERED: &[&str] = &["breaking-undecided response"];

fn assert_found(rows: &[(&str, String, String, &[&str])]) {
    for (name, before, after, expected) in rows {
        let outcome = compare(before, after);
        assert_eq!(found(&outcome), *expected, "{name}: {:#?}", outcome.findings());
    }
}

#[test]
fn how_xml_is_written_counts_in_bodies_of_xml() {
    let body = |xml: Value| {
        document(&json!({"Body": {
            "type": "object", "properties": {"a": {"type": "string", "xml": xml}},
        }}))
    };
    let of = |xml: Value| body(xml).replace("application/json", "application/xml");
    let (child, attribute) = (json!({"attribute": false}), json!({"attribute": true}));
    assert_found(&[
        ("an attribute", of(child.clone()), of(attribute.clone()), UNDECIDED),
        ("what it is anyway", of(child.clone()), of(json!({})), NOTHING),
        ("in JSON", body(child), body(attribute), NOTHING),
    ]);
}

#[test]
fn a_discriminator_of_those_that_are_made_of_a_schema() {
    let body = |discriminator: Value| {
        let kinds = json!({"a": {"type": "string"}, "b": {"type": "string"}});
        document(&json!({"Body": {
            "type": "object", "properties": kinds, "discriminator": discriminator,
        }}))
    };
    let by = |name: &str| body(json!({"propertyName": name}));
    let (one, two) = (json!({"x": "X"}), json!({"x": "X", "y": "Y"}));
    let mapped = |mapping: &Value| body(json!({"propertyName": "a", "mapping": mapping}));
    assert_found(&[
        ("the same", by("a"), by("a"), NOTHING),
        ("another member", by("a"), by("b"), UNDECIDED),
        ("a name more", mapped(&one), mapped(&two), ANSWERED),
        ("a name less", mapped(&two), mapped(&one), ASKED),
    ]);
}

#[test]
fn what_texts_hold_where_no_pattern_says_it() {
    let body = |text: Value| document(&json!({ "Body": text }));
    let media = |media: &str| body(json!({"type": "string", "contentMediaType": media}));
    let plain = body(json!({"type": "string"}));
    let quoted = body(json!({"type": "string", "contentEncoding": "quoted-printable"}));
    let coded = |media: &str| {
        body(json!({"type": "string", "contentEncoding": "base64", "contentMediaType": media}))
    };
    let holding = |name: &str| {
        let json = json!({"type": name});
        body(
            json!({"type": "string", "contentMediaType": "application/json", "contentSchema": json}),
        )
    };
    assert_found(&[
        ("another picture", media("image/png"), media("image/jpeg"), UNDECIDED),
        ("the same picture", media("image/png"), media("IMAGE/PNG"), NOTHING),
        ("a picture instead of a text", plain.clone(), media("image/png"), ASKED),
        ("a text instead of a picture", media("image/png"), plain.clone(), ANSWERED),
        ("any text", plain.clone(), media("text/plain"), NOTHING),
        ("quoted", plain, quoted, ASKED),
        ("another picture as bytes", coded("image/png"), coded("image/jpeg"), BOTH),
        ("one that is no PNG", coded("image/x-own"), coded("image/png"), &[BOTH[0], ANSWERED[0]]),
        ("what it is anyway", coded("image/gif"), coded("image/gif"), NOTHING),
        ("other JSON", holding("string"), holding("integer"), UNDECIDED),
        ("the same JSON", holding("string"), holding("string"), NOTHING),
    ]);
}
