//! Changes of a small contract, and who notices them.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::Value;

use super::*;
use crate::{Membership, Route, Testimony};

const YAML: &str = "\
openapi: 3.1.1
info: {title: t, version: '1', description: About it.}
tags: [{name: Live, description: Lives.}]
servers: [{url: 'https://lives.example', description: There.}]
security: []
x-permissions:
  live.read: {description: See lives., roles: [viewer, admin]}
x-unmatched-routes:
  '404': {$ref: '#/components/responses/Gone'}
paths:
  /lives:
    get:
      operationId: ListLives
      tags: [Live]
      summary: List
      description: Lists the lives.
      x-permission: live.read
      security: [{token: []}]
      parameters:
        - {name: name, in: query, required: false, description: Its name., schema: {type: string, x-unbounded: It is short.}}
      responses:
        '200':
          description: The lives.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Live'}}
components:
  securitySchemes:
    token: {type: http, scheme: bearer, description: A token., x-membership: x-org}
  responses:
    Gone:
      description: There is none.
      headers: {Allow: {description: How., schema: {type: string}}}
      content:
        application/json:
          schema: {$ref: '#/components/schemas/Status'}
          examples: {Gone: {$ref: '#/components/examples/Gone'}}
  examples:
    Gone:
      summary: It is gone.
      x-http-status: 404
      x-response-headers: {Allow: GET}
      value: {code: 5, details: [{'@type': type.googleapis.com/google.rpc.ErrorInfo, reason: ERROR_REASON_GONE}]}
  schemas:
    Live:
      type: object
      description: A live.
      required: [kind]
      properties:
        kind: {$ref: '#/components/schemas/LiveKind', description: Its kind.}
        key: {type: string, description: Its key., readOnly: true, x-secret: true}
        name: {type: string, description: Its name., maxLength: 9, example: Party}
    LiveKind: {type: string, description: Its kind., enum: [LIVE_KIND_A, LIVE_KIND_B]}
    Status:
      type: object
      description: An error.
      additionalProperties: true
      properties: {code: {type: integer, description: What kind it is.}}
";

fn contract() -> Document {
    Document::parse("test.yaml", YAML, BV_CMS).unwrap()
}

/// What an application says that does what the contract says.
fn testimony(contract: &Document) -> Testimony {
    let named = |pointer: &str| -> BTreeMap<String, Value> {
        let members = contract.get(pointer).and_then(Value::as_object).into_iter().flatten();
        members.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    Testimony {
        document: contract.value().clone(),
        routes: ["GET", "HEAD"]
            .map(|method| Route { method: method.into(), path: "/lives".into() })
            .into(),
        own_routes: vec![],
        shapes: named("/components/schemas"),
        errors: named("/components/examples"),
        permissions: named("/x-permissions"),
        memberships: vec![Membership {
            operation_id: "ListLives".into(),
            scheme: "token".into(),
            header: Some("x-org".into()),
        }],
    }
}

const OPERATION_IDS: (&str, &str) = ("ids.txt", "ListLives\n");

fn judged(contract: &Document) -> Vec<Outcome> {
    let said = testimony(contract);
    let judge = Judge::new(contract, &said, OPERATION_IDS);
    assert_eq!(judge.baseline(), []);
    run(&judge, mutants(contract), |_| {})
}

fn survived(contract: &Document) -> Vec<String> {
    let outcomes = judged(contract).into_iter();
    let survived = outcomes.filter(|outcome| outcome.verdict == Verdict::Survived);
    survived.map(|it| format!("{} {}", it.mutant.operator.name(), it.mutant.pointer)).collect()
}

#[test]
fn every_change_changes_something_and_each_is_made_once() {
    let contract = contract();
    let mut seen = BTreeSet::new();
    let mut copy = contract.value().clone();
    for mutant in mutants(&contract) {
        let name = format!("{mutant:?}");
        assert!(seen.insert(name.clone()), "{name}");
        let before = mutant.apply(&mut copy).expect(&name);
        assert!(mutant.operator == Operator::Order || copy != *contract.value(), "{name}");
        before.restore(&mut copy);
        assert_eq!(copy.to_string(), contract.value().to_string(), "{name}");
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

#[test]
fn witnesses_that_look_everywhere_let_nothing_pass() {
    assert_eq!(survived(&contract()), [""; 0]);
}

#[test]
fn a_place_where_nobody_looks_survives() {
    let yaml = format!("{YAML}jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base\n");
    let contract = Document::parse("test.yaml", &yaml, BV_CMS).unwrap();
    assert_eq!(survived(&contract), ["delete /jsonSchemaDialect", "text /jsonSchemaDialect"]);
}

#[test]
fn what_is_caught_nearby_the_whole_check_finds_as_well() {
    let mut contract = contract();
    let said = testimony(&contract);
    let original = contract.clone();
    let judge = Judge::new(&original, &said, OPERATION_IDS);
    let mut caught = 0;
    for mutant in mutants(&original) {
        let before = mutant.apply(contract.value_mut()).unwrap();
        if let Some(rule) = judge.caught_nearby(contract.value(), &mutant.pointer) {
            let findings = crate::application(&contract, &said);
            assert!(findings.iter().any(|finding| finding.rule == rule), "{rule}: {mutant:?}");
            caught += 1;
        }
        before.restore(contract.value_mut());
    }
    assert!(caught > 200, "{caught}");
}

#[test]
fn reasons_are_decided_by_the_change() {
    let reasons: BTreeSet<_> = judged(&contract())
        .iter()
        .filter_map(|outcome| match outcome.verdict {
            Verdict::Equivalent(reason) => Some(reason),
            _ => None,
        })
        .collect();
    let expected = [
        Equivalent::MemberOrder,
        Equivalent::SetOrder,
        Equivalent::ProseWhitespace,
        Equivalent::DefaultWrittenOut,
        Equivalent::Repeated,
        Equivalent::Reason,
    ];
    assert_eq!(reasons, expected.into());
}

#[test]
fn what_nobody_notices_is_a_finding_at_its_place() {
    let contract = contract();
    let mutant = mutants(&contract)
        .into_iter()
        .find(|mutant| mutant.pointer.ends_with("/maxLength"))
        .unwrap();
    let outcome = Outcome { mutant, verdict: Verdict::Survived };
    let findings = findings(&contract, &[outcome]);
    assert_eq!(findings[0].rule.id, "mutant-survived");
    assert_eq!(
        findings[0].source_line.as_deref().unwrap().trim(),
        "name: {type: string, description: Its name., maxLength: 9, example: Party}"
    );
    assert_eq!(findings[0].operations, ["ListLives"]);
}
