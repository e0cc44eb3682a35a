//! What the code keeps by name, and the contract writes by name: errors and permissions.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::Document;
use bv_cms_document::compare::compare_data;
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding, Rule, show};
use serde_json::Value;

use super::contract_decides;
use crate::rule;

/// Holds the errors the code can answer with against the error examples of the contract, in both
/// directions. Each is an Example Object with its status, headers and body.
#[must_use]
pub fn registered_errors(
    contract: &Document,
    registered: &BTreeMap<String, Value>,
) -> Vec<Finding> {
    let kept = Kept {
        what: "error",
        side: "error registry",
        at: "/components/examples".to_owned(),
        rules: [rule::REGISTRY_MISSING, rule::REGISTRY_EXTRA, rule::REGISTRY_DIFFERS],
    };
    // Any other example shows a request or a success.
    kept.held_against(contract, registered, |example| {
        example.get(contract.dialect().extensions.http_status).is_some()
    })
}

/// Holds the permissions the code enforces against those of the contract, in both directions.
#[must_use]
pub fn enforced_permissions(
    contract: &Document,
    enforced: &BTreeMap<String, Value>,
) -> Vec<Finding> {
    let kept = Kept {
        what: "permission",
        side: "enforced permissions",
        at: join("", contract.dialect().extensions.permissions),
        rules: [rule::PERMISSION_MISSING, rule::PERMISSION_EXTRA, rule::PERMISSION_DIFFERS],
    };
    kept.held_against(contract, enforced, |_| true)
}

/// One kind of things that code and contract keep by name.
struct Kept {
    what: &'static str,
    /// The code's side, in the words of reports.
    side: &'static str,
    /// Where the contract has them.
    at: String,
    /// The rules for what is missing in the code, is there too many, or differs.
    rules: [&'static Rule; 3],
}

impl Kept {
    fn held_against(
        &self,
        contract: &Document,
        known: &BTreeMap<String, Value>,
        is_one: impl Fn(&Value) -> bool,
    ) -> Vec<Finding> {
        let mut collector = Collector::new(contract);
        let [missing, extra, differs] = self.rules;
        let written: BTreeMap<&str, &Value> = contract
            .get(&self.at)
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .filter(|(_, value)| is_one(value))
            .map(|(name, value)| (name.as_str(), value))
            .collect();
        let names: BTreeSet<&str> =
            written.keys().copied().chain(known.keys().map(String::as_str)).collect();
        for name in names {
            let pointer = join(&self.at, name);
            let differences = match (written.get(name), known.get(name)) {
                (Some(expected), Some(found)) => compare_data(expected, found),
                (expected, found) => {
                    let (rule, message) = match expected {
                        Some(_) => (missing, format!("the code has no {} `{name}`", self.what)),
                        None => (extra, format!("the contract has no {} `{name}`", self.what)),
                    };
                    let sides = (expected.copied(), found);
                    self.add(&mut collector, Finding::new(rule, message), sides, &pointer);
                    continue;
                }
            };
            for difference in differences {
                let message = format!("the {} `{name}` is another one in the code", self.what);
                let at = format!("{pointer}{}", difference.pointer);
                let sides = (difference.expected.as_ref(), difference.found.as_ref());
                self.add(&mut collector, Finding::new(differs, message), sides, &at);
            }
        }
        collector.finish()
    }

    fn add(
        &self,
        collector: &mut Collector<'_>,
        finding: Finding,
        (expected, found): (Option<&Value>, Option<&Value>),
        pointer: &str,
    ) {
        let finding = finding
            .expected(collector.document.file_name(), show(expected))
            .found(self.side, show(found))
            .help(contract_decides(collector.document.dialect()));
        collector.add(finding, pointer);
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use serde_json::json;

    use super::*;

    const YAML: &str = "\
x-permissions:
  live.read: {description: See lives., roles: [viewer, admin]}
components:
  examples:
    Party: {summary: A party., value: {name: Party}}
    LiveNotFound:
      summary: It is gone.
      x-http-status: 404
      value: {code: 5, message: Look elsewhere.}
";

    type Found = (&'static str, String, String, String);

    fn shown(findings: Vec<Finding>) -> Vec<Found> {
        let shown = |it: Finding| (it.rule.id, it.pointer, it.expected, it.found);
        findings.into_iter().map(shown).collect()
    }

    fn named(all: &[(&str, Value)]) -> BTreeMap<String, Value> {
        all.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
    }

    fn errors(all: &[(&str, Value)]) -> Vec<Found> {
        let contract = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        shown(registered_errors(&contract, &named(all)))
    }

    fn not_found() -> Value {
        json!({
            "x-http-status": 404, "summary": "It is gone.",
            "value": {"message": "Look elsewhere.", "code": 5},
        })
    }

    #[test]
    fn the_same_errors_are_clean_and_other_examples_are_none() {
        assert_eq!(errors(&[("LiveNotFound", not_found())]), []);
    }

    #[test]
    fn an_error_with_another_status_header_or_body_is_found_where_it_differs() {
        let mut changed = not_found();
        changed["x-http-status"] = json!(410);
        changed["x-response-headers"] = json!({"Allow": "GET"});
        changed["value"]["code"] = json!(6);
        let at = |place: &str| format!("/components/examples/LiveNotFound/{place}");
        assert_eq!(
            errors(&[("LiveNotFound", changed)]),
            [
                ("registry-differs", at("x-http-status"), "404".into(), "410".into()),
                ("registry-differs", at("value/code"), "5".into(), "6".into()),
                (
                    "registry-differs",
                    at("x-response-headers"),
                    "(absent)".into(),
                    r#"{"Allow":"GET"}"#.into()
                ),
            ]
        );
    }

    #[test]
    fn errors_that_only_one_side_has_are_found() {
        let found = errors(&[("Gone", json!({"x-http-status": 410}))]);
        let found: Vec<_> = found.iter().map(|it| (it.0, it.1.as_str())).collect();
        assert_eq!(
            found,
            [
                ("registry-extra", "/components/examples/Gone"),
                ("registry-missing", "/components/examples/LiveNotFound"),
            ]
        );
    }

    #[test]
    fn permissions_are_compared_with_their_roles() {
        let contract = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        let check = |all: &[(&str, Value)]| shown(enforced_permissions(&contract, &named(all)));
        let enforced = |roles: &[&str]| json!({"description": "See lives.", "roles": roles});
        assert_eq!(check(&[("live.read", enforced(&["viewer", "admin"]))]), []);
        let place = "/x-permissions/live.read/roles/1".to_owned();
        assert_eq!(
            check(&[("live.read", enforced(&["viewer"]))]),
            [("permission-differs", place, "\"admin\"".into(), "(absent)".into())]
        );
        let rules: Vec<_> =
            check(&[("live.see", enforced(&[]))]).into_iter().map(|found| found.0).collect();
        assert_eq!(rules, ["permission-missing", "permission-extra"]);
    }
}
