//! How a value breaks a schema, as people have to know it.

use std::collections::{BTreeSet, HashSet};

use bv_cms_document::pointer::join;
use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};

use super::travel;

/// One way in which a value breaks a schema.
#[derive(Debug)]
pub struct Violation {
    /// The pointer of the value.
    pub pointer: String,
    /// What the schema asks for.
    pub message: String,
}

/// The violations that say most. A broken value makes everything around it "unevaluated", and
/// every alternative of a choice fail: neither is what somebody has to correct.
pub(super) fn deepest<'e>(errors: impl Iterator<Item = ValidationError<'e>>) -> Vec<Violation> {
    let mut found: Vec<(Violation, bool)> = Vec::new();
    for error in errors {
        collect(&error, "", &mut found);
    }
    let places: BTreeSet<String> = found.iter().map(|(it, _)| it.pointer.clone()).collect();
    let broken: HashSet<String> = found
        .iter()
        .filter(|(_, unevaluated)| !unevaluated)
        .map(|(violation, _)| violation.pointer.clone())
        .collect();
    let explained = |pointer: &str| {
        let inside = format!("{pointer}/");
        let next = places.range(inside.clone()..).next();
        broken.contains(pointer) || next.is_some_and(|place| place.starts_with(&inside))
    };
    found
        .into_iter()
        .filter(|(violation, unevaluated)| !unevaluated || !explained(&violation.pointer))
        .map(|(violation, _)| violation)
        .collect()
}

fn collect(error: &ValidationError<'_>, base: &str, found: &mut Vec<(Violation, bool)>) {
    let pointer = format!("{base}{}", error.instance_path().as_str());
    match error.kind() {
        ValidationErrorKind::UnevaluatedProperties { unexpected } => {
            for name in unexpected {
                let message = format!("no member `{name}` here");
                found.push((Violation { pointer: join(&pointer, name), message }, true));
            }
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            for name in unexpected {
                let message = format!("no member `{name}` here");
                found.push((Violation { pointer: join(&pointer, name), message }, false));
            }
        }
        ValidationErrorKind::PropertyNames { error } => {
            let name = error.instance().as_str().unwrap_or_default();
            let message = format!("as a name {}", shown(error));
            found.push((Violation { pointer: join(&pointer, name), message }, false));
        }
        ValidationErrorKind::Required { property } => {
            let message = format!("a member {property} here");
            found.push((Violation { pointer, message }, false));
        }
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            // The alternative that was meant is the one that fails furthest inside.
            let depth = |error: &ValidationError<'_>| error.instance_path().as_str().len();
            let meant = context
                .iter()
                .max_by_key(|errors| errors.iter().map(depth).max().unwrap_or(0))
                .filter(|errors| errors.iter().any(|inner| depth(inner) > depth(error)));
            match meant {
                Some(errors) => errors.iter().for_each(|error| collect(error, base, found)),
                None => found.push((Violation { pointer, message: shown(error) }, false)),
            }
        }
        _ => found.push((Violation { pointer, message: shown(error) }, false)),
    }
}

/// What the schema asks for, in words that fit behind "expected".
fn shown(error: &ValidationError<'_>) -> String {
    match error.kind() {
        ValidationErrorKind::Enum { options } => format!("one of {options}"),
        ValidationErrorKind::Constant { expected_value } => expected_value.to_string(),
        ValidationErrorKind::Type { kind: TypeKind::Single(name) } => format!("type {name}"),
        ValidationErrorKind::Not { schema } if travel::stays(schema).is_some() => {
            format!("nothing here: {}", travel::stays(schema).unwrap_or_default())
        }
        ValidationErrorKind::Pattern { pattern } => format!("a text that matches `{pattern}`"),
        ValidationErrorKind::Format { format } => format!("format {format}"),
        _ => format!("otherwise: {}", error.masked_with("the value")),
    }
}
