//! Which references stay when two documents are compared without theirs.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::place::Place;
use crate::pointer::{from_reference, join};

/// How many values are few, however often each of them is reached.
const FEW: usize = 20_000;
/// How many times as large as it is written a document may get.
const TIMES: usize = 16;

/// Where the schemas are that have names.
const SCHEMAS: &str = "/components/schemas";

/// The pointers of what both of two documents have by name, where one of the documents cannot be
/// written out without its references: there would be a copy for each way that leads to a schema.
/// Whoever keeps them compares what they lead to by its name.
#[derive(Debug, Default)]
pub struct Kept(pub(super) HashSet<String>);

impl Kept {
    /// What is kept when two documents are compared; nothing, where both can be written out.
    #[must_use]
    pub fn of(one: &Value, other: &Value) -> Self {
        if !is_shared(one) && !is_shared(other) {
            return Self::default();
        }
        Self::both(one, |name| other.pointer(&join(SCHEMAS, name)).is_some())
    }

    /// The same, where the other document is a set of schemas that are only known by their names.
    pub fn of_names(one: &Value, has: impl Fn(&str) -> bool) -> Self {
        if is_shared(one) { Self::both(one, has) } else { Self::default() }
    }

    fn both(one: &Value, has: impl Fn(&str) -> bool) -> Self {
        let names = one.pointer(SCHEMAS).and_then(Value::as_object).into_iter().flatten();
        Self(names.filter(|(name, _)| has(name)).map(|(name, _)| join(SCHEMAS, name)).collect())
    }

    /// What is kept.
    pub fn pointers(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Whether a document without its references would be many times as large as it is.
fn is_shared(root: &Value) -> bool {
    let mut sizes = Sizes { root, known: HashMap::new(), written: 0 };
    let all = sizes.of(root, Place::Keywords);
    all > FEW && all > TIMES * sizes.written
}

/// How many values there are without references, each place looked at once.
struct Sizes<'v> {
    root: &'v Value,
    known: HashMap<&'v str, usize>,
    written: usize,
}

impl<'v> Sizes<'v> {
    fn of(&mut self, value: &'v Value, place: Place) -> usize {
        self.written += 1;
        let mut all = 1_usize;
        match value {
            _ if place == Place::Data => {}
            Value::Object(members) => {
                for (key, member) in members {
                    all = all.saturating_add(self.of(member, place.member(key, member)));
                }
                if place == Place::Keywords
                    && let Some(reference) = members.get("$ref").and_then(Value::as_str)
                {
                    all = all.saturating_add(self.target(reference));
                }
            }
            Value::Array(items) => {
                for item in items {
                    all = all.saturating_add(self.of(item, place.item()));
                }
            }
            _ => {}
        }
        all
    }

    fn target(&mut self, reference: &'v str) -> usize {
        if let Some(known) = self.known.get(reference) {
            return *known;
        }
        // A way that leads back ends there.
        self.known.insert(reference, 0);
        let target = from_reference(reference).and_then(|at| {
            let value = self.root.pointer(&at)?;
            Some((value, Place::at(self.root, &at)))
        });
        let all = target.map_or(0, |(value, place)| self.of(value, place));
        self.known.insert(reference, all);
        all
    }
}
