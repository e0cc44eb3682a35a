//! In which file something was written, and where in it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use super::lines::Lines;
use super::{Document, Position};
use crate::pointer;

/// A file as it was written.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) file_name: String,
    pub(super) text: String,
    pub(super) lines: Lines,
    /// Where each of its parts was written, by their pointers in it.
    pub(super) positions: HashMap<String, Position>,
}

impl Written {
    /// The position of the value at a pointer of the file, or of the nearest one around it.
    fn position(&self, pointer: &str) -> Position {
        let mut pointer = Some(pointer);
        while let Some(inner) = pointer {
            if let Some(position) = self.positions.get(inner) {
                return *position;
            }
            pointer = pointer::parent(inner);
        }
        Position::START
    }

    pub(super) fn excerpt(&self, position: Position) -> Option<(String, usize)> {
        self.lines.excerpt(&self.text, position)
    }
}

/// A place in one of the files of a document; as text `file:line:column`.
#[derive(Debug, Clone, Copy)]
pub struct Location<'d> {
    written: &'d Written,
    /// Where in the file.
    pub position: Position,
}

impl<'d> Location<'d> {
    /// The name of the file.
    #[must_use]
    pub fn file_name(&self) -> &'d str {
        &self.written.file_name
    }

    /// Another position of the same file.
    #[must_use]
    pub fn at(self, position: Position) -> Self {
        Self { position, ..self }
    }

    /// The line that it is in, as [`excerpt`](super::excerpt).
    #[must_use]
    pub fn excerpt(&self) -> Option<(String, usize)> {
        self.written.excerpt(self.position)
    }
}

impl fmt::Display for Location<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file_name(), self.position)
    }
}

impl Document {
    /// Where the value at a JSON pointer was written, as [`Document::position`], and in which file.
    #[must_use]
    pub fn location(&self, pointer: &str) -> Location<'_> {
        let (written, pointer) = self.written_at(pointer);
        Location { written, position: written.position(&pointer) }
    }

    /// The file that holds the value at a pointer, and its pointer there.
    pub(super) fn written_at<'p>(&self, pointer: &'p str) -> (&Written, Cow<'p, str>) {
        match self.grafts.origin(pointer) {
            Some(origin) => (self.file(origin.file), Cow::Owned(origin.pointer)),
            None => (&self.written, Cow::Borrowed(pointer)),
        }
    }
}
