//! What writing does, and what it does not: a refused write changes nothing, a replacement replaces
//! everything, and what was deleted is gone.

use bv_cms_conformance::operations::before;
use bv_cms_conformance::resource::Subject;
use bv_cms_conformance::scenario::find;
use bv_cms_conformance::table::scenarios;
use bv_cms_conformance::{Features, Identity, InsideHelp, RowName, Trouble};
use bv_cms_core::Clock as _;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::objects::{about, everything, names, subject};
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
    rows.filter(move |row| row.0.operation_id == of && !row.0.response.starts_with('2'))
}

#[test]
fn a_refused_write_changes_nothing() {
    let table = scenarios();
    let mut refused = 0;
    for operation in writing() {
        for row in refusals(operation) {
            let scenario = find(&table, row).expect("every row has a scenario");
            // Who asks in haste succeeds before they are refused.
            if matches!(scenario.help, Some(InsideHelp::Storage(_) | InsideHelp::Haste)) {
                continue;
            }
            play_in_process(async |world| {
                let stage = stage(scenario.features);
                let script = scenario.script(contract(), &operation.operation_id, &stage);
                for earlier in &script.before {
                    world.succeed(earlier).await;
                }
                let was = everything(world).await;
                let answer = match scenario.help {
                    Some(InsideHelp::Stall) => world.send_in_part(&script.request).await,
                    _ => world.send(&script.request).await,
                };
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

/// Lets the first access to the database fail, then the second, and so on until the write succeeds.
async fn fail(world: &World, target: &Operation, trouble: Trouble) -> usize {
    for earlier in before(target) {
        world.succeed(&valid_request(operation(earlier))).await;
    }
    let was = everything(world).await;
    for spared in 0.. {
        world.faults.fail_after(spared, trouble);
        let answer = world.send(&valid_request(target)).await;
        // Nothing fails that soon any more.
        world.faults.fail_after(usize::MAX, trouble);
        if (200..300).contains(&answer.status) {
            return spared;
        }
        let id = &target.operation_id;
        let is = everything(world).await;
        assert_eq!(is, was, "{id} left something behind after {spared} accesses");
    }
    unreachable!("no operation calls the storage for ever")
}

/// The operations about a live that leave it as it is.
const LEAVE_IT: [&str; 1] = ["CreateLiveAdminInteractionToken"];

/// The operations that make something new, each with a test of its own: here and in `values.rs`.
const MAKE: [&str; 2] = ["CreateApiToken", "CreateLive"];

/// The operations that change a live which is there: all that write about one, but for those that are
/// said to leave it as it is.
fn changes() -> Vec<&'static Operation> {
    let changes = writing().filter(|operation| {
        let id = operation.operation_id.as_str();
        match subject(operation) {
            Some(Subject { resource, .. }) if resource.noun == "live" => {
                operation.method != "DELETE" && !LEAVE_IT.contains(&id)
            }
            // What deletes has a test of its own, and so has what makes something new.
            Some(_) if operation.method == "DELETE" => false,
            None if MAKE.contains(&id) => false,
            _ => panic!(
                "{id} changes what no test looks at: say in `changes` of tests/tests/writes.rs what \
                 it is about or name it in `MAKE`, and test what it changes or makes"
            ),
        }
    });
    changes.collect()
}

#[test]
fn what_is_said_to_leave_a_live_as_it_is_does_so() {
    for left in LEAVE_IT.map(operation) {
        play_in_process(async |world| {
            let was = everything(world).await;
            world.succeed(&valid_request(left)).await;
            assert_eq!(everything(world).await, was, "{} changes something", left.operation_id);
        });
    }
}

#[test]
fn a_change_that_cannot_be_committed_changes_nothing() {
    for change in changes() {
        for trouble in [Trouble::Failed, Trouble::Unavailable, Trouble::Panic] {
            play_in_process(async |world| {
                for earlier in before(change) {
                    world.succeed(&valid_request(operation(earlier))).await;
                }
                let (id, was) = (&change.operation_id, everything(world).await);
                world.faults.fail_commits_after(0, trouble);
                let answer = world.send(&valid_request(change)).await;
                let failed = if trouble == Trouble::Unavailable { 503 } else { 500 };
                assert_eq!(answer.status, failed, "{id} needs no transaction: {}", answer.text());
                assert_eq!(everything(world).await, was, "{id} changed something");
                world.faults.fail_commits_after(usize::MAX, trouble);
                world.succeed(&valid_request(change)).await;
                assert_ne!(everything(world).await, was, "{id} changed nothing");
            });
        }
    }
}

#[test]
fn every_change_of_a_live_says_when_it_was() {
    for change in changes() {
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

/// What a `PUT` replaces: the operation that shows it, and where the answers of both hold it.
const REPLACED: [(&str, &str, &str); 2] = [
    ("UpdateLive", "GetLive", "/live"),
    ("UpdateLiveInteractionChatroomAdminName", "GetLiveInteractionChatroomLastAdminName", ""),
];

#[test]
fn put_replaces_everything_and_twice_is_the_same_as_once() {
    let puts = contract().operations().iter().filter(|operation| operation.method == "PUT");
    for put in puts {
        let id = put.operation_id.as_str();
        let replaced = REPLACED.iter().find(|(known, ..)| *known == id);
        let (_, get, place) = replaced.unwrap_or_else(|| {
            panic!(
                "{id} replaces what no test looks at: add it to `REPLACED` in tests/tests/writes.rs, \
                 with the operation that shows what it replaced"
            )
        });
        let held = |answer: &Value| answer.pointer(place).expect("what was replaced").clone();
        play_in_process(async |world| {
            let update = valid_request(put);
            let once = world.succeed(&update).await;
            let was = everything(world).await;
            assert_eq!(world.succeed(&update).await, once, "{id}: twice is not once");
            assert_eq!(everything(world).await, was, "{id}: twice does not leave what once did");

            let schema = contract().body_schema(put).expect("something that replaces");
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let mut least = update.clone();
            least.change_json(|body| {
                let body = body.as_object_mut().expect("an object");
                body.retain(|name, _| required.iter().any(|needed| needed == name));
            });
            let sent: Value =
                serde_json::from_slice(least.body.as_deref().expect("a body")).expect("JSON");
            let cleared = held(&world.succeed(&least).await);
            for name in schema["properties"].as_object().expect("properties").keys() {
                assert_eq!(
                    cleared.get(name),
                    sent.get(name),
                    "{id}: `{name}` is not as it was sent"
                );
            }
            let shown = world.succeed(&valid_request(operation(get))).await;
            assert_eq!(held(&shown), cleared, "{id}: {get} shows something else");
        });
    }
}

#[test]
fn what_was_deleted_is_gone() {
    let deletes: Vec<_> =
        contract().operations().iter().filter(|operation| operation.method == "DELETE").collect();
    assert!(!deletes.is_empty(), "nothing can be deleted");
    for delete in deletes {
        let id = &delete.operation_id;
        let subject = subject(delete).unwrap_or_else(|| panic!("{id} deletes what no path names"));
        let create = subject.resource.created_by.map(operation);
        let create = create.unwrap_or_else(|| panic!("{id} deletes what nobody can create"));
        play(async |world| {
            let before = names(world, subject).await;
            world.succeed(&valid_request(create)).await;
            let mut new = names(world, subject).await;
            new.retain(|name| !before.contains(name));
            let [name] = new.as_slice() else { panic!("{id}: not one is new: {new:?}") };
            let gets = about_it(subject).filter(|operation| operation.method == "GET");
            for get in gets {
                world.succeed(&about(&valid_request(get), name)).await;
            }
            world.succeed(&about(&valid_request(delete), name)).await;
            for operation in about_it(subject) {
                let answer = world.send(&about(&valid_request(operation), name)).await;
                let row = contract().identify(&operation.operation_id, &answer);
                let row = row.unwrap_or_else(|error| panic!("{error}"));
                assert_eq!(row.0.response, "404", "{row} after {id}");
            }
            assert_eq!(names(world, subject).await, before, "what {id} deleted is still listed");
        });
    }
}

/// The operations that are about something by that name.
fn about_it(it: Subject) -> impl Iterator<Item = &'static Operation> {
    contract().operations().iter().filter(move |operation| subject(operation) == Some(it))
}

#[test]
fn a_deleted_api_token_opens_nothing() {
    play(async |world| {
        let created = world.succeed(&valid_request(operation("CreateApiToken"))).await;
        let text = |name: &str| created[name].as_str().expect("a text").to_owned();
        let mut using = valid_request(operation("ListLives")).by(Identity::Anonymous);
        using.set_header("authorization", &format!("Bearer {}", text("token")));
        world.succeed(&using).await;
        world.succeed(&about(&valid_request(operation("DeleteApiToken")), &text("id"))).await;
        let answer = world.send(&using).await;
        assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_TOKEN_DELETED"));
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
