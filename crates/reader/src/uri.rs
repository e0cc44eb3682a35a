//! References as they are written, and as they are resolved (RFC 3986, section 5).

use bv_cms_document::pointer;
use fluent_uri::{Uri, UriRef};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What no URI holds, and people write nonetheless.
const ILLEGAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A reference as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reference<'t> {
    /// All before the `#`.
    pub(crate) resource: &'t str,
    /// All behind it; empty without one.
    pub(crate) fragment: &'t str,
}

impl<'t> Reference<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let (resource, fragment) = text.split_once('#').unwrap_or((text, ""));
        Self { resource, fragment }
    }

    /// The path of a file, decoded, if it names one beside where it is written.
    pub(crate) fn path(&self) -> Result<String, &'static str> {
        let resource = self.resource;
        if scheme(resource).is_some() || resource.starts_with("//") {
            return Err(
                "is not in a file beside this one, and nothing is fetched from elsewhere; \
                        keep a copy of it beside this file and refer to that by its relative path",
            );
        }
        if resource.starts_with('/') {
            return Err("is an absolute path; refer to the file by its path relative to this one");
        }
        if resource.contains('?') {
            return Err("has a query, and files have none; leave it out");
        }
        let decoded = percent_decode_str(resource).decode_utf8();
        decoded.map(Into::into).map_err(|_| "is not UTF-8 once it is decoded; correct it")
    }

    /// What the fragment says.
    pub(crate) fn inside(&self) -> Inside {
        match pointer::from_reference(&format!("#{}", self.fragment)) {
            Some(pointer) => Inside::Pointer(pointer),
            None => Inside::Anchor(percent_decode_str(self.fragment).decode_utf8_lossy().into()),
        }
    }
}

/// What a fragment says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Inside {
    /// A JSON pointer.
    Pointer(String),
    /// A name that a schema gives itself.
    Anchor(String),
}

/// The scheme that a reference begins with.
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let mut characters = scheme.chars();
    let begins = characters.next().is_some_and(|first| first.is_ascii_alphabetic());
    let goes_on = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.');
    (begins && characters.all(goes_on)).then_some(scheme)
}

/// What a reference without its fragment means where `base` is the base; `None` when it is none.
pub(crate) fn resolve(resource: &str, base: &str) -> Option<String> {
    let legal = utf8_percent_encode(resource, ILLEGAL).to_string();
    let reference = UriRef::parse(legal.as_str()).ok()?;
    let base = Uri::parse(base).ok()?;
    let resolved = reference.resolve_against(&base.strip_fragment()).ok()?;
    Some(resolved.normalize().strip_fragment().as_str().to_owned())
}

/// A path, by its names from the top on, as a URI that nobody else uses: it is never read, only
/// compared.
pub(crate) fn of_path(names: &[String]) -> String {
    let names = names.iter().map(|name| utf8_percent_encode(name, SEGMENT).to_string());
    let path: Vec<String> = names.collect();
    format!("bv-cms-reader:///{}", path.join("/"))
}

/// What a segment of a path does not hold as it is.
const SEGMENT: &AsciiSet = &ILLEGAL.add(b'/').add(b'?').add(b'#').add(b'%').add(b'[').add(b']');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_relative_paths_name_files() {
        for (text, path) in [
            ("a%20b/c.yaml#/d", Some("a b/c.yaml")),
            ("a b.yaml", Some("a b.yaml")),
            ("./a:b.yaml", Some("./a:b.yaml")),
            ("../a.yaml", Some("../a.yaml")),
            ("a:b.yaml", None),
            ("https://example.com/a", None),
            ("HTTP://example.com/a", None),
            ("file:///etc/passwd", None),
            ("urn:a:b", None),
            ("//host/a", None),
            ("/etc/passwd", None),
            ("a.yaml?b", None),
            ("%ff", None),
        ] {
            assert_eq!(Reference::of(text).path().ok().as_deref(), path, "{text}");
        }
    }

    #[test]
    fn fragments_are_pointers_or_names() {
        let inside = |text| Reference::of(text).inside();
        assert_eq!(inside("a#/b%7E1~0"), Inside::Pointer("/b~1~0".to_owned()));
        assert_eq!(inside("a"), Inside::Pointer(String::new()));
        assert_eq!(inside("#n%6Fde"), Inside::Anchor("node".to_owned()));
    }

    #[test]
    fn references_are_resolved_against_a_base() {
        for (text, base, expected) in [
            ("", "https://e.example/s", Some("https://e.example/s")),
            ("t", "https://e.example/a/s", Some("https://e.example/a/t")),
            ("HTTPS://E.example/%61", "https://f.example", Some("https://e.example/a")),
            ("../t u", "https://e.example/a/b/s", Some("https://e.example/a/t%20u")),
            ("a", "urn:b", None),
            ("a", &of_path(&["x y".to_owned(), "z".to_owned()]), Some("bv-cms-reader:///x%20y/a")),
        ] {
            assert_eq!(resolve(text, base).as_deref(), expected, "{text}");
        }
    }
}
