//! What a test suite really saw of a contract.
//!
//! [`Coverage::of`] lists everything there is to see: each response of each operation as each of its
//! examples, each header, each optional parameter and property both given and left out, each value
//! of an enumeration, each alternative of a schema. [`Coverage::see`] takes what a suite recorded. A
//! finding is what nobody saw.
//!
//! Answers, headers and parameters count for each operation. What is inside a schema counts once in
//! each direction, wherever the schema is used: most operations can answer few of the statuses that
//! a live can have.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! conformance, document, findings → coverage → tests, xtask
//! ```

#![deny(missing_docs)]

mod alternative;
mod cell;
mod coverage;
mod exchange;
#[cfg(test)]
mod golden;
mod page;
pub mod rule;
mod schema;
mod see;
#[cfg(test)]
mod tests;

pub use cell::{Aspect, Cell, Kind};
pub use coverage::Coverage;
pub use exchange::{Exchange, RecordedAnswer, RecordedRequest};
