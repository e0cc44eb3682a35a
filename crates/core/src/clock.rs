//! The time, as something that is passed in.

use time::OffsetDateTime;

/// Where the time comes from.
///
/// The server's `main` passes the system clock; tests pass one that stands still. Every other
/// source of the time is forbidden by `clippy.toml`.
pub trait Clock: Send + Sync + 'static {
    /// The time now, in UTC.
    fn now(&self) -> OffsetDateTime;
}
