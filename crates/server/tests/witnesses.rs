//! The witnesses agree with the contract, and each of them notices when it no longer does.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "../examples/witnesses.rs"]
#[expect(unreachable_pub, reason = "the example is a program of its own")]
mod witnesses;

use std::collections::BTreeSet;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_findings::Finding;
use bv_cms_lint::valid;
use bv_cms_witness::{Route, Testimony};

const YAML: &str = include_str!("../../../openapi/bv-cms.yaml");

struct Witnesses(Testimony);

impl Witnesses {
    async fn ask() -> Self {
        Self(serde_json::from_value(witnesses::testimony().await.unwrap()).unwrap())
    }

    /// What the witnesses find in a contract.
    fn held_against(&self, yaml: &str) -> Vec<Finding> {
        let contract = Document::parse("openapi/bv-cms.yaml", yaml, BV_CMS).unwrap();
        let mut findings = valid::meta_schema(&contract);
        findings.extend(valid::overlap(&contract));
        findings.extend(bv_cms_witness::application(&contract, &self.0));
        findings
    }

    /// The rules broken by the contract with one passage changed.
    fn rules_broken(&self, passage: &str, change: &str) -> BTreeSet<&'static str> {
        assert!(YAML.contains(passage), "the contract has no such passage: {passage}");
        let changed = YAML.replacen(passage, change, 1);
        self.held_against(&changed).iter().map(|finding| finding.rule.id).collect()
    }
}

#[actix_rt::test]
async fn every_witness_agrees_with_the_contract() {
    assert_eq!(Witnesses::ask().await.held_against(YAML), []);
}

#[actix_rt::test]
async fn a_changed_schema_is_noticed_by_the_document_and_by_the_shapes() {
    let witnesses = Witnesses::ask().await;
    for (what, passage, change) in [
        ("a renamed property", "        poll_enabled:\n", "        polls_enabled:\n"),
        (
            "a flipped required",
            "required: [type, broadcast_mode, resolution, security]",
            "required: [type, broadcast_mode, resolution]",
        ),
        ("a removed enum value", "        - LIVE_TYPE_SIMULIVE\n", ""),
        ("a looser length", "maxLength: 32\n", "maxLength: 33\n"),
        (
            "another pattern",
            "^[a-zA-Z0-9._-]{1,150}$\"\n          description",
            "^.*$\"\n          description",
        ),
        ("another default", "default: 3600s", "default: 3601s"),
    ] {
        let rules = witnesses.rules_broken(passage, change);
        assert!(rules.contains("derived-differs"), "{what}: {rules:?}");
        assert!(rules.contains("shape-differs"), "{what}: {rules:?}");
    }
}

#[actix_rt::test]
async fn a_changed_operation_is_noticed_by_the_document() {
    let witnesses = Witnesses::ask().await;
    let not_found = "        \"404\":\n          $ref: \"#/components/responses/LiveNotFound\"\n";
    for (what, passage, change) in [
        ("a removed response", not_found, ""),
        ("another permission", "x-permission: live.write", "x-permission: live.read"),
        ("another reason", "reason: ERROR_REASON_LIVE_NOT_FOUND", "reason: ERROR_REASON_LIVE_GONE"),
        ("another message", "The server failed. Try again;", "The server failed. Wait;"),
        (
            "a removed example",
            "            TokenDeleted:\n              $ref: \"#/components/examples/TokenDeleted\"\n",
            "",
        ),
        (
            "a parameter no longer required",
            "      in: header\n      required: true\n",
            "      in: header\n",
        ),
        (
            "a header no longer required",
            "      description: The answer holds a secret.\n      required: true\n",
            "      description: The answer holds a secret.\n",
        ),
    ] {
        let rules = witnesses.rules_broken(passage, change);
        assert!(rules.contains("derived-differs"), "{what}: {rules:?}");
    }
}

#[actix_rt::test]
async fn what_the_registry_and_the_guards_and_the_types_know_is_held_against_extensions() {
    let witnesses = Witnesses::ask().await;
    for (rule, passage, change) in [
        ("registry-differs", "x-http-status: 409", "x-http-status: 412"),
        ("registry-differs", "Allow: \"GET, POST\"", "Allow: \"GET\""),
        ("registry-differs", "      x-field-violations: variable\n", ""),
        ("registry-extra", "      x-http-status: 404\n", ""),
        ("permission-differs", "roles: [editor, admin]", "roles: [viewer, editor, admin]"),
        ("permission-differs", "description: Create and change lives.", "description: Create."),
        ("permission-differs", "      x-membership: x-bv-org-id\n", ""),
        ("permission-differs", "x-membership: x-bv-org-id", "x-membership: x-other-id"),
        ("shape-differs", "          x-secret: true\n", ""),
        ("derived-differs", "description: No operation has this path;", "description: No path;"),
        ("derived-differs", "  summary: Lives and their", "  summary: Lives, their"),
        ("derived-differs", "  - url: /\n", "  - url: /v2\n"),
        ("derived-differs", "The API tokens of your account.", "API tokens."),
    ] {
        let rules = witnesses.rules_broken(passage, change);
        assert!(rules.contains(rule), "{passage}: {rules:?}");
    }
}

#[actix_rt::test]
async fn a_removed_operation_is_noticed_by_the_document_and_by_the_routes() {
    let witnesses = Witnesses::ask().await;
    let start = YAML.find("    delete:\n      operationId: DeleteApiToken").unwrap();
    let end = YAML.find("  /.well-known/jwks.json:").unwrap();
    let rules: BTreeSet<_> = witnesses
        .held_against(&format!("{}{}", &YAML[..start], &YAML[end..]))
        .iter()
        .map(|finding| finding.rule.id)
        .collect();
    assert!(rules.contains("derived-operation-extra"), "{rules:?}");
    assert!(rules.contains("route-extra"), "{rules:?}");
}

#[actix_rt::test]
async fn routes_that_come_or_go_are_noticed() {
    let mut witnesses = Witnesses::ask().await;
    let routes = &mut witnesses.0.routes;
    let unmounted = routes.iter().position(|route| route.path == "/readyz").unwrap();
    let route = routes.remove(unmounted);
    let rules = |witnesses: &Witnesses| -> Vec<_> {
        witnesses.held_against(YAML).iter().map(|finding| finding.rule.id).collect()
    };
    assert_eq!(rules(&witnesses), ["route-unmounted"]);
    witnesses.0.routes.push(route);
    witnesses.0.routes.push(Route { method: "GET".to_owned(), path: "/debug".to_owned() });
    assert_eq!(rules(&witnesses), ["route-extra"]);
}

#[actix_rt::test]
async fn a_route_for_every_method_is_noticed_though_actix_lists_no_method_for_it() {
    let hidden = |config: &mut actix_web::web::ServiceConfig| {
        let answer = async || actix_web::HttpResponse::Ok();
        config.service(actix_web::web::resource("/debug").to(answer));
    };
    let routes = witnesses::testimony_of(hidden).await.unwrap()["routes"].to_string();
    for method in ["GET", "POST", "DELETE"] {
        assert!(routes.contains(&format!("[\"{method}\",\"/debug\"]")), "{method}: {routes}");
    }
}
