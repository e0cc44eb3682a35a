//! From the document to Rust: a module for each generated file.

mod document;
mod host;
mod models;
mod module;
mod operations;
mod permissions;
mod problems;
mod rehearsal;
mod schemas;
mod schemes;

use proc_macro2::TokenStream;

pub(crate) use self::host::write as host;
use crate::read::Api;

/// Every file: its name, and what is in it. `source` is the document, seen from the files.
pub(crate) fn files(api: &Api, source: &str) -> Vec<(String, TokenStream)> {
    let mut files = vec![
        ("mod".to_owned(), module::write(api, source)),
        ("models".to_owned(), models::write(&api.declared)),
        ("problems".to_owned(), problems::write(api)),
        ("permissions".to_owned(), permissions::write(api)),
        ("schemes".to_owned(), schemes::write(api)),
        ("rehearsal".to_owned(), rehearsal::write(api)),
    ];
    files.extend(document::files(api));
    for tag in &api.tags {
        files.push((tag.module.clone(), operations::write(api, tag)));
    }
    // The patterns and alternatives of everything above.
    files.push(("schemas".to_owned(), schemas::write(api)));
    files
}
