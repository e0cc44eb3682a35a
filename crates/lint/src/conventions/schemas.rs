//! Names of schemas and of the values of enumerations.

use bv_cms_document::pointer::{join, tokens};
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::{Linter, texts};
use crate::{rule, valid};

impl Linter<'_> {
    /// The pointers of all Schema Objects, those in others included.
    pub(super) fn schemas(&self) -> Vec<String> {
        valid::all_schemas(self.root())
    }
}

pub(super) fn lint(linter: &mut Linter<'_>) {
    for pointer in linter.schemas() {
        let Some(schema) = linter.get(&pointer) else { continue };
        let path = tokens(&pointer);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let name = match path.as_slice() {
            ["components", "schemas", name] => Some(*name),
            _ => None,
        };
        if name.is_none() && is_object(schema) {
            let message = "an object schema without a name";
            let expected = "a reference to a component";
            linter.add(rule::SCHEMA_INLINE_OBJECT, &pointer, message, expected, show(Some(schema)));
        }
        // What a header can hold is HTTP's choice, and headers have no name for it.
        let of_header = path.iter().rev().nth(2) == Some(&"headers");
        if let Some(values) = schema.get("enum").and_then(Value::as_array)
            && !of_header
            // It tells alternatives apart, and is no enumeration.
            && schema.get("const").is_none()
        {
            enumeration(linter, &pointer, name, values);
        }
    }
}

fn is_object(schema: &Value) -> bool {
    const OF_OBJECTS: [&str; 3] = ["properties", "patternProperties", "additionalProperties"];
    let typed = texts(schema.get("type")).contains(&"object");
    typed || OF_OBJECTS.iter().any(|keyword| schema.get(keyword).is_some())
}

fn enumeration(linter: &mut Linter<'_>, pointer: &str, name: Option<&str>, values: &[Value]) {
    let rule = rule::ENUM_VALUE_FORM;
    let pointer = join(pointer, "enum");
    let Some(name) = name else {
        let message = "an enumeration without a name";
        let expected = "a reference to a component";
        return linter.add(rule, &pointer, message, expected, show(Some(&values.into())));
    };
    let prefix = upper_snake(name) + "_";
    for (index, value) in values.iter().enumerate() {
        let rest = value.as_str().and_then(|text| text.strip_prefix(&prefix));
        if !rest.is_some_and(is_upper_snake) {
            let at = join(&pointer, &index.to_string());
            let message = format!("a value of `{name}` is not called like one");
            let expected = format!("{prefix}… in UPPER_SNAKE_CASE");
            linter.add(rule, &at, message, expected, show(Some(value)));
        }
    }
}

/// `LiveStatus` to `LIVE_STATUS`.
pub(super) fn upper_snake(name: &str) -> String {
    let mut snake = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(character.to_ascii_uppercase());
    }
    snake
}

fn is_upper_snake(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
    };
    text.split('_').all(word)
}
