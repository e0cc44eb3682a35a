//! What stands beside `unevaluatedProperties` and `unevaluatedItems`, where that is the same for every
//! value (JSON Schema 2020-12 core, 11).

use serde_json::{Map, Value};

use crate::literal::Side;
use crate::solver::Solver;

/// Keywords whose schemas count for some values only.
const SOMETIMES: &[&str] = &["anyOf", "oneOf", "if", "dependentSchemas", "$dynamicRef"];

/// How many references around each other are followed.
const DEPTH: usize = 32;

/// The objects of keywords that hold for the same value; `None` where that depends on the value.
fn together<'v>(
    solver: &Solver<'v>,
    schema: &'v Value,
    side: Side,
    depth: usize,
) -> Option<Vec<&'v Map<String, Value>>> {
    let depth = depth.checked_sub(1)?;
    let Value::Object(keywords) = schema else { return Some(Vec::new()) };
    if SOMETIMES.iter().any(|it| keywords.contains_key(*it)) {
        return None;
    }
    let mut all = vec![keywords];
    if let Some(reference) = keywords.get("$ref") {
        all.extend(together(solver, solver.target(side, reference)?, side, depth)?);
    }
    for part in keywords.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        all.extend(together(solver, part, side, depth)?);
    }
    Some(all)
}

/// Where the members are declared that `unevaluatedProperties` of a schema says nothing about;
/// `None` where that depends on the value.
pub(crate) fn declared_members<'v>(
    solver: &Solver<'v>,
    schema: &'v Value,
    side: Side,
) -> Option<Vec<&'v Map<String, Value>>> {
    let all = together(solver, schema, side, DEPTH)?;
    let own = schema.as_object()?;
    let others = |it: &&Map<String, Value>| {
        it.contains_key("additionalProperties")
            || it.contains_key("unevaluatedProperties") && !std::ptr::eq(*it, own)
    };
    (!all.iter().any(others)).then_some(all)
}

/// The items that `unevaluatedItems` of a schema says nothing about: the first ones; `None` where
/// that depends on the value.
pub(crate) fn declared_items<'v>(
    solver: &Solver<'v>,
    schema: &'v Value,
    side: Side,
) -> Option<&'v [Value]> {
    let all = together(solver, schema, side, DEPTH)?;
    let own = schema.as_object()?;
    let others = |it: &&Map<String, Value>| {
        it.contains_key("items")
            || it.contains_key("contains")
            || it.contains_key("unevaluatedItems") && !std::ptr::eq(*it, own)
    };
    if all.iter().any(others) {
        return None;
    }
    let first = all.iter().filter_map(|it| it.get("prefixItems")?.as_array());
    Some(first.max_by_key(|it| it.len()).map_or(&[], Vec::as_slice))
}
