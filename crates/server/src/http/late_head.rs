//! The answer to a request whose head does not arrive in time.

use std::net::SocketAddr;

use bv_cms_api::RegistryEntry as _;
use bv_cms_api::generated::problems::RequestTimeout;

use crate::app::Services;
use crate::observation::REQUEST_ID;

/// The answer as it is sent: there is no request yet that the framework could answer.
pub(super) fn answer(services: &Services, peer: Option<SocketAddr>) -> Vec<u8> {
    let id = services.new_request_id();
    let problem = RequestTimeout {}.problem();
    let (status, reason) = (problem.status(), problem.reason());
    tracing::info!(
        target: "bv_cms::access",
        status = status.as_u16(),
        reason = %reason,
        client_address = peer.map(|peer| display(peer.ip().to_canonical())),
        request_id = %id,
    );
    let body = serde_json::to_string(&problem.body(&id)).unwrap_or_default();
    format!(
        "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nx-content-type-options: nosniff\r\n{REQUEST_ID}: {id}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
