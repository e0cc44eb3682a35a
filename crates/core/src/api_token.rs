//! What is stored of an API token, when it is accepted, and how long one that it makes may live.

use async_trait::async_trait;
use time::OffsetDateTime;

use crate::{AccountId, ApiTokenId, Page, Slice, StoreError};

/// What is stored of an API token. The secret itself is not: only its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiTokenRecord {
    /// Its identifier.
    pub id: ApiTokenId,
    /// The account it speaks for.
    pub account: AccountId,
    /// A name for people, at most 100 characters.
    pub name: String,
    /// SHA-256 of the whole token text.
    pub hash: [u8; 32],
    /// The API token that made this one through the API; `None` when an operator made it.
    pub parent: Option<ApiTokenId>,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// From this moment on it is refused; `None` means never.
    pub expires_at: Option<OffsetDateTime>,
    /// When a request last used it, to the minute.
    pub last_used_at: Option<OffsetDateTime>,
    /// When it was deleted. Deleted tokens are kept, so that their holder is told why.
    pub deleted_at: Option<OffsetDateTime>,
}

/// Whether an API token is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiTokenState {
    /// Accepted.
    Active,
    /// Refused: its lifetime is over.
    Expired,
    /// Refused: somebody deleted it.
    Deleted,
}

impl ApiTokenRecord {
    /// Whether the token is accepted at `now`. Deletion counts before expiry.
    #[must_use]
    pub fn state(&self, now: OffsetDateTime) -> ApiTokenState {
        if self.deleted_at.is_some() {
            ApiTokenState::Deleted
        } else if self.expires_at.is_some_and(|expires_at| expires_at <= now) {
            ApiTokenState::Expired
        } else {
            ApiTokenState::Active
        }
    }
}

/// An API token to be made with another one.
#[derive(Debug, Clone)]
pub struct NewApiToken<'a> {
    /// The token that makes it; the new one can do no more and live no longer.
    pub parent: &'a ApiTokenRecord,
    /// A name for people, 1 to 100 characters.
    pub name: String,
    /// When it shall expire; `None` asks for as long as its parent lives.
    pub expires_at: Option<OffsetDateTime>,
}

/// Why an API token cannot have the expiry that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExpiryError {
    /// The expiry is now or earlier.
    #[error("the expiry is not in the future")]
    NotInFuture,
    /// The expiry is later than that of the token which makes it.
    #[error("the expiry is later than that of the API token which makes it")]
    BeyondParent {
        /// The latest expiry that is possible.
        latest: OffsetDateTime,
    },
}

impl NewApiToken<'_> {
    /// The record of the new token. It speaks for its parent's account and for no other.
    ///
    /// # Errors
    /// [`ExpiryError`] when the expiry has passed or lies beyond the parent's.
    pub fn record(
        self,
        id: ApiTokenId,
        hash: [u8; 32],
        now: OffsetDateTime,
    ) -> Result<ApiTokenRecord, ExpiryError> {
        let expires_at = match (self.expires_at, self.parent.expires_at) {
            (Some(asked), _) if asked <= now => return Err(ExpiryError::NotInFuture),
            (Some(asked), Some(latest)) if asked > latest => {
                return Err(ExpiryError::BeyondParent { latest });
            }
            (Some(asked), _) => Some(asked),
            (None, latest) => latest,
        };
        Ok(ApiTokenRecord {
            id,
            account: self.parent.account,
            name: self.name,
            hash,
            parent: Some(self.parent.id),
            created_at: now,
            expires_at,
            last_used_at: None,
            deleted_at: None,
        })
    }
}

/// What came of deleting an API token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiTokenDeletion {
    /// It is deleted, with every token that was made with it.
    Deleted,
    /// The account has no such API token, or no longer.
    Missing,
    /// Refused: it made the token which is to delete it, directly or not.
    Ancestor,
}

/// API tokens, always of one account except when a request is authenticated.
#[async_trait]
pub trait ApiTokenStore: Send + Sync + 'static {
    /// Adds an API token.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when its hash is known, [`StoreError::Missing`] without its
    /// account, [`StoreError::ApiTokenDeleted`] when its parent is deleted, or when the storage
    /// fails.
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

    /// Deletes the account's API token of that id and every token made with it, directly or not: at
    /// `now`, or when it was made if the clock was set back since.
    /// `by` is the token that asks for it, which may be the same one but none that it was made by;
    /// an operator has none.
    ///
    /// # Errors
    /// [`StoreError::ApiTokenDeleted`] when `by` is deleted, or when the storage fails.
    async fn delete_api_token(
        &self,
        account: AccountId,
        id: ApiTokenId,
        by: Option<ApiTokenId>,
        now: OffsetDateTime,
    ) -> Result<ApiTokenDeletion, StoreError>;

    /// Notes when API tokens were used, all of them or none. One that was used later already stays as
    /// it is, and one that is not there is passed over.
    ///
    /// # Errors
    /// When the storage fails.
    async fn touch_api_tokens(
        &self,
        uses: &[(ApiTokenId, OffsetDateTime)],
    ) -> Result<(), StoreError>;
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use uuid::Uuid;

    use super::*;

    fn parent(expires_at: Option<OffsetDateTime>) -> ApiTokenRecord {
        ApiTokenRecord {
            id: ApiTokenId(Uuid::nil()),
            account: AccountId(Uuid::max()),
            name: "parent".to_owned(),
            hash: [1; 32],
            parent: None,
            created_at: OffsetDateTime::UNIX_EPOCH,
            expires_at,
            last_used_at: None,
            deleted_at: None,
        }
    }

    fn child(
        parent: &ApiTokenRecord,
        expires_at: Option<OffsetDateTime>,
    ) -> Result<ApiTokenRecord, ExpiryError> {
        NewApiToken { parent, name: "child".to_owned(), expires_at }.record(
            ApiTokenId(Uuid::max()),
            [2; 32],
            OffsetDateTime::UNIX_EPOCH,
        )
    }

    #[test]
    fn a_child_never_outlives_its_parent() {
        let tomorrow = OffsetDateTime::UNIX_EPOCH + Duration::DAY;
        let bounded = parent(Some(tomorrow));
        assert_eq!(child(&bounded, None).map(|token| token.expires_at), Ok(Some(tomorrow)));
        assert_eq!(
            child(&bounded, Some(tomorrow + Duration::SECOND)),
            Err(ExpiryError::BeyondParent { latest: tomorrow })
        );
        for possible in [tomorrow - Duration::SECOND, tomorrow] {
            let token = child(&bounded, Some(possible));
            assert_eq!(token.map(|token| token.expires_at), Ok(Some(possible)));
        }
        assert_eq!(child(&parent(None), None).map(|token| token.expires_at), Ok(None));
    }

    #[test]
    fn an_expiry_that_has_passed_is_refused() {
        let now = OffsetDateTime::UNIX_EPOCH;
        assert_eq!(child(&parent(None), Some(now)), Err(ExpiryError::NotInFuture));
    }

    #[test]
    fn a_child_speaks_for_the_account_of_its_parent() {
        let token = child(&parent(None), None).expect("no expiry asked, none to refuse");
        assert_eq!(token.account, AccountId(Uuid::max()));
        assert_eq!(token.parent, Some(ApiTokenId(Uuid::nil())));
    }

    #[test]
    fn a_token_expires_at_its_very_moment() {
        let now = OffsetDateTime::UNIX_EPOCH;
        assert_eq!(parent(Some(now)).state(now), ApiTokenState::Expired);
        assert_eq!(parent(Some(now + Duration::SECOND)).state(now), ApiTokenState::Active);
        let deleted = ApiTokenRecord { deleted_at: Some(now), ..parent(Some(now)) };
        assert_eq!(deleted.state(now), ApiTokenState::Deleted);
    }
}
