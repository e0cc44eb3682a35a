//! One thing that went wrong, from the error registry to its `google.rpc.Status`.

use std::collections::BTreeMap;
use std::fmt;

use actix_web::http::StatusCode;

use serde::Serialize;

use crate::violations::FieldViolation;

/// Why the server failed: for the log, never for the caller.
pub struct Cause(Box<dyn std::error::Error + Send + Sync>);

impl Cause {
    /// Keeps `error` for the log.
    pub fn new(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(error.into())
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for Cause {
    /// The error and everything that led to it, in one line.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)?;
        let mut source = self.0.source();
        while let Some(error) = source {
            write!(formatter, ": {error}")?;
            source = error.source();
        }
        Ok(())
    }
}

/// A named error example of the document. Only generated types implement it.
pub trait RegistryEntry: Sized {
    /// The name of the example.
    const NAME: &'static str;
    /// The summary of the example.
    const SUMMARY: &'static str;
    /// Whether the fields that it names depend on the request.
    const FIELD_VIOLATIONS_VARY: bool;

    /// The error as it is sent.
    fn problem(self) -> Problem;

    /// The very error that the document shows.
    fn example() -> Self;
}

/// An error on its way to the caller.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: i32,
    domain: &'static str,
    reason: &'static str,
    message: String,
    metadata: BTreeMap<String, String>,
    field_violations: Vec<FieldViolation>,
    precondition: Option<PreconditionViolation>,
    retry_after: Option<u32>,
    headers: Vec<(&'static str, String)>,
    cause: Option<Cause>,
}

impl Problem {
    /// An error with its HTTP status, its gRPC code, whose reason it is, the reason and the message.
    #[must_use]
    pub fn new(
        status: u16,
        code: i32,
        domain: &'static str,
        reason: &'static str,
        message: String,
    ) -> Self {
        Self {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code,
            domain,
            reason,
            message,
            metadata: BTreeMap::new(),
            field_violations: Vec::new(),
            precondition: None,
            retry_after: None,
            headers: Vec::new(),
            cause: None,
        }
    }

    /// What is variable in the message.
    #[must_use]
    pub fn metadata(mut self, key: &'static str, value: String) -> Self {
        self.metadata.insert(key.to_owned(), value);
        self
    }

    /// The fields that are wrong.
    #[must_use]
    pub fn field_violations(mut self, violations: Vec<FieldViolation>) -> Self {
        self.field_violations = violations;
        self
    }

    /// What is not as the operation needs it: its kind, the thing as it is, and why that is not enough.
    #[must_use]
    pub fn precondition(
        mut self,
        kind: &'static str,
        subject: String,
        description: String,
    ) -> Self {
        self.precondition = Some(PreconditionViolation { r#type: kind, subject, description });
        self
    }

    /// The seconds after which to try again.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// A header of the answer.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// Why, for the log.
    #[must_use]
    pub fn cause(mut self, cause: Option<Cause>) -> Self {
        self.cause = cause;
        self
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The stable reason, for the log.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        self.reason
    }

    /// Why the server failed, for the log.
    #[must_use]
    pub fn take_cause(&mut self) -> Option<Cause> {
        self.cause.take()
    }

    pub(crate) fn headers(&self) -> &[(&'static str, String)] {
        &self.headers
    }

    /// The body of the answer to the request of that id: a `google.rpc.Status` in its JSON form, each
    /// detail at most once.
    #[must_use]
    pub fn body<'r>(&'r self, request_id: &'r str) -> Status<'r> {
        let mut details = vec![Detail::ErrorInfo {
            reason: self.reason,
            domain: self.domain,
            metadata: &self.metadata,
        }];
        if !self.field_violations.is_empty() {
            details.push(Detail::BadRequest { field_violations: &self.field_violations });
        }
        if let Some(violation) = &self.precondition {
            details.push(Detail::PreconditionFailure { violations: [violation] });
        }
        if let Some(seconds) = self.retry_after {
            details.push(Detail::RetryInfo { retry_delay: format!("{seconds}s") });
        }
        details.push(Detail::RequestInfo { request_id });
        Status { code: self.code, message: &self.message, details }
    }
}

/// `google.rpc.Status`.
#[derive(Debug, Serialize)]
pub struct Status<'p> {
    code: i32,
    message: &'p str,
    details: Vec<Detail<'p>>,
}

/// A `google.protobuf.Any` in its JSON form.
#[derive(Debug, Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
enum Detail<'p> {
    #[serde(rename = "type.googleapis.com/google.rpc.ErrorInfo")]
    ErrorInfo {
        reason: &'static str,
        domain: &'static str,
        // As in protobuf's JSON, an empty map is left out.
        #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        metadata: &'p BTreeMap<String, String>,
    },
    #[serde(rename = "type.googleapis.com/google.rpc.BadRequest")]
    BadRequest { field_violations: &'p [FieldViolation] },
    #[serde(rename = "type.googleapis.com/google.rpc.PreconditionFailure")]
    PreconditionFailure { violations: [&'p PreconditionViolation; 1] },
    #[serde(rename = "type.googleapis.com/google.rpc.RetryInfo")]
    RetryInfo { retry_delay: String },
    #[serde(rename = "type.googleapis.com/google.rpc.RequestInfo")]
    RequestInfo { request_id: &'p str },
}

/// `google.rpc.PreconditionFailure.Violation`.
#[derive(Debug, Serialize)]
struct PreconditionViolation {
    r#type: &'static str,
    subject: String,
    description: String,
}

#[cfg(test)]
mod tests {
    use google_cloud_rpc::model::{self as protobuf, bad_request, precondition_failure};
    use google_cloud_wkt::message::Message;
    use google_cloud_wkt::{Any, Duration};
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use super::*;

    fn any<M: Message + Serialize + DeserializeOwned>(message: &M) -> Value {
        let any = Any::from_msg(message).expect("it has a JSON form");
        serde_json::to_value(any).expect("it has a JSON form")
    }

    #[test]
    fn a_cause_is_told_with_everything_that_led_to_it() {
        #[derive(Debug, Default)]
        struct Failed(Option<Box<Self>>);

        impl fmt::Display for Failed {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(if self.0.is_some() { "failed" } else { "at first" })
            }
        }

        impl std::error::Error for Failed {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                self.0.as_deref().map(|source| source as _)
            }
        }

        let cause = Cause::new(Failed(Some(Box::default())));
        assert_eq!(cause.to_string(), "failed: at first");
        assert_eq!(format!("{cause:?}"), "failed: at first");
    }

    #[test]
    fn details_have_the_json_of_protobuf() {
        let violation =
            FieldViolation { field: "live.name".to_owned(), description: "is long".to_owned() };
        let problem = Problem::new(400, 9, "example.com", "ERROR_REASON_X", "m".to_owned())
            .metadata("live_id", "7".to_owned())
            .field_violations(vec![violation])
            .precondition("LIVE_STATUS", "live/7".to_owned(), "has ended".to_owned())
            .retry_after(3);
        let body = serde_json::to_value(problem.body("r-1")).expect("it has a JSON form");
        let by_protobuf = [
            any(&protobuf::ErrorInfo::new()
                .set_reason("ERROR_REASON_X")
                .set_domain("example.com")
                .set_metadata([("live_id", "7")])),
            any(&protobuf::BadRequest::new().set_field_violations([
                bad_request::FieldViolation::new()
                    .set_field("live.name")
                    .set_description("is long"),
            ])),
            any(&protobuf::PreconditionFailure::new().set_violations([
                precondition_failure::Violation::new()
                    .set_type("LIVE_STATUS")
                    .set_subject("live/7")
                    .set_description("has ended"),
            ])),
            any(&protobuf::RetryInfo::new()
                .set_retry_delay(Duration::try_from("3s").expect("a duration"))),
            any(&protobuf::RequestInfo::new().set_request_id("r-1")),
        ];
        assert_eq!(body, json!({ "code": 9, "message": "m", "details": by_protobuf }));
        let bare = Problem::new(404, 5, "example.com", "ERROR_REASON_Y", String::new());
        let bare = serde_json::to_value(bare.body("r-2")).expect("it has a JSON form");
        assert_eq!(
            bare["details"][0],
            any(&protobuf::ErrorInfo::new().set_reason("ERROR_REASON_Y").set_domain("example.com"))
        );
    }
}
