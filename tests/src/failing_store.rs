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
    /// How often somebody else is going to change first what is replaced.
    conflicts: AtomicUsize,
}

impl FailingStore {
    /// A storage that works as long as nobody says otherwise.
    #[must_use]
    pub fn new(store: SqliteStore) -> Self {
        Self { store, trouble: Mutex::default(), conflicts: AtomicUsize::new(0) }
    }

    /// Lets somebody else change a thing first, the next so many times that one is replaced.
    pub fn change_in_between(&self, times: usize) {
        self.conflicts.store(times, Ordering::SeqCst);
    }

    /// Lets `spared` more calls succeed and every later one fail.
    pub fn fail_after(&self, spared: usize, trouble: Trouble) {
        *self.trouble.lock().expect("nobody panics while holding it") = Some((trouble, spared));
    }

    /// The storage, unless this call has to fail.
    fn reach(&self, method: &str) -> Result<&SqliteStore, StoreError> {
        let fewer = |times: usize| times.checked_sub(1);
        match self.next() {
            None if method.starts_with("replace_")
                && self
                    .conflicts
                    .fetch_update(Ordering::SeqCst, Ordering::SeqCst, fewer)
                    .is_ok() =>
            {
                Err(StoreError::Conflict)
            }
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

/// The storage traits behind the switch: a line for each method.
macro_rules! behind_the_switch {
    ($($store:ident {
        $(fn $name:ident(&self $(, $argument:ident: $kind:ty)*) -> $answer:ty;)*
    })*) => {$(
        #[async_trait]
        impl $store for FailingStore {
            $(async fn $name(&self $(, $argument: $kind)*) -> Result<$answer, StoreError> {
                self.reach(stringify!($name))?.$name($($argument),*).await
            })*
        }
    )*};
}

behind_the_switch! {
    Store {
        fn ping(&self) -> ();
    }
    LiveStore {
        fn insert_live(&self, live: &Live) -> ();
        fn live(&self, organisation: OrganisationId, id: LiveId) -> Option<Live>;
        fn live_by_custom_id(&self, organisation: OrganisationId, custom_id: &str) -> Option<Live>;
        fn list_lives(&self, organisation: OrganisationId, list: &ListLives) -> Slice<Live>;
        fn replace_live(&self, live: &Live) -> ();
    }
    ApiTokenStore {
        fn insert_api_token(&self, token: &ApiTokenRecord) -> ();
        fn api_token_by_hash(&self, hash: &[u8; 32]) -> Option<ApiTokenRecord>;
        fn api_token(&self, account: AccountId, id: ApiTokenId) -> Option<ApiTokenRecord>;
        fn list_api_tokens(
            &self, account: AccountId, name: Option<&str>, page: Page
        ) -> Slice<ApiTokenRecord>;
        fn delete_api_token(&self, account: AccountId, id: ApiTokenId, now: OffsetDateTime) -> bool;
        fn touch_api_token(&self, id: ApiTokenId, now: OffsetDateTime) -> ();
    }
    OrganisationStore {
        fn insert_organisation(&self, organisation: &Organisation) -> ();
        fn insert_account(&self, account: &Account) -> ();
        fn put_membership(&self, membership: Membership) -> ();
        fn role(&self, organisation: OrganisationId, account: AccountId) -> Option<Role>;
    }
    SigningKeyStore {
        fn insert_signing_key(&self, key: &SigningKeyRecord) -> ();
        fn signing_keys(&self) -> Vec<SigningKeyRecord>;
    }
}
