//! The ways in which a schema can refuse a value.

use serde_json::{Map, Value};

use crate::atom::{Atom, Contains, Name, Position};
use crate::expand::{Conjunction, list, members, texts};
use crate::literal::Literal;
use crate::rational::{count, number};
use crate::solver::Solver;
use crate::types::Types;
use crate::unevaluated::{Evaluated, declared_items, declared_members};

impl<'v> Solver<'v> {
    /// The ways in which a schema refuses a value.
    pub(crate) fn refusals(
        &self,
        literal: Literal<'v>,
        keywords: &'v Map<String, Value>,
    ) -> Vec<Conjunction<'v>> {
        let side = literal.side;
        let accepts = |schema| Literal::accepts(schema, side);
        let refuses = |schema| Literal::refuses(schema, side);
        let mut all: Vec<Conjunction<'v>> = Vec::new();
        for (keyword, value) in keywords {
            if self.is_granted(literal.schema, keyword) {
                continue;
            }
            plainly_refused(keyword, value, &mut all);
            self.combined(literal, keywords, (keyword, value), &mut all);
            let object = |atoms: Vec<Atom<'v>>| -> Conjunction<'v> {
                [vec![Atom::Types(Types::OBJECT)], atoms].concat()
            };
            let array = |atoms: Vec<Atom<'v>>| -> Conjunction<'v> {
                [vec![Atom::Types(Types::ARRAY)], atoms].concat()
            };
            match keyword.as_str() {
                "$ref" => all.push(match self.target(side, value) {
                    Some(schema) => vec![Atom::Literal(refuses(schema))],
                    None => vec![Atom::Inexact],
                }),
                "$dynamicRef" => all.push(vec![Atom::Inexact]),
                "items" => {
                    let first = keywords.get("prefixItems").map_or(0, |it| list(it).len());
                    all.push(array(vec![Atom::Item(Position::From(first), refuses(value))]));
                }
                "prefixItems" => {
                    for (index, schema) in list(value).iter().enumerate() {
                        all.push(array(vec![Atom::Item(Position::At(index), refuses(schema))]));
                    }
                }
                "contains" => {
                    let literal = accepts(value);
                    let bound = |name| keywords.get(name).and_then(count);
                    let contains = |least, most| {
                        array(vec![Atom::Contains(Contains { literal, least, most })])
                    };
                    if let Some(fewer) = bound("minContains").unwrap_or(1).checked_sub(1) {
                        all.push(contains(0, Some(fewer)));
                    }
                    all.extend(bound("maxContains").map(|most| contains(most + 1, None)));
                }
                "properties" => all.extend(members(value).map(|(name, schema)| {
                    object(vec![Atom::Member(Name::Exact(name), Some(refuses(schema)))])
                })),
                "patternProperties" => all.extend(members(value).map(|(pattern, schema)| {
                    object(vec![Atom::Member(Name::Matching(pattern), Some(refuses(schema)))])
                })),
                "additionalProperties" => {
                    let name = Name::Undeclared(vec![keywords]);
                    all.push(object(vec![Atom::Member(name, Some(refuses(value)))]));
                }
                "propertyNames" => {
                    all.push(object(vec![Atom::Member(Name::Such(refuses(value)), None)]));
                }
                "dependentRequired" => {
                    for (name, others) in members(value) {
                        for other in texts(others) {
                            all.push(object(vec![Atom::Present(name), Atom::Absent(other)]));
                        }
                    }
                }
                "dependentSchemas" => all.extend(members(value).map(|(name, schema)| {
                    object(vec![Atom::Present(name), Atom::Literal(refuses(schema))])
                })),
                "unevaluatedProperties" if value != &Value::Bool(true) => {
                    let ways = declared_members(self, literal.schema, side);
                    all.extend(in_ways(ways, |declared| {
                        let name = Name::Undeclared(declared);
                        object(vec![Atom::Member(name, Some(refuses(value)))])
                    }));
                }
                "unevaluatedItems" if value != &Value::Bool(true) => {
                    all.extend(in_ways(declared_items(self, literal.schema, side), |items| {
                        let behind = Position::From(items.first.len());
                        array(vec![Atom::Item(behind, refuses(items.rest))])
                    }));
                }
                _ => {}
            }
        }
        all
    }
}

/// How the rest of a value is refused, in each way in which what is beside it holds.
fn in_ways<'v, T>(
    ways: Option<Vec<Evaluated<'v, T>>>,
    rest_refused: impl Fn(T) -> Conjunction<'v>,
) -> Vec<Conjunction<'v>> {
    let Some(ways) = ways else { return vec![vec![Atom::Inexact]] };
    let refused =
        |Evaluated { given, scope }: Evaluated<'v, T>| Some([given, rest_refused(scope?)].concat());
    ways.into_iter().filter_map(refused).collect()
}

/// How keywords refuse that say something by themselves.
fn plainly_refused<'v>(keyword: &str, value: &'v Value, all: &mut Vec<Conjunction<'v>>) {
    let fewer = || count(value)?.checked_sub(1);
    let more = || count(value)?.checked_add(1);
    let of = |types: Types, atom: Option<Atom<'v>>| Some(vec![Atom::Types(types), atom?]);
    let (text, array, object) = (Types::TEXT, Types::ARRAY, Types::OBJECT);
    all.extend(match keyword {
        "type" => Some(vec![Atom::Types(!Types::named(value))]),
        "const" => Some(vec![Atom::Not(value)]),
        "enum" => Some(list(value).iter().map(Atom::Not).collect()),
        "minLength" => of(text, fewer().map(Atom::MostLength)),
        "maxLength" => of(text, more().map(Atom::LeastLength)),
        "pattern" => of(text, value.as_str().map(|it| Atom::Pattern(it, false))),
        "format" => of(text, value.as_str().map(|it| Atom::Format(it, false))),
        "minimum" => of(Types::NUMBER, number(value).map(|it| Atom::High(it, true))),
        "maximum" => of(Types::NUMBER, number(value).map(|it| Atom::Low(it, true))),
        "exclusiveMinimum" => of(Types::NUMBER, number(value).map(|it| Atom::High(it, false))),
        "exclusiveMaximum" => of(Types::NUMBER, number(value).map(|it| Atom::Low(it, false))),
        "multipleOf" => of(Types::NUMBER, number(value).map(|it| Atom::Multiple(it, false))),
        "minItems" => of(array, fewer().map(Atom::MostItems)),
        "maxItems" => of(array, more().map(Atom::LeastItems)),
        "uniqueItems" if value == &Value::Bool(true) => of(array, Some(Atom::Distinct(false))),
        "minProperties" => of(object, fewer().map(Atom::MostMembers)),
        "maxProperties" => of(object, more().map(Atom::LeastMembers)),
        _ => None,
    });
    if keyword == "required" {
        for name in texts(value) {
            all.push(vec![Atom::Types(object), Atom::Absent(name)]);
        }
    }
}

impl<'v> Solver<'v> {
    /// How keywords refuse that combine schemas of the same value.
    fn combined(
        &self,
        literal: Literal<'v>,
        keywords: &'v Map<String, Value>,
        (keyword, value): (&str, &'v Value),
        all: &mut Vec<Conjunction<'v>>,
    ) {
        let accepts = |schema| Literal::accepts(schema, literal.side);
        let refuses = |schema| Literal::refuses(schema, literal.side);
        match keyword {
            "allOf" => {
                all.extend(list(value).iter().map(|it| vec![Atom::Literal(refuses(it))]));
            }
            "anyOf" => {
                all.push(list(value).iter().map(|it| Atom::Literal(refuses(it))).collect());
            }
            "oneOf" => {
                let branches = list(value);
                all.push(branches.iter().map(|it| Atom::Literal(refuses(it))).collect());
                // That one accepts more than is written is no reason to refuse.
                let written: Vec<&Value> =
                    branches.iter().filter(|it| !self.is_widened(it, literal.side)).collect();
                for (index, one) in written.iter().enumerate() {
                    all.extend(written[..index].iter().map(|other| {
                        vec![Atom::Literal(accepts(other)), Atom::Literal(accepts(one))]
                    }));
                }
            }
            "not" => all.push(vec![Atom::Literal(accepts(value))]),
            "if" => {
                let unmet = |name: &str| keywords.get(name).map(refuses).map(Atom::Literal);
                let met = accepts(value);
                all.extend(unmet("then").map(|it| vec![Atom::Literal(met), it]));
                all.extend(unmet("else").map(|it| vec![Atom::Literal(met.not()), it]));
            }
            _ => {}
        }
    }
}
