//! One thing that went wrong, from the error registry to its `google.rpc.Status`.

use std::collections::BTreeMap;
use std::fmt;

use actix_web::http::StatusCode;

use crate::generated::models::{
    BadRequest, BadRequestType, ErrorDetail, ErrorInfo, ErrorInfoDomain, ErrorInfoMetadata,
    ErrorInfoType, PreconditionFailure, PreconditionFailureType, PreconditionFailureViolation,
    RequestInfo, RequestInfoType, RetryInfo, RetryInfoType, Status,
};

pub use crate::generated::models::BadRequestFieldViolation as FieldViolation;

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
    reason: &'static str,
    message: String,
    metadata: BTreeMap<String, String>,
    field_violations: Vec<FieldViolation>,
    precondition: Option<PreconditionFailureViolation>,
    retry_after: Option<u32>,
    headers: Vec<(&'static str, String)>,
    cause: Option<Cause>,
}

impl Problem {
    pub(crate) fn new(status: u16, code: i32, reason: &'static str, message: String) -> Self {
        Self {
            status: StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code,
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

    pub(crate) fn metadata(mut self, key: &'static str, value: String) -> Self {
        self.metadata.insert(key.to_owned(), value);
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
        let violation =
            PreconditionFailureViolation { r#type: kind.to_owned(), subject, description };
        self.precondition = Some(violation);
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
    pub fn body(self, request_id: &str) -> Status {
        // As in protobuf's JSON, an empty map is left out.
        let metadata = Some(self.metadata).filter(|metadata| !metadata.is_empty());
        let mut details = vec![ErrorDetail::ErrorInfo(ErrorInfo {
            type_url: ErrorInfoType::Constant,
            reason: self.reason.to_owned(),
            domain: ErrorInfoDomain::Constant,
            metadata: metadata.map(ErrorInfoMetadata),
        })];
        if !self.field_violations.is_empty() {
            details.push(ErrorDetail::BadRequest(BadRequest {
                type_url: BadRequestType::Constant,
                field_violations: self.field_violations,
            }));
        }
        if let Some(violation) = self.precondition {
            details.push(ErrorDetail::PreconditionFailure(PreconditionFailure {
                type_url: PreconditionFailureType::Constant,
                violations: vec![violation],
            }));
        }
        if let Some(seconds) = self.retry_after {
            details.push(ErrorDetail::RetryInfo(RetryInfo {
                type_url: RetryInfoType::Constant,
                retry_delay: format!("{seconds}s"),
            }));
        }
        details.push(ErrorDetail::RequestInfo(RequestInfo {
            type_url: RequestInfoType::Constant,
            request_id: request_id.to_owned(),
        }));
        Status { code: self.code, message: self.message, details }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use google_cloud_rpc::model::{self as protobuf, bad_request, precondition_failure};
    use google_cloud_wkt::message::Message;
    use google_cloud_wkt::{Any, Duration};
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use super::*;
    use crate::generated::OPENAPI_JSON;

    #[test]
    fn details_have_the_json_of_protobuf() {
        let document: Value = serde_json::from_str(OPENAPI_JSON).expect("the document is JSON");
        let examples = document["components"]["examples"].as_object().expect("there are examples");
        let mut kinds = BTreeSet::new();
        for (name, example) in examples {
            for shown in example["value"]["details"].as_array().into_iter().flatten() {
                let detail = serde_json::from_value(shown.clone()).expect("it is a detail");
                assert_eq!(&json_of(&detail), shown, "{name}");
                assert_eq!(json_by_protobuf(detail), *shown, "{name}");
                kinds.insert(shown["@type"].as_str());
            }
        }
        assert_eq!(kinds.len(), 5, "{kinds:?}");
    }

    fn json_of(value: &impl Serialize) -> Value {
        serde_json::to_value(value).expect("it has a JSON form")
    }

    fn any<M: Message + Serialize + DeserializeOwned>(message: &M) -> Value {
        json_of(&Any::from_msg(message).expect("it has a JSON form"))
    }

    /// The detail as Google's own types write it, none of whose names are read from JSON.
    fn json_by_protobuf(detail: ErrorDetail) -> Value {
        match detail {
            ErrorDetail::ErrorInfo(info) => any(&protobuf::ErrorInfo::new()
                .set_reason(info.reason)
                .set_domain("bv.cms.v1")
                .set_metadata(info.metadata.map(|metadata| metadata.0).unwrap_or_default())),
            ErrorDetail::BadRequest(bad) => {
                let violations = bad.field_violations.into_iter().map(|violation| {
                    bad_request::FieldViolation::new()
                        .set_field(violation.field)
                        .set_description(violation.description)
                });
                any(&protobuf::BadRequest::new().set_field_violations(violations))
            }
            ErrorDetail::PreconditionFailure(failure) => {
                let violations = failure.violations.into_iter().map(|violation| {
                    precondition_failure::Violation::new()
                        .set_type(violation.r#type)
                        .set_subject(violation.subject)
                        .set_description(violation.description)
                });
                any(&protobuf::PreconditionFailure::new().set_violations(violations))
            }
            ErrorDetail::RetryInfo(retry) => {
                let delay = Duration::try_from(retry.retry_delay.as_str()).expect("a duration");
                any(&protobuf::RetryInfo::new().set_retry_delay(delay))
            }
            ErrorDetail::RequestInfo(request) => {
                any(&protobuf::RequestInfo::new().set_request_id(request.request_id))
            }
        }
    }
}
