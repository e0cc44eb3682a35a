//! What a member of an OpenAPI document is: a keyword, a name somebody chose, or plain data.
//!
//! A property can be called `required`, a schema `description`, and an example can hold `$ref`.
//! Only with the place known does a key mean what it says.

use serde_json::Value;

/// What the members of a value are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Keywords of OpenAPI or JSON Schema.
    Keywords,
    /// Names that somebody chose, each for an object with keywords.
    Names,
    /// Data that OpenAPI does not look into: examples, defaults, constants, extensions.
    Data,
}

/// Keywords whose members are names.
const NAME_MAPS: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "dependentRequired",
    "dependentSchemas",
    "encoding",
    "examples",
    "headers",
    "links",
    "mapping",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "scopes",
    "securitySchemes",
    "variables",
    "webhooks",
];

/// Whether an extension is written like a Responses Object, for answers that no operation gives: what
/// is inside counts as it does there.
fn is_responses(value: &Value) -> bool {
    let is_status = |name: &String| {
        let mut characters = name.chars();
        let class = characters.next().is_some_and(|first| ('1'..='5').contains(&first));
        let rest = characters.as_str();
        let exact = rest.len() == 2 && rest.bytes().all(|byte| byte.is_ascii_digit());
        name == "default" || class && (exact || rest == "XX")
    };
    let members = value.as_object();
    members.is_some_and(|members| {
        !members.is_empty() && members.iter().all(|(name, it)| is_status(name) && it.is_object())
    })
}

/// Keywords whose value is data.
const DATA: &[&str] = &["const", "default", "enum", "example", "value"];

impl Place {
    /// The place of the member `key` of an object in this place.
    #[must_use]
    pub fn member(self, key: &str, value: &Value) -> Self {
        match self {
            Self::Data => Self::Data,
            Self::Keywords if NAME_MAPS.contains(&key) && value.is_object() => Self::Names,
            Self::Keywords if key.starts_with("x-") && is_responses(value) => Self::Names,
            // `examples` of a schema is an array of data; that of a media type a map of names.
            Self::Keywords if DATA.contains(&key) || key == "examples" => Self::Data,
            Self::Keywords if key.starts_with("x-") => Self::Data,
            Self::Names | Self::Keywords => Self::Keywords,
        }
    }

    /// The place of an item of an array in this place.
    #[must_use]
    pub fn item(self) -> Self {
        match self {
            Self::Data => Self::Data,
            Self::Keywords | Self::Names => Self::Keywords,
        }
    }

    /// The place of the value at a pointer of a whole document.
    #[must_use]
    pub fn at(root: &Value, pointer: &str) -> Self {
        let mut place = Self::Keywords;
        let mut value = root;
        for token in crate::pointer::tokens(pointer) {
            let inner = match value {
                Value::Object(members) => members.get(&token),
                Value::Array(items) => token.parse().ok().and_then(|index: usize| items.get(index)),
                _ => None,
            };
            let Some(inner) = inner else { return place };
            place = if value.is_array() { place.item() } else { place.member(&token, inner) };
            value = inner;
        }
        place
    }
}

/// Calls `visit` with the pointer, the value and the place of `value` and of everything inside it,
/// outermost first. What is inside a value for which `visit` answers `false` is left out.
pub fn walk<'v>(
    value: &'v Value,
    pointer: &str,
    place: Place,
    visit: &mut dyn FnMut(&str, &'v Value, Place) -> bool,
) {
    if !visit(pointer, value, place) {
        return;
    }
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let pointer = crate::pointer::join(pointer, key);
                walk(member, &pointer, place.member(key, member), visit);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let pointer = crate::pointer::join(pointer, &index.to_string());
                walk(item, &pointer, place.item(), visit);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_not_keywords() {
        let root = json!({
            "components": {
                "schemas": {"required": {"properties": {"default": {"default": {"a": 1}}}}},
                "examples": {"value": {"value": {"$ref": "#/x"}}},
            },
        });
        let at = |pointer| Place::at(&root, pointer);
        assert_eq!(at("/components/schemas"), Place::Names);
        assert_eq!(at("/components/schemas/required"), Place::Keywords);
        assert_eq!(at("/components/schemas/required/properties"), Place::Names);
        assert_eq!(at("/components/schemas/required/properties/default"), Place::Keywords);
        assert_eq!(at("/components/schemas/required/properties/default/default"), Place::Data);
        assert_eq!(at("/components/examples/value"), Place::Keywords);
        assert_eq!(at("/components/examples/value/value"), Place::Data);
    }
}
