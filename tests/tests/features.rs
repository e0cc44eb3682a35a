//! Every feature of the generator, asked of the server that is generated from `features.yaml`: who
//! is let in, and how bodies come back.

use std::collections::BTreeSet;

use bv_cms_conformance::{Answer, Request};
use bv_cms_contract::Operation;
use bv_cms_features_contract::host::ORGANISATION;
use bv_cms_tests::features::{features, play, send, unsigned, valid_request};
use bv_cms_tests::in_process::InProcess;
use serde_json::{Value, json};

/// Somebody who calls: what their `authorization` and their key are, and their organisation.
#[derive(Debug, Clone, Copy)]
struct Caller {
    bearer: Option<&'static str>,
    key: Option<&'static str>,
    organisation: Option<&'static str>,
}

/// What becomes of credentials at one scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// None were sent.
    Nothing,
    /// They are of no known kind.
    Malformed,
    /// They let in.
    Enters,
    /// They are of this scheme and are refused with this reason.
    Refused(&'static str),
    /// They are of this scheme; the organisation refuses with this reason and no other alternative
    /// is asked.
    Final(&'static str),
}

const BEARERS: [Option<&str>; 10] = [
    None,
    Some("nonsense"),
    Some("chat-"),
    Some("chat-moderator"),
    Some("chat-admin"),
    Some("chat-moderator-admin"),
    Some("chat-expired"),
    Some("api-editor"),
    Some("api-viewer"),
    Some("api-expired"),
];
const KEYS: [Option<&str>; 5] =
    [None, Some("nonsense"), Some("key-1"), Some("key-2"), Some("key-expired")];
const ORGANISATIONS: [Option<&str>; 4] =
    [None, Some("none"), Some(ORGANISATION), Some("0de30000-0000-4000-8000-000000000002")];

fn outcome(scheme: &str, roles: &Value, permission: &str, caller: &Caller) -> Outcome {
    let text = match scheme {
        "key" => caller.key,
        _ => caller.bearer,
    };
    let Some(text) = text else { return Outcome::Nothing };
    let prefix = match scheme {
        "key" => "key-",
        "api_token" => "api-",
        "chatroom_token" => "chat-",
        other => panic!("teach the walk the scheme `{other}`"),
    };
    let Some(rest) = text.strip_prefix(prefix) else { return Outcome::Malformed };
    match (scheme, rest) {
        (_, "expired") => Outcome::Refused("CREDENTIALS_EXPIRED"),
        ("key", "1") => Outcome::Enters,
        ("key", _) => Outcome::Refused("CREDENTIALS_UNKNOWN"),
        ("chatroom_token", own) => {
            let own: Vec<&str> = own.split('-').collect();
            let needed = roles.as_array().expect("an array of roles");
            let has = |role: &Value| own.contains(&role.as_str().expect("a role"));
            if needed.iter().all(has) { Outcome::Enters } else { Outcome::Refused("ROLE_MISSING") }
        }
        (_, role) => match caller.organisation {
            None => Outcome::Final("ORG_HEADER_MISSING"),
            Some("none") => Outcome::Final("ORG_HEADER_INVALID"),
            Some(ORGANISATION) => {
                let roles = &features().document().value()["x-permissions"][permission]["roles"];
                let included = roles.as_array().expect("roles").contains(&json!(role));
                if included { Outcome::Enters } else { Outcome::Final("PERMISSION_DENIED") }
            }
            Some(_) => Outcome::Final("MEMBERSHIP_MISSING"),
        },
    }
}

/// The reason that `security` refuses a caller with; `None` for those who are let in.
fn expected(operation: &Operation, caller: &Caller) -> Option<&'static str> {
    let security = features().member(operation, "security");
    let security = security.unwrap_or_else(|| features().document().value()["security"].clone());
    let alternatives = security.as_array().expect("alternatives");
    let permission = features().member(operation, "x-permission");
    let permission = permission.as_ref().and_then(Value::as_str).unwrap_or_default();
    if alternatives.is_empty() {
        return None;
    }
    let (mut first, mut sent) = (None, false);
    for alternative in alternatives {
        let Some((scheme, roles)) = alternative.as_object().expect("an object").iter().next()
        else {
            if sent {
                break;
            }
            return None;
        };
        match outcome(scheme, roles, permission, caller) {
            Outcome::Nothing => continue,
            Outcome::Malformed => {}
            Outcome::Enters => return None,
            Outcome::Refused(reason) => {
                first.get_or_insert(reason);
            }
            Outcome::Final(reason) => return Some(reason),
        }
        sent = true;
    }
    Some(first.unwrap_or(if sent { "AUTHORIZATION_MALFORMED" } else { "AUTHORIZATION_MISSING" }))
}

fn is_documented(operation: &Operation, answer: &Answer) {
    let responses = features().responses(&operation.operation_id);
    if let Err(error) = features().validate(&responses, answer) {
        panic!("{}: {error}", operation.operation_id);
    }
}

#[test]
fn every_caller_gets_what_security_says_at_every_operation() {
    let mut produced = BTreeSet::new();
    let mut asked = 0;
    play(async |server| {
        for operation in features().operations() {
            for bearer in BEARERS {
                for key in KEYS {
                    for organisation in ORGANISATIONS {
                        let caller = Caller { bearer, key, organisation };
                        let answer = send(server, &signed(operation, &caller)).await;
                        let reason = answer.reason();
                        let reason =
                            reason.as_deref().map(|it| it.trim_start_matches("ERROR_REASON_"));
                        let id = &operation.operation_id;
                        assert_eq!(reason, expected(operation, &caller), "{id} by {caller:?}");
                        assert_eq!(reason.is_none(), answer.status < 400, "{id} by {caller:?}");
                        is_documented(operation, &answer);
                        produced.extend(reason.map(str::to_owned));
                        asked += 1;
                    }
                }
            }
        }
    });
    println!("{asked} callers, refused with {produced:?}");
    let examples = |response: &str| {
        let pointer =
            format!("/components/responses/{response}/content/application~1json/examples");
        let examples = features().document().get(&pointer).and_then(Value::as_object);
        examples.expect("the response has examples").keys().cloned().collect::<Vec<_>>()
    };
    for name in ["Unauthenticated", "Forbidden"].into_iter().flat_map(examples) {
        let pointer = format!("/components/examples/{name}/value/details/0/reason");
        let reason = features().document().get(&pointer).and_then(Value::as_str);
        let reason = reason.expect("an error has a reason").trim_start_matches("ERROR_REASON_");
        assert!(produced.contains(reason), "nobody is refused with {reason}");
    }
}

fn signed(operation: &Operation, caller: &Caller) -> Request {
    let mut request = unsigned(operation);
    if let Some(token) = caller.bearer {
        request.set_header("authorization", &format!("Bearer {token}"));
    }
    if let Some(key) = caller.key {
        request.set_header("x-api-key", key);
    }
    if let Some(organisation) = caller.organisation {
        request.set_header("x-bv-org-id", organisation);
    }
    request
}

async fn echo(server: &InProcess, operation_id: &str, body: &Value) -> Value {
    let operation = features().operation(operation_id);
    let mut request = unsigned(operation);
    request.set_json(body);
    let answer = send(server, &request).await;
    assert_eq!(answer.status, 200, "{operation_id} {body}: {}", answer.text());
    is_documented(operation, &answer);
    answer.json().expect("JSON")
}

#[test]
fn bodies_come_back_as_they_were_understood() {
    play(async |server| {
        for (operation_id, body) in [
            (
                "EchoScalars",
                json!({"boolean": false, "text_int64": "-7", "double": 1.5, "anything": [1, null]}),
            ),
            (
                "EchoArrays",
                json!({"tuple": ["a", 1, true], "with_nulls": [null, "a"], "nested": [[1], []]}),
            ),
            ("EchoEnums", json!({"inline": "", "integers": -3, "referred": "-1", "mixed": true})),
            (
                "EchoObjects",
                json!({"extended": {"name": "a", "size": 3}, "map": {"a": 1}, "free": {"a": [{}]}}),
            ),
            (
                "EchoChoices",
                json!({"pet": {"kind": "dog", "tricks": ["sit"]}, "one_of": 3, "any_objects": {"name": "a"}}),
            ),
            (
                "EchoTrees",
                json!({"chain": {"next": {"next": {}}}, "ping": {"pong": {"value": 1, "ping": {}}}}),
            ),
            (
                "EchoNames",
                json!({"for": "a", "self": "b", "4k": true, "日本": "c", "fooBar": 1, "@type": "names", "$ref-like": "d", "value": {"type": "e"}}),
            ),
        ] {
            assert_eq!(echo(server, operation_id, &body).await, body, "{operation_id}");
        }
    });
}

#[test]
fn null_is_absence_where_the_document_allows_it() {
    play(async |server| {
        let body = json!({"boolean": true, "nullable_text": null, "nullable_integer": null});
        assert_eq!(echo(server, "EchoScalars", &body).await, json!({"boolean": true}));
        let mut request = unsigned(features().operation("EchoScalars"));
        request.set_json(&json!({"boolean": true, "date": null}));
        assert_eq!(
            send(server, &request).await.reason().as_deref(),
            Some("ERROR_REASON_BODY_INVALID")
        );
    });
}

#[test]
fn what_is_only_written_is_never_returned_and_what_is_only_read_never_taken() {
    play(async |server| {
        let body = json!({"id": "no id at all", "name": "a", "secret": "hidden", "hint": "h"});
        let returned = echo(server, "EchoAccount", &body).await;
        assert_eq!(returned, json!({"id": ORGANISATION, "name": "a"}));
        let mut request = unsigned(features().operation("EchoAccount"));
        request.set_json(&json!({"name": "a"}));
        let answer = send(server, &request).await;
        assert_eq!(
            answer.detail("BadRequest").expect("says where")["fieldViolations"][0]["field"],
            "secret"
        );
    });
}

#[test]
fn successes_have_the_documented_status_and_headers() {
    play(async |server| {
        let operation = features().operation("Move");
        for (id, status, location) in [
            ("abc", 201, Some("/live-streams/abc")),
            ("later", 202, None),
            ("there", 204, None),
            ("elsewhere", 303, Some("/live-streams/elsewhere")),
        ] {
            let mut request = unsigned(operation);
            request.set_path_parameter(id);
            let answer = send(server, &request).await;
            assert_eq!(answer.status, status, "{id}");
            assert_eq!(answer.header("location"), Ok(location), "{id}");
            is_documented(operation, &answer);
        }
    });
}

#[test]
fn what_can_be_got_can_be_asked_about() {
    play(async |server| {
        for operation in features().operations().iter().filter(|it| it.method == "GET") {
            let mut request = valid_request(operation);
            let got = send(server, &request).await;
            request.set_method("HEAD");
            assert_eq!(send(server, &request).await.status, got.status, "{}", operation.path);
        }
    });
}

#[test]
fn a_path_may_have_operations_of_several_tags() {
    play(async |server| {
        let mut request = valid_request(features().operation("GetStream"));
        request.set_method("DELETE");
        assert_eq!(send(server, &request).await.status, 204);
        request.set_method("PUT");
        let answer = send(server, &request).await;
        assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_METHOD_NOT_ALLOWED"));
        assert_eq!(answer.header("allow"), Ok(Some("DELETE, GET, HEAD")));
    });
}
