//! Whether a text is a document that the commands understand, which is OpenAPI 3.1 and nothing else.
//! Whatever decides by a document that it does not understand decides nothing.

use std::path::Path;

use bv_cms_document::{Dialect, Document, DocumentError, Position};
use serde_json::Value;

use crate::rule::{self, CHECK_COMMAND};
use crate::valid::structure;

/// Why a text is no OpenAPI 3.1 document.
#[derive(Debug, thiserror::Error)]
pub enum OpenapiError {
    /// The file could not be read.
    #[error("{file_name}: {reason}; name a file that can be read")]
    Unreadable {
        /// The file.
        file_name: String,
        /// What the operating system said.
        reason: std::io::Error,
    },
    /// It is not YAML, or YAML that JSON cannot express.
    #[error("{0}; this has to be an OpenAPI 3.1 document in YAML or JSON")]
    Syntax(DocumentError),
    /// It is something else.
    #[error("{file_name}:{position}: {message}; {remedy}")]
    Other {
        /// The file.
        file_name: String,
        /// Where that is seen.
        position: Position,
        /// What it is.
        message: String,
        /// What to do instead.
        remedy: String,
    },
}

/// Reads an OpenAPI 3.1 document that may be wrong in places, for whoever reports those.
///
/// # Errors
/// When the file cannot be read, is not UTF-8 or YAML, or does not say of itself that it is OpenAPI
/// 3.1; each with the place, and what to do instead.
pub fn read(path: impl AsRef<Path>, dialect: &'static Dialect) -> Result<Document, OpenapiError> {
    let (name, bytes) = contents(path.as_ref())?;
    understood(&name, &bytes, dialect)
}

/// Reads an OpenAPI 3.1 document that is valid, for whoever decides something by it.
///
/// # Errors
/// As [`read`], and when the document breaks the meta-schema of OpenAPI 3.1, one of its schemas that
/// of JSON Schema 2020-12, or when a reference leads nowhere.
pub fn read_valid(
    path: impl AsRef<Path>,
    dialect: &'static Dialect,
) -> Result<Document, OpenapiError> {
    let (name, bytes) = contents(path.as_ref())?;
    valid(&name, &bytes, dialect)
}

/// An OpenAPI 3.1 document that is valid, of a text from elsewhere. `file_name` is only used to name
/// it.
///
/// # Errors
/// As [`read_valid`].
pub fn valid(
    file_name: &str,
    bytes: &[u8],
    dialect: &'static Dialect,
) -> Result<Document, OpenapiError> {
    let document = understood(file_name, bytes, dialect)?;
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
    let remedy = match first.rule {
        rule::REFERENCE_UNRESOLVED => {
            "write what the reference leads to into this document; references into other documents \
             are not followed"
                .to_owned()
        }
        _ => format!(
            "mend it; `{}` lists all that is wrong with the document",
            dialect.command(CHECK_COMMAND)
        ),
    };
    Err(OpenapiError::Other { file_name: file_name.to_owned(), position, message, remedy })
}

fn contents(path: &Path) -> Result<(String, Vec<u8>), OpenapiError> {
    let file_name = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => Ok((file_name, bytes)),
        Err(reason) => Err(OpenapiError::Unreadable { file_name, reason }),
    }
}

fn understood(
    file_name: &str,
    bytes: &[u8],
    dialect: &'static Dialect,
) -> Result<Document, OpenapiError> {
    let other = |position, message: String, remedy: &str| {
        let remedy = remedy.to_owned();
        Err(OpenapiError::Other { file_name: file_name.to_owned(), position, message, remedy })
    };
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (before, wrong) = bytes.split_at(error.valid_up_to());
            let before = String::from_utf8_lossy(before);
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
            let message = format!("the byte {:#04X} is not UTF-8", wrong[0]);
            return other(Position { line, column }, message, "save the file as UTF-8");
        }
    };
    let document = Document::parse(file_name, text, dialect).map_err(OpenapiError::Syntax)?;
    match unlike(document.value()) {
        None => Ok(document),
        Some(Unlike { member, message, remedy }) => {
            other(document.position(&bv_cms_document::pointer::join("", member)), message, remedy)
        }
    }
}

/// How a document says of itself that it is not OpenAPI 3.1.
struct Unlike {
    /// The member of the document that says so.
    member: &'static str,
    message: String,
    remedy: &'static str,
}

/// How to begin.
const BEGIN: &str = "an OpenAPI 3.1 document begins with `openapi: 3.1.1`";

fn unlike(root: &Value) -> Option<Unlike> {
    let unlike = |member, message: String, remedy| Some(Unlike { member, message, remedy });
    let Value::Object(members) = root else {
        return unlike("", "this is no OpenAPI document, but a single value".to_owned(), BEGIN);
    };
    let version = match (members.get("openapi"), members.get("swagger")) {
        (Some(version), _) => version,
        (None, Some(Value::String(version))) => {
            let message = format!("this is Swagger {version}, and only OpenAPI 3.1 is understood");
            return unlike("swagger", message, "convert it to OpenAPI 3.1 first");
        }
        (None, Some(_)) => {
            let message = "this is Swagger, and only OpenAPI 3.1 is understood".to_owned();
            return unlike("swagger", message, "convert it to OpenAPI 3.1 first");
        }
        (None, None) => {
            let message = "this is no OpenAPI document: it has no member `openapi`".to_owned();
            return unlike("openapi", message, BEGIN);
        }
    };
    let Value::String(version) = version else {
        let message = format!("the version {version} is no text of three numbers");
        return unlike("openapi", message, BEGIN);
    };
    let numbers: Vec<&str> = version.split(['-', '+']).next()?.split('.').collect();
    let is_number =
        |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let three = numbers.len() == 3 && numbers.iter().all(is_number);
    let message = format!("this is OpenAPI {version}, and only 3.1 is understood");
    match numbers.as_slice() {
        ["3", "1", _] if three => None,
        ["3", "0", ..] => unlike(
            "openapi",
            message,
            "convert it: write `openapi: 3.1.1`, `type: [T, 'null']` for `nullable: true`, and a \
             number for `exclusiveMinimum: true` and `exclusiveMaximum: true`",
        ),
        ["3", "1"] => {
            unlike("openapi", format!("the version {version} has no third number"), BEGIN)
        }
        ["3", ..] => unlike(
            "openapi",
            message,
            "write `openapi: 3.1.1`, and leave out what later versions have added",
        ),
        _ => unlike("openapi", message, BEGIN),
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;

    use super::*;

    const REST: &str = "info: {title: t, version: '1'}\npaths: {}\n";

    fn said(bytes: &[u8]) -> String {
        valid("a.yaml", bytes, BV_CMS).unwrap_err().to_string()
    }

    #[test]
    fn openapi_3_1_is_understood() {
        for version in ["3.1.0", "3.1.1", "'3.1.2'", "3.1.0-rc0"] {
            let text = format!("openapi: {version}\n{REST}");
            assert!(valid("a.yaml", text.as_bytes(), BV_CMS).is_ok(), "{version}");
        }
        assert!(
            valid(
                "a.json",
                br#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{}}"#,
                BV_CMS
            )
            .is_ok()
        );
    }

    #[test]
    fn anything_else_is_named_with_its_place_and_what_to_do() {
        for (first, message, remedy) in [
            ("openapi: 3.0.3", "2:1: this is OpenAPI 3.0.3, and", "`type: [T, 'null']`"),
            ("openapi: 3.2.0", "2:1: this is OpenAPI 3.2.0, and", "leave out what later"),
            ("openapi: 4.0.0", "2:1: this is OpenAPI 4.0.0, and", "begins with"),
            ("openapi: '3.1'", "2:1: the version 3.1 has no third number", "`openapi: 3.1.1`"),
            ("openapi: 3.1", "2:1: the version 3.1 is no text of three", "`openapi: 3.1.1`"),
            ("openapi: 3.1.x", "2:1: this is OpenAPI 3.1.x", "`openapi: 3.1.1`"),
            ("swagger: '2.0'", "2:1: this is Swagger 2.0, and", "convert it"),
            ("swagger: 2.0", "2:1: this is Swagger, and", "convert it"),
            ("asyncapi: 3.0.0", "1:1: this is no OpenAPI document", "`openapi: 3.1.1`"),
        ] {
            let said = said(format!("# a comment\n{first}\n{REST}").as_bytes());
            assert!(said.starts_with(&format!("a.yaml:{message}")), "{said}");
            assert!(said.contains(remedy), "{said}");
        }
    }

    #[test]
    fn what_is_no_document_at_all_is_so_as_well() {
        for (bytes, message) in [
            (&b""[..], "1:1: the file holds no YAML document"),
            (b"# nothing but a comment\n", "1:1: "),
            (b"~\n", "1:1: this is no OpenAPI document, but a single value"),
            (b"- a\n", "1:1: this is no OpenAPI document, but a single value"),
            (b"a: 1\n b: 2\n", "2:"),
            (b"a: 1\n\xC3\xA9b\xFF: 2\n", "2:3: the byte 0xFF is not UTF-8; save the file"),
        ] {
            let said = said(bytes);
            assert!(said.starts_with(&format!("a.yaml:{message}")), "{said}");
        }
        let said = read("no-such.yaml", BV_CMS).unwrap_err().to_string();
        assert!(said.starts_with("no-such.yaml: "), "{said}");
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
            assert!(understood("a.yaml", text.as_bytes(), BV_CMS).is_ok(), "{said}");
        }
    }
}
