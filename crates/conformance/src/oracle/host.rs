//! What the oracle has to be told about a server: which requests it takes, and how it says no.

use std::fmt;

use bv_cms_document::Operation;

use crate::answer::Answer;
use crate::request::Request;

/// A server, as far as it matters here.
#[derive(Clone, Copy)]
pub struct Host<'h> {
    /// A request of an operation that the server takes.
    pub base: &'h (dyn Fn(&Operation) -> Request + Sync),
    /// The reasons with which it refuses a request for its form, and the field that is meant by one
    /// that names none.
    pub refusals: &'h [(&'h str, &'h str)],
    /// The reasons of answers that are given before the form of a request is looked at.
    pub unread: &'h [&'h str],
    /// The longest body that it reads, in bytes.
    pub body_limit: usize,
    /// The deepest JSON that it reads, in arrays and objects inside each other.
    pub nesting_limit: usize,
    /// How many keywords it holds against the values of a body, about.
    pub comparison_limit: u64,
}

impl fmt::Debug for Host<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Host").field("refusals", &self.refusals).finish_non_exhaustive()
    }
}

/// What a server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The form of the request is right; whether anything came of it is another matter.
    Accepted(String),
    /// The form is wrong at these fields.
    Refused(Vec<String>),
    /// Nobody looked at the form, or the server failed.
    Unread(String),
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accepted(what) => write!(formatter, "accepted ({what})"),
            Self::Refused(fields) => write!(formatter, "refused at {}", fields.join(", ")),
            Self::Unread(what) => write!(formatter, "neither accepted nor refused ({what})"),
        }
    }
}

impl Verdict {
    pub(super) fn of(host: &Host<'_>, answer: &Answer) -> Self {
        let reason = answer.reason().unwrap_or_default();
        let what = format!("{} {reason}", answer.status).trim_end().to_owned();
        if let Some((_, field)) = host.refusals.iter().find(|(refusal, _)| *refusal == reason) {
            let detail = answer.detail("BadRequest").unwrap_or_default();
            let violations = detail["fieldViolations"].as_array().into_iter().flatten();
            let fields = violations.filter_map(|it| it["field"].as_str()).map(str::to_owned);
            let mut fields: Vec<String> = fields.collect();
            if fields.is_empty() {
                fields.push((*field).to_owned());
            }
            return Self::Refused(fields);
        }
        let unread = matches!(answer.status, 401 | 405 | 406 | 415 | 500..)
            || host.unread.contains(&reason.as_str())
            // None of the server's own errors.
            || (answer.status >= 400 && reason.is_empty());
        if unread { Self::Unread(what) } else { Self::Accepted(what) }
    }
}
