//! How long a request is waited for, and how long one may take.

use std::time::Duration;

/// The deadlines of every request, where they are application data; otherwise those of `default`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    /// For the body to arrive, from when it is read: `RequestTimeout`.
    pub body: Duration,
    /// For the answer, from the end of the head: `Unavailable`. The operation is given up then.
    pub answer: Duration,
}

impl Default for Deadlines {
    fn default() -> Self {
        Self { body: Duration::from_secs(30), answer: Duration::from_secs(45) }
    }
}
