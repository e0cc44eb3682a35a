//! The search through the branches of a goal.

use std::collections::HashSet;

use serde_json::Value;

use crate::atom::{Atom, Name};
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
const LARGEST: usize = 2_500;
/// How many choices there are at least before schemas are asked about two by two.
const MANY: usize = 3;

/// A branch, and what is still to be chosen in it.
#[derive(Debug, Clone)]
struct State<'v> {
    branch: Branch<'v>,
    choices: Vec<Choice<'v>>,
    /// What was taken apart already: to say it again says nothing new.
    said: HashSet<LiteralKey>,
    /// The schemas that were chosen.
    accepted: Vec<Literal<'v>>,
    /// How many of those have been held against every choice.
    held: usize,
}

impl<'v> Solver<'v> {
    pub(crate) fn search(&mut self, goal: &Goal<'v>) -> Found<Value> {
        self.search_in(Branch::new(), goal)
    }

    /// The same, where something is known about the value already.
    pub(crate) fn search_in(&mut self, branch: Branch<'v>, goal: &Goal<'v>) -> Found<Value> {
        let mut state = State {
            branch,
            choices: Vec::new(),
            said: HashSet::new(),
            accepted: Vec::new(),
            held: 0,
        };
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
            if self.is_unknown(literal.schema) {
                return false;
            }
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

    /// Adds what was chosen.
    fn take(&mut self, state: &mut State<'v>, option: &Conjunction<'v>) -> bool {
        state.accepted.extend(option.iter().filter_map(|atom| match atom {
            Atom::Literal(literal) if literal.holds => Some(*literal),
            _ => None,
        }));
        self.add(state, option)
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
                if choice.refuses.is_some_and(|it| self.excludes(&state.branch, it)) {
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
            match forced {
                Some(option) if self.take(&mut state, &option) => {}
                None if state.choices.len() < MANY || state.held == state.accepted.len() => break,
                None if self.goes_together(&mut state, goal) => {}
                _ => return Found::Nothing,
            }
        }
        // Which variant a value is of excludes more than in which way it is none of another.
        let first = (0..state.choices.len()).min_by_key(|it| {
            let Choice { options, refuses } = &state.choices[*it];
            (refuses.is_some(), options.len())
        });
        let Some(first) = first else { return self.leaf(&state.branch, goal) };
        let mut choice = state.choices.swap_remove(first);
        choice.options.sort_by_key(|option| distance(&state.branch, option));
        let mut all = Found::Nothing;
        for option in &choice.options {
            let mut state = state.clone();
            if !self.take(&mut state, option) {
                continue;
            }
            match self.choose(state, goal) {
                found @ Found::Value(_) => return found,
                found => all = all.or(found),
            }
        }
        all
    }

    /// Holds the schemas that accept the value against those that refuse it, two by two. `false` when
    /// one accepts nothing that another refuses; where no value is accepted by both, nothing is left
    /// to choose. Each two are asked about once, however many ways there are to choose.
    fn goes_together(&mut self, state: &mut State<'v>, goal: &Goal<'v>) -> bool {
        let asked: Vec<LiteralKey> = goal.literals.iter().map(|it| self.key(it)).collect();
        let all = std::mem::take(&mut state.choices);
        for choice in all {
            // What the goal itself says is looked at by this search.
            let is_other = |it: &Literal<'v>| !asked.contains(&self.key(&it.not()));
            let Some(refuses) = choice.refuses.filter(is_other) else {
                state.choices.push(choice);
                continue;
            };
            let mut implied = false;
            for accepted in &state.accepted[state.held..] {
                let mut both = |other| {
                    let pair = Goal::of(vec![*accepted, other]);
                    self.goal_key(&pair) != self.goal_key(goal)
                        && self.solve(&pair) == Found::Nothing
                };
                if both(refuses.not()) {
                    return false;
                }
                implied = implied || both(refuses);
            }
            if !implied {
                state.choices.push(choice);
            }
        }
        state.held = state.accepted.len();
        true
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
                !(contradicts || holds && self.excludes(branch, *literal))
            }
            Atom::Absent(name) => {
                branch.types != Types::OBJECT || !branch.object.present.contains(name)
            }
            Atom::Present(name) => !branch.object.absent.contains(name),
            _ => true,
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

/// How much is undecided where an option is taken. Those come first that are about a member of few
/// values, and before them those whose member is there in any case: it is these that tell variants
/// from each other, all at once.
fn distance(branch: &Branch<'_>, option: &Conjunction<'_>) -> usize {
    let has_few = |it: &Literal<'_>| ["const", "enum"].iter().any(|of| it.schema.get(of).is_some());
    let few = option.iter().find_map(|atom| match atom {
        Atom::Member(Name::Exact(name), Some(literal)) if has_few(literal) => Some(name),
        _ => None,
    });
    few.map_or(2, |name| usize::from(!branch.object.present.contains(name)))
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
