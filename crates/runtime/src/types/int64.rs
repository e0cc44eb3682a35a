use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::format_type;

/// An integer of 64 bits that travels as a string (`type: string, format: int64`), as the JSON of
/// Protocol Buffers has it, so that no client rounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StringInt64(pub i64);

format_type!(StringInt64, "int64");

impl FromStr for StringInt64 {
    type Err = &'static str;

    /// Reads decimal digits, a minus sign before them or none.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let signed = text.strip_prefix('-').unwrap_or(text);
        // One number has one form, so that texts can be compared.
        let leading = signed.starts_with('0') && text != "0";
        let digits =
            !signed.is_empty() && signed.bytes().all(|byte| byte.is_ascii_digit()) && !leading;
        let value = if digits { text.parse().ok() } else { None };
        value.map(Self).ok_or("must be an integer of 64 bits, written as a string")
    }
}

impl fmt::Display for StringInt64 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

impl Serialize for StringInt64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_decimal_digits() {
        assert_eq!("-9223372036854775808".parse(), Ok(StringInt64(i64::MIN)));
        assert_eq!(StringInt64(i64::MIN).to_string(), "-9223372036854775808");
        for text in ["", "-", "+1", "1.0", "9223372036854775808", " 1", "0x1", "01", "-0"] {
            assert!(text.parse::<StringInt64>().is_err(), "{text}");
        }
    }
}
