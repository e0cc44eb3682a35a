//! `document/`, one file per tag: what utoipa is told about its operations.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::json::json;
use crate::model::Type;
use crate::names::{camel, route};
use crate::read::{Api, Body, Example, MediaType, Operation, Tag};

pub(super) fn write(api: &Api, tag: &Tag) -> TokenStream {
    let documentation = format!(" What the operations of the tag `{}` document.", tag.name);
    let module = tag.ident();
    let operations = api.operations.iter().filter(|operation| operation.tag == tag.name);
    let operations = operations.map(write_operation);
    quote! {
        #![doc = #documentation]
        #![allow(unused_imports, reason = "not every tag needs all of them")]
        use std::collections::BTreeMap;
        use bv_cms_runtime::documentation;
        use serde_json::json;
        use utoipa::openapi::RefOr;
        use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
        use utoipa::openapi::response::Response;
        use utoipa::{IntoParams, IntoResponses};
        use super::super::{#module as operations, models, problems};
        #(#operations)*
    }
}

fn write_operation(operation: &Operation) -> TokenStream {
    let (id, route) = (operation.ident(), route(&operation.id));
    let attributes = attributes(operation);
    // utoipa has no other word for it.
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let parameters: Vec<_> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let json = json(&parameter.json);
            quote!(documentation::parameter(json!(#json)))
        })
        .collect();
    let successes = operation.successes.iter().map(|(status, response)| {
        let status = status.to_string();
        let examples: Vec<_> = response.examples.iter().map(Example::documented).collect();
        let response = response.documented(&examples);
        quote!((#status.to_owned(), RefOr::T(#response)))
    });
    let errors = operation.errors.iter().map(|error| {
        let status = &error.status;
        let response = match &error.component {
            Some(name) => quote!(documentation::response_reference(#name)),
            None => {
                let response = error.response.documented(&[]);
                quote!(RefOr::T(#response))
            }
        };
        quote!((#status.to_owned(), #response))
    });
    let parameters = (!parameters.is_empty()).then(|| {
        quote! {
            impl IntoParams for operations::#id {
                fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
                    vec![#(#parameters),*]
                }
            }
        }
    });
    let body = operation.body.as_ref().filter(|body| body.is_inline());
    let body = body.and_then(|body| body.json.as_ref()).map(|schema| {
        let text = schema.to_string();
        quote! {
            impl utoipa::PartialSchema for operations::#id {
                fn schema() -> RefOr<utoipa::openapi::Schema> {
                    documentation::schema_text(#text)
                }
            }

            impl utoipa::ToSchema for operations::#id {}
        }
    });
    quote! {
        #parameters
        #body

        impl IntoResponses for operations::#id {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                BTreeMap::from([#(#successes,)* #(#errors),*])
            }
        }

        #[utoipa::path(#attributes)]
        #deprecated
        pub fn #route() {}
    }
}

fn attributes(operation: &Operation) -> TokenStream {
    let id = operation.ident();
    let Operation { id: own_id, path, summary, description, tags, .. } = operation;
    let method = format_ident!("{}", operation.method);
    let description = description.trim_end();
    let mut attributes = vec![
        quote!(#method),
        quote!(path = #path),
        quote!(operation_id = #own_id),
        match tags.as_slice() {
            [tag] => quote!(tag = #tag),
            tags => quote!(tags = [#(#tags),*]),
        },
        quote!(summary = #summary),
        quote!(description = #description),
    ];
    if !operation.parameters.is_empty() {
        attributes.push(quote!(params(operations::#id)));
    }
    if let Some(body) = &operation.body {
        attributes.push(body_attribute(&id, body));
    }
    attributes.push(quote!(responses(operations::#id)));
    if let Some(security) =
        operation.security_json.as_ref().and_then(|security| security.as_array())
    {
        let alternatives = security.iter().map(|alternative| {
            let entries = alternative.as_object().into_iter().flatten().map(|(name, roles)| {
                let roles: Vec<_> = roles
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(|role| role.as_str())
                    .collect();
                quote!(#name = [#(#roles),*])
            });
            quote!((#(#entries),*))
        });
        attributes.push(quote!(security(#(#alternatives),*)));
    }
    if let Some(permission) = &operation.permission {
        let extension = operation.dialect.extensions.permission;
        attributes.push(quote!(extensions((#extension = json!(#permission)))));
    }
    quote!(#(#attributes),*)
}

fn body_attribute(id: &Ident, body: &Body) -> TokenStream {
    let description = said("description", &body.description);
    let media_type = match body.media_type {
        MediaType::Json => "application/json",
        MediaType::Form => "application/x-www-form-urlencoded",
        MediaType::Text => "text/plain",
        MediaType::Bytes => "application/octet-stream",
    };
    let content = match (&body.kind, &body.json) {
        _ if body.is_inline() => quote!(inline(operations::#id)),
        (kind @ Type::Named(_), Some(_)) => kind.tokens(),
        _ => quote!(String),
    };
    let examples = body.examples.iter().map(|example| {
        let (name, value) = (&example.name, json(&example.value));
        let summary = said("summary", &example.summary);
        quote!((#name = (value = json!(#value) #summary)))
    });
    let examples: Vec<_> = examples.collect();
    let examples = (!examples.is_empty()).then(|| quote!(, examples(#(#examples),*)));
    quote!(request_body(
        content = #content, content_type = #media_type #description #examples
    ))
}

/// One more attribute with a text, where the document has it.
pub(super) fn said(attribute: &str, text: &str) -> Option<TokenStream> {
    let attribute = format_ident!("{attribute}");
    (!text.is_empty()).then(|| quote!(, #attribute = #text))
}

/// What utoipa's attributes have no word for in the body of an operation's requests.
pub(super) fn write_remainder(operation: &Operation) -> Option<TokenStream> {
    let (path, method) = (&operation.path, camel(&operation.method));
    let body = operation.body.as_ref()?;
    let (required, has_schema) = (body.required, body.json.is_some());
    (!required || !has_schema).then(|| {
        quote! {
            documentation::request_body(
                document, #path, &utoipa::openapi::path::HttpMethod::#method, #required, #has_schema,
            );
        }
    })
}
