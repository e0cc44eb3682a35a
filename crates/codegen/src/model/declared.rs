//! Types that are declared in `models.rs`.

use proc_macro2::{Ident, TokenStream};
use serde_json::Value;

use super::rust_type::Type;

/// The field for the members of other names.
pub(crate) const ADDITIONAL: &str = "additional_properties";

/// A type that is declared in `models.rs`.
#[derive(Debug)]
pub(crate) struct Declared {
    pub(crate) name: Ident,
    /// The component that it is; `None` for a schema that stands in another one.
    pub(crate) component: Option<String>,
    pub(crate) description: String,
    pub(crate) kind: Kind,
    /// The schema as the document has it.
    pub(crate) schema: Value,
    /// Whether it can hold itself.
    pub(crate) recursive: bool,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Struct {
        fields: Vec<Field>,
        additional: Option<Type>,
    },
    /// Strings, each with its name in Rust.
    Texts(Vec<(String, Ident)>),
    /// Whole numbers, each with its name in Rust.
    Integers(Vec<(i64, Ident)>),
    Choice {
        variants: Vec<Variant>,
        discriminator: Option<Value>,
    },
    Wrapper(Type),
}

impl Kind {
    /// Whether its values are some of those of a type that needs no declaration.
    pub(crate) fn holds(&self, plain: &Type) -> bool {
        match self {
            Self::Struct { .. } | Self::Choice { .. } => matches!(plain, Type::Any | Type::Free),
            Self::Texts(_) => matches!(plain, Type::Any | Type::Text),
            Self::Integers(_) => {
                matches!(plain, Type::Any | Type::Integer32 | Type::Integer64 | Type::Number)
            }
            Self::Wrapper(_) => matches!(plain, Type::Any),
        }
    }
}

#[derive(Debug, Clone)]
pub(crate) struct Variant {
    pub(crate) name: Ident,
    pub(crate) kind: Type,
    /// A reference to the static of its schema.
    pub(crate) schema: TokenStream,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) ident: Ident,
    pub(crate) kind: Type,
    /// Whether it may be missing, because it may be left out or does not travel in both directions.
    pub(crate) optional: bool,
    pub(crate) write_only: bool,
    pub(crate) description: String,
    pub(crate) schema: Value,
}
