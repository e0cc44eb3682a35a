// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The document that utoipa derives: a witness against the one it was generated from.
pub mod live;
pub mod account;
pub mod service;
pub mod responses;
use bv_cms_runtime::documentation;
use serde_json::{Value, json};
use utoipa::openapi::security::SecurityScheme;
use utoipa::{Modify, OpenApi};
#[allow(unused_imports, reason = "not every document needs all of them")]
use super::{models, permissions, problems};
/// The derived document.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "bv-cms",
        version = "0.7.1",
        description = "An independent implementation, compatible with BlendVision's public API and not affiliated with it.\n\n- **Credentials.** Send an API token as `Authorization: Bearer bvt_…`, and the organisation that you\n  act for as `x-bv-org-id`. `cargo run --release -- demo` starts a server on your own machine that\n  has an organisation with lives, and prints tokens of each role.\n- **Errors.** Every error is a `google.rpc.Status`. Its `details` carry a `google.rpc.ErrorInfo`\n  whose `reason` is stable: decide by it, not by the `message`.\n- **Trying errors.** A demo answers `Prefer: code=404` or `Prefer: code=404, example=LiveNotFound`\n  (RFC 7240) with that documented error; other servers ignore it."
    ),
    servers(
        (url = "http://127.0.0.1:8080", description = "The demo on your own machine."),
        (url = "/", description = "The server that this document comes from.")
    ),
    tags(
        (name = "Live", description = "Lives, their life cycle and their interaction."),
        (name = "Account", description = "The API tokens of your account."),
        (name = "Service", description = "What operators and token verifiers need.")
    ),
    paths(
        live::list_lives,
        live::create_live,
        live::get_live,
        live::update_live,
        live::get_live_by_custom_id,
        live::preview_live,
        live::start_live,
        live::end_live,
        live::cancel_live,
        live::archive_live,
        live::update_live_interaction_chatroom_admin_name,
        live::get_live_interaction_chatroom_last_admin_name,
        live::create_live_admin_interaction_token,
        account::list_api_tokens,
        account::create_api_token,
        account::get_api_token,
        account::delete_api_token,
        service::get_json_web_key_set,
        service::get_health,
        service::get_readiness
    ),
    components(
        schemas(
            models::Live,
            models::LiveInput,
            models::LiveType,
            models::BroadcastMode,
            models::LiveResolution,
            models::LiveStatus,
            models::ListLiveOrderBy,
            models::LiveVod,
            models::LiveVodInput,
            models::LiveVodSource,
            models::LiveVodVideo,
            models::Security,
            models::SecurityInput,
            models::SecurityPrivacy,
            models::SecurityPrivacyInput,
            models::SecurityPrivacyType,
            models::SecurityPrivacyToken,
            models::SecurityPrivacyTokenInput,
            models::Metadata,
            models::MetadataInput,
            models::Label,
            models::Interaction,
            models::InteractionInput,
            models::LiveChatroom,
            models::LiveChatroomInput,
            models::Chatroom,
            models::ChatroomInput,
            models::ChatroomTheme,
            models::ChatroomMode,
            models::ChatroomOptions,
            models::ChatroomOptionsInput,
            models::BroadcastSetting,
            models::BroadcastSettingInput,
            models::Pagination,
            models::ListLivesResponse,
            models::CreateLiveRequest,
            models::CreateLiveResponse,
            models::GetLiveResponse,
            models::GetLiveByCustomIdResponse,
            models::UpdateLiveResponse,
            models::UpdateLiveBody,
            models::PreviewLiveBody,
            models::PreviewLiveResponse,
            models::StartLiveBody,
            models::StartLiveResponse,
            models::EndLiveBody,
            models::EndLiveResponse,
            models::CancelLiveBody,
            models::CancelLiveResponse,
            models::ArchiveLiveBody,
            models::ArchiveLiveResponse,
            models::UpdateLiveInteractionChatroomAdminNameBody,
            models::UpdateLiveInteractionChatroomAdminNameResponse,
            models::GetLiveInteractionChatroomLastAdminNameResponse,
            models::CreateLiveAdminInteractionTokenBody,
            models::CreateLiveAdminInteractionTokenResponse,
            models::ApiToken,
            models::TokenType,
            models::CreateApiTokenRequest,
            models::CreateApiTokenResponse,
            models::GetApiTokenResponse,
            models::DeleteApiTokenResponse,
            models::ListApiTokensResponse,
            models::JsonWebKeySet,
            models::JsonWebKey,
            models::HealthStatus,
            models::GetHealthResponse,
            models::GetReadinessResponse,
            models::Status,
            models::ErrorDetail,
            models::ErrorInfo,
            models::ErrorInfoMetadata,
            models::BadRequest,
            models::BadRequestFieldViolation,
            models::PreconditionFailure,
            models::PreconditionFailureViolation,
            models::RetryInfo,
            models::RequestInfo
        ),
        responses(
            responses::BadParameters,
            responses::BadBody,
            responses::BadBodyOrParameters,
            responses::BadUpdate,
            responses::BadApiToken,
            responses::BadAction,
            responses::Unauthenticated,
            responses::Forbidden,
            responses::ForbiddenToOutsiders,
            responses::ForbiddenToOutsidersAndDescendants,
            responses::LiveNotFound,
            responses::LiveCustomIdNotFound,
            responses::ApiTokenNotFound,
            responses::CustomIdTaken,
            responses::LiveChanged,
            responses::RequestTimeout,
            responses::BodyTooLarge,
            responses::MediaTypeUnsupported,
            responses::Internal,
            responses::Unavailable,
            responses::TooManyRequests,
            responses::NotReady,
            responses::Unexpected,
            responses::UnexpectedForBody,
            responses::UnexpectedMethod,
            responses::PreflightRefused,
            responses::RequestHeadTimeout,
            responses::TooManyUnmatchedRequests,
            responses::RouteNotFound
        )
    ),
    modifiers(&Remainder),
)]
pub struct DerivedDocument;
/// What the attributes of the derived document have no word for.
struct Remainder;
impl Modify for Remainder {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        document.info.extensions = documentation::summary(
            "Lives and their interaction tokens, compatible with the BlendVision CMS API.",
        );
        document.info.license = documentation::read(
            json!(
                { "name" : "MIT or Apache-2.0, as you like", "url" :
                "https://opensource.org/license/mit" }
            ),
        );
        document.info.contact = documentation::read(json!(null));
        document.info.terms_of_service = documentation::read(json!(null));
        document.security = Some(documentation::read(json!([{ "api_token" : [] }])));
        documentation::request_body(
            document,
            "/bv/cms/v1/lives/{id}:preview",
            &utoipa::openapi::path::HttpMethod::Post,
            false,
            true,
        );
        documentation::request_body(
            document,
            "/bv/cms/v1/lives/{id}:start",
            &utoipa::openapi::path::HttpMethod::Post,
            false,
            true,
        );
        documentation::request_body(
            document,
            "/bv/cms/v1/lives/{id}:end",
            &utoipa::openapi::path::HttpMethod::Post,
            false,
            true,
        );
        documentation::request_body(
            document,
            "/bv/cms/v1/lives/{id}:cancel",
            &utoipa::openapi::path::HttpMethod::Post,
            false,
            true,
        );
        documentation::request_body(
            document,
            "/bv/cms/v1/lives/{id}:archive",
            &utoipa::openapi::path::HttpMethod::Post,
            false,
            true,
        );
        let schemes: std::collections::BTreeMap<String, SecurityScheme> = documentation::read(
            json!(
                { "api_token" : { "type" : "http", "scheme" : "bearer", "bearerFormat" :
                "bvt_ followed by 39 characters", "description" :
                "An API token. `cargo run --release -- demo` prints four of them.",
                "x-membership" : "x-bv-org-id" } }
            ),
        );
        let components = document.components.get_or_insert_default();
        for (name, scheme) in schemes {
            components.add_security_scheme(name, scheme);
        }
    }
}
/// Every schema as schemars sees the Rust type.
#[must_use]
pub fn rust_shapes() -> Vec<(&'static str, schemars::Schema)> {
    vec![
        ("Live", schemars::schema_for!(models::Live)), ("LiveInput",
        schemars::schema_for!(models::LiveInput)), ("LiveType",
        schemars::schema_for!(models::LiveType)), ("BroadcastMode",
        schemars::schema_for!(models::BroadcastMode)), ("LiveResolution",
        schemars::schema_for!(models::LiveResolution)), ("LiveStatus",
        schemars::schema_for!(models::LiveStatus)), ("ListLiveOrderBy",
        schemars::schema_for!(models::ListLiveOrderBy)), ("LiveVod",
        schemars::schema_for!(models::LiveVod)), ("LiveVodInput",
        schemars::schema_for!(models::LiveVodInput)), ("LiveVodSource",
        schemars::schema_for!(models::LiveVodSource)), ("LiveVodVideo",
        schemars::schema_for!(models::LiveVodVideo)), ("Security",
        schemars::schema_for!(models::Security)), ("SecurityInput",
        schemars::schema_for!(models::SecurityInput)), ("SecurityPrivacy",
        schemars::schema_for!(models::SecurityPrivacy)), ("SecurityPrivacyInput",
        schemars::schema_for!(models::SecurityPrivacyInput)), ("SecurityPrivacyType",
        schemars::schema_for!(models::SecurityPrivacyType)), ("SecurityPrivacyToken",
        schemars::schema_for!(models::SecurityPrivacyToken)),
        ("SecurityPrivacyTokenInput",
        schemars::schema_for!(models::SecurityPrivacyTokenInput)), ("Metadata",
        schemars::schema_for!(models::Metadata)), ("MetadataInput",
        schemars::schema_for!(models::MetadataInput)), ("Label",
        schemars::schema_for!(models::Label)), ("Interaction",
        schemars::schema_for!(models::Interaction)), ("InteractionInput",
        schemars::schema_for!(models::InteractionInput)), ("LiveChatroom",
        schemars::schema_for!(models::LiveChatroom)), ("LiveChatroomInput",
        schemars::schema_for!(models::LiveChatroomInput)), ("Chatroom",
        schemars::schema_for!(models::Chatroom)), ("ChatroomInput",
        schemars::schema_for!(models::ChatroomInput)), ("ChatroomTheme",
        schemars::schema_for!(models::ChatroomTheme)), ("ChatroomMode",
        schemars::schema_for!(models::ChatroomMode)), ("ChatroomOptions",
        schemars::schema_for!(models::ChatroomOptions)), ("ChatroomOptionsInput",
        schemars::schema_for!(models::ChatroomOptionsInput)), ("BroadcastSetting",
        schemars::schema_for!(models::BroadcastSetting)), ("BroadcastSettingInput",
        schemars::schema_for!(models::BroadcastSettingInput)), ("Pagination",
        schemars::schema_for!(models::Pagination)), ("ListLivesResponse",
        schemars::schema_for!(models::ListLivesResponse)), ("CreateLiveRequest",
        schemars::schema_for!(models::CreateLiveRequest)), ("CreateLiveResponse",
        schemars::schema_for!(models::CreateLiveResponse)), ("GetLiveResponse",
        schemars::schema_for!(models::GetLiveResponse)), ("GetLiveByCustomIdResponse",
        schemars::schema_for!(models::GetLiveByCustomIdResponse)), ("UpdateLiveResponse",
        schemars::schema_for!(models::UpdateLiveResponse)), ("UpdateLiveBody",
        schemars::schema_for!(models::UpdateLiveBody)), ("PreviewLiveBody",
        schemars::schema_for!(models::PreviewLiveBody)), ("PreviewLiveResponse",
        schemars::schema_for!(models::PreviewLiveResponse)), ("StartLiveBody",
        schemars::schema_for!(models::StartLiveBody)), ("StartLiveResponse",
        schemars::schema_for!(models::StartLiveResponse)), ("EndLiveBody",
        schemars::schema_for!(models::EndLiveBody)), ("EndLiveResponse",
        schemars::schema_for!(models::EndLiveResponse)), ("CancelLiveBody",
        schemars::schema_for!(models::CancelLiveBody)), ("CancelLiveResponse",
        schemars::schema_for!(models::CancelLiveResponse)), ("ArchiveLiveBody",
        schemars::schema_for!(models::ArchiveLiveBody)), ("ArchiveLiveResponse",
        schemars::schema_for!(models::ArchiveLiveResponse)),
        ("UpdateLiveInteractionChatroomAdminNameBody",
        schemars::schema_for!(models::UpdateLiveInteractionChatroomAdminNameBody)),
        ("UpdateLiveInteractionChatroomAdminNameResponse",
        schemars::schema_for!(models::UpdateLiveInteractionChatroomAdminNameResponse)),
        ("GetLiveInteractionChatroomLastAdminNameResponse",
        schemars::schema_for!(models::GetLiveInteractionChatroomLastAdminNameResponse)),
        ("CreateLiveAdminInteractionTokenBody",
        schemars::schema_for!(models::CreateLiveAdminInteractionTokenBody)),
        ("CreateLiveAdminInteractionTokenResponse",
        schemars::schema_for!(models::CreateLiveAdminInteractionTokenResponse)),
        ("ApiToken", schemars::schema_for!(models::ApiToken)), ("TokenType",
        schemars::schema_for!(models::TokenType)), ("CreateApiTokenRequest",
        schemars::schema_for!(models::CreateApiTokenRequest)), ("CreateApiTokenResponse",
        schemars::schema_for!(models::CreateApiTokenResponse)), ("GetApiTokenResponse",
        schemars::schema_for!(models::GetApiTokenResponse)), ("DeleteApiTokenResponse",
        schemars::schema_for!(models::DeleteApiTokenResponse)), ("ListApiTokensResponse",
        schemars::schema_for!(models::ListApiTokensResponse)), ("JsonWebKeySet",
        schemars::schema_for!(models::JsonWebKeySet)), ("JsonWebKey",
        schemars::schema_for!(models::JsonWebKey)), ("HealthStatus",
        schemars::schema_for!(models::HealthStatus)), ("GetHealthResponse",
        schemars::schema_for!(models::GetHealthResponse)), ("GetReadinessResponse",
        schemars::schema_for!(models::GetReadinessResponse)), ("Status",
        schemars::schema_for!(models::Status)), ("ErrorDetail",
        schemars::schema_for!(models::ErrorDetail)), ("ErrorInfo",
        schemars::schema_for!(models::ErrorInfo)), ("ErrorInfoMetadata",
        schemars::schema_for!(models::ErrorInfoMetadata)), ("BadRequest",
        schemars::schema_for!(models::BadRequest)), ("BadRequestFieldViolation",
        schemars::schema_for!(models::BadRequestFieldViolation)), ("PreconditionFailure",
        schemars::schema_for!(models::PreconditionFailure)),
        ("PreconditionFailureViolation",
        schemars::schema_for!(models::PreconditionFailureViolation)), ("RetryInfo",
        schemars::schema_for!(models::RetryInfo)), ("RequestInfo",
        schemars::schema_for!(models::RequestInfo))
    ]
}
/// Every error of the registry, as an Example Object of the document.
#[must_use]
pub fn registered_errors() -> Vec<(&'static str, Value)> {
    vec![
        documentation::registered_error:: < problems::AuthorizationMissing >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::AuthorizationMalformed > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::TokenUnknown >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::TokenExpired > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::TokenDeleted >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::MembershipMissing > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::PermissionDenied >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::ApiTokenIsAncestor > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::OrgHeaderMissing >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::OrgHeaderInvalid > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::ParameterInvalid >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::BodyMissing > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::BodyMalformed >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::BodyInvalid > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::FieldImmutable >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::ExpiryNotInFuture > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::ExpiryBeyondParent >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::ActionNotAllowed > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::LiveNotFound >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::LiveCustomIdNotFound > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::ApiTokenNotFound >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::RouteNotFound > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::PreflightRefused >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::PreferenceUnknown > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::MethodNotAllowed >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::CustomIdTaken > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::LiveChanged >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::RequestTimeout > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::BodyTooLarge >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::MediaTypeUnsupported > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::Internal >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::Unavailable > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::RateLimited >
        (problems::EXAMPLE_REQUEST_ID,), documentation::registered_error:: <
        problems::StorageNotWritable > (problems::EXAMPLE_REQUEST_ID,),
        documentation::registered_error:: < problems::StorageDamaged >
        (problems::EXAMPLE_REQUEST_ID,)
    ]
}
/// Every permission that a guard can ask for, as the document shows it.
#[must_use]
pub fn enforced_permissions() -> Vec<(&'static str, Value)> {
    vec![
        documentation::enforced_permission:: < permissions::LiveRead > (),
        documentation::enforced_permission:: < permissions::LiveWrite > (),
        documentation::enforced_permission:: < permissions::LiveInteractionAdmin > (),
        documentation::enforced_permission:: < permissions::AccountApiTokenManage > ()
    ]
}
