//! Answers.

use std::future::Future;
use std::panic::AssertUnwindSafe;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use futures_util::FutureExt as _;
use serde::Serialize;

use crate::failure::{Documents, Failure, Operation};
use crate::generated::problems::{Internal, MethodNotAllowed, PreferenceUnknown};
use crate::preference::{self, PREFERENCE_APPLIED, Preferred};
use crate::problem::{Cause, Problem, RegistryEntry as _};

/// The id of a request, put into its extensions before it is routed.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Runs an operation and answers. A panic in it is answered like any other failure.
pub(crate) async fn respond<O, T: Serialize>(
    request: &HttpRequest,
    operation: impl Future<Output = Result<T, Failure<O>>>,
) -> HttpResponse
where
    O: Operation + Documents<Internal> + Documents<PreferenceUnknown>,
{
    match AssertUnwindSafe(respond_without_panic(request, operation)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => {
            let message = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or("no message");
            let cause = Some(Cause::new(format!("{} panicked: {message}", O::ID)));
            problem_response(request, Failure::<O>::from(Internal { cause }).into_problem())
        }
    }
}

/// The same for an operation that does nothing which could fail, so that it documents no failure.
pub(crate) async fn respond_without_panic<O, T: Serialize>(
    request: &HttpRequest,
    operation: impl Future<Output = Result<T, Failure<O>>>,
) -> HttpResponse
where
    O: Operation + Documents<PreferenceUnknown>,
{
    let prefers_success = match preference::preferred::<O>(request) {
        Ok(Preferred::Answer(answer)) => return answer,
        Ok(Preferred::Success) => true,
        Ok(Preferred::Nothing) => false,
        Err(failure) => return problem_response(request, failure.into_problem()),
    };
    match operation.await {
        Ok(success) => {
            let mut response = HttpResponse::Ok();
            for header in O::SUCCESS_HEADERS {
                response.insert_header(*header);
            }
            if prefers_success {
                response.insert_header((PREFERENCE_APPLIED, "code=200"));
            }
            response.json(success)
        }
        Err(failure) => problem_response(request, failure.into_problem()),
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

/// The id of the request; empty when nothing gave it one.
pub(crate) fn request_id(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}

/// The answer to a method that is not possible at a path.
#[must_use]
pub fn method_not_allowed(request: &HttpRequest, allowed: &'static str) -> HttpResponse {
    let method = request.method().to_string();
    let problem = MethodNotAllowed { method, allowed: allowed.to_owned() }.problem();
    problem_response(request, problem)
}

fn log_cause(request_id: &str, problem: &Problem, cause: &Cause) {
    tracing::error!(request_id, reason = problem.reason(), %cause, "a request failed");
}
