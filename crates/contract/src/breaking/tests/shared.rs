//! Schemas that share others: the work grows with their size, not with the number of ways through
//! them.

use serde_json::{Map, json};

use super::{compare, found};

/// How a schema refers twice to the next.
const SHAPES: [&str; 12] = [
    "properties",
    "required",
    "allOf",
    "anyOf",
    "oneOf",
    "items",
    "mixed",
    "tuple",
    "not",
    "allOf alone",
    "anyOf alone",
    "oneOf alone",
];

/// A document in which each of some schemas refers twice to the next, and the last has a length.
fn document(shape: &str, depth: usize, length: u64, version: &str) -> String {
    let mut schemas = Map::new();
    for number in 0..depth {
        let next = json!({"$ref": format!("#/components/schemas/S{}", number + 1)});
        let name = |side: &str| format!("{side}{number}");
        let both = json!({name("a"): next, name("b"): next});
        let one = |side: &str| {
            json!({"type": "object", "required": [name(side)], "properties": {name(side): next}})
        };
        let schema = match shape {
            "properties" => json!({"type": "object", "properties": both}),
            "required" => json!({
                "type": "object", "required": [name("a"), name("b")], "properties": both,
            }),
            "items" => json!({
                "type": "object",
                "properties": {name("a"): {"type": "array", "items": next}, name("b"): next},
            }),
            "mixed" => json!({
                "allOf": [one("a")],
                "oneOf": [one("b"), {"type": "object", "properties": {name("c"): {"type": "integer"}}}],
            }),
            "tuple" => json!({"type": "array", "prefixItems": [next, next]}),
            "not" => json!({"type": "object", "properties": {
                name("a"): {"not": next}, name("b"): {"not": next},
            }}),
            shape => match shape.strip_suffix(" alone") {
                Some(keyword) => json!({keyword: [next, next]}),
                None => json!({shape: [one("a"), one("b")]}),
            },
        };
        schemas.insert(format!("S{number}"), schema);
    }
    schemas.insert(format!("S{depth}"), json!({"type": "string", "maxLength": length}));
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/S0"}}});
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": version},
        "paths": {"/things": {"post": {
            "operationId": "CreateThing",
            "requestBody": {"content": content},
            "responses": {"200": {"description": "d", "content": content}},
        }}},
        "components": {"schemas": schemas},
    })
    .to_string()
}

#[test]
fn probe() {
    let depths: Vec<usize> = std::env::var("DEPTHS").unwrap().split(',').map(|d| d.parse().unwrap()).collect();
    for shape in SHAPES {
        let only = std::env::var("SHAPE").unwrap_or_default(); if !only.is_empty() && only != shape { continue; }
        for depth in &depths {
            let start = std::time::Instant::now();
            let base = document(shape, *depth, 5, "1.0.0");
            let same = compare(&base, &base);
            let t1 = start.elapsed();
            let start = std::time::Instant::now();
            let other = compare(&base, &document(shape, *depth, 4, "2.0.0"));
            eprintln!("{shape} {depth}: same {t1:?} {:?} narrowed {:?} {:?}", found(&same), start.elapsed(), found(&other));
            for b in &other.breaks { eprintln!("    {:?}", b.counter_example.as_ref().map(|c| c.value.to_string().len())); }
            let start = std::time::Instant::now();
            let other = compare(&base, &document(shape, *depth, 6, "2.0.0"));
            eprintln!("   widened {:?} {:?}", start.elapsed(), found(&other));
        }
    }
}
