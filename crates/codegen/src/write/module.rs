//! `mod.rs`: the module that holds the others, and the document.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::read::{Api, Tag};

pub(crate) fn write(api: &Api, source: &str) -> TokenStream {
    let modules: Vec<_> = api.tags.iter().map(Tag::ident).collect();
    let hosts: Vec<_> = api.tags.iter().map(Tag::host).collect();
    let methods: BTreeSet<String> =
        api.operations.iter().map(|it| it.method.to_ascii_uppercase()).collect();
    let methods = methods.iter();
    let configure = (!modules.is_empty()).then(|| {
        quote! {
            /// Serves every operation. The app data must hold the host as `web::Data<H>`.
            pub fn configure<H: #(#modules::#hosts)+*>(config: &mut actix_web::web::ServiceConfig) {
                #(#modules::configure::<H>(config);)*
            }
        }
    });
    quote! {
        #![doc = " Everything the document decides."]
        #(pub mod #modules;)*
        #[cfg(feature = "witness")]
        pub mod document;
        pub mod models;
        pub mod permissions;
        pub mod problems;
        #[cfg(feature = "rehearsal")]
        pub mod rehearsal;
        pub mod schemas;
        pub mod schemes;

        use bv_cms_runtime::{Document, DocumentedExamples, Problem, Rejection};

        /// The document itself, as it is owned by hand.
        pub const OPENAPI_YAML: &str = include_str!(#source);

        /// The document itself, in JSON.
        pub const OPENAPI_JSON: &str = include_str!("openapi.json");

        /// The methods of all operations.
        pub const METHODS: &[&str] = &[#(#methods),*];

        #configure

        /// The document, as generated code refers to it.
        #[derive(Debug)]
        pub enum Contract {}

        impl Document for Contract {
            fn problem(rejection: Rejection) -> Problem {
                problems::of_rejection(rejection)
            }

            fn examples() -> &'static DocumentedExamples {
                static EXAMPLES: DocumentedExamples = DocumentedExamples::new(OPENAPI_JSON);
                &EXAMPLES
            }
        }
    }
}
