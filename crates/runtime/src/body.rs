//! The body of a request.

use actix_web::HttpRequest;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::rt::time::timeout;
use actix_web::web::{Bytes, BytesMut, Payload};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::deadlines::Deadlines;
use crate::excerpt::excerpt;
use crate::expectation::Expectation;
use crate::failure::{Failure, Operation};
use crate::ignored;
use crate::observation::Observation;
use crate::parameters::{form_object, form_pairs};
use crate::rejection::Rejection;
use crate::schema::{Schema, integers_as_integers};
use crate::violations::{FieldViolation, Violations};

/// The largest body there can be, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024;

/// The media type of a body that the document declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// `application/json` (RFC 8259).
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `text/plain` in UTF-8.
    Text,
    /// `application/octet-stream`.
    Bytes,
}

impl MediaType {
    fn essence(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Form => "application/x-www-form-urlencoded",
            Self::Text => "text/plain",
            Self::Bytes => "application/octet-stream",
        }
    }
}

/// A body that there must be, read and held against its schema.
///
/// # Errors
/// What is wrong with it.
pub async fn required<O: Operation, T: DeserializeOwned>(
    request: &HttpRequest,
    payload: Payload,
    media_type: MediaType,
    schema: &Schema,
) -> Result<T, Failure<O>> {
    let body = value(request, payload, media_type, schema).await.map_err(Failure::rejection)?;
    let body = body.ok_or_else(|| Failure::rejection(Rejection::BodyMissing))?;
    typed(request, body).map_err(Failure::rejection)
}

/// A body that may be left out. `null`, where the schema admits it, says the same.
///
/// # Errors
/// What is wrong with it.
pub async fn optional<O: Operation, T: DeserializeOwned>(
    request: &HttpRequest,
    payload: Payload,
    media_type: MediaType,
    schema: &Schema,
) -> Result<Option<T>, Failure<O>> {
    let body = value(request, payload, media_type, schema).await.map_err(Failure::rejection)?;
    let body = body.filter(|body| !body.is_null());
    let body = body.map(|body| typed(request, body));
    body.transpose().map_err(Failure::rejection)
}

/// What a body says, held against its schema; nothing when there is none. A form without a pair and a
/// text without a character are empty, and are there when their media type is.
async fn value(
    request: &HttpRequest,
    payload: Payload,
    media_type: MediaType,
    schema: &Schema,
) -> Result<Option<Value>, Rejection> {
    let bytes = read(request, payload).await?;
    let is_right = is_of(request, media_type);
    match (bytes.is_empty(), is_right) {
        (true, true) if media_type != MediaType::Json => {}
        (true, _) => return Ok(None),
        (false, false) => return Err(Rejection::MediaTypeUnsupported),
        (false, true) => {}
    }
    decode(&bytes, media_type, schema).map(Some)
}

fn typed<T: DeserializeOwned>(request: &HttpRequest, value: Value) -> Result<T, Rejection> {
    ignored::typed(request, value).map_err(|error| Rejection::BodyInvalid {
        field_violations: vec![FieldViolation {
            field: "body".to_owned(),
            description: excerpt(&error.to_string()),
        }],
    })
}

/// A body of bytes, whatever they are. One that is left out is empty; so may one be that is there,
/// which its media type says.
///
/// # Errors
/// What is wrong with it.
pub async fn bytes<O: Operation>(
    request: &HttpRequest,
    payload: Payload,
    required: bool,
) -> Result<Bytes, Failure<O>> {
    let bytes = read(request, payload).await.map_err(Failure::rejection)?;
    match (bytes.is_empty(), is_of(request, MediaType::Bytes)) {
        (true, false) if required => Err(Failure::rejection(Rejection::BodyMissing)),
        (false, false) => Err(Failure::rejection(Rejection::MediaTypeUnsupported)),
        _ => Ok(bytes),
    }
}

fn decode(bytes: &[u8], media_type: MediaType, schema: &Schema) -> Result<Value, Rejection> {
    let text = || std::str::from_utf8(bytes).map_err(|error| malformed(&error.to_string()));
    let mut violations = Violations::default();
    let mut value = match media_type {
        MediaType::Json => {
            serde_json::from_slice(bytes).map_err(|error| malformed(&error.to_string()))?
        }
        MediaType::Text | MediaType::Bytes => Value::String(text()?.to_owned()),
        MediaType::Form => {
            let pairs = form_pairs(text()?, &mut violations);
            form_object(&pairs, schema).map_err(malformed)?
        }
    };
    if !schema.strip(&mut value) {
        violations.incomplete();
    }
    schema.check(&value, &mut violations);
    let field_violations = violations.into_found();
    if !field_violations.is_empty() {
        return Err(Rejection::BodyInvalid { field_violations });
    }
    integers_as_integers(&mut value);
    Ok(value)
}

async fn read(request: &HttpRequest, payload: Payload) -> Result<Bytes, Rejection> {
    let length = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    // One that is not a number is refused by the parser.
    let length: usize = length.and_then(|length| length.parse().ok()).unwrap_or_default();
    if length > BODY_LIMIT {
        return Err(Rejection::BodyTooLarge);
    }
    if let Some(expectation) = request.conn_data::<Expectation>() {
        expectation.body_is_wanted();
    }
    let deadlines: Deadlines = request.app_data().copied().unwrap_or_default();
    let body = timeout(deadlines.body, collect(payload)).await;
    let body = body.unwrap_or(Err(Rejection::RequestTimeout))?;
    if let Some(observation) = Observation::of(request) {
        observation.read_body();
    }
    Ok(body)
}

async fn collect(mut payload: Payload) -> Result<Bytes, Rejection> {
    let mut bytes = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| malformed(&error.to_string()))?;
        if bytes.len() + chunk.len() > BODY_LIMIT {
            return Err(Rejection::BodyTooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes.freeze())
}

/// Whether the body is declared to be of that type, as it is, and in UTF-8 where it is text.
fn is_of(request: &HttpRequest, expected: MediaType) -> bool {
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
    essence.eq_ignore_ascii_case(expected.essence())
        && parts.filter(|parameter| !parameter.is_empty()).all(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            !name.eq_ignore_ascii_case("charset")
                || value.trim_matches('"').eq_ignore_ascii_case("utf-8")
        })
}

fn malformed(description: &str) -> Rejection {
    let description = excerpt(description);
    let field_violations = vec![FieldViolation { field: "body".to_owned(), description }];
    Rejection::BodyMalformed { field_violations }
}
