//! Which schemas say the same, wherever they stand.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use bv_cms_document::{pointer, references};
use serde_json::{Map, Value};

use crate::literal::{Side, address};

/// What tells schemas apart: those of one number accept the same values.
#[derive(Debug)]
pub(crate) struct Identities<'v> {
    /// The names of definitions that say the same on both sides, with all that they refer to.
    unchanged: HashSet<&'v str>,
    /// Who refers to the definition of a name.
    users: HashMap<&'v str, Vec<&'v str>>,
    /// Schemas of the receiver in which something accepts everything, though it is not written.
    granted: HashSet<usize>,
    by_address: RefCell<HashMap<usize, usize>>,
    by_text: RefCell<HashMap<String, usize>>,
}

impl<'v> Identities<'v> {
    pub(crate) fn of(sender: &'v Map<String, Value>, receiver: &'v Map<String, Value>) -> Self {
        let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut changed: Vec<&str> = Vec::new();
        for (name, schema) in receiver {
            for (_, reference) in references(schema, "") {
                users.entry(target(reference)).or_default().push(name);
            }
            if sender.get(name) != Some(schema) {
                changed.push(name);
            }
        }
        // What refers to something that only one side has is no more the same than that.
        changed.extend(users.keys().filter(|name| !receiver.contains_key(**name)));
        let unchanged = receiver.keys().map(String::as_str).collect();
        let mut identities = Self {
            unchanged,
            users,
            granted: HashSet::new(),
            by_address: RefCell::default(),
            by_text: RefCell::default(),
        };
        identities.differs(changed);
        identities
    }

    /// Takes note that definitions are not the same on both sides, nor is what refers to them.
    fn differs(&mut self, names: Vec<&'v str>) {
        let mut next = names;
        let mut passed: HashSet<&str> = HashSet::new();
        while let Some(name) = next.pop() {
            if passed.insert(name) {
                self.unchanged.remove(name);
                next.extend(self.users.get(name).into_iter().flatten().copied());
            }
        }
    }

    /// Takes note that something inside of a definition of the receiver accepts everything.
    pub(crate) fn grant(&mut self, name: &'v str, schema: &'v Value, inside: &str) {
        let mut place = Some(inside);
        while let Some(at) = place {
            self.granted.extend(schema.pointer(at).map(address));
            place = pointer::parent(at);
        }
        self.differs(vec![name]);
        self.by_address.borrow_mut().clear();
    }

    /// The number of a schema.
    pub(crate) fn number(&self, schema: &Value, side: Side) -> usize {
        let address = address(schema);
        if let Some(known) = self.by_address.borrow().get(&address) {
            return *known;
        }
        let alike =
            || references(schema, "").iter().all(|(_, it)| self.unchanged.contains(target(it)));
        let text = if self.granted.contains(&address) {
            format!("{address}")
        } else if alike() {
            schema.to_string()
        } else {
            format!("{side:?} {schema}")
        };
        let mut texts = self.by_text.borrow_mut();
        let next = texts.len();
        let number = *texts.entry(text).or_insert(next);
        self.by_address.borrow_mut().insert(address, number);
        number
    }
}

/// The name of the definition that a reference leads to.
fn target(reference: &str) -> &str {
    reference.strip_prefix("#/$defs/").unwrap_or(reference)
}
