//! Changes after which a server still accepts, refuses and answers the same.

use bv_cms_document::pattern::lengths;
use bv_cms_document::pointer::{from_reference, is_within, join, parent, tokens};
use bv_cms_document::{Direction, Document, follow};
use serde_json::{Map, Value};

use super::Targeted;

/// Why a changed contract decides the same about what travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SameVerdicts {
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
    /// What is read-only does not travel in requests, what is write-only not in answers, so that
    /// nobody requires it there.
    OtherDirection,
    /// Servers write the header by themselves, always and in one way.
    HeaderOfServer,
    /// Who answers with members answers with an object, whatever else the schema admits.
    TypeOfMembers,
}

impl SameVerdicts {
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
            Self::OtherDirection => "what it is about travels in the other direction alone",
            Self::HeaderOfServer => "servers write the header by themselves, always and in one way",
            Self::TypeOfMembers => "what handlers answer with members is an object in any case",
        }
    }

    /// Whether a change leaves what may travel the same, by rules that know nothing of any judge.
    #[must_use]
    pub fn of(contract: &Document, targeted: &Targeted) -> Option<Self> {
        let pointer = targeted.mutant.pointer.as_str();
        if targeted.keyword == "required" && travels_otherwise(contract.value(), targeted) {
            return Some(Self::OtherDirection);
        }
        if targeted.direction == Direction::Response && is_of_server(contract, targeted) {
            return Some(Self::HeaderOfServer);
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
            "type" if targeted.direction == Direction::Response && has_members(old, new) => {
                Some(Self::TypeOfMembers)
            }
            "type" if of_parameter && is_text(old) && is_text(new) => Some(Self::TextOfParameter),
            "items" if of_parameter && old.get("items").is_some_and(is_any_text) => {
                Some(Self::TextOfParameter)
            }
            "minLength" | "maxLength" if within(old) && within(new) => Some(Self::LengthOfPattern),
            "format" | "minimum" | "maximum" if range(old)? == range(new)? => {
                Some(Self::RangeOfInteger)
            }
            "style" | "explode" if style(old)? == style(new)? => Some(Self::DefaultWrittenOut),
            "required" if may_be_left_out(old) && may_be_left_out(new) => {
                Some(Self::DefaultWrittenOut)
            }
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
    let named = |kind: &Value, name: &str| kind.as_str() == Some(name);
    let is_integer = match schema.get("type")? {
        Value::Array(kinds) => {
            kinds.iter().any(|kind| named(kind, "integer"))
                && kinds.iter().all(|kind| named(kind, "integer") || named(kind, "null"))
        }
        kind => named(kind, "integer"),
    };
    let bound = |name: &str, usual| schema.get(name).map_or(Some(usual), Value::as_i64);
    let (minimum, maximum) = (bound("minimum", least)?, bound("maximum", greatest)?);
    is_integer.then_some((minimum.max(least), maximum.min(greatest)))
}

/// Whether a parameter or a body may be left out, which it may where nothing is said.
fn may_be_left_out(holder: &Map<String, Value>) -> bool {
    holder.get("required").is_none_or(|flag| *flag == Value::Bool(false))
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

/// Whether the other direction alone knows what a change is about.
fn travels_otherwise(contract: &Value, Targeted { target, direction, .. }: &Targeted) -> bool {
    let barrier = if *direction == Direction::Response { "writeOnly" } else { "readOnly" };
    let Some(schema) = contract.pointer(target) else { return false };
    let flag = |schema: &Value| schema.get(barrier) == Some(&Value::Bool(true));
    let reference = schema.get("$ref").and_then(Value::as_str).and_then(from_reference);
    let behind = reference.and_then(|place| follow(contract, &place).ok().map(|(_, it)| flag(it)));
    flag(schema) || behind == Some(true)
}

/// Whether both are of objects with members of their own, or say no type beside these.
fn has_members(old: &Map<String, Value>, new: &Map<String, Value>) -> bool {
    let is_object = |schema: &Map<String, Value>| {
        schema.get("type").is_none_or(|kind| kind == "object") && schema.contains_key("properties")
    };
    is_object(old) && is_object(new)
}

/// Whether a change is about a header of every answer, or about whether one must be there that has
/// only one value.
fn is_of_server(document: &Document, Targeted { target, keyword, .. }: &Targeted) -> bool {
    let single = |header: &Value| {
        let schema = header.get("schema");
        let values = schema.and_then(|schema| schema.get("enum")).and_then(Value::as_array);
        values.is_some_and(|values| values.len() == 1)
            || schema.is_some_and(|schema| schema.get("const").is_some())
    };
    let (contract, of_server) = (document.value(), &document.dialect().headers);
    headers(contract, "").iter().any(|(name, place)| {
        let everywhere = of_server.contain(name);
        let required = keyword == "required" && target == place;
        is_within(target, place)
            && (everywhere || (required && contract.pointer(place).is_some_and(single)))
    })
}

/// The headers of all answers: how each is called, and where it is described.
fn headers(value: &Value, pointer: &str) -> Vec<(String, String)> {
    let Value::Object(members) = value else { return Vec::new() };
    let mut found = Vec::new();
    for (key, inner) in members {
        let place = join(pointer, key);
        if let ("headers", Value::Object(named)) = (key.as_str(), inner) {
            for (name, header) in named {
                let own = join(&place, name);
                let reference = header.get("$ref").and_then(Value::as_str);
                found.push((name.clone(), reference.and_then(from_reference).unwrap_or(own)));
            }
        }
        found.extend(headers(inner, &place));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mutation::deciding;
    use bv_cms_dialect::BV_CMS;

    const CONTRACT: &str = r"
openapi: 3.1.1
paths:
  /a:
    post:
      parameters:
        - { name: q, in: query, style: form, explode: true,
            schema: { type: array, items: { type: string, maxLength: 9 } } }
        - { name: p, in: query, schema: { type: integer, minimum: 1, maximum: 9, format: int32, default: 2 } }
        - { name: r, in: query, required: false, schema: { type: integer, minimum: 1, format: int32 } }
        - { name: s, in: query, schema: { type: array, items: { type: string, description: Any. } } }
        - { name: t, in: query, schema: { type: [integer, 'null'], format: int32, maximum: 2147483647 } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/B' } } } }
      responses:
        '200':
          headers:
            X-Request-Id: { $ref: '#/components/headers/Id' }
            Cache-Control: { required: true, schema: { type: string, enum: [no-store] } }
            Location: { required: true, schema: { type: string, format: uri } }
          content:
            application/json:
              schema: { type: object, properties: { a: { type: string } } }
components:
  headers:
    Id: { required: true, schema: { type: string, format: uuid } }
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
        let contract = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let all = deciding(&contract, Direction::Request);
        let reasons = |pointer: &str| -> Vec<Option<SameVerdicts>> {
            let here = all.iter().filter(|it| it.mutant.pointer == pointer);
            here.map(|it| SameVerdicts::of(&contract, it)).collect()
        };
        let schema = |index: usize| format!("/paths/~1a/post/parameters/{index}/schema");
        let (q, p) = ("/paths/~1a/post/parameters/0", schema(1));
        let b = "/components/schemas/B/properties";
        for (pointer, reason) in [
            (format!("{b}/w/type"), Some(SameVerdicts::TypeOfValues)),
            (format!("{q}/schema/items/type"), Some(SameVerdicts::TextOfParameter)),
            (format!("{b}/y/minLength"), Some(SameVerdicts::LengthOfPattern)),
            (format!("{p}/format"), Some(SameVerdicts::RangeOfInteger)),
            (format!("{q}/style"), Some(SameVerdicts::DefaultWrittenOut)),
            (format!("{q}/explode"), Some(SameVerdicts::DefaultWrittenOut)),
            (
                "/paths/~1a/post/parameters/2/required".to_owned(),
                Some(SameVerdicts::DefaultWrittenOut),
            ),
            ("/paths/~1a/post/parameters/2/required".to_owned(), None),
            (format!("{}/items", schema(3)), Some(SameVerdicts::TextOfParameter)),
            (format!("{}/maximum", schema(4)), Some(SameVerdicts::RangeOfInteger)),
            (format!("{b}/y/default"), Some(SameVerdicts::DefaultOfMember)),
            ("/components/schemas/B/required/0".to_owned(), Some(SameVerdicts::OtherDirection)),
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

    #[test]
    fn what_servers_answer_in_any_case_is_the_same_whatever_is_said_of_it() {
        let contract = Document::parse("test.yaml", CONTRACT, BV_CMS).expect("a document");
        let all = deciding(&contract, Direction::Response);
        let headers = "/paths/~1a/post/responses/200/headers";
        let body = "/paths/~1a/post/responses/200/content/application~1json/schema";
        let of_server = Some(SameVerdicts::HeaderOfServer);
        for (pointer, reason) in [
            ("/components/headers/Id/required".to_owned(), of_server),
            ("/components/headers/Id/schema/format".to_owned(), of_server),
            (format!("{headers}/Cache-Control/required"), of_server),
            (format!("{headers}/Cache-Control/schema/enum"), None),
            (format!("{headers}/Location/required"), None),
            (format!("{headers}/Location/schema/format"), None),
            (format!("{body}/type"), Some(SameVerdicts::TypeOfMembers)),
            (format!("{body}/properties"), None),
            (format!("{body}/properties/a/type"), None),
        ] {
            let here = all.iter().find(|it| it.mutant.pointer == pointer);
            let here = here.unwrap_or_else(|| panic!("nothing changes {pointer}"));
            assert_eq!(SameVerdicts::of(&contract, here), reason, "{pointer}");
        }
    }
}
