//! The interaction settings of a live, and which of them are kept once they are set.

use serde::{Deserialize, Serialize};

use crate::LiveStatus;

/// The chat admin's name until one is set, and the `name` claim of tokens minted before.
pub const DEFAULT_ADMIN_NAME: &str = "Admin";

/// The interaction settings of a live (`cms.v1.Interaction`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Interaction {
    /// Whether polls can be held.
    pub poll_enabled: bool,
    /// The chatroom; `None` means that none was ever asked for.
    pub chatroom: Option<Chatroom>,
}

/// The chatroom settings of a live (`cms.v1.Chatroom`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chatroom {
    /// While the live is not a recording yet.
    pub live: Option<ChatroomPhase>,
    /// While the live is `VOD_READY` or `VOD`.
    pub vod: Option<ChatroomPhase>,
    /// Settings that cannot change once they are made.
    pub options: ChatroomOptions,
}

/// One phase of a chatroom (`type.bv.v1.Chatroom`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChatroomPhase {
    /// Whether people can chat.
    pub enabled: bool,
    /// How it looks.
    pub theme: Option<ChatroomTheme>,
    /// Who sees whose messages.
    pub mode: ChatroomMode,
}

/// How a chatroom looks (`type.bv.v1.ChatroomTheme`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChatroomTheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Who sees whose messages (`type.bv.v1.ChatroomMode`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ChatroomMode {
    /// Everybody sees everything.
    #[default]
    FreeTalk,
    /// Viewers write to the admin in private.
    AllToOne,
}

/// Chatroom settings that cannot change once they are made (`cms.v1.ChatroomOptions`).
///
/// `None` means not given; [`ChatroomOptions::settle`] turns it into what holds from then on.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChatroomOptions {
    /// The counters that custom messages can raise; none by default.
    pub custom_counter_keys: Option<Vec<String>>,
    /// How long messages are kept: a protobuf duration, `0s` to `1209600s`, by default `3600s`.
    pub message_ttl: Option<String>,
    /// How long messages are gathered before they are sent: a protobuf duration, `0.5s` to `60s`,
    /// by default `3s`.
    pub message_batch_window: Option<String>,
    /// Whether viewer metrics are broadcast; not by default.
    pub viewer_metrics_enabled: Option<bool>,
}

/// Chatroom settings as they hold, none left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatroomOptionsInForce {
    /// The counters that custom messages can raise.
    pub custom_counter_keys: Vec<String>,
    /// How long messages are kept: a protobuf duration, `0s` to `1209600s`.
    pub message_ttl: String,
    /// How long messages are gathered before they are sent: a protobuf duration, `0.5s` to `60s`.
    pub message_batch_window: String,
    /// Whether viewer metrics are broadcast.
    pub viewer_metrics_enabled: bool,
}

/// One of the settings of a chatroom that are kept once they are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChatroomOption {
    /// [`ChatroomOptions::custom_counter_keys`].
    CustomCounterKeys,
    /// [`ChatroomOptions::message_ttl`].
    MessageTtl,
    /// [`ChatroomOptions::message_batch_window`].
    MessageBatchWindow,
    /// [`ChatroomOptions::viewer_metrics_enabled`].
    ViewerMetricsEnabled,
}

/// A setting that an update tried to change although it cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{option:?} cannot change once it is set")]
pub struct ImmutableOption {
    /// The setting.
    pub option: ChatroomOption,
}

impl ChatroomOptions {
    /// What holds: the options with the defaults in the places that were left out.
    #[must_use]
    pub fn in_force(self) -> ChatroomOptionsInForce {
        ChatroomOptionsInForce {
            custom_counter_keys: self.custom_counter_keys.unwrap_or_default(),
            message_ttl: self.message_ttl.unwrap_or_else(|| "3600s".to_owned()),
            message_batch_window: self.message_batch_window.unwrap_or_else(|| "3s".to_owned()),
            viewer_metrics_enabled: self.viewer_metrics_enabled.unwrap_or(false),
        }
    }

    /// The same, so that it is kept from then on.
    #[must_use]
    pub fn settle(self) -> Self {
        let options = self.in_force();
        Self {
            custom_counter_keys: Some(options.custom_counter_keys),
            message_ttl: Some(options.message_ttl),
            message_batch_window: Some(options.message_batch_window),
            viewer_metrics_enabled: Some(options.viewer_metrics_enabled),
        }
    }

    /// The settled options that hold after an update asked for `asked`: what it leaves out stays.
    ///
    /// # Errors
    /// [`ImmutableOption`] when it asks for something else than there is.
    pub fn keep(&self, asked: &Self) -> Result<Self, ImmutableOption> {
        fn is_other<T: PartialEq>(held: Option<&T>, asked: Option<&T>) -> bool {
            asked.is_some() && asked != held
        }
        let held = self;
        let others = [
            (
                is_other(held.custom_counter_keys.as_ref(), asked.custom_counter_keys.as_ref()),
                ChatroomOption::CustomCounterKeys,
            ),
            (
                is_other(held.message_ttl.as_ref(), asked.message_ttl.as_ref()),
                ChatroomOption::MessageTtl,
            ),
            (
                is_other(held.message_batch_window.as_ref(), asked.message_batch_window.as_ref()),
                ChatroomOption::MessageBatchWindow,
            ),
            (
                is_other(
                    held.viewer_metrics_enabled.as_ref(),
                    asked.viewer_metrics_enabled.as_ref(),
                ),
                ChatroomOption::ViewerMetricsEnabled,
            ),
        ];
        match others.into_iter().find(|(is_other, _)| *is_other) {
            Some((_, option)) => Err(ImmutableOption { option }),
            None => Ok(self.clone()),
        }
    }
}

/// What an admin of a live can manage right now. Each capability has a token of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdminCapabilities {
    /// The chatroom, its stickers and its word filter.
    pub chatroom: bool,
    /// The polls.
    pub poll: bool,
}

impl Interaction {
    /// What can be managed while the live is in `status`.
    ///
    /// The chatroom setting for recordings counts while the live is `VOD_READY` or `VOD`, the one for
    /// lives otherwise; a live that is over or never was has nothing left to manage.
    #[must_use]
    pub fn admin_capabilities(&self, status: LiveStatus) -> AdminCapabilities {
        use LiveStatus as S;
        if matches!(status, S::Closed | S::Canceling | S::Archiving | S::Archived | S::FailToCreate)
        {
            return AdminCapabilities { chatroom: false, poll: false };
        }
        let phase = self.chatroom.as_ref().and_then(|chatroom| match status {
            S::VodReady | S::Vod => chatroom.vod.as_ref(),
            _ => chatroom.live.as_ref(),
        });
        AdminCapabilities {
            chatroom: phase.is_some_and(|phase| phase.enabled),
            poll: self.poll_enabled,
        }
    }

    /// Whether the chatroom is enabled in any phase, so that the live shows a `chat_id`.
    #[must_use]
    pub fn has_chatroom(&self) -> bool {
        self.chatroom.as_ref().is_some_and(|chatroom| {
            [&chatroom.live, &chatroom.vod].into_iter().flatten().any(|phase| phase.enabled)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interaction(live: bool, vod: bool, poll_enabled: bool) -> Interaction {
        let phase = |enabled| Some(ChatroomPhase { enabled, ..ChatroomPhase::default() });
        Interaction {
            poll_enabled,
            chatroom: Some(Chatroom {
                live: phase(live),
                vod: phase(vod),
                options: ChatroomOptions::default(),
            }),
        }
    }

    #[test]
    fn the_phase_that_counts_follows_the_status() {
        for status in LiveStatus::ALL.iter().copied() {
            let recording = matches!(status, LiveStatus::VodReady | LiveStatus::Vod);
            let over = matches!(
                status,
                LiveStatus::Closed
                    | LiveStatus::Canceling
                    | LiveStatus::Archiving
                    | LiveStatus::Archived
                    | LiveStatus::FailToCreate
            );
            let live_only = interaction(true, false, true).admin_capabilities(status);
            let vod_only = interaction(false, true, true).admin_capabilities(status);
            assert_eq!(live_only.chatroom, !recording && !over, "{}", status.name());
            assert_eq!(vod_only.chatroom, recording && !over, "{}", status.name());
            assert_eq!(live_only.poll, !over, "{}", status.name());
        }
    }

    #[test]
    fn options_stay_as_they_were_first_settled() {
        let held =
            ChatroomOptions { message_ttl: Some("60s".to_owned()), ..ChatroomOptions::default() }
                .settle();
        assert_eq!(held.message_batch_window.as_deref(), Some("3s"));
        assert_eq!(held.keep(&ChatroomOptions::default()), Ok(held.clone()));
        assert_eq!(held.keep(&held), Ok(held.clone()));
        let other =
            ChatroomOptions { message_ttl: Some("61s".to_owned()), ..ChatroomOptions::default() };
        assert_eq!(held.keep(&other), Err(ImmutableOption { option: ChatroomOption::MessageTtl }));
    }

    #[test]
    fn nothing_is_enabled_unless_it_was_asked_for() {
        let capabilities = Interaction::default().admin_capabilities(LiveStatus::Live);
        assert_eq!(capabilities, AdminCapabilities { chatroom: false, poll: false });
        assert!(!Interaction::default().has_chatroom());
        assert!(interaction(false, true, false).has_chatroom());
    }
}
