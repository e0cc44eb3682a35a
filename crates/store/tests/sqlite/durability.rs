//! The file: what is in it stays, who may read it, and what happens when it cannot be used.

use bv_cms_core::{
    ApiTokenStore, LiveStore, Membership, OrganisationStore, Role, SigningKeyRecord,
    SigningKeyStore, Store, StoreError,
};
use bv_cms_store::{OpenError, SqliteStore};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};

use crate::scene::{Scene, account, api_token, live, organisation};

fn key(algorithm: &str, byte: u8) -> SigningKeyRecord {
    SigningKeyRecord { algorithm: algorithm.to_owned(), pkcs8: vec![byte; 48] }
}

#[tokio::test]
async fn everything_survives_a_restart() {
    let scene = Scene::new().await;
    let role = Role::Editor;
    let membership = Membership { organisation: organisation(1), account: account(1), role };
    scene.store.put_membership(membership).await.expect("both are there");
    scene.store.insert_live(&live(1)).await.expect("new");
    scene.store.insert_api_token(&api_token(1, None)).await.expect("new");
    scene.store.insert_signing_key(&key("EdDSA", 1)).await.expect("writable");

    let scene = scene.reopen().await;
    let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(found, Some(live(1)));
    let found = scene.store.api_token_by_hash(&[1; 32]).await.expect("readable");
    assert_eq!(found, Some(api_token(1, None)));
    let found = scene.store.role(organisation(1), account(1)).await.expect("readable");
    assert_eq!(found, Some(role));
    assert_eq!(scene.store.signing_keys().await.expect("readable"), [key("EdDSA", 1)]);
}

#[tokio::test]
async fn a_signing_key_is_never_replaced() {
    let scene = Scene::empty().await;
    for key in [key("ES256", 1), key("EdDSA", 2), key("ES256", 3)] {
        scene.store.insert_signing_key(&key).await.expect("writable");
    }
    let keys = scene.store.signing_keys().await.expect("readable");
    assert_eq!(keys, [key("ES256", 1), key("EdDSA", 2)]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;

    let scene = Scene::new().await;
    let directory = scene.file().parent().expect("a directory").to_owned();
    let mut names = Vec::new();
    for entry in std::fs::read_dir(directory).expect("a directory") {
        let entry = entry.expect("an entry");
        let mode = entry.metadata().expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
        names.push(entry.file_name().into_string().expect("a name"));
    }
    names.sort_unstable();
    assert_eq!(names, ["cms.db", "cms.db-lock", "cms.db-shm", "cms.db-wal"]);
}

#[tokio::test]
async fn a_store_is_alive_until_it_is_closed() {
    let scene = Scene::empty().await;
    scene.store.ping().await.expect("open");
    scene.store.close().await;
    let ping = scene.store.ping().await;
    assert!(matches!(ping, Err(StoreError::Unavailable(_))), "{ping:?}");
    let write = scene.store.insert_signing_key(&key("EdDSA", 1)).await;
    assert!(matches!(write, Err(StoreError::Unavailable(_))), "{write:?}");
}

#[tokio::test]
async fn closing_leaves_everything_in_one_file() {
    let scene = Scene::new().await;
    scene.store.close().await;
    let log = scene.file().with_extension("db-wal");
    assert!(!log.exists(), "{}", log.display());
}

/// The journal of a change that was begun and of which nothing was written, in a file of one page (SQLite's
/// file format, section 3).
const JOURNAL: [u8; 28] = [
    0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0, 0, 0, 0x8f, 0xb7, 0xfa, 0xe9, 0, 0, 0, 0,
    0, 0, 2, 0, 0, 0, 0x10, 0,
];

#[tokio::test]
async fn a_server_that_was_killed_while_it_made_its_file_can_be_started_again() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("cms.db");
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let options = options.journal_mode(SqliteJournalMode::Wal);
    options.connect().await.expect("opens").close().await.expect("it was open");
    let mut journal = JOURNAL.to_vec();
    journal.resize(512, 0);
    std::fs::write(file.with_extension("db-journal"), journal).expect("its owner may");
    let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
    store.probe_write().await.expect("writable");
}

#[tokio::test]
async fn what_cannot_be_opened_says_what_to_do() {
    let directory = tempfile::tempdir().expect("a directory");
    let open = |name: &str| {
        let url = format!("sqlite:{}", directory.path().join(name).display());
        async move { SqliteStore::open(&url).await.expect_err("cannot be opened") }
    };

    let error = open("missing/cms.db").await;
    assert!(matches!(error, OpenError::File { .. }), "{error:?}");
    assert!(error.to_string().contains("its directory exists"), "{error}");

    std::fs::create_dir(directory.path().join("folder")).expect("writable");
    let error = open("folder").await;
    assert!(matches!(error, OpenError::Connect { .. }), "{error:?}");

    std::fs::write(directory.path().join("text"), "no database at all, ".repeat(99))
        .expect("writable");
    let error = open("text").await;
    assert!(matches!(error, OpenError::Connect { .. }), "{error:?}");
    assert!(error.to_string().contains("SQLite database"), "{error}");
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let scene = Scene::new().await;
    scene.store.close().await;
    scene
        .tamper(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
             VALUES (9999, 'from the future', TRUE, x'00', 0)",
        )
        .await;
    let error = SqliteStore::open(&scene.url()).await.expect_err("cannot be understood");
    assert!(matches!(error, OpenError::Migrate { .. }), "{error:?}");
}

#[tokio::test]
async fn a_database_of_another_program_is_refused_and_left_as_it_is() {
    let directory = tempfile::tempdir().expect("a directory");
    for (name, statements) in [
        ("tables", "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')"),
        ("id", "PRAGMA application_id = 252006675"),
        (
            "sqlx",
            "CREATE TABLE _sqlx_migrations (version INTEGER, checksum BLOB); \
                  INSERT INTO _sqlx_migrations VALUES (1, x'00')",
        ),
    ] {
        let file = directory.path().join(name);
        let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
        let mut connection = options.connect().await.expect("opens");
        connection.execute(statements).await.expect("its owner may");
        connection.close().await.expect("it was open");
        let before = std::fs::read(&file).expect("readable");
        let error = SqliteStore::open(&format!("sqlite:{}", file.display())).await;
        let error = error.expect_err("it is not ours");
        assert!(matches!(error, OpenError::Foreign { .. }), "{name}: {error:?}");
        assert!(error.to_string().contains("name another file"), "{error}");
        assert!(std::fs::read(&file).expect("readable") == before, "{name} was written to");
    }
}

#[tokio::test]
async fn a_database_without_an_application_id_is_known_by_its_history() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    scene.tamper("PRAGMA application_id = 0").await;
    let scene = scene.reopen().await;
    let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(found, Some(live(1)));
}

#[tokio::test]
async fn writes_go_on_after_sqlite_itself_ended_a_transaction() {
    let scene = Scene::new().await;
    // As it does by itself when the disk is full or fails.
    scene
        .tamper(
            "CREATE TRIGGER failing BEFORE INSERT ON lives \
             BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END",
        )
        .await;
    scene.store.insert_live(&live(1)).await.expect_err("the trigger fails it");
    scene.tamper("DROP TRIGGER failing").await;
    scene.store.insert_live(&live(1)).await.expect("nothing is in the way any more");
    scene.store.insert_live(&live(2)).await.expect("nor later");
    let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(found, Some(live(1)));
}
