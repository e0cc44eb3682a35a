//! The storage traits of `bv-cms-core` on SQLite.
//!
//! One file holds everything: organisations, accounts, API tokens, lives and the keys that sign
//! interaction tokens. Writes take turns on a single connection, so that no two of them ever meet
//! in SQLite; reads run beside them on connections of their own. Lists, which cost the more the more
//! there is, have others than reads of one thing, a time after which they are interrupted, and turns:
//! no organisation or account has more than a few at once. In front of any storage there can be a
//! [`CachedStore`].
//!
//! What it stands on, and what stands on it:
//!
//! ```text
//! core → store → server, tests, tests/bench
//! ```

#![deny(missing_docs)]

mod access;
mod api_token;
mod backup;
mod belonging;
mod cached;
mod column;
mod damage;
mod error;
mod fence;
mod file;
mod interruption;
mod label;
mod list;
mod live;
mod live_row;
mod location;
mod memory;
mod migrations;
mod open;
mod organisation;
mod place;
mod pool;
mod signing_key;
mod sqlite;
mod transaction;
mod turns;

pub use access::{Access, Interceptor};
pub use backup::{BackupError, backup};
pub use cached::{CacheLimits, CachedStore};
pub use open::OpenError;
pub use sqlite::SqliteStore;
