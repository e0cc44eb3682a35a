//! ECMA-262's classes with the flag `u` (22.2.1): characters and ranges, and nothing more.

use super::error::PatternError;
use super::escape::Escape;
use super::literal::{ANYTHING, NOTHING, push_literal};
use super::translator::Translator;

impl Translator<'_> {
    /// Reads a class whose `[` was at `start`.
    pub(super) fn class(&mut self, start: usize) -> Result<(), PatternError> {
        let negated = self.eat("^");
        let mut members = String::new();
        loop {
            if self.eat("]") {
                break;
            }
            let at = self.at;
            let first = self.class_atom(start)?;
            // `-` is itself at the end of a class.
            let dash = self.at;
            if !self.eat("-") {
                push(&mut members, &first);
                continue;
            }
            if self.peek() == Some(']') {
                self.at = dash;
                push(&mut members, &first);
                continue;
            }
            match (first, self.class_atom(start)?) {
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
        match (members.is_empty(), negated) {
            (true, false) => self.written.push_str(NOTHING),
            (true, true) => self.written.push_str(ANYTHING),
            (false, _) => {
                if negated {
                    bridge(&mut members);
                }
                self.written.push_str(if negated { "[^" } else { "[" });
                self.written.push_str(&members);
                self.written.push(']');
            }
        }
        Ok(())
    }

    fn class_atom(&mut self, start: usize) -> Result<Escape, PatternError> {
        let at = self.at;
        match self.peek() {
            None => {
                Err(PatternError::not_ecma(start, "the class is not closed; write `]`, or `\\[`"))
            }
            Some('\\') => {
                self.at += 1;
                self.escape(at, true)
            }
            Some(character) => {
                self.at += 1;
                Ok(Escape::Point(character.into()))
            }
        }
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
