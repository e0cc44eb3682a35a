//! `document.rs`: the OpenAPI document that utoipa derives from the Rust types.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use crate::json::json;
use crate::names::{self, camel, route, snake};
use crate::read::{Api, Tag};

pub(crate) fn write(api: &Api) -> TokenStream {
    let text = |pointer: &str| {
        api.info.pointer(pointer).and_then(Value::as_str).unwrap_or_default().trim_end()
    };
    let servers = api
        .servers
        .iter()
        .map(|(url, description)| quote!((url = #url, description = #description)));
    let tags = api.tags.iter().map(|tag| {
        let (name, description) = (&tag.name, &tag.description);
        quote!((name = #name, description = #description))
    });
    let paths = api.operations.iter().map(|operation| {
        let module = api.tags.iter().find(|tag| tag.name == operation.tag);
        let module = module.map_or_else(|| snake("operations"), Tag::ident);
        let name = route(&operation.id);
        quote!(super::#module::#name)
    });
    let schemas: Vec<_> = api.schemas.iter().map(|(name, _)| camel(name)).collect();
    let names: Vec<_> = api.schemas.iter().map(|(name, _)| name).collect();
    let responses = api.responses.iter().map(|response| names::response(&response.name));
    let (title, version, description, summary, license, identifier) = (
        text("/title"),
        text("/version"),
        text("/description"),
        text("/summary"),
        text("/license/name"),
        text("/license/identifier"),
    );
    let license =
        (!license.is_empty()).then(|| quote!(, license(name = #license, identifier = #identifier)));
    let schemes = json(&api.security_schemes);
    let problems = api.problems.iter().map(|problem| names::problem(&problem.name));
    let permissions = api.permissions.iter().map(|permission| camel(&permission.name));
    let unused = names.is_empty().then(
        || quote!(#[allow(unused_variables, unreachable_code, reason = "there are no schemas")]),
    );
    quote! {
        #![doc = " The document that utoipa derives: a witness against the one it was generated from."]
        use bv_cms_runtime::documentation;
        use serde_json::{Value, json};
        use utoipa::openapi::security::SecurityScheme;
        use utoipa::{Modify, OpenApi};
        #[allow(unused_imports, reason = "not every document needs all of them")]
        use super::{models, permissions, problems, responses};

        /// The derived document.
        #[derive(Debug, OpenApi)]
        #[openapi(
            info(title = #title, version = #version, description = #description #license),
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
                document.info.extensions = documentation::summary(#summary);
                let schemes: std::collections::BTreeMap<String, SecurityScheme> =
                    documentation::read(json!(#schemes));
                let components = document.components.get_or_insert_default();
                for (name, scheme) in schemes {
                    components.add_security_scheme(name, scheme);
                }
            }
        }

        /// Every schema as schemars sees the Rust type.
        #[must_use]
        pub fn rust_shapes() -> Vec<(&'static str, schemars::Schema)> {
            vec![#((#names, schemars::schema_for!(models::#schemas))),*]
        }

        /// Reads a value as the Rust type of a schema of that name and writes it again; `None` when
        /// there is no such schema.
        ///
        /// # Errors
        /// When the type does not take the value.
        #[must_use]
        #unused
        pub fn round_trip(name: &str, value: Value) -> Option<serde_json::Result<Value>> {
            Some(match name {
                #(#names => serde_json::from_value::<models::#schemas>(value)
                    .and_then(serde_json::to_value),)*
                _ => return None,
            })
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
