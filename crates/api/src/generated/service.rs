// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Service`.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::future::Future;
use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use bv_cms_runtime::guard::{self, Guard};
use bv_cms_runtime::parameters::{self, Location, Parameter, Style};
use bv_cms_runtime::schema::{Format, Keyword, Literal, Property, Schema, Travel, Types};
use bv_cms_runtime::{
    Answer, Documents, Failure, MediaType, Rejection, body, method_not_allowed, respond,
};
use serde_json::json;
use super::{Contract, models, permissions, problems, schemas, schemes};
/// What operators and token verifiers need.
pub trait ServiceOperations: Sized + 'static {
    /// Get the public keys
    fn get_json_web_key_set(
        &self,
    ) -> impl Future<Output = Result<models::JsonWebKeySet, Failure<GetJsonWebKeySet>>>;
    /// Ask whether the process lives
    fn get_health(
        &self,
    ) -> impl Future<Output = Result<models::GetHealthResponse, Failure<GetHealth>>>;
    /// Ask whether requests can be served
    fn get_readiness(
        &self,
    ) -> impl Future<
        Output = Result<models::GetReadinessResponse, Failure<GetReadiness>>,
    >;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: ServiceOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/.well-known/jwks.json")
                .route(web::get().to(get_json_web_key_set::<H>))
                .route(web::head().to(get_json_web_key_set::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/healthz")
                .route(web::get().to(get_health::<H>))
                .route(web::head().to(get_health::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        )
        .service(
            web::resource("/readyz")
                .route(web::get().to(get_readiness::<H>))
                .route(web::head().to(get_readiness::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "GET, HEAD")
                    }),
                ),
        );
}
/// `GET /.well-known/jwks.json`
#[derive(Debug)]
pub enum GetJsonWebKeySet {}
impl bv_cms_runtime::Operation for GetJsonWebKeySet {
    type Document = Contract;
    const ID: &'static str = "GetJsonWebKeySet";
}
impl Documents<problems::MethodNotAllowed> for GetJsonWebKeySet {}
impl Documents<problems::PreferenceUnknown> for GetJsonWebKeySet {}
impl Documents<problems::RateLimited> for GetJsonWebKeySet {}
impl GetJsonWebKeySet {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::JsonWebKeySet) -> Answer {
        static BODY: &Schema = &schemas::JSON_WEB_KEY_SET;
        Answer::json(200u16, &answer, BODY)
            .header(
                "Cache-Control",
                "public, max-age=300",
                {
                    static HEADER: &Schema = &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("public, max-age=300")]),
                        ],
                    );
                    HEADER
                },
            )
    }
}
async fn get_json_web_key_set<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        host.get_json_web_key_set().await.map(GetJsonWebKeySet::answer)
    };
    respond::<GetJsonWebKeySet>(&request, operation).await
}
/// `GET /healthz`
#[derive(Debug)]
pub enum GetHealth {}
impl bv_cms_runtime::Operation for GetHealth {
    type Document = Contract;
    const ID: &'static str = "GetHealth";
}
impl Documents<problems::MethodNotAllowed> for GetHealth {}
impl Documents<problems::PreferenceUnknown> for GetHealth {}
impl GetHealth {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::GetHealthResponse) -> Answer {
        static BODY: &Schema = &schemas::GET_HEALTH_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn get_health<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async { host.get_health().await.map(GetHealth::answer) };
    respond::<GetHealth>(&request, operation).await
}
/// `GET /readyz`
#[derive(Debug)]
pub enum GetReadiness {}
impl bv_cms_runtime::Operation for GetReadiness {
    type Document = Contract;
    const ID: &'static str = "GetReadiness";
}
impl Documents<problems::Internal> for GetReadiness {}
impl Documents<problems::MethodNotAllowed> for GetReadiness {}
impl Documents<problems::PreferenceUnknown> for GetReadiness {}
impl Documents<problems::StorageDamaged> for GetReadiness {}
impl Documents<problems::StorageNotWritable> for GetReadiness {}
impl Documents<problems::Unavailable> for GetReadiness {}
impl GetReadiness {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::GetReadinessResponse) -> Answer {
        static BODY: &Schema = &schemas::GET_READINESS_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn get_readiness<H: ServiceOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async { host.get_readiness().await.map(GetReadiness::answer) };
    respond::<GetReadiness>(&request, operation).await
}
