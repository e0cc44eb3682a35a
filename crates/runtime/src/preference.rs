//! Any documented answer on demand: `Prefer: code=404, example=LiveNotFound` (RFC 7240).

use std::collections::BTreeMap;
use std::sync::OnceLock;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde_json::{Map, Value};

use crate::failure::{Failure, Operation};
use crate::rejection::{Document as _, Rejection};
use crate::respond::request_id;

const PREFER: HeaderName = HeaderName::from_static("prefer");
/// Says which preference an answer follows (RFC 7240, section 3).
pub(crate) const PREFERENCE_APPLIED: HeaderName = HeaderName::from_static("preference-applied");

/// Put it into the app data, and requests get the documented answer that they prefer; leave it out,
/// and `Prefer` is ignored.
#[derive(Debug, Clone, Copy)]
pub struct HonourPreferences;

/// Every example of every operation, as a document shows them.
#[derive(Debug)]
pub struct DocumentedExamples {
    document: &'static str,
    operations: OnceLock<BTreeMap<String, Vec<DocumentedAnswer>>>,
}

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
        Some(answer) => Ok(Preferred::Answer(answer.send(request))),
        None if preference.is_any_success() => Ok(Preferred::Success),
        None => Err(Failure::rejection(unknown(&preference, known))),
    }
}

#[derive(Debug)]
struct DocumentedAnswer {
    status: u16,
    example: String,
    headers: Vec<(String, String)>,
    body: Value,
}

/// What a request prefers.
#[derive(Debug, Default, PartialEq, Eq)]
struct Preference {
    code: Option<String>,
    example: Option<String>,
}

impl DocumentedExamples {
    /// The examples of a document in JSON, read when they are first asked for.
    #[must_use]
    pub const fn new(document: &'static str) -> Self {
        Self { document, operations: OnceLock::new() }
    }

    /// The answers of an operation; a document that is not JSON has none.
    fn of(&self, operation_id: &str) -> &[DocumentedAnswer] {
        let operations = self.operations.get_or_init(|| {
            let document: Value = serde_json::from_str(self.document).unwrap_or_default();
            members(&document["paths"])
                .flat_map(|(_, item)| members(item))
                .filter_map(|(_, operation)| {
                    let id = operation["operationId"].as_str()?.to_owned();
                    Some((id, answers(&document, operation)))
                })
                .collect()
        });
        operations.get(operation_id).map_or(&[], Vec::as_slice)
    }
}

impl DocumentedAnswer {
    fn send(&self, request: &HttpRequest) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::NOT_IMPLEMENTED);
        let mut response = HttpResponse::build(status);
        for (name, value) in &self.headers {
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name.as_str()), HeaderValue::try_from(value.as_str()))
            {
                response.insert_header((name, value));
            }
        }
        let applied = format!("code={}, example={}", self.status, self.example);
        response.insert_header((PREFERENCE_APPLIED, applied));
        let mut body = self.body.clone();
        let details = body.get_mut("details").and_then(Value::as_array_mut);
        for detail in details.into_iter().flatten() {
            if let Some(id) = detail.get_mut("requestId") {
                *id = request_id(request).into();
            }
        }
        response.json(body)
    }
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
        .filter_map(|(name, value)| Some(format!("{name}={}", value.as_ref()?)))
        .collect::<Vec<_>>();
    let known: Vec<String> = known
        .iter()
        .map(|answer| format!("code={}, example={}", answer.status, answer.example))
        .collect();
    Rejection::PreferenceUnknown { preference: asked.join(", "), known: known.join("; ") }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The value, or what its `$ref` leads to.
fn follow<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let reference = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

fn answers(document: &Value, operation: &Value) -> Vec<DocumentedAnswer> {
    let mut answers = Vec::new();
    for (key, response) in members(&operation["responses"]) {
        let response = follow(document, response);
        let constants = members(&response["headers"]).filter_map(|(name, header)| {
            let values = follow(document, header)["schema"]["enum"].as_array()?;
            let [value] = values.as_slice() else { return None };
            Some((name.clone(), value.as_str()?.to_owned()))
        });
        let constants: Vec<(String, String)> = constants.collect();
        for (name, example) in members(&response["content"]["application/json"]["examples"]) {
            let example = follow(document, example);
            let own = members(&example["x-response-headers"])
                .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            let status =
                example["x-http-status"].as_u64().and_then(|code| u16::try_from(code).ok());
            answers.push(DocumentedAnswer {
                status: status.or_else(|| key.parse().ok()).unwrap_or(200),
                example: name.clone(),
                headers: constants.iter().cloned().chain(own).collect(),
                body: example["value"].clone(),
            });
        }
    }
    answers
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

    #[test]
    fn every_example_is_an_answer_with_its_status_and_headers() {
        static EXAMPLES: DocumentedExamples = DocumentedExamples::new(
            r##"{
                "paths": { "/a": { "get": { "operationId": "GetA", "responses": {
                    "200": {
                        "headers": {
                            "x-always": { "$ref": "#/components/headers/Always" },
                            "x-varies": { "schema": { "enum": ["a", "b"] } }
                        },
                        "content": { "application/json": { "examples": { "Fine": { "value": 1 } } } }
                    },
                    "default": { "$ref": "#/components/responses/Other" }
                } } } },
                "components": {
                    "headers": { "Always": { "schema": { "enum": ["a"] } } },
                    "responses": { "Other": { "content": { "application/json": { "examples": {
                        "Taken": { "$ref": "#/components/examples/Taken" }
                    } } } } },
                    "examples": { "Taken": {
                        "x-http-status": 409, "x-response-headers": { "x-own": "b" }, "value": 2
                    } }
                }
            }"##,
        );
        let found: Vec<_> = EXAMPLES
            .of("GetA")
            .iter()
            .map(|answer| {
                (answer.status, answer.example.as_str(), &answer.headers[..], &answer.body)
            })
            .collect();
        let header = |name: &str, value: &str| [(name.to_owned(), value.to_owned())];
        let (always, own) = (header("x-always", "a"), header("x-own", "b"));
        let expected = [
            (200, "Fine", &always[..], &Value::from(1)),
            (409, "Taken", &own[..], &Value::from(2)),
        ];
        assert_eq!(found, expected);
        assert!(EXAMPLES.of("GetB").is_empty());
    }
}
