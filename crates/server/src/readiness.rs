//! Whether the storage can be read and written.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use bv_cms_api::Cause;
use bv_cms_core::{Store, StoreError};
use tokio::sync::Mutex;

/// How long a successful write counts: who asks more often does not make the disk work for it.
const COUNTS: Duration = Duration::from_secs(1);

/// What is known of the storage.
#[derive(Debug, Default)]
pub struct Readiness {
    /// When it was last found to be writable.
    written: Mutex<Option<Instant>>,
    /// How a request has found it to be damaged. It stays so: asking elsewhere would be answered well.
    damage: OnceLock<String>,
}

/// Why the server is not ready.
#[derive(Debug)]
pub(crate) enum NotReady {
    /// The storage cannot be read.
    Unreadable(StoreError),
    /// The storage can be read only.
    Unwritable(StoreError),
    /// A part of the storage is damaged.
    Damaged(Cause),
}

impl Readiness {
    /// Reads from the storage and, now and then, writes to it.
    pub(crate) async fn check(&self, store: &dyn Store) -> Result<(), NotReady> {
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
