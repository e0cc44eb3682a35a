//! The steps that bring the tables up to date.

use sqlx::SqliteConnection;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::SqlitePool;

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Brings the tables up to date: to the last step or not at all. Fails as well when there is nothing
/// to do but could not be done.
pub(crate) async fn migrate(writer: &SqlitePool) -> Result<(), MigrateError> {
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    let connection: &mut SqliteConnection = &mut transaction;
    MIGRATIONS.run_direct(None, connection, false).await?;
    // SQLite opens a file that it may not write without a word, and lets transactions begin.
    sqlx::query("DELETE FROM signing_keys WHERE FALSE").execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(())
}
