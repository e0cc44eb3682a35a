//! One thing that went wrong, from the error registry to its `google.rpc.Status`.

use std::fmt;

use actix_web::http::StatusCode;
use google_cloud_rpc::model::{
    BadRequest, ErrorInfo, PreconditionFailure, RequestInfo, RetryInfo, bad_request,
    precondition_failure,
};
use google_cloud_wkt::message::Message;
use google_cloud_wkt::{Any as AnyMessage, Duration};

use serde_json::Value;

use crate::generated::models;

/// The `domain` of every `google.rpc.ErrorInfo`.
const DOMAIN: &str = "bv.cms.v1";

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

/// A field of a request that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldViolation {
    /// The path of the field, such as `live.metadata.labels[0].name`, or the parameter's name.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
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
    reason: &'static str,
    message: String,
    metadata: Vec<(&'static str, String)>,
    field_violations: Vec<FieldViolation>,
    precondition: Option<Precondition>,
    retry_after: Option<u32>,
    headers: Vec<(&'static str, String)>,
    cause: Option<Cause>,
}

#[derive(Debug)]
struct Precondition {
    kind: &'static str,
    subject: String,
    description: String,
}

impl Problem {
    pub(crate) fn new(status: u16, code: i32, reason: &'static str, message: String) -> Self {
        Self {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code,
            reason,
            message,
            metadata: Vec::new(),
            field_violations: Vec::new(),
            precondition: None,
            retry_after: None,
            headers: Vec::new(),
            cause: None,
        }
    }

    pub(crate) fn metadata(mut self, key: &'static str, value: String) -> Self {
        self.metadata.push((key, value));
        self
    }

    pub(crate) fn field_violations(mut self, violations: Vec<FieldViolation>) -> Self {
        self.field_violations = violations;
        self
    }

    pub(crate) fn precondition(
        mut self,
        kind: &'static str,
        subject: String,
        description: String,
    ) -> Self {
        self.precondition = Some(Precondition { kind, subject, description });
        self
    }

    pub(crate) fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    pub(crate) fn cause(mut self, cause: Option<Cause>) -> Self {
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

    /// The body of the answer to the request of that id.
    #[must_use]
    pub fn body(self, request_id: &str) -> models::Status {
        let mut details = vec![detail(
            &ErrorInfo::new()
                .set_reason(self.reason)
                .set_domain(DOMAIN)
                .set_metadata(self.metadata),
        )];
        // The message keeps its metadata in no order; the same answer shall have the same bytes.
        let metadata = details.iter_mut().flatten().find_map(|info| info.other.get_mut("metadata"));
        if let Some(Value::Object(metadata)) = metadata {
            metadata.sort_keys();
        }
        if !self.field_violations.is_empty() {
            let violations = self.field_violations.into_iter().map(|violation| {
                bad_request::FieldViolation::new()
                    .set_field(violation.field)
                    .set_description(violation.description)
            });
            details.push(detail(&BadRequest::new().set_field_violations(violations)));
        }
        if let Some(Precondition { kind, subject, description }) = self.precondition {
            let violation = precondition_failure::Violation::new()
                .set_type(kind)
                .set_subject(subject)
                .set_description(description);
            details.push(detail(&PreconditionFailure::new().set_violations([violation])));
        }
        if let Some(seconds) = self.retry_after {
            let delay = Duration::clamp(i64::from(seconds), 0);
            details.push(detail(&RetryInfo::new().set_retry_delay(delay)));
        }
        details.push(detail(&RequestInfo::new().set_request_id(request_id)));
        models::Status {
            code: self.code,
            message: self.message,
            details: details.into_iter().flatten().collect(),
        }
    }
}

/// The message in its JSON form with its type; `None` cannot happen for these plain messages.
fn detail<M: Message + serde::Serialize + serde::de::DeserializeOwned>(
    message: &M,
) -> Option<models::Any> {
    let any = AnyMessage::from_msg(message).ok()?;
    serde_json::from_value(serde_json::to_value(any).ok()?).ok()
}
