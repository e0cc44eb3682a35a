//! `type` and `format`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::node::{Fault, Node};
use crate::schema::{has_type, types};

/// Formats that are enforced, each with the types it speaks of.
const FORMATS: [(&str, &str, &str); 12] = [
    ("string", "uuid", "Uuid"),
    ("string", "date-time", "DateTime"),
    ("string", "date", "Date"),
    ("string", "byte", "Byte"),
    ("string", "email", "Email"),
    ("string", "uri", "Uri"),
    ("string", "duration", "Duration"),
    ("string", "int64", "StringInt64"),
    ("integer", "int32", "Int32"),
    ("integer", "int64", "Int64"),
    ("number", "float", "Float"),
    ("number", "double", "Double"),
];

pub(crate) fn type_keyword(at: &Node<'_>, node: &Node<'_>) -> Result<TokenStream, Fault> {
    let types = types(node)?;
    let mut expression = TokenStream::new();
    for kind in &types {
        let kind = match kind.as_str() {
            "null" => quote!(Types::NULL),
            "boolean" => quote!(Types::BOOLEAN),
            "integer" => quote!(Types::INTEGER),
            "number" => quote!(Types::NUMBER),
            "string" => quote!(Types::STRING),
            "array" => quote!(Types::ARRAY),
            "object" => quote!(Types::OBJECT),
            other => return Err(at.fault(format!("there is no type `{other}`"))),
        };
        expression = if expression.is_empty() { kind } else { quote!(#expression.or(#kind)) };
    }
    if expression.is_empty() {
        return Err(at.fault("`type` must name at least one type"));
    }
    Ok(quote!(Keyword::Type(#expression)))
}

pub(crate) fn format(at: &Node<'_>, node: &Node<'_>) -> Result<Option<TokenStream>, Fault> {
    let name = node.text("format")?;
    // What a password looks like is nobody's business but its owner's.
    if name == "password" && has_type(node, "string") {
        return Ok(None);
    }
    let is_known = |kind: &str, format: &str| format == name && has_type(node, kind);
    let mut known = FORMATS.iter().filter(|(kind, format, _)| is_known(kind, format));
    let (known, other) = (known.next(), known.next());
    if let (Some((one, ..)), Some((other, ..))) = (known, other) {
        return Err(at.fault(format!(
            "`format: {name}` says one thing of `{one}` and another of `{other}`; write each of them \
             as an alternative of `oneOf`"
        )));
    }
    let Some((_, _, known)) = known else {
        let own: Vec<_> = FORMATS
            .iter()
            .filter(|(kind, ..)| has_type(node, kind))
            .map(|(kind, format, _)| format!("{format} ({kind})"))
            .collect();
        let remedy = match own.as_slice() {
            [] if types(node)?.is_empty() => "name the `type` beside it".to_owned(),
            [] => "leave it out".to_owned(),
            own => {
                let other =
                    if has_type(node, "string") { "`pattern`" } else { "`minimum` and `maximum`" };
                format!("say it with {other}, or with one of {}", own.join(", "))
            }
        };
        return Err(
            at.fault(format!("no code enforces `format: {name}` for this `type`; {remedy}"))
        );
    };
    let format = quote::format_ident!("{known}");
    Ok(Some(quote!(Keyword::Format(Format::#format))))
}
