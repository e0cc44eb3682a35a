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

/// What is counted already, by where a schema stands and which value it is held against: how many
/// keywords there are, and how many schemas refer to one another at most.
#[derive(Debug, Default)]
pub(crate) struct Work(HashMap<(String, Option<*const Value>), (u64, usize)>);

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
        if self.count(schema, value, 0)?.0 <= most {
            return Ok(());
        }
        Err(schema.fault(format!(
            "more than {most} keywords speak of one value here, because references meet again and \
             again; refer once to what all of them share"
        )))
    }

    /// How many keywords are held against a value, against what it holds as well where it is known; and
    /// how many schemas refer to one another on the way.
    fn count(
        &mut self,
        schema: &Node<'_>,
        value: Option<&Value>,
        depth: usize,
    ) -> Result<(u64, usize), Fault> {
        if !schema.value.is_object() {
            return Ok((1, 1));
        }
        let place = (schema.pointer().to_owned(), value.map(std::ptr::from_ref));
        let known = self.0.get(&place).copied();
        if depth + known.map_or(0, |(_, length)| length) >= LONGEST {
            return Err(schema.fault(format!(
                "more than {LONGEST} schemas refer to one another on the way to this one; refer to \
                 it more directly"
            )));
        }
        if let Some(known) = known {
            return Ok(known);
        }
        let (mut count, mut longest) = (0_u64, 0);
        for (name, at) in schema.entries()? {
            count = count.saturating_add(1);
            for (inner, held) in against(schema, name, &at, value)? {
                let (own, length) = self.count(&inner, held, depth + 1)?;
                count = count.saturating_add(own);
                longest = longest.max(length);
            }
        }
        self.0.insert(place, (count, longest + 1));
        Ok((count, longest + 1))
    }
}

/// The schemas of a keyword, each with what it is held against: the value itself, or what that holds.
/// Without a value only those that are held against that itself.
fn against<'d, 'v>(
    schema: &Node<'d>,
    name: &str,
    at: &Node<'d>,
    value: Option<&'v Value>,
) -> Result<Vec<(Node<'d>, Option<&'v Value>)>, Fault> {
    let members = value.and_then(Value::as_object);
    let items = value.and_then(Value::as_array);
    let with = |inner: Node<'d>| (inner, value);
    let named = |at: &Node<'d>| at.entries();
    Ok(match name {
        "$ref" => vec![with(schema.follow("schemas")?)],
        "allOf" | "anyOf" | "oneOf" => schema.items(name)?.into_iter().map(with).collect(),
        "not" | "if" | "then" | "else" => vec![with(at.clone())],
        "dependentSchemas" => named(at)?.into_iter().map(|(_, inner)| with(inner)).collect(),
        "properties" => {
            let held = named(at)?
                .into_iter()
                .filter_map(|(name, inner)| Some((inner, Some(members?.get(name)?))));
            held.collect()
        }
        "patternProperties" => {
            let all = named(at)?.into_iter().flat_map(|(_, inner)| {
                members.into_iter().flatten().map(move |(_, held)| (inner.clone(), Some(held)))
            });
            all.collect()
        }
        "additionalProperties" => {
            members.into_iter().flatten().map(|(_, held)| (at.clone(), Some(held))).collect()
        }
        "prefixItems" => {
            let first = schema.items(name)?.into_iter().zip(items.into_iter().flatten());
            first.map(|(inner, held)| (inner, Some(held))).collect()
        }
        "items" | "contains" => {
            items.into_iter().flatten().map(|held| (at.clone(), Some(held))).collect()
        }
        _ => Vec::new(),
    })
}
