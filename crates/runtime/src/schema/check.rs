//! A value against a schema.

use std::cmp::Ordering;

use serde_json::{Map, Value};

use super::alternatives::{check_any, check_one};
use super::{Keyword, Literal, Pattern, Property, Schema, Travel, Types, number, same};
use crate::violations::Violations;

impl Schema {
    /// Notes everything in the value that the schema does not admit. What only answers hold is not
    /// expected in a request, where [`Schema::strip`] has removed it; what only requests hold has no
    /// place in an answer.
    pub fn check(&self, value: &Value, violations: &mut Violations) {
        for keyword in self.0 {
            if !violations.step() {
                return;
            }
            keyword.check(value, violations);
        }
    }

    /// Whether the schema admits the value.
    #[must_use]
    pub fn admits(&self, value: &Value) -> bool {
        let mut violations = Violations::default();
        self.check(value, &mut violations);
        violations.into_found().is_empty()
    }
}

impl Keyword {
    fn check(&self, value: &Value, violations: &mut Violations) {
        match (*self, value) {
            (Self::Ref(schema), _) => schema.check(value, violations),
            (Self::Never, _) => violations.add("must be left out"),
            (Self::Type(types), _) => check_type(types, value, violations),
            (Self::Enum(literals), _) => check_enumeration(literals, value, violations),
            (Self::Format(format), _) => {
                if let Some(complaint) = format.complaint(value) {
                    violations.add(complaint);
                }
            }
            (Self::AllOf(all), _) => all.iter().for_each(|schema| schema.check(value, violations)),
            (Self::AnyOf(any), _) => check_any(any, value, violations),
            (Self::Not(schema), _)
                if violations.aside(|aside| schema.check(value, aside)).is_empty() =>
            {
                violations.add("must not be what the document excludes here");
            }
            (Self::If { condition, then, otherwise }, _) => {
                let holds = violations.aside(|aside| condition.check(value, aside)).is_empty();
                if let Some(schema) = if holds { then } else { otherwise } {
                    schema.check(value, violations);
                }
            }
            (_, Value::String(text)) => self.check_text(text, violations),
            (_, Value::Number(number)) => self.check_number(number, violations),
            (_, Value::Array(items)) => self.check_items(items, violations),
            (_, Value::Object(members)) => self.check_members(value, members, violations),
            _ => {}
        }
        if let Self::OneOf(one) = *self {
            check_one(one, value, violations);
        }
    }

    fn check_text(&self, text: &str, violations: &mut Violations) {
        match *self {
            Self::MinLength(limit) if characters(text) < limit => {
                violations.add(format!("must have at least {}", counted(limit, "character")));
            }
            Self::MaxLength(limit) if characters(text) > limit => {
                violations.add(format!("must have at most {}", counted(limit, "character")));
            }
            Self::Pattern(pattern) if !pattern.is_match(text) => {
                violations.add(format!("must match {}", pattern.source));
            }
            _ => {}
        }
    }

    fn check_number(&self, number: &serde_json::Number, violations: &mut Violations) {
        let order = |bound| number::compare(number, bound);
        match *self {
            Self::Minimum(bound) if order(bound) == Some(Ordering::Less) => {
                violations.add(format!("must be at least {bound}"));
            }
            Self::Maximum(bound) if order(bound) == Some(Ordering::Greater) => {
                violations.add(format!("must be at most {bound}"));
            }
            Self::ExclusiveMinimum(bound) if order(bound) != Some(Ordering::Greater) => {
                violations.add(format!("must be more than {bound}"));
            }
            Self::ExclusiveMaximum(bound) if order(bound) != Some(Ordering::Less) => {
                violations.add(format!("must be less than {bound}"));
            }
            Self::MultipleOf(divisor) if !number::is_multiple(number, divisor) => {
                violations.add(format!("must be a multiple of {divisor}"));
            }
            _ => {}
        }
    }

    fn check_items(&self, items: &[Value], violations: &mut Violations) {
        let count = items.len() as u64;
        match *self {
            Self::MinItems(limit) if count < limit => {
                violations.add(format!("must have at least {}", counted(limit, "item")));
            }
            Self::MaxItems(limit) if count > limit => {
                violations.add(format!("must have at most {}", counted(limit, "item")));
            }
            Self::UniqueItems => {
                if let Some(index) = same::duplicate(items) {
                    violations.at(index, |violations| violations.add("must not be repeated"));
                }
            }
            Self::PrefixItems(schemas) => {
                for (index, (schema, item)) in schemas.iter().zip(items).enumerate() {
                    violations.at(index, |violations| schema.check(item, violations));
                }
            }
            Self::Items { each, after } => {
                for (index, item) in items.iter().enumerate().skip(after) {
                    violations.at(index, |violations| each.check(item, violations));
                }
            }
            Self::Contains { of, min, max } => {
                let fits =
                    |item: &&Value| violations.aside(|aside| of.check(item, aside)).is_empty();
                let found = items.iter().filter(fits).count() as u64;
                if found < min || max.is_some_and(|max| found > max) {
                    let most = max.map(|max| format!(" and at most {max}")).unwrap_or_default();
                    violations.add(format!(
                        "must have at least {min}{most} of the items that the document asks for"
                    ));
                }
            }
            _ => {}
        }
    }

    fn check_members(
        &self,
        value: &Value,
        members: &Map<String, Value>,
        violations: &mut Violations,
    ) {
        let count = members.len() as u64;
        let missing = |name: &str, violations: &mut Violations| {
            violations.within(name, |violations| violations.add("is required"));
        };
        match *self {
            Self::Properties(properties) => {
                for property in properties {
                    property.check(members, violations);
                }
            }
            Self::PatternProperties(patterns) => {
                for (name, member) in members {
                    for (_, schema) in patterns.iter().filter(|(known, _)| known.is_match(name)) {
                        violations
                            .within_unknown(name, |violations| schema.check(member, violations));
                    }
                }
            }
            Self::AdditionalProperties { each, known, patterns } => {
                for (name, member) in members {
                    if is_additional(name, known, patterns) {
                        violations.within_unknown(name, |violations| match each {
                            Some(each) => each.check(member, violations),
                            None => violations.add("is not a member here; leave it out"),
                        });
                    }
                }
            }
            Self::PropertyNames(names) => {
                for name in members.keys() {
                    let wrong =
                        violations.aside(|aside| names.check(&Value::String(name.clone()), aside));
                    if let Some(first) = wrong.first() {
                        let description =
                            format!("is no name for a member: it {}", first.description);
                        violations.within_unknown(name, |violations| violations.add(description));
                    }
                }
            }
            Self::MinProperties(limit) if count < limit => {
                violations.add(format!("must have at least {}", counted(limit, "member")));
            }
            Self::MaxProperties(limit) if count > limit => {
                violations.add(format!("must have at most {}", counted(limit, "member")));
            }
            Self::DependentRequired(dependent) => {
                for (_, others) in dependent.iter().filter(|(name, _)| members.contains_key(*name))
                {
                    for other in others.iter().filter(|other| !members.contains_key(**other)) {
                        missing(other, violations);
                    }
                }
            }
            Self::DependentSchemas(dependent) => {
                for (_, schema) in dependent.iter().filter(|(name, _)| members.contains_key(*name))
                {
                    schema.check(value, violations);
                }
            }
            _ => {}
        }
    }
}

impl Property {
    fn check(&self, members: &Map<String, Value>, violations: &mut Violations) {
        let is_elsewhere = violations.is_elsewhere(self.travel);
        match members.get(self.name) {
            None if self.required && !is_elsewhere => {
                violations.within(self.name, |violations| violations.add("is required"));
            }
            None => {}
            Some(_) if is_elsewhere && self.travel == Travel::Requests => {
                violations.within(self.name, |violations| {
                    violations.add("must be left out of answers");
                });
            }
            Some(member) => violations.within(self.name, |violations| {
                if member.is_null() && !self.required {
                    // Said once, and with what to do about it.
                    let found = violations.aside(|aside| self.schema.check(member, aside));
                    if !found.is_empty() {
                        violations.add("must not be null; leave it out instead");
                    }
                } else {
                    self.schema.check(member, violations);
                }
            }),
        }
    }
}

pub(super) fn is_additional(name: &str, known: &[&str], patterns: &[&Pattern]) -> bool {
    !known.contains(&name) && !patterns.iter().any(|pattern| pattern.is_match(name))
}

fn characters(text: &str) -> u64 {
    text.chars().count() as u64
}

fn counted(count: u64, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn check_type(types: Types, value: &Value, violations: &mut Violations) {
    let (kind, found) = match value {
        Value::Null => (Types::NULL, "null"),
        Value::Bool(_) => (Types::BOOLEAN, "a boolean"),
        Value::Number(number) if number::is_integer(number) => {
            (Types::INTEGER.or(Types::NUMBER), "a number")
        }
        Value::Number(_) if types.has(Types::INTEGER) => {
            (Types::NUMBER, "a number with a fraction")
        }
        Value::Number(_) => (Types::NUMBER, "a number"),
        Value::String(_) => (Types::STRING, "a string"),
        Value::Array(_) => (Types::ARRAY, "an array"),
        Value::Object(_) => (Types::OBJECT, "an object"),
    };
    if !types.has(kind) {
        violations.add(format!("must be {types}, not {found}"));
    }
}

fn check_enumeration(literals: &[Literal], value: &Value, violations: &mut Violations) {
    if !literals.iter().any(|literal| literal.is(value)) {
        let known: Vec<_> = literals.iter().map(Literal::to_string).collect();
        violations.add(match known.as_slice() {
            [only] => format!("must be {only}"),
            known => format!("must be one of {}", known.join(", ")),
        });
    }
}
