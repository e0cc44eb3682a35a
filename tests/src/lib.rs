//! The harness: the real server in a world where nothing is left to chance, a client that can send
//! anything, and the contract as the judge of every answer.
//!
//! How each answer is provoked and judged is in `bv-cms-conformance`. A new answer costs a scenario
//! there; the suite says which. `INSTA_UPDATE=always` writes its snapshot, which is a promise: read
//! it.
//!
//! What it stands on:
//!
//! ```text
//! conformance, core, coverage, dialect, document, server, store, tests/contracts, token → tests
//! ```

#![deny(missing_docs)]
#![allow(clippy::missing_panics_doc, reason = "a harness panics where a test fails")]

pub mod client;
pub mod contract;
pub mod features;
pub mod identity;
pub mod in_process;
pub mod interaction_token;
pub mod objects;
pub mod raw;
pub mod recorder;
pub mod redaction;
pub mod security;
pub mod snapshot;
pub mod stage;
pub mod still;
pub mod storage_faults;
pub mod variants;
pub mod world;
