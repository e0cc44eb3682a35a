//! A copy of a database, made while it is in use.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};

use crate::OpenError;
use crate::belonging::refuse_foreign;
use crate::file::private;
use crate::location::database_file;

/// Why there is no copy, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is a file of that name already.
    #[error("`{}` is there already: name a file that is not", .path.display())]
    Exists {
        /// The file of the copy.
        path: PathBuf,
    },
    /// The copy cannot be made, or not safely stored.
    #[error(
        "`{}` cannot be written: make sure that its directory exists, that this user may write \
         there and that there is enough space",
        .path.display()
    )]
    File {
        /// The file of the copy.
        path: PathBuf,
        /// What the operating system says.
        #[source]
        source: io::Error,
    },
    /// SQLite cannot copy the database.
    #[error(
        "the database cannot be copied to `{}`: make sure that there is enough space and that \
         `PRAGMA integrity_check` finds nothing",
        .path.display()
    )]
    Copy {
        /// The file of the copy.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: sqlx::Error,
    },
}

/// Copies the database that a `sqlite:` URL names to a new file, as it is at one moment, while
/// servers go on reading and writing. The file can only be read by its owner, since it holds the
/// signing keys, and is stored safely before this returns; when it fails there is none.
///
/// # Errors
/// [`BackupError`], which says what to do.
pub async fn backup(url: &str, to: &Path) -> Result<(), BackupError> {
    let database = database_file(url)?;
    refuse_foreign(&database).await?;
    let failed = |source| BackupError::File { path: to.to_owned(), source };
    // SQLite copies into an empty file as well, and would make one that others can read.
    private().create_new(true).open(to).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            BackupError::Exists { path: to.to_owned() }
        } else {
            failed(error)
        }
    })?;
    let copied = match copy(&database, to).await {
        Ok(()) => keep(to).map_err(failed),
        Err(source) => Err(BackupError::Copy { path: to.to_owned(), source }),
    };
    if copied.is_err() {
        // What went wrong is told; that half a copy stays behind as well would say no more.
        let _ = fs::remove_file(to);
    }
    copied
}

async fn copy(database: &Path, to: &Path) -> Result<(), sqlx::Error> {
    // One that may write nothing could not take away the files that SQLite adds while it reads.
    let options = SqliteConnectOptions::new().filename(database);
    let mut connection = options.connect().await?;
    let to = std::path::absolute(to).map_err(sqlx::Error::Io)?;
    let not_text = || io::Error::new(io::ErrorKind::InvalidInput, "its name is not UTF-8");
    let name = to.to_str().ok_or_else(not_text).map_err(sqlx::Error::Io)?;
    sqlx::query("VACUUM INTO ?1").bind(name).execute(&mut connection).await?;
    connection.close().await
}

/// Stores the copy safely, and that there is one: SQLite does neither.
fn keep(copy: &Path) -> io::Result<()> {
    File::open(copy)?.sync_all()?;
    let absolute = std::path::absolute(copy)?;
    absolute.parent().map_or(Ok(()), sync_directory)
}

#[cfg(unix)]
fn sync_directory(directory: &Path) -> io::Result<()> {
    File::open(directory)?.sync_all()
}

#[cfg(not(unix))]
fn sync_directory(_directory: &Path) -> io::Result<()> {
    Ok(())
}
