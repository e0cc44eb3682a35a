// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Account`.
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
/// The API tokens of your account.
pub trait AccountOperations: bv_cms_runtime::Enters<schemes::ApiToken> + 'static {
    /// List API tokens
    fn list_api_tokens(
        guard: Guard<
            permissions::AccountApiTokenManage,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: ListApiTokensParameters,
    ) -> impl Future<
        Output = Result<models::ListApiTokensResponse, Failure<ListApiTokens>>,
    >;
    /// Create an API token
    fn create_api_token(
        guard: Guard<
            permissions::AccountApiTokenManage,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        body: models::CreateApiTokenRequest,
    ) -> impl Future<
        Output = Result<models::CreateApiTokenResponse, Failure<CreateApiToken>>,
    >;
    /// Get an API token
    fn get_api_token(
        guard: Guard<
            permissions::AccountApiTokenManage,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: GetApiTokenParameters,
    ) -> impl Future<Output = Result<models::GetApiTokenResponse, Failure<GetApiToken>>>;
    /// Delete an API token
    fn delete_api_token(
        guard: Guard<
            permissions::AccountApiTokenManage,
            <Self as bv_cms_runtime::Enters<schemes::ApiToken>>::Context,
        >,
        parameters: DeleteApiTokenParameters,
    ) -> impl Future<
        Output = Result<models::DeleteApiTokenResponse, Failure<DeleteApiToken>>,
    >;
}
/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: AccountOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::scope("/bv/account/v1/accounts/api-tokens")
                .service(
                    web::resource("")
                        .route(web::get().to(list_api_tokens::<H>))
                        .route(web::head().to(list_api_tokens::<H>))
                        .route(web::post().to(create_api_token::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<Contract>(&request, "GET, HEAD, POST")
                            }),
                        ),
                )
                .service(
                    web::resource("/{id:[^/]+}")
                        .route(web::get().to(get_api_token::<H>))
                        .route(web::head().to(get_api_token::<H>))
                        .route(web::delete().to(delete_api_token::<H>))
                        .default_service(
                            web::to(async |request: HttpRequest| {
                                method_not_allowed::<
                                    Contract,
                                >(&request, "DELETE, GET, HEAD")
                            }),
                        ),
                ),
        );
}
/// `GET /bv/account/v1/accounts/api-tokens`
#[derive(Debug)]
pub enum ListApiTokens {}
impl bv_cms_runtime::Operation for ListApiTokens {
    type Document = Contract;
    const ID: &'static str = "ListApiTokens";
}
impl Documents<problems::AuthorizationMalformed> for ListApiTokens {}
impl Documents<problems::AuthorizationMissing> for ListApiTokens {}
impl Documents<problems::Internal> for ListApiTokens {}
impl Documents<problems::MembershipMissing> for ListApiTokens {}
impl Documents<problems::MethodNotAllowed> for ListApiTokens {}
impl Documents<problems::OrgHeaderInvalid> for ListApiTokens {}
impl Documents<problems::OrgHeaderMissing> for ListApiTokens {}
impl Documents<problems::ParameterInvalid> for ListApiTokens {}
impl Documents<problems::PreferenceUnknown> for ListApiTokens {}
impl Documents<problems::RateLimited> for ListApiTokens {}
impl Documents<problems::TokenDeleted> for ListApiTokens {}
impl Documents<problems::TokenExpired> for ListApiTokens {}
impl Documents<problems::TokenUnknown> for ListApiTokens {}
impl Documents<problems::Unavailable> for ListApiTokens {}
/// The parameters of [`ListApiTokens`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ListApiTokensParameters {
    /// Which page, counted from 1.
    pub current_page: i32,
    /// API tokens on a page.
    pub items_per_page: i32,
    /// Only API tokens whose name contains this, in any case.
    #[serde(default)]
    pub filter_name: Option<String>,
}
impl ListApiTokensParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "current_page",
                name: "current_page",
                location: Location::Query,
                required: true,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                        Keyword::Maximum(Literal::Integer(2147483647)),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "items_per_page",
                name: "items_per_page",
                location: Location::Query,
                required: true,
                style: Style::Form { explode: true },
                schema: &Schema(
                    &[
                        Keyword::Type(Types::INTEGER),
                        Keyword::Format(Format::Int32),
                        Keyword::Minimum(Literal::Integer(1)),
                        Keyword::Maximum(Literal::Integer(100)),
                    ],
                ),
                default: None,
            },
            Parameter {
                field: "filter_name",
                name: "filter.name",
                location: Location::Query,
                required: false,
                style: Style::Form { explode: true },
                schema: &Schema(&[Keyword::Type(Types::STRING)]),
                default: None,
            },
        ];
        TABLE
    };
}
impl ListApiTokens {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::ListApiTokensResponse) -> Answer {
        static BODY: &Schema = &schemas::LIST_API_TOKENS_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn list_api_tokens<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<ListApiTokens>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::AccountApiTokenManage,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            ListApiTokens,
            _,
        >(&request, ListApiTokensParameters::TABLE)?;
        H::list_api_tokens(guard, parameters).await.map(ListApiTokens::answer)
    };
    respond::<ListApiTokens>(&request, operation).await
}
/// `POST /bv/account/v1/accounts/api-tokens`
#[derive(Debug)]
pub enum CreateApiToken {}
impl bv_cms_runtime::Operation for CreateApiToken {
    type Document = Contract;
    const ID: &'static str = "CreateApiToken";
    const NAMES_IGNORED_MEMBERS: bool = true;
}
impl Documents<problems::AuthorizationMalformed> for CreateApiToken {}
impl Documents<problems::AuthorizationMissing> for CreateApiToken {}
impl Documents<problems::BodyInvalid> for CreateApiToken {}
impl Documents<problems::BodyMalformed> for CreateApiToken {}
impl Documents<problems::BodyMissing> for CreateApiToken {}
impl Documents<problems::BodyTooLarge> for CreateApiToken {}
impl Documents<problems::ExpiryBeyondParent> for CreateApiToken {}
impl Documents<problems::ExpiryNotInFuture> for CreateApiToken {}
impl Documents<problems::Internal> for CreateApiToken {}
impl Documents<problems::MediaTypeUnsupported> for CreateApiToken {}
impl Documents<problems::MembershipMissing> for CreateApiToken {}
impl Documents<problems::MethodNotAllowed> for CreateApiToken {}
impl Documents<problems::OrgHeaderInvalid> for CreateApiToken {}
impl Documents<problems::OrgHeaderMissing> for CreateApiToken {}
impl Documents<problems::PreferenceUnknown> for CreateApiToken {}
impl Documents<problems::RateLimited> for CreateApiToken {}
impl Documents<problems::RequestTimeout> for CreateApiToken {}
impl Documents<problems::TokenDeleted> for CreateApiToken {}
impl Documents<problems::TokenExpired> for CreateApiToken {}
impl Documents<problems::TokenUnknown> for CreateApiToken {}
impl Documents<problems::Unavailable> for CreateApiToken {}
impl CreateApiToken {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::CreateApiTokenResponse) -> Answer {
        static BODY: &Schema = &schemas::CREATE_API_TOKEN_RESPONSE;
        Answer::json(200u16, &answer, BODY)
            .header(
                "Cache-Control",
                "no-store",
                {
                    static HEADER: &Schema = &Schema(
                        &[
                            Keyword::Type(Types::STRING),
                            Keyword::Enum(&[Literal::Text("no-store")]),
                        ],
                    );
                    HEADER
                },
            )
    }
}
async fn create_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    static SCHEMA: Schema = Schema(&[Keyword::Ref(&schemas::CREATE_API_TOKEN_REQUEST)]);
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<CreateApiToken>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::AccountApiTokenManage,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let body = body::required::<
            CreateApiToken,
            _,
        >(&request, payload, MediaType::Json, &SCHEMA)
            .await?;
        H::create_api_token(guard, body).await.map(CreateApiToken::answer)
    };
    respond::<CreateApiToken>(&request, operation).await
}
/// `GET /bv/account/v1/accounts/api-tokens/{id}`
#[derive(Debug)]
pub enum GetApiToken {}
impl bv_cms_runtime::Operation for GetApiToken {
    type Document = Contract;
    const ID: &'static str = "GetApiToken";
}
impl Documents<problems::ApiTokenNotFound> for GetApiToken {}
impl Documents<problems::AuthorizationMalformed> for GetApiToken {}
impl Documents<problems::AuthorizationMissing> for GetApiToken {}
impl Documents<problems::Internal> for GetApiToken {}
impl Documents<problems::MembershipMissing> for GetApiToken {}
impl Documents<problems::MethodNotAllowed> for GetApiToken {}
impl Documents<problems::OrgHeaderInvalid> for GetApiToken {}
impl Documents<problems::OrgHeaderMissing> for GetApiToken {}
impl Documents<problems::ParameterInvalid> for GetApiToken {}
impl Documents<problems::PreferenceUnknown> for GetApiToken {}
impl Documents<problems::RateLimited> for GetApiToken {}
impl Documents<problems::TokenDeleted> for GetApiToken {}
impl Documents<problems::TokenExpired> for GetApiToken {}
impl Documents<problems::TokenUnknown> for GetApiToken {}
impl Documents<problems::Unavailable> for GetApiToken {}
/// The parameters of [`GetApiToken`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct GetApiTokenParameters {
    /// The id of the API token.
    pub id: bv_cms_runtime::Uuid,
}
impl GetApiTokenParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl GetApiToken {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::GetApiTokenResponse) -> Answer {
        static BODY: &Schema = &schemas::GET_API_TOKEN_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn get_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<GetApiToken>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::AccountApiTokenManage,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            GetApiToken,
            _,
        >(&request, GetApiTokenParameters::TABLE)?;
        H::get_api_token(guard, parameters).await.map(GetApiToken::answer)
    };
    respond::<GetApiToken>(&request, operation).await
}
/// `DELETE /bv/account/v1/accounts/api-tokens/{id}`
#[derive(Debug)]
pub enum DeleteApiToken {}
impl bv_cms_runtime::Operation for DeleteApiToken {
    type Document = Contract;
    const ID: &'static str = "DeleteApiToken";
}
impl Documents<problems::ApiTokenIsAncestor> for DeleteApiToken {}
impl Documents<problems::ApiTokenNotFound> for DeleteApiToken {}
impl Documents<problems::AuthorizationMalformed> for DeleteApiToken {}
impl Documents<problems::AuthorizationMissing> for DeleteApiToken {}
impl Documents<problems::Internal> for DeleteApiToken {}
impl Documents<problems::MembershipMissing> for DeleteApiToken {}
impl Documents<problems::MethodNotAllowed> for DeleteApiToken {}
impl Documents<problems::OrgHeaderInvalid> for DeleteApiToken {}
impl Documents<problems::OrgHeaderMissing> for DeleteApiToken {}
impl Documents<problems::ParameterInvalid> for DeleteApiToken {}
impl Documents<problems::PreferenceUnknown> for DeleteApiToken {}
impl Documents<problems::RateLimited> for DeleteApiToken {}
impl Documents<problems::TokenDeleted> for DeleteApiToken {}
impl Documents<problems::TokenExpired> for DeleteApiToken {}
impl Documents<problems::TokenUnknown> for DeleteApiToken {}
impl Documents<problems::Unavailable> for DeleteApiToken {}
/// The parameters of [`DeleteApiToken`].
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct DeleteApiTokenParameters {
    /// The id of the API token.
    pub id: bv_cms_runtime::Uuid,
}
impl DeleteApiTokenParameters {
    /// How each of them is written and what it must be.
    pub const TABLE: &'static [Parameter] = {
        static TABLE: &[Parameter] = &[
            Parameter {
                field: "id",
                name: "id",
                location: Location::Path,
                required: true,
                style: Style::Simple { explode: false },
                schema: &Schema(
                    &[Keyword::Type(Types::STRING), Keyword::Format(Format::Uuid)],
                ),
                default: None,
            },
        ];
        TABLE
    };
}
impl DeleteApiToken {
    /// The answer as it is sent.
    pub(super) fn answer(answer: models::DeleteApiTokenResponse) -> Answer {
        static BODY: &Schema = &schemas::DELETE_API_TOKEN_RESPONSE;
        Answer::json(200u16, &answer, BODY)
    }
}
async fn delete_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let host: &H = &host;
    let operation = async {
        let mut alternatives = guard::Alternatives::<DeleteApiToken>::new(&request);
        let guard = alternatives
            .member::<
                H,
                schemes::ApiToken,
                permissions::AccountApiTokenManage,
            >(host, &[], "x-bv-org-id")
            .await;
        let Some(guard) = guard else { return Err(alternatives.refusal()) };
        let parameters = parameters::read::<
            DeleteApiToken,
            _,
        >(&request, DeleteApiTokenParameters::TABLE)?;
        H::delete_api_token(guard, parameters).await.map(DeleteApiToken::answer)
    };
    respond::<DeleteApiToken>(&request, operation).await
}
