//! The formats that are enforced.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr as _;

use email_address::EmailAddress;
use fluent_uri::Uri;
use serde_json::Value;

use super::number::{as_integer, is_integer};
use crate::types::{Base64, Date, StringInt64, Timestamp, Uuid};

/// A format that is enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `uuid` in its hyphenated form.
    Uuid,
    /// `date-time` (RFC 3339), in the years 1 to 9999.
    DateTime,
    /// `date` (RFC 3339, `full-date`).
    Date,
    /// `byte`: Base64 (RFC 4648, section 4), with its padding.
    Byte,
    /// `email` (RFC 5321).
    Email,
    /// `uri` (RFC 3986), with its scheme.
    Uri,
    /// `duration` (RFC 3339, appendix A).
    Duration,
    /// `int32` of an integer.
    Int32,
    /// `int64` of an integer. An integer without a format has this one.
    Int64,
    /// `int64` of a string, as the JSON of Protocol Buffers has it.
    StringInt64,
    /// `float` of a number: as large as 32 bits reach (IEEE 754).
    Float,
    /// `double` of a number: any number that 64 bits hold, which are all that are read.
    Double,
}

impl Format {
    /// What is wrong with the value; nothing when the format does not speak of its type.
    pub(super) fn complaint(self, value: &Value) -> Option<&'static str> {
        match value {
            Value::String(text) => self.complaint_about_text(text),
            Value::Number(number) if self == Self::Float => {
                let fits = number.as_f64().is_some_and(|value| value.abs() <= f32::MAX.into());
                (!fits).then_some("must be a number of 32 bits")
            }
            Value::Number(number) if is_integer(number) => {
                let fits = match self {
                    Self::Int32 => {
                        as_integer(number).is_some_and(|value| i32::try_from(value).is_ok())
                    }
                    Self::Int64 => as_integer(number).is_some(),
                    _ => true,
                };
                let bits = if self == Self::Int32 {
                    "must be an integer of 32 bits"
                } else {
                    "must be an integer of 64 bits"
                };
                (!fits).then_some(bits)
            }
            _ => None,
        }
    }

    fn complaint_about_text(self, text: &str) -> Option<&'static str> {
        let (fits, complaint) = match self {
            Self::Uuid => (Uuid::from_str(text).is_ok(), "must be a UUID in its hyphenated form"),
            Self::DateTime => match Timestamp::from_str(text) {
                Ok(_) => (true, ""),
                Err(complaint) => (false, complaint),
            },
            Self::Date => (Date::from_str(text).is_ok(), "must be a date such as 2026-01-31"),
            Self::Byte => {
                (Base64::from_str(text).is_ok(), "must be Base64 with its padding, such as aGk=")
            }
            Self::Email => (is_email(text), "must be an email address such as jo@example.com"),
            Self::Uri => (Uri::parse(text).is_ok(), "must be a URI such as https://example.com/a"),
            Self::Duration => {
                (is_duration(text), "must be a duration such as P1DT2H (RFC 3339, appendix A)")
            }
            Self::StringInt64 => (
                StringInt64::from_str(text).is_ok(),
                "must be an integer of 64 bits, written as a string",
            ),
            Self::Int32 | Self::Int64 | Self::Float | Self::Double => (true, ""),
        };
        (!fits).then_some(complaint)
    }
}

/// An address of ASCII characters (RFC 5321, section 4.1.2). In place of a domain there may be the
/// address of a host (section 4.1.3), which has to be one.
fn is_email(text: &str) -> bool {
    let Some(address) = text.is_ascii().then(|| EmailAddress::from_str(text).ok()).flatten() else {
        return false;
    };
    let literal = address.domain().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    literal.is_none_or(|literal| match literal.strip_prefix("IPv6:") {
        Some(literal) => Ipv6Addr::from_str(literal).is_ok(),
        None => Ipv4Addr::from_str(literal).is_ok(),
    })
}

/// `P1Y2M3DT4H5M6S` or `P1W`. Units follow each other without a gap: between years and days there
/// are months.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (date, time) = match rest.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (rest, None),
    };
    if time.is_none() && units(date, "W").is_some_and(|count| count == 1) {
        return true;
    }
    match (units(date, "YMD"), time.map(|time| units(time, "HMS"))) {
        (Some(count), None) | (Some(_), Some(Some(count))) => count > 0,
        _ => false,
    }
}

/// How many numbers with a unit the text holds, when the units follow each other as they stand in
/// `names`, beginning anywhere and ending anywhere.
fn units(mut text: &str, names: &str) -> Option<usize> {
    let mut count = 0;
    let mut expected: Option<usize> = None;
    while !text.is_empty() {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let unit = text[digits..].chars().next()?;
        let index = names.find(unit)?;
        if digits == 0 || expected.is_some_and(|expected| expected != index) {
            return None;
        }
        expected = Some(index + 1);
        text = &text[digits + 1..];
        count += 1;
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn durations_are_those_of_rfc_3339() {
        for text in ["P1Y", "P1Y2M3DT4H5M6S", "P1W", "PT0S", "PT1H2M", "P2M3D", "P1DT1S"] {
            assert!(is_duration(text), "{text}");
        }
        for text in
            ["", "P", "PT", "P1", "1Y", "P1Y3D", "PT1H6S", "P1W2D", "P1.5D", "P1DT", "P-1D", "p1D"]
        {
            assert!(!is_duration(text), "{text}");
        }
    }

    #[test]
    fn a_format_speaks_of_its_own_type_only() {
        assert_eq!(Format::Uuid.complaint(&1.into()), None);
        assert_eq!(Format::Int32.complaint(&"x".into()), None);
        // Of numbers with a fraction, no format of integers speaks.
        assert_eq!(Format::Int32.complaint(&1.5.into()), None);
        assert!(Format::Uri.complaint(&"/relative".into()).is_some());
    }

    #[test]
    fn integers_have_the_bits_that_are_told() {
        for (format, value, complaint) in [
            (Format::Int32, json!(2_147_483_647), None),
            (Format::Int32, json!(2_147_483_648_i64), Some("must be an integer of 32 bits")),
            (Format::Int64, json!(-9_223_372_036_854_775_808.0), None),
            (Format::Int64, json!(1e19), Some("must be an integer of 64 bits")),
            (Format::Double, json!(10_000_000_000_000_000_000_u64), None),
            (Format::Double, json!(1e300), None),
            (Format::Float, json!(-3.4e38), None),
            (Format::Float, json!(u64::MAX), None),
            (Format::Float, json!(-3.5e38), Some("must be a number of 32 bits")),
            (Format::Float, json!(1e300), Some("must be a number of 32 bits")),
        ] {
            assert_eq!(format.complaint(&value), complaint, "{format:?} {value}");
        }
    }

    #[test]
    fn email_addresses_are_ascii_and_their_hosts_are_hosts() {
        for text in ["jo@example.com", "\"j o\"@example.com", "jo@[127.0.0.1]", "jo@[IPv6:::1]"] {
            assert_eq!(Format::Email.complaint(&text.into()), None, "{text}");
        }
        for text in ["", "jo", "@example.com", "jö@example.com", "jo@[127.0.0]", "jo@[IPv6:1]"] {
            assert!(Format::Email.complaint(&text.into()).is_some(), "{text}");
        }
    }
}
