//! Copies of a database that is in use.

use bv_cms_core::LiveStore;
use bv_cms_store::{BackupError, OpenError, SqliteStore, backup};

use crate::scene::{Scene, live, organisation};

#[tokio::test]
async fn a_copy_holds_everything_and_is_private() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let copy = scene.file().with_extension("copy");
    backup(&scene.url(), &copy).await.expect("there is space");
    scene.store.insert_live(&live(2)).await.expect("the database is in use as before");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;

        let mode = std::fs::metadata(&copy).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
    }
    let store = SqliteStore::open(&format!("sqlite:{}", copy.display())).await.expect("opens");
    let found = store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(found, Some(live(1)));
    assert_eq!(store.live(organisation(1), live(2).id).await.expect("readable"), None);
}

#[tokio::test]
async fn nothing_is_left_beside_a_database_that_nobody_uses() {
    let scene = Scene::new().await;
    scene.store.close().await;
    let names = || {
        let folder = std::fs::read_dir(scene.file().parent().expect("a directory"));
        let names = folder.expect("readable").map(|entry| entry.expect("an entry").file_name());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    let mut before = names();
    backup(&scene.url(), &scene.file().with_extension("copy")).await.expect("there is space");
    before.insert("cms.copy".into());
    assert_eq!(names(), before);
}

#[tokio::test]
async fn a_copy_is_whole_however_much_is_written_beside_it() {
    let scene = Scene::new().await;
    let copy = scene.file().with_extension("copy");
    let url = scene.url();
    let writing = async {
        for number in 1..=50 {
            scene.store.insert_live(&live(number)).await.expect("new");
        }
    };
    let (copied, ()) = tokio::join!(backup(&url, &copy), writing);
    copied.expect("there is space");
    let store = SqliteStore::open(&format!("sqlite:{}", copy.display())).await.expect("opens");
    let list = crate::list::everything();
    let copied = store.list_lives(organisation(1), &list).await.expect("readable");
    assert_eq!(copied.total, copied.items.len() as u64);
}

#[tokio::test]
async fn what_cannot_be_copied_says_what_to_do_and_leaves_no_file() {
    let scene = Scene::new().await;
    let there = scene.file().with_extension("there");
    std::fs::write(&there, "somebody's").expect("writable");
    let error = backup(&scene.url(), &there).await.expect_err("it is there");
    assert!(matches!(error, BackupError::Exists { .. }), "{error:?}");
    assert_eq!(std::fs::read(&there).expect("readable"), b"somebody's");

    let nowhere = scene.file().with_extension("no").join("copy");
    let error = backup(&scene.url(), &nowhere).await.expect_err("no such directory");
    assert!(matches!(error, BackupError::File { .. }), "{error:?}");

    let (missing, copy) = (scene.file().with_extension("no"), scene.file().with_extension("copy"));
    let error = backup(&format!("sqlite:{}", missing.display()), &copy).await;
    let error = error.expect_err("no such database");
    assert!(matches!(error, BackupError::Open(OpenError::Connect { .. })), "{error:?}");
    assert!(!missing.exists() && !copy.exists());
}
