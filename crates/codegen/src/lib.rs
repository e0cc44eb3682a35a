//! Writes types, traits, routes and errors in Rust from an OpenAPI document.
//!
//! [`generate`] reads the document as data and answers with the text of every file. What it does
//! not understand it refuses, with the place in the document: a keyword that would not be enforced
//! must not look as if it were.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, lint → codegen → xtask
//! ```
//!
//! Its modules stand on one another in the same way, and never the other way round; `error`, `json`,
//! `model` and `names` stand on none of them:
//!
//! ```text
//! node → schema, sunset → context → keyword → types → read → write
//! ```

#![deny(missing_docs)]
#![expect(
    clippy::similar_names,
    clippy::single_match_else,
    reason = "a match shows what is written in each case, and names are those of the document"
)]

mod context;
mod error;
mod json;
mod keyword;
mod model;
mod names;
mod node;
mod read;
mod schema;
mod sunset;
#[cfg(test)]
mod tests;
mod types;
mod write;

use std::collections::BTreeMap;

use bv_cms_document::Document;

pub use crate::error::GenerateError;
use crate::read::Api;

/// The generated files: name to text. `folder` is where they go, seen from where the document's file
/// name starts: its text is compiled in.
///
/// # Errors
/// [`GenerateError`] when the document says something that no code is generated for.
pub fn generate(
    document: &Document,
    folder: &str,
) -> Result<BTreeMap<String, String>, GenerateError> {
    let api = Api::read(document).map_err(|fault| fault.locate(document))?;
    let source = way_up(folder) + document.file_name();
    let files = write::files(&api, &source);
    let header = header(document);
    let mut generated = BTreeMap::new();
    for (name, tokens) in files {
        let file = format!("{name}.rs");
        let syntax = syn::parse2(tokens).map_err(|error| GenerateError::Syntax {
            file: file.clone(),
            message: error.to_string(),
        })?;
        // Literals escape it, and comments must not hold it.
        let text = prettyplease::unparse(&syntax).replace('\r', " ");
        generated.insert(file, header.clone() + &text);
    }
    generated.insert("openapi.json".to_owned(), format!("{:#}\n", document.value()));
    Ok(generated)
}

/// A host of the generated code, as the text of a file: it knows every caller, and of every request
/// whose form is right it calls `crate::taken` with what its parameters were understood as.
///
/// # Errors
/// [`GenerateError`], as for [`generate`].
pub fn taking_host(document: &Document) -> Result<String, GenerateError> {
    let api = Api::read(document).map_err(|fault| fault.locate(document))?;
    let syntax = syn::parse2(write::host(&api)).map_err(|error| GenerateError::Syntax {
        file: "host.rs".to_owned(),
        message: error.to_string(),
    })?;
    Ok(prettyplease::unparse(&syntax))
}

/// Why no code can be generated from a document; nothing when it can.
#[must_use]
pub fn refusal(document: &Document) -> Option<GenerateError> {
    Api::read(document).err().map(|fault| fault.locate(document))
}

/// The way from a folder to where its path starts.
fn way_up(folder: &str) -> String {
    "../".repeat(folder.split('/').count())
}

fn header(document: &Document) -> String {
    let (source, command) = (document.file_name(), document.dialect().command("generate"));
    format!(
        "// Generated from {source} by `{command}`. Do not edit: change the document, then generate \
         again.\n\n"
    )
}
