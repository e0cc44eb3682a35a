//! The headers in which callers name the organisation that they act for, and the guards that ask for
//! them.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::Document;
use bv_cms_document::pointer::join;
use bv_cms_findings::{Collector, Finding, show};
use serde::Deserialize;
use serde_json::Value;

use super::contract_decides;
use crate::rule;

/// Where the contract has the security schemes.
const SCHEMES: &str = "/components/securitySchemes";

/// What the guard of an operation asks of callers with a scheme's credentials.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The operation.
    pub operation_id: String,
    /// The security scheme.
    pub scheme: String,
    /// The header that has to name an organisation of theirs; `None` when it asks for none.
    pub header: Option<String>,
}

/// Holds what the guards ask for against the membership extension of the contract's security schemes, in
/// both directions.
#[must_use]
pub fn enforced_memberships(contract: &Document, enforced: &[Membership]) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    let membership = contract.dialect().extensions.membership;
    let schemes = contract.get(SCHEMES).and_then(Value::as_object).into_iter().flatten();
    let written: BTreeMap<&str, &str> = schemes
        .filter_map(|(name, scheme)| Some((name.as_str(), scheme[membership].as_str()?)))
        .collect();
    let mut add = |scheme: &str, message: String, expected: Option<&str>, found: Option<&str>| {
        let show = |header: Option<&str>| show(header.map(Value::from).as_ref());
        let finding = Finding::new(rule::PERMISSION_DIFFERS, message)
            .expected(contract.file_name(), show(expected))
            .found("guards", show(found))
            .help(contract_decides(contract.dialect()));
        collector.add(finding, &join(&join(SCHEMES, scheme), membership));
    };
    // Every operation of a scheme may differ in the same way, which is told once.
    let mut told = BTreeSet::new();
    for Membership { operation_id, scheme, header } in enforced {
        let (expected, found) = (written.get(scheme.as_str()).copied(), header.as_deref());
        // Names of headers are in any case.
        let lower = |header: Option<&str>| header.map(str::to_ascii_lowercase);
        if lower(expected) != lower(found) && told.insert((scheme, header)) {
            let message = format!(
                "the guard of {operation_id} reads the organisation of callers with `{scheme}` \
                 elsewhere"
            );
            add(scheme, message, expected, found);
        }
    }
    for (scheme, header) in written {
        if !enforced.iter().any(|it| it.scheme == scheme) {
            let message = format!("no guard asks callers with `{scheme}` for their organisation");
            add(scheme, message, Some(header), None);
        }
    }
    collector.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    const YAML: &str = "\
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: x-key}
    token: {type: http, scheme: bearer, x-membership: X-Org}
";

    fn found(enforced: &[(&str, &str, Option<&str>)]) -> Vec<(String, String, String)> {
        let contract = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        let enforced: Vec<_> = enforced
            .iter()
            .map(|(operation_id, scheme, header)| Membership {
                operation_id: (*operation_id).to_owned(),
                scheme: (*scheme).to_owned(),
                header: header.map(str::to_owned),
            })
            .collect();
        enforced_memberships(&contract, &enforced)
            .into_iter()
            .map(|finding| {
                assert_eq!(finding.rule.id, "permission-differs");
                let scheme = finding.pointer.strip_prefix("/components/securitySchemes/");
                let scheme = scheme.and_then(|rest| rest.strip_suffix("/x-membership"));
                (scheme.unwrap().to_owned(), finding.expected, finding.found)
            })
            .collect()
    }

    fn one(scheme: &str, expected: &str, found: &str) -> Vec<(String, String, String)> {
        vec![(scheme.to_owned(), expected.to_owned(), found.to_owned())]
    }

    #[test]
    fn a_guard_that_reads_the_header_of_its_scheme_is_right() {
        assert_eq!(found(&[("A", "token", Some("x-org")), ("B", "key", None)]), []);
    }

    #[test]
    fn a_guard_that_asks_for_another_header_or_for_none_is_found_once() {
        let other = [("A", "token", Some("x-other")), ("B", "token", Some("x-other"))];
        assert_eq!(found(&other), one("token", "\"X-Org\"", "\"x-other\""));
        let none = [("A", "token", None), ("B", "token", Some("x-org"))];
        assert_eq!(found(&none), one("token", "\"X-Org\"", "(absent)"));
    }

    #[test]
    fn a_guard_that_asks_for_what_its_scheme_does_not_is_found() {
        let more = [("A", "token", Some("x-org")), ("B", "key", Some("x-org"))];
        assert_eq!(found(&more), one("key", "(absent)", "\"x-org\""));
    }

    #[test]
    fn a_header_that_no_guard_reads_is_found() {
        assert_eq!(found(&[("B", "key", None)]), one("token", "\"X-Org\"", "(absent)"));
    }
}
