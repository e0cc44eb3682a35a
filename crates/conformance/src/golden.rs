//! Every rule of `cargo xtask conform` in every shape, as files. The findings are real: each comes
//! from the code that finds it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use bv_cms_contract::rule::{self, CONFORM_COMMAND, Rule};
use bv_cms_contract::{Finding, Format, Report, sarif_violations};
use bv_cms_document::Document;
use serde_json::{Value, json};

use crate::run::finding::finding;
use crate::run::perform::{Failure, no_answer, not_prepared};
use crate::{Answer, Contract, Disagreement, Identity, Request, RowName};

/// Where the reports are, beside this file.
fn folder() -> std::path::PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo runs this");
    std::path::Path::new(&package).join("src/golden")
}

const CONTRACT: &str = r##"
openapi: 3.1.1
info: {title: lives, version: 0.1.0}
paths:
  /lives/{id}:
    get:
      operationId: GetLive
      responses:
        "200":
          description: The live.
          headers:
            x-request-id: {required: true, schema: {type: string, format: uuid}}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Live"}
        "404":
          description: There is none.
          headers:
            x-request-id: {required: true, schema: {type: string, format: uuid}}
            allow: {schema: {type: string}}
          content:
            application/json:
              schema: {type: object}
              examples:
                LiveNotFound:
                  x-http-status: 404
                  value:
                    code: 5
                    message: no live
                    details:
                      - "@type": type.googleapis.com/google.rpc.RequestInfo
                        requestId: 0de30000-0000-7000-8000-00000000c0de
components:
  schemas:
    Live:
      type: object
      required: [name]
      properties:
        name: {type: string}
"##;

const ID: &str = "0de30000-0000-7000-8000-00000000c0de";

fn request() -> Request {
    let mut request = Request::new("GET", "/lives/{id}").by(Identity::Admin);
    request.path_parameters.push(("id".to_owned(), "7".to_owned()));
    request
}

/// A documented answer.
fn answer(status: u16, body: &Value) -> Answer {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Answer {
        status,
        headers: vec![header("content-type", "application/json"), header("x-request-id", ID)],
        body: body.to_string().into_bytes(),
    }
}

fn no_live(request_id: &str) -> Value {
    let detail = json!({
        "@type": "type.googleapis.com/google.rpc.RequestInfo", "requestId": request_id,
    });
    json!({ "code": 5, "message": "no live", "details": [detail] })
}

/// What is wrong with an answer that breaks the rule, and the row it should have been.
fn broken<'c>(contract: &'c Contract, rule: &Rule) -> (&'c RowName, Vec<Disagreement>) {
    let [live, missing] = contract.rows() else { panic!("two rows") };
    let mut good = answer(200, &json!({ "name": "Launch day" }));
    let (row, answer) = match rule {
        rule::CONFORM_NO_ANSWER => return (live, vec![no_answer(contract, live, "time-out")]),
        rule::CONFORM_PREPARATION => {
            let said = Ok("503 try later".to_owned());
            let failure = Failure { request: Box::new(request()), said };
            return (live, not_prepared(contract, live, failure).disagreements);
        }
        rule::CONFORM_UNDOCUMENTED => (live, answer(418, &json!({}))),
        rule::CONFORM_HEADER => {
            good.headers.truncate(1);
            (live, good)
        }
        rule::CONFORM_BODY => (live, answer(200, &json!({ "name": 7 }))),
        rule::CONFORM_ROW => (live, answer(404, &no_live(ID))),
        rule::CONFORM_ALLOW => {
            let mut refused = answer(404, &no_live(ID));
            refused.headers.push(("allow".to_owned(), "GET, PUT".to_owned()));
            (missing, refused)
        }
        _ => (missing, answer(404, &no_live("another"))),
    };
    (row, contract.judge(row, &request(), &answer))
}

fn findings(rule: &Rule) -> Vec<Finding> {
    let document = Document::parse("openapi/bv-cms.yaml", CONTRACT).unwrap();
    let contract = Contract::of(document).unwrap();
    let (row, disagreements) = broken(&contract, rule);
    let findings: Vec<Finding> = disagreements
        .iter()
        .map(|it| finding(&contract, "https://cms.example.com", row, &request(), it))
        .collect();
    let rules: Vec<&Rule> = findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [rule], "one thing is wrong");
    findings
}

/// The rules that only this command looks at.
fn rules() -> impl Iterator<Item = &'static Rule> {
    rule::all().filter(|rule| rule.commands == [CONFORM_COMMAND])
}

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for rule in rules() {
        let findings = findings(rule);
        let report =
            Report { command: CONFORM_COMMAND, rules: vec![rule], findings, ..Report::default() };
        assert_eq!(sarif_violations(&report.sarif()), [""; 0], "{}", rule.id);
        let mut text = String::new();
        for format in Format::ALL {
            let _ = writeln!(text, "=== {}\n{}", format.name(), report.render(format));
        }
        settings.bind(|| insta::assert_snapshot!(rule.id, text));
    }
}

#[test]
fn every_golden_report_belongs_to_a_rule() {
    let files = std::fs::read_dir(folder()).unwrap();
    let files: BTreeSet<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let rules: BTreeSet<String> = rules().map(|rule| format!("{}.snap", rule.id)).collect();
    assert_eq!(files, rules);
}
