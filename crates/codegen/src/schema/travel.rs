//! `readOnly` and `writeOnly`: which members travel in one direction only.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::below;
use crate::node::{Fault, Node};

/// The direction in which a member travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Travel {
    Both,
    Answers,
    Requests,
}

/// The members that do not travel in both directions.
pub(crate) type Kept = BTreeMap<String, Travel>;

impl Travel {
    pub(crate) fn of(member: &Node<'_>) -> Result<Self, Fault> {
        Ok(match (flag(member, "readOnly")?, flag(member, "writeOnly")?) {
            (false, false) => Self::Both,
            (true, false) => Self::Answers,
            (false, true) => Self::Requests,
            (true, true) => {
                return Err(member.fault(
                    "`readOnly` and `writeOnly` together travel nowhere; leave one of them out",
                ));
            }
        })
    }
}

/// A flag of a member, or of the components that it refers to.
pub(crate) fn flag(member: &Node<'_>, name: &str) -> Result<bool, Fault> {
    let (mut at, mut seen) = (member.clone(), BTreeSet::new());
    while at.value.is_object() && seen.insert(at.pointer().to_owned()) {
        if at.flag(name)? {
            return Ok(true);
        }
        at = at.follow("schemas")?;
    }
    for part in at.all_parts()? {
        if part.value.get(name).is_some_and(|flag| flag == true) {
            return Err(member.fault(format!(
                "a schema that this member is made of has `{name}`, at {}; write it beside the \
                 member itself",
                part.pointer()
            )));
        }
    }
    Ok(false)
}

/// Refuses a schema that does not travel in both directions where no member of a known name has it.
pub(crate) fn travels(at: &Node<'_>) -> Result<(), Fault> {
    for name in ["readOnly", "writeOnly"] {
        if at.value.is_object() && flag(at, name)? {
            return Err(at.fault(format!(
                "only a member that `properties` names can be `{name}`; leave it out here"
            )));
        }
    }
    Ok(())
}

/// The members that a schema keeps out of one direction, by itself and by everything that speaks of
/// the same value.
pub(crate) fn kept(node: &Node<'_>) -> Result<Kept, Fault> {
    let mut kept = Kept::new();
    for part in node.all_parts()? {
        for (name, member) in part.members("properties")? {
            let travel = Travel::of(&member)?;
            if travel != Travel::Both {
                kept.insert(name.to_owned(), travel);
            }
        }
    }
    Ok(kept)
}

/// Refuses a schema that requires or describes a member in one place and keeps it out of requests
/// (`readOnly`) or answers (`writeOnly`) in another, so that neither could be enforced.
pub(crate) fn not_kept(schema: &Node<'_>, name: &'static str) -> Result<(), Fault> {
    if !is_flagged_below(schema, name)? {
        return Ok(());
    }
    let (mut seen, mut open) = (BTreeSet::new(), vec![vec![schema.clone()]]);
    while let Some(group) = open.pop() {
        let mut pointers: Vec<_> = group.iter().map(|node| node.pointer().to_owned()).collect();
        pointers.sort_unstable();
        pointers.dedup();
        if !seen.insert(pointers) {
            continue;
        }
        if seen.len() > MOST {
            return Err(schema.fault(format!(
                "too many schemas speak together of what is below to tell which members are \
                 `{name}`; compose it of fewer"
            )));
        }
        open.extend(look(&group, name)?);
    }
    Ok(())
}

/// Whether any member below a schema has a flag.
fn is_flagged_below(schema: &Node<'_>, name: &str) -> Result<bool, Fault> {
    let is_flagged = |at: &Node<'_>| at.value.get(name) == Some(&Value::Bool(true));
    Ok(below::first(schema, is_flagged)?.is_some())
}

/// In how many ways schemas may speak of values together.
const MOST: usize = 20_000;

/// A schema that speaks of a value, and the one from which what is kept out reaches it.
struct Part<'d> {
    node: Node<'d>,
    frame: Node<'d>,
    /// Whether it says what the value must not be.
    excluded: bool,
}

/// Looks at schemas that speak of one value together. The answer is who speaks of what is below.
fn look<'d>(group: &[Node<'d>], flagged: &str) -> Result<Vec<Vec<Node<'d>>>, Fault> {
    let parts = gather(group)?;
    let mut kept = BTreeMap::new();
    let mut names = BTreeSet::new();
    for part in &parts {
        for (name, member) in part.node.members("properties")? {
            if !flag(&member, flagged)? {
                names.insert(name);
            } else if part.excluded {
                return Err(member.fault(format!(
                    "`not` says nothing of a member that is `{flagged}`; leave it out here"
                )));
            } else {
                kept.entry(name).or_insert(member);
            }
        }
    }
    for (name, member) in &kept {
        for part in &parts {
            agrees(name, member, part, flagged)?;
        }
    }
    let mut below = Vec::new();
    for name in names.into_iter().filter(|name| !kept.contains_key(name)) {
        let group = parts.iter().filter_map(|part| {
            let own = part.node.get("properties").and_then(|members| members.get(name));
            own.or_else(|| part.node.get("additionalProperties"))
        });
        below.push(group.filter(|at| at.value.is_object()).collect());
    }
    let all = |keyword: &str| {
        let found = parts.iter().filter_map(|part| part.node.get(keyword));
        found.filter(|at| at.value.is_object()).collect::<Vec<_>>()
    };
    let counted = all("contains");
    below.push([all("items"), counted.clone()].concat());
    below.push(all("additionalProperties"));
    for part in &parts {
        let patterns = part.node.members("patternProperties")?;
        below.extend(patterns.into_iter().map(|(_, pattern)| vec![pattern]));
        let first = part.node.items("prefixItems")?;
        below.extend(first.into_iter().map(|item| [vec![item], counted.clone()].concat()));
    }
    Ok(below)
}

/// Refuses a part that says something else of a member that is kept out.
fn agrees(name: &str, member: &Node<'_>, part: &Part<'_>, flagged: &str) -> Result<(), Fault> {
    let node = &part.node;
    let refused = |at: &Node<'_>, remedy: &str| {
        let place = member.pointer();
        Err(at.fault(format!("`{name}` is `{flagged}` at {place}: {remedy}")))
    };
    let own = node.get("properties").and_then(|members| members.get(name));
    if let Some(own) = &own
        && !flag(own, flagged)?
    {
        return refused(own, &format!("write `{flagged}: true` here, too"));
    }
    let required = node.texts("required")?.iter().any(|own| own == name);
    if own.is_none() && required && !kept(&part.frame)?.contains_key(name) {
        return refused(&node.require("required")?, "require it there");
    }
    for (_, others) in node.members("dependentRequired")? {
        if others.value.as_array().into_iter().flatten().any(|other| other == name) {
            return refused(
                &others,
                "what travels in one direction is required of none; leave it out",
            );
        }
    }
    Ok(())
}

/// Everything that speaks of the same value as these schemas.
fn gather<'d>(group: &[Node<'d>]) -> Result<Vec<Part<'d>>, Fault> {
    let mut found: Vec<Part<'d>> = Vec::new();
    let mut seen = BTreeSet::new();
    let begin = |node: &Node<'d>| Part { node: node.clone(), frame: node.clone(), excluded: false };
    let mut open: Vec<Part<'d>> = group.iter().map(begin).collect();
    while let Some(part) = open.pop() {
        if !part.node.value.is_object() || !seen.insert(part.node.pointer().to_owned()) {
            continue;
        }
        let (frame, excluded) = (&part.frame, part.excluded);
        let inline = |node| Part { node, frame: frame.clone(), excluded };
        let apart = |node: Node<'d>, excluded| Part { frame: node.clone(), node, excluded };
        if let Some(name) = part.node.reference("schemas")? {
            open.push(apart(part.node.component("schemas", &name)?, excluded));
        }
        for keyword in ["allOf", "anyOf", "oneOf"] {
            open.extend(part.node.items(keyword)?.into_iter().map(inline));
        }
        open.extend(["if", "then", "else"].iter().filter_map(|it| part.node.get(it)).map(inline));
        open.extend(part.node.get("not").map(|node| apart(node, true)));
        let dependent = part.node.members("dependentSchemas")?;
        open.extend(dependent.into_iter().map(|(_, node)| apart(node, excluded)));
        found.push(part);
    }
    Ok(found)
}
