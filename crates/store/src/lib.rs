//! The storage traits of `bv-cms-core` on SQLite.
//!
//! One file holds everything: organisations, accounts, API tokens, lives and the keys that sign
//! interaction tokens. Writes take turns on a single connection, so that no two of them ever meet
//! in SQLite; reads run beside them on connections of their own.
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! core → store → server, tests
//! ```

#![deny(missing_docs)]

mod access;
mod api_token;
mod column;
mod error;
mod file;
mod label;
mod list;
mod live;
mod live_row;
mod location;
mod open;
mod organisation;
mod signing_key;
mod sqlite;
mod transaction;

pub use access::{Access, Interceptor};
pub use open::OpenError;
pub use sqlite::SqliteStore;
