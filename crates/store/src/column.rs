//! How values of the domain stand in columns.

use std::str::FromStr;

use bv_cms_core::{IdentifierError, Page, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use time::OffsetDateTime;

use crate::error::broken;

/// A time as it is stored: microseconds since the epoch. What is finer is cut off, always towards
/// the past, so that times keep their order.
pub(crate) fn microseconds(time: OffsetDateTime) -> i64 {
    let microsecond = i64::from(time.microsecond());
    time.unix_timestamp().saturating_mul(1_000_000).saturating_add(microsecond)
}

/// A stored time.
pub(crate) fn time(microseconds: i64) -> Result<OffsetDateTime, StoreError> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(microseconds) * 1000).map_err(broken)
}

/// A stored time that may be missing.
pub(crate) fn optional_time(
    microseconds: Option<i64>,
) -> Result<Option<OffsetDateTime>, StoreError> {
    microseconds.map(time).transpose()
}

/// A stored identifier.
pub(crate) fn identifier<T: FromStr<Err = IdentifierError>>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(broken)
}

/// A stored identifier that may be missing.
pub(crate) fn optional_identifier<T: FromStr<Err = IdentifierError>>(
    text: Option<&str>,
) -> Result<Option<T>, StoreError> {
    text.map(identifier).transpose()
}

/// The name by which a choice of the domain is stored.
pub(crate) fn choice_name<T: Serialize>(choice: T) -> Result<String, StoreError> {
    match serde_json::to_value(choice).map_err(broken)? {
        Value::String(name) => Ok(name),
        other => Err(broken(format!("`{other}` is not a name"))),
    }
}

/// The choice of the domain that is stored by that name.
pub(crate) fn choice<T: DeserializeOwned>(name: String) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(name)).map_err(broken)
}

/// A value that is stored as JSON and may be missing.
pub(crate) fn optional_json<T: DeserializeOwned>(
    text: Option<&str>,
) -> Result<Option<T>, StoreError> {
    text.map(serde_json::from_str).transpose().map_err(broken)
}

/// A value stored as JSON.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(broken)
}

/// A number of rows.
pub(crate) fn count(rows: i64) -> Result<u64, StoreError> {
    u64::try_from(rows).map_err(broken)
}

/// How many rows to skip. A page too far away for SQLite to count to is as empty as any other
/// behind the last.
pub(crate) fn offset(page: Page) -> i64 {
    i64::try_from(page.offset()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use time::Duration;

    use super::*;

    #[test]
    fn times_are_cut_to_the_microsecond_towards_the_past() {
        let epoch = OffsetDateTime::UNIX_EPOCH;
        assert_eq!(microseconds(epoch + Duration::nanoseconds(1_999)), 1);
        assert_eq!(microseconds(epoch - Duration::nanoseconds(1)), -1);
        assert_eq!(time(1).expect("a time"), epoch + Duration::microseconds(1));
    }

    #[test]
    fn times_out_of_range_are_errors_and_no_panics() {
        for microseconds in [i64::MIN, i64::MAX] {
            assert!(matches!(time(microseconds), Err(StoreError::Failed(_))));
        }
    }

    #[test]
    fn the_last_page_there_can_be_does_not_overflow() {
        assert_eq!(offset(Page { number: u32::MAX, size: u32::MAX }), i64::MAX);
        assert_eq!(offset(Page { number: 3, size: 20 }), 40);
    }
}
