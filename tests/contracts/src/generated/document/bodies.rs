// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Bodies` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{bodies as operations, models, problems};
impl utoipa::PartialSchema for operations::EchoOptional {
    fn schema() -> RefOr<utoipa::openapi::Schema> {
        documentation::schema_text(
            "{\"oneOf\":[{\"$ref\":\"#/components/schemas/Range\"},{\"type\":\"null\"}]}",
        )
    }
}
impl utoipa::ToSchema for operations::EchoOptional {}
impl IntoResponses for operations::EchoOptional {
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
                            Some(json!({ "$ref" : "#/components/schemas/Range" })),
                        )),
                        vec![],
                    ),
                ),
            ),
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response("Nothing was sent.", vec![], None, vec![]),
                ),
            ),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    patch,
    path = "/optional",
    operation_id = "EchoOptional",
    tag = "Bodies",
    summary = "Echo an optional body",
    description = "Returns what was sent, if anything was.",
    request_body(
        content = inline(operations::EchoOptional),
        content_type = "application/json",
        description = "It may be left out.",
        examples(("Range" = (value = json!({"low":1}))))
    ),
    responses(operations::EchoOptional),
    security()
)]
pub fn echo_optional() {}
impl IntoResponses for operations::EchoForm {
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
                            Some(json!({ "$ref" : "#/components/schemas/Form" })),
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
    path = "/forms",
    operation_id = "EchoForm",
    tag = "Bodies",
    summary = "Echo a form",
    description = "Returns what was sent.",
    request_body(
        content = models::Form,
        content_type = "application/x-www-form-urlencoded",
        examples(("Form" = (value = json!({"name":"a"}))))
    ),
    responses(operations::EchoForm),
    security()
)]
pub fn echo_form() {}
impl utoipa::PartialSchema for operations::EchoText {
    fn schema() -> RefOr<utoipa::openapi::Schema> {
        documentation::schema_text(
            "{\"type\":\"string\",\"minLength\":1,\"maxLength\":20}",
        )
    }
}
impl utoipa::ToSchema for operations::EchoText {}
impl IntoResponses for operations::EchoText {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was sent.",
                        vec![],
                        Some((
                            "text/plain",
                            Some(
                                json!(
                                    { "type" : "string", "minLength" : 1, "maxLength" : 20 }
                                ),
                            ),
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
    path = "/texts",
    operation_id = "EchoText",
    tag = "Bodies",
    summary = "Echo a text",
    description = "Returns what was sent.",
    request_body(
        content = inline(operations::EchoText),
        content_type = "text/plain",
        examples(("Text" = (value = json!("hello"))))
    ),
    responses(operations::EchoText),
    security()
)]
pub fn echo_text() {}
impl utoipa::PartialSchema for operations::EchoBytes {
    fn schema() -> RefOr<utoipa::openapi::Schema> {
        documentation::schema_text("{}")
    }
}
impl utoipa::ToSchema for operations::EchoBytes {}
impl IntoResponses for operations::EchoBytes {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was sent.",
                        vec![],
                        Some(("application/octet-stream", Some(json!({})))),
                        vec![],
                    ),
                ),
            ),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    put,
    path = "/bytes",
    operation_id = "EchoBytes",
    tag = "Bodies",
    summary = "Echo bytes",
    description = "Returns what was sent.",
    request_body(
        content = inline(operations::EchoBytes),
        content_type = "application/octet-stream"
    ),
    responses(operations::EchoBytes),
    security()
)]
pub fn echo_bytes() {}
