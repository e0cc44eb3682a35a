//! Every rule of `cargo xtask conform` in every shape, as files. The findings are real: each comes
//! from the code that finds it.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::{Finding, Rule, golden};
use serde_json::{Value, json};

use crate::run::failure::Failure;
use crate::run::finding::finding;
use crate::run::perform::{no_answer, not_prepared};
use crate::{Answer, Contract, Disagreement, Identity, Request, RowName, rule};

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
    let document = Document::parse("openapi/bv-cms.yaml", CONTRACT, BV_CMS).unwrap();
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

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    golden::assert_reports(BV_CMS, rule::CONFORM_RULES, findings);
}
