//! Which schemas have a say at one place of an instance.

use bv_cms_document::pointer::from_reference;
use serde_json::{Map, Value};

/// The keywords of one schema object.
pub(super) type Keywords = Map<String, Value>;

/// What decides between several schemas where one is enough.
pub(super) type Choose<'c, 'd> = &'c mut dyn FnMut(&'d [Value]) -> &'d [Value];

/// The schema objects that apply wherever all of `schemas` do: through references and through
/// `allOf`, and through those alternatives of `oneOf` and `anyOf` that are chosen.
pub(super) fn facets<'d>(
    root: &'d Value,
    schemas: &[&'d Value],
    choose: Choose<'_, 'd>,
) -> Vec<&'d Keywords> {
    let mut found: Vec<&Keywords> = Vec::new();
    let mut open: Vec<&Value> = schemas.iter().rev().copied().collect();
    while let Some(schema) = open.pop() {
        let Some(keywords) = schema.as_object() else { continue };
        // A schema that contains itself here adds nothing the second time.
        if found.iter().any(|other| std::ptr::eq(*other, keywords)) {
            continue;
        }
        found.push(keywords);
        open.extend(target(root, keywords));
        for (keyword, value) in keywords {
            match (keyword.as_str(), value) {
                ("allOf", Value::Array(all)) => open.extend(all),
                ("oneOf" | "anyOf", Value::Array(some)) => open.extend(choose(some)),
                ("if" | "then" | "else", schema) => {
                    open.extend(choose(std::slice::from_ref(schema)));
                }
                ("dependentSchemas", Value::Object(some)) => {
                    open.extend(some.values().flat_map(|it| choose(std::slice::from_ref(it))));
                }
                _ => {}
            }
        }
    }
    found
}

/// The same through every alternative.
pub(super) fn all_facets<'d>(root: &'d Value, schemas: &[&'d Value]) -> Vec<&'d Keywords> {
    facets(root, schemas, &mut |all| all)
}

/// What a `$ref` stands for.
pub(super) fn target<'d>(root: &'d Value, keywords: &Keywords) -> Option<&'d Value> {
    let reference = keywords.get("$ref")?.as_str()?;
    root.pointer(&from_reference(reference)?)
}

/// The schemas of a member.
pub(super) fn member<'d>(facets: &[&'d Keywords], name: &str) -> Vec<&'d Value> {
    let mut found = Vec::new();
    for keywords in facets {
        let before = found.len();
        found.extend(keywords.get("properties").and_then(|properties| properties.get(name)));
        if let Some(Value::Object(patterns)) = keywords.get("patternProperties") {
            found.extend(
                patterns.iter().filter(|(text, _)| matches(text, name)).map(|(_, schema)| schema),
            );
        }
        if found.len() == before {
            found.extend(keywords.get("additionalProperties"));
            found.extend(keywords.get("unevaluatedProperties"));
        }
    }
    found
}

/// The schemas of an item.
pub(super) fn item<'d>(facets: &[&'d Keywords], index: usize) -> Vec<&'d Value> {
    let at = |keywords: &&'d Keywords| match keywords.get("prefixItems") {
        Some(Value::Array(first)) if index < first.len() => first.get(index),
        _ => keywords.get("items"),
    };
    facets.iter().filter_map(at).collect()
}

/// The names of the members that any of them declares.
pub(super) fn declared<'d>(facets: &[&'d Keywords]) -> Vec<&'d String> {
    let mut names: Vec<&String> = Vec::new();
    for properties in facets.iter().filter_map(|it| it.get("properties")?.as_object()) {
        for name in properties.keys() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The names that any of them requires.
pub(super) fn required<'d>(facets: &[&'d Keywords]) -> Vec<&'d str> {
    let lists = facets.iter().filter_map(|keywords| keywords.get("required")?.as_array());
    let mut names: Vec<&str> = lists.flatten().filter_map(Value::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// The schema that says most about the type of a value that all of these, or some, speak of. One
/// that admits nothing says only that the others do not apply; where nobody speaks, anything goes.
pub(super) fn telling<'d>(root: &Value, schemas: &[&'d Value]) -> &'d Value {
    let types = |schema: &Value| Types::of(root, schema).0.count_ones();
    let some = schemas.iter().copied().filter(|schema| types(schema) > 0);
    some.min_by_key(|schema| types(schema)).unwrap_or(&Value::Bool(true))
}

/// Whether a text matches a pattern as JSON Schema understands it.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    jsonschema::is_valid(&serde_json::json!({ "pattern": pattern }), &Value::from(text))
}

/// The types of JSON values, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Types(u8);

impl Types {
    const NAMES: [&'static str; 7] =
        ["null", "boolean", "integer", "number", "string", "array", "object"];
    const ALL: Self = Self(0b111_1111);

    /// The types that values of a schema can have, as far as its keywords say.
    pub(super) fn of(root: &Value, schema: &Value) -> Self {
        Self::within(root, schema, 16)
    }

    /// Whether a type is among them; an integer is a number as well.
    pub(super) fn has(self, name: &str) -> bool {
        Self::NAMES
            .iter()
            .position(|other| *other == name)
            .is_some_and(|bit| self.0 & 1 << bit != 0)
    }

    fn named(name: &str) -> Self {
        let bits = Self::NAMES.iter().position(|other| *other == name).map_or(0, |bit| 1 << bit);
        Self(if name == "number" { bits | 0b100 } else { bits })
    }

    fn of_value(value: &Value) -> Self {
        Self::named(match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        })
    }

    fn within(root: &Value, schema: &Value, depth: usize) -> Self {
        let Some(keywords) = schema.as_object() else {
            return if schema == &Value::Bool(false) { Self(0) } else { Self::ALL };
        };
        if depth == 0 {
            return Self::ALL;
        }
        let union =
            |types: &mut dyn Iterator<Item = Self>| Self(types.fold(0, |all, it| all | it.0));
        let inner = |schema| Self::within(root, schema, depth - 1);
        let mut types = match target(root, keywords) {
            Some(target) => inner(target),
            None => Self::ALL,
        };
        for (keyword, value) in keywords {
            let here = match (keyword.as_str(), value) {
                ("type", Value::String(name)) => Self::named(name),
                ("type", Value::Array(names)) => {
                    union(&mut names.iter().filter_map(Value::as_str).map(Self::named))
                }
                ("const", value) => Self::of_value(value),
                ("enum", Value::Array(values)) => union(&mut values.iter().map(Self::of_value)),
                ("allOf", Value::Array(all)) => {
                    Self(all.iter().map(inner).fold(Self::ALL.0, |all, it| all & it.0))
                }
                ("oneOf" | "anyOf", Value::Array(some)) => union(&mut some.iter().map(inner)),
                _ => continue,
            };
            types = Self(types.0 & here.0);
        }
        types
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_schema_that_applies_is_found_once() {
        let root = json!({ "defs": {
            "Self": { "allOf": [{ "$ref": "#/defs/Self" }, { "required": ["a"] }],
                      "oneOf": [{ "required": ["b"] }, { "properties": { "c": { "const": 1 } } }] },
        }});
        let start = json!({ "$ref": "#/defs/Self", "minProperties": 1 });
        let all = all_facets(&root, &[&start]);
        assert_eq!(all.len(), 6);
        assert_eq!(required(&all), ["a", "b"]);
        assert_eq!(member(&all, "c"), [&json!({ "const": 1 })]);
        let first = facets(&root, &[&start], &mut |some| &some[..1]);
        assert_eq!(first.len(), 5);
    }

    #[test]
    fn types_are_those_that_all_keywords_leave() {
        let root = json!({ "Kind": { "type": ["string", "null"], "enum": ["a", null, 1] } });
        let types = Types::of(&root, &json!({ "$ref": "#/Kind" }));
        assert!(types.has("string") && types.has("null") && !types.has("integer"));
        let number = Types::of(&root, &json!({ "anyOf": [{ "type": "number" }, { "const": [] }] }));
        assert!(number.has("integer") && number.has("array") && !number.has("string"));
        assert!(Types::of(&root, &json!({})).has("object"));
        assert!(!Types::of(&root, &json!(false)).has("object"));
    }

    #[test]
    fn what_says_most_about_the_type_tells_how_a_text_is_read() {
        let (anything, text) = (json!({ "maxLength": 5 }), json!({ "type": "string" }));
        let nothing = json!(false);
        let told = |schemas: &[&Value]| telling(&Value::Null, schemas).clone();
        assert_eq!(told(&[&nothing, &anything, &text]), text);
        assert_eq!(told(&[&text, &nothing]), text);
        assert_eq!(told(&[&nothing]), json!(true));
    }
}
