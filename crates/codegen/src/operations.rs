//! One file per tag: its operations, their parameters, the trait to implement and the routes.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::answers;
use crate::model::{Api, Tag};
use crate::models::json;
use crate::names::{camel, doc, route, snake};
use crate::operation::{Body, MediaType, Operation};
use crate::security::{Entrance, entrance};
use crate::types::Type;

pub(crate) fn write(api: &Api, tag: &Tag) -> TokenStream {
    let operations: Vec<&Operation> =
        api.operations.iter().filter(|operation| operation.tag == tag.name).collect();
    let documentation = format!(" The operations of the tag `{}`.", tag.name);
    let entrances: Vec<Entrance> =
        operations.iter().map(|operation| entrance(api, operation)).collect();
    let host = format_ident!("{}Operations", camel(&tag.name));
    let own_trait = write_trait(tag, &host, &operations, &entrances);
    let routing = write_routing(api, &host, &operations);
    let rest = operations.iter().zip(&entrances).map(|(operation, entrance)| {
        let markers = write_markers(api, operation);
        let parameters = write_parameters(operation);
        let declaration = &entrance.declaration;
        let answer = answers::write(operation);
        let documented = write_documentation(operation);
        let route = write_route(&host, operation, entrance);
        quote!(#markers #declaration #parameters #answer #documented #route)
    });
    quote! {
        #![doc = #documentation]
        #![allow(unused_imports, reason = "not every tag needs all of them")]
        use std::collections::BTreeMap;
        use std::future::Future;
        use actix_web::web;
        use actix_web::{HttpRequest, HttpResponse};
        use bv_cms_runtime::guard::{self, Guard};
        use bv_cms_runtime::parameters::{self, Location, Parameter, Style};
        use bv_cms_runtime::schema::{
            Format, Keyword, Literal, Property, Schema, Travel, Types,
        };
        use bv_cms_runtime::{
            Answer, Documents, Failure, MediaType, Rejection, body, documentation,
            method_not_allowed, respond,
        };
        use serde_json::json;
        use utoipa::openapi::RefOr;
        use utoipa::openapi::path::{Parameter as DocumentedParameter, ParameterIn};
        use utoipa::openapi::response::Response;
        use utoipa::{IntoParams, IntoResponses};
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
        let name = snake(&operation.id);
        let id = operation.ident();
        let mut arguments = vec![match &entrance.guard {
            Some(guard) => quote!(guard: #guard),
            None => quote!(&self),
        }];
        if operation.decoded().next().is_some() {
            let parameters = parameters_name(operation);
            arguments.push(quote!(parameters: #parameters));
        }
        if let Some(body) = &operation.body {
            let kind = body_type(body);
            arguments.push(quote!(body: #kind));
        }
        let success = answers::kind(operation);
        quote! {
            #documentation
            fn #name(#(#arguments),*) -> impl Future<Output = Result<#success, Failure<#id>>>;
        }
    });
    quote! {
        #documentation
        pub trait #host: #(#bounds +)* 'static { #(#methods)* }
    }
}

fn body_type(body: &Body) -> TokenStream {
    match (body.media_type, body.required) {
        (MediaType::Bytes, _) => quote!(web::Bytes),
        (_, true) => body.kind.tokens(),
        (_, false) => body.kind.clone().optional().tokens(),
    }
}

fn parameters_name(operation: &Operation) -> Ident {
    format_ident!("{}Parameters", operation.ident())
}

/// `/lives/{id}` to `/lives/{id:[^/:]+}`, so that an id never swallows a verb.
fn pattern(path: &str) -> String {
    path.replace('}', ":[^/:]+}")
}

fn write_routing(api: &Api, host: &Ident, operations: &[&Operation]) -> TokenStream {
    let mut paths: BTreeMap<&str, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
    let services = paths.into_iter().map(|(path, operations)| {
        let (mut methods, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
        let mut routes = Vec::new();
        let tag = &operations[0].tag;
        for other in api.operations.iter().filter(|other| other.path == path && other.tag != *tag) {
            elsewhere.extend(methods_of(other));
        }
        for operation in operations {
            methods.extend(methods_of(operation));
            let (method, name) = (format_ident!("{}", operation.method), route(&operation.id));
            routes.push(quote!(.route(web::#method().to(#name::<H>))));
            // What can be got can be asked about (RFC 9110, section 9.3.2).
            if operation.method == "get" {
                routes.push(quote!(.route(web::head().to(#name::<H>))));
            }
        }
        let allowed = methods.union(&elsewhere).cloned().collect::<Vec<_>>().join(", ");
        // The first resource of a path would answer for all of them.
        let guard = (!elsewhere.is_empty()).then(|| {
            let elsewhere = elsewhere.iter();
            quote!(.guard(actix_web::guard::fn_guard(|context| {
                ![#(#elsewhere),*].contains(&context.head().method.as_str())
            })))
        });
        let pattern = pattern(path);
        quote! {
            .service(
                web::resource(#pattern)
                    #guard
                    #(#routes)*
                    .default_service(web::to(async |request: HttpRequest| {
                        method_not_allowed::<Contract>(&request, #allowed)
                    })),
            )
        }
    });
    quote! {
        /// Serves the operations. The app data must hold the host as `web::Data<H>`.
        pub fn configure<H: #host>(config: &mut web::ServiceConfig) {
            config #(#services)*;
        }
    }
}

/// The methods that an operation is asked by.
fn methods_of(operation: &Operation) -> Vec<String> {
    let mut methods = vec![operation.method.to_ascii_uppercase()];
    if operation.method == "get" {
        methods.push("HEAD".to_owned());
    }
    methods
}

fn write_markers(api: &Api, operation: &Operation) -> TokenStream {
    let id = operation.ident();
    let own_id = &operation.id;
    let documentation = format!(" `{} {}`", operation.method.to_ascii_uppercase(), operation.path);
    let documented = api.documented(operation);
    let documented = documented.iter().map(|name| camel(name));
    quote! {
        #[doc = #documentation]
        #[derive(Debug)]
        pub enum #id {}

        impl bv_cms_runtime::Operation for #id {
            type Document = Contract;
            const ID: &'static str = #own_id;
        }

        #(impl Documents<problems::#documented> for #id {})*
    }
}

fn write_parameters(operation: &Operation) -> TokenStream {
    if operation.decoded().next().is_none() {
        return TokenStream::new();
    }
    let (id, name) = (operation.ident(), parameters_name(operation));
    let documentation = format!(" The parameters of [`{id}`].");
    let fields = operation.decoded().map(|parameter| {
        let (ident, kind) = (&parameter.ident, parameter.field_type());
        let documentation = doc(&parameter.description);
        let default =
            matches!(kind, Type::Nullable(_) | Type::List(_)).then(|| quote!(#[serde(default)]));
        let kind = kind.tokens();
        quote!(#documentation #default pub #ident: #kind)
    });
    let rows = operation.decoded().map(crate::parameter::Parameter::row);
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

fn write_documentation(operation: &Operation) -> TokenStream {
    let id = operation.ident();
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
        let examples: Vec<_> =
            response.examples.iter().map(crate::response::Example::documented).collect();
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
            impl IntoParams for #id {
                fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<DocumentedParameter> {
                    vec![#(#parameters),*]
                }
            }
        }
    });
    quote! {
        #parameters

        impl IntoResponses for #id {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                BTreeMap::from([#(#successes,)* #(#errors),*])
            }
        }
    }
}

fn write_route(host: &Ident, operation: &Operation, entrance: &Entrance) -> TokenStream {
    let (id, name, route) = (operation.ident(), snake(&operation.id), route(&operation.id));
    let attributes = attributes(operation);
    let mut arguments = Vec::new();
    let mut steps = vec![entrance.steps.clone()];
    let receiver = if entrance.guard.is_some() {
        arguments.push(quote!(guard));
        quote!(H::)
    } else {
        quote!(host.)
    };
    if operation.decoded().next().is_some() {
        let table = parameters_name(operation);
        steps.push(quote! {
            let parameters = parameters::read::<#id, _>(&request, #table::TABLE)?;
        });
        arguments.push(quote!(parameters));
    }
    let mut payload = TokenStream::new();
    if let Some(body) = &operation.body {
        payload = quote!(, payload: web::Payload);
        steps.push(read_body(&id, body));
        arguments.push(quote!(body));
    }
    let answer = answers::conversion(operation);
    let schema = operation.body.as_ref().filter(|body| body.can_be_invalid()).map(|body| {
        let schema = &body.schema;
        quote!(static SCHEMA: Schema = #schema;)
    });
    quote! {
        #[utoipa::path(#attributes)]
        async fn #route<H: #host>(
            host: web::Data<H>,
            request: HttpRequest
            #payload
        ) -> HttpResponse {
            #schema
            let host: &H = &host;
            let operation = async {
                #(#steps)*
                #receiver #name(#(#arguments),*).await.map(#answer)
            };
            respond::<#id>(&request, operation).await
        }
    }
}

fn read_body(id: &Ident, body: &Body) -> TokenStream {
    let media_type = match body.media_type {
        MediaType::Json => quote!(MediaType::Json),
        MediaType::Form => quote!(MediaType::Form),
        MediaType::Text => quote!(MediaType::Text),
        MediaType::Bytes => {
            let required = body.required;
            return quote!(let body = body::bytes::<#id>(&request, payload, #required).await?;);
        }
    };
    let read = if body.required { quote!(required) } else { quote!(optional) };
    quote! {
        let body = body::#read::<#id, _>(&request, payload, #media_type, &SCHEMA).await?;
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
        attributes.push(quote!(params(#id)));
    }
    if let Some(body) = &operation.body {
        attributes.push(body_attribute(body));
    }
    attributes.push(quote!(responses(#id)));
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
        attributes.push(quote!(extensions(("x-permission" = json!(#permission)))));
    }
    quote!(#(#attributes),*)
}

fn body_attribute(body: &Body) -> TokenStream {
    let description = &body.description;
    let media_type = match body.media_type {
        MediaType::Json => "application/json",
        MediaType::Form => "application/x-www-form-urlencoded",
        MediaType::Text => "text/plain",
        MediaType::Bytes => "application/octet-stream",
    };
    let content = match &body.kind {
        kind @ Type::Named(_) => kind.tokens(),
        _ => quote!(String),
    };
    let examples = body.examples.iter().map(|example| {
        let (name, summary, value) = (&example.name, &example.summary, json(&example.value));
        quote!((#name = (summary = #summary, value = json!(#value))))
    });
    let examples: Vec<_> = examples.collect();
    let examples = (!examples.is_empty()).then(|| quote!(, examples(#(#examples),*)));
    quote!(request_body(
        content = #content, description = #description, content_type = #media_type #examples
    ))
}
