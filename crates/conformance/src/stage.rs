//! Where scenarios are played: the things that are there, by their names.

use time::OffsetDateTime;

/// What a live has enabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Features {
    /// Chatroom and polls.
    Everything,
    /// Chatroom only.
    Chatroom,
    /// Polls only.
    Polls,
    /// Neither.
    Nothing,
}

/// The things that a scenario finds where it is played.
#[derive(Debug, Clone)]
pub struct Stage {
    /// What stands here in place of values that the contract's examples show, the id of a live with
    /// the right [`Features`] among them; the others are true as they stand.
    pub substitutes: Vec<(String, String)>,
    /// The custom id of another live of the organisation.
    pub taken_custom_id: String,
    /// The id of no live.
    pub missing_live: String,
    /// The custom id of no live.
    pub missing_custom_id: String,
    /// The id of no API token of the caller.
    pub missing_api_token: String,
    /// A moment that is no longer in the future.
    pub now: OffsetDateTime,
    /// When the API token of [`crate::identity::Identity::Expiring`] expires.
    pub expiry: OffsetDateTime,
}

impl Stage {
    /// What stands here in place of a value of the contract's examples.
    pub(crate) fn substitute(&self, example: &str) -> String {
        let known = self.substitutes.iter().find(|(shown, _)| shown == example);
        known.map_or(example, |(_, here)| here).to_owned()
    }
}
