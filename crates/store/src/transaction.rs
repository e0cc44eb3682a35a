//! A transaction that writes.

use std::sync::Arc;
use std::time::Duration;

use bv_cms_core::StoreError;
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};

use crate::damage::Damage;
use crate::error::Violation;
use crate::interruption::Interruption;
use crate::{Access, Interceptor};

/// A transaction that writes. Dropped before it is committed, it leaves everything as it was.
#[derive(Debug)]
pub(crate) struct WriteTransaction {
    /// Ends before the transaction does: what still runs is interrupted, and then rolled back.
    _interruption: Interruption,
    transaction: Transaction<'static, Sqlite>,
    interceptor: Option<Arc<dyn Interceptor>>,
    damage: Damage,
}

impl WriteTransaction {
    /// Begins one. It has the right to write from its start: one that only asks for it on the way is
    /// refused at once if somebody else wrote in between. Whatever runs in it is interrupted when
    /// `time` is over, counted from when it had begun.
    pub(crate) async fn begin(
        writer: &SqlitePool,
        time: Duration,
        interceptor: Option<Arc<dyn Interceptor>>,
        damage: Damage,
    ) -> Result<Self, StoreError> {
        let transaction = writer.begin_with("BEGIN IMMEDIATE").await;
        let mut transaction = transaction.map_err(|error| damage.failure(error))?;
        let interruption = Interruption::after(time, &mut transaction).await?;
        Ok(Self { _interruption: interruption, transaction, interceptor, damage })
    }

    /// The connection, for one statement.
    ///
    /// # Errors
    /// What an interceptor refuses it with.
    pub(crate) fn reach(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.intercept(Access::Within)?;
        Ok(&mut self.transaction)
    }

    /// Makes what was written last.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        self.intercept(Access::Commit)?;
        self.transaction.commit().await.map_err(|error| self.damage.failure(error))
    }

    /// What an error of a statement means.
    pub(crate) fn failure(&self, error: sqlx::Error) -> StoreError {
        self.damage.failure(error)
    }

    /// What an error of a statement means where `meaning` knows that of some broken constraints.
    pub(crate) fn refusal(
        &self,
        error: sqlx::Error,
        meaning: impl FnOnce(Violation) -> Option<StoreError>,
    ) -> StoreError {
        self.damage.refusal(error, meaning)
    }

    fn intercept(&self, access: Access) -> Result<(), StoreError> {
        let Some(interceptor) = &self.interceptor else { return Ok(()) };
        interceptor.intercept(access).map_err(|error| self.damage.note(error))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use tempfile::TempDir;

    use super::*;
    use crate::error::failure;
    use crate::place::Place;
    use crate::pool;

    /// Long enough for any statement that ends.
    const LONG: Duration = Duration::from_mins(1);
    const SHORT: Duration = Duration::from_millis(50);

    /// A connection that writes, and one that reads: with the last one the write-ahead log would go.
    async fn connections(directory: &TempDir) -> (SqlitePool, SqlitePool) {
        let file = directory.path().join("cms.db");
        std::fs::File::create(&file).expect("its owner may");
        let place = Arc::new(Place::of(&file).expect("it is there"));
        let writer = pool::writer(&file, &place).await.expect("opens");
        sqlx::query("CREATE TABLE t (n INTEGER)").execute(&writer).await.expect("a table");
        (writer, pool::readers(&file, &place, 1).await.expect("opens"))
    }

    /// Writes one row, and then goes on writing for ever.
    async fn write(writer: &SqlitePool, time: Duration) -> Result<(), StoreError> {
        let mut transaction =
            WriteTransaction::begin(writer, time, None, Damage::default()).await?;
        sqlx::query("INSERT INTO t VALUES (1)")
            .execute(transaction.reach()?)
            .await
            .map_err(failure)?;
        sqlx::query(
            "WITH RECURSIVE numbers (number) AS ( \
                 SELECT 1 UNION ALL SELECT number + 1 FROM numbers \
             ) INSERT INTO t SELECT number FROM numbers WHERE number < 0",
        )
        .execute(transaction.reach()?)
        .await
        .map_err(failure)?;
        transaction.commit().await
    }

    async fn is_as_before(writer: &SqlitePool) {
        let mut next = WriteTransaction::begin(writer, LONG, None, Damage::default())
            .await
            .expect("nobody else writes");
        let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM t")
            .fetch_one(next.reach().expect("nobody refuses it"))
            .await
            .expect("readable");
        assert_eq!(rows, 0);
        next.commit().await.expect("nothing was written");
    }

    #[tokio::test]
    async fn one_that_takes_too_long_is_interrupted_and_leaves_everything_as_it_was() {
        let directory = tempfile::tempdir().expect("a directory");
        let (writer, _reader) = connections(&directory).await;
        let (begun, result) = (Instant::now(), write(&writer, SHORT).await);
        assert!(matches!(result, Err(StoreError::Unavailable(_))), "{result:?}");
        assert!(begun.elapsed() >= SHORT);
        is_as_before(&writer).await;
    }

    #[tokio::test]
    async fn one_that_nobody_waits_for_is_interrupted_and_leaves_everything_as_it_was() {
        let directory = tempfile::tempdir().expect("a directory");
        let (writer, _reader) = connections(&directory).await;
        for _ in 0..3 {
            tokio::time::timeout(SHORT, write(&writer, LONG)).await.expect_err("it has no end");
            tokio::time::timeout(LONG / 4, is_as_before(&writer)).await.expect("it is its turn");
        }
    }
}
