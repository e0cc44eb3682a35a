//! Objects.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::atom::{Members, Name};
use crate::branch::Object;
use crate::equal::{is_one_of, is_same};
use crate::goal::Goal;
use crate::literal::{Literal, is_text};
use crate::solver::{Found, Solver};

/// How many ways of placing what is demanded of an object are tried.
const TRIES: usize = 500;
/// How many members an object is given at most.
const LARGEST: u64 = 1_100;

/// The members that an object has in any case, each with what is said about it beside what all members
/// of its name are.
pub(crate) type Present<'v> = BTreeMap<String, Vec<Literal<'v>>>;

impl<'v> Solver<'v> {
    /// An object of which all is said, and none of some.
    pub(crate) fn object(&mut self, said: &Object<'v>, but: &[&Value]) -> Found<Value> {
        let around = std::mem::replace(&mut self.tries, TRIES);
        let found = self.object_in(said, but);
        self.tries = around;
        found
    }

    fn object_in(&mut self, said: &Object<'v>, but: &[&Value]) -> Found<Value> {
        if said.most.is_some_and(|most| most < said.least) {
            return Found::Nothing;
        }
        let mut present = Present::new();
        for name in &said.present {
            present.insert((*name).to_owned(), Vec::new());
        }
        // What can be in few places is placed first; what can be nowhere is nowhere.
        let mut demands = Vec::with_capacity(said.demands.len());
        for demand in &said.demands {
            match self.places(said, demand, &present) {
                (0, true) => return Found::Nothing,
                (places, _) => demands.push((places, demand.clone())),
            }
        }
        demands.sort_by_key(|(places, _)| *places);
        let said =
            &Object { demands: demands.into_iter().map(|it| it.1).collect(), ..said.clone() };
        match self.placed(said, &said.demands, &present, &BTreeSet::new()) {
            Found::Value(found) if is_one_of(&found, but) => self.other(said, &found, but),
            found => found,
        }
    }

    /// An object beside one that does not count: with a member more, or with another value of one.
    fn other(&mut self, said: &Object<'v>, found: &Value, but: &[&Value]) -> Found<Value> {
        let Some(members) = found.as_object() else { return Found::Unknown };
        let mut all = Found::Nothing;
        for (name, value) in members {
            let Some(literals) = self.literals(said, name) else { continue };
            let excluded = but.iter().filter_map(|it| it.get(name));
            match self.differing(literals, value, excluded) {
                Found::Value(other) => {
                    let mut changed = members.clone();
                    changed.insert(name.clone(), other);
                    let changed = Value::Object(changed);
                    if !is_one_of(&changed, but) {
                        return Found::Value(changed);
                    }
                    all = all.or(Found::Unknown);
                }
                found => all = all.or(found),
            }
        }
        let one_more = Object { least: members.len() as u64 + 1, ..said.clone() };
        if one_more.most.is_some_and(|most| most < one_more.least) {
            return if all == Found::Nothing { only(said, members) } else { Found::Unknown };
        }
        let mut present = Present::new();
        for name in &said.present {
            present.insert((*name).to_owned(), Vec::new());
        }
        match self.placed(&one_more, &said.demands, &present, &BTreeSet::new()) {
            Found::Value(found) if !is_one_of(&found, but) => Found::Value(found),
            Found::Nothing if all == Found::Nothing => only(said, members),
            _ => Found::Unknown,
        }
    }

    /// An object with some members, and with what is still demanded of it.
    fn placed(
        &mut self,
        said: &Object<'v>,
        demands: &[(Name<'v>, Option<Literal<'v>>)],
        present: &Present<'v>,
        used: &BTreeSet<String>,
    ) -> Found<Value> {
        let Some(present) = closed(said, present) else { return Found::Nothing };
        if said.most.is_some_and(|most| present.len() as u64 > most) {
            return Found::Nothing;
        }
        if !self.step() || self.tries == 0 {
            return Found::Unknown;
        }
        self.tries -= 1;
        let Some(((name, literal), rest)) = demands.split_first() else {
            return self.filled(said, &present);
        };
        let (names, complete) = self.names(said, name, &present, used);
        let mut all = if complete { Found::Nothing } else { Found::Unknown };
        for name in names {
            let mut present = present.clone();
            let about = present.entry(name.clone()).or_default();
            about.extend(*literal);
            let about = about.clone();
            let Some(mut literals) = self.literals(said, &name) else { continue };
            literals.extend(about);
            match self.within(&Goal::of(literals)) {
                Found::Nothing => continue,
                Found::Unknown => all = all.or(Found::Unknown),
                Found::Value(_) | Found::Large => {}
            }
            let mut used = used.clone();
            used.insert(name);
            match self.placed(said, rest, &present, &used) {
                found @ Found::Value(_) => return found,
                found => all = all.or(found),
            }
        }
        all
    }

    /// How many names a demanded member can have, and whether these are all.
    fn places(
        &mut self,
        said: &Object<'v>,
        (name, literal): &(Name<'v>, Option<Literal<'v>>),
        present: &Present<'v>,
    ) -> (usize, bool) {
        let (names, complete) = self.names(said, name, present, &BTreeSet::new());
        let mut places = 0;
        for name in names {
            if let Some(mut literals) = self.literals(said, &name) {
                literals.extend(*literal);
                places += usize::from(self.within(&Goal::of(literals)) != Found::Nothing);
            }
        }
        (places, complete)
    }

    /// An object of the members that it has in any case, and of as many more as it needs.
    fn filled(&mut self, said: &Object<'v>, present: &Present<'v>) -> Found<Value> {
        let mut object = Map::new();
        let (mut unknown, mut large) = (false, false);
        for (name, about) in present {
            let Some(mut literals) = self.literals(said, name) else { return Found::Nothing };
            literals.extend(about);
            match self.within(&Goal::of(literals)) {
                Found::Value(value) => {
                    object.insert(name.clone(), value);
                }
                Found::Nothing => return Found::Nothing,
                Found::Unknown => unknown = true,
                Found::Large => large = true,
            }
        }
        if unknown || large {
            return if unknown { Found::Unknown } else { Found::Large };
        }
        if said.least > LARGEST {
            return Found::Unknown;
        }
        let mut tried: BTreeSet<String> = BTreeSet::new();
        let mut complete = true;
        while (object.len() as u64) < said.least {
            let taken: Present<'v> = object.keys().map(|it| (it.clone(), Vec::new())).collect();
            let any = Name::Such(is_text());
            let (names, all) = self.names(said, &any, &taken, &tried);
            complete &= all;
            let fresh = |it: &String| !object.contains_key(it) && !tried.contains(it);
            let names: Vec<String> = names.into_iter().filter(fresh).collect();
            let before = object.len();
            for name in names {
                tried.insert(name.clone());
                if object.len() as u64 >= said.least {
                    break;
                }
                // What needs others is left out, which may be what it takes.
                if said.depends.iter().any(|(it, _)| *it == name) {
                    complete = false;
                    continue;
                }
                let Some(literals) = self.literals(said, &name) else { continue };
                match self.within(&Goal::of(literals)) {
                    Found::Value(value) => {
                        object.insert(name, value);
                    }
                    Found::Nothing => {}
                    Found::Unknown | Found::Large => complete = false,
                }
            }
            // Other names of the same kinds fare no better.
            if object.len() == before {
                return if complete { Found::Nothing } else { Found::Unknown };
            }
        }
        Found::Value(Value::Object(object))
    }

    /// Another value for a part of a value: one that no value has there that does not count, or else
    /// any other. `Nothing` says that this part is the same in all values: that one is excluded is
    /// no proof, as the parts beside it may differ.
    pub(crate) fn differing<'e>(
        &mut self,
        literals: Vec<Literal<'v>>,
        part: &'e Value,
        excluded: impl Iterator<Item = &'e Value>,
    ) -> Found<Value> {
        let strict = Goal { literals, but: excluded.chain([part]).cloned().collect() };
        match self.within(&strict) {
            Found::Nothing if strict.but.iter().any(|it| !is_same(it, part)) => {
                self.within(&Goal { literals: strict.literals, but: vec![part.clone()] })
            }
            found => found,
        }
    }

    /// The same question for something inside of the value.
    pub(crate) fn within(&mut self, goal: &Goal<'v>) -> Found<Value> {
        self.depth += 1;
        let found = self.solve(goal);
        self.depth -= 1;
        found
    }

    /// All that is said about the member of a name; `None` where there cannot be one.
    fn literals(&mut self, said: &Object<'v>, name: &str) -> Option<Vec<Literal<'v>>> {
        if said.absent.contains(name) {
            return None;
        }
        let text = Value::from(name);
        if !said.names.iter().all(|it| self.holds(*it, &text)) {
            return None;
        }
        let mut all = Vec::new();
        for members in &said.members {
            all.extend(self.described(members, name));
        }
        Some(all)
    }

    /// What is said about the member of a name at one place.
    fn described(&mut self, members: &Members<'v>, name: &str) -> Vec<Literal<'v>> {
        let Members { own, rest, declared, side } = members;
        let accepts = |schema| Literal::accepts(schema, *side);
        let mut all = Vec::new();
        if let Some(own) = own {
            let holder = |keyword: &str| own.get(keyword).and_then(Value::as_object);
            all.extend(holder("properties").and_then(|it| it.get(name)).map(accepts));
            for (pattern, schema) in holder("patternProperties").into_iter().flatten() {
                if self.is_match(pattern, name) {
                    all.push(accepts(schema));
                }
            }
        }
        if let Some(rest) = rest
            && !self.is_declared(declared, name)
        {
            all.push(accepts(rest));
        }
        all
    }
}

/// Nothing, where no object beside one can have as few members: those that it has must be there.
fn only(said: &Object<'_>, members: &Map<String, Value>) -> Found<Value> {
    let chosen = !said.demands.is_empty() || !said.depends.is_empty();
    let chosen = chosen || members.keys().any(|name| !said.present.contains(name.as_str()));
    if chosen { Found::Unknown } else { Found::Nothing }
}

/// The members that an object has in any case, with those that they need; `None` where one of these
/// cannot be there.
fn closed<'v>(said: &Object<'v>, present: &Present<'v>) -> Option<Present<'v>> {
    let mut all = present.clone();
    loop {
        let needs = said.depends.iter().filter(|(name, _)| all.contains_key(*name));
        let more: Vec<&str> = needs
            .flat_map(|(_, others)| others.iter().copied())
            .filter(|other| !all.contains_key(*other))
            .collect();
        if more.is_empty() {
            break;
        }
        all.extend(more.into_iter().map(|name| (name.to_owned(), Vec::new())));
    }
    all.keys().all(|name| !said.absent.contains(name.as_str())).then_some(all)
}
