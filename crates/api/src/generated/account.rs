// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The operations of the tag `Account`.

use std::collections::BTreeMap;
use std::future::Future;

use actix_web::web;
use actix_web::{HttpRequest, HttpResponse};
use serde_json::json;
use utoipa::IntoResponses;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;

use super::permissions;
#[allow(clippy::wildcard_imports, reason = "the models and errors of these operations")]
use super::{models::*, problems::*};
use crate::body;
use crate::documentation;
use crate::failure::Guarded;
use crate::failure::GuardedBody;
use crate::failure::{Documents, Failure, Operation, documents};
use crate::guard::Host;
use crate::guard::{self, Guard};
use crate::parameters::Parameters;
use crate::respond::{method_not_allowed, respond};
use crate::types::Uuid;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};

/// The API tokens of your account.
pub trait AccountOperations: Host {
    /// List API tokens
    fn list_api_tokens(
        guard: Guard<permissions::AccountApiTokenManage, Self::Context>,
        parameters: ListApiTokensParameters,
    ) -> impl Future<Output = Result<ListApiTokensResponse, Failure<ListApiTokens>>>;

    /// Create an API token
    fn create_api_token(
        guard: Guard<permissions::AccountApiTokenManage, Self::Context>,
        body: CreateApiTokenRequest,
    ) -> impl Future<Output = Result<CreateApiTokenResponse, Failure<CreateApiToken>>>;

    /// Get an API token
    fn get_api_token(
        guard: Guard<permissions::AccountApiTokenManage, Self::Context>,
        parameters: GetApiTokenParameters,
    ) -> impl Future<Output = Result<GetApiTokenResponse, Failure<GetApiToken>>>;

    /// Delete an API token
    fn delete_api_token(
        guard: Guard<permissions::AccountApiTokenManage, Self::Context>,
        parameters: DeleteApiTokenParameters,
    ) -> impl Future<Output = Result<DeleteApiTokenResponse, Failure<DeleteApiToken>>>;
}

/// Serves the operations. The app data must hold the host as `web::Data<H>`.
pub fn configure<H: AccountOperations>(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/bv/account/v1/accounts/api-tokens")
                .route(web::get().to(list_api_tokens::<H>))
                .route(web::post().to(create_api_token::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "GET, POST")
                })),
        )
        .service(
            web::resource("/bv/account/v1/accounts/api-tokens/{id:[^/:]+}")
                .route(web::get().to(get_api_token::<H>))
                .route(web::delete().to(delete_api_token::<H>))
                .default_service(web::to(async |request: HttpRequest| {
                    method_not_allowed(&request, "DELETE, GET")
                })),
        );
}

/// `GET /bv/account/v1/accounts/api-tokens`
#[derive(Debug)]
pub enum ListApiTokens {}

impl Operation for ListApiTokens {
    const ID: &'static str = "ListApiTokens";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(ListApiTokens: AuthorizationMalformed, AuthorizationMissing, Internal, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for ListApiTokens {
    type Permission = permissions::AccountApiTokenManage;
}

/// The parameters of [`ListApiTokens`].
#[derive(Debug, Clone, PartialEq)]
pub struct ListApiTokensParameters {
    /// Which page, counted from 1.
    pub current_page: i32,
    /// API tokens on a page.
    pub items_per_page: i32,
    /// Only API tokens whose name contains this, in any case.
    pub filter_name: Option<String>,
}

impl ListApiTokensParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let current_page = parameters.required("current_page", |violations, value: &i32| {
            violations.minimum(*value, 1);
            violations.maximum(*value, 2_147_483_647);
        });
        let items_per_page = parameters.required("items_per_page", |violations, value: &i32| {
            violations.minimum(*value, 1);
            violations.maximum(*value, 100);
        });
        let filter_name = parameters.optional("filter.name", |_, _: &String| {});
        parameters.finish(|| {
            Some(Self { current_page: current_page?, items_per_page: items_per_page?, filter_name })
        })
    }
}

impl IntoParams for ListApiTokens {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
            documentation::parameter(
                json!({"name":"current_page","in":"query","required":true,"description":"Which page, counted from 1.","schema":{"type":"integer","format":"int32","minimum":1,"maximum":2147483647},"example":1}),
            ),
            documentation::parameter(
                json!({"name":"items_per_page","in":"query","required":true,"description":"API tokens on a page.","schema":{"type":"integer","format":"int32","minimum":1,"maximum":100},"example":10}),
            ),
            documentation::parameter(
                json!({"name":"filter.name","in":"query","description":"Only API tokens whose name contains this, in any case.","schema":{"type":"string"},"required":false}),
            ),
        ]
    }
}

impl IntoResponses for ListApiTokens {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The API tokens on the page.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "ListApiTokensResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/account/v1/accounts/api-tokens", operation_id = "ListApiTokens", tag = "Account", summary = "List API tokens", description = "Lists the API tokens of your account, newest first, a page at a time. Their secrets are not stored and cannot be read again.", params(ListApiTokens), responses(ListApiTokens), security(("api_token" = [])), extensions(("x-permission" = json!("account.api-token.manage"))))]
async fn list_api_tokens<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, ListApiTokens>(&host, &request).await?;
        let parameters = ListApiTokensParameters::decode(&request)?;
        H::list_api_tokens(guard, parameters).await
    };
    respond::<ListApiTokens, _>(&request, operation).await
}

/// `POST /bv/account/v1/accounts/api-tokens`
#[derive(Debug)]
pub enum CreateApiToken {}

impl Operation for CreateApiToken {
    const ID: &'static str = "CreateApiToken";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] =
        &[("Cache-Control", "no-store")];
}

documents!(CreateApiToken: AuthorizationMalformed, AuthorizationMissing, BodyInvalid, BodyMalformed, BodyMissing, BodyTooLarge, ExpiryBeyondParent, ExpiryNotInFuture, Internal, MediaTypeUnsupported, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for CreateApiToken {
    type Permission = permissions::AccountApiTokenManage;
}

impl GuardedBody for CreateApiToken {}

impl IntoParams for CreateApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![documentation::parameter(
            json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
        )]
    }
}

impl IntoResponses for CreateApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The API token with its secret.",
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
                            "Cache-Control",
                            documentation::header(
                                "The answer holds a secret.",
                                true,
                                json!({"type":"string","enum":["no-store"]}),
                            ),
                        ),
                    ],
                    "CreateApiTokenResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadApiToken")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("UnexpectedForBody")),
        ])
    }
}

#[utoipa::path(post, path = "/bv/account/v1/accounts/api-tokens", operation_id = "CreateApiToken", tag = "Account", summary = "Create an API token", description = "Creates an API token for your account. The secret is in the answer and nowhere else: keep it.\n\nThe new token can do no more than the one that makes it, lives no longer, and is deleted with it.", params(CreateApiToken), request_body(content = CreateApiTokenRequest, description = "The API token to create.", content_type = "application/json", examples(("CreateApiTokenForCi" = (summary = "A token that never outlives yours.", value = json!({"name":"continuous integration"}))))), responses(CreateApiToken), security(("api_token" = [])), extensions(("x-permission" = json!("account.api-token.manage"))))]
async fn create_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
    payload: web::Payload,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, CreateApiToken>(&host, &request).await?;
        let body = body::decode::<CreateApiToken, _>(&request, payload).await?;
        H::create_api_token(guard, body).await
    };
    respond::<CreateApiToken, _>(&request, operation).await
}

/// `GET /bv/account/v1/accounts/api-tokens/{id}`
#[derive(Debug)]
pub enum GetApiToken {}

impl Operation for GetApiToken {
    const ID: &'static str = "GetApiToken";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(GetApiToken: ApiTokenNotFound, AuthorizationMalformed, AuthorizationMissing, Internal, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for GetApiToken {
    type Permission = permissions::AccountApiTokenManage;
}

/// The parameters of [`GetApiToken`].
#[derive(Debug, Clone, PartialEq)]
pub struct GetApiTokenParameters {
    /// The id of the API token.
    pub id: Uuid,
}

impl GetApiTokenParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for GetApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the API token.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000f1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for GetApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "The API token.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "GetApiTokenResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("404".to_owned(), documentation::response_reference("ApiTokenNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(get, path = "/bv/account/v1/accounts/api-tokens/{id}", operation_id = "GetApiToken", tag = "Account", summary = "Get an API token", description = "Returns an API token of your account, without its secret.\n\n- `404`/`NotFound` when your account has no such API token.", params(GetApiToken), responses(GetApiToken), security(("api_token" = [])), extensions(("x-permission" = json!("account.api-token.manage"))))]
async fn get_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, GetApiToken>(&host, &request).await?;
        let parameters = GetApiTokenParameters::decode(&request)?;
        H::get_api_token(guard, parameters).await
    };
    respond::<GetApiToken, _>(&request, operation).await
}

/// `DELETE /bv/account/v1/accounts/api-tokens/{id}`
#[derive(Debug)]
pub enum DeleteApiToken {}

impl Operation for DeleteApiToken {
    const ID: &'static str = "DeleteApiToken";
    const SUCCESS_HEADERS: &'static [(&'static str, &'static str)] = &[];
}

documents!(DeleteApiToken: ApiTokenNotFound, AuthorizationMalformed, AuthorizationMissing, Internal, MembershipMissing, MethodNotAllowed, OrgHeaderInvalid, OrgHeaderMissing, ParameterInvalid, TokenDeleted, TokenExpired, TokenUnknown, Unavailable);

impl Guarded for DeleteApiToken {
    type Permission = permissions::AccountApiTokenManage;
}

/// The parameters of [`DeleteApiToken`].
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteApiTokenParameters {
    /// The id of the API token.
    pub id: Uuid,
}

impl DeleteApiTokenParameters {
    fn decode<O: Documents<ParameterInvalid>>(request: &HttpRequest) -> Result<Self, Failure<O>> {
        let mut parameters = Parameters::new(request);
        let id = parameters.path("id", |_, _: &Uuid| {});
        parameters.finish(|| Some(Self { id: id? }))
    }
}

impl IntoParams for DeleteApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(
                json!({"name":"id","in":"path","required":true,"description":"The id of the API token.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-0000000000f1"}),
            ),
            documentation::parameter(
                json!({"name":"x-bv-org-id","in":"header","required":true,"description":"The organisation to act for. The account of the API token must be a member.","schema":{"type":"string","format":"uuid"},"example":"0de30000-0000-4000-8000-000000000001"}),
            ),
        ]
    }
}

impl IntoResponses for DeleteApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(documentation::response(
                    "It is deleted.",
                    vec![(
                        "x-request-id",
                        documentation::header(
                            "Names this request; give it to the operator when something is wrong.",
                            true,
                            json!({"type":"string","format":"uuid"}),
                        ),
                    )],
                    "DeleteApiTokenResponse",
                    vec![],
                )),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("ForbiddenToOutsiders")),
            ("404".to_owned(), documentation::response_reference("ApiTokenNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}

#[utoipa::path(delete, path = "/bv/account/v1/accounts/api-tokens/{id}", operation_id = "DeleteApiToken", tag = "Account", summary = "Delete an API token", description = "Deletes an API token of your account and every token that was made with it. They are refused from now on.\n\n- `404`/`NotFound` when your account has no such API token.", params(DeleteApiToken), responses(DeleteApiToken), security(("api_token" = [])), extensions(("x-permission" = json!("account.api-token.manage"))))]
async fn delete_api_token<H: AccountOperations>(
    host: web::Data<H>,
    request: HttpRequest,
) -> HttpResponse {
    let operation = async {
        let guard = guard::enter_with_any_role::<H, DeleteApiToken>(&host, &request).await?;
        let parameters = DeleteApiTokenParameters::decode(&request)?;
        H::delete_api_token(guard, parameters).await
    };
    respond::<DeleteApiToken, _>(&request, operation).await
}
