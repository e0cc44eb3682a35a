//! What holds of the rules whatever is asked, in whatever order, by whatever clock.

mod api_tokens;
mod lives;
mod roles;

use proptest::prelude::*;
use time::{Duration, OffsetDateTime};

/// How the cases are chosen. A failure prints the smallest case; no file is written.
pub(crate) fn configuration() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any moment that a clock shows, most of them close to one another so that they meet.
pub(crate) fn moments() -> impl Strategy<Value = OffsetDateTime> {
    let close = (0_i32..20).prop_map(|step| OffsetDateTime::UNIX_EPOCH + Duration::SECOND * step);
    // The years 1 to 9999, in microseconds.
    let any = (-62_135_596_800_000_000_i64..253_402_300_799_999_999)
        .prop_map(|microseconds| OffsetDateTime::UNIX_EPOCH + Duration::microseconds(microseconds));
    prop_oneof![4 => close, 1 => any]
}
