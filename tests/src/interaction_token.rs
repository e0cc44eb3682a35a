//! Interaction tokens, as the services that trust them see them: with the published keys and an
//! implementation of JOSE that is not ours.

use bv_cms_token::TokenKind;
use jsonwebtoken::jwk::{Jwk, JwkSet};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;

use crate::contract::operation;
use crate::stage::valid_request;
use crate::world::{ISSUER, World};

/// The keys that the server publishes.
pub async fn key_set(world: &World) -> JwkSet {
    let keys = world.succeed(&valid_request(operation("GetJsonWebKeySet"))).await;
    serde_json::from_value(keys).expect("a JWK Set (RFC 7517)")
}

/// The claims, if the signature is that of the key which the token names, and `typ` and `aud` are
/// those of the kind that the verifier is for. Times are compared elsewhere: this clock is not ours.
///
/// # Errors
/// When a service that trusts the keys has to refuse the token; says why.
pub fn verify(kind: TokenKind, token: &str, keys: &JwkSet) -> Result<Value, String> {
    let header = decode_header(token).map_err(|error| error.to_string())?;
    if header.typ.as_deref() != Some(kind.media_type()) {
        return Err("typ".to_owned());
    }
    verify_audience(kind, token, keys)
}

/// As [`verify`], but without a look at `typ`.
///
/// # Errors
/// As [`verify`].
pub fn verify_audience(kind: TokenKind, token: &str, keys: &JwkSet) -> Result<Value, String> {
    let header = decode_header(token).map_err(|error| error.to_string())?;
    let key = keys.find(&header.kid.ok_or("kid")?).ok_or("unknown kid")?;
    let mut validation = Validation::new(algorithm(key));
    validation.validate_exp = false;
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[kind.audience()]);
    validation.set_required_spec_claims(&["iss", "aud", "sub", "exp", "nbf"]);
    let public = DecodingKey::from_jwk(key).map_err(|error| error.to_string())?;
    let verified = decode::<Value>(token, &public, &validation);
    verified.map(|token| token.claims).map_err(|error| error.to_string())
}

/// The only algorithm that a key may be used with; the token has no say in it.
#[must_use]
pub fn algorithm(key: &Jwk) -> Algorithm {
    let name = key.common.key_algorithm.expect("a key says its algorithm").to_string();
    name.parse().expect("an algorithm for signatures")
}
