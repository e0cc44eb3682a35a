//! Which instances are sent in a site.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::change::Change;
use super::make::{Fill, Maker};
use super::site::{Media, Part, Site};
use super::wire::{Instance, Spelling};

/// Instances that are made at random before any of them is changed.
const STARTS: usize = 4;
/// Changes that are made to one random instance.
const CHANGES: usize = 24;

/// Bodies that are no JSON, or not quite.
const RAW: [&[u8]; 17] = [
    b"",
    b" ",
    b"{",
    b"}",
    b"{} {}",
    b"{\"a\":}",
    b"{\"a\":1,}",
    b"[1,]",
    b"nul",
    b"NaN",
    b"1e400",
    b"'a'",
    b"\"\\ud800\"",
    b"\"\xff\"",
    b"\xef\xbb\xbf{}",
    b"\xff\xfe{\0}\0",
    b"// a\n{}",
];

/// Every instance that the schema gives a reason for, each once.
pub(super) fn systematic(maker: &mut Maker<'_>, site: &Site, limits: (usize, usize)) -> Plan {
    let schema = site.schema(maker.root);
    let mut plan = Plan::default();
    plan.add(Instance::Absent);
    let json_body = site.part == Part::Body(Media::Json);
    let starts = [Fill::Least, Fill::Full].into_iter().chain([Fill::Random; STARTS]);
    for fill in starts {
        let instance = maker.value(&[schema], fill);
        let changes = maker.changes(&instance, &[schema]);
        if json_body {
            let (length, nesting) = limits;
            for spelling in [
                Spelling::Escaped,
                Spelling::Exponent,
                Spelling::Padded(length),
                Spelling::Padded(length + 1),
            ] {
                plan.add(Instance::Value(instance.clone(), spelling));
            }
            for depth in [nesting / 2, nesting - 1, nesting, 2 * nesting] {
                // Where the schema says nothing about it, only the depth counts.
                let mut deep = instance.clone();
                if deep.is_object() {
                    deep["unknown"] = nested(depth - 1);
                    plan.value(deep);
                }
            }
        }
        plan.value(instance.clone());
        for changed in changes.iter().filter_map(|change| change.of(&instance)) {
            if json_body && maker.random.once_in(16) {
                plan.add(Instance::Value(changed.clone(), Spelling::Escaped));
                plan.add(Instance::Value(changed.clone(), Spelling::Exponent));
            }
            plan.value(changed);
        }
    }
    if json_body {
        // What chance makes next does not depend on it.
        plan.value(Maker::new(maker.root, 0).value(&[schema], Fill::Deep));
        for bytes in RAW {
            plan.add(Instance::Raw(bytes));
        }
    }
    plan
}

/// Up to so many instances more: random ones, with up to three changes.
pub(super) fn random(maker: &mut Maker<'_>, site: &Site, plan: &mut Plan, more: usize) {
    let schema = site.schema(maker.root);
    let wanted = plan.instances.len() + more;
    // A small schema has no more to offer after a while.
    for _ in 0..more {
        let instance = maker.value(&[schema], Fill::Random);
        let changes = maker.changes(&instance, &[schema]);
        for _ in 0..CHANGES {
            if plan.instances.len() >= wanted {
                return;
            }
            let mut other = instance.clone();
            for _ in 0..=maker.random.below(3) {
                let change: Option<&Change> = maker.random.pick(&changes);
                other = change.and_then(|change| change.of(&other)).unwrap_or(other);
            }
            plan.value(other);
        }
        plan.value(instance);
    }
}

fn nested(depth: usize) -> Value {
    (1..depth).fold(json!([]), |inner, _| Value::Array(vec![inner]))
}

/// The instances of a site.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) instances: Vec<Instance>,
    seen: HashSet<String>,
}

impl Plan {
    fn value(&mut self, value: Value) {
        self.add(Instance::Value(value, Spelling::Plain));
    }

    fn add(&mut self, instance: Instance) {
        if self.seen.insert(format!("{instance:?}")) {
            self.instances.push(instance);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reader of the judge is that of servers as well: what is JSON is said here by hand. RFC 8259
    /// leaves it to readers what they make of `1e400` and of half a surrogate pair; these refuse both.
    #[test]
    fn none_of_the_raw_bodies_is_json() {
        for bytes in RAW {
            let read: Result<Value, _> = serde_json::from_slice(bytes);
            assert!(read.is_err(), "{}", String::from_utf8_lossy(bytes));
        }
    }
}
