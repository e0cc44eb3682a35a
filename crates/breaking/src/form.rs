//! The forms of a schema, and what it is called in each.

use std::fmt::Write as _;

/// Which form of a schema is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Form {
    Open,
    Closed,
    Root,
}

/// The name of a schema among the definitions of a bundle. Only ASCII letters and digits, so that
/// it needs no escaping in a reference.
pub(super) fn key(form: Form, at: &str) -> String {
    let mut key = String::from(match form {
        Form::Open => "open",
        Form::Closed => "closed",
        Form::Root => "root",
    });
    for byte in at.bytes() {
        if byte.is_ascii_alphanumeric() {
            key.push(char::from(byte));
        } else {
            let _ = write!(key, "-{byte:02X}");
        }
    }
    key
}
