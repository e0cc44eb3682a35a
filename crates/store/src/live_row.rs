//! A live as a row, read and written.

use std::borrow::Cow;

use bv_cms_core::{Live, LiveSettings, LiveStatus, LiveVod, Metadata, StoreError};
use sqlx::FromRow;

use crate::column::{choice, identifier, json, microseconds, optional_json, optional_time, time};
use crate::error::broken;

/// Reads the columns of a [`LiveRow`]; a condition has to follow.
pub(crate) const SELECT: &str = "SELECT id, organisation_id, kind, broadcast_mode, resolution, \
                                 status, settings, chat_id, chatroom_options, admin_name, \
                                 created_at, updated_at, started_at, ended_at, revision FROM lives WHERE ";

/// A live as it is read.
#[derive(FromRow)]
pub(crate) struct LiveRow {
    id: String,
    organisation_id: String,
    kind: String,
    broadcast_mode: String,
    resolution: String,
    status: String,
    settings: String,
    chat_id: String,
    chatroom_options: Option<String>,
    admin_name: Option<String>,
    created_at: i64,
    updated_at: i64,
    started_at: Option<i64>,
    ended_at: Option<i64>,
    revision: i64,
}

impl LiveRow {
    /// The live in the row.
    pub(crate) fn live(self) -> Result<Live, StoreError> {
        let status = LiveStatus::from_name(&self.status)
            .ok_or_else(|| broken(format!("`{}` is not a status", self.status)))?;
        Ok(Live {
            id: identifier(&self.id)?,
            organisation: identifier(&self.organisation_id)?,
            kind: choice(self.kind)?,
            broadcast_mode: choice(self.broadcast_mode)?,
            resolution: choice(self.resolution)?,
            settings: serde_json::from_str(&self.settings).map_err(broken)?,
            chat_id: identifier(&self.chat_id)?,
            chatroom_options: optional_json(self.chatroom_options.as_deref())?,
            admin_name: self.admin_name,
            status,
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            started_at: optional_time(self.started_at)?,
            ended_at: optional_time(self.ended_at)?,
            revision: self.revision,
        })
    }
}

/// The settings of a live as they are written: whole, and in copies to search by.
pub(crate) struct SettingsColumns<'a> {
    pub(crate) settings: String,
    pub(crate) custom_id: Option<&'a str>,
    pub(crate) name: Option<Cow<'a, str>>,
    pub(crate) labels: &'a [String],
    pub(crate) vod_started_at: Option<i64>,
    pub(crate) vod_ended_at: Option<i64>,
}

impl<'a> SettingsColumns<'a> {
    /// The columns that hold `settings`.
    pub(crate) fn of(settings: &'a LiveSettings) -> Result<Self, StoreError> {
        let labels = settings.metadata.as_ref().map(labels).unwrap_or_default();
        let vod = settings.live_vod.as_ref();
        Ok(Self {
            settings: json(settings)?,
            custom_id: settings.custom_id.as_deref(),
            name: settings.name.as_deref().map(searchable),
            labels,
            vod_started_at: vod.map(|LiveVod { started_at, .. }| microseconds(*started_at)),
            vod_ended_at: vod.map(|LiveVod { ended_at, .. }| microseconds(*ended_at)),
        })
    }
}

fn labels(metadata: &Metadata) -> &[String] {
    &metadata.labels
}

/// A text as it is searched in and for: SQLite would read it to its first NUL. In the place of one there is
/// a noncharacter, which no text needs (Unicode, section 23.7).
pub(crate) fn searchable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "\u{fffe}").into() } else { text.into() }
}
