//! Whether requests can be served: the storage can be read and written, and nobody has asked the server
//! to stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bv_cms_core::{Store, StoreError};
use tokio::sync::Mutex;

/// How long a successful write counts: who asks more often does not make the disk work for it.
const COUNTS: Duration = Duration::from_secs(1);

/// Whether the server shall be sent requests.
#[derive(Debug, Default)]
pub struct Readiness {
    /// When the storage was last found to be writable.
    written: Mutex<Option<Instant>>,
    /// Whether the server stops.
    stopping: AtomicBool,
}

/// Why the server is not ready.
#[derive(Debug)]
pub(crate) enum NotReady {
    /// It stops: what is sent is still served, but more should go elsewhere.
    Stopping,
    /// The storage cannot be read.
    Unreadable(StoreError),
    /// The storage can be read only.
    Unwritable(StoreError),
    /// A part of the storage is damaged.
    Damaged(StoreError),
}

impl Readiness {
    /// From now on the server is not ready, so that whoever spreads requests sends it no more.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Reads from the storage and, now and then, writes to it. The storage of a server that stops is
    /// not asked.
    pub(crate) async fn check(&self, store: &dyn Store) -> Result<(), NotReady> {
        if self.stopping.load(Ordering::Relaxed) {
            return Err(NotReady::Stopping);
        }
        store.ping().await.map_err(|error| match error {
            StoreError::Damaged(_) => NotReady::Damaged(error),
            error => NotReady::Unreadable(error),
        })?;
        // Whoever asks meanwhile waits for the same answer.
        let mut written = self.written.lock().await;
        if written.is_none_or(|written| written.elapsed() >= COUNTS) {
            store.probe_write().await.map_err(NotReady::Unwritable)?;
            *written = Some(Instant::now());
        }
        Ok(())
    }
}
