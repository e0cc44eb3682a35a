//! Random OpenAPI documents: what a generator takes of them, its servers have to enforce.
//!
//! Every operation has components of its own, so that one that is refused can be left out without
//! touching another. The keywords of schemas stand beside one another as chance decides, also where
//! nobody would write them so.

use serde_json::{Map, Value, json};

use crate::oracle::random::Random;

/// The errors that the operations answer with when the form of a request is wrong.
const ERRORS: [(&str, u16, bool); 8] = [
    ("ParameterInvalid", 400, true),
    ("BodyMissing", 400, false),
    ("BodyMalformed", 400, true),
    ("BodyInvalid", 400, true),
    ("BodyTooLarge", 413, false),
    ("MediaTypeUnsupported", 415, false),
    ("MethodNotAllowed", 405, false),
    ("PreferenceUnknown", 400, false),
];

/// What members and components are called.
const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// How many operations share a tag, and so a file of generated code.
const OF_A_TAG: usize = 12;

/// A document with so many operations. The same seed makes the same document.
#[must_use]
pub fn random(seed: u64, operations: usize) -> Value {
    let mut writer = Writer { random: Random::new(seed), components: Vec::new() };
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for number in 0..operations {
        let (path, item) = writer.operation(number, &mut schemas);
        paths.insert(path, item);
    }
    let examples: Map<_, _> = ERRORS
        .iter()
        .map(|(name, status, names_fields)| {
            ((*name).to_owned(), error(name, *status, *names_fields))
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
fn error(name: &str, status: u16, names_fields: bool) -> Value {
    let mut reason = String::from("ERROR_REASON");
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            reason.push('_');
        }
        reason.push(character.to_ascii_uppercase());
    }
    let named = |kind: &str| format!("type.googleapis.com/google.rpc.{kind}");
    let mut details = vec![json!({
        "@type": named("ErrorInfo"), "reason": reason, "domain": "example.com", "metadata": {}
    })];
    let mut error = json!({ "summary": "The request is not right.", "x-http-status": status });
    if names_fields {
        error["x-field-violations"] = "variable".into();
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

    fn schema(&mut self, depth: usize) -> Value {
        if self.random.once_in(7) {
            return self.reference();
        }
        match self.random.below(6) {
            _ if depth == 0 => self.scalar(),
            0 | 1 => self.scalar(),
            2 => self.list(depth),
            3 | 4 => self.object(depth),
            _ => self.composed(depth),
        }
    }

    fn reference(&mut self) -> Value {
        let components = std::mem::take(&mut self.components);
        let reference = match self.random.pick(&components) {
            Some(name) => json!({ "$ref": format!("#/components/schemas/{name}") }),
            None => json!({ "type": "boolean" }),
        };
        self.components = components;
        reference
    }

    fn scalar(&mut self) -> Value {
        let mut schema = match self.random.below(9) {
            0 | 1 => self.text(),
            2 => self.number("integer", &["int32", "int64"]),
            3 => self.number("number", &["float", "double"]),
            4 => json!({ "type": "boolean" }),
            5 => return json!({ "type": "null" }),
            6 => return self.untyped(),
            7 => return self.enumeration(),
            _ => {
                let all = [json!("a"), json!(1), json!(true), json!(1.0), json!(1e18), json!(null)];
                let all = [&all[..], &[json!(1e19), json!([1, 2]), json!({ "a": 1 })]].concat();
                return json!({ "const": self.random.pick(&all) });
            }
        };
        let kind = schema["type"].clone();
        if self.random.once_in(5) {
            schema["type"] = json!([kind, "null"]);
        } else if self.random.once_in(12) && schema.get("format").is_none() {
            let other = self.one_of(&["object", "array"]);
            schema["type"] = json!([kind, other]);
        }
        schema
    }

    fn text(&mut self) -> Value {
        let mut schema = json!({ "type": "string" });
        if self.random.once_in(3) {
            schema["format"] = self
                .one_of(&[
                    "uuid",
                    "date",
                    "date-time",
                    "byte",
                    "email",
                    "uri",
                    "duration",
                    "int64",
                    "password",
                ])
                .into();
        }
        if self.random.once_in(3) {
            schema["minLength"] = self.random.below(4).into();
        }
        if self.random.once_in(3) {
            schema["maxLength"] = (2 + self.random.below(4)).into();
        }
        if self.random.once_in(4) {
            schema["pattern"] =
                self.one_of(&["^a", "b$", "^[a-c]+$", "x", "^.{2,3}$", "^\\d+$"]).into();
        }
        schema
    }

    fn number(&mut self, kind: &str, formats: &[&'static str]) -> Value {
        let mut schema = json!({ "type": kind });
        if self.random.once_in(3) {
            schema["format"] = self.one_of(formats).into();
        }
        for (plain, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")]
        {
            if self.random.once_in(3) {
                let keyword = if self.random.once_in(2) { plain } else { exclusive };
                schema[keyword] = self.bound();
            }
        }
        if self.random.once_in(7) {
            let divisors = [json!(1), json!(2), json!(0.5)];
            schema["multipleOf"] = json!(self.random.pick(&divisors));
        }
        schema
    }

    fn bound(&mut self) -> Value {
        let near =
            [json!(0), json!(1), json!(2), json!(5), json!(-1), json!(0.5), json!(2.0), json!(10)];
        let far = [
            json!(1e18),
            json!(1e19),
            json!(9_007_199_254_740_993_i64),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(1e300),
        ];
        let all = if self.random.once_in(3) { &far[..] } else { &near[..] };
        json!(self.random.pick(all))
    }

    /// A schema that names no type.
    fn untyped(&mut self) -> Value {
        let all = [
            json!({}),
            json!({ "minimum": 2 }),
            json!({ "maxLength": 2 }),
            json!({ "pattern": "^a" }),
            json!({ "minItems": 1 }),
            json!({ "required": ["a"] }),
            json!({ "uniqueItems": true }),
        ];
        json!(self.random.pick(&all))
    }

    fn enumeration(&mut self) -> Value {
        let all = [
            json!({ "enum": ["a", "B c", "1"] }),
            json!({ "enum": ["a", "b", "c"], "type": "string" }),
            json!({ "enum": [1, 2, 3], "type": "integer" }),
            json!({ "enum": [1, "a", null] }),
            json!({ "enum": [true, false] }),
            json!({ "enum": ["x", null] }),
            json!({ "enum": [1.5, 2] }),
            json!({ "enum": [1e19, 2] }),
            json!({ "enum": [10_000_000_000_000_000_000_u64, 2] }),
            json!({ "enum": [[1], { "a": 1 }] }),
        ];
        json!(self.random.pick(&all))
    }

    fn list(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        if !self.random.once_in(7) {
            schema["type"] = "array".into();
        }
        if !self.random.once_in(4) {
            schema["items"] = self.schema(depth - 1);
        }
        if self.random.once_in(7) {
            schema["prefixItems"] =
                (0..=self.random.below(2)).map(|_| self.schema(depth - 1)).collect();
        }
        if self.random.once_in(4) {
            schema["minItems"] = self.random.below(4).into();
        }
        if self.random.once_in(4) {
            schema["maxItems"] = (1 + self.random.below(4)).into();
        }
        if self.random.once_in(5) {
            schema["uniqueItems"] = true.into();
        }
        if self.random.once_in(7) {
            schema["contains"] = self.schema(0);
            if self.random.once_in(2) {
                schema["minContains"] = self.random.below(3).into();
            }
            if self.random.once_in(2) {
                schema["maxContains"] = (1 + self.random.below(3)).into();
            }
        }
        schema
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        match self.random.below(8) {
            0 => {}
            1 => schema["type"] = json!(["object", "null"]),
            _ => schema["type"] = "object".into(),
        }
        self.members(&mut schema, depth);
        schema
    }

    fn members(&mut self, schema: &mut Value, depth: usize) {
        if !self.random.once_in(7) {
            schema["properties"] = json!({});
            for _ in 0..=self.random.below(3) {
                let name = self.one_of(&NAMES);
                schema["properties"][name] = self.member(depth - 1);
            }
        }
        if self.random.once_in(3) {
            schema["required"] = json!([self.one_of(&NAMES)]);
        }
        match self.random.below(8) {
            0 => schema["additionalProperties"] = self.random.once_in(2).into(),
            1 => schema["additionalProperties"] = self.schema(depth - 1),
            _ => {}
        }
        if self.random.once_in(8) {
            let pattern = self.one_of(&["^a", "^x", "[cd]"]);
            schema["patternProperties"] = json!({ pattern: self.schema(depth - 1) });
        }
        match self.random.below(30) {
            0 => schema["propertyNames"] = json!({ "maxLength": 1 }),
            1 => schema["propertyNames"] = json!({ "enum": NAMES }),
            2 | 3 => schema["minProperties"] = self.random.below(4).into(),
            4 | 5 => schema["maxProperties"] = (1 + self.random.below(4)).into(),
            6 | 7 => {
                let (name, other) = (self.one_of(&NAMES), self.one_of(&NAMES));
                schema["dependentRequired"] = json!({ name: [other] });
            }
            8 | 9 => {
                let name = self.one_of(&NAMES);
                schema["dependentSchemas"] = json!({ name: self.schema(depth - 1) });
            }
            _ => {}
        }
    }

    fn member(&mut self, depth: usize) -> Value {
        let mut member = self.schema(depth);
        if let (Value::Object(keywords), true) = (&mut member, self.random.once_in(8)) {
            let flag = if self.random.once_in(3) { "writeOnly" } else { "readOnly" };
            keywords.insert(flag.to_owned(), true.into());
        }
        member
    }

    fn composed(&mut self, depth: usize) -> Value {
        let mut schema = json!({});
        if self.random.once_in(3) {
            schema["type"] = "object".into();
            self.members(&mut schema, depth);
        }
        match self.random.below(10) {
            0..6 => {
                let keyword = self.one_of(&["allOf", "allOf", "anyOf", "oneOf", "oneOf"]);
                schema[keyword] =
                    (0..=self.random.below(3)).map(|_| self.schema(depth - 1)).collect();
            }
            6 => schema["not"] = self.schema(depth - 1),
            7 => {
                let name = self.one_of(&NAMES);
                schema["allOf"] = json!([
                    self.reference(),
                    { "type": "object", "properties": { name: self.member(depth - 1) },
                      "required": [self.one_of(&NAMES)] },
                ]);
            }
            8 => {
                schema["$ref"] = self.reference()["$ref"].take();
                if schema["$ref"].is_null() {
                    return self.scalar();
                }
            }
            _ => {
                schema["if"] = self.schema(depth - 1);
                if !self.random.once_in(5) {
                    schema["then"] = self.schema(depth - 1);
                }
                if self.random.once_in(2) {
                    schema["else"] = self.schema(depth - 1);
                }
            }
        }
        schema
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        self.random.pick(all).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_contract::openapi;

    use super::*;

    #[test]
    fn every_document_is_valid_and_the_same_for_its_seed() {
        for seed in 0..8 {
            let document = random(seed, 40);
            assert_eq!(random(seed, 40), document);
            assert_ne!(random(seed + 1, 40), document);
            let valid = openapi::valid("random.json", document.to_string().as_bytes());
            assert!(valid.is_ok(), "{:?}", valid.err().map(|error| error.to_string()));
        }
    }

    #[test]
    fn an_operation_stands_for_itself() {
        let document = random(1, 40);
        for path in document["paths"].as_object().expect("paths").keys() {
            let only = only(&document, path).to_string();
            let valid = openapi::valid("random.json", only.as_bytes());
            assert!(valid.is_ok(), "{path}: {:?}", valid.err().map(|error| error.to_string()));
            assert!(only.len() < document.to_string().len() / 4, "{path}");
        }
    }
}
