//! The rules about a document by itself. Their identifiers are stable: waivers name them.

mod document;
mod lint;

pub use document::*;
pub use lint::*;

/// The command `check`, as rules name it.
pub const CHECK_COMMAND: &str = "check";
/// The command `lint`, as rules name it.
pub const LINT_COMMAND: &str = "lint";
