//! Schemas that contradict themselves: nothing fits them, or not what they name themselves.
//!
//! Two keywords contradict one another when they stand in one object, and also when a `$ref` or an
//! `allOf` brings them together.

mod bounds;
mod contains;
mod discriminator;
mod members;
mod number;
mod repeated;
mod schema;
mod types;
mod values;

pub(super) use self::number::integer;
pub use self::schema::Contradiction;

use bv_cms_document::ASSERTIONS;
use bv_cms_findings::Collector;
use serde_json::Value;

use self::schema::Schema;
use super::schema::parts;

/// Finds the contradictions in the schemas at some pointers, each looked at by itself.
pub(super) fn contradictory(collector: &mut Collector<'_>, schemas: &[String]) {
    for pointer in schemas {
        for found in contradictions(collector.document.value(), pointer) {
            found.add_to(collector);
        }
    }
}

/// What the schema at a pointer of a document says against itself, together with what its `$ref` and
/// its `allOf` lead to. What one of those says against itself alone is found where that is written.
#[must_use]
pub fn contradictions(root: &Value, pointer: &str) -> Vec<Contradiction> {
    // A schema that says nothing of its own adds nothing to what it refers to.
    let own = root.pointer(pointer).and_then(Value::as_object);
    if !own.is_some_and(|own| own.keys().any(|key| ASSERTIONS.contains(&key.as_str()))) {
        return Vec::new();
    }
    let mut schema = Schema { root, pointer, parts: parts(root, pointer), found: Vec::new() };
    types::find(&mut schema);
    bounds::find(&mut schema);
    contains::find(&mut schema);
    discriminator::find(&mut schema);
    members::find(&mut schema);
    repeated::find(&mut schema);
    values::find(&mut schema);
    schema.found
}

#[cfg(test)]
mod tests;
