//! Values that a schema names, and does not admit.

use std::cell::LazyCell;

use bv_cms_document::PLAIN_ASSERTIONS;
use bv_cms_document::compare::same_number;
use bv_cms_document::pointer::join;
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use super::super::schema::Part;
use super::super::violation::deepest;
use super::schema::{Contradiction, Schema};

pub(super) fn find(schema: &mut Schema<'_>) {
    let lists = lists(&schema.parts);
    if lists.is_empty() {
        return;
    }
    // Made where one is asked for: it takes longer than to ask it.
    let judges: Vec<_> =
        schema.parts.iter().map(|part| (part, LazyCell::new(|| plain(part.keywords)))).collect();
    // What one branch says against itself is found where that is written.
    let elsewhere = |part: &Part<'_>, list: &List<'_, '_>| part.branch != list.part.branch;
    let refused = |list: &List<'_, '_>, value: &Value| {
        let others = lists
            .iter()
            .filter(|other| elsewhere(other.part, list) || list.is_constant_beside(other));
        for other in others {
            if !other.values.iter().any(|it| same(it, value)) {
                return Some(format!("one of {}", show(&other.values)));
            }
        }
        let judges = judges.iter();
        let mut judges = judges.filter(|(part, _)| elsewhere(part, list) || part.branch == 0);
        judges.find_map(|(_, judge)| {
            let violations = deepest(judge.as_ref()?.iter_errors(value));
            violations.into_iter().next().map(|violation| violation.message)
        })
    };
    let mut found = Vec::new();
    for list in &lists {
        let refusals: Vec<_> = list.values.iter().map(|value| refused(list, value)).collect();
        if list.part.branch == 0 {
            for (index, refusal) in refusals.into_iter().enumerate() {
                let Some(expected) = refusal else { continue };
                found.push(Contradiction {
                    pointer: list.place(index),
                    message: "the schema names a value that it does not admit".to_owned(),
                    expected,
                    found: bv_cms_findings::show(Some(list.values[index])),
                });
            }
        } else if let Some(Some(expected)) = refusals.first()
            && refusals.iter().all(Option::is_some)
            && found.is_empty()
        {
            found.push(Contradiction {
                pointer: schema.pointer.to_owned(),
                message: "the schema admits none of the values that it names".to_owned(),
                expected: expected.clone(),
                found: show(&list.values),
            });
        }
    }
    schema.found.append(&mut found);
}

/// Values of which one has to be there.
struct List<'s, 'v> {
    part: &'s Part<'v>,
    keyword: &'static str,
    values: Vec<&'v Value>,
}

impl List<'_, '_> {
    /// Whether it is the constant of an object, and the other one its enumeration.
    fn is_constant_beside(&self, other: &Self) -> bool {
        std::ptr::eq(self.part, other.part) && self.keyword == "const" && other.keyword == "enum"
    }

    fn place(&self, index: usize) -> String {
        let at = join(&self.part.pointer, self.keyword);
        if self.keyword == "enum" { join(&at, &index.to_string()) } else { at }
    }
}

fn lists<'s, 'v>(parts: &'s [Part<'v>]) -> Vec<List<'s, 'v>> {
    let mut lists = Vec::new();
    for part in parts {
        if let Some(Value::Array(values)) = part.keywords.get("enum") {
            lists.push(List { part, keyword: "enum", values: values.iter().collect() });
        }
        if let Some(value) = part.keywords.get("const") {
            lists.push(List { part, keyword: "const", values: vec![value] });
        }
    }
    lists
}

/// A judge of what needs no other schema, beside the lists of values; none where nothing does, or a
/// pattern is none.
fn plain(keywords: &Map<String, Value>) -> Option<Validator> {
    let plain: Map<String, Value> = keywords
        .iter()
        .filter(|(keyword, _)| {
            PLAIN_ASSERTIONS.contains(&keyword.as_str())
                && *keyword != "enum"
                && *keyword != "const"
        })
        .map(|(keyword, value)| (keyword.clone(), value.clone()))
        .collect();
    if plain.is_empty() {
        return None;
    }
    judge(&Value::Object(plain))
}

/// A judge of a schema that needs no other one; none where it is no schema that can be enforced, which
/// others find.
pub(super) fn judge(schema: &Value) -> Option<Validator> {
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    options.should_validate_formats(true).build(schema).ok()
}

/// To JSON Schema, 1 and 1.0 are one value.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => same_number(one, other),
        _ => one == other,
    }
}

fn show(values: &[&Value]) -> String {
    bv_cms_findings::show(Some(&json!(values)))
}
