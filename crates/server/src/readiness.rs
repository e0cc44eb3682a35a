//! Whether requests can be served: the storage can be read and written, and nobody has asked the server
//! to stop.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bv_cms_api::Cause;
use bv_cms_core::{Store, StoreError};
use tokio::sync::Mutex;

/// How long a successful write counts: who asks more often does not make the disk work for it.
const COUNTS: Duration = Duration::from_secs(1);

/// Whether the server shall be sent requests.
#[derive(Debug, Default)]
pub struct Readiness {
    /// When the storage was last found to be writable.
    written: Mutex<Option<Instant>>,
    /// How a request has found it to be damaged. It stays so: asking elsewhere would be answered well.
    damage: OnceLock<String>,
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
    Damaged(Cause),
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
        store.ping().await.map_err(|error| self.not_ready(error, NotReady::Unreadable))?;
        if let Some(damage) = self.damage.get() {
            return Err(NotReady::Damaged(Cause::new(damage.clone())));
        }
        // Whoever asks meanwhile waits for the same answer.
        let mut written = self.written.lock().await;
        if written.is_none_or(|written| written.elapsed() >= COUNTS) {
            let probed = store.probe_write().await;
            probed.map_err(|error| self.not_ready(error, NotReady::Unwritable))?;
            *written = Some(Instant::now());
        }
        Ok(())
    }

    /// Looks at why a request failed, and keeps in mind what it says of the storage.
    pub(crate) fn learn(&self, cause: &Cause) {
        if let Some(StoreError::Damaged(_)) = cause.downcast_ref() {
            self.damage.get_or_init(|| cause.to_string());
        }
    }

    fn not_ready(&self, error: StoreError, otherwise: fn(StoreError) -> NotReady) -> NotReady {
        match error {
            StoreError::Damaged(_) => {
                let cause = Cause::new(error);
                self.learn(&cause);
                NotReady::Damaged(cause)
            }
            error => otherwise(error),
        }
    }
}
