//! What the generated utoipa document is made of.

use serde_json::{Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::example::{Example, ExampleBuilder};
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::header::Header;
use utoipa::openapi::path::{HttpMethod, Parameter};
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType};
use utoipa::openapi::{Deprecated, HeaderBuilder, OpenApi, RefOr};

use crate::guard::Permission;
use crate::problem::RegistryEntry;

/// The example of a registry entry, as the code really sends it.
#[must_use]
pub fn error_example<E: RegistryEntry>(request_id: &str) -> (String, Example) {
    let problem = E::example().problem();
    let body = serde_json::to_value(problem.body(request_id)).unwrap_or_default();
    example(E::NAME, E::SUMMARY, body)
}

/// The same with the extensions of the document, which utoipa's examples cannot have.
#[must_use]
pub fn registered_error<E: RegistryEntry>(request_id: &str) -> (&'static str, Value) {
    let problem = E::example().problem();
    let mut example = json!({ "summary": E::SUMMARY, "x-http-status": problem.status().as_u16() });
    for (name, value) in problem.headers() {
        example["x-response-headers"][*name] = value.as_str().into();
    }
    if E::FIELD_VIOLATIONS_VARY {
        example["x-field-violations"] = "variable".into();
    }
    example["value"] = serde_json::to_value(problem.body(request_id)).unwrap_or_default();
    (E::NAME, example)
}

/// A permission as the document shows it, and as guards enforce it.
#[must_use]
pub fn enforced_permission<P: Permission>() -> (&'static str, Value) {
    (P::NAME, json!({ "description": P::DESCRIPTION, "roles": P::ROLES }))
}

/// What utoipa's information about the API has no field for travels among its extensions.
#[must_use]
pub fn summary(text: &str) -> Option<Extensions> {
    said(text).map(|text| Extensions::from_iter([("summary", text)]))
}

/// A text that the document has.
fn said(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// An example of a value.
#[must_use]
pub fn example(name: &str, summary: &str, value: Value) -> (String, Example) {
    let mut example = ExampleBuilder::new().value(Some(value));
    if let Some(summary) = said(summary) {
        example = example.summary(summary);
    }
    (name.to_owned(), example.build())
}

/// A parameter. Its JSON form is the one of the OpenAPI Specification.
///
/// # Panics
/// When it does not have that form.
#[must_use]
pub fn parameter(mut json: Value) -> Parameter {
    let own = json.as_object_mut().and_then(|json| json.remove("schema"));
    let contents = json.get_mut("content").and_then(Value::as_object_mut);
    let schemas: Vec<_> = contents
        .into_iter()
        .flatten()
        .filter_map(|(name, content)| {
            Some((name.clone(), content.as_object_mut()?.remove("schema")?))
        })
        .collect();
    let mut parameter: Parameter = read(json);
    parameter.schema = own.map(schema);
    for (name, json) in schemas {
        if let Some(RefOr::T(content)) = parameter.content.get_mut(&name) {
            content.schema = Some(schema(json));
        }
    }
    parameter
}

/// A schema as JSON, in utoipa's form. utoipa has no words for many schemas: it asks for a `type`
/// where there is no choice, knows no `true` and `false` but in few places, and leaves out what it
/// takes for a default. What comes out of it otherwise than it went in travels among the extensions
/// of a schema of any type.
#[must_use]
pub fn schema(json: Value) -> RefOr<Schema> {
    let understood = serde_json::from_value::<RefOr<Schema>>(json.clone());
    if let Ok(schema) = understood
        && serde_json::to_value(&schema).is_ok_and(|said| said == json)
    {
        return schema;
    }
    let members = match json {
        Value::Object(members) => members,
        // The schema that refuses everything; the one that admits everything has no members.
        Value::Bool(false) => [("not".to_owned(), json!({}))].into_iter().collect(),
        _ => serde_json::Map::new(),
    };
    let any = ObjectBuilder::new().schema_type(SchemaType::AnyValue);
    RefOr::T(Schema::Object(any.extensions(Some(members.into_iter().collect())).build()))
}

/// The same of JSON as a text.
///
/// # Panics
/// When it is no JSON.
#[must_use]
pub fn schema_text(json: &str) -> RefOr<Schema> {
    schema(read_text(json))
}

/// The body of the requests of an operation, where utoipa's attributes have no word for what the
/// document says: that the body may be left out, and that it has no schema.
pub fn request_body(
    document: &mut OpenApi,
    path: &str,
    method: &HttpMethod,
    required: bool,
    has_schema: bool,
) {
    let operation = document.paths.paths.get_mut(path).and_then(|item| match method {
        HttpMethod::Get => item.get.as_mut(),
        HttpMethod::Put => item.put.as_mut(),
        HttpMethod::Post => item.post.as_mut(),
        HttpMethod::Delete => item.delete.as_mut(),
        HttpMethod::Patch => item.patch.as_mut(),
        _ => None,
    });
    let Some(RefOr::T(body)) = operation.and_then(|operation| operation.request_body.as_mut())
    else {
        return;
    };
    if !required {
        body.required = None;
    }
    for content in body.content.values_mut().filter(|_| !has_schema) {
        if let RefOr::T(content) = content {
            content.schema = None;
        }
    }
}

/// A header. utoipa knows no `required` for one, so it travels among the extensions.
#[must_use]
pub fn header(description: &str, required: bool, deprecated: bool, schema: Value) -> Header {
    let mut header = HeaderBuilder::new()
        .description(said(description))
        .schema(Some(self::schema(schema)))
        .build();
    header.deprecated = deprecated.then_some(Deprecated::True);
    if required {
        header.extensions = Some(Extensions::from_iter([("required", true)]));
    }
    header
}

/// A response, with the media type of its body and the schema.
#[must_use]
pub fn response(
    description: &str,
    headers: Vec<(&str, Header)>,
    content: Option<(&str, Option<Value>)>,
    examples: Vec<(String, Example)>,
) -> Response {
    let mut response = ResponseBuilder::new().description(description);
    if let Some((media_type, schema)) = content {
        let content = ContentBuilder::new()
            .schema(schema.map(self::schema))
            .examples_from_iter(examples)
            .build();
        response = response.content(media_type, content);
    }
    headers
        .into_iter()
        .fold(response, |response, (name, header)| response.header(name, header))
        .build()
}

/// A reference to a response of the components.
#[must_use]
pub fn response_reference(name: &str) -> RefOr<Response> {
    RefOr::Ref(utoipa::openapi::Ref::from_response_name(name))
}

/// Reads what generated code wrote; it was JSON of the right form when it was generated.
///
/// # Panics
/// When it does not have the form that OpenAPI asks for.
#[expect(clippy::expect_used, reason = "a test builds the document, so a release never gets here")]
#[must_use]
pub fn read<T: serde::de::DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).expect("generated documentation has the form OpenAPI asks for")
}

/// The same of JSON as a text.
///
/// # Panics
/// When it does not have the form that OpenAPI asks for.
#[must_use]
#[expect(clippy::expect_used, reason = "the generator wrote it from JSON")]
pub fn read_text<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("generated documentation has the form OpenAPI asks for")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(json: Value) -> Value {
        serde_json::to_value(schema(json)).expect("a schema is JSON")
    }

    #[test]
    fn a_schema_comes_out_as_it_went_in() {
        for json in [
            json!({}),
            json!({ "type": "string", "maxLength": 3 }),
            json!({ "enum": ["a", 1, null] }),
            json!({ "propertyNames": { "pattern": "^a" } }),
            json!({ "$ref": "#/components/schemas/A", "description": "An A.", "maxLength": 3 }),
            json!({ "type": "array", "items": {}, "uniqueItems": false }),
            json!({ "type": "array", "prefixItems": [{ "$ref": "#/components/schemas/A" }, {}] }),
            json!({ "type": ["string", "null"], "const": "a" }),
            json!({ "not": { "type": "string" }, "if": {}, "then": false }),
        ] {
            assert_eq!(written(json.clone()), json);
        }
        assert_eq!(written(json!(true)), json!({}));
        assert_eq!(written(json!(false)), json!({ "not": {} }));
    }

    #[test]
    fn so_do_the_schemas_of_parameters() {
        let any = json!({ "enum": ["a", 1] });
        for json in [
            json!({ "name": "a", "in": "query", "required": false, "schema": any }),
            json!({ "name": "a", "in": "query", "required": true,
                    "content": { "application/json": { "schema": any } } }),
        ] {
            let written = serde_json::to_value(parameter(json.clone())).expect("it is JSON");
            assert_eq!(written, json);
        }
    }
}
