// Generated from openapi/bv-cms.yaml by `cargo xtask generate`. Do not edit: change the document, then generate again.

//! The schemas of the document.
#![allow(
    long_running_const_eval,
    reason = "schemars trims descriptions while it is compiled, however long they are"
)]
#[allow(unused_imports, reason = "not every document needs them")]
use serde_json::json;
#[allow(unused_imports, reason = "not every document needs them")]
use super::{models, schemas};
/// A live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Live {
    /// The id of the live.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "uuid"))]
    pub id: bv_cms_runtime::Uuid,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, max_length = 100),
        schemars(with = "String", length(max = 100))
    )]
    pub name: Option<String>,
    /// Your own id for the live; no two lives of an organisation share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(
            nullable = false,
            min_length = 1,
            max_length = 150,
            pattern = "^[a-zA-Z0-9._-]{1,150}$"
        ),
        schemars(
            with = "String",
            length(min = 1, max = 150),
            regex(pattern = "^[a-zA-Z0-9._-]{1,150}$")
        )
    )]
    pub custom_id: Option<String>,
    /// What kind of live it is. It cannot change.
    pub r#type: models::LiveType,
    /// What the audience can seek to. It cannot change.
    pub broadcast_mode: models::BroadcastMode,
    /// The size of the picture. It cannot change.
    pub resolution: models::LiveResolution,
    /// When a `LIVE_TYPE_SIMULIVE` starts; at once without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time"),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub scheduled_at: Option<bv_cms_runtime::Timestamp>,
    /// The recording that follows the live; there is none without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: LiveVod")
    )]
    pub live_vod: Option<models::LiveVod>,
    /// Who may watch.
    pub security: models::Security,
    /// Texts about the live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: Metadata")
    )]
    pub metadata: Option<models::Metadata>,
    /// The chatroom and the polls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: Interaction")
    )]
    pub interaction: Option<models::Interaction>,
    /// Where the live is in its life cycle.
    pub status: models::LiveStatus,
    /// The organisation the live belongs to.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "uuid"))]
    pub org_id: bv_cms_runtime::Uuid,
    /// When the live was created.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub created_at: bv_cms_runtime::Timestamp,
    /// When anything about the live last changed.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub updated_at: bv_cms_runtime::Timestamp,
    /// When the live was opened to the audience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time"),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub started_time: Option<bv_cms_runtime::Timestamp>,
    /// When the live ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time"),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub ended_time: Option<bv_cms_runtime::Timestamp>,
}
/// A live to create.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveInput {
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(max_length = 100),
        schemars(length(max = 100))
    )]
    pub name: Option<String>,
    /// Your own id for the live; no two lives of an organisation share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(min_length = 1, max_length = 150, pattern = "^[a-zA-Z0-9._-]{1,150}$"),
        schemars(length(min = 1, max = 150), regex(pattern = "^[a-zA-Z0-9._-]{1,150}$"))
    )]
    pub custom_id: Option<String>,
    /// What kind of live it is. It cannot change.
    pub r#type: models::LiveType,
    /// What the audience can seek to. It cannot change.
    pub broadcast_mode: models::BroadcastMode,
    /// The size of the picture. It cannot change.
    pub resolution: models::LiveResolution,
    /// When a `LIVE_TYPE_SIMULIVE` starts; at once without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(value_type = Option<String>, format = "date-time")
    )]
    pub scheduled_at: Option<bv_cms_runtime::Timestamp>,
    /// The recording that follows the live; there is none without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live_vod: Option<models::LiveVodInput>,
    /// Who may watch.
    pub security: models::SecurityInput,
    /// Texts about the live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<models::MetadataInput>,
    /// The chatroom and the polls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<models::InteractionInput>,
}
/// What kind of live it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum LiveType {
    /// `LIVE_TYPE_LIVE`
    #[serde(rename = "LIVE_TYPE_LIVE")]
    Live,
    /// `LIVE_TYPE_SIMULIVE`
    #[serde(rename = "LIVE_TYPE_SIMULIVE")]
    Simulive,
}
impl LiveType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Live, Self::Simulive];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "LIVE_TYPE_LIVE",
            Self::Simulive => "LIVE_TYPE_SIMULIVE",
        }
    }
}
/// What the audience can seek to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum BroadcastMode {
    /// `BROADCAST_MODE_TRADITIONAL_LIVE`
    #[serde(rename = "BROADCAST_MODE_TRADITIONAL_LIVE")]
    TraditionalLive,
    /// `BROADCAST_MODE_PLAYBACK`
    #[serde(rename = "BROADCAST_MODE_PLAYBACK")]
    Playback,
    /// `BROADCAST_MODE_DVR`
    #[serde(rename = "BROADCAST_MODE_DVR")]
    Dvr,
}
impl BroadcastMode {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::TraditionalLive, Self::Playback, Self::Dvr];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TraditionalLive => "BROADCAST_MODE_TRADITIONAL_LIVE",
            Self::Playback => "BROADCAST_MODE_PLAYBACK",
            Self::Dvr => "BROADCAST_MODE_DVR",
        }
    }
}
/// The size of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum LiveResolution {
    /// `LIVE_RESOLUTION_HD`
    #[serde(rename = "LIVE_RESOLUTION_HD")]
    Hd,
    /// `LIVE_RESOLUTION_FHD`
    #[serde(rename = "LIVE_RESOLUTION_FHD")]
    Fhd,
    /// `LIVE_RESOLUTION_4K`
    #[serde(rename = "LIVE_RESOLUTION_4K")]
    Resolution4k,
}
impl LiveResolution {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Hd, Self::Fhd, Self::Resolution4k];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hd => "LIVE_RESOLUTION_HD",
            Self::Fhd => "LIVE_RESOLUTION_FHD",
            Self::Resolution4k => "LIVE_RESOLUTION_4K",
        }
    }
}
/// Where a live is in its life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum LiveStatus {
    /// `LIVE_STATUS_PREPARING`
    #[serde(rename = "LIVE_STATUS_PREPARING")]
    Preparing,
    /// `LIVE_STATUS_SCHEDULED`
    #[serde(rename = "LIVE_STATUS_SCHEDULED")]
    Scheduled,
    /// `LIVE_STATUS_WAIT_FOR_PREVIEW`
    #[serde(rename = "LIVE_STATUS_WAIT_FOR_PREVIEW")]
    WaitForPreview,
    /// `LIVE_STATUS_INITIATING`
    #[serde(rename = "LIVE_STATUS_INITIATING")]
    Initiating,
    /// `LIVE_STATUS_PREVIEW`
    #[serde(rename = "LIVE_STATUS_PREVIEW")]
    Preview,
    /// `LIVE_STATUS_LIVE`
    #[serde(rename = "LIVE_STATUS_LIVE")]
    Live,
    /// `LIVE_STATUS_LIVE_END`
    #[serde(rename = "LIVE_STATUS_LIVE_END")]
    LiveEnd,
    /// `LIVE_STATUS_ENCODING`
    #[serde(rename = "LIVE_STATUS_ENCODING")]
    Encoding,
    /// `LIVE_STATUS_VOD_READY`
    #[serde(rename = "LIVE_STATUS_VOD_READY")]
    VodReady,
    /// `LIVE_STATUS_VOD`
    #[serde(rename = "LIVE_STATUS_VOD")]
    Vod,
    /// `LIVE_STATUS_CLOSED`
    #[serde(rename = "LIVE_STATUS_CLOSED")]
    Closed,
    /// `LIVE_STATUS_CANCELING`
    #[serde(rename = "LIVE_STATUS_CANCELING")]
    Canceling,
    /// `LIVE_STATUS_ARCHIVING`
    #[serde(rename = "LIVE_STATUS_ARCHIVING")]
    Archiving,
    /// `LIVE_STATUS_ARCHIVED`
    #[serde(rename = "LIVE_STATUS_ARCHIVED")]
    Archived,
    /// `LIVE_STATUS_FAIL_TO_CREATE`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_CREATE")]
    FailToCreate,
    /// `LIVE_STATUS_FAIL_TO_PREVIEW`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_PREVIEW")]
    FailToPreview,
    /// `LIVE_STATUS_FAIL_TO_END`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_END")]
    FailToEnd,
    /// `LIVE_STATUS_FAIL_TO_VOD`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_VOD")]
    FailToVod,
    /// `LIVE_STATUS_FAIL_TO_CANCEL`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_CANCEL")]
    FailToCancel,
    /// `LIVE_STATUS_FAIL_TO_ARCHIVE`
    #[serde(rename = "LIVE_STATUS_FAIL_TO_ARCHIVE")]
    FailToArchive,
}
impl LiveStatus {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::Preparing,
        Self::Scheduled,
        Self::WaitForPreview,
        Self::Initiating,
        Self::Preview,
        Self::Live,
        Self::LiveEnd,
        Self::Encoding,
        Self::VodReady,
        Self::Vod,
        Self::Closed,
        Self::Canceling,
        Self::Archiving,
        Self::Archived,
        Self::FailToCreate,
        Self::FailToPreview,
        Self::FailToEnd,
        Self::FailToVod,
        Self::FailToCancel,
        Self::FailToArchive,
    ];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preparing => "LIVE_STATUS_PREPARING",
            Self::Scheduled => "LIVE_STATUS_SCHEDULED",
            Self::WaitForPreview => "LIVE_STATUS_WAIT_FOR_PREVIEW",
            Self::Initiating => "LIVE_STATUS_INITIATING",
            Self::Preview => "LIVE_STATUS_PREVIEW",
            Self::Live => "LIVE_STATUS_LIVE",
            Self::LiveEnd => "LIVE_STATUS_LIVE_END",
            Self::Encoding => "LIVE_STATUS_ENCODING",
            Self::VodReady => "LIVE_STATUS_VOD_READY",
            Self::Vod => "LIVE_STATUS_VOD",
            Self::Closed => "LIVE_STATUS_CLOSED",
            Self::Canceling => "LIVE_STATUS_CANCELING",
            Self::Archiving => "LIVE_STATUS_ARCHIVING",
            Self::Archived => "LIVE_STATUS_ARCHIVED",
            Self::FailToCreate => "LIVE_STATUS_FAIL_TO_CREATE",
            Self::FailToPreview => "LIVE_STATUS_FAIL_TO_PREVIEW",
            Self::FailToEnd => "LIVE_STATUS_FAIL_TO_END",
            Self::FailToVod => "LIVE_STATUS_FAIL_TO_VOD",
            Self::FailToCancel => "LIVE_STATUS_FAIL_TO_CANCEL",
            Self::FailToArchive => "LIVE_STATUS_FAIL_TO_ARCHIVE",
        }
    }
}
/// A time by which lives are ordered, and the direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ListLiveOrderBy {
    /// `LIST_LIVE_ORDER_BY_UPDATED_AT_ASC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_UPDATED_AT_ASC")]
    UpdatedAtAsc,
    /// `LIST_LIVE_ORDER_BY_UPDATED_AT_DESC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_UPDATED_AT_DESC")]
    UpdatedAtDesc,
    /// `LIST_LIVE_ORDER_BY_STARTED_AT_ASC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_STARTED_AT_ASC")]
    StartedAtAsc,
    /// `LIST_LIVE_ORDER_BY_STARTED_AT_DESC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_STARTED_AT_DESC")]
    StartedAtDesc,
    /// `LIST_LIVE_ORDER_BY_ENDED_AT_ASC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_ENDED_AT_ASC")]
    EndedAtAsc,
    /// `LIST_LIVE_ORDER_BY_ENDED_AT_DESC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_ENDED_AT_DESC")]
    EndedAtDesc,
    /// `LIST_LIVE_ORDER_BY_VOD_STARTED_AT_ASC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_VOD_STARTED_AT_ASC")]
    VodStartedAtAsc,
    /// `LIST_LIVE_ORDER_BY_VOD_STARTED_AT_DESC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_VOD_STARTED_AT_DESC")]
    VodStartedAtDesc,
    /// `LIST_LIVE_ORDER_BY_VOD_ENDED_AT_ASC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_VOD_ENDED_AT_ASC")]
    VodEndedAtAsc,
    /// `LIST_LIVE_ORDER_BY_VOD_ENDED_AT_DESC`
    #[serde(rename = "LIST_LIVE_ORDER_BY_VOD_ENDED_AT_DESC")]
    VodEndedAtDesc,
}
impl ListLiveOrderBy {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::UpdatedAtAsc,
        Self::UpdatedAtDesc,
        Self::StartedAtAsc,
        Self::StartedAtDesc,
        Self::EndedAtAsc,
        Self::EndedAtDesc,
        Self::VodStartedAtAsc,
        Self::VodStartedAtDesc,
        Self::VodEndedAtAsc,
        Self::VodEndedAtDesc,
    ];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UpdatedAtAsc => "LIST_LIVE_ORDER_BY_UPDATED_AT_ASC",
            Self::UpdatedAtDesc => "LIST_LIVE_ORDER_BY_UPDATED_AT_DESC",
            Self::StartedAtAsc => "LIST_LIVE_ORDER_BY_STARTED_AT_ASC",
            Self::StartedAtDesc => "LIST_LIVE_ORDER_BY_STARTED_AT_DESC",
            Self::EndedAtAsc => "LIST_LIVE_ORDER_BY_ENDED_AT_ASC",
            Self::EndedAtDesc => "LIST_LIVE_ORDER_BY_ENDED_AT_DESC",
            Self::VodStartedAtAsc => "LIST_LIVE_ORDER_BY_VOD_STARTED_AT_ASC",
            Self::VodStartedAtDesc => "LIST_LIVE_ORDER_BY_VOD_STARTED_AT_DESC",
            Self::VodEndedAtAsc => "LIST_LIVE_ORDER_BY_VOD_ENDED_AT_ASC",
            Self::VodEndedAtDesc => "LIST_LIVE_ORDER_BY_VOD_ENDED_AT_DESC",
        }
    }
}
/// The recording that follows a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveVod {
    /// Where the recording comes from.
    pub source: models::LiveVodSource,
    /// The video that takes the place of the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: LiveVodVideo")
    )]
    pub replace: Option<models::LiveVodVideo>,
    /// The video that is played back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: LiveVodVideo")
    )]
    pub playback: Option<models::LiveVodVideo>,
    /// From when on the recording can be seen.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub started_at: bv_cms_runtime::Timestamp,
    /// Until when the recording can be seen.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub ended_at: bv_cms_runtime::Timestamp,
}
/// The recording that shall follow a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveVodInput {
    /// Where the recording comes from.
    pub source: models::LiveVodSource,
    /// The video that takes the place of the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replace: Option<models::LiveVodVideo>,
    /// The video that is played back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub playback: Option<models::LiveVodVideo>,
    /// From when on the recording can be seen.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub started_at: bv_cms_runtime::Timestamp,
    /// Until when the recording can be seen.
    #[cfg_attr(feature = "witness", schema(value_type = String, format = "date-time"))]
    pub ended_at: bv_cms_runtime::Timestamp,
}
/// Where a recording comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum LiveVodSource {
    /// `LIVE_VOD_SOURCE_CATCHUP`
    #[serde(rename = "LIVE_VOD_SOURCE_CATCHUP")]
    Catchup,
    /// `LIVE_VOD_SOURCE_REPLACE`
    #[serde(rename = "LIVE_VOD_SOURCE_REPLACE")]
    Replace,
    /// `LIVE_VOD_SOURCE_PLAYBACK`
    #[serde(rename = "LIVE_VOD_SOURCE_PLAYBACK")]
    Playback,
}
impl LiveVodSource {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Catchup, Self::Replace, Self::Playback];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Catchup => "LIVE_VOD_SOURCE_CATCHUP",
            Self::Replace => "LIVE_VOD_SOURCE_REPLACE",
            Self::Playback => "LIVE_VOD_SOURCE_PLAYBACK",
        }
    }
}
/// A video of the library.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveVodVideo {
    /// The id of the video.
    pub id: String,
}
/// Who may watch a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Security {
    /// How the audience is chosen.
    pub privacy: models::SecurityPrivacy,
}
/// Who may watch a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct SecurityInput {
    /// How the audience is chosen.
    pub privacy: models::SecurityPrivacyInput,
}
/// How the audience of a live is chosen.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct SecurityPrivacy {
    /// Whether everybody may watch.
    pub r#type: models::SecurityPrivacyType,
    /// Limits for viewers who watch with a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: SecurityPrivacyToken")
    )]
    pub token: Option<models::SecurityPrivacyToken>,
}
/// How the audience of a live is chosen.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct SecurityPrivacyInput {
    /// Whether everybody may watch.
    pub r#type: models::SecurityPrivacyType,
    /// Limits for viewers who watch with a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<models::SecurityPrivacyTokenInput>,
}
/// Whether everybody may watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum SecurityPrivacyType {
    /// `SECURITY_PRIVACY_TYPE_PUBLIC`
    #[serde(rename = "SECURITY_PRIVACY_TYPE_PUBLIC")]
    Public,
    /// `SECURITY_PRIVACY_TYPE_TOKEN`
    #[serde(rename = "SECURITY_PRIVACY_TYPE_TOKEN")]
    Token,
}
impl SecurityPrivacyType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Public, Self::Token];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "SECURITY_PRIVACY_TYPE_PUBLIC",
            Self::Token => "SECURITY_PRIVACY_TYPE_TOKEN",
        }
    }
}
/// Limits for viewers who watch with a token.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct SecurityPrivacyToken {
    /// Devices a viewer may use at once; 0 means any number.
    #[cfg_attr(
        feature = "witness",
        schema(minimum = 0, maximum = 1000),
        schemars(range(min = 0, max = 1000))
    )]
    pub device_limit: i32,
}
/// Limits for viewers who watch with a token.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct SecurityPrivacyTokenInput {
    /// Devices a viewer may use at once; 0 means any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(default = json!(0), minimum = 0, maximum = 1000),
        schemars(extend("default" = 0), range(min = 0, max = 1000))
    )]
    pub device_limit: Option<i32>,
}
/// Texts about a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Metadata {
    /// What the live is about, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "witness", schema(nullable = false), schemars(with = "String"))]
    pub short_description: Option<String>,
    /// What the live is about, in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "witness", schema(nullable = false), schemars(with = "String"))]
    pub long_description: Option<String>,
    /// Names to find the live by.
    #[cfg_attr(feature = "witness", schema(max_items = 20), schemars(length(max = 20)))]
    pub labels: Vec<models::Label>,
}
/// Texts about a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct MetadataInput {
    /// What the live is about, in a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_description: Option<String>,
    /// What the live is about, in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long_description: Option<String>,
    /// Names to find the live by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, max_items = 20),
        schemars(with = "Vec < models :: Label >", length(max = 20))
    )]
    pub labels: Option<Vec<models::Label>>,
}
/// A name to find a live by.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Label {
    /// The name.
    #[cfg_attr(feature = "witness", schema(max_length = 20), schemars(length(max = 20)))]
    pub name: String,
}
/// The chatroom and the polls of a live.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Interaction {
    /// Whether polls can be held.
    pub poll_enabled: bool,
    /// The chatroom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: LiveChatroom")
    )]
    pub chatroom: Option<models::LiveChatroom>,
    /// The former name of `chat_id`; empty while both chatroom and polls are disabled. Use `chat_id`.
    pub event_id: String,
    /// The id of the chatroom; empty while the chatroom is disabled.
    pub chat_id: String,
}
/// The chatroom and the polls a live shall have.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct InteractionInput {
    /// Whether polls can be held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll_enabled: Option<bool>,
    /// The chatroom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chatroom: Option<models::LiveChatroomInput>,
}
/// The chatroom of a live, before and after the live has ended.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveChatroom {
    /// The chatroom until the live becomes a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: Chatroom")
    )]
    pub live: Option<models::Chatroom>,
    /// The chatroom while the live is a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: Chatroom")
    )]
    pub vod: Option<models::Chatroom>,
    /// Options that cannot change once the chatroom has them.
    pub options: models::ChatroomOptions,
}
/// The chatroom a live shall have, before and after the live has ended.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct LiveChatroomInput {
    /// The chatroom until the live becomes a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live: Option<models::ChatroomInput>,
    /// The chatroom while the live is a recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vod: Option<models::ChatroomInput>,
    /// Options that cannot change once the chatroom has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<models::ChatroomOptionsInput>,
}
/// The settings of a chatroom.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Chatroom {
    /// Whether people can chat.
    pub enabled: bool,
    /// How the chatroom looks; `CHATROOM_THEME_LIGHT` when it is enabled without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: ChatroomTheme")
    )]
    pub theme: Option<models::ChatroomTheme>,
    /// Who sees whose messages; `CHATROOM_MODE_FREE_TALK` without it.
    pub mode: models::ChatroomMode,
}
/// The settings a chatroom shall have.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ChatroomInput {
    /// Whether people can chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// How the chatroom looks; `CHATROOM_THEME_LIGHT` when it is enabled without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<models::ChatroomTheme>,
    /// Who sees whose messages; `CHATROOM_MODE_FREE_TALK` without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<models::ChatroomMode>,
}
/// How a chatroom looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ChatroomTheme {
    /// `CHATROOM_THEME_LIGHT`
    #[serde(rename = "CHATROOM_THEME_LIGHT")]
    Light,
    /// `CHATROOM_THEME_DARK`
    #[serde(rename = "CHATROOM_THEME_DARK")]
    Dark,
}
impl ChatroomTheme {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Light, Self::Dark];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "CHATROOM_THEME_LIGHT",
            Self::Dark => "CHATROOM_THEME_DARK",
        }
    }
}
/// Who sees whose messages; in `CHATROOM_MODE_ALL_TO_ONE` viewers write to the admin in private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ChatroomMode {
    /// `CHATROOM_MODE_FREE_TALK`
    #[serde(rename = "CHATROOM_MODE_FREE_TALK")]
    FreeTalk,
    /// `CHATROOM_MODE_ALL_TO_ONE`
    #[serde(rename = "CHATROOM_MODE_ALL_TO_ONE")]
    AllToOne,
}
impl ChatroomMode {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::FreeTalk, Self::AllToOne];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FreeTalk => "CHATROOM_MODE_FREE_TALK",
            Self::AllToOne => "CHATROOM_MODE_ALL_TO_ONE",
        }
    }
}
/// Options of a chatroom that cannot change once the chatroom has them.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ChatroomOptions {
    /// The counters that custom messages can raise.
    pub custom_counter_keys: Vec<String>,
    /// How long messages are kept, `0s` to `1209600s`.
    #[cfg_attr(
        feature = "witness",
        schema(
            max_length = 18,
            pattern = "^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$"
        ),
        schemars(
            length(max = 18),
            regex(
                pattern = "^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$"
            )
        )
    )]
    pub message_ttl: String,
    /// How long messages are gathered before they are sent, `0.5s` to `60s`.
    #[cfg_attr(
        feature = "witness",
        schema(
            max_length = 13,
            pattern = "^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$"
        ),
        schemars(
            length(max = 13),
            regex(
                pattern = "^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$"
            )
        )
    )]
    pub message_batch_window: String,
    /// What is broadcast to the audience.
    pub broadcast_setting: models::BroadcastSetting,
}
/// Options of a chatroom that cannot change once the chatroom has them.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ChatroomOptionsInput {
    /// The counters that custom messages can raise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "Vec < String >")
    )]
    pub custom_counter_keys: Option<Vec<String>>,
    /// How long messages are kept, `0s` to `1209600s`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(
            default = json!("3600s"),
            max_length = 18,
            pattern = "^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$"
        ),
        schemars(
            extend("default" = "3600s"),
            length(max = 18),
            regex(
                pattern = "^((0|[1-9][0-9]{0,5}|1[01][0-9]{5}|120[0-8][0-9]{3}|1209[0-5][0-9]{2})(\\.[0-9]{1,9})?|1209600(\\.0{1,9})?)s$"
            )
        )
    )]
    pub message_ttl: Option<String>,
    /// How long messages are gathered before they are sent, `0.5s` to `60s`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(
            default = json!("3s"),
            max_length = 13,
            pattern = "^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$"
        ),
        schemars(
            extend("default" = "3s"),
            length(max = 13),
            regex(
                pattern = "^(0\\.[5-9][0-9]{0,8}|([1-9]|[1-5][0-9])(\\.[0-9]{1,9})?|60(\\.0{1,9})?)s$"
            )
        )
    )]
    pub message_batch_window: Option<String>,
    /// What is broadcast to the audience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broadcast_setting: Option<models::BroadcastSettingInput>,
}
/// What a chatroom broadcasts to the audience.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BroadcastSetting {
    /// Whether viewer numbers are broadcast. It cannot change.
    pub viewer_metrics_enabled: bool,
}
/// What a chatroom broadcasts to the audience.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BroadcastSettingInput {
    /// Whether viewer numbers are broadcast. It cannot change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewer_metrics_enabled: Option<bool>,
}
/// Which page of how many items this is.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Pagination {
    /// Items on all pages together.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub total_items: i32,
    /// Items on a page.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub items_per_page: i32,
    /// Which page this is, counted from 1.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub current_page: i32,
}
/// A page of lives.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ListLivesResponse {
    /// The lives on the page.
    pub lives: Vec<models::Live>,
    /// Which page this is.
    pub pagination: models::Pagination,
}
/// A live to create.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct CreateLiveRequest {
    /// The live.
    pub live: models::LiveInput,
}
/// The live that was created.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct CreateLiveResponse {
    /// The live.
    pub live: models::Live,
}
/// The live that was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetLiveResponse {
    /// The live.
    pub live: models::Live,
}
/// The live that has the custom id.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetLiveByCustomIdResponse {
    /// The live.
    pub live: models::Live,
}
/// The live after the update.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct UpdateLiveResponse {
    /// The live.
    pub live: models::Live,
}
/// The settings a live shall have.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct UpdateLiveBody {
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(max_length = 100),
        schemars(length(max = 100))
    )]
    pub name: Option<String>,
    /// Your own id for the live; no two lives of an organisation share one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(min_length = 1, max_length = 150, pattern = "^[a-zA-Z0-9._-]{1,150}$"),
        schemars(length(min = 1, max = 150), regex(pattern = "^[a-zA-Z0-9._-]{1,150}$"))
    )]
    pub custom_id: Option<String>,
    /// When a `LIVE_TYPE_SIMULIVE` starts; at once without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(value_type = Option<String>, format = "date-time")
    )]
    pub scheduled_at: Option<bv_cms_runtime::Timestamp>,
    /// The recording that follows the live; there is none without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live_vod: Option<models::LiveVodInput>,
    /// Who may watch.
    pub security: models::SecurityInput,
    /// Texts about the live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<models::MetadataInput>,
    /// The chatroom and the polls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interaction: Option<models::InteractionInput>,
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct PreviewLiveBody(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for PreviewLiveBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for PreviewLiveBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "PreviewLiveBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for PreviewLiveBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PreviewLiveBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct PreviewLiveResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for PreviewLiveResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for PreviewLiveResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "PreviewLiveResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for PreviewLiveResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PreviewLiveResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct StartLiveBody(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for StartLiveBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for StartLiveBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "StartLiveBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for StartLiveBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StartLiveBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct StartLiveResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for StartLiveResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for StartLiveResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "StartLiveResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for StartLiveResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StartLiveResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct EndLiveBody(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for EndLiveBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for EndLiveBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "EndLiveBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for EndLiveBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EndLiveBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct EndLiveResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for EndLiveResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for EndLiveResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "EndLiveResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for EndLiveResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EndLiveResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct CancelLiveBody(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for CancelLiveBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for CancelLiveBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "CancelLiveBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for CancelLiveBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CancelLiveBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct CancelLiveResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for CancelLiveResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for CancelLiveResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "CancelLiveResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for CancelLiveResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CancelLiveResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct ArchiveLiveBody(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for ArchiveLiveBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for ArchiveLiveBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "ArchiveLiveBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for ArchiveLiveBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ArchiveLiveBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct ArchiveLiveResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for ArchiveLiveResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for ArchiveLiveResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "ArchiveLiveResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for ArchiveLiveResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ArchiveLiveResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// The name the chat admin shall have.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct UpdateLiveInteractionChatroomAdminNameBody {
    /// The name.
    #[cfg_attr(
        feature = "witness",
        schema(min_length = 1, max_length = 32),
        schemars(length(min = 1, max = 32))
    )]
    pub name: String,
}
/// The name the chat admin has now.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct UpdateLiveInteractionChatroomAdminNameResponse {
    /// The name.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub name: String,
}
/// The name the chat admin has.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetLiveInteractionChatroomLastAdminNameResponse {
    /// The name.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub name: String,
}
/// Nothing needs to be said.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct CreateLiveAdminInteractionTokenBody(
    pub serde_json::Map<String, serde_json::Value>,
);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for CreateLiveAdminInteractionTokenBody {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for CreateLiveAdminInteractionTokenBody {
    fn name() -> std::borrow::Cow<'static, str> {
        "CreateLiveAdminInteractionTokenBody".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for CreateLiveAdminInteractionTokenBody {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CreateLiveAdminInteractionTokenBody".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"Nothing needs to be said.\"}",
        )
    }
}
/// The admin tokens of a live, each a signed JWT.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct CreateLiveAdminInteractionTokenResponse {
    /// Manages the chatroom; empty while the chatroom is disabled.
    #[cfg_attr(feature = "witness", schema(value_type = String, read_only))]
    pub chatroom_token: bv_cms_runtime::Secret,
    /// Manages the polls; empty while polls are disabled.
    #[cfg_attr(feature = "witness", schema(value_type = String, read_only))]
    pub poll_token: bv_cms_runtime::Secret,
    /// Manages the stickers; empty while the chatroom is disabled.
    #[cfg_attr(feature = "witness", schema(value_type = String, read_only))]
    pub sticker_token: bv_cms_runtime::Secret,
    /// Manages the word filter; empty while the chatroom is disabled.
    #[cfg_attr(feature = "witness", schema(value_type = String, read_only))]
    pub word_filter_token: bv_cms_runtime::Secret,
}
/// An API token, without its secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ApiToken {
    /// The id of the API token.
    #[cfg_attr(
        feature = "witness",
        schema(value_type = String, format = "uuid", read_only)
    )]
    pub id: bv_cms_runtime::Uuid,
    /// A name for people.
    #[cfg_attr(feature = "witness", schema(read_only))]
    pub name: String,
    /// From when on it is refused; never without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time", read_only),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub expired_date: Option<bv_cms_runtime::Timestamp>,
    /// When it was created.
    #[cfg_attr(
        feature = "witness",
        schema(value_type = String, format = "date-time", read_only)
    )]
    pub created_at: bv_cms_runtime::Timestamp,
    /// When a request last used it, to the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time", read_only),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub last_used: Option<bv_cms_runtime::Timestamp>,
    /// How it is sent.
    pub token_type: models::TokenType,
}
/// How an API token is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum TokenType {
    /// `TOKEN_TYPE_BEARER`
    #[serde(rename = "TOKEN_TYPE_BEARER")]
    Bearer,
}
impl TokenType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Bearer];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bearer => "TOKEN_TYPE_BEARER",
        }
    }
}
/// An API token to create.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct CreateApiTokenRequest {
    /// A name for people.
    #[cfg_attr(
        feature = "witness",
        schema(min_length = 1, max_length = 100),
        schemars(length(min = 1, max = 100))
    )]
    pub name: String,
    /// From when on it shall be refused; as late as possible without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(value_type = Option<String>, format = "date-time")
    )]
    pub expired_date: Option<bv_cms_runtime::Timestamp>,
}
/// An API token that was created, with its secret.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct CreateApiTokenResponse {
    /// The id of the API token.
    #[cfg_attr(
        feature = "witness",
        schema(value_type = String, format = "uuid", read_only)
    )]
    pub id: bv_cms_runtime::Uuid,
    /// The secret; it cannot be read again.
    #[cfg_attr(feature = "witness", schema(value_type = String, read_only))]
    pub token: bv_cms_runtime::Secret,
    /// From when on it is refused; never without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false, value_type = String, format = "date-time", read_only),
        schemars(with = "bv_cms_runtime :: Timestamp")
    )]
    pub expired_date: Option<bv_cms_runtime::Timestamp>,
    /// How it is sent in the `authorization` header.
    #[cfg_attr(
        feature = "witness",
        schema(read_only, default = json!("Bearer")),
        schemars(extend("default" = "Bearer"))
    )]
    pub token_type: String,
}
/// The API token that was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetApiTokenResponse {
    /// The API token.
    pub api_token: models::ApiToken,
}
/// There is nothing more to say.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct DeleteApiTokenResponse(pub serde_json::Map<String, serde_json::Value>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for DeleteApiTokenResponse {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for DeleteApiTokenResponse {
    fn name() -> std::borrow::Cow<'static, str> {
        "DeleteApiTokenResponse".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for DeleteApiTokenResponse {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DeleteApiTokenResponse".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"There is nothing more to say.\"}",
        )
    }
}
/// A page of API tokens.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ListApiTokensResponse {
    /// The API tokens on the page.
    pub api_tokens: Vec<models::ApiToken>,
    /// Which page this is.
    pub pagination: models::Pagination,
}
/// Public keys (RFC 7517, section 5).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct JsonWebKeySet {
    /// The keys.
    pub keys: Vec<models::JsonWebKey>,
}
/// A public key (RFC 7517, section 4).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct JsonWebKey {
    /// The key type, `OKP` (RFC 8037) or `EC` (RFC 7518).
    pub kty: String,
    /// The curve, `Ed25519` or `P-256`.
    pub crv: String,
    /// The public key, or its x coordinate, in base64url.
    pub x: String,
    /// The y coordinate of an `EC` key in base64url.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "witness", schema(nullable = false), schemars(with = "String"))]
    pub y: Option<String>,
    /// The id of the key, which tokens carry in their header.
    pub kid: String,
    /// The algorithm, `EdDSA` or `ES256`.
    pub alg: String,
    /// What the key is for, always `sig`.
    pub r#use: String,
}
/// Whether a service serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum HealthStatus {
    /// `HEALTH_STATUS_SERVING`
    #[serde(rename = "HEALTH_STATUS_SERVING")]
    Serving,
}
impl HealthStatus {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Serving];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Serving => "HEALTH_STATUS_SERVING",
        }
    }
}
/// The process lives.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetHealthResponse {
    /// Always that it serves.
    pub status: models::HealthStatus,
}
/// Requests can be served.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct GetReadinessResponse {
    /// Always that it serves; otherwise the answer is an error.
    pub status: models::HealthStatus,
}
/// An error, as `google.rpc.Status`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct Status {
    /// The gRPC code of the error (`google.rpc.Code`).
    pub code: i32,
    /// What went wrong and what to do about it, for developers.
    pub message: String,
    /// More about the error, each type at most once. A `google.rpc.ErrorInfo` and a `google.rpc.RequestInfo` are always among them.
    pub details: Vec<models::ErrorDetail>,
}
/// More about an error, a `google.protobuf.Any` in its JSON form. Its `@type` tells which type it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
#[serde(untagged)]
pub enum ErrorDetail {
    ErrorInfo(models::ErrorInfo),
    BadRequest(models::BadRequest),
    PreconditionFailure(models::PreconditionFailure),
    RetryInfo(models::RetryInfo),
    RequestInfo(models::RequestInfo),
}
impl<'de> serde::Deserialize<'de> for ErrorDetail {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = <serde_json::Value as serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let alternatives = [
            &schemas::ERROR_INFO,
            &schemas::BAD_REQUEST,
            &schemas::PRECONDITION_FAILURE,
            &schemas::RETRY_INFO,
            &schemas::REQUEST_INFO,
        ];
        match alternatives.iter().position(|schema| schema.admits(&value)) {
            Some(0usize) => serde_json::from_value(value).map(Self::ErrorInfo),
            Some(1usize) => serde_json::from_value(value).map(Self::BadRequest),
            Some(2usize) => serde_json::from_value(value).map(Self::PreconditionFailure),
            Some(3usize) => serde_json::from_value(value).map(Self::RetryInfo),
            Some(4usize) => serde_json::from_value(value).map(Self::RequestInfo),
            _ => return Err(serde::de::Error::custom("fits no alternative")),
        }
            .map_err(serde::de::Error::custom)
    }
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ErrorInfoType {
    /// `type.googleapis.com/google.rpc.ErrorInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.ErrorInfo")]
    Constant,
}
impl ErrorInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.ErrorInfo",
        }
    }
}
/// Whose reason it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum ErrorInfoDomain {
    /// `bv.cms.v1`
    #[serde(rename = "bv.cms.v1")]
    Constant,
}
impl ErrorInfoDomain {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "bv.cms.v1",
        }
    }
}
/// Why it is an error, for programs (`google.rpc.ErrorInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct ErrorInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::ErrorInfoType,
    /// The reason, which is stable. Later versions know more reasons, so treat one that you do not know by the status alone.
    #[cfg_attr(
        feature = "witness",
        schema(max_length = 63, pattern = "^[A-Z][A-Z0-9_]+[A-Z0-9]$"),
        schemars(length(max = 63), regex(pattern = "^[A-Z][A-Z0-9_]+[A-Z0-9]$"))
    )]
    pub reason: String,
    #[cfg_attr(feature = "witness", schema(inline))]
    pub domain: models::ErrorInfoDomain,
    /// What is variable in the message; left out when nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "witness",
        schema(nullable = false),
        schemars(with = "models :: ErrorInfoMetadata")
    )]
    pub metadata: Option<models::ErrorInfoMetadata>,
}
/// What is variable in the message of an error. Each reason has its own keys.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct ErrorInfoMetadata(pub std::collections::BTreeMap<String, String>);
#[cfg(feature = "witness")]
impl utoipa::PartialSchema for ErrorInfoMetadata {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        bv_cms_runtime::documentation::schema_text(
            "{\"type\":\"object\",\"description\":\"What is variable in the message of an error. Each reason has its own keys.\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":64,\"pattern\":\"^[a-z][a-zA-Z0-9_-]+$\"},\"additionalProperties\":{\"type\":\"string\"}}",
        )
    }
}
#[cfg(feature = "witness")]
impl utoipa::ToSchema for ErrorInfoMetadata {
    fn name() -> std::borrow::Cow<'static, str> {
        "ErrorInfoMetadata".into()
    }
}
#[cfg(feature = "witness")]
impl schemars::JsonSchema for ErrorInfoMetadata {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ErrorInfoMetadata".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        bv_cms_runtime::documentation::read_text(
            "{\"type\":\"object\",\"description\":\"What is variable in the message of an error. Each reason has its own keys.\",\"propertyNames\":{\"type\":\"string\",\"maxLength\":64,\"pattern\":\"^[a-z][a-zA-Z0-9_-]+$\"},\"additionalProperties\":{\"type\":\"string\"}}",
        )
    }
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum BadRequestType {
    /// `type.googleapis.com/google.rpc.BadRequest`
    #[serde(rename = "type.googleapis.com/google.rpc.BadRequest")]
    Constant,
}
impl BadRequestType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.BadRequest",
        }
    }
}
/// What is wrong with the request (`google.rpc.BadRequest`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BadRequest {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::BadRequestType,
    /// Each thing that is wrong.
    #[serde(rename = "fieldViolations")]
    pub field_violations: Vec<models::BadRequestFieldViolation>,
}
/// One thing that is wrong with the request.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct BadRequestFieldViolation {
    /// The path of a field in the body, such as `live.security`; or `body`, or the name of a parameter or header.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum PreconditionFailureType {
    /// `type.googleapis.com/google.rpc.PreconditionFailure`
    #[serde(rename = "type.googleapis.com/google.rpc.PreconditionFailure")]
    Constant,
}
impl PreconditionFailureType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.PreconditionFailure",
        }
    }
}
/// What is not as the operation needs it (`google.rpc.PreconditionFailure`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct PreconditionFailure {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::PreconditionFailureType,
    /// Each thing that is not as it must be.
    pub violations: Vec<models::PreconditionFailureViolation>,
}
/// One thing that is not as the operation needs it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct PreconditionFailureViolation {
    /// What kind of thing it is, such as `LIVE_STATUS`.
    pub r#type: String,
    /// The thing as it is.
    pub subject: String,
    /// Why that is not enough.
    pub description: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum RetryInfoType {
    /// `type.googleapis.com/google.rpc.RetryInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.RetryInfo")]
    Constant,
}
impl RetryInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.RetryInfo",
        }
    }
}
/// When to try again (`google.rpc.RetryInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct RetryInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::RetryInfoType,
    /// How long to wait at least, a `google.protobuf.Duration` such as `1s`.
    #[serde(rename = "retryDelay")]
    #[cfg_attr(
        feature = "witness",
        schema(pattern = "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$"),
        schemars(regex(pattern = "^(0|[1-9][0-9]*)(\\.[0-9]{1,9})?s$"))
    )]
    pub retry_delay: String,
}
/// The type of the detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub enum RequestInfoType {
    /// `type.googleapis.com/google.rpc.RequestInfo`
    #[serde(rename = "type.googleapis.com/google.rpc.RequestInfo")]
    Constant,
}
impl RequestInfoType {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::Constant];
    /// The value as it is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Constant => "type.googleapis.com/google.rpc.RequestInfo",
        }
    }
}
/// Which request it was (`google.rpc.RequestInfo`).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "witness", derive(utoipa::ToSchema, schemars::JsonSchema))]
pub struct RequestInfo {
    #[serde(rename = "@type")]
    #[cfg_attr(feature = "witness", schema(inline))]
    pub type_url: models::RequestInfoType,
    /// The `x-request-id` of the answer, for the operator.
    #[serde(rename = "requestId")]
    pub request_id: String,
}
