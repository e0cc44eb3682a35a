//! The suite is checked: real answers, each with one thing changed on the way, have to be refused
//! by what the scenarios hold them against.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_conformance::scenario::find;
use bv_cms_conformance::{Answer, Request, RowName, table};
use bv_cms_core::Clock as _;
use bv_cms_document::pointer::{join, parent, tokens};
use bv_cms_tests::contract::contract;
use bv_cms_tests::interaction_token::key_set;
use bv_cms_tests::redaction::Redaction;
use bv_cms_tests::snapshot;
use bv_cms_tests::stage::perform;
use bv_cms_tests::world::play;
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::jwk::JwkSet;
use serde_json::{Value, json};
use time::OffsetDateTime;

/// An answer as it came, and what the snapshot shows of it.
struct Exchange {
    row: &'static RowName,
    request: Request,
    answer: Answer,
    now: OffsetDateTime,
    keys: JwkSet,
    shown: String,
}

impl Exchange {
    /// Who refuses a changed answer.
    fn refused(&self, answer: &Answer) -> Option<&'static str> {
        let operation_id = &self.row.0.operation_id;
        if contract().identify(operation_id, answer).is_ok_and(|row| row != *self.row) {
            return Some("row");
        }
        if contract().validate(&contract().responses(operation_id), answer).is_err() {
            return Some("contract");
        }
        if contract().identify(operation_id, answer).is_err() {
            return Some("row");
        }
        match shown(&self.request, answer, self.now, &self.keys) {
            Err(_) => Some("redaction"),
            Ok(shown) if shown != self.shown => Some("snapshot"),
            Ok(_) => None,
        }
    }
}

fn shown(
    request: &Request,
    answer: &Answer,
    now: OffsetDateTime,
    keys: &JwkSet,
) -> Result<String, String> {
    snapshot::render(request, answer, &mut Redaction::new(now, keys.clone()))
}

/// Every success, and every error once.
fn exchanges() -> Vec<Exchange> {
    let table = table::scenarios();
    let mut errors = BTreeSet::new();
    let wanted = contract()
        .rows()
        .iter()
        .filter(|row| row.0.response.starts_with('2') || errors.insert(row.example().to_owned()));
    wanted
        .map(|row| {
            let scenario = find(&table, row).expect("every row has a scenario");
            play(async |world| {
                let (request, answer) = perform(world, scenario, &row.0.operation_id).await;
                let (now, keys) = (world.clock.now(), key_set(world).await);
                let shown = shown(&request, &answer, now, &keys);
                let shown = shown.expect("a good answer can be shown");
                Exchange { row, request, answer, now, keys, shown }
            })
        })
        .collect()
}

/// Every kind of change.
const KINDS: [&str; 16] = [
    "drop",
    "retype",
    "null",
    "extra",
    "status",
    "header-gone",
    "header-twice",
    "header-value",
    "header-extra",
    "content-type",
    "stale-token",
    "swapped-tokens",
    "token-header",
    "token-claims",
    "token-signature",
    "secret",
];

/// A change, by its kind and in words, and what it makes of an answer.
type Mutant = (&'static str, String, Answer);

fn mutants(original: &Answer) -> Vec<Mutant> {
    let mut mutants = headers(original);
    for status in [200, 201, 204, 400, 401, 404, 500, 503] {
        if status != original.status {
            let answer = Answer { status, ..original.clone() };
            mutants.push(("status", format!("the status is {status}"), answer));
        }
    }
    let Ok(body) = original.json() else { return mutants };
    let mut pointers = Vec::new();
    collect(&body, "", &mut pointers);
    for pointer in &pointers {
        for (kind, changed) in changes(&body, pointer) {
            let answer = Answer { body: changed.to_string().into_bytes(), ..original.clone() };
            mutants.push((kind, format!("{kind} {pointer}"), answer));
        }
    }
    let mut more = body.clone();
    if let Some(members) = more.as_object_mut() {
        members.insert("surprise".to_owned(), json!(true));
        let answer = Answer { body: more.to_string().into_bytes(), ..original.clone() };
        mutants.push(("extra", "one more field".to_owned(), answer));
    }
    mutants
}

fn headers(original: &Answer) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (index, (name, _)) in original.headers.iter().enumerate() {
        let mut without = original.clone();
        without.headers.remove(index);
        mutants.push(("header-gone", format!("without `{name}`"), without));
        let mut twice = original.clone();
        twice.headers.push(original.headers[index].clone());
        mutants.push(("header-twice", format!("`{name}` twice"), twice));
        let mut other = original.clone();
        "text/html".clone_into(&mut other.headers[index].1);
        let kind = if name == "content-type" { "content-type" } else { "header-value" };
        mutants.push((kind, format!("`{name}` is text/html"), other));
    }
    let mut more = original.clone();
    more.headers.push(("x-surprise".to_owned(), "1".to_owned()));
    mutants.push(("header-extra", "with `x-surprise`".to_owned(), more));
    mutants
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            members.iter().map(|(key, member)| (join(pointer, key), member)).collect()
        }
        Value::Array(items) => {
            let at = |index: usize| join(pointer, &index.to_string());
            items.iter().enumerate().map(|(index, item)| (at(index), item)).collect()
        }
        _ => Vec::new(),
    };
    for (pointer, value) in inner {
        collect(value, &pointer, found);
        found.push(pointer);
    }
}

fn changes(body: &Value, pointer: &str) -> Vec<(&'static str, Value)> {
    let set = |value: Value| {
        let mut changed = body.clone();
        *changed.pointer_mut(pointer).expect("it was found there") = value;
        changed
    };
    let old = body.pointer(pointer).expect("it was found there");
    let retyped = match old {
        Value::String(_) => json!(7),
        Value::Object(_) => json!([7]),
        _ => json!({ "surprise": 7 }),
    };
    let mut changes = vec![("drop", dropped(body, pointer)), ("retype", set(retyped))];
    if !old.is_null() {
        changes.push(("null", set(Value::Null)));
    }
    if let Some(token) = old.as_str().filter(|text| text.starts_with("eyJ")) {
        changes.push(("stale-token", set(json!(stale(token)))));
        for (kind, changed) in characters_of_a_token(token) {
            changes.push((kind, set(json!(changed))));
        }
        for (name, other) in body.as_object().into_iter().flatten() {
            if other != old && *name != tokens(pointer)[0] {
                let mut swapped = set(other.clone());
                swapped[name] = old.clone();
                changes.push(("swapped-tokens", swapped));
            }
        }
    }
    if let Some(secret) = old.as_str().filter(|text| text.starts_with("bvt_")) {
        for index in ["bvt_".len(), secret.len() / 2, secret.len() - 1] {
            changes.push(("secret", set(json!(another_character(secret, index)))));
        }
    }
    changes
}

/// The token with one character changed, at the beginning, in the middle and at the end of each of
/// its parts.
fn characters_of_a_token(token: &str) -> Vec<(&'static str, String)> {
    let mut changes = Vec::new();
    let mut start = 0;
    for (part, kind) in token.split('.').zip(["token-header", "token-claims", "token-signature"]) {
        for index in [0, part.len() / 2, part.len() - 1] {
            changes.push((kind, another_character(token, start + index)));
        }
        start += part.len() + 1;
    }
    changes
}

fn another_character(text: &str, index: usize) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    characters[index] = if characters[index] == 'a' { 'b' } else { 'a' };
    characters.into_iter().collect()
}

fn dropped(body: &Value, pointer: &str) -> Value {
    let mut changed = body.clone();
    let key = tokens(pointer).pop().expect("it is inside the body");
    match changed.pointer_mut(parent(pointer).unwrap_or_default()) {
        Some(Value::Object(members)) => drop(members.shift_remove(&key)),
        Some(Value::Array(items)) => drop(items.remove(key.parse().expect("an index"))),
        _ => {}
    }
    changed
}

/// The token as if it had expired when it was made.
fn stale(token: &str) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    let claims = BASE64URL_NOPAD.decode(parts[1].as_bytes()).expect("base64url");
    let mut claims: Value = serde_json::from_slice(&claims).expect("claims are JSON");
    claims["exp"] = json!(claims["iat"].as_i64().expect("a moment") - 1);
    let claims = BASE64URL_NOPAD.encode(claims.to_string().as_bytes());
    format!("{}.{claims}.{}", parts[0], parts[2])
}

/// Why a changed answer is as good as the real one.
fn equivalent(original: &Answer, changed: &Answer) -> Option<&'static str> {
    /// What clients and proxies add, or can do without; and what tells browsers the same of every
    /// answer, which `hostile_requests.rs` looks at.
    const OF_THE_CONNECTION: [&str; 5] =
        ["connection", "content-length", "date", "vary", "x-content-type-options"];
    let relevant = |answer: &Answer| -> Vec<(String, String)> {
        let of_api =
            |name: &str| !OF_THE_CONNECTION.contains(&name) && !name.starts_with("access-control-");
        answer.headers.iter().filter(|(name, _)| of_api(name)).cloned().collect()
    };
    let same = original.status == changed.status
        && original.body == changed.body
        && relevant(original) == relevant(changed);
    same.then_some("a header of HTTP or for browsers, which is no part of the contract")
}

#[test]
fn every_changed_answer_is_refused() {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut survived = Vec::new();
    for exchange in exchanges() {
        assert_eq!(exchange.refused(&exchange.answer), None, "{} as it came", exchange.row);
        for (kind, what, changed) in mutants(&exchange.answer) {
            let fate = match equivalent(&exchange.answer, &changed) {
                Some(reason) => reason,
                None => exchange.refused(&changed).unwrap_or("survived"),
            };
            if fate == "survived" {
                survived.push(format!("{}: {what}", exchange.row));
            }
            *counts.entry((kind, fate)).or_default() += 1;
        }
    }
    for ((kind, fate), count) in &counts {
        println!("{kind:<16}{count:>6}  {fate}");
    }
    for kind in KINDS {
        assert!(counts.keys().any(|(made, _)| *made == kind), "no answer was changed by `{kind}`");
    }
    assert!(survived.is_empty(), "{} survived:\n{}", survived.len(), survived.join("\n"));
}
