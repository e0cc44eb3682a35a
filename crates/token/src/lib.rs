//! The secrets of the CMS: API tokens, signing keys, interaction tokens and the JWK Set.
//!
//! Nothing here knows HTTP or SQL. Time comes in as a value and randomness through
//! [`bv_cms_core::Random`]; only the nonces of ECDSA signatures are left to the cryptographic
//! library.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! core → token → server, tests, tests/bench, tests/fuzz
//! ```

#![deny(missing_docs)]

mod admin_tokens;
mod api_token;
mod claims;
mod interaction_token;
mod jwks;
mod signing_algorithm;
mod signing_key;
#[cfg(test)]
mod test_random;
mod token_kind;
mod token_lifetime;

pub use admin_tokens::{AdminTokenRequest, AdminTokens};
pub use api_token::{ApiToken, ApiTokenError};
pub use interaction_token::{TokenError, TokenIssuer};
pub use jwks::{JsonWebKey, JsonWebKeySet};
pub use signing_algorithm::{SigningAlgorithm, UnknownSigningAlgorithm};
pub use signing_key::{SigningKey, SigningKeyError};
pub use token_kind::TokenKind;
pub use token_lifetime::{TokenLifetime, TokenLifetimeError};
