//! Whether a schema accepts a value, and which keyword refuses it.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::blame::{Cause, same_part};
use crate::equal::{is_one_of, is_same};
use crate::literal::{Literal, Side};
use crate::number::is_multiple;
use crate::place::Place;
use crate::rational::{count, number};
use crate::solver::Solver;
use crate::types::Types;

/// How many schemas around each other are looked into for one value: a longer chain is a circle.
const DEPTH: usize = 400;

/// The members and items of a value that are evaluated (JSON Schema 2020-12 core, 11).
#[derive(Default)]
struct Evaluated {
    all: bool,
    names: BTreeSet<String>,
    items: BTreeSet<usize>,
}

impl<'v> Solver<'v> {
    /// Whether a value is accepted, or refused, as a literal asks.
    pub(crate) fn holds(&mut self, literal: Literal<'v>, value: &Value) -> bool {
        let accepted = self
            .first_refusal(literal.schema, literal.side, value, Place::UNASKED, DEPTH)
            .is_none();
        accepted == literal.holds
    }

    /// The keyword by which the receiver's definition of a name refuses a value: a JSON pointer into
    /// the definitions, such as `/$defs/name/properties/a/maxLength`. `None` when it accepts the value,
    /// and where there is no such definition.
    pub fn refusal(&mut self, name: &str, value: &Value) -> Option<String> {
        let schema = self.definition(Side::Receiver, name)?;
        let at = Place::definition(name, self.definition(Side::Sender, name));
        self.first_refusal(schema, Side::Receiver, value, at, DEPTH)
    }

    fn first_refusal(
        &mut self,
        schema: &'v Value,
        side: Side,
        value: &Value,
        at: Place<'_, 'v>,
        depth: usize,
    ) -> Option<String> {
        match self.plain(schema) {
            Some(true) => return None,
            Some(false) => return Some(at.pointer()),
            None => {}
        }
        let (Some(depth), Some(keywords)) = (depth.checked_sub(1), schema.as_object()) else {
            return Some(at.pointer());
        };
        let alone = at.sent.and_then(Value::as_object).filter(|it| it.len() == 1);
        let at = match alone.and_then(|it| it.get("$ref")) {
            Some(reference) => at.behind(self.target(Side::Sender, reference)),
            None => at,
        };
        for (keyword, said) in keywords {
            if self.is_granted(schema, keyword) {
                continue;
            }
            let at = at.of(keyword);
            let refused = self.keyword((schema, keywords), (keyword, said), side, value, at, depth);
            if refused.is_some() {
                return refused;
            }
        }
        None
    }

    fn keyword(
        &mut self,
        (schema, keywords): (&'v Value, &'v Map<String, Value>),
        (keyword, said): (&'v str, &'v Value),
        side: Side,
        value: &Value,
        at: Place<'_, 'v>,
        depth: usize,
    ) -> Option<String> {
        let refused = |is: bool| is.then(|| at.pointer());
        let accepts = |solver: &mut Self, schema: &'v Value, value: &Value| {
            solver.first_refusal(schema, side, value, Place::UNASKED, depth).is_none()
        };
        match (keyword, said) {
            ("$ref", Value::String(reference)) => {
                let name = reference.strip_prefix("#/$defs/").unwrap_or_default();
                let target = self.definition(side, name)?;
                if !at.is_asked() {
                    return self.first_refusal(target, side, value, at, depth);
                }
                let cause = self.cause(reference, value, at.sent_around());
                let Cause::Inside(sent) = cause else {
                    let unasked = Place::UNASKED;
                    let is = self.first_refusal(target, side, value, unasked, depth).is_some();
                    return refused(is);
                };
                self.first_refusal(target, side, value, at.to(name, sent), depth)
            }
            ("allOf", Value::Array(parts)) => parts.iter().enumerate().find_map(|(index, part)| {
                let at = at.item(index).with(same_part(at.sent, part, index));
                self.first_refusal(part, side, value, at, depth)
            }),
            ("anyOf" | "oneOf", Value::Array(parts)) => {
                let all = parts.iter().filter(|part| accepts(self, part, value));
                let all: Vec<&Value> = all.collect();
                if all.is_empty() {
                    let nearest = self.nearest_branch(parts, value, at.sent_around());
                    return nearest
                        .and_then(|(index, by)| {
                            let (part, at) = (&parts[index], at.item(index).with(Some(by)));
                            self.first_refusal(part, side, value, at, depth)
                        })
                        .or_else(|| refused(true));
                }
                // That one accepts more than is written is no reason to refuse.
                let written = all.iter().filter(|part| !self.is_widened(part, side));
                refused(keyword == "oneOf" && all.len() > 1 && written.count() > 1)
            }
            ("not", _) => refused(accepts(self, said, value)),
            ("if", _) => {
                let name = if accepts(self, said, value) { "then" } else { "else" };
                let schema = keywords.get(name)?;
                self.first_refusal(schema, side, value, at.beside(name), depth)
            }
            ("dependentSchemas", Value::Object(members)) => {
                let object = value.as_object()?;
                members.iter().filter(|(name, _)| object.contains_key(*name)).find_map(
                    |(name, schema)| self.first_refusal(schema, side, value, at.of(name), depth),
                )
            }
            ("unevaluatedProperties" | "unevaluatedItems", _) => {
                let evaluated = self.evaluated(schema, side, value, depth, true);
                if evaluated.all {
                    return None;
                }
                let rest: Vec<&Value> = match value {
                    Value::Object(members) if keyword == "unevaluatedProperties" => members
                        .iter()
                        .filter(|(name, _)| !evaluated.names.contains(*name))
                        .map(|(_, value)| value)
                        .collect(),
                    Value::Array(items) if keyword == "unevaluatedItems" => items
                        .iter()
                        .enumerate()
                        .filter(|(index, _)| !evaluated.items.contains(index))
                        .map(|(_, value)| value)
                        .collect(),
                    _ => Vec::new(),
                };
                rest.into_iter().find_map(|it| self.first_refusal(said, side, it, at, depth))
            }
            _ => match value {
                Value::Object(members) => {
                    self.members(keywords, (keyword, said), side, members, at, depth)
                }
                Value::Array(items) => self.list(keywords, (keyword, said), side, items, at, depth),
                _ => None,
            }
            .or_else(|| refused(self.is_refused(keyword, said, value))),
        }
    }

    /// Keywords with schemas for the members of an object.
    fn members(
        &mut self,
        keywords: &'v Map<String, Value>,
        (keyword, said): (&str, &'v Value),
        side: Side,
        members: &Map<String, Value>,
        at: Place<'_, 'v>,
        depth: usize,
    ) -> Option<String> {
        match (keyword, said) {
            ("properties", Value::Object(schemas)) => schemas.iter().find_map(|(name, schema)| {
                let value = members.get(name)?;
                self.first_refusal(schema, side, value, at.of(name), depth)
            }),
            ("patternProperties", Value::Object(schemas)) => {
                schemas.iter().find_map(|(pattern, schema)| {
                    members.iter().find_map(|(name, value)| {
                        let matches = self.is_match(pattern, name);
                        let at = at.of(pattern);
                        matches.then(|| self.first_refusal(schema, side, value, at, depth))?
                    })
                })
            }
            ("additionalProperties", _) => members.iter().find_map(|(name, value)| {
                let declared = self.is_declared(&[keywords], name);
                (!declared).then(|| self.first_refusal(said, side, value, at, depth))?
            }),
            ("propertyNames", _) => members.keys().find_map(|name| {
                self.first_refusal(said, side, &Value::from(name.as_str()), at, depth)
            }),
            _ => None,
        }
    }

    /// Keywords with schemas for the items of a list.
    fn list(
        &mut self,
        keywords: &'v Map<String, Value>,
        (keyword, said): (&str, &'v Value),
        side: Side,
        items: &[Value],
        at: Place<'_, 'v>,
        depth: usize,
    ) -> Option<String> {
        match (keyword, said) {
            ("prefixItems", Value::Array(schemas)) => {
                schemas.iter().zip(items).enumerate().find_map(|(index, (schema, value))| {
                    self.first_refusal(schema, side, value, at.item(index), depth)
                })
            }
            ("items", _) => {
                let first = keywords.get("prefixItems").and_then(Value::as_array);
                let rest = items.iter().skip(first.map_or(0, Vec::len));
                rest.into_iter().find_map(|it| self.first_refusal(said, side, it, at, depth))
            }
            ("contains", _) => {
                let bound = |name: &str| keywords.get(name).and_then(count);
                let accepted = items
                    .iter()
                    .filter(|it| {
                        self.first_refusal(said, side, it, Place::UNASKED, depth).is_none()
                    })
                    .count() as u64;
                let few = accepted < bound("minContains").unwrap_or(1);
                let many = bound("maxContains").is_some_and(|most| accepted > most);
                (few || many).then(|| at.pointer())
            }
            _ => None,
        }
    }

    /// Whether a keyword without schemas inside refuses a value.
    fn is_refused(&mut self, keyword: &str, said: &Value, value: &Value) -> bool {
        let least = |length: usize| count(said).is_some_and(|least| (length as u64) < least);
        let most = |length: usize| count(said).is_some_and(|most| (length as u64) > most);
        match (keyword, value) {
            ("type", _) => !Types::of(value).is_within(Types::named(said)),
            ("const", _) => !is_same(said, value),
            ("enum", _) => {
                let values: Vec<&Value> = said.as_array().into_iter().flatten().collect();
                !is_one_of(value, &values)
            }
            ("minLength", Value::String(text)) => least(text.chars().count()),
            ("maxLength", Value::String(text)) => most(text.chars().count()),
            ("pattern", Value::String(text)) => {
                said.as_str().is_some_and(|pattern| !self.is_match(pattern, text))
            }
            ("format", Value::String(text)) => {
                said.as_str().is_some_and(|format| !self.formats.accepts("format", format, text))
            }
            ("minItems", Value::Array(items)) => least(items.len()),
            ("maxItems", Value::Array(items)) => most(items.len()),
            ("uniqueItems", Value::Array(items)) => {
                let repeated = |(index, item): (usize, &Value)| {
                    items[..index].iter().any(|other| is_same(other, item))
                };
                said == &Value::Bool(true) && items.iter().enumerate().any(repeated)
            }
            ("minProperties", Value::Object(members)) => least(members.len()),
            ("maxProperties", Value::Object(members)) => most(members.len()),
            ("required", Value::Object(members)) => {
                let names = said.as_array().into_iter().flatten().filter_map(Value::as_str);
                names.into_iter().any(|name| !members.contains_key(name))
            }
            ("dependentRequired", Value::Object(members)) => {
                let all = said.as_object().into_iter().flatten();
                let mut all = all.filter(|(name, _)| members.contains_key(*name));
                all.any(|(_, others)| {
                    let names = others.as_array().into_iter().flatten().filter_map(Value::as_str);
                    names.into_iter().any(|name| !members.contains_key(name))
                })
            }
            (_, Value::Number(_)) => {
                let (Some(value), Some(bound)) = (number(value), number(said)) else {
                    return false;
                };
                match keyword {
                    "minimum" => value < bound,
                    "maximum" => value > bound,
                    "exclusiveMinimum" => value <= bound,
                    "exclusiveMaximum" => value >= bound,
                    "multipleOf" => !is_multiple(&value, &bound),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    /// What of a value the keywords of a schema evaluate, but for its own `unevaluated…`.
    fn evaluated(
        &mut self,
        schema: &'v Value,
        side: Side,
        value: &Value,
        depth: usize,
        own: bool,
    ) -> Evaluated {
        let mut evaluated = Evaluated::default();
        let (Some(depth), Some(keywords)) = (depth.checked_sub(1), schema.as_object()) else {
            return evaluated;
        };
        let mut inside: Vec<&'v Value> = Vec::new();
        for (keyword, said) in keywords {
            match (keyword.as_str(), said) {
                ("$ref", _) => inside.extend(self.target(side, said)),
                ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => inside.extend(parts),
                ("if", _) => {
                    let met =
                        self.first_refusal(said, side, value, Place::UNASKED, depth).is_none();
                    inside.extend(met.then_some(said));
                    inside.extend(keywords.get(if met { "then" } else { "else" }));
                }
                ("dependentSchemas", Value::Object(members)) => inside.extend(
                    members.iter().filter(|(name, _)| value.get(name).is_some()).map(|it| it.1),
                ),
                ("additionalProperties", _) if value.is_object() => evaluated.all = true,
                ("items", _) if value.is_array() => evaluated.all = true,
                ("unevaluatedProperties", _) if !own && value.is_object() => evaluated.all = true,
                ("unevaluatedItems", _) if !own && value.is_array() => evaluated.all = true,
                ("prefixItems", Value::Array(first)) => evaluated.items.extend(0..first.len()),
                ("contains", _) => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        if self.first_refusal(said, side, item, Place::UNASKED, depth).is_none() {
                            evaluated.items.insert(index);
                        }
                    }
                }
                _ => {}
            }
        }
        for name in value.as_object().into_iter().flat_map(Map::keys) {
            if self.is_declared(&[keywords], name) {
                evaluated.names.insert(name.clone());
            }
        }
        for schema in inside {
            if self.first_refusal(schema, side, value, Place::UNASKED, depth).is_none() {
                let Evaluated { all, names, items } =
                    self.evaluated(schema, side, value, depth, false);
                evaluated.all |= all;
                evaluated.names.extend(names);
                evaluated.items.extend(items);
            }
        }
        evaluated
    }
}
