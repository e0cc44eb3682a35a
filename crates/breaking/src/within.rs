//! A value of a schema inside of a body, put into a whole body.

use std::collections::{BTreeSet, VecDeque};

use bv_cms_document::pointer;
use serde_json::{Map, Value};

use super::walk::Walk;

/// One step from a schema to another one that has a part in the same value, or in one inside.
#[derive(Debug, Clone)]
enum Step {
    /// The value is also one of this schema: the target of a reference, or one of several.
    Also(String),
    /// The member of this name.
    Member(String, String),
    /// An item of the list.
    Item(String),
}

impl Step {
    /// The pointer of the schema that it leads to.
    fn to(&self) -> &str {
        match self {
            Self::Also(at) | Self::Member(_, at) | Self::Item(at) => at,
        }
    }
}

/// How many schemas are looked through at most.
const SCHEMAS: usize = 5_000;
/// How many objects around each other are made up one by one at most.
const LEVELS: usize = 6;

impl Walk<'_> {
    /// A value of the schema at `holder` that has `value` where the schema at `part` describes it, the
    /// rest as simple as it can be. `None` when nobody sends what was put together.
    pub(super) fn around(&self, holder: &str, part: &str, value: &Value) -> Option<Value> {
        let way = self.way_to(holder, part)?;
        let is_sent = |whole: &Value| self.request.sends(holder, std::slice::from_ref(whole));
        // To make up a value for each schema on the way takes long, and is seldom needed.
        let mut whole = self.request.sample(holder).unwrap_or_default();
        graft(&mut whole, &way, value);
        if is_sent(&whole) {
            return Some(whole);
        }
        let levels = way.iter().filter(|step| matches!(step, Step::Member(..))).count();
        let whole = (levels <= LEVELS).then(|| self.put_together(holder, &way, value))?;
        is_sent(&whole).then_some(whole)
    }

    /// The shortest way between two schemas of the base document.
    fn way_to(&self, holder: &str, part: &str) -> Option<Vec<Step>> {
        let mut seen = BTreeSet::from([holder.to_owned()]);
        let mut next = VecDeque::from([(holder.to_owned(), Vec::new())]);
        while let Some((at, way)) = next.pop_front() {
            if at == part {
                return Some(way);
            }
            for step in self.steps(&at) {
                if seen.len() < SCHEMAS && seen.insert(step.to().to_owned()) {
                    let (to, mut way) = (step.to().to_owned(), way.clone());
                    way.push(step);
                    next.push_back((to, way));
                }
            }
        }
        None
    }

    fn steps(&self, at: &str) -> Vec<Step> {
        let Some(Value::Object(keywords)) = self.base.document.get(at) else { return Vec::new() };
        let mut steps = Vec::new();
        for (keyword, value) in keywords {
            let inside = pointer::join(at, keyword);
            match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    steps.extend(pointer::from_reference(reference).map(Step::Also));
                }
                ("properties", Value::Object(names)) => {
                    let member =
                        |name: &String| Step::Member(name.clone(), pointer::join(&inside, name));
                    steps.extend(names.keys().map(member));
                }
                ("items", Value::Object(_)) => steps.push(Step::Item(inside)),
                ("allOf" | "anyOf" | "oneOf", Value::Array(all)) => {
                    let also =
                        |index: usize| Step::Also(pointer::join(&inside, &index.to_string()));
                    steps.extend((0..all.len()).map(also));
                }
                _ => {}
            }
        }
        steps
    }

    fn put_together(&self, at: &str, way: &[Step], value: &Value) -> Value {
        let Some((step, rest)) = way.split_first() else { return value.clone() };
        let inner = self.put_together(step.to(), rest, value);
        let sample = || match self.request.sample(at) {
            Some(Value::Object(members)) => members,
            _ => Map::new(),
        };
        match (step, inner) {
            (Step::Item(_), inner) => Value::Array(vec![inner]),
            (Step::Member(name, _), inner) => {
                let mut members = sample();
                members.insert(name.clone(), inner);
                Value::Object(members)
            }
            // What another part of the schema asks for is in the sample.
            (Step::Also(_), Value::Object(inner)) if self.is_joined(at) => {
                let mut members = sample();
                members.extend(inner);
                Value::Object(members)
            }
            (Step::Also(_), inner) => inner,
        }
    }

    /// Whether several schemas describe the value of the one at a pointer together.
    fn is_joined(&self, at: &str) -> bool {
        self.base.document.get(at).is_some_and(|schema| schema.get("allOf").is_some())
    }
}

/// Puts a value where a way through another one ends.
fn graft(whole: &mut Value, way: &[Step], value: &Value) {
    let mut here = whole;
    for step in way {
        here = match step {
            Step::Also(_) => here,
            Step::Member(name, _) => {
                if !here.is_object() {
                    *here = Value::Object(Map::new());
                }
                &mut here[name.as_str()]
            }
            Step::Item(_) => {
                if here.as_array().is_none_or(Vec::is_empty) {
                    *here = Value::Array(vec![Value::Null]);
                }
                &mut here[0]
            }
        };
    }
    match (here, value) {
        // What other schemas of the same value ask for.
        (Value::Object(members), Value::Object(value)) => members.extend(value.clone()),
        (here, value) => *here = value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_put_where_its_way_ends() {
        let member = |name: &str| Step::Member(name.to_owned(), String::new());
        let also = || Step::Also(String::new());
        let put = |mut whole: Value, way: &[Step], value: Value| {
            graft(&mut whole, way, &value);
            whole
        };
        let way = [also(), member("a"), Step::Item(String::new()), member("b")];
        let expected = json!({"x": 1, "a": [{"b": "long"}]});
        assert_eq!(put(json!({"x": 1}), &way, json!("long")), expected);
        let expected = json!({"x": 1, "a": [{"c": 2, "b": "long"}, 3]});
        assert_eq!(put(json!({"x": 1, "a": [{"c": 2}, 3]}), &way, json!("long")), expected);
        assert_eq!(
            put(json!({"a": 1, "b": 1}), &[also()], json!({"b": 2})),
            json!({"a": 1, "b": 2})
        );
        assert_eq!(put(Value::Null, &[member("a")], json!(1)), json!({"a": 1}));
    }
}
