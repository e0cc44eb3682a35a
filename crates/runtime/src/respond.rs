//! From what an operation returned to the answer that is sent.

use std::future::Future;
use std::panic::AssertUnwindSafe;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::rt::time::timeout;
use actix_web::{HttpRequest, HttpResponse};
use futures_util::FutureExt as _;

use crate::answer::Answer;
use crate::deadlines::Deadlines;
use crate::failure::{Failure, Operation};
use crate::ignored;
use crate::preference::{self, Preferred};
use crate::problem::{Cause, Problem};
use crate::rejection::{Document, Rejection};
use crate::request_id::request_id;

/// Runs an operation and answers. A panic in it is answered like any other failure, and so is one
/// that takes too long.
pub async fn respond<O: Operation>(
    request: &HttpRequest,
    operation: impl Future<Output = Result<Answer, Failure<O>>>,
) -> HttpResponse {
    let internal = |cause| {
        let problem = O::Document::problem(Rejection::Internal { cause: Some(cause) });
        problem_response(request, problem)
    };
    let deadlines: Deadlines = request.app_data().copied().unwrap_or_default();
    let run = AssertUnwindSafe(run(request, operation)).catch_unwind();
    match timeout(deadlines.answer, run).await {
        Ok(Ok(Ok(response))) => response,
        Ok(Ok(Err(cause))) => internal(cause),
        Err(_) => {
            let cause = format!("{} did not answer within {:?}", O::ID, deadlines.answer);
            let cause = Some(Cause::new(cause));
            problem_response(request, O::Document::problem(Rejection::Unavailable { cause }))
        }
        Ok(Err(panic)) => {
            let message = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("no message");
            internal(Cause::new(format!("{} panicked: {message}", O::ID)))
        }
    }
}

async fn run<O: Operation>(
    request: &HttpRequest,
    operation: impl Future<Output = Result<Answer, Failure<O>>>,
) -> Result<HttpResponse, Cause> {
    let prefers_success = match preference::preferred::<O>(request) {
        Ok(Preferred::Answer(answer)) => return Ok(answer),
        Ok(Preferred::Success) => true,
        Ok(Preferred::Nothing) => false,
        Err(failure) => return Ok(problem_response(request, failure.into_problem())),
    };
    match operation.await {
        Ok(success) => {
            let mut response = success.send::<O>(prefers_success)?;
            if O::NAMES_IGNORED_MEMBERS {
                ignored::name(request, &mut response);
            }
            Ok(response)
        }
        Err(failure) => Ok(problem_response(request, failure.into_problem())),
    }
}

/// The answer that tells the caller about a problem. Its cause goes to the log only.
#[must_use]
pub fn problem_response(request: &HttpRequest, mut problem: Problem) -> HttpResponse {
    let request_id = request_id(request);
    if let Some(cause) = problem.take_cause() {
        log_cause(&request_id, &problem, &cause);
    }
    let mut response = HttpResponse::build(problem.status());
    for (name, value) in problem.headers() {
        if let (Ok(name), Ok(value)) =
            (HeaderName::try_from(*name), HeaderValue::try_from(value.as_str()))
        {
            response.insert_header((name, value));
        }
    }
    response.json(problem.body(&request_id))
}

/// The answer to a method that is not possible at a path.
#[must_use]
pub fn method_not_allowed<D: Document>(
    request: &HttpRequest,
    allowed: &'static str,
) -> HttpResponse {
    let method = request.method().to_string();
    problem_response(request, D::problem(Rejection::MethodNotAllowed { method, allowed }))
}

fn log_cause(request_id: &str, problem: &Problem, cause: &Cause) {
    tracing::error!(request_id, reason = problem.reason(), %cause, "a request failed");
}
