//! Paths: where their braces stand.

/// A path without the names in its braces; `None` when braces do not stand around names.
pub(crate) fn shape(path: &str) -> Option<String> {
    let mut parts = path.split('{');
    let mut shape = parts.next().filter(|part| !part.contains('}'))?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        if name.is_empty() || rest.contains('}') {
            return None;
        }
        shape.push_str("{}");
        shape.push_str(rest);
    }
    Some(shape)
}
