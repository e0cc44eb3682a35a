// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Service`.

use std::collections::BTreeMap;
use std::future::Future;

use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;
use utoipa::IntoResponses;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;

#[allow(clippy::wildcard_imports, reason = "the models and errors of these operations")]
use super::{models::*, problems::*};
use crate::documentation;
use crate::failure::{Documents, Failure, Operation, documents};
use crate::guard::Host;
use crate::respond::method_not_allowed;
use crate::respond::respond;
use crate::respond::respond_without_panic;

/// What operators and token verifiers need.
pub trait ServiceOperations: Host {
    /// Get the public keys
    fn get_json_web_key_set(
        &self,
    ) -> impl Future<Output = Result<JsonWebKeySet, Failure<GetJsonWebKeySet>>>;

    /// Ask whether the process lives
    fn get_health(&self) -> impl Future<Output = Result<GetHealthResponse, Failure<GetHealth>>>;

    /// Ask whether requests can be served
    fn get_readiness(
        &self,
    ) -> impl Future<Output = Result<GetReadinessResponse, Failure<GetReadiness>>>;
}

/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: ServiceOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/.well-known/jwks.json")
                .route(web::get().to(get_json_web_key_set::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET")
                })),
        )
        .service(web::resource("/healthz").route(web::get().to(get_health::<H>)).default_service(
            web::to(async |request: HttpRequest| method_not_allowed(&request, "GET")),
        ))
        .service(
            web::resource("/readyz").route(web::get().to(get_readiness::<H>)).default_service(
                web::to(async |request: HttpRequest| method_not_allowed(&request, "GET")),
            ),
        );
}

/// `GET /.well-known/jwks.json`
#[derive(Debug)]
pub enum GetJsonWebKeySet {}

impl Operation for GetJsonWebKeySet {
    const ID: &'static str = "GetJsonWebKeySet";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] =
        &[("Cache-Control", "public, max-age=300")];
}

documents!(GetJsonWebKeySet: MethodNotAllowed, PreferenceUnknown);

impl IntoResponses for GetJsonWebKeySet {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The public keys.",
                    vec![
                        (
                            "x-request-id",
                            documentation::header(
                                "Names this request; give it to the operator when something is wrong.",
                                true,
                                json!({"type":"string","format":"uuid"}),
                            ),
                        ),
                        (
                            "preference-applied",
                            documentation::header(
                                "The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                                false,
                                json!({"type":"string"}),
                            ),
                        ),
                        (
                            "Cache-Control",
                            documentation::header(
                                "The keys may be kept for five minutes.",
                                true,
                                json!({"type":"string","enum":["public, max-age=300"]}),
                            ),
                        ),
                    ],
                    "JsonWebKeySet",
                    vec![],
                )),
            ),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}

#[utoipa::path(
    get,
    path = "/.well-known/jwks.json",
    operation_id = "GetJsonWebKeySet",
    tag = "Service",
    summary = "Get the public keys",
    description = "Returns the public keys that verify interaction tokens, as a JSON Web Key Set (RFC 7517).",
    responses(GetJsonWebKeySet)
)]
async fn get_json_web_key_set<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async { host.get_json_web_key_set().await };
    respond_without_panic::<GetJsonWebKeySet, _>(&request, operation).await
}

/// `GET /healthz`
#[derive(Debug)]
pub enum GetHealth {}

impl Operation for GetHealth {
    const ID: &'static str = "GetHealth";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetHealth: MethodNotAllowed, PreferenceUnknown);

impl IntoResponses for GetHealth {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The process lives.",
                    vec![
                        (
                            "x-request-id",
                            documentation::header(
                                "Names this request; give it to the operator when something is wrong.",
                                true,
                                json!({"type":"string","format":"uuid"}),
                            ),
                        ),
                        (
                            "preference-applied",
                            documentation::header(
                                "The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                                false,
                                json!({"type":"string"}),
                            ),
                        ),
                    ],
                    "GetHealthResponse",
                    vec![],
                )),
            ),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}

#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "GetHealth",
    tag = "Service",
    summary = "Ask whether the process lives",
    description = "Answers as long as the process can answer at all. For a liveness probe.",
    responses(GetHealth)
)]
async fn get_health<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async { host.get_health().await };
    respond_without_panic::<GetHealth, _>(&request, operation).await
}

/// `GET /readyz`
#[derive(Debug)]
pub enum GetReadiness {}

impl Operation for GetReadiness {
    const ID: &'static str = "GetReadiness";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetReadiness: Internal, MethodNotAllowed, PreferenceUnknown, Unavailable);

impl IntoResponses for GetReadiness {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "Requests can be served.",
                    vec![
                        (
                            "x-request-id",
                            documentation::header(
                                "Names this request; give it to the operator when something is wrong.",
                                true,
                                json!({"type":"string","format":"uuid"}),
                            ),
                        ),
                        (
                            "preference-applied",
                            documentation::header(
                                "The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                                false,
                                json!({"type":"string"}),
                            ),
                        ),
                    ],
                    "GetReadinessResponse",
                    vec![],
                )),
            ),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}

#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "GetReadiness",
    tag = "Service",
    summary = "Ask whether requests can be served",
    description = "Answers with `200` while the storage can be reached. For a readiness probe.",
    responses(GetReadiness)
)]
async fn get_readiness<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async { host.get_readiness().await };
    respond::<GetReadiness, _>(&request, operation).await
}
