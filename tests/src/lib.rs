//! The harness: the real server in a world where nothing is left to chance, a client that can send
//! anything, and the contract as the judge of every answer.
//!
//! A new operation costs no line here as long as its parameters and its body have examples in the
//! contract: the requests, the walks and the rows are computed from it. A new answer costs a
//! scenario in [`table`]; the suite says which. `INSTA_UPDATE=always` writes its snapshot, which is
//! a promise: read it.

#![deny(missing_docs)]
#![allow(clippy::missing_panics_doc, reason = "a harness panics where a test fails")]

pub mod answer;
pub mod contract;
pub mod failing_store;
pub mod identity;
pub mod operations;
pub mod redaction;
pub mod request;
pub mod row;
pub mod scenario;
pub mod schema;
pub mod snapshot;
pub mod still;
pub mod table;
pub mod world;
