//! What is taken for something else than what is written.

use bv_cms_document::pointer;
use serde_json::Value;

use crate::literal::{Side, address};
use crate::solver::{Solver, split};

impl Solver<'_> {
    /// From now on a keyword of the receiver accepts everything: its place is a JSON pointer into the
    /// definitions, as [`Solver::refusal`] says it.
    pub fn grant(&mut self, place: &str) {
        let Some((name, inside)) = split(place) else { return };
        let definition = self.definitions[Side::Receiver as usize].get_key_value(name);
        let Some((name, schema)) = definition else { return };
        let value = schema.pointer(inside);
        let granted = match (value, pointer::parent(inside)) {
            // A whole schema, as the one of a definition or one that accepts nothing.
            (Some(value), None) | (Some(value @ Value::Bool(false)), _) => {
                (address(value), String::new())
            }
            (Some(_), Some(holder)) => {
                let keyword = pointer::tokens(inside).pop().unwrap_or_default();
                let Some(holder) = schema.pointer(holder) else { return };
                (address(holder), keyword)
            }
            (None, _) => return,
        };
        let (schema_address, keyword) = granted;
        let keywords = self.granted.entry(schema_address).or_default();
        if !keywords.contains(&keyword) {
            keywords.push(keyword);
            self.identities.changed(name, schema, inside);
        }
    }

    /// From now on the definition of a name accepts nothing on one side. What says the same on both
    /// still does, where it is the sender's.
    pub fn deny(&mut self, side: Side, name: &str) {
        let definition = self.definitions[side as usize].get_key_value(name);
        let Some((name, schema)) = definition else { return };
        if self.denied.insert(address(schema)) && side == Side::Receiver {
            self.identities.changed(name, schema, "");
        }
    }

    /// From now on nothing is known of the definitions of a name: no value is found because they
    /// accept it, and none because they refuse it. To be said before anything is asked that leads
    /// there.
    pub fn ignore(&mut self, name: &str) {
        let sides = self.definitions.iter().filter_map(|it| it.get(name));
        self.unknown.extend(sides.map(address));
    }

    pub(crate) fn is_unknown(&self, schema: &Value) -> bool {
        !self.unknown.is_empty() && self.unknown.contains(&address(schema))
    }

    /// Whether something in a schema accepts more than is written.
    pub(crate) fn is_widened(&self, schema: &Value, side: Side) -> bool {
        side == Side::Receiver && self.identities.is_rewritten(schema)
    }

    pub(crate) fn is_granted(&self, schema: &Value, keyword: &str) -> bool {
        let keywords = self.granted.get(&address(schema));
        keywords.is_some_and(|keywords| keywords.iter().any(|it| it == keyword))
    }
}
