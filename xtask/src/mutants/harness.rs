// A server generated from a changed document, judged by the document as it is. `cargo xtask mutants
// --server` compiles this beside what it generates, once for each batch of changes.

#[allow(warnings)]
mod generated;
mod host;
mod service;

use std::collections::BTreeMap;

use bv_cms_conformance::{Answer, Contract, Stage};
use bv_cms_conformance::oracle::{Evidence, Extent, Oracle};
use bv_cms_conformance::oracle::answers::{Said, self};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Direction, Document, Operation};
use bv_cms_runtime::rehearsal::{Parts, Sent, Unsent};
use bv_cms_witness::mutation::{Targeted, deciding};
use serde_json::{Map, Value};
use time::OffsetDateTime;

pub(crate) use service::taken;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let document = Document::read(arguments.next().expect("the document"), BV_CMS).expect("it is one");
    let suspects = std::fs::read_to_string(arguments.next().expect("the suspects"));
    let indices: Vec<usize> =
        serde_json::from_str(&suspects.expect("they can be read")).expect("they are JSON");
    let direction = match arguments.next().expect("a direction").as_str() {
        "response" => Direction::Response,
        _ => Direction::Request,
    };
    let all = deciding(&document, direction);
    let suspects: Vec<Targeted> = indices.into_iter().map(|index| all[index].clone()).collect();
    let evidence = if direction == Direction::Response {
        answers(&document, &suspects)
    } else {
        let contract = Contract::of(document).expect("every reference leads somewhere");
        actix_web::rt::System::new().block_on(requests(&contract, &suspects))
    };
    println!("{}", serde_json::json!([evidence.instances, evidence.explanations]));
}

/// What is answered otherwise.
fn answers(document: &Document, suspects: &[Targeted]) -> Evidence {
    let ask = |operation_id: &str, status: u16, parts: Map<String, Value>| {
        Some(match generated::rehearsal::answer(operation_id, status, Parts(parts))? {
            Ok(Sent { headers, body }) => {
                Said::Sent(Answer { status, headers, body: body.to_vec() })
            }
            Err(Unsent::Untyped(why)) => Said::Untyped(why),
            Err(Unsent::Unfit { why, fields }) => Said::Unfit { why, fields },
        })
    };
    let extent = Extent { seed: 1, instances: 0 };
    answers::investigate(document, extent, suspects, &ask).expect("the oracle can play")
}

/// What is taken otherwise.
async fn requests(contract: &Contract, suspects: &[Targeted]) -> Evidence {
    let base = |operation: &Operation| {
        let mut request = contract.valid_request(operation, &stage());
        request.set_header("authorization", "Bearer anybody");
        request
    };
    let host = service::host(&base);
    let extent = Extent { seed: 1, instances: 0 };
    let oracle = Oracle::new(contract.document(), &host, extent).expect("the oracle can play");
    let send = service::sender().await;
    let mut all = Evidence::default();
    for operation_id in oracle.operations() {
        let evidence = oracle.investigate(operation_id, &host, suspects, &send).await;
        let evidence = evidence.expect("every schema is one");
        all.instances += evidence.instances;
        all.explanations.extend(evidence.explanations);
    }
    all
}

/// Nothing here depends on what there is.
fn stage() -> Stage {
    Stage {
        names: BTreeMap::new(),
        missing: BTreeMap::new(),
        taken_custom_id: "taken".to_owned(),
        now: OffsetDateTime::UNIX_EPOCH,
        expiry: OffsetDateTime::UNIX_EPOCH,
        parent_api_token: "parent".to_owned(),
    }
}
