//! JSON pointers (RFC 6901), the addresses this crate gives to every place in a document.

/// The pointer of a member or item of the value at `pointer`.
#[must_use]
pub fn join(pointer: &str, token: &str) -> String {
    let mut joined = String::with_capacity(pointer.len() + 1 + token.len());
    joined.push_str(pointer);
    joined.push('/');
    joined.push_str(&escape(token));
    joined
}

/// The pointer of the value that holds the one at `pointer`; `None` for the whole document.
#[must_use]
pub fn parent(pointer: &str) -> Option<&str> {
    pointer.rfind('/').map(|end| &pointer[..end])
}

/// The member names and item numbers a pointer walks through, unescaped.
#[must_use]
pub fn tokens(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(unescape).collect()
}

/// Whether `pointer` addresses `ancestor` itself or something inside it.
#[must_use]
pub fn is_within(pointer: &str, ancestor: &str) -> bool {
    pointer.strip_prefix(ancestor).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Escapes a member name for use in a pointer.
#[must_use]
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// The member name behind an escaped token.
#[must_use]
pub fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// The pointer a local reference such as `#/components/schemas/Live` holds in its URI fragment;
/// `None` when the reference leaves the document or is not UTF-8 once percent-decoded.
#[must_use]
pub fn from_reference(reference: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
        }
    }
    let decoded = String::from_utf8(bytes).ok()?;
    (decoded.is_empty() || decoded.starts_with('/')).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joining_and_splitting_are_inverse() {
        let pointer = join(&join("", "paths"), "/v1/a~b");
        assert_eq!(pointer, "/paths/~1v1~1a~0b");
        assert_eq!(tokens(&pointer), ["paths", "/v1/a~b"]);
        assert_eq!(parent(&pointer), Some("/paths"));
        assert_eq!(parent("/paths"), Some(""));
        assert_eq!(parent(""), None);
    }

    #[test]
    fn within_stops_at_whole_tokens() {
        assert!(is_within("/a/b", "/a"));
        assert!(is_within("/a", "/a"));
        assert!(is_within("/a", ""));
        assert!(!is_within("/ab", "/a"));
    }

    #[test]
    fn references_are_percent_decoded() {
        assert_eq!(from_reference("#/paths/~1%7Bid%7D").as_deref(), Some("/paths/~1{id}"));
        assert_eq!(from_reference("#").as_deref(), Some(""));
        assert_eq!(from_reference("other.yaml#/a"), None);
        assert_eq!(from_reference("#anchor"), None);
        assert_eq!(from_reference("#/%7"), None);
    }
}
