//! Schemas: where they are, and what they are put together from.

use std::collections::BTreeSet;

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{from_reference, join};
use serde_json::{Map, Value};

/// The pointers of the document's outermost Schema Objects: the components and those in place.
pub(crate) fn schema_pointers(root: &Value) -> Vec<String> {
    fn collect(value: &Value, pointer: &str, place: Place, found: &mut Vec<String>) {
        match value {
            Value::Object(members) if place != Place::Data => {
                for (key, member) in members {
                    let inner = join(pointer, key);
                    if pointer == "/components/schemas"
                        || place == Place::Keywords && key == "schema"
                    {
                        found.push(inner);
                    } else {
                        collect(member, &inner, place.member(key, member), found);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    collect(item, &join(pointer, &index.to_string()), place.item(), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(root, "", Place::Keywords, &mut found);
    found
}

/// The pointers of all Schema Objects, those in others included, in the order of the document.
#[must_use]
pub fn all_schemas(root: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for outermost in schema_pointers(root) {
        let Some(schema) = root.pointer(&outermost) else { continue };
        walk(schema, &outermost, Place::Keywords, &mut |pointer, value, place| {
            if place == Place::Keywords && value.is_object() {
                found.push(pointer.to_owned());
            }
            place != Place::Data
        });
    }
    found
}

/// One of the objects with keywords that a value has to satisfy all together.
pub(super) struct Part<'v> {
    /// Where it is written.
    pub(super) pointer: String,
    pub(super) keywords: &'v Map<String, Value>,
    /// Which of the references and branches of the schema has led here; 0 for its own keywords.
    pub(super) branch: usize,
}

/// The schema at a pointer, and everything that its references and its `allOf` lead to.
pub(super) fn parts<'v>(root: &'v Value, pointer: &str) -> Vec<Part<'v>> {
    let mut parts: Vec<Part<'v>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut branches = 0;
    let mut open = vec![(pointer.to_owned(), None)];
    while let Some((pointer, branch)) = open.pop() {
        let Some(keywords) = root.pointer(&pointer).and_then(Value::as_object) else { continue };
        if !seen.insert(pointer.clone()) {
            continue;
        }
        let target = keywords.get("$ref").and_then(Value::as_str).and_then(from_reference);
        let all = keywords.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
        let all = (0..all).map(|index| join(&join(&pointer, "allOf"), &index.to_string()));
        for inner in target.into_iter().chain(all) {
            branches += 1;
            open.push((inner, branch.or(Some(branches))));
        }
        parts.push(Part { pointer, keywords, branch: branch.unwrap_or_default() });
    }
    parts
}

/// Whether a schema has a flag such as `readOnly`, itself or by what it refers to.
pub(super) fn says(root: &Value, pointer: &str, flag: &str) -> bool {
    parts(root, pointer).iter().any(|part| part.keywords.get(flag) == Some(&Value::Bool(true)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn parts_are_found_through_references_and_know_their_branch() {
        let root = json!({
            "A": {"$ref": "#/B", "allOf": [{"title": "one"}, {"allOf": [{"$ref": "#/C"}]}, true]},
            "B": {"allOf": [{"$ref": "#/A"}, {"readOnly": true}]},
            "C": {"oneOf": [{"writeOnly": true}]},
        });
        let mut found: Vec<_> =
            parts(&root, "/A").into_iter().map(|part| (part.pointer, part.branch)).collect();
        found.sort();
        let found: Vec<_> = found.iter().map(|(at, branch)| (at.as_str(), *branch)).collect();
        assert_eq!(
            found,
            [
                ("/A", 0),
                ("/A/allOf/0", 2),
                ("/A/allOf/1", 3),
                ("/A/allOf/1/allOf/0", 3),
                ("/B", 1),
                ("/B/allOf/0", 1),
                ("/B/allOf/1", 1),
                ("/C", 3),
            ]
        );
        assert!(says(&root, "/A", "readOnly"));
        assert!(!says(&root, "/A", "writeOnly"));
    }
}
