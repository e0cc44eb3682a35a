//! Which interaction tokens there are while a live goes its way, all of it over HTTP.

use bv_cms_tests::contract::operation;
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play};
use serde_json::{Value, json};

const ALL: &str = "chatroom poll sticker word_filter";
const CHATROOM: &str = "chatroom sticker word_filter";

/// What a live can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A chatroom until the recording.
    ChatroomBefore,
    /// A chatroom from the recording on.
    ChatroomAfter,
    /// Polls.
    Polls,
    /// A recording (`live_vod`).
    Recording,
}

use Part::{ChatroomAfter, ChatroomBefore, Polls, Recording};

/// A live that was made.
struct Live<'w> {
    world: &'w World,
    id: String,
}

impl<'w> Live<'w> {
    async fn create(world: &'w World, parts: &[Part]) -> Self {
        let has = |part| parts.contains(&part);
        let mut request = valid_request(operation("CreateLive"));
        request.change_json(|body| {
            body["live"]["interaction"] = json!({
                "poll_enabled": has(Polls),
                "chatroom": {
                    "live": { "enabled": has(ChatroomBefore) }, "vod": { "enabled": has(ChatroomAfter) },
                },
            });
            if has(Recording) {
                body["live"]["live_vod"] = json!({
                    "source": "LIVE_VOD_SOURCE_CATCHUP",
                    "started_at": "2026-06-02T00:00:00Z", "ended_at": "2026-07-01T00:00:00Z",
                });
            }
        });
        let body = world.succeed(&request).await;
        let id = body["live"]["id"].as_str().expect("a live has an id").to_owned();
        Self { world, id }
    }

    async fn call(&self, operation_id: &str) -> Value {
        let mut request = valid_request(operation(operation_id));
        request.set_path_parameter(&self.id);
        self.world.succeed(&request).await
    }

    /// The status of the live and the kinds of tokens there are.
    async fn now(&self) -> (String, String) {
        let live = self.call("GetLive").await;
        let tokens = self.call("CreateLiveAdminInteractionToken").await;
        let kinds = tokens.as_object().expect("an object").iter();
        let kinds: Vec<_> = kinds
            .filter(|(_, token)| *token != "")
            .map(|(field, _)| field.trim_end_matches("_token"))
            .collect();
        (live["live"]["status"].as_str().expect("a status").to_owned(), kinds.join(" "))
    }
}

/// Calls one operation after the other and looks at the live after each. `""` calls nothing.
fn goes(parts: &[Part], way: &[(&str, &str, &str)]) {
    play(async |world| {
        let live = Live::create(world, parts).await;
        for (operation_id, status, kinds) in way {
            if !operation_id.is_empty() {
                assert_eq!(live.call(operation_id).await, json!({}));
            }
            let (found_status, found_kinds) = live.now().await;
            assert_eq!(found_status, format!("LIVE_STATUS_{status}"), "after {operation_id}");
            assert_eq!(found_kinds, *kinds, "{status}");
        }
    });
}

#[test]
fn the_setting_for_lives_counts_until_the_recording() {
    goes(
        &[ChatroomBefore, Polls, Recording],
        &[
            ("", "WAIT_FOR_PREVIEW", ALL),
            ("PreviewLive", "PREVIEW", ALL),
            ("StartLive", "LIVE", ALL),
            ("EndLive", "VOD", "poll"),
            ("CancelLive", "ARCHIVED", ""),
        ],
    );
}

#[test]
fn the_setting_for_recordings_counts_from_then_on() {
    goes(
        &[ChatroomAfter, Recording],
        &[
            ("", "WAIT_FOR_PREVIEW", ""),
            ("PreviewLive", "PREVIEW", ""),
            ("StartLive", "LIVE", ""),
            ("EndLive", "VOD", CHATROOM),
            ("CancelLive", "ARCHIVED", ""),
        ],
    );
}

#[test]
fn nothing_is_left_of_a_live_that_is_over() {
    let parts = &[ChatroomBefore, ChatroomAfter, Polls];
    goes(
        parts,
        &[
            ("PreviewLive", "PREVIEW", ALL),
            ("StartLive", "LIVE", ALL),
            ("EndLive", "CLOSED", ""),
            ("ArchiveLive", "ARCHIVED", ""),
        ],
    );
    goes(parts, &[("CancelLive", "ARCHIVED", "")]);
    goes(parts, &[("ArchiveLive", "ARCHIVED", "")]);
    goes(parts, &[("PreviewLive", "PREVIEW", ALL), ("ArchiveLive", "ARCHIVED", "")]);
    goes(
        parts,
        &[
            ("PreviewLive", "PREVIEW", ALL),
            ("StartLive", "LIVE", ALL),
            ("CancelLive", "ARCHIVED", ""),
        ],
    );
}

#[test]
fn polls_do_not_need_a_chatroom() {
    goes(
        &[Polls, Recording],
        &[
            ("", "WAIT_FOR_PREVIEW", "poll"),
            ("PreviewLive", "PREVIEW", "poll"),
            ("StartLive", "LIVE", "poll"),
            ("EndLive", "VOD", "poll"),
        ],
    );
}

#[test]
fn an_action_takes_an_absent_body_as_an_empty_object() {
    play(async |world| {
        for (body, is_typed) in
            [(None, false), (Some(b"".to_vec()), true), (Some(b"{}".to_vec()), true)]
        {
            for way in
                [&["PreviewLive", "StartLive", "EndLive", "ArchiveLive"][..], &["CancelLive"]]
            {
                let live = Live::create(world, &[]).await;
                for operation_id in way {
                    let mut request = valid_request(operation(operation_id));
                    request.set_path_parameter(&live.id);
                    request.body.clone_from(&body);
                    if !is_typed {
                        request.remove_header("content-type");
                    }
                    assert_eq!(world.succeed(&request).await, json!({}), "{operation_id} {body:?}");
                }
                assert_eq!(live.now().await.0, "LIVE_STATUS_ARCHIVED", "{body:?}");
            }
        }
    });
}
