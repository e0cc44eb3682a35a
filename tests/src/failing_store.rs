//! A storage that fails when it is told to.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use bv_cms_conformance::Trouble;
use bv_cms_core::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, ApiTokenStore, ListLives, Live, LiveId,
    LiveStore, Membership, Organisation, OrganisationId, OrganisationStore, Page, Role,
    SigningKeyRecord, SigningKeyStore, Slice, Store, StoreError,
};
use bv_cms_store::SqliteStore;
use time::OffsetDateTime;

/// What the storage says when it fails. No caller may ever see it.
pub const CAUSE: &str = "/var/lib/bv-cms: the disk is on fire";

/// The real storage behind a switch.
#[derive(Debug)]
pub struct FailingStore {
    store: SqliteStore,
    /// What is going to happen, and how many calls succeed before it does.
    trouble: Mutex<Option<(Trouble, usize)>>,
    /// How often somebody else is going to change a live first.
    conflicts: AtomicUsize,
}

impl FailingStore {
    /// A storage that works as long as nobody says otherwise.
    #[must_use]
    pub fn new(store: SqliteStore) -> Self {
        Self { store, trouble: Mutex::default(), conflicts: AtomicUsize::new(0) }
    }

    /// Lets somebody else change a live first, the next so many times that one is replaced.
    pub fn change_in_between(&self, times: usize) {
        self.conflicts.store(times, Ordering::SeqCst);
    }

    /// Lets `spared` more calls succeed and every later one fail.
    pub fn fail_after(&self, spared: usize, trouble: Trouble) {
        *self.trouble.lock().expect("nobody panics while holding it") = Some((trouble, spared));
    }

    /// The storage, unless this call has to fail.
    fn reach(&self) -> Result<&SqliteStore, StoreError> {
        match self.next() {
            None => Ok(&self.store),
            Some(Trouble::Unavailable) => Err(StoreError::Unavailable(CAUSE.into())),
            Some(Trouble::Failed) => Err(StoreError::Failed(CAUSE.into())),
            Some(Trouble::Panic) => panic!("{CAUSE}"),
        }
    }

    fn next(&self) -> Option<Trouble> {
        let mut trouble = self.trouble.lock().expect("nobody panics while holding it");
        let (trouble, spared) = trouble.as_mut()?;
        match spared.checked_sub(1) {
            Some(fewer) => {
                *spared = fewer;
                None
            }
            None => Some(*trouble),
        }
    }
}

#[async_trait]
impl Store for FailingStore {
    async fn ping(&self) -> Result<(), StoreError> {
        self.reach()?.ping().await
    }
}

#[async_trait]
impl LiveStore for FailingStore {
    async fn insert_live(&self, live: &Live) -> Result<(), StoreError> {
        self.reach()?.insert_live(live).await
    }

    async fn live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
    ) -> Result<Option<Live>, StoreError> {
        self.reach()?.live(organisation, id).await
    }

    async fn live_by_custom_id(
        &self,
        organisation: OrganisationId,
        custom_id: &str,
    ) -> Result<Option<Live>, StoreError> {
        self.reach()?.live_by_custom_id(organisation, custom_id).await
    }

    async fn list_lives(
        &self,
        organisation: OrganisationId,
        list: &ListLives,
    ) -> Result<Slice<Live>, StoreError> {
        self.reach()?.list_lives(organisation, list).await
    }

    async fn replace_live(&self, live: &Live) -> Result<(), StoreError> {
        let store = self.reach()?;
        let fewer = |times: usize| times.checked_sub(1);
        if self.conflicts.fetch_update(Ordering::SeqCst, Ordering::SeqCst, fewer).is_ok() {
            return Err(StoreError::Conflict);
        }
        store.replace_live(live).await
    }
}

#[async_trait]
impl ApiTokenStore for FailingStore {
    async fn insert_api_token(&self, token: &ApiTokenRecord) -> Result<(), StoreError> {
        self.reach()?.insert_api_token(token).await
    }

    async fn api_token_by_hash(
        &self,
        hash: &[u8; 32],
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        self.reach()?.api_token_by_hash(hash).await
    }

    async fn api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        self.reach()?.api_token(account, id).await
    }

    async fn list_api_tokens(
        &self,
        account: AccountId,
        name: Option<&str>,
        page: Page,
    ) -> Result<Slice<ApiTokenRecord>, StoreError> {
        self.reach()?.list_api_tokens(account, name, page).await
    }

    async fn delete_api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError> {
        self.reach()?.delete_api_token(account, id, now).await
    }

    async fn touch_api_token(&self, id: ApiTokenId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.reach()?.touch_api_token(id, now).await
    }
}

#[async_trait]
impl OrganisationStore for FailingStore {
    async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError> {
        self.reach()?.insert_organisation(organisation).await
    }

    async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.reach()?.insert_account(account).await
    }

    async fn put_membership(&self, membership: Membership) -> Result<(), StoreError> {
        self.reach()?.put_membership(membership).await
    }

    async fn role(
        &self,
        organisation: OrganisationId,
        account: AccountId,
    ) -> Result<Option<Role>, StoreError> {
        self.reach()?.role(organisation, account).await
    }
}

#[async_trait]
impl SigningKeyStore for FailingStore {
    async fn insert_signing_key(&self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        self.reach()?.insert_signing_key(key).await
    }

    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        self.reach()?.signing_keys().await
    }
}
