//! Credentials and permissions: who was let in must still be.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::{Extensions, Operation, pointer};
use serde_json::{Value, json};

use super::Way;
use super::operation::Pair;
use super::request::Request;
use super::text::credentials;
use super::walk::{Side, Walk};
use crate::rule;

/// What one scheme asks for.
struct Scheme {
    scopes: BTreeSet<String>,
    /// The ways to a token, with the URLs that they lead over (OAS 3.1.1, section 4.8.29).
    flows: BTreeMap<String, Vec<Value>>,
}

/// One way to be let in: the schemes that have to be met together, as requests show them. The name
/// of a scheme is not seen by anybody.
type Alternative = BTreeMap<String, Scheme>;

fn alternatives(side: &Side<'_>, operation: &Operation) -> Vec<(String, Alternative)> {
    let own = side.member(&operation.pointer, "security").map(|(_, value)| value);
    let requirements = own.or_else(|| side.root().get("security")).and_then(Value::as_array);
    let Some(requirements) = requirements.filter(|list| !list.is_empty()) else {
        return vec![("no credentials".to_owned(), Alternative::new())];
    };
    let mut found = Vec::new();
    for requirement in requirements.iter().filter_map(Value::as_object) {
        let mut alternative = Alternative::new();
        let mut names = Vec::new();
        for (name, scopes) in requirement {
            let at = pointer::join("/components/securitySchemes", name);
            let scheme = side.at(&at).map(|(_, scheme)| scheme.clone()).unwrap_or_default();
            let scopes: BTreeSet<String> = scopes
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect();
            names.push(match scopes.len() {
                0 => format!("`{name}`"),
                _ => format!(
                    "`{name}` with {}",
                    scopes.iter().cloned().collect::<Vec<_>>().join(" ")
                ),
            });
            alternative.insert(shown(&scheme), Scheme { scopes, flows: flows(&scheme) });
        }
        let names =
            if names.is_empty() { "no credentials".to_owned() } else { names.join(" and ") };
        found.push((names, alternative));
    }
    found
}

/// What a request shows of a scheme.
fn shown(scheme: &Value) -> String {
    let text = |name: &str| scheme.get(name).cloned().unwrap_or_default();
    let lower = |name: &str| text(name).as_str().map(str::to_ascii_lowercase);
    json!([text("type"), lower("scheme"), text("in"), lower("name"), text("openIdConnectUrl"),])
        .to_string()
}

fn flows(scheme: &Value) -> BTreeMap<String, Vec<Value>> {
    let flows = scheme.get("flows").and_then(Value::as_object).into_iter().flatten();
    flows
        .map(|(name, flow)| {
            let url = |name: &str| flow.get(name).cloned().unwrap_or_default();
            (name.clone(), vec![url("authorizationUrl"), url("tokenUrl")])
        })
        .collect()
}

impl Walk<'_> {
    pub(super) fn security(&mut self, pair: &Pair) {
        let new = alternatives(&self.new, &pair.new);
        for (index, (names, base)) in alternatives(&self.base, &pair.base).into_iter().enumerate() {
            let enough = |new: &Alternative| {
                new.iter().all(|(scheme, asked)| {
                    base.get(scheme).is_some_and(|granted| {
                        let kept = |(name, urls)| asked.flows.get(name) == Some(urls);
                        asked.scopes.is_subset(&granted.scopes) && granted.flows.iter().all(kept)
                    })
                })
            };
            if new.iter().any(|(_, alternative)| enough(alternative)) {
                continue;
            }
            let asked: Vec<String> = new.iter().map(|(names, _)| names.clone()).collect();
            let request = Request {
                credentials: credentials(&self.base, &pair.base, index),
                ..self.request(&pair.base, None)
            };
            let finding = self
                .said(
                    rule::BREAKING_SECURITY,
                    "credentials that were enough no longer are".to_owned(),
                    format!("valid: {request} with {names}"),
                    format!("refused without {}", asked.join(" or ")),
                )
                .help("keep accepting the credentials beside the new ones");
            let own = pointer::join(&pair.new.pointer, "security");
            let at =
                if self.new.document.get(&own).is_some() { own } else { pair.new.pointer.clone() };
            let curl = self.command(&pair.base, request);
            if let Some(broken) = self.add_new(finding, Some(Way::Request), &at) {
                broken.curl = curl;
            }
        }
    }

    /// The roles that may call an operation are beside the permission that it asks for.
    pub(super) fn permission(&mut self, pair: &Pair) {
        if !self.new.document.dialect().conventions {
            return;
        }
        let Extensions { permission, permissions, .. } = self.new.document.dialect().extensions;
        let roles = |side: &Side<'_>, operation: &Operation| -> Option<BTreeSet<String>> {
            let name = side.member(&operation.pointer, permission)?.1.as_str()?.to_owned();
            let at = pointer::join(&pointer::join("", permissions), &name);
            let roles = side.member(&at, "roles").and_then(|(_, roles)| roles.as_array());
            let roles = roles.into_iter().flatten().filter_map(Value::as_str);
            Some(roles.map(str::to_owned).collect())
        };
        let Some(new) = roles(&self.new, &pair.new) else { return };
        let lost: Vec<String> = match roles(&self.base, &pair.base) {
            Some(base) => base.difference(&new).cloned().collect(),
            None => vec!["none in particular".to_owned()],
        };
        if lost.is_empty() {
            return;
        }
        let allowed: Vec<String> = new.into_iter().collect();
        let finding = self
            .said(
                rule::BREAKING_PERMISSION,
                "fewer roles may call the operation".to_owned(),
                format!(
                    "valid: {} with the role {}",
                    self.request(&pair.base, None),
                    lost.join(", ")
                ),
                format!("refused without one of the roles {}", allowed.join(", ")),
            )
            .help("keep the permission with those who had it");
        let at = pointer::join(&pair.new.pointer, permission);
        self.add_new(finding, Some(Way::Request), &at);
    }
}
