// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Live Streams` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{live_streams as operations, models, problems};
impl IntoParams for operations::Move {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The stream.", "example" : "abc", "schema" : { "type" :
            "string", "minLength" : 1, "maxLength" : 10 } }))
        ]
    }
}
impl IntoResponses for operations::Move {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "201".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It has moved.",
                        vec![
                            ("Location", documentation::header("Where it is.", true,
                            false, json!({ "type" : "string", "pattern" :
                            "^/live-streams/" }),)), ("x-count",
                            documentation::header("", false, false, json!({ "type" :
                            "integer", "format" : "int32", "minimum" : 1, "maximum" : 9
                            }),))
                        ],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/Value" })),
                        )),
                        vec![],
                    ),
                ),
            ),
            (
                "202".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It will move.",
                        vec![
                            ("x-mood", documentation::header("", false, false, json!({
                            "$ref" : "#/components/schemas/Mood" }),)), ("x-steps",
                            documentation::header("", false, false, json!({ "type" :
                            "array", "minItems" : 1, "maxItems" : 3, "uniqueItems" :
                            true, "items" : { "type" : "integer", "format" : "int32",
                            "minimum" : 0 } }),)), ("x-moment", documentation::header("",
                            false, false, json!({ "type" : "string", "format" :
                            "date-time" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response("It is there already.", vec![], None, vec![]),
                ),
            ),
            (
                "303".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is elsewhere.",
                        vec![
                            ("Location", documentation::header("Where it is.", true,
                            false, json!({ "type" : "string", "pattern" :
                            "^/live-streams/" }),))
                        ],
                        None,
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
    path = "/live-streams/{id}:move",
    operation_id = "Move",
    tag = "Live Streams",
    summary = "Move a stream",
    description = "Answers at once or later, or says where the stream went.",
    params(operations::Move),
    responses(operations::Move),
    security()
)]
#[deprecated]
pub fn move_() {}
impl IntoParams for operations::GetStream {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The stream.", "example" : "abc", "schema" : { "type" :
            "string", "minLength" : 1, "maxLength" : 10 } })),
            documentation::parameter(json!({ "name" : "kept", "in" : "query",
            "description" : "The path's.", "schema" : { "type" : "string", "maxLength" :
            3 }, "required" : false })), documentation::parameter(json!({ "name" :
            "shared", "in" : "query", "description" : "Another one than the path's.",
            "schema" : { "type" : "integer", "format" : "int32", "maximum" : 9 },
            "required" : false }))
        ]
    }
}
impl IntoResponses for operations::GetStream {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The stream.",
                        vec![
                            ("Cache-Control", documentation::header("", true, false,
                            json!({ "type" : "string", "const" : "no-store" }),))
                        ],
                        Some((
                            "text/plain",
                            Some(
                                json!(
                                    { "type" : "string", "minLength" : 1, "maxLength" : 10 }
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
    get,
    path = "/live-streams/{id}",
    operation_id = "GetStream",
    tag = "Live Streams",
    summary = "Get a stream",
    description = "Answers in plain text.",
    params(operations::GetStream),
    responses(operations::GetStream),
    security()
)]
pub fn get_stream() {}
