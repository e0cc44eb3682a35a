//! A storage that remembers, in front of a real one that counts how often it is asked.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bv_cms_core::{
    ApiTokenDeletion, ApiTokenStore, Decision, Live, LiveChange, LiveStore, Membership,
    OrganisationStore, Role, Store, StoreError,
};
use bv_cms_store::{Access, CacheLimits, CachedStore, Interceptor, SqliteStore};

use crate::scene::{Scene, account, api_token, api_token_id, at, live, organisation};

/// How often the database was read.
#[derive(Debug, Default)]
struct Reads(AtomicUsize);

impl Interceptor for Reads {
    fn intercept(&self, access: Access) -> Result<(), StoreError> {
        self.0.fetch_add(usize::from(access == Access::Read), Ordering::SeqCst);
        Ok(())
    }
}

impl Reads {
    fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

/// The storage, what is in front of it, and how often it was read.
async fn cached(scene: &Scene, lifetime: Duration) -> (CachedStore, Arc<Reads>) {
    let reads = Arc::<Reads>::default();
    let store = SqliteStore::open(&scene.url()).await.expect("opens");
    let store: Arc<dyn Store> = Arc::new(store.intercepted_by(Arc::<Reads>::clone(&reads)));
    (CachedStore::new(store, CacheLimits { lifetime, bytes: 1 << 20 }), reads)
}

const LONG: Duration = Duration::from_hours(1);

#[tokio::test]
async fn what_was_asked_for_a_moment_ago_is_not_read_again() {
    let scene = Scene::new().await;
    let (store, reads) = cached(&scene, LONG).await;
    let membership =
        Membership { organisation: organisation(1), account: account(1), role: Role::Editor };
    store.put_membership(membership).await.expect("a new member");
    store.insert_live(&live(7)).await.expect("a new live");
    store.insert_api_token(&api_token(1, None)).await.expect("a new token");
    for expected in [3, 3, 3] {
        let token = store.api_token_by_hash(&[1; 32]).await.expect("is there");
        assert_eq!(token, Some(api_token(1, None)));
        let role = store.role(organisation(1), account(1)).await.expect("is there");
        assert_eq!(role, Some(Role::Editor));
        let read = store.live(organisation(1), live(7).id).await.expect("is there");
        assert_eq!(read, Some(live(7)));
        assert_eq!(reads.count(), expected);
    }
}

#[tokio::test]
async fn another_organisation_sees_nothing_of_what_is_remembered() {
    let scene = Scene::new().await;
    let (store, _) = cached(&scene, LONG).await;
    store.insert_live(&live(7)).await.expect("a new live");
    for (number, is_seen) in [(1, true), (2, false), (1, true), (2, false)] {
        let read = store.live(organisation(number), live(7).id).await.expect("is there");
        assert_eq!(read.is_some(), is_seen, "organisation {number}");
    }
}

#[tokio::test]
async fn what_is_written_is_seen_at_once() {
    let scene = Scene::new().await;
    let (store, _) = cached(&scene, LONG).await;
    store.insert_live(&live(7)).await.expect("a new live");
    for (role, name) in [(Role::Viewer, "one"), (Role::Admin, "two"), (Role::Editor, "three")] {
        let membership = Membership { organisation: organisation(1), account: account(1), role };
        store.put_membership(membership).await.expect("a member");
        let read = store.role(organisation(1), account(1)).await.expect("is there");
        assert_eq!(read, Some(role));
        rename_admin(&store, name).await;
        let read = store.live(organisation(1), live(7).id).await.expect("is there");
        assert_eq!(read.and_then(|live| live.admin_name).as_deref(), Some(name));
    }
}

#[tokio::test]
async fn a_deleted_token_takes_along_what_is_remembered_of_its_children() {
    let scene = Scene::new().await;
    let (store, _) = cached(&scene, LONG).await;
    for (number, parent) in [(1, None), (2, Some(1)), (3, Some(2))] {
        store.insert_api_token(&api_token(number, parent)).await.expect("a new token");
    }
    let deleted = async |number| {
        let token = store.api_token_by_hash(&[number; 32]).await.expect("is there");
        token.expect("deleted tokens are kept").deleted_at
    };
    for number in [1, 2, 3] {
        assert_eq!(deleted(number).await, None);
    }
    let deletion = store.delete_api_token(account(1), api_token_id(2), None, at(9)).await;
    assert_eq!(deletion.expect("is there"), ApiTokenDeletion::Deleted);
    for (number, expected) in [(1, None), (2, Some(at(9))), (3, Some(at(9)))] {
        assert_eq!(deleted(number).await, expected, "token {number}");
    }
}

#[tokio::test]
async fn a_change_is_made_of_the_latest_state_whatever_is_remembered() {
    let scene = Scene::new().await;
    let (store, _) = cached(&scene, LONG).await;
    store.insert_live(&live(7)).await.expect("a new live");
    store.live(organisation(1), live(7).id).await.expect("is there").expect("is there");
    rename_admin(&scene.store, "another process").await;
    let mut found = None;
    let mut change = |live: &mut Live| {
        found.clone_from(&live.admin_name);
        Decision::RollBack
    };
    let changed = store.change_live(organisation(1), live(7).id, &mut change).await;
    assert_eq!(changed.expect("is there"), LiveChange::Unchanged);
    assert_eq!(found.as_deref(), Some("another process"));
    let read = store.live(organisation(1), live(7).id).await.expect("is there");
    assert_eq!(read.and_then(|live| live.admin_name).as_deref(), Some("another process"));
}

/// Gives the admin of the live 7 another name.
async fn rename_admin(store: &dyn LiveStore, name: &str) {
    let mut change = |live: &mut Live| {
        live.admin_name = Some(name.to_owned());
        Decision::Commit
    };
    let changed = store.change_live(organisation(1), live(7).id, &mut change).await;
    assert!(matches!(changed, Ok(LiveChange::Changed(_))), "{changed:?}");
}
