//! One way in which a value could be what was asked for: everything that is said about it, without
//! a choice.

use std::collections::BTreeSet;

use num_rational::BigRational;
use serde_json::Value;

use crate::atom::{Atom, Contains, Items, Members, Name, Position};
use crate::equal::{is_one_of, is_same};
use crate::literal::Literal;
use crate::types::Types;

/// All that is said about a value in one branch.
#[derive(Debug, Clone)]
pub(crate) struct Branch<'v> {
    pub(crate) types: Types,
    /// The only values that are possible, where they are known.
    pub(crate) values: Option<Vec<&'v Value>>,
    pub(crate) excluded: Vec<&'v Value>,
    pub(crate) text: Text<'v>,
    pub(crate) number: Number,
    pub(crate) array: Array<'v>,
    pub(crate) object: Object<'v>,
    /// Something was not looked at.
    pub(crate) inexact: bool,
}

/// What is said about a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Text<'v> {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
    pub(crate) patterns: Vec<(&'v str, bool)>,
    pub(crate) formats: Vec<(&'v str, bool)>,
}

/// What is said about a number: bounds, and whether they are exclusive.
#[derive(Debug, Clone, Default)]
pub(crate) struct Number {
    pub(crate) low: Option<(BigRational, bool)>,
    pub(crate) high: Option<(BigRational, bool)>,
    pub(crate) multiples: Vec<BigRational>,
    pub(crate) not_multiples: Vec<BigRational>,
}

/// What is said about a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct Array<'v> {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
    pub(crate) distinct: bool,
    pub(crate) repeated: bool,
    pub(crate) items: Vec<Items<'v>>,
    pub(crate) contains: Vec<Contains<'v>>,
    pub(crate) demands: Vec<(Position, Literal<'v>)>,
}

/// What is said about an object.
#[derive(Debug, Clone, Default)]
pub(crate) struct Object<'v> {
    pub(crate) least: u64,
    pub(crate) most: Option<u64>,
    pub(crate) present: BTreeSet<&'v str>,
    pub(crate) absent: BTreeSet<&'v str>,
    pub(crate) depends: Vec<(&'v str, Vec<&'v str>)>,
    pub(crate) members: Vec<Members<'v>>,
    pub(crate) names: Vec<Literal<'v>>,
    pub(crate) demands: Vec<(Name<'v>, Option<Literal<'v>>)>,
}

impl<'v> Branch<'v> {
    pub(crate) fn new() -> Self {
        Self {
            types: Types::ALL,
            values: None,
            excluded: Vec::new(),
            text: Text::default(),
            number: Number::default(),
            array: Array::default(),
            object: Object::default(),
            inexact: false,
        }
    }

    /// Adds what is said. `false` when no value is left.
    pub(crate) fn add(&mut self, atom: &Atom<'v>) -> bool {
        match atom {
            Atom::Literal(_) => {}
            Atom::Types(types) => self.types = self.types & *types,
            Atom::OneOf(values) => match &mut self.values {
                Some(known) => known.retain(|value| is_one_of(value, values)),
                known => {
                    let left = values.iter().filter(|value| !is_one_of(value, &self.excluded));
                    *known = Some(left.copied().collect());
                }
            },
            Atom::Not(value) => {
                self.excluded.push(value);
                if let Some(known) = &mut self.values {
                    known.retain(|it| !is_same(it, value));
                }
            }
            Atom::LeastLength(length) => raise(&mut self.text.least, *length),
            Atom::MostLength(length) => lower(&mut self.text.most, *length),
            Atom::Pattern(pattern, is) => self.text.patterns.push((pattern, *is)),
            Atom::Format(format, is) => self.text.formats.push((format, *is)),
            Atom::Low(bound, exclusive) => {
                let tighter = |(low, open): &(BigRational, bool)| {
                    bound > low || bound == low && *exclusive && !open
                };
                if self.number.low.as_ref().is_none_or(tighter) {
                    self.number.low = Some((bound.clone(), *exclusive));
                }
            }
            Atom::High(bound, exclusive) => {
                let tighter = |(high, open): &(BigRational, bool)| {
                    bound < high || bound == high && *exclusive && !open
                };
                if self.number.high.as_ref().is_none_or(tighter) {
                    self.number.high = Some((bound.clone(), *exclusive));
                }
            }
            Atom::Multiple(of, true) => self.number.multiples.push(of.clone()),
            Atom::Multiple(of, false) => self.number.not_multiples.push(of.clone()),
            Atom::LeastItems(count) => raise(&mut self.array.least, *count),
            Atom::MostItems(count) => lower(&mut self.array.most, *count),
            Atom::Distinct(true) => self.array.distinct = true,
            Atom::Distinct(false) => self.array.repeated = true,
            Atom::Items(items) => self.array.items.push(*items),
            Atom::Contains(contains) => self.array.contains.push(*contains),
            Atom::Item(position, literal) => self.array.demands.push((*position, *literal)),
            Atom::LeastMembers(count) => raise(&mut self.object.least, *count),
            Atom::MostMembers(count) => lower(&mut self.object.most, *count),
            Atom::Present(name) => {
                self.object.present.insert(name);
            }
            Atom::Absent(name) => {
                self.object.absent.insert(name);
            }
            Atom::Depends(name, others) => self.object.depends.push((name, others.clone())),
            Atom::Members(members) => self.object.members.push(members.clone()),
            Atom::Names(literal) => self.object.names.push(*literal),
            Atom::Member(name, literal) => {
                if let Name::Exact(name) = name {
                    self.object.present.insert(name);
                }
                self.object.demands.push((name.clone(), *literal));
            }
            Atom::Inexact => self.inexact = true,
        }
        self.is_possible()
    }

    /// Whether some value may be left, as far as that is seen at once.
    fn is_possible(&mut self) -> bool {
        if let Some(values) = &mut self.values {
            let types = self.types;
            values.retain(|it| Types::of(it).is_within(types));
            if values.is_empty() {
                return false;
            }
        }
        let Object { present, absent, .. } = &self.object;
        if self.types == Types::OBJECT && !present.is_disjoint(absent) {
            return false;
        }
        !self.types.is_empty()
    }
}

fn raise(least: &mut u64, count: u64) {
    *least = count.max(*least);
}

fn lower(most: &mut Option<u64>, count: u64) {
    *most = Some(most.map_or(count, |most| most.min(count)));
}
