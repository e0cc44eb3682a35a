//! A bundle as the library reads it: canonical schemas to compare, validators to be sure.

use std::collections::HashMap;

use bv_cms_document::pointer;
use jsonschema::canonical::{self, CanonicalSchema, CanonicalizeOptions, PreparedDocument};
use jsonschema::{Draft, Validator};
use serde_json::Value;

use super::bundle::Bundle;
use super::candidate::Side;

/// The schemas of one document, each canonicalised once.
pub(super) struct Prepared<'a> {
    pub(super) bundle: &'a Bundle,
    /// Or why the library cannot read it.
    document: Result<PreparedDocument<'a>, String>,
    schemas: HashMap<String, Result<CanonicalSchema, String>>,
}

/// Takes the keyword at a pointer out of a schema; `false` there becomes `true`. Whether there was
/// one.
pub(super) fn relax(schema: &mut Value, at: &str) -> bool {
    if let Some(value @ Value::Bool(false)) = schema.pointer_mut(at) {
        *value = Value::Bool(true);
        return true;
    }
    let holder = pointer::parent(at).and_then(|holder| schema.pointer_mut(holder));
    let keyword = pointer::tokens(at).pop();
    match (holder, keyword) {
        (Some(Value::Object(holder)), Some(keyword)) => holder.shift_remove(&keyword).is_some(),
        _ => false,
    }
}

/// A schema in canonical form.
pub(super) fn canonical(schema: &Value) -> Result<CanonicalSchema, String> {
    options().canonicalize(schema).map_err(|error| error.to_string())
}

/// Formats count, on both sides of every comparison.
fn options() -> CanonicalizeOptions<'static> {
    canonical::options().offline().with_draft(Draft::Draft202012).should_validate_formats(true)
}

pub(super) fn validator(schema: &Value) -> Result<Validator, String> {
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    let options = options.should_validate_formats(true);
    options.build(schema).map_err(|error| error.to_string())
}

impl<'a> Prepared<'a> {
    pub(super) fn of(bundle: &'a Bundle) -> Self {
        let document = options().prepare(&bundle.value).map_err(|error| error.to_string());
        Self { bundle, document, schemas: HashMap::new() }
    }

    pub(super) fn schema(&mut self, key: &str) -> Result<CanonicalSchema, String> {
        let document = self.document.as_ref().map_err(Clone::clone)?;
        let schema = self.schemas.entry(key.to_owned()).or_insert_with(|| {
            let pointer = format!("/$defs/{key}");
            document.canonicalize_at(&pointer).map_err(|error| error.to_string())
        });
        schema.clone()
    }

    /// The definitions of the bundle.
    pub(super) fn definitions(&self) -> &'a Value {
        &self.bundle.value["$defs"]
    }

    pub(super) fn validator(&self, key: &str) -> Result<Validator, String> {
        validator(&self.bundle.alone(key))
    }

    pub(super) fn side(&self, key: &str) -> Option<Side<'_>> {
        let schema = self.bundle.definition(key)?;
        Some(Side { schema, definitions: &self.bundle.value["$defs"] })
    }
}
