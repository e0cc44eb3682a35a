//! What a schema says against itself, and defaults that it does not admit.

use bv_cms_lint::valid::Contradiction;

use super::admitted::admits;
use crate::node::{Fault, Node};

/// Refuses a schema that contradicts itself, or does not admit its own default.
pub(crate) fn refuse(node: &Node<'_>) -> Result<(), Fault> {
    if let Some(first) = node.contradictions().into_iter().next() {
        return Err(contradiction(first));
    }
    match node.get("default") {
        Some(default) => admits(node, &default, "default"),
        None => Ok(()),
    }
}

/// A contradiction as it is told.
pub(crate) fn contradiction(found: Contradiction) -> Fault {
    let Contradiction { pointer, message, expected, found } = found;
    let message = format!("{message}: {found}; expected {expected}: correct one or the other");
    Fault::at(pointer, message)
}
