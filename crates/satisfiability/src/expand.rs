//! A schema taken apart: what it says about a value that it accepts, and the ways in which it can
//! refuse one.

use serde_json::{Map, Value};

use crate::atom::{Atom, Contains, Items, Members, Name, Position};
use crate::literal::Literal;
use crate::rational::{count, number};
use crate::solver::Solver;
use crate::types::Types;
use crate::unevaluated::{declared_items, declared_members};

/// Things that hold together.
pub(crate) type Conjunction<'v> = Vec<Atom<'v>>;

/// One of several things holds.
#[derive(Debug, Clone)]
pub(crate) struct Choice<'v> {
    pub(crate) options: Vec<Conjunction<'v>>,
    /// The schema that refuses the value by one of them.
    pub(crate) refuses: Option<Literal<'v>>,
}

/// What a schema says about a value.
#[derive(Debug, Default)]
pub(crate) struct Said<'v> {
    pub(crate) atoms: Vec<Atom<'v>>,
    pub(crate) choices: Vec<Choice<'v>>,
}

impl<'v> Said<'v> {
    fn either(&mut self, options: Vec<Conjunction<'v>>) {
        self.choices.push(Choice { options, refuses: None });
    }
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

impl<'v> Solver<'v> {
    /// What a schema says about a value that it accepts.
    pub(crate) fn said(&self, literal: Literal<'v>, keywords: &'v Map<String, Value>) -> Said<'v> {
        let mut said = Said::default();
        let accepts = |schema| Literal::accepts(schema, literal.side);
        for (keyword, value) in keywords {
            if self.is_granted(literal.schema, keyword) {
                continue;
            }
            plainly_said(keyword, value, &mut said.atoms);
            match keyword.as_str() {
                "$ref" => said.atoms.push(match self.target(literal.side, value) {
                    Some(schema) => Atom::Literal(accepts(schema)),
                    None => Atom::Inexact,
                }),
                "$dynamicRef" => said.atoms.push(Atom::Inexact),
                "contains" => {
                    let bound = |name| keywords.get(name).and_then(count);
                    let (least, most) = (bound("minContains").unwrap_or(1), bound("maxContains"));
                    let literal = accepts(value);
                    said.atoms.push(Atom::Contains(Contains { literal, least, most }));
                }
                "propertyNames" => said.atoms.push(Atom::Names(accepts(value))),
                "dependentRequired" => said
                    .atoms
                    .extend(members(value).map(|(name, all)| Atom::Depends(name, texts(all)))),
                "dependentSchemas" => {
                    for (name, schema) in members(value) {
                        said.either(vec![
                            vec![Atom::Absent(name)],
                            vec![Atom::Literal(accepts(schema))],
                            vec![Atom::Types(!Types::OBJECT)],
                        ]);
                    }
                }
                "allOf" => {
                    said.atoms.extend(list(value).iter().map(|it| Atom::Literal(accepts(it))));
                }
                "anyOf" => said.either(
                    list(value).iter().map(|it| vec![Atom::Literal(accepts(it))]).collect(),
                ),
                "oneOf" => said.either(one_of(list(value), &accepts)),
                "not" => said.atoms.push(Atom::Literal(accepts(value).not())),
                "if" => {
                    let [met, then, otherwise] =
                        [Some(value), keywords.get("then"), keywords.get("else")]
                            .map(|it| it.map(&accepts));
                    let Some(met) = met else { continue };
                    let both = |one: Literal<'v>, other: Option<Literal<'v>>| {
                        [Some(one), other].into_iter().flatten().map(Atom::Literal).collect()
                    };
                    if then.is_some() || otherwise.is_some() {
                        said.either(vec![both(met, then), both(met.not(), otherwise)]);
                    }
                }
                _ => {}
            }
        }
        if ["properties", "patternProperties", "additionalProperties"]
            .iter()
            .any(|it| keywords.contains_key(*it))
        {
            let rest = keywords.get("additionalProperties");
            let (own, declared) = (Some(keywords), vec![keywords]);
            let side = literal.side;
            said.atoms.push(Atom::Members(Members { own, rest, declared, side }));
        }
        if keywords.contains_key("items") || keywords.contains_key("prefixItems") {
            let first = keywords.get("prefixItems").map_or(&[][..], list);
            let items = Items { first, rest: keywords.get("items"), side: literal.side };
            said.atoms.push(Atom::Items(items));
        }
        self.unevaluated(literal, keywords, &mut said.atoms);
        said
    }

    /// What is said about members and items that nothing beside it describes.
    fn unevaluated(
        &self,
        literal: Literal<'v>,
        keywords: &'v Map<String, Value>,
        atoms: &mut Vec<Atom<'v>>,
    ) {
        let side = literal.side;
        let of = |name: &str| {
            let value = keywords.get(name).filter(|value| **value != Value::Bool(true));
            value.filter(|_| !self.is_granted(literal.schema, name))
        };
        if let Some(rest) = of("unevaluatedProperties") {
            match declared_members(self, literal.schema, side) {
                Some(declared) => {
                    let rest = Some(rest);
                    atoms.push(Atom::Members(Members { own: None, rest, declared, side }));
                }
                None => atoms.push(Atom::Inexact),
            }
        }
        if let Some(rest) = of("unevaluatedItems") {
            match declared_items(self, literal.schema, side) {
                // What holds for the first ones is said once more, which changes nothing.
                Some(first) => atoms.push(Atom::Items(Items { first, rest: Some(rest), side })),
                None => atoms.push(Atom::Inexact),
            }
        }
    }

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
                "allOf" => {
                    all.extend(list(value).iter().map(|it| vec![Atom::Literal(refuses(it))]));
                }
                "anyOf" => {
                    all.push(list(value).iter().map(|it| Atom::Literal(refuses(it))).collect());
                }
                "oneOf" => {
                    let branches = list(value);
                    all.push(branches.iter().map(|it| Atom::Literal(refuses(it))).collect());
                    for (index, one) in branches.iter().enumerate() {
                        all.extend(branches[..index].iter().map(|other| {
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
                "unevaluatedProperties" if value != &Value::Bool(true) => {
                    all.push(object(match declared_members(self, literal.schema, side) {
                        Some(declared) => {
                            vec![Atom::Member(Name::Undeclared(declared), Some(refuses(value)))]
                        }
                        None => vec![Atom::Inexact],
                    }));
                }
                "unevaluatedItems" if value != &Value::Bool(true) => {
                    all.push(array(match declared_items(self, literal.schema, side) {
                        Some(first) => {
                            vec![Atom::Item(Position::From(first.len()), refuses(value))]
                        }
                        None => vec![Atom::Inexact],
                    }));
                }
                _ => {}
            }
        }
        all
    }
}

/// Keywords that say something by themselves.
fn plainly_said<'v>(keyword: &str, value: &'v Value, atoms: &mut Vec<Atom<'v>>) {
    let counted = |atom: fn(u64) -> Atom<'v>| count(value).map(atom);
    let bound = |atom: &dyn Fn(num_rational::BigRational) -> Atom<'v>| number(value).map(atom);
    atoms.extend(match keyword {
        "type" => Some(Atom::Types(Types::named(value))),
        "const" => Some(Atom::OneOf(vec![value])),
        "enum" => Some(Atom::OneOf(list(value).iter().collect())),
        "minLength" => counted(Atom::LeastLength),
        "maxLength" => counted(Atom::MostLength),
        "pattern" => value.as_str().map(|it| Atom::Pattern(it, true)),
        "format" => value.as_str().map(|it| Atom::Format(it, true)),
        "minimum" => bound(&|it| Atom::Low(it, false)),
        "maximum" => bound(&|it| Atom::High(it, false)),
        "exclusiveMinimum" => bound(&|it| Atom::Low(it, true)),
        "exclusiveMaximum" => bound(&|it| Atom::High(it, true)),
        "multipleOf" => bound(&|it| Atom::Multiple(it, true)),
        "minItems" => counted(Atom::LeastItems),
        "maxItems" => counted(Atom::MostItems),
        "uniqueItems" => (value == &Value::Bool(true)).then_some(Atom::Distinct(true)),
        "minProperties" => counted(Atom::LeastMembers),
        "maxProperties" => counted(Atom::MostMembers),
        _ => None,
    });
    if keyword == "required" {
        atoms.extend(texts(value).into_iter().map(Atom::Present));
    }
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

/// One branch accepts the value, and no other does.
fn one_of<'v>(
    branches: &'v [Value],
    accepts: &dyn Fn(&'v Value) -> Literal<'v>,
) -> Vec<Conjunction<'v>> {
    let option = |one: usize| -> Conjunction<'v> {
        let literal = |(index, schema): (usize, &'v Value)| {
            let literal = accepts(schema);
            Atom::Literal(if index == one { literal } else { literal.not() })
        };
        branches.iter().enumerate().map(literal).collect()
    };
    (0..branches.len()).map(option).collect()
}
