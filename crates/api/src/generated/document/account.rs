// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Account` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{account as operations, models, problems};
impl IntoParams for operations::ListApiTokens {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "current_page", "in" : "query", "required" : true, "description" :
            "Which page, counted from 1.", "schema" : { "type" : "integer", "format" :
            "int32", "minimum" : 1, "maximum" : 2147483647 }, "example" : 1 })),
            documentation::parameter(json!({ "name" : "items_per_page", "in" : "query",
            "required" : true, "description" : "API tokens on a page.", "schema" : {
            "type" : "integer", "format" : "int32", "minimum" : 1, "maximum" : 100 },
            "example" : 10 })), documentation::parameter(json!({ "name" : "filter.name",
            "in" : "query", "required" : false, "description" :
            "Only API tokens whose name contains this, in any case.", "schema" : { "type"
            : "string" } }))
        ]
    }
}
impl IntoResponses for operations::ListApiTokens {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The API tokens on the page.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/ListApiTokensResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/account/v1/accounts/api-tokens",
    operation_id = "ListApiTokens",
    tag = "Account",
    summary = "List API tokens",
    description = "Lists the API tokens of your account, newest first, a page at a time. Their secrets are not stored and cannot be read again.",
    params(operations::ListApiTokens),
    responses(operations::ListApiTokens),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("account.api-token.manage")))
)]
pub fn list_api_tokens() {}
impl IntoParams for operations::CreateApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::CreateApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The API token with its secret.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("x-ignored-members",
                            documentation::header("The members of the request's body that this API does not know, misspelt ones among them, such as `live.expires_at`; they were ignored. Absent without one.",
                            false, false, json!({ "type" : "string" }),)),
                            ("Cache-Control",
                            documentation::header("The answer holds a secret.", true,
                            false, json!({ "type" : "string", "enum" : ["no-store"] }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/CreateApiTokenResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadApiToken")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/account/v1/accounts/api-tokens",
    operation_id = "CreateApiToken",
    tag = "Account",
    summary = "Create an API token",
    description = "Creates an API token for your account. The secret is in the answer and nowhere else: keep it.\n\nThe new token can do no more than the one that makes it, lives no longer, and is deleted with it.",
    params(operations::CreateApiToken),
    request_body(
        content = models::CreateApiTokenRequest,
        content_type = "application/json",
        description = "The API token to create.",
        examples(
            (
                "CreateApiTokenForCi" = (
                    value = json!({"name":"continuous integration"}),
                    summary = "A token that never outlives yours."
                )
            )
        )
    ),
    responses(operations::CreateApiToken),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("account.api-token.manage")))
)]
pub fn create_api_token() {}
impl IntoParams for operations::GetApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the API token.", "schema" : { "type" :
            "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-0000000000d1" })), documentation::parameter(json!({
            "name" : "x-bv-org-id", "in" : "header", "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::GetApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The API token.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/GetApiTokenResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("404".to_owned(), documentation::response_reference("ApiTokenNotFound")),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/account/v1/accounts/api-tokens/{id}",
    operation_id = "GetApiToken",
    tag = "Account",
    summary = "Get an API token",
    description = "Returns an API token of your account, without its secret.\n\n- `404`/`NotFound` when your account has no such API token.",
    params(operations::GetApiToken),
    responses(operations::GetApiToken),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("account.api-token.manage")))
)]
pub fn get_api_token() {}
impl IntoParams for operations::DeleteApiToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the API token.", "schema" : { "type" :
            "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-0000000000d1" })), documentation::parameter(json!({
            "name" : "x-bv-org-id", "in" : "header", "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::DeleteApiToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is deleted.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/DeleteApiTokenResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsidersAndDescendants"),
            ),
            ("404".to_owned(), documentation::response_reference("ApiTokenNotFound")),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    delete,
    path = "/bv/account/v1/accounts/api-tokens/{id}",
    operation_id = "DeleteApiToken",
    tag = "Account",
    summary = "Delete an API token",
    description = "Deletes an API token of your account and every token that was made with it. They are refused from now on.\n\nAn API token may delete itself, but none that it was made with, directly or not: what is handed out for a while does not outlast, or take away, what it comes from.\n\n- `403`/`PermissionDenied` when the API token of the request was made with the one to delete.\n- `404`/`NotFound` when your account has no such API token.",
    params(operations::DeleteApiToken),
    responses(operations::DeleteApiToken),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("account.api-token.manage")))
)]
pub fn delete_api_token() {}
