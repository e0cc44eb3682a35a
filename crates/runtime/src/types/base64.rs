use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64;
use serde::{Serialize, Serializer};

use super::format_type;

/// Bytes that travel as Base64 (`format: byte`; RFC 4648, section 4), with their padding.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Base64(pub Vec<u8>);

format_type!(Base64, "byte");

impl FromStr for Base64 {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        BASE64
            .decode(text.as_bytes())
            .map(Self)
            .map_err(|_| "must be Base64 with its padding, such as aGk=")
    }
}

impl fmt::Display for Base64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&BASE64.encode(&self.0))
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
