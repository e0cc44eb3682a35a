//! Interaction tokens as a service sees them, which has the JWK Set and an independent verifier.

use bv_cms_core::{AccountId, AdminCapabilities, ApiTokenId, ChatId, LiveId, OrganisationId};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::Value;
use time::{Duration, OffsetDateTime};

use super::*;
use crate::test_random::{CountingRandom, NoRandom};
use crate::{JsonWebKeySet, SigningAlgorithm};

const ISSUER: &str = "https://cms.example";
// The year 2100, because the independent implementation compares `exp` with the real time.
const NOW: i64 = 4_102_444_800;
const DAY: i64 = 86_400;
const EVERYTHING: AdminCapabilities = AdminCapabilities { chatroom: true, poll: true };

fn now() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(NOW).expect("within the range")
        + Duration::milliseconds(999)
}

fn key(algorithm: SigningAlgorithm) -> Arc<SigningKey> {
    let pkcs8 = SigningKey::generate_pkcs8(algorithm, &CountingRandom::default());
    let pkcs8 = pkcs8.expect("a good draw");
    Arc::new(SigningKey::from_pkcs8(algorithm, &pkcs8).expect("our own key"))
}

fn issuer(algorithm: SigningAlgorithm) -> TokenIssuer {
    TokenIssuer::new(ISSUER.to_owned(), key(algorithm), TokenLifetime::default())
}

fn request(capabilities: AdminCapabilities) -> AdminTokenRequest<'static> {
    AdminTokenRequest {
        organisation: OrganisationId(Uuid::from_u128(1)),
        live: LiveId(Uuid::from_u128(2)),
        chat: ChatId(Uuid::from_u128(3)),
        account: AccountId(Uuid::from_u128(4)),
        api_token: ApiTokenId(Uuid::from_u128(5)),
        api_token_expires_at: None,
        admin_name: "Zoë \"Admin\"",
        capabilities,
        now: now(),
    }
}

fn mint(issuer: &TokenIssuer, request: &AdminTokenRequest<'_>) -> AdminTokens {
    issuer.mint(request, &CountingRandom::default()).expect("nothing can fail here")
}

/// The tokens of every kind, in the order of [`TokenKind::ALL`].
fn mint_all(issuer: &TokenIssuer, request: &AdminTokenRequest<'_>) -> [String; 4] {
    let tokens = mint(issuer, request);
    [tokens.chatroom, tokens.poll, tokens.sticker, tokens.word_filter]
        .map(|token| token.expect("everything can be managed"))
}

/// What a service that takes tokens knows: the JWK Set and what it checks. Nothing of ours but
/// the JSON reaches it.
struct Verifier {
    keys: JwkSet,
    algorithm: Algorithm,
    media_type: Option<&'static str>,
    audience: Option<&'static str>,
}

#[derive(Debug, PartialEq)]
enum Refusal {
    MediaType,
    Audience,
}

impl Verifier {
    fn new(issuer: &TokenIssuer) -> Self {
        let set = JsonWebKeySet { keys: vec![issuer.key.public_jwk()] };
        let json = serde_json::to_string(&set).expect("plain values");
        let algorithm = match issuer.key.algorithm() {
            SigningAlgorithm::EdDsa => Algorithm::EdDSA,
            SigningAlgorithm::Es256 => Algorithm::ES256,
        };
        let keys = serde_json::from_str(&json).expect("a valid JWK Set");
        Self { keys, algorithm, media_type: None, audience: None }
    }

    fn verify(&self, token: &str) -> Result<Value, Refusal> {
        let header = decode_header(token).expect("a JOSE header");
        let key = self.keys.find(&header.kid.expect("a key identifier")).expect("a known key");
        if self.media_type.is_some_and(|media_type| header.typ.as_deref() != Some(media_type)) {
            return Err(Refusal::MediaType);
        }
        let mut validation = Validation::new(self.algorithm);
        validation.set_required_spec_claims(&["iss", "aud", "sub", "nbf", "exp"]);
        validation.set_issuer(&[ISSUER]);
        match self.audience {
            Some(audience) => validation.set_audience(&[audience]),
            None => validation.validate_aud = false,
        }
        let key = DecodingKey::from_jwk(key).expect("a usable JWK");
        match decode(token, &key, &validation) {
            Ok(token) => Ok(token.claims),
            Err(error) => match error.kind() {
                ErrorKind::InvalidAudience => Err(Refusal::Audience),
                other => panic!("{other:?}"),
            },
        }
    }
}

fn claims(issuer: &TokenIssuer, request: &AdminTokenRequest<'_>) -> [Value; 4] {
    let verifier = Verifier::new(issuer);
    mint_all(issuer, request).map(|token| verifier.verify(&token).expect("a valid token"))
}

#[test]
fn tokens_of_both_algorithms_verify_with_nothing_but_the_jwk_set() {
    for algorithm in SigningAlgorithm::ALL {
        let issuer = issuer(algorithm);
        for (token, kind) in mint_all(&issuer, &request(EVERYTHING)).iter().zip(TokenKind::ALL) {
            Verifier::new(&issuer).verify(token).expect("a valid token");
            let header = decode_header(token).expect("a JOSE header");
            assert_eq!(header.typ.as_deref(), Some(kind.media_type()));
            assert_eq!(header.kid.as_deref(), Some(issuer.key.key_id()));
        }
    }
}

#[test]
fn a_token_has_exactly_the_documented_claims() {
    let claims = claims(&issuer(SigningAlgorithm::EdDsa), &request(EVERYTHING));
    let word_filter = &claims[3];
    let identifier = |name: &str| {
        let uuid: Uuid = word_filter[name].as_str().and_then(|text| text.parse().ok()).expect(name);
        assert_eq!(uuid.get_version_num(), 7, "{name}");
        uuid.to_string()
    };
    assert_eq!(
        *word_filter,
        json!({
            "iss": ISSUER,
            "aud": "bv-cms:word-filter",
            "sub": "00000000-0000-0000-0000-000000000004",
            "tenant_id": "00000000-0000-0000-0000-000000000001",
            "live_id": "00000000-0000-0000-0000-000000000002",
            "chat_id": "00000000-0000-0000-0000-000000000003",
            "type": "word_filter",
            "roles": ["admin"],
            "device_id": identifier("device_id"),
            "name": "Zoë \"Admin\"",
            "iat": NOW,
            "nbf": NOW,
            "exp": NOW + DAY,
            "jti": identifier("jti"),
            "api_token_id": "00000000-0000-0000-0000-000000000005",
        })
    );
}

#[test]
fn a_verifier_of_one_kind_accepts_that_kind_only() {
    let issuer = issuer(SigningAlgorithm::EdDsa);
    let tokens = mint_all(&issuer, &request(EVERYTHING));
    let (mut accepted, mut refused) = (0, 0);
    for expected in TokenKind::ALL {
        let (media_type, audience) = (Some(expected.media_type()), Some(expected.audience()));
        let both = Verifier { media_type, audience, ..Verifier::new(&issuer) };
        let media_type_only = Verifier { media_type, ..Verifier::new(&issuer) };
        let audience_only = Verifier { audience, ..Verifier::new(&issuer) };
        for (token, kind) in tokens.iter().zip(TokenKind::ALL) {
            if kind == expected {
                both.verify(token).expect("its own kind");
                accepted += 1;
            } else {
                both.verify(token).expect_err("another kind");
                // Either check is enough, should a service forget the other.
                assert_eq!(media_type_only.verify(token), Err(Refusal::MediaType));
                assert_eq!(audience_only.verify(token), Err(Refusal::Audience));
                refused += 1;
            }
        }
    }
    assert_eq!((accepted, refused), (4, 12));
}

#[test]
fn the_tokens_of_a_request_share_their_device_and_nothing_else() {
    let issuer = issuer(SigningAlgorithm::EdDsa);
    let verifier = Verifier::new(&issuer);
    let random = CountingRandom::default();
    let mut devices = Vec::new();
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let minted = issuer.mint(&request(EVERYTHING), &random).expect("nothing can fail here");
        for token in [minted.chatroom, minted.poll, minted.sticker, minted.word_filter] {
            let claims = verifier.verify(&token.expect("everything is on")).expect("valid");
            devices.push(claims["device_id"].to_string());
            tokens.push(claims["jti"].to_string());
        }
    }
    devices.dedup();
    assert_eq!(devices.len(), 2, "one for each request");
    tokens.sort();
    tokens.dedup();
    assert_eq!(tokens.len(), 8, "one for each token");
}

#[test]
fn what_cannot_be_managed_has_no_token() {
    let issuer = issuer(SigningAlgorithm::EdDsa);
    for (chatroom, poll) in [(true, true), (true, false), (false, true), (false, false)] {
        let tokens = mint(&issuer, &request(AdminCapabilities { chatroom, poll }));
        assert_eq!(tokens.chatroom.is_some(), chatroom);
        assert_eq!(tokens.poll.is_some(), poll);
        assert_eq!(tokens.sticker.is_some(), chatroom);
        assert_eq!(tokens.word_filter.is_some(), chatroom);
    }
}

#[test]
fn no_token_outlives_the_api_token() {
    let issuer = issuer(SigningAlgorithm::EdDsa);
    let start = OffsetDateTime::from_unix_timestamp(NOW).expect("within the range");
    for (api_token_lifetime, expected) in [
        (Duration::milliseconds(2_999), 2),
        (Duration::seconds(DAY - 1), DAY - 1),
        (Duration::seconds(DAY), DAY),
        (Duration::seconds(DAY + 1), DAY),
        (Duration::weeks(52), DAY),
    ] {
        let api_token_expires_at = Some(start + api_token_lifetime);
        let request = AdminTokenRequest { api_token_expires_at, ..request(EVERYTHING) };
        for claims in claims(&issuer, &request) {
            assert_eq!(claims["exp"], NOW + expected, "{api_token_lifetime}");
        }
    }
}

#[test]
fn the_lifetime_is_the_configured_one() {
    let lifetime = TokenLifetime::from_seconds(60).expect("within the limits");
    let issuer = TokenIssuer::new(ISSUER.to_owned(), key(SigningAlgorithm::EdDsa), lifetime);
    for claims in claims(&issuer, &request(EVERYTHING)) {
        assert_eq!(claims["exp"], NOW + 60);
    }
}

#[test]
fn a_source_that_fails_mints_nothing() {
    let error = issuer(SigningAlgorithm::EdDsa).mint(&request(EVERYTHING), &NoRandom);
    assert!(matches!(error, Err(TokenError::Random(_))));
}

#[test]
fn debug_shows_which_tokens_there_are_but_not_the_tokens() {
    let capabilities = AdminCapabilities { chatroom: true, poll: false };
    let tokens = mint(&issuer(SigningAlgorithm::EdDsa), &request(capabilities));
    assert_eq!(
        format!("{tokens:?}"),
        "AdminTokens { chatroom: Some(\"…\"), poll: None, sticker: Some(\"…\"), \
         word_filter: Some(\"…\") }"
    );
}
