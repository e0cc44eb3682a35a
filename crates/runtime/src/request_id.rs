//! The id of a request.

use actix_web::{HttpMessage as _, HttpRequest};

/// The id of a request, put into its extensions before it is routed.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// The id of the request; empty when nothing gave it one.
pub(crate) fn request_id(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}
