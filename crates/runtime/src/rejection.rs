//! What generated code refuses by itself, before or beside an operation.

use crate::problem::{Cause, Problem};
use crate::violations::FieldViolation;

/// A request that generated code refuses. The document has an error example of each name, which
/// says how it is answered.
#[derive(Debug)]
pub enum Rejection {
    /// No credentials were sent.
    AuthorizationMissing,
    /// What was sent is no credentials of any scheme that opens the operation.
    AuthorizationMalformed,
    /// The caller lacks a role that `security` asks for.
    RoleMissing {
        /// The role.
        role: &'static str,
    },
    /// No organisation was named.
    OrgHeaderMissing,
    /// The organisation's id is not one.
    OrgHeaderInvalid,
    /// The caller is no member of the organisation.
    MembershipMissing {
        /// The organisation's id.
        org_id: String,
    },
    /// The member's role does not include the permission.
    PermissionDenied {
        /// The organisation's id.
        org_id: String,
        /// The permission that is needed.
        permission: &'static str,
        /// The role that the caller has.
        role: &'static str,
    },
    /// Parameters are not as the document asks.
    ParameterInvalid {
        /// What is wrong with them.
        field_violations: Vec<FieldViolation>,
    },
    /// There is no body.
    BodyMissing,
    /// The body cannot be read.
    BodyMalformed {
        /// Why.
        field_violations: Vec<FieldViolation>,
    },
    /// The body is not as the document asks.
    BodyInvalid {
        /// What is wrong with it.
        field_violations: Vec<FieldViolation>,
    },
    /// The body did not arrive in time.
    RequestTimeout,
    /// The body is larger than any may be.
    BodyTooLarge,
    /// The body is of another media type.
    MediaTypeUnsupported,
    /// The method is not possible at the path.
    MethodNotAllowed {
        /// The method.
        method: String,
        /// Those that are possible, separated by commas.
        allowed: &'static str,
    },
    /// No documented answer fits what the request prefers.
    PreferenceUnknown {
        /// What it prefers.
        preference: String,
        /// What there is.
        known: String,
    },
    /// The server cannot answer in time.
    Unavailable {
        /// Why, for the log.
        cause: Option<Cause>,
    },
    /// The server failed.
    Internal {
        /// Why, for the log.
        cause: Option<Cause>,
    },
}

/// The document that code is generated from. Only generated types implement it.
pub trait Document: 'static {
    /// How a request is answered that generated code refuses.
    fn problem(rejection: Rejection) -> Problem;

    /// Every example of the document, for callers who prefer one.
    fn examples() -> &'static crate::examples::DocumentedExamples;
}
