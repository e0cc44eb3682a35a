//! What happens to every request: it gets an id, an access event, and an answer in the contract's
//! form even where the framework gave one of its own.

use std::net::IpAddr;
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{
    CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING,
};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _};
use bv_cms_api::generated::problems::{
    Internal, MethodNotAllowed, PreflightRefused, RouteNotFound,
};
use bv_cms_api::{
    Cause, Observation, Problem, RegistryEntry as _, RequestId, excerpt, problem_response,
};

use crate::app::Services;
use crate::client_address::{ClientAddress, TrustedProxy, client_address};
use crate::http::Requests;
use crate::pieces::in_pieces;
use crate::security_headers;

pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The status of a request whose client left before the answer, as nginx writes it in its logs.
const CLIENT_CLOSED: u16 = 499;

/// The status of a request whose connection the server ended without an answer, as nginx writes it.
const CONNECTION_ENDED: u16 = 444;

/// The longest method that the log shows, in bytes; the longest registered one has 17.
const LONGEST_METHOD: usize = 32;

pub(crate) async fn observe(
    services: Arc<Services>,
    trusted_proxies: Arc<[TrustedProxy]>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let id = services.new_request_id();
    let client_address = client_address(request.head(), &trusted_proxies);
    let requests = request.conn_data::<Requests>().cloned();
    let mut begun = BegunRequest {
        started: Instant::now(),
        requests: requests.clone(),
        method: request.method().clone(),
        client_address,
        observation: Observation::default(),
        id: id.clone(),
        is_answered: false,
    };
    request.extensions_mut().insert(begun.observation.clone());
    request.extensions_mut().insert(RequestId(id));
    if let Some(address) = client_address {
        request.extensions_mut().insert(ClientAddress(address));
    }
    let under_way = requests.as_ref().map(Requests::begin);
    let has_body = has_body(request.headers());
    let response = match next.call(request).await {
        Ok(response) => response,
        Err(error) => {
            begun.answered(error.as_response_error().status_code().as_u16(), None);
            return Err(error);
        }
    };
    let response = in_form(response.map_into_boxed_body());
    let mut response = response.map_body(|_, body| in_pieces(body));
    if let Some(under_way) = &under_way
        && has_body
        && !begun.observation.body_is_read()
    {
        under_way.leave_body();
    }
    if let Ok(value) = HeaderValue::try_from(&begun.id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    security_headers::add(&mut response);
    let route = response.request().match_pattern();
    begun.answered(response.status().as_u16(), route.as_deref());
    Ok(response)
}

/// Whether a request has a body (RFC 9112, section 6).
fn has_body(headers: &HeaderMap) -> bool {
    headers.contains_key(TRANSFER_ENCODING)
        || headers.get(CONTENT_LENGTH).is_some_and(|length| length != "0")
}

/// A request whose end the log has not heard of. When it goes away without an answer, its client left;
/// or something panicked where no answer can be made of it; or the connection ended with it under way,
/// because what the client sent next was malformed or the server stops at once.
struct BegunRequest {
    started: Instant,
    /// Those of its connection; nothing when it came over none.
    requests: Option<Requests>,
    method: Method,
    client_address: Option<IpAddr>,
    observation: Observation,
    id: String,
    is_answered: bool,
}

impl BegunRequest {
    fn answered(&mut self, status: u16, route: Option<&str>) {
        self.is_answered = true;
        self.log(status, route, None);
    }

    /// The access event. What the server failed at is an error, and what a caller did wrong is not.
    fn log(&self, status: u16, route: Option<&str>, outcome: Option<&str>) {
        let owner = self.observation.owner();
        // The operation says more than its path.
        let route = route.filter(|_| self.observation.operation().is_none());
        /// An event has its level and its fields where it is written.
        macro_rules! event {
            ($level:expr, $cause:expr) => {
                tracing::event!(
                    target: "bv_cms::access",
                    $level,
                    method = %shown(&self.method),
                    operation_id = self.observation.operation().map(display),
                    route = route.map(display),
                    status,
                    duration_ms = milliseconds(self.started),
                    outcome = outcome.map(display),
                    reason = self.observation.reason().map(display),
                    cause = $cause,
                    client_address = self.client_address.map(display),
                    organisation_id = self.observation.organisation().map(display),
                    account_id = owner.map(|owner| display(owner.account)),
                    api_token_id = owner.map(|owner| display(owner.credentials)),
                    request_id = %self.id,
                )
            };
        }
        if let Some(cause) = self.observation.take_cause() {
            event!(tracing::Level::ERROR, cause.to_string());
        } else {
            event!(tracing::Level::INFO, None::<&str>);
        }
    }
}

impl Drop for BegunRequest {
    fn drop(&mut self) {
        if !self.is_answered {
            let (status, outcome) = if thread::panicking() {
                (500, "panicked")
            } else if self.requests.as_ref().is_none_or(Requests::client_left) {
                (CLIENT_CLOSED, "client closed")
            } else {
                (CONNECTION_ENDED, "connection ended")
            };
            self.log(status, None, Some(outcome));
        }
    }
}

/// The method as the log shows it: clients can make up one of any length.
fn shown(method: &Method) -> &str {
    let method = method.as_str();
    method.get(..LONGEST_METHOD).unwrap_or(method)
}

/// How long ago that was, to the microsecond.
fn milliseconds(started: Instant) -> f64 {
    f64::from(u32::try_from(started.elapsed().as_micros()).unwrap_or(u32::MAX)) / 1000.0
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
            let method = excerpt(request.method().as_str());
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
