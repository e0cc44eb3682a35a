//! Why a database cannot be opened.

use std::io;
use std::path::{Path, PathBuf};

use sqlx::migrate::MigrateError;

use crate::error::{Hindrance, hindrance};

/// Why the storage could not be opened, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The text is no URL.
    #[error("the storage is given as a URL: write `sqlite:path/to/cms.db`")]
    NoScheme,
    /// The URL names another storage than SQLite.
    #[error(
        "`{scheme}` is no storage this server knows; PostgreSQL is not supported yet either: \
         write `sqlite:path/to/cms.db`"
    )]
    Scheme {
        /// The scheme of the URL.
        scheme: String,
    },
    /// The URL asks for a database in memory.
    #[error(
        "a database in memory would be lost at the end and is not shared by connections: \
         write `sqlite:path/to/cms.db`"
    )]
    InMemory,
    /// The URL names no file.
    #[error("the storage URL names no file: write `sqlite:path/to/cms.db`")]
    NoFile,
    /// The URL has parameters.
    #[error(
        "the storage URL takes no parameters, leave out `?` and what follows \
         (write `%3F` for a question mark in a file name)"
    )]
    Parameters,
    /// The URL cannot be read.
    #[error("the storage URL cannot be read: write `sqlite:path/to/cms.db`")]
    Url(#[source] sqlx::Error),
    /// The database file, or the lock file beside it, cannot be created.
    #[error(
        "`{}` cannot be created: make sure that its directory exists and that this user may \
         write there",
        .path.display()
    )]
    File {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        #[source]
        source: io::Error,
    },
    /// Another server has been opening the same database for too long.
    #[error(
        "another process keeps `{}` locked while it opens the database: wait until it has \
         started, or stop it",
        .path.display()
    )]
    Locked {
        /// The lock file.
        path: PathBuf,
    },
    /// SQLite cannot open the file.
    #[error(
        "`{}` cannot be opened: make sure that it is a SQLite database and that this user may \
         write to it and to its directory",
        .path.display()
    )]
    Connect {
        /// The database file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: sqlx::Error,
    },
    /// The file is a database that this server has not made.
    #[error(
        "`{}` is a SQLite database of another program, and nothing was written to it: name another \
         file, which is made when it is not there",
        .path.display()
    )]
    Foreign {
        /// The database file.
        path: PathBuf,
    },
    /// The database can be read but not written.
    #[error(
        "`{}` cannot be written: make sure that this user may write to it and to its directory, and \
         that its file system is neither full nor mounted for reading only",
        .path.display()
    )]
    ReadOnly {
        /// The database file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: MigrateError,
    },
    /// Another process is using the database, and does not come to an end.
    #[error(
        "another process keeps `{}` locked: wait until it has finished, such as a backup, or stop it",
        .path.display()
    )]
    Busy {
        /// The database file.
        path: PathBuf,
        /// What SQLite says.
        #[source]
        source: MigrateError,
    },
    /// The tables cannot be brought up to date.
    #[error(
        "the tables in `{}` cannot be brought up to date: make sure that it belongs to this \
         server and that no newer version has used it",
        .path.display()
    )]
    Migrate {
        /// The database file.
        path: PathBuf,
        /// What went wrong.
        #[source]
        source: MigrateError,
    },
}

impl OpenError {
    /// Why the tables of the database could not be brought up to date.
    pub(crate) fn of_migration(path: &Path, source: MigrateError) -> Self {
        let path = path.to_owned();
        let (MigrateError::Execute(cause) | MigrateError::ExecuteMigration(cause, _)) = &source
        else {
            return Self::Migrate { path, source };
        };
        match hindrance(cause) {
            Some(Hindrance::Storage) => Self::ReadOnly { path, source },
            Some(Hindrance::Process) => Self::Busy { path, source },
            None => Self::Migrate { path, source },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
    use sqlx::{ConnectOptions as _, Executor as _};

    use super::*;
    use crate::SqliteStore;
    use crate::migrations::migrate;

    #[tokio::test]
    async fn a_database_that_can_only_be_read_says_so() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
        store.close().await;
        // What SQLite does of itself with a file that may not be written; but root may write any.
        let options = SqliteConnectOptions::new().filename(&file).read_only(true);
        let pool = SqlitePoolOptions::new().connect_with(options).await.expect("readable");
        let error = migrate(&pool).await.expect_err("it cannot be written");
        let error = OpenError::of_migration(&file, error);
        assert!(matches!(error, OpenError::ReadOnly { .. }), "{error:?}");
        assert!(error.to_string().contains("may write to it"), "{error}");
    }

    #[tokio::test]
    async fn a_database_that_another_process_keeps_locked_says_so() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .busy_timeout(Duration::ZERO);
        let mut other = options.connect().await.expect("opens");
        other.execute("BEGIN IMMEDIATE").await.expect("nobody else");
        let pool = SqlitePoolOptions::new().connect_with(options).await.expect("readable");
        let error = migrate(&pool).await.expect_err("it cannot be written");
        let error = OpenError::of_migration(&file, error);
        assert!(matches!(error, OpenError::Busy { .. }), "{error:?}");
        assert!(error.to_string().contains("wait until it has finished"), "{error}");
    }
}
