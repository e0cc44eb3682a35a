//! What happens to every request: it gets an id, an access event, and an answer in the contract's
//! form even where the framework gave one of its own.

use std::sync::Arc;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING,
};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _};
use bv_cms_api::generated::problems::{
    Internal, MethodNotAllowed, PreflightRefused, RequestTimeout, RouteNotFound,
};
use bv_cms_api::{Cause, Problem, RegistryEntry as _, RequestId, problem_response};

use crate::app::Services;
use crate::http::Requests;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub(crate) async fn observe(
    services: Arc<Services>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let id = new_request_id(&services);
    request.extensions_mut().insert(RequestId(id.clone()));
    let under_way = request.conn_data::<Requests>().map(Requests::begin);
    let has_body = has_body(request.headers());
    let response = next.call(request).await?;
    let mut response = in_form(response.map_into_boxed_body());
    if let Some(under_way) = under_way.filter(|_| has_body && !response.status().is_success()) {
        under_way.leave_body();
    }
    if let Ok(value) = HeaderValue::try_from(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let request = response.request();
    tracing::info!(
        request_id = id,
        method = %request.method(),
        route = request.match_pattern().as_deref().unwrap_or("none"),
        status = response.status().as_u16(),
        duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        "answered a request"
    );
    Ok(response)
}

fn new_request_id(services: &Services) -> String {
    bv_cms_core::new_identifier(services.clock.now(), services.random.as_ref())
        .unwrap_or_default()
        .to_string()
}

/// Whether a request has a body (RFC 9112, section 6).
fn has_body(headers: &HeaderMap) -> bool {
    headers.contains_key(TRANSFER_ENCODING)
        || headers.get(CONTENT_LENGTH).is_some_and(|length| length != "0")
}

/// The answer to a request whose head does not arrive in time, as it is sent: there is no request
/// yet that the framework could answer.
pub(crate) fn timed_out(services: &Services) -> Vec<u8> {
    let id = new_request_id(services);
    let problem = RequestTimeout {}.problem();
    tracing::info!(request_id = id, status = problem.status().as_u16(), "a request did not arrive");
    let body = serde_json::to_string(&problem.body(&id)).unwrap_or_default();
    format!(
        "HTTP/1.1 {}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n{REQUEST_ID}: {id}\r\n\r\n{body}",
        problem.status(),
        body.len()
    )
    .into_bytes()
}

/// Replaces an error that the framework or a library wrote by one of the registry.
fn in_form(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let is_json = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    if is_json || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let (request, response) = response.into_parts();
    let problem: Problem = match status.as_u16() {
        400 => PreflightRefused {}.problem(),
        404 => RouteNotFound {}.problem(),
        405 => {
            let method = request.method().to_string();
            MethodNotAllowed { method, allowed: "GET, HEAD".to_owned() }.problem()
        }
        _ => Internal { cause: Some(Cause::new(format!("the framework answered {status}"))) }
            .problem(),
    };
    let mut answer = problem_response(&request, problem);
    for (name, value) in response.headers() {
        if name.as_str().starts_with("access-control-") || name == "vary" {
            answer.headers_mut().append(name.clone(), value.clone());
        }
    }
    ServiceResponse::new(request, answer)
}
