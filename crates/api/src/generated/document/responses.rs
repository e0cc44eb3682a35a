// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The responses that operations share.
#![allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::ToResponse;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;
use super::super::problems;
/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadParameters {}
impl<'r> ToResponse<'r> for BadParameters {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::ParameterInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadParameters", RefOr::T(response))
    }
}
/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadBody {}
impl<'r> ToResponse<'r> for BadBody {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyMalformed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadBody", RefOr::T(response))
    }
}
/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadBodyOrParameters {}
impl<'r> ToResponse<'r> for BadBodyOrParameters {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::ParameterInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyMissing > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyMalformed >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::PreferenceUnknown >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadBodyOrParameters", RefOr::T(response))
    }
}
/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadUpdate {}
impl<'r> ToResponse<'r> for BadUpdate {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::ParameterInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyMissing > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyMalformed >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::FieldImmutable >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadUpdate", RefOr::T(response))
    }
}
/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadApiToken {}
impl<'r> ToResponse<'r> for BadApiToken {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyMalformed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::ExpiryNotInFuture > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::ExpiryBeyondParent >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadApiToken", RefOr::T(response))
    }
}
/// The request is not valid (`code` is 3), or the live's status does not allow it (`code` is 9).
#[derive(Debug)]
pub enum BadAction {}
impl<'r> ToResponse<'r> for BadAction {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid (`code` is 3), or the live's status does not allow it (`code` is 9).",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::OrgHeaderMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::ParameterInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyMalformed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyInvalid >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::ActionNotAllowed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::PreferenceUnknown >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BadAction", RefOr::T(response))
    }
}
/// The `authorization` header is missing or not accepted; `code` is 16.
#[derive(Debug)]
pub enum Unauthenticated {}
impl<'r> ToResponse<'r> for Unauthenticated {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The `authorization` header is missing or not accepted; `code` is 16.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("WWW-Authenticate",
                documentation::header("How to authenticate (RFC 6750, section 3).", true,
                false, json!({ "type" : "string", "pattern" : "^Bearer realm=\"bv-cms\""
                }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::AuthorizationMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::AuthorizationMalformed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::TokenUnknown >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::TokenExpired > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::TokenDeleted >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Unauthenticated", RefOr::T(response))
    }
}
/// The account may not do this in the organisation; `code` is 7.
#[derive(Debug)]
pub enum Forbidden {}
impl<'r> ToResponse<'r> for Forbidden {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The account may not do this in the organisation; `code` is 7.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MembershipMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PermissionDenied > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Forbidden", RefOr::T(response))
    }
}
/// The account is not a member of the organisation; `code` is 7. Every role may do this.
#[derive(Debug)]
pub enum ForbiddenToOutsiders {}
impl<'r> ToResponse<'r> for ForbiddenToOutsiders {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The account is not a member of the organisation; `code` is 7. Every role may do this.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MembershipMissing >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("ForbiddenToOutsiders", RefOr::T(response))
    }
}
/// The account is not a member of the organisation, or the API token was made with the one to delete; `code` is 7. Every role may do this.
#[derive(Debug)]
pub enum ForbiddenToOutsidersAndDescendants {}
impl<'r> ToResponse<'r> for ForbiddenToOutsidersAndDescendants {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The account is not a member of the organisation, or the API token was made with the one to delete; `code` is 7. Every role may do this.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MembershipMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::ApiTokenIsAncestor > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("ForbiddenToOutsidersAndDescendants", RefOr::T(response))
    }
}
/// The organisation has no such live; `code` is 5.
#[derive(Debug)]
pub enum LiveNotFound {}
impl<'r> ToResponse<'r> for LiveNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The organisation has no such live; `code` is 5.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::LiveNotFound >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("LiveNotFound", RefOr::T(response))
    }
}
/// The organisation has no such live; `code` is 5.
#[derive(Debug)]
pub enum LiveCustomIdNotFound {}
impl<'r> ToResponse<'r> for LiveCustomIdNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The organisation has no such live; `code` is 5.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::LiveCustomIdNotFound >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("LiveCustomIdNotFound", RefOr::T(response))
    }
}
/// The account has no such API token; `code` is 5.
#[derive(Debug)]
pub enum ApiTokenNotFound {}
impl<'r> ToResponse<'r> for ApiTokenNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The account has no such API token; `code` is 5.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::ApiTokenNotFound >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("ApiTokenNotFound", RefOr::T(response))
    }
}
/// Another live of the organisation has the `custom_id`; `code` is 6.
#[derive(Debug)]
pub enum CustomIdTaken {}
impl<'r> ToResponse<'r> for CustomIdTaken {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Another live of the organisation has the `custom_id`; `code` is 6.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::CustomIdTaken >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("CustomIdTaken", RefOr::T(response))
    }
}
/// The live is not in a state that `if-match` names, and was left as it is; `code` is 10, as for every test-and-set that fails.
#[derive(Debug)]
pub enum LiveChanged {}
impl<'r> ToResponse<'r> for LiveChanged {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The live is not in a state that `if-match` names, and was left as it is; `code` is 10, as for every test-and-set that fails.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::LiveChanged >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("LiveChanged", RefOr::T(response))
    }
}
/// The request did not arrive in time; `code` is 4.
#[derive(Debug)]
pub enum RequestTimeout {}
impl<'r> ToResponse<'r> for RequestTimeout {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request did not arrive in time; `code` is 4.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RequestTimeout >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("RequestTimeout", RefOr::T(response))
    }
}
/// The body is longer than 64 KiB; `code` is 3.
#[derive(Debug)]
pub enum BodyTooLarge {}
impl<'r> ToResponse<'r> for BodyTooLarge {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The body is longer than 64 KiB; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::BodyTooLarge >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("BodyTooLarge", RefOr::T(response))
    }
}
/// The body is no JSON by its media type; `code` is 3.
#[derive(Debug)]
pub enum MediaTypeUnsupported {}
impl<'r> ToResponse<'r> for MediaTypeUnsupported {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The body is no JSON by its media type; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MediaTypeUnsupported >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("MediaTypeUnsupported", RefOr::T(response))
    }
}
/// The server failed; `code` is 13.
#[derive(Debug)]
pub enum Internal {}
impl<'r> ToResponse<'r> for Internal {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The server failed; `code` is 13.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::Internal >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Internal", RefOr::T(response))
    }
}
/// The server cannot serve right now; `code` is 14.
#[derive(Debug)]
pub enum Unavailable {}
impl<'r> ToResponse<'r> for Unavailable {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The server cannot serve right now; `code` is 14.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Retry-After",
                documentation::header("The seconds to wait before the next try.", true,
                false, json!({ "type" : "integer", "format" : "int32", "minimum" : 1
                }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::Unavailable >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Unavailable", RefOr::T(response))
    }
}
/// There are more requests than a limit allows; `code` is 8.
#[derive(Debug)]
pub enum TooManyRequests {}
impl<'r> ToResponse<'r> for TooManyRequests {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "There are more requests than a limit allows; `code` is 8.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Retry-After",
                documentation::header("The seconds to wait before the next try.", true,
                false, json!({ "type" : "integer", "format" : "int32", "minimum" : 1
                }),)), ("RateLimit-Policy",
                documentation::header("Names the limit that is reached, the requests it allows and in how many seconds, as `\"api-token\";q=200;w=1` (draft-ietf-httpapi-ratelimit-headers).",
                true, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";q=[0-9]{1,10};w=1$",
                "maxLength" : 60 }),)), ("RateLimit",
                documentation::header("Names what is left of the limit, and after how many seconds there is more, as `\"api-token\";r=0;t=1`.",
                true, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";r=0;t=1$",
                "maxLength" : 60 }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RateLimited >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("TooManyRequests", RefOr::T(response))
    }
}
/// The storage cannot be reached, can only be read, or is damaged, or the server stops; `code` is 14.
#[derive(Debug)]
pub enum NotReady {}
impl<'r> ToResponse<'r> for NotReady {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The storage cannot be reached, can only be read, or is damaged, or the server stops; `code` is 14.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Retry-After",
                documentation::header("The seconds to wait before the next try.", true,
                false, json!({ "type" : "integer", "format" : "int32", "minimum" : 1
                }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::Unavailable >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::StorageNotWritable > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::StorageDamaged >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("NotReady", RefOr::T(response))
    }
}
/// Any other error; the status tells which.
#[derive(Debug)]
pub enum Unexpected {}
impl<'r> ToResponse<'r> for Unexpected {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Any other error; the status tells which.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Allow",
                documentation::header("The methods that are possible at this path.",
                true, false, json!({ "type" : "string", "pattern" : "^[A-Z]+(, [A-Z]+)*$"
                }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MethodNotAllowed >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Unexpected", RefOr::T(response))
    }
}
/// Any other error; the status tells which.
#[derive(Debug)]
pub enum UnexpectedForBody {}
impl<'r> ToResponse<'r> for UnexpectedForBody {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Any other error; the status tells which.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Allow",
                documentation::header("The methods that are possible at this path; sent with 405.",
                false, false, json!({ "type" : "string", "pattern" :
                "^[A-Z]+(, [A-Z]+)*$" }),)), ("Retry-After",
                documentation::header("The seconds to wait before the next try; sent with 503.",
                false, false, json!({ "type" : "integer", "format" : "int32", "minimum" :
                1 }),)), ("RateLimit-Policy",
                documentation::header("With 429, names the limit that is reached, the requests it allows and in how many seconds, as `\"api-token\";q=200;w=1` (draft-ietf-httpapi-ratelimit-headers).",
                false, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";q=[0-9]{1,10};w=1$",
                "maxLength" : 60 }),)), ("RateLimit",
                documentation::header("With 429, names what is left of the limit, and after how many seconds there is more, as `\"api-token\";r=0;t=1`.",
                false, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";r=0;t=1$",
                "maxLength" : 60 }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MethodNotAllowed >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::RequestTimeout > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::BodyTooLarge >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::MediaTypeUnsupported > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::RateLimited >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::Unavailable > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("UnexpectedForBody", RefOr::T(response))
    }
}
/// Any other error; the status tells which.
#[derive(Debug)]
pub enum UnexpectedMethod {}
impl<'r> ToResponse<'r> for UnexpectedMethod {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Any other error; the status tells which.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("preference-applied",
                documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                false, false, json!({ "type" : "string" }),)), ("Allow",
                documentation::header("The methods that are possible at this path; sent with 405.",
                false, false, json!({ "type" : "string", "pattern" :
                "^[A-Z]+(, [A-Z]+)*$" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::MethodNotAllowed >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("UnexpectedMethod", RefOr::T(response))
    }
}
/// The cross-origin preflight request is refused; `code` is 3.
#[derive(Debug)]
pub enum PreflightRefused {}
impl<'r> ToResponse<'r> for PreflightRefused {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The cross-origin preflight request is refused; `code` is 3.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::PreflightRefused >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("PreflightRefused", RefOr::T(response))
    }
}
/// The head of a request did not arrive in time; `code` is 4.
#[derive(Debug)]
pub enum RequestHeadTimeout {}
impl<'r> ToResponse<'r> for RequestHeadTimeout {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The head of a request did not arrive in time; `code` is 4.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RequestTimeout >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("RequestHeadTimeout", RefOr::T(response))
    }
}
/// There are more requests than a limit allows; `code` is 8.
#[derive(Debug)]
pub enum TooManyUnmatchedRequests {}
impl<'r> ToResponse<'r> for TooManyUnmatchedRequests {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "There are more requests than a limit allows; `code` is 8.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),)),
                ("Retry-After",
                documentation::header("The seconds to wait before the next try.", true,
                false, json!({ "type" : "integer", "format" : "int32", "minimum" : 1
                }),)), ("RateLimit-Policy",
                documentation::header("Names the limit that is reached, the requests it allows and in how many seconds, as `\"api-token\";q=200;w=1` (draft-ietf-httpapi-ratelimit-headers).",
                true, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";q=[0-9]{1,10};w=1$",
                "maxLength" : 60 }),)), ("RateLimit",
                documentation::header("Names what is left of the limit, and after how many seconds there is more, as `\"api-token\";r=0;t=1`.",
                true, false, json!({ "type" : "string", "pattern" :
                "^\"(address|account|api-token|failed-authentications)\";r=0;t=1$",
                "maxLength" : 60 }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RateLimited >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("TooManyUnmatchedRequests", RefOr::T(response))
    }
}
/// No operation has this path; `code` is 5.
#[derive(Debug)]
pub enum RouteNotFound {}
impl<'r> ToResponse<'r> for RouteNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "No operation has this path; `code` is 5.",
            vec![
                ("x-request-id",
                documentation::header("Names this request; give it to the operator when something is wrong.",
                true, false, json!({ "type" : "string", "format" : "uuid" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RouteNotFound >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("RouteNotFound", RefOr::T(response))
    }
}
