//! Types of alternatives (`oneOf`, `anyOf`).

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::derived::derives;
use crate::model::Variant;

pub(crate) fn write_choice(
    name: &Ident,
    documentation: &TokenStream,
    variants: &[Variant],
    discriminator: Option<&Value>,
    derived: bool,
) -> TokenStream {
    let attribute = discriminator.filter(|_| derived).map(|discriminator| {
        let property = discriminator["propertyName"].as_str().unwrap_or_default();
        let mapping = discriminator["mapping"].as_object().into_iter().flatten();
        let mapping = mapping.map(|(value, target)| {
            let target = target.as_str().unwrap_or_default();
            quote!((#value = #target))
        });
        quote! {
            #[cfg_attr(
                feature = "witness",
                schema(discriminator(property_name = #property, mapping(#(#mapping),*)))
            )]
        }
    });
    let derives = derives(derived);
    // Without descriptions, which utoipa would put in place of those of the schemas.
    let declarations = variants.iter().map(|Variant { name, kind, .. }| {
        let kind = kind.tokens();
        quote!(#name(#kind))
    });
    let schemas = variants.iter().map(|variant| &variant.schema);
    let arms = variants.iter().enumerate().map(|(index, Variant { name, .. })| {
        quote!(Some(#index) => serde_json::from_value(value).map(Self::#name))
    });
    quote! {
        #documentation
        #[derive(Debug, Clone, PartialEq, serde::Serialize)]
        #derives
        #[serde(untagged)]
        #attribute
        pub enum #name { #(#declarations,)* }

        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                let value = <serde_json::Value as serde::Deserialize>::deserialize(deserializer)?;
                let alternatives = [#(#schemas),*];
                match alternatives.iter().position(|schema| schema.admits(&value)) {
                    #(#arms,)*
                    _ => return Err(serde::de::Error::custom("fits no alternative")),
                }
                .map_err(serde::de::Error::custom)
            }
        }
    }
}
