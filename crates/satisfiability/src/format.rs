//! Formats and patterns as the validator sees them, and texts that are of a format.

use std::collections::HashMap;

use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

/// RFC 3339, section 5.6.
macro_rules! date {
    () => {
        "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    };
}
macro_rules! time {
    () => {
        "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    };
}
/// RFC 2673, section 3.2.
macro_rules! octet {
    () => {
        "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])"
    };
}

/// Texts of the formats of JSON Schema 2020-12 validation, section 7.3, and some that are nearly so.
const SAMPLES: &[&str] = &[
    "2026-06-15",
    "2026-06-15T12:00:00Z",
    "2026-06-15T12:00:00.5+02:00",
    "12:00:00Z",
    "P1D",
    "a@example.com",
    "example.com",
    "192.0.2.1",
    "2001:db8::1",
    "0de30000-0000-4000-8000-000000000001",
    "https://example.com/a",
    "/a",
    "https://example.com/{a}",
    "/a/0",
    "0/a",
    "^a$",
    "é@example.com",
    "é.example",
    "https://example.com/é",
    "a",
    "",
    "(",
    "1",
    "%",
    "extra",
];

/// What every text of a format looks like, and nothing else can be shorter or longer. Those of some
/// formats look like nothing else.
const LOOKS: &[(&str, &str)] = &[
    ("date", concat!("^", date!(), "$")),
    ("date-time", concat!("^", date!(), "[Tt]", time!(), "$")),
    ("time", concat!("^", time!(), "$")),
    (
        "duration",
        "^P([0-9]+W|((([0-9]+Y)?[0-9]+M)?[0-9]+D|([0-9]+Y)?[0-9]+M|[0-9]+Y)?(T((([0-9]+H)?[0-9]+M)?\
         [0-9]+S|([0-9]+H)?[0-9]+M|[0-9]+H))?)$",
    ),
    ("ipv4", concat!("^(", octet!(), "\\.){3}", octet!(), "$")),
    ("ipv6", "^[0-9A-Fa-f:.]{2,45}$"),
    ("uuid", "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
    ("email", "^[^@].*@."),
    ("uri", "^[A-Za-z][A-Za-z0-9+.-]*:"),
    ("iri", "^[A-Za-z][A-Za-z0-9+.-]*:"),
];

/// Formats of which more texts are than of another.
const WIDER: &[(&str, &str)] = &[
    ("uri", "uri-reference"),
    ("uri", "iri"),
    ("uri", "iri-reference"),
    ("uri-reference", "iri-reference"),
    ("iri", "iri-reference"),
    ("email", "idn-email"),
];

/// Validators of single keywords, each built once.
#[derive(Debug, Default)]
pub(crate) struct Formats {
    known: HashMap<(&'static str, String), Option<Validator>>,
}

impl Formats {
    /// Whether a text is of a format, or matches a pattern. What the validator does not know, every
    /// text is.
    pub(crate) fn accepts(&mut self, keyword: &'static str, said: &str, text: &str) -> bool {
        self.validator(keyword, said).is_none_or(|it| it.is_valid(&Value::from(text)))
    }

    /// Whether a format constrains anything.
    pub(crate) fn constrains(&mut self, format: &str) -> bool {
        ["\u{0}", "(", "%", ""].iter().any(|text| !self.accepts("format", format, text))
    }

    fn validator(&mut self, keyword: &'static str, said: &str) -> Option<&Validator> {
        let build = || {
            let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
            let schema = json!({ keyword: said });
            options.should_validate_formats(true).build(&schema).ok()
        };
        self.known.entry((keyword, said.to_owned())).or_insert_with(build).as_ref()
    }
}

/// Texts to try for formats.
pub(crate) fn samples() -> impl Iterator<Item = &'static str> {
    SAMPLES.iter().copied()
}

/// A pattern that every text of a format matches.
pub(crate) fn looks_like(format: &str) -> Option<&'static str> {
    LOOKS.iter().find(|(name, _)| *name == format).map(|(_, pattern)| *pattern)
}

/// Whether every text of one format is also of another.
pub(crate) fn is_narrower(format: &str, other: &str) -> bool {
    format == other || WIDER.contains(&(format, other))
}
