//! Operations, as they stand in the document.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use serde_json::Value;

use crate::keyword;
use crate::names::camel;
use crate::node::{Fault, Node};
use crate::parameter::{Parameter, Place};
use crate::response::{Example, Response, read_examples};
use crate::security::{self, Alternative, Scheme};
use crate::types::{Directions, Type, Types};

#[derive(Debug)]
pub(crate) struct Operation {
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

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) media_type: MediaType,
    pub(crate) kind: Type,
    /// The table of its schema.
    pub(crate) schema: TokenStream,
    pub(crate) description: String,
    pub(crate) examples: Vec<Example>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediaType {
    Json,
    Form,
    Text,
    Bytes,
}

const METHODS: [&str; 5] = ["get", "put", "post", "delete", "patch"];

impl Operation {
    pub(crate) fn read_all(
        root: &Node<'_>,
        schemes: &[Scheme],
        types: &Types<'_>,
    ) -> Result<Vec<Self>, Fault> {
        let mut operations: Vec<Self> = Vec::new();
        let mut shapes = BTreeMap::new();
        for (path, item) in root.members("paths")? {
            let others = ["summary", "description", "parameters", "servers"];
            item.only(&[&METHODS[..], &others[..]].concat())?;
            if !path.starts_with('/') || path.contains(['?', '#']) {
                return Err(item.fault("a path begins with `/` and holds neither `?` nor `#`"));
            }
            let shape = shape(path).ok_or_else(|| {
                item.fault("each brace of a path stands around a name, such as `/lives/{id}`")
            })?;
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
                let same = |other: &&Self| {
                    crate::names::snake(&other.id) == crate::names::snake(&operation.id)
                        || other.ident() == operation.ident()
                };
                if let Some(other) = operations.iter().find(same) {
                    return Err(node.fault(format!(
                        "the operations `{}` and `{}` have one name in Rust; rename one of them",
                        other.id, operation.id
                    )));
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
        let permission = match node.get("x-permission") {
            None => None,
            Some(_) => Some(node.text("x-permission")?.to_owned()),
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
        camel(&self.id)
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

    /// The one success, when it is JSON with 200 and no header that the handler has to say.
    pub(crate) fn plain_success(&self) -> Option<(&Response, &Type)> {
        match self.successes.as_slice() {
            [(200, response)] if response.variable_headers().next().is_none() => {
                match response.content.as_ref().map(|content| &content.kind) {
                    Some(crate::response::ContentKind::Json(kind)) => Some((response, kind)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// A path without the names in its braces; `None` when braces do not stand around names.
fn shape(path: &str) -> Option<String> {
    let mut parts = path.split('{');
    let mut shape = parts.next().filter(|part| !part.contains('}'))?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        if name.is_empty() || rest.contains('}') {
            return None;
        }
        shape.push_str("{}");
        shape.push_str(rest);
    }
    Some(shape)
}

/// `x-sunset` is a day, and nothing has one that is not deprecated.
pub(crate) fn sunset(node: &Node<'_>) -> Result<(), Fault> {
    let Some(sunset) = node.get("x-sunset") else { return Ok(()) };
    if !sunset.value.as_str().is_some_and(is_date) {
        return Err(sunset.fault("must be a day such as 2027-01-31"));
    }
    if !node.flag("deprecated")? {
        return Err(sunset.fault("only what is `deprecated: true` has a sunset"));
    }
    Ok(())
}

/// Whether a text is a day of the calendar (RFC 3339, `full-date`).
fn is_date(text: &str) -> bool {
    let format = "0000-00-00";
    let fits = text.len() == format.len()
        && text.bytes().zip(format.bytes()).all(|(own, expected)| match expected {
            b'-' => own == b'-',
            _ => own.is_ascii_digit(),
        });
    let numbers: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = numbers[..] else { return false };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    fits && (1..=days).contains(&day)
}

type Responses = (Vec<(u16, Response)>, Vec<ErrorResponse>);

fn read_responses(node: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Responses, Fault> {
    let (mut successes, mut errors) = (Vec::new(), Vec::new());
    for (status, at) in node.members("responses")? {
        let followed = at.follow("responses")?;
        let component = at.reference("responses")?;
        if let Ok(code @ 200..400) = status.parse::<u16>() {
            let name = format!("{id}{code}");
            successes.push((code, Response::read(&name, &followed, types)?));
        } else if status == "default" || status.starts_with(['4', '5']) {
            let name = component.clone().unwrap_or_else(|| format!("{id}{status}"));
            let response = Response::read(&name, &followed, types)?;
            errors.push(ErrorResponse { status: status.to_owned(), component, response });
        } else {
            return Err(at.fault(
                "no code answers this; name successes by their status, such as 200, and errors by \
                 4xx, 5xx or `default`",
            ));
        }
    }
    if successes.is_empty() {
        return Err(node.fault("the operation documents no success"));
    }
    Ok((successes, errors))
}

impl Body {
    fn read(node: &Node<'_>, id: &str, types: &Types<'_>) -> Result<Self, Fault> {
        node.only(&["required", "description", "content"])?;
        let content = node.require("content")?;
        let entries = content.entries()?;
        let [(media_type, at)] = entries.as_slice() else {
            return Err(content.fault("no code chooses between media types; declare one of them"));
        };
        at.only(&["schema", "example", "examples"])?;
        let media_type = match *media_type {
            "application/json" => MediaType::Json,
            "application/x-www-form-urlencoded" => MediaType::Form,
            "text/plain" => MediaType::Text,
            "application/octet-stream" => MediaType::Bytes,
            _ => {
                return Err(at.fault(
                    "no code reads this media type; declare application/json, \
                     application/x-www-form-urlencoded, text/plain or application/octet-stream",
                ));
            }
        };
        let directions = Directions { requested: true, answered: false };
        let (kind, schema) = match (media_type, at.get("schema")) {
            (MediaType::Bytes, None) => (Type::Any, TokenStream::new()),
            (MediaType::Bytes, Some(schema)) => {
                schema.only(&["type", "format", "description"])?;
                (Type::Any, TokenStream::new())
            }
            (_, schema) => {
                let schema = match schema {
                    Some(schema) => schema,
                    None => at.require("schema")?,
                };
                let wished = format!("{id}Body");
                let kind = types.of(&schema, &wished, directions)?;
                if media_type == MediaType::Text && !keyword::has_type(&schema, "string") {
                    return Err(schema.fault("plain text has `type: string`"));
                }
                if media_type == MediaType::Form && !form_fits(&schema)? {
                    return Err(
                        schema.fault("a form is an object of plain values and lists of them")
                    );
                }
                (kind, keyword::schema(&schema, types.context)?)
            }
        };
        let description = node.get("description").and_then(|text| text.value.as_str());
        Ok(Self {
            required: node.flag("required")?,
            media_type,
            kind,
            schema,
            description: description.unwrap_or_default().to_owned(),
            examples: read_examples(at)?,
        })
    }

    pub(crate) fn can_be_malformed(&self) -> bool {
        self.media_type != MediaType::Bytes
    }

    pub(crate) fn can_be_invalid(&self) -> bool {
        self.media_type != MediaType::Bytes
    }
}

/// Whether a schema is an object whose members a form can hold.
fn form_fits(schema: &Node<'_>) -> Result<bool, Fault> {
    let schema = schema.follow("schemas")?;
    if !keyword::has_type(&schema, "object") {
        return Ok(false);
    }
    for (_, member) in schema.members("properties")? {
        let member = member.follow("schemas")?;
        let items = member.get("items").map(|items| items.follow("schemas")).transpose()?;
        if keyword::has_type(&member, "object")
            || items.is_some_and(|items| {
                keyword::has_type(&items, "object") || keyword::has_type(&items, "array")
            })
        {
            return Ok(false);
        }
    }
    Ok(true)
}
