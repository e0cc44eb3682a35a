//! Every kind of credentials against every operation of `features.yaml`: who is let in, by which
//! alternative, and why the others are not. What is right is computed from `security`, the security
//! schemes and the permissions of the document; which texts are whose credentials is the host's.

use std::collections::BTreeSet;
use std::io::Write as _;

use bv_cms_conformance::{Answer, Request};
use bv_cms_document::Operation;
use bv_cms_features_contract::host::ORGANISATION;
use bv_cms_tests::features::{features, play, send, unsigned};
use bv_cms_tests::security::{Place, Verdict, header, let_in, scheme, schemes};
use serde_json::Value;

/// What is sent as the credentials of each scheme.
const CREDENTIALS: [(&str, &[&str]); 6] = [
    (
        "chatroom_token",
        &["chat-guest", "chat-moderator", "chat-admin", "chat-moderator-admin", "chat-expired"],
    ),
    ("api_token", &["api-viewer", "api-editor", "api-stranger", "api-expired"]),
    ("key", &["key-1", "key-2", "key-expired", "chat-admin"]),
    ("query_key", &["query-1", "query-2"]),
    ("cookie_key", &["cookie-1", "key-1"]),
    ("password", &["user-1:secret", "user-1:guessed", "key-1:"]),
];

/// What else `authorization` holds.
const AUTHORIZATIONS: [&str; 3] = ["bearer key-1", "Basic YTpi", ""];

/// What `x-bv-org-id` holds.
const ORGANISATIONS: [Option<&str>; 4] = [
    Some(ORGANISATION),
    None,
    Some("0de30000-0000-4000-8000-000000000002"),
    Some("not-an-organisation"),
];

/// Puts something into a request, and says what.
type Put = (String, Box<dyn Fn(&mut Request)>);

fn nothing() -> Vec<Put> {
    vec![("nothing".to_owned(), Box::new(|_| {}))]
}

/// What `authorization` holds, and what other places of credentials hold, one of them at a time.
fn credentials() -> (Vec<Put>, Vec<Put>) {
    let (mut authorizations, mut keys) = (nothing(), nothing());
    for text in AUTHORIZATIONS {
        let put = move |request: &mut Request| request.set_header("authorization", text);
        authorizations.push((format!("authorization: {text}"), Box::new(put)));
    }
    for (name, scheme) in schemes(features()) {
        let known = CREDENTIALS.iter().find(|(known, _)| *known == name);
        let (_, texts) = known.unwrap_or_else(|| {
            panic!(
                "nobody knows credentials of `{name}`: add some to `CREDENTIALS`, and what the host \
                 makes of them to `verdict`"
            )
        });
        for text in *texts {
            let place = Place::of(scheme);
            let of = match place {
                Place::Bearer | Place::Basic => &mut authorizations,
                Place::Header(_) | Place::Query(_) | Place::Cookie(_) => &mut keys,
            };
            let put = move |request: &mut Request| place.write(request, text);
            of.push((format!("{name}: {text}"), Box::new(put)));
        }
    }
    (authorizations, keys)
}

/// Everybody who calls an operation, each with a name: with every `authorization` and every key, for
/// every organisation.
fn callers(operation: &Operation) -> Vec<(String, Request)> {
    let (authorizations, keys) = credentials();
    let mut callers = Vec::new();
    for (authorization, put_authorization) in &authorizations {
        for (key, put_key) in &keys {
            for organisation in ORGANISATIONS {
                let mut request = unsigned(operation);
                put_authorization(&mut request);
                put_key(&mut request);
                if let Some(organisation) = organisation {
                    request.set_header("x-bv-org-id", organisation);
                }
                callers.push((format!("{authorization}, {key}, {organisation:?}"), request));
            }
        }
    }
    callers
}

/// The roles that a text carries, or that its owner has as a member; `Err` when it does not even open
/// the scheme.
fn roles(scheme: &str, text: &str) -> Result<Vec<String>, Verdict> {
    let refused = |reason: &str| Err(Verdict::Refused(format!("401 ERROR_REASON_{reason}")));
    match (scheme, text.split_once('-')) {
        ("chatroom_token", Some(("chat", "expired")))
        | ("api_token", Some(("api", "expired")))
        | ("key", Some(("key", "expired"))) => refused("CREDENTIALS_EXPIRED"),
        ("chatroom_token", Some(("chat", roles))) => {
            Ok(roles.split('-').map(str::to_owned).collect())
        }
        ("api_token", Some(("api", role))) => Ok(vec![role.to_owned()]),
        ("key", Some(("key", "1")))
        | ("query_key", Some(("query", "1")))
        | ("cookie_key", Some(("cookie", "1")))
        | ("password", Some(("user", "1:secret"))) => Ok(Vec::new()),
        ("key", Some(("key", _))) | ("password", Some(("user", _))) => {
            refused("CREDENTIALS_UNKNOWN")
        }
        _ => Err(Verdict::Others),
    }
}

/// What the host makes of a text that is sent as the credentials of a scheme.
fn verdict(
    operation: &Operation,
    request: &Request,
    name: &str,
    needed: &[&str],
    text: &str,
) -> Verdict {
    let known = match roles(name, text) {
        Ok(known) => known,
        Err(verdict) => return verdict,
    };
    if let Some(role) = needed.iter().find(|role| !known.iter().any(|it| it == *role)) {
        return Verdict::Refused(format!("403 ERROR_REASON_ROLE_MISSING {role}"));
    }
    let member = member(operation, request, scheme(features(), name), &known);
    member.map_or_else(Verdict::Refused, |()| Verdict::LetIn)
}

/// What an operation says of its parameter of that name, in whatever case.
fn declared(operation: &Operation, name: &str) -> Option<Value> {
    let parameters = features().member(operation, "parameters").unwrap_or_default();
    let mut parameters = parameters.as_array().cloned().unwrap_or_default().into_iter();
    parameters.find(|it| it["name"].as_str().is_some_and(|own| own.eq_ignore_ascii_case(name)))
}

/// Whether the caller is a member where the scheme asks for that and the operation declares the header
/// that says of which organisation, in a role with the permission.
fn member(
    operation: &Operation,
    request: &Request,
    scheme: &Value,
    known: &[String],
) -> Result<(), String> {
    let Some(name) = scheme["x-membership"].as_str() else { return Ok(()) };
    if declared(operation, name).is_none() {
        return Ok(());
    }
    match header(request, name) {
        None => return Err("400 ERROR_REASON_ORG_HEADER_MISSING".to_owned()),
        Some("not-an-organisation") => {
            return Err("400 ERROR_REASON_ORG_HEADER_INVALID".to_owned());
        }
        Some(ORGANISATION) if !known.contains(&"stranger".to_owned()) => {}
        Some(_) => return Err("403 ERROR_REASON_MEMBERSHIP_MISSING".to_owned()),
    }
    let permission =
        features().member(operation, "x-permission").expect("members have permissions");
    let permission = permission.as_str().expect("a name");
    let permission = features().document().get(&format!("/x-permissions/{permission}"));
    let roles = permission.expect("a permission")["roles"].as_array().expect("roles");
    let role = known.first().expect("a member's role");
    let may = roles.iter().any(|it| it == role);
    may.then_some(()).ok_or_else(|| format!("403 ERROR_REASON_PERMISSION_DENIED {role}"))
}

/// What the document says: who is let in and finds the header of the organisation right, where it is
/// a parameter like any other.
fn expected(operation: &Operation, request: &Request) -> String {
    let judge =
        |name: &str, needed: &[&str], text: &str| verdict(operation, request, name, needed, text);
    let by = match let_in(features(), operation, request, judge) {
        Ok(by) => by,
        Err(refused) => return refused,
    };
    if let Some(declared) = declared(operation, "x-bv-org-id") {
        let wrong = match header(request, "x-bv-org-id") {
            None => declared["required"] == true,
            Some(organisation) => organisation == "not-an-organisation",
        };
        if wrong {
            return "400 ERROR_REASON_PARAMETER_INVALID".to_owned();
        }
    }
    format!("let in by {by}")
}

fn found(answer: &Answer) -> String {
    if answer.status < 400 {
        let by = answer.header("x-caller").expect("once at most").unwrap_or("everybody");
        return format!("let in by {by}");
    }
    let mut words = vec![answer.status.to_string()];
    words.extend(answer.reason());
    let metadata = answer.detail("ErrorInfo").unwrap_or_default()["metadata"].clone();
    words.extend(metadata["role"].as_str().map(str::to_owned));
    words.join(" ")
}

#[test]
fn the_first_alternative_that_fits_lets_in_and_the_first_that_knows_refuses() {
    let mut mistakes = Vec::new();
    let mut refusals = BTreeSet::new();
    let mut table = Vec::new();
    let mut calls = 0;
    play(async |server| {
        for operation in features().operations() {
            let id = operation.operation_id.as_str();
            let responses = features().responses(id);
            let mut outcomes = BTreeSet::new();
            for (caller, request) in callers(operation) {
                let answer = send(server, &request).await;
                let (found, expected) = (found(&answer), expected(operation, &request));
                if found != expected {
                    mistakes.push(format!("{id}: {caller}: {found}, not {expected}"));
                }
                let documented = features().validate(&responses, &answer);
                mistakes.extend(documented.err().map(|error| format!("{id}: {caller}: {error}")));
                refusals.extend(answer.reason());
                outcomes.insert(found);
                calls += 1;
            }
            if outcomes.len() > 1 {
                let outcomes: Vec<_> = outcomes.into_iter().collect();
                table.push(format!("{id}\n  {}", outcomes.join("\n  ")));
            }
        }
    });
    // Not `println!`: the table is shown even when the test passes.
    writeln!(std::io::stdout(), "{}\n{calls} calls", table.join("\n")).expect("somebody listens");
    mistakes.truncate(20);
    assert_eq!(mistakes, [""; 0]);
    for example in documented_refusals() {
        assert!(refusals.contains(&example), "nobody was refused for {example}");
    }
}

/// The reasons of all errors that are about who calls.
fn documented_refusals() -> Vec<String> {
    let mut reasons = Vec::new();
    for response in ["Unauthenticated", "Forbidden"] {
        let content =
            format!("/components/responses/{response}/content/application~1json/examples");
        let examples = features().document().get(&content).and_then(Value::as_object);
        for name in examples.expect("there are examples").keys() {
            let value = format!("/components/examples/{name}/value");
            let value = features().document().get(&value).expect("an example");
            let reason = value["details"][0]["reason"].as_str();
            reasons.push(reason.expect("a reason").to_owned());
        }
    }
    assert!(reasons.len() >= 7, "{reasons:?}");
    reasons
}
