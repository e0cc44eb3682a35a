//! Signing keys on SQLite.

use async_trait::async_trait;
use bv_cms_core::{SigningKeyRecord, SigningKeyStore, StoreError};

use crate::SqliteStore;

#[async_trait]
impl SigningKeyStore for SqliteStore {
    async fn insert_signing_key(&self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO signing_keys (algorithm, pkcs8) VALUES (?1, ?2) \
             ON CONFLICT (algorithm) DO NOTHING",
        )
        .bind(&key.algorithm)
        .bind(&key.pkcs8)
        .execute(self.reach_write().await?.connection())
        .await
        .map_err(|error| self.failure(error))?;
        Ok(())
    }

    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        let rows: Vec<(String, Vec<u8>)> =
            sqlx::query_as("SELECT algorithm, pkcs8 FROM signing_keys ORDER BY algorithm")
                .fetch_all(self.reach_read()?)
                .await
                .map_err(|error| self.failure(error))?;
        let keys = rows.into_iter();
        Ok(keys.map(|(algorithm, pkcs8)| SigningKeyRecord { algorithm, pkcs8 }).collect())
    }
}
