//! Values of the document as the runtime holds them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use crate::node::{Fault, Node};

/// A value of the document as the runtime holds it.
pub(crate) fn literal(value: &Value, node: &Node<'_>) -> Result<TokenStream, Fault> {
    Ok(match value {
        Value::Null => quote!(Literal::Null),
        Value::Bool(value) => quote!(Literal::Boolean(#value)),
        Value::String(value) => quote!(Literal::Text(#value)),
        Value::Array(_) | Value::Object(_) => {
            let json = value.to_string();
            quote!(Literal::Json(#json))
        }
        Value::Number(number) => {
            if let Some(value) = number.as_i128() {
                let value = Literal::i128_unsuffixed(value);
                return Ok(quote!(Literal::Integer(#value)));
            }
            let Some(value) = number.as_f64() else {
                return Err(node.fault("no code holds this number; write one that 64 bits hold"));
            };
            #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
            if value.fract() == 0.0 && value.abs() < 9e15 {
                let value = Literal::i64_unsuffixed(value as i64);
                return Ok(quote!(Literal::Integer(#value)));
            }
            let value = Literal::f64_unsuffixed(value);
            quote!(Literal::Number(#value))
        }
    })
}
