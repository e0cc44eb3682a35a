use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use bv_cms_document::Document;
use jsonschema::{Draft, Validator};
use serde_json::{Value, json};

/// Tells which of several schemas a value is of.
#[derive(Debug, Default)]
pub(super) struct Alternatives {
    /// The validators made so far, by the pointer of their schema; none where there is no schema.
    validators: Mutex<HashMap<String, Option<Arc<Validator>>>>,
}

impl Alternatives {
    /// Whether the schema at a pointer accepts a value.
    pub(super) fn accepts(&self, contract: &Document, pointer: &str, value: &Value) -> bool {
        let Ok(mut validators) = self.validators.lock() else { return false };
        let known = validators.entry(pointer.to_owned());
        let validator = known.or_insert_with(|| validator(contract, pointer).map(Arc::new));
        validator.as_ref().is_some_and(|validator| validator.is_valid(value))
    }
}

/// The contract's root with a reference in it: its other members are no keywords of JSON Schema.
fn validator(contract: &Document, pointer: &str) -> Option<Validator> {
    let mut root = contract.value().as_object()?.clone();
    root.insert("$ref".to_owned(), json!(format!("#{pointer}")));
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    options.should_validate_formats(true).build(&Value::Object(root)).ok()
}
