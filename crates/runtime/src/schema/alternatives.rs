//! A value against alternatives: when it fits none, the nearest of them is the one to speak of.

use serde_json::Value;

use super::Schema;
use crate::violations::{FieldViolation, Violations};

pub(super) fn check_any(any: &[&Schema], value: &Value, violations: &mut Violations) {
    let mut nearest: Option<Vec<FieldViolation>> = None;
    for schema in any {
        let found = violations.aside(|aside| schema.check(value, aside));
        if found.is_empty() {
            return;
        }
        if nearest.as_ref().is_none_or(|nearest| deepest(&found) > deepest(nearest)) {
            nearest = Some(found);
        }
    }
    violations.adopt(nearest.unwrap_or_default());
}

pub(super) fn check_one(one: &[&Schema], value: &Value, violations: &mut Violations) {
    let mut fits = 0;
    let mut nearest: Option<Vec<FieldViolation>> = None;
    for schema in one {
        let found = violations.aside(|aside| schema.check(value, aside));
        if found.is_empty() {
            fits += 1;
        } else if nearest.as_ref().is_none_or(|nearest| deepest(&found) > deepest(nearest)) {
            nearest = Some(found);
        }
    }
    match fits {
        1 => {}
        0 => violations.adopt(nearest.unwrap_or_default()),
        _ => violations.add(format!("must fit one alternative, and fits {fits} of them")),
    }
}

/// How deep what was found lies: the alternative that fails deepest is most likely the one that was
/// meant.
fn deepest(found: &[FieldViolation]) -> usize {
    found.iter().map(|violation| violation.field.matches(['.', '[']).count()).min().unwrap_or(0)
}
