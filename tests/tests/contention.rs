//! Many requests at once about one thing: none is turned away because of the others, and none is
//! lost.

use bv_cms_conformance::{Identity, Request};
use bv_cms_core::LiveStore as _;
use bv_cms_tests::contract::operation;
use bv_cms_tests::objects::about;
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play};
use futures_util::future::join_all;
use serde_json::{Value, json};

/// How many clients there are.
const CLIENTS: usize = 32;
/// How many changes each makes, one after the other.
const CHANGES: usize = 4;

#[test]
fn many_clients_change_one_live_and_none_is_turned_away() {
    play(async |world| {
        let (organisation, live) = (bv_cms::demo::ORGANISATION, bv_cms::demo::DemoLive::All.id());
        let revision = async || {
            let stored = world.store.live(organisation, live).await.expect("readable");
            stored.expect("there").revision
        };
        let before = revision().await;
        let puts = ["UpdateLive", "UpdateLiveInteractionChatroomAdminName"];
        let clients = (0..CLIENTS).map(async |client| {
            let mut statuses = Vec::new();
            for change in 0..CHANGES {
                let request = valid_request(operation(puts[(client + change) % puts.len()]));
                statuses.push(world.send_unrecorded(&request).await.status);
            }
            statuses
        });
        let statuses = join_all(clients).await.concat();
        assert_eq!(statuses, vec![200; CLIENTS * CHANGES]);
        let changes = i64::try_from(CLIENTS * CHANGES).expect("a few");
        assert_eq!(revision().await, before + changes, "a change was lost");
    });
}

#[test]
fn of_many_that_start_a_live_one_does_and_the_others_are_told_why_not() {
    play(async |world| {
        world.succeed(&valid_request(operation("PreviewLive"))).await;
        let start = valid_request(operation("StartLive"));
        let answers = join_all((0..CLIENTS).map(|_| world.send_unrecorded(&start))).await;
        let (started, refused): (Vec<_>, Vec<_>) =
            answers.into_iter().partition(|answer| answer.status == 200);
        assert_eq!(started.len(), 1);
        for answer in refused {
            let reason = answer.reason();
            assert_eq!(reason.as_deref(), Some("ERROR_REASON_ACTION_NOT_ALLOWED"));
        }
    });
}

#[test]
fn a_child_made_while_its_parent_is_deleted_is_refused_or_deleted_with_it() {
    play(async |world| {
        for round in 0..40 {
            let parent = make(world, &valid_request(operation("CreateApiToken"))).await;
            let create = by_token(&valid_request(operation("CreateApiToken")), &parent);
            let delete = about(&valid_request(operation("DeleteApiToken")), text(&parent, "id"));
            let race = [&create, &delete];
            let [first, second] = if round % 2 == 0 { [0, 1] } else { [1, 0] };
            let answers = join_all([first, second].map(|it| world.send_unrecorded(race[it]))).await;
            let (made, deleted) = (&answers[first], &answers[second]);
            assert_eq!(deleted.status, 200, "{}", deleted.text());
            if made.status != 200 {
                let reason = made.reason();
                assert_eq!(reason.as_deref(), Some("ERROR_REASON_TOKEN_DELETED"), "{round}");
                continue;
            }
            let child = made.json().expect("a success is JSON");
            let using = by_token(&valid_request(operation("ListLives")), &child);
            let answer = world.send_unrecorded(&using).await;
            assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_TOKEN_DELETED"), "{round}");
        }
    });
}

#[test]
fn a_child_deletes_itself_its_children_and_its_siblings_but_no_ancestor() {
    play(async |world| {
        let create = valid_request(operation("CreateApiToken"));
        let delete = valid_request(operation("DeleteApiToken"));
        let parent = make(world, &create).await;
        let child = make(world, &by_token(&create, &parent)).await;
        let sibling = make(world, &by_token(&create, &parent)).await;
        let grandchild = make(world, &by_token(&create, &child)).await;
        for (by, whom) in [(&child, &parent), (&grandchild, &child), (&grandchild, &parent)] {
            let request = about(&by_token(&delete, by), text(whom, "id"));
            let answer = world.send_unrecorded(&request).await;
            let reason = answer.reason();
            assert_eq!(reason.as_deref(), Some("ERROR_REASON_API_TOKEN_IS_ANCESTOR"));
            let metadata = &answer.detail("ErrorInfo").expect("why")["metadata"];
            assert_eq!(*metadata, json!({ "api_token_id": text(whom, "id") }));
        }
        for (by, whom) in [(&child, &sibling), (&child, &grandchild), (&child, &child)] {
            let request = about(&by_token(&delete, by), text(whom, "id"));
            let answer = world.send_unrecorded(&request).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
        }
    });
}

async fn make(world: &World, request: &Request) -> Value {
    let answer = world.send_unrecorded(request).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json().expect("a success is JSON")
}

/// The same request with an API token that was just made.
fn by_token(request: &Request, created: &Value) -> Request {
    let mut request = request.clone().by(Identity::Anonymous);
    request.set_header("authorization", &format!("Bearer {}", text(created, "token")));
    request
}

fn text<'v>(value: &'v Value, member: &str) -> &'v str {
    value[member].as_str().expect("a text")
}
