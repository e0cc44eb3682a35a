//! Writes `crates/api/src/generated` from the OpenAPI document.
//!
//! [`generate`] reads the document as data and answers with the text of every file. What it does
//! not understand it refuses, with the place in the document: a keyword that would not be enforced
//! must not look as if it were.

#![expect(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "code is text here, and reads best where it is written as text"
)]

mod document;
mod model;
mod models;
mod names;
mod node;
mod operation;
mod operations;
mod permissions;
mod problems;
mod responses;
mod rustfmt;
mod schema;
mod shape;
mod validation;

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use bv_cms_contract::Document;

use crate::model::Api;

/// Why code could not be generated.
#[derive(Debug, thiserror::Error)]
pub enum GenerateError {
    /// The document says something that no code is generated for.
    #[error("{place}: {message}\n  at {pointer}")]
    Document {
        /// File, line and column.
        place: String,
        /// The JSON pointer in the document.
        pointer: String,
        /// What is wrong, and what to do about it.
        message: String,
    },
    /// The generated text could not be formatted.
    #[error("rustfmt could not format generated/{file}: {message}")]
    Format {
        /// The file.
        file: String,
        /// What rustfmt said.
        message: String,
    },
}

/// The folder that holds the generated files, seen from the top of the repository.
pub const FOLDER: &str = "crates/api/src/generated";

/// The generated files: name to text.
///
/// # Errors
/// [`GenerateError`] when the document says something that no code is generated for, or when
/// rustfmt is not installed.
pub fn generate(document: &Document) -> Result<BTreeMap<String, String>, GenerateError> {
    let api = Api::read(document).map_err(|fault| fault.locate(document))?;
    let mut files = vec![
        ("mod.rs".to_owned(), module(&api)),
        ("models.rs".to_owned(), models::write(&api)),
        ("validation.rs".to_owned(), validation::write(&api)),
        ("problems.rs".to_owned(), problems::write(&api)),
        ("permissions.rs".to_owned(), permissions::write(&api)),
        ("responses.rs".to_owned(), responses::write(&api)),
        ("document.rs".to_owned(), document::write(&api)),
    ];
    for tag in &api.tags {
        files.push((format!("{}.rs", names::snake(&tag.name)), operations::write(&api, &tag.name)));
    }
    let header = header(document.file_name());
    let mut generated =
        formatted(files.into_iter().map(|(name, body)| (name, header.clone() + &body)))?;
    generated.insert("openapi.json".to_owned(), format!("{:#}\n", document.value()));
    Ok(generated)
}

/// The files as rustfmt writes them. It is one program for each, which run at the same time.
fn formatted(
    files: impl Iterator<Item = (String, String)>,
) -> Result<BTreeMap<String, String>, GenerateError> {
    thread::scope(|scope| {
        let running: Vec<_> = files
            .map(|(name, text)| scope.spawn(move || Ok((rustfmt::format(&name, &text)?, name))))
            .collect();
        let files = running.into_iter().map(|file| {
            let (text, name) = file.join().unwrap_or_else(|panic| resume_unwind(panic))?;
            Ok((name, text))
        });
        files.collect()
    })
}

fn header(source: &str) -> String {
    format!(
        "// Generated from {source} by `cargo xtask generate`. Do not edit: change the document, \
         then generate again.\n\n"
    )
}

fn module(api: &Api) -> String {
    let mut out = String::from("//! Everything the document decides.\n\n");
    for tag in &api.tags {
        out += &format!("pub mod {};\n", names::snake(&tag.name));
    }
    out += "pub mod document;\npub mod models;\npub mod permissions;\npub mod problems;\n\
            pub mod responses;\nmod validation;\n\n\
            /// The document itself, as it is owned by hand.\n\
            pub const OPENAPI_YAML: &str = include_str!(\"../../../../openapi/bv-cms.yaml\");\n\n\
            /// The document itself, in JSON.\n\
            pub const OPENAPI_JSON: &str = include_str!(\"openapi.json\");\n";
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = include_str!("../../../openapi/bv-cms.yaml");

    fn refused(passage: &str, change: &str) -> String {
        assert!(YAML.contains(passage), "the document has no such passage: {passage}");
        let changed = YAML.replacen(passage, change, 1);
        let document = Document::parse("openapi/bv-cms.yaml", &changed).expect("it is YAML");
        match generate(&document) {
            Ok(_) => panic!("generated from: {change}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_same_document_generates_the_same_code() {
        let document = Document::parse("openapi/bv-cms.yaml", YAML).expect("it is YAML");
        let first = generate(&document).expect("the document can be generated from");
        assert_eq!(generate(&document).expect("so it can again"), first);
        assert!(first.contains_key("live.rs"));
    }

    #[test]
    fn what_would_not_be_enforced_is_refused_with_its_place() {
        for (passage, change, told) in [
            ("maxLength: 32", "contentEncoding: base64", "contentEncoding"),
            (
                "format: int32\n          description: Items",
                "format: int64\n          description: Items",
                "int64",
            ),
            ("x-permission: live.read", "x-permission: live.see", "live.see"),
            ("\"^[a-zA-Z0-9._-]{1,150}$\"", "\"(?!x)\"", "cannot be enforced"),
            ("x-http-status: 404", "x-http-code: 404", "x-http-status"),
            ("retryDelay: 1s", "retryDelay: soon", "retryDelay"),
            (
                "RetryInfo: \"#/components/schemas/RetryInfo",
                "RetryInfo: \"#/components/schemas/RequestInfo",
                "mapping",
            ),
            ("[\"@type\", retryDelay]", "[retryDelay]", "tells choices apart"),
            ("schemas/ChatroomTheme", "schemas/ErrorInfoMetadata", "no code enforces this"),
            ("schemas/ChatroomTheme", "schemas/ErrorDetail", "no code enforces this"),
        ] {
            let error = refused(passage, change);
            assert!(error.contains(told), "{change}: {error}");
            assert!(error.starts_with("openapi/bv-cms.yaml:"), "{error}");
        }
    }

    #[test]
    fn metadata_must_stand_in_the_message() {
        let error = refused("live_id: \"0de3", "live_id: \"1de3");
        assert!(error.contains("metadata"), "{error}");
    }
}
