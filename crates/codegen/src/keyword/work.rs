//! How often schemas are held against a value, which references that meet again can multiply.

use std::collections::HashMap;

use serde_json::Value;

use crate::node::{Fault, Node};

/// So many keywords are held against a value at its own place, at most: the server gives up on a
/// body after two million comparisons.
const MOST_OF_ONE_VALUE: u64 = 10_000;
/// So many are held against a value that the document names, with all that it holds.
const MOST_OF_A_DEFAULT: u64 = 1_000_000;
/// So many schemas refer to one another about one value, at most.
const LONGEST: usize = 256;

/// What is counted already: where a schema stands, and which value it is held against.
#[derive(Debug, Default)]
pub(crate) struct Work(HashMap<(String, Option<*const Value>), u64>);

impl Work {
    /// Refuses a schema that no server can hold against a value in time.
    pub(crate) fn is_bounded(&mut self, schema: &Node<'_>) -> Result<(), Fault> {
        self.within(schema, None, MOST_OF_ONE_VALUE)
    }

    /// Refuses a schema that cannot be held against a value of the document in time.
    pub(super) fn is_bounded_of(schema: &Node<'_>, value: &Value) -> Result<(), Fault> {
        Self::default().within(schema, Some(value), MOST_OF_A_DEFAULT)
    }

    fn within(&mut self, schema: &Node<'_>, value: Option<&Value>, most: u64) -> Result<(), Fault> {
        if self.count(schema, value, 0)? <= most {
            return Ok(());
        }
        Err(schema.fault(format!(
            "more than {most} keywords speak of one value here, because references meet again and \
             again; refer once to what all of them share"
        )))
    }

    /// How many keywords are held against a value; against what it holds as well, where it is known.
    fn count(
        &mut self,
        schema: &Node<'_>,
        value: Option<&Value>,
        depth: usize,
    ) -> Result<u64, Fault> {
        if !schema.value.is_object() {
            return Ok(1);
        }
        if depth == LONGEST {
            return Err(schema.fault(format!(
                "more than {LONGEST} schemas refer to one another on the way to this one; refer to \
                 it more directly"
            )));
        }
        let place = (schema.pointer().to_owned(), value.map(std::ptr::from_ref));
        if let Some(known) = self.0.get(&place) {
            return Ok(*known);
        }
        let mut count = 0_u64;
        for (name, at) in schema.entries()? {
            count = count.saturating_add(1);
            let (schemas, is_below) = match name {
                "$ref" => (vec![schema.follow("schemas")?], false),
                "allOf" | "anyOf" | "oneOf" => (schema.items(name)?, false),
                "not" | "if" | "then" | "else" => (vec![at], false),
                "dependentSchemas" => (members(&at)?, false),
                "properties" | "patternProperties" => (members(&at)?, true),
                "prefixItems" => (schema.items(name)?, true),
                "items" | "contains" | "additionalProperties" | "propertyNames" => (vec![at], true),
                _ => continue,
            };
            for inner in schemas {
                if !is_below {
                    count = count.saturating_add(self.count(&inner, value, depth + 1)?);
                    continue;
                }
                for held in value.into_iter().flat_map(held) {
                    count = count.saturating_add(self.count(&inner, Some(held), depth + 1)?);
                }
            }
        }
        self.0.insert(place, count);
        Ok(count)
    }
}

fn members<'d>(at: &Node<'d>) -> Result<Vec<Node<'d>>, Fault> {
    Ok(at.entries()?.into_iter().map(|(_, member)| member).collect())
}

/// What a value holds directly.
fn held(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(members) => members.values().collect(),
        _ => Vec::new(),
    }
}
