//! Characters in the syntax of the crate `regex`: one, none and all.

use std::fmt::Write as _;

/// A class that no character is in.
pub(super) const NOTHING: &str = "[^\\x00-\\u{10FFFF}]";
/// A class that every character is in.
pub(super) const ANYTHING: &str = "[\\x00-\\u{10FFFF}]";

/// Writes a character that stands for itself, in a class and outside of one.
pub(super) fn push_literal(written: &mut String, character: char) {
    if regex_syntax::is_meta_character(character) {
        written.push('\\');
        written.push(character);
    } else if character.is_alphanumeric() || character == ' ' || character.is_ascii_punctuation() {
        written.push(character);
    } else {
        let _ = write!(written, "\\u{{{:X}}}", u32::from(character));
    }
}
