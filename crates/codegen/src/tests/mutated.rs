//! Broken documents: told about, with a place, and never a crash.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::{Value, json};

use super::{YAML, assert_place, generated, rich};
use crate::{GenerateError, generate};

/// How often the small document is broken.
const ROUNDS: usize = 2_000;

/// How often the one of the repository is, which takes a hundred times as long.
const LONG_ROUNDS: usize = 50;

/// A generator of numbers that gives the same ones in every run (xorshift, Marsaglia 2003).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).expect("it is below a usize")
    }
}

fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value))
            .collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    for (name, child) in children {
        let pointer = format!("{at}/{name}");
        all.push(pointer.clone());
        pointers(child, &pointer, all);
    }
}

/// Breaks one place.
fn mutate(document: &mut Value, pointer: &str, numbers: &mut Numbers) {
    let values = [
        json!(null),
        json!(-1.5),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("#/components"),
        json!("\u{0}²"),
        json!([]),
        json!([null]),
        json!({}),
        json!({ "²": 1 }),
        json!(true),
    ];
    let (holder, name) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let name = name.replace("~1", "/").replace("~0", "~");
    let own = match numbers.below(4) {
        0 => document.pointer("/paths").cloned(),
        _ => None,
    };
    let holder = document.pointer_mut(holder).expect("the document has it");
    match (holder, numbers.below(4)) {
        (Value::Object(members), 0) => {
            members.remove(&name);
        }
        (Value::Object(members), 1) => {
            let value = members.remove(&name).unwrap_or_default();
            let names = ["", "$ref", "²", "type", "default", "allOf", "{", "x-sunset"];
            members.insert(names[numbers.below(names.len())].to_owned(), value);
        }
        (holder, _) => {
            let value = values[numbers.below(values.len())].clone();
            let place = match holder {
                Value::Array(items) => name.parse().ok().and_then(|at: usize| items.get_mut(at)),
                other => other.get_mut(&name),
            };
            if let Some(place) = place {
                *place = own.filter(|_| value.is_null()).map_or(value, |_| json!([[]]));
            }
        }
    }
}

/// The small document with schemas of many kinds.
fn varied() -> Value {
    let mut document = rich("Make");
    document["components"]["schemas"] = json!({
        "Base": {
            "type": "object", "description": "It is.", "required": ["kind"],
            "properties": {
                "kind": { "type": "string", "enum": ["BASE_A", "BASE_B"] },
                "length": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 9 },
                "own": { "$ref": "#/components/schemas/Base" },
                "words": {
                    "type": "array", "maxItems": 3, "uniqueItems": true,
                    "items": { "type": "string", "maxLength": 5, "pattern": "^[a-z]+$" }
                }
            },
            "additionalProperties": false
        },
        "More": {
            "allOf": [
                { "$ref": "#/components/schemas/Base" },
                { "properties": { "day": { "type": ["string", "null"], "format": "date" } } }
            ]
        },
        "Either": {
            "oneOf": [
                { "$ref": "#/components/schemas/More" },
                { "title": "Number", "type": "number", "multipleOf": 0.5, "default": 1.5 }
            ]
        },
        "Map": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Either" } }
    });
    document["components"]["responses"] = json!({ "Gone": { "description": "It is gone." } });
    let item = &mut document["paths"]["/z"];
    item["post"]["requestBody"]["content"]["application/json"]["schema"] =
        json!({ "$ref": "#/components/schemas/Map" });
    item["post"]["responses"]["303"] = json!({
        "description": "It is elsewhere.",
        "headers": { "location": { "required": true, "schema": { "type": "string" } } }
    });
    item["parameters"] = json!([{
        "name": "filter", "in": "query", "style": "deepObject", "explode": true,
        "schema": { "type": "object", "properties": { "a": { "type": "boolean", "default": true } } }
    }]);
    document
}

/// Breaks one place of a document in every round.
fn assert_told_about(document: &Value, rounds: usize) {
    let mut all = Vec::new();
    pointers(document, "", &mut all);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut refused = 0;
    for _ in 0..rounds {
        let mut value = document.clone();
        let pointer = &all[numbers.below(all.len())];
        mutate(&mut value, pointer, &mut numbers);
        let broken = Document::parse("openapi/bv-cms.yaml", &value.to_string(), BV_CMS);
        let Ok(broken) = broken else { continue };
        match generate(&broken, BV_CMS.files.generated) {
            Ok(_) => {}
            Err(error @ GenerateError::Document { .. }) => {
                refused += 1;
                assert_place(&error.to_string());
            }
            Err(error) => panic!("{pointer}: {error}: {value}"),
        }
    }
    assert!(refused > rounds / 10, "only {refused} of {rounds} were refused");
}

#[test]
fn a_broken_document_is_told_about_and_never_a_crash() {
    let document = varied();
    generated(&document.to_string()).expect("it can be generated from");
    assert_told_about(&document, ROUNDS);
}

#[test]
fn the_document_of_the_repository_may_be_broken_anywhere() {
    let document = Document::parse("openapi/bv-cms.yaml", YAML, BV_CMS).expect("it is YAML");
    assert_told_about(document.value(), LONG_ROUNDS);
}

#[test]
fn references_in_circles_end() {
    for (kind, value) in [
        ("schemas", json!({ "$ref": "#/components/schemas/A" })),
        ("schemas", json!({ "allOf": [{ "$ref": "#/components/schemas/A" }] })),
        ("parameters", json!({ "$ref": "#/components/parameters/A" })),
        ("responses", json!({ "$ref": "#/components/responses/A" })),
        ("requestBodies", json!({ "$ref": "#/components/requestBodies/A" })),
    ] {
        let mut document = super::small();
        document["components"][kind] = json!({ "A": value });
        let reference = json!({ "$ref": format!("#/components/{kind}/A") });
        let operation = &mut document["paths"]["/z"]["get"];
        match kind {
            "parameters" => operation["parameters"] = json!([reference]),
            "responses" => operation["responses"]["200"] = reference,
            "requestBodies" => operation["requestBody"] = reference,
            _ => {
                operation["requestBody"] =
                    json!({ "content": { "application/json": { "schema": reference } } });
            }
        }
        super::refusal(&document.to_string());
    }
}
