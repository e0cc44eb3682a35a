// A server generated from a changed document, judged by the document as it is. `cargo xtask mutants
// --server` compiles this beside what it generates, once for each batch of changes.

#[allow(warnings)]
mod generated;
mod host;

use std::cell::RefCell;

use actix_web::body::to_bytes;
use actix_web::test::{TestRequest, init_service};
use actix_web::{App, http::Method};
use bv_cms_conformance::oracle::{Extent, Host, Oracle};
use bv_cms_conformance::{Answer, Contract, Request, Stage};
use bv_cms_contract::mutation::{Targeted, deciding};
use bv_cms_contract::{Document, Operation};
use serde_json::Value;
use time::OffsetDateTime;

thread_local! {
    /// What the operation understood, once a request was taken.
    static TAKEN: RefCell<Option<Value>> = const { RefCell::new(None) };
}

/// Ends an operation whose request was taken.
pub(crate) fn taken(parameters: Value) -> ! {
    TAKEN.set(Some(parameters));
    std::panic::panic_any("taken")
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut arguments = std::env::args().skip(1);
    let document = Document::read(arguments.next().expect("the document")).expect("it is one");
    let suspects = std::fs::read_to_string(arguments.next().expect("the suspects"));
    let indices: Vec<usize> =
        serde_json::from_str(&suspects.expect("they can be read")).expect("they are JSON");
    let all = deciding(&document);
    let suspects: Vec<Targeted> = indices.into_iter().map(|index| all[index].clone()).collect();
    let contract = Contract::of(document).expect("every reference leads somewhere");
    let evidence = actix_web::rt::System::new().block_on(investigate(&contract, &suspects));
    println!("{}", serde_json::to_string(&evidence).expect("evidence is JSON"));
}

async fn investigate(contract: &Contract, suspects: &[Targeted]) -> (usize, Vec<Vec<usize>>) {
    let base = |operation: &Operation| {
        let mut request = contract.valid_request(operation, &stage());
        request.set_header("authorization", "Bearer anybody");
        request
    };
    let host = Host {
        base: &base,
        refusals: &[
            ("ERROR_REASON_BODY_INVALID", "body"),
            ("ERROR_REASON_BODY_MALFORMED", "body"),
            ("ERROR_REASON_BODY_MISSING", "body"),
            ("ERROR_REASON_BODY_TOO_LARGE", "body"),
            ("ERROR_REASON_PARAMETER_INVALID", ""),
            ("ERROR_REASON_ORG_HEADER_INVALID", "x-bv-org-id"),
            ("ERROR_REASON_ORG_HEADER_MISSING", "x-bv-org-id"),
        ],
        unread: &[],
        body_limit: 64 * 1024,
        nesting_limit: 127,
    };
    let extent = Extent { seed: 1, instances: 0 };
    let oracle = Oracle::new(contract.document(), &host, extent).expect("the oracle can play");
    let service = init_service(App::new().configure(host::configure)).await;
    let send = async |request: &Request| {
        let method = Method::from_bytes(request.method.as_bytes()).expect("a method");
        let mut sent = TestRequest::with_uri(&request.target()).method(method);
        for (name, value) in &request.headers {
            sent = sent.append_header((name.as_str(), value.as_str()));
        }
        if let Some(body) = &request.body {
            sent = sent.set_payload(body.clone());
        }
        TAKEN.take();
        let answer = actix_web::test::try_call_service(&service, sent.to_request()).await;
        if let Some(understood) = TAKEN.take() {
            let body = understood.to_string().into_bytes();
            return Answer { status: 200, headers: Vec::new(), body };
        }
        let Ok(answer) = answer else { panic!("there is no answer to {}", request.target()) };
        let status = answer.status().as_u16();
        let body = to_bytes(answer.into_body()).await.map(|body| body.to_vec());
        Answer { status, headers: Vec::new(), body: body.unwrap_or_default() }
    };
    let (mut instances, mut explanations) = (0, Vec::new());
    for operation_id in oracle.operations() {
        let evidence = oracle.investigate(operation_id, &host, suspects, send).await;
        let evidence = evidence.expect("every schema is one");
        instances += evidence.instances;
        explanations.extend(evidence.explanations.into_iter().map(|set| set.into_iter().collect()));
    }
    (instances, explanations)
}

/// Nothing here depends on what there is.
fn stage() -> Stage {
    Stage {
        substitutes: Vec::new(),
        taken_custom_id: "taken".to_owned(),
        missing_live: "0de30000-0000-4000-8000-0000000000af".to_owned(),
        missing_custom_id: "missing".to_owned(),
        missing_api_token: "0de30000-0000-4000-8000-0000000000af".to_owned(),
        now: OffsetDateTime::UNIX_EPOCH,
        expiry: OffsetDateTime::UNIX_EPOCH,
    }
}
