//! Connections to the database file, and how they are set.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::Connection as _;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

use crate::place::Place;

/// How long SQLite waits for another process, such as the command line of this server.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a caller waits for a connection; longer than another process can hold one up.
pub(crate) const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// So many connections that only read.
///
/// What they sort they keep in memory: SQLite would write into files what is more than 2 MiB of it, and
/// merge those, for which a page far back in a long list takes thrice as long.
///
/// They are opened at once: later another file may be in the place of this one.
pub(crate) async fn readers(
    file: &Path,
    place: &Arc<Place>,
    connections: u32,
) -> Result<SqlitePool, sqlx::Error> {
    let options = options(file).pragma("query_only", "ON").pragma("temp_store", "MEMORY");
    let pool = pool(place, connections).connect_with(options).await?;
    let mut opened = Vec::new();
    for _ in 0..connections {
        opened.push(pool.acquire().await?);
    }
    Ok(pool)
}

/// The one connection that writes.
///
/// SQLite ends a transaction by itself when a write in it is interrupted or finds the disk full. sqlx
/// does not notice, and such a connection would refuse every later transaction: it is replaced.
pub(crate) async fn writer(file: &Path, place: &Arc<Place>) -> Result<SqlitePool, sqlx::Error> {
    let pool = pool(place, 1).before_acquire(|connection, _| {
        let is_free = !connection.is_in_transaction();
        Box::pin(async move { Ok(is_free) })
    });
    pool.connect_with(options(file)).await
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
}

/// Its connections stay open: there is no server that would forget them. One that takes the place of one
/// that failed is not used unless the file is still where it was.
fn pool(place: &Arc<Place>, connections: u32) -> SqlitePoolOptions {
    let place = Arc::clone(place);
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect(move |_, _| {
            let held = place.hold().map_err(|error| sqlx::Error::Configuration(error.into()));
            Box::pin(async move { held })
        })
}
