//! A schema taken apart: what it says about a value that it accepts, and the ways in which it can
//! refuse one.

use serde_json::{Map, Value};

use crate::atom::{Atom, Contains, Items, Members};
use crate::literal::Literal;
use crate::rational::{count, number};
use crate::solver::Solver;
use crate::types::Types;
use crate::unevaluated::{Evaluated, declared_items, declared_members};

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

    /// What is said about the rest of a value, in each way in which what is beside it holds.
    fn in_ways<T>(
        &mut self,
        ways: Option<Vec<Evaluated<'v, T>>>,
        about_rest: impl Fn(T) -> Atom<'v>,
    ) {
        let Some(ways) = ways else { return self.atoms.push(Atom::Inexact) };
        let option = |Evaluated { given, scope }: Evaluated<'v, T>| {
            given.into_iter().chain(scope.map(&about_rest)).collect()
        };
        let mut options: Vec<Conjunction<'v>> = ways.into_iter().map(option).collect();
        match options.pop() {
            Some(only) if options.is_empty() => self.atoms.extend(only),
            Some(last) => {
                options.push(last);
                self.either(options);
            }
            None => {}
        }
    }
}

pub(crate) fn texts(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

pub(crate) fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
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
        self.unevaluated(literal, keywords, &mut said);
        said
    }

    /// What is said about members and items that nothing beside it describes.
    fn unevaluated(
        &self,
        literal: Literal<'v>,
        keywords: &'v Map<String, Value>,
        said: &mut Said<'v>,
    ) {
        let side = literal.side;
        let of = |name: &str| {
            let value = keywords.get(name).filter(|value| **value != Value::Bool(true));
            value.filter(|_| !self.is_granted(literal.schema, name))
        };
        if let Some(rest) = of("unevaluatedProperties") {
            let ways = declared_members(self, literal.schema, side);
            said.in_ways(ways, |declared| {
                Atom::Members(Members { own: None, rest: Some(rest), declared, side })
            });
        }
        if of("unevaluatedItems").is_some() {
            // What holds for the first ones is said once more, which changes nothing.
            said.in_ways(declared_items(self, literal.schema, side), |items| {
                Atom::Items(Items { first: items.first, rest: Some(items.rest), side })
            });
        }
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
