//! What must be looked at before it is said that there is nothing.

use serde_json::json;

use super::{beyond, beyond_with, narrower};
use crate::Answer;

#[test]
fn what_does_not_count_is_not_all_that_there_is() {
    let bits = json!({"enum": [1, 2]});
    let pairs = json!({"type": "array", "items": bits, "minItems": 2, "maxItems": 2});
    narrower(&json!({"enum": [[1, 1], [2, 2]]}), &pairs);
    let both = json!({
        "type": "object", "properties": {"a": bits, "b": bits}, "required": ["a", "b"], "maxProperties": 2,
    });
    narrower(&json!({"enum": [{"a": 1, "b": 1}, {"a": 2, "b": 2}]}), &both);
    let one = json!({
        "type": "object", "properties": {"a": {"const": 1}, "b": {"const": 1}},
        "additionalProperties": false, "minProperties": 1, "maxProperties": 1,
    });
    assert_eq!(beyond(&json!({"const": {"a": 1}}), &one), Answer::Nothing);
    assert_ne!(beyond(&one, &json!({"const": {"a": 1}})), Answer::Nothing);
}

#[test]
fn a_name_that_must_not_be_there_is_no_example_of_others() {
    let letters =
        json!({"type": "object", "propertyNames": {"pattern": "^[a-c]+$"}, "minProperties": 1});
    for name in ["a", "b", "c"] {
        let found = beyond(&letters, &json!({"required": [name]}));
        assert!(matches!(found, Answer::Value(_)), "{name}: {found:?}");
    }
}

#[test]
fn what_rests_on_two_assumptions_falls_with_either() {
    let to = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    // `third` has a value as soon as `second` has one, and is asked for before and after.
    let others = json!({
        "second": {"anyOf": [
            {"type": "object", "required": ["a"], "properties": {"a": to("third")}},
            {"const": "end"},
        ]},
        "third": {"anyOf": [
            {"type": "object", "required": ["b"], "properties": {"b": to("it")}},
            {"type": "object", "required": ["c"], "properties": {"c": to("second")}},
        ]},
    });
    let it = json!({
        "type": "object",
        "required": ["x", "y"],
        "properties": {"x": to("second"), "y": to("third")},
    });
    let found = beyond_with(&it, &json!(false), &others);
    assert!(matches!(found, Answer::Value(_)), "{found:?}");
}

#[test]
fn what_a_format_looks_like_is_what_its_texts_look_like() {
    let texts = [
        "2024-02-29",
        "0000-01-01",
        "+2024-01-01",
        "2024-2-9",
        "2024-02-29T23:59:60Z",
        "2024-02-29t01:02:03z",
        "2024-02-29 01:02:03Z",
        "2024-02-29T01:02:03.123456789-00:00",
        "23:59:60Z",
        "01:02:03+00:00",
        "01:02:03.5z",
        "01:02:03",
        "P1Y",
        "P1W",
        "PT0.5S",
        "PT1H2M3S",
        "P1,5D",
        "p1d",
        "P",
        "-P1D",
        "127.0.0.1",
        "1.2.3",
        "01.2.3.4",
        "::",
        "::1",
        "1::",
        "::ffff:1.2.3.4",
        "fe80::1%eth0",
        "1:2:3:4:5:6:7:8",
        "6FA459EA-EE8A-3CA4-894E-DB77E160355E",
        "{6fa459ea-ee8a-3ca4-894e-db77e160355e}",
        "6fa459eaee8a3ca4894edb77e160355e",
        "x@example.org",
        "\"a b\"@example.org",
        "x@[127.0.0.1]",
        "x@[IPv6:::1]",
        "x+y@a.b",
        "é@example.org",
        "x@é.org",
        "x@localhost",
        "x <x@example.org>",
        "@",
        "urn:a:b",
        "http://example.org/?q=1#f",
        "mailto:x",
        "a:",
        "http://[::1]/",
        "//example.org",
        "?q",
        "#f",
        "../b",
        "",
        "http://example.org/ü",
        "http://é.org",
        "http://a b",
        "ü",
        "%41",
        "http://x/%zz",
    ];
    let mut formats = crate::format::Formats::default();
    let mut languages = crate::language::Languages::default();
    let names = [
        "date",
        "date-time",
        "time",
        "duration",
        "ipv4",
        "ipv6",
        "uuid",
        "email",
        "idn-email",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
    ];
    for name in names {
        let accepted: Vec<&str> =
            texts.into_iter().filter(|text| formats.accepts("format", name, text)).collect();
        assert!(!accepted.is_empty(), "{name}: nothing is of it");
        for text in accepted {
            if let Some(look) = crate::format::looks_like(name) {
                assert_eq!(languages.is_match(look, text), Some(true), "{name}: {text}");
            }
            for other in names.into_iter().filter(|other| crate::format::is_narrower(name, other)) {
                assert!(formats.accepts("format", other, text), "{text} is {name}, but no {other}");
            }
        }
    }
}
