//! The members of objects: `properties`, `required` and `additionalProperties`.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{pattern, reference};
use crate::context::Context;
use crate::node::{Fault, Node};
use crate::schema::{Kept, Travel, travels};

/// `properties` and `required` in one table.
pub(crate) fn properties(
    node: &Node<'_>,
    context: &Context,
    kept: &Kept,
) -> Result<TokenStream, Fault> {
    let required = node.texts("required")?;
    let members = node.members("properties")?;
    let mut table = Vec::new();
    for (name, member) in &members {
        let travel = Travel::of(member)?;
        let is_required = required.iter().any(|required| required == name);
        let schema = reference(member, context)?;
        table.push(quote!(Property {
            name: #name, required: #is_required, travel: #travel, schema: #schema
        }));
    }
    for name in required.iter().filter(|name| !members.iter().any(|(known, _)| known == name)) {
        let travel = kept.get(name).copied().unwrap_or(Travel::Both);
        table.push(quote!(Property {
            name: #name, required: true, travel: #travel, schema: &Schema(&[])
        }));
    }
    Ok(quote!(Keyword::Properties(&[#(#table),*])))
}

pub(crate) fn additional(
    at: &Node<'_>,
    node: &Node<'_>,
    context: &Context,
) -> Result<Option<TokenStream>, Fault> {
    let each = match at.value {
        Value::Bool(true) => return Ok(None),
        Value::Bool(false) => quote!(None),
        _ => {
            travels(at)?;
            let each = reference(at, context)?;
            quote!(Some(#each))
        }
    };
    let known = node.members("properties")?.into_iter().map(|(name, _)| name);
    let patterns = node.members("patternProperties")?;
    let patterns: Vec<_> = patterns
        .iter()
        .map(|(pattern, schema)| pattern::read_text(pattern, schema, context))
        .collect::<Result<_, _>>()?;
    Ok(Some(quote!(Keyword::AdditionalProperties {
        each: #each, known: &[#(#known),*], patterns: &[#(#patterns),*]
    })))
}
