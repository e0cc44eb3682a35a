//! The check is checked: the contract with one thing changed is another contract, and has to be
//! caught.
//!
//! [`mutants`] makes the changes, one at a time and everywhere. [`Judge`] holds a changed contract
//! against the same witnesses as `cargo xtask check` and against the rules of `cargo xtask lint`.
//! That the generated code is stale is not held against it: every change makes it so, the
//! committed copy of the contract being one of the generated files, and it would prove nothing.

mod change;
mod deciding;
mod equivalent;
mod judge;
mod make;
mod operator;
mod run;

pub use change::Mutant;
pub use deciding::{Effect, SameVerdicts, Targeted, changed, deciding};
pub use equivalent::Equivalent;
pub use judge::{Judge, Verdict};
pub use make::mutants;
pub use operator::Operator;
pub use run::{Outcome, findings, run, server_findings};

#[cfg(test)]
mod tests;
