//! Where the tests take place: a store on a file of its own, and things to put in.

use std::path::PathBuf;

use bv_cms_core::{
    Account, AccountId, ApiTokenId, ApiTokenRecord, BroadcastMode, ChatId, Decision, Interaction,
    Live, LiveChange, LiveId, LiveKind, LiveResolution, LiveSettings, LiveStatus, LiveStore,
    Organisation, OrganisationId, OrganisationStore, Privacy, StoreError,
};
use bv_cms_store::SqliteStore;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Executor};
use tempfile::TempDir;
use time::OffsetDateTime;
use uuid::Uuid;

pub(crate) struct Scene {
    directory: TempDir,
    pub(crate) store: SqliteStore,
}

impl Scene {
    /// A new database with the organisations 1 and 2 and the accounts 1 and 2.
    pub(crate) async fn new() -> Self {
        let scene = Self::empty().await;
        for number in [1, 2] {
            let organisation = Organisation { id: organisation(number), name: "o".to_owned() };
            scene.store.insert_organisation(&organisation).await.expect("a new organisation");
            let account = Account { id: account(number), name: "a".to_owned() };
            scene.store.insert_account(&account).await.expect("a new account");
        }
        scene
    }

    pub(crate) async fn empty() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite:{}", directory.path().join("cms.db").display());
        let store = SqliteStore::open(&url).await.expect("opens");
        Self { directory, store }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.directory.path().join("cms.db")
    }

    pub(crate) fn url(&self) -> String {
        format!("sqlite:{}", self.file().display())
    }

    /// Closes the database and opens it again.
    pub(crate) async fn reopen(self) -> Self {
        self.store.close().await;
        let store = SqliteStore::open(&self.url()).await.expect("opens again");
        Self { store, ..self }
    }

    /// Does to the database what only somebody with a shell could.
    pub(crate) async fn tamper(&self, statement: &'static str) {
        let options = SqliteConnectOptions::new().filename(self.file());
        let mut connection: SqliteConnection = options.connect().await.expect("opens");
        connection.execute(statement).await.expect("the shell may do anything");
    }
}

impl Scene {
    /// Makes the live of the first organisation that has the identifier of `to` like it.
    pub(crate) async fn replace(&self, to: &Live) -> Result<LiveChange, StoreError> {
        let mut replace = |live: &mut Live| {
            live.clone_from(to);
            Decision::Commit
        };
        self.store.change_live(organisation(1), to.id, &mut replace).await
    }
}

pub(crate) fn organisation(number: u128) -> OrganisationId {
    OrganisationId(Uuid::from_u128(number))
}

pub(crate) fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

pub(crate) fn at(seconds: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(1_700_000_000 + seconds).expect("in range")
}

/// A live of the first organisation with as little in it as possible.
pub(crate) fn live(number: u128) -> Live {
    Live {
        id: LiveId(Uuid::from_u128(number)),
        organisation: organisation(1),
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::TraditionalLive,
        resolution: LiveResolution::Hd,
        settings: LiveSettings {
            name: None,
            custom_id: None,
            scheduled_at: None,
            live_vod: None,
            privacy: Privacy::PUBLIC,
            metadata: None,
            interaction: None::<Interaction>,
        },
        chat_id: ChatId(Uuid::from_u128(number + 1000)),
        chatroom_options: None,
        admin_name: None,
        status: LiveStatus::WaitForPreview,
        created_at: at(0),
        updated_at: at(0),
        started_at: None,
        ended_at: None,
        revision: 1,
    }
}

pub(crate) fn api_token(number: u8, parent: Option<u8>) -> ApiTokenRecord {
    ApiTokenRecord {
        id: api_token_id(number),
        account: account(1),
        name: format!("token {number}"),
        hash: [number; 32],
        parent: parent.map(api_token_id),
        created_at: at(i64::from(number)),
        expires_at: None,
        last_used_at: None,
        deleted_at: None,
    }
}

pub(crate) fn api_token_id(number: u8) -> ApiTokenId {
    ApiTokenId(Uuid::from_u128(u128::from(number)))
}
