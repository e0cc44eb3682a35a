//! How long API tokens live: from the one that an operator made to the last that was made with another.

use bv_cms_core::{AccountId, ApiTokenId, ApiTokenRecord, ApiTokenState, ExpiryError, NewApiToken};
use proptest::prelude::*;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{configuration, moments};

/// One that an operator made.
fn root(expires_at: Option<OffsetDateTime>) -> ApiTokenRecord {
    ApiTokenRecord {
        id: ApiTokenId(Uuid::from_u128(0)),
        account: AccountId(Uuid::from_u128(1)),
        name: "root".to_owned(),
        hash: [0; 32],
        parent: None,
        created_at: OffsetDateTime::UNIX_EPOCH,
        expires_at,
        last_used_at: None,
        deleted_at: None,
    }
}

/// Makes one with another.
fn make(
    parent: &ApiTokenRecord,
    expires_at: Option<OffsetDateTime>,
    now: OffsetDateTime,
) -> Result<ApiTokenRecord, ExpiryError> {
    let id = ApiTokenId(Uuid::from_u128(parent.id.0.as_u128() + 1));
    NewApiToken { parent, name: "child".to_owned(), expires_at }.record(id, [1; 32], now)
}

/// The end of a life, where never is the latest.
fn end(token: &ApiTokenRecord) -> OffsetDateTime {
    token.expires_at.unwrap_or(time::PrimitiveDateTime::MAX.assume_utc())
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn no_descendant_outlives_an_ancestor_by_any_clock(
        latest in proptest::option::of(moments()),
        asked in proptest::collection::vec((proptest::option::of(moments()), moments()), 1..6),
        clocks in proptest::collection::vec(moments(), 1..8),
    ) {
        let mut family = vec![root(latest)];
        for (expires_at, now) in asked {
            let parent = family.last().expect("the root");
            // Who is refused makes none.
            if parent.state(now) != ApiTokenState::Active {
                continue;
            }
            if let Ok(child) = make(parent, expires_at, now) {
                prop_assert_eq!((child.account, child.parent), (parent.account, Some(parent.id)));
                prop_assert_eq!(child.state(now), ApiTokenState::Active, "born dead");
                family.push(child);
            }
        }
        for pair in family.windows(2) {
            prop_assert!(end(&pair[1]) <= end(&pair[0]));
            for clock in &clocks {
                let [parent, child] = [&pair[0], &pair[1]].map(|token| token.state(*clock));
                prop_assert!(child == ApiTokenState::Expired || parent == ApiTokenState::Active);
            }
        }
    }

    #[test]
    fn an_expiry_is_refused_exactly_when_it_is_past_or_beyond_the_parent(
        latest in proptest::option::of(moments()),
        asked in proptest::option::of(moments()),
        now in moments(),
    ) {
        let parent = root(latest);
        prop_assume!(parent.state(now) == ApiTokenState::Active);
        let made = make(&parent, asked, now).map(|child| child.expires_at);
        let expected = match (asked, latest) {
            (None, latest) => Ok(latest),
            (Some(asked), _) if asked <= now => Err(ExpiryError::NotInFuture),
            (Some(asked), Some(latest)) if asked > latest => {
                Err(ExpiryError::BeyondParent { latest })
            }
            (Some(asked), _) => Ok(Some(asked)),
        };
        prop_assert_eq!(made, expected);
        // What a refusal names as the latest is possible.
        if let Err(ExpiryError::BeyondParent { latest }) = made {
            let child = make(&parent, Some(latest), now);
            prop_assert_eq!(child.map(|child| child.expires_at), Ok(Some(latest)));
        }
    }

    #[test]
    fn what_expired_or_was_deleted_is_never_taken_again(
        expires_at in proptest::option::of(moments()),
        deleted_at in proptest::option::of(moments()),
        mut clocks in proptest::collection::vec(moments(), 2..10),
    ) {
        let token = ApiTokenRecord { deleted_at, ..root(expires_at) };
        clocks.sort_unstable();
        let states: Vec<_> = clocks.iter().map(|clock| token.state(*clock)).collect();
        for pair in states.windows(2) {
            prop_assert!(pair[0] == ApiTokenState::Active || pair[0] == pair[1], "{:?}", states);
        }
        // Deletion counts at any time: the moment says when it was, not from when on it counts.
        let is_deleted = states.iter().all(|state| *state == ApiTokenState::Deleted);
        prop_assert_eq!(is_deleted, deleted_at.is_some());
        if let (Some(end), None) = (expires_at, deleted_at) {
            let before = end.checked_sub(Duration::MICROSECOND).expect("no clock begins there");
            prop_assert_eq!(token.state(before), ApiTokenState::Active);
            prop_assert_eq!(token.state(end), ApiTokenState::Expired);
        }
    }
}
