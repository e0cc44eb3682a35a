//! What writing does, and what it does not: a refused write changes nothing, a replacement replaces
//! everything, and what was deleted is gone.

use bv_cms_conformance::operations::before;
use bv_cms_conformance::scenario::find;
use bv_cms_conformance::table::scenarios;
use bv_cms_conformance::{Features, Identity, InsideHelp, RowName, Trouble};
use bv_cms_contract::Operation;
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::objects::everything;
use bv_cms_tests::stage::{stage, valid_request};
use bv_cms_tests::world::{World, play, play_in_process};
use serde_json::{Value, json};
use time::Duration;
use time::format_description::well_known::Rfc3339;

/// The operations that write.
fn writing() -> impl Iterator<Item = &'static Operation> {
    contract().operations().iter().filter(|operation| operation.method != "GET")
}

/// The documented errors of an operation that a request alone can provoke.
fn refusals(operation: &Operation) -> impl Iterator<Item = &'static RowName> {
    let of = operation.operation_id.clone();
    let rows = contract().rows().iter();
    rows.filter(move |row| row.0.operation_id == of && row.0.response != "200")
}

#[test]
fn a_refused_write_changes_nothing() {
    let table = scenarios();
    let mut refused = 0;
    for operation in writing() {
        for row in refusals(operation) {
            let scenario = find(&table, row).expect("every row has a scenario");
            if matches!(scenario.help, Some(InsideHelp::Storage(_))) {
                continue;
            }
            play_in_process(async |world| {
                let stage = stage(scenario.features);
                let script = scenario.script(contract(), &operation.operation_id, &stage);
                for earlier in &script.before {
                    world.succeed(earlier).await;
                }
                let (was, answer) = (everything(world).await, world.send(&script.request).await);
                assert!(answer.status >= 400, "{row}: {}", answer.text());
                assert_eq!(everything(world).await, was, "{row} changed something");
            });
            refused += 1;
        }
    }
    assert!(refused > 100, "only {refused} writes were refused");
}

#[test]
fn a_write_that_fails_halfway_changes_nothing() {
    for operation in writing() {
        for trouble in [Trouble::Failed, Trouble::Unavailable, Trouble::Panic] {
            let failed = play_in_process(async |world| fail(world, operation, trouble).await);
            assert!(failed >= 3, "{}: only {failed}", operation.operation_id);
        }
    }
}

/// Lets the first call of the storage fail, then the second, and so on until the write succeeds.
async fn fail(world: &World, target: &Operation, trouble: Trouble) -> usize {
    for earlier in before(target) {
        world.succeed(&valid_request(operation(earlier))).await;
    }
    let was = everything(world).await;
    for spared in 0.. {
        world.store.fail_after(spared, trouble);
        let answer = world.send(&valid_request(target)).await;
        // Nothing fails that soon any more.
        world.store.fail_after(usize::MAX, trouble);
        if answer.status == 200 {
            return spared;
        }
        let id = &target.operation_id;
        let is = everything(world).await;
        assert_eq!(is, was, "{id} left something behind after {spared} calls");
    }
    unreachable!("no operation calls the storage for ever")
}

/// The operations that change a live which is there.
const CHANGES: [&str; 7] = [
    "UpdateLive",
    "UpdateLiveInteractionChatroomAdminName",
    "PreviewLive",
    "StartLive",
    "EndLive",
    "CancelLive",
    "ArchiveLive",
];

#[test]
fn a_change_that_others_forestall_is_tried_eight_times() {
    for change in CHANGES.map(operation) {
        play_in_process(async |world| {
            for earlier in before(change) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            let (id, was) = (&change.operation_id, everything(world).await);
            world.store.change_in_between(8);
            let answer = world.send(&valid_request(change)).await;
            assert_eq!(answer.status, 503, "{id}: {}", answer.text());
            assert_eq!(everything(world).await, was, "{id} changed something");
            world.store.change_in_between(7);
            world.succeed(&valid_request(change)).await;
            assert_ne!(everything(world).await, was, "{id} changed nothing");
        });
    }
}

#[test]
fn every_change_of_a_live_says_when_it_was() {
    for change in CHANGES.map(operation) {
        play_in_process(async |world| {
            for earlier in before(change) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            world.clock.set(world.clock.now() + Duration::HOUR);
            world.succeed(&valid_request(change)).await;
            let shown = world.succeed(&valid_request(operation("GetLive"))).await;
            let now = world.clock.now().format(&Rfc3339).expect("a moment");
            assert_eq!(shown["live"]["updated_at"], now.as_str(), "{}", change.operation_id);
        });
    }
}

#[test]
fn what_is_told_of_a_new_api_token_is_what_is_kept() {
    play(async |world| {
        let expiry = (world.clock.now() + Duration::HOUR).format(&Rfc3339).expect("a moment");
        let mut create = valid_request(operation("CreateApiToken"));
        for expiry in [json!(expiry), Value::Null] {
            create.set_json(&json!({ "name": "new" }));
            if !expiry.is_null() {
                create.change_json(|body| body["expired_date"] = expiry.clone());
            }
            let created = world.succeed(&create).await;
            assert_eq!(created["expired_date"], expiry);
            let mut get = valid_request(operation("GetApiToken"));
            get.set_path_parameter(created["id"].as_str().expect("an id"));
            let kept = world.succeed(&get).await["api_token"].clone();
            assert_eq!(kept["expired_date"], expiry);
            assert_eq!(kept["id"], created["id"]);
        }
    });
}

#[test]
fn put_replaces_everything_and_twice_is_the_same_as_once() {
    play(async |world| {
        let update = valid_request(operation("UpdateLive"));
        let once = world.succeed(&update).await;
        assert_eq!(world.succeed(&update).await, once, "twice is not once");
        let mut least = update.clone();
        let security = json!({ "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } });
        least.set_json(&json!({ "security": security }));
        let cleared = world.succeed(&least).await["live"].clone();
        assert_eq!(cleared["security"], security);
        let schema = contract().document().get("/components/schemas/UpdateLiveBody/properties");
        for name in schema.and_then(Value::as_object).expect("properties").keys() {
            if name != "security" {
                assert_eq!(cleared.get(name), None, "`{name}` was left out and is still there");
            }
        }
        let shown = world.succeed(&valid_request(operation("GetLive"))).await;
        assert_eq!(shown["live"], cleared);
    });
}

#[test]
fn what_was_deleted_is_gone() {
    play(async |world| {
        let created = world.succeed(&valid_request(operation("CreateApiToken"))).await;
        let text = |name: &str| created[name].as_str().expect("a text").to_owned();
        let (id, secret) = (text("id"), text("token"));
        let mut using = valid_request(operation("ListLives")).by(Identity::Anonymous);
        using.set_header("authorization", &format!("Bearer {secret}"));
        world.succeed(&using).await;
        let of = |name: &str| {
            let mut request = valid_request(operation(name));
            request.set_path_parameter(&id);
            request
        };
        assert_eq!(world.succeed(&of("GetApiToken")).await["api_token"]["id"], id.as_str());
        world.succeed(&of("DeleteApiToken")).await;

        let reason = async |request| world.send(&request).await.reason();
        let expect = |reason: &str| Some(format!("ERROR_REASON_{reason}"));
        assert_eq!(reason(using).await, expect("TOKEN_DELETED"));
        assert_eq!(reason(of("GetApiToken")).await, expect("API_TOKEN_NOT_FOUND"));
        assert_eq!(reason(of("DeleteApiToken")).await, expect("API_TOKEN_NOT_FOUND"));
        let tokens = world.succeed(&valid_request(operation("ListApiTokens"))).await;
        let left = tokens["api_tokens"].as_array().expect("a list");
        assert!(left.iter().all(|token| token["id"] != id.as_str()), "it is still listed");
    });
}

#[test]
fn a_live_that_is_over_mints_no_more_tokens() {
    play(async |world| {
        let mint = stage(Features::Everything);
        let mint = contract().valid_request(operation("CreateLiveAdminInteractionToken"), &mint);
        let minted = world.succeed(&mint).await;
        let fields = minted.as_object().expect("an object").clone();
        assert!(fields.values().all(|token| token != ""), "everything is enabled");
        world.succeed(&valid_request(operation("ArchiveLive"))).await;
        let minted = world.succeed(&mint).await;
        for name in fields.keys() {
            assert_eq!(minted[name], "", "`{name}` of a live that is archived");
        }
    });
}
