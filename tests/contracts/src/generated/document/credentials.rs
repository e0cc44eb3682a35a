// Generated from tests/contracts/features.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! What the operations of the tag `Credentials` document.
#![allow(unused_imports, reason = "not every tag needs all of them")]
use std::collections::BTreeMap;
use bv_cms_runtime::documentation;
use serde_json::json;
use utoipa::openapi::RefOr;
use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
use utoipa::openapi::response::Response;
use utoipa::{IntoParams, IntoResponses};
use super::super::{credentials as operations, models, problems};
impl IntoParams for operations::DeleteStream {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "id", "in" : "path", "required" :
            true, "description" : "The stream.", "example" : "abc", "schema" : { "type" :
            "string", "minLength" : 1, "maxLength" : 10 } })),
            documentation::parameter(json!({ "name" : "shared", "in" : "query",
            "description" : "The operation has its own.", "schema" : { "type" : "string",
            "maxLength" : 2 }, "required" : false })), documentation::parameter(json!({
            "name" : "kept", "in" : "query", "description" : "The path's.", "schema" : {
            "type" : "string", "maxLength" : 3 }, "required" : false }))
        ]
    }
}
impl IntoResponses for operations::DeleteStream {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "It is gone.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    delete,
    path = "/live-streams/{id}",
    operation_id = "DeleteStream",
    tag = "Credentials",
    summary = "Delete a stream",
    description = "Stands at a path that operations of another tag have, too.",
    params(operations::DeleteStream),
    responses(operations::DeleteStream),
    security(("key" = []))
)]
pub fn delete_stream() {}
impl IntoResponses for operations::ForModerators {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/moderators",
    operation_id = "ForModerators",
    tag = "Credentials",
    summary = "For moderators",
    description = "Needs one role.",
    responses(operations::ForModerators),
    security(("chatroom_token" = ["moderator"]))
)]
pub fn for_moderators() {}
impl IntoResponses for operations::ForModeratingAdmins {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/moderating-admins",
    operation_id = "ForModeratingAdmins",
    tag = "Credentials",
    summary = "For admins who moderate",
    description = "Needs two roles at once.",
    responses(operations::ForModeratingAdmins),
    security(("chatroom_token" = ["moderator", "admin"]))
)]
pub fn for_moderating_admins() {}
impl IntoParams for operations::ForMembers {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" : "The organisation to act for.", "example"
            : "0de30000-0000-4000-8000-000000000001", "schema" : { "type" : "string",
            "format" : "uuid" } }))
        ]
    }
}
impl IntoResponses for operations::ForMembers {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/members",
    operation_id = "ForMembers",
    tag = "Credentials",
    summary = "For members",
    description = "Needs a permission in an organisation.",
    params(operations::ForMembers),
    responses(operations::ForMembers),
    security(("api_token" = [])),
    extensions(("x-permission" = json!("feature.write")))
)]
pub fn for_members() {}
impl IntoResponses for operations::ForKeys {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/keys",
    operation_id = "ForKeys",
    tag = "Credentials",
    summary = "For owners of a key",
    description = "Needs a key in a header.",
    responses(operations::ForKeys),
    security(("key" = []))
)]
pub fn for_keys() {}
impl IntoResponses for operations::ForPasswords {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/passwords",
    operation_id = "ForPasswords",
    tag = "Credentials",
    summary = "For owners of a password",
    description = "Needs a name and a password.",
    responses(operations::ForPasswords),
    security(("password" = []))
)]
pub fn for_passwords() {}
impl IntoResponses for operations::ForAnyKey {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/any-key",
    operation_id = "ForAnyKey",
    tag = "Credentials",
    summary = "For owners of any key",
    description = "Takes a key in the query, in a cookie or in a header.",
    responses(operations::ForAnyKey),
    security(("query_key" = []), ("cookie_key" = []), ("key" = []))
)]
pub fn for_any_key() {}
impl IntoParams for operations::ForEverybodyKnown {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "required" : true, "description" : "The organisation to act for.", "example"
            : "0de30000-0000-4000-8000-000000000001", "schema" : { "type" : "string",
            "format" : "uuid" } }))
        ]
    }
}
impl IntoResponses for operations::ForEverybodyKnown {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/everybody-known",
    operation_id = "ForEverybodyKnown",
    tag = "Credentials",
    summary = "For everybody who is known",
    description = "Takes any credentials, in this order.",
    params(operations::ForEverybodyKnown),
    responses(operations::ForEverybodyKnown),
    security(("chatroom_token" = ["moderator"]), ("api_token" = []), ("key" = [])),
    extensions(("x-permission" = json!("feature.read")))
)]
pub fn for_everybody_known() {}
impl IntoResponses for operations::ForAccounts {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/account-only",
    operation_id = "ForAccounts",
    tag = "Credentials",
    summary = "For owners of an API token",
    description = "Acts for no organisation, since it declares no header that names one.",
    responses(operations::ForAccounts),
    security(("api_token" = []))
)]
pub fn for_accounts() {}
impl IntoParams for operations::ForRoomOrStaff {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
        vec![
            documentation::parameter(json!({ "name" : "x-bv-org-id", "in" : "header",
            "description" : "The organisation that staff acts for.", "required" : false,
            "schema" : { "type" : "string", "format" : "uuid" } }))
        ]
    }
}
impl IntoResponses for operations::ForRoomOrStaff {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/room-or-staff",
    operation_id = "ForRoomOrStaff",
    tag = "Credentials",
    summary = "For those in a chatroom, or staff",
    description = "Only staff has to say for which organisation it acts.",
    params(operations::ForRoomOrStaff),
    responses(operations::ForRoomOrStaff),
    security(("chatroom_token" = []), ("api_token" = [])),
    extensions(("x-permission" = json!("feature.read")))
)]
pub fn for_room_or_staff() {}
impl IntoResponses for operations::ForTwoRoads {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/two-roads",
    operation_id = "ForTwoRoads",
    tag = "Credentials",
    summary = "For owners of a key, or staff",
    description = "Takes a key, or a chatroom token with either of two roles.",
    responses(operations::ForTwoRoads),
    security(
        ("key" = []),
        ("chatroom_token" = ["admin"]),
        ("chatroom_token" = ["moderator"])
    )
)]
pub fn for_two_roads() {}
impl IntoResponses for operations::ForEverybody {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/everybody",
    operation_id = "ForEverybody",
    tag = "Credentials",
    summary = "For everybody",
    description = "Knows those who say who they are.",
    responses(operations::ForEverybody),
    security(("chatroom_token" = []), ("key" = []), ())
)]
pub fn for_everybody() {}
impl IntoResponses for operations::Host {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        BTreeMap::from([
            (
                "204".to_owned(),
                RefOr::T(
                    documentation::response(
                        "The caller may.",
                        vec![
                            ("x-caller",
                            documentation::header("The alternative that let the caller in, with its roles where others have other ones.",
                            true, false, json!({ "type" : "string", "minLength" : 3,
                            "maxLength" : 24, "pattern" : "^[a-z_]+( [a-z]+)?$" }),))
                        ],
                        None,
                        vec![],
                    ),
                ),
            ),
            ("401".to_owned(), documentation::response_reference("Unauthenticated")),
            ("403".to_owned(), documentation::response_reference("Forbidden")),
            ("default".to_owned(), documentation::response_reference("Refused")),
        ])
    }
}
#[utoipa::path(
    get,
    path = "/host",
    operation_id = "Host",
    tag = "Credentials",
    summary = "Named like a host",
    description = "Has the name that generated hosts have.",
    responses(operations::Host),
    security(("chatroom_token" = []))
)]
pub fn host() {}
