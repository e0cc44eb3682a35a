//! The interaction tokens, as the services that trust them see them: with the published keys and an
//! implementation of JOSE that is not ours.

use std::collections::HashSet;

use bv_cms::demo::{DemoLive, ORGANISATION};
use bv_cms_conformance::Identity;
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::operation;
use bv_cms_tests::identity::{ADMIN_ACCOUNT, EXPIRY, api_token_id};
use bv_cms_tests::interaction_token::{algorithm, key_set, verify, verify_audience};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{ISSUER, World, play, play_signing_with};
use bv_cms_token::{SigningAlgorithm, TokenKind};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, decode_header};
use serde_json::{Value, json};
use time::Duration;

/// How long a token lives, in seconds, unless its API token expires earlier.
const LIFETIME: i64 = 24 * 60 * 60;

/// The tokens that were minted, by their kind.
type Tokens = Vec<(TokenKind, String)>;

/// Mints over HTTP. The field of a kind is its name and `_token`.
async fn mint(world: &World, live: &str, identity: Identity) -> Tokens {
    let mut request = valid_request(operation("CreateLiveAdminInteractionToken")).by(identity);
    request.set_path_parameter(live);
    let body = world.succeed(&request).await;
    let fields = body.as_object().expect("the answer is an object");
    assert_eq!(fields.len(), TokenKind::ALL.len());
    let token = |kind: TokenKind| fields[&format!("{}_token", kind.name())].as_str();
    TokenKind::ALL
        .into_iter()
        .map(|kind| (kind, token(kind).expect("every field is a text").to_owned()))
        .filter(|(_, token)| !token.is_empty())
        .collect()
}

/// Every claim of a token, minted by the admin for a live of the demo.
fn expected_claims(world: &World, kind: TokenKind, live: &Value, claims: &Value) -> Value {
    let now = world.clock.now().unix_timestamp();
    json!({
        "iss": ISSUER,
        "aud": kind.audience(),
        "sub": ADMIN_ACCOUNT.to_string(),
        "tenant_id": ORGANISATION.to_string(),
        "live_id": live["id"],
        // The one name of the chatroom that is shown whenever there is any token.
        "chat_id": live["interaction"]["event_id"],
        "type": kind.name(),
        "roles": ["admin"],
        "device_id": uuid_of_now(world, &claims["device_id"]),
        "name": "Admin",
        "iat": now,
        "nbf": now,
        "exp": now + LIFETIME,
        "jti": uuid_of_now(world, &claims["jti"]),
        "api_token_id": api_token_id(Identity::Admin).to_string(),
    })
}

/// The value itself, if it is a UUID version 7 made at this time.
fn uuid_of_now(world: &World, value: &Value) -> Value {
    let uuid = uuid::Uuid::try_parse(value.as_str().expect("a text")).expect("a UUID");
    assert_eq!(uuid.get_version_num(), 7);
    let milliseconds = world.clock.now().unix_timestamp_nanos() / 1_000_000;
    assert_eq!(i128::try_from(uuid.as_u128() >> 80), Ok(milliseconds));
    json!(uuid.to_string())
}

#[test]
fn tokens_verify_with_the_published_keys_and_say_exactly_what_they_should() {
    for signing in SigningAlgorithm::ALL {
        play_signing_with(signing, async |world| {
            let keys = key_set(world).await;
            for (live, kinds) in [
                (DemoLive::All, "chatroom poll sticker word_filter"),
                (DemoLive::ChatOnly, "chatroom sticker word_filter"),
                (DemoLive::PollOnly, "poll"),
                (DemoLive::None, ""),
            ] {
                let live = live.id().to_string();
                let tokens = mint(world, &live, Identity::Admin).await;
                assert_eq!(names(&tokens), kinds);
                let mut get = valid_request(operation("GetLive"));
                get.set_path_parameter(&live);
                let live = world.succeed(&get).await["live"].clone();
                let (mut devices, mut identifiers) = (HashSet::new(), HashSet::new());
                for (kind, token) in &tokens {
                    let header = decode_header(token).expect("a header");
                    assert_eq!(format!("{:?}", header.alg), signing.name());
                    let claims = verify(*kind, token, &keys).expect("a good token");
                    assert_eq!(claims, expected_claims(world, *kind, &live, &claims));
                    devices.insert(claims["device_id"].to_string());
                    identifiers.insert(claims["jti"].to_string());
                }
                assert_eq!(devices.len(), tokens.len().min(1), "one device for all");
                assert_eq!(identifiers.len(), tokens.len(), "no two tokens are the same");
            }
        });
    }
}

fn names(tokens: &Tokens) -> String {
    let names: Vec<_> = tokens.iter().map(|(kind, _)| kind.name()).collect();
    names.join(" ")
}

#[test]
fn a_verifier_accepts_tokens_of_its_own_kind_alone() {
    play(async |world| {
        let keys = key_set(world).await;
        let tokens = mint(world, &DemoLive::All.id().to_string(), Identity::Admin).await;
        let (mut accepted, mut refused) = (0, 0);
        for verifier in TokenKind::ALL {
            for (kind, token) in &tokens {
                if verifier == *kind {
                    verify(verifier, token, &keys).expect("its own kind");
                    accepted += 1;
                } else {
                    // Either check alone is enough.
                    assert_eq!(verify(verifier, token, &keys), Err("typ".to_owned()));
                    let refusal = verify_audience(verifier, token, &keys);
                    assert_eq!(refusal, Err("InvalidAudience".to_owned()));
                    refused += 1;
                }
            }
        }
        assert_eq!((accepted, refused), (4, 12));
    });
}

#[test]
fn a_changed_token_or_one_of_another_key_is_refused() {
    let (token, keys) = play(async |world| {
        let tokens = mint(world, &DemoLive::PollOnly.id().to_string(), Identity::Admin).await;
        (tokens[0].1.clone(), key_set(world).await)
    });
    assert!(verify(TokenKind::Poll, &token, &keys).is_ok());
    let (signed, signature) = token.rsplit_once('.').expect("a JWT has three parts");
    let (header, claims) = signed.split_once('.').expect("a JWT has three parts");
    let first = if signature.starts_with('A') { "B" } else { "A" };
    let changed = format!("{signed}.{first}{}", &signature[1..]);
    assert_eq!(verify(TokenKind::Poll, &changed, &keys), Err("InvalidSignature".to_owned()));
    let longer = format!("{header}.{claims}IA.{signature}");
    assert_eq!(verify(TokenKind::Poll, &longer, &keys), Err("InvalidSignature".to_owned()));
    // The other world signs with another key, and publishes the key of its demo as well.
    let others = play_signing_with(SigningAlgorithm::Es256, async |world| key_set(world).await);
    let others = JwkSet {
        keys: others.keys.into_iter().filter(|key| algorithm(key) == Algorithm::ES256).collect(),
    };
    assert_eq!(others.keys.len(), 1);
    assert_eq!(verify(TokenKind::Poll, &token, &others), Err("unknown kid".to_owned()));
}

#[test]
fn no_token_outlives_the_api_token_that_minted_it() {
    play(async |world| {
        let keys = key_set(world).await;
        let live = DemoLive::All.id().to_string();
        let expiries = async |identity| {
            let mut expiries = Vec::new();
            for (kind, token) in mint(world, &live, identity).await {
                let claims = verify(kind, &token, &keys).expect("a good token");
                expiries.push(claims["exp"].as_i64().expect("a number of seconds"));
            }
            assert_eq!(expiries.len(), 4);
            expiries
        };
        let now = world.clock.now().unix_timestamp();
        assert_eq!(expiries(Identity::Admin).await, [now + LIFETIME; 4]);
        assert_eq!(expiries(Identity::Expiring).await, [EXPIRY.unix_timestamp(); 4]);
        // An instant before its end the API token still mints, and never beyond that end.
        world.clock.set(EXPIRY - Duration::MILLISECOND);
        assert_eq!(expiries(Identity::Expiring).await, [EXPIRY.unix_timestamp(); 4]);
        world.clock.set(EXPIRY);
        let request = valid_request(operation("CreateLiveAdminInteractionToken"));
        let answer = world.send(&request.by(Identity::Expiring)).await;
        assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_TOKEN_EXPIRED"));
        // A lifetime that ends before the API token does is kept.
        world.clock.set(EXPIRY - Duration::seconds(LIFETIME) - Duration::HOUR);
        let earlier = (EXPIRY - Duration::HOUR).unix_timestamp();
        assert_eq!(expiries(Identity::Expiring).await, [earlier; 4]);
    });
}

#[test]
fn tokens_carry_the_name_that_was_set_last() {
    play(async |world| {
        let keys = key_set(world).await;
        let live = DemoLive::All.id().to_string();
        for name in ["Moderator", "主持人 🎬"] {
            let rename = operation("UpdateLiveInteractionChatroomAdminName");
            let mut rename = valid_request(rename);
            rename.set_json(&json!({ "name": name }));
            world.succeed(&rename).await;
            for (kind, token) in mint(world, &live, Identity::Editor).await {
                assert_eq!(verify(kind, &token, &keys).expect("a good token")["name"], name);
            }
        }
    });
}

#[test]
fn the_server_publishes_the_keys_of_both_algorithms_and_nothing_private() {
    play_signing_with(SigningAlgorithm::Es256, async |world| {
        let keys = key_set(world).await;
        let mut algorithms: Vec<_> = keys.keys.iter().map(algorithm).collect();
        algorithms.sort_by_key(|algorithm| format!("{algorithm:?}"));
        assert_eq!(algorithms, [Algorithm::ES256, Algorithm::EdDSA]);
        let shown = world.succeed(&valid_request(operation("GetJsonWebKeySet"))).await;
        for key in shown["keys"].as_array().expect("a list") {
            assert!(key.get("d").is_none(), "a private key is published");
        }
    });
}
