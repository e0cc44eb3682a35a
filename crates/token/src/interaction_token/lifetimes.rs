//! How long interaction tokens live, whatever the clock, the lifetime and the API token.

use bv_cms_core::{AccountId, AdminCapabilities, ApiTokenId, ChatId, LiveId, OrganisationId};
use proptest::prelude::*;
use serde_json::Value;
use time::{Duration, OffsetDateTime};

use super::*;
use crate::SigningAlgorithm;
use crate::test_random::CountingRandom;

/// Moments of the years 1970 to 9990, in microseconds: what a service can be told in whole seconds.
const MOMENTS: std::ops::Range<i64> = 0..253_000_000_000_000_000;

fn moment(microseconds: i64) -> OffsetDateTime {
    OffsetDateTime::UNIX_EPOCH + Duration::microseconds(microseconds)
}

fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).expect("three parts");
    let payload = BASE64URL_NOPAD.decode(payload.as_bytes()).expect("Base64url");
    serde_json::from_slice(&payload).expect("JSON")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_token_outlives_its_lifetime_or_the_api_token(
        now in MOMENTS,
        seconds in TokenLifetime::MINIMUM.seconds()..=TokenLifetime::MAXIMUM.seconds(),
        // From a microsecond, which is the least that an accepted one has left, to eight days.
        left in proptest::option::of(prop_oneof![1_i64..3_000_000, 1_i64..691_200_000_000]),
        chatroom in any::<bool>(),
        poll in any::<bool>(),
    ) {
        let random = CountingRandom::default();
        let pkcs8 = SigningKey::generate_pkcs8(SigningAlgorithm::EdDsa, &random);
        let pkcs8 = pkcs8.expect("a good draw");
        let key = SigningKey::from_pkcs8(SigningAlgorithm::EdDsa, &pkcs8).expect("our own key");
        let lifetime = TokenLifetime::from_seconds(seconds).expect("within the bounds");
        let issuer = TokenIssuer::new("https://cms.example".to_owned(), Arc::new(key), lifetime);
        let (now, end) = (moment(now), left.map(|left| moment(now + left)));
        let request = AdminTokenRequest {
            organisation: OrganisationId(Uuid::from_u128(1)),
            live: LiveId(Uuid::from_u128(2)),
            chat: ChatId(Uuid::from_u128(3)),
            account: AccountId(Uuid::from_u128(4)),
            api_token: ApiTokenId(Uuid::from_u128(5)),
            api_token_expires_at: end,
            admin_name: "Admin",
            capabilities: AdminCapabilities { chatroom, poll },
            now,
        };
        let minted = issuer.mint(&request, &random).expect("nothing can fail here");
        // Stickers and the word filter belong to the chatroom.
        let there = [&minted.chatroom, &minted.sticker, &minted.word_filter];
        prop_assert!(there.iter().all(|token| token.is_some() == chatroom));
        prop_assert_eq!(minted.poll.is_some(), poll);
        for token in there.into_iter().chain([&minted.poll]).flatten() {
            let claims = claims(token);
            let time = |name: &str| {
                let seconds = claims[name].as_i64().expect("whole seconds");
                OffsetDateTime::from_unix_timestamp(seconds).expect("within the range")
            };
            let (issued, begins, ends) = (time("iat"), time("nbf"), time("exp"));
            prop_assert_eq!(issued, begins);
            prop_assert!(issued <= now && now - issued < Duration::SECOND);
            prop_assert!(ends >= issued, "it ends before it begins");
            prop_assert!(ends - issued <= Duration::seconds(seconds.into()));
            prop_assert!(end.is_none_or(|end| ends <= end), "it outlives the API token");
            // And it is no shorter than both allow, down to the whole second.
            let full = ends - issued == Duration::seconds(seconds.into());
            prop_assert!(full || end.is_some_and(|end| end - ends < Duration::SECOND));
        }
    }
}
