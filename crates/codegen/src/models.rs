//! `models.rs`: the schemas as Rust types.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::names::doc;
use crate::types::{Declared, Field, Kind, Type, Variant};

/// Keywords of a member that utoipa's and schemars' attributes can say.
const DERIVABLE: [&str; 15] = [
    "type",
    "format",
    "description",
    "readOnly",
    "default",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "maxItems",
    "items",
    "$ref",
    "x-secret",
    "x-unbounded",
];

pub(crate) fn write(declared: &[Declared]) -> TokenStream {
    let types = declared.iter().map(write_declared);
    quote! {
        #![doc = " The schemas of the document."]
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
    let derives =
        if derived { quote!(, utoipa::ToSchema, schemars::JsonSchema) } else { TokenStream::new() };
    let body = match kind {
        Kind::Struct { fields, additional } => {
            let fields: Vec<_> = fields.iter().map(|field| write_field(field, derived)).collect();
            let additional = additional.as_ref().map(|kind| {
                let kind = kind.tokens();
                quote! {
                    /// The members of other names.
                    #[serde(flatten)]
                    pub additional_properties: std::collections::BTreeMap<String, #kind>,
                }
            });
            quote! {
                #documentation
                #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize #derives)]
                pub struct #name { #(#fields,)* #additional }
            }
        }
        Kind::Texts(values) => write_texts(name, &documentation, values, &derives),
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

/// Whether utoipa and schemars can derive the schema from the type, so that they are witnesses of
/// it. Elsewhere their schema is the document's.
pub(crate) fn derived(declared: &Declared) -> bool {
    let Some(schema) = declared.schema.as_object() else { return false };
    let only = |keywords: &[&str]| schema.keys().all(|key| keywords.contains(&&**key));
    let own_name = declared.component.as_deref().is_none_or(|name| declared.name == name);
    own_name
        && !declared.recursive
        && match &declared.kind {
            Kind::Struct { fields, additional: None } => {
                only(&["type", "description", "required", "properties"])
                    && fields.iter().all(is_derivable)
            }
            Kind::Texts(_) => {
                only(&["type", "description", "enum"]) || only(&["type", "description", "const"])
            }
            Kind::Choice { discriminator, .. } => {
                discriminator.is_some() && only(&["description", "oneOf", "discriminator"])
            }
            _ => false,
        }
}

fn is_derivable(field: &Field) -> bool {
    let Some(schema) = field.schema.as_object() else { return false };
    let plain = |value: &Value| {
        let keys = ["type", "format", "$ref", "x-unbounded"];
        value.as_object().is_some_and(|schema| {
            schema.keys().all(|key| keys.contains(&&**key))
                && !schema.get("type").is_some_and(Value::is_array)
        })
    };
    let is_constant = schema.get("const").is_some_and(Value::is_string)
        && schema.keys().all(|key| ["type", "const", "description"].contains(&&**key));
    is_constant
        || schema.keys().all(|key| DERIVABLE.contains(&&**key))
            && !schema.get("type").is_some_and(Value::is_array)
            && schema.get("items").is_none_or(plain)
            && schema.contains_key("description")
            && !field.write_only
            && match (&field.kind, schema.get("format").and_then(Value::as_str)) {
                (
                    Type::Text | Type::Secret | Type::Boolean | Type::Named(_) | Type::List(_),
                    None,
                )
                | (Type::Uuid | Type::Timestamp | Type::Integer32, Some(_)) => true,
                (Type::Integer64, format) => format == Some("int64"),
                _ => false,
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
    let utoipa = (!utoipa.is_empty()).then(|| quote!(#[schema(#(#utoipa),*)]));
    let schemars = (!schemars.is_empty()).then(|| quote!(#[schemars(#(#schemars),*)]));
    quote!(#documentation #serde #utoipa #schemars pub #ident: #rust_type)
}

/// What utoipa and schemars have to be told about a member.
fn attributes(field: &Field, is_constant: bool) -> (Vec<TokenStream>, Vec<TokenStream>) {
    let (mut utoipa, mut schemars) = (Vec::new(), Vec::new());
    if field.optional {
        let inner = field.kind.tokens().to_string();
        utoipa.push(quote!(nullable = false));
        schemars.push(quote!(with = #inner));
    }
    // utoipa would refer to these as components of their own; the document writes them in place.
    match field.kind {
        Type::Uuid => utoipa.push(quote!(value_type = String, format = "uuid")),
        Type::Timestamp => utoipa.push(quote!(value_type = String, format = "date-time")),
        Type::Secret => utoipa.push(quote!(value_type = String)),
        _ if is_constant => utoipa.push(quote!(inline)),
        _ => {}
    }
    if field.schema["readOnly"] == true {
        utoipa.push(quote!(read_only));
    }
    if let Some(default) = field.schema.get("default") {
        let default = json(default);
        utoipa.push(quote!(default = json!(#default)));
        schemars.push(quote!(extend("default" = #default)));
    }
    let limit = |name: &str| field.schema.get(name).map(json);
    let pair = |minimum: &str, maximum: &str| {
        let limits = [("min", limit(minimum)), ("max", limit(maximum))];
        let limits = limits.into_iter().filter_map(|(name, limit)| {
            let name = format_ident!("{name}");
            limit.map(|limit| quote!(#name = #limit))
        });
        limits.collect::<Vec<_>>()
    };
    for (name, keyword) in [
        ("min_length", "minLength"),
        ("max_length", "maxLength"),
        ("minimum", "minimum"),
        ("maximum", "maximum"),
        ("max_items", "maxItems"),
    ] {
        if let Some(limit) = limit(keyword) {
            let name = format_ident!("{name}");
            utoipa.push(quote!(#name = #limit));
        }
    }
    let length = [pair("minLength", "maxLength"), pair("minItems", "maxItems")].concat();
    if !length.is_empty() {
        schemars.push(quote!(length(#(#length),*)));
    }
    let range = pair("minimum", "maximum");
    if !range.is_empty() {
        schemars.push(quote!(range(#(#range),*)));
    }
    if let Some(pattern) = field.schema.get("pattern").and_then(Value::as_str) {
        utoipa.push(quote!(pattern = #pattern));
        schemars.push(quote!(regex(pattern = #pattern)));
    }
    (utoipa, schemars)
}

fn write_texts(
    name: &Ident,
    documentation: &TokenStream,
    values: &[(String, Ident)],
    derives: &TokenStream,
) -> TokenStream {
    let variants = values.iter().map(|(value, variant)| {
        let shown = format!(" `{value}`");
        quote!(#[doc = #shown] #[serde(rename = #value)] #variant)
    });
    let names: Vec<_> = values.iter().map(|(_, variant)| variant).collect();
    let texts = values.iter().map(|(value, _)| value);
    quote! {
        #documentation
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize #derives)]
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

fn write_integers(
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

fn write_choice(
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
        quote!(#[schema(discriminator(property_name = #property, mapping(#(#mapping),*)))])
    });
    let derives =
        if derived { quote!(, utoipa::ToSchema, schemars::JsonSchema) } else { TokenStream::new() };
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
        #[derive(Debug, Clone, PartialEq, serde::Serialize #derives)]
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

/// The schema of the document, where none can be derived.
fn write_schemas(name: &Ident, component: &str, schema: &Value) -> TokenStream {
    let text = schema.to_string();
    quote! {
        impl utoipa::PartialSchema for #name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                bv_cms_runtime::documentation::read_text(#text)
            }
        }

        impl utoipa::ToSchema for #name {
            fn name() -> std::borrow::Cow<'static, str> {
                #component.into()
            }
        }

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

/// JSON as tokens: its texts have the escapes of Rust.
pub(crate) fn json(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => number.to_string().parse().unwrap_or_default(),
        Value::String(text) => quote!(#text),
        Value::Array(items) => {
            let items = items.iter().map(json);
            quote!([#(#items),*])
        }
        Value::Object(members) => {
            let (names, values) = (members.keys(), members.values().map(json));
            quote!({#(#names: #values),*})
        }
    }
}

/// Notes which types hold themselves, and puts a box around every member through which they do so
/// without a list or a map between.
pub(crate) fn box_recursion(declared: &mut [Declared]) {
    let held = Graph::of(declared, Type::held);
    let reached = Graph::of(declared, Type::reached);
    for one in declared {
        let own = one.name.to_string();
        let recursive = kinds(one).filter_map(Type::reached).any(|name| reached.leads(name, &own));
        one.recursive = recursive;
        for kind in kinds_mut(one) {
            if kind.held().is_some_and(|name| held.leads(name, &own)) {
                let boxed = Type::Boxed(Box::new(kind.inner().clone()));
                *kind = if matches!(kind, Type::Nullable(_)) { boxed.optional() } else { boxed };
            }
        }
    }
}

/// Which types hold which.
struct Graph(BTreeMap<String, BTreeSet<String>>);

impl Graph {
    fn of(declared: &[Declared], holds: impl Fn(&Type) -> Option<&str>) -> Self {
        let edges = declared.iter().map(|one| {
            let held = kinds(one).filter_map(|kind| holds(kind).map(str::to_owned));
            (one.name.to_string(), held.collect())
        });
        Self(edges.collect())
    }

    fn leads(&self, from: &str, to: &str) -> bool {
        let mut seen = BTreeSet::new();
        let mut next = vec![from];
        while let Some(name) = next.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name) {
                next.extend(self.0.get(name).into_iter().flatten().map(String::as_str));
            }
        }
        false
    }
}

fn kinds(declared: &Declared) -> Box<dyn Iterator<Item = &Type> + '_> {
    match &declared.kind {
        Kind::Struct { fields, additional } => {
            Box::new(fields.iter().map(|field| &field.kind).chain(additional))
        }
        Kind::Choice { variants, .. } => Box::new(variants.iter().map(|variant| &variant.kind)),
        Kind::Wrapper(kind) => Box::new(std::iter::once(kind)),
        Kind::Texts(_) | Kind::Integers(_) => Box::new(std::iter::empty()),
    }
}

fn kinds_mut(declared: &mut Declared) -> Box<dyn Iterator<Item = &mut Type> + '_> {
    match &mut declared.kind {
        Kind::Struct { fields, .. } => Box::new(fields.iter_mut().map(|field| &mut field.kind)),
        Kind::Choice { variants, .. } => {
            Box::new(variants.iter_mut().map(|variant| &mut variant.kind))
        }
        Kind::Wrapper(kind) => Box::new(std::iter::once(kind)),
        Kind::Texts(_) | Kind::Integers(_) => Box::new(std::iter::empty()),
    }
}
