//! The string formats of the document as types that accept exactly what the format allows.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

mod base64;
mod date;
mod int64;
mod secret;

pub use base64::Base64;
pub use date::Date;
pub use int64::StringInt64;
pub use secret::Secret;

macro_rules! format_type {
    ($name:ident, $format:literal) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)?
                    .parse()
                    .map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "witness")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .format(Some(utoipa::openapi::SchemaFormat::Custom($format.to_owned())))
                    .into()
            }
        }

        #[cfg(feature = "witness")]
        impl utoipa::ToSchema for $name {}

        #[cfg(feature = "witness")]
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": $format })
            }
        }
    };
}

pub(crate) use format_type;

/// A UUID in its hyphenated form (`format: uuid`), the only one JSON Schema knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Uuid(pub uuid::Uuid);

format_type!(Uuid, "uuid");

impl FromStr for Uuid {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match uuid::Uuid::try_parse(text) {
            Ok(uuid) if text.len() == 36 => Ok(Self(uuid)),
            _ => Err("must be a UUID in its hyphenated form"),
        }
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.hyphenated(), formatter)
    }
}

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A moment (`format: date-time`, RFC 3339), kept in UTC and to the microsecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(OffsetDateTime);

/// A moment outside the years 1 to 9999 in UTC, the range of `google.protobuf.Timestamp`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimestampError;

impl fmt::Display for TimestampError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("must lie in the years 1 to 9999, in UTC")
    }
}

impl std::error::Error for TimestampError {}

format_type!(Timestamp, "date-time");

impl TryFrom<OffsetDateTime> for Timestamp {
    type Error = TimestampError;

    fn try_from(moment: OffsetDateTime) -> Result<Self, TimestampError> {
        let utc = moment.checked_to_offset(UtcOffset::UTC).ok_or(TimestampError)?;
        if !(1..=9999).contains(&utc.year()) {
            return Err(TimestampError);
        }
        let microseconds = utc.nanosecond() / 1_000 * 1_000;
        utc.replace_nanosecond(microseconds).map(Self).map_err(|_| TimestampError)
    }
}

impl From<Timestamp> for OffsetDateTime {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

impl FromStr for Timestamp {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // The parser also takes other characters between date and time, JSON Schema does not.
        let separated = matches!(text.as_bytes().get(10), Some(b'T' | b't'));
        let moment = OffsetDateTime::parse(text, &Rfc3339).ok().filter(|_| separated);
        let moment =
            moment.ok_or("must be a date and time such as 2026-01-31T08:00:00Z (RFC 3339)")?;
        Self::try_from(moment).map_err(|_| "must lie in the years 1 to 9999, in UTC")
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.format(&Rfc3339).map_err(|_| fmt::Error)?;
        formatter.write_str(&text)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hyphenated_uuids_are_uuids() {
        assert!("0de30000-0000-4000-8000-0000000000a1".parse::<Uuid>().is_ok());
        for text in [
            "0de300000000400080000000000000a1",
            "{0de30000-0000-4000-8000-0000000000a1}",
            "urn:uuid:0de30000-0000-4000-8000-0000000000a1",
            "",
        ] {
            assert!(text.parse::<Uuid>().is_err(), "{text}");
        }
    }

    #[test]
    fn timestamps_are_strict_and_shown_in_utc() {
        let shown = |text: &str| text.parse::<Timestamp>().map(|moment| moment.to_string());
        assert_eq!(shown("2026-01-31T08:00:00+02:00").as_deref(), Ok("2026-01-31T06:00:00Z"));
        assert_eq!(
            shown("2026-01-31T08:00:00.1234567Z").as_deref(),
            Ok("2026-01-31T08:00:00.123456Z")
        );
        for text in ["2026-01-31", "2026-01-31 08:00:00Z", "2026-01-31T08:00:00", "yesterday"] {
            assert!(shown(text).is_err(), "{text}");
        }
        let years = TimestampError.to_string();
        assert_eq!(years, "must lie in the years 1 to 9999, in UTC");
        for text in ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-10:00"] {
            assert_eq!(shown(text), Err(years.as_str()), "{text}");
        }
    }
}
