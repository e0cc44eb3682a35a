//! API tokens: families that are deleted together, and what is noted about their use.

use bv_cms_core::{ApiTokenDeletion, ApiTokenRecord, ApiTokenStore, Page, StoreError};
use time::Duration;

use crate::scene::{Scene, account, api_token, api_token_id, at};

const PAGE: Page = Page { number: 1, size: 100 };

async fn insert(scene: &Scene, tokens: &[(u8, Option<u8>)]) {
    for (number, parent) in tokens {
        scene.store.insert_api_token(&api_token(*number, *parent)).await.expect("new");
    }
}

async fn stored(scene: &Scene, number: u8) -> ApiTokenRecord {
    let found = scene.store.api_token_by_hash(&[number; 32]).await.expect("readable");
    found.expect("there")
}

async fn delete(scene: &Scene, number: u8, by: Option<u8>, now: i64) {
    let (id, by) = (api_token_id(number), by.map(api_token_id));
    let deleted = scene.store.delete_api_token(account(1), id, by, at(now)).await;
    assert_eq!(deleted.expect("writable"), ApiTokenDeletion::Deleted, "{number}");
}

async fn listed(scene: &Scene, name: Option<&str>, page: Page) -> (Vec<u128>, u64) {
    let slice = scene.store.list_api_tokens(account(1), name, page).await.expect("readable");
    (slice.items.iter().map(|token| token.id.0.as_u128()).collect(), slice.total)
}

#[tokio::test]
async fn an_api_token_comes_out_as_it_went_in() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None)]).await;
    let full = ApiTokenRecord {
        expires_at: Some(at(100)),
        last_used_at: Some(at(50)),
        deleted_at: Some(at(60)),
        ..api_token(2, Some(1))
    };
    scene.store.insert_api_token(&full).await.expect("new");
    assert_eq!(stored(&scene, 1).await, api_token(1, None));
    assert_eq!(stored(&scene, 2).await, full);
    assert_eq!(scene.store.api_token_by_hash(&[3; 32]).await.expect("readable"), None);
}

#[tokio::test]
async fn what_is_finer_than_a_microsecond_is_cut_off() {
    let scene = Scene::new().await;
    let fine = Duration::nanoseconds(1_999);
    let token = ApiTokenRecord { expires_at: Some(at(9) + fine), ..api_token(1, None) };
    scene.store.insert_api_token(&token).await.expect("new");
    let kept = Some(at(9) + Duration::MICROSECOND);
    assert_eq!(stored(&scene, 1).await.expires_at, kept);
}

#[tokio::test]
async fn an_api_token_is_found_by_its_account_until_it_is_deleted() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None)]).await;
    let id = api_token_id(1);
    let found = scene.store.api_token(account(1), id).await.expect("readable");
    assert_eq!(found, Some(api_token(1, None)));
    assert_eq!(scene.store.api_token(account(2), id).await.expect("readable"), None);
    delete(&scene, 1, None, 9).await;
    assert_eq!(scene.store.api_token(account(1), id).await.expect("readable"), None);
    assert_eq!(stored(&scene, 1).await.deleted_at, Some(at(9)));
}

#[tokio::test]
async fn deletion_takes_all_descendants_and_nobody_else() {
    let scene = Scene::new().await;
    let family = [
        (1, None),
        (2, Some(1)),
        (3, Some(2)),
        (4, Some(3)),
        (5, Some(4)),
        (6, Some(1)),
        (7, None),
        (8, Some(7)),
    ];
    insert(&scene, &family).await;
    for (number, now, expected) in [
        (5, 10, [None, None, None, None, Some(10), None, None, None]),
        (2, 20, [None, Some(20), Some(20), Some(20), Some(10), None, None, None]),
        (1, 30, [Some(30), Some(20), Some(20), Some(20), Some(10), Some(30), None, None]),
    ] {
        delete(&scene, number, None, now).await;
        let mut found = [None; 8];
        for (index, found) in (1..).zip(&mut found) {
            *found = stored(&scene, index).await.deleted_at;
        }
        assert_eq!(found, expected.map(|seconds| seconds.map(at)), "after {number}");
    }
    assert_eq!(listed(&scene, None, PAGE).await, (vec![8, 7], 2));
}

#[tokio::test]
async fn deleting_what_is_not_there_says_so() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None)]).await;
    let missing = [(account(1), api_token_id(2)), (account(2), api_token_id(1))];
    for (account, id) in missing {
        let deleted = scene.store.delete_api_token(account, id, None, at(9)).await;
        assert_eq!(deleted.expect("writable"), ApiTokenDeletion::Missing);
    }
    assert_eq!(stored(&scene, 1).await.deleted_at, None);
    delete(&scene, 1, None, 9).await;
    let again = scene.store.delete_api_token(account(1), api_token_id(1), None, at(9)).await;
    assert_eq!(again.expect("writable"), ApiTokenDeletion::Missing);
}

#[tokio::test]
async fn an_api_token_deletes_any_of_its_account_but_those_it_comes_from() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None), (2, Some(1)), (3, Some(2)), (4, Some(3)), (5, Some(1))]).await;
    for ancestor in [1, 2] {
        let by = Some(api_token_id(3));
        let refused =
            scene.store.delete_api_token(account(1), api_token_id(ancestor), by, at(9)).await;
        assert_eq!(refused.expect("readable"), ApiTokenDeletion::Ancestor, "{ancestor}");
        assert_eq!(stored(&scene, ancestor).await.deleted_at, None);
    }
    for (number, by) in [(4, 3), (5, 3), (3, 3), (2, 1)] {
        delete(&scene, number, Some(by), 9).await;
    }
    assert_eq!(listed(&scene, None, PAGE).await, (vec![1], 1));
}

#[tokio::test]
async fn a_deleted_api_token_makes_and_deletes_nothing_more() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None), (3, None)]).await;
    delete(&scene, 1, None, 9).await;
    let made = scene.store.insert_api_token(&api_token(2, Some(1))).await;
    let by = Some(api_token_id(1));
    let deleted = scene.store.delete_api_token(account(1), api_token_id(3), by, at(10)).await;
    for refused in [made, deleted.map(|_| ())] {
        assert!(
            matches!(refused, Err(StoreError::ApiTokenDeleted { deleted_at }) if deleted_at == at(9)),
            "{refused:?}"
        );
    }
    assert_eq!(scene.store.api_token_by_hash(&[2; 32]).await.expect("readable"), None);
    assert_eq!(stored(&scene, 3).await.deleted_at, None);
}

#[tokio::test]
async fn a_family_holds_one_account() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None)]).await;
    let adopted = ApiTokenRecord { account: account(2), ..api_token(2, Some(1)) };
    let orphan = api_token(3, Some(9));
    let stray = ApiTokenRecord { account: account(3), ..api_token(4, None) };
    for token in [adopted, orphan, stray] {
        let refused = scene.store.insert_api_token(&token).await;
        assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn a_hash_is_known_once() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None)]).await;
    let same_hash = ApiTokenRecord { hash: [1; 32], ..api_token(2, None) };
    let same_id = ApiTokenRecord { hash: [3; 32], ..api_token(1, None) };
    for token in [same_hash, same_id] {
        let refused = scene.store.insert_api_token(&token).await;
        assert!(matches!(refused, Err(StoreError::AlreadyExists { .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn a_refused_insertion_leaves_the_writer_free() {
    let scene = Scene::new().await;
    for _ in 0..3 {
        scene.store.insert_api_token(&api_token(2, Some(1))).await.expect_err("no parent");
    }
    insert(&scene, &[(1, None)]).await;
}

#[tokio::test]
async fn the_last_use_only_moves_forward() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None), (2, None)]).await;
    for (now, expected) in [(20, 20), (10, 20), (20, 20), (30, 30)] {
        scene.store.touch_api_tokens(&[(api_token_id(1), at(now))]).await.expect("writable");
        assert_eq!(stored(&scene, 1).await.last_used_at, Some(at(expected)), "{now}");
    }
    assert_eq!(stored(&scene, 2).await.last_used_at, None);
    scene.store.touch_api_tokens(&[(api_token_id(9), at(0))]).await.expect("nothing to note");
}

#[tokio::test]
async fn api_tokens_are_listed_newest_first_by_name_and_page() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None), (2, None), (12, None)]).await;
    let twin = ApiTokenRecord { created_at: at(2), ..api_token(3, None) };
    scene.store.insert_api_token(&twin).await.expect("new");
    let other = ApiTokenRecord { account: account(2), ..api_token(20, None) };
    scene.store.insert_api_token(&other).await.expect("new");
    assert_eq!(listed(&scene, None, PAGE).await, (vec![12, 2, 3, 1], 4));
    assert_eq!(listed(&scene, Some("TOKEN 1"), PAGE).await, (vec![12, 1], 2));
    assert_eq!(listed(&scene, Some("%"), PAGE).await, (vec![], 0));
    let second = Page { number: 2, size: 3 };
    assert_eq!(listed(&scene, None, second).await, (vec![1], 4));
}

#[tokio::test]
async fn nothing_is_deleted_before_it_was_made() {
    let scene = Scene::new().await;
    insert(&scene, &[(1, None), (9, Some(1))]).await;
    delete(&scene, 1, None, 5).await;
    assert_eq!(stored(&scene, 1).await.deleted_at, Some(at(5)));
    assert_eq!(stored(&scene, 9).await.deleted_at, Some(at(9)));
}
