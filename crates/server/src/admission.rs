//! Who is let in: nobody beyond the limits, whatever they ask for.

use std::sync::Arc;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _};
use bv_cms_api::generated::problems::Unavailable;
use bv_cms_api::{RegistryEntry as _, problem_response};

use crate::app::Services;
use crate::client_address::ClientAddress;

/// The paths of `GetHealth` and `GetReadiness`.
const PROBES: [&str; 2] = ["/healthz", "/readyz"];

pub(crate) async fn admit(
    services: Arc<Services>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    // Who decides whether this server lives has to hear of it most when there is much to do. Neither
    // answer costs more than a refusal.
    if PROBES.contains(&request.path()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let load = &services.load;
    let Some(_under_way) = load.begin() else {
        // Nothing failed, and there may be many of these: no cause, so no error in the log.
        let answer = problem_response(request.request(), Unavailable { cause: None }.problem());
        return Ok(request.into_response(answer));
    };
    let address = request.extensions().get().map(|ClientAddress(address)| *address);
    if let Some(Err(refused)) = address.map(|address| load.request_from(address)) {
        let answer = problem_response(request.request(), refused.problem());
        return Ok(request.into_response(answer));
    }
    let response = next.call(request).await?;
    if response.status() == StatusCode::UNAUTHORIZED
        && let Some(Err(refused)) = address.map(|address| load.refused_from(address))
    {
        let answer = problem_response(response.request(), refused.problem());
        return Ok(response.into_response(answer));
    }
    Ok(response.map_into_boxed_body())
}
