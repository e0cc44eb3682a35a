//! The database file before SQLite opens it: private to its owner, and opened by one at a time.

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

/// Makes files for their owner only.
pub(crate) fn private() -> OpenOptions {
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

#[cfg(all(test, unix))]
mod tests {
    use std::io::Write;
    use std::os::unix::fs::PermissionsExt;
    use std::sync::{Arc, Mutex};

    use super::*;

    /// Where the log goes.
    #[derive(Debug, Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().expect("nobody panics while holding it").write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// What is logged about a database file with those permissions that is there already.
    fn logged(mode: u32) -> String {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        File::create(&file).expect("a file");
        std::fs::set_permissions(&file, PermissionsExt::from_mode(mode)).expect("its owner may");
        let log = Log::default();
        let writer = log.clone();
        let subscriber =
            tracing_subscriber::fmt().with_writer(move || writer.clone()).with_ansi(false).finish();
        tracing::subscriber::with_default(subscriber, || create_private(&file))
            .expect("it is there");
        let bytes = log.0.lock().expect("nobody panics while holding it").clone();
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn whoever_lets_others_open_the_database_is_told() {
        for mode in [0o640, 0o604, 0o610, 0o666] {
            let log = logged(mode);
            assert!(log.contains("chmod 600") && log.contains("cms.db"), "{mode:o}: {log}");
        }
        for mode in [0o600, 0o400, 0o700] {
            assert_eq!(logged(mode), "", "{mode:o}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_made_is_refused() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("missing").join("cms.db");
        let refused = create_private(&file).expect_err("there is no such directory");
        assert!(matches!(refused, OpenError::File { path, .. } if path == file));
    }
}
