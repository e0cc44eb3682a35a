//! Members that are required and refused, and more of them, or of items, than there can be.

use std::collections::{BTreeMap, HashMap};

use bv_cms_document::pattern;
use bv_cms_document::pointer::join;
use regex::Regex;
use serde_json::{Map, Value};

use super::super::schema::Part;
use super::number::integer;
use super::schema::{Contradiction, Schema};
use super::values::judge;

pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = Vec::new();
    let required = required(schema);
    let mut patterns = Patterns::new();
    for (name, (part, place)) in &required {
        // What one branch says against itself is found where that is written.
        for other in schema.parts.iter().filter(|it| it.branch == 0 || it.branch != part.branch) {
            let Some((keyword, value)) = refusal(schema.root, other, name, &mut patterns) else {
                continue;
            };
            let at = join(&other.pointer, keyword);
            if let Some(pointer) = schema.place(&[(part, place.clone()), (other, at)]) {
                found.push(Contradiction {
                    pointer,
                    message: format!("the member `{name}` is required and refused"),
                    expected: format!("`{name}` among the `properties`, or not required"),
                    found: format!("`{keyword}: {}`", bv_cms_findings::show(Some(value))),
                });
            }
        }
    }
    for most in schema.said("maxProperties") {
        let all = required.len();
        if let Some((part, place)) = required.values().next()
            && integer(most.value).is_some_and(|most| most < all as i128)
            && let Some(pointer) = schema.place(&[most.at(), (part, place.clone())])
        {
            found.push(Contradiction {
                pointer,
                message: format!("{all} members are required, and fewer allowed"),
                expected: format!("`maxProperties: {all}`, or fewer in `required`"),
                found: most.text(),
            });
        }
    }
    for (least, ends) in
        [("minProperties", of_members as fn(&Part<'_>) -> _), ("minItems", of_items)]
    {
        for least in schema.said(least) {
            for part in &schema.parts {
                let Some((keyword, most)) = ends(part) else { continue };
                let at = join(&part.pointer, keyword);
                if integer(least.value).is_some_and(|least| least > most as i128)
                    && let Some(pointer) = schema.place(&[least.at(), (part, at)])
                {
                    found.push(Contradiction {
                        pointer,
                        message: "there cannot be as many".to_owned(),
                        expected: format!("at most {most}, as `{keyword}: false` says"),
                        found: least.text(),
                    });
                }
            }
        }
    }
    schema.found.append(&mut found);
}

/// The names that are required, where first.
fn required<'s, 'v>(schema: &'s Schema<'v>) -> BTreeMap<&'v str, (&'s Part<'v>, String)> {
    let mut required = BTreeMap::new();
    for said in schema.said("required") {
        let names = said.value.as_array().into_iter().flatten().enumerate();
        for (index, name) in names.filter_map(|(index, name)| Some((index, name.as_str()?))) {
            let place = || join(&said.at().1, &index.to_string());
            required.entry(name).or_insert_with(|| (said.part, place()));
        }
    }
    required
}

/// The keyword of a part that refuses whatever a member with a name has for a value.
fn refusal<'v>(
    root: &'v Value,
    part: &Part<'v>,
    name: &str,
    patterns: &mut Patterns<'v>,
) -> Option<(&'static str, &'v Value)> {
    let keywords = part.keywords;
    let mut declared = false;
    if let Some(member) = object(keywords, "properties").and_then(|members| members.get(name)) {
        declared = true;
        if nothing(root, member) {
            return Some(("properties", member));
        }
    }
    for (expression, member) in object(keywords, "patternProperties").into_iter().flatten() {
        let pattern = patterns.entry(expression).or_insert_with(|| compiled(expression)).as_ref();
        let matches = pattern.map(|pattern| pattern.is_match(name));
        // What is no pattern has a finding of its own, and may be meant for this name.
        if matches.unwrap_or(true) {
            declared = true;
            if nothing(root, member) && matches == Some(true) {
                return Some(("patternProperties", member));
            }
        }
    }
    if let Some(names) = keywords.get("propertyNames")
        && !has_reference(names)
        && judge(names).is_some_and(|names| !names.is_valid(&Value::from(name)))
    {
        return Some(("propertyNames", names));
    }
    let others = keywords.get("additionalProperties")?;
    (!declared && nothing(root, others)).then_some(("additionalProperties", others))
}

/// Patterns that are compiled already.
type Patterns<'v> = HashMap<&'v str, Option<Regex>>;

fn compiled(expression: &str) -> Option<Regex> {
    Regex::new(&pattern::translate(expression).ok()?).ok()
}

/// Whether a schema is `false`, or refers to one that is.
fn nothing(root: &Value, schema: &Value) -> bool {
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(bv_cms_document::pointer::from_reference);
    match target.and_then(|target| bv_cms_document::follow(root, &target).ok()) {
        Some((_, target)) => target == &Value::Bool(false),
        None => schema == &Value::Bool(false),
    }
}

fn has_reference(schema: &Value) -> bool {
    match schema {
        Value::Object(keywords) => {
            keywords.contains_key("$ref") || keywords.values().any(has_reference)
        }
        Value::Array(items) => items.iter().any(has_reference),
        _ => false,
    }
}

/// How many members an object has at most that can have only those that are declared.
fn of_members(part: &Part<'_>) -> Option<(&'static str, usize)> {
    let closed = part.keywords.get("additionalProperties") == Some(&Value::Bool(false))
        && object(part.keywords, "patternProperties").is_none_or(Map::is_empty);
    let declared = object(part.keywords, "properties").map_or(0, |members| {
        members.values().filter(|member| **member != Value::Bool(false)).count()
    });
    closed.then_some(("additionalProperties", declared))
}

/// How many items a list has at most that can have only the first ones.
fn of_items(part: &Part<'_>) -> Option<(&'static str, usize)> {
    let closed = part.keywords.get("items") == Some(&Value::Bool(false));
    let first = part.keywords.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
    closed.then_some(("items", first))
}

fn object<'v>(keywords: &'v Map<String, Value>, keyword: &str) -> Option<&'v Map<String, Value>> {
    keywords.get(keyword)?.as_object()
}
