//! Whether a schema says which members its objects have.

use std::cell::RefCell;
use std::collections::HashMap;

use bv_cms_document::pointer;
use serde_json::Value;

/// What a schema says about the members of objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// No object is valid.
    NoObject,
    /// Objects are valid, and no member is declared: they are of any form.
    AnyForm,
    /// Some members are declared, by name or by pattern.
    Members,
}

/// What the schemas of one document say; each that is referred to is asked once.
pub(super) struct Declared<'a> {
    root: &'a Value,
    /// By the pointer of the schema; `None` while it is being asked, which a schema that contains
    /// itself notices.
    known: RefCell<HashMap<String, Option<Says>>>,
}

impl<'a> Declared<'a> {
    pub(super) fn of(root: &'a Value) -> Self {
        Self { root, known: RefCell::default() }
    }

    pub(super) fn says(&self, schema: &Value) -> Says {
        let Value::Object(keywords) = schema else {
            return if schema == &Value::Bool(false) { Says::NoObject } else { Says::AnyForm };
        };
        let mut all = Vec::new();
        for (keyword, value) in keywords {
            match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => all.extend(self.target(reference)),
                ("type", Value::String(name)) if name != "object" => all.push(Says::NoObject),
                ("type", Value::Array(names)) if !names.iter().any(|name| name == "object") => {
                    all.push(Says::NoObject);
                }
                ("const", value) if !value.is_object() => all.push(Says::NoObject),
                ("enum", Value::Array(values)) if !values.iter().any(Value::is_object) => {
                    all.push(Says::NoObject);
                }
                ("properties" | "patternProperties", Value::Object(names)) if !names.is_empty() => {
                    all.push(Says::Members);
                }
                ("allOf", Value::Array(branches)) => {
                    all.extend(branches.iter().map(|branch| self.says(branch)));
                }
                ("anyOf" | "oneOf", Value::Array(branches)) => {
                    all.push(either(branches.iter().map(|branch| self.says(branch))));
                }
                ("then" | "else", schema) => all.extend(self.adds(schema)),
                ("dependentSchemas", Value::Object(schemas)) => {
                    all.extend(schemas.values().filter_map(|schema| self.adds(schema)));
                }
                _ => {}
            }
        }
        both(all.into_iter())
    }

    /// What a schema adds that holds only sometimes.
    fn adds(&self, schema: &Value) -> Option<Says> {
        Some(self.says(schema)).filter(|says| *says == Says::Members)
    }

    /// What the target of a reference says; nothing, while that is what is being asked.
    fn target(&self, reference: &str) -> Option<Says> {
        let at = pointer::from_reference(reference)?;
        if let Some(known) = self.known.borrow().get(&at) {
            return *known;
        }
        let schema = self.root.pointer(&at)?;
        self.known.borrow_mut().insert(at.clone(), None);
        let says = self.says(schema);
        self.known.borrow_mut().insert(at, Some(says));
        Some(says)
    }
}

/// All of them hold.
fn both(all: impl Iterator<Item = Says>) -> Says {
    all.fold(Says::AnyForm, |one, other| match (one, other) {
        (Says::NoObject, _) | (_, Says::NoObject) => Says::NoObject,
        (Says::Members, _) | (_, Says::Members) => Says::Members,
        _ => Says::AnyForm,
    })
}

/// One of them holds: an object of any form is one of the others no less.
fn either(all: impl Iterator<Item = Says>) -> Says {
    all.fold(Says::NoObject, |one, other| match (one, other) {
        (Says::AnyForm, _) | (_, Says::AnyForm) => Says::AnyForm,
        (Says::Members, _) | (_, Says::Members) => Says::Members,
        _ => Says::NoObject,
    })
}
