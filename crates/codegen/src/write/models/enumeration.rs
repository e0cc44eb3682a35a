//! Types of values that the document names.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(crate) fn write_texts(
    name: &Ident,
    documentation: &TokenStream,
    values: &[(String, Ident)],
    derives: Option<&TokenStream>,
) -> TokenStream {
    let variants = values.iter().map(|(value, variant)| {
        let shown = format!(" `{value}`");
        quote!(#[doc = #shown] #[serde(rename = #value)] #variant)
    });
    let names: Vec<_> = values.iter().map(|(_, variant)| variant).collect();
    let texts = values.iter().map(|(value, _)| value);
    quote! {
        #documentation
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #derives
        pub enum #name { #(#variants,)* }

        impl #name {
            /// Every value.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];

            /// The value as it is sent.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#names => #texts,)* }
            }
        }
    }
}

pub(crate) fn write_integers(
    name: &Ident,
    documentation: &TokenStream,
    values: &[(i64, Ident)],
) -> TokenStream {
    let variants = values.iter().map(|(value, variant)| {
        let shown = format!(" `{value}`");
        quote!(#[doc = #shown] #variant)
    });
    let names: Vec<_> = values.iter().map(|(_, variant)| variant).collect();
    let numbers: Vec<_> =
        values.iter().map(|(value, _)| proc_macro2::Literal::i64_unsuffixed(*value)).collect();
    quote! {
        #documentation
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum #name { #(#variants,)* }

        impl #name {
            /// Every value.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];

            /// The value as it is sent.
            #[must_use]
            pub const fn as_i64(self) -> i64 {
                match self { #(Self::#names => #numbers,)* }
            }
        }

        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(
                &self,
                serializer: S,
            ) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                let value = <i64 as serde::Deserialize>::deserialize(deserializer)?;
                Self::ALL
                    .iter()
                    .copied()
                    .find(|known| known.as_i64() == value)
                    .ok_or_else(|| serde::de::Error::custom("is not a value of the enumeration"))
            }
        }
    }
}
