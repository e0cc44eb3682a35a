//! The secret of an API token: made, read, hashed, and never shown by accident.

use std::fmt;
use std::io;
use std::str::FromStr;

use aws_lc_rs::digest;
use bv_cms_core::Random;
use data_encoding::BASE32_NOPAD_NOCASE;

/// What every API token begins with, so that people and secret scanners recognise one.
const PREFIX: &str = "bvt_";
const ENTROPY_LENGTH: usize = 20;
const CHECKSUM_LENGTH: usize = 4;

/// The secret text of an API token.
///
/// It is `bvt_` and 39 characters of lowercase Base32 without padding (RFC 4648, section 6): 160
/// random bits, then the CRC-32 of the prefix and those bits, big-endian. Thanks to the checksum a
/// mistyped token is refused before anybody looks for it in the database.
///
/// There is no `Display` and `Debug` hides the secret: only [`ApiToken::expose`] shows it.
#[derive(Clone)]
pub struct ApiToken {
    text: String,
}

/// A text that is not an API token. It does not repeat the text, which may be almost a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApiTokenError {
    /// It does not have the shape of an API token.
    #[error("an API token is `bvt_` and 39 characters of lowercase Base32")]
    Shape,
    /// It has the shape, but the checksum does not fit.
    #[error("the checksum of the API token does not fit: it is mistyped or incomplete")]
    Checksum,
}

impl ApiToken {
    /// Makes an API token that nobody can guess.
    ///
    /// # Errors
    /// When `random` cannot deliver.
    pub fn generate(random: &dyn Random) -> io::Result<Self> {
        let mut entropy = [0; ENTROPY_LENGTH];
        random.fill(&mut entropy)?;
        Ok(Self::from_entropy(entropy))
    }

    /// The API token with these random bits. Whoever knows them knows the token: bits that do not
    /// come from [`Random`] are for demonstrations only.
    #[must_use]
    pub fn from_entropy(entropy: [u8; ENTROPY_LENGTH]) -> Self {
        let mut checksum = crc32fast::Hasher::new();
        checksum.update(PREFIX.as_bytes());
        checksum.update(&entropy);

        let mut bytes = [0; ENTROPY_LENGTH + CHECKSUM_LENGTH];
        bytes[..ENTROPY_LENGTH].copy_from_slice(&entropy);
        bytes[ENTROPY_LENGTH..].copy_from_slice(&checksum.finalize().to_be_bytes());

        let mut text = PREFIX.to_owned();
        BASE32_NOPAD_NOCASE.encode_append(&bytes, &mut text);
        text.make_ascii_lowercase();
        Self { text }
    }

    /// The secret text itself, for its holder's eyes only.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// SHA-256 (FIPS 180-4) of the whole text: what is stored instead of the secret.
    ///
    /// A plain hash is enough, as 160 random bits cannot be tried out.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut hash = [0; digest::SHA256_OUTPUT_LEN];
        hash.copy_from_slice(digest::digest(&digest::SHA256, self.text.as_bytes()).as_ref());
        hash
    }
}

impl FromStr for ApiToken {
    type Err = ApiTokenError;

    /// Accepts the one spelling that [`ApiToken::expose`] gives and no other.
    fn from_str(text: &str) -> Result<Self, ApiTokenError> {
        let encoded = text.strip_prefix(PREFIX).ok_or(ApiTokenError::Shape)?;
        if encoded.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return Err(ApiTokenError::Shape);
        }
        // Bits that are left over at the end must be zero; the decoder sees to it.
        let bytes =
            BASE32_NOPAD_NOCASE.decode(encoded.as_bytes()).map_err(|_| ApiTokenError::Shape)?;
        let bytes: [u8; ENTROPY_LENGTH + CHECKSUM_LENGTH] =
            bytes.try_into().map_err(|_| ApiTokenError::Shape)?;

        let mut entropy = [0; ENTROPY_LENGTH];
        entropy.copy_from_slice(&bytes[..ENTROPY_LENGTH]);
        let token = Self::from_entropy(entropy);
        if token.text == text { Ok(token) } else { Err(ApiTokenError::Checksum) }
    }
}

impl fmt::Debug for ApiToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ApiToken(bvt_…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_random::{CountingRandom, NoRandom};

    const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz234567";

    fn token() -> ApiToken {
        ApiToken::generate(&CountingRandom::default()).expect("this source always delivers")
    }

    fn refusal(text: &str) -> ApiTokenError {
        text.parse::<ApiToken>().expect_err(text)
    }

    #[test]
    fn an_api_token_reads_back_as_itself() {
        let random = CountingRandom::default();
        for _ in 0..100 {
            let token = ApiToken::generate(&random).expect("this source always delivers");
            let read: ApiToken = token.expose().parse().expect("what was generated is valid");
            assert_eq!(read.expose(), token.expose());
        }
    }

    // Computed once with Python's base64, zlib and hashlib.
    #[test]
    fn an_api_token_is_spelled_as_documented() {
        let token = ApiToken::from_entropy(*b"bv-cms demonstration");
        assert_eq!(token.expose(), "bvt_mj3c2y3nomqgizlnn5xhg5dsmf2gs33obm3beni");
        assert_eq!(
            data_encoding::HEXLOWER.encode(&token.hash()),
            "bc6092965d4c6f7f1e99d79ea8ba521e64792f967c7629809757a736488f3b89"
        );
    }

    #[test]
    fn a_source_that_fails_makes_no_api_token() {
        ApiToken::generate(&NoRandom).expect_err("there are no random bits to make it of");
    }

    #[test]
    fn one_changed_character_anywhere_is_refused() {
        let token = token();
        let text = token.expose();
        for (index, original) in text.char_indices() {
            for replacement in ALPHABET.chars().chain("_-018=A ".chars()) {
                if replacement != original {
                    let mut changed = text.to_owned();
                    changed.replace_range(index..=index, &replacement.to_string());
                    refusal(&changed);
                }
            }
        }
    }

    #[test]
    fn the_checksum_refuses_what_only_looks_right() {
        let token = token();
        let (start, end) = token.expose().split_at(10);
        let first = if end.starts_with('a') { "b" } else { "a" };
        assert_eq!(refusal(&format!("{start}{first}{}", &end[1..])), ApiTokenError::Checksum);
    }

    #[test]
    fn bits_left_over_at_the_end_must_be_zero() {
        let token = token();
        let (start, last) = token.expose().split_at(token.expose().len() - 1);
        let value = ALPHABET.find(last).expect("it is of this alphabet");
        assert_eq!(value % 8, 0, "three bits are left over");
        for trailing in 1..8 {
            let changed = format!("{start}{}", &ALPHABET[value + trailing..=value + trailing]);
            assert_eq!(refusal(&changed), ApiTokenError::Shape);
        }
    }

    #[test]
    fn uppercase_is_refused() {
        let token = token();
        let encoded = &token.expose()[PREFIX.len()..];
        assert_eq!(refusal(&token.expose().to_uppercase()), ApiTokenError::Shape);
        assert_eq!(refusal(&format!("bvt_{}", encoded.to_uppercase())), ApiTokenError::Shape);
    }

    #[test]
    fn other_lengths_are_refused() {
        let token = token();
        let text = token.expose();
        for text in ["", "bvt_", &text[..text.len() - 1], &format!("{text}a"), &text[4..]] {
            assert_eq!(refusal(text), ApiTokenError::Shape);
        }
    }

    #[test]
    fn neither_debug_nor_the_error_shows_the_secret() {
        let token = token();
        assert_eq!(format!("{token:?}"), "ApiToken(bvt_…)");
        assert_eq!(format!("{token:#?}"), "ApiToken(bvt_…)");
        let mistyped = format!("{}a", token.expose());
        let error = refusal(&mistyped);
        let secret = &token.expose()[PREFIX.len()..][..8];
        assert!(!format!("{error} {error:?}").contains(secret));
    }
}
