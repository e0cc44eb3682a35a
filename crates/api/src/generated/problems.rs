// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The error registry: every error there is, one type each.
#[allow(unused_imports, reason = "not every document needs all of them")]
use bv_cms_runtime::{Cause, FieldViolation, Problem, RegistryEntry, Rejection};
/// The request id that the examples of the document show.
#[cfg(feature = "witness")]
pub(super) const EXAMPLE_REQUEST_ID: &str = "0de30000-0000-7000-8000-00000000c0de";
/// How a request is answered that generated code refuses.
pub(super) fn of_rejection(rejection: Rejection) -> Problem {
    match rejection {
        Rejection::AuthorizationMissing => AuthorizationMissing {}.problem(),
        Rejection::AuthorizationMalformed => AuthorizationMalformed {}.problem(),
        Rejection::OrgHeaderMissing => OrgHeaderMissing {}.problem(),
        Rejection::OrgHeaderInvalid => OrgHeaderInvalid {}.problem(),
        Rejection::MembershipMissing { org_id, .. } => {
            MembershipMissing { org_id }.problem()
        }
        Rejection::PermissionDenied { org_id, permission, role, .. } => {
            PermissionDenied {
                org_id,
                permission: permission.to_owned(),
                role: role.to_owned(),
            }
                .problem()
        }
        Rejection::ParameterInvalid { field_violations, .. } => {
            ParameterInvalid {
                field_violations,
            }
                .problem()
        }
        Rejection::BodyMissing => BodyMissing {}.problem(),
        Rejection::BodyMalformed { field_violations, .. } => {
            BodyMalformed { field_violations }.problem()
        }
        Rejection::BodyInvalid { field_violations, .. } => {
            BodyInvalid { field_violations }.problem()
        }
        Rejection::RequestTimeout => RequestTimeout {}.problem(),
        Rejection::BodyTooLarge => BodyTooLarge {}.problem(),
        Rejection::MediaTypeUnsupported => MediaTypeUnsupported {}.problem(),
        Rejection::MethodNotAllowed { allowed, method, .. } => {
            MethodNotAllowed {
                allowed: allowed.to_owned(),
                method,
            }
                .problem()
        }
        Rejection::PreferenceUnknown { known, preference, .. } => {
            PreferenceUnknown {
                known,
                preference,
            }
                .problem()
        }
        Rejection::Unavailable { cause, .. } => Unavailable { cause }.problem(),
        Rejection::Internal { cause, .. } => Internal { cause }.problem(),
        other => {
            Problem::new(
                    500,
                    13,
                    "bv.cms.v1",
                    "ERROR_REASON_INTERNAL",
                    "The server failed.".to_owned(),
                )
                .cause(
                    Some(Cause::new(format!("the document has no error for {other:?}"))),
                )
        }
    }
}
/// No credentials were sent.
#[derive(Debug)]
pub struct AuthorizationMissing {}
impl RegistryEntry for AuthorizationMissing {
    const NAME: &'static str = "AuthorizationMissing";
    const SUMMARY: &'static str = "No credentials were sent.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                401,
                16,
                "bv.cms.v1",
                "ERROR_REASON_AUTHORIZATION_MISSING",
                "The `authorization` header is missing. Send `authorization: Bearer <api_token>`."
                    .to_owned(),
            )
            .header("WWW-Authenticate", "Bearer realm=\"bv-cms\"".to_owned())
    }
    fn example() -> Self {
        Self {}
    }
}
/// The credentials are not an API token.
#[derive(Debug)]
pub struct AuthorizationMalformed {}
impl RegistryEntry for AuthorizationMalformed {
    const NAME: &'static str = "AuthorizationMalformed";
    const SUMMARY: &'static str = "The credentials are not an API token.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                401,
                16,
                "bv.cms.v1",
                "ERROR_REASON_AUTHORIZATION_MALFORMED",
                "The `authorization` header does not hold `Bearer` and an API token, or the token is mistyped. Copy the whole token; it begins with `bvt_`."
                    .to_owned(),
            )
            .header(
                "WWW-Authenticate",
                "Bearer realm=\"bv-cms\", error=\"invalid_token\", error_description=\"not an API token\""
                    .to_owned(),
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The API token is well-formed and not known.
#[derive(Debug)]
pub struct TokenUnknown {}
impl RegistryEntry for TokenUnknown {
    const NAME: &'static str = "TokenUnknown";
    const SUMMARY: &'static str = "The API token is well-formed and not known.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                401,
                16,
                "bv.cms.v1",
                "ERROR_REASON_TOKEN_UNKNOWN",
                "This server does not know the API token. Send one that was created here."
                    .to_owned(),
            )
            .header(
                "WWW-Authenticate",
                "Bearer realm=\"bv-cms\", error=\"invalid_token\", error_description=\"unknown API token\""
                    .to_owned(),
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The API token has expired.
#[derive(Debug)]
pub struct TokenExpired {
    /// The metadata `expired_at`, such as `2026-01-01T00:00:00Z`.
    pub expired_at: String,
}
impl RegistryEntry for TokenExpired {
    const NAME: &'static str = "TokenExpired";
    const SUMMARY: &'static str = "The API token has expired.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { expired_at } = self;
        Problem::new(
                401,
                16,
                "bv.cms.v1",
                "ERROR_REASON_TOKEN_EXPIRED",
                format!("The API token expired at {expired_at}. Send another one."),
            )
            .header(
                "WWW-Authenticate",
                "Bearer realm=\"bv-cms\", error=\"invalid_token\", error_description=\"expired API token\""
                    .to_owned(),
            )
            .metadata("expired_at", expired_at)
    }
    fn example() -> Self {
        Self {
            expired_at: "2026-01-01T00:00:00Z".to_owned(),
        }
    }
}
/// The API token was deleted.
#[derive(Debug)]
pub struct TokenDeleted {
    /// The metadata `deleted_at`, such as `2026-01-01T00:00:00Z`.
    pub deleted_at: String,
}
impl RegistryEntry for TokenDeleted {
    const NAME: &'static str = "TokenDeleted";
    const SUMMARY: &'static str = "The API token was deleted.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { deleted_at } = self;
        Problem::new(
                401,
                16,
                "bv.cms.v1",
                "ERROR_REASON_TOKEN_DELETED",
                format!("The API token was deleted at {deleted_at}. Send another one."),
            )
            .header(
                "WWW-Authenticate",
                "Bearer realm=\"bv-cms\", error=\"invalid_token\", error_description=\"deleted API token\""
                    .to_owned(),
            )
            .metadata("deleted_at", deleted_at)
    }
    fn example() -> Self {
        Self {
            deleted_at: "2026-01-01T00:00:00Z".to_owned(),
        }
    }
}
/// The account is no member of the organisation.
#[derive(Debug)]
pub struct MembershipMissing {
    /// The metadata `org_id`, such as `0de30000-0000-4000-8000-000000000001`.
    pub org_id: String,
}
impl RegistryEntry for MembershipMissing {
    const NAME: &'static str = "MembershipMissing";
    const SUMMARY: &'static str = "The account is no member of the organisation.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { org_id } = self;
        Problem::new(
                403,
                7,
                "bv.cms.v1",
                "ERROR_REASON_MEMBERSHIP_MISSING",
                format!(
                    "The account of the API token is not a member of organisation {org_id}. Send the `x-bv-org-id` of an organisation it belongs to."
                ),
            )
            .metadata("org_id", org_id)
    }
    fn example() -> Self {
        Self {
            org_id: "0de30000-0000-4000-8000-000000000001".to_owned(),
        }
    }
}
/// The member's role does not include the permission.
#[derive(Debug)]
pub struct PermissionDenied {
    /// The metadata `org_id`, such as `0de30000-0000-4000-8000-000000000001`.
    pub org_id: String,
    /// The metadata `permission`, such as `live.interaction.admin`.
    pub permission: String,
    /// The metadata `role`, such as `viewer`.
    pub role: String,
}
impl RegistryEntry for PermissionDenied {
    const NAME: &'static str = "PermissionDenied";
    const SUMMARY: &'static str = "The member's role does not include the permission.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { org_id, permission, role } = self;
        Problem::new(
                403,
                7,
                "bv.cms.v1",
                "ERROR_REASON_PERMISSION_DENIED",
                format!(
                    "The permission {permission} is needed; the role {role} does not include it. Ask an admin of organisation {org_id} for a higher role."
                ),
            )
            .metadata("org_id", org_id)
            .metadata("permission", permission)
            .metadata("role", role)
    }
    fn example() -> Self {
        Self {
            org_id: "0de30000-0000-4000-8000-000000000001".to_owned(),
            permission: "live.interaction.admin".to_owned(),
            role: "viewer".to_owned(),
        }
    }
}
/// The API token was made with the one to delete.
#[derive(Debug)]
pub struct ApiTokenIsAncestor {
    /// The metadata `api_token_id`, such as `0de30000-0000-4000-8000-0000000000d1`.
    pub api_token_id: String,
}
impl RegistryEntry for ApiTokenIsAncestor {
    const NAME: &'static str = "ApiTokenIsAncestor";
    const SUMMARY: &'static str = "The API token was made with the one to delete.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { api_token_id } = self;
        Problem::new(
                403,
                7,
                "bv.cms.v1",
                "ERROR_REASON_API_TOKEN_IS_ANCESTOR",
                format!(
                    "The API token of the request was made with the API token {api_token_id}, and may not delete it. Send one that was not."
                ),
            )
            .metadata("api_token_id", api_token_id)
    }
    fn example() -> Self {
        Self {
            api_token_id: "0de30000-0000-4000-8000-0000000000d1".to_owned(),
        }
    }
}
/// No organisation was named.
#[derive(Debug)]
pub struct OrgHeaderMissing {}
impl RegistryEntry for OrgHeaderMissing {
    const NAME: &'static str = "OrgHeaderMissing";
    const SUMMARY: &'static str = "No organisation was named.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_ORG_HEADER_MISSING",
                "The `x-bv-org-id` header is missing. Send the id of the organisation to act for."
                    .to_owned(),
            )
            .field_violations(
                vec![
                    FieldViolation { field : "x-bv-org-id".to_owned(), description :
                    "The header is missing.".to_owned() }
                ],
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The organisation's id is not one.
#[derive(Debug)]
pub struct OrgHeaderInvalid {}
impl RegistryEntry for OrgHeaderInvalid {
    const NAME: &'static str = "OrgHeaderInvalid";
    const SUMMARY: &'static str = "The organisation's id is not one.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_ORG_HEADER_INVALID",
                "The `x-bv-org-id` header is not a UUID. Send the id of the organisation to act for."
                    .to_owned(),
            )
            .field_violations(
                vec![
                    FieldViolation { field : "x-bv-org-id".to_owned(), description :
                    "The header must be one UUID in its hyphenated form.".to_owned() }
                ],
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// A path or query parameter is not valid.
#[derive(Debug)]
pub struct ParameterInvalid {
    /// What is wrong in the request.
    pub field_violations: Vec<FieldViolation>,
}
impl RegistryEntry for ParameterInvalid {
    const NAME: &'static str = "ParameterInvalid";
    const SUMMARY: &'static str = "A path or query parameter is not valid.";
    const FIELD_VIOLATIONS_VARY: bool = true;
    fn problem(self) -> Problem {
        let Self { field_violations } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_PARAMETER_INVALID",
                "A path or query parameter is not valid. Mend those that `details` names."
                    .to_owned(),
            )
            .field_violations(field_violations)
    }
    fn example() -> Self {
        Self {
            field_violations: vec![
                FieldViolation { field : "items_per_page".to_owned(), description :
                "must be at most 100".to_owned() }
            ],
        }
    }
}
/// No body was sent.
#[derive(Debug)]
pub struct BodyMissing {}
impl RegistryEntry for BodyMissing {
    const NAME: &'static str = "BodyMissing";
    const SUMMARY: &'static str = "No body was sent.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_BODY_MISSING",
                "The request has no body. Send a JSON object; an empty one is `{}`."
                    .to_owned(),
            )
            .field_violations(
                vec![
                    FieldViolation { field : "body".to_owned(), description :
                    "The body is missing.".to_owned() }
                ],
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The body is not JSON.
#[derive(Debug)]
pub struct BodyMalformed {
    /// What is wrong in the request.
    pub field_violations: Vec<FieldViolation>,
}
impl RegistryEntry for BodyMalformed {
    const NAME: &'static str = "BodyMalformed";
    const SUMMARY: &'static str = "The body is not JSON.";
    const FIELD_VIOLATIONS_VARY: bool = true;
    fn problem(self) -> Problem {
        let Self { field_violations } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_BODY_MALFORMED",
                "The body is not JSON in UTF-8. Mend it where `details` says.".to_owned(),
            )
            .field_violations(field_violations)
    }
    fn example() -> Self {
        Self {
            field_violations: vec![
                FieldViolation { field : "body".to_owned(), description :
                "expected value at line 1 column 1".to_owned() }
            ],
        }
    }
}
/// The body is JSON and not what the operation takes.
#[derive(Debug)]
pub struct BodyInvalid {
    /// What is wrong in the request.
    pub field_violations: Vec<FieldViolation>,
}
impl RegistryEntry for BodyInvalid {
    const NAME: &'static str = "BodyInvalid";
    const SUMMARY: &'static str = "The body is JSON and not what the operation takes.";
    const FIELD_VIOLATIONS_VARY: bool = true;
    fn problem(self) -> Problem {
        let Self { field_violations } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_BODY_INVALID",
                "The body is not what this operation takes. Mend the fields that `details` names."
                    .to_owned(),
            )
            .field_violations(field_violations)
    }
    fn example() -> Self {
        Self {
            field_violations: vec![
                FieldViolation { field : "live.security".to_owned(), description :
                "is required".to_owned() }
            ],
        }
    }
}
/// The update would change what cannot change.
#[derive(Debug)]
pub struct FieldImmutable {
    /// The metadata `field`, such as `interaction.chatroom.options.message_ttl`.
    pub field: String,
}
impl RegistryEntry for FieldImmutable {
    const NAME: &'static str = "FieldImmutable";
    const SUMMARY: &'static str = "The update would change what cannot change.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { field } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_FIELD_IMMUTABLE",
                format!(
                    "The field {field} cannot change. Leave it out, or send the value it has."
                ),
            )
            .field_violations(
                vec![
                    FieldViolation { field : field.clone(), description :
                    "cannot change once it is set".to_owned() }
                ],
            )
            .metadata("field", field)
    }
    fn example() -> Self {
        Self {
            field: "interaction.chatroom.options.message_ttl".to_owned(),
        }
    }
}
/// The expiry has passed.
#[derive(Debug)]
pub struct ExpiryNotInFuture {}
impl RegistryEntry for ExpiryNotInFuture {
    const NAME: &'static str = "ExpiryNotInFuture";
    const SUMMARY: &'static str = "The expiry has passed.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_EXPIRY_NOT_IN_FUTURE",
                "The `expired_date` has passed. Send one in the future, or leave it out."
                    .to_owned(),
            )
            .field_violations(
                vec![
                    FieldViolation { field : "expired_date".to_owned(), description :
                    "must be in the future".to_owned() }
                ],
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The expiry is later than that of the token which makes it.
#[derive(Debug)]
pub struct ExpiryBeyondParent {
    /// The metadata `latest`, such as `2027-01-01T00:00:00Z`.
    pub latest: String,
}
impl RegistryEntry for ExpiryBeyondParent {
    const NAME: &'static str = "ExpiryBeyondParent";
    const SUMMARY: &'static str = "The expiry is later than that of the token which makes it.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { latest } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_EXPIRY_BEYOND_PARENT",
                format!(
                    "The new API token cannot outlive the one that makes it. Send an `expired_date` until {latest}, or leave it out."
                ),
            )
            .field_violations(
                vec![
                    FieldViolation { field : "expired_date".to_owned(), description :
                    format!("must not be later than {latest}") }
                ],
            )
            .metadata("latest", latest)
    }
    fn example() -> Self {
        Self {
            latest: "2027-01-01T00:00:00Z".to_owned(),
        }
    }
}
/// The live's status does not allow the action.
#[derive(Debug)]
pub struct ActionNotAllowed {
    /// The metadata `action`, such as `start`.
    pub action: String,
    /// The metadata `status`, such as `LIVE_STATUS_WAIT_FOR_PREVIEW`.
    pub status: String,
}
impl RegistryEntry for ActionNotAllowed {
    const NAME: &'static str = "ActionNotAllowed";
    const SUMMARY: &'static str = "The live's status does not allow the action.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { action, status } = self;
        Problem::new(
                400,
                9,
                "bv.cms.v1",
                "ERROR_REASON_ACTION_NOT_ALLOWED",
                format!(
                    "The live is {status}, which does not allow `{action}`. Get the live and bring it into a status that does."
                ),
            )
            .precondition(
                "LIVE_STATUS",
                status.clone(),
                format!("does not allow `{action}`"),
            )
            .metadata("action", action)
            .metadata("status", status)
    }
    fn example() -> Self {
        Self {
            action: "start".to_owned(),
            status: "LIVE_STATUS_WAIT_FOR_PREVIEW".to_owned(),
        }
    }
}
/// There is no such live.
#[derive(Debug)]
pub struct LiveNotFound {
    /// The metadata `live_id`, such as `0de30000-0000-4000-8000-0000000000a1`.
    pub live_id: String,
}
impl RegistryEntry for LiveNotFound {
    const NAME: &'static str = "LiveNotFound";
    const SUMMARY: &'static str = "There is no such live.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { live_id } = self;
        Problem::new(
                404,
                5,
                "bv.cms.v1",
                "ERROR_REASON_LIVE_NOT_FOUND",
                format!(
                    "The organisation has no live {live_id}. List its lives to see which there are."
                ),
            )
            .metadata("live_id", live_id)
    }
    fn example() -> Self {
        Self {
            live_id: "0de30000-0000-4000-8000-0000000000a1".to_owned(),
        }
    }
}
/// There is no live with that custom id.
#[derive(Debug)]
pub struct LiveCustomIdNotFound {
    /// The metadata `custom_id`, such as `demo-all`.
    pub custom_id: String,
}
impl RegistryEntry for LiveCustomIdNotFound {
    const NAME: &'static str = "LiveCustomIdNotFound";
    const SUMMARY: &'static str = "There is no live with that custom id.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { custom_id } = self;
        Problem::new(
                404,
                5,
                "bv.cms.v1",
                "ERROR_REASON_LIVE_CUSTOM_ID_NOT_FOUND",
                format!(
                    "The organisation has no live whose custom id is {custom_id}. List its lives to see which there are."
                ),
            )
            .metadata("custom_id", custom_id)
    }
    fn example() -> Self {
        Self {
            custom_id: "demo-all".to_owned(),
        }
    }
}
/// There is no such API token.
#[derive(Debug)]
pub struct ApiTokenNotFound {
    /// The metadata `api_token_id`, such as `0de30000-0000-4000-8000-0000000000d1`.
    pub api_token_id: String,
}
impl RegistryEntry for ApiTokenNotFound {
    const NAME: &'static str = "ApiTokenNotFound";
    const SUMMARY: &'static str = "There is no such API token.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { api_token_id } = self;
        Problem::new(
                404,
                5,
                "bv.cms.v1",
                "ERROR_REASON_API_TOKEN_NOT_FOUND",
                format!(
                    "Your account has no API token {api_token_id}. List its API tokens to see which there are."
                ),
            )
            .metadata("api_token_id", api_token_id)
    }
    fn example() -> Self {
        Self {
            api_token_id: "0de30000-0000-4000-8000-0000000000d1".to_owned(),
        }
    }
}
/// No operation has the path.
#[derive(Debug)]
pub struct RouteNotFound {}
impl RegistryEntry for RouteNotFound {
    const NAME: &'static str = "RouteNotFound";
    const SUMMARY: &'static str = "No operation has the path.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
            404,
            5,
            "bv.cms.v1",
            "ERROR_REASON_ROUTE_NOT_FOUND",
            "No operation has this path. See `/docs/` for those there are.".to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The preflight request is refused.
#[derive(Debug)]
pub struct PreflightRefused {}
impl RegistryEntry for PreflightRefused {
    const NAME: &'static str = "PreflightRefused";
    const SUMMARY: &'static str = "The preflight request is refused.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
            400,
            3,
            "bv.cms.v1",
            "ERROR_REASON_PREFLIGHT_REFUSED",
            "The cross-origin preflight request is refused. Ask the operator to allow its origin, and send an `Access-Control-Request-Method` that the API has."
                .to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The operation documents no answer of the kind that `Prefer` asks for.
#[derive(Debug)]
pub struct PreferenceUnknown {
    /// The metadata `known`, such as `code=404, example=LiveNotFound; code=500, example=Internal`.
    pub known: String,
    /// The metadata `preference`, such as `code=418`.
    pub preference: String,
}
impl RegistryEntry for PreferenceUnknown {
    const NAME: &'static str = "PreferenceUnknown";
    const SUMMARY: &'static str = "The operation documents no answer of the kind that `Prefer` asks for.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { known, preference } = self;
        Problem::new(
                400,
                3,
                "bv.cms.v1",
                "ERROR_REASON_PREFERENCE_UNKNOWN",
                format!(
                    "The operation documents no answer for `Prefer: {preference}`. Prefer one of: {known}."
                ),
            )
            .metadata("known", known)
            .metadata("preference", preference)
    }
    fn example() -> Self {
        Self {
            known: "code=404, example=LiveNotFound; code=500, example=Internal"
                .to_owned(),
            preference: "code=418".to_owned(),
        }
    }
}
/// The path is right, the method is not.
#[derive(Debug)]
pub struct MethodNotAllowed {
    /// The metadata `allowed`, such as `GET, POST`.
    pub allowed: String,
    /// The metadata `method`, such as `PATCH`.
    pub method: String,
}
impl RegistryEntry for MethodNotAllowed {
    const NAME: &'static str = "MethodNotAllowed";
    const SUMMARY: &'static str = "The path is right, the method is not.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { allowed, method } = self;
        Problem::new(
                405,
                12,
                "bv.cms.v1",
                "ERROR_REASON_METHOD_NOT_ALLOWED",
                format!("{method} is not possible at this path. Use one of: {allowed}."),
            )
            .header("Allow", allowed.clone())
            .metadata("allowed", allowed)
            .metadata("method", method)
    }
    fn example() -> Self {
        Self {
            allowed: "GET, POST".to_owned(),
            method: "PATCH".to_owned(),
        }
    }
}
/// Another live has the custom id.
#[derive(Debug)]
pub struct CustomIdTaken {
    /// The metadata `custom_id`, such as `demo-all`.
    pub custom_id: String,
}
impl RegistryEntry for CustomIdTaken {
    const NAME: &'static str = "CustomIdTaken";
    const SUMMARY: &'static str = "Another live has the custom id.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { custom_id } = self;
        Problem::new(
                409,
                6,
                "bv.cms.v1",
                "ERROR_REASON_CUSTOM_ID_TAKEN",
                format!(
                    "Another live of the organisation has the custom id {custom_id}. Choose another one."
                ),
            )
            .metadata("custom_id", custom_id)
    }
    fn example() -> Self {
        Self {
            custom_id: "demo-all".to_owned(),
        }
    }
}
/// The live has changed in the meantime.
#[derive(Debug)]
pub struct LiveChanged {
    /// The metadata `etag`, such as `"2"`.
    pub etag: String,
}
impl RegistryEntry for LiveChanged {
    const NAME: &'static str = "LiveChanged";
    const SUMMARY: &'static str = "The live has changed in the meantime.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { etag } = self;
        Problem::new(
                412,
                10,
                "bv.cms.v1",
                "ERROR_REASON_LIVE_CHANGED",
                format!(
                    "The live is in the state {etag} now, which `if-match` does not name. Get the live again, and decide again."
                ),
            )
            .metadata("etag", etag)
    }
    fn example() -> Self {
        Self { etag: "\"2\"".to_owned() }
    }
}
/// The request did not arrive in time.
#[derive(Debug)]
pub struct RequestTimeout {}
impl RegistryEntry for RequestTimeout {
    const NAME: &'static str = "RequestTimeout";
    const SUMMARY: &'static str = "The request did not arrive in time.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
            408,
            4,
            "bv.cms.v1",
            "ERROR_REASON_REQUEST_TIMEOUT",
            "The request did not arrive in time. Send it again, without pauses."
                .to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The body is too large.
#[derive(Debug)]
pub struct BodyTooLarge {}
impl RegistryEntry for BodyTooLarge {
    const NAME: &'static str = "BodyTooLarge";
    const SUMMARY: &'static str = "The body is too large.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
            413,
            3,
            "bv.cms.v1",
            "ERROR_REASON_BODY_TOO_LARGE",
            "The body is larger than 65536 bytes. Send a smaller one.".to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The body is not declared as JSON.
#[derive(Debug)]
pub struct MediaTypeUnsupported {}
impl RegistryEntry for MediaTypeUnsupported {
    const NAME: &'static str = "MediaTypeUnsupported";
    const SUMMARY: &'static str = "The body is not declared as JSON.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
            415,
            3,
            "bv.cms.v1",
            "ERROR_REASON_MEDIA_TYPE_UNSUPPORTED",
            "The body must be `application/json` in UTF-8 without a content coding. Send `content-type: application/json`."
                .to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The server failed.
#[derive(Debug)]
pub struct Internal {
    /// Why, for the log only.
    pub cause: Option<Cause>,
}
impl RegistryEntry for Internal {
    const NAME: &'static str = "Internal";
    const SUMMARY: &'static str = "The server failed.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { cause } = self;
        Problem::new(
                500,
                13,
                "bv.cms.v1",
                "ERROR_REASON_INTERNAL",
                "The server failed. Try again; if it fails again, give the operator the request id in `details`."
                    .to_owned(),
            )
            .cause(cause)
    }
    fn example() -> Self {
        Self { cause: None }
    }
}
/// The server cannot serve right now.
#[derive(Debug)]
pub struct Unavailable {
    /// Why, for the log only.
    pub cause: Option<Cause>,
}
impl RegistryEntry for Unavailable {
    const NAME: &'static str = "Unavailable";
    const SUMMARY: &'static str = "The server cannot serve right now.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { cause } = self;
        Problem::new(
                503,
                14,
                "bv.cms.v1",
                "ERROR_REASON_UNAVAILABLE",
                "The server cannot serve the request right now. Try again in a second."
                    .to_owned(),
            )
            .header("Retry-After", "1".to_owned())
            .retry_after(1)
            .cause(cause)
    }
    fn example() -> Self {
        Self { cause: None }
    }
}
/// There are more requests than a limit allows.
#[derive(Debug)]
pub struct RateLimited {
    /// The metadata `limit`, such as `api-token`.
    pub limit: String,
    /// The metadata `quota`, such as `200`.
    pub quota: String,
}
impl RegistryEntry for RateLimited {
    const NAME: &'static str = "RateLimited";
    const SUMMARY: &'static str = "There are more requests than a limit allows.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { limit, quota } = self;
        Problem::new(
                429,
                8,
                "bv.cms.v1",
                "ERROR_REASON_RATE_LIMITED",
                format!(
                    "There are more requests than the limit `{limit}` allows, which is {quota} in a second. Try again in a second, and send fewer at once."
                ),
            )
            .header("Retry-After", "1".to_owned())
            .header("RateLimit-Policy", format!("\"{limit}\";q={quota};w=1"))
            .header("RateLimit", format!("\"{limit}\";r=0;t=1"))
            .retry_after(1)
            .metadata("limit", limit)
            .metadata("quota", quota)
    }
    fn example() -> Self {
        Self {
            limit: "api-token".to_owned(),
            quota: "200".to_owned(),
        }
    }
}
/// The storage can be read and not written.
#[derive(Debug)]
pub struct StorageNotWritable {
    /// Why, for the log only.
    pub cause: Option<Cause>,
}
impl RegistryEntry for StorageNotWritable {
    const NAME: &'static str = "StorageNotWritable";
    const SUMMARY: &'static str = "The storage can be read and not written.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { cause } = self;
        Problem::new(
                503,
                14,
                "bv.cms.v1",
                "ERROR_REASON_STORAGE_NOT_WRITABLE",
                "The storage can be read and not written, so that every change fails. See the log of the server for the reason, such as a disk that is full."
                    .to_owned(),
            )
            .header("Retry-After", "1".to_owned())
            .retry_after(1)
            .cause(cause)
    }
    fn example() -> Self {
        Self { cause: None }
    }
}
/// A part of the storage is damaged.
#[derive(Debug)]
pub struct StorageDamaged {
    /// Why, for the log only.
    pub cause: Option<Cause>,
}
impl RegistryEntry for StorageDamaged {
    const NAME: &'static str = "StorageDamaged";
    const SUMMARY: &'static str = "A part of the storage is damaged.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { cause } = self;
        Problem::new(
                503,
                14,
                "bv.cms.v1",
                "ERROR_REASON_STORAGE_DAMAGED",
                "A part of the storage is damaged, so that some requests fail. See the log of the server for which, stop it, and restore a backup."
                    .to_owned(),
            )
            .header("Retry-After", "1".to_owned())
            .retry_after(1)
            .cause(cause)
    }
    fn example() -> Self {
        Self { cause: None }
    }
}
