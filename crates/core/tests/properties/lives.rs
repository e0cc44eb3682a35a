//! What becomes of a live, whatever is done to it and whatever time it then is.

use bv_cms_core::{
    BroadcastMode, ChatId, Chatroom, ChatroomOptions, Interaction, Live, LiveAction, LiveId,
    LiveKind, LiveResolution, LiveSettings, LiveStatus, NewLive, OrganisationId, Privacy,
};
use proptest::prelude::*;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{configuration, moments};

/// Something that is done to a live.
#[derive(Debug, Clone)]
enum Deed {
    Act(LiveAction),
    /// Other settings, perhaps with a chatroom whose options are these.
    Update(Option<ChatroomOptions>),
    Name(&'static str),
}

fn deeds() -> impl Strategy<Value = Deed> {
    let action = prop_oneof![
        Just(LiveAction::Preview),
        Just(LiveAction::Start),
        any::<bool>().prop_map(|records_vod| LiveAction::End { records_vod }),
        Just(LiveAction::Cancel),
        Just(LiveAction::Archive),
    ];
    let options =
        proptest::sample::select(vec![None, Some("60s"), Some("120s")]).prop_map(|text| {
            ChatroomOptions { message_ttl: text.map(str::to_owned), ..ChatroomOptions::default() }
        });
    prop_oneof![
        6 => action.prop_map(Deed::Act),
        2 => proptest::option::of(options).prop_map(Deed::Update),
        1 => Just(Deed::Name("Zoë")),
    ]
}

fn settings(options: Option<ChatroomOptions>) -> LiveSettings {
    LiveSettings {
        name: None,
        custom_id: None,
        scheduled_at: None,
        live_vod: None,
        privacy: Privacy::PUBLIC,
        metadata: None,
        interaction: options.map(|options| {
            let chatroom = Some(Chatroom { live: None, vod: None, options });
            Interaction { poll_enabled: false, chatroom }
        }),
    }
}

fn live(now: OffsetDateTime) -> Live {
    NewLive {
        kind: LiveKind::Live,
        broadcast_mode: BroadcastMode::Dvr,
        resolution: LiveResolution::Hd,
        settings: settings(None),
    }
    .create(LiveId(Uuid::nil()), ChatId(Uuid::nil()), OrganisationId(Uuid::nil()), now)
}

/// Does it. The answer is whether it was possible.
fn done(live: &mut Live, deed: &Deed, now: OffsetDateTime) -> bool {
    match deed {
        Deed::Act(action) => live.act(*action, now).is_ok(),
        Deed::Update(options) => live.update(settings(options.clone()), now).is_ok(),
        Deed::Name(name) => {
            live.name_admin((*name).to_owned(), now);
            true
        }
    }
}

/// How far a live is. It never goes back, and each action leads on.
fn stage(status: LiveStatus) -> u8 {
    match status {
        LiveStatus::WaitForPreview => 0,
        LiveStatus::Preview => 1,
        LiveStatus::Live => 2,
        LiveStatus::Vod | LiveStatus::Closed => 3,
        LiveStatus::Archived => 4,
        other => panic!("no action leads to {other:?}"),
    }
}

proptest! {
    #![proptest_config(configuration())]

    #[test]
    fn times_and_statuses_never_go_back(
        begun in moments(),
        history in proptest::collection::vec((deeds(), moments()), 1..20),
    ) {
        let mut live = live(begun);
        for (deed, now) in history {
            let before = live.clone();
            if !done(&mut live, &deed, now) {
                prop_assert_eq!(&live, &before, "refused, and changed all the same");
                continue;
            }
            // The times.
            prop_assert_eq!(live.created_at, begun);
            prop_assert!(live.updated_at >= before.updated_at && live.updated_at >= begun);
            prop_assert_eq!(live.updated_at, before.updated_at.max(now));
            for (now, then) in
                [(live.started_at, before.started_at), (live.ended_at, before.ended_at)]
            {
                prop_assert!(then.is_none() || now == then, "a moment that was, is another");
                prop_assert!(now.is_none_or(|moment| begun <= moment && moment <= live.updated_at));
            }
            if let (Some(started), Some(ended)) = (live.started_at, live.ended_at) {
                prop_assert!(started <= ended);
            }
            // The status.
            let (from, to) = (stage(before.status), stage(live.status));
            let moves_on = matches!(deed, Deed::Act(_));
            prop_assert!(if moves_on { from < to } else { from == to }, "{:?}: {:?}", deed, before);
            prop_assert_eq!(live.started_at.is_some(), to == 2 || before.started_at.is_some());
            prop_assert!(live.ended_at.is_none() || live.started_at.is_some());
            prop_assert!(to < 3 || live.started_at.is_none() || live.ended_at.is_some());
            // What was settled once.
            let settled = before.chatroom_options.is_none()
                || live.chatroom_options == before.chatroom_options;
            prop_assert!(settled, "an option that cannot change did");
            prop_assert_eq!(live.chat_id, before.chat_id);
        }
        // Nothing can be done any more to what was put away.
        if live.status == LiveStatus::Archived {
            for action in [LiveAction::Preview, LiveAction::Start, LiveAction::Cancel, LiveAction::Archive]
            {
                prop_assert!(live.act(action, begun).is_err());
            }
        }
    }
}
