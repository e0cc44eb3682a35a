//! Members of bodies that the API does not know: they are taken, and the answer names them.

use bv_cms_conformance::operations::before;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::play;
use serde_json::json;

const HEADER: &str = "x-ignored-members";

#[test]
fn what_is_ignored_of_a_body_is_named_in_the_answer() {
    // Where no member is declared, none is unknown.
    let declares = |operation: &&Operation| {
        let schema = contract().body_schema(operation);
        schema.is_some_and(|schema| schema.get("properties").is_some())
    };
    let mut asked = 0;
    for target in contract().operations().iter().filter(declares) {
        play(async |world| {
            for earlier in before(target) {
                world.succeed(&valid_request(operation(earlier))).await;
            }
            let mut request = valid_request(target);
            // The member is called `expired_date`, where there is one.
            request.change_json(|body| body["expires_at"] = json!("2027-01-01T00:00:00Z"));
            let answer = world.send(&request).await;
            assert_eq!(answer.status, 200, "{}: {}", target.operation_id, answer.text());
            let named = answer.header(HEADER).expect("one header");
            assert_eq!(named, Some("expires_at"), "{}", target.operation_id);
        });
        asked += 1;
    }
    assert!(asked >= 4, "only {asked} operations take such a body");
}

#[test]
fn what_is_ignored_is_named_where_it_stands_and_nothing_is_where_all_is_known() {
    play(async |world| {
        let mut request = valid_request(operation("CreateLive"));
        request.change_json(|body| body["live"]["custom_id"] = json!("known"));
        let answer = world.send(&request).await;
        assert_eq!((answer.status, answer.header(HEADER)), (200, Ok(None)), "{}", answer.text());
        request.change_json(|body| {
            body["live"]["custom_id"] = json!("unknown");
            body["live"]["customId"] = json!("unknown");
            body["live"]["metadata"]["labels"] = json!([{ "name": "a", "colour": "red" }]);
            body["live"]["interaction"]["chatroom"]["live"]["Enabled"] = json!(true);
        });
        let answer = world.send(&request).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let named = answer.header(HEADER).expect("one header").expect("it is there");
        let mut named: Vec<&str> = named.split(", ").collect();
        named.sort_unstable();
        let expected = [
            "live.customId",
            "live.interaction.chatroom.live.Enabled",
            "live.metadata.labels[0].colour",
        ];
        assert_eq!(named, expected);
    });
}
