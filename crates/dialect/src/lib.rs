//! The conventions that this project's OpenAPI documents are written in, as one value, and the value
//! for documents that have none.
//!
//! It is handed in where a document is read, by those who run the analyses. The analyses themselves
//! do not stand on this crate, so that none of them can know more than what it was handed; only
//! their tests do.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document → dialect → contract, tests, tests/bench, tests/fuzz, xtask
//! ```

#![deny(missing_docs)]

use bv_cms_document::{Dialect, ErrorModel, Extensions, Files, ServerHeaders};

/// The dialect of `openapi/bv-cms.yaml`: BlendVision's, where its public pages show one, and
/// Google's API Improvement Proposals (<https://google.aip.dev>) where they do not.
pub const BV_CMS: &Dialect = &Dialect {
    conventions: true,
    extensions: EXTENSIONS,
    errors: ERRORS,
    headers: HEADERS,
    program: "cargo xtask",
    files: Files {
        contract: "openapi/bv-cms.yaml",
        waivers: "openapi/waivers.yaml",
        operation_ids: "openapi/operation-ids.txt",
        generated: "crates/api/src/generated",
    },
};

/// No dialect at all: what counts is what the specifications say. Beside them only `x-sunset` is
/// known, which other tools read in the same way.
pub const OPENAPI: &Dialect = &Dialect {
    conventions: false,
    extensions: EXTENSIONS,
    errors: ERRORS,
    headers: HEADERS,
    program: "contract",
    files: Files {
        contract: "openapi.yaml",
        waivers: "waivers.yaml",
        operation_ids: "operation-ids.txt",
        generated: "src/generated",
    },
};

const EXTENSIONS: Extensions = Extensions {
    permissions: "x-permissions",
    permission: "x-permission",
    membership: "x-membership",
    unmatched_routes: "x-unmatched-routes",
    http_status: "x-http-status",
    response_headers: "x-response-headers",
    field_violations: "x-field-violations",
    secret: "x-secret",
    unbounded: "x-unbounded",
    sunset: "x-sunset",
};

const ERRORS: ErrorModel = ErrorModel {
    detail_type: "type.googleapis.com/google.rpc.",
    reason: "ERROR_REASON_",
    // google/rpc/code.proto says which status each code is mapped to.
    statuses: &[
        200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503, 500, 401,
    ],
    http_only: &[(405, 12), (408, 4), (412, 10), (413, 3), (415, 3), (431, 3)],
};

const HEADERS: ServerHeaders = ServerHeaders {
    request_id: "x-request-id",
    preference_applied: "preference-applied",
    ignored_members: "x-ignored-members",
};
