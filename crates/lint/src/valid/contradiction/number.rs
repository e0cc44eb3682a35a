//! Numbers of any size, by their value: 1 and 1.0 are the same one.

use std::cmp::Ordering;

use serde_json::{Number, Value};

/// Floats below this are exact as integers.
const EXACT: f64 = 1e38;

/// The number, when it is whole.
pub(in crate::valid) fn integer(value: &Value) -> Option<i128> {
    whole(value.as_number()?)
}

fn whole(number: &Number) -> Option<i128> {
    if let Some(integer) = number.as_i128() {
        return Some(integer);
    }
    let float = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() < EXACT)?;
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
    Some(float as i128)
}

pub(super) fn compare(one: &Number, other: &Number) -> Ordering {
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        // Where a float has a fraction, all integers near it are floats, too.
        _ => one.as_f64().partial_cmp(&other.as_f64()).unwrap_or(Ordering::Equal),
    }
}

/// The least integer above a number, or the greatest below it; the number itself where it is one and
/// not left out. None for numbers too large to tell.
pub(super) fn next(number: &Number, up: bool, excluded: bool) -> Option<i128> {
    if let Some(integer) = whole(number) {
        return Some(match (excluded, up) {
            (false, _) => integer,
            (true, true) => integer + 1,
            (true, false) => integer - 1,
        });
    }
    let float = number.as_f64().filter(|float| float.abs() < EXACT)?;
    let rounded = if up { float.ceil() } else { float.floor() };
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
    Some(rounded as i128)
}
