//! The names of headers and cookies.

use crate::node::{Fault, Node};

/// Refuses a name that no header and no cookie can have (RFC 9110, section 5.6.2), so that no
/// request could ever hold it.
pub(crate) fn token(name: &str, place: &Node<'_>) -> Result<(), Fault> {
    let stands = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if !name.is_empty() && name.bytes().all(stands) {
        return Ok(());
    }
    Err(place.fault("no header and no cookie can have this name; use letters, digits, `-` and `_`"))
}
