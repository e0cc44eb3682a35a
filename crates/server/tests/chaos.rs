//! What becomes of a server, the real binary with a database file of its own, whose process, disk and
//! neighbours fail. `cargo xtask test chaos` plays it, with more rounds if they are asked for.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod binary;
mod faults;
