//! How long the server waits, for clients and for itself.

use std::time::Duration;

pub use bv_cms_api::Deadlines as RequestDeadlines;

/// How long a request may take, part for part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// For the head of a request, from the connection's first moment; a later one on the same
    /// connection has this long after the time for which that is kept alive.
    pub head: Duration,
    /// For the next request to begin, after an answer.
    pub keep_alive: Duration,
    /// For its body and for the answer.
    pub request: RequestDeadlines,
    /// For an answer to be taken, from when the client takes no more of it at once.
    pub write: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            keep_alive: Duration::from_secs(5),
            request: RequestDeadlines::default(),
            write: Duration::from_mins(1),
        }
    }
}
