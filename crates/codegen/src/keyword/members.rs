//! The members of objects: `properties`, `required` and `additionalProperties`.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{pattern, reference};
use crate::context::Context;
use crate::node::{Fault, Node};

/// `properties` and `required` in one table.
pub(crate) fn properties(node: &Node<'_>, context: &Context) -> Result<TokenStream, Fault> {
    let required = node.texts("required")?;
    let members = node.members("properties")?;
    let mut table = Vec::new();
    for (name, member) in &members {
        let travel = match (flag(member, "readOnly")?, flag(member, "writeOnly")?) {
            (false, false) => quote!(Travel::Both),
            (true, false) => quote!(Travel::Answers),
            (false, true) => quote!(Travel::Requests),
            (true, true) => {
                return Err(member.fault("`readOnly` and `writeOnly` together travel nowhere"));
            }
        };
        let is_required = required.iter().any(|required| required == name);
        let schema = reference(member, context)?;
        table.push(quote!(Property {
            name: #name, required: #is_required, travel: #travel, schema: #schema
        }));
    }
    for name in required.iter().filter(|name| !members.iter().any(|(known, _)| known == name)) {
        table.push(quote!(Property {
            name: #name, required: true, travel: Travel::Both, schema: &Schema(&[])
        }));
    }
    Ok(quote!(Keyword::Properties(&[#(#table),*])))
}

/// A flag of a schema, or of the component it refers to.
pub(crate) fn flag(node: &Node<'_>, name: &str) -> Result<bool, Fault> {
    if !node.value.is_object() {
        return Ok(false);
    }
    Ok(node.flag(name)? || node.follow("schemas")?.flag(name)?)
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
