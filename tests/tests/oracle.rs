//! Whether the server decides about every request as the schemas of the contract do: instances made
//! from each schema are held against the `jsonschema` crate and against the server, in process.
//!
//! `BV_CMS_ORACLE_SEED` and `BV_CMS_ORACLE_INSTANCES` play others, and more of them.

use std::sync::Mutex;

use bv_cms_conformance::curl::curl;
use bv_cms_conformance::oracle::{Extent, Host, Oracle, Report};
use bv_cms_conformance::{Answer, Request};
use bv_cms_contract::{Operation, UNMATCHED_ROUTE};
use bv_cms_tests::contract::contract;
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::play_in_process;

/// How many operations are played at once.
const THREADS: usize = 2;

/// The fewest instances that a run may have.
const INSTANCES: usize = 20_000;

/// How long bodies may be by the contract, in bytes.
const BODY_LIMIT: usize = 64 * 1024;

/// How `serde_json` reads, in arrays and objects inside each other.
const NESTING_LIMIT: usize = 127;

/// How the server refuses a request for its form.
const REFUSALS: [(&str, &str); 7] = [
    ("ERROR_REASON_BODY_INVALID", "body"),
    ("ERROR_REASON_BODY_MALFORMED", "body"),
    ("ERROR_REASON_BODY_MISSING", "body"),
    ("ERROR_REASON_BODY_TOO_LARGE", "body"),
    ("ERROR_REASON_PARAMETER_INVALID", ""),
    ("ERROR_REASON_ORG_HEADER_INVALID", "x-bv-org-id"),
    ("ERROR_REASON_ORG_HEADER_MISSING", "x-bv-org-id"),
];

/// How the server says that no operation is asked.
const UNMATCHED: &str = "ERROR_REASON_ROUTE_NOT_FOUND";

/// A number of the environment.
fn number<T: std::str::FromStr>(variable: &str, usual: T) -> T {
    let Ok(text) = std::env::var(variable) else { return usual };
    text.parse().unwrap_or_else(|_| panic!("{variable} is a number, not `{text}`"))
}

/// A request that the server takes however often it is sent: the token in the example of
/// `DeleteApiToken` is the one that calls.
fn base(operation: &Operation) -> Request {
    let mut request = valid_request(operation);
    if operation.operation_id == "DeleteApiToken" {
        request.set_path_parameter("0de30000-0000-4000-8000-00000000dead");
    }
    request
}

/// Whatever the server says, the contract says that it may: of this operation, or of a route that
/// none has.
fn is_documented(operation_id: &str, request: &Request, answer: &Answer) {
    let unmatched = answer.reason().as_deref() == Some(UNMATCHED);
    let responses = contract().responses(if unmatched { UNMATCHED_ROUTE } else { operation_id });
    if let Err(error) = contract().validate(&responses, answer) {
        panic!("{}\n{error}", curl("http://localhost:8080", request));
    }
}

#[test]
fn the_server_decides_as_the_contract_does() {
    let host = Host {
        base: &base,
        refusals: &REFUSALS,
        unread: &[UNMATCHED],
        body_limit: BODY_LIMIT,
        nesting_limit: NESTING_LIMIT,
    };
    let extent = Extent {
        seed: number("BV_CMS_ORACLE_SEED", 1),
        instances: number("BV_CMS_ORACLE_INSTANCES", INSTANCES + INSTANCES / 10),
    };
    let oracle = Oracle::new(contract().document(), &host, extent).expect("the oracle can play");
    let operations = Mutex::new(oracle.operations().into_iter());
    let report = Mutex::new(Report::default());
    let take = || operations.lock().expect("nobody panics while holding it").next();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(operation_id) = take() {
                    // What was created makes the next requests slower: each operation has a world
                    // of its own.
                    let played = play_in_process(async |world| {
                        let send = async |request: &Request| {
                            let answer = world.send_unrecorded(request).await;
                            is_documented(operation_id, request, &answer);
                            answer
                        };
                        oracle.play(operation_id, &host, send).await.expect("every schema is one")
                    });
                    report.lock().expect("nobody panics while holding it").add(played);
                }
            });
        }
    });
    let report = report.into_inner().expect("nobody panicked while holding it");
    println!("{report}");
    for disagreement in &report.disagreements {
        println!("\n{disagreement}");
    }
    assert!(report.disagreements.is_empty(), "the server decides otherwise than the contract");
    assert_eq!(report.idle(), [""; 0], "nobody needs these exceptions");
    let instances = report.total().instances;
    assert!(instances >= extent.instances.min(INSTANCES), "only {instances} instances");
}
