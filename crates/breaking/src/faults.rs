//! What a document states wrongly: schemas that are none and references that lead nowhere.
//!
//! Each is found at its place, and the rest is compared. A reference to another document leads
//! nowhere in this one. What both documents state in the same way is no change and no finding.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::place::{Place, walk};
use bv_cms_document::{pointer, references};
use jsonschema::Draft;
use serde_json::{Map, Value};

/// What is wrong, by the pointer of the place.
#[derive(Debug, Default)]
pub(super) struct Faults(BTreeMap<String, String>);

impl Faults {
    pub(super) fn of(root: &Value) -> Self {
        let leads_nowhere = |reference: &str| {
            pointer::from_reference(reference).is_none_or(|at| root.pointer(&at).is_none())
        };
        let dangling = references(root, "").into_iter().filter(|(_, to)| leads_nowhere(to));
        let mut all: BTreeMap<String, String> = dangling
            .map(|(at, to)| (pointer::join(&at, "$ref"), format!("`{to}` leads nowhere")))
            .collect();
        for at in schema_pointers(root) {
            let Some(schema) = root.pointer(&at) else { continue };
            if let Some((inside, why)) = fault(&without_references(schema)) {
                all.insert(format!("{at}{inside}"), why);
            }
        }
        Self(all)
    }

    /// The first fault inside of the value at a pointer.
    pub(super) fn within(&self, at: &str) -> Option<&str> {
        let mut inside = self.0.keys().filter(|place| pointer::is_within(place, at));
        inside.next().map(String::as_str)
    }

    /// Those that another document does not have in the same way.
    pub(super) fn but<'f>(
        &'f self,
        other: &'f Self,
    ) -> impl Iterator<Item = (&'f String, &'f String)> {
        self.0.iter().filter(|(at, why)| other.0.get(*at) != Some(*why))
    }
}

/// What makes a schema none (JSON Schema 2020-12), and where inside of it.
fn fault(schema: &Value) -> Option<(String, String)> {
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    let error = options.should_validate_formats(true).build(schema).err()?;
    Some((error.instance_path().as_str().to_owned(), error.to_string()))
}

/// A schema by itself, to see whether it is one.
fn without_references(schema: &Value) -> Value {
    let mut alone = schema.clone();
    for (at, _) in references(schema, "") {
        if let Some(Value::Object(holder)) = alone.pointer_mut(&at) {
            holder.shift_remove("$ref");
        }
    }
    alone
}

/// The pointers of all outermost schemas, and of those that references lead to.
pub(super) fn schema_pointers(root: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(root, "", Place::Keywords, &mut |at, value, place| {
        if place == Place::Keywords && value.get("schema").is_some() {
            found.insert(pointer::join(at, "schema"));
        }
        place != Place::Data
    });
    let components = root.pointer("/components/schemas").and_then(Value::as_object);
    for name in components.into_iter().flat_map(Map::keys) {
        found.insert(pointer::join("/components/schemas", name));
    }
    let mut next: Vec<String> = found.iter().cloned().collect();
    while let Some(at) = next.pop() {
        for (_, reference) in references(root, &at) {
            if let Some(target) = pointer::from_reference(reference)
                && root.pointer(&target).is_some()
                && found.insert(target.clone())
            {
                next.push(target);
            }
        }
    }
    found
}
