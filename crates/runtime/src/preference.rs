//! Any documented answer on demand: `Prefer: code=404, example=LiveNotFound` (RFC 7240).

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::Value;

use crate::examples::DocumentedAnswer;
use crate::excerpt::excerpt;
use crate::failure::{Failure, Operation};
use crate::rejection::{Document as _, Rejection};
use crate::request_id::request_id;

const PREFER: HeaderName = HeaderName::from_static("prefer");
/// Says which preference an answer follows (RFC 7240, section 3).
pub(crate) const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");

/// Put it into the app data, and requests get the documented answer that they prefer; leave it out,
/// and `Prefer` is ignored.
#[derive(Debug, Clone, Copy)]
pub struct HonourPreferences;

/// What a request prefers, where preferences are honoured.
#[derive(Debug)]
pub(crate) enum Preferred {
    /// Nothing; the operation itself answers.
    Nothing,
    /// A success that has no example; the operation itself answers, and where it succeeds the
    /// preference was applied.
    Success,
    /// This documented answer.
    Answer(HttpResponse),
}

/// What the request prefers.
pub(crate) fn preferred<O: Operation>(request: &HttpRequest) -> Result<Preferred, Failure<O>> {
    if request.app_data::<HonourPreferences>().is_none() {
        return Ok(Preferred::Nothing);
    }
    let preference = Preference::of(request.headers());
    if preference == Preference::default() {
        return Ok(Preferred::Nothing);
    }
    let known = O::Document::examples().of(O::ID);
    match known.iter().find(|answer| preference.fits(answer)) {
        Some(answer) => Ok(Preferred::Answer(send(answer, request))),
        None if preference.is_any_success() => Ok(Preferred::Success),
        None => Err(Failure::rejection(unknown(&preference, known))),
    }
}

/// What a request prefers.
#[derive(Debug, Default, PartialEq, Eq)]
struct Preference {
    code: Option<String>,
    example: Option<String>,
}

fn send(answer: &DocumentedAnswer, request: &HttpRequest) -> HttpResponse {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::NOT_IMPLEMENTED);
    let mut response = HttpResponse::build(status);
    for (name, value) in &answer.headers {
        if let (Ok(name), Ok(value)) =
            (HeaderName::try_from(name.as_str()), HeaderValue::try_from(value.as_str()))
        {
            response.insert_header((name, value));
        }
    }
    let applied = format!("code={}, example={}", answer.status, answer.example);
    response.insert_header((PREFERENCE_APPLIED, applied));
    let mut body = answer.body.clone();
    let details = body.get_mut("details").and_then(Value::as_array_mut);
    for detail in details.into_iter().flatten() {
        if let Some(id) = detail.get_mut("requestId") {
            *id = request_id(request).into();
        }
    }
    response.json(body)
}

impl Preference {
    /// Reads `code` and `example` from the `Prefer` headers. Preferences are separated by commas,
    /// their own parameters follow semicolons, and values may be quoted (RFC 7240, section 2); as
    /// users of other mock servers do, `code=404; example=X` is taken for both. Of a preference
    /// that is given twice, the first counts.
    fn of(headers: &HeaderMap) -> Self {
        let mut preference = Self::default();
        let texts = headers.get_all(PREFER).filter_map(|value| value.to_str().ok());
        for token in texts.flat_map(|text| text.split([',', ';'])) {
            let (name, value) = token.split_once('=').unwrap_or((token, ""));
            let value = value.trim().trim_matches('"').to_owned();
            let place = match name.trim().to_ascii_lowercase().as_str() {
                "code" => &mut preference.code,
                "example" => &mut preference.example,
                _ => continue,
            };
            place.get_or_insert(value);
        }
        preference
    }

    fn is_any_success(&self) -> bool {
        self.example.is_none() && self.code.as_deref() == Some("200")
    }

    fn fits(&self, answer: &DocumentedAnswer) -> bool {
        self.code.as_ref().is_none_or(|code| *code == answer.status.to_string())
            && self.example.as_ref().is_none_or(|example| *example == answer.example)
    }
}

fn unknown(preference: &Preference, known: &[DocumentedAnswer]) -> Rejection {
    let asked = [("code", &preference.code), ("example", &preference.example)];
    let asked = asked
        .iter()
        .filter_map(|(name, value)| Some(format!("{name}={}", excerpt(value.as_ref()?))))
        .collect::<Vec<_>>();
    let known: Vec<String> = known
        .iter()
        .map(|answer| format!("code={}, example={}", answer.status, answer.example))
        .collect();
    Rejection::PreferenceUnknown { preference: asked.join(", "), known: known.join("; ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preference(text: &str) -> (Option<String>, Option<String>) {
        let mut headers = HeaderMap::new();
        headers.insert(PREFER, HeaderValue::try_from(text).expect("a header's value"));
        let preference = Preference::of(&headers);
        (preference.code, preference.example)
    }

    #[test]
    fn preferences_are_read_as_rfc_7240_writes_them() {
        let both = (Some("404".to_owned()), Some("LiveNotFound".to_owned()));
        for text in [
            "code=404, example=LiveNotFound",
            "Code=404 ,example = \"LiveNotFound\"",
            "respond-async; wait=10, code=404; example=LiveNotFound",
            "code=404, code=500, example=LiveNotFound",
        ] {
            assert_eq!(preference(text), both, "{text}");
        }
        assert_eq!(preference("return=minimal"), (None, None));
    }
}
