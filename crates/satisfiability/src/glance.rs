//! What is seen at first sight: that a schema accepts nothing of what a branch speaks of.

use serde_json::Value;

use crate::atom::Atom;
use crate::branch::Branch;
use crate::equal::is_one_of;
use crate::literal::Literal;
use crate::solver::Solver;
use crate::types::Types;

/// How many schemas around each other are looked into.
const DEPTH: usize = 5;

impl<'v> Solver<'v> {
    /// Whether a schema accepts nothing that a branch speaks of, as is seen at once.
    pub(crate) fn excludes(&self, branch: &Branch<'v>, literal: Literal<'v>) -> bool {
        self.excludes_in(branch, literal, DEPTH)
    }

    fn excludes_in(&self, branch: &Branch<'v>, literal: Literal<'v>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if let Some(accepts) = self.plain(literal.schema) {
            return !accepts;
        }
        let Some(keywords) = literal.schema.as_object() else { return false };
        let inside = |schema| self.excludes_in(branch, Literal { schema, ..literal }, depth);
        let none_of = |values: &[&Value]| {
            let possible = |value: &&&Value| {
                Types::of(value).is_within(branch.types)
                    && !is_one_of(value, &branch.excluded)
                    && branch.values.as_ref().is_none_or(|known| is_one_of(value, known))
            };
            values.iter().find(possible).is_none()
        };
        keywords.iter().any(|(keyword, value)| {
            if self.is_granted(literal.schema, keyword) {
                return false;
            }
            match (keyword.as_str(), value) {
                ("type", _) => !branch.types.meets(Types::named(value)),
                ("const", _) => none_of(&[value]),
                ("enum", Value::Array(values)) => none_of(&values.iter().collect::<Vec<_>>()),
                ("$ref", _) => self.target(literal.side, value).is_some_and(inside),
                ("allOf", Value::Array(parts)) => parts.iter().any(inside),
                ("anyOf" | "oneOf", Value::Array(parts)) => parts.iter().all(inside),
                ("required", Value::Array(names)) if branch.types == Types::OBJECT => names
                    .iter()
                    .filter_map(Value::as_str)
                    .any(|name| branch.object.absent.contains(name)),
                ("properties", Value::Object(members)) if branch.types == Types::OBJECT => {
                    members.iter().any(|(name, schema)| {
                        let literal = Literal { schema, ..literal };
                        branch.object.present.contains(name.as_str())
                            && self.member_excludes(branch, name, literal, depth)
                    })
                }
                _ => false,
            }
        })
    }

    /// Whether a schema of a member accepts nothing that a branch says about it.
    fn member_excludes(
        &self,
        branch: &Branch<'v>,
        name: &str,
        literal: Literal<'v>,
        depth: usize,
    ) -> bool {
        let mut inner = Branch::new();
        for members in &branch.object.members {
            let properties = members.own.and_then(|own| own.get("properties")?.get(name));
            let Some(schema) = properties else { continue };
            if !self.glance(&mut inner, Literal::accepts(schema, members.side), depth) {
                return true;
            }
        }
        let known = inner.types != Types::ALL || inner.values.is_some();
        known && self.excludes_in(&inner, literal, depth)
    }

    /// Adds what a schema says at first sight.
    fn glance(&self, branch: &mut Branch<'v>, literal: Literal<'v>, depth: usize) -> bool {
        let (Some(depth), Some(keywords)) = (depth.checked_sub(1), literal.schema.as_object())
        else {
            return true;
        };
        keywords.iter().all(|(keyword, value)| {
            if self.is_granted(literal.schema, keyword) {
                return true;
            }
            match (keyword.as_str(), value) {
                ("type", _) => branch.add(&Atom::Types(Types::named(value))),
                ("const", _) => branch.add(&Atom::OneOf(vec![value])),
                ("enum", Value::Array(values)) => branch.add(&Atom::OneOf(values.iter().collect())),
                ("$ref", _) => match self.target(literal.side, value) {
                    Some(schema) => self.glance(branch, Literal { schema, ..literal }, depth),
                    None => true,
                },
                ("allOf", Value::Array(parts)) => parts
                    .iter()
                    .all(|schema| self.glance(branch, Literal { schema, ..literal }, depth)),
                _ => true,
            }
        })
    }
}
