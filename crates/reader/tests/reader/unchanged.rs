//! What is OpenAPI 3.1 already, and in one file, is read as it is written.

use std::path::Path;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_reader::{Source, read, read_text};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Words of OpenAPI and of JSON Schema, and others.
const WORDS: &[&str] = &[
    "paths",
    "/a",
    "get",
    "post",
    "query",
    "parameters",
    "requestBody",
    "responses",
    "200",
    "content",
    "application/json",
    "application/octet-stream",
    "schema",
    "components",
    "schemas",
    "headers",
    "examples",
    "links",
    "callbacks",
    "pathItems",
    "securitySchemes",
    "properties",
    "items",
    "allOf",
    "anyOf",
    "not",
    "$defs",
    "type",
    "nullable",
    "format",
    "example",
    "default",
    "enum",
    "const",
    "minimum",
    "exclusiveMinimum",
    "discriminator",
    "mapping",
    "additionalProperties",
    "itemSchema",
    "x-data",
    "xml",
    "a",
];

const TEXTS: &[&str] = &["string", "object", "binary", "byte", "a", "", "querystring", "A"];

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        (-3..9).prop_map(Value::from),
        Just(Value::Null),
        prop::sample::select(TEXTS).prop_map(Value::from),
    ];
    leaf.prop_recursive(7, 60, 5, |inner| {
        let member = (prop::sample::select(WORDS), inner.clone());
        let object = prop::collection::vec(member, 0..6).prop_map(|members| {
            Value::Object(members.into_iter().map(|(name, it)| (name.to_owned(), it)).collect())
        });
        let reference = prop::sample::select(WORDS).prop_map(
            |name| json!({ "$ref": format!("#/components/schemas/{}", name.replace('/', "~1")) }),
        );
        prop_oneof![
            4 => object,
            1 => reference,
            1 => prop::collection::vec(inner, 0..4).prop_map(Value::Array),
        ]
    })
}

fn documents() -> impl Strategy<Value = Value> {
    (values(), values(), values()).prop_map(|(paths, schemas, more)| {
        let mut root = Map::new();
        root.insert("openapi".to_owned(), json!("3.1.0"));
        root.insert("info".to_owned(), json!({"title": "t", "version": "1"}));
        root.insert("paths".to_owned(), json!({ "/a": paths }));
        root.insert(
            "components".to_owned(),
            json!({ "schemas": { "A": schemas }, "responses": more }),
        );
        Value::Object(root)
    })
}

proptest! {
    #[test]
    fn one_file_of_openapi_3_1_is_read_as_it_is_written(document in documents()) {
        let text = serde_json::to_string_pretty(&document).unwrap();
        let parsed = Document::parse("a.json", &text, BV_CMS).unwrap();
        let read = read_text("a.json", text.as_bytes(), BV_CMS).unwrap();
        prop_assert_eq!(read.value(), &document);
        prop_assert_eq!(read.value().to_string(), parsed.value().to_string());
        let location = |document: &Document, at: &str| document.location(at).to_string();
        for at in ["/paths/~1a", "/components/schemas/A", "/components/responses"] {
            prop_assert_eq!(location(&read, at), location(&parsed, at));
        }
        // Its references, and nothing else, can be wrong.
        for fault in read.faults() {
            prop_assert!(fault.pointer.ends_with("/$ref"), "{:?}", fault);
            prop_assert!(fault.message.contains("leads nowhere"), "{:?}", fault);
        }
    }

    /// Reading 3.0 and what comes of it once more is reading it once.
    #[test]
    fn what_was_read_is_read_the_same_again(document in documents()) {
        let mut document = document;
        document["openapi"] = json!("3.0.3");
        let once = read_text("a.json", document.to_string().as_bytes(), BV_CMS).unwrap();
        let again = read_text("a.json", once.value().to_string().as_bytes(), BV_CMS).unwrap();
        prop_assert_eq!(once.value(), again.value());
    }
}

#[test]
fn the_documents_of_this_repository_are_read_as_they_are_written() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for name in ["openapi/bv-cms.yaml", "tests/contracts/features.yaml"] {
        let path = top.join(name);
        let parsed = Document::read(&path, BV_CMS).unwrap();
        let read = read(&Source::File(path), BV_CMS).unwrap();
        assert_eq!(read.value().to_string(), parsed.value().to_string());
        assert_eq!(read.faults(), []);
        assert_eq!(read.file_name(), parsed.file_name());
    }
}
