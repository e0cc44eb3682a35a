//! Integers of any size, where schemas exclude or count what fits others.

use serde_json::Value;

use super::below;
use super::instance_type::has_type;
use crate::node::{Fault, Node};

const ENDLESS: &str = "an integer of any size is excluded or counted here, and code holds 64 bits: \
                       write `format: int64`, or bounds";

/// Refuses an integer that may have any size in a schema whose values are excluded or counted. Rust
/// holds 64 bits: where a value has to fit that only narrows what is taken, and here it would widen
/// it.
pub(crate) fn is_said(schema: &Node<'_>) -> Result<(), Fault> {
    below::first(schema, is_endless)?.map_or(Ok(()), |endless| Err(endless.fault(ENDLESS)))
}

/// The same of alternatives one of which has to fit alone, where a number fits another as well.
pub(crate) fn is_said_of_numbers(alternatives: &[Node<'_>]) -> Result<(), Fault> {
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

/// Refuses integers of which one is named that code does not hold, or none is left within bounds.
pub(crate) fn holds_them(schema: &Node<'_>) -> Result<(), Fault> {
    if !has_type(schema, "integer") || has_type(schema, "number") {
        return Ok(());
    }
    let is_short = schema.get("format").is_some_and(|format| format.value == "int32");
    let (low, high): (i128, i128) = if is_short {
        (i32::MIN.into(), i32::MAX.into())
    } else {
        (i64::MIN.into(), i64::MAX.into())
    };
    for at in [schema.items("enum")?, schema.get("const").into_iter().collect()].concat() {
        if whole(&at, f64::floor).is_some_and(|value| !(low..=high).contains(&value)) {
            return Err(beyond(&at, is_short));
        }
    }
    for (name, step) in [("minimum", 0), ("exclusiveMinimum", 1)] {
        let Some(at) = schema.get(name) else { continue };
        let round = if step == 0 { f64::ceil } else { f64::floor };
        if whole(&at, round).is_some_and(|bound| bound + step > high) {
            return Err(beyond(&at, is_short));
        }
    }
    for (name, step) in [("maximum", 0), ("exclusiveMaximum", 1)] {
        let Some(at) = schema.get(name) else { continue };
        let round = if step == 0 { f64::floor } else { f64::ceil };
        if whole(&at, round).is_some_and(|bound| bound - step < low) {
            return Err(beyond(&at, is_short));
        }
    }
    Ok(())
}

fn beyond(at: &Node<'_>, is_short: bool) -> Fault {
    let bits = if is_short { 32 } else { 64 };
    at.fault(format!("code holds {bits} bits of this integer, and this is beyond them"))
}

/// A number as a whole one; what is larger than any is far beyond what code holds.
#[expect(clippy::cast_possible_truncation, reason = "what is cut off is far beyond 64 bits")]
fn whole(at: &Node<'_>, round: fn(f64) -> f64) -> Option<i128> {
    let Value::Number(number) = at.value else { return None };
    number.as_i128().or_else(|| number.as_f64().map(|it| round(it).clamp(-1e30, 1e30) as i128))
}

/// Whether a schema has integers of any size.
fn is_endless(schema: &Node<'_>) -> bool {
    let has_any = |names: &[&str]| names.iter().any(|name| schema.get(name).is_some());
    let is_bounded =
        has_any(&["minimum", "exclusiveMinimum"]) && has_any(&["maximum", "exclusiveMaximum"]);
    let is_narrow = is_bounded || has_any(&["format", "enum", "const"]);
    has_type(schema, "integer") && !has_type(schema, "number") && !is_narrow
}
