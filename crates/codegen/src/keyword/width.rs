//! Integers of any size, where schemas exclude or count what fits others.

use serde_json::Value;

use super::{below, has_type};
use crate::node::{Fault, Node};

const ENDLESS: &str = "an integer of any size is excluded or counted here, and code holds 64 bits: \
                       write `format: int64`, or bounds";

/// Refuses an integer that may have any size in a schema whose values are excluded or counted. Rust
/// holds 64 bits: where a value has to fit that only narrows what is taken, and here it would widen
/// it.
pub(super) fn is_said(schema: &Node<'_>) -> Result<(), Fault> {
    below::first(schema, is_endless)?.map_or(Ok(()), |endless| Err(endless.fault(ENDLESS)))
}

/// The same of alternatives one of which has to fit alone, where a number fits another as well.
pub(super) fn is_said_of_numbers(alternatives: &[Node<'_>]) -> Result<(), Fault> {
    let whole = alternatives.iter().map(|node| node.follow("schemas"));
    let whole: Vec<_> = whole.collect::<Result<_, _>>()?;
    let is_number = |node: &&Node<'_>| {
        has_type(node, "integer")
            || has_type(node, "number")
            || node.value.is_object() && node.get("type").is_none()
    };
    let endless = whole.iter().find(|node| is_endless(node));
    match endless {
        Some(endless) if whole.iter().filter(is_number).count() > 1 => Err(endless.fault(ENDLESS)),
        _ => Ok(()),
    }
}

/// Refuses integers that are named or bounded beyond what code holds, where none is left.
pub(super) fn holds_some(schema: &Node<'_>) -> Result<(), Fault> {
    if !has_type(schema, "integer") || has_type(schema, "number") {
        return Ok(());
    }
    let is_short = schema.get("format").is_some_and(|format| format.value == "int32");
    #[expect(clippy::cast_precision_loss, reason = "what is beyond is so by far more than that")]
    let (low, high) = if is_short {
        (f64::from(i32::MIN), f64::from(i32::MAX))
    } else {
        (i64::MIN as f64, i64::MAX as f64)
    };
    let bits = if is_short { 32 } else { 64 };
    let beyond = |at: &Node<'_>| {
        at.fault(format!("code holds {bits} bits of this integer, and this is beyond them"))
    };
    let number = |name: &str| schema.get(name).and_then(|at| Some((at.value.as_f64()?, at)));
    for name in ["minimum", "exclusiveMinimum"] {
        if let Some((_, at)) = number(name).filter(|(bound, _)| *bound > high) {
            return Err(beyond(&at));
        }
    }
    for name in ["maximum", "exclusiveMaximum"] {
        if let Some((_, at)) = number(name).filter(|(bound, _)| *bound < low) {
            return Err(beyond(&at));
        }
    }
    let named = [schema.items("enum")?, schema.get("const").into_iter().collect()].concat();
    let is_beyond = |at: &&Node<'_>| {
        let Value::Number(number) = at.value else { return false };
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
        let whole = number.as_i64().or_else(|| {
            number.as_f64().filter(|it| it.fract() == 0.0 && it.abs() < 9e18).map(|it| it as i64)
        });
        whole.is_none_or(|it| is_short && i32::try_from(it).is_err())
    };
    named.iter().find(is_beyond).map_or(Ok(()), |at| Err(beyond(at)))
}

/// Whether a schema has integers of any size.
fn is_endless(schema: &Node<'_>) -> bool {
    let has_any = |names: &[&str]| names.iter().any(|name| schema.get(name).is_some());
    let is_bounded =
        has_any(&["minimum", "exclusiveMinimum"]) && has_any(&["maximum", "exclusiveMaximum"]);
    let is_narrow = is_bounded || has_any(&["format", "enum", "const"]);
    has_type(schema, "integer") && !has_type(schema, "number") && !is_narrow
}
