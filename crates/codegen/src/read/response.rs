//! Responses, as they stand in the document.

use std::collections::BTreeMap;

use bv_cms_document::Dialect;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::body::only_bytes;
use super::example::{self, Example, read_examples};
use super::server_header;
use super::token::token;
use crate::context::Context;
use crate::json::json;
use crate::keyword;
use crate::model::{Directions, Type};
use crate::names::{camel, snake};
use crate::node::{Fault, Node};
use crate::schema;
use crate::schema::text::{self, Reading};
use crate::sunset::sunset;
use crate::types::Types;

/// A response, with what it refers to in place.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) headers: Vec<Header>,
    pub(crate) content: Option<Content>,
    pub(crate) examples: Vec<Example>,
}

#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) media_type: String,
    pub(crate) kind: ContentKind,
    schema: Option<Value>,
    /// The table that a success is held against.
    pub(crate) table: TokenStream,
}

#[derive(Debug)]
pub(crate) enum ContentKind {
    Json(Type),
    Text,
    Bytes,
}

#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) name: String,
    description: String,
    pub(crate) required: bool,
    deprecated: bool,
    dialect: &'static Dialect,
    schema: Value,
    pub(crate) kind: Type,
    /// The table that a success is held against.
    pub(crate) table: TokenStream,
}

const ANSWER: Directions = Directions { requested: false, answered: true };

impl Response {
    pub(crate) fn read(name: &str, node: &Node<'_>, types: &Types<'_>) -> Result<Self, Fault> {
        node.only(&["description", "headers", "content", "links"])?;
        let mut headers = Vec::new();
        for (name, header) in node.members("headers")? {
            token(name, &header)?;
            headers.push(Header::read(name, &header.follow("headers")?, types)?);
        }
        distinct(node, &headers)?;
        let (mut content, mut examples) = (None, Vec::new());
        if let Some(declared) = node.get("content") {
            let entries = declared.entries()?;
            let [(media_type, at)] = entries.as_slice() else {
                return Err(declared.fault(
                    "no code chooses between media types; declare one of them for each response",
                ));
            };
            at.only(&["schema", "example", "examples"])?;
            example::not_both(at)?;
            let schema = at.get("schema");
            let kind = match *media_type {
                "application/json" => {
                    let schema = at.require("schema")?;
                    schema::travels(&schema)?;
                    schema::not_kept(&schema, "writeOnly")?;
                    ContentKind::Json(types.of(&schema, &format!("{name}Content"), ANSWER)?)
                }
                "text/plain" => {
                    if let Some(schema) = &schema
                        && !matches!(text::reading(schema)?, Reading::Text | Reading::Untyped)
                    {
                        return Err(schema.fault("plain text has `type: string`"));
                    }
                    ContentKind::Text
                }
                "application/octet-stream" => ContentKind::Bytes,
                _ => {
                    return Err(at.fault(
                        "no code writes this media type; declare application/json, text/plain or \
                         application/octet-stream",
                    ));
                }
            };
            match (&kind, &schema) {
                (ContentKind::Bytes, Some(schema)) => only_bytes(schema)?,
                // Nobody writes a table of what is in an error, but nothing in it is overlooked.
                (_, Some(schema)) => drop(keyword::schema(schema, &Context::default())?),
                (_, None) => {}
            }
            examples = read_examples(at)?;
            let schema = schema.map(|schema| schema.value.clone());
            let (media_type, table) = ((*media_type).to_owned(), TokenStream::new());
            content = Some(Content { media_type, kind, schema, table });
        }
        let description = node.text("description")?.to_owned();
        Ok(Self { name: name.to_owned(), description, headers, content, examples })
    }

    /// A response that handlers give, with the tables that it is held against. Errors need none: the
    /// runtime writes them.
    pub(crate) fn read_success(
        name: &str,
        node: &Node<'_>,
        types: &Types<'_>,
    ) -> Result<Self, Fault> {
        let mut response = Self::read(name, node, types)?;
        for (header, (_, at)) in response.headers.iter_mut().zip(node.members("headers")?) {
            let schema = at.follow("headers")?.require("schema")?;
            header.table = keyword::reference(&schema, types.context)?;
        }
        if let Some(content) = &mut response.content {
            let at = node.require("content")?.require(&content.media_type)?;
            content.table = match (&content.kind, at.get("schema")) {
                (ContentKind::Bytes, _) => TokenStream::new(),
                (_, Some(schema)) => keyword::reference(&schema, types.context)?,
                (_, None) => quote!(&Schema(&[])),
            };
        }
        Ok(response)
    }

    /// The headers that the handler has to say.
    pub(crate) fn variable_headers(&self) -> impl Iterator<Item = &Header> {
        self.headers.iter().filter(|header| header.constant().is_none() && !header.is_everywhere())
    }

    /// The headers that have one possible value, with it.
    pub(crate) fn constant_headers(&self) -> impl Iterator<Item = (&Header, &str)> {
        self.headers.iter().filter_map(|header| Some((header, header.constant()?)))
    }

    /// The expression that builds the response of utoipa's document.
    pub(crate) fn documented(&self, examples: &[TokenStream]) -> TokenStream {
        let description = &self.description;
        let headers = self.headers.iter().map(|header| {
            let Header { name, description, required, deprecated, schema, .. } = header;
            let schema = json(schema);
            quote!((#name, documentation::header(
                #description, #required, #deprecated, json!(#schema),
            )))
        });
        let content = match &self.content {
            None => quote!(None),
            Some(Content { media_type, schema, .. }) => {
                let schema = schema.as_ref().map_or_else(
                    || quote!(None),
                    |schema| {
                        let schema = json(schema);
                        quote!(Some(json!(#schema)))
                    },
                );
                quote!(Some((#media_type, #schema)))
            }
        };
        quote!(documentation::response(
            #description, vec![#(#headers),*], #content, vec![#(#examples),*],
        ))
    }
}

/// Refuses headers that are one field in Rust; the body has a field too.
fn distinct(node: &Node<'_>, headers: &[Header]) -> Result<(), Fault> {
    let mut idents = BTreeMap::from([(snake("body"), "body")]);
    for header in headers {
        let ident = snake(&header.name);
        if let Some(other) = idents.insert(ident.clone(), &header.name) {
            let place = node.require("headers")?.require(&header.name)?;
            return Err(place.fault(if other.eq_ignore_ascii_case(&header.name) {
                format!(
                    "the header `{other}` is declared twice, as names of headers are in any case; \
                     delete one of the two"
                )
            } else {
                format!(
                    "`{other}` and the header `{}` are both `{ident}` in Rust; rename one of them",
                    header.name
                )
            }));
        }
    }
    Ok(())
}

impl Header {
    pub(super) fn read(name: &str, node: &Node<'_>, types: &Types<'_>) -> Result<Self, Fault> {
        node.only(&[
            "description",
            "required",
            "schema",
            "deprecated",
            "example",
            "examples",
            "style",
            "explode",
        ])?;
        if let Some(style) = node.get("style").filter(|style| style.value != "simple") {
            return Err(style.fault("a header has `style: simple`"));
        }
        node.flag("explode")?;
        server_header::refuse(name, node)?;
        sunset(node)?;
        example::not_both(node)?;
        let schema = node.require("schema")?;
        keyword::schema(&schema, &Context::default())?;
        let reading = text::reading(&schema)?;
        if reading == Reading::Object {
            text::plain_members(&schema, false)?;
            if let Some(explode) = node.get("explode").filter(|explode| explode.value == true) {
                return Err(explode.fault(
                    "no code writes an object like this; leave `explode` out, and its names and \
                     values are written between commas",
                ));
            }
        }
        if matches!(&reading, Reading::List(item) if **item == Reading::Untyped)
            || reading == Reading::Untyped
        {
            return Err(schema.fault(
                "nobody says what is written of it: name the `type` of the header, and of its items",
            ));
        }
        text::without_null(&schema)?;
        let constant = schema.get("enum").is_some() || schema.get("const").is_some();
        let kind = if constant && reading == Reading::Text {
            Type::Text
        } else {
            types.of(&schema, &format!("{}Header", camel(name)), ANSWER)?
        };
        let header = Self {
            name: name.to_owned(),
            description: node.get("description").map_or_else(
                || Ok(String::new()),
                |_| node.text("description").map(str::to_owned),
            )?,
            required: node.flag("required")?,
            deprecated: node.flag("deprecated")?,
            dialect: node.dialect(),
            schema: schema.value.clone(),
            kind,
            table: TokenStream::new(),
        };
        Ok(header)
    }

    /// The one value the header can have, when its schema allows one only.
    fn constant(&self) -> Option<&str> {
        if let Some(value) = self.schema.get("const") {
            return value.as_str();
        }
        match self.schema.get("enum")?.as_array()?.as_slice() {
            [Value::String(value)] => Some(value),
            _ => None,
        }
    }

    fn is_everywhere(&self) -> bool {
        self.dialect.headers.contain(&self.name)
    }
}
