//! `readOnly` and `writeOnly`: which members travel in one direction only.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

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
    pub(super) fn of(member: &Node<'_>) -> Result<Self, Fault> {
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

impl ToTokens for Travel {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Both => quote!(Travel::Both),
            Self::Answers => quote!(Travel::Answers),
            Self::Requests => quote!(Travel::Requests),
        });
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
    for part in at.parts()? {
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
    // Most documents have no such member, and most schemas no parts.
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

/// Refuses a schema that requires, counts or describes a member in one place and keeps it out of
/// requests (`readOnly`) or answers (`writeOnly`) in another, so that neither could be enforced.
pub(crate) fn not_kept(schema: &Node<'_>, name: &'static str) -> Result<(), Fault> {
    let mut look = Look { name, seen: BTreeSet::new() };
    look.at(vec![schema.clone()], None)
}

/// A walk over a schema and everything below it.
struct Look {
    name: &'static str,
    /// The schemas that speak of one value together, by their pointers, and whether that is compared
    /// with others.
    seen: BTreeSet<(Vec<String>, bool)>,
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

impl Look {
    /// `compared` is what compares the whole of a value around it.
    fn at(&mut self, group: Vec<Node<'_>>, compared: Option<&Node<'_>>) -> Result<(), Fault> {
        let mut pointers: Vec<_> = group.iter().map(|node| node.pointer().to_owned()).collect();
        pointers.sort_unstable();
        pointers.dedup();
        let Some(first) = group.first() else { return Ok(()) };
        if !self.seen.insert((pointers, compared.is_some())) {
            return Ok(());
        }
        if self.seen.len() > MOST {
            return Err(first.fault(format!(
                "too many schemas speak together of what is below to tell which members are `{}`; \
                 compose it of fewer",
                self.name
            )));
        }
        let parts = gather(&group)?;
        let mut kept = BTreeMap::new();
        let mut names = BTreeSet::new();
        for part in parts.iter() {
            for (name, member) in part.node.members("properties")? {
                if !flag(&member, self.name)? {
                    names.insert(name);
                } else if part.excluded {
                    return Err(member.fault(format!(
                        "`not` says nothing of a member that is `{}`; leave it out here",
                        self.name
                    )));
                } else {
                    kept.entry(name).or_insert(member);
                }
            }
        }
        for (name, member) in &kept {
            for part in &parts {
                self.agrees(name, member, part)?;
            }
        }
        if let (Some((name, member)), Some(compared)) = (kept.first_key_value(), compared)
            && self.name == "readOnly"
        {
            return Err(compared.fault(format!(
                "whole values are compared here, and requests hold none of `{name}`, which is \
                 `readOnly` at {}; leave this out",
                member.pointer()
            )));
        }
        self.below(&parts, compared, names.into_iter().filter(|name| !kept.contains_key(name)))
    }

    /// Refuses a part that says something else of a member that is kept out.
    fn agrees(&self, name: &str, member: &Node<'_>, part: &Part<'_>) -> Result<(), Fault> {
        let (flagged, node) = (self.name, &part.node);
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
        let names = node.texts("required")?;
        if own.is_none()
            && names.iter().any(|own| own == name)
            && !kept(&part.frame)?.contains_key(name)
        {
            return refused(&node.require("required")?, "require it there");
        }
        for (trigger, others) in node.members("dependentRequired")? {
            let others = others.value.as_array().into_iter().flatten();
            if trigger == name || others.into_iter().any(|other| other == name) {
                let at = node.require("dependentRequired")?;
                return refused(&at, "nothing depends on it in one direction only; leave it out");
            }
        }
        if flagged == "writeOnly" {
            return Ok(());
        }
        if let Some(at) = node.get("dependentSchemas").and_then(|all| all.get(name)) {
            return refused(&at, "no request holds it, so nothing depends on it; leave this out");
        }
        let speaks = |keyword: &&str| {
            let at = node.get(keyword).filter(|at| at.value != true)?;
            (own.is_none() || *keyword != "additionalProperties").then_some(at)
        };
        match OF_ALL_MEMBERS.iter().find_map(|keyword| speaks(keyword)) {
            Some(at) => refused(
                &at,
                "requests are read without it, but this speaks of every member; leave it out, or \
                 write a schema for requests and another one for answers",
            ),
            None => Ok(()),
        }
    }

    /// Looks at what is below a value of which these parts speak.
    fn below<'n>(
        &mut self,
        parts: &[Part<'_>],
        around: Option<&Node<'_>>,
        names: impl Iterator<Item = &'n str>,
    ) -> Result<(), Fault> {
        let own = parts.iter().find_map(|part| {
            let unique = part.node.get("uniqueItems").filter(|unique| unique.value == true);
            unique.or_else(|| part.node.get("enum")).or_else(|| part.node.get("const"))
        });
        let compared = around.or(own.as_ref());
        let all = |keyword: &str| {
            let found = parts.iter().filter_map(|part| part.node.get(keyword));
            found.filter(|at| at.value.is_object()).collect::<Vec<_>>()
        };
        for name in names {
            let group = parts.iter().filter_map(|part| {
                let own = part.node.get("properties").and_then(|members| members.get(name));
                own.or_else(|| part.node.get("additionalProperties"))
            });
            self.at(group.filter(|at| at.value.is_object()).collect(), compared)?;
        }
        let counted = all("contains");
        self.at([all("items"), counted.clone()].concat(), compared)?;
        self.at(all("additionalProperties"), compared)?;
        for part in parts {
            for (_, pattern) in part.node.members("patternProperties")? {
                self.at(vec![pattern], compared)?;
            }
            for item in part.node.items("prefixItems")? {
                self.at([vec![item], counted.clone()].concat(), compared)?;
            }
        }
        Ok(())
    }
}

/// Keywords that speak of every member, or of every one that `properties` beside them does not name.
const OF_ALL_MEMBERS: [&str; 7] = [
    "additionalProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "enum",
    "const",
];

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
