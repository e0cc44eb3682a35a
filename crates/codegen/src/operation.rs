//! Operations, as they stand in the document.

use serde_json::Value;

use crate::model::{Example, Header, Response, read_examples, without_extensions};
use crate::node::{Fault, Node};
use crate::shape::Shape;

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    pub(crate) tag: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) summary: String,
    pub(crate) description: String,
    /// `None` when anybody may call it.
    pub(crate) permission: Option<String>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) success: Response,
    /// Status to the name of a response of the components.
    pub(crate) errors: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) schema: String,
    pub(crate) description: String,
    pub(crate) examples: Vec<Example>,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    pub(crate) description: String,
    pub(crate) default: Option<Value>,
    pub(crate) shape: Shape,
    /// The parameter as it stands in the document, without its extensions.
    pub(crate) json: Value,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

impl Operation {
    pub(crate) fn read_all(root: &Node<'_>) -> Result<Vec<Self>, Fault> {
        let mut operations = Vec::new();
        for (path, item) in root.members("paths")? {
            item.only(&["get", "put", "post", "delete", "patch"])?;
            for (method, node) in item.entries()? {
                operations.push(Self::read(path, method, root, &node)?);
            }
        }
        Ok(operations)
    }

    fn read(path: &str, method: &str, root: &Node<'_>, node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&[
            "operationId",
            "tags",
            "summary",
            "description",
            "security",
            "x-permission",
            "parameters",
            "requestBody",
            "responses",
        ])?;
        let tags = node.texts("tags")?;
        let [tag] = tags.as_slice() else {
            return Err(node.fault("an operation has exactly one tag"));
        };
        let permission = match node.get("x-permission") {
            None => None,
            Some(permission) => {
                let name = node.text("x-permission")?;
                if !root.members("x-permissions")?.iter().any(|(known, _)| *known == name) {
                    return Err(permission.fault(format!("there is no permission `{name}`")));
                }
                Some(name.to_owned())
            }
        };
        if permission.is_some() != node.get("security").is_some() {
            return Err(node.fault("`security` and `x-permission` come together or not at all"));
        }
        let (success, errors) = read_responses(node)?;
        Ok(Self {
            id: node.text("operationId")?.to_owned(),
            tag: tag.clone(),
            method: method.to_owned(),
            path: path.to_owned(),
            summary: node.text("summary")?.to_owned(),
            description: node.text("description")?.to_owned(),
            permission,
            parameters: node
                .items("parameters")?
                .iter()
                .map(|parameter| Parameter::read(&parameter.follow("parameters")?))
                .collect::<Result<_, _>>()?,
            body: node.get("requestBody").map(|body| Body::read(&body)).transpose()?,
            success,
            errors,
        })
    }

    /// The parameters that the operation itself decodes; the organisation is the guard's business.
    pub(crate) fn decoded(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.place != Place::Header)
    }

    /// The headers of the success that have one possible value.
    pub(crate) fn constant_headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.success
            .headers
            .iter()
            .filter_map(|header: &Header| Some((header.name.as_str(), header.constant()?)))
    }
}

fn read_responses(node: &Node<'_>) -> Result<(Response, Vec<(String, String)>), Fault> {
    let mut success = None;
    let mut errors = Vec::new();
    for (status, response) in node.members("responses")? {
        if status == "200" {
            success = Some(Response::read("200", &response)?);
        } else if let Some(name) = response.reference("responses")? {
            errors.push((status.to_owned(), name));
        } else {
            return Err(response.fault("an error must refer to a response of the components"));
        }
    }
    let success = success.ok_or_else(|| node.fault("the response `200` is missing"))?;
    Ok((success, errors))
}

impl Body {
    fn read(node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&["required", "description", "content"])?;
        if !node.flag("required")? {
            return Err(node.fault("code is generated for required bodies only"));
        }
        let content = node.require("content")?;
        content.only(&["application/json"])?;
        let content = content.require("application/json")?;
        let schema = content.require("schema")?;
        let schema = schema
            .reference("schemas")?
            .ok_or_else(|| schema.fault("must be a reference to a schema of the components"))?;
        let description = node.text("description")?.to_owned();
        Ok(Self { schema, description, examples: read_examples(&content)? })
    }
}

impl Parameter {
    fn read(node: &Node<'_>) -> Result<Self, Fault> {
        node.only(&[
            "name",
            "in",
            "required",
            "description",
            "style",
            "explode",
            "schema",
            "example",
        ])?;
        let place = match node.text("in")? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" if node.text("name")? == "x-bv-org-id" => Place::Header,
            other => {
                let message = format!("no code is generated for parameters in `{other}`");
                return Err(node.require("in")?.fault(message));
            }
        };
        let schema = node.require("schema")?;
        let required = node.flag("required")?;
        let mut json = without_extensions(node.value);
        // utoipa reads no parameter without it.
        json["required"] = required.into();
        Ok(Self {
            name: node.text("name")?.to_owned(),
            place,
            required,
            description: node.text("description")?.to_owned(),
            default: schema.get("default").map(|default| default.value.clone()),
            shape: Shape::read(&schema)?,
            json,
        })
    }
}
