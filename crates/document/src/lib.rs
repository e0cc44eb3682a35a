//! An OpenAPI document as data: where each value was written, what refers to it, which way it
//! travels, which operations use it, how two of them differ.
//!
//! Everything works on plain `serde_json` values, so that no keyword is lost that a typed model
//! does not know. It finds nothing wrong with a document by itself: that is what the crates do that
//! stand on it.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document → breaking, changelog, codegen, conformance, contract, coverage, dialect, findings, lint, reader, satisfiability, tests, tests/bench, tests/fuzz, witness, xtask
//! ```

#![deny(missing_docs)]

pub mod compare;
mod dialect;
mod direction;
mod document;
mod errors;
mod operations;
pub mod pattern;
pub mod place;
pub mod pointer;
mod reference;
pub mod uri;
mod vocabulary;

pub use dialect::{Dialect, ErrorModel, Extensions, Files, ServerHeaders};
pub use direction::{Direction, Directions};
pub use document::{Document, DocumentError, Fault, Location, Position, Rounded, excerpt};
pub use errors::{ErrorExample, error_examples, variable_field_violations};
pub use operations::{METHODS, Operation, Operations, References};
pub use reference::{Kept, ReferenceError, Resolved, follow, references, resolve, resolve_but};
pub use vocabulary::{ASSERTIONS, PLAIN_ASSERTIONS};
