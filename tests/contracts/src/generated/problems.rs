// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

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
        Rejection::RoleMissing { role, .. } => {
            RoleMissing {
                role: role.to_owned(),
            }
                .problem()
        }
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
        Rejection::Internal { cause, .. } => Internal { cause }.problem(),
        other => {
            Problem::new(
                    500,
                    13,
                    "bv.features.v1",
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
                "bv.features.v1",
                "ERROR_REASON_AUTHORIZATION_MISSING",
                "No credentials were sent. Send those of one of the alternatives that `security` names."
                    .to_owned(),
            )
            .header("WWW-Authenticate", "Bearer realm=\"features\"".to_owned())
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
                "bv.features.v1",
                "ERROR_REASON_AUTHORIZATION_MALFORMED",
                "What was sent as credentials is none that the operation takes. Send those of one of the alternatives that `security` names."
                    .to_owned(),
            )
            .header(
                "WWW-Authenticate",
                "Bearer realm=\"features\", error=\"invalid_token\", error_description=\"not an API token\""
                    .to_owned(),
            )
    }
    fn example() -> Self {
        Self {}
    }
}
/// The credentials lack a role.
#[derive(Debug)]
pub struct RoleMissing {
    /// The metadata `role`, such as `moderator`.
    pub role: String,
}
impl RegistryEntry for RoleMissing {
    const NAME: &'static str = "RoleMissing";
    const SUMMARY: &'static str = "The credentials lack a role.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self { role } = self;
        Problem::new(
                403,
                7,
                "bv.features.v1",
                "ERROR_REASON_ROLE_MISSING",
                format!("The role {role} is needed. Send credentials that have it."),
            )
            .metadata("role", role)
    }
    fn example() -> Self {
        Self {
            role: "moderator".to_owned(),
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
            "bv.features.v1",
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
            "bv.features.v1",
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
            "bv.features.v1",
            "ERROR_REASON_MEDIA_TYPE_UNSUPPORTED",
            "The body must be `application/json` in UTF-8 without a content coding. Send `content-type: application/json`."
                .to_owned(),
        )
    }
    fn example() -> Self {
        Self {}
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
                "bv.features.v1",
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
                "bv.features.v1",
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
                "bv.features.v1",
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
/// Nobody has these credentials.
#[derive(Debug)]
pub struct CredentialsUnknown {}
impl RegistryEntry for CredentialsUnknown {
    const NAME: &'static str = "CredentialsUnknown";
    const SUMMARY: &'static str = "Nobody has these credentials.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                401,
                16,
                "bv.features.v1",
                "ERROR_REASON_CREDENTIALS_UNKNOWN",
                "Nobody has these credentials. Send others.".to_owned(),
            )
            .header("WWW-Authenticate", "Bearer realm=\"features\"".to_owned())
    }
    fn example() -> Self {
        Self {}
    }
}
/// The credentials have expired.
#[derive(Debug)]
pub struct CredentialsExpired {}
impl RegistryEntry for CredentialsExpired {
    const NAME: &'static str = "CredentialsExpired";
    const SUMMARY: &'static str = "The credentials have expired.";
    const FIELD_VIOLATIONS_VARY: bool = false;
    fn problem(self) -> Problem {
        let Self {} = self;
        Problem::new(
                401,
                16,
                "bv.features.v1",
                "ERROR_REASON_CREDENTIALS_EXPIRED",
                "The credentials have expired. Send new ones.".to_owned(),
            )
            .header("WWW-Authenticate", "Bearer realm=\"features\"".to_owned())
    }
    fn example() -> Self {
        Self {}
    }
}
