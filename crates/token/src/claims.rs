//! The claims of interaction tokens, written as JSON.

use std::fmt::Write as _;

use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::admin_tokens::AdminTokenRequest;
use crate::{TokenKind, TokenLifetime};

/// The claims of an interaction token (RFC 7519) up to and with `aud`, which never change: who minted
/// it, and the service it is for.
pub(crate) fn first_claims(issuer: &str, kind: TokenKind) -> String {
    format!("{{\"iss\":{},\"aud\":\"{}\",", Value::from(issuer), kind.audience())
}

/// The claims that the tokens of one request share, as the JSON that stands between those in which
/// they differ: four tokens would otherwise write them four times.
///
/// A token has, in this order: `iss`, `aud`; `sub` (the account it speaks for), `tenant_id` (the
/// organisation of the live), `live_id`, `chat_id`; `type` (the [name](TokenKind::name) of its kind);
/// `roles` (`admin`), `device_id` (made anew for each request), `name` (which the admin appears under),
/// `iat` and `nbf` (when it was minted), `exp` (from when on it counts no more), `jti` (its own
/// identifier), `api_token_id` (the API token that minted it). Times are `NumericDate`s: whole seconds
/// since 1970-01-01T00:00:00Z.
#[derive(Debug)]
pub(crate) struct SharedClaims {
    /// What follows `aud`, up to the text of `type`.
    before_type: String,
    /// What follows the text of `type`, up to the text of `jti`.
    before_identifier: String,
    /// What follows the text of `jti`.
    end: String,
}

impl SharedClaims {
    /// The claims that the tokens of `request` share.
    ///
    /// # Errors
    /// When the name is not written as JSON.
    pub(crate) fn new(
        request: &AdminTokenRequest<'_>,
        lifetime: TokenLifetime,
        device_id: Uuid,
    ) -> Result<Self, serde_json::Error> {
        let now = request.now.unix_timestamp();
        let end_of_life = now + i64::from(lifetime.seconds());
        let end_of_api_token = request.api_token_expires_at.map(OffsetDateTime::unix_timestamp);
        let expiry = end_of_api_token.map_or(end_of_life, |end| end.min(end_of_life));

        let mut before_type = String::with_capacity(256);
        for (name, identifier) in [
            ("\"sub\":\"", request.account.0),
            ("\",\"tenant_id\":\"", request.organisation.0),
            ("\",\"live_id\":\"", request.live.0),
            ("\",\"chat_id\":\"", request.chat.0),
        ] {
            before_type.push_str(name);
            push_identifier(&mut before_type, identifier);
        }
        before_type.push_str("\",\"type\":\"");

        let mut before_identifier = String::with_capacity(256);
        before_identifier.push_str("\",\"roles\":[\"admin\"],\"device_id\":\"");
        push_identifier(&mut before_identifier, device_id);
        let name = serde_json::to_string(request.admin_name)?;
        // Writing to a string cannot fail.
        let _ = write!(
            before_identifier,
            "\",\"name\":{name},\"iat\":{now},\"nbf\":{now},\"exp\":{expiry},\"jti\":\""
        );

        let mut end = String::with_capacity(64);
        end.push_str("\",\"api_token_id\":\"");
        push_identifier(&mut end, request.api_token.0);
        end.push_str("\"}");
        Ok(Self { before_type, before_identifier, end })
    }

    /// Writes the claims of a token after its [`first_claims`].
    pub(crate) fn write(&self, kind: TokenKind, identifier: Uuid, json: &mut String) {
        json.push_str(&self.before_type);
        json.push_str(kind.name());
        json.push_str(&self.before_identifier);
        push_identifier(json, identifier);
        json.push_str(&self.end);
    }
}

/// Writes an identifier without going through the formatter: there are seven of them in a token.
fn push_identifier(json: &mut String, identifier: Uuid) {
    let mut text = Uuid::encode_buffer();
    json.push_str(identifier.hyphenated().encode_lower(&mut text));
}
