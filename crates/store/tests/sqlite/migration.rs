//! What an earlier version stored is there after the tables were brought up to date.

use bv_cms_core::{ListLives, LiveStore};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};

use bv_cms_store::SqliteStore;

use crate::list::everything;
use crate::scene::organisation;

/// The tables of the first version, as sqlx made them, and what was in them.
const FIRST: &str = include_str!("../../migrations/0001_first_tables.sql");
const STORED: &str = include_str!("first_version.sql");

#[tokio::test]
async fn what_the_first_version_stored_is_found_by_everything_it_was_found_by() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("cms.db");
    let options = SqliteConnectOptions::new().filename(&file).create_if_missing(true);
    let mut connection = options.connect().await.expect("opens");
    connection.execute(FIRST).await.expect("the first tables");
    connection.execute(STORED).await.expect("their rows");
    let migrations = sqlx::migrate!("./migrations");
    let first = migrations.iter().next().expect("there is one");
    sqlx::query(
        "INSERT INTO _sqlx_migrations VALUES (1, 'first tables', '2026-01-01', TRUE, ?1, 0)",
    )
    .bind(first.checksum.as_ref())
    .execute(&mut connection)
    .await
    .expect("the history");
    connection.close().await.expect("it was open");

    let store = SqliteStore::open(&format!("sqlite:{}", file.display())).await.expect("opens");
    let found = async |list: ListLives| {
        let listed = store.list_lives(organisation(1), &list).await.expect("readable");
        assert_eq!(listed.total, listed.items.len() as u64);
        listed.items.iter().map(|live| live.id.0.as_u128()).collect::<Vec<_>>()
    };
    let labelled = |labels: &[&str]| ListLives {
        labels: labels.iter().map(|&label| label.to_owned()).collect(),
        ..everything()
    };
    assert_eq!(found(everything()).await, [3, 2, 1]);
    for (labels, expected) in [
        (&["a"][..], &[2, 1][..]),
        (&["b"], &[2, 1]),
        (&["a", "b"], &[2, 1]),
        (&["c", "b"], &[2]),
        (&["elsewhere"], &[]),
    ] {
        assert_eq!(found(labelled(labels)).await, expected, "{labels:?}");
    }
    let named = ListLives { name: Some("ONE".to_owned()), ..everything() };
    assert_eq!(found(named).await, [1]);
    let by_custom_id = store.live_by_custom_id(organisation(1), "one").await.expect("readable");
    assert!(by_custom_id.is_some_and(|live| live.chatroom_options.is_some()));
}
