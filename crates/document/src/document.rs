use std::path::Path;
use std::sync::{Arc, OnceLock};

use serde_json::Value;

pub use content::Rounded;
pub use fault::Fault;
pub use location::Location;
pub use position::Position;

use content::Content;
use graft::Grafts;
use lines::Lines;
use location::Written;

use crate::{Dialect, Directions, Operations};

mod content;
mod fault;
mod graft;
mod inside;
mod json;
mod lines;
mod location;
mod position;
mod tabs;
mod yaml;

/// Why a file could not be loaded as a document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The file could not be read.
    #[error("{file_name}: {reason}")]
    Read {
        /// The file.
        file_name: String,
        /// What the operating system said; part of the message, and so not its source.
        reason: std::io::Error,
    },
    /// The text is not UTF-8 or not YAML, or is YAML that JSON cannot express.
    #[error("{file_name}:{position}: {message}")]
    Syntax {
        /// The file.
        file_name: String,
        /// Where it goes wrong.
        position: Position,
        /// What is wrong there.
        message: String,
    },
}

/// A YAML or JSON file as a JSON value that still knows where each part of it was written, which can
/// be in other files: see [`Document::graft`].
///
/// Scalars follow the YAML 1.2 core schema: `on` and `no` are strings, `1` is an integer and `1.0`
/// a floating-point number.
#[derive(Debug, Clone)]
pub struct Document {
    dialect: &'static Dialect,
    value: Value,
    written: Arc<Written>,
    grafts: Arc<Grafts>,
    rounded: Arc<Vec<Rounded>>,
    faults: Arc<Vec<Fault>>,
    operations: OnceLock<Operations>,
    directions: OnceLock<Directions>,
}

impl Document {
    /// Reads and parses a file that is written in some dialect; its path as given becomes the
    /// document's file name.
    ///
    /// # Errors
    /// When the file cannot be read, or as [`Document::parse`].
    pub fn read(path: impl AsRef<Path>, dialect: &'static Dialect) -> Result<Self, DocumentError> {
        let file_name = path.as_ref().display().to_string();
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(reason) => return Err(DocumentError::Read { file_name, reason }),
        };
        Self::from_bytes(&file_name, &bytes, dialect)
    }

    /// Parses the bytes of a file, as [`Document::parse`].
    ///
    /// # Errors
    /// [`DocumentError::Syntax`] when they are not UTF-8, or as [`Document::parse`].
    pub fn from_bytes(
        file_name: &str,
        bytes: &[u8],
        dialect: &'static Dialect,
    ) -> Result<Self, DocumentError> {
        match str::from_utf8(bytes) {
            Ok(text) => Self::parse(file_name, text, dialect),
            Err(error) => {
                let valid = error.valid_up_to();
                let text = String::from_utf8_lossy(&bytes[..valid]);
                let position = Lines::of(&text).position(&text, valid);
                let message =
                    format!("the byte {:#04X} is not UTF-8; save the file as UTF-8", bytes[valid]);
                let file_name = file_name.to_owned();
                Err(DocumentError::Syntax { file_name, position, message })
            }
        }
    }

    /// Parses YAML or JSON. `file_name` names the file in errors and findings; one that ends with
    /// `.json` is not read as YAML.
    ///
    /// # Errors
    /// [`DocumentError::Syntax`] for text that is not exactly one document, for duplicate keys, for
    /// what is nested some hundred deep, and for what JSON cannot express: custom tags, infinities,
    /// keys that are collections.
    pub fn parse(
        file_name: &str,
        text: &str,
        dialect: &'static Dialect,
    ) -> Result<Self, DocumentError> {
        let lines = Lines::of(text);
        let only_json =
            Path::new(file_name).extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
        // YAML that begins like JSON is mostly JSON.
        let read = if only_json || text.trim_start().starts_with(['{', '[']) {
            match json::read(text, &lines) {
                Err(_) if !only_json => yaml::read(text),
                read => read,
            }
        } else {
            yaml::read(text)
        };
        // What is missing at the end, a parser may miss in a line that is not there.
        let end = lines.position(text, text.len());
        match read {
            Ok(Content { value, mut positions, rounded }) => {
                for position in positions.values_mut() {
                    *position = end.min(*position);
                }
                let (file_name, text) = (file_name.to_owned(), text.to_owned());
                Ok(Self {
                    dialect,
                    value,
                    written: Arc::new(Written { file_name, text, lines, positions }),
                    grafts: Arc::default(),
                    rounded: Arc::new(rounded),
                    faults: Arc::default(),
                    operations: OnceLock::new(),
                    directions: OnceLock::new(),
                })
            }
            Err((position, message)) => {
                let (file_name, position) = (file_name.to_owned(), end.min(position));
                Err(DocumentError::Syntax { file_name, position, message })
            }
        }
    }

    /// The content, to be changed; it is then said to be written where the old one was.
    pub fn value_mut(&mut self) -> &mut Value {
        self.operations = OnceLock::new();
        self.directions = OnceLock::new();
        &mut self.value
    }

    /// The file's name as it was given.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.written.file_name
    }

    /// The conventions it is written in.
    #[must_use]
    pub fn dialect(&self) -> &'static Dialect {
        self.dialect
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.written.text
    }

    /// The file's content. Members keep the order of the file.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// The numbers whose digits were rounded, in the order of the file; then those of other files.
    #[must_use]
    pub fn rounded(&self) -> &[Rounded] {
        &self.rounded
    }

    /// The line of the file itself that a position is in, as [`excerpt`]; see [`Location::excerpt`]
    /// for a place that may be in another file.
    pub fn excerpt(&self, position: Position) -> Option<(String, usize)> {
        self.written.excerpt(position)
    }

    /// Its operations, and what each of them reaches.
    #[must_use]
    pub fn operations(&self) -> &Operations {
        self.operations.get_or_init(|| Operations::of(&self.value))
    }

    /// Which way what is written at each of its places travels.
    #[must_use]
    pub fn directions(&self) -> &Directions {
        self.directions.get_or_init(|| Directions::of(&self.value, self.dialect))
    }

    /// The value at a JSON pointer.
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// Where the value at a JSON pointer was written: the place of its key when it is a member, of
    /// the value itself when it is an item. What is not in the file has the position of the
    /// nearest value around it that is. [`Document::location`] says in which file that is.
    #[must_use]
    pub fn position(&self, pointer: &str) -> Position {
        self.location(pointer).position
    }
}

/// The line of a text that a position is in, cut when it is very long, and the column of the
/// position in what is left; `None` when there is no such line.
#[must_use]
pub fn excerpt(text: &str, position: Position) -> Option<(String, usize)> {
    Lines::of(text).excerpt(text, position)
}

#[cfg(test)]
mod tests;
