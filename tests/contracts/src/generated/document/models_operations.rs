// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Models` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{models_operations as operations, models, problems};
impl IntoResponses for operations::EchoNames {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was sent.",
                        vec![],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/A-b" })),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/names",
    operation_id = "EchoNames",
    tags = ["Models",
    "Values"],
    summary = "Echo awkward names",
    description = "Returns what was sent.",
    request_body(
        content = models::AB,
        content_type = "application/json",
        examples(("Names" = (value = json!({"for":"a"}))))
    ),
    responses(operations::EchoNames),
    security()
)]
pub fn echo_names() {}
