//! The members of objects: `properties`, `required` and `additionalProperties`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use serde_json::Value;

use super::pattern;
use crate::context::Context;
use crate::node::{Fault, Node};
use crate::schema::{Kept, Travel};

/// `properties` and `required` in one table, with what `reference` writes of each member's schema.
pub(crate) fn properties(
    node: &Node<'_>,
    kept: &Kept,
    reference: impl Fn(&Node<'_>) -> Result<TokenStream, Fault>,
) -> Result<TokenStream, Fault> {
    let required = node.texts("required")?;
    let members = node.members("properties")?;
    let mut table = Vec::new();
    for (name, member) in &members {
        let travel = Travel::of(member)?;
        let is_required = required.iter().any(|required| required == name);
        let schema = reference(member)?;
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

/// `additionalProperties`, with what `below` writes of its schema.
pub(crate) fn additional(
    at: &Node<'_>,
    node: &Node<'_>,
    context: &Context,
    below: impl Fn(&Node<'_>) -> Result<TokenStream, Fault>,
) -> Result<Option<TokenStream>, Fault> {
    let each = match at.value {
        Value::Bool(true) => return Ok(None),
        Value::Bool(false) => quote!(None),
        _ => {
            let each = below(at)?;
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

impl ToTokens for Travel {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::Both => quote!(Travel::Both),
            Self::Answers => quote!(Travel::Answers),
            Self::Requests => quote!(Travel::Requests),
        });
    }
}
