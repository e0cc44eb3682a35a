//! JSON in generated code.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};
use serde_json::{Number, Value};

/// JSON as tokens: its texts have the escapes of Rust.
pub(crate) fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            // Rust takes a number for an `i32` that nothing says more about.
            (Some(whole), _) if i32::try_from(whole).is_err() => {
                Literal::i64_suffixed(whole).into_token_stream()
            }
            (None, Some(whole)) => Literal::u64_suffixed(whole).into_token_stream(),
            _ => plain(number),
        },
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

/// A number as the document writes it.
pub(crate) fn plain(number: &Number) -> TokenStream {
    number.to_string().parse().unwrap_or_default()
}
