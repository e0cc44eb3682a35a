//! One live at a time: what goes in comes out, for its organisation only, and changes meet.

use bv_cms_core::{
    Audience, BroadcastMode, Chatroom, ChatroomMode, ChatroomOptions, ChatroomPhase, ChatroomTheme,
    Decision, Interaction, ListLives, Live, LiveChange, LiveKind, LiveResolution, LiveSettings,
    LiveStatus, LiveStore, LiveVod, LiveVodSource, Metadata, Page, Privacy, Replacement,
    StoreError,
};

use crate::list::everything;
use crate::scene::{Scene, at, live, organisation};

pub(crate) fn full_live() -> Live {
    let phase = ChatroomPhase {
        enabled: true,
        theme: Some(ChatroomTheme::Dark),
        mode: ChatroomMode::AllToOne,
    };
    let options = ChatroomOptions { message_ttl: Some("60s".to_owned()), ..Default::default() };
    Live {
        kind: LiveKind::Simulive,
        broadcast_mode: BroadcastMode::Playback,
        resolution: LiveResolution::Uhd,
        settings: LiveSettings {
            name: Some("Début \"one\"".to_owned()),
            custom_id: Some("début/1".to_owned()),
            scheduled_at: Some(at(5)),
            live_vod: Some(LiveVod {
                source: LiveVodSource::Replace,
                replace: Some(Replacement { id: "r".to_owned() }),
                playback: Some(Replacement { id: "p".to_owned() }),
                started_at: at(20),
                ended_at: at(30),
            }),
            privacy: Privacy { audience: Audience::Token, device_limit: Some(3) },
            metadata: Some(Metadata {
                short_description: Some("short".to_owned()),
                long_description: Some("long".to_owned()),
                labels: vec!["a".to_owned(), "b".to_owned()],
            }),
            interaction: Some(Interaction {
                poll_enabled: true,
                chatroom: Some(Chatroom { live: Some(phase.clone()), vod: Some(phase), options }),
            }),
        },
        chatroom_options: Some(ChatroomOptions::default().settle()),
        admin_name: Some("Ada".to_owned()),
        status: LiveStatus::Vod,
        created_at: at(1),
        updated_at: at(2),
        started_at: Some(at(3)),
        ended_at: Some(at(4)),
        revision: 7,
        ..live(1)
    }
}

fn with_custom_id(live: Live, custom_id: &str) -> Live {
    let settings = LiveSettings { custom_id: Some(custom_id.to_owned()), ..live.settings };
    Live { settings, ..live }
}

#[tokio::test]
async fn a_live_comes_out_as_it_went_in() {
    let scene = Scene::new().await;
    for expected in [full_live(), live(2)] {
        scene.store.insert_live(&expected).await.expect("new");
        let found = scene.store.live(organisation(1), expected.id).await.expect("readable");
        assert_eq!(found, Some(expected));
    }
    let by_custom_id = scene.store.live_by_custom_id(organisation(1), "début/1").await;
    assert_eq!(by_custom_id.expect("readable"), Some(full_live()));
    let missing = scene.store.live_by_custom_id(organisation(1), "début").await;
    assert_eq!(missing.expect("readable"), None);
}

#[tokio::test]
async fn a_replaced_live_comes_out_as_it_went_in() {
    let scene = Scene::new().await;
    let before = live(1);
    scene.store.insert_live(&before).await.expect("new");
    let change = Live {
        kind: before.kind,
        broadcast_mode: before.broadcast_mode,
        resolution: before.resolution,
        created_at: before.created_at,
        revision: before.revision,
        ..full_live()
    };
    let changed = scene.replace(&change).await.expect("writable");
    let after = Live { revision: 2, ..change };
    assert_eq!(changed, LiveChange::Changed(Box::new(after.clone())));
    let found = scene.store.live(organisation(1), after.id).await.expect("readable");
    assert_eq!(found, Some(after.clone()));

    let cleared = before;
    scene.replace(&cleared).await.expect("writable");
    let found = scene.store.live(organisation(1), cleared.id).await.expect("readable");
    assert_eq!(found, Some(Live { revision: 3, ..cleared }));
    let by_old_custom_id = scene.store.live_by_custom_id(organisation(1), "début/1").await;
    assert_eq!(by_old_custom_id.expect("readable"), None);
}

#[tokio::test]
async fn another_organisation_has_nothing_to_do_with_a_live() {
    let scene = Scene::new().await;
    let other = organisation(2);
    scene.store.insert_live(&full_live()).await.expect("new");
    assert_eq!(scene.store.live(other, full_live().id).await.expect("readable"), None);
    let by_custom_id = scene.store.live_by_custom_id(other, "début/1").await;
    assert_eq!(by_custom_id.expect("readable"), None);

    let list = ListLives { page: Page { number: 1, size: 100 }, ..everything() };
    let listed = scene.store.list_lives(other, &list).await.expect("readable");
    assert_eq!((listed.items, listed.total), (vec![], 0));

    let mut never = |_: &mut Live| panic!("there is nothing to change");
    let stolen = scene.store.change_live(other, full_live().id, &mut never).await;
    assert_eq!(stolen.expect("readable"), LiveChange::Missing);
    let kept = scene.store.live(organisation(1), full_live().id).await.expect("readable");
    assert_eq!(kept, Some(full_live()));
}

#[tokio::test]
async fn a_custom_id_is_unique_in_its_organisation_only() {
    let scene = Scene::new().await;
    scene.store.insert_live(&with_custom_id(live(1), "one")).await.expect("new");
    let refused = scene.store.insert_live(&with_custom_id(live(2), "one")).await;
    assert!(
        matches!(&refused, Err(StoreError::CustomIdTaken { custom_id }) if custom_id == "one"),
        "{refused:?}"
    );
    let elsewhere = Live { organisation: organisation(2), ..with_custom_id(live(3), "one") };
    scene.store.insert_live(&elsewhere).await.expect("new there");

    scene.store.insert_live(&with_custom_id(live(4), "four")).await.expect("new");
    let refused = scene.replace(&with_custom_id(live(4), "one")).await;
    assert!(matches!(refused, Err(StoreError::CustomIdTaken { .. })), "{refused:?}");
    scene.replace(&with_custom_id(live(1), "one")).await.expect("its own");
}

#[tokio::test]
async fn any_number_of_lives_have_no_custom_id() {
    let scene = Scene::new().await;
    for number in 1..=3 {
        scene.store.insert_live(&live(number)).await.expect("new");
    }
}

#[tokio::test]
async fn a_change_that_is_decided_against_leaves_the_live_as_it_is() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let mut renege = |live: &mut Live| {
        live.admin_name = Some("nobody".to_owned());
        Decision::RollBack
    };
    let changed = scene.store.change_live(organisation(1), live(1).id, &mut renege).await;
    assert_eq!(changed.expect("readable"), LiveChange::Unchanged);
    let kept = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    assert_eq!(kept, Some(live(1)));
    scene.replace(&live(1)).await.expect("the writer is free again");
}

#[tokio::test]
async fn what_never_changes_is_kept_whatever_a_change_does() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let mut change = |stored: &mut Live| {
        *stored = Live { organisation: organisation(2), id: live(2).id, ..full_live() };
        Decision::Commit
    };
    let changed = scene.store.change_live(organisation(1), live(1).id, &mut change).await;
    let kept = scene.store.live(organisation(1), live(1).id).await.expect("readable");
    let kept = kept.expect("still there");
    assert_eq!(changed.expect("writable"), LiveChange::Changed(Box::new(kept.clone())));
    let before = live(1);
    assert_eq!(
        (kept.kind, kept.broadcast_mode, kept.resolution, kept.chat_id, kept.created_at),
        (before.kind, before.broadcast_mode, before.resolution, before.chat_id, before.created_at)
    );
    assert_eq!(kept.revision, 2);
}

#[tokio::test]
async fn a_live_needs_an_identifier_and_an_organisation_of_its_own() {
    let scene = Scene::new().await;
    scene.store.insert_live(&live(1)).await.expect("new");
    let refused = scene.store.insert_live(&live(1)).await;
    assert!(matches!(refused, Err(StoreError::AlreadyExists { .. })), "{refused:?}");
    let homeless = Live { organisation: organisation(3), ..live(2) };
    let refused = scene.store.insert_live(&homeless).await;
    assert!(matches!(refused, Err(StoreError::Missing { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_live_nobody_understands_is_a_failure() {
    for statement in [
        "UPDATE lives SET status = 'LIVE_STATUS_UNHEARD_OF'",
        "UPDATE lives SET kind = 'Film'",
        "UPDATE lives SET chat_id = 'no uuid'",
        "UPDATE lives SET settings = '{}'",
        "UPDATE lives SET created_at = 9223372036854775807",
    ] {
        let scene = Scene::new().await;
        scene.store.insert_live(&live(1)).await.expect("new");
        scene.tamper(statement).await;
        let found = scene.store.live(organisation(1), live(1).id).await;
        assert!(matches!(found, Err(StoreError::Failed(_))), "{statement}: {found:?}");
    }
}
