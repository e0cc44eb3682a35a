//! The OpenAPI document as data: positions, references, comparison, findings, waivers.
//!
//! Everything works on plain `serde_json` values, so that no keyword is lost that a typed model
//! does not know, and every finding points at a line and column of the hand-owned YAML.

#![deny(missing_docs)]

pub mod breaking;
pub mod compare;
pub mod coverage;
mod direction;
mod document;
mod finding;
#[cfg(test)]
mod golden;
mod lint;
pub mod mutation;
pub mod openapi;
mod operations;
pub mod pattern;
mod place;
pub mod pointer;
#[cfg(test)]
mod recursion;
mod reference;
mod report;
mod rows;
pub mod rule;
mod vocabulary;
mod waiver;
pub mod witness;

pub use direction::{Direction, Directions};
pub use document::{Document, DocumentError, Position};
pub use finding::{Finding, Severity, show};
pub use lint::lint;
pub use operations::{METHODS, Operation, Operations};
pub(crate) use reference::{Kept, resolve_but};
pub use reference::{ReferenceError, Resolved, follow, references, resolve};
pub use report::{Format, NotRun, Report, sarif_violations};
pub use rows::{
    ErrorExample, Row, UNMATCHED_ROUTE, error_examples, find_example, matches_example, rows,
};
pub use vocabulary::{ASSERTIONS, HEADERS_OF_EVERY_ANSWER};
pub use waiver::apply as apply_waivers;
