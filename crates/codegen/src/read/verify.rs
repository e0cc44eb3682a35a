//! Whether what operations name is there, and whether they document the errors that they can answer.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::{Document, Rounded};
use bv_cms_lint::valid::{Violation, format_violations};
use serde_json::Value;

use super::api::Api;
use super::body::Body;
use super::error_response;
use super::operation::Operation;
use super::security::Alternative;
use crate::names::snake;
use crate::node::{Fault, Node};

/// What hosts do for security schemes, beside the operations of a tag.
const OF_HOSTS: [&str; 2] = ["authenticate", "enter"];

impl Api {
    pub(crate) fn verify(&self, root: &Node<'_>) -> Result<(), Fault> {
        only_known(root)?;
        let hosts =
            self.tags.iter().map(|tag| ((tag.name.as_str(), tag.host()), tag.name.as_str()));
        let mut idents: BTreeMap<_, _> = hosts.collect();
        let mut answered = BTreeSet::new();
        for (path, item) in root.paths()? {
            for operation in self.operations.iter().filter(|operation| operation.path == path) {
                let node = item.require(&operation.method)?;
                let name = snake(&operation.id);
                let is_secured =
                    |other: &Operation| other.tag == operation.tag && !other.security.is_empty();
                if OF_HOSTS.iter().any(|own| name == own) && self.operations.iter().any(is_secured)
                {
                    return Err(node.require("operationId")?.fault(format!(
                        "the operation is `{name}` in Rust, as is what hosts do for security \
                         schemes; rename it"
                    )));
                }
                for ident in operation.declared() {
                    let own = operation.id.as_str();
                    if let Some(other) = idents.insert((operation.tag.as_str(), ident.clone()), own)
                    {
                        return Err(node.fault(format!(
                            "types of `{other}` and `{own}` are both `{ident}` in Rust; rename one \
                             of them"
                        )));
                    }
                }
                for name in self.documented(operation) {
                    if !self.problems.iter().any(|problem| problem.name == name) {
                        return Err(node.require("responses")?.fault(format!(
                            "the example `{name}` of an error has no `{}`",
                            node.extensions().http_status
                        )));
                    }
                }
                if let Some(name) = &operation.permission
                    && !self.permissions.iter().any(|known| known.name == *name)
                {
                    let place = node.require(node.extensions().permission)?;
                    return Err(place.fault(format!("there is no permission `{name}`")));
                }
                fits_together(self, operation, &node)?;
                for (status, response) in node.responses()? {
                    let response = response.follow("responses")?;
                    let is_error = !status.starts_with(['2', '3']);
                    if is_error {
                        error_response::has_status(&response, status)?;
                    }
                    if is_error && answered.insert(response.pointer().to_owned()) {
                        error_response::is_answered(&response)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// The dialects whose keywords the generator knows: OpenAPI 3.1's own, and the one it extends.
const DIALECTS: [&str; 2] = [
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://json-schema.org/draft/2020-12/schema",
];

/// Refuses what stands at the top of the document and among its components, and no code is generated
/// for.
fn only_known(root: &Node<'_>) -> Result<(), Fault> {
    root.only(&[
        "openapi",
        "info",
        "jsonSchemaDialect",
        "servers",
        "paths",
        "components",
        "security",
        "tags",
        "externalDocs",
    ])?;
    if let Some(dialect) = root.get("jsonSchemaDialect")
        && !dialect.value.as_str().is_some_and(|name| DIALECTS.contains(&name))
    {
        return Err(dialect.fault(format!(
            "no code enforces schemas of this dialect; leave `jsonSchemaDialect` out, or write {}",
            DIALECTS.join(" or ")
        )));
    }
    let Some(components) = root.get("components") else { return Ok(()) };
    components.only(&[
        "schemas",
        "responses",
        "parameters",
        "examples",
        "requestBodies",
        "headers",
        "securitySchemes",
        "links",
    ])
}

/// Refuses an operation whose `security`, permission and parameters do not fit together.
fn fits_together(api: &Api, operation: &Operation, node: &Node<'_>) -> Result<(), Fault> {
    let variants = operation.variants();
    if let Some((_, twice)) =
        variants.iter().enumerate().find(|(index, name)| variants[..*index].contains(name))
    {
        return Err(node.get("security").as_ref().unwrap_or(node).fault(format!(
            "two alternatives of `security` are both `{twice}` in Rust; leave one of them out, or \
             rename its scheme"
        )));
    }
    let mut memberships = 0;
    for alternative in &operation.security {
        let Alternative::Scheme { name, .. } = alternative else { continue };
        let Some(scheme) = api.scheme(name) else { continue };
        if operation.security.len() > 1 && scheme.ident() == operation.caller_ident() {
            return Err(node.fault(format!(
                "the callers of `{}` and the scheme `{name}` are both `{}` in Rust; rename one of \
                 them",
                operation.id,
                scheme.ident()
            )));
        }
        let same = operation.parameters.iter().find(|parameter| {
            scheme.key.as_ref().is_some_and(|(place, key)| parameter.reads(place, key))
        });
        if let Some(parameter) = same {
            return Err(node.fault(format!(
                "the parameter `{}` is read from the text that is the key of `{name}`, or one is taken \
                 for a misspelling of the other; leave it out, or rename one of them",
                parameter.name
            )));
        }
        if operation.membership(scheme).is_none() {
            continue;
        }
        memberships += 1;
        if operation.permission.is_none() {
            return Err(node.fault(format!(
                "callers by `{name}` are members of an organisation: say with `{}` what their \
                 role must include",
                node.extensions().permission
            )));
        }
    }
    if operation.permission.is_some() && memberships == 0 {
        return Err(node.require(node.extensions().permission)?.fault(format!(
            "only members of an organisation have permissions: give an alternative of `security` \
             an `{}`, and declare its header among the parameters",
            node.extensions().membership
        )));
    }
    let roles_needed = operation.security.iter().any(
        |alternative| matches!(alternative, Alternative::Scheme { roles, .. } if !roles.is_empty()),
    );
    let everybody = operation.security.is_empty();
    let has_permission =
        operation.permission.as_deref().is_some_and(|name| !api.every_role_has(name));
    let needs = [
        (!everybody, "AuthorizationMissing"),
        (!everybody, "AuthorizationMalformed"),
        (roles_needed, "RoleMissing"),
        (memberships > 0, "OrgHeaderMissing"),
        (memberships > 0, "OrgHeaderInvalid"),
        (memberships > 0, "MembershipMissing"),
        (has_permission, "PermissionDenied"),
        (operation.decoded().next().is_some(), "ParameterInvalid"),
        (operation.body.as_ref().is_some_and(|body| body.required), "BodyMissing"),
        (operation.body.as_ref().is_some_and(Body::can_be_malformed), "BodyMalformed"),
        (operation.body.as_ref().is_some_and(Body::can_be_invalid), "BodyInvalid"),
        (operation.body.is_some(), "RequestTimeout"),
        (operation.body.is_some(), "BodyTooLarge"),
        (operation.body.is_some(), "MediaTypeUnsupported"),
        (true, "MethodNotAllowed"),
        (true, "PreferenceUnknown"),
    ];
    let documented = api.documented(operation);
    for (_, name) in needs.into_iter().filter(|(needed, _)| *needed) {
        if !documented.contains(name) {
            return Err(node.require("responses")?.fault(format!(
                "the operation can answer with the error `{name}`: name it among the examples of \
                 one of its responses"
            )));
        }
    }
    Ok(())
}

/// Refuses a URL or an address of the document that is none.
pub(crate) fn formats(root: &Node<'_>) -> Result<(), Fault> {
    match format_violations(root.value).into_iter().next() {
        None => Ok(()),
        Some(Violation { pointer, message }) => Err(Fault::at(
            pointer,
            format!("this is not valid OpenAPI 3.1: write something of the {message}"),
        )),
    }
}

/// Refuses numbers whose digits nobody reads.
pub(crate) fn exact(document: &Document) -> Result<(), Fault> {
    let Some(Rounded { pointer, written }) = document.rounded().first() else { return Ok(()) };
    Err(Fault::at(
        pointer.clone(),
        format!("no code holds all digits of {written}: write a number that 64 bits hold"),
    ))
}

/// Refuses text that shows in another order than it is read in: no code may hold it (CVE-2021-42574).
pub(crate) fn readable(node: &Node<'_>) -> Result<(), Fault> {
    let turns = |text: &str| {
        text.contains(|one| matches!(one, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
    };
    let told = |node: &Node<'_>| {
        node.fault(
            "the text holds a control character that turns the direction of writing; leave it out",
        )
    };
    match node.value {
        Value::String(text) if turns(text) => Err(told(node)),
        Value::Object(members) => members.iter().try_for_each(|(name, value)| {
            let inner = node.child(name, value);
            if turns(name) { Err(told(&inner)) } else { readable(&inner) }
        }),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .try_for_each(|(index, value)| readable(&node.child(&index.to_string(), value))),
        _ => Ok(()),
    }
}
