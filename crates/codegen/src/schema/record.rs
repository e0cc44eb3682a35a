//! Objects with known members, `allOf` taken together.

use std::collections::BTreeSet;

use super::instance_type::types;
use crate::node::{Fault, Node};

/// Whether a schema is an object with members of its own.
pub(crate) fn is_record(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Result<bool, Fault> {
    if !node.value.is_object() || !seen.insert(node.pointer().to_owned()) {
        return Ok(false);
    }
    let types = types(node)?;
    if types.iter().any(|kind| kind != "object" && kind != "null") {
        return Ok(false);
    }
    if node.get("properties").is_some() && node.get("patternProperties").is_none() {
        return Ok(true);
    }
    for part in node.items("allOf")? {
        if is_record(&part.follow("schemas")?, seen)? {
            // One reference and nothing beside it is the component itself.
            return Ok(node.items("allOf")?.len() > 1 || part.reference("schemas")?.is_none());
        }
    }
    Ok(false)
}

/// A schema and everything that `$ref` and `allOf` add to it, what they add first.
pub(crate) fn composed<'d>(node: &Node<'d>) -> Result<Vec<Node<'d>>, Fault> {
    let mut parts = Vec::new();
    gather(node, &mut parts, &mut BTreeSet::new())?;
    Ok(parts)
}

fn gather<'d>(
    node: &Node<'d>,
    parts: &mut Vec<Node<'d>>,
    seen: &mut BTreeSet<String>,
) -> Result<(), Fault> {
    // What is there already adds nothing the second time.
    if !seen.insert(node.pointer().to_owned()) {
        return Ok(());
    }
    if let Some(name) = node.reference("schemas")? {
        gather(&node.component("schemas", &name)?, parts, seen)?;
    }
    for part in node.items("allOf")? {
        gather(&part, parts, seen)?;
    }
    parts.push(node.clone());
    Ok(())
}

/// Whether something beside `$ref` speaks of members that it does not lead to.
pub(crate) fn adds_members(node: &Node<'_>) -> Result<bool, Fault> {
    let others = node.get("additionalProperties").is_some_and(|others| others.value != false);
    Ok(others || !names(node)?.is_subset(&names(&node.follow("schemas")?)?))
}

/// The names of the members that a schema speaks of, with those of its parts.
fn names(node: &Node<'_>) -> Result<BTreeSet<String>, Fault> {
    let mut names = BTreeSet::new();
    for part in composed(node)? {
        names.extend(part.members("properties")?.into_iter().map(|(name, _)| name.to_owned()));
        names.extend(part.texts("required")?);
    }
    Ok(names)
}
