//! What the generator takes, what it refuses, and that it tells where.

mod accepted;
mod answers;
mod beyond;
mod held;
mod keywords;
mod models;
mod mutated;
mod named;
mod refused;
mod routed;
mod texts;
mod travel;
mod valid;
mod widths;
mod work;

use std::collections::BTreeMap;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::{Value, json};

use crate::{GenerateError, generate};

const YAML: &str = include_str!("../../../../openapi/bv-cms.yaml");

/// What is generated from a text.
fn generated(text: &str) -> Result<BTreeMap<String, String>, GenerateError> {
    let document = Document::parse("openapi/bv-cms.yaml", text, BV_CMS).expect("it is YAML");
    generate(&document, BV_CMS.files.generated)
}

/// The document of the repository with one passage replaced.
fn changed(passage: &str, change: &str) -> String {
    assert!(YAML.contains(passage), "the document has no such passage: {passage}");
    YAML.replacen(passage, change, 1)
}

/// What is told about a text, with its place.
fn refusal(text: &str) -> String {
    let error = match generated(text) {
        Ok(_) => panic!("generated from: {text}"),
        Err(error) => error.to_string(),
    };
    assert_place(&error);
    error
}

/// That a message begins with file, line and column.
fn assert_place(error: &str) {
    let rest = error.strip_prefix("openapi/bv-cms.yaml:").unwrap_or_else(|| panic!("{error}"));
    let mut numbers = rest.splitn(3, ':');
    for _ in 0..2 {
        let number = numbers.next().and_then(|number| number.parse::<usize>().ok());
        assert!(number.is_some_and(|number| number > 0), "{error}");
    }
}

/// The errors that operations with parameters and bodies can answer with.
const ERRORS: [&str; 9] = [
    "ParameterInvalid",
    "BodyMissing",
    "BodyMalformed",
    "BodyInvalid",
    "RequestTimeout",
    "BodyTooLarge",
    "MediaTypeUnsupported",
    "MethodNotAllowed",
    "PreferenceUnknown",
];

/// The example of an error in a document that says no more than it must.
fn error() -> Value {
    serde_json::from_str(include_str!("error.json")).expect("it is JSON")
}

/// A small document with one operation, `GET /z`.
fn small() -> Value {
    let error = error();
    let examples: serde_json::Map<_, _> =
        ERRORS.iter().map(|name| ((*name).to_owned(), error.clone())).collect();
    let references: serde_json::Map<_, _> = ERRORS
        .iter()
        .map(|name| {
            ((*name).to_owned(), json!({ "$ref": format!("#/components/examples/{name}") }))
        })
        .collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Small", "version": "1.0.0" },
        "paths": { "/z": { "get": {
            "operationId": "GetZ",
            "tags": ["Zed"],
            "parameters": [],
            "responses": {
                "200": { "description": "It is so." },
                "default": {
                    "description": "An error.",
                    "content": { "application/json": { "schema": true, "examples": references } }
                }
            }
        } } },
        "components": { "schemas": {}, "examples": examples }
    })
}

/// The small document with one operation that uses everything that the file of a tag can use.
fn rich(id: &str) -> Value {
    let mut document = small();
    for (name, place) in [("first", "header"), ("second", "query")] {
        document["components"]["securitySchemes"][name] =
            json!({ "type": "apiKey", "in": place, "name": "key" });
    }
    let object = json!({ "type": "object", "properties": { "a": { "type": "string" } } });
    let content = json!({ "application/json": { "schema": object } });
    let mut operation = document["paths"]["/z"]["get"].take();
    operation["operationId"] = id.into();
    operation["parameters"] = json!([{ "name": "a", "in": "query", "schema": { "const": "x" } }]);
    operation["requestBody"] = json!({ "required": true, "content": content });
    operation["responses"]["201"] = json!({ "description": "Made.", "content": content });
    operation["security"] = json!([{ "first": [] }, { "second": [] }, {}]);
    document["paths"]["/z"] = json!({ "post": operation });
    for name in ["AuthorizationMissing", "AuthorizationMalformed"] {
        let error = document["components"]["examples"]["BodyMissing"].clone();
        document["components"]["examples"][name] = error;
        let operation = &mut document["paths"]["/z"]["post"];
        operation["responses"]["default"]["content"]["application/json"]["examples"][name] =
            json!({ "$ref": format!("#/components/examples/{name}") });
    }
    document
}

/// The small document with one value set, which its pointer need not have yet.
fn small_with(pointer: &str, value: Value) -> Value {
    let mut document = small();
    set(&mut document, pointer, value);
    document
}

fn set(document: &mut Value, pointer: &str, value: Value) {
    let (holder, name) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let name = name.replace("~1", "/").replace("~0", "~");
    let holder = document.pointer_mut(holder).expect("the document has what holds it");
    holder[name.as_str()] = value;
}

/// The small document with these query parameters, and a schema to refer to.
fn with_parameters(parameters: Value) -> String {
    small_with("/paths/~1z/get/parameters", parameters).to_string()
}

/// The small document with that schema.
fn with_schema(name: &str, schema: Value) -> String {
    let mut document = small();
    document["components"]["schemas"][name] = schema;
    document.to_string()
}

#[test]
fn the_same_document_generates_the_same_code() {
    let first = generated(YAML).expect("the document can be generated from");
    assert_eq!(generated(YAML).expect("so it can again"), first);
    assert!(first.contains_key("live.rs"));
}

#[test]
fn what_would_not_be_enforced_is_refused_with_its_place() {
    for (passage, change, told) in [
        ("maxLength: 32", "contentEncoding: base64", "contentEncoding"),
        ("x-permission: live.read", "x-permission: live.see", "live.see"),
        ("\"^[a-zA-Z0-9._-]{1,150}$\"", "\"(?!x)\"", "cannot be enforced"),
        ("x-http-status: 404", "x-http-code: 404", "x-http-status"),
        ("retryDelay: 1s", "retryDelay: soon", "retryDelay"),
    ] {
        let error = refusal(&changed(passage, change));
        assert!(error.contains(told), "{change}: {error}");
    }
}

#[test]
fn metadata_must_stand_in_the_message() {
    let error = refusal(&changed("live_id: \"0de3", "live_id: \"1de3"));
    assert!(error.contains("metadata"), "{error}");
}
