// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Models`.
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
/// Names that are awkward in Rust.
pub trait ModelsOperations: Sized + 'static {
    /// Echo awkward names
    fn echo_names(
        &self,
        body: models::AB,
    ) -> impl Future<Output = Result<models::AB, Failure<EchoNames>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: ModelsOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/names")
                .route(web::post().to(echo_names::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        );
}
/// `POST /names`
#[derive(Debug)]
pub enum EchoNames {}
impl bv_cms_runtime::Operation for EchoNames {
    type Document = Contract;
    const ID: &'static str = "EchoNames";
}
impl Documents<problems::BodyInvalid> for EchoNames {}
impl Documents<problems::BodyMalformed> for EchoNames {}
impl Documents<problems::BodyMissing> for EchoNames {}
impl Documents<problems::BodyTooLarge> for EchoNames {}
impl Documents<problems::Internal> for EchoNames {}
impl Documents<problems::MediaTypeUnsupported> for EchoNames {}
impl Documents<problems::MethodNotAllowed> for EchoNames {}
impl Documents<problems::OrgHeaderInvalid> for EchoNames {}
impl Documents<problems::OrgHeaderMissing> for EchoNames {}
impl Documents<problems::ParameterInvalid> for EchoNames {}
impl Documents<problems::PreferenceUnknown> for EchoNames {}
impl Documents<problems::RequestTimeout> for EchoNames {}
impl EchoNames {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::AB) -> Answer {
        static BODY: &Schema = &schemas::A_B;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_names<H: ModelsOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::A_B)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoNames,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_names(body).await.map(EchoNames::answer)
    };
    respond::<EchoNames>(&request, operation).await
}
