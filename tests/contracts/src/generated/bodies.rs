// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Bodies`.
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
/// Bodies of every media type.
pub trait BodiesOperations: Sized + 'static {
    /// Echo an optional body
    fn echo_optional(
        &self,
        body: Option<models::Range>,
    ) -> impl Future<Output = Result<EchoOptionalAnswer, Failure<EchoOptional>>>;
    /// Echo a form
    fn echo_form(
        &self,
        body: models::Form,
    ) -> impl Future<Output = Result<models::Form, Failure<EchoForm>>>;
    /// Echo a text
    fn echo_text(
        &self,
        body: String,
    ) -> impl Future<Output = Result<EchoTextAnswer, Failure<EchoText>>>;
    /// Echo bytes
    fn echo_bytes(
        &self,
        body: web::Bytes,
    ) -> impl Future<Output = Result<EchoBytesAnswer, Failure<EchoBytes>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: BodiesOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/bytes")
                .route(web::put().to(echo_bytes::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "PUT")
                    }),
                ),
        )
        .service(
            web::resource("/forms")
                .route(web::post().to(echo_form::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/optional")
                .route(web::patch().to(echo_optional::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "PATCH")
                    }),
                ),
        )
        .service(
            web::resource("/texts")
                .route(web::post().to(echo_text::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        );
}
/// `PATCH /optional`
#[derive(Debug)]
pub enum EchoOptional {}
impl bv_cms_runtime::Operation for EchoOptional {
    type Document = Contract;
    const ID: &'static str = "EchoOptional";
}
impl Documents<problems::BodyInvalid> for EchoOptional {}
impl Documents<problems::BodyMalformed> for EchoOptional {}
impl Documents<problems::BodyMissing> for EchoOptional {}
impl Documents<problems::BodyTooLarge> for EchoOptional {}
impl Documents<problems::Internal> for EchoOptional {}
impl Documents<problems::MediaTypeUnsupported> for EchoOptional {}
impl Documents<problems::MethodNotAllowed> for EchoOptional {}
impl Documents<problems::OrgHeaderInvalid> for EchoOptional {}
impl Documents<problems::OrgHeaderMissing> for EchoOptional {}
impl Documents<problems::ParameterInvalid> for EchoOptional {}
impl Documents<problems::PreferenceUnknown> for EchoOptional {}
impl Documents<problems::RequestTimeout> for EchoOptional {}
/// What [`EchoOptional`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum EchoOptionalAnswer {
    /// What was sent.
    Ok { body: models::Range },
    /// Nothing was sent.
    NoContent {},
}
impl EchoOptional {
    /// The answer as it is sent.
    pub(super) fn answer(answer: EchoOptionalAnswer) -> Answer {
        match answer {
            EchoOptionalAnswer::Ok { body } => {
                static BODY: &Schema = &schemas::RANGE;
                Answer::json(200u16, &body, BODY)
            }
            EchoOptionalAnswer::NoContent {} => Answer::empty(204u16),
        }
    }
}
async fn echo_optional<H: BodiesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(
        &[Keyword::OneOf(&[&schemas::RANGE, &Schema(&[Keyword::Type(Types::NULL)])])],
    );
    let host: &H = &host;
    let operation = async {
        let body = body::optional::<
            EchoOptional,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_optional(body).await.map(EchoOptional::answer)
    };
    respond::<EchoOptional>(&request, operation).await
}
/// `POST /forms`
#[derive(Debug)]
pub enum EchoForm {}
impl bv_cms_runtime::Operation for EchoForm {
    type Document = Contract;
    const ID: &'static str = "EchoForm";
}
impl Documents<problems::BodyInvalid> for EchoForm {}
impl Documents<problems::BodyMalformed> for EchoForm {}
impl Documents<problems::BodyMissing> for EchoForm {}
impl Documents<problems::BodyTooLarge> for EchoForm {}
impl Documents<problems::Internal> for EchoForm {}
impl Documents<problems::MediaTypeUnsupported> for EchoForm {}
impl Documents<problems::MethodNotAllowed> for EchoForm {}
impl Documents<problems::OrgHeaderInvalid> for EchoForm {}
impl Documents<problems::OrgHeaderMissing> for EchoForm {}
impl Documents<problems::ParameterInvalid> for EchoForm {}
impl Documents<problems::PreferenceUnknown> for EchoForm {}
impl Documents<problems::RequestTimeout> for EchoForm {}
impl EchoForm {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Form) -> Answer {
        static BODY: &Schema = &schemas::FORM;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_form<H: BodiesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::FORM)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoForm,
            _,
        >(&request, payload, MediaType::Form, &SCHEMA)
            .await?;
        host.echo_form(body).await.map(EchoForm::answer)
    };
    respond::<EchoForm>(&request, operation).await
}
/// `POST /texts`
#[derive(Debug)]
pub enum EchoText {}
impl bv_cms_runtime::Operation for EchoText {
    type Document = Contract;
    const ID: &'static str = "EchoText";
}
impl Documents<problems::BodyInvalid> for EchoText {}
impl Documents<problems::BodyMalformed> for EchoText {}
impl Documents<problems::BodyMissing> for EchoText {}
impl Documents<problems::BodyTooLarge> for EchoText {}
impl Documents<problems::Internal> for EchoText {}
impl Documents<problems::MediaTypeUnsupported> for EchoText {}
impl Documents<problems::MethodNotAllowed> for EchoText {}
impl Documents<problems::OrgHeaderInvalid> for EchoText {}
impl Documents<problems::OrgHeaderMissing> for EchoText {}
impl Documents<problems::ParameterInvalid> for EchoText {}
impl Documents<problems::PreferenceUnknown> for EchoText {}
impl Documents<problems::RequestTimeout> for EchoText {}
/// What [`EchoText`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum EchoTextAnswer {
    /// What was sent.
    Ok { body: String },
}
impl EchoText {
    /// The answer as it is sent.
    pub(super) fn answer(answer: EchoTextAnswer) -> Answer {
        match answer {
            EchoTextAnswer::Ok { body } => {
                static BODY: &Schema = &Schema(
                    &[
                        Keyword::Type(Types::STRING),
                        Keyword::MinLength(1),
                        Keyword::MaxLength(20),
                    ],
                );
                Answer::text(200u16, body, BODY)
            }
        }
    }
}
async fn echo_text<H: BodiesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(
        &[Keyword::Type(Types::STRING), Keyword::MinLength(1), Keyword::MaxLength(20)],
    );
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoText,
            _,
        >(&request, payload, MediaType::Text, &SCHEMA)
            .await?;
        host.echo_text(body).await.map(EchoText::answer)
    };
    respond::<EchoText>(&request, operation).await
}
/// `PUT /bytes`
#[derive(Debug)]
pub enum EchoBytes {}
impl bv_cms_runtime::Operation for EchoBytes {
    type Document = Contract;
    const ID: &'static str = "EchoBytes";
}
impl Documents<problems::BodyInvalid> for EchoBytes {}
impl Documents<problems::BodyMalformed> for EchoBytes {}
impl Documents<problems::BodyMissing> for EchoBytes {}
impl Documents<problems::BodyTooLarge> for EchoBytes {}
impl Documents<problems::Internal> for EchoBytes {}
impl Documents<problems::MediaTypeUnsupported> for EchoBytes {}
impl Documents<problems::MethodNotAllowed> for EchoBytes {}
impl Documents<problems::OrgHeaderInvalid> for EchoBytes {}
impl Documents<problems::OrgHeaderMissing> for EchoBytes {}
impl Documents<problems::ParameterInvalid> for EchoBytes {}
impl Documents<problems::PreferenceUnknown> for EchoBytes {}
impl Documents<problems::RequestTimeout> for EchoBytes {}
/// What [`EchoBytes`] answers.
#[derive(Debug, Clone, PartialEq)]
pub enum EchoBytesAnswer {
    /// What was sent.
    Ok { body: web::Bytes },
}
impl EchoBytes {
    /// The answer as it is sent.
    pub(super) fn answer(answer: EchoBytesAnswer) -> Answer {
        match answer {
            EchoBytesAnswer::Ok { body } => Answer::bytes(200u16, body),
        }
    }
}
async fn echo_bytes<H: BodiesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let body = body::bytes::<EchoBytes>(&request, payload, true).await?;
        host.echo_bytes(body).await.map(EchoBytes::answer)
    };
    respond::<EchoBytes>(&request, operation).await
}
