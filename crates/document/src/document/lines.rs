use super::position::Position;

/// How many characters of a long line lie between two places that are remembered.
const STRIDE: usize = 1024;

/// The most characters of a line that are shown; what is longer is cut around the place.
const SHOWN: usize = 400;

/// How many characters are shown before the place in a line that is cut.
const BEFORE: usize = 30;

/// What is shown in place of what was cut off.
const CUT: char = '…';

/// Where the lines of a text begin, and in long ones every so many characters: a line of some
/// megabytes is no slower to look things up in than many short ones.
#[derive(Debug)]
pub(super) struct Lines {
    /// In the order of the text, which is that of their positions and that of their bytes.
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    position: Position,
    byte: usize,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut marks = vec![Mark { position: Position::START, byte: 0 }];
        let mut position = Position::START;
        let mut characters = text.char_indices().peekable();
        while let Some((byte, character)) = characters.next() {
            let next = characters.peek().map(|(_, next)| *next);
            if character == '\n' || character == '\r' && next != Some('\n') {
                position = Position { line: position.line + 1, column: 1 };
            } else {
                position.column += 1;
            }
            if position.column % STRIDE == 1 {
                marks.push(Mark { position, byte: byte + character.len_utf8() });
            }
        }
        Self { marks }
    }

    /// The position of the character that begins at a byte.
    pub(super) fn position(&self, text: &str, byte: usize) -> Position {
        let Mark { position, byte: from } = self.before(|mark| mark.byte <= byte);
        let between = text.get(from..byte).unwrap_or_default().chars().count();
        Position { line: position.line, column: position.column + between }
    }

    /// The line that a position is in, and the column of the position in what is given of it: all
    /// of it, unless it is very long.
    pub(super) fn excerpt(&self, text: &str, position: Position) -> Option<(String, usize)> {
        let first = Position { line: position.line, column: 1 };
        let start = self.before(|mark| mark.position <= first);
        if start.position != first || start.byte == text.len() {
            return None;
        }
        let line = || self.from(text, first);
        if line().nth(SHOWN).is_none() {
            return Some((line().collect(), position.column));
        }
        // Counted from the front, a place near the end of a long line would be far away.
        let from = position.column.saturating_sub(BEFORE).max(1);
        let mut rest = self.from(text, Position { column: from, ..position });
        let mut shown: String = rest.by_ref().take(SHOWN).collect();
        if rest.next().is_some() {
            shown.push(CUT);
        }
        if from == 1 {
            return Some((shown, position.column));
        }
        Some((format!("{CUT}{shown}"), position.column - from + 2))
    }

    /// The characters of a line from a position on.
    pub(super) fn from<'t>(
        &self,
        text: &'t str,
        position: Position,
    ) -> impl Iterator<Item = char> + 't {
        let mark = self.before(|mark| mark.position <= position);
        let rest = text.get(mark.byte..).unwrap_or_default();
        let line = rest.chars().take_while(|character| !matches!(character, '\n' | '\r'));
        line.skip(position.column - mark.position.column)
    }

    /// The last mark of those for which something holds, which are the first ones.
    fn before(&self, holds: impl Fn(&Mark) -> bool) -> Mark {
        let after = self.marks.partition_point(holds);
        self.marks[after.saturating_sub(1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn every_byte_has_its_position() {
        let text = format!("a\r\né日\r{}\n\nb", "é".repeat(3000));
        let lines = Lines::of(&text);
        let (mut line, mut column) = (1, 1);
        for (byte, character) in text.char_indices() {
            assert_eq!(lines.position(&text, byte), at(line, column), "{byte}");
            let ends = character == '\n' || character == '\r' && byte != 1;
            (line, column) = if ends { (line + 1, 1) } else { (line, column + 1) };
        }
        assert_eq!(lines.position(&text, text.len()), at(5, 2));
    }

    #[test]
    fn lines_are_whole_unless_they_are_very_long() {
        let text = format!("ab\r\n{}x{}\nlast", "é".repeat(2000), "y".repeat(2000));
        let lines = Lines::of(&text);
        let excerpt = |line, column| lines.excerpt(&text, at(line, column)).unwrap();
        assert_eq!(excerpt(1, 2), ("ab".to_owned(), 2));
        assert_eq!(excerpt(3, 9), ("last".to_owned(), 9));
        let (shown, column) = excerpt(2, 2001);
        assert_eq!(shown.chars().nth(column - 1), Some('x'));
        assert!(shown.starts_with("…é") && shown.ends_with("y…"), "{shown}");
        let (shown, column) = excerpt(2, 5);
        assert_eq!((shown.chars().next(), column), (Some('é'), 5));
        assert!(!excerpt(2, 3900).0.ends_with('…'));
        assert_eq!(lines.excerpt(&text, at(4, 1)), None);
    }
}
