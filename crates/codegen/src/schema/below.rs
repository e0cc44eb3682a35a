//! The schemas below one: those that it holds, and those that any of them refers to.

use std::collections::BTreeSet;

use bv_cms_document::place::Place;
use serde_json::Value;

use crate::node::{Fault, Node};

/// The first schema that is as it is looked for, the outermost included.
pub(super) fn first<'d>(
    schema: &Node<'d>,
    is_wanted: impl Fn(&Node<'d>) -> bool,
) -> Result<Option<Node<'d>>, Fault> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![(schema.clone(), Place::Keywords)]);
    while let Some((at, place)) = open.pop() {
        match at.value {
            Value::Object(_) if place != Place::Data && seen.insert(at.pointer().to_owned()) => {
                if place == Place::Keywords && is_wanted(&at) {
                    return Ok(Some(at));
                }
                if place == Place::Keywords && at.value.get("$ref").is_some_and(Value::is_string) {
                    open.push((at.follow("schemas")?, Place::Keywords));
                }
                let inner = at.entries()?.into_iter();
                open.extend(inner.map(|(name, inner)| {
                    let place = place.member(name, inner.value);
                    (inner, place)
                }));
            }
            Value::Array(items) if place != Place::Data => {
                let items = items.iter().enumerate();
                let child = |(index, item): (usize, _)| at.child(&index.to_string(), item);
                open.extend(items.map(|item| (child(item), place.item())));
            }
            _ => {}
        }
    }
    Ok(None)
}
