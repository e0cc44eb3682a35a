//! Which kinds of values a schema admits, as far as its types and values say.

use bv_cms_document::pointer;
use serde_json::Value;

/// How many schemas around each other are looked into; beyond that every kind is possible.
const DEPTH: usize = 5;

/// The kinds of values that styles write differently (OAS 3.1.1, section 4.12.3, Style Values).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each kind is possible or not")]
pub(super) struct Kinds {
    pub(super) null: bool,
    /// Texts, numbers and booleans: one text each.
    pub(super) text: bool,
    pub(super) list: bool,
    pub(super) members: bool,
}

impl Kinds {
    const ALL: Self = Self { null: true, text: true, list: true, members: true };
    const NONE: Self = Self { null: false, text: false, list: false, members: false };

    /// Those of a schema in a document.
    pub(super) fn of(root: &Value, schema: &Value) -> Self {
        within(root, schema, DEPTH)
    }

    fn named(name: &str) -> Self {
        let Self { mut null, mut text, mut list, mut members } = Self::NONE;
        match name {
            "null" => null = true,
            "array" => list = true,
            "object" => members = true,
            _ => text = true,
        }
        Self { null, text, list, members }
    }

    fn of_value(value: &Value) -> Self {
        Self::named(match value {
            Value::Null => "null",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
            _ => "string",
        })
    }

    fn and(self, other: Self) -> Self {
        Self {
            null: self.null && other.null,
            text: self.text && other.text,
            list: self.list && other.list,
            members: self.members && other.members,
        }
    }

    fn or(self, other: Self) -> Self {
        Self {
            null: self.null || other.null,
            text: self.text || other.text,
            list: self.list || other.list,
            members: self.members || other.members,
        }
    }
}

fn within(root: &Value, schema: &Value, depth: usize) -> Kinds {
    let Value::Object(keywords) = schema else {
        return if schema == &Value::Bool(false) { Kinds::NONE } else { Kinds::ALL };
    };
    let Some(depth) = depth.checked_sub(1) else { return Kinds::ALL };
    let inside = |schema| within(root, schema, depth);
    let mut kinds = Kinds::ALL;
    for (keyword, value) in keywords {
        kinds = kinds.and(match (keyword.as_str(), value) {
            ("$ref", Value::String(reference)) => {
                let target = pointer::from_reference(reference);
                target.and_then(|it| root.pointer(&it)).map_or(Kinds::ALL, inside)
            }
            ("type", Value::String(name)) => Kinds::named(name),
            ("type", Value::Array(names)) => {
                let names = names.iter().filter_map(Value::as_str).map(Kinds::named);
                names.fold(Kinds::NONE, Kinds::or)
            }
            ("const", value) => Kinds::of_value(value),
            ("enum", Value::Array(values)) => {
                values.iter().map(Kinds::of_value).fold(Kinds::NONE, Kinds::or)
            }
            ("allOf", Value::Array(branches)) => {
                branches.iter().map(inside).fold(Kinds::ALL, Kinds::and)
            }
            ("anyOf" | "oneOf", Value::Array(branches)) => {
                branches.iter().map(inside).fold(Kinds::NONE, Kinds::or)
            }
            _ => continue,
        });
    }
    kinds
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn types_values_and_branches_say_what_is_possible() {
        let root = json!({"text": {"type": ["string", "null"]}, "circle": {"$ref": "#/circle"}});
        let kinds = |schema: Value| {
            let Kinds { null, text, list, members } = Kinds::of(&root, &schema);
            let named = [(null, "null"), (text, "text"), (list, "list"), (members, "members")];
            named.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(kinds(json!({"$ref": "#/text"})), "null text");
        assert_eq!(kinds(json!({"allOf": [{"$ref": "#/text"}, {"type": "string"}]})), "text");
        assert_eq!(kinds(json!({"anyOf": [{"const": 1}, {"type": "array"}]})), "text list");
        assert_eq!(kinds(json!({"enum": ["a", null]})), "null text");
        assert_eq!(kinds(json!({"$ref": "#/circle"})), "null text list members");
        assert_eq!(kinds(json!(false)), "");
    }
}
