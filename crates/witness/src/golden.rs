//! Witnesses that disagree with a contract.

use std::collections::BTreeMap;

use bv_cms_dialect::BV_CMS;
use serde_json::{Value, json};

mod mutants;

use bv_cms_document::Document;
use bv_cms_findings::{Finding, Rule, golden};

use crate::{Route, derived, enforced_permissions, registered_errors, routes, rule, shapes, stale};

const CONTRACT: &str = "\
openapi: 3.1.1
info: {title: lives, version: 0.1.0}
paths:
  /lives/{id}:
    get:
      operationId: GetLive
      responses:
        200:
          description: The live.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Live'}
components:
  schemas:
    Live:
      type: object
      properties:
        name: {type: string, maxLength: 100}
  examples:
    LiveGone: {x-http-status: 404, value: {code: 5}}
x-permissions:
  live.read: {description: See lives., roles: [viewer]}
";

fn contract() -> Document {
    Document::parse("openapi/bv-cms.yaml", CONTRACT, BV_CMS).unwrap()
}

fn findings(rule: &Rule) -> Vec<Finding> {
    match rule {
        rule if rule.id.starts_with("derived-") => of_derived(rule),
        rule if rule.id.starts_with("route-") => of_routes(rule),
        rule if rule.id.starts_with("shape-") => of_shapes(rule),
        rule if rule.id.starts_with("registry-") => of_registry(rule),
        rule if rule.id.starts_with("permission-") => of_permissions(rule),
        rule if rule.stale => of_generated(rule),
        _ => mutants::findings(),
    }
}

fn of_derived(rule: &Rule) -> Vec<Finding> {
    let mut document = contract().value().clone();
    let live = document["paths"]["/lives/{id}"].clone();
    let schemas = &mut document["components"]["schemas"];
    match rule {
        rule::DERIVED_COMPONENT_MISSING => *schemas = json!({}),
        rule::DERIVED_COMPONENT_EXTRA => schemas["Poll"] = json!({"type": "object"}),
        rule::DERIVED_DIFFERS => schemas["Live"]["properties"]["name"]["maxLength"] = 50.into(),
        rule::DERIVED_OPERATION_MISSING => document["paths"] = json!({}),
        rule::DERIVED_OPERATION_EXTRA => document["paths"]["/polls/{id}"] = live,
        rule::DERIVED_INVALID => document["info"] = json!({"title": "lives"}),
        _ => {}
    }
    derived(&contract(), &document, "utoipa document")
}

fn of_routes(rule: &Rule) -> Vec<Finding> {
    let route = |path: &str| Route { method: "GET".to_owned(), path: path.to_owned() };
    let (served, own) = match rule {
        rule::ROUTE_UNMOUNTED => (vec![], vec![]),
        rule::ROUTE_EXTRA => (vec![route("/lives/{id}"), route("/debug")], vec![]),
        _ => (vec![route("/lives/{id}")], vec![route("/docs/")]),
    };
    routes(&contract(), &served, &own)
}

fn of_shapes(rule: &Rule) -> Vec<Finding> {
    let live = |longest: u64| {
        let name = json!({"type": "string", "maxLength": longest});
        json!({"type": "object", "properties": {"name": name}})
    };
    let known: &[(&str, Value)] = match rule {
        rule::SHAPE_MISSING => &[],
        rule::SHAPE_EXTRA => &[("Live", live(100)), ("Poll", live(100))],
        _ => &[("Live", live(50))],
    };
    let known = known.iter().map(|(name, shape)| ((*name).to_owned(), shape.clone()));
    shapes(&contract(), &known.collect())
}

fn of_registry(rule: &Rule) -> Vec<Finding> {
    let gone = |status: u16| json!({"x-http-status": status, "value": {"code": 5}});
    let known: &[(&str, Value)] = match rule {
        rule::REGISTRY_MISSING => &[],
        rule::REGISTRY_EXTRA => &[("LiveGone", gone(404)), ("PollGone", gone(404))],
        _ => &[("LiveGone", gone(410))],
    };
    let known = known.iter().map(|(name, error)| ((*name).to_owned(), error.clone()));
    registered_errors(&contract(), &known.collect())
}

fn of_permissions(rule: &Rule) -> Vec<Finding> {
    let granted = |role: &str| json!({"description": "See lives.", "roles": [role]});
    let known: &[(&str, Value)] = match rule {
        rule::PERMISSION_MISSING => &[],
        rule::PERMISSION_EXTRA => &[("live.read", granted("viewer")), ("poll", granted("admin"))],
        _ => &[("live.read", granted("editor"))],
    };
    let known = known.iter().map(|(name, granted)| ((*name).to_owned(), granted.clone()));
    enforced_permissions(&contract(), &known.collect())
}

fn of_generated(rule: &Rule) -> Vec<Finding> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let fresh = BTreeMap::from([file("src/generated/live.rs", "one\ntwo\n")]);
    let committed = match rule {
        rule::GENERATED_MISSING => BTreeMap::new(),
        rule::GENERATED_EXTRA => {
            let mut committed = fresh.clone();
            committed.extend([file("src/generated/poll.rs", "one\n")]);
            committed
        }
        _ => BTreeMap::from([file("src/generated/live.rs", "one\nTwo\n")]),
    };
    stale(&committed, &fresh, "cargo xtask generate")
}

#[test]
fn every_rule_has_a_golden_report_in_every_shape() {
    let rules: Vec<&'static Rule> =
        rule::CHECK_RULES.iter().chain(rule::MUTANT_RULES).copied().collect();
    golden::assert_reports(BV_CMS, &rules, findings);
}
