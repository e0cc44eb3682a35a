//! Questions about schemas, each asked once.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::format::Formats;
use crate::goal::{Goal, GoalKey};
use crate::identity::Identities;
use crate::language::Languages;
use crate::literal::{Literal, LiteralKey, Side, address};

/// How many steps a question may take.
const STEPS: usize = 60_000;
/// How deep inside of a value is looked.
const DEPTH: usize = 100;

/// Something that was looked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Found<T> {
    Value(T),
    /// There is one, and it is too large to be written down.
    Large,
    /// There is none.
    Nothing,
    /// It is not known whether there is one.
    Unknown,
}

impl<T> Found<T> {
    /// The answer to whether one of two questions has one.
    pub(crate) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Value(value), _) | (_, Self::Value(value)) => Self::Value(value),
            (Self::Large, _) | (_, Self::Large) => Self::Large,
            (Self::Nothing, Self::Nothing) => Self::Nothing,
            _ => Self::Unknown,
        }
    }

    pub(crate) fn map<U>(self, to: impl FnOnce(T) -> U) -> Found<U> {
        match self {
            Self::Value(value) => Found::Value(to(value)),
            Self::Large => Found::Large,
            Self::Nothing => Found::Nothing,
            Self::Unknown => Found::Unknown,
        }
    }
}

/// Whether there is a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// This is one.
    Value(Value),
    /// There is one, of so many parts that it is not written down.
    Large,
    /// There is none.
    Nothing,
    /// It is not known.
    Unknown,
}

/// What is known about a goal.
#[derive(Debug, Clone)]
enum Known {
    Found(Found<Value>),
    /// It is being looked at: its place on the way, and how deep inside of the value that is.
    Open(usize, usize),
}

/// Answers questions about the schemas of two sets of definitions.
///
/// References are `#/$defs/name`, and lead into the definitions of the side that they stand on.
#[derive(Debug)]
pub struct Solver<'v> {
    pub(crate) definitions: [&'v Map<String, Value>; 2],
    pub(crate) identities: Identities<'v>,
    /// Schemas that accept nothing, whatever they say.
    pub(crate) denied: HashSet<usize>,
    /// Schemas of which nothing is known.
    pub(crate) unknown: HashSet<usize>,
    /// Keywords that accept everything, by the schema that they stand in.
    pub(crate) granted: HashMap<usize, Vec<String>>,
    pub(crate) formats: Formats,
    pub(crate) languages: Languages,
    known: HashMap<GoalKey, Known>,
    /// The goals for which nothing was found while something was assumed about those around them.
    assuming: Vec<(usize, GoalKey)>,
    /// The place on the way of the outermost goal that something was assumed about.
    outermost: usize,
    /// How many goals are being looked at.
    way: usize,
    pub(crate) depth: usize,
    steps: usize,
    /// How many ways of placing what is demanded of the object at hand are still tried.
    pub(crate) tries: usize,
}

impl<'v> Solver<'v> {
    /// For the definitions of the one who sends and the one who takes, each an object of schemas.
    #[must_use]
    pub fn new(sender: &'v Map<String, Value>, receiver: &'v Map<String, Value>) -> Self {
        Self::with([sender, receiver], Identities::of(sender, receiver))
    }

    /// The same definitions, and nothing granted.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self::with(self.definitions, self.identities.anew())
    }

    fn with(definitions: [&'v Map<String, Value>; 2], identities: Identities<'v>) -> Self {
        Self {
            definitions,
            identities,
            denied: HashSet::new(),
            unknown: HashSet::new(),
            granted: HashMap::new(),
            formats: Formats::default(),
            languages: Languages::default(),
            known: HashMap::new(),
            assuming: Vec::new(),
            outermost: usize::MAX,
            way: 0,
            depth: 0,
            steps: 0,
            tries: 0,
        }
    }

    /// A value that the sender's definitions of some names accept and the receiver's of another name
    /// refuses, and that is none of some. Names that there are not are a question without an answer.
    pub fn beyond(&mut self, sent: &[&str], taken: &str, but: &[Value]) -> Answer {
        let sent = sent.iter().map(|name| self.definition(Side::Sender, name));
        let sent: Option<Vec<&Value>> = sent.collect();
        let (Some(sent), Some(taken)) = (sent, self.definition(Side::Receiver, taken)) else {
            return Answer::Unknown;
        };
        let sent = sent.into_iter().map(|it| Literal::accepts(it, Side::Sender));
        let taken = Literal::refuses(taken, Side::Receiver);
        self.ask(&Goal { literals: sent.chain([taken]).collect(), but: but.to_vec() })
    }

    /// A value that the sender's definitions of some names accept.
    pub fn sample(&mut self, sent: &[&str]) -> Answer {
        let sent = sent.iter().map(|name| self.definition(Side::Sender, name));
        match sent.collect::<Option<Vec<&Value>>>() {
            Some(sent) => {
                let sent = sent.into_iter().map(|it| Literal::accepts(it, Side::Sender));
                self.ask(&Goal::of(sent.collect()))
            }
            None => Answer::Unknown,
        }
    }

    /// Whether the definition of a name accepts a value; `false` where there is none.
    pub fn accepts(&mut self, side: Side, name: &str, value: &Value) -> bool {
        let schema = self.definition(side, name);
        schema.is_some_and(|schema| self.holds(Literal::accepts(schema, side), value))
    }

    pub(crate) fn definition(&self, side: Side, name: &str) -> Option<&'v Value> {
        self.definitions[side as usize].get(name)
    }

    /// What a reference leads to.
    pub(crate) fn target(&self, side: Side, reference: &Value) -> Option<&'v Value> {
        self.definition(side, reference.as_str()?.strip_prefix("#/$defs/")?)
    }

    fn ask(&mut self, goal: &Goal<'v>) -> Answer {
        self.steps = 0;
        self.outermost = usize::MAX;
        let found = self.solve(goal);
        // A question that has more steps left, or another way around, may find out more.
        self.known.retain(|_, it| !matches!(it, Known::Found(Found::Unknown)));
        match found {
            Found::Value(value) => Answer::Value(value),
            Found::Large => Answer::Large,
            Found::Nothing => Answer::Nothing,
            Found::Unknown => Answer::Unknown,
        }
    }

    /// Counts a step. Whether there are any left.
    pub(crate) fn step(&mut self) -> bool {
        self.steps += 1;
        self.steps <= STEPS
    }

    /// A value that is what a goal asks for.
    pub(crate) fn solve(&mut self, goal: &Goal<'v>) -> Found<Value> {
        let Some(literals) = self.reduced(&goal.literals) else { return Found::Nothing };
        let goal = Goal { literals, but: goal.but.clone() };
        let key = self.goal_key(&goal);
        match self.known.get(&key) {
            Some(Known::Found(found)) => {
                // Whoever uses what rests on something rests on it, too.
                let assumed = self.assuming.iter().filter(|(_, it)| *it == key);
                let assumed = assumed.map(|(outermost, _)| *outermost).min();
                self.outermost = self.outermost.min(assumed.unwrap_or(usize::MAX));
                return found.clone();
            }
            // The smallest value would have a smaller one inside.
            Some(Known::Open(way, depth)) if self.depth > *depth => {
                self.outermost = self.outermost.min(*way);
                return Found::Nothing;
            }
            Some(Known::Open(..)) => return Found::Unknown,
            None => {}
        }
        if self.depth > DEPTH || !self.step() {
            return Found::Unknown;
        }
        let around = std::mem::replace(&mut self.outermost, usize::MAX);
        let (way, before) = (self.way, self.assuming.len());
        self.known.insert(key.clone(), Known::Open(way, self.depth));
        self.way += 1;
        let found = self.search(&goal);
        self.way -= 1;
        let assumed = self.outermost;
        if found != Found::Nothing {
            // Nothing that may have rested on there being none is known any more, whatever else it
            // rested on.
            for (_, key) in self.assuming.drain(before..) {
                self.known.remove(&key);
            }
        } else if assumed < way {
            self.assuming.push((assumed, key.clone()));
        } else {
            self.assuming.truncate(before);
        }
        self.known.insert(key, Known::Found(found.clone()));
        let still = if found == Found::Nothing && assumed < way { assumed } else { usize::MAX };
        self.outermost = around.min(still);
        found
    }

    /// What tells a literal from others.
    pub(crate) fn key(&self, literal: &Literal<'v>) -> LiteralKey {
        (self.identities.number(literal.schema, literal.side), literal.holds)
    }

    /// What tells a goal from others.
    pub(crate) fn goal_key(&self, goal: &Goal<'v>) -> GoalKey {
        let mut literals: Vec<LiteralKey> = goal.literals.iter().map(|it| self.key(it)).collect();
        literals.sort_unstable();
        literals.dedup();
        let mut but: Vec<String> = goal.but.iter().map(Value::to_string).collect();
        but.sort_unstable();
        (literals, but)
    }

    /// The literals without those that say nothing; `None` when they contradict each other. One that
    /// leads only to itself stays as it is.
    fn reduced(&self, literals: &[Literal<'v>]) -> Option<Vec<Literal<'v>>> {
        let mut all: Vec<Literal<'v>> = Vec::new();
        for literal in literals {
            let mut literal = *literal;
            // References that stand alone are what they lead to.
            for _ in 0..DEPTH {
                match literal.schema {
                    Value::Object(keywords) if keywords.len() == 1 => {
                        let target = keywords
                            .get("$ref")
                            .filter(|_| !self.is_granted(literal.schema, "$ref"));
                        let target = target.and_then(|it| self.target(literal.side, it));
                        let Some(schema) = target else { break };
                        literal.schema = schema;
                    }
                    _ => break,
                }
            }
            match (self.plain(literal.schema), literal.holds) {
                (Some(true), true) | (Some(false), false) => continue,
                (Some(true), false) | (Some(false), true) => return None,
                (None, _) => {}
            }
            if all.iter().all(|other| self.key(other) != self.key(&literal)) {
                all.push(literal);
            }
        }
        let keys: HashSet<LiteralKey> = all.iter().map(|it| self.key(it)).collect();
        let contradicts = keys.iter().any(|(number, holds)| keys.contains(&(*number, !holds)));
        (!contradicts).then_some(all)
    }

    /// Whether a schema accepts everything, or nothing, as is seen at once.
    pub(crate) fn plain(&self, schema: &Value) -> Option<bool> {
        if self.is_granted(schema, "") {
            return Some(true);
        }
        match schema {
            _ if self.denied.contains(&address(schema)) => Some(false),
            Value::Bool(accepts) => Some(*accepts),
            Value::Object(keywords) if keywords.is_empty() => Some(true),
            _ => None,
        }
    }
}

/// The name of the definition that a place is in, and where inside of it.
pub(crate) fn split(place: &str) -> Option<(&str, &str)> {
    let rest = place.strip_prefix("/$defs/")?;
    let end = rest.find('/').unwrap_or(rest.len());
    Some(rest.split_at(end))
}
