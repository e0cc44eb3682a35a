//! What a schema has to show: enumerated in full, or seen in a value.

use std::collections::{BTreeSet, HashSet};

use bv_cms_document::pointer::join;
use bv_cms_document::{Direction, Document, follow};
use serde_json::Value;

use super::alternative::Alternatives;
use super::cell::{Aspect, Cell};

/// Collects what the schema at a pointer has to show.
pub(super) struct Schemas<'d> {
    contract: &'d Document,
    alternatives: &'d Alternatives,
    direction: Direction,
    cells: Vec<Cell>,
    visited: BTreeSet<String>,
}

impl<'d> Schemas<'d> {
    pub(super) fn new(
        contract: &'d Document,
        alternatives: &'d Alternatives,
        direction: Direction,
    ) -> Self {
        let (cells, visited) = (Vec::new(), BTreeSet::new());
        Self { contract, alternatives, direction, cells, visited }
    }

    /// Everything that was collected.
    pub(super) fn finish(self) -> Vec<Cell> {
        self.cells
    }

    /// Everything that the schema has to show.
    pub(super) fn everything(&mut self, pointer: &str) {
        let Ok((pointer, schema)) = follow(self.contract.value(), pointer) else { return };
        if !self.visited.insert(pointer.clone()) {
            return;
        }
        for (index, value) in list(schema, "enum").iter().enumerate() {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let place = join(&join(&pointer, "enum"), &index.to_string());
            self.add(&place, Aspect::EnumValue(value));
        }
        if may_be_null(schema) {
            self.add(&pointer, Aspect::Null);
            self.add(&pointer, Aspect::NotNull);
        }
        for property in properties(schema, &pointer) {
            match self.role(schema, &property) {
                Role::NotInThisDirection => continue,
                Role::ReadOnlyInRequest => {
                    self.add(&property.pointer, Aspect::ReadOnlySent);
                    continue;
                }
                Role::Optional => {
                    self.add(&property.pointer, Aspect::Present);
                    self.add(&property.pointer, Aspect::Absent);
                }
                Role::Required => {}
            }
            self.everything(&property.pointer);
        }
        for (inner, alternative) in inner(schema, &pointer) {
            if alternative {
                self.add(&inner, Aspect::Alternative);
            }
            self.everything(&inner);
        }
    }

    /// What of that a value shows.
    pub(super) fn seen_in(&mut self, pointer: &str, value: &Value) {
        self.seen(pointer, value, &mut HashSet::new());
    }

    /// The same, but for the schemas that the same part of the value has been held against.
    fn seen(&mut self, pointer: &str, value: &Value, held: &mut Held) {
        let Ok((pointer, schema)) = follow(self.contract.value(), pointer) else { return };
        if !held.insert((pointer.clone(), std::ptr::from_ref(value))) {
            return;
        }
        if let Some(index) = list(schema, "enum").iter().position(|other| other == value) {
            let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let place = join(&join(&pointer, "enum"), &index.to_string());
            self.add(&place, Aspect::EnumValue(shown));
        }
        if may_be_null(schema) {
            let aspect = if value.is_null() { Aspect::Null } else { Aspect::NotNull };
            self.add(&pointer, aspect);
        }
        if let Value::Object(members) = value {
            for property in properties(schema, &pointer) {
                let member = members.get(&property.name);
                match (self.role(schema, &property), member) {
                    (Role::ReadOnlyInRequest, Some(_)) => {
                        self.add(&property.pointer, Aspect::ReadOnlySent);
                    }
                    (Role::Optional, Some(_)) => self.add(&property.pointer, Aspect::Present),
                    (Role::Optional, None) => self.add(&property.pointer, Aspect::Absent),
                    _ => {}
                }
                if let Some(member) = member {
                    self.seen(&property.pointer, member, held);
                }
            }
        }
        if let Value::Array(items) = value {
            for item in items {
                self.seen(&join(&pointer, "items"), item, held);
            }
        }
        for (inner, alternative) in inner(schema, &pointer) {
            if inner.ends_with("/items") {
                continue;
            }
            if alternative {
                if !self.alternatives.accepts(self.contract, &inner, value) {
                    continue;
                }
                self.add(&inner, Aspect::Alternative);
            }
            self.seen(&inner, value, held);
        }
    }

    fn add(&mut self, pointer: &str, aspect: Aspect) {
        let (pointer, direction) = (pointer.to_owned(), self.direction);
        self.cells.push(Cell { pointer, direction, aspect });
    }

    fn role(&self, schema: &Value, property: &Property<'_>) -> Role {
        let flag = |name: &str| {
            let target = follow(self.contract.value(), &property.pointer);
            property.schema.get(name) == Some(&Value::Bool(true))
                || target.is_ok_and(|(_, target)| target.get(name) == Some(&Value::Bool(true)))
        };
        match self.direction {
            Direction::Request if flag("readOnly") => Role::ReadOnlyInRequest,
            Direction::Response if flag("writeOnly") => Role::NotInThisDirection,
            _ if list(schema, "required").iter().any(|name| name == property.name.as_str()) => {
                Role::Required
            }
            _ => Role::Optional,
        }
    }
}

/// Pointers of schemas, each with the part of a value that it was held against.
type Held = HashSet<(String, *const Value)>;

enum Role {
    Required,
    Optional,
    ReadOnlyInRequest,
    NotInThisDirection,
}

struct Property<'v> {
    name: String,
    pointer: String,
    schema: &'v Value,
}

fn properties<'v>(schema: &'v Value, pointer: &str) -> Vec<Property<'v>> {
    let all = schema.get("properties").and_then(Value::as_object);
    let at = join(pointer, "properties");
    all.into_iter()
        .flatten()
        .map(|(name, schema)| Property { name: name.clone(), pointer: join(&at, name), schema })
        .collect()
}

/// The schemas that apply to the value itself or to its items, and whether each is one of several.
fn inner(schema: &Value, pointer: &str) -> Vec<(String, bool)> {
    let mut inner = Vec::new();
    if schema.get("items").is_some() {
        inner.push((join(pointer, "items"), false));
    }
    for (keyword, alternative) in [("allOf", false), ("oneOf", true), ("anyOf", true)] {
        for index in 0..list(schema, keyword).len() {
            inner.push((join(&join(pointer, keyword), &index.to_string()), alternative));
        }
    }
    inner
}

fn list<'v>(schema: &'v Value, keyword: &str) -> &'v [Value] {
    schema.get(keyword).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn may_be_null(schema: &Value) -> bool {
    list(schema, "type").iter().any(|name| name == "null")
}
