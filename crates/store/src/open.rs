//! Why a database cannot be opened.

use std::io;
use std::path::PathBuf;

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
        source: sqlx::migrate::MigrateError,
    },
}
