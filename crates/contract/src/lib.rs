//! What is found about a document: findings, waivers, reports, and the analyses that make them.
//!
//! Every finding points at a line and column of the hand-owned YAML.

#![deny(missing_docs)]

pub mod breaking;
pub mod coverage;
mod finding;
#[cfg(test)]
mod golden;
mod lint;
pub mod mutation;
pub mod openapi;
#[cfg(test)]
mod recursion;
mod report;
mod rows;
pub mod rule;
mod waiver;
pub mod witness;

pub use finding::{Finding, show};
pub use lint::lint;
pub use report::{Format, NotRun, Report, sarif_violations};
pub use rows::{
    ErrorExample, Row, UNMATCHED_ROUTE, error_examples, find_example, matches_example, rows,
};
pub use rule::Severity;
pub use waiver::apply as apply_waivers;
