//! `document/`: the OpenAPI document that utoipa derives from the Rust types, in the build that
//! witnesses.

mod operations;
mod responses;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use self::operations::{said, write_remainder};
use crate::json::json;
use crate::names::{self, camel, route};
use crate::read::{Api, Tag};

/// What the document says of itself at a place of its `info`.
fn text<'a>(api: &'a Api, pointer: &str) -> &'a str {
    api.info.pointer(pointer).and_then(Value::as_str).unwrap_or_default().trim_end()
}

/// The statements that add what the attributes of the derived document have no word for.
fn remainder(api: &Api) -> TokenStream {
    let summary = text(api, "/summary");
    // Where the document says nothing, utoipa takes what Cargo.toml says.
    let said =
        [("license", "license"), ("contact", "contact"), ("terms_of_service", "termsOfService")];
    let said = said.into_iter().map(|(member, name)| {
        let value = json(api.info.get(name).unwrap_or(&Value::Null));
        let member = format_ident!("{member}");
        quote!(document.info.#member = documentation::read(json!(#value));)
    });
    let no_description = text(api, "/description").is_empty();
    let no_description = no_description.then(|| quote!(document.info.description = None;));
    let security = api.security.as_ref().map(|security| {
        let security = json(security);
        quote!(document.security = Some(documentation::read(json!(#security)));)
    });
    let bodies = api.operations.iter().filter_map(write_remainder);
    let schemes = json(&api.security_schemes);
    quote! {
        document.info.extensions = documentation::summary(#summary);
        #no_description
        #(#said)*
        #security
        #(#bodies)*
        let schemes: std::collections::BTreeMap<String, SecurityScheme> =
            documentation::read(json!(#schemes));
        let components = document.components.get_or_insert_default();
        for (name, scheme) in schemes {
            components.add_security_scheme(name, scheme);
        }
    }
}

/// Every file: its name, and what is in it.
pub(crate) fn files(api: &Api) -> Vec<(String, TokenStream)> {
    let mut files = vec![
        ("document/mod".to_owned(), write(api)),
        ("document/responses".to_owned(), responses::write(api)),
    ];
    for tag in &api.tags {
        files.push((format!("document/{}", tag.module), operations::write(api, tag)));
    }
    files
}

fn write(api: &Api) -> TokenStream {
    let text = |pointer: &str| text(api, pointer);
    let servers = api
        .servers
        .iter()
        .map(|(url, description)| (url, said("description", description)))
        .map(|(url, description)| quote!((url = #url #description)));
    let tags = api.tags.iter().map(|tag| {
        let (name, description) = (&tag.name, said("description", &tag.description));
        quote!((name = #name #description))
    });
    let paths = api.operations.iter().map(|operation| {
        let module = api.module(operation);
        let name = route(&operation.id);
        quote!(#module::#name)
    });
    let schemas: Vec<_> = api.schemas.iter().map(|(name, _)| camel(name)).collect();
    let names: Vec<_> = api.schemas.iter().map(|(name, _)| name).collect();
    let responses = api.responses.iter().map(|response| names::response(&response.name));
    let (title, version, description) = (text("/title"), text("/version"), text("/description"));
    let remainder = remainder(api);
    let modules = api.tags.iter().map(Tag::ident);
    let problems = api.problems.iter().map(|problem| names::problem(&problem.name));
    let permissions = api.permissions.iter().map(|permission| camel(&permission.name));
    quote! {
        #![doc = " The document that utoipa derives: a witness against the one it was generated from."]
        #(pub mod #modules;)*
        pub mod responses;

        use bv_cms_runtime::documentation;
        use serde_json::{Value, json};
        use utoipa::openapi::security::SecurityScheme;
        use utoipa::{Modify, OpenApi};
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use super::{models, permissions, problems};

        /// The derived document.
        #[derive(Debug, OpenApi)]
        #[openapi(
            info(title = #title, version = #version, description = #description),
            servers(#(#servers),*),
            tags(#(#tags),*),
            paths(#(#paths),*),
            components(schemas(#(models::#schemas),*), responses(#(responses::#responses),*)),
            modifiers(&Remainder),
        )]
        pub struct DerivedDocument;

        /// What the attributes of the derived document have no word for.
        struct Remainder;

        impl Modify for Remainder {
            fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
                #remainder
            }
        }

        /// Every schema as schemars sees the Rust type.
        #[must_use]
        pub fn rust_shapes() -> Vec<(&'static str, schemars::Schema)> {
            vec![#((#names, schemars::schema_for!(models::#schemas))),*]
        }

        /// Every error of the registry, as an Example Object of the document.
        #[must_use]
        pub fn registered_errors() -> Vec<(&'static str, Value)> {
            vec![#(documentation::registered_error::<problems::#problems>(
                problems::EXAMPLE_REQUEST_ID,
            )),*]
        }

        /// Every permission that a guard can ask for, as the document shows it.
        #[must_use]
        pub fn enforced_permissions() -> Vec<(&'static str, Value)> {
            vec![#(documentation::enforced_permission::<permissions::#permissions>()),*]
        }
    }
}
