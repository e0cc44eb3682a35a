//! The types of generated code that `models.rs` declares, and those that it needs no declaration for.

mod declared;
mod direction;
mod recursion;
mod rust_type;

pub(crate) use self::declared::{ADDITIONAL, Declared, Field, Kind, Variant};
pub(crate) use self::direction::Directions;
pub(crate) use self::recursion::box_recursion;
pub(crate) use self::rust_type::Type;
