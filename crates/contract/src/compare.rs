//! Compares two values the way OpenAPI and JSON Schema read them, in both directions.
//!
//! The order of members never matters, nor does that of sets such as `required` and `enum`; prose
//! may be wrapped differently; a keyword that says what holds without it may be left out.

use serde_json::{Map, Number, Value};

use crate::place::Place;
use crate::pointer::join;

/// One difference, at the deepest place that shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The pointer in the expected value; of what the expected value would have to have there
    /// when `expected` is `None`.
    pub pointer: String,
    /// What the expected value has; `None` when it has nothing there.
    pub expected: Option<Value>,
    /// What the found value has; `None` when it has nothing there.
    pub found: Option<Value>,
}

/// What a comparison looks at.
#[derive(Debug, Clone, Copy, Default)]
pub struct Comparison {
    /// The keywords beginning with `x-` that are looked at; all of them when it is `None`.
    pub extensions: Option<&'static [&'static str]>,
    /// Keywords that are left out.
    pub ignored: &'static [&'static str],
    /// Keywords that are left out when only the found value has them.
    pub ignored_when_extra: &'static [&'static str],
    /// Keywords that are left out when only the expected value has them.
    pub ignored_when_missing: &'static [&'static str],
}

/// The differences between two values of the same kind: two whole documents, operations, schemas.
#[must_use]
pub fn compare(expected: &Value, found: &Value) -> Vec<Difference> {
    Comparison::default().compare(expected, found)
}

impl Comparison {
    /// The differences between two values of the same kind: two whole documents, operations,
    /// schemas.
    #[must_use]
    pub fn compare(&self, expected: &Value, found: &Value) -> Vec<Difference> {
        let mut differences = Vec::new();
        let walk = Walk { options: self, differences: &mut differences };
        walk.finish(expected, found, Place::Keywords, "");
        differences
    }

    /// The differences between what two objects of the same kind have as one of their members. The
    /// pointers begin with the member's name.
    pub(crate) fn compare_member(
        &self,
        place: Place,
        key: &str,
        expected: Option<&Value>,
        found: Option<&Value>,
    ) -> Vec<Difference> {
        let mut differences = Vec::new();
        let mut walk = Walk { options: self, differences: &mut differences };
        walk.member(key, expected, found, place, "");
        differences
    }

    fn ignores(&self, key: &str) -> bool {
        let looked_at = self.extensions.is_none_or(|extensions| extensions.contains(&key));
        self.ignored.contains(&key) || key.starts_with("x-") && !looked_at
    }

    fn same(&self, expected: &Value, found: &Value, place: Place) -> bool {
        let mut differences = Vec::new();
        Walk { options: self, differences: &mut differences }.finish(expected, found, place, "");
        differences.is_empty()
    }
}

/// The differences between two values that hold data and no keywords, such as two answers.
#[must_use]
pub fn compare_data(expected: &Value, found: &Value) -> Vec<Difference> {
    let mut differences = Vec::new();
    Walk { options: &Comparison::default(), differences: &mut differences }.finish(
        expected,
        found,
        Place::Data,
        "",
    );
    differences
}

/// Keywords whose array is a set.
const SETS: &[&str] = &["enum", "required", "security", "tags"];
/// Keywords whose array is a set of schemas, which are worth comparing one by one.
const ALTERNATIVES: &[&str] = &["allOf", "anyOf", "oneOf"];
/// Keywords with prose.
const PROSE: &[&str] = &["description", "summary", "title"];
/// Keywords that say nothing when they are `false`.
const FALSE_BY_DEFAULT: &[&str] = &[
    "allowEmptyValue",
    "allowReserved",
    "deprecated",
    "readOnly",
    "required",
    "uniqueItems",
    "writeOnly",
    "x-secret",
];
/// Keywords that say nothing when they are empty. An empty `security` is not among them: it says
/// that no credentials are needed.
const EMPTY_BY_DEFAULT: &[&str] = &[
    "$defs",
    "callbacks",
    "content",
    "examples",
    "headers",
    "links",
    "parameters",
    "properties",
    "required",
    "tags",
];

fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        Value::Bool(false) => FALSE_BY_DEFAULT.contains(&key),
        Value::Bool(true) => key == "additionalProperties",
        Value::Array(items) => items.is_empty() && EMPTY_BY_DEFAULT.contains(&key),
        Value::Object(members) => {
            members.is_empty() && (EMPTY_BY_DEFAULT.contains(&key) || key == "additionalProperties")
        }
        _ => false,
    }
}

/// The tags of an operation are names in no order; those of a document are objects in the order in
/// which people are shown them.
fn is_set(keyword: &str, items: &[Value]) -> bool {
    SETS.contains(&keyword) && !(keyword == "tags" && items.iter().any(Value::is_object))
}

/// The only value that a schema allows: a constant, or an enumeration of one.
fn constant(schema: &Map<String, Value>) -> Option<&Value> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), None) => Some(value),
        (None, Some(Value::Array(values))) if values.len() == 1 => values.first(),
        _ => None,
    }
}

fn without_constant(schema: &Map<String, Value>) -> Map<String, Value> {
    let kept = schema.iter().filter(|(key, _)| !matches!(key.as_str(), "const" | "enum"));
    kept.map(|(key, value)| (key.clone(), value.clone())).collect()
}

struct Walk<'a> {
    options: &'a Comparison,
    differences: &'a mut Vec<Difference>,
}

impl Walk<'_> {
    fn finish(mut self, expected: &Value, found: &Value, place: Place, pointer: &str) {
        self.value("", expected, found, place, pointer);
    }

    fn report(&mut self, pointer: String, expected: Option<&Value>, found: Option<&Value>) {
        let (expected, found) = (expected.cloned(), found.cloned());
        self.differences.push(Difference { pointer, expected, found });
    }

    /// Compares two values; `keyword` is the one they belong to, empty where there is none.
    fn value(&mut self, keyword: &str, expected: &Value, found: &Value, place: Place, at: &str) {
        let equal = match (expected, found) {
            (Value::Object(expected), Value::Object(found)) => {
                let constant = constant(expected).filter(|_| place == Place::Keywords);
                if constant.is_some() && constant == self::constant(found) {
                    // However each of them says it.
                    let (expected, found) = (without_constant(expected), without_constant(found));
                    return self.members(&expected, &found, place, at);
                }
                return self.members(expected, found, place, at);
            }
            _ if keyword == "type" => same_types(expected, found),
            (Value::Array(expected), Value::Array(found)) => {
                return self.items(keyword, expected, found, place, at);
            }
            (Value::Number(expected), Value::Number(found)) => same_number(expected, found),
            (Value::String(expected), Value::String(found)) if PROSE.contains(&keyword) => {
                expected.split_whitespace().eq(found.split_whitespace())
            }
            // The schema that allows everything has two forms.
            (Value::Bool(true), Value::Object(members))
            | (Value::Object(members), Value::Bool(true))
                if place == Place::Keywords =>
            {
                members.is_empty()
            }
            _ => expected == found,
        };
        if !equal {
            self.report(at.to_owned(), Some(expected), Some(found));
        }
    }

    fn members(
        &mut self,
        expected: &Map<String, Value>,
        found: &Map<String, Value>,
        place: Place,
        at: &str,
    ) {
        for (key, value) in expected {
            self.member(key, Some(value), found.get(key), place, at);
        }
        for (key, value) in found {
            if !expected.contains_key(key) {
                self.member(key, None, Some(value), place, at);
            }
        }
    }

    fn member(
        &mut self,
        key: &str,
        expected: Option<&Value>,
        found: Option<&Value>,
        place: Place,
        at: &str,
    ) {
        let keywords = place == Place::Keywords;
        let options = self.options;
        if keywords && options.ignores(key) {
            return;
        }
        let forgiven = |value: &Value, forgiven: &[&str]| {
            keywords && (says_nothing(key, value) || forgiven.contains(&key))
        };
        match (expected, found) {
            (Some(expected), Some(found)) => {
                let keyword = if keywords { key } else { "" };
                let place = place.member(key, expected);
                self.value(keyword, expected, found, place, &join(at, key));
            }
            (Some(expected), None) if !forgiven(expected, options.ignored_when_missing) => {
                self.report(join(at, key), Some(expected), None);
            }
            (None, Some(found)) if !forgiven(found, options.ignored_when_extra) => {
                self.report(join(at, key), None, Some(found));
            }
            _ => {}
        }
    }

    fn items(
        &mut self,
        keyword: &str,
        expected: &[Value],
        found: &[Value],
        place: Place,
        at: &str,
    ) {
        let options = self.options;
        let place = place.item();
        if keyword == "parameters" {
            let same = |one: &Value, other: &Value| {
                ["in", "name"].iter().all(|key| one.get(key) == other.get(key))
            };
            self.matched(expected, found, at, &same, |walk, expected, found, at| {
                walk.value("", expected, found, place, at);
            });
        } else if is_set(keyword, expected) {
            let same = |one: &Value, other: &Value| options.same(one, other, place);
            self.matched(expected, found, at, &same, |_, _, _, _| {});
        } else if ALTERNATIVES.contains(&keyword) {
            let (expected, found) =
                without_equal(expected, found, |one, other| options.same(one, other, place));
            self.in_order(&expected, &found, place, at);
        } else {
            let expected: Vec<_> = expected.iter().enumerate().collect();
            self.in_order(&expected, &found.iter().collect::<Vec<_>>(), place, at);
        }
    }

    /// Compares the items that belong together, and reports those that have no partner.
    fn matched(
        &mut self,
        expected: &[Value],
        found: &[Value],
        at: &str,
        same: &dyn Fn(&Value, &Value) -> bool,
        compare: impl Fn(&mut Self, &Value, &Value, &str),
    ) {
        for (index, item) in expected.iter().enumerate() {
            let pointer = join(at, &index.to_string());
            match found.iter().find(|found| same(item, found)) {
                Some(found) => compare(self, item, found, &pointer),
                None => self.report(pointer, Some(item), None),
            }
        }
        for item in found {
            if !expected.iter().any(|expected| same(expected, item)) {
                self.report(at.to_owned(), None, Some(item));
            }
        }
    }

    fn in_order(&mut self, expected: &[(usize, &Value)], found: &[&Value], place: Place, at: &str) {
        for (position, (index, item)) in expected.iter().enumerate() {
            let pointer = join(at, &index.to_string());
            match found.get(position) {
                Some(found) => self.value("", item, found, place, &pointer),
                None => self.report(pointer, Some(item), None),
            }
        }
        for item in found.iter().skip(expected.len()) {
            self.report(at.to_owned(), None, Some(item));
        }
    }
}

/// What is left of two lists when the pairs of equal items are taken out of them. The expected
/// items keep the index they had.
fn without_equal<'v>(
    expected: &'v [Value],
    found: &'v [Value],
    same: impl Fn(&Value, &Value) -> bool,
) -> (Vec<(usize, &'v Value)>, Vec<&'v Value>) {
    let mut found: Vec<&Value> = found.iter().collect();
    let mut left = Vec::new();
    for (index, item) in expected.iter().enumerate() {
        match found.iter().position(|found| same(item, found)) {
            Some(position) => {
                found.remove(position);
            }
            None => left.push((index, item)),
        }
    }
    (left, found)
}

/// `type` is a name or an array of names.
fn same_types(expected: &Value, found: &Value) -> bool {
    let names = |value: &Value| -> Vec<String> {
        let mut names: Vec<String> = match value {
            Value::Array(names) => names.iter().map(ToString::to_string).collect(),
            name => vec![name.to_string()],
        };
        names.sort();
        names.dedup();
        names
    };
    names(expected) == names(found)
}

/// To JSON Schema 1 and 1.0 are one number.
pub(crate) fn same_number(one: &Number, other: &Number) -> bool {
    one == other || (one.is_f64() || other.is_f64()) && one.as_f64() == other.as_f64()
}

#[cfg(test)]
mod tests;
