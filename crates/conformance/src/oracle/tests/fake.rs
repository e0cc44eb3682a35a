//! A server that decides as some document says, without a network.

use std::sync::LazyLock;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Document, Operation};
use serde_json::{Value, json};

use super::super::decode::readings;
use super::super::host::Host;
use super::super::judge::{Expected, Judge, Judgement};
use super::super::site::{Media, Part, Place, Site, sites};
use super::super::wire::Pieces;
use super::super::{Extent, Oracle, Report};
use crate::answer::Answer;
use crate::request::Request;

/// The document that the oracle is asked about.
pub(super) static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    Document::parse("document.yaml", include_str!("document.yaml"), BV_CMS).expect("a document")
});

static ORACLE: LazyLock<Oracle<'static>> = LazyLock::new(|| {
    let extent = Extent { seed: 3, instances: 0 };
    Oracle::new(&DOCUMENT, &host(), extent).expect("every style is known")
});

/// The same with another content.
pub(super) fn changed(value: &Value) -> Document {
    Document::parse("changed.yaml", &value.to_string(), BV_CMS).expect("JSON is YAML")
}

pub(super) fn host<'h>() -> Host<'h> {
    Host {
        base: &base,
        refusals: &[("FORM", "body")],
        unread: &["NO_ROUTE"],
        body_limit: 4096,
        nesting_limit: 20,
        comparison_limit: 400_000,
    }
}

fn base(operation: &Operation) -> Request {
    let mut request = Request::to(operation);
    match operation.operation_id.as_str() {
        "Parameters" => {
            request.path_parameters.push(("id".to_owned(), "a".to_owned()));
            request.set_query("number", "1");
            request.set_header("x-list", "1");
        }
        "Texts" => request.set_json(&json!({ "code": "AB1" })),
        "Objects" => request.set_json(&json!({ "closed": { "a": "" } })),
        "Forms" => request.body = Some(b"name=a".to_vec()),
        "Plain" => request.body = Some(b"a".to_vec()),
        "Lists" | "Alternatives" => request.set_json(&json!({})),
        _ => {}
    }
    request
}

/// The oracle asks about [`DOCUMENT`], and the fake decides as `followed` says, but for what `tamper`
/// does to its answers.
pub(super) fn play(
    followed: &Document,
    operations: &[&str],
    tamper: impl Fn(&Request, Answer) -> Answer,
) -> Report {
    let mut report = Report::default();
    for operation_id in operations {
        let all = sites(followed).expect("every style is known");
        let judges: Vec<(&Site, Judge<'_>)> = all
            .iter()
            .filter(|site| site.operation.operation_id == *operation_id)
            .map(|site| (site, Judge::new(followed, site).expect("a schema")))
            .collect();
        let send = async |request: &Request| tamper(request, answer(followed, &judges, request));
        report
            .add(block_on(ORACLE.play(operation_id, &host(), send)).expect("every schema is one"));
    }
    report
}

/// Runs what never waits.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::pin!(future).poll(&mut context) {
        std::task::Poll::Ready(value) => value,
        std::task::Poll::Pending => panic!("the fake never waits"),
    }
}

fn answer(document: &Document, judges: &[(&Site, Judge<'_>)], request: &Request) -> Answer {
    if request
        .target()
        .split('?')
        .next()
        .is_some_and(|path| path.contains("//") || path.ends_with('/'))
    {
        return refusal(404, "NO_ROUTE", &[]);
    }
    let mut fields: Vec<String> = Vec::new();
    for (site, judge) in judges {
        let judgement = match carried(site, request) {
            _ if request.body.as_ref().is_some_and(|body| body.len() > host().body_limit) => {
                return refusal(413, "FORM", &[]);
            }
            Carried::Nothing => judge.absent(),
            Carried::Malformed => return refusal(400, "FORM", &[]),
            Carried::Json(value) => judge.value(&value),
            Carried::Pieces(pieces) => {
                let schema = site.schema(document.value());
                match readings(document.value(), &site.part, schema, &pieces) {
                    None => judge.absent(),
                    Some(all) => {
                        let mut all = all.iter().map(|value| judge.value(value));
                        let taken = |it: &Judgement| it.expected == Expected::Accepted;
                        let first = all.next();
                        match all.find(taken).or(first) {
                            Some(judgement) => judgement,
                            None => judge.refused(&judge.whole(), "it cannot be read"),
                        }
                    }
                }
            }
        };
        if let Expected::Refused(faults) = judgement.expected {
            fields.extend(faults.into_iter().filter_map(|fault| fault.fields.into_iter().next()));
        }
    }
    if fields.is_empty() {
        return Answer { status: 200, headers: Vec::new(), body: b"{}".to_vec() };
    }
    refusal(400, "FORM", &fields)
}

pub(super) fn refusal(status: u16, reason: &str, fields: &[String]) -> Answer {
    let violations: Vec<Value> = fields.iter().map(|field| json!({ "field": field })).collect();
    let body = json!({ "details": [
        { "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason },
        { "@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations": violations },
    ]});
    Answer { status, headers: Vec::new(), body: body.to_string().into_bytes() }
}

enum Carried {
    Nothing,
    Malformed,
    Json(Value),
    Pieces(Pieces),
}

/// What a request carries in a site.
fn carried(site: &Site, request: &Request) -> Carried {
    let body = request.body.clone().unwrap_or_default();
    let split = |text: &str, by: &str| -> Pieces {
        let pairs = text.split(by).filter_map(|pair| pair.split_once('='));
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let header = |name: &str| {
        let found = request.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
        found.map(|(_, text)| text.clone())
    };
    match &site.part {
        Part::Body(Media::Json | Media::Form) if body.is_empty() => Carried::Nothing,
        Part::Body(_) if request.body.is_none() => Carried::Nothing,
        Part::Body(Media::Json) => match serde_json::from_slice(&body) {
            Ok(value) if super::super::judge::depth(&value) <= host().nesting_limit => {
                Carried::Json(value)
            }
            _ => Carried::Malformed,
        },
        Part::Body(Media::Form) => Carried::Pieces(split(&String::from_utf8_lossy(&body), "&")),
        Part::Body(Media::Text | Media::Bytes) => {
            let text = String::from_utf8_lossy(&body).into_owned();
            Carried::Pieces(vec![(String::new(), text)])
        }
        Part::Parameter { place: Place::Query, .. } => Carried::Pieces(request.query.clone()),
        Part::Parameter { place: Place::Path, name, .. } => {
            let found = request.path_parameters.iter().find(|(other, _)| other == name);
            found.map_or(Carried::Nothing, |(_, text)| {
                Carried::Pieces(vec![(String::new(), text.clone())])
            })
        }
        Part::Parameter { place: Place::Header, name, .. } => header(name)
            .map_or(Carried::Nothing, |text| Carried::Pieces(vec![(String::new(), text)])),
        Part::Parameter { place: Place::Cookie, .. } => {
            header("cookie").map_or(Carried::Nothing, |text| Carried::Pieces(split(&text, "; ")))
        }
    }
}
