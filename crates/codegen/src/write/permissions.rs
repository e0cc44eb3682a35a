//! `permissions.rs`: what an operation can need.

use proc_macro2::TokenStream;
use quote::quote;

use crate::names::{camel, doc};
use crate::read::Api;

/// `permissions.rs`: what an operation can need.
pub(crate) fn write(api: &Api) -> TokenStream {
    let permissions = api.permissions.iter().map(|permission| {
        let (ident, name) = (camel(&permission.name), &permission.name);
        let (description, roles) = (&permission.description, &permission.roles);
        let documentation = doc(description);
        quote! {
            #documentation
            #[derive(Debug)]
            pub enum #ident {}

            impl bv_cms_runtime::Permission for #ident {
                const NAME: &'static str = #name;
                const DESCRIPTION: &'static str = #description;
                const ROLES: &'static [&'static str] = &[#(#roles),*];
            }
        }
    });
    quote! {
        #![doc = " Permissions and the roles that include them."]
        #(#permissions)*
    }
}
