//! Names: from the document's to Rust's.

mod identifier;
mod reserved;

pub(crate) use self::identifier::{camel, doc, field, module, segment, shouty, snake};
pub(crate) use self::reserved::{operation, problem, response, route, scheme};
