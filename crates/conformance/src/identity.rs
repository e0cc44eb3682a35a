//! Who calls.

/// A caller, or the lack of one. Where its credentials come from is the player's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identity {
    /// Sends no credentials.
    Anonymous,
    /// An admin of the organisation.
    Admin,
    /// An editor there.
    Editor,
    /// A viewer there.
    Viewer,
    /// Somebody who is no member of the organisation.
    Outsider,
    /// An admin whose API token expires soon, at [`crate::stage::Stage::expiry`].
    Expiring,
    /// An admin whose API token has expired.
    Expired,
    /// A member with an API token that was deleted.
    Deleted,
    /// Somebody with a well-formed API token that was never made.
    Unknown,
}

impl Identity {
    /// Its name in snapshots and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Admin => "admin",
            Self::Editor => "editor",
            Self::Viewer => "viewer",
            Self::Outsider => "outsider",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Deleted => "deleted",
            Self::Unknown => "unknown",
        }
    }
}
