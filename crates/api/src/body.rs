//! The body of a request.

use actix_web::HttpRequest;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use actix_web::web::{BytesMut, Payload};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;

use crate::failure::{Failure, GuardedBody};
use crate::generated::problems::{
    BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, MediaTypeUnsupported,
};
use crate::json;
use crate::problem::FieldViolation;
use crate::validation::{Validate, Violations};

/// The largest body there can be, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024;

/// Reads, decodes and validates the body.
pub(crate) async fn decode<O: GuardedBody, T: DeserializeOwned + Validate>(
    request: &HttpRequest,
    payload: Payload,
) -> Result<T, Failure<O>> {
    let bytes = read::<O>(payload).await?;
    if bytes.is_empty() {
        return Err(BodyMissing {}.into());
    }
    if !is_json(request) {
        return Err(MediaTypeUnsupported {}.into());
    }
    let value = serde_json::from_slice(&bytes).map_err(|error| malformed(error.to_string()))?;
    let body: T = json::from_value(value)
        .map_err(|violation| BodyInvalid { field_violations: vec![violation] })?;
    let mut violations = Violations::default();
    body.validate(&mut violations);
    let field_violations = violations.into_found();
    if field_violations.is_empty() {
        Ok(body)
    } else {
        Err(BodyInvalid { field_violations }.into())
    }
}

async fn read<O: GuardedBody>(mut payload: Payload) -> Result<BytesMut, Failure<O>> {
    let mut bytes = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| malformed(error.to_string()))?;
        if bytes.len() + chunk.len() > BODY_LIMIT {
            return Err(BodyTooLarge {}.into());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Whether the body is declared as plain JSON in UTF-8 (RFC 8259, section 8.1).
fn is_json(request: &HttpRequest) -> bool {
    if request.headers().contains_key(CONTENT_ENCODING) {
        return false;
    }
    let Some(media_type) =
        request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let mut parts = media_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    essence.eq_ignore_ascii_case("application/json")
        && parts.filter(|parameter| !parameter.is_empty()).all(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            !name.eq_ignore_ascii_case("charset")
                || value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        })
}

fn malformed(description: String) -> BodyMalformed {
    BodyMalformed {
        field_violations: vec![FieldViolation { field: "body".to_owned(), description }],
    }
}
