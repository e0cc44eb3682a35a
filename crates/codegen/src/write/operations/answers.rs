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

/// What a handler answers, and how that becomes the answer that is sent: each part is held against
/// its table.
pub(crate) fn write(operation: &Operation) -> TokenStream {
    let (id, kind) = (operation.ident(), kind(operation));
    let documentation = format!(" What [`{id}`] answers.");
    let declaration = operation.plain_success().is_none().then(|| {
        let name = operation.answer_ident();
        let variants = operation.successes.iter().map(|(status, response)| {
            let documentation = doc(&response.description);
            let variant = variant(*status);
            let fields = fields(response).into_iter().map(|(name, kind)| quote!(#name: #kind));
            quote!(#documentation #variant { #(#fields),* })
        });
        quote! {
            #[doc = #documentation]
            #[derive(Debug, Clone, PartialEq)]
            pub enum #name { #(#variants,)* }
        }
    });
    let body = match operation.plain_success() {
        Some((response, _)) => sent(200, response, &format_ident!("answer")),
        None => {
            let name = operation.answer_ident();
            let arms = operation.successes.iter().map(|(status, response)| {
                let variant = variant(*status);
                let sent = sent(*status, response, &format_ident!("body"));
                let fields = fields(response).into_iter().map(|(name, _)| name);
                quote!(#name::#variant { #(#fields),* } => { #sent })
            });
            quote!(match answer { #(#arms)* })
        }
    };
    quote! {
        #declaration

        impl #id {
            /// The answer as it is sent.
            pub(super) fn answer(answer: #kind) -> Answer { #body }
        }
    }
}

/// The answer of one status, from its fields; `body` is the one that holds its body.
fn sent(status: u16, response: &Response, body: &Ident) -> TokenStream {
    let (table, answer) = match &response.content {
        None => (None, quote!(Answer::empty(#status))),
        Some(content) => match content.kind {
            ContentKind::Json(_) => {
                (Some(&content.table), quote!(Answer::json(#status, &#body, BODY)))
            }
            ContentKind::Text => (Some(&content.table), quote!(Answer::text(#status, #body, BODY))),
            ContentKind::Bytes => (None, quote!(Answer::bytes(#status, #body))),
        },
    };
    let table = table.map(|table| quote!(static BODY: &Schema = #table;));
    let constants = response.constant_headers().map(|(header, value)| {
        let (name, table) = (&header.name, &header.table);
        quote!(.header(#name, #value, { static HEADER: &Schema = #table; HEADER }))
    });
    let variable = response.variable_headers().map(|header| {
        let (name, table, field) = (&header.name, &header.table, snake(&header.name));
        let add = if header.required { quote!(header) } else { quote!(optional_header) };
        quote!(.#add(#name, #field, { static HEADER: &Schema = #table; HEADER }))
    });
    quote!(#table #answer #(#constants)* #(#variable)*)
}

/// Every answer that the operation documents, rehearsed with given values: arms by its id and the
/// status.
pub(crate) fn rehearsals(module: &Ident, operation: &Operation) -> TokenStream {
    let (own_id, id) = (&operation.id, operation.ident());
    let arms = operation.successes.iter().map(|(status, response)| {
        let headers = response.variable_headers().map(|header| {
            let (name, field) = (&header.name, snake(&header.name));
            quote!(#field: parts.take(#name)?)
        });
        let body = response.content.as_ref().map(|content| match content.kind {
            ContentKind::Bytes => quote!(body: parts.take::<String>("body")?.into()),
            _ => quote!(body: parts.take("body")?),
        });
        let answer = if operation.plain_success().is_some() {
            quote!(parts.take("body")?)
        } else {
            let (name, variant) = (operation.answer_ident(), variant(*status));
            let fields = headers.chain(body);
            quote!(super::#module::#name::#variant { #(#fields),* })
        };
        quote! {
            (#own_id, #status) => rehearse::<super::#module::#id>(parts, |parts| {
                Ok(super::#module::#id::answer(#answer))
            })
        }
    });
    quote!(#(#arms,)*)
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
