//! Writes `crates/api/src/generated` from the OpenAPI document.
//!
//! [`generate`] reads the document as data and answers with the text of every file. What it does
//! not understand it refuses, with the place in the document: a keyword that would not be enforced
//! must not look as if it were.

#![expect(
    clippy::similar_names,
    clippy::single_match_else,
    reason = "a match shows what is written in each case, and names are those of the document"
)]

mod answers;
mod context;
mod contradiction;
mod document;
mod keyword;
mod model;
mod models;
mod names;
mod node;
mod operation;
mod operations;
mod parameter;
mod pattern;
mod problems;
mod reach;
mod response;
mod security;
#[cfg(test)]
mod tests;
mod types;

use std::collections::BTreeMap;

use bv_cms_contract::Document;
use proc_macro2::TokenStream;
use quote::quote;

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
    /// What was written is no Rust, which is a fault of the generator.
    #[error("generated/{file} would not be Rust: {message}; please report it with the document")]
    Syntax {
        /// The file.
        file: String,
        /// What the parser said.
        message: String,
    },
}

/// The folder that holds the generated files, seen from the top of the repository.
pub const FOLDER: &str = "crates/api/src/generated";

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
    let mut files = vec![
        ("mod".to_owned(), module(&api, &source)),
        ("models".to_owned(), models::write(&api.declared)),
        ("problems".to_owned(), problems::write(&api)),
        ("permissions".to_owned(), security::write_permissions(&api)),
        ("schemes".to_owned(), security::write(&api)),
        ("responses".to_owned(), document::write_responses(&api)),
        ("document".to_owned(), document::write(&api)),
    ];
    for tag in &api.tags {
        files.push((tag.module.clone(), operations::write(&api, tag)));
    }
    // The patterns and alternatives of everything above.
    files.push(("schemas".to_owned(), schemas(&api)));
    let header = header(document.file_name());
    let mut generated = BTreeMap::new();
    for (name, tokens) in files {
        let file = format!("{name}.rs");
        let syntax = syn::parse2(tokens).map_err(|error| GenerateError::Syntax {
            file: file.clone(),
            message: error.to_string(),
        })?;
        generated.insert(file, header.clone() + &prettyplease::unparse(&syntax));
    }
    generated.insert("openapi.json".to_owned(), format!("{:#}\n", document.value()));
    Ok(generated)
}

/// The way from a folder to where its path starts.
fn way_up(folder: &str) -> String {
    "../".repeat(folder.split('/').count())
}

fn header(source: &str) -> String {
    format!(
        "// Generated from {source} by `cargo xtask generate`. Do not edit: change the document, \
         then generate again.\n\n"
    )
}

/// `schemas.rs`: what each schema admits.
fn schemas(api: &Api) -> TokenStream {
    let statics = api.schemas.iter().map(|(name, schema)| {
        let ident = names::shouty(name);
        let documentation = format!(" `{name}`.");
        quote!(#[doc = #documentation] pub static #ident: Schema = #schema;)
    });
    let (patterns, alternatives) = (api.context.patterns(), api.context.schemas());
    quote! {
        #![doc = " What each schema of the document admits, as the running server enforces it."]
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::schema::{
            Format, Keyword, Literal, Pattern, Property, Schema, Travel, Types,
        };
        #[allow(unused_imports, reason = "schemas refer to each other")]
        use super::schemas;
        #(#patterns)*
        #(#statics)*
        #(#alternatives)*
    }
}

fn module(api: &Api, source: &str) -> TokenStream {
    let modules = api.tags.iter().map(model::Tag::ident);
    quote! {
        #![doc = " Everything the document decides."]
        #(pub mod #modules;)*
        pub mod document;
        pub mod models;
        pub mod permissions;
        pub mod problems;
        pub mod responses;
        pub mod schemas;
        pub mod schemes;

        use bv_cms_runtime::{Document, DocumentedExamples, Problem, Rejection};

        /// The document itself, as it is owned by hand.
        pub const OPENAPI_YAML: &str = include_str!(#source);

        /// The document itself, in JSON.
        pub const OPENAPI_JSON: &str = include_str!("openapi.json");

        /// The document, as generated code refers to it.
        #[derive(Debug)]
        pub enum Contract {}

        impl Document for Contract {
            fn problem(rejection: Rejection) -> Problem {
                problems::of_rejection(rejection)
            }

            fn examples() -> &'static DocumentedExamples {
                static EXAMPLES: DocumentedExamples = DocumentedExamples::new(OPENAPI_JSON);
                &EXAMPLES
            }
        }
    }
}
