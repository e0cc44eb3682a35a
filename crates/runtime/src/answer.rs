//! Documented successes, held against their schemas.

use std::fmt;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use actix_web::web::Bytes;
use serde::Serialize;
use serde_json::Value;

use crate::failure::Operation;
use crate::parameters::read_answered_header;
use crate::preference::PREFERENCE_APPLIED;
use crate::problem::Cause;
use crate::schema::Schema;
use crate::violations::{FieldViolation, Violations};

/// A documented success on its way to the caller. What its schemas do not admit is never sent: the
/// caller gets the documented internal error instead, and the log says why.
#[derive(Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Result<Option<(&'static str, Bytes)>, serde_json::Error>,
    pub(crate) violations: Vec<FieldViolation>,
}

impl Answer {
    /// An answer without a body.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Ok(None), violations: Vec::new() }
    }

    /// An answer in JSON.
    #[must_use]
    pub fn json(status: u16, body: &impl Serialize, schema: &Schema) -> Self {
        let mut answer = Self::empty(status);
        answer.body = serde_json::to_value(body).and_then(|value| {
            let bytes = serde_json::to_vec(&value)?;
            let mut violations = Violations::of_answer(bytes.len());
            schema.check(&value, &mut violations);
            answer.violations = violations.into_found();
            Ok(Some(("application/json", bytes.into())))
        });
        answer
    }

    /// An answer of plain text.
    #[must_use]
    pub fn text(status: u16, body: String, schema: &Schema) -> Self {
        let mut violations = Violations::of_answer(body.len());
        let value = Value::String(body);
        schema.check(&value, &mut violations);
        let mut answer = Self::empty(status);
        if let Value::String(body) = value {
            answer.body = Ok(Some(("text/plain; charset=utf-8", body.into())));
        }
        answer.violations = violations.into_found();
        answer
    }

    /// An answer of bytes, whatever they are.
    #[must_use]
    pub fn bytes(status: u16, body: Bytes) -> Self {
        Self { body: Ok(Some(("application/octet-stream", body))), ..Self::empty(status) }
    }

    /// Adds a header.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a header's value is handed over")]
    pub fn header(
        mut self,
        name: &'static str,
        value: impl ToString,
        schema: &'static Schema,
    ) -> Self {
        let text = value.to_string();
        let mut violations = Violations::of_answer(text.len());
        violations.within(name, |violations| match read_answered_header(name, &text, schema) {
            Ok(value) => schema.check(&value, violations),
            Err(complaint) => violations.add(complaint),
        });
        self.violations.extend(violations.into_found());
        self.headers.push((name, text));
        self
    }

    /// Adds a header, when there is a value for it.
    #[must_use]
    pub fn optional_header(
        self,
        name: &'static str,
        value: Option<impl ToString>,
        schema: &'static Schema,
    ) -> Self {
        match value {
            Some(value) => self.header(name, value, schema),
            None => self,
        }
    }

    /// The response, when the schemas admit the answer.
    pub(crate) fn send<O: Operation>(self, applied: bool) -> Result<HttpResponse, Cause> {
        if !self.violations.is_empty() {
            return Err(Cause::new(Unfit { operation: O::ID, violations: self.violations }));
        }
        let status = StatusCode::from_u16(self.status).map_err(Cause::new)?;
        let mut response = HttpResponse::build(status);
        for (name, value) in self.headers {
            // A header that HTTP cannot carry must not be left out silently.
            response.insert_header((name, HeaderValue::try_from(value).map_err(Cause::new)?));
        }
        if applied {
            response.insert_header((PREFERENCE_APPLIED, format!("code={}", self.status)));
        }
        Ok(match self.body.map_err(Cause::new)? {
            None => response.finish(),
            Some((media_type, body)) => {
                response.insert_header((CONTENT_TYPE, media_type));
                response.body(body)
            }
        })
    }
}

/// An answer that its schemas do not admit.
#[derive(Debug)]
struct Unfit {
    operation: &'static str,
    violations: Vec<FieldViolation>,
}

impl std::error::Error for Unfit {}

impl fmt::Display for Unfit {
    /// Fields and what is wrong with them, never a value: the log is no place for secrets.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} does not answer as documented", self.operation)?;
        for FieldViolation { field, description } in &self.violations {
            write!(formatter, "; {field} {description}")?;
        }
        Ok(())
    }
}
