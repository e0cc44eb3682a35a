//! Leaving out what does not travel in requests.

use serde_json::Value;

use super::check::is_additional;
use super::{Keyword, Schema, Travel};

impl Schema {
    /// Removes every member that does not travel in requests (`readOnly`). Recursive alternatives can
    /// ask for exponentially many looks: says whether it came to the end.
    #[must_use]
    pub fn strip(&self, value: &mut Value) -> bool {
        let mut budget = 2_000_000;
        self.strip_within(value, &mut budget);
        budget > 0
    }

    fn strip_within(&self, value: &mut Value, budget: &mut u32) {
        for keyword in self.0 {
            let Some(left) = budget.checked_sub(1) else { return };
            *budget = left;
            keyword.strip(value, budget);
        }
    }
}

impl Keyword {
    fn strip(&self, value: &mut Value, budget: &mut u32) {
        match (self, value) {
            (Self::Ref(schema), value) => schema.strip_within(value, budget),
            (Self::AllOf(all) | Self::AnyOf(all) | Self::OneOf(all), value) => {
                for schema in *all {
                    schema.strip_within(value, budget);
                }
            }
            (Self::If { then, otherwise, .. }, value) => {
                for schema in [then, otherwise].into_iter().flatten() {
                    schema.strip_within(value, budget);
                }
            }
            (Self::Properties(properties), Value::Object(members)) => {
                for property in *properties {
                    if property.travel == Travel::Answers {
                        members.shift_remove(property.name);
                    } else if let Some(member) = members.get_mut(property.name) {
                        property.schema.strip_within(member, budget);
                    }
                }
            }
            (Self::PatternProperties(patterns), Value::Object(members)) => {
                for (name, member) in members {
                    for (_, schema) in patterns.iter().filter(|(known, _)| known.is_match(name)) {
                        schema.strip_within(member, budget);
                    }
                }
            }
            (
                Self::AdditionalProperties { each: Some(each), known, patterns },
                Value::Object(members),
            ) => {
                for (name, member) in members {
                    if is_additional(name, known, patterns) {
                        each.strip_within(member, budget);
                    }
                }
            }
            (Self::DependentSchemas(dependent), value) => {
                for (_, schema) in *dependent {
                    schema.strip_within(value, budget);
                }
            }
            (Self::PrefixItems(schemas), Value::Array(items)) => {
                for (schema, item) in schemas.iter().zip(items) {
                    schema.strip_within(item, budget);
                }
            }
            (Self::Items { each, after }, Value::Array(items)) => {
                for item in items.iter_mut().skip(*after) {
                    each.strip_within(item, budget);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{Pattern, Property};
    use super::*;

    #[test]
    fn what_only_answers_hold_is_left_out_wherever_it_is() {
        const fn member(name: &'static str, travel: Travel, schema: &'static Schema) -> Property {
            Property { name, required: false, travel, schema }
        }
        const ANY: &Schema = &Schema(&[]);
        const BELOW: &Schema =
            &Schema(&[Keyword::Properties(&[member("shown", Travel::Answers, ANY)])]);
        const OWN: &Schema = &Schema(&[Keyword::Properties(&[
            member("shown", Travel::Answers, ANY),
            member("secret", Travel::Requests, ANY),
            member("below", Travel::Both, BELOW),
        ])]);
        static NAMED: Pattern = Pattern::new("^n_", "^n_");
        static NAMES: [&Pattern; 1] = [&NAMED];
        static BY_NAME: [(&Pattern, &Schema); 1] = [(&NAMED, OWN)];
        use Keyword as K;
        for (keyword, value, expected) in [
            (
                K::Ref(OWN),
                json!({ "shown": 1, "secret": 2, "below": { "shown": 1, "more": 2 } }),
                json!({ "secret": 2, "below": { "more": 2 } }),
            ),
            (K::AllOf(&[ANY, OWN]), json!({ "shown": 1 }), json!({})),
            (K::AnyOf(&[ANY, OWN]), json!({ "shown": 1 }), json!({})),
            (K::OneOf(&[ANY, OWN]), json!({ "shown": 1 }), json!({})),
            (
                K::If { condition: ANY, then: Some(OWN), otherwise: None },
                json!({ "shown": 1 }),
                json!({}),
            ),
            (
                K::If { condition: ANY, then: None, otherwise: Some(OWN) },
                json!({ "shown": 1 }),
                json!({}),
            ),
            (
                K::PatternProperties(&BY_NAME),
                json!({ "n_a": { "shown": 1 }, "b": { "shown": 1 } }),
                json!({ "n_a": {}, "b": { "shown": 1 } }),
            ),
            (
                K::AdditionalProperties { each: Some(OWN), known: &["a"], patterns: &NAMES },
                json!({ "a": { "shown": 1 }, "n_a": { "shown": 1 }, "b": { "shown": 1 } }),
                json!({ "a": { "shown": 1 }, "n_a": { "shown": 1 }, "b": {} }),
            ),
            (K::DependentSchemas(&[("a", OWN)]), json!({ "a": 1, "shown": 1 }), json!({ "a": 1 })),
            (
                K::PrefixItems(&[OWN]),
                json!([{ "shown": 1 }, { "shown": 1 }]),
                json!([{}, { "shown": 1 }]),
            ),
            (
                K::Items { each: OWN, after: 1 },
                json!([{ "shown": 1 }, { "shown": 1 }, { "shown": 1 }]),
                json!([{ "shown": 1 }, {}, {}]),
            ),
            // What a value must not be, or must hold somewhere, says nothing of the members it has.
            (K::Not(OWN), json!({ "shown": 1 }), json!({ "shown": 1 })),
        ] {
            let mut stripped = value.clone();
            keyword.strip(&mut stripped, &mut 100);
            assert_eq!(stripped, expected, "{keyword:?} {value}");
        }
    }
}
