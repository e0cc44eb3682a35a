//! What a live does from its creation to its end, and what an update leaves alone.

use time::Duration;
use uuid::Uuid;

use super::*;
use crate::ChatroomPhase;

const NOW: OffsetDateTime = OffsetDateTime::UNIX_EPOCH;

fn settings(message_ttl: Option<&str>) -> LiveSettings {
    let options = ChatroomOptions {
        message_ttl: message_ttl.map(str::to_owned),
        ..ChatroomOptions::default()
    };
    LiveSettings {
        name: Some("Launch".to_owned()),
        custom_id: None,
        scheduled_at: None,
        live_vod: None,
        privacy: Privacy::PUBLIC,
        metadata: None,
        interaction: Some(Interaction {
            poll_enabled: true,
            chatroom: Some(Chatroom { live: None, vod: None, options }),
        }),
    }
}

fn live() -> Live {
    NewLive {
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::Dvr,
        resolution: LiveResolution::Hd,
        settings: settings(Some("60s")),
    }
    .create(LiveId(Uuid::nil()), ChatId(Uuid::nil()), OrganisationId(Uuid::nil()), NOW)
}

#[test]
fn a_live_runs_from_preview_to_its_end() {
    let mut live = live();
    for (action, at) in [
        (LiveAction::Preview, 1),
        (LiveAction::Start, 2),
        (LiveAction::End { records_vod: false }, 3),
    ] {
        live.act(action, NOW + Duration::seconds(at)).expect("the order of a live's life");
    }
    assert_eq!(live.status, LiveStatus::Closed);
    assert_eq!(live.started_at, Some(NOW + Duration::seconds(2)));
    assert_eq!(live.ended_at, Some(NOW + Duration::seconds(3)));
}

#[test]
fn a_refused_action_changes_nothing() {
    let mut live = live();
    let before = live.clone();
    live.act(LiveAction::Start, NOW + Duration::SECOND).expect_err("it was not previewed");
    assert_eq!(live, before);
}

#[test]
fn cancelling_a_running_live_ends_it() {
    let mut live = live();
    live.act(LiveAction::Preview, NOW).expect("allowed");
    live.act(LiveAction::Start, NOW).expect("allowed");
    live.act(LiveAction::Cancel, NOW + Duration::SECOND).expect("allowed");
    assert_eq!(live.ended_at, Some(NOW + Duration::SECOND));
}

#[test]
fn only_a_live_that_ran_has_an_end_and_only_one() {
    let mut never_ran = live();
    never_ran.act(LiveAction::Cancel, NOW + Duration::SECOND).expect("allowed");
    assert_eq!(never_ran.ended_at, None);

    let mut over = live();
    for (second, action) in (1..).zip([
        LiveAction::Preview,
        LiveAction::Start,
        LiveAction::End { records_vod: true },
        LiveAction::Cancel,
    ]) {
        over.act(action, NOW + Duration::seconds(second)).expect("the order of a live's life");
    }
    assert_eq!(over.ended_at, Some(NOW + Duration::seconds(3)));
    assert_eq!(over.updated_at, NOW + Duration::seconds(4));
}

#[test]
fn the_admin_has_the_name_that_was_set_or_the_one_that_stands_in() {
    let mut live = live();
    assert_eq!(live.admin_name(), DEFAULT_ADMIN_NAME);
    live.admin_name = Some("Moderator".to_owned());
    assert_eq!(live.admin_name(), "Moderator");
}

#[test]
fn an_update_replaces_everything_but_the_chatroom_options() {
    let asked = LiveSettings {
        name: None,
        custom_id: Some("launch".to_owned()),
        scheduled_at: Some(NOW),
        live_vod: Some(LiveVod {
            source: LiveVodSource::Catchup,
            replace: None,
            playback: None,
            started_at: NOW,
            ended_at: NOW + Duration::SECOND,
        }),
        privacy: Privacy { audience: Audience::Token, device_limit: Some(3) },
        metadata: Some(Metadata { labels: vec!["news".to_owned()], ..Metadata::default() }),
        interaction: Some(Interaction {
            poll_enabled: false,
            chatroom: Some(Chatroom {
                live: Some(ChatroomPhase { enabled: true, ..ChatroomPhase::default() }),
                vod: None,
                options: ChatroomOptions::default(),
            }),
        }),
    };
    let mut live = live();
    let before = live.clone();
    let later = NOW + Duration::MINUTE;
    live.update(asked.clone(), later).expect("options left out are kept");
    let mut settings = asked;
    settings.chatroom_mut().expect("it was asked for").options =
        before.chatroom_options.clone().expect("it had a chatroom");
    assert_eq!(live, Live { settings, updated_at: later, ..before });

    let before = live.clone();
    live.update(self::settings(Some("61s")), NOW).expect_err("the time to live cannot change");
    assert_eq!(live, before);
}

#[test]
fn a_chatroom_that_went_comes_back_with_its_options() {
    let mut live = live();
    live.update(LiveSettings { interaction: None, ..settings(None) }, NOW).expect("it may go");
    let before = live.clone();
    live.update(settings(Some("61s")), NOW).expect_err("its options cannot change meanwhile");
    assert_eq!(live, before);
    live.update(settings(None), NOW).expect("it may come back");
    let options = live.settings.chatroom_mut().map(|chatroom| chatroom.options.clone());
    assert_eq!(options.and_then(|options| options.message_ttl).as_deref(), Some("60s"));
}

#[test]
fn times_never_go_back_even_if_the_clock_does() {
    let made = OffsetDateTime::UNIX_EPOCH + Duration::DAY;
    let later = made + Duration::HOUR;
    let before = OffsetDateTime::UNIX_EPOCH;
    let mut live = Live { created_at: made, updated_at: made, ..live() };
    live.act(LiveAction::Preview, before).expect("it waits for that");
    assert_eq!(live.updated_at, made);
    live.update(live.settings.clone(), later).expect("the same settings");
    live.act(LiveAction::Start, before).expect("it is previewed");
    live.name_admin("Ada".to_owned(), before);
    assert_eq!((live.updated_at, live.started_at), (later, Some(later)));
    live.act(LiveAction::End { records_vod: false }, before).expect("it is live");
    assert_eq!((live.updated_at, live.ended_at), (later, Some(later)));
}
