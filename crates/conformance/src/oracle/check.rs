//! Formats that JSON Schema does not know, or not as servers do.

use std::ops::Range;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};
use time::{Date, Duration, Month};

use super::rule::{OPENAPI_FORMAT, Rule, TIMESTAMP};

/// What is asserted of a format.
#[derive(Debug, Clone, Copy)]
pub(super) struct Check {
    /// The exception that asks for it.
    pub(super) rule: Rule,
    pub(super) format: &'static str,
    pub(super) is_right: fn(&str) -> bool,
}

pub(super) const CHECKS: [Check; 4] = [
    Check { rule: OPENAPI_FORMAT, format: "byte", is_right: is_base64 },
    Check { rule: OPENAPI_FORMAT, format: "int64", is_right: is_integer::<i64> },
    Check { rule: OPENAPI_FORMAT, format: "uint64", is_right: is_integer::<u64> },
    Check { rule: TIMESTAMP, format: "date-time", is_right: is_timestamp },
];

/// Base64 with padding (RFC 4648, section 4), whose unused bits are zero.
fn is_base64(text: &str) -> bool {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let data = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    let unused = match text.len() - data.len() {
        0 => 0,
        1 => 0b11,
        _ => 0b1111,
    };
    let last = data.bytes().last().and_then(value).unwrap_or(0);
    text.len().is_multiple_of(4)
        && (data.len() % 4 + text.len() - data.len()).is_multiple_of(4)
        && data.bytes().all(|byte| value(byte).is_some())
        && last & unused == 0
}

/// A decimal number without a sign but `-` and without leading zeros.
fn is_integer<T: std::str::FromStr>(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text.parse::<T>().is_ok()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
        && text != "-0"
}

/// A `date-time` in the years 1 to 9999 in UTC, and with a leap second only at the end of a month.
fn is_timestamp(text: &str) -> bool {
    static DATE_TIME: LazyLock<Validator> = LazyLock::new(|| {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&json!({ "format": "date-time" })).expect("it is a schema")
    });
    if !DATE_TIME.is_valid(&Value::from(text)) {
        return false;
    }
    let number = |range: Range<usize>| -> i32 {
        text.get(range).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    let end = text.len();
    let offset = number(end - 5..end - 3) * 60 + number(end - 2..end);
    let offset = match text.as_bytes()[end - 6] {
        b'+' => offset,
        b'-' => -offset,
        _ => 0,
    };
    let minute = number(11..13) * 60 + number(14..16) - offset;
    let month = u8::try_from(number(5..7)).ok().and_then(|month| Month::try_from(month).ok());
    let day = u8::try_from(number(8..10)).unwrap_or(0);
    let date = month.and_then(|month| Date::from_calendar_date(number(0..4), month, day).ok());
    let days = Duration::days(i64::from(minute.div_euclid(24 * 60)));
    let date = date.and_then(|date| date.checked_add(days));
    date.is_some_and(|date| {
        (1..=9999).contains(&date.year())
            && (number(17..19) < 60 || date.next_day().is_none_or(|next| next.day() == 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_openapi_are_what_their_registry_says() {
        for (text, right) in [
            ("", true),
            ("QQ==", true),
            ("QUI=", true),
            ("QUJD", true),
            ("QR==", false),
            ("QUJ=", false),
            ("QQ=", false),
            ("QQ", false),
            ("Q===", false),
            ("-_-_", false),
            ("QUJD\n", false),
            ("QUI=QUI=", false),
        ] {
            assert_eq!(is_base64(text), right, "{text}");
        }
        for (text, right) in [
            ("0", true),
            ("-1", true),
            ("-9223372036854775808", true),
            ("9223372036854775808", false),
            ("+1", false),
            ("01", false),
            ("-0", false),
            ("1.0", false),
            ("", false),
        ] {
            assert_eq!(is_integer::<i64>(text), right, "{text}");
        }
        assert!(!is_integer::<u64>("-1"));
    }

    #[test]
    fn timestamps_end_in_utc() {
        for (text, right) in [
            ("2026-01-31T08:00:00Z", true),
            ("2026-01-31", false),
            ("0000-06-01T00:00:00Z", false),
            ("0000-12-31T23:59:00-00:01", true),
            ("0001-01-01T00:00:00+00:01", false),
            ("0001-01-01T00:01:00+00:01", true),
            ("9999-12-31T23:59:59Z", true),
            ("9999-12-31T23:59:00-00:01", false),
            ("9999-12-31t23:59:00.5z", true),
            ("2016-12-31T23:59:60Z", true),
            ("2016-12-31T15:59:60-08:00", true),
            ("2017-01-01T07:59:60.5+08:00", true),
            ("2016-12-30T23:59:60Z", false),
            ("2016-12-31T07:59:60+08:00", false),
        ] {
            assert_eq!(is_timestamp(text), right, "{text}");
        }
    }
}
