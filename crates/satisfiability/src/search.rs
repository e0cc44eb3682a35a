//! The search through the branches of a goal.

use std::collections::HashSet;

use serde_json::Value;

use crate::atom::Atom;
use crate::branch::Branch;
use crate::equal::is_one_of;
use crate::expand::{Choice, Conjunction};
use crate::goal::Goal;
use crate::literal::{Literal, LiteralKey};
use crate::number::number;
use crate::rational;
use crate::solver::{Found, Solver};
use crate::text::texts;
use crate::types::Types;

/// How many parts a value has at most that is written down: more are read by nobody.
const LARGEST: usize = 200;
/// How many schemas around each other are looked into to see that they do not go together.
const GLANCE: usize = 5;

/// A branch, and what is still to be chosen in it.
#[derive(Debug, Clone)]
struct State<'v> {
    branch: Branch<'v>,
    choices: Vec<Choice<'v>>,
    /// What was taken apart already: to say it again says nothing new.
    said: HashSet<LiteralKey>,
}

impl<'v> Solver<'v> {
    pub(crate) fn search(&mut self, goal: &Goal<'v>) -> Found<Value> {
        self.search_in(Branch::new(), goal)
    }

    /// The same, where something is known about the value already.
    pub(crate) fn search_in(&mut self, branch: Branch<'v>, goal: &Goal<'v>) -> Found<Value> {
        let mut state = State { branch, choices: Vec::new(), said: HashSet::new() };
        let atoms: Conjunction<'v> = goal.literals.iter().map(|it| Atom::Literal(*it)).collect();
        if !self.add(&mut state, &atoms) {
            return Found::Nothing;
        }
        self.choose(state, goal)
    }

    /// Adds things that hold, and all that follows without a choice. `false` when nothing is left.
    fn add(&mut self, state: &mut State<'v>, atoms: &[Atom<'v>]) -> bool {
        let mut next: Vec<Atom<'v>> = atoms.iter().rev().cloned().collect();
        while let Some(atom) = next.pop() {
            let Atom::Literal(literal) = atom else {
                if !state.branch.add(&atom) {
                    return false;
                }
                continue;
            };
            let (number, holds) = self.key(&literal);
            if state.said.contains(&(number, !holds)) {
                return false;
            }
            if !state.said.insert((number, holds)) {
                continue;
            }
            match (self.plain(literal.schema), literal.schema) {
                (Some(accepts), _) if accepts == literal.holds => {}
                (Some(_), _) => return false,
                (None, Value::Object(keywords)) if literal.holds => {
                    let said = self.said(literal, keywords);
                    next.extend(said.atoms.into_iter().rev());
                    state.choices.extend(said.choices);
                }
                (None, Value::Object(keywords)) => {
                    let options = self.refusals(literal, keywords);
                    state.choices.push(Choice { options, refuses: Some(literal.not()) });
                }
                _ => state.branch.inexact = true,
            }
        }
        true
    }

    fn choose(&mut self, mut state: State<'v>, goal: &Goal<'v>) -> Found<Value> {
        if !self.step() {
            return Found::Unknown;
        }
        loop {
            let mut forced = None;
            let mut index = 0;
            while index < state.choices.len() {
                let choice = &mut state.choices[index];
                if choice.refuses.is_some_and(|it| self.excludes(&state.branch, it, GLANCE)) {
                    state.choices.swap_remove(index);
                    continue;
                }
                let mut options = std::mem::take(&mut choice.options);
                options.retain(|option| self.is_open(&state.branch, &state.said, option));
                match options.len() {
                    0 => return Found::Nothing,
                    1 => {
                        state.choices.swap_remove(index);
                        forced = options.pop();
                        break;
                    }
                    _ => state.choices[index].options = options,
                }
                index += 1;
            }
            let Some(option) = forced else { break };
            if !self.add(&mut state, &option) {
                return Found::Nothing;
            }
        }
        let fewest = (0..state.choices.len()).min_by_key(|it| state.choices[*it].options.len());
        let Some(fewest) = fewest else { return self.leaf(&state.branch, goal) };
        let choice = state.choices.swap_remove(fewest);
        let mut all = Found::Nothing;
        for option in &choice.options {
            let mut state = state.clone();
            if !self.add(&mut state, option) {
                continue;
            }
            match self.choose(state, goal) {
                found @ Found::Value(_) => return found,
                found => all = all.or(found),
            }
        }
        all
    }

    /// Whether an option is possible in a branch, as far as that is seen at once.
    fn is_open(
        &self,
        branch: &Branch<'v>,
        said: &HashSet<LiteralKey>,
        option: &Conjunction<'v>,
    ) -> bool {
        option.iter().all(|atom| match atom {
            Atom::Types(types) => branch.types.meets(*types),
            Atom::Literal(literal) => {
                let (number, holds) = self.key(literal);
                let contradicts = said.contains(&(number, !holds));
                !(contradicts || holds && self.excludes(branch, *literal, GLANCE))
            }
            Atom::Absent(name) => {
                branch.types != Types::OBJECT || !branch.object.present.contains(name)
            }
            Atom::Present(name) => !branch.object.absent.contains(name),
            _ => true,
        })
    }

    /// Whether a schema accepts nothing that a branch speaks of, as is seen at once.
    fn excludes(&self, branch: &Branch<'v>, literal: Literal<'v>, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else { return false };
        if let Some(accepts) = self.plain(literal.schema) {
            return !accepts;
        }
        let Some(keywords) = literal.schema.as_object() else { return false };
        let inside = |schema| self.excludes(branch, Literal { schema, ..literal }, depth);
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
        known && self.excludes(&inner, literal, depth)
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

    /// A value for a branch in which nothing is left to choose.
    fn leaf(&mut self, branch: &Branch<'v>, goal: &Goal<'v>) -> Found<Value> {
        let excluded: Vec<&Value> = branch.excluded.iter().copied().chain(&goal.but).collect();
        if let Some(values) = &branch.values {
            let mut possible = values.iter().filter(|it| !is_one_of(it, &excluded));
            let found = possible.find(|it| self.is_asked_for(goal, it));
            return found.map_or(Found::Nothing, |it| Found::Value((*it).clone()));
        }
        let mut all = Found::Nothing;
        let kinds = [
            Types::TEXT,
            Types::INTEGER,
            Types::FRACTION,
            Types::BOOLEAN,
            Types::OBJECT,
            Types::ARRAY,
            Types::NULL,
        ];
        for kind in kinds.into_iter().filter(|kind| branch.types.meets(*kind)) {
            let found = match kind {
                Types::TEXT => {
                    let but = texts(excluded.iter().copied());
                    self.text(&branch.text, &but).map(Value::from)
                }
                Types::INTEGER | Types::FRACTION => {
                    let but: Vec<_> =
                        excluded.iter().filter_map(|it| rational::number(it)).collect();
                    number(&branch.number, kind == Types::INTEGER, &but)
                }
                Types::BOOLEAN => one_of(&[Value::Bool(true), Value::Bool(false)], &excluded),
                Types::NULL => one_of(&[Value::Null], &excluded),
                Types::OBJECT => self.object(&branch.object, &excluded),
                _ => self.array(&branch.array, &excluded),
            };
            match found {
                Found::Value(value) if parts(&value) > LARGEST => all = all.or(Found::Large),
                Found::Large => all = all.or(Found::Large),
                Found::Value(value) if self.is_asked_for(goal, &value) => {
                    return Found::Value(value);
                }
                // It was made by what is known, and something else refuses it.
                Found::Value(_) | Found::Unknown => all = all.or(Found::Unknown),
                Found::Nothing => {}
            }
        }
        all
    }

    /// Whether a value is what a goal asks for.
    pub(crate) fn is_asked_for(&mut self, goal: &Goal<'v>, value: &Value) -> bool {
        !is_one_of(value, &goal.but.iter().collect::<Vec<_>>())
            && goal.literals.iter().all(|literal| self.holds(*literal, value))
    }
}

/// The first of some values that is not excluded.
fn one_of(values: &[Value], excluded: &[&Value]) -> Found<Value> {
    let found = values.iter().find(|value| !is_one_of(value, excluded));
    found.map_or(Found::Nothing, |value| Found::Value(value.clone()))
}

/// How many values a value is made of.
fn parts(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(parts).sum(),
        Value::Object(members) => members.values().map(parts).sum(),
        _ => 0,
    }
}
