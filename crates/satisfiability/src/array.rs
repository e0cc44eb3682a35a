//! Lists.

use serde_json::Value;

use crate::atom::{Contains, Position};
use crate::branch::Array;
use crate::equal::{is_one_of, is_same};
use crate::goal::Goal;
use crate::literal::Literal;
use crate::solver::{Found, Solver};

/// How many items a list is given at most.
const LONGEST: u64 = 2_500;
/// How many items are looked at one by one.
const EACH: usize = 24;

/// How many items are told apart where only some of them may be accepted.
const FEW: usize = 8;

/// A schema that may accept the items of a set, and no others.
#[derive(Clone, Copy)]
struct Few<'v> {
    literal: Literal<'v>,
    /// The places as bits.
    set: u32,
}

/// What is said about the first items of a list beside what all items are.
type Slots<'v> = Vec<Vec<Literal<'v>>>;

impl<'v> Solver<'v> {
    /// A list of which all is said, and none of some.
    pub(crate) fn array(&mut self, said: &Array<'v>, but: &[&Value]) -> Found<Value> {
        if said.distinct && said.repeated {
            return Found::Nothing;
        }
        let said = &Array { contains: self.once(&said.contains), ..said.clone() };
        let mut demands = said.demands.clone();
        for contains in said.contains.iter().filter(|it| it.least > 0) {
            if contains.least > EACH as u64 {
                return Found::Unknown;
            }
            let demand = (Position::From(0), contains.literal);
            demands.extend((0..contains.least).map(|_| demand));
        }
        match self.laid(said, &demands, &Vec::new()) {
            Found::Value(found) if is_one_of(&found, but) => {
                self.another(said, &demands, &found, but)
            }
            found => found,
        }
    }

    /// How many items each schema accepts, said once.
    fn once(&self, all: &[Contains<'v>]) -> Vec<Contains<'v>> {
        let mut once: Vec<Contains<'v>> = Vec::new();
        for contains in all {
            let key = self.key(&contains.literal);
            match once.iter_mut().find(|it| self.key(&it.literal) == key) {
                Some(known) => {
                    known.least = known.least.max(contains.least);
                    let most = known.most.into_iter().chain(contains.most);
                    known.most = most.min();
                }
                None => once.push(*contains),
            }
        }
        once
    }

    /// A list beside one that does not count: a longer one, or with another item.
    fn another(
        &mut self,
        said: &Array<'v>,
        demands: &[(Position, Literal<'v>)],
        found: &Value,
        but: &[&Value],
    ) -> Found<Value> {
        let Some(items) = found.as_array() else { return Found::Unknown };
        let simple =
            said.contains.is_empty() && demands.is_empty() && !said.repeated && items.len() <= EACH;
        let mut all = if simple { Found::Nothing } else { Found::Unknown };
        for (index, item) in items.iter().enumerate().take(EACH) {
            let excluded = but.iter().filter_map(|it| it.get(index));
            let literals = about_any(said, index);
            match self.differing(literals, item, excluded) {
                Found::Value(other) => {
                    let mut changed = items.clone();
                    changed[index] = other;
                    let changed = Value::Array(changed);
                    if !is_one_of(&changed, but) {
                        return Found::Value(changed);
                    }
                    all = all.or(Found::Unknown);
                }
                found => all = all.or(found),
            }
        }
        let longer = Array { least: items.len() as u64 + 1, ..said.clone() };
        match self.laid(&longer, demands, &Vec::new()) {
            Found::Value(found) if !is_one_of(&found, but) => Found::Value(found),
            Found::Nothing => all,
            _ => Found::Unknown,
        }
    }

    /// A list with some items, and with what is still demanded of it.
    fn laid(
        &mut self,
        said: &Array<'v>,
        demands: &[(Position, Literal<'v>)],
        slots: &Slots<'v>,
    ) -> Found<Value> {
        if !self.step() {
            return Found::Unknown;
        }
        if said.most.is_some_and(|most| slots.len() as u64 > most) {
            return Found::Nothing;
        }
        let Some(((position, literal), rest)) = demands.split_first() else {
            return self.lengthened(said, slots);
        };
        let described = said.items.iter().map(|it| it.first.len()).max().unwrap_or(0);
        let places: Vec<usize> = match position {
            Position::At(index) => vec![*index],
            // One behind all that differ is as good as any other there.
            Position::From(first) => (*first..=slots.len().max(described).max(*first)).collect(),
        };
        if places.iter().any(|place| *place > EACH) {
            return Found::Unknown;
        }
        let mut all = Found::Nothing;
        for place in places {
            let mut slots = slots.clone();
            while slots.len() <= place {
                slots.push(Vec::new());
            }
            // As many items as are accepted are several ones; what is refused may be one.
            if literal.holds && slots[place].iter().any(|it| self.key(it) == self.key(literal)) {
                continue;
            }
            slots[place].push(*literal);
            let mut literals = about_any(said, place);
            literals.extend(&slots[place]);
            match self.within(&Goal::of(literals)) {
                Found::Nothing => continue,
                Found::Unknown => all = all.or(Found::Unknown),
                Found::Value(_) | Found::Large => {}
            }
            match self.laid(said, rest, &slots) {
                found @ Found::Value(_) => return found,
                found => all = all.or(found),
            }
        }
        all
    }

    /// A list of the items that it has in any case, and of as many more as it needs.
    fn lengthened(&mut self, said: &Array<'v>, slots: &Slots<'v>) -> Found<Value> {
        if !said.repeated {
            return self.itemised(said, slots, None);
        }
        let described = said.items.iter().map(|it| it.first.len()).max().unwrap_or(0);
        let last = slots.len().max(described) + 1;
        if last > EACH {
            return Found::Unknown;
        }
        let mut all = Found::Nothing;
        for second in 1..=last {
            for first in 0..second {
                match self.itemised(said, slots, Some((first, second))) {
                    found @ Found::Value(_) => return found,
                    found => all = all.or(found),
                }
            }
        }
        all
    }

    /// A list in which two items may have to be the same. Where only some items may be accepted by a
    /// schema, each set of them is tried: those beside it are refused.
    fn itemised(
        &mut self,
        said: &Array<'v>,
        slots: &Slots<'v>,
        same: Option<(usize, usize)>,
    ) -> Found<Value> {
        let shortest = same.map_or(0, |(_, second)| second + 1).max(slots.len()) as u64;
        let length = said.least.max(shortest);
        if said.most.is_some_and(|most| length > most) {
            return Found::Nothing;
        }
        let length = match usize::try_from(length) {
            Ok(length) if length as u64 <= LONGEST => length,
            _ => return Found::Unknown,
        };
        let few = said
            .contains
            .iter()
            .filter_map(|it| it.most.filter(|most| *most > 0).map(|most| (it.literal, most)));
        let mut sets: Vec<Vec<Literal<'v>>> = vec![Vec::new(); length];
        let mut choices: Vec<Vec<Few<'v>>> = vec![Vec::new()];
        for (literal, most) in few.filter(|(_, most)| *most < length as u64) {
            if length > FEW {
                return Found::Unknown;
            }
            let chosen = (0..1_u32 << length).filter(|set| u64::from(set.count_ones()) == most);
            let chosen: Vec<Few<'v>> = chosen.map(|set| Few { literal, set }).collect();
            choices = choices
                .iter()
                .flat_map(|others| chosen.iter().map(|it| [&others[..], &[*it]].concat()))
                .collect();
            if choices.len() > 1 << FEW {
                return Found::Unknown;
            }
        }
        let mut all = Found::Nothing;
        for choice in choices {
            for (index, refused) in sets.iter_mut().enumerate() {
                let beside = choice.iter().filter(|it| it.set & (1 << index.min(31)) == 0);
                *refused = beside.map(|it| it.literal.not()).collect();
            }
            match self.with_items(said, slots, &sets, same) {
                found @ Found::Value(_) => return found,
                found => all = all.or(found),
            }
        }
        all
    }

    /// A list of as many items as there are sets of what is refused of each of them.
    fn with_items(
        &mut self,
        said: &Array<'v>,
        slots: &Slots<'v>,
        refused: &[Vec<Literal<'v>>],
        same: Option<(usize, usize)>,
    ) -> Found<Value> {
        let described = said.items.iter().map(|it| it.first.len()).max().unwrap_or(0);
        let mut list: Vec<Value> = Vec::with_capacity(refused.len());
        for index in 0..refused.len() {
            if let Some((first, second)) = same
                && index == second
            {
                list.push(list[first].clone());
                continue;
            }
            let uniform = index > described.max(slots.len()).max(FEW);
            if uniform && !said.distinct && same.is_none_or(|(_, second)| index > second + 1) {
                list.push(list[index - 1].clone());
                continue;
            }
            let literals = about(said, slots, refused, index, same);
            // Of many that differ, those that count up are found without a search.
            if said.distinct
                && index > FEW
                && let Some(other) = self.counted(&literals, index, &list)
            {
                list.push(other);
                continue;
            }
            let but = if said.distinct { list.clone() } else { Vec::new() };
            let goal = Goal { literals, but };
            match self.within(&goal) {
                Found::Value(value) => list.push(value),
                Found::Nothing if goal.but.is_empty() => return Found::Nothing,
                Found::Nothing => return self.crowded(&goal, said, slots, refused),
                found => return found,
            }
        }
        self.is_counted(&said.contains, &list)
    }

    /// A number or a text that counts, when it is all that is said and none of a list.
    fn counted(&mut self, literals: &[Literal<'v>], index: usize, list: &[Value]) -> Option<Value> {
        let candidates = [Value::from(index), Value::from(format!("a{index}"))];
        candidates.into_iter().find(|it| {
            !list.iter().any(|other| is_same(other, it))
                && literals.iter().all(|literal| self.holds(*literal, it))
        })
    }

    /// No other item is left for a place where all are to be different: there is no such list where
    /// all of them are alike.
    fn crowded(
        &mut self,
        goal: &Goal<'v>,
        said: &Array<'v>,
        slots: &Slots<'v>,
        refused: &[Vec<Literal<'v>>],
    ) -> Found<Value> {
        let alone = Goal::of(goal.literals.clone());
        if self.within(&alone) == Found::Nothing {
            return Found::Nothing;
        }
        let key = self.goal_key(&alone);
        let others = (0..goal.but.len()).map(|it| about(said, slots, refused, it, None));
        let alike = others.into_iter().all(|it| self.goal_key(&Goal::of(it)) == key);
        if alike { Found::Nothing } else { Found::Unknown }
    }

    /// The list, when as many of its items are accepted as may be.
    fn is_counted(&mut self, all: &[Contains<'v>], list: &[Value]) -> Found<Value> {
        for contains in all {
            let count = list.iter().filter(|it| self.holds(contains.literal, it)).count() as u64;
            if contains.most.is_some_and(|most| count > most) || count < contains.least {
                return Found::Unknown;
            }
        }
        Found::Value(Value::Array(list.to_vec()))
    }
}

/// What is said about the item at a place in any list. One that must not be contained is no item.
fn about_any<'v>(said: &Array<'v>, index: usize) -> Vec<Literal<'v>> {
    let described = said.items.iter().filter_map(|it| it.at(index));
    let kept_out = said.contains.iter().filter(|it| it.most == Some(0));
    described.chain(kept_out.map(|it| it.literal.not())).collect()
}

/// All that is said about the item at a place, and about the one that is to be the same.
fn about<'v>(
    said: &Array<'v>,
    slots: &Slots<'v>,
    refused: &[Vec<Literal<'v>>],
    index: usize,
    same: Option<(usize, usize)>,
) -> Vec<Literal<'v>> {
    let own = |index: usize| {
        let own = [slots.get(index), refused.get(index)].into_iter().flatten().flatten();
        about_any(said, index).into_iter().chain(own.copied()).collect::<Vec<_>>()
    };
    match same {
        Some((first, second)) if index == first => [own(first), own(second)].concat(),
        _ => own(index),
    }
}
