//! Private keys: made, written as PKCS #8, read, and used to sign.

use std::fmt;
use std::io;

use aws_lc_rs::agreement;
use aws_lc_rs::digest;
use aws_lc_rs::error::{KeyRejected, Unspecified};
use aws_lc_rs::pkcs8::Document;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _,
};
use bv_cms_core::Random;

use crate::{JsonWebKey, SigningAlgorithm};

/// How many bytes a signature has, of either algorithm.
pub(crate) const SIGNATURE_LENGTH: usize = 64;

/// A key that signs interaction tokens, parsed once and used for every signature.
///
/// `Debug` shows its algorithm and its identifier, nothing private.
pub struct SigningKey {
    pair: Pair,
    public: JsonWebKey,
}

enum Pair {
    EdDsa(Ed25519KeyPair),
    Es256(EcdsaKeyPair),
}

/// Why a key could not be made, read or used.
#[derive(Debug, thiserror::Error)]
pub enum SigningKeyError {
    /// The source of randomness could not deliver.
    #[error("there is no randomness to make a signing key of")]
    Random(#[source] io::Error),
    /// A new key could not be made or written down.
    #[error("a signing key could not be generated")]
    Generation,
    /// The bytes are not a private key of the algorithm.
    #[error("this is not a PKCS #8 private key for {algorithm}")]
    Rejected {
        /// What the key was to sign with.
        algorithm: SigningAlgorithm,
        /// What is wrong with it, as far as the library tells.
        source: KeyRejected,
    },
    /// The library could not sign.
    #[error("signing failed")]
    Signing,
}

impl SigningKey {
    /// Makes a private key: PKCS #8 in DER (RFC 5958), unencrypted.
    ///
    /// Every random bit is drawn from `random`: 32 bytes for either algorithm.
    ///
    /// # Errors
    /// [`SigningKeyError::Random`] when `random` cannot deliver, [`SigningKeyError::Generation`]
    /// when the library cannot make a key of it. For ES256 one draw in 2^32 is no scalar of the
    /// curve and is refused as well, rather than bent into one (FIPS 186-5, A.2.2); another will
    /// do.
    pub fn generate_pkcs8(
        algorithm: SigningAlgorithm,
        random: &dyn Random,
    ) -> Result<Vec<u8>, SigningKeyError> {
        let mut private = [0; 32];
        random.fill(&mut private).map_err(SigningKeyError::Random)?;
        let document = write_pkcs8(algorithm, &private).map_err(|_| SigningKeyError::Generation)?;
        Ok(document.as_ref().to_vec())
    }

    /// Reads a private key: PKCS #8 in DER, unencrypted.
    ///
    /// # Errors
    /// [`SigningKeyError::Rejected`] when the bytes are no valid key for `algorithm`.
    pub fn from_pkcs8(algorithm: SigningAlgorithm, pkcs8: &[u8]) -> Result<Self, SigningKeyError> {
        let rejected = |source| SigningKeyError::Rejected { algorithm, source };
        match algorithm {
            SigningAlgorithm::EdDsa => {
                let pair = Ed25519KeyPair::from_pkcs8(pkcs8).map_err(rejected)?;
                let public = JsonWebKey::ed25519(pair.public_key().as_ref());
                Ok(Self { pair: Pair::EdDsa(pair), public })
            }
            SigningAlgorithm::Es256 => {
                let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8)
                    .map_err(rejected)?;
                // Always the uncompressed point (SEC 1, section 2.3.3): 4, then x and y.
                let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
                let public = JsonWebKey::p256(x, y);
                Ok(Self { pair: Pair::Es256(pair), public })
            }
        }
    }

    /// The key's identifier, the `kid` of what it signs: the SHA-256 thumbprint of its public half
    /// in base64url (RFC 7638). It follows from the key, so every server gives it the same.
    #[must_use]
    pub fn key_id(&self) -> &str {
        &self.public.kid
    }

    /// What the key signs with.
    #[must_use]
    pub fn algorithm(&self) -> SigningAlgorithm {
        match self.pair {
            Pair::EdDsa(_) => SigningAlgorithm::EdDsa,
            Pair::Es256(_) => SigningAlgorithm::Es256,
        }
    }

    /// The public half, which verifies what the key signs.
    #[must_use]
    pub fn public_jwk(&self) -> JsonWebKey {
        self.public.clone()
    }

    /// Signs `input` the way JWS wants it, for ES256 the two integers one after the other
    /// (RFC 7518, section 3.4).
    ///
    /// # Errors
    /// [`SigningKeyError::Signing`] when the library cannot sign.
    pub fn sign(&self, input: &[u8]) -> Result<[u8; SIGNATURE_LENGTH], SigningKeyError> {
        let signature = match &self.pair {
            Pair::EdDsa(pair) => pair.try_sign(input),
            // The library draws the nonce by itself, and a nonce is its own business. Signing the
            // digest does not even pretend to take a source, as signing the input does.
            Pair::Es256(pair) => pair.sign_digest(&digest::digest(&digest::SHA256, input)),
        };
        let signature = signature.map_err(|_| SigningKeyError::Signing)?;
        signature.as_ref().try_into().map_err(|_| SigningKeyError::Signing)
    }
}

fn write_pkcs8(algorithm: SigningAlgorithm, private: &[u8; 32]) -> Result<Document, Unspecified> {
    match algorithm {
        SigningAlgorithm::EdDsa => Ed25519KeyPair::from_seed_unchecked(private)?.to_pkcs8(),
        SigningAlgorithm::Es256 => {
            // The ECDSA interface asks for the public key, the ECDH one derives it.
            let public = agreement::PrivateKey::from_private_key(&agreement::ECDH_P256, private)?
                .compute_public_key()?;
            EcdsaKeyPair::from_private_key_and_public_key(
                &ECDSA_P256_SHA256_FIXED_SIGNING,
                private,
                public.as_ref(),
            )?
            .to_pkcs8v1()
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SigningKey")
            .field("algorithm", &self.algorithm())
            .field("key_id", &self.key_id())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::crypto::verify;
    use jsonwebtoken::jwk::Jwk;
    use jsonwebtoken::{Algorithm, DecodingKey};

    use super::*;
    use crate::test_random::{CountingRandom, NoRandom};

    fn pkcs8(algorithm: SigningAlgorithm) -> Vec<u8> {
        SigningKey::generate_pkcs8(algorithm, &CountingRandom::default()).expect("a good draw")
    }

    #[test]
    fn signatures_verify_with_nothing_but_the_public_key() {
        for (algorithm, independent) in [
            (SigningAlgorithm::EdDsa, Algorithm::EdDSA),
            (SigningAlgorithm::Es256, Algorithm::ES256),
        ] {
            let key = SigningKey::from_pkcs8(algorithm, &pkcs8(algorithm)).expect("our own key");
            let json = serde_json::to_value(key.public_jwk()).expect("plain values");
            let jwk: Jwk = serde_json::from_value(json).expect("a valid JWK");
            let public = DecodingKey::from_jwk(&jwk).expect("a usable JWK");

            let signature = key.sign(b"input").expect("it can sign");
            assert_eq!(signature.len(), 64);
            let signature = data_encoding::BASE64URL_NOPAD.encode(&signature);
            assert_eq!(verify(&signature, b"input", &public, independent).ok(), Some(true));
            assert_eq!(verify(&signature, b"Input", &public, independent).ok(), Some(false));
        }
    }

    #[test]
    fn a_key_stays_the_same_key() {
        for algorithm in SigningAlgorithm::ALL {
            let first = SigningKey::from_pkcs8(algorithm, &pkcs8(algorithm)).expect("our own key");
            let again = SigningKey::from_pkcs8(algorithm, &pkcs8(algorithm)).expect("our own key");
            assert_eq!(first.key_id(), again.key_id());
            assert_eq!(first.algorithm(), algorithm);
            assert_eq!(first.key_id(), first.public_jwk().thumbprint());
        }
    }

    #[test]
    fn draws_make_different_keys() {
        let random = CountingRandom::default();
        for algorithm in SigningAlgorithm::ALL {
            let one = SigningKey::generate_pkcs8(algorithm, &random).expect("a good draw");
            let two = SigningKey::generate_pkcs8(algorithm, &random).expect("a good draw");
            assert_ne!(one, two);
        }
    }

    #[test]
    fn a_key_of_another_algorithm_is_rejected() {
        for (algorithm, other) in [
            (SigningAlgorithm::EdDsa, SigningAlgorithm::Es256),
            (SigningAlgorithm::Es256, SigningAlgorithm::EdDsa),
        ] {
            let error = SigningKey::from_pkcs8(algorithm, &pkcs8(other)).expect_err("not its own");
            assert!(matches!(error, SigningKeyError::Rejected { algorithm: named, .. }
                if named == algorithm));
        }
    }

    #[test]
    fn a_source_that_fails_makes_no_key() {
        for algorithm in SigningAlgorithm::ALL {
            let error = SigningKey::generate_pkcs8(algorithm, &NoRandom).expect_err("no bits");
            assert!(matches!(error, SigningKeyError::Random(_)));
        }
    }

    #[test]
    fn a_draw_beyond_the_curve_is_refused() {
        struct Ones;
        impl Random for Ones {
            fn fill(&self, bytes: &mut [u8]) -> io::Result<()> {
                bytes.fill(0xff);
                Ok(())
            }
        }
        let error = SigningKey::generate_pkcs8(SigningAlgorithm::Es256, &Ones)
            .expect_err("greater than the order of P-256");
        assert!(matches!(error, SigningKeyError::Generation));
    }

    #[test]
    fn debug_shows_nothing_private() {
        for algorithm in SigningAlgorithm::ALL {
            let key = SigningKey::from_pkcs8(algorithm, &pkcs8(algorithm)).expect("our own key");
            assert_eq!(
                format!("{key:?}"),
                format!(
                    "SigningKey {{ algorithm: {algorithm:?}, key_id: {:?}, .. }}",
                    key.key_id()
                )
            );
        }
    }
}
