//! A host that takes every request whose form is right, for judges of generated code.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::operations::{Signature, entrance, signature};
use crate::read::{Alternative, Api, Operation, Scheme, Tag};

pub(crate) fn write(api: &Api) -> TokenStream {
    let schemes = api.schemes.iter().map(|scheme| write_scheme(api, scheme));
    let configure = (!api.tags.is_empty()).then(|| quote!(generated::configure::<Host>(config);));
    let tags = api.tags.iter().map(|tag| write_tag(api, tag));
    quote! {
        #![doc = " A host that takes every request whose form is right."]
        use actix_web::{HttpRequest, HttpResponse, web};

        use super::generated;

        /// The host.
        #[derive(Debug)]
        pub struct Host;

        /// Serves every operation.
        pub fn configure(config: &mut web::ServiceConfig) {
            config.app_data(web::Data::new(Host));
            #configure
            config.default_service(web::to(async |_: HttpRequest| HttpResponse::NotFound().finish()));
        }

        #(#schemes)*
        #(#tags)*
    }
}

/// Whoever sends something is known, has every role, and is a member in the role that may the most.
fn write_scheme(api: &Api, scheme: &Scheme) -> TokenStream {
    let ident = scheme.ident();
    let asked = |operation: &Operation| {
        let of_this = operation.security.iter().filter_map(|alternative| match alternative {
            Alternative::Scheme { name, roles } if *name == scheme.name => Some(roles.clone()),
            _ => None,
        });
        of_this.flatten().collect::<Vec<_>>()
    };
    let roles: Vec<String> = api.operations.iter().flat_map(asked).collect();
    let authenticates = quote! {
        impl bv_cms_runtime::Authenticates<generated::schemes::#ident> for Host {
            type Caller = ();

            async fn authenticate(
                &self,
                _: bv_cms_runtime::Credentials<'_>,
            ) -> Result<
                Option<bv_cms_runtime::Authenticated<()>>,
                bv_cms_runtime::Failure<generated::schemes::#ident>,
            > {
                let roles = vec![#(#roles.to_owned()),*];
                Ok(Some(bv_cms_runtime::Authenticated { caller: (), roles }))
            }
        }
    };
    if scheme.membership.is_none() {
        return authenticates;
    }
    let may = |role: &&String| {
        api.permissions.iter().filter(|permission| permission.roles.contains(role)).count()
    };
    let all = api.permissions.iter().flat_map(|permission| &permission.roles);
    let role = all.max_by_key(may).cloned().unwrap_or_default();
    quote! {
        #authenticates

        impl bv_cms_runtime::Enters<generated::schemes::#ident> for Host {
            type Context = ();

            async fn enter(
                &self,
                (): (),
                _: bv_cms_runtime::Uuid,
            ) -> Result<
                Option<bv_cms_runtime::Membership<()>>,
                bv_cms_runtime::Failure<generated::schemes::#ident>,
            > {
                Ok(Some(bv_cms_runtime::Membership { context: (), role: #role }))
            }
        }
    }
}

fn write_tag(api: &Api, tag: &Tag) -> TokenStream {
    let (module, host) = (tag.ident(), tag.host());
    let inner = format_ident!("of_{}", tag.module);
    let methods =
        api.operations.iter().filter(|operation| operation.tag == tag.name).map(|operation| {
            let signature = signature(operation, &entrance(api, operation));
            let Signature { name, arguments, result } = signature;
            let understood = if operation.decoded().next().is_some() {
                quote!(serde_json::to_value(parameters).unwrap_or_default())
            } else {
                quote!(serde_json::Value::Null)
            };
            quote!(async fn #name(#(#arguments),*) -> #result { crate::taken(#understood) })
        });
    quote! {
        mod #inner {
            #![allow(unused_imports, unused_variables, reason = "it only looks at parameters")]
            use actix_web::web;
            use bv_cms_runtime::Failure;
            use bv_cms_runtime::guard::Guard;

            use super::generated::#module::*;
            use super::generated::{models, permissions, schemes};

            // An operation may be called `Host` as well.
            impl #host for super::Host { #(#methods)* }
        }
    }
}
