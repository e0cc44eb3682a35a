//! Values worth holding against two schemas: valid ones of the first, near the edges of both.
//!
//! Every value is the simplest one with a single thing changed, so that their number grows with
//! the size of the schema and what a value shows is easy to see. A schema that many share is tried
//! out where it is met first: elsewhere it would show the same.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use bv_cms_document::pattern;
use serde_json::{Value, json};

use super::flat::alternatives;
use super::scalar::{Keywords, LONGEST, count, edges, numbers, strings};

/// How many parts all values have together that are made up for one pair of schemas.
const BUDGET: usize = 40_000;
/// How deep values are nested.
const DEPTH: usize = 100;
/// How many parts a value has at most: more are read by nobody.
const LARGEST: usize = 200;
/// How many values there are of a schema that has been tried out elsewhere.
const AGAIN: usize = 4;

/// A schema and the definitions it refers to.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) schema: &'a Value,
    pub(super) definitions: &'a Value,
}

/// Values that `schema` probably accepts, the simplest first; `other` is the schema that might
/// refuse them.
pub(super) fn candidates(schema: Side<'_>, other: Option<Side<'_>>) -> Vec<Value> {
    let maker = Maker {
        definitions: schema.definitions,
        other: other.map_or(&Value::Null, |other| other.definitions),
        budget: Cell::new(BUDGET),
        known: RefCell::default(),
    };
    maker.schema(schema.schema, other.map(|other| other.schema), DEPTH)
}

/// The texts of a schema and of the one that might refuse what it accepts.
type Pair = (String, Option<String>);

struct Maker<'a> {
    definitions: &'a Value,
    other: &'a Value,
    budget: Cell<usize>,
    /// The first values of each pair of schemas; of one that is being tried out there are none yet.
    known: RefCell<HashMap<Pair, Vec<Value>>>,
}

impl Maker<'_> {
    fn schema(&self, schema: &Value, other: Option<&Value>, depth: usize) -> Vec<Value> {
        if depth == 0 || self.budget.get() == 0 {
            return Vec::new();
        }
        let pair = (schema.to_string(), other.map(Value::to_string));
        if let Some(known) = self.known.borrow().get(&pair) {
            return known.clone();
        }
        self.known.borrow_mut().insert(pair.clone(), Vec::new());
        let found = self.anew(schema, other, depth);
        self.known.borrow_mut().insert(pair, found.iter().take(AGAIN).cloned().collect());
        found
    }

    fn anew(&self, schema: &Value, other: Option<&Value>, depth: usize) -> Vec<Value> {
        let others = other.map(|other| alternatives(other, self.other)).unwrap_or_default();
        let empty = Keywords::new();
        let mut found = Vec::new();
        for keywords in alternatives(schema, self.definitions) {
            // With several alternatives on both sides, the first that talks about the same type.
            let other = others.iter().find(|other| other.get("type") == keywords.get("type"));
            let other = other.or(others.first()).unwrap_or(&empty);
            found.extend(self.alternative(&keywords, other, depth));
        }
        let mut used = 0;
        found.retain(|value| {
            let parts = parts(value);
            used += if parts > LARGEST { 0 } else { parts };
            parts <= LARGEST
        });
        self.budget.set(self.budget.get().saturating_sub(used));
        found
    }

    fn alternative(&self, keywords: &Keywords, other: &Keywords, depth: usize) -> Vec<Value> {
        if let Some(value) = keywords.get("const") {
            return vec![value.clone()];
        }
        if let Some(Value::Array(values)) = keywords.get("enum") {
            return values.clone();
        }
        if keywords.is_empty() {
            // Anything at all: one value of each type is as good as thousands.
            return [
                "a".into(),
                0.into(),
                0.5.into(),
                true.into(),
                Value::Null,
                json!([]),
                json!({}),
            ]
            .into();
        }
        let types: Vec<&str> = match keywords.get("type") {
            Some(Value::String(name)) => vec![name],
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ if keywords.contains_key("properties") || keywords.contains_key("required") => {
                vec!["object", "string", "null"]
            }
            _ if keywords.contains_key("items") => vec!["array", "string", "null"],
            _ if keywords.contains_key("minimum") || keywords.contains_key("maximum") => {
                vec!["number", "string"]
            }
            _ => vec!["string", "integer", "number", "boolean", "null", "array", "object"],
        };
        let mut found = Vec::new();
        for name in types {
            match name {
                "null" => found.push(Value::Null),
                "boolean" => found.extend([json!(false), json!(true)]),
                "string" => found.extend(strings(keywords, other)),
                "integer" | "number" => found.extend(numbers(keywords, other, name == "number")),
                "array" => found.extend(self.arrays(keywords, other, depth)),
                "object" => found.extend(self.objects(keywords, other, depth)),
                _ => {}
            }
        }
        // Where a value is only excluded, its own members are what is left to try.
        if let Some(not) = keywords.get("not") {
            found.extend(self.schema(not, None, depth - 1));
        }
        found
    }

    fn arrays(&self, keywords: &Keywords, other: &Keywords, depth: usize) -> Vec<Value> {
        let items = keywords.get("items").unwrap_or(&Value::Bool(true));
        let mut values = self.schema(items, other.get("items"), depth - 1);
        if let Some(contains) = keywords.get("contains") {
            values.extend(self.schema(contains, None, depth - 1));
        }
        let least = count(keywords, "minItems").unwrap_or(0);
        let distinct = keywords.get("uniqueItems") == Some(&Value::Bool(true));
        let filled = |first: Option<&Value>, length: u64| -> Value {
            let rest = values.iter().filter(|value| !distinct || Some(*value) != first);
            let rest: Vec<&Value> =
                if distinct { rest.collect() } else { values.iter().take(1).collect() };
            let all =
                first.into_iter().chain(rest.iter().copied().cycle().take(if rest.is_empty() {
                    0
                } else {
                    usize::try_from(length.min(LONGEST)).unwrap_or(0)
                }));
            all.take(usize::try_from(length).unwrap_or(0)).cloned().collect()
        };
        let mut found = vec![filled(None, least)];
        for length in edges(keywords, other, "minItems", "maxItems") {
            found.push(filled(None, length));
        }
        for value in &values {
            found.push(filled(Some(value), least.max(1)));
        }
        if let (Some(value), false) = (values.first(), distinct) {
            found.push(json!([value, value]));
        }
        found
    }

    fn objects(&self, keywords: &Keywords, other: &Keywords, depth: usize) -> Vec<Value> {
        let none = Keywords::new();
        let members = |of: &Keywords, keyword: &str| -> Keywords {
            of.get(keyword).and_then(Value::as_object).unwrap_or(&none).clone()
        };
        let properties = members(keywords, "properties");
        let others = members(other, "properties");
        let rest = keywords.get("additionalProperties").cloned().unwrap_or(Value::Bool(true));
        let other_rest = other.get("additionalProperties");
        let required: Vec<&str> = match keywords.get("required") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let mut per_name: Vec<(String, Vec<Value>)> = Vec::new();
        for (name, schema) in &properties {
            let other = others.get(name).or(other_rest);
            per_name.push((name.clone(), self.schema(schema, other, depth - 1)));
        }
        for name in required.iter().filter(|name| !properties.contains_key(**name)) {
            let other = others.get(*name).or(other_rest);
            per_name.push(((*name).to_owned(), self.schema(&rest, other, depth - 1)));
        }
        let patterns = members(keywords, "patternProperties");
        let other_patterns = members(other, "patternProperties");
        let named = |expression: &String| pattern::samples(expression).into_iter().take(2);
        let mut extra: Vec<String> = others.keys().cloned().collect();
        let foreign = other_patterns.keys().filter(|it| !patterns.contains_key(*it));
        extra.extend(foreign.flat_map(named));
        extra.push("extra".to_owned());
        extra.retain(|name| per_name.iter().all(|(other, _)| other != name));
        for name in extra {
            let other = others.get(&name).or(other_rest);
            per_name.push((name, self.schema(&rest, other, depth - 1)));
        }
        for (expression, schema) in &patterns {
            let other = other_patterns.get(expression).or(other_rest);
            let values = self.schema(schema, other, depth - 1);
            for name in named(expression) {
                per_name.push((name, values.clone()));
            }
        }
        let mut base = Keywords::new();
        for (name, values) in &per_name {
            if let (true, Some(value)) = (required.contains(&name.as_str()), values.first()) {
                base.insert(name.clone(), value.clone());
            }
        }
        let one_more = count(other, "maxProperties").map(|most| most + 1);
        let most = [count(keywords, "minProperties"), one_more];
        let mut found = vec![base.clone()];
        // Members that nobody declares, where they are what makes it enough or too many.
        let extra = per_name.iter().find(|(name, _)| name == "extra");
        if let Some(value) = extra.and_then(|(_, values)| values.first()) {
            for length in most.into_iter().flatten().filter(|length| *length <= LARGEST as u64) {
                let mut filled = base.clone();
                for number in filled.len() as u64..length {
                    filled.insert(format!("extra{number}"), value.clone());
                }
                found.push(filled);
            }
        }
        for most in most.into_iter().flatten().chain([u64::MAX]) {
            let mut full = base.clone();
            for (name, values) in per_name.iter().filter(|(name, _)| name != "extra") {
                if let (true, Some(value)) = ((full.len() as u64) < most, values.first()) {
                    full.entry(name.clone()).or_insert_with(|| value.clone());
                }
            }
            found.push(full);
        }
        for (name, values) in &per_name {
            for value in values {
                let mut object = base.clone();
                object.insert(name.clone(), value.clone());
                found.push(object);
            }
        }
        found.into_iter().map(Value::Object).collect()
    }
}

/// How many values a value is made of.
fn parts(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(parts).sum(),
        Value::Object(members) => members.values().map(parts).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_candidate_is_simple_and_valid_and_edges_follow() {
        let schema = json!({
            "type": "object", "required": ["a"],
            "properties": {
                "a": {"type": "string", "minLength": 2, "maxLength": 4},
                "b": {"type": "array", "minItems": 1, "items": {"enum": ["X", "Y"]}},
                "self": {"$ref": "#/$defs/self"},
            },
        });
        let definitions = json!({ "self": schema });
        let other = json!({"properties": {"a": {"maxLength": 2}}});
        let side = |schema| Side { schema, definitions: &definitions };
        let found = candidates(side(&schema), Some(side(&other)));
        assert_eq!(found[0], json!({"a": "aa"}));
        assert!(found.contains(&json!({"a": "aaa"})));
        assert!(found.contains(&json!({"a": "aa", "b": ["Y"]})));
    }
}
