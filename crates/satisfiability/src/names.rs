//! The names of members.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::atom::{Atom, Name};
use crate::branch::{Branch, Object};
use crate::goal::Goal;
use crate::literal::is_text;
use crate::object::Present;
use crate::solver::{Found, Solver};
use crate::types::Types;

/// A name that says of itself that nobody declared it.
const EXTRA: &str = "extra";
/// How many patterns of names are told apart.
const PATTERNS: usize = 4;

impl<'v> Solver<'v> {
    /// Whether a name is declared at one of some places, by itself or by a pattern.
    pub(crate) fn is_declared(&mut self, declared: &[&Map<String, Value>], name: &str) -> bool {
        declared.iter().any(|it| {
            let holder = |keyword: &str| it.get(keyword).and_then(Value::as_object);
            holder("properties").is_some_and(|it| it.contains_key(name))
                || holder("patternProperties")
                    .is_some_and(|it| it.keys().any(|pattern| self.is_match(pattern, name)))
        })
    }

    /// Whether a name is one that is asked for.
    fn is_named(&mut self, asked: &Name<'v>, name: &str) -> bool {
        match asked {
            Name::Exact(exact) => *exact == name,
            Name::Matching(pattern) => self.is_match(pattern, name),
            Name::Undeclared(declared) => !self.is_declared(declared, name),
            Name::Such(literal) => self.holds(*literal, &Value::from(name)),
        }
    }

    /// The names to try for a member: those that are spoken of, and one of each kind that nobody
    /// speaks of. Whether these are all kinds.
    pub(crate) fn names(
        &mut self,
        said: &Object<'v>,
        asked: &Name<'v>,
        present: &Present<'v>,
        used: &BTreeSet<String>,
    ) -> (Vec<String>, bool) {
        if let Name::Exact(name) = asked {
            return (vec![(*name).to_owned()], true);
        }
        let mut spoken: BTreeSet<&str> = present.keys().map(String::as_str).collect();
        spoken.extend(said.depends.iter().flat_map(|(it, all)| all.iter().chain([it]).copied()));
        // What is said about one name only makes it no example of its kind.
        spoken.extend(&said.absent);
        spoken.extend(said.demands.iter().filter_map(|(name, _)| match name {
            Name::Exact(name) => Some(*name),
            _ => None,
        }));
        let mut patterns: BTreeSet<&'v str> = BTreeSet::new();
        let mut holders: Vec<&'v Map<String, Value>> =
            said.members.iter().flat_map(|it| it.declared.iter().copied()).collect();
        match asked {
            Name::Matching(pattern) => {
                patterns.insert(pattern);
            }
            Name::Undeclared(declared) => holders.extend(declared),
            _ => {}
        }
        for holder in holders {
            spoken.extend(keys(holder, "properties"));
            patterns.extend(keys(holder, "patternProperties"));
        }
        let mut names: Vec<String> = Vec::new();
        for name in &spoken {
            if self.is_named(asked, name) {
                names.push((*name).to_owned());
            }
        }
        if !spoken.contains(EXTRA) && !used.contains(EXTRA) && self.is_named(asked, EXTRA) {
            names.push(EXTRA.to_owned());
        }
        let but: BTreeSet<&str> =
            spoken.iter().copied().chain(used.iter().map(String::as_str)).collect();
        let complete = self.fresh(said, asked, &patterns, &but, &mut names);
        (names, complete)
    }

    /// Adds a name that nobody speaks of for each set of patterns that it can match. Whether that was
    /// all of them.
    fn fresh(
        &mut self,
        said: &Object<'v>,
        asked: &Name<'v>,
        patterns: &BTreeSet<&'v str>,
        but: &BTreeSet<&str>,
        names: &mut Vec<String>,
    ) -> bool {
        let mut complete = patterns.len() <= PATTERNS;
        let patterns: Vec<&'v str> = patterns.iter().copied().take(PATTERNS).collect();
        let mut literals = said.names.clone();
        literals.push(is_text());
        if let Name::Such(literal) = asked {
            literals.push(*literal);
        }
        let but = but.iter().map(|it| Value::from(*it)).collect();
        let goal = Goal { literals, but };
        for signs in 0..1_u32 << patterns.len() {
            let mut branch = Branch::new();
            branch.add(&Atom::Types(Types::TEXT));
            for (index, pattern) in patterns.iter().enumerate() {
                branch.add(&Atom::Pattern(pattern, signs & (1 << index) != 0));
            }
            match self.search_in(branch, &goal) {
                Found::Value(Value::String(name)) => {
                    if !names.contains(&name) && self.is_named(asked, &name) {
                        names.push(name);
                    }
                }
                Found::Nothing => {}
                _ => complete = false,
            }
        }
        complete
    }
}

/// The names of the members of a keyword.
fn keys<'v>(holder: &'v Map<String, Value>, keyword: &str) -> impl Iterator<Item = &'v str> {
    let members = holder.get(keyword).and_then(Value::as_object);
    members.into_iter().flat_map(|members| members.keys().map(String::as_str))
}
