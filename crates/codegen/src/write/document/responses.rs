//! `document/responses.rs`: the responses that operations share.

use proc_macro2::TokenStream;
use quote::quote;

use crate::names::{self, doc};
use crate::read::Api;

pub(super) fn write(api: &Api) -> TokenStream {
    let responses = api.responses.iter().map(|response| {
        let (name, ident) = (&response.name, names::response(&response.name));
        let documentation = doc(&response.description);
        let examples: Vec<_> = response
            .examples
            .iter()
            .filter(|example| api.problems.iter().any(|problem| problem.name == example.name))
            .map(|example| {
                let name = names::problem(&example.name);
                quote!(documentation::error_example::<problems::#name>(
                    problems::EXAMPLE_REQUEST_ID,
                ))
            })
            .collect();
        let expression = response.documented(&examples);
        quote! {
            #documentation
            #[derive(Debug)]
            pub enum #ident {}

            impl<'r> ToResponse<'r> for #ident {
                fn response() -> (&'r str, RefOr<Response>) {
                    let response = #expression;
                    (#name, RefOr::T(response))
                }
            }
        }
    });
    quote! {
        #![doc = " The responses that operations share."]
        #![allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::documentation;
        use serde_json::json;
        use utoipa::ToResponse;
        use utoipa::openapi::RefOr;
        use utoipa::openapi::response::Response;
        use super::super::problems;
        #(#responses)*
    }
}
