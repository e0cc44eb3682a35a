//! Requests that no client sends by accident get answers in the contract's form all the same.

use bv_cms_conformance::{Identity, Request};
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play};
use serde_json::Value;

const MINT: &str = "CreateLiveAdminInteractionToken";

/// The example that the answer to the request is; the answer must be as documented.
async fn example(world: &World, operation_id: &str, request: &Request) -> String {
    let answer = world.send(request).await;
    contract()
        .validate(&contract().responses(operation_id), &answer)
        .unwrap_or_else(|error| panic!("{error}"));
    contract()
        .identify(operation_id, &answer)
        .unwrap_or_else(|error| panic!("{error}"))
        .example()
        .to_owned()
}

#[test]
fn bodies_that_are_no_objects_are_refused_as_what_they_are() {
    play(async |world| {
        for (body, expected) in [
            (&b""[..], "BodyMissing"),
            (b"[]", "BodyInvalid"),
            (b"null", "BodyInvalid"),
            (b"7", "BodyInvalid"),
            (b"\"{}\"", "BodyInvalid"),
            (b"{", "BodyMalformed"),
            (b"{} {}", "BodyMalformed"),
            (b"{\"x\": \"\xff\"}", "BodyMalformed"),
            (b"\xff\xfe{\0}\0", "BodyMalformed"),
        ] {
            for operation_id in [MINT, "CreateLive", "UpdateLive", "CreateApiToken", "StartLive"] {
                // An action takes nothing for an empty object.
                let expected = match (operation_id, expected) {
                    ("StartLive", "BodyMissing") => "ActionNotAllowed",
                    _ => expected,
                };
                let mut request = valid_request(operation(operation_id));
                request.body = Some(body.to_vec());
                let found = example(world, operation_id, &request).await;
                assert_eq!(found, expected, "{operation_id} {}", String::from_utf8_lossy(body));
            }
        }
    });
}

#[test]
fn wrong_types_are_told_by_their_field() {
    play(async |world| {
        for (body, field) in [
            (r#"{"live": []}"#, "live"),
            (r#"{"live": {"type": 1}}"#, "live.type"),
            (r#"{"live": {"type": {"LIVE_TYPE_LIVE": null}}}"#, "live.type"),
            (r#"{"live": {"type": "LIVE_TYPE_LIVE", "security": null}}"#, "live.security"),
            (
                r#"{"live": {"metadata": {"labels": [{"name": "a"}, {}]}}}"#,
                "live.metadata.labels[1].name",
            ),
            (r#"{"live": {"scheduled_at": "2026-01-31 08:00:00Z"}}"#, "live.scheduled_at"),
        ] {
            let mut request = valid_request(operation("CreateLive"));
            request.body = Some(body.as_bytes().to_vec());
            let answer = world.send(&request).await;
            let violations = answer.detail("BadRequest").expect("it names what is wrong");
            let violations = violations["fieldViolations"].as_array().expect("a list");
            assert!(violations.iter().any(|one| one["field"] == field), "{body}: {violations:?}");
        }
    });
}

#[test]
fn a_filter_in_another_spelling_is_refused_and_says_how_it_is_written() {
    play(async |world| {
        for (name, value, said) in [
            ("filter.statuses[]", "LIVE_STATUS_LIVE", "without brackets"),
            ("filter.statuses[0]", "LIVE_STATUS_LIVE", "without brackets"),
            ("filter.statuses", "LIVE_STATUS_LIVE,LIVE_STATUS_VOD", "repeat the parameter"),
            ("filter.status", "LIVE_STATUS_LIVE", "exactly so"),
            ("filter.Statuses", "LIVE_STATUS_LIVE", "exactly so"),
        ] {
            let mut request = valid_request(operation("ListLives"));
            request.query.push((name.to_owned(), value.to_owned()));
            let answer = world.send(&request).await;
            assert_eq!(answer.status, 400, "{name}");
            let violations = answer.detail("BadRequest").expect("it names what is wrong");
            let violations = violations["fieldViolations"].as_array().expect("a list");
            let says = |one: &Value| {
                let field = one["field"].as_str().unwrap_or_default();
                let description = one["description"].as_str().unwrap_or_default();
                field.starts_with("filter.statuses") && description.contains(said)
            };
            assert!(violations.iter().any(says), "{name}={value}: {violations:?}");
        }
    });
}

#[test]
fn text_that_is_not_percent_encoded_utf8_is_refused() {
    play(async |world| {
        for text in ["%zz", "%ff", "%", "%c3"] {
            let mut request = valid_request(operation(MINT));
            request.set_path_parameter(text);
            assert_eq!(example(world, MINT, &request).await, "ParameterInvalid", "{text}");
            let mut request = valid_request(operation("ListLives"));
            request.query.push(("filter.name".to_owned(), text.to_owned()));
            assert_eq!(example(world, "ListLives", &request).await, "ParameterInvalid", "{text}");
        }
        let mut request = Request::new("GET", "/bv/%ff/%zz").by(Identity::Admin);
        request.headers.clear();
        assert_eq!(
            world.send(&request).await.reason().as_deref(),
            Some("ERROR_REASON_ROUTE_NOT_FOUND")
        );
    });
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    play(async |world| {
        let mut request = valid_request(operation("CreateLive"));
        request.change_json(|body| {
            body["live"]["security"]["privacy"] =
                serde_json::json!({ "type": "SECURITY_PRIVACY_TYPE_PUBLIC", "token": { "device_limit": 8.0 } });
        });
        let created = world.succeed(&request).await;
        assert_eq!(created["live"]["security"]["privacy"]["token"]["device_limit"], 8);
    });
}

#[test]
fn chatroom_options_stay_even_while_there_is_no_chatroom() {
    play(async |world| {
        let options = |ttl: &str| {
            serde_json::json!({
                "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } },
                "interaction": { "chatroom": { "options": { "message_ttl": ttl } } },
            })
        };
        let mut request = valid_request(operation("UpdateLive"));
        for (body, expected) in [
            (options("60s"), "FieldImmutable"),
            (
                serde_json::json!({ "security": { "privacy": { "type": "SECURITY_PRIVACY_TYPE_PUBLIC" } } }),
                "answer",
            ),
            (options("60s"), "FieldImmutable"),
            (options("3600s"), "answer"),
        ] {
            request.set_json(&body);
            assert_eq!(example(world, "UpdateLive", &request).await, expected, "{body}");
        }
    });
}

#[test]
fn browser_pages_of_every_origin_may_call_the_demo() {
    play(async |world| {
        let mut preflight = Request::new("OPTIONS", "/bv/cms/v1/lives");
        for (name, value) in [
            ("origin", "https://app.example"),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,x-bv-org-id,content-type,prefer"),
        ] {
            preflight.set_header(name, value);
        }
        let allowed = world.send(&preflight).await;
        assert_eq!(allowed.status, 200, "{}", allowed.text());
        assert_eq!(allowed.header("access-control-allow-origin"), Ok(Some("*")));
        let methods = allowed.header("access-control-allow-methods").expect("one such header");
        assert!(methods.is_some_and(|methods| methods.contains("PUT")), "{methods:?}");
        let mut request = valid_request(operation("ListLives"));
        request.set_header("origin", "https://app.example");
        let answer = world.send(&request).await;
        assert_eq!(answer.header("access-control-allow-origin"), Ok(Some("*")));
        let exposed = answer.header("access-control-expose-headers").expect("one such header");
        assert!(exposed.is_some_and(|names| names.contains("x-request-id")), "{exposed:?}");
    });
}

#[test]
fn a_wrong_method_on_a_page_is_405_too() {
    play(async |world| {
        for path in ["/", "/docs", "/docs/", "/docs/index.html", "/openapi.yaml", "/openapi.json"] {
            let answer = world.send(&Request::new("POST", path)).await;
            assert_eq!(answer.status, 405, "{path}");
            // Swagger UI's own files are only got.
            let is_swagger_ui = path.starts_with("/docs/");
            let allowed = if is_swagger_ui { "GET" } else { "GET, HEAD" };
            assert_eq!(answer.header("allow"), Ok(Some(allowed)), "{path}");
            if !is_swagger_ui {
                let got = world.send(&Request::new("GET", path)).await;
                let asked = world.send(&Request::new("HEAD", path)).await;
                assert_eq!(asked.status, got.status, "{path}");
                assert_eq!(asked.header("content-type"), got.header("content-type"), "{path}");
            }
        }
    });
}

#[test]
fn an_error_answers_with_little_whatever_it_was_asked() {
    /// The largest answer that is still read by somebody, in bytes.
    const LITTLE: usize = 24 * 1024;
    play(async |world| {
        let long = "X".repeat(60_000);
        let mut requests = Vec::new();
        let mut method = valid_request(operation("ListLives"));
        method.set_method(&long);
        requests.push((method, 405));
        let mut preference = valid_request(operation("ListLives"));
        preference.set_header("prefer", &format!("code={}", &long[..20_000]));
        requests.push((preference, 400));
        let mut filter = valid_request(operation("ListLives"));
        filter.query.extend(vec![("filter.statuses".to_owned(), "X".to_owned()); 1000]);
        requests.push((filter, 400));
        let mut name = valid_request(operation("ListLives"));
        name.query.push((long[..20_000].to_owned(), "%zz".to_owned()));
        requests.push((name, 400));
        let mut labels = valid_request(operation("CreateLive"));
        labels.change_json(|body| {
            body["live"]["metadata"] =
                serde_json::json!({ "labels": vec![serde_json::json!({ "name": 1 }); 3000] });
        });
        requests.push((labels, 400));
        for (request, status) in requests {
            let answer = world.send_unrecorded(&request).await;
            assert_eq!(answer.status, status, "{}", answer.text());
            assert!(answer.body.len() < LITTLE, "{status}: {} bytes", answer.body.len());
        }
    });
}

#[test]
fn browsers_take_nothing_for_what_it_is_not() {
    play(async |world| {
        for path in ["/", "/docs/", "/docs/swagger-ui.css", "/docs/nothing", "/healthz", "/nowhere"]
        {
            let answer = world.send(&Request::new("GET", path)).await;
            let header = |name| answer.header(name).expect("at most one such header");
            assert_eq!(header("x-content-type-options"), Some("nosniff"), "{path}");
            let policy = header("content-security-policy").unwrap_or_default();
            let is_page = answer.status < 400 && path != "/healthz";
            assert_eq!(policy.contains("frame-ancestors 'none'"), is_page, "{path}: {policy}");
            assert_eq!(header("referrer-policy").is_some(), is_page, "{path}");
        }
        let list = world.send(&valid_request(operation("ListLives"))).await;
        assert_eq!(list.header("x-content-type-options"), Ok(Some("nosniff")));
    });
}
