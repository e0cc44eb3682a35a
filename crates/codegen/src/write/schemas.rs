//! `schemas.rs`: what each schema admits.

use proc_macro2::TokenStream;
use quote::quote;

use crate::names;
use crate::read::Api;

/// `schemas.rs`: what each schema admits.
pub(crate) fn write(api: &Api) -> TokenStream {
    let statics = api.schemas.iter().map(|(name, schema)| {
        let ident = names::shouty(name);
        let documentation = format!(" `{name}`.");
        quote!(#[doc = #documentation] pub static #ident: Schema = #schema;)
    });
    let (patterns, alternatives) = (api.context.patterns(), api.context.schemas());
    quote! {
        #![doc = " What each schema of the document admits, as the running server enforces it."]
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::schema::{
            Format, Keyword, Literal, Pattern, Property, Schema, Travel, Types,
        };
        #[allow(unused_imports, reason = "schemas refer to each other")]
        use super::schemas;
        #(#patterns)*
        #(#statics)*
        #(#alternatives)*
    }
}
