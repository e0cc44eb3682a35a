//! A live: what it is made of, how it is created, updated and moved on.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{
    ActionNotAllowed, ChatId, Chatroom, ChatroomOptions, DEFAULT_ADMIN_NAME, ImmutableOption,
    Interaction, LiveAction, LiveId, LiveStatus, OrganisationId,
};

/// What kind of live it is (`cms.v1.LiveType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LiveKind {
    /// Broadcast as it happens.
    Live,
    /// A recording, broadcast as if it happened.
    Simulive,
}

/// What the audience can seek to (`cms.v1.BroadcastMode`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BroadcastMode {
    /// Nothing: only the present is shown.
    TraditionalLive,
    /// The whole broadcast, from its start.
    Playback,
    /// A window before the present.
    Dvr,
}

/// The size of the picture (`cms.v1.LiveResolution`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LiveResolution {
    /// 1280 x 720 pixels.
    Hd,
    /// 1920 x 1080 pixels.
    Fhd,
    /// 3840 x 2160 pixels.
    Uhd,
}

/// The recording that follows a live (`cms.v1.LiveVOD`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveVod {
    /// Where the recording comes from.
    pub source: LiveVodSource,
    /// The video that takes its place.
    pub replace: Option<Replacement>,
    /// The video that is played back.
    pub playback: Option<Replacement>,
    /// From when on it can be seen.
    #[serde(with = "time::serde::rfc3339")]
    pub started_at: OffsetDateTime,
    /// Until when it can be seen.
    #[serde(with = "time::serde::rfc3339")]
    pub ended_at: OffsetDateTime,
}

/// Where a recording comes from (`cms.v1.LiveVODSource`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LiveVodSource {
    /// The live itself.
    Catchup,
    /// Another video.
    Replace,
    /// A playback.
    Playback,
}

/// A video of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The video's identifier.
    pub id: String,
}

/// Who may watch (`cms.v1.SecurityPrivacy`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Privacy {
    /// How the audience is chosen.
    pub audience: Audience,
    /// Devices a viewer who watches with a token may use at once, 0 to 1000; 0 means any number.
    /// `None` when nothing was said about tokens.
    pub device_limit: Option<i32>,
}

impl Privacy {
    /// Everybody may watch.
    pub const PUBLIC: Self = Self { audience: Audience::Public, device_limit: None };
}

/// How an audience is chosen (`cms.v1.SecurityPrivacyType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Holders of a token.
    Token,
}

/// Texts about a live (`type.bv.v1.Metadata`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Metadata {
    /// In a line.
    pub short_description: Option<String>,
    /// In full.
    pub long_description: Option<String>,
    /// Names to find it by, at most 20.
    pub labels: Vec<String>,
}

/// The part of a live that an update replaces as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveSettings {
    /// A name for people, at most 100 characters.
    pub name: Option<String>,
    /// The caller's own name for it, unique in the organisation.
    pub custom_id: Option<String>,
    /// When a SIMULIVE starts; `None` means at once.
    #[serde(with = "time::serde::rfc3339::option")]
    pub scheduled_at: Option<OffsetDateTime>,
    /// The recording that follows.
    pub live_vod: Option<LiveVod>,
    /// Who may watch.
    pub privacy: Privacy,
    /// Texts about it.
    pub metadata: Option<Metadata>,
    /// Chatroom and polls.
    pub interaction: Option<Interaction>,
}

/// A live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    /// Its identifier.
    pub id: LiveId,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// What kind of live it is; never changes.
    pub kind: LiveKind,
    /// What the audience can seek to; never changes.
    pub broadcast_mode: BroadcastMode,
    /// The size of its picture; never changes.
    pub resolution: LiveResolution,
    /// What an update replaces.
    pub settings: LiveSettings,
    /// The identifier of its chatroom, fixed from the start and shown once a chatroom is enabled.
    pub chat_id: ChatId,
    /// The settled options of its chatroom, kept even while it has none; `None` until it has had
    /// one.
    pub chatroom_options: Option<ChatroomOptions>,
    /// The chat admin's name, 1 to 32 characters; `None` until one is set.
    pub admin_name: Option<String>,
    /// Where it is in its life cycle.
    pub status: LiveStatus,
    /// When it was created.
    pub created_at: OffsetDateTime,
    /// When anything about it last changed.
    pub updated_at: OffsetDateTime,
    /// When it was opened to the audience.
    pub started_at: Option<OffsetDateTime>,
    /// When it ended.
    pub ended_at: Option<OffsetDateTime>,
    /// Raised by one with each change, from 1.
    pub revision: i64,
}

/// A live to be created.
#[derive(Debug, Clone)]
pub struct NewLive {
    /// What kind of live it is.
    pub kind: LiveKind,
    /// What the audience can seek to.
    pub broadcast_mode: BroadcastMode,
    /// The size of its picture.
    pub resolution: LiveResolution,
    /// What a later update can replace.
    pub settings: LiveSettings,
}

impl NewLive {
    /// The live, ready to be previewed: there is no media engine to wait for.
    #[must_use]
    pub fn create(
        mut self,
        id: LiveId,
        chat_id: ChatId,
        organisation: OrganisationId,
        now: OffsetDateTime,
    ) -> Live {
        let chatroom_options = self.settings.chatroom_mut().map(|chatroom| {
            chatroom.options = std::mem::take(&mut chatroom.options).settle();
            chatroom.options.clone()
        });
        Live {
            id,
            organisation,
            kind: self.kind,
            broadcast_mode: self.broadcast_mode,
            resolution: self.resolution,
            settings: self.settings,
            chat_id,
            chatroom_options,
            admin_name: None,
            status: LiveStatus::WaitForPreview,
            created_at: now,
            updated_at: now,
            started_at: None,
            ended_at: None,
            revision: 1,
        }
    }
}

impl Live {
    /// The chat admin's name, or the one that stands in until it is set.
    #[must_use]
    pub fn admin_name(&self) -> &str {
        self.admin_name.as_deref().unwrap_or(DEFAULT_ADMIN_NAME)
    }

    /// Moves the live on. Its times never go back, even if the clock does.
    ///
    /// # Errors
    /// [`ActionNotAllowed`] when its status does not allow the action; the live is then unchanged.
    pub fn act(&mut self, action: LiveAction, now: OffsetDateTime) -> Result<(), ActionNotAllowed> {
        self.status = self.status.after(action)?;
        let now = self.touch(now);
        match action {
            LiveAction::Start => self.started_at = Some(now),
            LiveAction::End { .. } => self.ended_at = Some(now),
            LiveAction::Cancel | LiveAction::Archive
                if self.started_at.is_some() && self.ended_at.is_none() =>
            {
                self.ended_at = Some(now);
            }
            LiveAction::Preview | LiveAction::Cancel | LiveAction::Archive => {}
        }
        Ok(())
    }

    /// Replaces the settings as a whole: what `settings` leaves out is cleared. Chatroom options
    /// are the exception: they cannot change once a chatroom has them, and leaving them out keeps
    /// them.
    ///
    /// # Errors
    /// [`ImmutableOption`] when the settings would change what cannot; the live is then unchanged.
    pub fn update(
        &mut self,
        mut settings: LiveSettings,
        now: OffsetDateTime,
    ) -> Result<(), ImmutableOption> {
        if let Some(chatroom) = settings.chatroom_mut() {
            chatroom.options = match &self.chatroom_options {
                Some(held) => held.keep(&chatroom.options)?,
                None => std::mem::take(&mut chatroom.options).settle(),
            };
            self.chatroom_options = Some(chatroom.options.clone());
        }
        self.settings = settings;
        self.touch(now);
        Ok(())
    }

    /// Names the chat admin.
    pub fn name_admin(&mut self, name: String, now: OffsetDateTime) {
        self.admin_name = Some(name);
        self.touch(now);
    }

    /// Notes that something about it changes, and says when that is: now, or at its last change if
    /// the clock was set back since.
    fn touch(&mut self, now: OffsetDateTime) -> OffsetDateTime {
        self.updated_at = self.updated_at.max(now);
        self.updated_at
    }
}

impl LiveSettings {
    fn chatroom_mut(&mut self) -> Option<&mut Chatroom> {
        self.interaction.as_mut().and_then(|interaction| interaction.chatroom.as_mut())
    }
}

#[cfg(test)]
mod tests;
