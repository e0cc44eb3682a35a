//! ECMA-262's escapes with the flag `u` (22.2.1): `AtomEscape` and `ClassEscape`.

use super::cursor::Cursor;
use super::error::PatternError;
use super::literal::{ANYTHING, NOTHING};
use super::unicode;

/// `WhiteSpace` (12.2) and `LineTerminator` (12.3).
const SPACES: &str = "\\t\\n\\x0B\\x0C\\r \\u{A0}\\u{1680}\\u{2000}-\\u{200A}\\u{2028}\\u{2029}\
                      \\u{202F}\\u{205F}\\u{3000}\\u{FEFF}";
/// What can be escaped to stand for itself.
const IDENTITY: &str = "^$\\.*+?()[]{}|/";

/// What an escape stands for.
pub(super) enum Escape {
    /// One code point, which can be a surrogate.
    Point(u32),
    /// Several characters, as a class of the crate `regex`.
    Set(String),
}

/// Reads what follows a backslash at `start`.
pub(super) fn escape(
    cursor: &mut Cursor,
    start: usize,
    in_class: bool,
) -> Result<Escape, PatternError> {
    let Some(character) = cursor.next() else {
        return Err(PatternError::not_ecma(start, "`\\` escapes nothing; write `\\\\`"));
    };
    Ok(match character {
        'd' => Escape::Set("[0-9]".to_owned()),
        'D' => Escape::Set("[^0-9]".to_owned()),
        'w' => Escape::Set("[0-9A-Za-z_]".to_owned()),
        'W' => Escape::Set("[^0-9A-Za-z_]".to_owned()),
        's' => Escape::Set(format!("[{SPACES}]")),
        'S' => Escape::Set(format!("[^{SPACES}]")),
        'p' | 'P' => Escape::Set(property(cursor, start, character)?),
        'b' if in_class => Escape::Point(0x08),
        '-' if in_class => Escape::Point('-'.into()),
        't' => Escape::Point(0x09),
        'n' => Escape::Point(0x0A),
        'v' => Escape::Point(0x0B),
        'f' => Escape::Point(0x0C),
        'r' => Escape::Point(0x0D),
        '0' if !cursor.peek().is_some_and(|next| next.is_ascii_digit()) => Escape::Point(0),
        'c' => match cursor.next() {
            Some(letter) if letter.is_ascii_alphabetic() => Escape::Point(u32::from(letter) % 32),
            _ => {
                return Err(PatternError::not_ecma(start, "`\\c` wants a letter, such as `\\cJ`"));
            }
        },
        'x' => match hexadecimal(cursor, 2) {
            Some(point) => Escape::Point(point),
            None => {
                return Err(PatternError::not_ecma(start, "`\\x` wants two digits: `\\x1F`"));
            }
        },
        'u' => Escape::Point(unicode_escape(cursor, start)?),
        itself if IDENTITY.contains(itself) => Escape::Point(itself.into()),
        other => return Err(unknown_escape(start, other, in_class)),
    })
}

/// Takes exactly so many hexadecimal digits, or nothing.
fn hexadecimal(cursor: &mut Cursor, digits: usize) -> Option<u32> {
    let start = cursor.at();
    let mut value = 0;
    for _ in 0..digits {
        let Some(digit) = cursor.peek().and_then(|next| next.to_digit(16)) else {
            cursor.return_to(start);
            return None;
        };
        value = value * 16 + digit;
        cursor.next();
    }
    Some(value)
}

/// Reads what follows `\u`. Two halves of a surrogate pair are one code point.
pub(super) fn unicode_escape(cursor: &mut Cursor, start: usize) -> Result<u32, PatternError> {
    if cursor.eat("{") {
        let digits = cursor.eat_while(|it| it.is_ascii_hexdigit());
        let value = digits.trim_start_matches('0');
        let point = if value.is_empty() { Ok(0) } else { u32::from_str_radix(value, 16) };
        return match point {
            Ok(point @ 0..=0x10_FFFF) if !digits.is_empty() && cursor.eat("}") => Ok(point),
            _ => Err(PatternError::not_ecma(start, "`\\u{` wants `0` to `10FFFF` and `}`")),
        };
    }
    let Some(first) = hexadecimal(cursor, 4) else {
        return Err(PatternError::not_ecma(
            start,
            "`\\u` wants four digits, as in `\\u00E9`, or `{…}`",
        ));
    };
    let after = cursor.at();
    if (0xD800..0xDC00).contains(&first) && cursor.eat("\\u") {
        if let Some(second @ 0xDC00..=0xDFFF) = hexadecimal(cursor, 4) {
            return Ok(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00));
        }
        cursor.return_to(after);
    }
    Ok(first)
}

fn property(cursor: &mut Cursor, start: usize, sign: char) -> Result<String, PatternError> {
    let name = if cursor.eat("{") {
        cursor.eat_while(|it| it.is_ascii_alphanumeric() || it == '_' || it == '=')
    } else {
        String::new()
    };
    if name.is_empty() || !cursor.eat("}") {
        let what = format!("`\\{sign}` wants a property, such as `\\{sign}{{Letter}}`");
        return Err(PatternError::not_ecma(start, what));
    }
    let Some(known) = unicode::property(&name) else {
        let what = format!(
            "`{name}` is no property of Unicode; names are exact, such as `Letter`, `Lu` or \
             `Script=Greek`"
        );
        return Err(PatternError::not_ecma(start, what));
    };
    if matches!(known.as_str(), "gc=Cs" | "gc=Surrogate") {
        // No text of JSON here can hold one.
        let set = if sign == 'p' { NOTHING } else { ANYTHING };
        return Ok(set.to_owned());
    }
    let set = format!("\\{sign}{{{known}}}");
    if regex_syntax::parse(&set).is_err() {
        let what = format!("the crate `regex` does not know `{name}`; write its characters");
        return Err(PatternError::not_supported(start, what));
    }
    Ok(set)
}

fn unknown_escape(start: usize, character: char, in_class: bool) -> PatternError {
    let advice = match character {
        'A' | 'z' | 'Z' | 'G' | 'B' | 'K' if in_class => {
            "a class holds characters, and this is a place: write it outside".to_owned()
        }
        'A' => "write `^`".to_owned(),
        'z' | 'Z' => "write `$`".to_owned(),
        'a' => "write `\\x07`".to_owned(),
        'e' => "write `\\x1B`".to_owned(),
        'h' if in_class => "write `\\t` and a space".to_owned(),
        'h' => "write `[\\t ]`".to_owned(),
        'Q' | 'E' => "write a `\\` before each character that means something else".to_owned(),
        'R' if !in_class => "write `(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])`".to_owned(),
        '0'..='9' => "write `\\x` and two hexadecimal digits".to_owned(),
        letter if letter.is_ascii_alphabetic() => "write the characters it means".to_owned(),
        other => format!("write `{other}`"),
    };
    PatternError::not_ecma(start, format!("`\\{character}` is no escape; {advice}"))
}
