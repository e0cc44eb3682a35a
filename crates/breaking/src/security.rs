//! Credentials and permissions: who was let in must still be.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::{Extensions, Operation, pointer};
use serde_json::{Value, json};

use super::Way;
use super::operation::Pair;
use super::request::Request;
use super::servers::normal_whole;
use super::text::credentials;
use super::walk::{Side, Walk};
use crate::rule;

/// What one scheme asks for.
struct Scheme {
    /// Its name in `components`.
    name: String,
    scopes: BTreeSet<String>,
    /// The ways to a token, with the URLs that they lead over (OAS 3.1.1, section 4.8.29).
    flows: BTreeMap<String, Flow>,
}

/// One way to a token.
struct Flow {
    /// The URLs that it leads over.
    urls: Vec<Option<String>>,
    /// Where tokens are renewed, when that is said.
    refresh: Option<String>,
    /// The scopes that can be had.
    offers: BTreeSet<String>,
}

impl Flow {
    fn of(flow: &Value) -> Self {
        let url = |name: &str| flow.get(name).and_then(Value::as_str).map(normal_whole);
        let scopes = flow.get("scopes").and_then(Value::as_object);
        Self {
            urls: ["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl"].map(url).to_vec(),
            refresh: url("refreshUrl"),
            offers: scopes.into_iter().flatten().map(|(name, _)| name.clone()).collect(),
        }
    }

    /// Whether whoever came this way still gets a token with some scopes by another one, wherever
    /// that leads.
    fn is_kept_by(&self, new: &Self, scopes: &BTreeSet<String>) -> bool {
        scopes.intersection(&self.offers).all(|scope| new.offers.contains(scope))
    }

    /// Where it leads, as people read it.
    fn led(&self) -> String {
        let urls = self.urls.iter().flatten().chain(&self.refresh).cloned();
        urls.collect::<Vec<_>>().join(", ")
    }

    /// Whether another one leads over the same URLs. Where nothing is said of renewing, it is done
    /// where tokens come from (RFC 6749, section 6).
    fn leads_like(&self, new: &Self) -> bool {
        let renews = |url: &String| new.refresh.as_ref().or(new.urls[2].as_ref()) == Some(url);
        self.urls == new.urls && self.refresh.as_ref().is_none_or(renews)
    }
}

/// One way to be let in: the schemes that have to be met together, as requests show them. The name
/// of a scheme is not seen by anybody.
type Alternative = Vec<(String, Scheme)>;

/// Those of an operation. What the document says as a whole is meant for its own `paths`, not for
/// what it sends.
fn alternatives(
    side: &Side<'_>,
    operation: &Operation,
    is_inbound: bool,
) -> Vec<(String, Alternative)> {
    let own = side.member(&operation.pointer, "security").map(|(_, value)| value);
    let all = side.root().get("security").filter(|_| !is_inbound);
    let requirements = own.or(all).and_then(Value::as_array);
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
            let asked = Scheme { name: name.clone(), scopes, flows: flows(&scheme) };
            alternative.push((shown(&scheme), asked));
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
    // Names of headers have no case (RFC 9110, section 5.1), those of cookies and of queries do.
    let is_header = text("in") == "header";
    let name = if is_header { json!(lower("name")) } else { text("name") };
    let discovery = text("openIdConnectUrl").as_str().map(normal_whole);
    json!([text("type"), lower("scheme"), text("in"), name, discovery]).to_string()
}

fn flows(scheme: &Value) -> BTreeMap<String, Flow> {
    let flows = scheme.get("flows").and_then(Value::as_object).into_iter().flatten();
    flows.map(|(name, flow)| (name.clone(), Flow::of(flow))).collect()
}

impl Scheme {
    /// Whether who has what this scheme asks for has what another one asks for.
    fn is_enough_for(&self, asked: &Self) -> bool {
        let kept = |(name, flow): (&String, &Flow)| {
            asked.flows.get(name).is_some_and(|new| flow.is_kept_by(new, &asked.scopes))
        };
        asked.scopes.is_subset(&self.scopes) && self.flows.iter().all(kept)
    }

    /// Whether all ways to a token of another one lead over the same URLs.
    fn leads_like(&self, asked: &Self) -> bool {
        let mut flows = self.flows.iter();
        flows.all(|(name, flow)| asked.flows.get(name).is_some_and(|new| flow.leads_like(new)))
    }
}

impl Walk<'_> {
    pub(super) fn security(&mut self, pair: &Pair) {
        let new = alternatives(&self.new, &pair.new, self.reversed);
        let base = alternatives(&self.base, &pair.base, self.reversed);
        for (index, (names, base)) in base.into_iter().enumerate() {
            let by = |asked: &(String, Scheme), led: bool| {
                let shows = |(other, granted): &&(String, Scheme)| {
                    let enough = *other == asked.0 && granted.is_enough_for(&asked.1);
                    enough && (!led || granted.leads_like(&asked.1))
                };
                base.iter().find(shows).map(|(_, granted)| granted)
            };
            let enough = |led: bool| {
                let all = |new: &&Alternative| new.iter().all(|asked| by(asked, led).is_some());
                new.iter().map(|(_, alternative)| alternative).find(all)
            };
            if enough(true).is_some() {
                continue;
            }
            if let Some(alternative) = enough(false) {
                for asked in alternative.iter().filter(|asked| by(asked, true).is_none()) {
                    if let Some(granted) = by(asked, false) {
                        self.flows_led_elsewhere(granted, &asked.1);
                    }
                }
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

    /// Tokens that are had at other URLs, once for each way to them: whoever asks there as the base
    /// says gets none.
    fn flows_led_elsewhere(&mut self, granted: &Scheme, asked: &Scheme) {
        for (name, flow) in &granted.flows {
            let Some(new) = asked.flows.get(name).filter(|new| !flow.leads_like(new)) else {
                continue;
            };
            let at = pointer::join("/components/securitySchemes", &asked.name);
            let at = pointer::join(&pointer::join(&at, "flows"), name);
            let finding = self
                .said(
                    rule::BREAKING_SECURITY,
                    format!("tokens of the flow `{name}` come from elsewhere"),
                    flow.led(),
                    new.led(),
                )
                .help("keep the URLs of the flow, or offer the new ones as a scheme beside it");
            self.add_new(finding, Some(Way::Request), &at);
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
