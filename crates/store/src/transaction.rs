//! A transaction that writes.

use std::sync::Arc;

use bv_cms_core::StoreError;
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};

use crate::error::failure;
use crate::{Access, Interceptor};

/// A transaction that writes. Dropped before it is committed, it leaves everything as it was.
#[derive(Debug)]
pub(crate) struct WriteTransaction {
    transaction: Transaction<'static, Sqlite>,
    interceptor: Option<Arc<dyn Interceptor>>,
}

impl WriteTransaction {
    /// Begins one. It has the right to write from its start: one that only asks for it on the way is
    /// refused at once if somebody else wrote in between.
    pub(crate) async fn begin(
        writer: &SqlitePool,
        interceptor: Option<Arc<dyn Interceptor>>,
    ) -> Result<Self, StoreError> {
        let transaction = writer.begin_with("BEGIN IMMEDIATE").await.map_err(failure)?;
        Ok(Self { transaction, interceptor })
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
        self.transaction.commit().await.map_err(failure)
    }

    fn intercept(&self, access: Access) -> Result<(), StoreError> {
        self.interceptor.as_ref().map_or(Ok(()), |interceptor| interceptor.intercept(access))
    }
}
