//! What had to succeed and did not.

use crate::request::Request;

/// A request that had to succeed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) request: Box<Request>,
    /// What was answered instead, or why nothing was.
    pub(crate) said: Result<String, String>,
}

impl Failure {
    /// It succeeded, but without what it is asked for.
    pub(super) fn without(request: Request, member: &str) -> Self {
        Self { request: Box::new(request), said: Ok(format!("a success without `{member}`")) }
    }
}
