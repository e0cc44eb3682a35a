//! Entity tags and `if-match`: what somebody else has changed meanwhile is not overwritten unseen.

use std::sync::atomic::{AtomicU32, Ordering};

use bv_cms_conformance::operations::before;
use bv_cms_conformance::{Answer, Request};
use bv_cms_core::Clock as _;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::objects::{everything, subject};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play, play_in_process};
use futures_util::future::join_all;
use serde_json::json;
use time::Duration;

/// How many clients write their names into one live, and how often each does.
const CLIENTS: usize = 8;
const NAMES: usize = 5;

/// The operations that change a live which is there.
fn changes() -> Vec<&'static Operation> {
    let operations = contract().operations().iter();
    let about_a_live = operations.filter(|operation| {
        operation.method != "GET"
            && operation.operation_id != "CreateLiveAdminInteractionToken"
            && subject(operation).is_some_and(|subject| subject.resource.noun == "live")
    });
    let changes: Vec<_> = about_a_live.collect();
    assert!(changes.len() >= 7, "only {} operations change a live", changes.len());
    changes
}

fn etag(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let etag = answer.header("etag").expect("at most one").expect("every live has one");
    etag.to_owned()
}

async fn get(world: &World) -> Answer {
    world.send(&valid_request(operation("GetLive"))).await
}

/// The request, to be done only in a state that `tags` name.
fn if_match(mut request: Request, tags: &str) -> Request {
    request.set_header("if-match", tags);
    request
}

#[test]
fn a_change_gives_a_live_another_tag_and_reading_it_does_not() {
    for change in changes() {
        play_in_process(async |world| {
            for earlier in before(change) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            let was = etag(&get(world).await);
            assert_eq!(etag(&get(world).await), was);
            world.succeed(&if_match(valid_request(change), &was)).await;
            assert_ne!(etag(&get(world).await), was, "{}", change.operation_id);
        });
    }
}

#[test]
fn what_is_done_in_another_state_than_the_caller_saw_is_not_done() {
    for change in changes() {
        play_in_process(async |world| {
            let stale = etag(&get(world).await);
            world.succeed(&valid_request(operation("UpdateLive"))).await;
            for earlier in before(change) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            let was = everything(world).await;
            let refused = world.send(&if_match(valid_request(change), &stale)).await;
            let id = &change.operation_id;
            assert_eq!(refused.status, 412, "{id}: {}", refused.text());
            assert_eq!(everything(world).await, was, "{id} changed something");
            let told = refused.detail("ErrorInfo").expect("every error has one");
            assert_eq!(told["metadata"]["etag"], etag(&get(world).await), "{id}");
        });
    }
}

#[test]
fn all_answers_that_show_a_live_tag_it_alike() {
    play_in_process(async |world| {
        let answered = etag(&world.send(&valid_request(operation("UpdateLive"))).await);
        assert_eq!(answered, etag(&get(world).await));
        let by_custom_id = valid_request(operation("GetLiveByCustomId"));
        assert_eq!(answered, etag(&world.send(&by_custom_id).await));
        let created = world.send(&valid_request(operation("CreateLive"))).await;
        let id = created.json().expect("JSON")["live"]["id"].as_str().map(str::to_owned);
        let mut request = valid_request(operation("GetLive"));
        request.set_path_parameter(&id.expect("a live has an id"));
        assert_eq!(etag(&created), etag(&world.send(&request).await));
    });
}

/// RFC 9110, section 13.1.1, and its strong comparison, section 8.8.3.2.
#[test]
fn tags_are_compared_strongly_and_in_lists() {
    play_in_process(async |world| {
        let tag = etag(&get(world).await);
        let rename = operation("UpdateLiveInteractionChatroomAdminName");
        for (tags, status) in [
            (format!("W/{tag}"), 412),
            (String::from("\"nope\""), 412),
            (String::from("\"\""), 412),
            (format!("\"a\", W/{tag}"), 412),
            (format!("\"a,b\",\"{}\"", tag.trim_matches('"').repeat(2)), 412),
            (tag.trim_matches('"').to_owned(), 400),
            (format!("{tag} {tag}"), 400),
            (format!("*, {tag}"), 400),
            (String::new(), 400),
            (format!("\"a\" ,\t{tag}"), 200),
            (String::from("*"), 200),
        ] {
            let answer = world.send(&if_match(valid_request(rename), &tags)).await;
            assert_eq!(answer.status, status, "if-match: {tags}: {}", answer.text());
        }
    });
}

/// What an update leaves out it clears, so that of two that read the same state and write one after the
/// other the first would lose what it wrote.
#[test]
fn clients_that_read_change_and_write_lose_no_update_of_each_other() {
    play(async |world| {
        let refused = AtomicU32::new(0);
        let clients = (0..CLIENTS).map(async |client| {
            for name in 0..NAMES {
                while !append(world, &format!("{client}-{name}")).await {
                    refused.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
        join_all(clients).await;
        let names = names(&get(world).await);
        let written = names.split_whitespace().count();
        assert_eq!(written, CLIENTS * NAMES, "an update was lost: {names}");
        assert!(refused.load(Ordering::Relaxed) > 0, "the clients never met");
    });
}

/// Adds a name to those in the live's description, unless somebody else was faster.
async fn append(world: &World, name: &str) -> bool {
    let read = world.send_unrecorded(&valid_request(operation("GetLive"))).await;
    let described = format!("{} {name}", names(&read));
    let mut update = if_match(valid_request(operation("UpdateLive")), &etag(&read));
    update.change_json(|body| body["metadata"] = json!({ "long_description": described }));
    match world.send_unrecorded(&update).await.status {
        200 => true,
        412 => false,
        status => panic!("an update is answered {status}"),
    }
}

fn names(live: &Answer) -> String {
    let live = live.json().expect("JSON");
    live["live"]["metadata"]["long_description"].as_str().unwrap_or_default().to_owned()
}

/// A server that goes on from a backup gives the same revisions to other changes.
#[test]
fn two_histories_of_a_live_have_no_tag_in_common() {
    let change_after = |time: Duration| {
        play_in_process(async |world| {
            world.clock.set(world.clock.now() + time);
            world.succeed(&valid_request(operation("UpdateLive"))).await;
            etag(&get(world).await)
        })
    };
    assert_ne!(change_after(Duration::SECOND), change_after(Duration::MINUTE));
}
