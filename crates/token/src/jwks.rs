//! Public keys as JSON Web Keys.

use aws_lc_rs::digest;
use data_encoding::BASE64URL_NOPAD;
use serde::Serialize;

use crate::SigningAlgorithm;

/// The public half of a signing key as a JSON Web Key (RFC 7517; RFC 8037 for Ed25519).
///
/// The fields bear the names of the members. There is none for anything private, so that nothing
/// private can slip out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JsonWebKey {
    /// The key type: `OKP` or `EC`.
    pub kty: &'static str,
    /// The curve: `Ed25519` or `P-256`.
    pub crv: &'static str,
    /// The public key (`OKP`) or its x coordinate (`EC`), in base64url.
    pub x: String,
    /// The y coordinate, in base64url; only for `EC`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub y: Option<String>,
    /// The key's identifier: its own [thumbprint](Self::thumbprint).
    pub kid: String,
    /// The only algorithm the key is for: `EdDSA` or `ES256`.
    pub alg: &'static str,
    /// The member `use`, what the key is for: `sig`, to verify signatures.
    #[serde(rename = "use")]
    pub public_key_use: &'static str,
}

/// The public keys that verify interaction tokens: a JWK Set (RFC 7517, section 5).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct JsonWebKeySet {
    /// The keys; a token names its own by `kid`.
    pub keys: Vec<JsonWebKey>,
}

impl JsonWebKey {
    /// An Ed25519 key, from its 32 bytes.
    pub(crate) fn ed25519(public_key: &[u8]) -> Self {
        let x = BASE64URL_NOPAD.encode(public_key);
        Self::new(SigningAlgorithm::EdDsa, "OKP", "Ed25519", x, None)
    }

    /// A P-256 key, from its coordinates of 32 bytes each. They keep their leading zeros (RFC 7518,
    /// section 6.2.1.2).
    pub(crate) fn p256(x: &[u8], y: &[u8]) -> Self {
        let (x, y) = (BASE64URL_NOPAD.encode(x), BASE64URL_NOPAD.encode(y));
        Self::new(SigningAlgorithm::Es256, "EC", "P-256", x, Some(y))
    }

    fn new(
        algorithm: SigningAlgorithm,
        kty: &'static str,
        crv: &'static str,
        x: String,
        y: Option<String>,
    ) -> Self {
        let mut key = Self {
            kty,
            crv,
            x,
            y,
            kid: String::new(),
            alg: algorithm.name(),
            public_key_use: "sig",
        };
        key.kid = key.thumbprint();
        key
    }

    /// The key's SHA-256 thumbprint in base64url (RFC 7638). Every copy of the key has the same.
    #[must_use]
    pub fn thumbprint(&self) -> String {
        let Self { kty, crv, x, y, .. } = self;
        // The required members in lexicographic order; no value has a character that JSON escapes.
        let members = match y {
            None => format!(r#"{{"crv":"{crv}","kty":"{kty}","x":"{x}"}}"#),
            Some(y) => format!(r#"{{"crv":"{crv}","kty":"{kty}","x":"{x}","y":"{y}"}}"#),
        };
        BASE64URL_NOPAD.encode(digest::digest(&digest::SHA256, members.as_bytes()).as_ref())
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::jwk::{Jwk, ThumbprintHash};
    use serde_json::json;

    use super::*;

    // RFC 8037, appendices A.2 and A.3.
    const RFC_8037_X: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    const RFC_8037_THUMBPRINT: &str = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k";

    // RFC 7517, appendix A.1.
    const RFC_7517_X: &str = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
    const RFC_7517_Y: &str = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";

    fn bytes(text: &str) -> Vec<u8> {
        BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url")
    }

    #[test]
    fn the_thumbprint_is_that_of_rfc_8037() {
        assert_eq!(JsonWebKey::ed25519(&bytes(RFC_8037_X)).thumbprint(), RFC_8037_THUMBPRINT);
    }

    #[test]
    fn the_thumbprint_of_a_p256_key_is_that_of_an_independent_implementation() {
        let key = JsonWebKey::p256(&bytes(RFC_7517_X), &bytes(RFC_7517_Y));
        let json = serde_json::to_value(&key).expect("plain values");
        let independent: Jwk = serde_json::from_value(json).expect("a valid JWK");
        assert_eq!(independent.thumbprint(ThumbprintHash::SHA256).ok(), Some(key.thumbprint()));
    }

    #[test]
    fn a_set_shows_public_members_only() {
        let set = JsonWebKeySet {
            keys: vec![
                JsonWebKey::ed25519(&bytes(RFC_8037_X)),
                JsonWebKey::p256(&bytes(RFC_7517_X), &bytes(RFC_7517_Y)),
            ],
        };
        let p256_thumbprint = set.keys[1].thumbprint();
        assert_eq!(
            serde_json::to_value(set).expect("plain values"),
            json!({ "keys": [
                {
                    "kty": "OKP",
                    "crv": "Ed25519",
                    "x": RFC_8037_X,
                    "kid": RFC_8037_THUMBPRINT,
                    "alg": "EdDSA",
                    "use": "sig",
                },
                {
                    "kty": "EC",
                    "crv": "P-256",
                    "x": RFC_7517_X,
                    "y": RFC_7517_Y,
                    "kid": p256_thumbprint,
                    "alg": "ES256",
                    "use": "sig",
                },
            ]})
        );
    }
}
