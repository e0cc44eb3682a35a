//! JSON in generated code.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

/// JSON as tokens: its texts have the escapes of Rust.
pub(crate) fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => number.to_string().parse().unwrap_or_default(),
        Value::String(text) => quote!(#text),
        Value::Array(items) => {
            let items = items.iter().map(json);
            quote!([#(#items),*])
        }
        Value::Object(members) => {
            let (names, values) = (members.keys(), members.values().map(json));
            quote!({#(#names: #values),*})
        }
    }
}
