//! Types that exclude one another.

use std::collections::BTreeSet;

use serde_json::Value;

use super::schema::{Contradiction, Said, Schema};

pub(super) fn find(schema: &mut Schema<'_>) {
    let said: Vec<Said<'_, '_>> = schema.said("type").collect();
    if said.len() < 2 || !exclude(&said) {
        return;
    }
    // Two say it more plainly than all; but three can exclude one another where no two of them do.
    let mut pairs = said.iter().enumerate().flat_map(|(index, one)| {
        said[index + 1..].iter().map(move |other| [*one, *other].to_vec())
    });
    let (both, said) = match pairs.find(|pair| exclude(pair)) {
        Some(pair) => ("both", pair),
        None => ("all of these", said.clone()),
    };
    let places: Vec<_> = said.iter().map(Said::at).collect();
    let mut texts: Vec<_> = said.iter().take(MOST_TOLD).map(Said::text).collect();
    if said.len() > MOST_TOLD {
        texts.push(format!("{} more", said.len() - MOST_TOLD));
    }
    let found = schema.place(&places).map(|pointer| Contradiction {
        pointer,
        message: format!("no value is of {both} types"),
        expected: "types with a value in common".to_owned(),
        found: texts.join(" and "),
    });
    schema.found.extend(found);
}

/// So many of them are told.
const MOST_TOLD: usize = 4;

/// Whether no value is of all these types.
fn exclude(said: &[Said<'_, '_>]) -> bool {
    let kinds = said.iter().map(|said| kinds(said.value));
    kinds.reduce(|one, other| &one & &other).is_some_and(|kinds| kinds.is_empty())
}

/// Whether numbers have to be integers where `type` says this.
pub(super) fn integers_only(value: &Value) -> bool {
    let kinds = kinds(value);
    kinds.contains("integer") && !kinds.contains("number")
}

/// The types that `type` names, which is one or a list of some. Each number is one of two: an
/// `integer`, or else a `number`.
fn kinds(value: &Value) -> BTreeSet<&str> {
    let mut kinds: BTreeSet<_> = match value {
        Value::String(name) => BTreeSet::from([name.as_str()]),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => BTreeSet::new(),
    };
    if kinds.contains("number") {
        kinds.insert("integer");
    }
    kinds
}
