// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The responses that operations share.

use serde_json::json;
use utoipa::ToResponse;
use utoipa::openapi::RefOr;
use utoipa::openapi::response::Response;

use super::problems;
use crate::documentation;

/// The request is not valid; `code` is 3.
#[derive(Debug)]
pub enum BadParameters {}

impl<'r> ToResponse<'r> for BadParameters {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid; `code` is 3.",
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::ParameterInvalid>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::BodyMissing>(),
                documentation::error_example::<problems::BodyMalformed>(),
                documentation::error_example::<problems::BodyInvalid>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::ParameterInvalid>(),
                documentation::error_example::<problems::BodyMissing>(),
                documentation::error_example::<problems::BodyMalformed>(),
                documentation::error_example::<problems::BodyInvalid>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::ParameterInvalid>(),
                documentation::error_example::<problems::BodyMissing>(),
                documentation::error_example::<problems::BodyMalformed>(),
                documentation::error_example::<problems::BodyInvalid>(),
                documentation::error_example::<problems::FieldImmutable>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::BodyMissing>(),
                documentation::error_example::<problems::BodyMalformed>(),
                documentation::error_example::<problems::BodyInvalid>(),
                documentation::error_example::<problems::ExpiryNotInFuture>(),
                documentation::error_example::<problems::ExpiryBeyondParent>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::OrgHeaderMissing>(),
                documentation::error_example::<problems::OrgHeaderInvalid>(),
                documentation::error_example::<problems::ParameterInvalid>(),
                documentation::error_example::<problems::BodyMissing>(),
                documentation::error_example::<problems::BodyMalformed>(),
                documentation::error_example::<problems::BodyInvalid>(),
                documentation::error_example::<problems::ActionNotAllowed>(),
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
                (
                    "x-request-id",
                    documentation::header(
                        "Names this request; give it to the operator when something is wrong.",
                        true,
                        json!({"type":"string","format":"uuid"}),
                    ),
                ),
                (
                    "WWW-Authenticate",
                    documentation::header(
                        "How to authenticate (RFC 6750, section 3).",
                        true,
                        json!({"type":"string","pattern":"^Bearer realm=\"bv-cms\""}),
                    ),
                ),
            ],
            "Status",
            vec![
                documentation::error_example::<problems::AuthorizationMissing>(),
                documentation::error_example::<problems::AuthorizationMalformed>(),
                documentation::error_example::<problems::TokenUnknown>(),
                documentation::error_example::<problems::TokenExpired>(),
                documentation::error_example::<problems::TokenDeleted>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::MembershipMissing>(),
                documentation::error_example::<problems::PermissionDenied>(),
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::MembershipMissing>()],
        );
        ("ForbiddenToOutsiders", RefOr::T(response))
    }
}

/// The organisation has no such live; `code` is 5.
#[derive(Debug)]
pub enum LiveNotFound {}

impl<'r> ToResponse<'r> for LiveNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The organisation has no such live; `code` is 5.",
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::LiveNotFound>()],
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::LiveCustomIdNotFound>()],
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
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::ApiTokenNotFound>()],
        );
        ("ApiTokenNotFound", RefOr::T(response))
    }
}

/// The server failed; `code` is 13.
#[derive(Debug)]
pub enum Internal {}

impl<'r> ToResponse<'r> for Internal {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The server failed; `code` is 13.",
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::Internal>()],
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
                (
                    "x-request-id",
                    documentation::header(
                        "Names this request; give it to the operator when something is wrong.",
                        true,
                        json!({"type":"string","format":"uuid"}),
                    ),
                ),
                (
                    "Retry-After",
                    documentation::header(
                        "The seconds to wait before the next try.",
                        true,
                        json!({"type":"integer","format":"int32","minimum":1}),
                    ),
                ),
            ],
            "Status",
            vec![documentation::error_example::<problems::Unavailable>()],
        );
        ("Unavailable", RefOr::T(response))
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
                (
                    "x-request-id",
                    documentation::header(
                        "Names this request; give it to the operator when something is wrong.",
                        true,
                        json!({"type":"string","format":"uuid"}),
                    ),
                ),
                (
                    "Allow",
                    documentation::header(
                        "The methods that are possible at this path; sent with 405.",
                        false,
                        json!({"type":"string","pattern":"^[A-Z]+(, [A-Z]+)*$"}),
                    ),
                ),
                (
                    "Retry-After",
                    documentation::header(
                        "The seconds to wait before the next try; sent with 503.",
                        false,
                        json!({"type":"integer","format":"int32","minimum":1}),
                    ),
                ),
            ],
            "Status",
            vec![
                documentation::error_example::<problems::MethodNotAllowed>(),
                documentation::error_example::<problems::Unavailable>(),
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
                (
                    "x-request-id",
                    documentation::header(
                        "Names this request; give it to the operator when something is wrong.",
                        true,
                        json!({"type":"string","format":"uuid"}),
                    ),
                ),
                (
                    "Allow",
                    documentation::header(
                        "The methods that are possible at this path; sent with 405.",
                        false,
                        json!({"type":"string","pattern":"^[A-Z]+(, [A-Z]+)*$"}),
                    ),
                ),
                (
                    "Retry-After",
                    documentation::header(
                        "The seconds to wait before the next try; sent with 503.",
                        false,
                        json!({"type":"integer","format":"int32","minimum":1}),
                    ),
                ),
            ],
            "Status",
            vec![
                documentation::error_example::<problems::MethodNotAllowed>(),
                documentation::error_example::<problems::BodyTooLarge>(),
                documentation::error_example::<problems::MediaTypeUnsupported>(),
                documentation::error_example::<problems::Unavailable>(),
            ],
        );
        ("UnexpectedForBody", RefOr::T(response))
    }
}

/// Any other error; the status tells which.
#[derive(Debug)]
pub enum UnexpectedForLiveBody {}

impl<'r> ToResponse<'r> for UnexpectedForLiveBody {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "Any other error; the status tells which.",
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
                    "Allow",
                    documentation::header(
                        "The methods that are possible at this path; sent with 405.",
                        false,
                        json!({"type":"string","pattern":"^[A-Z]+(, [A-Z]+)*$"}),
                    ),
                ),
                (
                    "Retry-After",
                    documentation::header(
                        "The seconds to wait before the next try; sent with 503.",
                        false,
                        json!({"type":"integer","format":"int32","minimum":1}),
                    ),
                ),
            ],
            "Status",
            vec![
                documentation::error_example::<problems::CustomIdTaken>(),
                documentation::error_example::<problems::MethodNotAllowed>(),
                documentation::error_example::<problems::BodyTooLarge>(),
                documentation::error_example::<problems::MediaTypeUnsupported>(),
                documentation::error_example::<problems::Unavailable>(),
            ],
        );
        ("UnexpectedForLiveBody", RefOr::T(response))
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
                (
                    "x-request-id",
                    documentation::header(
                        "Names this request; give it to the operator when something is wrong.",
                        true,
                        json!({"type":"string","format":"uuid"}),
                    ),
                ),
                (
                    "Allow",
                    documentation::header(
                        "The methods that are possible at this path; sent with 405.",
                        false,
                        json!({"type":"string","pattern":"^[A-Z]+(, [A-Z]+)*$"}),
                    ),
                ),
            ],
            "Status",
            vec![documentation::error_example::<problems::MethodNotAllowed>()],
        );
        ("UnexpectedMethod", RefOr::T(response))
    }
}

/// The request is not valid and reaches no operation; `code` is 3.
#[derive(Debug)]
pub enum NotRouted {}

impl<'r> ToResponse<'r> for NotRouted {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "The request is not valid and reaches no operation; `code` is 3.",
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![
                documentation::error_example::<problems::PreflightRefused>(),
                documentation::error_example::<problems::PreferenceUnknown>(),
            ],
        );
        ("NotRouted", RefOr::T(response))
    }
}

/// No operation has this path; `code` is 5.
#[derive(Debug)]
pub enum RouteNotFound {}

impl<'r> ToResponse<'r> for RouteNotFound {
    fn response() -> (&'r str, RefOr<Response>) {
        let response = documentation::response(
            "No operation has this path; `code` is 5.",
            vec![(
                "x-request-id",
                documentation::header(
                    "Names this request; give it to the operator when something is wrong.",
                    true,
                    json!({"type":"string","format":"uuid"}),
                ),
            )],
            "Status",
            vec![documentation::error_example::<problems::RouteNotFound>()],
        );
        ("RouteNotFound", RefOr::T(response))
    }
}
