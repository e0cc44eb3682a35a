use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use saphyr::{LoadableYamlNode, MarkedYaml, Marker, Scalar, ScanError, YamlData};
use serde::Serialize;
use serde_json::{Map, Number, Value};

use crate::{Directions, Operations, pointer};

/// A place in a text file. Lines and columns count from 1; columns count characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column in the line.
    pub column: usize,
}

impl Position {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl From<Marker> for Position {
    fn from(marker: Marker) -> Self {
        Self { line: marker.line(), column: marker.col() + 1 }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

/// Why a file could not be loaded as a document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The file could not be read.
    #[error("{file_name}: {source}")]
    Read {
        /// The file.
        file_name: String,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The text is not YAML, or is YAML that JSON cannot express.
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

/// A YAML file as a JSON value that still knows where each part of it was written.
///
/// Scalars follow the YAML 1.2 core schema: `on` and `no` are strings, `1` is an integer and `1.0`
/// a floating-point number.
#[derive(Debug, Clone)]
pub struct Document {
    file_name: String,
    text: Arc<str>,
    value: Value,
    positions: Arc<HashMap<String, Position>>,
    operations: OnceLock<Operations>,
    directions: OnceLock<Directions>,
}

impl Document {
    /// Reads and parses a file; its path as given becomes the document's file name.
    ///
    /// # Errors
    /// When the file cannot be read, or as [`Document::parse`].
    pub fn read(path: impl AsRef<Path>) -> Result<Self, DocumentError> {
        let file_name = path.as_ref().display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&file_name, &text),
            Err(source) => Err(DocumentError::Read { file_name, source }),
        }
    }

    /// Parses YAML. `file_name` is only used to name the file in errors and findings.
    ///
    /// # Errors
    /// [`DocumentError::Syntax`] for text that is not exactly one YAML document, for duplicate
    /// keys, and for what JSON cannot express: custom tags, infinities, keys that are collections.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, DocumentError> {
        let mut builder = Builder { text, positions: HashMap::new() };
        match builder.document() {
            Ok(value) => Ok(Self {
                file_name: file_name.to_owned(),
                text: text.into(),
                value,
                positions: Arc::new(builder.positions),
                operations: OnceLock::new(),
                directions: OnceLock::new(),
            }),
            Err((position, message)) => {
                Err(DocumentError::Syntax { file_name: file_name.to_owned(), position, message })
            }
        }
    }

    /// The content, to be changed; it is then said to be written where the old one was.
    pub(crate) fn value_mut(&mut self) -> &mut Value {
        self.operations = OnceLock::new();
        self.directions = OnceLock::new();
        &mut self.value
    }

    /// The file's name as it was given.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The file's content. Members keep the order of the file.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.value
    }

    /// Its operations, and what each of them reaches.
    #[must_use]
    pub fn operations(&self) -> &Operations {
        self.operations.get_or_init(|| Operations::of(&self.value))
    }

    /// Which way what is written at each of its places travels.
    #[must_use]
    pub fn directions(&self) -> &Directions {
        self.directions.get_or_init(|| Directions::of(&self.value))
    }

    /// The value at a JSON pointer.
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.value.pointer(pointer)
    }

    /// Where the value at a JSON pointer was written: the place of its key when it is a member, of
    /// the value itself when it is an item. What is not in the file has the position of the
    /// nearest value around it that is.
    #[must_use]
    pub fn position(&self, pointer: &str) -> Position {
        let mut pointer = Some(pointer);
        while let Some(inner) = pointer {
            if let Some(position) = self.positions.get(inner) {
                return *position;
            }
            pointer = pointer::parent(inner);
        }
        Position::START
    }
}

type Failure = (Position, String);

struct Builder<'a> {
    text: &'a str,
    positions: HashMap<String, Position>,
}

impl Builder<'_> {
    fn document(&mut self) -> Result<Value, Failure> {
        let mut documents = MarkedYaml::load_from_str(self.text).map_err(|error: ScanError| {
            (Position::from(*error.marker()), error.info().to_owned())
        })?;
        match (documents.pop(), documents.is_empty()) {
            (Some(node), true) => {
                let value = self.value("", &node)?;
                // Comments may precede the first key; the whole document still starts the file.
                self.positions.insert(String::new(), Position::START);
                Ok(value)
            }
            (Some(node), false) => {
                Err((node.span.start.into(), "a second YAML document starts here".to_owned()))
            }
            (None, _) => Err((Position::START, "the file holds no YAML document".to_owned())),
        }
    }

    fn value(&mut self, pointer: &str, node: &MarkedYaml<'_>) -> Result<Value, Failure> {
        let position = Position::from(node.span.start);
        match &node.data {
            YamlData::Value(scalar) => self.scalar(scalar, position),
            YamlData::Sequence(items) => {
                let mut array = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    let pointer = pointer::join(pointer, &index.to_string());
                    self.positions.insert(pointer.clone(), item.span.start.into());
                    array.push(self.value(&pointer, item)?);
                }
                Ok(Value::Array(array))
            }
            YamlData::Mapping(members) => {
                let mut object = Map::with_capacity(members.len());
                for (key, member) in members {
                    let position = Position::from(key.span.start);
                    let name = key_text(key)?;
                    let pointer = pointer::join(pointer, &name);
                    self.positions.insert(pointer.clone(), position);
                    let value = self.value(&pointer, member)?;
                    // saphyr compares keys as YAML: to it, `200` and `"200"` are different.
                    if object.insert(name, value).is_some() {
                        return Err((position, "duplicated key in mapping".to_owned()));
                    }
                }
                Ok(Value::Object(object))
            }
            YamlData::Tagged(tag, _) => Err((position, format!("JSON has no tag `{tag}`"))),
            YamlData::BadValue | YamlData::Alias(_) | YamlData::Representation(..) => {
                Err((position, "the value does not fit its YAML tag".to_owned()))
            }
        }
    }

    fn scalar(&self, scalar: &Scalar<'_>, position: Position) -> Result<Value, Failure> {
        match scalar {
            Scalar::Null => Ok(Value::Null),
            Scalar::Boolean(boolean) => Ok(Value::Bool(*boolean)),
            Scalar::Integer(integer) => Ok(Value::from(*integer)),
            Scalar::String(string) => Ok(Value::from(string.as_ref())),
            Scalar::FloatingPoint(float) => {
                // saphyr's integers end at i64; JSON's go on to u64.
                if let Some(integer) = self.unsigned_integer(position) {
                    return Ok(Value::from(integer));
                }
                Number::from_f64(float.0).map(Value::Number).ok_or_else(|| {
                    (position, "JSON has no infinities and no not-a-number".to_owned())
                })
            }
        }
    }

    fn unsigned_integer(&self, position: Position) -> Option<u64> {
        let line = self.text.lines().nth(position.line.checked_sub(1)?)?;
        let written: String = line
            .chars()
            .skip(position.column.checked_sub(1)?)
            .take_while(|character| !matches!(character, ' ' | ',' | ']' | '}'))
            .collect();
        written.parse().ok()
    }
}

fn key_text(key: &MarkedYaml<'_>) -> Result<String, Failure> {
    match &key.data {
        YamlData::Value(Scalar::String(text)) => Ok(text.as_ref().to_owned()),
        // Statuses are often written without quotes.
        YamlData::Value(Scalar::Integer(integer)) => Ok(integer.to_string()),
        YamlData::Value(Scalar::Boolean(boolean)) => Ok(boolean.to_string()),
        YamlData::Value(Scalar::Null) => Ok("null".to_owned()),
        _ => Err((key.span.start.into(), "a key of JSON is a string; quote this one".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parse(text: &str) -> Document {
        Document::parse("test.yaml", text).unwrap()
    }

    fn error(text: &str) -> String {
        Document::parse("test.yaml", text).unwrap_err().to_string()
    }

    fn at(line: usize, column: usize) -> Position {
        Position { line, column }
    }

    #[test]
    fn scalars_follow_the_core_schema() {
        let document = parse(
            "on: on\nno: no\nint: 1\nfloat: 1.0\nbig: 18446744073709551615\nnegative: -3\n\
             null_: ~\nempty:\nyes_: true\nquoted: \"1\"\ndate: 2024-01-01\n200: {}\n",
        );
        assert_eq!(
            document.value(),
            &json!({
                "on": "on", "no": "no", "int": 1, "float": 1.0, "big": u64::MAX, "negative": -3,
                "null_": null, "empty": null, "yes_": true, "quoted": "1", "date": "2024-01-01",
                "200": {},
            })
        );
        assert!(document.value()["int"].is_i64());
        assert!(document.value()["float"].is_f64());
        assert!(document.value()["big"].is_u64());
    }

    #[test]
    fn members_are_where_their_key_is_and_items_where_their_value_is() {
        let document = parse(
            "# comment\npaths:\n  /a/{id}:\n    get:\n      tags: [x, y]\n      parameters:\n      \
             - name: id\n        in: path\n",
        );
        assert_eq!(document.position(""), at(1, 1));
        assert_eq!(document.position("/paths"), at(2, 1));
        assert_eq!(document.position("/paths/~1a~1{id}"), at(3, 3));
        assert_eq!(document.position("/paths/~1a~1{id}/get/tags/1"), at(5, 17));
        assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0"), at(7, 9));
        assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0/in"), at(8, 9));
        assert_eq!(document.position("/paths/~1a~1{id}/get/parameters/0/schema/x"), at(7, 9));
        assert_eq!(document.position("/absent"), at(1, 1));
    }

    #[test]
    fn aliases_repeat_the_anchored_value() {
        let document = parse("a: &a {b: 1}\nc: *a\n");
        assert_eq!(document.value(), &json!({"a": {"b": 1}, "c": {"b": 1}}));
        assert_eq!(document.position("/c"), at(2, 1));
        assert_eq!(document.position("/c/b"), at(1, 8));
    }

    #[test]
    fn operations_are_those_of_the_content_as_it_is() {
        let mut document = parse("paths: {/a: {get: {operationId: A}}}\n");
        let names = |document: &Document| -> Vec<String> {
            document.operations().iter().map(|operation| operation.operation_id.clone()).collect()
        };
        assert_eq!(names(&document), ["A"]);
        document.value_mut()["paths"]["/a"]["get"]["operationId"] = "B".into();
        assert_eq!(names(&document), ["B"]);
    }

    #[test]
    fn duplicate_keys_are_errors() {
        assert_eq!(error("a: 1\nb: 2\na: 3\n"), "test.yaml:3:1: duplicated key in mapping");
        assert_eq!(error("200: 1\n\"200\": 3\n"), "test.yaml:2:1: duplicated key in mapping");
    }

    #[test]
    fn errors_have_a_position() {
        assert!(error("a: 1\n b: 2\n").starts_with("test.yaml:2:"));
        assert_eq!(error("a: !x 1\n"), "test.yaml:1:4: JSON has no tag `!x`");
        assert_eq!(error("a: .inf\n"), "test.yaml:1:4: JSON has no infinities and no not-a-number");
        assert_eq!(error(""), "test.yaml:1:1: the file holds no YAML document");
        assert_eq!(error("a: 1\n---\nb: 2\n"), "test.yaml:3:1: a second YAML document starts here");
    }
}
