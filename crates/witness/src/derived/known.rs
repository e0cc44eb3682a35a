//! The derived document, resolved once for all comparisons.

use std::collections::HashMap;

use bv_cms_document::compare::{Comparison, Difference};
use bv_cms_document::place::Place;
use bv_cms_document::pointer::{from_reference, is_within, join, parent, tokens};
use bv_cms_document::{Document, Kept, Operation, Operations, follow, references, resolve_but};
use serde_json::Value;

use super::{KINDS, comparison, effective};

/// What the derived document says, resolved once to be compared often and part by part.
#[derive(Debug)]
pub(crate) struct Known {
    /// The operations of the contract that the derived document has, by pointer.
    operations: HashMap<String, (Operation, Value)>,
    /// The components of the contract by pointer, each as the derived document has it by name or
    /// where a reference leads to it.
    components: HashMap<String, Value>,
    comparison: Comparison,
    kept: Kept,
}

impl Known {
    /// What `derived` says about the operations and components of `contract`.
    pub(crate) fn of(contract: &Document, derived: &Value) -> Self {
        let (contract, dialect) = (contract.value(), contract.dialect());
        let theirs = Operations::of(derived);
        let mut known = Self {
            operations: HashMap::new(),
            components: HashMap::new(),
            comparison: comparison(dialect),
            kept: Kept::of(contract, derived),
        };
        for ours in &Operations::of(contract) {
            if let Some(other) = theirs.find(&ours.method, &ours.path)
                && let Ok(found) = effective(derived, other, &known.kept)
            {
                known.operations.insert(ours.pointer.clone(), (ours.clone(), found.value));
            }
        }
        for kind in KINDS {
            let kind = join("/components", kind);
            let names = contract.pointer(&kind).and_then(Value::as_object);
            for name in names.into_iter().flat_map(serde_json::Map::keys) {
                let component = join(&kind, name);
                if let Ok(found) = resolve_but(derived, &component, &known.kept) {
                    known.components.insert(component, found.value);
                }
            }
        }
        for (holder, reference) in references(contract, "") {
            if let Some(component) = from_reference(reference)
                && !known.components.contains_key(&component)
                && let Some(found) = known.at_reference(contract, &holder)
            {
                known.components.insert(component, found);
            }
        }
        known
    }

    /// What the derived document has where the contract has a reference and nothing beside it.
    fn at_reference(&self, contract: &Value, holder: &str) -> Option<Value> {
        if contract.pointer(holder)?.as_object()?.len() > 1 {
            return None;
        }
        let operations = self.operations.iter().map(|(at, (_, found))| (at, found));
        let (at, found) =
            operations.chain(&self.components).find(|(at, _)| is_within(holder, at))?;
        let inside = &holder[at.len()..];
        if parent(inside) != Some("/parameters") {
            return found.pointer(inside).cloned();
        }
        // Parameters have no order.
        let (_, ours) = follow(contract, holder).ok()?;
        let same =
            |other: &&Value| ["in", "name"].iter().all(|key| other.get(key) == ours.get(key));
        found.get("parameters")?.as_array()?.iter().find(same).cloned()
    }

    /// Whether the one part of a changed contract around a place differs from the derived document:
    /// what the whole comparison would find as well, in a fraction of the time. It never decides
    /// that there is nothing to find.
    pub(crate) fn differs_at(&self, changed: &Value, pointer: &str) -> bool {
        let path = tokens(pointer);
        let differences = match path.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["paths", path, method, member, inside @ ..] => {
                self.of_operation(changed, &join(&join("/paths", path), method), member, inside)
            }
            ["components", kind, name, ..] => {
                let component = join(&join("/components", kind), name);
                self.components.get(&component).and_then(|known| {
                    let found = resolve_but(changed, &component, &self.kept).ok()?;
                    Some(self.comparison.compare(&found.value, known))
                })
            }
            _ => None,
        };
        differences.is_some_and(|differences| !differences.is_empty())
    }

    fn of_operation(
        &self,
        changed: &Value,
        pointer: &str,
        member: &str,
        inside: &[&str],
    ) -> Option<Vec<Difference>> {
        let (operation, known) = self.operations.get(pointer)?;
        let object = changed.pointer(pointer)?.as_object()?;
        let inherited = match member {
            "security" => changed.get("security").is_some(),
            "parameters" => changed.pointer(&join(&operation.path_item, "parameters")).is_some(),
            _ => false,
        };
        if inherited {
            return Some(
                self.comparison
                    .compare(&effective(changed, operation, &self.kept).ok()?.value, known),
            );
        }
        let at = join(pointer, member);
        let found = known.get(member);
        if let ("responses", [status, ..], true) = (member, inside, object.contains_key(member)) {
            let ours = join(&at, status);
            let ours = changed
                .pointer(&ours)
                .map(|_| resolve_but(changed, &ours, &self.kept))
                .transpose()
                .ok()?;
            let ours = ours.as_ref().map(|ours| &ours.value);
            let found = found.and_then(|found| found.get(*status));
            return Some(self.comparison.compare_member(Place::Names, status, ours, found));
        }
        let ours =
            changed.pointer(&at).map(|_| resolve_but(changed, &at, &self.kept)).transpose().ok()?;
        let ours = ours.as_ref().map(|ours| &ours.value);
        Some(self.comparison.compare_member(Place::Keywords, member, ours, found))
    }
}
