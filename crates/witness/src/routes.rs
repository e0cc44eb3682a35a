//! A witness: the routes that the server serves.

use std::collections::BTreeSet;

use bv_cms_document::Document;
use bv_cms_findings::{Collector, Finding};
use serde::Deserialize;

use super::contract_decides;
use crate::rule;

/// A route the server really serves. It is read from a pair of method and path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Route {
    /// The HTTP method.
    pub method: String,
    /// The path template; its parameters may carry a pattern, as in `{id:[^/:]+}`.
    pub path: String,
}

/// What is served, in the words of reports.
const SERVED: &str = "served routes";

/// Holds the routes the server serves against the contract, in both directions. `own` lists what
/// belongs to the server and not to the API: documentation pages.
#[must_use]
pub fn routes(contract: &Document, served: &[Route], own: &[Route]) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    let operations = contract.operations();
    let key = |method: &str, path: &str| (method.to_ascii_uppercase(), normalise(path));
    let keys = |routes: &[Route]| -> BTreeSet<_> {
        routes.iter().map(|route| key(&route.method, &route.path)).collect()
    };
    let (served, own) = (keys(served), keys(own));
    let documented: BTreeSet<_> =
        operations.iter().map(|operation| key(&operation.method, &operation.path)).collect();

    for operation in operations {
        // What can be got can be asked about (RFC 9110, section 9.3.2), without a word in the
        // contract.
        let asked = (operation.method == "GET").then_some("HEAD");
        for method in [Some(operation.method.as_str()), asked].into_iter().flatten() {
            if served.contains(&key(method, &operation.path)) {
                continue;
            }
            let message = format!("{method} {} is not served", operation.path);
            let finding = Finding::new(rule::ROUTE_UNMOUNTED, message)
                .expected(contract.file_name(), "served")
                .found(SERVED, "(absent)")
                .help("mount the generated route; its path and parameter names must be the same");
            collector.add(finding, &operation.pointer);
        }
    }
    let implied = |(method, path): &(String, String)| {
        method == "HEAD" && documented.contains(&("GET".to_owned(), path.clone()))
    };
    let extra = served.difference(&documented).filter(|route| !own.contains(route));
    for (method, path) in extra.filter(|route| !implied(route)) {
        let message = format!("{method} {path} is served and not in the contract");
        let finding = Finding::new(rule::ROUTE_EXTRA, message)
            .expected(contract.file_name(), "(absent)")
            .found(SERVED, "served")
            .help(contract_decides(contract.dialect()));
        // The path's own place when only the method is new, that of all paths otherwise.
        collector.add(finding, &bv_cms_document::pointer::join("/paths", path));
    }
    for (method, path) in own.difference(&served) {
        let message = format!("{method} {path} is on the list of own routes and not served");
        let finding = Finding::new(rule::ROUTE_NOT_SERVED, message)
            .expected("list of the server's own routes", "served")
            .found(SERVED, "(absent)")
            .help("serve it, or take it off the list");
        collector.add(finding, "/paths");
    }
    collector.finish()
}

/// A path template without the patterns of its parameters: `/a/{id:[0-9]{3}}` is `/a/{id}`.
#[must_use]
pub fn normalise(path: &str) -> String {
    let mut normalised = String::with_capacity(path.len());
    let mut depth = 0_usize;
    let mut in_pattern = false;
    for character in path.chars() {
        match character {
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                in_pattern &= depth > 0;
            }
            ':' if depth == 1 => in_pattern = true,
            _ => {}
        }
        if !in_pattern {
            normalised.push(character);
        }
    }
    normalised
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    const YAML: &str = "\
paths:
  /lives/{id}:
    get: {operationId: GetLive}
    delete: {operationId: DeleteLive}
  /lives/{id}:start:
    post: {operationId: StartLive}
";

    fn route(method: &str, path: &str) -> Route {
        Route { method: method.into(), path: path.into() }
    }

    fn served() -> Vec<Route> {
        vec![
            route("get", "/lives/{id:[^/:]+}"),
            route("head", "/lives/{id:[^/:]+}"),
            route("DELETE", "/lives/{id:[0-9]{3}}"),
            route("POST", "/lives/{id}:start"),
            route("GET", "/docs"),
        ]
    }

    fn check(served: &[Route], own: &[(&str, &str)]) -> Vec<(&'static str, String, String)> {
        let document = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        let own: Vec<_> = own.iter().map(|(method, path)| route(method, path)).collect();
        routes(&document, served, &own)
            .into_iter()
            .map(|finding| {
                (finding.rule.id, finding.message, finding.position.unwrap().to_string())
            })
            .collect()
    }

    #[test]
    fn all_served_is_clean() {
        assert_eq!(check(&served(), &[("GET", "/docs")]), []);
    }

    #[test]
    fn an_unmounted_route_is_found() {
        let mut served = served();
        served.drain(1..3);
        let unmounted =
            |message: &str, place: &str| ("route-unmounted", message.into(), place.into());
        assert_eq!(
            check(&served, &[("GET", "/docs")]),
            [
                unmounted("HEAD /lives/{id} is not served", "3:5"),
                unmounted("DELETE /lives/{id} is not served", "4:5"),
            ]
        );
    }

    #[test]
    fn an_extra_route_is_found() {
        let mut served = served();
        served.push(route("PUT", "/lives/{id}"));
        assert_eq!(
            check(&served, &[]),
            [
                ("route-extra", "GET /docs is served and not in the contract".into(), "1:1".into()),
                (
                    "route-extra",
                    "PUT /lives/{id} is served and not in the contract".into(),
                    "2:3".into()
                ),
            ]
        );
    }

    #[test]
    fn an_own_route_that_is_not_served_is_found() {
        assert_eq!(
            check(&served(), &[("GET", "/docs"), ("GET", "/gone")]),
            [(
                "route-not-served",
                "GET /gone is on the list of own routes and not served".into(),
                "1:1".into()
            )]
        );
    }

    #[test]
    fn patterns_are_taken_out_and_verbs_stay() {
        assert_eq!(normalise("/a/{id:[0-9]{3}}/b:c"), "/a/{id}/b:c");
        assert_eq!(normalise("/a/{id}:start"), "/a/{id}:start");
    }
}
