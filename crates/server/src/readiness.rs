//! Whether requests can be served: the storage can be read and written, and nobody has asked the server
//! to stop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::rt::time::timeout;
use bv_cms_core::{Store, StoreError};

/// How long it counts whether the storage could be written: who asks more often does not make the disk work for it.
const COUNTS: Duration = Duration::from_secs(1);

/// How long writing may take. Whoever sends requests waits as long for each that writes.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the server shall be sent requests.
#[derive(Debug, Default)]
pub struct Readiness {
    /// What came of writing to the storage the last time.
    last: Mutex<Option<Written>>,
    /// Held by whoever is trying it.
    writing: tokio::sync::Mutex<()>,
    /// Whether the server stops.
    stopping: AtomicBool,
}

/// What came of writing, and when.
#[derive(Debug, Clone)]
struct Written {
    verdict: Verdict,
    at: Instant,
}

/// Whether the server is ready.
pub(crate) type Verdict = Result<(), NotReady>;

/// Why the server is not ready.
#[derive(Debug, Clone)]
pub(crate) enum NotReady {
    /// It stops: what is sent is still served, but more should go elsewhere.
    Stopping,
    /// The storage cannot be read.
    Unreadable(Arc<StoreError>),
    /// The storage can be read only.
    Unwritable(Arc<StoreError>),
    /// A part of the storage is damaged.
    Damaged(Arc<StoreError>),
}

impl Readiness {
    /// From now on the server is not ready, so that whoever spreads requests sends it no more.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Reads from the storage, and writes to it unless that was tried a moment ago. Who asks while somebody
    /// else does it, which a storage that is locked can hold up for seconds, hears what came of it before.
    /// The storage of a server that stops is not asked.
    pub(crate) async fn check(&self, store: &dyn Store) -> Verdict {
        if self.stopping.load(Ordering::Relaxed) {
            return Err(NotReady::Stopping);
        }
        store.ping().await.map_err(|error| match error {
            StoreError::Damaged(_) => NotReady::Damaged(Arc::new(error)),
            error => NotReady::Unreadable(Arc::new(error)),
        })?;
        let _writing = match (self.writing.try_lock(), self.last()) {
            (_, Some(written)) if written.at.elapsed() < COUNTS => return written.verdict,
            (Err(_), Some(written)) => return written.verdict,
            (Ok(writing), _) => writing,
            (Err(_), None) => self.writing.lock().await,
        };
        // Who has waited need not do it again.
        if let Some(written) = self.last().filter(|written| written.at.elapsed() < COUNTS) {
            return written.verdict;
        }
        let verdict = timeout(PATIENCE, store.probe_write()).await.unwrap_or_else(|_| {
            let why = format!("nothing could be written within {PATIENCE:?}");
            Err(StoreError::Unavailable(why.into()))
        });
        let verdict = verdict.map_err(|error| NotReady::Unwritable(Arc::new(error)));
        let written = Written { verdict: verdict.clone(), at: Instant::now() };
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(written);
        verdict
    }

    fn last(&self) -> Option<Written> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
