//! The path and query parameters of a request.

use std::str::FromStr;

use actix_web::HttpRequest;
use percent_encoding::percent_decode_str;

use crate::failure::{Documents, Failure};
use crate::generated::problems::ParameterInvalid;
use crate::types::{Timestamp, Uuid};
use crate::validation::Violations;

/// A value that can be read from a parameter's text.
pub(crate) trait Parameter: Sized {
    /// Reads it, or says what it must be.
    fn read(text: &str) -> Result<Self, String>;
}

impl Parameter for String {
    fn read(text: &str) -> Result<Self, String> {
        Ok(text.to_owned())
    }
}

impl Parameter for i32 {
    fn read(text: &str) -> Result<Self, String> {
        match text.as_bytes() {
            // Rust reads `+1`; JSON Schema does not.
            [b'+', ..] => Err(()),
            _ => Self::from_str(text).map_err(drop),
        }
        .map_err(|()| "must be an integer of 32 bits".to_owned())
    }
}

impl Parameter for Uuid {
    fn read(text: &str) -> Result<Self, String> {
        text.parse().map_err(str::to_owned)
    }
}

impl Parameter for Timestamp {
    fn read(text: &str) -> Result<Self, String> {
        text.parse()
    }
}

/// Decodes parameters and gathers what is wrong with them.
pub(crate) struct Parameters<'r> {
    request: &'r HttpRequest,
    query: Vec<(String, String)>,
    violations: Violations,
}

impl<'r> Parameters<'r> {
    pub(crate) fn new(request: &'r HttpRequest) -> Self {
        let mut violations = Violations::default();
        let mut query = Vec::new();
        for pair in request.query_string().split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decode(name), decode(value)) {
                (Some(name), Some(value)) => query.push((name, value)),
                (name, _) => violations.within(name.as_deref().unwrap_or(pair), |violations| {
                    violations.add("must be percent-encoded UTF-8".to_owned());
                }),
            }
        }
        Self { request, query, violations }
    }

    /// A parameter of the path.
    pub(crate) fn path<T: Parameter>(
        &mut self,
        name: &str,
        check: impl FnOnce(&mut Violations, &T),
    ) -> Option<T> {
        let raw = self.request.match_info().get(name).unwrap_or_default();
        let text = percent_decode_str(raw).decode_utf8().ok();
        self.read(name, text.as_deref(), check)
    }

    /// A query parameter that may be left out.
    pub(crate) fn optional<T: Parameter>(
        &mut self,
        name: &str,
        check: impl FnOnce(&mut Violations, &T),
    ) -> Option<T> {
        let mut values = self.query.iter().filter(|(key, _)| key == name).map(|(_, value)| value);
        let value = values.next()?.clone();
        if values.next().is_some() {
            self.note(name, "must be given only once");
            return None;
        }
        self.read(name, Some(&value), check)
    }

    /// A query parameter that must be there.
    pub(crate) fn required<T: Parameter>(
        &mut self,
        name: &str,
        check: impl FnOnce(&mut Violations, &T),
    ) -> Option<T> {
        if !self.query.iter().any(|(key, _)| key == name) {
            self.note(name, "is required");
            return None;
        }
        self.optional(name, check)
    }

    /// A query parameter that may be repeated.
    pub(crate) fn repeated<T: Parameter>(&mut self, name: &str) -> Vec<T> {
        let values: Vec<String> = self
            .query
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .collect();
        values.iter().filter_map(|value| self.read(name, Some(value), |_, _| {})).collect()
    }

    /// What was decoded, unless something is wrong.
    pub(crate) fn finish<O: Documents<ParameterInvalid>, T>(
        self,
        assemble: impl FnOnce() -> Option<T>,
    ) -> Result<T, Failure<O>> {
        let field_violations = self.violations.into_found();
        match assemble() {
            Some(decoded) if field_violations.is_empty() => Ok(decoded),
            _ => Err(ParameterInvalid { field_violations }.into()),
        }
    }

    fn read<T: Parameter>(
        &mut self,
        name: &str,
        text: Option<&str>,
        check: impl FnOnce(&mut Violations, &T),
    ) -> Option<T> {
        let Some(text) = text else {
            self.note(name, "must be percent-encoded UTF-8");
            return None;
        };
        match T::read(text) {
            Ok(value) => {
                self.violations.within(name, |violations| check(violations, &value));
                Some(value)
            }
            Err(description) => {
                self.note(name, &description);
                None
            }
        }
    }

    fn note(&mut self, name: &str, description: &str) {
        self.violations.within(name, |violations| violations.add(description.to_owned()));
    }
}

/// Decodes a name or value of a query (`application/x-www-form-urlencoded`). Unlike the usual
/// decoders, it refuses what is not percent-encoded UTF-8 instead of replacing it.
fn decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let well_formed = bytes.iter().enumerate().all(|(index, byte)| {
        *byte != b'%'
            || bytes
                .get(index + 1..index + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    if !well_formed {
        return None;
    }
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_text_is_percent_encoded_utf8_or_refused() {
        assert_eq!(decode("a%20b+c").as_deref(), Some("a b c"));
        assert_eq!(decode("%F0%9F%8E%AC").as_deref(), Some("🎬"));
        for text in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    #[test]
    fn integers_are_json_integers() {
        assert_eq!(i32::read("-7"), Ok(-7));
        for text in ["+7", "7.0", "", "2147483648", "0x7"] {
            assert!(i32::read(text).is_err(), "{text}");
        }
    }
}
