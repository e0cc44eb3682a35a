//! Hides in a snapshot what is made of randomness, and only after checking it.
//!
//! Identifiers become `[identifier 1]`, `[identifier 2]` and so on, the same number for the same
//! identifier. Interaction tokens become their header and claims. Secrets of API tokens vanish.

use bv_cms_token::{ApiToken, TokenKind};
use data_encoding::BASE64URL_NOPAD;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

/// What was hidden in one snapshot so far.
#[derive(Debug)]
pub struct Redaction {
    now: OffsetDateTime,
    identifiers: Vec<Uuid>,
}

impl Redaction {
    /// For a snapshot of what happened at `now`.
    #[must_use]
    pub fn new(now: OffsetDateTime) -> Self {
        Self { now, identifiers: Vec::new() }
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
        let (header, claims) = decode(token)?;
        let kinds = TokenKind::ALL.map(TokenKind::media_type);
        if !header["typ"].as_str().is_some_and(|kind| kinds.contains(&kind)) {
            return Err(format!("no kind of interaction token has the header {header}"));
        }
        Ok(json!({ "header": header, "claims": self.value(&claims)? }))
    }
}

/// The header and the claims of a JWT, and that it has a signature of 64 bytes.
///
/// # Errors
/// When it is no JWT.
pub fn decode(token: &str) -> Result<(Value, Value), String> {
    let parts: Vec<Vec<u8>> = token
        .split('.')
        .map(|part| BASE64URL_NOPAD.decode(part.as_bytes()))
        .collect::<Result<_, _>>()
        .map_err(|error| format!("a JWT is base64url: {error}"))?;
    let [header, claims, signature] = parts.as_slice() else {
        return Err(format!("a JWT has three parts, not {}", parts.len()));
    };
    if signature.len() != 64 {
        return Err(format!("a signature has 64 bytes, not {}", signature.len()));
    }
    let json = |bytes: &[u8]| serde_json::from_slice(bytes).map_err(|error| error.to_string());
    Ok((json(header)?, json(claims)?))
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
    use super::*;
    use crate::still::BEGINNING;

    fn hidden(value: &Value) -> Result<Value, String> {
        Redaction::new(BEGINNING).value(value)
    }

    fn token(header: &Value) -> String {
        let part = |value: &Value| BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let signature = BASE64URL_NOPAD.encode(&[1; 64]);
        format!("{}.{}.{signature}", part(header), part(&json!({ "exp": 1 })))
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
        assert!(hidden(&json!(token(&json!({ "alg": "EdDSA", "typ": "JWT" })))).is_err());
    }

    #[test]
    fn a_token_becomes_its_header_and_claims() {
        let header = json!({ "alg": "EdDSA", "typ": "poll-admin+jwt" });
        let shown = json!({ "header": header, "claims": { "exp": 1 } });
        assert_eq!(hidden(&json!(token(&header))), Ok(shown));
    }

    #[test]
    fn secrets_are_found_wherever_they_are() {
        let secret = ApiToken::from_entropy([7; 20]);
        assert!(holds_no_secret(&format!("x: \"{}\"", secret.expose())).is_err());
        assert!(holds_no_secret("token=eyJhbGciOiJub25lIn0.e30.").is_err());
        assert!(holds_no_secret("it begins with `bvt_`").is_ok());
    }
}
