//! What interaction tokens are asked for with, and what comes of it.

use std::fmt;

use bv_cms_core::{AccountId, AdminCapabilities, ApiTokenId, ChatId, LiveId, OrganisationId};
use time::OffsetDateTime;

/// For whom and for what tokens are minted.
#[derive(Debug, Clone, Copy)]
pub struct AdminTokenRequest<'a> {
    /// The organisation of the live.
    pub organisation: OrganisationId,
    /// The live to be managed.
    pub live: LiveId,
    /// Its chatroom.
    pub chat: ChatId,
    /// The account that asks.
    pub account: AccountId,
    /// The API token it asks with.
    pub api_token: ApiTokenId,
    /// When that API token expires; no interaction token outlives it. `None` means never.
    pub api_token_expires_at: Option<OffsetDateTime>,
    /// The name the admin appears under.
    pub admin_name: &'a str,
    /// What can be managed right now.
    pub capabilities: AdminCapabilities,
    /// The time now.
    pub now: OffsetDateTime,
}

/// The interaction tokens of one request: JWTs in JWS Compact Serialization (RFC 7515, section
/// 3.1). `None` where there is nothing to manage.
///
/// Whoever has a token is the admin, so `Debug` shows only which ones there are.
#[derive(Clone, Default)]
pub struct AdminTokens {
    /// For the chatroom.
    pub chatroom: Option<String>,
    /// For the polls.
    pub poll: Option<String>,
    /// For the stickers.
    pub sticker: Option<String>,
    /// For the word filter.
    pub word_filter: Option<String>,
}

impl fmt::Debug for AdminTokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let masked = |token: &Option<String>| token.as_ref().map(|_| "…");
        formatter
            .debug_struct("AdminTokens")
            .field("chatroom", &masked(&self.chatroom))
            .field("poll", &masked(&self.poll))
            .field("sticker", &masked(&self.sticker))
            .field("word_filter", &masked(&self.word_filter))
            .finish()
    }
}
