//! Operations, as they stand in the document.

use std::collections::BTreeMap;

use bv_cms_document::Dialect;
use proc_macro2::Ident;
use quote::format_ident;
use serde_json::Value;

use super::body::Body;
use super::parameter::Parameter;
use super::path::{Verbs, shape, without_colons};
use super::place::Place;
use super::response::{ContentKind, Response};
use super::security::{self, Alternative, Scheme};
use crate::model::Type;
use crate::names::{self, camel};
use crate::node::{Fault, Node};
use crate::sunset::sunset;
use crate::types::Types;

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) dialect: &'static Dialect,
    pub(crate) id: String,
    /// The first of its tags, which says where it lives.
    pub(crate) tag: String,
    pub(crate) tags: Vec<String>,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    pub(crate) deprecated: bool,
    pub(crate) security: Vec<Alternative>,
    /// `security` as the document has it.
    pub(crate) security_json: Option<Value>,
    pub(crate) permission: Option<String>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// Status and response of each success.
    pub(crate) successes: Vec<(u16, Response)>,
    pub(crate) errors: Vec<ErrorResponse>,
}

#[derive(Debug)]
pub(crate) struct ErrorResponse {
    pub(crate) status: String,
    /// The component that it refers to.
    pub(crate) component: Option<String>,
    pub(crate) response: Response,
}

pub(super) const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

impl Operation {
    pub(crate) fn read_all(
        root: &Node<'_>,
        schemes: &[Scheme],
        types: &Types<'_>,
    ) -> Result<Vec<Self>, Fault> {
        let mut operations: Vec<Self> = Vec::new();
        let mut idents = BTreeMap::new();
        let verbs = Verbs::read(root)?;
        let mut shapes = BTreeMap::new();
        for (path, item) in root.paths()? {
            let others = ["summary", "description", "parameters", "servers"];
            item.only(&[&METHODS[..], &others[..]].concat())?;
            let shape = shape(path, &item)?;
            if let Some(other) = shapes.insert(shape, path) {
                return Err(item.fault(format!(
                    "`{other}` and `{path}` match the same requests; write them as one path"
                )));
            }
            for (method, node) in item.entries()? {
                if !METHODS.contains(&method) {
                    continue;
                }
                let operation = Self::read(path, method, root, &item, &node, schemes, types)?;
                for declared in [item.items("parameters")?, node.items("parameters")?].concat() {
                    let parameter = declared.follow("parameters")?;
                    if parameter.text("in")? == "path"
                        && verbs.may_follow_parameter(path, &parameter)?
                    {
                        without_colons(&parameter)?;
                    }
                }
                for ident in [names::snake(&operation.id), operation.ident()] {
                    let index = operations.len();
                    let other = idents.insert(ident.to_string(), index);
                    if let Some(other) = other.filter(|other| *other != index) {
                        return Err(node.fault(format!(
                            "the operations `{}` and `{}` have one name in Rust; rename one of them",
                            operations[other].id, operation.id
                        )));
                    }
                }
                operations.push(operation);
            }
        }
        Ok(operations)
    }

    fn read(
        path: &str,
        method: &str,
        root: &Node<'_>,
        item: &Node<'_>,
        node: &Node<'_>,
        schemes: &[Scheme],
        types: &Types<'_>,
    ) -> Result<Self, Fault> {
        node.only(&[
            "operationId",
            "tags",
            "summary",
            "description",
            "security",
            "parameters",
            "requestBody",
            "responses",
            "deprecated",
            "externalDocs",
            "servers",
        ])?;
        let text = |name: &str| -> Result<String, Fault> {
            node.get(name).map_or(Ok(String::new()), |_| node.text(name).map(str::to_owned))
        };
        if node.get("operationId").is_none() {
            return Err(node.fault("give the operation an `operationId`: its name in Rust"));
        }
        sunset(node)?;
        let id = node.text("operationId")?.to_owned();
        let tags = node.texts("tags")?;
        let ident = camel(&id).to_string();
        let (successes, errors) = read_responses(node, &ident, types)?;
        let permission = match node.get(node.extensions().permission) {
            None => None,
            Some(_) => Some(node.text(node.extensions().permission)?.to_owned()),
        };
        let holder = if node.get("security").is_some() { node } else { root };
        let security = security::read(node, root, schemes)?;
        let mut parameters = Parameter::read_all(path, item, node, &ident, types)?;
        for parameter in &mut parameters {
            // Whoever comes in another way is held to it like to any other parameter.
            parameter.of_the_guard = parameter.place == Place::Header
                && !security.is_empty()
                && security.iter().all(|alternative| alternative.reads(schemes, &parameter.name));
        }
        for declared in [item.items("parameters")?, node.items("parameters")?].concat() {
            let header = declared.follow("parameters")?;
            let reads = |alternative: &Alternative| {
                header.text("name").is_ok_and(|name| alternative.reads(schemes, name))
            };
            if header.text("in")? == "header" && security.iter().any(reads) {
                names_an_organisation(&header, security.iter().all(reads))?;
            }
        }
        Ok(Self {
            tag: tags.first().cloned().unwrap_or_else(|| "Operations".to_owned()),
            tags,
            method: method.to_owned(),
            path: path.to_owned(),
            summary: text("summary")?,
            description: text("description")?,
            deprecated: node.flag("deprecated")?,
            security,
            security_json: holder.get("security").map(|security| security.value.clone()),
            dialect: node.dialect(),
            permission,
            parameters,
            body: node
                .get("requestBody")
                .map(|body| Body::read(&body.follow("requestBodies")?, &ident, types))
                .transpose()?,
            successes,
            errors,
            id,
        })
    }

    pub(crate) fn ident(&self) -> Ident {
        names::operation(&self.id)
    }

    /// The type of its parameters.
    pub(crate) fn parameters_ident(&self) -> Ident {
        format_ident!("{}Parameters", self.ident())
    }

    /// The type of its answer, where that is none of `models.rs`.
    pub(crate) fn answer_ident(&self) -> Ident {
        format_ident!("{}Answer", self.ident())
    }

    /// The type of its callers, where there are several alternatives.
    pub(crate) fn caller_ident(&self) -> Ident {
        format_ident!("{}Caller", self.ident())
    }

    /// The names of its alternatives of `security` among its callers: the scheme's, with the roles
    /// where that is an alternative more than once.
    pub(crate) fn variants(&self) -> Vec<Ident> {
        let variant = |alternative: &Alternative| match alternative {
            Alternative::Anonymous => format_ident!("Anonymous"),
            Alternative::Scheme { name, roles } => {
                let own = names::scheme(name);
                let is_of_it = |other: &&Alternative| matches!(other, Alternative::Scheme { name: other, .. } if other == name);
                if self.security.iter().filter(is_of_it).count() < 2 || roles.is_empty() {
                    return own;
                }
                format_ident!("{own}{}", names::camel(&roles.join("_")))
            }
        };
        self.security.iter().map(variant).collect()
    }

    /// The names of all types that are declared for it.
    pub(crate) fn declared(&self) -> Vec<Ident> {
        let mut names = vec![self.ident()];
        if self.decoded().next().is_some() {
            names.push(self.parameters_ident());
        }
        if self.plain_success().is_none() {
            names.push(self.answer_ident());
        }
        if self.security.len() > 1 {
            names.push(self.caller_ident());
        }
        names
    }

    /// The parameters that the operation itself decodes; the organisation is the guard's business.
    pub(crate) fn decoded(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| !parameter.of_the_guard)
    }

    pub(crate) fn is_opened_by(&self, scheme: &str) -> bool {
        self.security.iter().any(
            |alternative| matches!(alternative, Alternative::Scheme { name, .. } if name == scheme),
        )
    }

    pub(crate) fn declares_header(&self, header: &str) -> bool {
        self.parameters.iter().any(|parameter| {
            parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(header)
        })
    }

    /// The header in which callers by a scheme name the organisation that they act for; `None` where
    /// they act for none, which is also so where the operation does not declare the header.
    pub(crate) fn membership<'s>(&self, scheme: &'s Scheme) -> Option<&'s str> {
        scheme.membership.as_deref().filter(|header| self.declares_header(header))
    }

    /// The one success, when it is JSON with 200 and no header that the handler has to say.
    pub(crate) fn plain_success(&self) -> Option<(&Response, &Type)> {
        match self.successes.as_slice() {
            [(200, response)] if response.variable_headers().next().is_none() => {
                match response.content.as_ref().map(|content| &content.kind) {
                    Some(ContentKind::Json(kind)) => Some((response, kind)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether it documents that it names the members of a body that the document does not know.
    pub(crate) fn names_ignored_members(&self) -> bool {
        let headers = self.successes.iter().flat_map(|(_, response)| &response.headers);
        headers
            .into_iter()
            .any(|header| header.name.eq_ignore_ascii_case(self.dialect.headers.ignored_members))
    }
}

type Responses = (Vec<(u16, Response)>, Vec<ErrorResponse>);

/// The statuses of successes that HTTP carries no content with.
const WITHOUT_CONTENT: [u16; 3] = [204, 205, 304];

fn read_responses(node: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Responses, Fault> {
    let (mut successes, mut errors) = (Vec::new(), Vec::new());
    for (status, at) in node.responses()? {
        let followed = at.follow("responses")?;
        let component = at.reference("responses")?;
        let code = status.parse::<u16>().ok().filter(|_| status.len() == 3);
        if let Some(code @ 200..400) = code {
            if WITHOUT_CONTENT.contains(&code)
                && let Some(content) = followed.get("content")
            {
                return Err(content.fault(format!(
                    "an answer {code} has no content (RFC 9110, section 15); leave it out, or \
                     answer with another status"
                )));
            }
            let name = format!("{id}{code}");
            successes.push((code, Response::read_success(&name, &followed, types)?));
        } else if matches!(code, Some(400..600)) || ["default", "4XX", "5XX"].contains(&status) {
            let name = component.clone().unwrap_or_else(|| format!("{id}{status}"));
            let response = Response::read(&name, &followed, types)?;
            errors.push(ErrorResponse { status: status.to_owned(), component, response });
        } else {
            return Err(at.fault(
                "no code answers this; name successes by their status, such as 200, and errors by \
                 theirs, 4XX, 5XX or `default`",
            ));
        }
    }
    if successes.is_empty() {
        return Err(node.fault(
            "the operation documents no success; name the status of each among its `responses`",
        ));
    }
    Ok((successes, errors))
}

/// Refuses a header that names an organisation and is described otherwise than guards read it: as a
/// UUID, by everybody whose credentials need one.
fn names_an_organisation(header: &Node<'_>, everybody: bool) -> Result<(), Fault> {
    if everybody && !header.flag("required")? {
        return Err(header.fault(
            "whoever may call acts for the organisation that this header names: write `required: \
             true`",
        ));
    }
    let schema = header.require("schema")?.follow("schemas")?;
    schema.only(&[
        "type",
        "format",
        "title",
        "description",
        "example",
        "examples",
        "deprecated",
    ])?;
    for (keyword, value) in [("type", "string"), ("format", "uuid")] {
        let written = schema.get(keyword);
        if written.as_ref().and_then(|it| it.value.as_str()) != Some(value) {
            return Err(written
                .as_ref()
                .unwrap_or(&schema)
                .fault(format!("organisations are known by UUIDs: write `{keyword}: {value}`")));
        }
    }
    Ok(())
}
