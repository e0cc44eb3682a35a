//! Patterns: ECMA-262 decides what they mean, the `regex` crate enforces them.

use bv_cms_document::pattern;
use proc_macro2::TokenStream;

use crate::context::Context;
use crate::node::{Fault, Node};

/// The static of the pattern at a place.
pub(crate) fn read(at: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    let source = at.value.as_str().ok_or_else(|| at.fault("must be a string"))?;
    read_text(source, at, context)
}

/// The static of a pattern.
pub(crate) fn read_text(
    source: &str,
    at: &Node<'_>,
    context: &Context,
) -> Result<TokenStream, Fault> {
    if let Some(known) = context.known_pattern(source) {
        return Ok(known);
    }
    match pattern::translate(source) {
        Ok(translated) => Ok(context.pattern(source, translated)),
        Err(error) => Err(at.fault(format!("the pattern cannot be enforced: {error}"))),
    }
}
