//! What a document says of itself that it is.

use bv_cms_document::{Document, pointer};
use serde_json::Value;

use crate::ReadError;

/// The version that documents are read as.
pub(crate) const READ_AS: &str = "3.1.1";

/// The versions of OpenAPI that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    V3_0,
    V3_1,
    V3_2,
}

impl Version {
    /// The version that a whole document says.
    pub(crate) fn of(document: &Document) -> Result<Self, ReadError> {
        stated(document.value()).map_err(|Unlike { member, message, remedy }| {
            ReadError::at(document, &pointer::join("", member), message, remedy.to_owned())
        })
    }

    /// The version that another file says; that of the document, where it says none.
    pub(crate) fn of_file(document: &Document, root: Self) -> Self {
        stated(document.value()).unwrap_or(root)
    }
}

/// How a document says of itself that it is no OpenAPI, or one that is not understood.
struct Unlike {
    /// The member of the document that says so.
    member: &'static str,
    message: String,
    remedy: &'static str,
}

/// How to begin.
const BEGIN: &str = "an OpenAPI 3.1 document begins with `openapi: 3.1.1`";
/// What to do with what came before OpenAPI 3.
const CONVERT: &str = "convert it to OpenAPI 3.1 first; swagger2openapi makes OpenAPI 3.0 of it, which \
                       is understood";

fn stated(root: &Value) -> Result<Version, Unlike> {
    let unlike = |member, message: String, remedy| Err(Unlike { member, message, remedy });
    let Value::Object(members) = root else {
        return unlike("", "this is no OpenAPI document, but a single value".to_owned(), BEGIN);
    };
    let version = match (members.get("openapi"), members.get("swagger")) {
        (Some(version), _) => version,
        (None, Some(Value::String(version))) => {
            let message = format!("this is Swagger {version}, and only OpenAPI 3 is understood");
            return unlike("swagger", message, CONVERT);
        }
        (None, Some(_)) => {
            let message = "this is Swagger, and only OpenAPI 3 is understood".to_owned();
            return unlike("swagger", message, CONVERT);
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
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    let numbers: Vec<&str> = plain.split('.').collect();
    let is_number =
        |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let three = numbers.len() == 3 && numbers.iter().all(is_number);
    let message = format!("this is OpenAPI {version}, and only 3.0, 3.1 and 3.2 are understood");
    match numbers.as_slice() {
        ["3", "0", _] if three => Ok(Version::V3_0),
        ["3", "1", _] if three => Ok(Version::V3_1),
        ["3", "2", _] if three => Ok(Version::V3_2),
        ["3", _] => unlike("openapi", format!("the version {version} has no third number"), BEGIN),
        ["3", ..] if three => unlike(
            "openapi",
            message,
            "write `openapi: 3.1.1`, and leave out what later versions have added",
        ),
        _ => unlike("openapi", message, BEGIN),
    }
}
