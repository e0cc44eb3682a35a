//! A witness: the document that utoipa derives from the Rust code.

mod known;

pub(crate) use known::Known;

use std::collections::BTreeSet;

use bv_cms_document::compare::{Comparison, Difference};
use bv_cms_document::place::Place;
use bv_cms_document::pointer::join;
use bv_cms_document::{
    Dialect, Document, Kept, Operation, Operations, ReferenceError, Resolved, resolve_but,
};
use bv_cms_findings::{Collector, Finding, Rule, show};
use bv_cms_lint::valid::violations;
use serde_json::{Map, Value, json};

use super::contract_decides;
use crate::rule;

/// What the code decides is compared; other keywords beginning with `x-` are notes to people and to
/// our own tools, and errors and permissions have a witness of their own.
fn comparison(dialect: &Dialect) -> Comparison {
    Comparison { extension: Some(dialect.extensions.permission), ..Comparison::default() }
}

/// The parts of the document that are compared as a whole, besides operations and components.
const PARTS: [&str; 6] = ["info", "servers", "tags", "security", "webhooks", "externalDocs"];

/// The kinds of components that are compared by name. The others are compared wherever a reference
/// leads to them.
const KINDS: [&str; 3] = ["responses", "schemas", "securitySchemes"];

/// Holds the document derived from the Rust code (`derived`, which reports call `derived_name`)
/// against the contract: every operation with all that belongs to it, schemas, responses and
/// security schemes by name, what is said about the whole API, its servers, tags and security.
#[must_use]
pub fn derived(contract: &Document, derived: &Value, derived_name: &str) -> Vec<Finding> {
    let mut derived = derived.clone();
    optional_references(&mut derived);
    let derived = &derived;
    let kept = Kept::of(contract.value(), derived);
    let mut witness = Witness {
        collector: Collector::new(contract),
        comparison: comparison(contract.dialect()),
        derived,
        derived_name,
        kept,
    };
    witness.validity();
    witness.operations();
    for kind in KINDS {
        witness.components(kind);
    }
    for part in PARTS {
        witness.part(part);
    }
    witness.collector.finish()
}

/// utoipa describes an optional reference beside the reference, within the choice that it makes of it;
/// the contract describes the choice.
fn optional_references(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::Array(choices)) = members.get_mut("oneOf")
                && choices.len() == 2
                && choices.iter().any(|choice| *choice == json!({ "type": "null" }))
                && let Some(description) = choices
                    .iter_mut()
                    .filter_map(Value::as_object_mut)
                    .filter(|choice| choice.contains_key("$ref"))
                    .find_map(|choice| choice.shift_remove("description"))
            {
                members.entry("description").or_insert(description);
            }
            members.values_mut().for_each(optional_references);
        }
        Value::Array(items) => items.iter_mut().for_each(optional_references),
        _ => {}
    }
}

struct Witness<'a> {
    collector: Collector<'a>,
    comparison: Comparison,
    derived: &'a Value,
    derived_name: &'a str,
    kept: Kept,
}

impl Witness<'_> {
    fn finding(&self, rule: &'static Rule, message: String) -> Finding {
        Finding::new(rule, message)
            .expected(self.collector.document.file_name(), "present")
            .found(self.derived_name, "present")
            .help(contract_decides(self.collector.document.dialect()))
    }

    fn validity(&mut self) {
        for violation in violations(self.derived) {
            let message = format!("the {} is not valid OpenAPI 3.1", self.derived_name);
            let finding = Finding::new(rule::DERIVED_INVALID, message)
                .expected("OpenAPI 3.1 meta-schema", violation.message)
                .found(self.derived_name, show(self.derived.pointer(&violation.pointer)))
                .help("correct the Rust code, or the generator, that makes this part");
            let file = self.derived_name.to_owned();
            self.collector.add_placed(Finding { file, pointer: violation.pointer, ..finding });
        }
    }

    fn operations(&mut self) {
        let ours = self.collector.document.operations();
        let theirs = Operations::of(self.derived);
        for operation in ours {
            let (method, path) = (&operation.method, &operation.path);
            if let Some(other) = theirs.find(method, path) {
                self.operation(operation, other);
                continue;
            }
            let message = format!("{method} {path} is not in the {}", self.derived_name);
            let finding = self.finding(rule::DERIVED_OPERATION_MISSING, message);
            let finding = finding.found(self.derived_name, "(absent)");
            self.collector.add(finding, &operation.pointer);
        }
        for operation in &theirs {
            let (method, path) = (&operation.method, &operation.path);
            if ours.find(method, path).is_none() {
                let message = format!("{method} {path} is not in the contract");
                let finding = self.finding(rule::DERIVED_OPERATION_EXTRA, message);
                let expected_side = finding.expected_side.clone();
                self.collector
                    .add(finding.expected(&expected_side, "(absent)"), &operation.pointer);
            }
        }
    }

    fn operation(&mut self, ours: &Operation, theirs: &Operation) {
        let Some(expected) =
            self.resolved(effective(self.collector.document.value(), ours, &self.kept), true)
        else {
            return;
        };
        let Some(found) = self.resolved(effective(self.derived, theirs, &self.kept), false) else {
            return;
        };
        let differences = self.comparison.compare(&expected.value, &found.value);
        let what = format!("{} {}", ours.method, ours.path);
        self.report(&what, &expected, differences);
    }

    fn components(&mut self, kind: &str) {
        let container = join("/components", kind);
        let names = |root: &Value| -> BTreeSet<String> {
            let members = root.pointer(&container).and_then(Value::as_object);
            members.into_iter().flat_map(Map::keys).cloned().collect()
        };
        let ours = names(self.collector.document.value());
        let theirs = names(self.derived);
        for name in ours.union(&theirs) {
            let pointer = join(&container, name);
            let what = format!("`{name}` of components.{kind}");
            if !theirs.contains(name) {
                let message = format!("{what} is not in the {}", self.derived_name);
                let finding = self.finding(rule::DERIVED_COMPONENT_MISSING, message);
                self.collector.add(finding.found(self.derived_name, "(absent)"), &pointer);
            } else if !ours.contains(name) {
                let message = format!("{what} is not in the contract");
                let finding = self.finding(rule::DERIVED_COMPONENT_EXTRA, message);
                let expected_side = finding.expected_side.clone();
                self.collector.add(finding.expected(&expected_side, "(absent)"), &pointer);
            } else {
                let expected = resolve_but(self.collector.document.value(), &pointer, &self.kept);
                let found = resolve_but(self.derived, &pointer, &self.kept);
                if let (Some(expected), Some(found)) =
                    (self.resolved(expected, true), self.resolved(found, false))
                {
                    let differences = self.comparison.compare(&expected.value, &found.value);
                    self.report(&what, &expected, differences);
                }
            }
        }
    }

    fn part(&mut self, part: &str) {
        let expected = self.collector.document.value().get(part);
        let found = self.derived.get(part);
        for difference in self.comparison.compare_member(Place::Keywords, part, expected, found) {
            self.differs("the document", &difference.pointer, &difference);
        }
    }

    /// A reference of the contract that leads nowhere has a finding of the check of the contract.
    fn resolved(
        &mut self,
        resolved: Result<Resolved, ReferenceError>,
        contract: bool,
    ) -> Option<Resolved> {
        match resolved {
            Ok(resolved) => Some(resolved),
            Err(_) if contract => None,
            Err(error) => {
                let finding = Finding::new(rule::DERIVED_INVALID, error.to_string())
                    .found(self.derived_name, format!("$ref: {}", error.reference))
                    .help("correct the Rust code, or the generator, that makes this part");
                let file = self.derived_name.to_owned();
                let pointer = error.pointer;
                self.collector.add_placed(Finding { file, pointer, ..finding });
                None
            }
        }
    }

    fn report(&mut self, what: &str, expected: &Resolved, differences: Vec<Difference>) {
        for difference in differences {
            let pointer = expected.origin(&difference.pointer);
            // One component is wrong once, whichever operation leads to it.
            let what = if pointer.starts_with("/components/") { "a component" } else { what };
            self.differs(what, &pointer, &difference);
        }
    }

    fn differs(&mut self, what: &str, pointer: &str, difference: &Difference) {
        let message = format!("the {} differs from the contract in {what}", self.derived_name);
        let finding = Finding::new(rule::DERIVED_DIFFERS, message)
            .expected(self.collector.document.file_name(), show(difference.expected.as_ref()))
            .found(self.derived_name, show(difference.found.as_ref()))
            .help(contract_decides(self.collector.document.dialect()));
        self.collector.add(finding, pointer);
    }
}

/// An operation with what it inherits: the parameters of its path item, and the document's
/// security where it has none of its own.
fn effective(root: &Value, operation: &Operation, kept: &Kept) -> Result<Resolved, ReferenceError> {
    let mut resolved = resolve_but(root, &operation.pointer, kept)?;
    if resolved.value.get("security").is_none()
        && let Some(security) = root.get("security")
    {
        resolved.value["security"] = security.clone();
        resolved.set_origin("/security", "/security");
    }
    let shared = join(&operation.path_item, "parameters");
    if root.pointer(&shared).is_some() {
        let shared = resolve_but(root, &shared, kept)?;
        inherit(&mut resolved, &shared);
    }
    Ok(resolved)
}

fn inherit(resolved: &mut Resolved, shared: &Resolved) {
    let own = match resolved.value.get("parameters") {
        Some(Value::Array(own)) => own.clone(),
        _ => Vec::new(),
    };
    let mut all = own.clone();
    for (index, parameter) in shared.value.as_array().into_iter().flatten().enumerate() {
        let overridden = own
            .iter()
            .any(|own| ["in", "name"].iter().all(|key| own.get(key) == parameter.get(key)));
        if !overridden {
            resolved.adopt_item(&join("/parameters", &all.len().to_string()), shared, index);
            all.push(parameter.clone());
        }
    }
    resolved.value["parameters"] = Value::Array(all);
}

#[cfg(test)]
mod tests;
