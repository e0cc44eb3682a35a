//! Whether a file that is there already is a database of this server, found out before anything is
//! written to it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};

use crate::OpenError;
use crate::error::is_to_be_rolled_back;
use crate::migrations::MIGRATIONS;

/// What SQLite calls the application id of the file, set by a migration: `bvcm` in ASCII.
const APPLICATION_ID: i64 = 0x6276_636d;

/// Refuses a database that somebody else made.
///
/// # Errors
/// [`OpenError::Foreign`], or [`OpenError::Connect`] when SQLite cannot read the file.
pub(crate) async fn refuse_foreign(file: &Path) -> Result<(), OpenError> {
    let failed = |source| OpenError::Connect { path: file.to_owned(), source };
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let is_ours = match look(options.clone()).await {
        // What a process that was killed had begun is taken back by who may write, which is not to happen
        // to a database of somebody else. That of this server is only empty then: every other change goes
        // through the write-ahead log.
        Err(error) if is_to_be_rolled_back(&error) => look(options.immutable(true)).await,
        looked => looked,
    };
    if is_ours.map_err(failed)? {
        Ok(())
    } else {
        Err(OpenError::Foreign { path: file.to_owned() })
    }
}

async fn look(options: SqliteConnectOptions) -> Result<bool, sqlx::Error> {
    let mut connection = options.connect().await?;
    let is_ours = is_ours(&mut connection).await?;
    connection.close().await?;
    Ok(is_ours)
}

async fn is_ours(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    let (application_id, tables, has_history): (i64, i64, bool) = sqlx::query_as(
        "SELECT application_id, (SELECT count(*) FROM sqlite_schema), \
         EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '_sqlx_migrations') \
         FROM pragma_application_id",
    )
    .fetch_one(&mut *connection)
    .await?;
    if application_id == APPLICATION_ID || (application_id == 0 && tables == 0) {
        return Ok(true);
    }
    // Made before the application id was set, or restored from a text dump, which has none.
    let Some(first) = MIGRATIONS.iter().next().filter(|_| application_id == 0 && has_history)
    else {
        return Ok(false);
    };
    sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM _sqlx_migrations WHERE version = ?1 AND checksum = ?2)",
    )
    .bind(first.version)
    .bind(first.checksum.as_ref())
    .fetch_one(connection)
    .await
}
