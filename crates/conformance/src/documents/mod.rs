//! Random OpenAPI documents: what a generator takes of them, its servers have to enforce.
//!
//! Every operation has components of its own, so that one that is refused can be left out without
//! touching another. The keywords of schemas stand beside one another as chance decides, also where
//! nobody would write them so.

mod schema;

use bv_cms_document::Dialect;
use serde_json::{Map, Value, json};

use crate::oracle::random::Random;

/// The errors that the operations answer with when the form of a request is wrong.
const ERRORS: [(&str, u16, bool); 9] = [
    ("ParameterInvalid", 400, true),
    ("BodyMissing", 400, false),
    ("BodyMalformed", 400, true),
    ("BodyInvalid", 400, true),
    ("RequestTimeout", 408, false),
    ("BodyTooLarge", 413, false),
    ("MediaTypeUnsupported", 415, false),
    ("MethodNotAllowed", 405, false),
    ("PreferenceUnknown", 400, false),
];

/// How many operations share a tag, and so a file of generated code.
const OF_A_TAG: usize = 12;

/// A document with so many operations. The same seed makes the same document.
#[must_use]
pub fn random(seed: u64, operations: usize, dialect: &Dialect) -> Value {
    let mut writer = Writer { random: Random::new(seed), components: Vec::new() };
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for number in 0..operations {
        let (path, item) = writer.operation(number, &mut schemas);
        paths.insert(path, item);
    }
    let examples: Map<_, _> = ERRORS
        .iter()
        .map(|(name, status, names_fields)| {
            ((*name).to_owned(), error(name, *status, *names_fields, dialect))
        })
        .collect();
    json!({
        "openapi": "3.1.1",
        "info": { "title": "At random", "version": "1.0.0" },
        "paths": paths,
        "components": { "schemas": schemas, "examples": examples },
    })
}

/// The document with one of its operations, and with the components of that one.
#[must_use]
pub fn only(document: &Value, path: &str) -> Value {
    let mut only = document.clone();
    only["paths"] = json!({ path: document["paths"][path] });
    let number = path.trim_start_matches("/o").split('/').next().unwrap_or_default();
    if let Some(schemas) = only["components"]["schemas"].as_object_mut() {
        schemas.retain(|name, _| {
            name.trim_start_matches('S').trim_end_matches(char::is_alphabetic) == number
        });
    }
    only
}

/// An error of that name, with the reason that a judge knows it by.
fn error(name: &str, status: u16, names_fields: bool, dialect: &Dialect) -> Value {
    let mut reason = dialect.errors.reason.trim_end_matches('_').to_owned();
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            reason.push('_');
        }
        reason.push(character.to_ascii_uppercase());
    }
    let named = |kind: &str| dialect.errors.detail(kind);
    let mut details = vec![json!({
        "@type": named("ErrorInfo"), "reason": reason, "domain": "example.com", "metadata": {}
    })];
    let mut error = json!({ "summary": "The request is not right." });
    error[dialect.extensions.http_status] = status.into();
    if names_fields {
        error[dialect.extensions.field_violations] = "variable".into();
        details.push(json!({
            "@type": named("BadRequest"),
            "fieldViolations": [{ "field": "a", "description": "It is wrong." }],
        }));
    }
    details.push(json!({ "@type": named("RequestInfo"), "requestId": "r" }));
    error["value"] =
        json!({ "code": 3, "message": "The request is not right.", "details": details });
    error
}

struct Writer {
    random: Random,
    /// The components that the operation at hand may refer to.
    components: Vec<String>,
}

impl Writer {
    fn operation(&mut self, number: usize, schemas: &mut Map<String, Value>) -> (String, Value) {
        // The last refers to none, the others to those after them and now and then to themselves.
        let names: Vec<String> =
            ["A", "B", "C"].iter().map(|it| format!("S{number}{it}")).collect();
        for (index, name) in names.iter().enumerate().rev() {
            self.components = names[index + 1..].to_vec();
            if self.random.once_in(10) {
                self.components.push(name.clone());
            }
            let mut schema = match index {
                0 => self.schema(2),
                1 => self.schema(1),
                _ => self.scalar(),
            };
            if let (Value::Object(keywords), true) = (&mut schema, self.random.once_in(25)) {
                keywords.insert("readOnly".to_owned(), true.into());
            }
            schemas.insert(name.clone(), schema);
        }
        self.components = names;
        let examples: Map<_, _> = ERRORS
            .iter()
            .map(|(name, ..)| {
                let reference = json!({ "$ref": format!("#/components/examples/{name}") });
                ((*name).to_owned(), reference)
            })
            .collect();
        let mut operation = json!({
            "operationId": format!("Operation{number}"),
            "tags": [format!("Tag {}", number / OF_A_TAG)],
            "parameters": [],
            "responses": {
                "200": { "description": "It is taken." },
                "default": {
                    "description": "It is refused.",
                    "content": { "application/json": { "schema": true, "examples": examples } },
                },
            },
        });
        let mut parameters = Vec::new();
        match self.random.below(10) {
            0..5 => operation["requestBody"] = self.body("application/json"),
            5 | 6 => operation["requestBody"] = self.body("application/x-www-form-urlencoded"),
            _ => parameters.push(self.parameter("p")),
        }
        if self.random.once_in(4) {
            parameters.push(self.parameter("self"));
        }
        let mut path = format!("/o{number}");
        if self.random.once_in(10) {
            path += "/{id}";
            parameters.push(self.segment());
        }
        operation["parameters"] = parameters.into();
        (path, json!({ "post": operation }))
    }

    fn body(&mut self, media_type: &str) -> Value {
        let schema = match media_type {
            "application/json" => self.schema(3),
            _ if self.random.once_in(3) => self.composed(2),
            _ => self.object(2),
        };
        json!({ "content": { media_type: { "schema": schema } } })
    }

    fn parameter(&mut self, name: &str) -> Value {
        let schema = match self.random.below(5) {
            0 => self.scalar(),
            1 => self.list(1),
            2 => self.object(1),
            3 => self.composed(2),
            _ => self.reference(),
        };
        let place = self.one_of(&["query", "query", "query", "header", "cookie"]);
        let mut parameter = json!({ "name": name, "in": place, "schema": schema });
        match place {
            "query" if !self.random.once_in(3) => {
                let (style, explode) = match self.random.below(6) {
                    0 => ("form", true),
                    1 => ("form", false),
                    2 => ("spaceDelimited", false),
                    3 => ("pipeDelimited", false),
                    _ => ("deepObject", true),
                };
                parameter["style"] = style.into();
                parameter["explode"] = explode.into();
            }
            "header" => parameter["explode"] = self.random.once_in(2).into(),
            "cookie" => parameter["explode"] = false.into(),
            _ => {}
        }
        parameter
    }

    /// A parameter of the path that takes a `1`.
    fn segment(&mut self) -> Value {
        let schema = match self.random.below(4) {
            0 => json!({ "type": "integer" }),
            1 => json!({ "type": "array", "items": { "type": "string" } }),
            2 => json!({ "enum": ["1", "b"] }),
            _ => json!({ "type": "string", "maxLength": 3, "pattern": "^." }),
        };
        json!({ "name": "id", "in": "path", "required": true, "schema": schema })
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_lint::openapi;

    use super::*;

    #[test]
    fn every_document_is_valid_and_the_same_for_its_seed() {
        for seed in 0..8 {
            let document = random(seed, 40, BV_CMS);
            assert_eq!(random(seed, 40, BV_CMS), document);
            assert_ne!(random(seed + 1, 40, BV_CMS), document);
            let valid = openapi::valid("random.json", document.to_string().as_bytes(), BV_CMS);
            assert!(valid.is_ok(), "{:?}", valid.err().map(|error| error.to_string()));
        }
    }

    #[test]
    fn an_operation_stands_for_itself() {
        let document = random(1, 40, BV_CMS);
        for path in document["paths"].as_object().expect("paths").keys() {
            let only = only(&document, path).to_string();
            let valid = openapi::valid("random.json", only.as_bytes(), BV_CMS);
            assert!(valid.is_ok(), "{path}: {:?}", valid.err().map(|error| error.to_string()));
            assert!(only.len() < document.to_string().len() / 4, "{path}");
        }
    }
}
