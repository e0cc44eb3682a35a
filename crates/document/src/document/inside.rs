//! Places inside the texts of a document, for what is wrong with one character of them.

use super::{Document, Position};
use crate::pointer;

impl Document {
    /// Where a character of the text at a JSON pointer was written, counted from 1. `None` when that
    /// is no text which is a member, or one that the file spreads over several lines.
    #[must_use]
    pub fn position_in(&self, pointer: &str, character: usize) -> Option<Position> {
        let text = self.get(pointer)?.as_str()?;
        self.character(pointer, Some(text), character)
    }

    /// Where a character of the name of a member was written, counted from 1.
    #[must_use]
    pub fn position_in_name(&self, pointer: &str, character: usize) -> Option<Position> {
        self.character(pointer, None, character)
    }

    fn character(&self, pointer: &str, text: Option<&str>, character: usize) -> Option<Position> {
        let (written, pointer) = self.written_at(pointer);
        let start = *written.positions.get(pointer.as_ref())?;
        let line: Vec<char> = written.lines.from(&written.text, start).collect();
        let name = pointer::tokens(&pointer).pop()?;
        let written = match (Written::read(&line, 0, &name)?, text) {
            (name, None) => name,
            (name, Some(text)) => {
                let colon = after_spaces(&line, name.end);
                let value = (line.get(colon) == Some(&':')).then_some(colon + 1)?;
                Written::read(&line, after_spaces(&line, value), text)?
            }
        };
        let offset = written.offsets.get(character.checked_sub(1)?)?;
        Some(Position { column: start.column + offset, ..start })
    }
}

fn after_spaces(line: &[char], at: usize) -> usize {
    let spaces = line.iter().skip(at).take_while(|it| matches!(it, ' ' | '\t')).count();
    at + spaces
}

/// A text as a line writes it.
struct Written {
    /// Where each of its characters begins.
    offsets: Vec<usize>,
    /// What follows it, the quote included.
    end: usize,
}

impl Written {
    /// Finds a text at a place of a line; `None` when something else is there, or the text is not all
    /// of it.
    fn read(line: &[char], start: usize, text: &str) -> Option<Self> {
        let quote = line.get(start).copied().filter(|first| matches!(first, '"' | '\''));
        let mut at = start + usize::from(quote.is_some());
        let mut offsets = Vec::new();
        for expected in text.chars() {
            offsets.push(at);
            let (character, next) = match (quote, *line.get(at)?) {
                (Some('"'), '\\') => escaped(line, at + 1)?,
                (Some('\''), '\'') => {
                    (line.get(at + 1).copied().filter(|next| *next == '\'')?, at + 2)
                }
                (_, character) => (character, at + 1),
            };
            if character != expected {
                return None;
            }
            at = next;
        }
        Some(Self { offsets, end: at + usize::from(quote.is_some()) })
    }
}

/// The character that an escape of YAML or JSON stands for, and where the next one begins.
fn escaped(line: &[char], at: usize) -> Option<(char, usize)> {
    let hexadecimal = |from: usize, digits: usize| {
        let digits: String = line.get(from..from + digits)?.iter().collect();
        u32::from_str_radix(&digits, 16).ok()
    };
    let digits = match line.get(at)? {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        letter => {
            let character = match letter {
                '0' => '\0',
                'a' => '\x07',
                'b' => '\x08',
                't' => '\t',
                'n' => '\n',
                'v' => '\x0B',
                'f' => '\x0C',
                'r' => '\r',
                'e' => '\x1B',
                'N' => '\u{85}',
                '_' => '\u{A0}',
                'L' => '\u{2028}',
                'P' => '\u{2029}',
                itself => *itself,
            };
            return Some((character, at + 1));
        }
    };
    let point = hexadecimal(at + 1, digits)?;
    let next = at + 1 + digits;
    if !(0xD800..0xDC00).contains(&point) {
        return Some((char::from_u32(point)?, next));
    }
    // JSON writes what is above U+FFFF as two of them.
    let low = hexadecimal(next + 2, 4)?.checked_sub(0xDC00)?;
    Some((char::from_u32(0x1_0000 + ((point - 0xD800) << 10) + low)?, next + 6))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::TEST;

    /// The column of each character of the member `/a` of a text, or of its name.
    fn columns(file: &str, text: &str, in_name: Option<&str>) -> Vec<usize> {
        let document = Document::parse(file, text, TEST).unwrap();
        let place = |character| match in_name {
            None => document.position_in("/a", character),
            Some(pointer) => document.position_in_name(pointer, character),
        };
        (1..).map_while(place).map(|position| position.column).collect()
    }

    #[test]
    fn characters_are_found_as_they_are_written() {
        for (text, expected) in [
            ("a: x{y", vec![4, 5, 6]),
            ("a :   é日y", vec![7, 8, 9]),
            ("'a': 'x''y'", vec![7, 8, 10]),
            ("{b: 1, \"a\":\"x\\\\y\"}", vec![13, 14, 16]),
            ("a: \"\\x41\\u00e9\\U0001F600\\tz\"", vec![5, 9, 15, 25, 27]),
            ("a: ''", vec![]),
        ] {
            assert_eq!(columns("a.yaml", text, None), expected, "{text}");
        }
        let json = "{\"a\": \"\\ud83d\\ude00\\/z\"}";
        assert_eq!(columns("a.json", json, None), [8, 20, 22]);
    }

    #[test]
    fn names_have_characters_too() {
        assert_eq!(columns("a.yaml", "p: {(?=a): true}", Some("/p/(?=a)")), [5, 6, 7, 8, 9]);
        assert_eq!(columns("a.yaml", "p: {'a''b': true}", Some("/p/a'b")), [6, 7, 9]);
        assert_eq!(columns("a.yaml", "p:\n  \"\\\\d/\": true", Some("/p/\\d~1")), [4, 6, 7]);
    }

    #[test]
    fn what_is_not_on_the_line_of_its_name_is_not_found() {
        for text in [
            "a: |\n  xy",
            "a:\n  xy",
            "a: >-\n  x\n  y",
            "a: &it xy",
            "a: !!str xy",
            "a: x\n  y",
            "a: \"x\\\n  y\"",
            "? a\n: x",
            "a: 1",
            "a: [x]",
        ] {
            assert_eq!(columns("a.yaml", text, None), [0; 0], "{text}");
        }
    }
}
