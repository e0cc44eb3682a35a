//! The rules of `check` and of its mutants. Their identifiers are stable: waivers name them.

mod check;
mod mutants;

pub use check::*;
pub use mutants::*;

/// The command `mutants`, as rules name it.
pub const MUTANTS_COMMAND: &str = "mutants";
