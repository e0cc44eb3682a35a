//! What the generated utoipa document is made of.

use serde_json::{Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::example::{Example, ExampleBuilder};
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::header::Header;
use utoipa::openapi::path::Parameter;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::Schema;
use utoipa::openapi::{Deprecated, HeaderBuilder, RefOr};

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
    (!text.is_empty()).then(|| Extensions::from_iter([("summary", text)]))
}

/// An example of a value.
#[must_use]
pub fn example(name: &str, summary: &str, value: Value) -> (String, Example) {
    (name.to_owned(), ExampleBuilder::new().summary(summary).value(Some(value)).build())
}

/// A parameter. Its JSON form is the one of the OpenAPI Specification.
#[must_use]
pub fn parameter(json: Value) -> Parameter {
    read(json)
}

/// A header. utoipa knows no `required` for one, so it travels among the extensions.
#[must_use]
pub fn header(description: &str, required: bool, deprecated: bool, schema: Value) -> Header {
    let mut header = HeaderBuilder::new()
        .description(Some(description))
        .schema(Some(read::<RefOr<Schema>>(schema)))
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
            .schema(schema.map(read::<RefOr<Schema>>))
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
