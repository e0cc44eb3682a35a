//! Whether the storage can be read and written.

use std::time::{Duration, Instant};

use bv_cms_core::{Store, StoreError};
use tokio::sync::Mutex;

/// How long a successful write counts: who asks more often does not make the disk work for it.
const COUNTS: Duration = Duration::from_secs(1);

/// When the storage was last found to be writable.
#[derive(Debug, Default)]
pub struct Readiness(Mutex<Option<Instant>>);

/// Why the server is not ready.
#[derive(Debug)]
pub(crate) enum NotReady {
    /// The storage cannot be read.
    Unreadable(StoreError),
    /// The storage can be read only.
    Unwritable(StoreError),
}

impl Readiness {
    /// Reads from the storage and, now and then, writes to it.
    pub(crate) async fn check(&self, store: &dyn Store) -> Result<(), NotReady> {
        store.ping().await.map_err(NotReady::Unreadable)?;
        // Whoever asks meanwhile waits for the same answer.
        let mut written = self.0.lock().await;
        if written.is_none_or(|written| written.elapsed() >= COUNTS) {
            store.probe_write().await.map_err(NotReady::Unwritable)?;
            *written = Some(Instant::now());
        }
        Ok(())
    }
}
