//! What a change belongs to.

use std::collections::HashMap;

use bv_cms_breaking::template;
use bv_cms_document::{Document, Operation, pointer};

/// What a change belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// The document as a whole.
    Document,
    /// One operation.
    Operation {
        /// The HTTP method in capitals.
        method: String,
        /// The path template.
        path: String,
        /// Its `operationId`; empty where it has none.
        operation_id: String,
    },
    /// All operations of a path.
    Path(String),
    /// What several operations refer to.
    Component {
        /// The member of `components` that it stands in, such as `schemas`.
        kind: String,
        /// Its name.
        name: String,
    },
    /// What the server sends without being asked.
    Webhook(String),
    /// The file of waivers.
    Waivers,
}

impl Scope {
    /// What it is called, in one line.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Document => "The document".to_owned(),
            Self::Operation { method, path, .. } => format!("{method} {path}"),
            Self::Path(name) | Self::Component { name, .. } | Self::Webhook(name) => name.clone(),
            Self::Waivers => "The waivers".to_owned(),
        }
    }

    /// What of two that are as urgent is read first.
    pub(crate) fn rank(&self) -> u8 {
        match self {
            Self::Operation { .. } => 0,
            Self::Path(_) => 1,
            Self::Component { .. } => 2,
            Self::Webhook(_) => 3,
            Self::Document => 4,
            Self::Waivers => 5,
        }
    }

    /// What it is, beside its name; empty where the name says it.
    #[must_use]
    pub fn kind(&self) -> &str {
        match self {
            Self::Document | Self::Operation { .. } | Self::Waivers => "",
            Self::Path(_) => "path",
            Self::Webhook(_) => "webhook",
            Self::Component { kind, .. } => match kind.as_str() {
                "schemas" => "schema",
                "responses" => "response",
                "parameters" => "parameter",
                "examples" => "example",
                "requestBodies" => "request body",
                "headers" => "header",
                "securitySchemes" => "security scheme",
                "links" => "link",
                "callbacks" => "callback",
                "pathItems" => "path item",
                other => other,
            },
        }
    }
}

/// Finds what places of a pair of documents belong to.
#[derive(Debug)]
pub(crate) struct Scopes<'d> {
    base: &'d Document,
    new: &'d Document,
    /// The operations as they are called now, by their method and what a request shows of their path.
    by_request: HashMap<(String, String), Scope>,
}

/// A place, and what it belongs to.
#[derive(Debug)]
pub(crate) struct Belongs {
    pub(crate) scope: Scope,
    /// The pointer of what it belongs to.
    pub(crate) root: String,
}

impl<'d> Scopes<'d> {
    pub(crate) fn of(base: &'d Document, new: &'d Document) -> Self {
        let mut by_request = HashMap::new();
        for document in [new, base] {
            for operation in document.operations() {
                let key = (operation.method.clone(), template(&operation.path));
                by_request.entry(key).or_insert_with(|| named(document, operation));
            }
        }
        Self { base, new, by_request }
    }

    /// What a place belongs to that operations use.
    pub(crate) fn at(&self, is_base: bool, at: &str, operations: &[String]) -> Belongs {
        let document = if is_base { self.base } else { self.new };
        let all = document.operations();
        let mut own = all.iter().filter(|it| pointer::is_within(at, &it.pointer));
        let user = |operation: &&Operation| operations == [operation.operation_id.as_str()];
        let tokens = pointer::tokens(at);
        // One that is shared by several paths is that of none of them.
        let own = match (own.next(), own.next()) {
            (Some(own), None) => Some((own, own.pointer.clone())),
            (Some(_), Some(_)) => None,
            // A component of one operation is called by its name inside of it.
            _ => all.iter().find(user).map(|it| {
                let root =
                    if at.starts_with("/paths/") { first(&tokens, 2) } else { String::new() };
                (it, root)
            }),
        };
        if let Some((operation, root)) = own {
            let key = (operation.method.clone(), template(&operation.path));
            if let Some(scope) = self.by_request.get(&key) {
                return Belongs { scope: scope.clone(), root };
            }
        }
        let scope = match tokens.as_slice() {
            [top, path, ..] if top == "paths" => Scope::Path(path.clone()),
            [top, name, ..] if top == "webhooks" => Scope::Webhook(name.clone()),
            [top, kind, name, ..] if top == "components" && !operations.is_empty() => {
                let component = Scope::Component { kind: kind.clone(), name: name.clone() };
                return Belongs { scope: component, root: first(&tokens, 3) };
            }
            _ => return Belongs { scope: Scope::Document, root: String::new() },
        };
        Belongs { scope, root: first(&tokens, 2) }
    }
}

/// The pointer of the first tokens of another.
fn first(tokens: &[String], count: usize) -> String {
    tokens.iter().take(count).fold(String::new(), |pointer, token| pointer::join(&pointer, token))
}

fn named(document: &Document, operation: &Operation) -> Scope {
    let id = document.get(&pointer::join(&operation.pointer, "operationId"));
    Scope::Operation {
        method: operation.method.clone(),
        path: operation.path.clone(),
        operation_id: id.and_then(|id| id.as_str()).unwrap_or_default().to_owned(),
    }
}
