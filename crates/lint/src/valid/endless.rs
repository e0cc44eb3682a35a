//! Schemas that no finite value fits, because each value has to hold another one of them.

use std::collections::HashSet;

use bv_cms_document::pointer::{from_reference, join, parent};
use bv_cms_findings::Collector;
use serde_json::Value;

use super::contradiction::{Contradiction, integer};
use super::schema::{Part, all_schemas, parts, says};

/// Finds the schemas that no finite value fits.
pub(super) fn endless_schemas(collector: &mut Collector<'_>) {
    for found in endless(collector.document.value()) {
        found.add_to(collector);
    }
}

/// The schemas of a document that no finite value fits: objects that need a member, and lists that
/// need an item, which need another one in their turn. The references of the document lead somewhere
/// and end there.
#[must_use]
pub fn endless(root: &Value) -> Vec<Contradiction> {
    let schemas = all_schemas(root);
    let mut walk = Walk { root, open: schemas.iter().map(String::as_str).collect() };
    // Whatever a value fits is found from within: at first what needs nothing, then what needs that,
    // and of each outermost schema the innermost first. Forth and back: a chain of them then takes two
    // rounds, in whatever order it is written.
    let mut outermost: Vec<Vec<&str>> = Vec::new();
    for pointer in &schemas {
        match outermost.last_mut() {
            Some(group) if is_within(pointer, group[0]) => group.push(pointer),
            _ => outermost.push(vec![pointer]),
        }
    }
    loop {
        let before = walk.open.len();
        for pointer in outermost.iter().flat_map(|group| group.iter().rev()) {
            if walk.open.contains(pointer) && walk.has_a_value(pointer) {
                walk.open.remove(pointer);
            }
        }
        if walk.open.len() == before {
            break;
        }
        outermost.reverse();
    }
    let none = schemas.iter().filter(|pointer| walk.open.contains(pointer.as_str()));
    none.filter_map(|pointer| walk.told(pointer)).collect()
}

fn is_within(pointer: &str, outer: &str) -> bool {
    pointer.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// A document, and those of its schemas that no value is known to fit yet.
struct Walk<'v> {
    root: &'v Value,
    open: HashSet<&'v str>,
}

impl Walk<'_> {
    /// Whether some value is known to fit the schema at a pointer. `false` is no schema of these: what
    /// is said so plainly is meant, or contradicted elsewhere.
    fn fits(&self, pointer: &str) -> bool {
        !self.open.contains(pointer)
    }

    fn has_a_value(&self, pointer: &str) -> bool {
        let Some(keywords) = self.root.pointer(pointer).and_then(Value::as_object) else {
            return true;
        };
        let target = keywords.get("$ref").and_then(Value::as_str).and_then(from_reference);
        let places = |keyword: &str| {
            let all = keywords.get(keyword).and_then(Value::as_array).map_or(0, Vec::len);
            let at = join(pointer, keyword);
            (0..all).map(move |index| join(&at, &index.to_string()))
        };
        let any = |keyword: &str| {
            let mut alternatives = places(keyword).peekable();
            alternatives.peek().is_none() || alternatives.any(|place| self.fits(&place))
        };
        target.is_none_or(|target| self.fits(&target))
            && places("allOf").all(|place| self.fits(&place))
            && any("anyOf")
            && any("oneOf")
            && self.needed(pointer).is_none_or(|(_, needed)| self.fits(&needed))
    }

    /// What a value has to hold that nothing is known to fit: where that is said, and its schema.
    fn needed(&self, pointer: &str) -> Option<(String, String)> {
        let parts = parts(self.root, pointer);
        let types = || parts.iter().filter_map(|part| part.keywords.get("type"));
        let is_only =
            |kind: &str| types().any(|own| own == kind || *own == Value::from(vec![kind]));
        let mut needed = Vec::new();
        if is_only("object") {
            for part in &parts {
                let names = part.keywords.get("required").and_then(Value::as_array);
                for name in names.into_iter().flatten().filter_map(Value::as_str) {
                    // What travels in one direction only ends in the other.
                    let members =
                        parts.iter().filter_map(|other| member(other, name)).filter(|at| {
                            !["readOnly", "writeOnly"].iter().any(|flag| says(self.root, at, flag))
                        });
                    needed.extend(members.map(|member| (join(&part.pointer, "required"), member)));
                }
            }
        }
        if is_only("array") {
            for part in &parts {
                let counts = |keyword: &str| part.keywords.get(keyword).and_then(integer);
                let (least, at) =
                    (counts("minItems").unwrap_or(0), join(&part.pointer, "minItems"));
                let items = parts.iter().flat_map(|other| items(other, least));
                needed.extend(items.map(|item| (at.clone(), item)));
                if part.keywords.contains_key("contains") && counts("minContains") != Some(0) {
                    let contains = join(&part.pointer, "contains");
                    needed.push((contains.clone(), contains));
                }
            }
        }
        needed.into_iter().find(|(_, schema)| !self.fits(schema))
    }

    /// What is told about a schema that no value fits: where something is needed that never ends.
    fn told(&self, pointer: &str) -> Option<Contradiction> {
        let (place, needed) = self.needed(pointer)?;
        let keywords = self.root.pointer(pointer)?;
        let branches = keywords.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
        let at = join(pointer, "allOf");
        let branches = (0..branches).map(|index| join(&at, &index.to_string()));
        let target = keywords.get("$ref").and_then(Value::as_str).and_then(from_reference);
        let part = parent(&place)?;
        // What one branch says against itself is told where that is written.
        if part != pointer && branches.chain(target).any(|branch| !self.fits(&branch)) {
            return None;
        }
        Some(Contradiction {
            pointer: if part == pointer { place } else { pointer.to_owned() },
            message: "no value fits that ends: it has to hold one that has to hold another"
                .to_owned(),
            expected: "something that may be left out on the way, or an alternative without it"
                .to_owned(),
            found: bv_cms_findings::show(self.root.pointer(&needed)),
        })
    }
}

/// The schema of a member in a part: that of its name, or of all members without one.
fn member(part: &Part<'_>, name: &str) -> Option<String> {
    let members = part.keywords.get("properties").and_then(Value::as_object);
    if members.is_some_and(|members| members.contains_key(name)) {
        return Some(join(&join(&part.pointer, "properties"), name));
    }
    let has = |keyword: &str| part.keywords.contains_key(keyword);
    let others = has("additionalProperties") && !has("patternProperties");
    others.then(|| join(&part.pointer, "additionalProperties"))
}

/// The schemas in a part of the first items of a list, up to so many.
fn items(part: &Part<'_>, least: i128) -> Vec<String> {
    let first = part.keywords.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
    let at = join(&part.pointer, "prefixItems");
    let own = (0..first).take_while(|index| (*index as i128) < least);
    let mut items: Vec<String> = own.map(|index| join(&at, &index.to_string())).collect();
    if least > first as i128 && part.keywords.contains_key("items") {
        items.push(join(&part.pointer, "items"));
    }
    items
}
