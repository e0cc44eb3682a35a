//! How each documented answer is provoked and judged, against any server.
//!
//! A [`scenario::Scenario`] says as data what is sent before, what has to go wrong inside the
//! server, and how the request differs from one that succeeds. Whoever can send a request can play
//! it: the tests against the real server in their process, `cargo xtask conform` against a server
//! somewhere else.
//!
//! A new operation about a known kind of thing costs no line here as long as its parameters and its
//! body have examples in the contract: the requests, the walks and the rows are computed from it. A
//! new kind of thing is declared in [`resource`], and a new answer costs a scenario in [`table`].
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! document, findings, lint, witness → conformance → coverage, tests, xtask
//! ```

#![deny(missing_docs)]
#![allow(
    clippy::missing_panics_doc,
    reason = "the contract was checked; what is missing in it afterwards is a defect of ours"
)]

pub mod answer;
pub mod contract;
pub mod curl;
pub mod documents;
#[cfg(test)]
mod golden;
pub mod identity;
pub mod judge;
pub mod operations;
pub mod oracle;
pub mod request;
pub mod resource;
pub mod row;
pub mod row_name;
mod rows;
pub mod rule;
pub mod run;
pub mod scenario;
pub mod schema;
pub mod stage;
pub mod table;

pub use answer::Answer;
pub use contract::Contract;
pub use identity::Identity;
pub use judge::Disagreement;
pub use request::Request;
pub use row_name::{ANSWER, RowName};
pub use rows::{Row, UNMATCHED_ROUTE, find_example, matches_example, rows, unmatched_routes};
pub use scenario::{InsideHelp, Scenario, Script, Trouble};
pub use stage::{Features, Stage};
