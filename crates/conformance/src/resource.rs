//! The kinds of things that operations are about, declared: by which parameters they are named, which
//! operation creates one and which put it away.

use std::collections::BTreeMap;

use bv_cms_document::Operation;
use serde::Serialize;
use serde_json::{Value, json};

use crate::contract::Contract;

/// Whose a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Owner {
    /// An organisation's; its members see it.
    Organisation,
    /// An account's; nobody else sees it.
    Account,
}

/// A kind of thing that operations are about.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Resource {
    /// What one of them is called in messages.
    pub noun: &'static str,
    /// Whose they are.
    pub owner: Owner,
    /// The operation that creates one; `None` where callers cannot, and the demo has one.
    pub created_by: Option<&'static str>,
    /// The operation that lists them.
    pub listed_by: &'static str,
    /// The member of its answer that holds them.
    pub items: &'static str,
    /// The operations that put one away: the first that is possible.
    pub put_away_by: &'static [&'static str],
    /// The names that each has; the first is its id.
    pub names: &'static [Name],
}

/// A name that one thing alone has.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Name {
    /// The component of the parameter by which operations are told it.
    pub parameter: &'static str,
    /// The member that holds it; a thing that lacks the member cannot be named so.
    pub member: &'static str,
    /// Where it stands in the answer of the operation that creates the thing, as a JSON pointer; empty
    /// where nothing creates one.
    pub pointer: &'static str,
    /// Whether callers choose it, so that bodies of requests have the member as well.
    pub is_chosen: bool,
    /// The example of the error that is answered where nothing has the name.
    pub not_found: &'static str,
}

/// Every resource, each before those that need it.
pub const RESOURCES: &[Resource] = &[
    Resource {
        noun: "live",
        owner: Owner::Organisation,
        created_by: Some("CreateLive"),
        listed_by: "ListLives",
        items: "lives",
        // Which of them is possible depends on what became of the live.
        put_away_by: &["ArchiveLive", "CancelLive"],
        names: &[
            Name {
                parameter: "LiveId",
                member: "id",
                pointer: "/live/id",
                is_chosen: false,
                not_found: "LiveNotFound",
            },
            Name {
                parameter: "LiveCustomId",
                member: "custom_id",
                pointer: "/live/custom_id",
                is_chosen: true,
                not_found: "LiveCustomIdNotFound",
            },
        ],
    },
    Resource {
        noun: "API token",
        owner: Owner::Account,
        created_by: Some("CreateApiToken"),
        listed_by: "ListApiTokens",
        items: "api_tokens",
        put_away_by: &["DeleteApiToken"],
        names: &[Name {
            parameter: "ApiTokenId",
            member: "id",
            pointer: "/id",
            is_chosen: false,
            not_found: "ApiTokenNotFound",
        }],
    },
];

/// The operations that are possible only after others, with those.
pub(crate) const BEFORE: &[(&str, &[&str])] =
    &[("StartLive", &["PreviewLive"]), ("EndLive", &["PreviewLive", "StartLive"])];

/// What an operation is about: a thing of a resource, by one of its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The kind of thing.
    pub resource: &'static Resource,
    /// The name by which the operation is told it.
    pub name: &'static Name,
}

impl Subject {
    /// What an operation is about: what the last parameter of its path names; `None` without one.
    ///
    /// # Errors
    /// When nobody knows what that parameter names; says what to do.
    pub fn of(contract: &Contract, operation: &Operation) -> Result<Option<Self>, String> {
        let parameters = contract.parameters(operation);
        let Some(last) = parameters.iter().rposition(|parameter| parameter["in"] == "path") else {
            return Ok(None);
        };
        let component = contract.component(operation, last);
        let all = RESOURCES
            .iter()
            .flat_map(|resource| resource.names.iter().map(move |name| Self { resource, name }));
        let named = |subject: &Self| Some(subject.name.parameter) == component;
        all.into_iter().find(named).map(Some).ok_or_else(|| {
            format!(
                "{} is about something that no test knows how to find: make `{}` of `{}` a \
                 component of the contract's parameters, and add what it names to `RESOURCES` in \
                 crates/conformance/src/resource.rs",
                operation.operation_id,
                parameters[last]["name"].as_str().unwrap_or_default(),
                operation.path
            )
        })
    }
}

impl Resource {
    /// The resource that an operation creates.
    pub(crate) fn created_by(operation_id: &str) -> Option<&'static Self> {
        RESOURCES.iter().find(|resource| resource.created_by == Some(operation_id))
    }

    /// The id of the thing that the answer says was created.
    pub(crate) fn id<'b>(&self, body: &'b Value) -> Option<&'b str> {
        body.pointer(self.names.first()?.pointer)?.as_str()
    }
}

impl Contract {
    /// For the parameter of each name something that it can be and that names nothing: an identifier
    /// of something else, or a text.
    #[must_use]
    pub fn missing_names(&self, identifier: &str, text: &str) -> BTreeMap<&'static str, String> {
        let missing = |name: &Name| {
            let pointer = format!("/components/parameters/{}/schema/format", name.parameter);
            let is_identifier = self.document().get(&pointer).is_some_and(|it| it == "uuid");
            (name.parameter, if is_identifier { identifier } else { text }.to_owned())
        };
        names().map(missing).collect()
    }
}

/// Every name that things have.
pub(crate) fn names() -> impl Iterator<Item = &'static Name> {
    RESOURCES.iter().flat_map(|resource| resource.names)
}

/// All that is declared of them, for programs in other languages: `resources`, and under `before` the
/// operations that make another one possible, by the id of that.
#[must_use]
pub fn declared() -> Value {
    json!({ "resources": RESOURCES, "before": BEFORE.iter().copied().collect::<BTreeMap<_, _>>() })
}
