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
        // The decoder would also take several padded texts in a row.
        let one = !text.trim_end_matches('=').contains('=');
        let bytes = BASE64.decode(text.as_bytes()).ok().filter(|_| one);
        bytes.map(Self).ok_or("must be Base64 with its padding, such as aGk=")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding_ends_the_text() {
        assert_eq!("QUI=".parse(), Ok(Base64(b"AB".to_vec())));
        assert_eq!(Base64(b"AB".to_vec()).to_string(), "QUI=");
        assert_eq!("".parse(), Ok(Base64(Vec::new())));
        for text in ["QUI=QUI=", "QQ==QUJD", "QUI", "QUJ=", "=", "QUI=\n", "-_-_"] {
            assert!(text.parse::<Base64>().is_err(), "{text}");
        }
    }
}
