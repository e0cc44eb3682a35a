//! What the server asks of its storage, in traits, so that no rule depends on a database. Each stands
//! beside what it stores; here they are together.

use async_trait::async_trait;

use crate::{ApiTokenStore, LiveStore, OrganisationStore, SigningKeyStore, StoreError};

/// Everything the server stores. Each write is durable before it returns.
#[async_trait]
pub trait Store: LiveStore + ApiTokenStore + OrganisationStore + SigningKeyStore {
    /// Asks the storage for a sign of life.
    ///
    /// # Errors
    /// [`StoreError`] when there is none; [`StoreError::Damaged`] also once anything else was found to be
    /// damaged: what is read for this may be whole.
    async fn ping(&self) -> Result<(), StoreError>;

    /// Writes something that means nothing, as durably as everything else.
    ///
    /// # Errors
    /// [`StoreError`] when nothing can be written.
    async fn probe_write(&self) -> Result<(), StoreError>;
}
