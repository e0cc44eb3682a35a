//! Compares two values the way OpenAPI and JSON Schema read them, in both directions.
//!
//! The order of members never matters, nor does that of sets such as `required` and `enum`; prose
//! may be wrapped differently; a keyword that says what holds without it may be left out.

mod forgiving;

use serde_json::{Map, Value};

pub use self::forgiving::same_number;
use self::forgiving::{
    ALTERNATIVES, PROSE, constant, is_set, same_types, says_nothing, without_constant,
};
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
    /// The one keyword beginning with `x-` that is looked at; all of them are when it is `None`.
    pub extension: Option<&'static str>,
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
    #[must_use]
    pub fn compare_member(
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
        let looked_at = self.extension.is_none_or(|extension| extension == key);
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
                if constant.is_some() && constant == forgiving::constant(found) {
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

#[cfg(test)]
mod tests;
