//! Organisations, accounts and who is a member with which role.

use bv_cms_core::{Account, Membership, Organisation, OrganisationStore, Role, StoreError};

use crate::scene::{Scene, account, organisation};

fn membership(organisation_number: u128, account_number: u128, role: Role) -> Membership {
    Membership {
        organisation: organisation(organisation_number),
        account: account(account_number),
        role,
    }
}

#[tokio::test]
async fn a_member_has_one_role_which_can_change() {
    let scene = Scene::new().await;
    for role in Role::ALL {
        scene.store.put_membership(membership(1, 1, role)).await.expect("both are there");
        let found = scene.store.role(organisation(1), account(1)).await.expect("readable");
        assert_eq!(found, Some(role));
    }
}

#[tokio::test]
async fn who_is_no_member_has_no_role() {
    let scene = Scene::new().await;
    scene.store.put_membership(membership(1, 1, Role::Admin)).await.expect("both are there");
    for (organisation_number, account_number) in [(1, 2), (2, 1), (3, 1), (1, 3)] {
        let role =
            scene.store.role(organisation(organisation_number), account(account_number)).await;
        assert_eq!(role.expect("readable"), None);
    }
}

#[tokio::test]
async fn a_membership_needs_both_sides() {
    let scene = Scene::new().await;
    for (organisation_number, account_number) in [(3, 1), (1, 3)] {
        let stray = membership(organisation_number, account_number, Role::Viewer);
        let refused = scene.store.put_membership(stray).await;
        assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_there_is_not_made_again() {
    let scene = Scene::new().await;
    let again = Organisation { id: organisation(1), name: "again".to_owned() };
    let refused = scene.store.insert_organisation(&again).await;
    assert!(matches!(refused, Err(StoreError::AlreadyExists { .. })), "{refused:?}");
    let again = Account { id: account(1), name: "again".to_owned() };
    let refused = scene.store.insert_account(&again).await;
    assert!(matches!(refused, Err(StoreError::AlreadyExists { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_role_nobody_understands_is_a_failure() {
    let scene = Scene::new().await;
    scene.store.put_membership(membership(1, 1, Role::Admin)).await.expect("both are there");
    scene.tamper("UPDATE memberships SET role = 'emperor'").await;
    let role = scene.store.role(organisation(1), account(1)).await;
    assert!(matches!(role, Err(StoreError::Failed(_))), "{role:?}");
}
