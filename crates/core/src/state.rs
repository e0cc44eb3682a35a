//! The life cycle of a live: its statuses, and which action leads from which to which.

use serde::{Deserialize, Serialize};

macro_rules! live_status {
    ($($(#[$documentation:meta])* $variant:ident = $name:literal,)*) => {
        /// Where a live is in its life cycle (`cms.v1.LiveStatus`).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum LiveStatus {
            $($(#[$documentation])* #[serde(rename = $name)] $variant,)*
        }

        impl LiveStatus {
            /// Every status.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The status as it is stored and shown.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

live_status! {
    /// Being set up.
    Preparing = "LIVE_STATUS_PREPARING",
    /// Waiting for its time.
    Scheduled = "LIVE_STATUS_SCHEDULED",
    /// Ready to be previewed; where a new live starts.
    WaitForPreview = "LIVE_STATUS_WAIT_FOR_PREVIEW",
    /// On its way to preview.
    Initiating = "LIVE_STATUS_INITIATING",
    /// Running, hidden from the audience.
    Preview = "LIVE_STATUS_PREVIEW",
    /// Running, open to the audience.
    Live = "LIVE_STATUS_LIVE",
    /// Over; what follows is being decided.
    LiveEnd = "LIVE_STATUS_LIVE_END",
    /// Over; its recording is being encoded.
    Encoding = "LIVE_STATUS_ENCODING",
    /// Its recording can be opened.
    VodReady = "LIVE_STATUS_VOD_READY",
    /// Its recording is open to the audience.
    Vod = "LIVE_STATUS_VOD",
    /// Over, without a recording.
    Closed = "LIVE_STATUS_CLOSED",
    /// Being cancelled.
    Canceling = "LIVE_STATUS_CANCELING",
    /// Being archived.
    Archiving = "LIVE_STATUS_ARCHIVING",
    /// Put away for good.
    Archived = "LIVE_STATUS_ARCHIVED",
    /// Could not be created.
    FailToCreate = "LIVE_STATUS_FAIL_TO_CREATE",
    /// Could not be previewed.
    FailToPreview = "LIVE_STATUS_FAIL_TO_PREVIEW",
    /// Could not be ended.
    FailToEnd = "LIVE_STATUS_FAIL_TO_END",
    /// Could not become a recording.
    FailToVod = "LIVE_STATUS_FAIL_TO_VOD",
    /// Could not be cancelled.
    FailToCancel = "LIVE_STATUS_FAIL_TO_CANCEL",
    /// Could not be archived.
    FailToArchive = "LIVE_STATUS_FAIL_TO_ARCHIVE",
}

impl LiveStatus {
    /// The status of that name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.name() == name)
    }

    /// Where `action` leads from here. There is no media engine to wait for, so a live arrives at
    /// once.
    ///
    /// # Errors
    /// [`ActionNotAllowed`] when the action is not possible in this status.
    pub fn after(self, action: LiveAction) -> Result<Self, ActionNotAllowed> {
        use LiveStatus as S;
        let next = match (action, self) {
            (LiveAction::Preview, S::WaitForPreview) => S::Preview,
            (LiveAction::Start, S::Preview) => S::Live,
            (LiveAction::End { records_vod: true }, S::Live) => S::Vod,
            (LiveAction::End { records_vod: false }, S::Live) => S::Closed,
            (
                LiveAction::Cancel,
                S::Scheduled | S::WaitForPreview | S::Preview | S::Live | S::VodReady | S::Vod,
            )
            | (
                LiveAction::Archive,
                S::WaitForPreview
                | S::Preview
                | S::Live
                | S::Closed
                | S::FailToCreate
                | S::FailToPreview
                | S::FailToEnd
                | S::FailToVod
                | S::FailToCancel
                | S::FailToArchive,
            ) => S::Archived,
            _ => return Err(ActionNotAllowed { action, status: self }),
        };
        Ok(next)
    }
}

/// What can be done to a live to move it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LiveAction {
    /// Begin the preview.
    Preview,
    /// Open it to the audience.
    Start,
    /// End it.
    End {
        /// Whether a recording follows (`live_vod` is set).
        records_vod: bool,
    },
    /// Cancel it.
    Cancel,
    /// Put it away for good.
    Archive,
}

impl LiveAction {
    /// The verb of the action as it stands in the path.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Start => "start",
            Self::End { .. } => "end",
            Self::Cancel => "cancel",
            Self::Archive => "archive",
        }
    }
}

/// An action that is not possible in the live's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("`{}` is not possible in {}", .action.name(), .status.name())]
pub struct ActionNotAllowed {
    /// What was asked for.
    pub action: LiveAction,
    /// The status that does not allow it.
    pub status: LiveStatus,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(action: LiveAction) -> Vec<&'static str> {
        LiveStatus::ALL
            .iter()
            .filter(|status| status.after(action).is_ok())
            .map(|status| status.name().trim_start_matches("LIVE_STATUS_"))
            .collect()
    }

    #[test]
    fn each_action_is_allowed_exactly_where_the_contract_says() {
        assert_eq!(allowed(LiveAction::Preview), ["WAIT_FOR_PREVIEW"]);
        assert_eq!(allowed(LiveAction::Start), ["PREVIEW"]);
        assert_eq!(allowed(LiveAction::End { records_vod: true }), ["LIVE"]);
        assert_eq!(allowed(LiveAction::End { records_vod: false }), ["LIVE"]);
        assert_eq!(
            allowed(LiveAction::Cancel),
            ["SCHEDULED", "WAIT_FOR_PREVIEW", "PREVIEW", "LIVE", "VOD_READY", "VOD"]
        );
        assert_eq!(
            allowed(LiveAction::Archive),
            [
                "WAIT_FOR_PREVIEW",
                "PREVIEW",
                "LIVE",
                "CLOSED",
                "FAIL_TO_CREATE",
                "FAIL_TO_PREVIEW",
                "FAIL_TO_END",
                "FAIL_TO_VOD",
                "FAIL_TO_CANCEL",
                "FAIL_TO_ARCHIVE",
            ]
        );
    }

    #[test]
    fn a_live_ends_in_a_recording_only_when_one_was_asked_for() {
        let live = LiveStatus::Live;
        assert_eq!(live.after(LiveAction::End { records_vod: true }), Ok(LiveStatus::Vod));
        assert_eq!(live.after(LiveAction::End { records_vod: false }), Ok(LiveStatus::Closed));
    }

    #[test]
    fn a_refusal_says_what_is_not_possible_where() {
        for (action, verb) in [
            (LiveAction::Preview, "preview"),
            (LiveAction::Start, "start"),
            (LiveAction::End { records_vod: true }, "end"),
            (LiveAction::Cancel, "cancel"),
            (LiveAction::Archive, "archive"),
        ] {
            let refused = LiveStatus::Archived.after(action).expect_err("it is put away");
            assert_eq!(
                refused.to_string(),
                format!("`{verb}` is not possible in LIVE_STATUS_ARCHIVED")
            );
        }
    }

    #[test]
    fn names_lead_back_to_their_status() {
        for status in LiveStatus::ALL {
            assert_eq!(LiveStatus::from_name(status.name()), Some(*status));
        }
        assert_eq!(LiveStatus::from_name("LIVE_STATUS_UNSPECIFIED"), None);
    }
}
