//! `models.rs`: the schemas as Rust types.

mod choice;
mod derived;
mod enumeration;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use self::choice::write_choice;
use self::derived::{attributes, derived, derives};
use self::enumeration::{write_integers, write_texts};
use crate::model::{ADDITIONAL, Declared, Field, Kind, Type};
use crate::names::doc;

pub(crate) fn write(declared: &[Declared]) -> TokenStream {
    let types = declared.iter().map(write_declared);
    quote! {
        #![doc = " The schemas of the document."]
        #![allow(
            long_running_const_eval,
            reason = "schemars trims descriptions while it is compiled, however long they are"
        )]
        #[allow(unused_imports, reason = "not every document needs them")]
        use serde_json::json;
        #[allow(unused_imports, reason = "not every document needs them")]
        use super::{models, schemas};
        #(#types)*
    }
}

fn write_declared(declared: &Declared) -> TokenStream {
    let Declared { name, description, kind, .. } = declared;
    let documentation = doc(description);
    let derived = derived(declared);
    let derives = derives(derived);
    let body = match kind {
        Kind::Struct { fields, additional } => {
            let fields: Vec<_> = fields.iter().map(|field| write_field(field, derived)).collect();
            let field = format_ident!("{ADDITIONAL}");
            let additional = additional.as_ref().map(|kind| {
                let kind = kind.tokens();
                quote! {
                    /// The members of other names.
                    #[serde(flatten)]
                    pub #field: std::collections::BTreeMap<String, #kind>,
                }
            });
            quote! {
                #documentation
                #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
                #derives
                pub struct #name { #(#fields,)* #additional }
            }
        }
        Kind::Texts(values) => write_texts(name, &documentation, values, derives.as_ref()),
        Kind::Integers(values) => write_integers(name, &documentation, values),
        Kind::Choice { variants, discriminator } => {
            write_choice(name, &documentation, variants, discriminator.as_ref(), derived)
        }
        Kind::Wrapper(inner) => {
            let default = matches!(inner, Type::Free | Type::List(_) | Type::Map(_))
                .then(|| quote!(Default,));
            let inner = inner.tokens();
            quote! {
                #documentation
                #[derive(Debug, Clone, #default PartialEq, serde::Serialize, serde::Deserialize)]
                #[serde(transparent)]
                pub struct #name(pub #inner);
            }
        }
    };
    match &declared.component {
        Some(component) if !derived => {
            let written = write_schemas(name, component, &declared.schema);
            quote!(#body #written)
        }
        _ => body,
    }
}

fn write_field(field: &Field, derived: bool) -> TokenStream {
    let Field { name, ident, kind, .. } = field;
    let mut serde = Vec::new();
    if ident.to_string().trim_start_matches("r#") != name {
        serde.push(quote!(rename = #name));
    }
    if field.optional {
        serde.push(quote!(default));
        serde.push(quote!(skip_serializing_if = "Option::is_none"));
    }
    if field.write_only {
        serde.push(quote!(skip_serializing));
    }
    let rust_type = if field.optional { kind.clone().optional() } else { kind.clone() }.tokens();
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    let documentation = doc(&field.description);
    if !derived {
        return quote!(#documentation #serde pub #ident: #rust_type);
    }
    let is_constant = field.schema.get("const").is_some();
    // utoipa would write what is inlined and a description of its own as two schemas.
    let documentation = if is_constant { TokenStream::new() } else { documentation };
    let (utoipa, schemars) = attributes(field, is_constant);
    let utoipa = (!utoipa.is_empty()).then(|| quote!(schema(#(#utoipa),*)));
    let schemars = (!schemars.is_empty()).then(|| quote!(schemars(#(#schemars),*)));
    let said: Vec<_> = utoipa.into_iter().chain(schemars).collect();
    let said = (!said.is_empty()).then(|| quote!(#[cfg_attr(feature = "witness", #(#said),*)]));
    quote!(#documentation #serde #said pub #ident: #rust_type)
}

/// The schema of the document, where none can be derived.
fn write_schemas(name: &Ident, component: &str, schema: &Value) -> TokenStream {
    let text = schema.to_string();
    quote! {
        #[cfg(feature = "witness")]
        impl utoipa::PartialSchema for #name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                bv_cms_runtime::documentation::schema_text(#text)
            }
        }

        #[cfg(feature = "witness")]
        impl utoipa::ToSchema for #name {
            fn name() -> std::borrow::Cow<'static, str> {
                #component.into()
            }
        }

        #[cfg(feature = "witness")]
        impl schemars::JsonSchema for #name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                #component.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                bv_cms_runtime::documentation::read_text(#text)
            }
        }
    }
}
