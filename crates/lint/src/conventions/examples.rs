//! Names of examples.

use std::collections::BTreeMap;

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{from_reference, join, parent, tokens};
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    let root = linter.root();
    let mut unnamed = Vec::new();
    let mut named = Vec::new();
    walk(root, "", Place::Keywords, &mut |pointer, value, place| {
        let around = parent(pointer).unwrap_or_default();
        if place == Place::Keywords && Place::at(root, around) == Place::Names {
            match tokens(around).pop().as_deref() {
                Some("content") if value.get("example").is_some() => {
                    unnamed.push(join(pointer, "example"));
                }
                Some("examples") => named.push((pointer.to_owned(), value)),
                _ => {}
            }
        }
        place != Place::Data
    });
    for pointer in unnamed {
        let found = show(linter.get(&pointer));
        let message = "an example of a body without a name";
        linter.add(rule::EXAMPLE_UNNAMED, &pointer, message, "`examples`", found);
    }
    unique(linter, &named);
}

fn unique(linter: &mut Linter<'_>, examples: &[(String, &Value)]) {
    let rule = rule::EXAMPLE_NOT_UNIQUE;
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let mut values: BTreeMap<String, &str> = BTreeMap::new();
    // Those among the components come first: what is written in place repeats them.
    let in_place = |(pointer, _): &&(String, &Value)| !pointer.starts_with("/components/examples/");
    let mut examples: Vec<_> = examples.iter().collect();
    examples.sort_by_key(in_place);
    for (pointer, example) in examples {
        let name = tokens(pointer).pop().unwrap_or_default();
        if let Some(reference) = example.get("$ref").and_then(Value::as_str) {
            let target = from_reference(reference).unwrap_or_default();
            let called = tokens(&target).pop().unwrap_or_default();
            if called != name {
                let message = format!("`{called}` is called `{name}` here");
                linter.add(rule, pointer, message, format!("`{called}`"), format!("`{name}`"));
            }
            continue;
        }
        let value = example.get("value").or_else(|| example.get("externalValue"));
        if let Some(other) = names.insert(name.clone(), pointer) {
            let message = format!("`{name}` names two examples");
            linter.add(rule, pointer, message, "another name", format!("the other is at {other}"));
        } else if let Some(other) = values.insert(canonical(value), pointer) {
            let message = format!("`{name}` is the same example as another one");
            linter.add(rule, pointer, message, "another value", format!("the other is at {other}"));
        }
    }
}

/// A text that equal values share, whatever the order of their members.
fn canonical(value: Option<&Value>) -> String {
    match value {
        Some(Value::Object(members)) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(key, member)| format!("{key:?}:{}", canonical(Some(member))))
                .collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        Some(Value::Array(items)) => {
            let items: Vec<_> = items.iter().map(|item| canonical(Some(item))).collect();
            format!("[{}]", items.join(","))
        }
        value => value.map_or_else(String::new, ToString::to_string),
    }
}
