//! What parameters and headers look like on the wire: text, whatever type their schema names.
//!
//! No style writes `null`, an empty list or an object without members (OAS 3.1.1, section 4.12.3; RFC
//! 6570, section 2.3), so that nobody sends them. Who receives cannot tell `1` from `"1"`, nor a text
//! from a list with one item. Where this cannot be said as a schema the schema stays as it is written.

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer;
use serde_json::{Map, Value, json};

use super::fields::{as_fields, is_all_text, is_form};
use super::kind::Kinds;

/// How many schemas around each other are looked into.
const DEPTH: usize = 8;

/// Keywords that say nothing about which texts are valid.
const PROSE: &[&str] =
    &["$comment", "default", "deprecated", "description", "example", "examples", "title"];

/// How whole numbers are written.
const WHOLE: &str = "^-?(0|[1-9][0-9]*)$";

/// A document in which the schemas of parameters and headers say what is on the wire, for the side
/// that sends or the one that receives; and the pointers of these schemas, with whether all that they
/// describe is text.
pub(super) fn on_the_wire(root: &Value, sends: bool) -> (Value, Vec<(String, bool)>) {
    let mut written = root.clone();
    let mut found = Vec::new();
    walk(root, "", Place::Keywords, &mut |at, value, place| {
        if place == Place::Keywords
            && let Some(schema) = value.get("schema")
        {
            let (around, media) = at.rsplit_once('/').unwrap_or_default();
            if around.ends_with("/content") && is_form(&media.replace("~1", "/")) {
                let fields = Some(schema).filter(|it| is_small(root, it));
                let fields = fields.and_then(|_| as_fields(root, value, sends));
                let schema = fields.unwrap_or_else(|| schema.clone());
                found.push((pointer::join(at, "schema"), schema, is_all_text(value)));
                return true;
            }
            let is_parameter = value.get("in").and_then(Value::as_str);
            let is_header = pointer::parent(at).is_some_and(|around| around.ends_with("/headers"));
            if is_parameter.is_some() || is_header {
                let schema = if sends {
                    sent(root, schema)
                } else if !is_small(root, schema) {
                    schema.clone()
                } else {
                    // A header is not encoded: a comma in a text is one between items.
                    let encoded = is_parameter.is_some_and(|location| location != "header");
                    let lists = if encoded { Lists::Encoded } else { Lists::Plain };
                    taken(root, schema, lists, DEPTH)
                };
                found.push((pointer::join(at, "schema"), schema, true));
            }
        }
        place != Place::Data
    });
    let mut pointers = Vec::new();
    for (at, schema, is_text) in found {
        if let Some(place) = written.pointer_mut(&at) {
            *place = schema;
            pointers.push((at, is_text));
        }
    }
    (written, pointers)
}

/// The same value with its scalars as texts, as they are read again.
pub(super) fn as_text(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(as_text).collect(),
        Value::Object(members) => {
            let text = |it: &Value| if it.is_object() { it.clone() } else { as_text(it) };
            members.iter().map(|(name, it)| (name.clone(), text(it))).collect()
        }
        Value::Number(_) | Value::Bool(_) => Value::from(value.to_string()),
        _ => value.clone(),
    }
}

/// The same value with its texts as numbers and booleans, where they are written like one.
pub(super) fn as_data(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(as_data).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, it)| (name.clone(), as_data(it))).collect()
        }
        Value::String(text) => data(text).unwrap_or_else(|| value.clone()),
        _ => value.clone(),
    }
}

/// The number or boolean that is written as a text, and in no other way.
fn data(text: &str) -> Option<Value> {
    let data: Value = serde_json::from_str(text).ok()?;
    let is_one = data.is_boolean() || data.is_number() && !text.ends_with(".0");
    let written = data.to_string();
    (is_one && written == text).then_some(data)
}

/// Keywords of a list whose items are all described in the same way.
const LIST: &[&str] = &["type", "items", "minItems", "maxItems", "uniqueItems"];

/// Keywords that say something about texts only.
const OF_TEXTS: &[&str] = &[
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "format",
    "maxLength",
    "minLength",
    "pattern",
];

/// What is sent: no `null`, no list without items and no object without members. Where nothing is said
/// of its type, it is a text.
fn sent(root: &Value, schema: &Value) -> Value {
    let kinds = Kinds::of(root, schema);
    if kinds == Kinds::of(root, &Value::Bool(true)) {
        let is_of_texts = |name: &String| OF_TEXTS.contains(&name.as_str()) || is_prose(name);
        let is_text = schema.as_object().is_none_or(|it| it.keys().all(is_of_texts));
        return if is_text {
            json!({"allOf": [schema], "type": "string"})
        } else {
            without(schema, Kinds { null: false, ..kinds })
        };
    }
    if !kinds.null && !kinds.list && !kinds.members {
        return schema.clone();
    }
    let least = |name: &str| schema.get(name).and_then(Value::as_u64).unwrap_or(0).max(1);
    let (Value::Object(keywords), Some(written)) = (schema, schema.get("type")) else {
        return without(schema, kinds);
    };
    let mut keywords = keywords.clone();
    let names: Vec<&Value> = match written {
        Value::Array(names) => names.iter().filter(|name| *name != "null").collect(),
        name => vec![name],
    };
    let one = if let [name] = names[..] { name.clone() } else { json!(names) };
    keywords.insert("type".to_owned(), one);
    for (is, name) in [(kinds.list, "minItems"), (kinds.members, "minProperties")] {
        if is {
            keywords.insert(name.to_owned(), least(name).into());
        }
    }
    if let Some(items) = keywords.get_mut("items") {
        *items = without_null(root, items);
    }
    let alone = kinds.list && !kinds.text && !kinds.members;
    let plain = keywords.keys().all(|it| LIST.contains(&&it[..]) || is_prose(it));
    let one = |name: &str| keywords.get(name).is_some_and(|count| count == 1);
    if alone && plain && one("minItems") && one("maxItems") {
        // A list of one item is that item.
        return keywords.shift_remove("items").unwrap_or_else(|| json!({"type": "string"}));
    }
    Value::Object(keywords)
}

/// A schema that does not say its types by itself, without what is not sent.
fn without(schema: &Value, kinds: Kinds) -> Value {
    let types = [
        (kinds.text, &["string", "number", "boolean"][..]),
        (kinds.list, &["array"]),
        (kinds.members, &["object"]),
    ];
    let types = types.into_iter().filter(|(is, _)| *is).flat_map(|(_, names)| names);
    let mut keywords = json!({"allOf": [schema], "type": types.collect::<Vec<_>>()});
    if kinds.list {
        keywords["minItems"] = 1.into();
    }
    if kinds.members {
        keywords["minProperties"] = 1.into();
    }
    keywords
}

pub(super) fn without_null(root: &Value, schema: &Value) -> Value {
    let null = Kinds::of(root, schema).null;
    if null { json!({"allOf": [schema], "not": {"type": "null"}}) } else { schema.clone() }
}

/// Whether a keyword says nothing about which texts are valid.
fn is_prose(name: &str) -> bool {
    PROSE.contains(&name) || name.starts_with("x-")
}

/// How many schemas are written out at most in place of one: what refers to the next several times
/// would grow without end.
const WRITTEN_OUT: usize = 2_000;

/// Whether a schema can be written out with what it refers to.
pub(super) fn is_small(root: &Value, schema: &Value) -> bool {
    fn count(root: &Value, value: &Value, depth: usize, left: &mut usize) -> bool {
        let (Some(fewer), Some(depth)) = (left.checked_sub(1), depth.checked_sub(1)) else {
            return *left > 0;
        };
        *left = fewer;
        match value {
            Value::Array(parts) => parts.iter().all(|it| count(root, it, depth + 1, left)),
            Value::Object(members) => members.iter().all(|(name, it)| match it {
                Value::String(to) if name == "$ref" => {
                    let target = pointer::from_reference(to).and_then(|at| root.pointer(&at));
                    target.is_none_or(|it| count(root, it, depth, left))
                }
                Value::Array(_) | Value::Object(_) if name != "enum" => {
                    count(root, it, depth + 1, left)
                }
                _ => true,
            }),
            _ => true,
        }
    }
    count(root, schema, DEPTH + 1, &mut WRITTEN_OUT.clone())
}

/// How lists are written around a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// Items are encoded, so that nothing in them is taken for what stands between them.
    Encoded,
    /// A comma in a text is one between items.
    Plain,
    /// It is an item of a list: no style writes lists in lists.
    None,
}

/// What is taken: also a number where a text of its form is, one item for a list, and a list of one for
/// an item.
pub(super) fn taken(root: &Value, schema: &Value, lists: Lists, depth: usize) -> Value {
    let (Value::Object(keywords), Some(depth)) = (schema, depth.checked_sub(1)) else {
        return schema.clone();
    };
    let says = |name: &&String| !is_prose(name);
    let said: Vec<&str> = keywords.keys().filter(says).map(String::as_str).collect();
    let inside = |schema: &Value| -> Value { taken(root, schema, lists, depth) };
    let item = |schema: &Value| -> Value { taken(root, schema, Lists::None, depth) };
    match (&said[..], said.first().and_then(|name| keywords.get(*name))) {
        (["$ref"], Some(Value::String(reference))) => {
            let target = pointer::from_reference(reference);
            target.and_then(|it| root.pointer(&it)).map_or_else(|| schema.clone(), inside)
        }
        (["oneOf"], Some(Value::Array(branches))) if !are_apart(branches) => schema.clone(),
        (["anyOf" | "oneOf"], Some(Value::Array(branches))) => {
            json!({"anyOf": branches.iter().map(inside).collect::<Vec<_>>()})
        }
        (["allOf"], Some(Value::Array(branches))) if branches.len() == 1 => inside(&branches[0]),
        _ => typed(keywords, &said, lists, &item).unwrap_or_else(|| schema.clone()),
    }
}

/// Whether no value is one of two branches, as far as their types say.
fn are_apart(branches: &[Value]) -> bool {
    let types = |schema: &Value| -> Option<Vec<String>> {
        let names = match schema.get("type")? {
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            name => vec![name.as_str()?],
        };
        let wider = |name: &str| if name == "integer" { "number" } else { name }.to_owned();
        Some(names.into_iter().map(wider).collect())
    };
    let mut seen: Vec<String> = Vec::new();
    branches.iter().all(|branch| {
        let Some(types) = types(branch) else { return false };
        let is_new = types.iter().all(|name| !seen.contains(name));
        seen.extend(types);
        is_new
    })
}

/// The same for keywords that stand for themselves; `None` where nothing is known to be wider.
fn typed(
    keywords: &Map<String, Value>,
    said: &[&str],
    lists: Lists,
    item: &dyn Fn(&Value) -> Value,
) -> Option<Value> {
    let or_one = |item: Value| if lists == Lists::None { item } else { or_one(item) };
    let only = |allowed: &[&str]| said.iter().all(|name| allowed.contains(name));
    if only(&["type", "enum", "const"]) && !only(&["type"]) {
        return Some(values(keywords, lists));
    }
    let name = match keywords.get("type")? {
        Value::Array(names) => {
            let mut names = names.iter().filter(|name| *name != "null");
            let first = names.next()?;
            names.next().is_none().then_some(first)?.as_str()?
        }
        name => name.as_str()?,
    };
    match name {
        "string" if only(&["type"]) => {
            Some(or_one(json!({"type": ["string", "number", "boolean"]})))
        }
        "string" if only(&["type", "minLength", "maxLength"]) => {
            let most = keywords.get("maxLength").and_then(Value::as_u64);
            // Every number that has no more digits, the sign counted as one.
            let digits = u32::try_from(most?).ok().filter(|digits| (1..=18).contains(digits))?;
            let least = keywords.get("minLength").and_then(Value::as_u64).unwrap_or(0);
            let mut wider = keywords.clone();
            wider.insert("type".to_owned(), json!(["string", "integer"]));
            wider.insert("minimum".to_owned(), (1 - 10_i64.pow(digits - 1)).into());
            wider.insert("maximum".to_owned(), (10_i64.pow(digits) - 1).into());
            (least <= 1).then(|| or_one(Value::Object(wider)))
        }
        "integer" if only(&["type"]) => {
            Some(or_one(json!({"type": ["integer", "string"], "pattern": WHOLE})))
        }
        "boolean" if only(&["type"]) => {
            Some(values(&Map::from_iter([("enum".to_owned(), json!([true, false]))]), lists))
        }
        "string" | "integer" | "number" | "boolean" => {
            Some(or_one(Value::Object(keywords.clone())))
        }
        "array" if only(LIST) => {
            let least = keywords.get("minItems").and_then(Value::as_u64).unwrap_or(0);
            let any = json!({"type": "string"});
            let written = keywords.get("items").unwrap_or(&any);
            let item = item(written);
            let mut list = keywords.clone();
            if let Some(items) = list.get_mut("items") {
                items.clone_from(&item);
            }
            let is_empty = list.get("maxItems").is_some_and(|most| most == 0);
            if least > 1 || is_empty || lists == Lists::None {
                return Some(Value::Object(list));
            }
            let is_any = written.as_object().is_some_and(|it| {
                it.keys().all(|name| name == "type" || is_prose(name))
                    && it.get("type").is_none_or(|name| name == "string")
            });
            let has_room = !["maxItems", "uniqueItems"].iter().any(|it| list.contains_key(*it));
            let item = if lists == Lists::Encoded || is_any && has_room {
                item
            } else {
                json!({"allOf": [item], "pattern": "^[^,]*$"})
            };
            Some(one_or_more(list, &item))
        }
        _ => None,
    }
}

/// What is taken for one text, or for a list of one, which is written in the same way.
fn or_one(item: Value) -> Value {
    let list = json!({"type": "array", "minItems": 1, "maxItems": 1, "items": item});
    let Value::Object(list) = list else { return item };
    one_or_more(list, &item)
}

/// A list, or its one item, which is a text: no style writes lists or objects in lists.
fn one_or_more(mut list: Map<String, Value>, item: &Value) -> Value {
    let names = match item.get("type") {
        Some(Value::Array(names)) => names.iter().collect(),
        name => Vec::from_iter(name),
    };
    let is_text = |name: &&Value| {
        ["string", "number", "integer", "boolean"].contains(&name.as_str().unwrap_or_default())
    };
    if names.is_empty() || !names.iter().all(is_text) {
        let item = json!({"allOf": [item], "type": ["string", "number", "boolean"]});
        return json!({"anyOf": [list, item]});
    }
    // Keywords for texts and numbers do not look at lists, so that both can stand side by side.
    if let Value::Object(keywords) = item
        && let Some(types) = keywords.get("type")
        && !["enum", "const", "anyOf", "oneOf", "allOf", "not", "$ref", "if"]
            .iter()
            .any(|name| keywords.contains_key(*name))
        && keywords.keys().all(|name| name == "type" || !list.contains_key(name))
    {
        let names = match types {
            Value::Array(names) => names.clone(),
            name => vec![name.clone()],
        };
        let types = [vec![json!("array")], names].concat();
        list.extend(keywords.clone());
        list.insert("type".to_owned(), types.into());
        return Value::Object(list);
    }
    json!({"anyOf": [list, item]})
}

/// Values, and what is written like one of them: also a list of one, where lists are written.
fn values(keywords: &Map<String, Value>, lists: Lists) -> Value {
    let all = match (keywords.get("const"), keywords.get("enum")) {
        (Some(value), None) => vec![value.clone()],
        (None, Some(Value::Array(values))) => values.clone(),
        _ => return Value::Object(keywords.clone()),
    };
    let mut wider = Vec::new();
    for value in all.into_iter().filter(|value| is_of(value, keywords.get("type"))) {
        let alike = match &value {
            Value::String(text) => data(text).unwrap_or_default(),
            value => as_text(value),
        };
        let alike = (alike.is_number() || alike.is_boolean() || alike.is_string()).then_some(alike);
        for value in [Some(value), alike].into_iter().flatten() {
            if !wider.contains(&value) {
                wider.push(value);
            }
        }
    }
    let is_text = |it: &&Value| it.is_string() || it.is_number() || it.is_boolean();
    let one = wider.iter().filter(|it| lists != Lists::None && is_text(it));
    let one: Vec<Value> = one.map(|it| json!([it])).collect();
    wider.extend(one);
    json!({ "enum": wider })
}

/// Whether a value is of one of the types that are named, if any are.
fn is_of(value: &Value, types: Option<&Value>) -> bool {
    let is = |name: &Value| match (name.as_str(), value) {
        (Some("null"), it) => it.is_null(),
        (Some("boolean"), it) => it.is_boolean(),
        (Some("string"), it) => it.is_string(),
        (Some("number"), it) => it.is_number(),
        (Some("integer"), it) => it.as_f64().is_some_and(|number| number.fract() == 0.0),
        (Some("array"), it) => it.is_array(),
        (Some("object"), it) => it.is_object(),
        _ => false,
    };
    match types {
        None => true,
        Some(Value::Array(names)) => names.iter().any(is),
        Some(name) => is(name),
    }
}
