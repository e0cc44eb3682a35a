//! What the server asks of its storage, in traits, so that no rule depends on a database.

use std::error::Error;

use async_trait::async_trait;
use time::OffsetDateTime;

use crate::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, Live, LiveId, LiveStatus, Membership,
    Organisation, OrganisationId, Role,
};

/// Why a storage operation did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The storage cannot be reached or is overloaded; trying again may help.
    #[error("the storage is not available")]
    Unavailable(#[source] Box<dyn Error + Send + Sync>),
    /// The storage answered with something nobody expected; trying again will not help.
    #[error("the storage failed")]
    Failed(#[source] Box<dyn Error + Send + Sync>),
    /// Another live of the organisation has this `custom_id`.
    #[error("the custom id `{custom_id}` is taken")]
    CustomIdTaken {
        /// The custom id.
        custom_id: String,
    },
    /// What should be changed was changed by somebody else in between: read it again and retry.
    #[error("changed by somebody else in between")]
    Conflict,
    /// What is to be made is there already.
    #[error("{what} exists already")]
    AlreadyExists {
        /// What it is, for people.
        what: &'static str,
    },
    /// What is referred to is not there.
    #[error("{what} does not exist")]
    Missing {
        /// What it is, for people.
        what: &'static str,
    },
}

/// Everything the server stores. Each write is durable before it returns.
#[async_trait]
pub trait Store: LiveStore + ApiTokenStore + OrganisationStore + SigningKeyStore {
    /// Asks the storage for a sign of life.
    ///
    /// # Errors
    /// [`StoreError`] when there is none.
    async fn ping(&self) -> Result<(), StoreError>;
}

/// One page of a list, counted from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Which page, from 1.
    pub number: u32,
    /// Items on a page, 1 to 100.
    pub size: u32,
}

impl Page {
    /// How many items come before the page.
    #[must_use]
    pub fn offset(self) -> u64 {
        u64::from(self.number.saturating_sub(1)) * u64::from(self.size)
    }
}

/// The items on a page, and how many there are on all pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice<T> {
    /// The items on the page.
    pub items: Vec<T>,
    /// The number of items on all pages together.
    pub total: u64,
}

/// A span of time: from its start, which belongs to it, to its end, which does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// From here, inclusive; `None` means from the beginning.
    pub start: Option<OffsetDateTime>,
    /// To here, exclusive; `None` means without end.
    pub end: Option<OffsetDateTime>,
}

/// A time by which lives are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderField {
    /// When it last changed.
    UpdatedAt,
    /// When it was opened to the audience.
    StartedAt,
    /// When it ended.
    EndedAt,
    /// From when on its recording can be seen.
    VodStartedAt,
    /// Until when its recording can be seen.
    VodEndedAt,
}

/// One criterion of an order. Lives without that time come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListOrder {
    /// The time that counts.
    pub field: OrderField,
    /// Latest first.
    pub descending: bool,
}

/// Which lives to list. Criteria left empty do not restrict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLives {
    /// Part of the name, in any case.
    pub name: Option<String>,
    /// One of these statuses.
    pub statuses: Vec<LiveStatus>,
    /// All of these labels.
    pub labels: Vec<String>,
    /// When it last changed.
    pub updated_at: Interval,
    /// When it was opened to the audience.
    pub started_at: Interval,
    /// When it ended.
    pub ended_at: Interval,
    /// From when on its recording can be seen.
    pub vod_started_at: Interval,
    /// Until when its recording can be seen.
    pub vod_ended_at: Interval,
    /// First criterion first; then, and without any, the latest change first, then by id.
    pub order_by: Vec<ListOrder>,
    /// Which page.
    pub page: Page,
}

/// Lives, always of one organisation.
#[async_trait]
pub trait LiveStore: Send + Sync + 'static {
    /// Adds a live.
    ///
    /// # Errors
    /// [`StoreError::CustomIdTaken`], or when the storage fails.
    async fn insert_live(&self, live: &Live) -> Result<(), StoreError>;

    /// The live of that id in the organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn live(
        &self,
        organisation: OrganisationId,
        id: LiveId,
    ) -> Result<Option<Live>, StoreError>;

    /// The live of that custom id in the organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn live_by_custom_id(
        &self,
        organisation: OrganisationId,
        custom_id: &str,
    ) -> Result<Option<Live>, StoreError>;

    /// A page of the organisation's lives.
    ///
    /// # Errors
    /// When the storage fails.
    async fn list_lives(
        &self,
        organisation: OrganisationId,
        list: &ListLives,
    ) -> Result<Slice<Live>, StoreError>;

    /// Writes a changed live back, found by its organisation, id and revision, and raises the
    /// stored revision by one.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the stored revision is another one,
    /// [`StoreError::CustomIdTaken`], or when the storage fails.
    async fn replace_live(&self, live: &Live) -> Result<(), StoreError>;
}

/// API tokens, always of one account except when a request is authenticated.
#[async_trait]
pub trait ApiTokenStore: Send + Sync + 'static {
    /// Adds an API token.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when its hash is known, [`StoreError::Missing`] without its
    /// account, [`StoreError::Conflict`] when its parent is deleted, or when the storage fails.
    async fn insert_api_token(&self, token: &ApiTokenRecord) -> Result<(), StoreError>;

    /// The API token with that SHA-256, deleted ones included.
    ///
    /// # Errors
    /// When the storage fails.
    async fn api_token_by_hash(
        &self,
        hash: &[u8; 32],
    ) -> Result<Option<ApiTokenRecord>, StoreError>;

    /// The account's API token of that id, unless it is deleted.
    ///
    /// # Errors
    /// When the storage fails.
    async fn api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
    ) -> Result<Option<ApiTokenRecord>, StoreError>;

    /// A page of the account's API tokens that are not deleted, newest first, then by id; `name`
    /// restricts to those whose name contains it, in any case.
    ///
    /// # Errors
    /// When the storage fails.
    async fn list_api_tokens(
        &self,
        account: AccountId,
        name: Option<&str>,
        page: Page,
    ) -> Result<Slice<ApiTokenRecord>, StoreError>;

    /// Deletes the account's API token of that id and every token made with it, directly or not.
    /// Says whether there was one.
    ///
    /// # Errors
    /// When the storage fails.
    async fn delete_api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
        now: OffsetDateTime,
    ) -> Result<bool, StoreError>;

    /// Notes that the API token was used, unless that was noted at `now` or later already.
    ///
    /// # Errors
    /// When the storage fails.
    async fn touch_api_token(&self, id: ApiTokenId, now: OffsetDateTime) -> Result<(), StoreError>;
}

/// Organisations, accounts and memberships.
#[async_trait]
pub trait OrganisationStore: Send + Sync + 'static {
    /// Adds an organisation.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], or when the storage fails.
    async fn insert_organisation(&self, organisation: &Organisation) -> Result<(), StoreError>;

    /// Adds an account.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`], or when the storage fails.
    async fn insert_account(&self, account: &Account) -> Result<(), StoreError>;

    /// Makes an account a member of an organisation, or gives a member another role.
    ///
    /// # Errors
    /// [`StoreError::Missing`] without the organisation or the account, or when the storage fails.
    async fn put_membership(&self, membership: Membership) -> Result<(), StoreError>;

    /// The account's role in the organisation; `None` when it is no member or there is no such
    /// organisation.
    ///
    /// # Errors
    /// When the storage fails.
    async fn role(
        &self,
        organisation: OrganisationId,
        account: AccountId,
    ) -> Result<Option<Role>, StoreError>;
}

/// A private key as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningKeyRecord {
    /// The JOSE algorithm it signs with: `EdDSA` or `ES256`.
    pub algorithm: String,
    /// The private key, PKCS #8 in DER (RFC 5958).
    pub pkcs8: Vec<u8>,
}

impl std::fmt::Debug for SigningKeyRecord {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("SigningKeyRecord")
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

/// The keys that sign interaction tokens: one for each algorithm ever configured.
#[async_trait]
pub trait SigningKeyStore: Send + Sync + 'static {
    /// Adds a key unless its algorithm has one. However many servers start at once, they end up
    /// with the same key.
    ///
    /// # Errors
    /// When the storage fails.
    async fn insert_signing_key(&self, key: &SigningKeyRecord) -> Result<(), StoreError>;

    /// Every key, by algorithm.
    ///
    /// # Errors
    /// When the storage fails.
    async fn signing_keys(&self) -> Result<Vec<SigningKeyRecord>, StoreError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_begins_behind_those_before_it() {
        for (number, size, offset) in
            [(1, 20, 0), (2, 20, 20), (5, 3, 12), (0, 20, 0), (u32::MAX, 100, 429_496_729_400)]
        {
            assert_eq!(Page { number, size }.offset(), offset, "page {number} of {size}");
        }
    }

    #[test]
    fn a_private_key_is_not_shown() {
        let record = SigningKeyRecord { algorithm: "EdDSA".to_owned(), pkcs8: vec![7; 4] };
        assert_eq!(format!("{record:?}"), "SigningKeyRecord { algorithm: \"EdDSA\", .. }");
    }
}
