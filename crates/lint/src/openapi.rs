//! Whether a text is a document that the commands understand, which is OpenAPI and nothing else.
//! Whatever decides by a document that it does not understand decides nothing.

use std::path::Path;

use bv_cms_document::{Dialect, Document, Position};
use bv_cms_findings::Finding;
use bv_cms_reader::{ReadError, Source, read_text};

use crate::rule::{self, CHECK_COMMAND};
use crate::valid::structure;

/// Why a text is no OpenAPI document by which something can be decided.
#[derive(Debug, thiserror::Error)]
pub enum OpenapiError {
    /// It could not be read.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// It is not valid.
    #[error("{file_name}:{position}: {message}; {remedy}")]
    Invalid {
        /// The file, of those that the document consists of.
        file_name: String,
        /// Where that is seen.
        position: Position,
        /// What is wrong.
        message: String,
        /// What to do.
        remedy: String,
    },
}

/// Reads an OpenAPI document that may be wrong in places, for whoever reports those: as
/// `bv_cms_reader` does.
///
/// # Errors
/// When the file cannot be read, is not UTF-8 or YAML, or does not say of itself that it is OpenAPI
/// 3; each with the place, and what to do instead.
pub fn read(path: impl AsRef<Path>, dialect: &'static Dialect) -> Result<Document, OpenapiError> {
    Ok(bv_cms_reader::read(&Source::File(path.as_ref().to_owned()), dialect)?)
}

/// Reads an OpenAPI document that is valid, for whoever decides something by it.
///
/// # Errors
/// As [`read`], and when the document breaks the meta-schema of OpenAPI 3.1, one of its schemas that
/// of JSON Schema 2020-12, or when a reference leads nowhere.
pub fn read_valid(
    path: impl AsRef<Path>,
    dialect: &'static Dialect,
) -> Result<Document, OpenapiError> {
    checked(read(path, dialect)?)
}

/// An OpenAPI document that is valid, of a text from elsewhere. `file_name` is only used to name it;
/// its references to other files are relative to the working directory.
///
/// # Errors
/// As [`read_valid`].
pub fn valid(
    file_name: &str,
    bytes: &[u8],
    dialect: &'static Dialect,
) -> Result<Document, OpenapiError> {
    checked(read_text(file_name, bytes, dialect)?)
}

/// A document that was read, if it is valid.
///
/// # Errors
/// When it breaks one of the meta-schemas, or when a reference leads nowhere.
pub fn checked(document: Document) -> Result<Document, OpenapiError> {
    let findings = structure(&document);
    let Some(first) = findings.first() else { return Ok(document) };
    let position = first.position.unwrap_or(Position::START);
    let found = if first.found.is_empty() { "" } else { ", found " };
    let more = match findings.len() {
        1 => String::new(),
        others => format!(" (and {} more)", others - 1),
    };
    let message = format!(
        "{} at {:?}: expected {}{found}{}{more}",
        first.message, first.pointer, first.expected, first.found
    );
    let (file_name, remedy) = (first.file.clone(), remedy(&document, first));
    Err(OpenapiError::Invalid { file_name, position, message, remedy })
}

fn remedy(document: &Document, finding: &Finding) -> String {
    if finding.rule == rule::REFERENCE_UNRESOLVED {
        return finding.help.clone();
    }
    let command = document.dialect().command(CHECK_COMMAND);
    format!("mend it; `{command}` lists all that is wrong with the document")
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;

    use super::*;

    fn said(bytes: &[u8]) -> String {
        valid("a.yaml", bytes, BV_CMS).unwrap_err().to_string()
    }

    #[test]
    fn what_is_wrong_in_places_is_not_valid() {
        for (rest, message) in [
            (
                "paths: []\n",
                "3:1: this is not valid OpenAPI 3.1 at \"/paths\": expected type object",
            ),
            ("paths: {}\nsurprise: 1\n", "4:1: this is not valid OpenAPI 3.1 at \"/surprise\""),
            (
                "paths: {}\ncomponents: {schemas: {A: {type: text}}}\n",
                "4:28: this is not a valid JSON Schema at \"/components/schemas/A/type\"",
            ),
            (
                "paths: {}\ncomponents: {schemas: {A: {$ref: 'other.yaml#/B'}}}\n",
                "4:28: `other.yaml#/B` leads nowhere",
            ),
        ] {
            let text = format!("openapi: 3.1.1\ninfo: {{title: t, version: '1'}}\n{rest}");
            let said = said(text.as_bytes());
            assert!(said.starts_with(&format!("a.yaml:{message}")), "{said}");
            assert!(read_text("a.yaml", text.as_bytes(), BV_CMS).is_ok(), "{said}");
        }
    }
}
