//! A file that is lost or damaged while it is open: noticed, so that nothing is acknowledged that nobody
//! will find again.

use std::io::{Seek as _, SeekFrom, Write as _};

use bv_cms_core::{LiveStore as _, Store as _, StoreError};
use bv_cms_store::SqliteStore;
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
        // What is open can still be read.
        let found = scene.store.live(organisation(1), live(1).id).await.expect("readable");
        assert_eq!(found, Some(live(1)));
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

#[tokio::test]
async fn a_damaged_page_is_told_apart_from_what_passes() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    scene.store.close().await;
    let mut connection =
        SqliteConnectOptions::new().filename(scene.file()).connect().await.expect("opens");
    let (page, size): (i64, i64) = sqlx::query_as(
        "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = 'lives'",
    )
    .fetch_one(&mut connection)
    .await
    .expect("there is the table");
    connection.close().await.expect("it was open");
    let mut file = std::fs::OpenOptions::new().write(true).open(scene.file()).expect("opens");
    let start = u64::try_from((page - 1) * size).expect("pages count from 1");
    file.seek(SeekFrom::Start(start)).expect("within the file");
    file.write_all(&vec![0xa5; usize::try_from(size).expect("a size")]).expect("its owner may");
    drop(file);

    let store = SqliteStore::open(&scene.url()).await.expect("the other tables are whole");
    store.ping().await.expect("the other tables are whole");
    store.probe_write().await.expect("the other tables are whole");
    let damaged = store.live(organisation(1), live(1).id).await;
    assert!(matches!(damaged, Err(StoreError::Damaged(_))), "{damaged:?}");
    // From now on it is known, and nothing is written that would be lost when a backup is restored.
    let ping = store.ping().await;
    assert!(matches!(ping, Err(StoreError::Damaged(_))), "{ping:?}");
    let write = store.probe_write().await;
    assert!(matches!(write, Err(StoreError::Unavailable(_))), "{write:?}");
}
