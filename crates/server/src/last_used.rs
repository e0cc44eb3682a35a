//! When API tokens were last used, noted in memory: no request waits until that is stored, or fails
//! with it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Mutex, PoisonError};

use bv_cms_core::{ApiTokenId, ApiTokenRecord};
use time::OffsetDateTime;

/// How many uses are kept while the storage takes none. Those of more API tokens are forgotten.
const CAPACITY: usize = 100_000;

/// The uses that are not stored yet.
#[derive(Debug, Default)]
pub struct LastUsed(Mutex<HashMap<ApiTokenId, OffsetDateTime>>);

impl LastUsed {
    /// Notes that an API token is used now. It is told to the minute.
    pub(crate) fn note(&self, token: &ApiTokenRecord, now: OffsetDateTime) {
        let minute = to_the_minute(now);
        if token.last_used_at.is_some_and(|used| used >= minute) {
            return;
        }
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let has_room = waiting.len() < CAPACITY;
        match waiting.entry(token.id) {
            Entry::Occupied(mut used) if *used.get() < minute => *used.get_mut() = minute,
            Entry::Vacant(entry) if has_room => {
                entry.insert(minute);
            }
            Entry::Occupied(_) | Entry::Vacant(_) => {}
        }
    }

    /// When an API token was last used, whether that is stored already or not.
    pub(crate) fn of(&self, token: &ApiTokenRecord) -> Option<OffsetDateTime> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.get(&token.id).copied().max(token.last_used_at)
    }

    /// What waits to be stored. It is kept, and shown, until somebody says that it is stored.
    pub(crate) fn waiting(&self) -> Vec<(ApiTokenId, OffsetDateTime)> {
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.iter().map(|(token, used)| (*token, *used)).collect()
    }

    /// These are stored. What was noted meanwhile waits on.
    pub(crate) fn stored(&self, uses: &[(ApiTokenId, OffsetDateTime)]) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (token, used) in uses {
            if waiting.get(token) == Some(used) {
                waiting.remove(token);
            }
        }
    }
}

fn to_the_minute(moment: OffsetDateTime) -> OffsetDateTime {
    let seconds = moment.unix_timestamp().div_euclid(60) * 60;
    OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use bv_cms_core::AccountId;
    use uuid::Uuid;

    use super::*;

    fn token(number: u128, last_used_at: Option<OffsetDateTime>) -> ApiTokenRecord {
        ApiTokenRecord {
            id: ApiTokenId(Uuid::from_u128(number)),
            account: AccountId(Uuid::nil()),
            name: String::new(),
            hash: [0; 32],
            parent: None,
            created_at: OffsetDateTime::UNIX_EPOCH,
            expires_at: None,
            last_used_at,
            deleted_at: None,
        }
    }

    fn at(seconds: i64) -> OffsetDateTime {
        OffsetDateTime::UNIX_EPOCH + time::Duration::seconds(seconds)
    }

    #[test]
    fn the_latest_minute_counts() {
        let uses = LastUsed::default();
        for (now, known) in [(59, 0), (61, 60), (30, 60), (121, 120)] {
            uses.note(&token(1, None), at(now));
            assert_eq!(uses.of(&token(1, None)), Some(at(known)), "{now}");
        }
        assert_eq!(uses.of(&token(1, Some(at(180)))), Some(at(180)), "stored by another server");
        assert_eq!(uses.of(&token(2, None)), None);
        uses.note(&token(3, Some(at(60))), at(119));
        assert_eq!(
            uses.waiting(),
            [(ApiTokenId(Uuid::from_u128(1)), at(120))],
            "stored already: 3"
        );
    }

    #[test]
    fn what_is_being_stored_is_shown_and_what_is_noted_meanwhile_waits_on() {
        let uses = LastUsed::default();
        uses.note(&token(1, None), at(0));
        uses.note(&token(2, None), at(0));
        let being_stored = uses.waiting();
        assert_eq!(uses.of(&token(1, None)), Some(at(0)));
        uses.note(&token(1, None), at(60));
        uses.stored(&being_stored);
        assert_eq!(uses.waiting(), [(ApiTokenId(Uuid::from_u128(1)), at(60))]);
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let uses = LastUsed::default();
        for number in 0..=CAPACITY as u128 {
            uses.note(&token(number, None), at(0));
        }
        uses.note(&token(0, None), at(60));
        assert_eq!(uses.of(&token(0, None)), Some(at(60)));
        assert_eq!(uses.waiting().len(), CAPACITY);
    }
}
