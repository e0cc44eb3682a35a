//! Whether servers decide about every request as the schemas of their documents do: instances made
//! from each schema are held against the `jsonschema` crate and against the server, in process.
//!
//! `BV_CMS_ORACLE_SEED` and `BV_CMS_ORACLE_INSTANCES` play others, and more of them.

use std::sync::Mutex;

use bv_cms_conformance::curl::curl;
use bv_cms_conformance::oracle::{Echo, Extent, Host, Oracle, RULES, Report, Rule};
use bv_cms_conformance::{Answer, Contract, Request, UNMATCHED_ROUTE};
use bv_cms_document::pointer::join;
use bv_cms_document::{Operation, follow};
use bv_cms_tests::contract::contract;
use bv_cms_tests::features::{self, features};
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

/// How many keywords are held against the values of a body.
const COMPARISON_LIMIT: u64 = 2_000_000;

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

/// Either server, as far as the oracle has to know it.
fn host(base: &'static (dyn Fn(&Operation) -> Request + Sync)) -> Host<'static> {
    Host {
        base,
        refusals: &REFUSALS,
        unread: &[UNMATCHED],
        body_limit: BODY_LIMIT,
        nesting_limit: NESTING_LIMIT,
        comparison_limit: COMPARISON_LIMIT,
    }
}

/// Plays every operation of a document and insists that there is no disagreement.
fn judge(
    contract: &Contract,
    host: &Host<'_>,
    play: impl Fn(&Oracle<'_>, &str) -> Report + Sync,
) -> Report {
    let extent = Extent {
        seed: number("BV_CMS_ORACLE_SEED", 1),
        instances: number("BV_CMS_ORACLE_INSTANCES", INSTANCES + INSTANCES / 10),
    };
    let oracle = Oracle::new(contract.document(), host, extent).expect("the oracle can play");
    let operations = Mutex::new(oracle.operations().into_iter());
    let report = Mutex::new(Report::default());
    let take = || operations.lock().expect("nobody panics while holding it").next();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Some(operation_id) = take() {
                    let played = play(&oracle, operation_id);
                    report.lock().expect("nobody panics while holding it").add(played);
                }
            });
        }
    });
    let report = report.into_inner().expect("nobody panicked while holding it");
    println!("{}: {report}", contract.document().file_name());
    for disagreement in &report.disagreements {
        println!("\n{disagreement}");
    }
    assert!(report.disagreements.is_empty(), "the server decides otherwise than the contract");
    assert_eq!(report.idle(), [""; 0], "nobody needs these exceptions");
    let instances = report.total().instances;
    assert!(instances >= extent.instances.min(INSTANCES), "only {instances} instances");
    report
}

/// Answers that are not as the contract says, each with the command that asks for it.
#[derive(Debug, Default)]
struct Undocumented {
    answers: Mutex<Vec<String>>,
    /// The exceptions that decided about what came back.
    exceptions: Mutex<Vec<Rule>>,
}

impl Undocumented {
    /// Whatever the server says, the contract says that it may.
    fn judge(&self, contract: &Contract, responses: &str, request: &Request, answer: &Answer) {
        if let Err(error) = contract.validate(responses, answer) {
            self.add(request, &error);
        }
    }

    /// What is taken in JSON comes back as it was sent.
    fn judge_echo(&self, operation: &Operation, request: &Request, answer: &Answer) {
        let document = features().document();
        let Ok((body, _)) = follow(document.value(), &join(&operation.pointer, "requestBody"))
        else {
            return;
        };
        let schema = format!("{body}/content/application~1json/schema");
        let (200, Some(_), Some(sent)) = (answer.status, document.get(&schema), &request.body)
        else {
            return;
        };
        let sent = serde_json::from_slice(sent).expect("what is taken is JSON");
        let echoed = answer.json().expect("it comes back as JSON");
        let echo = Echo::of(document, &schema, &sent, &echoed);
        for difference in echo.differences {
            self.add(request, &format!("{difference}\n{echoed}"));
        }
        self.exceptions.lock().expect("nobody panics while holding it").extend(echo.exceptions);
    }

    fn add(&self, request: &Request, error: &str) {
        let curl = curl("http://localhost:8080", request);
        self.answers
            .lock()
            .expect("nobody panics while holding it")
            .push(format!("{curl}\n{error}"));
    }

    fn take_exceptions(&self) -> Vec<Rule> {
        std::mem::take(&mut *self.exceptions.lock().expect("nobody panics while holding it"))
    }

    /// Insists that there is none.
    fn none(self) {
        let answers = self.answers.into_inner().expect("nobody panicked while holding it");
        for answer in answers.iter().take(10) {
            println!("\n{answer}");
        }
        assert_eq!(answers.len(), 0, "answers that are not as the contract says");
    }
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

#[test]
fn the_server_decides_as_the_contract_does() {
    let host = host(&base);
    let undocumented = Undocumented::default();
    judge(contract(), &host, |oracle, operation_id| {
        // What was created makes the next requests slower: each operation has a world of its own.
        play_in_process(async |world| {
            let send = async |request: &Request| {
                let answer = world.send_unrecorded(request).await;
                let unmatched = answer.reason().as_deref() == Some(UNMATCHED);
                let asked = if unmatched { UNMATCHED_ROUTE } else { operation_id };
                let responses = contract().responses(asked);
                undocumented.judge(contract(), &responses, request, &answer);
                answer
            };
            oracle.play(operation_id, &host, send).await.expect("every schema is one")
        })
    });
    undocumented.none();
}

#[test]
fn every_feature_is_decided_as_its_document_says() {
    let host = host(&features::valid_request);
    let undocumented = Undocumented::default();
    let report = judge(features(), &host, |oracle, operation_id| {
        features::play(async |server| {
            let send = async |request: &Request| {
                let answer = features::send(server, request).await;
                // The host has no words of its own for paths that are not there.
                if answer.status != 404 {
                    let responses = features().responses(operation_id);
                    undocumented.judge(features(), &responses, request, &answer);
                    undocumented.judge_echo(features().operation(operation_id), request, &answer);
                }
                answer
            };
            let played = oracle.play(operation_id, &host, send).await;
            let mut report = played.expect("every schema is one");
            report.decided(&undocumented.take_exceptions());
            report
        })
    });
    let idle = RULES.iter().filter(|rule| !report.exceptions.contains_key(rule.name));
    assert_eq!(idle.count(), 0, "every exception has something to decide here: {report}");
    undocumented.none();
}
