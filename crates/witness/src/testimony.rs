//! What the application says of itself in one document, held against the contract as a whole.

use std::collections::BTreeMap;

use bv_cms_document::Document;
use bv_cms_findings::Finding;
use serde::Deserialize;
use serde_json::Value;

use super::{
    Membership, Route, derived, enforced_memberships, enforced_permissions, registered_errors,
    routes, shapes,
};

/// What the running application says about itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Testimony {
    /// The OpenAPI document that is derived from its Rust code.
    pub document: Value,
    /// The routes it serves, each as method and path.
    pub routes: Vec<Route>,
    /// Those of its routes that do not belong to the API.
    pub own_routes: Vec<Route>,
    /// The JSON Schemas of its Rust types by name, as serde reads and writes them.
    pub shapes: BTreeMap<String, Value>,
    /// The errors it can answer with by name, each as an Example Object with its extensions.
    pub errors: BTreeMap<String, Value>,
    /// The permissions it enforces by name, each with its description and its roles.
    pub permissions: BTreeMap<String, Value>,
    /// What its guards ask of callers, each for an operation and a security scheme.
    pub memberships: Vec<Membership>,
}

/// Holds everything the running application says about itself against the contract.
#[must_use]
pub fn application(contract: &Document, said: &Testimony) -> Vec<Finding> {
    let mut findings = derived(contract, &said.document, "utoipa document");
    findings.extend(routes(contract, &said.routes, &said.own_routes));
    findings.extend(shapes(contract, &said.shapes));
    findings.extend(registered_errors(contract, &said.errors));
    findings.extend(enforced_permissions(contract, &said.permissions));
    findings.extend(enforced_memberships(contract, &said.memberships));
    findings
}
