// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The responses that operations share.
#![allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::ToResponse;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;
use super::super::problems;
/// It is elsewhere.
#[derive(Debug)]
pub enum Elsewhere {}
impl<'r> ToResponse<'r> for Elsewhere {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "It is elsewhere.",
            vec![
                ("Location", documentation::header("Where it is.", true, false, json!({
                "type" : "string", "pattern" : "^/live-streams/" }),))
            ],
            None,
            vec![],
        );
        ("Elsewhere", RefOr::T(response))
    }
}
/// The credentials are missing or not accepted.
#[derive(Debug)]
pub enum Unauthenticated {}
impl<'r> ToResponse<'r> for Unauthenticated {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The credentials are missing or not accepted.",
            vec![
                ("WWW-Authenticate",
                documentation::header("How to authenticate (RFC 6750, section 3).", true,
                false, json!({ "type" : "string", "pattern" :
                "^Bearer realm=\"features\"" }),))
            ],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::AuthorizationMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::AuthorizationMalformed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::CredentialsUnknown >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::CredentialsExpired > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Unauthenticated", RefOr::T(response))
    }
}
/// The caller may not.
#[derive(Debug)]
pub enum Forbidden {}
impl<'r> ToResponse<'r> for Forbidden {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The caller may not.",
            vec![],
            Some((
                "application/json",
                Some(json!({ "$ref" : "#/components/schemas/Status" })),
            )),
            vec![
                documentation::error_example:: < problems::RoleMissing >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::MembershipMissing > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::PermissionDenied >
                (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Forbidden", RefOr::T(response))
    }
}
/// Another error.
#[derive(Debug)]
pub enum Refused {}
impl<'r> ToResponse<'r> for Refused {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Another error.",
            vec![
                ("Allow",
                documentation::header("The methods that are possible at this path; sent with 405.",
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
                documentation::error_example:: < problems::RequestTimeout >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::BodyTooLarge > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::MediaTypeUnsupported >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::MethodNotAllowed > (problems::EXAMPLE_REQUEST_ID,),
                documentation::error_example:: < problems::PreferenceUnknown >
                (problems::EXAMPLE_REQUEST_ID,), documentation::error_example:: <
                problems::Internal > (problems::EXAMPLE_REQUEST_ID,)
            ],
        );
        ("Refused", RefOr::T(response))
    }
}
