//! How Rust holds the values of a schema.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A type in Rust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Type {
    Text,
    Secret,
    Uuid,
    Timestamp,
    Date,
    Base64,
    StringInt64,
    Integer32,
    Integer64,
    Number,
    Boolean,
    /// Any JSON value.
    Any,
    /// Any JSON object.
    Free,
    /// A type of `models.rs`.
    Named(String),
    List(Box<Type>),
    Map(Box<Type>),
    /// A value or `null`.
    Nullable(Box<Type>),
    /// A type that holds itself.
    Boxed(Box<Type>),
}

impl Type {
    /// The type of the values that both types hold; nothing when none holds all that either does.
    pub(crate) fn narrowed(&self, other: &Self) -> Option<Self> {
        use Type::{
            Any, Base64, Date, Free, Integer32, Integer64, List, Map, Named, Nullable, Number,
            Secret, StringInt64, Text, Timestamp, Uuid,
        };
        Some(match (self, other) {
            (one, other) if one == other => one.clone(),
            (Any, narrow)
            | (narrow, Any)
            | (Text, narrow @ (Uuid | Timestamp | Date | Base64 | StringInt64 | Secret))
            | (narrow @ (Uuid | Timestamp | Date | Base64 | StringInt64 | Secret), Text)
            | (Number, narrow @ (Integer32 | Integer64))
            | (narrow @ (Integer32 | Integer64), Number)
            | (Integer64, narrow @ Integer32)
            | (narrow @ Integer32, Integer64)
            | (Free, narrow @ (Map(_) | Named(_)))
            | (narrow @ (Map(_) | Named(_)), Free) => narrow.clone(),
            (List(one), List(other)) => List(Box::new(one.narrowed(other)?)),
            (Map(one), Map(other)) => Map(Box::new(one.narrowed(other)?)),
            (Nullable(one), Nullable(other)) => Nullable(Box::new(one.narrowed(other)?)),
            (Nullable(one), other) | (other, Nullable(one)) => one.narrowed(other)?,
            _ => return None,
        })
    }

    /// The type as generated code writes it, seen from outside of `models.rs`.
    pub(crate) fn tokens(&self) -> TokenStream {
        match self {
            Self::Text => quote!(String),
            Self::Secret => quote!(bv_cms_runtime::Secret),
            Self::Uuid => quote!(bv_cms_runtime::Uuid),
            Self::Timestamp => quote!(bv_cms_runtime::Timestamp),
            Self::Date => quote!(bv_cms_runtime::Date),
            Self::Base64 => quote!(bv_cms_runtime::Base64),
            Self::StringInt64 => quote!(bv_cms_runtime::StringInt64),
            Self::Integer32 => quote!(i32),
            Self::Integer64 => quote!(i64),
            Self::Number => quote!(f64),
            Self::Boolean => quote!(bool),
            Self::Any => quote!(serde_json::Value),
            Self::Free => quote!(serde_json::Map<String, serde_json::Value>),
            Self::Named(name) => {
                let name: Ident = quote::format_ident!("{name}");
                quote!(models::#name)
            }
            Self::List(item) => {
                let item = item.tokens();
                quote!(Vec<#item>)
            }
            Self::Map(value) => {
                let value = value.tokens();
                quote!(std::collections::BTreeMap<String, #value>)
            }
            Self::Nullable(inner) => {
                let inner = inner.tokens();
                quote!(Option<#inner>)
            }
            Self::Boxed(inner) => {
                let inner = inner.tokens();
                quote!(Box<#inner>)
            }
        }
    }

    /// The same with `Option` around it, once.
    pub(crate) fn optional(self) -> Self {
        match self {
            Self::Nullable(_) => self,
            other => Self::Nullable(Box::new(other)),
        }
    }

    /// The type without `null`.
    pub(crate) fn inner(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }

    /// Whether it can be written as a text, for a header.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::Uuid
                | Self::Timestamp
                | Self::Date
                | Self::Base64
                | Self::StringInt64
                | Self::Integer32
                | Self::Integer64
                | Self::Number
                | Self::Boolean
        )
    }

    /// The type that it holds in any way.
    pub(crate) fn reached(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Nullable(inner) | Self::List(inner) | Self::Map(inner) | Self::Boxed(inner) => {
                inner.reached()
            }
            _ => None,
        }
    }

    /// The type that it holds without a list, a map or a box between them.
    pub(crate) fn held(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Nullable(inner) => inner.held(),
            _ => None,
        }
    }
}
