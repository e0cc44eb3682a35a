//! Reads an OpenAPI document from wherever it is: a file, a folder, a revision of git, standard input.
//! What is read is one `Document` that is OpenAPI 3.1 and refers to nothing but itself; every place of
//! it is still known by file, line and column.
//!
//! - Parts of other files, which its references name by relative paths, become components of it, or
//!   stand where they are referred to if no reference is allowed there. Nothing is fetched from
//!   elsewhere, and no absolute path is read.
//! - References that are relative to an `$id`, or name an anchor, become plain pointers.
//! - OpenAPI 3.0 is written anew as the specifications say, and 3.2 is read as far as it is the same
//!   as 3.1.
//!
//! What is stated wrongly does not stop the rest: a reference that leads nowhere stays as it is, and
//! `Document::faults` says why. A document without references to other files, of OpenAPI 3.1 and
//! without such names is read as it is written.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document → reader → contract, lint, xtask
//! ```

#![deny(missing_docs)]

mod bundle;
mod dynamic;
mod error;
mod files;
mod found;
mod git;
mod kind;
mod later;
mod name;
mod resource;
mod search;
mod source;
mod tree;
mod upgrade;
mod uri;
mod version;

use bv_cms_document::{Dialect, Document};
use serde_json::Value;

pub use error::ReadError;
pub use source::Source;

use bundle::{bundle, more};
use files::Files;
use kind::DOCUMENT;
use later::{Later, later};
use search::Search;
use source::Content;
use tree::Tree;
use version::{READ_AS, Version};

/// Reads a document that is written in some dialect.
///
/// # Errors
/// When nothing can be read: no file, not UTF-8, not YAML or JSON, no OpenAPI 3.0, 3.1 or 3.2; what
/// only 3.2 has; or more than 10,000 files, 512 MiB of them or 3,000,000 values of other files. Each with the place,
/// where there is a file, and with what to do instead.
pub fn read(source: &Source, dialect: &'static Dialect) -> Result<Document, ReadError> {
    let Content { tree, file_name, bytes } = source.content()?;
    whole(&file_name, &bytes, dialect, tree)
}

/// Reads a document of a text from elsewhere. `file_name` is only used to name it; its references to
/// other files are relative to the working directory.
///
/// # Errors
/// As [`read`].
pub fn read_text(
    file_name: &str,
    bytes: &[u8],
    dialect: &'static Dialect,
) -> Result<Document, ReadError> {
    whole(file_name, bytes, dialect, Tree::here())
}

fn whole(
    file_name: &str,
    bytes: &[u8],
    dialect: &'static Dialect,
    tree: Tree,
) -> Result<Document, ReadError> {
    let document = Document::from_bytes(file_name, bytes, dialect);
    let mut document = document.map_err(ReadError::Syntax)?;
    let version = Version::of(&document)?;
    match version {
        Version::V3_0 => upgrade::upgrade(&mut document, "", DOCUMENT),
        Version::V3_1 => {}
        Version::V3_2 => {
            let found = later(&document, "", DOCUMENT);
            if let Some(Later { pointer, message, remedy }) = found.first() {
                let message = more(message, found.len());
                return Err(ReadError::at(&document, pointer, message, (*remedy).to_owned()));
            }
        }
    }
    if version != Version::V3_1 {
        document.put("/openapi", Value::from(READ_AS), "/openapi");
    }
    bundle(Search::run(Files::of(document, version, tree))?)
}
