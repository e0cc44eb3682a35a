//! How much a schema asks about a value.

use serde_json::{Map, Value};

use super::facets::target;

/// Whether more than so many keywords are held against a value and all that it holds, where every
/// alternative is tried.
pub(super) fn are_more_than(most: u64, root: &Value, schema: &Value, value: &Value) -> bool {
    Count { root, left: most }.of(schema, value).is_none()
}

struct Count<'v> {
    root: &'v Value,
    left: u64,
}

impl Count<'_> {
    /// Nothing when there are too many.
    fn of(&mut self, schema: &Value, value: &Value) -> Option<()> {
        let Value::Object(keywords) = schema else { return Some(()) };
        if let Some(target) = target(self.root, keywords) {
            self.of(target, value)?;
        }
        for (keyword, at) in keywords {
            self.left = self.left.checked_sub(1)?;
            self.keyword(keywords, keyword, at, value)?;
        }
        Some(())
    }

    fn keyword(
        &mut self,
        beside: &Map<String, Value>,
        keyword: &str,
        at: &Value,
        value: &Value,
    ) -> Option<()> {
        match (keyword, at, value) {
            ("allOf" | "anyOf" | "oneOf", Value::Array(all), _) => {
                all.iter().try_for_each(|inner| self.of(inner, value))
            }
            ("not" | "if" | "then" | "else", ..) => self.of(at, value),
            ("dependentSchemas", Value::Object(all), _) => {
                all.values().try_for_each(|inner| self.of(inner, value))
            }
            ("properties" | "patternProperties", Value::Object(all), Value::Object(members)) => {
                members.iter().try_for_each(|(name, held)| match all.get(name) {
                    Some(inner) if keyword == "properties" => self.of(inner, held),
                    _ if keyword == "properties" => Some(()),
                    _ => all.values().try_for_each(|inner| self.of(inner, held)),
                })
            }
            ("additionalProperties" | "unevaluatedProperties", _, Value::Object(members)) => {
                let known = beside.get("properties");
                let mut free = members
                    .iter()
                    .filter(|(name, _)| known.and_then(|known| known.get(*name)).is_none());
                free.try_for_each(|(_, held)| self.of(at, held))
            }
            ("prefixItems", Value::Array(all), Value::Array(items)) => {
                all.iter().zip(items).try_for_each(|(inner, held)| self.of(inner, held))
            }
            ("items" | "contains", _, Value::Array(items)) => {
                items.iter().try_for_each(|held| self.of(at, held))
            }
            _ => Some(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn alternatives_that_hold_themselves_ask_for_twice_as_much_with_each_level() {
        let root = json!({
            "Term": { "oneOf": [{ "$ref": "#/Sum" }, { "$ref": "#/Product" }] },
            "Sum": { "properties": { "of": { "$ref": "#/Term" } } },
            "Product": { "properties": { "of": { "$ref": "#/Term" } } },
        });
        let nested = |depth: usize| (0..depth).fold(json!({}), |inner, _| json!({ "of": inner }));
        // A level has the one keyword, and each alternative two.
        for (depth, count) in [(0, 5), (1, 5 + 2 * 6), (2, 5 + 2 * (6 + 2 * 6))] {
            let value = nested(depth);
            let more = |most| are_more_than(most, &root, &root["Term"], &value);
            assert_eq!((more(count - 1), more(count)), (true, false), "{depth}");
        }
        assert!(are_more_than(1_000_000, &root, &root["Term"], &nested(100)));
    }
}
