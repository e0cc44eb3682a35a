//! Whether a document is valid OpenAPI 3.1, and whether it is written the way we write one.
//!
//! It judges nothing but the document: what a server says of itself is held against one in
//! `bv-cms-witness`.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, findings, reader → lint → codegen, conformance, contract, tests/bench, tests/fuzz, witness, xtask
//! ```

#![deny(missing_docs)]

mod conventions;
#[cfg(test)]
mod golden;
pub mod openapi;
pub mod rule;
pub mod valid;

pub use conventions::{broken_rule, lint, lint_openapi};
