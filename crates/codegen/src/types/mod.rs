//! From a schema to the type that holds its values.

mod declare;
mod enumeration;
mod record;

pub(crate) use self::declare::Types;
