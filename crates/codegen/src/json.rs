//! JSON in generated code.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens as _, quote};
use serde_json::{Number, Value};

/// How deep `json!` may nest its own expansion. Rust allows 128; each member takes up to four, and an
/// item one.
const EXPANSION: usize = 100;

/// JSON as tokens: its texts have the escapes of Rust. What is too much for `json!` is a text that is
/// read.
pub(crate) fn json(value: &Value) -> TokenStream {
    if expansion(value) > EXPANSION {
        let text = value.to_string();
        return quote!(bv_cms_runtime::documentation::read_text::<serde_json::Value>(#text));
    }
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

/// How deep `json!` nests its expansion for a value.
fn expansion(value: &Value) -> usize {
    match value {
        Value::Array(items) => deepest(items.iter(), 1),
        Value::Object(members) => deepest(members.values(), 4),
        _ => 1,
    }
}

fn deepest<'v>(values: impl Iterator<Item = &'v Value>, each: usize) -> usize {
    let depths = values.enumerate().map(|(before, value)| (before + 1) * each + own(value));
    depths.max().unwrap_or(0) + 1
}

/// What is read as a text costs nothing where it stands.
fn own(value: &Value) -> usize {
    let depth = expansion(value);
    if depth > EXPANSION { 1 } else { depth }
}

/// A number as the document writes it.
pub(crate) fn plain(number: &Number) -> TokenStream {
    number.to_string().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json as value;

    use super::*;

    /// `features.yaml` has examples that show that these compile.
    #[test]
    fn what_a_macro_cannot_hold_is_a_text() {
        let is_text = |value: &Value| json(value).to_string().contains("read_text");
        let list = |length: usize| Value::from((0..length).collect::<Vec<_>>());
        assert!(!is_text(&list(90)) && is_text(&list(130)));
        let object = |length: usize| -> Value {
            (0..length).map(|name| (name.to_string(), Value::Null)).collect()
        };
        assert!(!is_text(&object(20)) && is_text(&object(40)));
        let nested = (0..90).fold(Value::Null, |inner, _| value!([inner]));
        assert!(is_text(&nested));
        // Only what is too much for it.
        let within = json(&value!({ "a": 1, "many": list(130) })).to_string();
        assert!(within.contains("\"a\"") && within.contains("read_text"));
    }
}
