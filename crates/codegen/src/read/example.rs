//! Examples, as they stand in the document.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::json::json;
use crate::node::{Fault, Node};

/// A named example.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) value: Value,
}

impl Example {
    /// The expression that builds the example of utoipa's document.
    pub(crate) fn documented(&self) -> TokenStream {
        let Self { name, summary, value } = self;
        let value = json(value);
        quote!(documentation::example(#name, #summary, json!(#value)))
    }
}

/// The `examples` of a media type, with what they refer to in place.
pub(crate) fn read_examples(content: &Node<'_>) -> Result<Vec<Example>, Fault> {
    content
        .members("examples")?
        .into_iter()
        .map(|(name, node)| {
            let node = node.follow("examples")?;
            let summary = node.get("summary").and_then(|text| text.value.as_str());
            Ok(Example {
                name: name.to_owned(),
                summary: summary.unwrap_or_default().to_owned(),
                value: node.require("value")?.value.clone(),
            })
        })
        .collect()
}

/// Refuses `example` beside `examples`.
pub(super) fn not_both(holder: &Node<'_>) -> Result<(), Fault> {
    match (holder.get("example"), holder.get("examples")) {
        (Some(_), Some(examples)) => {
            Err(examples.fault("`example` stands beside it; leave one of the two out"))
        }
        _ => Ok(()),
    }
}
