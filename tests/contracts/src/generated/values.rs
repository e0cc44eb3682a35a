// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Values`.
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
/// Bodies that come back as they were understood.
pub trait ValuesOperations: Sized + 'static {
    /// Echo scalars
    fn echo_scalars(
        &self,
        body: models::Scalars,
    ) -> impl Future<Output = Result<models::Scalars, Failure<EchoScalars>>>;
    /// Echo arrays
    fn echo_arrays(
        &self,
        body: models::Arrays,
    ) -> impl Future<Output = Result<models::Arrays, Failure<EchoArrays>>>;
    /// Echo enums
    fn echo_enums(
        &self,
        body: models::Enums,
    ) -> impl Future<Output = Result<models::Enums, Failure<EchoEnums>>>;
    /// Echo objects
    fn echo_objects(
        &self,
        body: models::Objects,
    ) -> impl Future<Output = Result<models::Objects, Failure<EchoObjects>>>;
    /// Echo choices
    fn echo_choices(
        &self,
        body: models::Choices,
    ) -> impl Future<Output = Result<models::Choices, Failure<EchoChoices>>>;
    /// Echo trees
    fn echo_trees(
        &self,
        body: models::Trees,
    ) -> impl Future<Output = Result<models::Trees, Failure<EchoTrees>>>;
    /// Echo an account
    fn echo_account(
        &self,
        body: models::Account,
    ) -> impl Future<Output = Result<models::Account, Failure<EchoAccount>>>;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: ValuesOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/accounts")
                .route(web::post().to(echo_account::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/arrays")
                .route(web::post().to(echo_arrays::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/choices")
                .route(web::post().to(echo_choices::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/enums")
                .route(web::post().to(echo_enums::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/objects")
                .route(web::post().to(echo_objects::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/scalars")
                .route(web::post().to(echo_scalars::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        )
        .service(
            web::resource("/trees")
                .route(web::post().to(echo_trees::<H>))
                .default_service(
                    web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, "POST")
                    }),
                ),
        );
}
/// `POST /scalars`
#[derive(Debug)]
pub enum EchoScalars {}
impl bv_cms_runtime::Operation for EchoScalars {
    type Document = Contract;
    const ID: &'static str = "EchoScalars";
}
impl Documents<problems::BodyInvalid> for EchoScalars {}
impl Documents<problems::BodyMalformed> for EchoScalars {}
impl Documents<problems::BodyMissing> for EchoScalars {}
impl Documents<problems::BodyTooLarge> for EchoScalars {}
impl Documents<problems::Internal> for EchoScalars {}
impl Documents<problems::MediaTypeUnsupported> for EchoScalars {}
impl Documents<problems::MethodNotAllowed> for EchoScalars {}
impl Documents<problems::OrgHeaderInvalid> for EchoScalars {}
impl Documents<problems::OrgHeaderMissing> for EchoScalars {}
impl Documents<problems::ParameterInvalid> for EchoScalars {}
impl Documents<problems::PreferenceUnknown> for EchoScalars {}
impl Documents<problems::RequestTimeout> for EchoScalars {}
impl EchoScalars {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Scalars) -> Answer {
        static BODY: &Schema = &schemas::SCALARS;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_scalars<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::SCALARS)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoScalars,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_scalars(body).await.map(EchoScalars::answer)
    };
    respond::<EchoScalars>(&request, operation).await
}
/// `POST /arrays`
#[derive(Debug)]
pub enum EchoArrays {}
impl bv_cms_runtime::Operation for EchoArrays {
    type Document = Contract;
    const ID: &'static str = "EchoArrays";
}
impl Documents<problems::BodyInvalid> for EchoArrays {}
impl Documents<problems::BodyMalformed> for EchoArrays {}
impl Documents<problems::BodyMissing> for EchoArrays {}
impl Documents<problems::BodyTooLarge> for EchoArrays {}
impl Documents<problems::Internal> for EchoArrays {}
impl Documents<problems::MediaTypeUnsupported> for EchoArrays {}
impl Documents<problems::MethodNotAllowed> for EchoArrays {}
impl Documents<problems::OrgHeaderInvalid> for EchoArrays {}
impl Documents<problems::OrgHeaderMissing> for EchoArrays {}
impl Documents<problems::ParameterInvalid> for EchoArrays {}
impl Documents<problems::PreferenceUnknown> for EchoArrays {}
impl Documents<problems::RequestTimeout> for EchoArrays {}
impl EchoArrays {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Arrays) -> Answer {
        static BODY: &Schema = &schemas::ARRAYS;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_arrays<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::ARRAYS)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoArrays,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_arrays(body).await.map(EchoArrays::answer)
    };
    respond::<EchoArrays>(&request, operation).await
}
/// `POST /enums`
#[derive(Debug)]
pub enum EchoEnums {}
impl bv_cms_runtime::Operation for EchoEnums {
    type Document = Contract;
    const ID: &'static str = "EchoEnums";
}
impl Documents<problems::BodyInvalid> for EchoEnums {}
impl Documents<problems::BodyMalformed> for EchoEnums {}
impl Documents<problems::BodyMissing> for EchoEnums {}
impl Documents<problems::BodyTooLarge> for EchoEnums {}
impl Documents<problems::Internal> for EchoEnums {}
impl Documents<problems::MediaTypeUnsupported> for EchoEnums {}
impl Documents<problems::MethodNotAllowed> for EchoEnums {}
impl Documents<problems::OrgHeaderInvalid> for EchoEnums {}
impl Documents<problems::OrgHeaderMissing> for EchoEnums {}
impl Documents<problems::ParameterInvalid> for EchoEnums {}
impl Documents<problems::PreferenceUnknown> for EchoEnums {}
impl Documents<problems::RequestTimeout> for EchoEnums {}
impl EchoEnums {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Enums) -> Answer {
        static BODY: &Schema = &schemas::ENUMS;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_enums<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::ENUMS)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoEnums,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_enums(body).await.map(EchoEnums::answer)
    };
    respond::<EchoEnums>(&request, operation).await
}
/// `POST /objects`
#[derive(Debug)]
pub enum EchoObjects {}
impl bv_cms_runtime::Operation for EchoObjects {
    type Document = Contract;
    const ID: &'static str = "EchoObjects";
}
impl Documents<problems::BodyInvalid> for EchoObjects {}
impl Documents<problems::BodyMalformed> for EchoObjects {}
impl Documents<problems::BodyMissing> for EchoObjects {}
impl Documents<problems::BodyTooLarge> for EchoObjects {}
impl Documents<problems::Internal> for EchoObjects {}
impl Documents<problems::MediaTypeUnsupported> for EchoObjects {}
impl Documents<problems::MethodNotAllowed> for EchoObjects {}
impl Documents<problems::OrgHeaderInvalid> for EchoObjects {}
impl Documents<problems::OrgHeaderMissing> for EchoObjects {}
impl Documents<problems::ParameterInvalid> for EchoObjects {}
impl Documents<problems::PreferenceUnknown> for EchoObjects {}
impl Documents<problems::RequestTimeout> for EchoObjects {}
impl EchoObjects {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Objects) -> Answer {
        static BODY: &Schema = &schemas::OBJECTS;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_objects<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::OBJECTS)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoObjects,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_objects(body).await.map(EchoObjects::answer)
    };
    respond::<EchoObjects>(&request, operation).await
}
/// `POST /choices`
#[derive(Debug)]
pub enum EchoChoices {}
impl bv_cms_runtime::Operation for EchoChoices {
    type Document = Contract;
    const ID: &'static str = "EchoChoices";
}
impl Documents<problems::BodyInvalid> for EchoChoices {}
impl Documents<problems::BodyMalformed> for EchoChoices {}
impl Documents<problems::BodyMissing> for EchoChoices {}
impl Documents<problems::BodyTooLarge> for EchoChoices {}
impl Documents<problems::Internal> for EchoChoices {}
impl Documents<problems::MediaTypeUnsupported> for EchoChoices {}
impl Documents<problems::MethodNotAllowed> for EchoChoices {}
impl Documents<problems::OrgHeaderInvalid> for EchoChoices {}
impl Documents<problems::OrgHeaderMissing> for EchoChoices {}
impl Documents<problems::ParameterInvalid> for EchoChoices {}
impl Documents<problems::PreferenceUnknown> for EchoChoices {}
impl Documents<problems::RequestTimeout> for EchoChoices {}
impl EchoChoices {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Choices) -> Answer {
        static BODY: &Schema = &schemas::CHOICES;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_choices<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::CHOICES)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoChoices,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_choices(body).await.map(EchoChoices::answer)
    };
    respond::<EchoChoices>(&request, operation).await
}
/// `POST /trees`
#[derive(Debug)]
pub enum EchoTrees {}
impl bv_cms_runtime::Operation for EchoTrees {
    type Document = Contract;
    const ID: &'static str = "EchoTrees";
}
impl Documents<problems::BodyInvalid> for EchoTrees {}
impl Documents<problems::BodyMalformed> for EchoTrees {}
impl Documents<problems::BodyMissing> for EchoTrees {}
impl Documents<problems::BodyTooLarge> for EchoTrees {}
impl Documents<problems::Internal> for EchoTrees {}
impl Documents<problems::MediaTypeUnsupported> for EchoTrees {}
impl Documents<problems::MethodNotAllowed> for EchoTrees {}
impl Documents<problems::OrgHeaderInvalid> for EchoTrees {}
impl Documents<problems::OrgHeaderMissing> for EchoTrees {}
impl Documents<problems::ParameterInvalid> for EchoTrees {}
impl Documents<problems::PreferenceUnknown> for EchoTrees {}
impl Documents<problems::RequestTimeout> for EchoTrees {}
impl EchoTrees {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Trees) -> Answer {
        static BODY: &Schema = &schemas::TREES;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_trees<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::TREES)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoTrees,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_trees(body).await.map(EchoTrees::answer)
    };
    respond::<EchoTrees>(&request, operation).await
}
/// `POST /accounts`
#[derive(Debug)]
pub enum EchoAccount {}
impl bv_cms_runtime::Operation for EchoAccount {
    type Document = Contract;
    const ID: &'static str = "EchoAccount";
}
impl Documents<problems::BodyInvalid> for EchoAccount {}
impl Documents<problems::BodyMalformed> for EchoAccount {}
impl Documents<problems::BodyMissing> for EchoAccount {}
impl Documents<problems::BodyTooLarge> for EchoAccount {}
impl Documents<problems::Internal> for EchoAccount {}
impl Documents<problems::MediaTypeUnsupported> for EchoAccount {}
impl Documents<problems::MethodNotAllowed> for EchoAccount {}
impl Documents<problems::OrgHeaderInvalid> for EchoAccount {}
impl Documents<problems::OrgHeaderMissing> for EchoAccount {}
impl Documents<problems::ParameterInvalid> for EchoAccount {}
impl Documents<problems::PreferenceUnknown> for EchoAccount {}
impl Documents<problems::RequestTimeout> for EchoAccount {}
impl EchoAccount {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::Account) -> Answer {
        static BODY: &Schema = &schemas::ACCOUNT;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn echo_account<H: ValuesOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::ACCOUNT)]);
    let host: &H = &host;
    let operation = async {
        let body = body::required::<
            EchoAccount,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        host.echo_account(body).await.map(EchoAccount::answer)
    };
    respond::<EchoAccount>(&request, operation).await
}
