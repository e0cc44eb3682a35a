//! Where scenarios are played: the things that are there, by their names.

use std::collections::BTreeMap;

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

/// The things that a scenario finds where it is played. Parameters are called by their components.
#[derive(Debug, Clone)]
pub struct Stage {
    /// The values of parameters that are others here than the examples of the contract, the id of a
    /// live with the right [`Features`] among them; the others are true as they stand.
    pub names: BTreeMap<&'static str, String>,
    /// For each parameter that names a [`crate::resource::Resource`] a value that names none.
    pub missing: BTreeMap<&'static str, String>,
    /// The custom id of another live of the organisation.
    pub taken_custom_id: String,
    /// A moment that is no longer in the future.
    pub now: OffsetDateTime,
    /// When the API token of [`crate::identity::Identity::Expiring`] expires.
    pub expiry: OffsetDateTime,
    /// The id of the API token that made that of [`crate::identity::Identity::Expiring`].
    pub parent_api_token: String,
}
