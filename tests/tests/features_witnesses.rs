//! What the code that is generated from `features.yaml` says about itself, held against that document
//! as `cargo xtask check` holds what the server says against the contract.

use std::collections::BTreeMap;

use bv_cms_features_contract::generated::document::{
    DerivedDocument, enforced_permissions, registered_errors, rust_shapes,
};
use bv_cms_findings::Finding;
use bv_cms_tests::features::features;
use serde_json::Value;
use utoipa::OpenApi as _;

fn by_name(all: Vec<(&'static str, Value)>) -> BTreeMap<String, Value> {
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Every finding on a line.
fn shown(findings: &[Finding]) -> String {
    let line = |finding: &Finding| {
        let Finding { rule, pointer, expected, found, .. } = finding;
        format!("{rule} {pointer}: {expected} and not {found}\n")
    };
    findings.iter().map(line).collect()
}

#[test]
fn the_derived_document_of_every_feature_is_the_document() {
    let derived = serde_json::to_value(DerivedDocument::openapi()).expect("it is JSON");
    let findings = bv_cms_witness::derived(features().document(), &derived, "utoipa document");
    assert!(findings.is_empty(), "{}", shown(&findings));
}

#[test]
fn the_rust_types_of_every_feature_have_the_shapes_of_the_document() {
    let shapes = rust_shapes().into_iter().map(|(name, shape)| (name, shape.to_value())).collect();
    let findings = bv_cms_witness::shapes(features().document(), &by_name(shapes));
    assert!(findings.is_empty(), "{}", shown(&findings));
}

#[test]
fn the_errors_and_permissions_of_every_feature_are_those_of_the_document() {
    let document = features().document();
    let errors = bv_cms_witness::registered_errors(document, &by_name(registered_errors()));
    assert!(errors.is_empty(), "{}", shown(&errors));
    let permissions =
        bv_cms_witness::enforced_permissions(document, &by_name(enforced_permissions()));
    assert!(permissions.is_empty(), "{}", shown(&permissions));
}
