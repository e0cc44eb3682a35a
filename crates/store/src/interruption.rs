//! Statements that end when their time is over, or when nobody waits for them any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use bv_cms_core::StoreError;
use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqliteConnection};

use crate::error::failure;

/// After how many instructions of its virtual machine SQLite looks whether it has to end: ten
/// microseconds of work, and more than a statement needs that reads a row by its key.
const INSTRUCTIONS: i32 = 1000;

/// Interrupts what runs on a connection when a time is over, and when it is dropped before that has
/// ended: the thread that works for a connection would go on with it otherwise.
#[derive(Debug)]
pub(crate) struct Interruption {
    is_dropped: Arc<AtomicBool>,
}

impl Interruption {
    /// Interrupts whatever runs on the connection when `time` is over, counted from now.
    pub(crate) async fn after(
        time: Duration,
        connection: &mut SqliteConnection,
    ) -> Result<Self, StoreError> {
        let (begun, is_dropped) = (Instant::now(), Arc::new(AtomicBool::new(false)));
        let is_over = Arc::clone(&is_dropped);
        // The handle is free once every earlier statement has ended, so that this handler, which
        // takes the place of the one before, is never that of a statement of somebody else.
        let mut handle = connection.lock_handle().await.map_err(failure)?;
        handle.set_progress_handler(INSTRUCTIONS, move || {
            !is_over.load(Ordering::Relaxed) && begun.elapsed() < time
        });
        Ok(Self { is_dropped })
    }
}

impl Drop for Interruption {
    fn drop(&mut self) {
        self.is_dropped.store(true, Ordering::Relaxed);
    }
}

/// A connection whose statements are interrupted.
#[derive(Debug)]
pub(crate) struct InterruptedConnection {
    /// Ends before the connection is free again.
    _interruption: Interruption,
    connection: PoolConnection<Sqlite>,
}

impl InterruptedConnection {
    /// Interrupts whatever runs on the connection when `time` is over, counted from now.
    pub(crate) async fn after(
        time: Duration,
        mut connection: PoolConnection<Sqlite>,
    ) -> Result<Self, StoreError> {
        let interruption = Interruption::after(time, &mut connection).await?;
        Ok(Self { _interruption: interruption, connection })
    }

    /// The connection itself.
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}

#[cfg(test)]
mod tests {
    use sqlx::SqlitePool;
    use sqlx::sqlite::SqlitePoolOptions;

    use super::*;

    const ENDLESS: &str = "WITH RECURSIVE numbers (number) AS ( \
                               SELECT 1 UNION ALL SELECT number + 1 FROM numbers \
                           ) SELECT count(*) FROM numbers";
    /// Long enough for any statement that ends.
    const LONG: Duration = Duration::from_mins(1);
    const SHORT: Duration = Duration::from_millis(50);

    async fn pool() -> SqlitePool {
        SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.expect("opens")
    }

    async fn run(
        pool: &SqlitePool,
        time: Duration,
        statement: &'static str,
    ) -> Result<i64, StoreError> {
        let connection = pool.acquire().await.map_err(failure)?;
        let mut interrupted = InterruptedConnection::after(time, connection).await?;
        sqlx::query_scalar(statement).fetch_one(interrupted.connection()).await.map_err(failure)
    }

    #[tokio::test]
    async fn a_statement_is_interrupted_when_its_time_is_over() {
        let pool = pool().await;
        let begun = Instant::now();
        let result = run(&pool, SHORT, ENDLESS).await;
        assert!(matches!(result, Err(StoreError::Unavailable(_))), "{result:?}");
        assert!(begun.elapsed() >= SHORT);
        assert_eq!(run(&pool, LONG, "SELECT 7").await.expect("the connection is as before"), 7);
    }

    #[tokio::test]
    async fn a_statement_is_interrupted_when_nobody_waits_for_it() {
        let pool = pool().await;
        for _ in 0..3 {
            let abandoned = tokio::time::timeout(SHORT, run(&pool, LONG, ENDLESS)).await;
            abandoned.expect_err("it has no end");
            let next = tokio::time::timeout(LONG / 4, run(&pool, LONG, "SELECT 7")).await;
            assert_eq!(next.expect("the only connection is free").expect("readable"), 7);
        }
    }
}
