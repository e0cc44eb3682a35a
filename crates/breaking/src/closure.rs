//! From a Schema Object to the JSON Schemas that containment is decided on.

use std::collections::BTreeSet;

use bv_cms_document::pointer;
use serde_json::{Map, Value, json};

use super::Way;
use super::declared::{Declared, Says};
use super::discriminator::told_by;
use super::facet::normalize;
use super::form::{Form, key};

/// Keywords that say nothing about which values are valid.
const ANNOTATIONS: &[&str] = &[
    "$comment",
    "contentSchema",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "examples",
    "externalDocs",
    "readOnly",
    "title",
    "writeOnly",
    "xml",
];

/// Keywords with one schema for something inside the value.
const CHILD: &[&str] = &[
    "additionalProperties",
    "contains",
    "items",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// The names that the objects of one schema can have.
#[derive(Default)]
struct Members {
    names: BTreeSet<String>,
    /// Names that do not travel in this direction.
    hidden: BTreeSet<String>,
    patterns: BTreeSet<String>,
    /// The document itself says what becomes of other names.
    explicit: bool,
}

pub(super) struct Transform<'a> {
    root: &'a Value,
    way: Way,
    declared: Declared<'a>,
}

impl<'a> Transform<'a> {
    pub(super) fn of(root: &'a Value, way: Way) -> Self {
        Self { root, way, declared: Declared::of(root) }
    }

    /// The schema in its open or closed form.
    pub(super) fn schema(&self, schema: &Value, form: Form) -> Value {
        let hidden = self.members(schema).hidden;
        self.in_place(schema, form, &hidden)
    }

    /// The closed form of the schema at a pointer, at the top of a message.
    pub(super) fn root(&self, at: &str) -> Value {
        let reference = format!("#{}", at.replace('%', "%25"));
        self.child(&json!({ "$ref": reference }), Form::Closed)
    }

    /// A schema for something inside a value; a closed one refuses names it does not declare. One
    /// that declares none is for objects of any form: its members are what the sender makes of it.
    fn child(&self, schema: &Value, form: Form) -> Value {
        let members = self.members(schema);
        let inner = self.in_place(schema, form, &members.hidden);
        let closes = form != Form::Open && !members.explicit;
        if !closes || self.declared.says(schema) != Says::Members {
            return inner;
        }
        let all = |names: &BTreeSet<String>| -> Map<String, Value> {
            names.iter().map(|name| (name.clone(), Value::Bool(true))).collect()
        };
        json!({ "allOf": [inner, {
            "properties": all(&members.names),
            "patternProperties": all(&members.patterns),
            "additionalProperties": false,
        }] })
    }

    fn in_place(&self, schema: &Value, form: Form, hidden: &BTreeSet<String>) -> Value {
        let Value::Object(keywords) = schema else { return schema.clone() };
        let mut object = Map::new();
        for (keyword, value) in keywords {
            if ANNOTATIONS.contains(&keyword.as_str()) || keyword.starts_with("x-") {
                continue;
            }
            let value = match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    let at = pointer::from_reference(reference);
                    let key = key(form, at.as_deref().unwrap_or(reference));
                    Value::from(format!("#/$defs/{key}"))
                }
                ("properties", Value::Object(properties)) => self.properties(properties, form),
                ("patternProperties" | "$defs", Value::Object(members)) => members
                    .iter()
                    .map(|(name, inner)| (name.clone(), self.child(inner, form)))
                    .collect(),
                ("dependentSchemas", Value::Object(members)) => members
                    .iter()
                    .map(|(name, inner)| (name.clone(), self.in_place(inner, form, hidden)))
                    .collect(),
                ("required", Value::Array(names)) => names
                    .iter()
                    .filter(|name| !name.as_str().is_some_and(|name| hidden.contains(name)))
                    .cloned()
                    .collect(),
                ("anyOf" | "oneOf", Value::Array(branches)) => branches
                    .iter()
                    .map(|inner| {
                        let branch = self.in_place(inner, form, hidden);
                        match told_by(self.root, keywords, inner) {
                            Some(told) => json!({"allOf": [branch, told]}),
                            None => branch,
                        }
                    })
                    .collect(),
                ("allOf", Value::Array(branches)) => {
                    branches.iter().map(|inner| self.in_place(inner, form, hidden)).collect()
                }
                ("then" | "else", _) => self.in_place(value, form, hidden),
                // What is closed here would be opened by the negation around it. What does not travel is
                // waited for by nobody inside of one, either.
                ("not", _) => {
                    let hidden = hidden | &self.members(value).hidden;
                    self.in_place(value, Form::Open, &hidden)
                }
                ("if", _) => self.in_place(value, Form::Open, hidden),
                ("prefixItems", Value::Array(items)) => {
                    items.iter().map(|inner| self.child(inner, form)).collect()
                }
                (child, _) if CHILD.contains(&child) => self.child(value, form),
                _ => value.clone(),
            };
            object.insert(keyword.clone(), value);
        }
        normalize(&mut object);
        Value::Object(object)
    }

    /// A member that does not travel in this direction is not part of the message: nobody sends or takes
    /// it.
    fn properties(&self, properties: &Map<String, Value>, form: Form) -> Value {
        let mut object = Map::new();
        for (name, schema) in properties {
            let hidden = self.is_hidden(schema);
            let schema = if hidden { Value::Bool(false) } else { self.child(schema, form) };
            object.insert(name.clone(), schema);
        }
        Value::Object(object)
    }

    fn is_hidden(&self, schema: &Value) -> bool {
        let keyword = match self.way {
            Way::Request => "readOnly",
            Way::Response => "writeOnly",
        };
        self.says(schema, keyword, 32)
    }

    /// Whether a schema has a flag, by itself, by what it refers to or by a part of it. A chain
    /// that is longer than `depth` is a circle.
    fn says(&self, schema: &Value, flag: &str, depth: usize) -> bool {
        if let Some(Value::Bool(flag)) = schema.get(flag) {
            return *flag;
        }
        let Some(depth) = depth.checked_sub(1) else { return false };
        let target = schema.get("$ref").and_then(Value::as_str).and_then(pointer::from_reference);
        let target = target.and_then(|target| self.root.pointer(&target));
        if target.is_some_and(|target| self.says(target, flag, depth)) {
            return true;
        }
        let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        parts.into_iter().any(|part| self.says(part, flag, depth.min(8)))
    }

    fn members(&self, schema: &Value) -> Members {
        let mut members = Members::default();
        self.collect(schema, &mut members, &mut BTreeSet::new());
        let Members { names, hidden, .. } = &mut members;
        names.retain(|name| !hidden.contains(name));
        members
    }

    fn collect(&self, schema: &Value, members: &mut Members, seen: &mut BTreeSet<String>) {
        let Value::Object(keywords) = schema else { return };
        for (keyword, value) in keywords {
            match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    let target = pointer::from_reference(reference).unwrap_or_default();
                    if seen.insert(target.clone())
                        && let Some(schema) = self.root.pointer(&target)
                    {
                        self.collect(schema, members, seen);
                    }
                }
                ("properties", Value::Object(properties)) => {
                    for (name, schema) in properties {
                        members.names.insert(name.clone());
                        if self.is_hidden(schema) {
                            members.hidden.insert(name.clone());
                        }
                    }
                }
                ("required", Value::Array(names)) => {
                    members.names.extend(names.iter().filter_map(Value::as_str).map(str::to_owned));
                }
                ("patternProperties", Value::Object(patterns)) => {
                    members.patterns.extend(patterns.keys().cloned());
                }
                ("additionalProperties" | "unevaluatedProperties", _) => {
                    members.explicit |= value != &Value::Bool(false);
                }
                ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                    for inner in branches {
                        self.collect(inner, members, seen);
                    }
                }
                ("if" | "then" | "else", _) => self.collect(value, members, seen),
                ("dependentSchemas", Value::Object(inner)) => {
                    for inner in inner.values() {
                        self.collect(inner, members, seen);
                    }
                }
                _ => {}
            }
        }
    }
}
