//! Texts as parts of URIs (RFC 3986).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What no path of a relative reference holds in its first segment (section 4.2).
const OUTSIDE_OF_PATHS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'@');

/// What no fragment holds (section 3.5).
const OUTSIDE_OF_FRAGMENTS: &AsciiSet = &OUTSIDE_OF_PATHS.remove(b':');

/// A file name as a relative reference.
#[must_use]
pub fn relative_reference(file: &str) -> String {
    utf8_percent_encode(file, OUTSIDE_OF_PATHS).to_string()
}

/// A JSON pointer as a fragment (RFC 6901, section 6).
#[must_use]
pub fn fragment(pointer: &str) -> String {
    utf8_percent_encode(pointer, OUTSIDE_OF_FRAGMENTS).to_string()
}
