//! Interaction tokens: their claims, and how they are minted.

use std::fmt;
use std::io;
use std::sync::Arc;

use bv_cms_core::{
    AccountId, AdminCapabilities, ApiTokenId, ChatId, LiveId, OrganisationId, Random,
    new_identifier,
};
use data_encoding::BASE64URL_NOPAD;
use serde::{Serialize, Serializer};
use serde_json::json;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{SigningKey, SigningKeyError, TokenKind, TokenLifetime};

#[cfg(test)]
mod tests;

/// Why interaction tokens could not be minted. Nothing of it is the caller's fault.
#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    /// The source of randomness could not deliver.
    #[error("there is no randomness for the identifiers of an interaction token")]
    Random(#[from] io::Error),
    /// The claims could not be written as JSON.
    #[error("the claims of an interaction token could not be encoded")]
    Encoding(#[from] serde_json::Error),
    /// The key could not sign.
    #[error("an interaction token could not be signed")]
    Signing(#[from] SigningKeyError),
}

/// The claims of an interaction token (RFC 7519), exactly as they stand in it and in this order.
///
/// Times are `NumericDate`s: whole seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Serialize)]
pub struct Claims<'a> {
    /// Who minted the token.
    pub iss: &'a str,
    /// The service it is for.
    pub aud: &'static str,
    /// The account it speaks for.
    #[serde(serialize_with = "as_text")]
    pub sub: AccountId,
    /// The organisation of the live.
    #[serde(serialize_with = "as_text")]
    pub tenant_id: OrganisationId,
    /// The live.
    #[serde(serialize_with = "as_text")]
    pub live_id: LiveId,
    /// The chatroom of the live.
    #[serde(serialize_with = "as_text")]
    pub chat_id: ChatId,
    /// The claim `type`: the [name](TokenKind::name) of the token's kind.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// What its bearer may be: `admin`.
    pub roles: [&'static str; 1],
    /// Made anew for each request and shared by the tokens of that request.
    #[serde(serialize_with = "as_text")]
    pub device_id: Uuid,
    /// The name the admin appears under.
    pub name: &'a str,
    /// When it was minted.
    pub iat: i64,
    /// From when on it counts: the moment it was minted.
    pub nbf: i64,
    /// From when on it counts no more.
    pub exp: i64,
    /// The token's own identifier.
    #[serde(serialize_with = "as_text")]
    pub jti: Uuid,
    /// The API token that minted it.
    #[serde(serialize_with = "as_text")]
    pub api_token_id: ApiTokenId,
}

/// Writes an identifier as its text without a string of its own: this is the hot path.
fn as_text<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

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

/// Mints interaction tokens.
#[derive(Debug)]
pub struct TokenIssuer {
    issuer: String,
    key: Arc<SigningKey>,
    lifetime: TokenLifetime,
    /// The encoded header of every kind and the dot after it, in the order of [`TokenKind::ALL`]:
    /// it never changes, so it is not made again for each token.
    headers: [String; TokenKind::ALL.len()],
}

impl TokenIssuer {
    /// Mints in the name of `issuer` (the claim `iss`), with `key` and for `lifetime`.
    #[must_use]
    pub fn new(issuer: String, key: Arc<SigningKey>, lifetime: TokenLifetime) -> Self {
        let headers = TokenKind::ALL.map(|kind| {
            let header = json!({
                "alg": key.algorithm().name(),
                "kid": key.key_id(),
                "typ": kind.media_type(),
            });
            BASE64URL_NOPAD.encode(header.to_string().as_bytes()) + "."
        });
        Self { issuer, key, lifetime, headers }
    }

    /// Mints what `request` can manage.
    ///
    /// The tokens share their `device_id` and their times: they count from `now`, down to the whole
    /// second, until their lifetime or the API token is over, again down to the whole second. The
    /// identifiers are UUIDs version 7 (RFC 9562).
    ///
    /// # Errors
    /// [`TokenError`] when randomness, encoding or signing fails; then there are no tokens at all.
    pub fn mint(
        &self,
        request: &AdminTokenRequest<'_>,
        random: &dyn Random,
    ) -> Result<AdminTokens, TokenError> {
        let device_id = new_identifier(request.now, random)?;
        let token = |kind: TokenKind| {
            kind.is_covered_by(request.capabilities)
                .then(|| {
                    let jti = new_identifier(request.now, random)?;
                    self.encode(kind, &self.claims(kind, request, device_id, jti))
                })
                .transpose()
        };
        Ok(AdminTokens {
            chatroom: token(TokenKind::Chatroom)?,
            poll: token(TokenKind::Poll)?,
            sticker: token(TokenKind::Sticker)?,
            word_filter: token(TokenKind::WordFilter)?,
        })
    }

    fn claims<'a>(
        &'a self,
        kind: TokenKind,
        request: &AdminTokenRequest<'a>,
        device_id: Uuid,
        jti: Uuid,
    ) -> Claims<'a> {
        let now = request.now.unix_timestamp();
        let end_of_life = now + i64::from(self.lifetime.seconds());
        let end_of_api_token = request.api_token_expires_at.map(OffsetDateTime::unix_timestamp);
        Claims {
            iss: &self.issuer,
            aud: kind.audience(),
            sub: request.account,
            tenant_id: request.organisation,
            live_id: request.live,
            chat_id: request.chat,
            kind: kind.name(),
            roles: ["admin"],
            device_id,
            name: request.admin_name,
            iat: now,
            nbf: now,
            exp: end_of_api_token.map_or(end_of_life, |end| end.min(end_of_life)),
            jti,
            api_token_id: request.api_token,
        }
    }

    /// JWS Compact Serialization by hand: JWT libraries parse the key again for each token.
    fn encode(&self, kind: TokenKind, claims: &Claims<'_>) -> Result<String, TokenError> {
        let mut token = self.headers[kind as usize].clone();
        BASE64URL_NOPAD.encode_append(&serde_json::to_vec(claims)?, &mut token);
        let signature = self.key.sign(token.as_bytes())?;
        token.push('.');
        BASE64URL_NOPAD.encode_append(&signature, &mut token);
        Ok(token)
    }
}
