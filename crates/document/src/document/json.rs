//! JSON, whose strings YAML reads otherwise: `\ud83d\ude00` is one character here.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::content::{Content, Failure, Rounded};
use super::lines::Lines;
use super::position::Position;
use crate::pointer;

/// Reads a text: its content, and where each part of it was written.
pub(super) fn read(text: &str, lines: &Lines) -> Result<Content, Failure> {
    let value: Value = serde_json::from_str(text).map_err(|error| fault(&error, text, lines))?;
    let mut walk = Walk { text, lines, positions: HashMap::new(), rounded: Vec::new() };
    walk.value("", serde_json::from_str(text).map_err(|error| fault(&error, text, lines))?)?;
    walk.positions.insert(String::new(), Position::START);
    Ok(Content { value, positions: walk.positions, rounded: walk.rounded })
}

/// What serde says, its place apart from it; it counts the bytes of a line.
fn fault(error: &serde_json::Error, text: &str, lines: &Lines) -> Failure {
    let said = error.to_string();
    let message = said.rsplit_once(" at line ").map_or(said.as_str(), |(message, _)| message);
    let before: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut byte = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    (lines.position(text, byte), message.to_owned())
}

/// Finds out where everything is: a [`RawValue`] is a piece of the text it was read from.
struct Walk<'t> {
    text: &'t str,
    lines: &'t Lines,
    positions: HashMap<String, Position>,
    rounded: Vec<Rounded>,
}

impl<'t> Walk<'t> {
    fn value(&mut self, pointer: &str, raw: &'t RawValue) -> Result<(), Failure> {
        let fault = |error: serde_json::Error| (self.position(raw), error.to_string());
        match raw.get().as_bytes().first() {
            Some(b'{') => {
                let Members(members) = serde_json::from_str(raw.get()).map_err(fault)?;
                for (key, member) in members {
                    let position = self.position(key);
                    let name: String =
                        serde_json::from_str(key.get()).map_err(|it| (position, it.to_string()))?;
                    let pointer = pointer::join(pointer, &name);
                    if self.positions.insert(pointer.clone(), position).is_some() {
                        return Err((position, "duplicated key in mapping".to_owned()));
                    }
                    self.value(&pointer, member)?;
                }
            }
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(raw.get()).map_err(fault)?;
                for (index, item) in items.into_iter().enumerate() {
                    let pointer = pointer::join(pointer, &index.to_string());
                    self.positions.insert(pointer.clone(), self.position(item));
                    self.value(&pointer, item)?;
                }
            }
            Some(b'-' | b'0'..=b'9') => {
                let value = serde_json::from_str(raw.get()).map_err(fault)?;
                self.rounded.extend(Rounded::of(pointer, raw.get(), &value));
            }
            _ => {}
        }
        Ok(())
    }

    fn position(&self, piece: &RawValue) -> Position {
        let byte = piece.get().as_ptr() as usize - self.text.as_ptr() as usize;
        self.lines.position(self.text, byte)
    }
}

/// The members of an object, names and all as they are written.
struct Members<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::with_capacity(map.size_hint().unwrap_or_default());
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
