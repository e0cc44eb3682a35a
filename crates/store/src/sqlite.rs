//! The storage itself: its connections, their settings and the migrations.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bv_cms_core::{AccountId, Store, StoreError};
use sqlx::sqlite::SqlitePool;
use uuid::Uuid;

use crate::belonging::refuse_foreign;
use crate::damage::Damage;
use crate::error::{Violation, failure};
use crate::file::{OpeningLock, create_private};
use crate::interruption::InterruptedConnection;
use crate::location::database_file;
use crate::migrations::migrate;
use crate::place::Place;
use crate::pool::{self, ACQUIRE_TIMEOUT};
use crate::transaction::WriteTransaction;
use crate::turns::{Turn, Turns};
use crate::{Access, Interceptor, OpenError};

/// How many reads of one thing run at once; more wait.
const READERS: u32 = 4;
/// How many lists are read at once; more wait.
const LISTS: u32 = 4;
/// How many of them are of the same organisation, and how many the same account has asked for.
const LISTS_OF_ONE: usize = 2;
/// After what time a list is interrupted; many times of what the largest takes that is sensible.
const LIST_TIME: Duration = Duration::from_secs(1);
/// After what time a write is interrupted, and leaves everything as it was; many times of what deleting
/// the API token takes that most others were made with.
const WRITE_TIME: Duration = Duration::from_secs(20);

/// Everything the server stores, in one SQLite file.
///
/// SQLite has one writer at a time. Giving writes a single connection makes them queue here, in
/// order, rather than there, where the unlucky are told that the database is busy.
#[derive(Debug)]
pub struct SqliteStore {
    place: Arc<Place>,
    damage: Damage,
    readers: SqlitePool,
    lists: SqlitePool,
    list_time: Duration,
    write_time: Duration,
    /// Lists by whose they are.
    owners: Turns<Uuid>,
    /// Lists by the account that asks.
    askers: Turns<Uuid>,
    writer: SqlitePool,
    interceptor: Option<Arc<dyn Interceptor>>,
}

impl SqliteStore {
    /// Opens the database that a `sqlite:` URL names, such as `sqlite:data/cms.db`. Creates the
    /// file when it is missing, for its owner only, and brings its tables up to date.
    ///
    /// A file of the same name with `-lock` at its end stays beside it: servers that open the same
    /// database at once take turns by it.
    ///
    /// # Errors
    /// [`OpenError`], which says what to do.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let file = database_file(url)?;
        let connect_failed = |source| OpenError::Connect { path: file.clone(), source };
        let _lock = OpeningLock::acquire(&file).await?;
        create_private(&file)?;
        refuse_foreign(&file).await?;

        let place = Place::of(&file);
        let place = place.map_err(|source| OpenError::File { path: file.clone(), source })?;
        let place = Arc::new(place);
        let writer = pool::writer(&file, &place).await.map_err(connect_failed)?;
        migrate(&writer).await.map_err(|source| OpenError::of_migration(&file, source))?;
        let readers = pool::readers(&file, &place, READERS).await.map_err(connect_failed)?;
        let lists = pool::readers(&file, &place, LISTS).await.map_err(connect_failed)?;
        Ok(Self {
            place,
            damage: Damage::default(),
            readers,
            lists,
            list_time: LIST_TIME,
            write_time: WRITE_TIME,
            owners: Turns::new(LISTS_OF_ONE),
            askers: Turns::new(LISTS_OF_ONE),
            writer,
            interceptor: None,
        })
    }

    /// The same storage, but lists are interrupted after this time and end in
    /// [`StoreError::Unavailable`].
    #[must_use]
    pub fn with_list_time(mut self, time: Duration) -> Self {
        self.list_time = time;
        self
    }

    /// The same storage, but the interceptor hears of every access first.
    #[must_use]
    pub fn intercepted_by(mut self, interceptor: Arc<dyn Interceptor>) -> Self {
        self.interceptor = Some(interceptor);
        self
    }

    /// Waits for what is under way and closes the file. Whatever is asked afterwards is refused as
    /// [`StoreError::Unavailable`].
    pub async fn close(&self) {
        // Only the writer may fold the write-ahead log into the file, so it has to go last.
        self.readers.close().await;
        self.lists.close().await;
        self.writer.close().await;
    }

    /// The connections for reading one thing by its key, which takes no time that would have to be
    /// bounded.
    ///
    /// # Errors
    /// What an interceptor refuses it with.
    pub(crate) fn reach_read(&self) -> Result<&SqlitePool, StoreError> {
        self.intercept(Access::Read)?;
        Ok(&self.readers)
    }

    /// The connection for writing with one statement, when nobody else writes.
    ///
    /// # Errors
    /// What an interceptor refuses it with, and [`StoreError::Unavailable`] when the file is not in its
    /// place any more.
    pub(crate) async fn reach_write(&self) -> Result<InterruptedConnection, StoreError> {
        let writer =
            self.writer(Access::Write)?.acquire().await.map_err(|error| self.failure(error))?;
        InterruptedConnection::after(self.write_time, writer).await
    }

    /// Begins a transaction that writes, when nobody else does.
    ///
    /// # Errors
    /// As [`Self::reach_write`].
    pub(crate) async fn begin_write(&self) -> Result<WriteTransaction, StoreError> {
        let writer = self.writer(Access::Begin)?;
        let (time, interceptor) = (self.write_time, self.interceptor.clone());
        WriteTransaction::begin(writer, time, interceptor, self.damage.clone()).await
    }

    fn writer(&self, access: Access) -> Result<&SqlitePool, StoreError> {
        self.intercept(access)?;
        self.damage.hold_for_writing()?;
        self.place.hold()?;
        Ok(&self.writer)
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

    /// A connection for a list of what belongs to `owner`, when it is their turn, and that of the account
    /// which asks: one that asks for many waits for itself, and not everybody of the organisation for it.
    ///
    /// The turns last as long as they are kept, which has to be until the connection is not used any more.
    pub(crate) async fn reach_list(
        &self,
        owner: Uuid,
        asked_by: Option<AccountId>,
    ) -> Result<([Turn<'_, Uuid>; 2], InterruptedConnection), StoreError> {
        self.intercept(Access::Read)?;
        let asking = asked_by.map_or(owner, |account| account.0);
        let turns = async { [self.askers.wait(asking).await, self.owners.wait(owner).await] };
        let turns = tokio::time::timeout(ACQUIRE_TIMEOUT, turns).await;
        let turns = turns.map_err(|_| failure(sqlx::Error::PoolTimedOut))?;
        let connection = self.lists.acquire().await.map_err(|error| self.failure(error))?;
        Ok((turns, InterruptedConnection::after(self.list_time, connection).await?))
    }
}

#[async_trait]
impl Store for SqliteStore {
    async fn ping(&self) -> Result<(), StoreError> {
        self.damage.hold()?;
        // Reads a table: a constant would not touch the file.
        sqlx::query("SELECT 1 FROM signing_keys LIMIT 1")
            .fetch_optional(self.reach_read()?)
            .await
            .map_err(|error| self.failure(error))?;
        Ok(())
    }

    async fn probe_write(&self) -> Result<(), StoreError> {
        sqlx::query("INSERT OR REPLACE INTO probes (id, value) VALUES (1, random())")
            .execute(self.reach_write().await?.connection())
            .await
            .map_err(|error| self.failure(error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use sqlx::sqlite::SqliteConnectOptions;

    use super::*;

    #[tokio::test]
    async fn every_connection_is_safe() {
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite:{}", directory.path().join("cms.db").display());
        let store = SqliteStore::open(&url).await.expect("opens");
        let mut connections = vec![store.writer.acquire().await.expect("a connection")];
        for _ in 0..READERS {
            connections.push(store.readers.acquire().await.expect("a connection"));
        }
        for _ in 0..LISTS {
            connections.push(store.lists.acquire().await.expect("a connection"));
        }
        for (index, connection) in connections.iter_mut().enumerate() {
            let pragmas: (i64, i64, String, i64, i64) = sqlx::query_as(
                "SELECT foreign_keys, synchronous, journal_mode, timeout, query_only \
                 FROM pragma_foreign_keys, pragma_synchronous, pragma_journal_mode, \
                 pragma_busy_timeout, pragma_query_only",
            )
            .fetch_one(&mut **connection)
            .await
            .expect("pragmas");
            let query_only = i64::from(index > 0);
            assert_eq!(pragmas, (1, 2, "wal".to_owned(), 5000, query_only), "connection {index}");
        }
    }

    #[tokio::test]
    async fn a_write_transaction_keeps_others_from_writing_from_its_start() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
        let transaction = store.begin_write().await.expect("nobody else writes");
        assert_eq!(store.writer.options().get_max_connections(), 1, "writes have to take turns");
        let impatient = SqliteConnectOptions::new().filename(&file).busy_timeout(Duration::ZERO);
        let other = SqlitePool::connect_with(impatient).await.expect("opens");
        other.begin_with("BEGIN IMMEDIATE").await.expect_err("the store is writing");
        drop(transaction);
        let next = store.begin_write().await.expect("the one before is rolled back");
        // Dropped, it would be rolled back at some later time.
        next.commit().await.expect("nothing was written");
        other.begin_with("BEGIN IMMEDIATE").await.expect("nobody else writes");
    }

    fn account(number: u128) -> AccountId {
        AccountId(Uuid::from_u128(number))
    }

    #[tokio::test]
    async fn lists_of_one_owner_keep_neither_those_of_others_nor_single_reads_waiting() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut held = Vec::new();
        for _ in 0..LISTS_OF_ONE {
            held.push(store.reach_list(one, Some(account(1))).await.expect("a turn"));
        }
        let a_moment = Duration::from_millis(50);
        tokio::time::timeout(a_moment, store.reach_list(one, None)).await.expect_err("has to wait");
        held.push(store.reach_list(other, None).await.expect("nobody else lists that much"));
        for _ in 0..READERS {
            store.ping().await.expect("reads of one thing have connections of their own");
        }
        drop(held);
        store.reach_list(one, None).await.expect("its turn");
    }

    #[tokio::test]
    async fn who_asks_for_many_lists_keeps_others_of_the_organisation_waiting_for_one() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
        let organisation = Uuid::from_u128(1);
        let a_moment = Duration::from_millis(50);
        let mut held = Vec::new();
        for _ in 0..LISTS_OF_ONE {
            held.push(store.reach_list(organisation, Some(account(1))).await.expect("a turn"));
        }
        let many = (0..20).map(|_| store.reach_list(organisation, Some(account(1))));
        let mut many = std::pin::pin!(futures_util::future::join_all(many));
        tokio::time::timeout(a_moment, &mut many).await.expect_err("they have to wait");
        let mut other = std::pin::pin!(store.reach_list(organisation, Some(account(2))));
        tokio::time::timeout(a_moment, &mut other).await.expect_err("it has to wait as well");
        held.pop();
        let next = async {
            tokio::select! {
                biased;
                _ = &mut many => panic!("all of them came first"),
                turn = &mut other => turn,
            }
        };
        tokio::time::timeout(Duration::from_secs(5), next).await.expect("first").expect("a turn");
    }

    #[tokio::test]
    async fn opening_waits_for_its_turn() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = directory.path().join("cms.db");
        let url = format!("sqlite:{}", file.display());
        let lock = OpeningLock::acquire(&file).await.expect("nobody else");
        let patience = Duration::from_millis(200);
        tokio::time::timeout(patience, SqliteStore::open(&url)).await.expect_err("has to wait");
        assert!(!file.exists());
        drop(lock);
        SqliteStore::open(&url).await.expect("its turn");
    }
}
