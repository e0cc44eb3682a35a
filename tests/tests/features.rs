//! What the host of `features.yaml` understands and answers, beside what the oracle and the walk of
//! the credentials say: values of parameters, defaults, `null`, one-way members, every success.

use std::collections::BTreeSet;

use bv_cms_conformance::{Answer, Request};
use bv_cms_document::Operation;
use bv_cms_tests::features::{features, play, send, valid_request};
use bv_cms_tests::in_process::InProcess;
use serde_json::{Map, Value, json};

fn request(operation_id: &str) -> Request {
    valid_request(features().operation(operation_id))
}

/// Sends a request whose answer has to be the documented one of that status.
async fn answered(
    server: &InProcess,
    request: &Request,
    operation_id: &str,
    status: u16,
) -> Answer {
    let answer = send(server, request).await;
    assert_eq!(answer.status, status, "{}: {}", request.target(), answer.text());
    let documented = features().validate(&features().responses(operation_id), &answer);
    assert_eq!(documented, Ok(()), "{}", request.target());
    answer
}

/// Parameters that are not sent, by the names of their fields: those that have a default.
fn defaults() -> Value {
    json!({
        "whole": 10, "ratio": 0.5, "text_long": "7", "flag": true, "day": "2026-01-31",
        "mood": "good", "level": 2, "form_list": ["a", "b"], "needed": 1,
    })
}

#[test]
fn queries_are_read_as_their_style_says() {
    // OpenAPI 3.1.1, section 4.8.12.6 ("Style Examples").
    let cases = [
        (vec![], json!({})),
        (
            vec![("text", "abc"), ("long", "9007199254740993")],
            json!({ "text": "abc", "long": 9_007_199_254_740_993_i64 }),
        ),
        (
            vec![("whole", "-5"), ("ratio", "2.5e-1"), ("flag", "false")],
            json!({ "whole": -5, "ratio": 0.25, "flag": false }),
        ),
        (
            vec![("text_long", "-9223372036854775808")],
            json!({ "text_long": "-9223372036854775808" }),
        ),
        (vec![("mood", "unknown+mood")], json!({ "mood": "unknown mood" })),
        (vec![("mood", "%2B1"), ("level", "4")], json!({ "mood": "+1", "level": 4 })),
        (vec![("form_list", "x"), ("form_list", "y,z")], json!({ "form_list": ["x", "y,z"] })),
        (vec![("form_joined", "3,1,2")], json!({ "form_joined": [3, 1, 2] })),
        (vec![("spaced", "x%20y+z")], json!({ "spaced": ["x", "y", "z"] })),
        (vec![("piped", "true|false%7Ctrue")], json!({ "piped": [true, false, true] })),
        (
            vec![("deep%5Blow%5D", "1"), ("deep[high]", "2")],
            json!({ "deep": { "low": 1, "high": 2 } }),
        ),
        (
            vec![("joined_object", "low,1,high,2")],
            json!({ "joined_object": { "low": 1, "high": 2 } }),
        ),
        (
            vec![("spread_low", "1"), ("spread_high", "2")],
            json!({ "spread_object": { "spread_low": 1, "spread_high": 2 } }),
        ),
        (vec![("json", "%7B%22low%22%3A1.0%7D")], json!({ "json": { "low": 1 } })),
        (vec![("Mixed-Case", "a"), ("mixed.case", "b")], json!({ "mixed_case": "a" })),
        (
            vec![("moment", "2026-01-31T09:00:00%2B01:00")],
            json!({ "moment": "2026-01-31T08:00:00Z" }),
        ),
    ];
    play(async |server| {
        for (query, expected) in cases {
            let mut request = request("ReadQueries");
            request
                .query
                .extend(query.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
            let answer = answered(server, &request, "ReadQueries", 200).await;
            let mut all = defaults();
            merge(&mut all, &expected);
            assert_eq!(told(&answer), all, "{}", request.target());
        }
        let mut request = request("ReadQueries");
        request.query.push(("mixed-case".to_owned(), "b".to_owned()));
        answered(server, &request, "ReadQueries", 400).await;
    });
}

#[test]
fn paths_headers_and_cookies_are_read_as_their_style_says() {
    play(async |server| {
        let mut segments = request("ReadSegments");
        segments.path_parameters = [
            ("id", "7"),
            ("list", "a%2C,b"),
            ("spread", "low=1,high=2"),
            ("object", "high,2,low,1"),
        ]
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .to_vec();
        let answer = answered(server, &segments, "ReadSegments", 200).await;
        let expected = json!({
            "id": 7, "list": ["a,", "b"], "spread": { "low": 1, "high": 2 },
            "object": { "low": 1, "high": 2 },
        });
        assert_eq!(told(&answer), expected);

        let mut headers = request("ReadHeaders");
        for (name, text) in [
            ("x-list", "1, 2"),
            ("x-list", "3"),
            ("x-object", "low=1,high=2"),
            ("x-flag", "true"),
            ("x-json", r#"{"low":1}"#),
            ("cookie", "numbers=4,5; choice=two"),
        ] {
            headers.headers.push((name.to_owned(), text.to_owned()));
        }
        let answer = answered(server, &headers, "ReadHeaders", 200).await;
        let expected = json!({
            "x_needed": "a", "x_count": 3, "x_list": [1, 2, 3], "x_object": { "low": 1, "high": 2 },
            "x_flag": true, "x_json": { "low": 1 }, "choice": "two", "numbers": [4, 5],
        });
        assert_eq!(told(&answer), expected);
    });
}

/// What a host was told, without what it was not: a list that is left out is an empty one.
fn told(answer: &Answer) -> Value {
    let Ok(Value::Object(members)) = answer.json() else { panic!("{}", answer.text()) };
    Value::Object(
        members
            .into_iter()
            .filter(|(_, value)| !value.is_null() && *value != json!([]))
            .collect::<Map<_, _>>(),
    )
}

fn merge(all: &mut Value, more: &Value) {
    for (name, value) in more.as_object().expect("an object") {
        all[name] = value.clone();
    }
}

#[test]
fn null_is_nothing_where_it_is_allowed_and_wrong_elsewhere() {
    play(async |server| {
        let mut request = request("EchoScalars");
        request
            .set_json(&json!({ "boolean": true, "nullable_text": null, "nullable_integer": null }));
        let answer = answered(server, &request, "EchoScalars", 200).await;
        assert_eq!(answer.json(), Ok(json!({ "boolean": true })));
        request.set_json(&json!({ "boolean": true, "text": null }));
        let answer = answered(server, &request, "EchoScalars", 400).await;
        let violation = &answer.detail("BadRequest").expect("fields")["fieldViolations"][0];
        assert_eq!(violation["field"], "text");
    });
}

#[test]
fn one_way_members_do_not_travel_the_other_way() {
    play(async |server| {
        let mut request = request("EchoAccount");
        let id = "not even a UUID";
        request.set_json(&json!({ "id": id, "name": "a", "secret": "hidden", "hint": "h" }));
        let answer = answered(server, &request, "EchoAccount", 200).await;
        let answer = answer.json().expect("JSON");
        assert_eq!(answer["name"], "a");
        assert_ne!(answer["id"], id);
        assert_eq!((answer.get("secret"), answer.get("hint")), (None, None));
    });
}

/// Requests that together have every documented success, besides the usual one of each operation.
fn others() -> Vec<(&'static str, Request)> {
    let mut requests = Vec::new();
    for id in ["later", "there", "elsewhere"] {
        let mut request = request("Move");
        request.set_path_parameter(id);
        requests.push(("Move", request));
    }
    let mut empty = request("EchoOptional");
    empty.remove_header("content-type");
    empty.body = None;
    requests.push(("EchoOptional", empty));
    requests
}

#[test]
fn every_documented_success_is_answered() {
    let mut seen = BTreeSet::new();
    play(async |server| {
        let usual = features()
            .operations()
            .iter()
            .map(|operation| (operation.operation_id.as_str(), valid_request(operation)));
        for (operation_id, request) in usual.chain(others()) {
            let answer = send(server, &request).await;
            assert!(answer.status < 400, "{operation_id}: {}", answer.text());
            let responses = features().responses(operation_id);
            assert_eq!(features().validate(&responses, &answer), Ok(()), "{operation_id}");
            seen.insert((operation_id, answer.status));
        }
    });
    let documented: BTreeSet<_> = features().operations().iter().flat_map(successes).collect();
    assert_eq!(seen, documented);
}

fn successes(operation: &Operation) -> Vec<(&str, u16)> {
    let responses = features().document().get(&features().responses(&operation.operation_id));
    let statuses = responses.and_then(Value::as_object).expect("there are responses").keys();
    let statuses = statuses.filter_map(|status| status.parse().ok()).filter(|status| *status < 400);
    statuses.map(|status| (operation.operation_id.as_str(), status)).collect()
}

/// That no body travels is the server's work, on a connection: `wire.rs` shows that.
#[test]
fn what_can_be_got_can_be_asked_about() {
    play(async |server| {
        let gets = features().operations().iter().filter(|operation| operation.method == "GET");
        for operation in gets {
            let mut request = valid_request(operation);
            let got = send(server, &request).await;
            request.set_method("HEAD");
            let asked = send(server, &request).await;
            let id = &operation.operation_id;
            assert_eq!((asked.status, &asked.headers), (got.status, &got.headers), "{id}");
        }
    });
}

#[test]
fn a_body_is_of_the_media_type_that_the_document_names() {
    play(async |server| {
        let bodies = features()
            .operations()
            .iter()
            .filter(|operation| features().member(operation, "requestBody").is_some());
        for operation in bodies {
            let mut request = valid_request(operation);
            for media_type in ["image/png", "application/jsonl", "text/plain; charset=latin1", ""] {
                request.set_header("content-type", media_type);
                let id = &operation.operation_id;
                let answer = answered(server, &request, id, 415).await;
                let reason = answer.reason();
                assert_eq!(reason.as_deref(), Some("ERROR_REASON_MEDIA_TYPE_UNSUPPORTED"), "{id}");
            }
        }
    });
}
