//! `schemes.rs`: the security schemes, and which errors each of them may answer with.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::names::{self, doc};
use crate::read::Api;

/// `schemes.rs`: the security schemes, and which errors each of them may answer with.
pub(crate) fn write(api: &Api) -> TokenStream {
    let schemes = api.schemes.iter().map(|scheme| {
        let (ident, name, credentials) = (scheme.ident(), &scheme.name, &scheme.credentials);
        let documentation = doc(&scheme.description);
        // What every operation documents that the scheme opens.
        let documented = api
            .operations
            .iter()
            .filter(|operation| operation.is_opened_by(name))
            .map(|operation| api.documented(operation))
            .reduce(|all, own| all.intersection(&own).cloned().collect::<BTreeSet<_>>());
        let documented = documented.unwrap_or_default();
        let documented = documented.iter().map(|name| names::problem(name));
        quote! {
            #documentation
            #[derive(Debug)]
            pub enum #ident {}

            impl bv_cms_runtime::SecurityScheme for #ident {
                const NAME: &'static str = #name;
                const CREDENTIALS: CredentialsPlace = #credentials;
            }

            #(impl bv_cms_runtime::Documents<problems::#documented> for #ident {})*
        }
    });
    quote! {
        #![doc = " The security schemes: a host authenticates each of them."]
        #![allow(unused_imports, reason = "not every document needs all of them")]
        use bv_cms_runtime::guard::CredentialsPlace;
        use bv_cms_runtime::parameters::Location;
        use super::problems;
        #(#schemes)*
    }
}
