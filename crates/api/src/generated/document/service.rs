// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Service` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{service as operations, models, problems};
impl IntoResponses for operations::GetJsonWebKeySet {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The public keys.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("Cache-Control",
                            documentation::header("The keys may be kept for five minutes.",
                            true, false, json!({ "type" : "string", "enum" :
                            ["public, max-age=300"] }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!({ "$ref" : "#/components/schemas/JsonWebKeySet" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/.well-known/jwks.json",
    operation_id = "GetJsonWebKeySet",
    tag = "Service",
    summary = "Get the public keys",
    description = "Returns the public keys that verify interaction tokens, as a JSON Web Key Set (RFC 7517).",
    responses(operations::GetJsonWebKeySet),
    security()
)]
pub fn get_json_web_key_set() {}
impl IntoResponses for operations::GetHealth {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The process lives.",
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
                                json!({ "$ref" : "#/components/schemas/GetHealthResponse" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/healthz",
    operation_id = "GetHealth",
    tag = "Service",
    summary = "Ask whether the process lives",
    description = "Answers as long as the process can answer at all. For a liveness probe, which no limit refuses.",
    responses(operations::GetHealth),
    security()
)]
pub fn get_health() {}
impl IntoResponses for operations::GetReadiness {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "Requests can be served.",
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
                                    { "$ref" : "#/components/schemas/GetReadinessResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("NotReady")),
            ("default".to_owned(), documentation::response_reference("UnexpectedMethod")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/readyz",
    operation_id = "GetReadiness",
    tag = "Service",
    summary = "Ask whether requests can be served",
    description = "Answers with `200` while the storage can be read and written. For a readiness probe, which no limit refuses. Whether the storage can be written is tried once a second at most.\n\n  - `503` with `ERROR_REASON_STORAGE_NOT_WRITABLE` while it can only be read: lives are still shown and tokens minted, and every change fails.\n  - `503` with `ERROR_REASON_UNAVAILABLE` while it cannot be read, and once the server was told to stop: for a moment it serves on, so that others can be asked in its place.\n  - `503` with `ERROR_REASON_STORAGE_DAMAGED` once a request has met a damaged part of it.",
    responses(operations::GetReadiness),
    security()
)]
pub fn get_readiness() {}
