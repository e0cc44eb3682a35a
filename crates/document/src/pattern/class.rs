//! ECMA-262's classes with the flag `u` (22.2.1): characters and ranges, and nothing more.

use super::cursor::Cursor;
use super::error::PatternError;
use super::escape::{Escape, escape};
use super::literal::{ANYTHING, NOTHING, push_literal};

/// Reads a class whose `[` was at `start`, and writes what it means.
pub(super) fn class(cursor: &mut Cursor, start: usize) -> Result<String, PatternError> {
    let negated = cursor.eat("^");
    let mut members = String::new();
    while !cursor.eat("]") {
        let at = cursor.at();
        let first = atom(cursor, start)?;
        // `-` is itself at the end of a class.
        if cursor.comes("-]") || !cursor.eat("-") {
            push(&mut members, &first);
            continue;
        }
        match (first, atom(cursor, start)?) {
            (Escape::Point(low), Escape::Point(high)) if low <= high => {
                push_range(&mut members, low, high);
            }
            (Escape::Point(_), Escape::Point(_)) => {
                return Err(PatternError::not_ecma(
                    at,
                    "the range ends before it begins; swap its ends",
                ));
            }
            _ => {
                let what = "a range lies between two characters; write `\\-` for a `-` here";
                return Err(PatternError::not_ecma(at, what));
            }
        }
    }
    Ok(match (members.is_empty(), negated) {
        (true, false) => NOTHING.to_owned(),
        (true, true) => ANYTHING.to_owned(),
        (false, false) => format!("[{members}]"),
        (false, true) => {
            bridge(&mut members);
            format!("[^{members}]")
        }
    })
}

fn atom(cursor: &mut Cursor, start: usize) -> Result<Escape, PatternError> {
    let at = cursor.at();
    match cursor.next() {
        None => Err(PatternError::not_ecma(start, "the class is not closed; write `]`, or `\\[`")),
        Some('\\') => escape(cursor, at, true),
        Some(character) => Ok(Escape::Point(character.into())),
    }
}

/// `regex-syntax` takes the surrogates between U+D7FF and U+E000 for a gap when it negates a class
/// that has both, and then lets both in; a range over them leaves no gap.
fn bridge(members: &mut String) {
    let has = |character| {
        let class = regex_syntax::parse(&format!("[{members}&&{character}]"));
        class.is_ok_and(|class| class.properties().minimum_len().is_some())
    };
    if has('\u{D7FF}') && has('\u{E000}') {
        members.push_str("\\u{D7FF}-\\u{E000}");
    }
}

fn push(members: &mut String, member: &Escape) {
    match member {
        Escape::Point(point) => push_range(members, *point, *point),
        Escape::Set(set) => members.push_str(set),
    }
}

/// Writes a range without the surrogates in it, which no text of JSON here can hold.
fn push_range(members: &mut String, low: u32, high: u32) {
    let low = if (0xD800..=0xDFFF).contains(&low) { 0xE000 } else { low };
    let high = if (0xD800..=0xDFFF).contains(&high) { 0xD7FF } else { high };
    if let (Some(low), Some(high)) = (char::from_u32(low), char::from_u32(high))
        && low <= high
    {
        push_literal(members, low);
        if low < high {
            members.push('-');
            push_literal(members, high);
        }
    }
}
