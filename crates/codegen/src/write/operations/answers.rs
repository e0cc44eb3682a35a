//! What a handler answers: a type for each documented success, so that no other one compiles.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::names::{doc, snake};
use crate::read::{ContentKind, Operation, Response};

/// The type of the answer.
pub(crate) fn kind(operation: &Operation) -> TokenStream {
    match operation.plain_success() {
        Some((_, kind)) => kind.tokens(),
        None => {
            let name = operation.answer_ident();
            quote!(#name)
        }
    }
}

/// The function from the handler's answer to the one that is sent.
pub(crate) fn conversion(operation: &Operation) -> TokenStream {
    match operation.plain_success() {
        Some((response, _)) => {
            let headers = constants(response);
            quote!(|body| Answer::json(200, &body) #headers)
        }
        None => quote!(Answer::from),
    }
}

fn constants(response: &Response) -> TokenStream {
    let headers = response.constant_headers().map(|(name, value)| quote!(.header(#name, #value)));
    quote!(#(#headers)*)
}

/// The declaration of the answer; nothing when it is a schema.
pub(crate) fn write(operation: &Operation) -> TokenStream {
    if operation.plain_success().is_some() {
        return TokenStream::new();
    }
    let (id, name) = (operation.ident(), operation.answer_ident());
    let documentation = format!(" What [`{id}`] answers.");
    let variants = operation.successes.iter().map(|(status, response)| {
        let documentation = doc(&response.description);
        let variant = variant(*status);
        let fields = fields(response).into_iter().map(|(name, kind)| quote!(#name: #kind));
        quote!(#documentation #variant { #(#fields),* })
    });
    let arms = operation.successes.iter().map(|(status, response)| {
        let variant = variant(*status);
        let fields = fields(response).into_iter().map(|(name, _)| name);
        let answer = match response.content.as_ref().map(|content| &content.kind) {
            None => quote!(Self::empty(#status)),
            Some(ContentKind::Json(_)) => quote!(Self::json(#status, &body)),
            Some(ContentKind::Text) => quote!(Self::text(#status, body)),
            Some(ContentKind::Bytes) => quote!(Self::bytes(#status, body)),
        };
        let constants = constants(response);
        let variable = response.variable_headers().map(|header| {
            let (name, field) = (&header.name, snake(&header.name));
            if header.required {
                quote!(.header(#name, #field))
            } else {
                quote!(.optional_header(#name, #field))
            }
        });
        quote!(#name::#variant { #(#fields),* } => #answer #constants #(#variable)*)
    });
    quote! {
        #[doc = #documentation]
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name { #(#variants,)* }

        impl From<#name> for Answer {
            fn from(answer: #name) -> Self {
                match answer { #(#arms,)* }
            }
        }
    }
}

/// The fields of an answer: its headers and its body.
fn fields(response: &Response) -> Vec<(Ident, TokenStream)> {
    let mut fields: Vec<_> = response
        .variable_headers()
        .map(|header| {
            let kind = if header.kind.is_plain() { header.kind.tokens() } else { quote!(String) };
            let kind = if header.required { kind } else { quote!(Option<#kind>) };
            (snake(&header.name), kind)
        })
        .collect();
    if let Some(content) = &response.content {
        let kind = match &content.kind {
            ContentKind::Json(kind) => kind.tokens(),
            ContentKind::Text => quote!(String),
            ContentKind::Bytes => quote!(web::Bytes),
        };
        fields.push((format_ident!("body"), kind));
    }
    fields
}

/// The name of a status (RFC 9110, section 15).
fn variant(status: u16) -> Ident {
    let name = match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        204 => "NoContent",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        _ => return format_ident!("Status{status}"),
    };
    format_ident!("{name}")
}
