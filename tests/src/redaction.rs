//! Hides in a snapshot what is made of randomness, and only after checking it.
//!
//! Identifiers become `[identifier 1]`, `[identifier 2]` and so on, the same number for the same
//! identifier. Interaction tokens become their header and claims, once their signature is verified as
//! those verify it who trust them. Secrets of API tokens vanish.

use bv_cms_token::{ApiToken, TokenKind};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::jwk::JwkSet;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::interaction_token::verify;

/// What was hidden in one snapshot so far.
#[derive(Debug)]
pub struct Redaction {
    now: OffsetDateTime,
    keys: JwkSet,
    identifiers: Vec<Uuid>,
}

impl Redaction {
    /// For a snapshot of what happened at `now`, where tokens are verified with those keys.
    #[must_use]
    pub fn new(now: OffsetDateTime, keys: JwkSet) -> Self {
        Self { now, keys, identifiers: Vec::new() }
    }

    /// The value with everything hidden that must be.
    ///
    /// # Errors
    /// When something that would be hidden is not what it should be.
    pub fn value(&mut self, value: &Value) -> Result<Value, String> {
        Ok(match value {
            Value::String(text) if text.starts_with("eyJ") => self.interaction_token(text)?,
            Value::String(text) => Value::String(self.text(text)?),
            Value::Array(items) => {
                items.iter().map(|item| self.value(item)).collect::<Result<_, _>>()?
            }
            Value::Object(members) => {
                let mut object = Map::new();
                for (name, member) in members {
                    object.insert(name.clone(), self.value(member)?);
                }
                Value::Object(object)
            }
            other => other.clone(),
        })
    }

    /// The text, unless it is a generated identifier or a secret.
    ///
    /// # Errors
    /// As [`Redaction::value`].
    pub fn text(&mut self, text: &str) -> Result<String, String> {
        if text.starts_with("bvt_") {
            return match text.parse::<ApiToken>() {
                Ok(_) => Ok("[secret of an API token]".to_owned()),
                Err(error) => Err(format!("this begins like an API token: {error}")),
            };
        }
        match Uuid::try_parse(text) {
            // The demo's identifiers are of version 4 and the same each time.
            Ok(uuid) if uuid.get_version_num() != 4 => self.identifier(uuid),
            _ => Ok(text.to_owned()),
        }
    }

    fn identifier(&mut self, uuid: Uuid) -> Result<String, String> {
        let milliseconds = self.now.unix_timestamp_nanos() / 1_000_000;
        let version_7 = uuid.get_version_num() == 7 && uuid.get_variant() == uuid::Variant::RFC4122;
        if !version_7 || i128::try_from(uuid.as_u128() >> 80) != Ok(milliseconds) {
            return Err(format!("{uuid} is not a UUID version 7 of {}", self.now));
        }
        let known = self.identifiers.iter().position(|known| *known == uuid);
        let index = known.unwrap_or_else(|| {
            self.identifiers.push(uuid);
            self.identifiers.len() - 1
        });
        Ok(format!("[identifier {}]", index + 1))
    }

    fn interaction_token(&mut self, token: &str) -> Result<Value, String> {
        let header = header(token)?;
        let kind = TokenKind::ALL.into_iter().find(|kind| header["typ"] == kind.media_type());
        let kind =
            kind.ok_or_else(|| format!("no kind of interaction token has the header {header}"))?;
        let claims = verify(kind, token, &self.keys)
            .map_err(|error| format!("nobody trusts this {} token: {error}", kind.name()))?;
        Ok(json!({ "header": header, "claims": self.value(&claims)? }))
    }
}

/// The header of a JWT, as it is written.
fn header(token: &str) -> Result<Value, String> {
    let header = token.split('.').next().unwrap_or_default();
    let header = BASE64URL_NOPAD.decode(header.as_bytes());
    let header = header.map_err(|error| format!("a JWT is base64url: {error}"))?;
    serde_json::from_slice(&header).map_err(|error| format!("a JWT has a header: {error}"))
}

/// Checks that nothing secret is left in the text of a snapshot.
///
/// # Errors
/// When something is, without repeating it.
pub fn holds_no_secret(text: &str) -> Result<(), String> {
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_') {
        if word.parse::<ApiToken>().is_ok() {
            return Err("the secret of an API token would be in the snapshot".to_owned());
        }
        if word.starts_with("eyJ") {
            return Err("a JWT would be in the snapshot".to_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use bv_cms_token::{SigningAlgorithm, SigningKey};
    use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};

    use super::*;
    use crate::still::{BEGINNING, SeededRandom};
    use crate::world::ISSUER;

    fn hidden(value: &Value) -> Result<Value, String> {
        hidden_with(value, no_keys())
    }

    fn hidden_with(value: &Value, keys: JwkSet) -> Result<Value, String> {
        Redaction::new(BEGINNING, keys).value(value)
    }

    fn no_keys() -> JwkSet {
        JwkSet { keys: Vec::new() }
    }

    /// A token, and the keys it is to be verified with.
    fn token(typ: &str) -> (String, JwkSet) {
        let pkcs8 = SigningKey::generate_pkcs8(SigningAlgorithm::EdDsa, &SeededRandom::default());
        let pkcs8 = pkcs8.expect("randomness always comes");
        let key = SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, &pkcs8).expect("just made");
        let jwk = serde_json::to_value(key.public_jwk()).expect("a JWK");
        let mut header = Header::new(Algorithm::EdDSA);
        (header.typ, header.kid) = (Some(typ.to_owned()), jwk["kid"].as_str().map(str::to_owned));
        let claims = json!({
            "iss": ISSUER, "aud": TokenKind::Poll.audience(), "sub": "somebody", "exp": 1, "nbf": 0,
        });
        let signing = EncodingKey::from_ed_der(&pkcs8);
        let token = encode(&header, &claims, &signing).expect("a token");
        (token, serde_json::from_value(json!({ "keys": [jwk] })).expect("a JWK Set"))
    }

    #[test]
    fn generated_identifiers_are_numbered() {
        let milliseconds = u64::try_from(BEGINNING.unix_timestamp_nanos() / 1_000_000).unwrap();
        let uuid = |byte| {
            uuid::Builder::from_unix_timestamp_millis(milliseconds, &[byte; 10])
                .into_uuid()
                .to_string()
        };
        assert_eq!(
            hidden(&json!([uuid(1), uuid(2), { "again": uuid(1) }, "plain", 7])),
            Ok(
                json!(["[identifier 1]", "[identifier 2]", { "again": "[identifier 1]" }, "plain", 7])
            )
        );
    }

    #[test]
    fn what_is_not_as_it_should_be_is_not_hidden_but_refused() {
        let of_another_time = "0de30000-0000-7000-8000-000000000001";
        assert!(hidden(&json!(of_another_time)).is_err());
        assert!(hidden(&json!("0de30000-0000-1000-8000-000000000001")).is_err());
        assert!(hidden(&json!("bvt_mistyped")).is_err());
        assert!(hidden(&json!("eyJhbGciOiJub25lIn0.e30")).is_err());
        let (of_no_kind, keys) = token("JWT");
        assert!(hidden_with(&json!(of_no_kind), keys).is_err());
        let (of_another_audience, keys) = token(TokenKind::Chatroom.media_type());
        assert!(hidden_with(&json!(of_another_audience), keys).is_err());
    }

    #[test]
    fn a_token_becomes_its_header_and_claims_once_it_is_verified() {
        let (token, keys) = token(TokenKind::Poll.media_type());
        let shown = hidden_with(&json!(token), keys.clone()).expect("a good token");
        assert_eq!(shown["header"]["typ"], TokenKind::Poll.media_type());
        assert_eq!(shown["claims"]["sub"], "somebody");
        let unverified = hidden_with(&json!(token), no_keys()).expect_err("no key is known");
        assert_eq!(unverified, "nobody trusts this poll token: unknown kid");
        let (signed, signature) = token.rsplit_once('.').expect("three parts");
        let first = if signature.starts_with('A') { 'B' } else { 'A' };
        let forged = format!("{signed}.{first}{}", &signature[1..]);
        let forged = hidden_with(&json!(forged), keys).expect_err("another signature");
        assert_eq!(forged, "nobody trusts this poll token: InvalidSignature");
    }

    #[test]
    fn secrets_are_found_wherever_they_are() {
        let secret = ApiToken::from_entropy([7; 20]);
        assert!(holds_no_secret(&format!("x: \"{}\"", secret.expose())).is_err());
        assert!(holds_no_secret("token=eyJhbGciOiJub25lIn0.e30.").is_err());
        assert!(holds_no_secret("it begins with `bvt_`").is_ok());
    }
}
