//! Integers of any size, where schemas exclude or count what fits others.

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

/// Whether a schema has integers of any size.
fn is_endless(schema: &Node<'_>) -> bool {
    let has_any = |names: &[&str]| names.iter().any(|name| schema.get(name).is_some());
    let is_bounded =
        has_any(&["minimum", "exclusiveMinimum"]) && has_any(&["maximum", "exclusiveMaximum"]);
    let is_narrow = is_bounded || has_any(&["format", "enum", "const"]);
    has_type(schema, "integer") && !has_type(schema, "number") && !is_narrow
}
