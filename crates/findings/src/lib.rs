//! What is wrong with a document: findings with their rules, waivers of them, and reports in the
//! formats that people, programs and code hosts read.
//!
//! Every finding points at a line and column of the hand-owned YAML. Which rules there are is not
//! known here: each analysis brings its own, written with [`rules!`].
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document → findings → breaking, changelog, conformance, contract, coverage, lint, witness, xtask
//! ```

#![deny(missing_docs)]

#[cfg(test)]
#[expect(unreachable_pub, reason = "rules are written for other crates to read")]
mod example;
mod finding;
mod fingerprint;
#[cfg(any(test, feature = "golden"))]
pub mod golden;
mod hidden;
mod progress;
mod report;
mod rule;
mod waiver;

pub use finding::{Collector, Finding, show};
pub use hidden::is_hidden;
pub use progress::Progress;
pub use report::{Format, NotRun, Report, sarif_violations, wrapped};
pub use rule::{Rule, Severity, nearest};
pub use waiver::rule as waiver_rule;
pub use waiver::{apply as apply_waivers, date};
