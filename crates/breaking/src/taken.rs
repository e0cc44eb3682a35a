//! What who receives takes for a parameter, a header or a field: text, whatever type its schema names.

use bv_cms_document::pointer;
use serde_json::{Map, Value, json};

use super::wire::{LIST, as_text, data, is_prose};

/// How whole numbers are written.
const WHOLE: &str = "^-?(0|[1-9][0-9]*)$";

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
