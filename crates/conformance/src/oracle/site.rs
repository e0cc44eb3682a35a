//! The parts of requests that have a schema.

use std::fmt;

use bv_cms_document::pointer::join;
use bv_cms_document::{Document, Operation, follow};
use serde_json::Value;

/// One part of the requests of one operation, and its schema.
#[derive(Debug, Clone)]
pub struct Site {
    /// The operation.
    pub operation: Operation,
    /// Which part.
    pub part: Part,
    /// Whether it must be there.
    pub required: bool,
    /// The pointer of the Parameter or Request Body Object.
    pub pointer: String,
    /// The pointer of its schema; `None` where anything is allowed.
    pub(super) schema: Option<String>,
}

/// A part of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The body, in this media type.
    Body(Media),
    /// A parameter.
    Parameter {
        /// Its name.
        name: String,
        /// Where it travels.
        place: Place,
        /// How it is written.
        style: Style,
        /// Whether each item and member is written on its own.
        explode: bool,
    },
}

/// The media types of bodies that the oracle can write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `text/plain`.
    Text,
    /// `application/octet-stream`.
    Bytes,
}

impl Media {
    pub(super) const ALL: [Self; 4] = [Self::Json, Self::Form, Self::Text, Self::Bytes];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Form => "application/x-www-form-urlencoded",
            Self::Text => "text/plain",
            Self::Bytes => "application/octet-stream",
        }
    }
}

/// Where a parameter travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// How a parameter is written (OpenAPI 3.1.1, section 4.8.12.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `form`.
    Form,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `simple`.
    Simple,
    /// `deepObject`.
    DeepObject,
    /// `content` in place of `style`: JSON.
    Json,
}

impl Site {
    /// What its figures are counted under.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match &self.part {
            Part::Body(_) => "body",
            Part::Parameter { place: Place::Path, .. } => "path",
            Part::Parameter { place: Place::Query, .. } => "query",
            Part::Parameter { place: Place::Header, .. } => "header",
            Part::Parameter { place: Place::Cookie, .. } => "cookie",
        }
    }

    /// The schema; a schema that allows anything where there is none.
    pub(super) fn schema<'d>(&self, root: &'d Value) -> &'d Value {
        let schema = self.schema.as_deref().and_then(|pointer| root.pointer(pointer));
        schema.unwrap_or(&Value::Bool(true))
    }
}

impl fmt::Display for Site {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, ", self.operation.operation_id)?;
        match &self.part {
            Part::Body(media) => write!(formatter, "body as {}", media.name()),
            Part::Parameter { name, .. } => write!(formatter, "{} `{name}`", self.kind()),
        }
    }
}

/// Every site of a document, in its order.
///
/// # Errors
/// For a style or a media type that the oracle cannot write: what is not played proves nothing.
/// Says where it is and what to do.
pub(super) fn sites(document: &Document) -> Result<Vec<Site>, String> {
    let mut found = Vec::new();
    for operation in document.operations() {
        let mut parameters: Vec<Site> = Vec::new();
        for holder in [&operation.path_item, &operation.pointer] {
            let list = join(holder, "parameters");
            let length = document.get(&list).and_then(Value::as_array).map_or(0, Vec::len);
            for index in 0..length {
                let site = parameter(document, operation, &join(&list, &index.to_string()))?;
                // A parameter of the operation replaces that of its path.
                parameters.retain(|other| other.key() != site.key());
                parameters.push(site);
            }
        }
        found.append(&mut parameters);
        let pointer = join(&operation.pointer, "requestBody");
        if document.get(&pointer).is_some() {
            found.extend(bodies(document, operation, &pointer)?);
        }
    }
    Ok(found)
}

/// Every part of every documented success that a handler gives, with the status: its body and its
/// headers.
///
/// # Errors
/// For a media type that the oracle cannot write.
pub(super) fn answered(document: &Document) -> Result<Vec<(u16, Site)>, String> {
    let mut found = Vec::new();
    for operation in document.operations() {
        let responses = join(&operation.pointer, "responses");
        let keys = document.get(&responses).and_then(Value::as_object);
        for key in keys.into_iter().flat_map(serde_json::Map::keys) {
            let Ok(status @ 200..400) = key.parse::<u16>() else { continue };
            let (pointer, response) = follow(document.value(), &join(&responses, key))
                .map_err(|error| error.to_string())?;
            let headers = response.get("headers").and_then(Value::as_object);
            for name in headers.into_iter().flat_map(serde_json::Map::keys) {
                if document.dialect().headers.contain(name) {
                    continue;
                }
                let at = join(&join(&pointer, "headers"), name);
                let (pointer, header) =
                    follow(document.value(), &at).map_err(|error| error.to_string())?;
                let schema = join(&pointer, "schema");
                let part = Part::Parameter {
                    name: name.clone(),
                    place: Place::Header,
                    style: Style::Simple,
                    explode: false,
                };
                let required = header.get("required") == Some(&Value::Bool(true));
                let schema = document.get(&schema).map(|_| schema);
                let operation = operation.clone();
                found.push((status, Site { operation, part, required, pointer, schema }));
            }
            let bodies = bodies(document, operation, &pointer)?;
            found.extend(bodies.into_iter().map(|body| (status, Site { required: true, ..body })));
        }
    }
    Ok(found)
}

impl Site {
    fn key(&self) -> (&'static str, String) {
        match &self.part {
            Part::Parameter { name, place: Place::Header, .. } => {
                (self.kind(), name.to_lowercase())
            }
            Part::Parameter { name, .. } => (self.kind(), name.clone()),
            Part::Body(media) => (self.kind(), media.name().to_owned()),
        }
    }
}

fn parameter(document: &Document, operation: &Operation, pointer: &str) -> Result<Site, String> {
    let (pointer, object) = follow(document.value(), pointer).map_err(|error| error.to_string())?;
    let text = |name: &str| object.get(name).and_then(Value::as_str);
    let unknown = |member: &str, what: &str| {
        let at = document.location(&join(&pointer, member));
        format!(
            "{at}: the oracle cannot write `{what}`; teach it in crates/conformance/src/oracle/wire.rs"
        )
    };
    let place = match text("in").unwrap_or_default() {
        "path" => Place::Path,
        "query" => Place::Query,
        "header" => Place::Header,
        "cookie" => Place::Cookie,
        other => return Err(unknown("in", other)),
    };
    let content = object.get("content").and_then(Value::as_object);
    let media = content.and_then(|content| content.keys().next());
    let usual = if matches!(place, Place::Query | Place::Cookie) { "form" } else { "simple" };
    let style = match (media.map(String::as_str), text("style").unwrap_or(usual)) {
        (Some("application/json"), _) => Style::Json,
        (Some(other), _) => return Err(unknown("content", other)),
        (None, "form") => Style::Form,
        (None, "spaceDelimited") => Style::SpaceDelimited,
        (None, "pipeDelimited") => Style::PipeDelimited,
        (None, "simple") => Style::Simple,
        (None, "deepObject") => Style::DeepObject,
        (None, other) => return Err(unknown("style", other)),
    };
    let explode = object.get("explode").and_then(Value::as_bool);
    let schema = match media {
        Some(media) => join(&join(&join(&pointer, "content"), media), "schema"),
        None => join(&pointer, "schema"),
    };
    Ok(Site {
        operation: operation.clone(),
        part: Part::Parameter {
            name: text("name").unwrap_or_default().to_owned(),
            place,
            style,
            explode: explode.unwrap_or(style == Style::Form),
        },
        required: place == Place::Path || object.get("required") == Some(&Value::Bool(true)),
        schema: document.get(&schema).map(|_| schema),
        pointer,
    })
}

fn bodies(document: &Document, operation: &Operation, pointer: &str) -> Result<Vec<Site>, String> {
    let (pointer, object) = follow(document.value(), pointer).map_err(|error| error.to_string())?;
    let content = object.get("content").and_then(Value::as_object);
    let mut found = Vec::new();
    for name in content.into_iter().flat_map(serde_json::Map::keys) {
        let at = join(&join(&pointer, "content"), name);
        let Some(media) = Media::ALL.into_iter().find(|media| media.name() == name) else {
            return Err(format!(
                "{}: the oracle cannot write `{name}`; teach it in \
                 crates/conformance/src/oracle/wire.rs",
                document.location(&at),
            ));
        };
        let schema = join(&at, "schema");
        found.push(Site {
            operation: operation.clone(),
            part: Part::Body(media),
            required: object.get("required") == Some(&Value::Bool(true)),
            pointer: pointer.clone(),
            schema: document.get(&schema).map(|_| schema),
        });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    fn of(text: &str) -> Result<Vec<Site>, String> {
        sites(&Document::parse("test.yaml", text, BV_CMS).expect("a document"))
    }

    #[test]
    fn every_part_with_a_schema_is_a_site() {
        let found = of(
            "paths: {'/a/{id}': {parameters: [{name: id, in: path, schema: {}}, {name: X, in: header}], \
             post: {operationId: A, parameters: [{name: x, in: header, required: true}, \
             {name: q, in: query, style: pipeDelimited, schema: {}}, \
             {name: c, in: cookie, content: {application/json: {schema: {}}}}], \
             requestBody: {content: {application/json: {schema: {}}, text/plain: {}}}}}}\n",
        );
        let names: Vec<String> = found.expect("sites").iter().map(Site::to_string).collect();
        let expected = [
            "path `id`",
            "header `x`",
            "query `q`",
            "cookie `c`",
            "body as application/json",
            "body as text/plain",
        ];
        assert_eq!(names, expected.map(|name| format!("A, {name}")));
    }

    #[test]
    fn what_cannot_be_written_is_an_error_with_its_place() {
        let error = of("paths: {/a: {get: {parameters: [{name: q, in: query, style: matrix}]}}}\n");
        let error = error.expect_err("nobody writes that");
        assert!(error.starts_with("test.yaml:1:54: the oracle cannot write `matrix`"), "{error}");
        let error = of("paths: {/a: {get: {requestBody: {content: {a/b: {}}}}}}\n");
        assert!(error.expect_err("nobody writes that").contains("cannot write `a/b`"));
    }
}
