//! Every kind of credentials against every operation of `features.yaml`: who is let in, by which
//! alternative, and why the others are not. What is right is computed from `security`, the security
//! schemes and the permissions of the document; which texts are whose credentials is the host's.

use std::collections::BTreeSet;
use std::io::Write as _;

use bv_cms_conformance::{Answer, Request};
use bv_cms_contract::Operation;
use bv_cms_features_contract::host::ORGANISATION;
use bv_cms_tests::features::{features, play, send, unsigned};
use serde_json::Value;

/// What `authorization` holds.
const AUTHORIZATIONS: [Option<&str>; 13] = [
    None,
    Some("Bearer chat-guest"),
    Some("Bearer chat-moderator"),
    Some("Bearer chat-admin"),
    Some("Bearer chat-moderator-admin"),
    Some("Bearer chat-expired"),
    Some("Bearer api-viewer"),
    Some("Bearer api-editor"),
    Some("Bearer api-stranger"),
    Some("Bearer api-expired"),
    Some("bearer key-1"),
    Some("Basic YTpi"),
    Some(""),
];

/// What `x-api-key` holds.
const KEYS: [Option<&str>; 5] =
    [None, Some("key-1"), Some("key-2"), Some("key-expired"), Some("chat-admin")];

/// What `x-bv-org-id` holds.
const ORGANISATIONS: [Option<&str>; 4] = [
    Some(ORGANISATION),
    None,
    Some("0de30000-0000-4000-8000-000000000002"),
    Some("not-an-organisation"),
];

/// Who calls, and for which organisation.
#[derive(Debug, Clone, Copy)]
struct Caller {
    authorization: Option<&'static str>,
    key: Option<&'static str>,
    organisation: Option<&'static str>,
}

impl Caller {
    fn all() -> impl Iterator<Item = Self> {
        AUTHORIZATIONS.into_iter().flat_map(|authorization| {
            KEYS.into_iter().flat_map(move |key| {
                let of = move |organisation| Self { authorization, key, organisation };
                ORGANISATIONS.into_iter().map(of)
            })
        })
    }

    fn header(&self, name: &str) -> Option<&'static str> {
        let value = match name {
            "authorization" => self.authorization,
            "x-api-key" => self.key,
            "x-bv-org-id" => self.organisation,
            other => panic!("no caller sends `{other}`"),
        };
        value.filter(|value| !value.is_empty())
    }

    fn request(&self, operation: &Operation) -> Request {
        let mut request = unsigned(operation);
        let headers = [
            ("authorization", self.authorization),
            ("x-api-key", self.key),
            ("x-bv-org-id", self.organisation),
        ];
        for (name, value) in headers {
            if let Some(value) = value {
                request.set_header(name, value);
            }
        }
        request
    }
}

/// What a text is to a security scheme.
enum Credentials {
    /// None of its credentials.
    Others,
    /// Its credentials, which open nothing.
    Refused(&'static str),
    /// Somebody's, with the roles that they carry or that their owner has as a member.
    Known(Vec<String>),
}

/// The credentials that the host knows.
fn credentials(scheme: &str, text: &str) -> Credentials {
    const EXPIRED: Credentials = Credentials::Refused("401 ERROR_REASON_CREDENTIALS_EXPIRED");
    match (scheme, text.split_once('-')) {
        ("chatroom_token", Some(("chat", "expired")))
        | ("api_token", Some(("api", "expired")))
        | ("key", Some(("key", "expired"))) => EXPIRED,
        ("chatroom_token", Some(("chat", roles))) => {
            Credentials::Known(roles.split('-').map(str::to_owned).collect())
        }
        ("api_token", Some(("api", role))) => Credentials::Known(vec![role.to_owned()]),
        ("key", Some(("key", "1"))) => Credentials::Known(Vec::new()),
        ("key", Some(("key", _))) => Credentials::Refused("401 ERROR_REASON_CREDENTIALS_UNKNOWN"),
        _ => Credentials::Others,
    }
}

/// What stands where a scheme's credentials do.
enum Sent {
    Nothing,
    /// Credentials of no such kind.
    OtherKind,
    Text(&'static str),
}

fn sent(caller: &Caller, scheme: &Value) -> Sent {
    if scheme["type"] == "apiKey" {
        let name = scheme["name"].as_str().expect("a name");
        return caller.header(name).map_or(Sent::Nothing, Sent::Text);
    }
    assert_eq!(scheme["scheme"], "bearer", "the only kind of `authorization` here");
    let Some(text) = caller.header("authorization") else { return Sent::Nothing };
    match text.split_once(' ') {
        Some((kind, text)) if kind.eq_ignore_ascii_case("bearer") => Sent::Text(text),
        _ => Sent::OtherKind,
    }
}

/// Who is let in by `security`: the alternative, or status and reason of the refusal.
fn let_in(operation: &Operation, caller: &Caller) -> Result<String, String> {
    let document = features().document();
    let security = features().member(operation, "security").unwrap_or_default();
    let alternatives = security.as_array().cloned().unwrap_or_default();
    if alternatives.is_empty() {
        return Ok("everybody".to_owned());
    }
    let (mut refusal, mut anything) = (None, false);
    for alternative in &alternatives {
        let alternative = alternative.as_object().expect("a security requirement");
        let Some((name, roles)) = alternative.iter().next() else {
            if anything {
                continue;
            }
            return Ok("nobody".to_owned());
        };
        let scheme = document.get(&format!("/components/securitySchemes/{name}"));
        let scheme = scheme.expect("a scheme of the components");
        let sent = sent(caller, scheme);
        anything |= !matches!(sent, Sent::Nothing);
        let Sent::Text(text) = sent else { continue };
        let refused = match credentials(name, text) {
            Credentials::Others => continue,
            Credentials::Refused(reason) => reason.to_owned(),
            Credentials::Known(known) => {
                let roles = roles.as_array().expect("roles").iter().filter_map(Value::as_str);
                let missing = roles.into_iter().find(|role| !known.iter().any(|it| it == role));
                match (missing, member(operation, caller, scheme, &known)) {
                    (Some(role), _) => format!("403 ERROR_REASON_ROLE_MISSING {role}"),
                    (None, Err(refused)) => refused,
                    (None, Ok(())) => return Ok(name.clone()),
                }
            }
        };
        refusal.get_or_insert(refused);
    }
    let nobody = if anything { "MALFORMED" } else { "MISSING" };
    Err(refusal.unwrap_or_else(|| format!("401 ERROR_REASON_AUTHORIZATION_{nobody}")))
}

/// Whether the caller is a member where the scheme asks for that, in a role with the permission.
fn member(
    operation: &Operation,
    caller: &Caller,
    scheme: &Value,
    known: &[String],
) -> Result<(), String> {
    let Some(header) = scheme["x-membership"].as_str() else { return Ok(()) };
    match caller.header(header) {
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
fn expected(operation: &Operation, caller: &Caller) -> String {
    let by = match let_in(operation, caller) {
        Ok(by) => by,
        Err(refused) => return refused,
    };
    let parameters = features().member(operation, "parameters").unwrap_or_default();
    let declared = parameters
        .as_array()
        .is_some_and(|all| all.iter().any(|parameter| parameter["name"] == "x-bv-org-id"));
    if declared && matches!(caller.organisation, None | Some("not-an-organisation")) {
        return "400 ERROR_REASON_PARAMETER_INVALID".to_owned();
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
            for caller in Caller::all() {
                let answer = send(server, &caller.request(operation)).await;
                let (found, expected) = (found(&answer), expected(operation, &caller));
                if found != expected {
                    mistakes.push(format!("{id}: {caller:?}: {found}, not {expected}"));
                }
                let documented = features().validate(&responses, &answer);
                mistakes.extend(documented.err().map(|error| format!("{id}: {caller:?}: {error}")));
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
