//! The parts of a request that hold parameters, still encoded.

use std::borrow::Cow;

use actix_web::HttpRequest;
use actix_web::http::header::COOKIE;
use percent_encoding::percent_decode_str;

use crate::excerpt::excerpt;
use crate::violations::Violations;

/// A name with its text, the text still encoded.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) name: String,
    pub(crate) raw: String,
    /// How the text is decoded.
    pub(crate) decode: fn(&str) -> Option<String>,
}

/// A request, as far as parameters are concerned.
pub(super) struct Encoded<'r> {
    request: &'r HttpRequest,
    query: Vec<Pair>,
    cookies: Vec<Pair>,
}

impl<'r> Encoded<'r> {
    pub(super) fn of(request: &'r HttpRequest, violations: &mut Violations) -> Self {
        let query = form_pairs(request.query_string(), violations);
        let lines = request.headers().get_all(COOKIE).filter_map(|line| line.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| {
            let (name, value) = pair.trim().split_once('=')?;
            Some(Pair { name: name.to_owned(), raw: value.to_owned(), decode: decode_segment })
        });
        Self { request, query, cookies: pairs.collect() }
    }

    /// The text of a path parameter. The router has decoded everything in it but `%`, `+` and `/`.
    pub(super) fn path(&self, name: &str) -> Option<&str> {
        self.request.match_info().get(name)
    }

    /// The text of a path parameter as it was sent, so that a `,` that is percent-encoded can be told
    /// from one that separates items, and what is no UTF-8 is not replaced. Where several parameters
    /// share a segment, as the router has it.
    pub(super) fn path_as_sent(&self, name: &str) -> Option<String> {
        let decoded = self.path(name)?;
        let sent = || {
            let pattern = self.request.match_pattern()?;
            let (index, before, after) = literals_around(&pattern, name)?;
            let segment = self.request.uri().path().split('/').nth(index)?;
            let characters = characters(segment);
            let end = characters.len().checked_sub(after)?;
            characters.get(before..end).map(<[&str]>::concat)
        };
        Some(sent().unwrap_or_else(|| decoded.to_owned()))
    }

    /// The lines of a header; one that is no text is empty.
    pub(super) fn header(&self, name: &str) -> Vec<&str> {
        let values = self.request.headers().get_all(name);
        values.map(|value| std::str::from_utf8(value.as_bytes()).unwrap_or_default()).collect()
    }

    pub(super) fn query(&self) -> &[Pair] {
        &self.query
    }

    pub(super) fn cookies(&self) -> &[Pair] {
        &self.cookies
    }
}

/// Which segment of a pattern such as `/a/{id:[^/]+}:move` a parameter has to itself, and how many
/// bytes stand before and after it there.
fn literals_around(pattern: &str, name: &str) -> Option<(usize, usize, usize)> {
    let (mut index, mut literal, mut before, mut depth) = (0, 0, None, 0_u32);
    let mut found = None;
    let mut rest = pattern;
    while let Some(character) = rest.chars().next() {
        match character {
            '/' if depth == 0 => {
                if let Some((index, before)) = found {
                    return Some((index, before, literal));
                }
                (index, literal, before) = (index + 1, 0, None);
            }
            '{' => {
                depth += 1;
                if depth == 1 {
                    if before.replace(literal).is_some() {
                        // Another parameter shares the segment.
                        found = None;
                    } else {
                        let named = rest[1..].strip_prefix(name);
                        let named = named.is_some_and(|rest| rest.starts_with(['}', ':']));
                        found = named.then_some((index, literal));
                    }
                    literal = 0;
                }
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => literal += character.len_utf8(),
            _ => {}
        }
        rest = &rest[character.len_utf8()..];
    }
    found.map(|(index, before)| (index, before, literal))
}

/// The characters of percent-encoded text, each as it is written.
fn characters(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let is_encoded = character == '%' && rest.is_char_boundary(3.min(rest.len()));
        let length = if is_encoded { 3.min(rest.len()) } else { character.len_utf8() };
        let (character, after) = rest.split_at(length);
        found.push(character);
        rest = after;
    }
    found
}

/// The pairs of a query or of a form (`application/x-www-form-urlencoded`). Unlike the usual
/// decoders, this one notes what is not percent-encoded UTF-8 instead of replacing it.
pub(crate) fn form_pairs(text: &str, violations: &mut Violations) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, raw) = pair.split_once('=').unwrap_or((pair, ""));
        match (decode_form(name), decode_form(raw)) {
            (Some(name), Some(_)) => {
                pairs.push(Pair { name, raw: raw.to_owned(), decode: decode_form });
            }
            (name, _) => {
                violations.note(
                    &excerpt(name.as_deref().unwrap_or(pair)),
                    "must be percent-encoded UTF-8",
                );
            }
        }
    }
    pairs
}

/// Decodes a part of a query or form, where `+` is a space.
pub(super) fn decode_form(text: &str) -> Option<String> {
    decode_segment(&text.replace('+', " "))
}

/// Decodes a part of a path.
pub(super) fn decode_segment(text: &str) -> Option<String> {
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
    percent_decode_str(text).decode_utf8().ok().map(Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_found_in_its_pattern() {
        for (pattern, name, expected) in [
            ("/a/{id}/b", "id", Some((2, 0, 0))),
            ("/a/{id:[^/:]+}:move", "id", Some((2, 0, 5))),
            ("/a/x-{id:[0-9]{2}}/{other}", "id", Some((2, 2, 0))),
            ("/a/x-{id:[0-9]{2}}/{other}", "other", Some((3, 0, 0))),
            ("/a/{one}-{id}", "id", None),
            ("/a/{id}-{two}", "id", None),
            ("/a/{idle}", "id", None),
        ] {
            assert_eq!(literals_around(pattern, name), expected, "{pattern} {name}");
        }
        assert_eq!(characters("a%2Cb,%zz%"), ["a", "%2C", "b", ",", "%zz", "%"]);
    }

    #[test]
    fn query_text_is_percent_encoded_utf8_or_refused() {
        assert_eq!(decode_form("a%20b+c").as_deref(), Some("a b c"));
        assert_eq!(decode_segment("a%20b+c").as_deref(), Some("a b+c"));
        assert_eq!(decode_form("%F0%9F%8E%AC").as_deref(), Some("🎬"));
        for text in ["%", "%2", "%zz", "%ff"] {
            assert_eq!(decode_form(text), None, "{text}");
        }
        let mut violations = Violations::default();
        assert_eq!(form_pairs("a=1&b=%ff&&c", &mut violations).len(), 2);
        assert_eq!(violations.into_found()[0].field, "b");
    }
}
