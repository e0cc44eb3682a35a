//! YAML as a JSON value.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr::{MarkedYaml, Marker, Scalar, ScalarStyle, ScanError, Tag, YamlData, YamlLoader};
use saphyr_parser::{Event, Parser, SpannedEventReceiver};
use serde_json::{Map, Number, Value};

use super::content::{Content, Failure, Rounded};
use super::position::Position;
use super::tabs::Tabs;
use crate::pointer;

/// How deep collections can be nested: what is deeper was not written by hand, and everything that
/// walks the document is recursive. That of `serde_json`.
const DEPTH: usize = 127;

impl From<Marker> for Position {
    fn from(marker: Marker) -> Self {
        Self { line: marker.line(), column: marker.col() + 1 }
    }
}

/// Reads a text: its content, and where each part of it was written.
pub(super) fn read(text: &str) -> Result<Content, Failure> {
    let mut builder = Builder { positions: HashMap::new(), rounded: Vec::new() };
    let value = builder.document(text)?;
    Ok(Content { value, positions: builder.positions, rounded: builder.rounded })
}

struct Builder {
    positions: HashMap<String, Position>,
    rounded: Vec<Rounded>,
}

impl Builder {
    fn document(&mut self, text: &str) -> Result<Value, Failure> {
        let mut documents = documents(text)?;
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
            YamlData::Representation(text, style, tag) => {
                let value = scalar(text, *style, tag.as_ref(), position)?;
                self.rounded.extend(Rounded::of(pointer, text, &value));
                Ok(value)
            }
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
                    let name = name(key)?;
                    let pointer = pointer::join(pointer, &name);
                    self.positions.insert(pointer.clone(), position);
                    let value = self.value(&pointer, member)?;
                    // saphyr compares keys as they are written: to it, `200` and `"200"` differ.
                    if object.insert(name, value).is_some() {
                        return Err((position, "duplicated key in mapping".to_owned()));
                    }
                }
                Ok(Value::Object(object))
            }
            YamlData::Tagged(tag, _) => Err((position, format!("JSON has no tag `{tag}`"))),
            YamlData::BadValue | YamlData::Alias(_) | YamlData::Value(_) => {
                Err((position, "this is no value".to_owned()))
            }
        }
    }
}

/// The documents of a text, their scalars as they are written.
fn documents(text: &str) -> Result<Vec<MarkedYaml<'_>>, Failure> {
    let fault = |error: &ScanError| (Position::from(*error.marker()), error.info().to_owned());
    let mut loader = YamlLoader::<MarkedYaml<'_>>::default();
    loader.early_parse(false);
    let mut depth = 0;
    for event in Parser::new(Tabs::new(text)) {
        let (event, span) = event.map_err(|error| fault(&error))?;
        match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
            Event::SequenceEnd | Event::MappingEnd => depth -= 1,
            _ => {}
        }
        if depth > DEPTH {
            return Err((span.start.into(), format!("nested more than {DEPTH} deep")));
        }
        loader.on_event(event, span);
        if let Some(error) = loader.error() {
            return Err(fault(error));
        }
    }
    Ok(loader.into_documents())
}

/// A scalar of the YAML 1.2 core schema.
fn scalar(
    text: &str,
    style: ScalarStyle,
    tag: Option<&Cow<'_, Tag>>,
    position: Position,
) -> Result<Value, Failure> {
    if let Some(tag) = tag.filter(|tag| !tag.is_yaml_core_schema()) {
        return Err((position, format!("JSON has no tag `{tag}`")));
    }
    let scalar = Scalar::parse_from_cow_and_metadata(Cow::Borrowed(text), style, tag);
    match scalar {
        Some(Scalar::Null) => Ok(Value::Null),
        Some(Scalar::Boolean(boolean)) => Ok(Value::Bool(boolean)),
        Some(Scalar::Integer(integer)) => Ok(Value::from(integer)),
        Some(Scalar::String(string)) => Ok(Value::from(string.as_ref())),
        Some(Scalar::FloatingPoint(float)) => {
            // saphyr's integers end at i64; JSON's go on to u64.
            if let Ok(integer) = text.parse::<u64>() {
                return Ok(Value::from(integer));
            }
            Number::from_f64(float.0)
                .map(Value::Number)
                .ok_or_else(|| (position, "JSON has no infinities and no not-a-number".to_owned()))
        }
        None => Err((position, "the value does not fit its YAML tag".to_owned())),
    }
}

/// The name of a member.
fn name(key: &MarkedYaml<'_>) -> Result<String, Failure> {
    let position = Position::from(key.span.start);
    let value = match &key.data {
        YamlData::Representation(text, style, tag) => scalar(text, *style, tag.as_ref(), position)?,
        _ => Value::Array(Vec::new()),
    };
    match value {
        Value::String(text) => Ok(text),
        // Statuses are often written without quotes.
        Value::Number(number) if !number.is_f64() => Ok(number.to_string()),
        Value::Bool(boolean) => Ok(boolean.to_string()),
        Value::Null => Ok("null".to_owned()),
        _ => Err((position, "a key of JSON is a string; quote this one".to_owned())),
    }
}
