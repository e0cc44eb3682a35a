//! A file that is lost or damaged while it is open: noticed, so that nothing is acknowledged that nobody
//! will find again.

use std::io::{Seek as _, SeekFrom, Write as _};

use bv_cms_core::{ListLives, Live, LiveStore as _, Metadata, Page, Store as _, StoreError};
use bv_cms_store::SqliteStore;
use futures_util::future::join_all;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _};

use crate::scene::{Scene, live, organisation};

#[cfg(unix)]
#[tokio::test]
async fn nothing_is_written_to_a_file_that_was_moved_or_replaced_until_it_is_back() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let file = scene.file();
    let elsewhere = file.with_extension("elsewhere");
    std::fs::rename(&file, &elsewhere).expect("its owner may");
    for replacement in [None, Some("another file")] {
        if let Some(text) = replacement {
            std::fs::write(&file, text).expect("its owner may");
        }
        let refused = scene.store.insert_live(&live(2)).await;
        let Err(StoreError::Unavailable(why)) = refused else { panic!("{refused:?}") };
        assert!(why.to_string().contains("put the file back"), "{why}");
        let refused = scene.store.probe_write().await;
        assert!(matches!(refused, Err(StoreError::Unavailable(_))), "{refused:?}");
        // What is open can still be read, by as many at once as otherwise.
        let lists = (0..40).map(async |number: u128| {
            let list = ListLives::all(Page { number: 1, size: 10 });
            // Of the other organisation every second one, so that all connections are needed.
            let read = scene.store.list_lives(organisation(1 + number % 2), &list).await;
            let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
            (read.expect("readable").total, found)
        });
        for (number, (total, found)) in join_all(lists).await.into_iter().enumerate() {
            assert_eq!((total, found), (u64::from(number % 2 == 0), Some(live(1))));
        }
    }
    std::fs::rename(&elsewhere, &file).expect("its owner may");
    scene.store.insert_live(&live(2)).await.expect("it is back");
}

#[cfg(unix)]
#[tokio::test]
async fn nothing_is_written_without_the_log_that_a_restart_would_read() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    std::fs::remove_file(scene.file().with_extension("db-wal")).expect("its owner may");
    let refused = scene.store.insert_live(&live(2)).await;
    let Err(StoreError::Unavailable(why)) = refused else { panic!("{refused:?}") };
    assert!(why.to_string().contains("stop the server with SIGTERM"), "{why}");
    // Which loses nothing.
    let scene = scene.reopen().await;
    let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(found, Some(live(1)));
    scene.store.insert_live(&live(2)).await.expect("there is a log again");
}

/// Overwrites the first page of a table or an index, as a disk that fails does.
async fn damage(scene: &Scene, table: &str) -> SqliteStore {
    scene.store.close().await;
    let mut connection =
        SqliteConnectOptions::new().filename(scene.file()).connect().await.expect("opens");
    let (page, size): (i64, i64) = sqlx::query_as(
        "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = ?1",
    )
    .bind(table)
    .fetch_one(&mut connection)
    .await
    .expect("there is the table");
    connection.close().await.expect("it was open");
    let mut file = std::fs::OpenOptions::new().write(true).open(scene.file()).expect("opens");
    let start = u64::try_from((page - 1) * size).expect("pages count from 1");
    file.seek(SeekFrom::Start(start)).expect("within the file");
    file.write_all(&vec![0xa5; usize::try_from(size).expect("a size")]).expect("its owner may");
    SqliteStore::open(&scene.url()).await.expect("the other tables are whole")
}

#[tokio::test]
async fn a_damaged_page_is_told_apart_from_what_passes() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let store = damage(&scene, "lives").await;
    store.ping().await.expect("the other tables are whole");
    store.probe_write().await.expect("the other tables are whole");
    let damaged = store.live(organisation(1), live(1).id).await;
    assert!(matches!(damaged, Err(StoreError::Damaged(_))), "{damaged:?}");
    is_known(&store).await;
}

#[tokio::test]
async fn damage_that_a_write_or_a_search_meets_first_is_known_as_well() {
    for (table, searches) in [
        ("lives", false),
        ("sqlite_autoindex_labels_1", false),
        ("sqlite_autoindex_labels_1", true),
    ] {
        let scene = Scene::new().await;
        let mut labelled = live(1);
        labelled.settings.metadata =
            Some(Metadata { labels: vec!["a".to_owned()], ..Metadata::default() });
        scene.store.insert_live(&labelled).await.expect("new");
        let store = damage(&scene, table).await;
        let met = if searches {
            let list = ListLives {
                labels: vec!["a".to_owned()],
                ..ListLives::all(Page { number: 1, size: 10 })
            };
            store.list_lives(organisation(1), &list).await.map(|_| ())
        } else {
            store.insert_live(&Live { id: live(2).id, ..labelled }).await
        };
        assert!(matches!(met, Err(StoreError::Damaged(_))), "{table}: {met:?}");
        is_known(&store).await;
    }
}

/// From now on nothing is written that would be lost when a backup is restored.
async fn is_known(store: &SqliteStore) {
    let ping = store.ping().await;
    assert!(matches!(ping, Err(StoreError::Damaged(_))), "{ping:?}");
    let write = store.probe_write().await;
    assert!(matches!(write, Err(StoreError::Unavailable(_))), "{write:?}");
}
