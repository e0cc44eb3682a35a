//! Leaving out what does not travel in requests.

use serde_json::Value;

use super::check::is_additional;
use super::{Keyword, Schema, Travel};

impl Schema {
    /// Removes every member that does not travel in requests (`readOnly`).
    pub fn strip(&self, value: &mut Value) {
        let mut budget = 500_000;
        self.strip_within(value, &mut budget);
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
