//! The parts of a request that hold parameters, still encoded.

use std::borrow::Cow;

use actix_web::HttpRequest;
use actix_web::http::header::COOKIE;
use percent_encoding::percent_decode_str;

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

    pub(super) fn path(&self, name: &str) -> Option<&str> {
        self.request.match_info().get(name)
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
                violations.note(name.as_deref().unwrap_or(pair), "must be percent-encoded UTF-8");
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
