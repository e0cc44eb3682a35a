//! A storage that remembers what every request asks for.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bv_cms_core::{
    Account, AccountId, ApiTokenDeletion, ApiTokenId, ApiTokenRecord, ApiTokenStore, ChangeLive,
    ListLives, Live, LiveChange, LiveId, LiveStore, Membership, Organisation, OrganisationId,
    OrganisationStore, Page, Role, SigningKeyRecord, SigningKeyStore, Slice, Store, StoreError,
};
use time::OffsetDateTime;

use crate::fence::Fence;
use crate::memory::{Memorable, Memory};

/// How much a [`CachedStore`] remembers, and for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CacheLimits {
    /// For how long what was read is shown again without a look at the storage. What other processes
    /// write to it is seen after this time at the latest; what is written through the same
    /// [`CachedStore`] is seen at once.
    pub lifetime: Duration,
    /// About how much memory it may take, in bytes.
    pub bytes: u64,
}

/// A storage in front of another one, which remembers API tokens, roles and lives that were asked for
/// a moment ago, so that most requests ask no database.
///
/// It never shows what a write through it has changed: from before such a write begins until it has
/// ended, all that it may touch is read from the storage, and what was read before is forgotten. That
/// something is not there is never remembered.
pub struct CachedStore {
    store: Arc<dyn Store>,
    fence: Fence,
    api_tokens: Memory<ApiTokenRecord>,
    roles: Memory<Role>,
    lives: Memory<Live>,
}

impl CachedStore {
    /// Remembers what it reads from `store`.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, limits: CacheLimits) -> Self {
        let CacheLimits { lifetime, bytes } = limits;
        Self {
            store,
            fence: Fence::new(),
            api_tokens: Memory::new(lifetime, bytes / 4),
            roles: Memory::new(lifetime, bytes / 8),
            lives: Memory::new(lifetime, bytes / 2),
        }
    }
}

impl fmt::Debug for CachedStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("CachedStore").finish_non_exhaustive()
    }
}

/// What is written together. A token takes the tokens made with it along, and those are of the same
/// account.
#[derive(Debug, Hash)]
pub(crate) enum Group {
    ApiTokens(AccountId),
    Role(OrganisationId, AccountId),
    Live(LiveId),
}

impl Memorable for ApiTokenRecord {
    type Key = [u8; 32];
    type Group = Group;

    fn group(_hash: &[u8; 32], token: &Self) -> Group {
        Group::ApiTokens(token.account)
    }

    fn heap_bytes(&self) -> usize {
        self.name.capacity()
    }
}

impl Memorable for Role {
    type Key = (OrganisationId, AccountId);
    type Group = Group;

    fn group((organisation, account): &Self::Key, _role: &Self) -> Group {
        Group::Role(*organisation, *account)
    }

    fn heap_bytes(&self) -> usize {
        0
    }
}

impl Memorable for Live {
    type Key = (OrganisationId, LiveId);
    type Group = Group;

    fn group((_organisation, id): &Self::Key, _live: &Self) -> Group {
        Group::Live(*id)
    }

    /// Twice its JSON: texts take as much in memory, what is around them takes more.
    fn heap_bytes(&self) -> usize {
        let settings = serde_json::to_vec(&self.settings).map_or(0, |json| json.len());
        2 * settings + self.admin_name.as_ref().map_or(0, String::capacity)
    }
}

#[async_trait]
impl ApiTokenStore for CachedStore {
    async fn insert_api_token(&self, token: &ApiTokenRecord) -> Result<(), StoreError> {
        self.store.insert_api_token(token).await
    }

    async fn api_token_by_hash(
        &self,
        hash: &[u8; 32],
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        self.api_tokens.get(&self.fence, *hash, self.store.api_token_by_hash(hash)).await
    }

    async fn api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
    ) -> Result<Option<ApiTokenRecord>, StoreError> {
        self.store.api_token(account, id).await
    }

    async fn list_api_tokens(
        &self,
        account: AccountId,
        name: Option<&str>,
        page: Page,
    ) -> Result<Slice<ApiTokenRecord>, StoreError> {
        self.store.list_api_tokens(account, name, page).await
    }

    async fn delete_api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
        by: Option<ApiTokenId>,
        now: OffsetDateTime,
    ) -> Result<ApiTokenDeletion, StoreError> {
        let write = self.fence.write(Group::ApiTokens(account));
        let deleted = self.store.delete_api_token(account, id, by, now).await;
        write.end();
        deleted
    }

    /// What is remembered of them may be from before: it says that they were used earlier.
    async fn touch_api_tokens(
        &self,
        uses: &[(ApiTokenId, OffsetDateTime)],
    ) -> Result<(), StoreError> {
        self.store.touch_api_tokens(uses).await
    }
}

#[async_trait]
impl OrganisationStore for CachedStore {
    async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError> {
        self.store.insert_organisation(organisation).await
    }

    async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.store.insert_account(account).await
    }

    async fn put_membership(&self, membership: Membership) -> Result<(), StoreError> {
        let write = self.fence.write(Group::Role(membership.organisation, membership.account));
        let put = self.store.put_membership(membership).await;
        write.end();
        put
    }

    async fn role(
        &self,
        organisation: OrganisationId,
        account: AccountId,
    ) -> Result<Option<Role>, StoreError> {
        let key = (organisation, account);
        self.roles.get(&self.fence, key, self.store.role(organisation, account)).await
    }
}

#[async_trait]
impl LiveStore for CachedStore {
    async fn insert_live(&self, live: &Live) -> Result<(), StoreError> {
        self.store.insert_live(live).await
    }

    async fn live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
    ) -> Result<Option<Live>, StoreError> {
        let key = (organisation, id);
        self.lives.get(&self.fence, key, self.store.live(organisation, id)).await
    }

    async fn live_by_custom_id(
        &self,
        organisation: OrganisationId,
        custom_id: &str,
    ) -> Result<Option<Live>, StoreError> {
        self.store.live_by_custom_id(organisation, custom_id).await
    }

    async fn list_lives(
        &self,
        organisation: OrganisationId,
        list: &ListLives,
    ) -> Result<Slice<Live>, StoreError> {
        self.store.list_lives(organisation, list).await
    }

    async fn change_live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
        change: &mut ChangeLive<'_>,
    ) -> Result<LiveChange, StoreError> {
        let write = self.fence.write(Group::Live(id));
        let changed = self.store.change_live(organisation, id, change).await;
        write.end();
        changed
    }
}

#[async_trait]
impl SigningKeyStore for CachedStore {
    async fn insert_signing_key(&self, key: &SigningKeyRecord) -> Result<(), StoreError> {
        self.store.insert_signing_key(key).await
    }

    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError> {
        self.store.signing_keys().await
    }
}

#[async_trait]
impl Store for CachedStore {
    async fn ping(&self) -> Result<(), StoreError> {
        self.store.ping().await
    }

    async fn probe_write(&self) -> Result<(), StoreError> {
        self.store.probe_write().await
    }
}
