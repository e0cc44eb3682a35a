use serde_json::{Map, Value};

use super::Targeted;
use crate::pattern::lengths;
use crate::pointer::{from_reference, parent, tokens};
use crate::{Document, follow};

/// Why a changed contract asks the same of requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SameRequests {
    /// The values that are listed beside it have no other type.
    TypeOfValues,
    /// The text of a parameter is a string where no type says otherwise.
    TextOfParameter,
    /// The pattern beside it admits only lengths within the bound.
    LengthOfPattern,
    /// The format and the bounds beside it leave the same numbers.
    RangeOfInteger,
    /// It says what holds without it.
    DefaultWrittenOut,
    /// Nobody fills a member in because its schema has a default: that is for handlers to do.
    DefaultOfMember,
    /// What is read-only does not travel in requests, so that nobody requires it there.
    ReadOnly,
}

impl SameRequests {
    /// The reason in words.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::TypeOfValues => "the values that are listed beside it have no other type",
            Self::TextOfParameter => "the text of a parameter is a string unless a type says else",
            Self::LengthOfPattern => "the pattern beside it admits only lengths within the bound",
            Self::RangeOfInteger => "the format and the bounds beside it leave the same numbers",
            Self::DefaultWrittenOut => "the keyword says what holds without it",
            Self::DefaultOfMember => "members that are left out are filled in by handlers alone",
            Self::ReadOnly => "what is read-only does not travel in requests",
        }
    }

    /// Whether a change leaves the requests that are right the same, by rules that know
    /// nothing of any judge.
    #[must_use]
    pub fn of(contract: &Document, targeted: &Targeted) -> Option<Self> {
        let pointer = targeted.mutant.pointer.as_str();
        if targeted.keyword == "required" && is_read_only(contract.value(), &targeted.target) {
            return Some(Self::ReadOnly);
        }
        let mut changed = contract.value().clone();
        targeted.mutant.apply(&mut changed)?;
        let holder = parent(pointer)?;
        let old = contract.value().pointer(holder)?.as_object()?;
        let new = changed.pointer(holder)?.as_object()?;
        let path = tokens(pointer);
        let [object_key, key] = path.last_chunk()?.each_ref().map(String::as_str);
        let of_parameter = path.iter().any(|token| token == "parameters");
        match key {
            "type" if types_of_values(old, new) => Some(Self::TypeOfValues),
            "type" if of_parameter && is_text(old) && is_text(new) => Some(Self::TextOfParameter),
            "items" if of_parameter && old.get("items").is_some_and(is_any_text) => {
                Some(Self::TextOfParameter)
            }
            "minLength" | "maxLength" if within(old) && within(new) => Some(Self::LengthOfPattern),
            "format" | "minimum" | "maximum" if range(old)? == range(new)? => {
                Some(Self::RangeOfInteger)
            }
            "style" | "explode" if style(old)? == style(new)? => Some(Self::DefaultWrittenOut),
            // The whole of a parameter has one that counts.
            "default" if !(of_parameter && object_key == "schema") => Some(Self::DefaultOfMember),
            _ => None,
        }
    }
}

/// Whether the values that an object lists are all that its type admits of them.
fn types_of_values(old: &Map<String, Value>, new: &Map<String, Value>) -> bool {
    let Some(Value::Array(values)) = old.get("enum") else { return false };
    let admits = |schema: &Map<String, Value>, value: &Value| match schema.get("type") {
        None => true,
        Some(Value::Array(names)) => names.iter().any(|name| is_a(value, name)),
        Some(name) => is_a(value, name),
    };
    values.iter().all(|value| admits(old, value) && admits(new, value))
}

fn is_a(value: &Value, name: &Value) -> bool {
    match name.as_str() {
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        _ => false,
    }
}

fn is_text(schema: &Map<String, Value>) -> bool {
    schema.get("type").is_none_or(|name| name == "string") && !schema.contains_key("$ref")
}

/// Whether a schema says no more of a value than that it is a text.
fn is_any_text(schema: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return false };
    let silent = ["type", "title", "description", "example", "examples", "deprecated"];
    let says = |name: &String| !silent.contains(&name.as_str()) && !name.starts_with("x-");
    is_text(schema) && !schema.keys().any(says)
}

/// Whether all that a pattern admits is within the lengths beside it.
fn within(schema: &Map<String, Value>) -> bool {
    let pattern = schema.get("pattern").and_then(Value::as_str);
    let Some(lengths) = pattern.and_then(lengths) else { return false };
    let bound = |name: &str| schema.get(name).and_then(Value::as_u64);
    let [least, most] = [*lengths.start(), *lengths.end()].map(|count| count as u64);
    bound("minLength").is_none_or(|bound| bound <= least)
        && bound("maxLength").is_none_or(|bound| most <= bound)
}

/// The least and the greatest integer that the format and the bounds of a schema leave.
fn range(schema: &Map<String, Value>) -> Option<(i64, i64)> {
    let (least, greatest) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        None | Some("int64") => (i64::MIN, i64::MAX),
        Some(_) => return None,
    };
    let is_integer = schema.get("type").is_some_and(|name| name == "integer");
    let bound = |name: &str, usual| schema.get(name).map_or(Some(usual), Value::as_i64);
    let (minimum, maximum) = (bound("minimum", least)?, bound("maximum", greatest)?);
    is_integer.then_some((minimum.max(least), maximum.min(greatest)))
}

/// The style of a parameter, and whether it is exploded (OpenAPI 3.1, "Parameter Object").
fn style(parameter: &Map<String, Value>) -> Option<(&str, bool)> {
    let usual = match parameter.get("in")?.as_str()? {
        "path" | "header" => "simple",
        _ => "form",
    };
    let style = parameter.get("style").map_or(Some(usual), Value::as_str)?;
    let explode = parameter.get("explode").map_or(Some(style == "form"), Value::as_bool)?;
    Some((style, explode))
}

fn is_read_only(contract: &Value, target: &str) -> bool {
    let Some(schema) = contract.pointer(target) else { return false };
    let flag = |schema: &Value| schema.get("readOnly") == Some(&Value::Bool(true));
    let reference = schema.get("$ref").and_then(Value::as_str).and_then(from_reference);
    let behind = reference.and_then(|place| follow(contract, &place).ok().map(|(_, it)| flag(it)));
    flag(schema) || behind == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mutation::deciding;

    const CONTRACT: &str = r"
openapi: 3.1.1
paths:
  /a:
    post:
      parameters:
        - { name: q, in: query, style: form, explode: true,
            schema: { type: array, items: { type: string, maxLength: 9 } } }
        - { name: p, in: query, schema: { type: integer, minimum: 1, maximum: 9, format: int32, default: 2 } }
        - { name: r, in: query, schema: { type: integer, minimum: 1, format: int32 } }
        - { name: s, in: query, schema: { type: array, items: { type: string, description: Any. } } }
        - { name: t, in: query, schema: { type: integer, format: int32, maximum: 2147483647 } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }
components:
  schemas:
    B:
      required: [x, y]
      properties:
        w: { type: string, enum: [a, b] }
        x: { type: string, readOnly: true }
        y: { type: string, minLength: 1, maxLength: 5, pattern: '^[a-z]{1,5}$', default: a }
        z: { type: string, maxLength: 5, pattern: '^[a-z]+$' }
";

    #[test]
    fn each_reason_holds_where_it_is_true_and_nowhere_else() {
        let contract = Document::parse("test.yaml", CONTRACT).expect("a document");
        let all = deciding(&contract);
        let reasons = |pointer: &str| -> Vec<Option<SameRequests>> {
            let here = all.iter().filter(|it| it.mutant.pointer == pointer);
            here.map(|it| SameRequests::of(&contract, it)).collect()
        };
        let schema = |index: usize| format!("/paths/~1a/post/parameters/{index}/schema");
        let (q, p) = ("/paths/~1a/post/parameters/0", schema(1));
        let b = "/components/schemas/B/properties";
        for (pointer, reason) in [
            (format!("{b}/w/type"), Some(SameRequests::TypeOfValues)),
            (format!("{q}/schema/items/type"), Some(SameRequests::TextOfParameter)),
            (format!("{b}/y/minLength"), Some(SameRequests::LengthOfPattern)),
            (format!("{p}/format"), Some(SameRequests::RangeOfInteger)),
            (format!("{q}/style"), Some(SameRequests::DefaultWrittenOut)),
            (format!("{q}/explode"), Some(SameRequests::DefaultWrittenOut)),
            (format!("{}/items", schema(3)), Some(SameRequests::TextOfParameter)),
            (format!("{}/maximum", schema(4)), Some(SameRequests::RangeOfInteger)),
            (format!("{b}/y/default"), Some(SameRequests::DefaultOfMember)),
            ("/components/schemas/B/required/0".to_owned(), Some(SameRequests::ReadOnly)),
            ("/components/schemas/B/required/1".to_owned(), None),
            (format!("{b}/y/type"), None),
            (format!("{b}/z/maxLength"), None),
            (format!("{q}/schema/type"), None),
            (format!("{q}/schema/items"), None),
            (format!("{}/format", schema(4)), None),
            (format!("{p}/type"), None),
            (format!("{p}/default"), None),
            (format!("{}/format", schema(2)), None),
        ] {
            let found = reasons(&pointer);
            assert!(found.contains(&reason), "{pointer}: {found:?}");
        }
        assert_eq!(reasons(&format!("{b}/y/maxLength")).iter().flatten().count(), 2);
    }
}
