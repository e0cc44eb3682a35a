//! What the errors of SQLite mean to whoever uses the storage.

use std::error::Error;

use bv_cms_core::StoreError;

/// The primary result codes of SQLite (<https://www.sqlite.org/rescode.html>) after which trying
/// again may help: somebody else is in the way, the disk is, or it took too long.
const PASSING: [i32; 7] = [
    5,  // SQLITE_BUSY
    6,  // SQLITE_LOCKED
    8,  // SQLITE_READONLY
    9,  // SQLITE_INTERRUPT
    10, // SQLITE_IOERR
    13, // SQLITE_FULL
    14, // SQLITE_CANTOPEN
];

/// The primary result codes after which nothing helps: the file is not what SQLite wrote.
const DAMAGED: [i32; 2] = [
    11, // SQLITE_CORRUPT
    26, // SQLITE_NOTADB
];

/// A constraint of the tables that a write would have broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Violation {
    /// There is a row of that identifier already.
    PrimaryKey,
    /// There is a row of that other unique value already.
    Unique,
    /// A row that is referred to is missing.
    ForeignKey,
}

/// What an error of SQLite or its pool means to whoever uses the storage.
pub(crate) fn failure(error: sqlx::Error) -> StoreError {
    let passes = matches!(
        error,
        sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::Io(_)
    );
    // The low byte of an extended result code is its primary one.
    match result_code(&error).map(|code| code & 0xff) {
        Some(code) if DAMAGED.contains(&code) => StoreError::Damaged(Box::new(error)),
        Some(code) if PASSING.contains(&code) => StoreError::Unavailable(Box::new(error)),
        _ if passes => StoreError::Unavailable(Box::new(error)),
        _ => broken(error),
    }
}

/// Something that cannot be stored or understood, however often it is tried.
pub(crate) fn broken(error: impl Into<Box<dyn Error + Send + Sync>>) -> StoreError {
    StoreError::Failed(error.into())
}

/// What keeps a database that can be read from being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hindrance {
    /// Its files or their file system.
    Storage,
    /// Another process that uses it.
    Process,
}

/// What keeps a database that can be read from being written, if that is what an error says.
pub(crate) fn hindrance(error: &sqlx::Error) -> Option<Hindrance> {
    match result_code(error)? & 0xff {
        8 | 10 | 13 => Some(Hindrance::Storage), // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL
        5 | 6 => Some(Hindrance::Process),       // SQLITE_BUSY, SQLITE_LOCKED
        _ => None,
    }
}

/// Whether a database cannot be read before a change is taken back that another process did not finish.
pub(crate) fn is_to_be_rolled_back(error: &sqlx::Error) -> bool {
    result_code(error) == Some(776) // SQLITE_READONLY_ROLLBACK
}

/// The constraint that a write would have broken, if that is what an error says.
pub(crate) fn violation(error: &sqlx::Error) -> Option<Violation> {
    match result_code(error)? {
        1555 => Some(Violation::PrimaryKey), // SQLITE_CONSTRAINT_PRIMARYKEY
        2067 => Some(Violation::Unique),     // SQLITE_CONSTRAINT_UNIQUE
        787 => Some(Violation::ForeignKey),  // SQLITE_CONSTRAINT_FOREIGNKEY
        _ => None,
    }
}

fn result_code(error: &sqlx::Error) -> Option<i32> {
    error.as_database_error()?.code()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
    use sqlx::{ConnectOptions, Executor};

    use super::*;

    async fn connect(file: &Path) -> SqliteConnection {
        let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
        options.busy_timeout(Duration::ZERO).connect().await.expect("opens")
    }

    async fn error_of(connection: &mut SqliteConnection, statement: &'static str) -> sqlx::Error {
        connection.execute(statement).await.expect_err("refused")
    }

    #[tokio::test]
    async fn somebody_else_in_the_way_passes() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let (mut first, mut second) = (connect(&file).await, connect(&file).await);
        first.execute("BEGIN EXCLUSIVE").await.expect("nobody else");
        let busy = failure(error_of(&mut second, "BEGIN IMMEDIATE").await);
        assert!(matches!(busy, StoreError::Unavailable(_)), "{busy:?}");

        second.execute("PRAGMA query_only = ON").await.expect("a setting");
        first.execute("ROLLBACK").await.expect("was begun");
        let read_only = failure(error_of(&mut second, "CREATE TABLE a (b)").await);
        assert!(matches!(read_only, StoreError::Unavailable(_)), "{read_only:?}");

        let missing = SqliteConnectOptions::new().filename(directory.path().join("no/cms.db"));
        let cannot_open = failure(missing.connect().await.expect_err("no such directory"));
        assert!(matches!(cannot_open, StoreError::Unavailable(_)), "{cannot_open:?}");
        assert!(matches!(failure(sqlx::Error::PoolTimedOut), StoreError::Unavailable(_)));
    }

    #[tokio::test]
    async fn anything_unexpected_does_not_pass() {
        let directory = tempfile::tempdir().expect("a directory");
        let mut connection = connect(&directory.path().join("cms.db")).await;
        let syntax = failure(error_of(&mut connection, "SELEKT").await);
        assert!(matches!(syntax, StoreError::Failed(_)), "{syntax:?}");
        assert!(matches!(failure(sqlx::Error::RowNotFound), StoreError::Failed(_)));
    }

    #[tokio::test]
    async fn broken_constraints_are_told_apart() {
        let directory = tempfile::tempdir().expect("a directory");
        let mut connection = connect(&directory.path().join("cms.db")).await;
        connection
            .execute(
                "CREATE TABLE t (id TEXT PRIMARY KEY, a TEXT UNIQUE, b TEXT REFERENCES t (id), \
                 CHECK (a <> 'no')) STRICT; INSERT INTO t VALUES ('1', 'one', '1')",
            )
            .await
            .expect("a table");
        for (statement, expected) in [
            ("INSERT INTO t VALUES ('1', 'two', '1')", Some(Violation::PrimaryKey)),
            ("INSERT INTO t VALUES ('2', 'one', '1')", Some(Violation::Unique)),
            ("INSERT INTO t VALUES ('2', 'two', '3')", Some(Violation::ForeignKey)),
            ("INSERT INTO t VALUES ('2', 'no', '1')", None),
        ] {
            let error = error_of(&mut connection, statement).await;
            assert_eq!(violation(&error), expected, "{statement}");
        }
    }
}
