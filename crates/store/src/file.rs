use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::OpenError;

/// How often, and at what interval, the lock is tried before opening is given up: for a minute.
const LOCK_TRIES: u32 = 1200;
const LOCK_INTERVAL: Duration = Duration::from_millis(50);

/// Held while a database is opened, so that everybody else who opens it waits.
///
/// SQLite does not wait for the switch to write-ahead logging, and sqlx does not lock its
/// migrations there. It is a file beside the database, not the database itself: whoever closes a
/// database file of their own throws away the locks SQLite has on it in the same process.
#[derive(Debug)]
pub(crate) struct OpeningLock {
    _file: File,
}

impl OpeningLock {
    /// Waits for its turn to open the database.
    pub(crate) async fn acquire(database: &Path) -> Result<Self, OpenError> {
        let path = lock_file(database);
        let failed = |source| OpenError::File { path: path.clone(), source };
        let file = private().create(true).open(&path).map_err(failed)?;
        for _ in 0..LOCK_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => tokio::time::sleep(LOCK_INTERVAL).await,
                Err(TryLockError::Error(source)) => return Err(failed(source)),
            }
        }
        Err(OpenError::Locked { path })
    }
}

fn lock_file(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-lock");
    PathBuf::from(name)
}

/// Creates the database file when it is missing, for its owner only: it holds the signing keys.
///
/// SQLite would create it for everybody to read. The files SQLite adds take over its permissions.
pub(crate) fn create_private(database: &Path) -> Result<(), OpenError> {
    match private().create_new(true).open(database) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            warn_when_exposed(database);
            Ok(())
        }
        Err(source) => Err(OpenError::File { path: database.to_owned(), source }),
    }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(unix)]
fn warn_when_exposed(database: &Path) {
    use std::os::unix::fs::PermissionsExt;

    if let Ok(metadata) = std::fs::metadata(database)
        && metadata.permissions().mode() & 0o077 != 0
    {
        tracing::warn!(
            file = %database.display(),
            "other users of this machine can open the database and with it the signing keys; \
             take that away with `chmod 600`"
        );
    }
}

#[cfg(not(unix))]
fn warn_when_exposed(_database: &Path) {}
