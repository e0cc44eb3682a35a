//! Everything that can be different about an instance in one place.

use serde_json::{Value, json};

use super::facets::{Keywords, all_facets, declared, item, member, required};
use super::make::{Fill, MOST, Maker, is_map};
use super::{number, text};

/// How deep an instance is changed.
const DEPTH: usize = 9;
/// How often a schema is met on the way to a place that is changed: one that contains itself is the
/// same again deeper down.
const ROUNDS: usize = 2;
/// Instances of one alternative that are put where another one was.
const OTHERS: usize = 3;

/// One step into an instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Member(String),
    Item(usize),
}

/// A place, and what is there instead; nothing when it is gone.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) path: Vec<Step>,
    pub(super) to: Option<Value>,
}

impl Change {
    /// The instance with this change; `None` where it makes no difference or has no such place.
    pub(super) fn of(&self, instance: &Value) -> Option<Value> {
        let mut changed = instance.clone();
        let Some((last, before)) = self.path.split_last() else {
            return self.to.clone().filter(|to| to != instance);
        };
        let mut at = &mut changed;
        for step in before {
            at = match step {
                Step::Member(name) => at.get_mut(name)?,
                Step::Item(index) => at.get_mut(*index)?,
            };
        }
        match (last, at, &self.to) {
            (Step::Member(name), Value::Object(members), Some(to)) => {
                members.insert(name.clone(), to.clone());
            }
            (Step::Member(name), Value::Object(members), None) => {
                members.shift_remove(name)?;
            }
            (Step::Item(index), Value::Array(items), Some(to)) => {
                *items.get_mut(*index)? = to.clone();
            }
            (Step::Item(index), Value::Array(items), None) if *index < items.len() => {
                items.remove(*index);
            }
            _ => return None,
        }
        (changed != *instance).then_some(changed)
    }
}

/// How a place in an instance is reached.
#[derive(Debug, Default)]
struct Way<'d> {
    path: Vec<Step>,
    /// The schemas on the way.
    schemas: Vec<&'d Value>,
}

impl Way<'_> {
    fn met(&self, schema: &Value) -> usize {
        self.schemas.iter().filter(|met| std::ptr::eq(**met, schema)).count()
    }
}

impl<'d> Maker<'d> {
    /// Every change of an instance that its schemas give a reason for, in every place.
    pub(super) fn changes(&mut self, instance: &Value, schemas: &[&'d Value]) -> Vec<Change> {
        let mut found = Vec::new();
        self.collect(&mut Way::default(), instance, schemas, &mut found);
        found
    }

    fn collect(
        &mut self,
        way: &mut Way<'d>,
        value: &Value,
        schemas: &[&'d Value],
        found: &mut Vec<Change>,
    ) {
        let facets = all_facets(self.root, schemas);
        for to in self.instead(value, schemas, &facets) {
            found.push(Change { path: way.path.clone(), to: Some(to) });
        }
        if way.path.len() >= DEPTH || schemas.iter().any(|schema| way.met(schema) >= ROUNDS) {
            return;
        }
        let met = way.schemas.len();
        way.schemas.extend(schemas);
        match value {
            Value::Object(members) => {
                for (name, inner) in members {
                    way.path.push(Step::Member(name.clone()));
                    found.push(Change { path: way.path.clone(), to: None });
                    self.collect(way, inner, &member(&facets, name), found);
                    way.path.pop();
                }
            }
            Value::Array(items) => {
                for (index, inner) in items.iter().enumerate().take(2) {
                    way.path.push(Step::Item(index));
                    found.push(Change { path: way.path.clone(), to: None });
                    self.collect(way, inner, &item(&facets, index), found);
                    way.path.pop();
                }
            }
            _ => {}
        }
        way.schemas.truncate(met);
    }

    /// What can be in the place of a value.
    fn instead(
        &mut self,
        value: &Value,
        schemas: &[&'d Value],
        facets: &[&'d Keywords],
    ) -> Vec<Value> {
        let mut found = vec![
            Value::Null,
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(0.5),
            json!("a"),
            json!(""),
            json!([]),
            json!({}),
            json!([null]),
            json!({ "a": 1 }),
            json!([[]]),
        ];
        // A value in an array, and what is in one.
        found.push(json!([value]));
        found.extend(value.as_array().and_then(|items| items.first()).cloned());
        for keywords in facets {
            found.extend(text::values(keywords).cloned());
            found.extend(text::edges(keywords).into_iter().map(Value::from));
            found.extend(number::edges(keywords));
            let named = keywords.get("type").map(Value::to_string).unwrap_or_default();
            if named.contains("integer") || named.contains("number") {
                found.extend(number::odd());
            }
            if named.contains("string") || named.contains("boolean") {
                found.extend(text::odd());
            }
            for keyword in ["oneOf", "anyOf", "allOf"] {
                for one in keywords.get(keyword).and_then(Value::as_array).into_iter().flatten() {
                    found.push(self.value(&[one], Fill::Least));
                    found.push(self.value(&[one], Fill::Full));
                }
            }
            found.extend(keywords.get("not").map(|not| self.value(&[not], Fill::Least)));
        }
        for _ in 0..OTHERS {
            found.push(self.value(schemas, Fill::Random));
        }
        match value {
            Value::Object(_) => self.objects(value, facets, &mut found),
            Value::Array(items) => self.arrays(items, facets, &mut found),
            _ => {}
        }
        found
    }

    fn objects(&mut self, object: &Value, facets: &[&'d Keywords], found: &mut Vec<Value>) {
        let with = |name: &str, value: Value| {
            let mut changed = object.clone();
            changed[name] = value;
            changed
        };
        for name in declared(facets).into_iter().map(String::as_str).chain(required(facets)) {
            if object.get(name).is_none() {
                let made = self.value(&member(facets, name), Fill::Least);
                found.push(with(name, made));
                found.push(with(name, Value::Null));
            }
        }
        self.conditions(object, facets, found);
        for name in ["unknown", "", "a.b", "a[0]", "ünbekannt", "😀", "__proto__", "$ref", "a b"]
        {
            found.push(with(name, json!(null)));
            let made = self.value(&member(facets, name), Fill::Random);
            found.push(with(name, made));
        }
        if is_map(facets) || facets.iter().any(|it| it.contains_key("propertyNames")) {
            for number in 0..4 {
                let name = self.name(facets, number);
                for value in [self.value(&member(facets, &name), Fill::Full), json!("a"), json!(7)]
                {
                    for name in
                        [name.clone(), format!("{name}!"), name.to_uppercase(), format!("!{name}")]
                    {
                        found.push(with(&name, value.clone()));
                    }
                }
            }
        }
        for keyword in ["minProperties", "maxProperties"] {
            for limit in facets.iter().filter_map(|it| it.get(keyword)?.as_u64()) {
                for length in [limit.saturating_sub(1), limit, limit + 1] {
                    found.push(self.with_members(object, facets, length.min(MOST)));
                }
            }
        }
    }

    /// The edges of each member where what a condition needs is not there.
    fn conditions(&self, object: &Value, facets: &[&'d Keywords], found: &mut Vec<Value>) {
        for condition in facets.iter().filter_map(|keywords| keywords.get("if")) {
            let mut without = object.clone();
            for name in required(&all_facets(self.root, &[condition])) {
                if let Value::Object(members) = &mut without {
                    members.shift_remove(name);
                }
            }
            for name in declared(facets) {
                let mut edges = vec![json!([])];
                for keywords in all_facets(self.root, &member(facets, name)) {
                    edges.extend(text::edges(keywords).into_iter().map(Value::from));
                    edges.extend(number::edges(keywords));
                }
                for edge in edges {
                    let mut changed = without.clone();
                    changed[name] = edge;
                    found.push(changed);
                }
            }
        }
    }

    /// The object with so many members.
    fn with_members(&mut self, object: &Value, facets: &[&'d Keywords], length: u64) -> Value {
        let mut members = object.as_object().cloned().unwrap_or_default();
        let length = usize::try_from(length).unwrap_or(0);
        let needed = required(facets);
        while members.len() > length {
            let spare = members.keys().rev().find(|name| !needed.contains(&name.as_str()));
            let Some(name) = spare.or(members.keys().next()).cloned() else { break };
            members.shift_remove(&name);
        }
        for number in 0..length as u64 * 2 {
            if members.len() < length {
                let name = self.name(facets, number);
                let value = self.value(&member(facets, &name), Fill::Least);
                members.insert(name, value);
            }
        }
        Value::Object(members)
    }

    fn arrays(&mut self, items: &[Value], facets: &[&'d Keywords], found: &mut Vec<Value>) {
        let made = self.value(&item(facets, items.len()), Fill::Random);
        let first = items.first().unwrap_or(&made).clone();
        found.push(json!([first]));
        // The same value twice, also where it is written in another way.
        found.push(json!([first, first]));
        found.push(json!([first, made, first]));
        found.push(json!([first, again(&first)]));
        found.push(json!([first, null]));
        found.push(items.iter().rev().cloned().collect());
        for keyword in ["minItems", "maxItems", "minContains", "maxContains"] {
            for limit in facets.iter().filter_map(|keywords| keywords.get(keyword)?.as_u64()) {
                for length in [limit.saturating_sub(1), limit, limit + 1] {
                    if let Some(contained) = facets.iter().find_map(|it| it.get("contains")) {
                        let one = self.value(&[contained], Fill::Least);
                        let most = usize::try_from(length.min(MOST)).unwrap_or(0);
                        found.push(vec![one; most].into());
                    }
                    let mut longer: Vec<Value> = items.to_vec();
                    while (longer.len() as u64) < length.min(MOST) {
                        let next = self.value(&item(facets, longer.len()), Fill::Random);
                        longer.push(next);
                    }
                    longer.truncate(usize::try_from(length).unwrap_or(0));
                    found.push(longer.into());
                }
            }
        }
    }
}

/// The same value, written in another way where JSON has one.
fn again(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, Value::from),
        Value::Object(members) => {
            members.iter().rev().map(|(name, value)| (name.clone(), again(value))).collect()
        }
        Value::Array(items) => items.iter().map(again).collect(),
        value => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_place_is_changed_removed_and_made_null() {
        let schema = json!({
            "type": "object", "required": ["a"],
            "properties": { "a": { "type": "array", "items": { "type": "integer", "maximum": 3 } },
                            "b": { "type": "string", "maxLength": 2 } },
        });
        let mut maker = Maker::new(&Value::Null, 1);
        let instance = json!({ "a": [1] });
        let changes = maker.changes(&instance, &[&schema]);
        let made: BTreeSet<String> =
            changes.iter().filter_map(|it| it.of(&instance)).map(|it| it.to_string()).collect();
        for expected in [
            "{}",
            "null",
            r#"{"a":[]}"#,
            r#"{"a":null}"#,
            r#"{"a":[4]}"#,
            r#"{"a":[3]}"#,
            r#"{"a":[1,1]}"#,
            r#"{"a":[1,1.0]}"#,
            r#"{"a":[null]}"#,
            r#"{"a":[1],"unknown":null}"#,
            r#"{"a":[1],"b":null}"#,
            r#"{"a":["a"]}"#,
            r#"{"a":[8.0]}"#,
        ] {
            assert!(made.contains(expected), "{expected}");
        }
    }
}
