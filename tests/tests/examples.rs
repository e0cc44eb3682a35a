//! What the contract shows is what works: each example of a request succeeds as it stands.

use bv_cms_document::Direction;
use bv_cms_tests::contract::contract;
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::play;
use serde_json::Value;

#[test]
fn every_example_of_a_request_succeeds() {
    let mut walked = Vec::new();
    for operation in contract().operations() {
        let body = contract().member(operation, "requestBody").unwrap_or_default();
        let examples =
            body.pointer("/content/application~1json/examples").and_then(Value::as_object);
        for (name, example) in examples.into_iter().flatten() {
            let mut request = valid_request(operation);
            request.set_json(&example["value"]);
            let answer = play(async |world| world.send(&request).await);
            assert_eq!(answer.status, 200, "{name}: {}", answer.text());
            contract()
                .validate(&contract().responses(&operation.operation_id), &answer)
                .expect("a documented answer");
            let schema = "requestBody/content/application~1json/schema";
            let schema = format!("{}/{schema}", operation.pointer);
            let value = &example["value"];
            contract()
                .validate_json(Direction::Request, &schema, value)
                .expect("a documented request");
            walked.push(name.clone());
        }
    }
    assert!(!walked.is_empty(), "the contract shows no request");
}
