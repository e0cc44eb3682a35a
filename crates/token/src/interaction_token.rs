//! Interaction tokens, and how they are minted.

use std::io;
use std::sync::Arc;

use bv_cms_core::{Random, new_identifiers};
use data_encoding::BASE64URL_NOPAD;
use serde_json::json;
use uuid::Uuid;

use crate::admin_tokens::{AdminTokenRequest, AdminTokens};
use crate::claims::{SharedClaims, first_claims};
use crate::signing_key::SIGNATURE_LENGTH;
use crate::{SigningKey, SigningKeyError, TokenKind, TokenLifetime};

#[cfg(test)]
mod lifetimes;
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

/// Mints interaction tokens.
#[derive(Debug)]
pub struct TokenIssuer {
    key: Arc<SigningKey>,
    lifetime: TokenLifetime,
    /// The encoded header of every kind and the dot after it, in the order of [`TokenKind::ALL`]:
    /// it never changes, so it is not made again for each token.
    headers: [String; TokenKind::ALL.len()],
    /// In the same way, the claims that every token of a kind begins with.
    first_claims: [String; TokenKind::ALL.len()],
}

impl TokenIssuer {
    /// Mints in the name of `issuer` (the claim `iss`), with `key` and for `lifetime`.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "it is the issuer's from then on")]
    pub fn new(issuer: String, key: Arc<SigningKey>, lifetime: TokenLifetime) -> Self {
        let headers = TokenKind::ALL.map(|kind| {
            let header = json!({
                "alg": key.algorithm().name(),
                "kid": key.key_id(),
                "typ": kind.media_type(),
            });
            BASE64URL_NOPAD.encode(header.to_string().as_bytes()) + "."
        });
        let first_claims = TokenKind::ALL.map(|kind| first_claims(&issuer, kind));
        Self { key, lifetime, headers, first_claims }
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
        let [device, chatroom, poll, sticker, word_filter] = new_identifiers(request.now, random)?;
        let shared = SharedClaims::new(request, self.lifetime, device)?;
        let mut json = String::new();
        let mut token = |kind: TokenKind, identifier: Uuid| {
            kind.is_covered_by(request.capabilities)
                .then(|| {
                    json.clear();
                    json.push_str(&self.first_claims[kind as usize]);
                    shared.write(kind, identifier, &mut json);
                    self.encode(kind, &json)
                })
                .transpose()
        };
        Ok(AdminTokens {
            chatroom: token(TokenKind::Chatroom, chatroom)?,
            poll: token(TokenKind::Poll, poll)?,
            sticker: token(TokenKind::Sticker, sticker)?,
            word_filter: token(TokenKind::WordFilter, word_filter)?,
        })
    }

    /// JWS Compact Serialization by hand: JWT libraries parse the key again for each token.
    fn encode(&self, kind: TokenKind, claims: &str) -> Result<String, TokenError> {
        let header = &self.headers[kind as usize];
        let encoded = |bytes| BASE64URL_NOPAD.encode_len(bytes);
        let length = header.len() + encoded(claims.len()) + 1 + encoded(SIGNATURE_LENGTH);
        let mut token = String::with_capacity(length);
        token.push_str(header);
        BASE64URL_NOPAD.encode_append(claims.as_bytes(), &mut token);
        let signature = self.key.sign(token.as_bytes())?;
        token.push('.');
        BASE64URL_NOPAD.encode_append(&signature, &mut token);
        Ok(token)
    }
}
