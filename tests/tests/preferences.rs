//! Any documented answer on demand: `Prefer: code=404, example=LiveNotFound` in the demo.

use bv_cms_conformance::operations::before;
use bv_cms_conformance::{ANSWER, Answer, Identity, Request, Row, UNMATCHED_ROUTE, find_example};
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play, play_serving};
use serde_json::Value;

/// The answer that anybody gets to a request which prefers it.
async fn preferring(world: &World, operation_id: &str, preference: &str) -> Answer {
    let mut request = Request::to(operation(operation_id)).by(Identity::Anonymous);
    request.set_header("prefer", preference);
    world.send(&request).await
}

/// The row of the contract and its Example Object.
fn documented() -> impl Iterator<Item = (&'static Row, Value)> {
    let rows = contract().rows().iter().map(|name| &name.0);
    rows.filter(|row| row.operation_id != UNMATCHED_ROUTE).filter_map(|row| {
        let example =
            find_example(contract().document(), row).expect("the contract's references hold");
        Some((row, example?))
    })
}

#[test]
fn every_documented_example_is_answered_as_it_is_documented() {
    play(async |world| {
        let mut answered = 0;
        for (row, example) in documented() {
            let name = row.example.as_deref().expect("a row with an example has its name");
            let status = match example["x-http-status"].as_u64() {
                Some(status) => status,
                None => row.response.parse().expect("a success has its status as its key"),
            };
            let preference = format!("code={status}, example={name}");
            let answer = preferring(world, &row.operation_id, &preference).await;
            let what = format!("{} {preference}: {}", row.operation_id, answer.text());
            assert_eq!(u64::from(answer.status), status, "{what}");
            assert_eq!(
                answer.header("preference-applied"),
                Ok(Some(preference.as_str())),
                "{what}"
            );
            for (header, value) in example["x-response-headers"].as_object().into_iter().flatten() {
                assert_eq!(answer.header(header), Ok(value.as_str()), "{what}");
            }
            contract()
                .validate(&contract().responses(&row.operation_id), &answer)
                .unwrap_or_else(|error| panic!("{what}: {error}"));
            let mut body = answer.json().expect("a documented answer is JSON");
            forget_request_id(&mut body);
            let mut expected = example["value"].clone();
            forget_request_id(&mut expected);
            assert_eq!(body, expected, "{what}");
            answered += 1;
        }
        let named = contract()
            .rows()
            .iter()
            .filter(|name| name.0.operation_id != UNMATCHED_ROUTE && name.example() != ANSWER);
        assert_eq!(answered, named.count());
    });
}

#[test]
fn a_code_alone_gets_the_first_example_of_it() {
    play(async |world| {
        let answer = preferring(world, "GetLive", "code=401").await;
        assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_AUTHORIZATION_MISSING"));
        let answer = preferring(world, "GetLive", "example=TokenExpired").await;
        assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_TOKEN_EXPIRED"));
    });
}

#[test]
fn an_unknown_preference_is_told_what_is_known() {
    play(async |world| {
        for preference in ["code=418", "example=TeaPot", "code=404, example=TokenExpired"] {
            let answer = preferring(world, "GetLive", preference).await;
            assert_eq!(answer.status, 400);
            assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_PREFERENCE_UNKNOWN"));
            assert!(answer.text().contains("code=404, example=LiveNotFound"), "{}", answer.text());
        }
    });
}

#[test]
fn what_is_no_preference_of_ours_changes_nothing() {
    play(async |world| {
        let mut request = valid_request(operation("GetLive"));
        request.set_header("prefer", "return=minimal");
        let answer = world.send(&request).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.header("preference-applied"), Ok(None));
    });
}

#[test]
fn every_operation_succeeds_on_demand() {
    for target in contract().operations() {
        let answer = play(async |world| {
            for earlier in before(target) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            let mut request = valid_request(target);
            request.set_header("prefer", "code=200");
            world.send(&request).await
        });
        let id = &target.operation_id;
        assert_eq!(answer.status, 200, "{id}: {}", answer.text());
        let applied = answer.header("preference-applied").expect("one header");
        assert!(applied.is_some_and(|applied| applied.starts_with("code=200")), "{id}");
        contract().validate(&contract().responses(id), &answer).expect("a documented answer");
    }
}

#[test]
fn serve_ignores_preferences() {
    play_serving(async |world| {
        for operation in contract().operations() {
            let mut request = valid_request(operation).by(Identity::Anonymous);
            request.set_header("prefer", "code=500, example=Internal");
            let answer = world.send(&request).await;
            assert!([200, 401].contains(&answer.status), "{}", answer.text());
            assert_eq!(answer.header("preference-applied"), Ok(None));
        }
    });
}

/// The one thing that differs between two requests.
fn forget_request_id(body: &mut Value) {
    // Not by index, which would add what is not there.
    let details = body.get_mut("details").and_then(Value::as_array_mut);
    for detail in details.into_iter().flatten() {
        detail.as_object_mut().and_then(|detail| detail.remove("requestId"));
    }
}
