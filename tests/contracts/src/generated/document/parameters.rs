// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Parameters` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{parameters as operations, models, problems};
impl IntoParams for operations::ReadQueries {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "text", "in" : "query", "schema" :
            { "type" : "string", "minLength" : 1, "maxLength" : 5, "pattern" : "^[a-c]+$"
            }, "required" : false })), documentation::parameter(json!({ "name" :
            "needed", "in" : "query", "required" : true, "example" : 1, "schema" : {
            "type" : "integer", "format" : "int32", "minimum" : 1, "maximum" : 10 } })),
            documentation::parameter(json!({ "name" : "long", "in" : "query", "schema" :
            { "type" : "integer", "format" : "int64", "exclusiveMinimum" : 0 },
            "required" : false })), documentation::parameter(json!({ "name" : "whole",
            "in" : "query", "schema" : { "type" : "integer", "multipleOf" : 5, "default"
            : 10 }, "required" : false })), documentation::parameter(json!({ "name" :
            "ratio", "in" : "query", "schema" : { "type" : "number", "minimum" : 0,
            "exclusiveMaximum" : 1, "default" : 0.5 }, "required" : false })),
            documentation::parameter(json!({ "name" : "text_long", "in" : "query",
            "schema" : { "type" : "string", "format" : "int64", "default" : "7" },
            "required" : false })), documentation::parameter(json!({ "name" : "flag",
            "in" : "query", "schema" : { "type" : "boolean", "default" : true },
            "required" : false })), documentation::parameter(json!({ "name" : "day", "in"
            : "query", "schema" : { "type" : "string", "format" : "date", "default" :
            "2026-01-31" }, "required" : false })), documentation::parameter(json!({
            "name" : "moment", "in" : "query", "schema" : { "type" : "string", "format" :
            "date-time" }, "required" : false })), documentation::parameter(json!({
            "name" : "id", "in" : "query", "schema" : { "type" : "string", "format" :
            "uuid" }, "required" : false })), documentation::parameter(json!({ "name" :
            "mood", "in" : "query", "schema" : { "$ref" : "#/components/schemas/Mood",
            "default" : "good" }, "required" : false })),
            documentation::parameter(json!({ "name" : "level", "in" : "query", "schema" :
            { "type" : "integer", "enum" : [1, 2, 4], "default" : 2 }, "required" : false
            })), documentation::parameter(json!({ "name" : "fixed", "in" : "query",
            "schema" : { "type" : "string", "const" : "yes" }, "required" : false })),
            documentation::parameter(json!({ "name" : "Mixed-Case", "in" : "query",
            "deprecated" : true, "schema" : { "type" : "string", "maxLength" : 4 },
            "required" : false })), documentation::parameter(json!({ "name" :
            "form_list", "in" : "query", "schema" : { "type" : "array", "minItems" : 1,
            "maxItems" : 3, "uniqueItems" : true, "items" : { "type" : "string",
            "maxLength" : 3 }, "default" : ["a", "b"] }, "required" : false })),
            documentation::parameter(json!({ "name" : "form_joined", "in" : "query",
            "explode" : false, "schema" : { "type" : "array", "maxItems" : 3, "items" : {
            "type" : "integer", "format" : "int32", "minimum" : 0 } }, "required" : false
            })), documentation::parameter(json!({ "name" : "spaced", "in" : "query",
            "style" : "spaceDelimited", "explode" : false, "schema" : { "type" : "array",
            "maxItems" : 3, "items" : { "type" : "string", "enum" : ["x", "y", "z"] } },
            "required" : false })), documentation::parameter(json!({ "name" : "piped",
            "in" : "query", "style" : "pipeDelimited", "explode" : false, "schema" : {
            "type" : "array", "minItems" : 2, "items" : { "type" : "boolean" } },
            "required" : false })), documentation::parameter(json!({ "name" :
            "spaced_exploded", "in" : "query", "style" : "spaceDelimited", "explode" :
            true, "schema" : { "type" : "array", "maxItems" : 2, "items" : { "type" :
            "string", "minLength" : 1 } }, "required" : false })),
            documentation::parameter(json!({ "name" : "piped_exploded", "in" : "query",
            "style" : "pipeDelimited", "explode" : true, "schema" : { "type" : "array",
            "maxItems" : 2, "items" : { "type" : "integer", "format" : "int32" } },
            "required" : false })), documentation::parameter(json!({ "name" :
            "containing", "in" : "query", "schema" : { "type" : "array", "contains" : {
            "const" : "k" }, "maxContains" : 1, "items" : { "type" : "string" } },
            "required" : false })), documentation::parameter(json!({ "name" : "deep",
            "in" : "query", "style" : "deepObject", "explode" : true, "schema" : { "$ref"
            : "#/components/schemas/Range" }, "required" : false })),
            documentation::parameter(json!({ "name" : "joined_object", "in" : "query",
            "explode" : false, "schema" : { "$ref" : "#/components/schemas/Range" },
            "required" : false })), documentation::parameter(json!({ "name" :
            "spread_object", "in" : "query", "schema" : { "type" : "object", "properties"
            : { "spread_low" : { "type" : "integer", "format" : "int32" }, "spread_high"
            : { "type" : "integer", "format" : "int32" } }, "additionalProperties" :
            false }, "required" : false })), documentation::parameter(json!({ "name" :
            "json", "in" : "query", "content" : { "application/json" : { "schema" : {
            "$ref" : "#/components/schemas/Range" } } }, "required" : false }))
        ]
    }
}
impl IntoResponses for operations::ReadQueries {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was understood.",
                        vec![],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/Understood" })),
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
    path = "/queries",
    operation_id = "ReadQueries",
    tag = "Parameters",
    summary = "Read a query",
    description = "Takes parameters in every style that queries have.",
    params(operations::ReadQueries),
    responses(operations::ReadQueries),
    security()
)]
pub fn read_queries() {}
impl IntoParams for operations::ReadSegments {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "schema" : { "type" : "integer", "format" : "int32", "minimum" : 1 }
            })), documentation::parameter(json!({ "name" : "list", "in" : "path",
            "required" : true, "schema" : { "type" : "array", "maxItems" : 3,
            "uniqueItems" : true, "items" : { "type" : "string", "maxLength" : 3 } } })),
            documentation::parameter(json!({ "name" : "spread", "in" : "path", "required"
            : true, "explode" : true, "schema" : { "$ref" : "#/components/schemas/Range"
            } })), documentation::parameter(json!({ "name" : "object", "in" : "path",
            "required" : true, "schema" : { "$ref" : "#/components/schemas/Range" } }))
        ]
    }
}
impl IntoResponses for operations::ReadSegments {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was understood.",
                        vec![],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/Understood" })),
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
    path = "/segments/{id}/{list}/{spread}/{object}",
    operation_id = "ReadSegments",
    tag = "Parameters",
    summary = "Read a path",
    description = "Takes parameters in every style that paths have.",
    params(operations::ReadSegments),
    responses(operations::ReadSegments),
    security()
)]
pub fn read_segments() {}
impl IntoParams for operations::ReadHeaders {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-needed", "in" : "header",
            "required" : true, "example" : "a", "schema" : { "type" : "string",
            "minLength" : 1, "maxLength" : 3 } })), documentation::parameter(json!({
            "name" : "X-Count", "in" : "header", "schema" : { "type" : "integer",
            "format" : "int32", "maximum" : 5, "default" : 3 }, "required" : false })),
            documentation::parameter(json!({ "name" : "x-list", "in" : "header", "schema"
            : { "type" : "array", "minItems" : 1, "maxItems" : 3, "items" : { "type" :
            "integer", "format" : "int32" } }, "required" : false })),
            documentation::parameter(json!({ "name" : "x-list-exploded", "in" : "header",
            "explode" : true, "schema" : { "type" : "array", "maxItems" : 2, "items" : {
            "type" : "string", "maxLength" : 3 } }, "required" : false })),
            documentation::parameter(json!({ "name" : "x-object", "in" : "header",
            "explode" : true, "schema" : { "$ref" : "#/components/schemas/Range" },
            "required" : false })), documentation::parameter(json!({ "name" :
            "x-object-joined", "in" : "header", "explode" : false, "schema" : { "$ref" :
            "#/components/schemas/Range" }, "required" : false })),
            documentation::parameter(json!({ "name" : "x-flag", "in" : "header", "schema"
            : { "type" : "boolean" }, "required" : false })),
            documentation::parameter(json!({ "name" : "x-moment", "in" : "header",
            "schema" : { "type" : "string", "format" : "date-time" }, "required" : false
            })), documentation::parameter(json!({ "name" : "x-json", "in" : "header",
            "content" : { "application/json" : { "schema" : { "$ref" :
            "#/components/schemas/Range" } } }, "required" : false })),
            documentation::parameter(json!({ "name" : "session", "in" : "cookie",
            "schema" : { "type" : "string", "format" : "uuid" }, "required" : false })),
            documentation::parameter(json!({ "name" : "choice", "in" : "cookie", "schema"
            : { "type" : "string", "enum" : ["one", "two"], "default" : "one" },
            "required" : false })), documentation::parameter(json!({ "name" : "window",
            "in" : "cookie", "explode" : false, "schema" : { "$ref" :
            "#/components/schemas/Range" }, "required" : false })),
            documentation::parameter(json!({ "name" : "numbers", "in" : "cookie",
            "explode" : false, "schema" : { "type" : "array", "maxItems" : 2, "items" : {
            "type" : "integer", "format" : "int32" } }, "required" : false }))
        ]
    }
}
impl IntoResponses for operations::ReadHeaders {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "What was understood.",
                        vec![],
                        Some((
                            "application/json",
                            Some(json!({ "$ref" : "#/components/schemas/Understood" })),
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
    path = "/headers",
    operation_id = "ReadHeaders",
    tag = "Parameters",
    summary = "Read headers",
    description = "Takes parameters in headers and cookies.",
    params(operations::ReadHeaders),
    responses(operations::ReadHeaders),
    security()
)]
pub fn read_headers() {}
