// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Values` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{values as operations, models, problems};
impl IntoResponses for operations::EchoScalars {
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
                            Some(json!({ "$ref" : "#/components/schemas/Scalars" })),
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
    path = "/scalars",
    operation_id = "EchoScalars",
    tag = "Values",
    summary = "Echo scalars",
    description = "Returns what was sent.",
    request_body(
        content = models::Scalars,
        content_type = "application/json",
        description = "Scalars.",
        examples(("Scalars" = (value = json!({"boolean":true}))))
    ),
    responses(operations::EchoScalars),
    security()
)]
pub fn echo_scalars() {}
impl IntoResponses for operations::EchoArrays {
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
                            Some(json!({ "$ref" : "#/components/schemas/Arrays" })),
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
    path = "/arrays",
    operation_id = "EchoArrays",
    tag = "Values",
    summary = "Echo arrays",
    description = "Returns what was sent.",
    request_body(
        content = models::Arrays,
        content_type = "application/json",
        examples(
            ("Arrays" = (value = json!({"plain":["a"]}))),
            (
                "Many" = (
                    value = json!(
                        {"plain":bv_cms_runtime::documentation::read_text::<serde_json::Value>(
                            "[\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]"
                        )}
                    )
                )
            )
        )
    ),
    responses(operations::EchoArrays),
    security()
)]
pub fn echo_arrays() {}
impl IntoResponses for operations::EchoEnums {
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
                            Some(json!({ "$ref" : "#/components/schemas/Enums" })),
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
    path = "/enums",
    operation_id = "EchoEnums",
    tag = "Values",
    summary = "Echo enums",
    description = "Returns what was sent.",
    request_body(
        content = models::Enums,
        content_type = "application/json",
        examples(("Enums" = (value = json!({"inline":"+1"}))))
    ),
    responses(operations::EchoEnums),
    security()
)]
pub fn echo_enums() {}
impl IntoResponses for operations::EchoObjects {
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
                            Some(json!({ "$ref" : "#/components/schemas/Objects" })),
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
    path = "/objects",
    operation_id = "EchoObjects",
    tag = "Values",
    summary = "Echo objects",
    description = "Returns what was sent.",
    request_body(
        content = models::Objects,
        content_type = "application/json",
        examples(("Objects" = (value = json!({"inline":{"name":"a"}}))))
    ),
    responses(operations::EchoObjects),
    security()
)]
pub fn echo_objects() {}
impl IntoResponses for operations::EchoChoices {
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
                            Some(json!({ "$ref" : "#/components/schemas/Choices" })),
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
    path = "/choices",
    operation_id = "EchoChoices",
    tag = "Values",
    summary = "Echo choices",
    description = "Returns what was sent.",
    request_body(
        content = models::Choices,
        content_type = "application/json",
        examples(("Choices" = (value = json!({"pet":{"kind":"cat", "lives":9}}))))
    ),
    responses(operations::EchoChoices),
    security()
)]
pub fn echo_choices() {}
impl IntoResponses for operations::EchoTrees {
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
                            Some(json!({ "$ref" : "#/components/schemas/Trees" })),
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
    path = "/trees",
    operation_id = "EchoTrees",
    tag = "Values",
    summary = "Echo trees",
    description = "Returns what was sent.",
    request_body(
        content = models::Trees,
        content_type = "application/json",
        examples(("Trees" = (value = json!({"chain":{"next":{"name":"a"}}}))))
    ),
    responses(operations::EchoTrees),
    security()
)]
pub fn echo_trees() {}
impl IntoResponses for operations::EchoAccount {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was sent, without its secrets.",
                        vec![],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/Account" })),
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
    path = "/accounts",
    operation_id = "EchoAccount",
    tag = "Values",
    summary = "Echo an account",
    description = "Returns what was sent without its secrets, and with what only the server knows.",
    request_body(
        content = models::Account,
        content_type = "application/json",
        examples(("Account" = (value = json!({"name":"a", "secret":"hidden"}))))
    ),
    responses(operations::EchoAccount),
    security()
)]
pub fn echo_account() {}
