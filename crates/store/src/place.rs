//! Whether the database file is still where it was opened: whoever has it open can go on writing to
//! one that nobody will ever find again.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bv_cms_core::StoreError;

/// Where a database file is, and which file that is; and the same of its write-ahead log, which what is
/// written goes to first.
#[derive(Debug)]
pub(crate) struct Place {
    database: PathBuf,
    database_file: FileId,
    log: PathBuf,
    /// Known since it was first there, which it is as long as the database is open.
    log_file: OnceLock<FileId>,
}

/// Tells files apart, whatever they are called: the numbers of the device and of the file on it.
type FileId = (u64, u64);

impl Place {
    /// The place of a file that is open.
    ///
    /// # Errors
    /// When nothing is there.
    pub(crate) fn of(path: &Path) -> io::Result<Self> {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        let (database, log) = (path.to_owned(), PathBuf::from(log));
        let database_file = file_id(&database)?;
        let log_file = file_id(&log).map_or_else(|_| OnceLock::new(), OnceLock::from);
        Ok(Self { database, database_file, log, log_file })
    }

    /// Holds that both files are still in their places.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when one was deleted, moved away or replaced. It passes when the file
    /// is put back.
    pub(crate) fn hold(&self) -> Result<(), StoreError> {
        hold(&self.database, self.database_file, RESTORE)?;
        // SQLite makes one when it writes for the first time.
        if let Ok(file) = file_id(&self.log) {
            self.log_file.get_or_init(|| file);
        }
        self.log_file.get().map_or(Ok(()), |file| hold(&self.log, *file, STOP))
    }
}

/// What helps when the database is gone.
const RESTORE: &str =
    "put the file back, or take a backup of what can still be read, restore that and restart";
/// What helps when the log is gone.
const STOP: &str = "stop the server with SIGTERM, which writes what it has into the database";

fn hold(path: &Path, opened: FileId, remedy: &str) -> Result<(), StoreError> {
    let lost = match file_id(path) {
        Ok(file) if file == opened => return Ok(()),
        Ok(_) => "another file is in its place",
        Err(error) if error.kind() == io::ErrorKind::NotFound => "it is not there any more",
        Err(error) => return Err(StoreError::Unavailable(error.into())),
    };
    let path = path.display();
    let why = format!("what is written to `{path}` would be lost, because {lost}: {remedy}");
    Err(StoreError::Unavailable(why.into()))
}

#[cfg(unix)]
fn file_id(path: &Path) -> io::Result<FileId> {
    use std::os::unix::fs::MetadataExt as _;

    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

/// Where files have no such numbers they cannot be replaced while they are open either.
#[cfg(not(unix))]
fn file_id(path: &Path) -> io::Result<FileId> {
    std::fs::metadata(path).map(|_| (0, 0))
}
