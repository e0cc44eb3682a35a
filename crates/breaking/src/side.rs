//! One of the two documents, and what is asked of it.

use std::collections::{BTreeSet, HashMap};
use std::mem::replace;

use bv_cms_document::{Document, Operation, Operations, follow, pointer};
use serde_json::Value;

use super::operation::template;

/// One of the two documents.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) document: &'a Document,
    pub(super) operations: Operations,
    /// The places of the operations by their methods and the templates of their paths.
    by_template: HashMap<(String, String), usize>,
}

impl<'a> Side<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let operations = Operations::of(document.value());
        let mut by_template = HashMap::new();
        for (index, operation) in operations.iter().enumerate() {
            let key = (operation.method.clone(), template(&operation.path));
            by_template.entry(key).or_insert(index);
        }
        Self { document, operations, by_template }
    }

    /// The operation with the method and the path of one of another document.
    pub(super) fn same_as(&self, other: &Operation) -> Option<&Operation> {
        let key = (other.method.clone(), template(&other.path));
        self.operations.iter().nth(*self.by_template.get(&key)?)
    }

    pub(super) fn root(&self) -> &'a Value {
        self.document.value()
    }

    /// The pointer and the value behind the references at a pointer, when there is something.
    pub(super) fn at(&self, pointer: &str) -> Option<(String, &'a Value)> {
        follow(self.root(), pointer).ok()
    }

    /// The headers of an answer or of a part, by their names, which have no case, and their places.
    /// `Content-Type` is said elsewhere, and a header of that name is ignored (OAS 3.1.1, sections
    /// 4.8.15 and 4.8.17.1).
    pub(super) fn headers(&self, holder: &str) -> Vec<(String, String)> {
        let Some((at, Value::Object(headers))) = self.member(holder, "headers") else {
            return Vec::new();
        };
        let counts = |name: &&String| !name.eq_ignore_ascii_case("content-type");
        let named = headers.keys().filter(counts);
        let found = named.filter_map(|name| Some((name, self.member(&at, name)?.0)));
        found.map(|(name, at)| (name.to_ascii_lowercase(), at)).collect()
    }

    /// Whether a header is required.
    pub(super) fn is_required(&self, header: &str) -> bool {
        self.member(header, "required").is_some_and(|(_, value)| value == &Value::Bool(true))
    }

    /// The references that lead on from a pointer, where the last of them leads nowhere or to one of
    /// them.
    pub(super) fn nowhere(&self, at: &str) -> Option<Vec<&'a str>> {
        let mut passed = Vec::new();
        let mut value = self.document.get(at)?;
        loop {
            let reference = value.get("$ref")?.as_str()?;
            let leads_on = !passed.contains(&reference);
            passed.push(reference);
            let target = pointer::from_reference(reference).filter(|_| leads_on);
            match target.and_then(|at| self.root().pointer(&at)) {
                Some(target) => value = target,
                None => return Some(passed),
            }
        }
    }

    /// A member of the object at a pointer, behind its references.
    pub(super) fn member(&self, holder: &str, name: &str) -> Option<(String, &'a Value)> {
        self.at(&pointer::join(holder, name))
    }
}

/// The pointer of the schema at a pointer, behind references that stand alone: one with other
/// keywords beside it is a schema of its own.
pub(super) fn schema_at(side: &Side<'_>, at: &str) -> Option<String> {
    let alone = |key: &String| matches!(key.as_str(), "$ref" | "description" | "summary" | "title");
    let mut place = at.to_owned();
    let mut passed = BTreeSet::new();
    loop {
        let members = side.document.get(&place)?.as_object();
        let Some(members) = members.filter(|it| it.keys().all(alone)) else { return Some(place) };
        let Some(reference) = members.get("$ref").and_then(Value::as_str) else {
            return Some(place);
        };
        let target = pointer::from_reference(reference)?;
        if !passed.insert(replace(&mut place, target)) {
            return None;
        }
    }
}

/// Whether a schema takes all bytes, in texts.
pub(super) fn is_bytes(schema: &Value) -> bool {
    let said = ["type", "format", "description", "title", "contentMediaType"];
    schema.as_object().is_some_and(|it| it.keys().all(|key| said.contains(&key.as_str())))
        && schema.get("type").is_none_or(|name| name == "string")
        && schema.get("format").is_none_or(|format| format == "binary")
}
