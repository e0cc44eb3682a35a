//! Whether what handlers can answer is sent if and only if the documents admit it: instances made from
//! each schema of each documented success go through the very types and checks that the routes use,
//! and are held against the `jsonschema` crate.
//!
//! `BV_CMS_ORACLE_SEED` and `BV_CMS_ORACLE_INSTANCES` play others, and more of them.

use bv_cms_api::rehearsal::{Parts, Sent, Unsent};
use bv_cms_conformance::oracle::Extent;
use bv_cms_conformance::oracle::answers::{Report, Said, play};
use bv_cms_conformance::{Answer, Contract};
use bv_cms_tests::contract::contract;
use bv_cms_tests::features::features;
use serde_json::{Map, Value};

/// The fewest instances that a run may have.
const INSTANCES: usize = 5_000;

/// How generated code rehearses an answer.
type Rehearse = fn(&str, u16, Parts) -> Option<Result<Sent, Unsent>>;

/// A number of the environment.
fn number<T: std::str::FromStr>(variable: &str, usual: T) -> T {
    let Ok(text) = std::env::var(variable) else { return usual };
    text.parse().unwrap_or_else(|_| panic!("{variable} is a number, not `{text}`"))
}

/// Plays a document and insists that there is no disagreement.
fn judge(contract: &Contract, rehearse: Rehearse) -> Report {
    let extent = Extent {
        seed: number("BV_CMS_ORACLE_SEED", 1),
        instances: number("BV_CMS_ORACLE_INSTANCES", INSTANCES + INSTANCES / 5),
    };
    let ask = |operation_id: &str, status: u16, parts: Map<String, Value>| {
        Some(match rehearse(operation_id, status, Parts(parts))? {
            Ok(Sent { headers, body }) => {
                Said::Sent(Answer { status, headers, body: body.to_vec() })
            }
            Err(Unsent::Untyped(why)) => Said::Untyped(why),
            Err(Unsent::Unfit { why, fields }) => Said::Unfit { why, fields },
        })
    };
    let report = play(contract.document(), extent, &ask).expect("the oracle can play");
    println!("{}: {report}", contract.document().file_name());
    for disagreement in &report.disagreements {
        println!("\n{disagreement}");
    }
    assert!(report.disagreements.is_empty(), "answers are sent otherwise than the contract says");
    let least = extent.instances.min(INSTANCES);
    assert!(report.instances >= least, "only {} instances", report.instances);
    assert!(report.sent > least / 10 && report.unfit > least / 50, "{report}");
    assert_eq!(report.idle(), [""; 0], "nobody needs these exceptions");
    report
}

#[test]
fn the_server_sends_what_the_contract_admits() {
    judge(contract(), bv_cms_api::generated::rehearsal::answer);
}

#[test]
fn every_feature_is_answered_as_its_document_says() {
    let report = judge(features(), bv_cms_features_contract::generated::rehearsal::answer);
    let needed: Vec<&str> = report.exceptions.keys().copied().collect();
    let expected = [
        "comparison-limit",
        "null-member",
        "number-spelling",
        "number-width",
        "openapi-format",
        "timestamp",
        "unknown-member",
        "utc-moment",
        "uuid-case",
        "write-only",
    ];
    assert_eq!(needed, expected, "{report}");
}
