//! Many at once: nobody is turned away, and nobody's change is lost.

use std::sync::Arc;

use bv_cms_core::{
    ApiTokenDeletion, ApiTokenStore, Decision, Live, LiveChange, LiveStore, SigningKeyRecord,
    SigningKeyStore, StoreError,
};
use bv_cms_store::SqliteStore;

use crate::scene::{Scene, account, api_token, api_token_id, at, live, organisation};

#[tokio::test]
async fn of_many_changes_to_one_live_none_is_refused_and_none_is_lost() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let second = SqliteStore::open(&scene.url()).await.expect("opens");
    let stores = [Arc::new(scene.store), Arc::new(second)];
    let changes = (0..64usize).map(|number| {
        let store = Arc::clone(&stores[number % 2]);
        tokio::spawn(async move {
            let mut append = |live: &mut Live| {
                let so_far = live.admin_name.take().unwrap_or_default();
                live.admin_name = Some(format!("{so_far}{number},"));
                Decision::Commit
            };
            store.change_live(organisation(1), live(1).id, &mut append).await
        })
    });
    for change in changes.collect::<Vec<_>>() {
        let outcome = change.await.expect("no panic").expect("no error");
        assert!(matches!(outcome, LiveChange::Changed(_)), "{outcome:?}");
    }
    let kept = stores[0].live(organisation(1), live(1).id).await.expect("readable");
    let kept = kept.expect("there");
    let mut names: Vec<usize> = kept
        .admin_name
        .expect("changed")
        .split_terminator(',')
        .map(|number| number.parse().expect("a number"))
        .collect();
    names.sort_unstable();
    assert_eq!((names, kept.revision), ((0..64).collect(), 65));
}

#[tokio::test]
async fn many_writers_and_readers_all_succeed() {
    let scene = Scene::new().await;
    // Two stores on one file, as when an operator runs a command beside the server.
    let second = SqliteStore::open(&scene.url()).await.expect("opens");
    let stores = [Arc::new(scene.store), Arc::new(second)];
    let writers = (0..32u8).map(|number| {
        let store = Arc::clone(&stores[usize::from(number % 2)]);
        tokio::spawn(async move {
            let live = live(u128::from(number) + 1);
            store.insert_live(&live).await?;
            store.live(organisation(1), live.id).await?.expect("just inserted");
            store.change_live(live.organisation, live.id, &mut |_| Decision::Commit).await?;
            store.insert_api_token(&api_token(number + 1, None)).await?;
            store.touch_api_tokens(&[(api_token_id(number + 1), at(1))]).await
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.expect("no panic").expect("no error");
    }
}

#[tokio::test]
async fn no_child_survives_a_deletion_beside_its_making() {
    let scene = Scene::new().await;
    for number in (1..=40).step_by(2) {
        scene.store.insert_api_token(&api_token(number, None)).await.expect("new");
        let child = api_token(number + 1, Some(number));
        let make = scene.store.insert_api_token(&child);
        let delete = scene.store.delete_api_token(account(1), api_token_id(number), None, at(99));
        // Whoever is named first comes first, mostly.
        let (insertion, deletion) = if number % 4 == 1 {
            tokio::join!(make, delete)
        } else {
            let (deletion, insertion) = tokio::join!(delete, make);
            (insertion, deletion)
        };
        assert_eq!(deletion.expect("writable"), ApiTokenDeletion::Deleted);
        let found = scene.store.api_token_by_hash(&child.hash).await.expect("readable");
        match insertion {
            Ok(()) => assert_eq!(found.expect("made").deleted_at, Some(at(99))),
            Err(error) => {
                assert!(
                    matches!(error, StoreError::ApiTokenDeleted { deleted_at } if deleted_at == at(99)),
                    "{error:?}"
                );
                assert_eq!(found, None);
            }
        }
    }
}

#[tokio::test]
async fn stores_that_open_a_new_file_at_once_end_up_with_the_same_key() {
    for _ in 0..5 {
        let directory = tempfile::tempdir().expect("a directory");
        let url = format!("sqlite:{}", directory.path().join("cms.db").display());
        let starts = (0..4u8).map(|number| {
            let url = url.clone();
            tokio::spawn(async move {
                let store = SqliteStore::open(&url).await.expect("opens");
                let pkcs8 = vec![number; 48];
                let key = SigningKeyRecord { algorithm: "EdDSA".to_owned(), pkcs8 };
                store.insert_signing_key(&key).await.expect("writable");
                store.signing_keys().await.expect("readable")
            })
        });
        let mut keys = Vec::new();
        for start in starts.collect::<Vec<_>>() {
            keys.push(start.await.expect("no panic"));
        }
        assert_eq!(keys[0].len(), 1);
        assert!(keys.iter().all(|other| *other == keys[0]), "{keys:?}");
    }
}
