// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Live` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{live as operations, models, problems};
impl IntoParams for operations::ListLives {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "current_page", "in" : "query", "required" : false, "description" :
            "Which page, counted from 1.", "schema" : { "type" : "integer", "format" :
            "int32", "minimum" : 1, "maximum" : 2147483647, "default" : 1 } })),
            documentation::parameter(json!({ "name" : "items_per_page", "in" : "query",
            "required" : false, "description" : "Lives on a page.", "schema" : { "type" :
            "integer", "format" : "int32", "minimum" : 1, "maximum" : 100, "default" : 1
            }, "example" : 10 })), documentation::parameter(json!({ "name" :
            "filter.name", "in" : "query", "required" : false, "description" :
            "Only lives whose name contains this, in any case.", "schema" : { "type" :
            "string" } })), documentation::parameter(json!({ "name" : "filter.statuses",
            "in" : "query", "required" : false, "description" :
            "Only lives in one of these statuses.", "style" : "form", "explode" : true,
            "schema" : { "type" : "array", "maxItems" : 32, "items" : { "$ref" :
            "#/components/schemas/LiveStatus" } } })), documentation::parameter(json!({
            "name" : "filter.labels", "in" : "query", "required" : false, "description" :
            "Only lives that have all of these labels.", "style" : "form", "explode" :
            true, "schema" : { "type" : "array", "maxItems" : 20, "items" : { "type" :
            "string" } } })), documentation::parameter(json!({ "name" :
            "filter.updated_at.start_time", "in" : "query", "required" : false,
            "description" : "Only lives last changed at this time or later.", "schema" :
            { "type" : "string", "format" : "date-time" } })),
            documentation::parameter(json!({ "name" : "filter.updated_at.end_time", "in"
            : "query", "required" : false, "description" :
            "Only lives last changed before this time.", "schema" : { "type" : "string",
            "format" : "date-time" } })), documentation::parameter(json!({ "name" :
            "filter.started_at.start_time", "in" : "query", "required" : false,
            "description" : "Only lives started at this time or later.", "schema" : {
            "type" : "string", "format" : "date-time" } })),
            documentation::parameter(json!({ "name" : "filter.started_at.end_time", "in"
            : "query", "required" : false, "description" :
            "Only lives started before this time.", "schema" : { "type" : "string",
            "format" : "date-time" } })), documentation::parameter(json!({ "name" :
            "filter.ended_at.start_time", "in" : "query", "required" : false,
            "description" : "Only lives ended at this time or later.", "schema" : {
            "type" : "string", "format" : "date-time" } })),
            documentation::parameter(json!({ "name" : "filter.ended_at.end_time", "in" :
            "query", "required" : false, "description" :
            "Only lives ended before this time.", "schema" : { "type" : "string",
            "format" : "date-time" } })), documentation::parameter(json!({ "name" :
            "filter.vod_started_at.start_time", "in" : "query", "required" : false,
            "description" : "Only lives whose recording opens at this time or later.",
            "schema" : { "type" : "string", "format" : "date-time" } })),
            documentation::parameter(json!({ "name" : "filter.vod_started_at.end_time",
            "in" : "query", "required" : false, "description" :
            "Only lives whose recording opens before this time.", "schema" : { "type" :
            "string", "format" : "date-time" } })), documentation::parameter(json!({
            "name" : "filter.vod_ended_at.start_time", "in" : "query", "required" :
            false, "description" :
            "Only lives whose recording closes at this time or later.", "schema" : {
            "type" : "string", "format" : "date-time" } })),
            documentation::parameter(json!({ "name" : "filter.vod_ended_at.end_time",
            "in" : "query", "required" : false, "description" :
            "Only lives whose recording closes before this time.", "schema" : { "type" :
            "string", "format" : "date-time" } })), documentation::parameter(json!({
            "name" : "order_by", "in" : "query", "required" : false, "description" :
            "The order, first criterion first. Lives that lack the time come last. Without it, the latest change comes first.",
            "style" : "form", "explode" : true, "schema" : { "type" : "array", "maxItems"
            : 10, "items" : { "$ref" : "#/components/schemas/ListLiveOrderBy" } } }))
        ]
    }
}
impl IntoResponses for operations::ListLives {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The lives on the page.",
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
                                json!({ "$ref" : "#/components/schemas/ListLivesResponse" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/cms/v1/lives",
    operation_id = "ListLives",
    tag = "Live",
    summary = "List lives",
    description = "Lists the lives of the organisation, a page at a time. Filters that are left out do not restrict; those that are given must all hold.",
    params(operations::ListLives),
    responses(operations::ListLives),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.read")))
)]
pub fn list_lives() {}
impl IntoParams for operations::CreateLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::CreateLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The live as it was created.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("etag",
                            documentation::header("Names the state of the live (RFC 9110, section 8.8.3); another one after each change. Send it back in `if-match` to change the live only if nobody else has.",
                            true, false, json!({ "type" : "string", "pattern" :
                            "^\"[!#-~]{1,64}\"$" }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("x-ignored-members",
                            documentation::header("The members of the request's body that this API does not know, misspelt ones among them, such as `live.expires_at`; they were ignored. Absent without one.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/CreateLiveResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadBody")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("409".to_owned(), documentation::response_reference("CustomIdTaken")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives",
    operation_id = "CreateLive",
    tag = "Live",
    summary = "Create a live",
    description = "Creates a live in the organisation. It is ready to be previewed at once.",
    params(operations::CreateLive),
    request_body(
        content = models::CreateLiveRequest,
        content_type = "application/json",
        description = "The live to create.",
        examples(
            (
                "CreateLiveWithInteraction" = (
                    value = json!(
                        {"live":{"name":"Launch day",
                        "type":"LIVE_TYPE_LIVE",
                        "broadcast_mode":"BROADCAST_MODE_DVR",
                        "resolution":"LIVE_RESOLUTION_FHD",
                        "security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_TOKEN",
                        "token":{"device_limit":3}}},
                        "metadata":{"short_description":"The product, live.",
                        "labels":[{"name":"launch"}]},
                        "interaction":{"poll_enabled":true,
                        "chatroom":{"live":{"enabled":true,
                        "theme":"CHATROOM_THEME_DARK",
                        "mode":"CHATROOM_MODE_FREE_TALK"}}}}}
                    ),
                    summary = "With a chatroom and polls."
                )
            ),
            (
                "CreateLiveMinimal" = (
                    value = json!(
                        {"live":{"type":"LIVE_TYPE_LIVE",
                        "broadcast_mode":"BROADCAST_MODE_TRADITIONAL_LIVE",
                        "resolution":"LIVE_RESOLUTION_HD",
                        "security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_PUBLIC"}}}}
                    ),
                    summary = "The least there can be."
                )
            )
        )
    ),
    responses(operations::CreateLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn create_live() {}
impl IntoParams for operations::GetLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::GetLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The live.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("etag",
                            documentation::header("Names the state of the live (RFC 9110, section 8.8.3); another one after each change. Send it back in `if-match` to change the live only if nobody else has.",
                            true, false, json!({ "type" : "string", "pattern" :
                            "^\"[!#-~]{1,64}\"$" }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!({ "$ref" : "#/components/schemas/GetLiveResponse" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/cms/v1/lives/{id}",
    operation_id = "GetLive",
    tag = "Live",
    summary = "Get a live",
    description = "Returns one live of the organisation.\n\n- `404`/`NotFound` when the organisation has no such live.",
    params(operations::GetLive),
    responses(operations::GetLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.read")))
)]
pub fn get_live() {}
impl IntoParams for operations::UpdateLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::UpdateLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The live as it is now.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("etag",
                            documentation::header("Names the state of the live (RFC 9110, section 8.8.3); another one after each change. Send it back in `if-match` to change the live only if nobody else has.",
                            true, false, json!({ "type" : "string", "pattern" :
                            "^\"[!#-~]{1,64}\"$" }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("x-ignored-members",
                            documentation::header("The members of the request's body that this API does not know, misspelt ones among them, such as `live.expires_at`; they were ignored. Absent without one.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/UpdateLiveResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadUpdate")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("409".to_owned(), documentation::response_reference("CustomIdTaken")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    put,
    path = "/bv/cms/v1/lives/{id}",
    operation_id = "UpdateLive",
    tag = "Live",
    summary = "Update a live",
    description = "Replaces the settings of a live as a whole: what the body leaves out is cleared. The options of a chatroom are the exception; they cannot change, and leaving them out keeps them.\n\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::UpdateLive),
    request_body(
        content = models::UpdateLiveBody,
        content_type = "application/json",
        description = "The settings the live shall have.",
        examples(
            (
                "UpdateLiveSettings" = (
                    value = json!(
                        {"name":"Launch day, second try",
                        "custom_id":"demo-all",
                        "security":{"privacy":{"type":"SECURITY_PRIVACY_TYPE_PUBLIC"}},
                        "interaction":{"poll_enabled":true,
                        "chatroom":{"live":{"enabled":true,
                        "theme":"CHATROOM_THEME_DARK"}}}}
                    ),
                    summary = "Another name; the custom id, the chatroom and the polls stay."
                )
            )
        )
    ),
    responses(operations::UpdateLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn update_live() {}
impl IntoParams for operations::GetLiveByCustomId {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "custom_id", "in" : "path",
            "required" : true, "description" : "The custom id of the live.", "schema" : {
            "type" : "string", "pattern" : "^[a-zA-Z0-9._-]{1,150}$", "minLength" : 1,
            "maxLength" : 150 }, "example" : "demo-all" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::GetLiveByCustomId {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The live.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("etag",
                            documentation::header("Names the state of the live (RFC 9110, section 8.8.3); another one after each change. Send it back in `if-match` to change the live only if nobody else has.",
                            true, false, json!({ "type" : "string", "pattern" :
                            "^\"[!#-~]{1,64}\"$" }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" : "#/components/schemas/GetLiveByCustomIdResponse"
                                    }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            (
                "404".to_owned(),
                documentation::response_reference("LiveCustomIdNotFound"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/cms/v1/lives/{custom_id}:custom-id",
    operation_id = "GetLiveByCustomId",
    tag = "Live",
    summary = "Get a live by its custom id",
    description = "Returns the live of the organisation that has the `custom_id` in the path.\n\n- `404`/`NotFound` when the organisation has no such live.",
    params(operations::GetLiveByCustomId),
    responses(operations::GetLiveByCustomId),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.read")))
)]
pub fn get_live_by_custom_id() {}
impl IntoParams for operations::PreviewLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::PreviewLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is done.",
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
                                    { "$ref" : "#/components/schemas/PreviewLiveResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}:preview",
    operation_id = "PreviewLive",
    tag = "Live",
    summary = "Preview a live",
    description = "Begins the preview, which the audience cannot see.\n\n- Possible in `LIVE_STATUS_WAIT_FOR_PREVIEW`; leads to `LIVE_STATUS_PREVIEW`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::PreviewLive),
    request_body(
        content = models::PreviewLiveBody,
        content_type = "application/json",
        description = "An empty object, or nothing at all."
    ),
    responses(operations::PreviewLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn preview_live() {}
impl IntoParams for operations::StartLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::StartLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is done.",
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
                                json!({ "$ref" : "#/components/schemas/StartLiveResponse" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}:start",
    operation_id = "StartLive",
    tag = "Live",
    summary = "Start a live",
    description = "Opens the live to the audience.\n\n- Possible in `LIVE_STATUS_PREVIEW`; leads to `LIVE_STATUS_LIVE`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::StartLive),
    request_body(
        content = models::StartLiveBody,
        content_type = "application/json",
        description = "An empty object, or nothing at all."
    ),
    responses(operations::StartLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn start_live() {}
impl IntoParams for operations::EndLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::EndLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is done.",
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
                                json!({ "$ref" : "#/components/schemas/EndLiveResponse" }),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}:end",
    operation_id = "EndLive",
    tag = "Live",
    summary = "End a live",
    description = "Ends the live. It becomes a recording (`LIVE_STATUS_VOD`) when `live_vod` is set.\n\n- Possible in `LIVE_STATUS_LIVE`; leads to `LIVE_STATUS_VOD` or `LIVE_STATUS_CLOSED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::EndLive),
    request_body(
        content = models::EndLiveBody,
        content_type = "application/json",
        description = "An empty object, or nothing at all."
    ),
    responses(operations::EndLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn end_live() {}
impl IntoParams for operations::CancelLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::CancelLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is done.",
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
                                    { "$ref" : "#/components/schemas/CancelLiveResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}:cancel",
    operation_id = "CancelLive",
    tag = "Live",
    summary = "Cancel a live",
    description = "Cancels the live and archives it.\n\n- Possible in `LIVE_STATUS_SCHEDULED`, `LIVE_STATUS_WAIT_FOR_PREVIEW`, `LIVE_STATUS_PREVIEW`, `LIVE_STATUS_LIVE`, `LIVE_STATUS_VOD_READY` and `LIVE_STATUS_VOD`; leads to `LIVE_STATUS_ARCHIVED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::CancelLive),
    request_body(
        content = models::CancelLiveBody,
        content_type = "application/json",
        description = "An empty object, or nothing at all."
    ),
    responses(operations::CancelLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn cancel_live() {}
impl IntoParams for operations::ArchiveLive {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::ArchiveLive {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is done.",
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
                                    { "$ref" : "#/components/schemas/ArchiveLiveResponse" }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadAction")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}:archive",
    operation_id = "ArchiveLive",
    tag = "Live",
    summary = "Archive a live",
    description = "Puts the live away for good.\n\n- Possible in `LIVE_STATUS_WAIT_FOR_PREVIEW`, `LIVE_STATUS_PREVIEW`, `LIVE_STATUS_LIVE`, `LIVE_STATUS_CLOSED` and every `LIVE_STATUS_FAIL_TO_…`; leads to `LIVE_STATUS_ARCHIVED`. In any other status it is refused with `400` and `ERROR_REASON_ACTION_NOT_ALLOWED`.\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::ArchiveLive),
    request_body(
        content = models::ArchiveLiveBody,
        content_type = "application/json",
        description = "An empty object, or nothing at all."
    ),
    responses(operations::ArchiveLive),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.write")))
)]
pub fn archive_live() {}
impl IntoParams for operations::UpdateLiveInteractionChatroomAdminName {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" })), documentation::parameter(json!({
            "name" : "if-match", "in" : "header", "required" : false, "description" :
            "Changes the live only if it is still in a state that one of these entity tags names (RFC 9110, section 13.1.1): those of `etag`, separated by commas, or `*` for any. Weak ones (`W/\"1\"`) never match.\n",
            "schema" : { "type" : "string", "pattern" :
            "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$" }, "example" :
            "*" }))
        ]
    }
}
impl IntoResponses for operations::UpdateLiveInteractionChatroomAdminName {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The name as it is now.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("x-ignored-members",
                            documentation::header("The members of the request's body that this API does not know, misspelt ones among them, such as `live.expires_at`; they were ignored. Absent without one.",
                            false, false, json!({ "type" : "string" }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" :
                                    "#/components/schemas/UpdateLiveInteractionChatroomAdminNameResponse"
                                    }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadBodyOrParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("408".to_owned(), documentation::response_reference("RequestTimeout")),
            ("412".to_owned(), documentation::response_reference("LiveChanged")),
            ("413".to_owned(), documentation::response_reference("BodyTooLarge")),
            (
                "415".to_owned(),
                documentation::response_reference("MediaTypeUnsupported"),
            ),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    put,
    path = "/bv/cms/v1/lives/{id}/interaction/chatroom/admin-names",
    operation_id = "UpdateLiveInteractionChatroomAdminName",
    tag = "Live",
    summary = "Set the chat admin's name",
    description = "Sets the name that the admin has in the chatroom. Tokens minted from now on carry it.\n\n- `404`/`NotFound` when the organisation has no such live.\n- `412`/`Aborted` when the live is not as `if-match` says: somebody else has changed it. Get it again, and decide again.",
    params(operations::UpdateLiveInteractionChatroomAdminName),
    request_body(
        content = models::UpdateLiveInteractionChatroomAdminNameBody,
        content_type = "application/json",
        description = "The name.",
        examples(
            (
                "ChatroomAdminNameForLaunch" = (
                    value = json!({"name":"Launch team"}),
                    summary = "A name that viewers recognise."
                )
            )
        )
    ),
    responses(operations::UpdateLiveInteractionChatroomAdminName),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.interaction.admin")))
)]
pub fn update_live_interaction_chatroom_admin_name() {}
impl IntoParams for operations::GetLiveInteractionChatroomLastAdminName {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::GetLiveInteractionChatroomLastAdminName {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The name.",
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
                                    { "$ref" :
                                    "#/components/schemas/GetLiveInteractionChatroomLastAdminNameResponse"
                                    }
                                ),
                            ),
                        )),
                        vec![],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            (
                "403".to_owned(),
                documentation::response_reference("ForbiddenToOutsiders"),
            ),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("429".to_owned(), documentation::response_reference("TooManyRequests")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            ("503".to_owned(), documentation::response_reference("Unavailable")),
            ("default".to_owned(), documentation::response_reference("Unexpected")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/bv/cms/v1/lives/{id}/interaction/chatroom/admin-names:last",
    operation_id = "GetLiveInteractionChatroomLastAdminName",
    tag = "Live",
    summary = "Get the chat admin's name",
    description = "Returns the name that was set last, or `Admin` as long as none was.\n\n- `404`/`NotFound` when the organisation has no such live.",
    params(operations::GetLiveInteractionChatroomLastAdminName),
    responses(operations::GetLiveInteractionChatroomLastAdminName),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.read")))
)]
pub fn get_live_interaction_chatroom_last_admin_name() {}
impl IntoParams for operations::CreateLiveAdminInteractionToken {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The id of the live.", "schema" : { "type" : "string",
            "format" : "uuid" }, "example" : "0de30000-0000-4000-8000-0000000000a1" })),
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" :
            "The organisation to act for. The account of the API token must be a member.",
            "schema" : { "type" : "string", "format" : "uuid" }, "example" :
            "0de30000-0000-4000-8000-000000000001" }))
        ]
    }
}
impl IntoResponses for operations::CreateLiveAdminInteractionToken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "200".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The tokens.",
                        vec![
                            ("x-request-id",
                            documentation::header("Names this request; give it to the operator when something is wrong.",
                            true, false, json!({ "type" : "string", "format" : "uuid"
                            }),)), ("preference-applied",
                            documentation::header("The preference that decided the answer (RFC 7240, section 3); sent by demo servers only.",
                            false, false, json!({ "type" : "string" }),)),
                            ("Cache-Control",
                            documentation::header("The answer holds a secret.", true,
                            false, json!({ "type" : "string", "enum" : ["no-store"] }),))
                        ],
                        Some((
                            "application/json",
                            Some(
                                json!(
                                    { "$ref" :
                                    "#/components/schemas/CreateLiveAdminInteractionTokenResponse"
                                    }
                                ),
                            ),
                        )),
                        vec![
                            documentation::example("EverythingEnabled",
                            "Chatroom and polls are enabled.", json!({ "chatroom_token" :
                            "eyJhbGciOiJFZERTQSJ9.chatroom.signature", "poll_token" :
                            "eyJhbGciOiJFZERTQSJ9.poll.signature", "sticker_token" :
                            "eyJhbGciOiJFZERTQSJ9.sticker.signature", "word_filter_token"
                            : "eyJhbGciOiJFZERTQSJ9.word-filter.signature" })),
                            documentation::example("ChatroomOnly",
                            "The chatroom is enabled, polls are not.", json!({
                            "chatroom_token" : "eyJhbGciOiJFZERTQSJ9.chatroom.signature",
                            "poll_token" : "", "sticker_token" :
                            "eyJhbGciOiJFZERTQSJ9.sticker.signature", "word_filter_token"
                            : "eyJhbGciOiJFZERTQSJ9.word-filter.signature" })),
                            documentation::example("PollsOnly",
                            "Polls are enabled, the chatroom is not.", json!({
                            "chatroom_token" : "", "poll_token" :
                            "eyJhbGciOiJFZERTQSJ9.poll.signature", "sticker_token" : "",
                            "word_filter_token" : "" })),
                            documentation::example("NothingEnabled",
                            "Neither is enabled, or the live is over.", json!({
                            "chatroom_token" : "", "poll_token" : "", "sticker_token" :
                            "", "word_filter_token" : "" }))
                        ],
                    ),
                ),
            ),
            ("400".to_owned(), documentation::response_reference("BadBodyOrParameters")),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("404".to_owned(), documentation::response_reference("LiveNotFound")),
            ("500".to_owned(), documentation::response_reference("Internal")),
            (
                "default".to_owned(),
                documentation::response_reference("UnexpectedForBody"),
            ),
        ])
    }
}
#[utoipa::path(
    post,
    path = "/bv/cms/v1/lives/{id}/interaction/tokens:admin",
    operation_id = "CreateLiveAdminInteractionToken",
    tag = "Live",
    summary = "Create admin interaction tokens",
    description = "Mints the tokens with which an admin manages the chatroom, the polls, the stickers and the word filter of a live. Each token is a signed JWT for its purpose alone; verify it with the keys at `/.well-known/jwks.json`.\n\n- All four fields are always there. `chatroom_token`, `sticker_token` and `word_filter_token` are empty while the chatroom is disabled, `poll_token` is empty while polls are disabled.\n- The chatroom setting that counts is `interaction.chatroom.vod` while the live is `LIVE_STATUS_VOD_READY` or `LIVE_STATUS_VOD`, and `interaction.chatroom.live` before. Nothing is enabled once the live is `LIVE_STATUS_CLOSED`, `LIVE_STATUS_CANCELING`, `LIVE_STATUS_ARCHIVING`, `LIVE_STATUS_ARCHIVED` or `LIVE_STATUS_FAIL_TO_CREATE`.\n- No token outlives the API token that minted it.\n- `404`/`NotFound` when the organisation has no such live.",
    params(operations::CreateLiveAdminInteractionToken),
    request_body(
        content = models::CreateLiveAdminInteractionTokenBody,
        content_type = "application/json",
        description = "An empty object."
    ),
    responses(operations::CreateLiveAdminInteractionToken),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("live.interaction.admin")))
)]
pub fn create_live_admin_interaction_token() {}
