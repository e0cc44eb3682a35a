//! What stands beside `unevaluatedProperties` and `unevaluatedItems` (JSON Schema 2020-12 core, 11):
//! the ways in which the schemas of one value may hold, and what is evaluated in each of them.

use serde_json::{Map, Value};

use crate::atom::Atom;
use crate::expand::{Conjunction, list, members};
use crate::literal::{Literal, Side};
use crate::solver::Solver;

/// Keywords that evaluate members.
const OF_MEMBERS: &[&str] =
    &["properties", "patternProperties", "additionalProperties", "unevaluatedProperties"];
/// Keywords that evaluate items.
const OF_ITEMS: &[&str] = &["prefixItems", "items", "contains", "unevaluatedItems"];

/// How many references around each other are followed.
const DEPTH: usize = 32;
/// How many ways are looked at.
const WAYS: usize = 64;

/// One way in which schemas of the same value may hold.
#[derive(Debug, Clone, Default)]
struct Way<'v> {
    /// What is so in this way.
    given: Conjunction<'v>,
    /// The objects of keywords that hold.
    together: Vec<&'v Map<String, Value>>,
}

impl Way<'_> {
    fn and(&self, other: &Self) -> Self {
        Self {
            given: [&self.given[..], &other.given].concat(),
            together: [&self.together[..], &other.together].concat(),
        }
    }
}

/// What is evaluated in one way.
#[derive(Debug, Clone)]
pub(crate) struct Evaluated<'v, T> {
    /// What is so in this way.
    pub(crate) given: Conjunction<'v>,
    /// What is evaluated, unless all is.
    pub(crate) scope: Option<T>,
}

/// Items that are evaluated.
#[derive(Debug, Clone, Copy)]
pub(crate) struct EvaluatedItems<'v> {
    pub(crate) first: &'v [Value],
    /// What others have to be accepted by.
    pub(crate) rest: &'v Value,
}

/// Where members are declared.
pub(crate) type Declared<'v> = Vec<&'v Map<String, Value>>;

/// Where a schema stands whose neighbours are looked for.
#[derive(Clone, Copy)]
struct Around<'s, 'v> {
    solver: &'s Solver<'v>,
    side: Side,
    /// The keywords that count.
    keywords: &'static [&'static str],
}

impl<'v> Around<'_, 'v> {
    fn accepts(self, schema: &'v Value) -> Atom<'v> {
        Atom::Literal(Literal::accepts(schema, self.side))
    }

    /// The ways in which a schema may hold; `None` where there are too many, or a reference leads
    /// nowhere.
    fn ways(self, schema: &'v Value, depth: usize) -> Option<Vec<Way<'v>>> {
        let depth = depth.checked_sub(1)?;
        let mut all = vec![Way::default()];
        let Value::Object(keywords) = schema else { return Some(all) };
        if keywords.contains_key("$dynamicRef") {
            return None;
        }
        if self.keywords.iter().any(|it| keywords.contains_key(*it)) {
            all[0].together.push(keywords);
        }
        if let Some(reference) = keywords.get("$ref") {
            let target = self.solver.target(self.side, reference)?;
            all = times(&all, &self.ways(target, depth)?)?;
        }
        for part in keywords.get("allOf").map_or(&[][..], list) {
            all = times(&all, &self.ways(part, depth)?)?;
        }
        for part in keywords.get("anyOf").map_or(&[][..], list) {
            let otherwise = Literal::refuses(part, self.side);
            all = times(&all, &self.whether(part, Atom::Literal(otherwise), depth)?)?;
        }
        if let Some(parts) = keywords.get("oneOf") {
            // Where none or several hold, the value is refused by that.
            let one = list(parts).iter().map(|part| self.holding(part, &[], depth));
            let one: Vec<Way<'v>> = one.collect::<Option<Vec<_>>>()?.concat();
            if one.iter().any(|way| !way.together.is_empty()) {
                all = times(&all, &one)?;
            }
        }
        if let Some(condition) = keywords.get("if") {
            let branch = |name: &str| match keywords.get(name) {
                Some(schema) => self.holding(schema, &[], depth),
                None => Some(vec![Way::default()]),
            };
            let met = times(&self.holding(condition, &[], depth)?, &branch("then")?)?;
            let unmet = Atom::Literal(Literal::refuses(condition, self.side));
            let unmet = Way { given: vec![unmet], together: Vec::new() };
            let both = [met, times(&[unmet], &branch("else")?)?].concat();
            if both.iter().any(|way| !way.together.is_empty()) {
                all = times(&all, &both)?;
            }
        }
        for (name, schema) in keywords.get("dependentSchemas").into_iter().flat_map(members) {
            let with = self.holding(schema, &[Atom::Present(name)], depth)?;
            if with.iter().any(|way| !way.together.is_empty()) {
                let without = Way { given: vec![Atom::Absent(name)], together: Vec::new() };
                all = times(&all, &[vec![without], with].concat())?;
            }
        }
        Some(all)
    }

    /// The ways in which a schema holds that need not.
    fn holding(self, schema: &'v Value, given: &[Atom<'v>], depth: usize) -> Option<Vec<Way<'v>>> {
        let given = [given, &[self.accepts(schema)]].concat();
        let holds = Way { given, together: Vec::new() };
        times(&[holds], &self.ways(schema, depth)?)
    }

    /// The same, and that it does not hold, where that makes a difference.
    fn whether(self, schema: &'v Value, otherwise: Atom<'v>, depth: usize) -> Option<Vec<Way<'v>>> {
        let holding = self.holding(schema, &[], depth)?;
        if holding.iter().all(|way| way.together.is_empty()) {
            return Some(vec![Way::default()]);
        }
        let otherwise = Way { given: vec![otherwise], together: Vec::new() };
        Some([vec![otherwise], holding].concat())
    }
}

/// Each way with each other; `None` where these are too many.
fn times<'v>(some: &[Way<'v>], others: &[Way<'v>]) -> Option<Vec<Way<'v>>> {
    let all = || some.iter().flat_map(|one| others.iter().map(|other| one.and(other)));
    (some.len() * others.len() <= WAYS).then(|| all().collect())
}

/// Where the members are declared that `unevaluatedProperties` of a schema says nothing about, for
/// each way in which those beside it hold; `None` where that is not known.
pub(crate) fn declared_members<'v>(
    solver: &Solver<'v>,
    schema: &'v Value,
    side: Side,
) -> Option<Vec<Evaluated<'v, Declared<'v>>>> {
    let own = schema.as_object()?;
    let around = Around { solver, side, keywords: OF_MEMBERS };
    let evaluated = |Way { given, together }: Way<'v>| {
        let all = together.iter().any(|it| {
            it.contains_key("additionalProperties")
                || it.contains_key("unevaluatedProperties") && !std::ptr::eq(*it, own)
        });
        Evaluated { given, scope: (!all).then_some(together) }
    };
    Some(around.ways(schema, DEPTH)?.into_iter().map(evaluated).collect())
}

/// The items that `unevaluatedItems` of a schema says nothing about, for each way in which those
/// beside it hold; `None` where that is not known.
pub(crate) fn declared_items<'v>(
    solver: &Solver<'v>,
    schema: &'v Value,
    side: Side,
) -> Option<Vec<Evaluated<'v, EvaluatedItems<'v>>>> {
    let own = schema.as_object()?;
    let rest = own.get("unevaluatedItems")?;
    let around = Around { solver, side, keywords: OF_ITEMS };
    let evaluated = |Way { given, together }: Way<'v>| {
        let all = together.iter().any(|it| {
            it.contains_key("items")
                || it.contains_key("unevaluatedItems") && !std::ptr::eq(*it, own)
        });
        if all {
            return Some(Evaluated { given, scope: None });
        }
        let first = together.iter().filter_map(|it| it.get("prefixItems")?.as_array());
        let first = first.max_by_key(|it| it.len()).map_or(&[][..], Vec::as_slice);
        let contained: Vec<&Value> = together.iter().filter_map(|it| it.get("contains")).collect();
        // An item is accepted by `contains` or by what is said about the rest.
        let rest = match contained[..] {
            [] => rest,
            [one] if rest == &Value::Bool(false) => one,
            _ => return None,
        };
        Some(Evaluated { given, scope: Some(EvaluatedItems { first, rest }) })
    };
    around.ways(schema, DEPTH)?.into_iter().map(evaluated).collect()
}
