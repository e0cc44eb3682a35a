//! Which keywords there are, as the meta-schemas say.

use std::collections::BTreeSet;

use jsonschema::{Registry, uri};
use serde_json::{Value, json};

use super::Table;

/// The OpenAPI Initiative's schema of OpenAPI 3.1 documents.
const OPENAPI: &str = include_str!("../../../../lint/schemas/openapi-3.1.json");

/// The dialect that OpenAPI's schemas have, before OpenAPI's own keywords.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// OpenAPI's own keywords of schemas (OpenAPI 3.1, "Schema Object", fixed fields).
const BASE_VOCABULARY: [&str; 4] = ["discriminator", "xml", "externalDocs", "example"];

/// Definitions that have no table, each with the row that decides all of them.
const WITHIN: [(&str, &str, &str); 10] = [
    ("info", "document", "info"),
    ("contact", "document", "info"),
    ("license", "document", "info"),
    ("server", "document", "servers"),
    ("server-variable", "document", "servers"),
    ("tag", "document", "tags"),
    ("external-documentation", "document", "externalDocs"),
    ("encoding", "media-type", "encoding"),
    ("link", "response", "links"),
    ("oauth-flows", "security-scheme", "flows"),
];

/// The keywords without a probe, as `table: keyword`.
pub(super) fn missing(tables: &[Table]) -> Vec<String> {
    let mut missing = Vec::new();
    let has = |of: &str, keyword: &str| {
        let own = tables.iter().filter(|table| table.of == of);
        own.flat_map(|table| &table.rows).any(|row| row.keyword == keyword)
    };
    let mut expect = |of: &str, keyword: &str| {
        if !has(of, keyword) {
            missing.push(format!("{of}: {keyword}"));
        }
    };
    let keywords = json_schema();
    assert!(keywords.len() > 50, "the meta-schemas are not read: {keywords:?}");
    for keyword in &keywords {
        expect("schema", keyword);
    }
    for keyword in BASE_VOCABULARY {
        expect("base-vocabulary", keyword);
    }
    let openapi: Value = serde_json::from_str(OPENAPI).expect("it is JSON");
    let mut fields = BTreeSet::new();
    gather(&openapi, &openapi, &mut fields);
    for field in &fields {
        expect("document", field);
    }
    for (name, definition) in openapi["$defs"].as_object().expect("it has definitions") {
        if let Some((_, of, keyword)) = WITHIN.iter().find(|(known, ..)| known == name) {
            expect(of, keyword);
            continue;
        }
        let mut fields = BTreeSet::new();
        gather(definition, &openapi, &mut fields);
        // What only leads elsewhere, and what two objects share.
        if name.ends_with("-or-reference") || name == "examples" {
            continue;
        }
        for field in fields {
            expect(name, &field);
        }
    }
    missing
}

/// The keywords of every vocabulary of JSON Schema's dialect.
fn json_schema() -> BTreeSet<String> {
    let registry = Registry::new()
        .retrieve_known_draft_meta_schemas(true)
        .add("urn:keywords", json!({ "$ref": DIALECT }))
        .expect("the name is an URI")
        .prepare()
        .expect("the meta-schemas are known");
    let resolver = registry.resolver(uri::from_str("urn:keywords").expect("it is an URI"));
    let dialect = resolver.lookup(DIALECT).expect("the dialect is known").contents();
    let vocabularies = dialect["$vocabulary"].as_object().expect("it names its vocabularies");
    let mut keywords = BTreeSet::new();
    for vocabulary in vocabularies.keys() {
        let meta = vocabulary.replace("/vocab/", "/meta/");
        let meta = resolver.lookup(&meta).expect("the vocabulary is known").contents();
        gather(meta, meta, &mut keywords);
    }
    keywords
}

/// The members that a meta-schema knows, conditions left out.
fn gather(schema: &Value, root: &Value, members: &mut BTreeSet<String>) {
    let Some(keywords) = schema.as_object() else { return };
    for (name, value) in keywords {
        match (name.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                members.extend(properties.keys().cloned());
            }
            ("$ref", Value::String(reference)) if reference.ends_with("/examples") => {
                let target = reference.strip_prefix('#').and_then(|at| root.pointer(at));
                gather(target.expect("the reference leads there"), root, members);
            }
            ("allOf" | "oneOf" | "anyOf", Value::Array(parts)) => {
                for part in parts {
                    gather(part, root, members);
                }
            }
            ("then" | "else", part) => gather(part, root, members),
            ("dependentSchemas", Value::Object(parts)) => {
                for part in parts.values() {
                    gather(part, root, members);
                }
            }
            // Those of a definition are its own; those of the whole document are tables.
            ("$defs", Value::Object(parts)) if !std::ptr::eq(schema, root) => {
                for part in parts.values() {
                    gather(part, root, members);
                }
            }
            _ => {}
        }
    }
}
