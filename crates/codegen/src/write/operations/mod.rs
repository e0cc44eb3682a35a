//! One file per tag: its operations, their parameters, the trait to implement and the routes.

pub(super) mod answers;
mod entrance;
mod overlap;
mod route;
mod routing;
mod scope;

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use self::entrance::Entrance;
pub(super) use self::entrance::entrance;
use self::route::write_route;
use self::routing::write_routing;
use crate::model::Type;
use crate::names::{self, doc, snake};
use crate::read::{Api, Body, MediaType, Operation, Parameter, Tag};

pub(crate) fn write(api: &Api, tag: &Tag) -> TokenStream {
    let operations: Vec<&Operation> =
        api.operations.iter().filter(|operation| operation.tag == tag.name).collect();
    let documentation = format!(" The operations of the tag `{}`.", tag.name);
    let entrances: Vec<Entrance> =
        operations.iter().map(|operation| entrance(api, operation)).collect();
    let host = tag.host();
    let own_trait = write_trait(tag, &host, &operations, &entrances);
    let routing = write_routing(api, &host, &operations);
    let rest = operations.iter().zip(&entrances).map(|(operation, entrance)| {
        let markers = write_markers(api, operation);
        let parameters = write_parameters(operation);
        let declaration = &entrance.declaration;
        let answer = answers::write(operation);
        let route = write_route(&host, operation, entrance);
        quote!(#markers #declaration #parameters #answer #route)
    });
    quote! {
        #![doc = #documentation]
        #![allow(unused_imports, reason = "not every tag needs all of them")]
        use std::future::Future;
        use actix_web::web;
        use actix_web::{HttpRequest, HttpResponse};
        use bv_cms_runtime::guard::{self, Guard};
        use bv_cms_runtime::parameters::{self, Location, Parameter, Style};
        use bv_cms_runtime::schema::{
            Format, Keyword, Literal, Property, Schema, Travel, Types,
        };
        use bv_cms_runtime::{
            Answer, Documents, Failure, MediaType, Rejection, body, method_not_allowed,
            respond,
        };
        use serde_json::json;
        use super::{Contract, models, permissions, problems, schemas, schemes};
        #own_trait
        #routing
        #(#rest)*
    }
}

fn write_trait(
    tag: &Tag,
    host: &Ident,
    operations: &[&Operation],
    entrances: &[Entrance],
) -> TokenStream {
    let documentation = doc(&tag.description);
    let mut bounds = BTreeMap::new();
    for bound in entrances.iter().flat_map(|entrance| &entrance.bounds) {
        bounds.insert(bound.to_string(), bound);
    }
    let mut bounds: Vec<_> = bounds.into_values().cloned().collect();
    if bounds.is_empty() {
        bounds.push(quote!(Sized));
    }
    let methods = operations.iter().zip(entrances).map(|(operation, entrance)| {
        let mut documentation = doc(&operation.summary);
        if operation.deprecated {
            documentation.extend(quote!(#[doc = ""] #[doc = " Deprecated."]));
        }
        let signature = signature(operation, entrance);
        let Signature { name, arguments, result } = signature;
        quote! {
            #documentation
            fn #name(#(#arguments),*) -> impl Future<Output = #result>;
        }
    });
    quote! {
        #documentation
        pub trait #host: #(#bounds +)* 'static { #(#methods)* }
    }
}

/// How a host declares an operation.
pub(super) struct Signature {
    pub(super) name: Ident,
    pub(super) arguments: Vec<TokenStream>,
    pub(super) result: TokenStream,
}

pub(super) fn signature(operation: &Operation, entrance: &Entrance) -> Signature {
    let mut arguments = vec![match &entrance.guard {
        Some(guard) => quote!(guard: #guard),
        None => quote!(&self),
    }];
    if operation.decoded().next().is_some() {
        let parameters = operation.parameters_ident();
        arguments.push(quote!(parameters: #parameters));
    }
    if let Some(body) = &operation.body {
        let kind = body_type(body);
        arguments.push(quote!(body: #kind));
    }
    let (success, id) = (answers::kind(operation), operation.ident());
    let result = quote!(Result<#success, Failure<#id>>);
    Signature { name: snake(&operation.id), arguments, result }
}

fn body_type(body: &Body) -> TokenStream {
    match (body.media_type, body.required) {
        (MediaType::Bytes, _) => quote!(web::Bytes),
        (_, true) => body.kind.tokens(),
        (_, false) => body.kind.clone().optional().tokens(),
    }
}

fn write_markers(api: &Api, operation: &Operation) -> TokenStream {
    let id = operation.ident();
    let own_id = &operation.id;
    let documentation = format!(" `{} {}`", operation.method.to_ascii_uppercase(), operation.path);
    let names_ignored = operation.names_ignored_members();
    let names_ignored = names_ignored.then(|| {
        quote!(
            const NAMES_IGNORED_MEMBERS: bool = true;
        )
    });
    let documented = api.documented(operation);
    let documented = documented.iter().map(|name| names::problem(name));
    quote! {
        #[doc = #documentation]
        #[derive(Debug)]
        pub enum #id {}

        impl bv_cms_runtime::Operation for #id {
            type Document = Contract;
            const ID: &'static str = #own_id;
            #names_ignored
        }

        #(impl Documents<problems::#documented> for #id {})*
    }
}

fn write_parameters(operation: &Operation) -> TokenStream {
    if operation.decoded().next().is_none() {
        return TokenStream::new();
    }
    let (id, name) = (operation.ident(), operation.parameters_ident());
    let documentation = format!(" The parameters of [`{id}`].");
    let fields = operation.decoded().map(|parameter| {
        let (ident, kind) = (&parameter.ident, parameter.field_type());
        let documentation = doc(&parameter.description);
        let default =
            matches!(kind, Type::Nullable(_) | Type::List(_)).then(|| quote!(#[serde(default)]));
        let kind = kind.tokens();
        quote!(#documentation #default pub #ident: #kind)
    });
    let rows = operation.decoded().map(Parameter::row);
    quote! {
        #[doc = #documentation]
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct #name { #(#fields),* }

        impl #name {
            /// How each of them is written and what it must be.
            pub const TABLE: &'static [Parameter] = {
                static TABLE: &[Parameter] = &[#(#rows),*];
                TABLE
            };
        }
    }
}
