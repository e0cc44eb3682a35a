use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::*;
use crate::Document;
use crate::witness::Route;

const YAML: &str = "\
openapi: 3.1.1
info: {title: t, version: '1', description: About it.}
paths:
  /lives:
    get:
      operationId: ListLives
      summary: List
      description: Lists the lives.
      responses:
        '200':
          description: The lives.
          content:
            application/json: {schema: {$ref: '#/components/schemas/Live'}}
components:
  schemas:
    Live:
      type: object
      description: A live.
      required: [kind]
      properties:
        kind: {$ref: '#/components/schemas/LiveKind'}
        name: {type: string, description: Its name., maxLength: 9, example: Party}
    LiveKind: {type: string, description: Its kind., enum: [LIVE_KIND_A, LIVE_KIND_B]}
";

fn contract() -> Document {
    Document::parse("test.yaml", YAML).unwrap()
}

/// Judges every change against witnesses that say what the contract says.
fn judged(spoil: impl FnOnce(&mut Value)) -> Vec<Outcome> {
    let contract = contract();
    let mut derived = contract.value().clone();
    spoil(&mut derived);
    let schemas = contract.get("/components/schemas").unwrap().as_object().unwrap();
    let shapes: BTreeMap<_, _> =
        schemas.iter().map(|(name, schema)| (name.clone(), schema.clone())).collect();
    let routes = [Route { method: "GET".into(), path: "/lives".into() }];
    let ids = ("ids.txt", "ListLives\n");
    let judge = Judge::new(&contract, &derived, (&routes, &[]), &shapes, ids);
    run(&judge, mutants(&contract), |_| {})
}

#[test]
fn every_change_changes_something_and_each_is_made_once() {
    let contract = contract();
    let mut seen = BTreeSet::new();
    for mutant in mutants(&contract) {
        let name = format!("{mutant:?}");
        assert!(seen.insert(name.clone()), "{name}");
        let changed = mutant.apply(contract.value()).expect(&name);
        assert!(mutant.operator == Operator::Order || changed != *contract.value(), "{name}");
    }
    assert!(seen.len() > 100, "{}", seen.len());
}

#[test]
fn witnesses_that_look_everywhere_let_nothing_pass() {
    let survived = judged(|_| {});
    let survived: Vec<_> = survived.iter().filter(|it| it.verdict == Verdict::Survived).collect();
    assert!(survived.is_empty(), "{survived:#?}");
}

#[test]
fn reasons_are_decided_by_the_change() {
    let reasons: BTreeSet<_> = judged(|_| {})
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
        Equivalent::Prose,
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
    assert_eq!(findings[0].rule, "mutant-survived");
    assert_eq!(findings[0].position.unwrap().line, 22);
    assert_eq!(findings[0].operations, ["ListLives"]);
}
