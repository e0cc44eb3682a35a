//! What the keywords of OpenAPI and JSON Schema hold, as far as changes are told differently.

use bv_cms_document::METHODS;
use serde_json::Value;

/// What a keyword holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A text or an example, for people.
    Prose,
    /// Objects with keywords, by names that mean something; and what each of them is.
    Names(&'static str),
    /// Path items by the URLs they are for, by names that nobody sees.
    Callbacks,
    /// An object with keywords; and what it is.
    Inside(&'static str),
    /// A list of schemas; and what each of them is.
    Schemas(&'static str),
    /// The parameters of an operation.
    Parameters,
    /// A list whose order says nothing.
    Set,
    /// `deprecated`.
    Deprecated,
    /// Anything else, which is told as it is written.
    Plain,
}

/// Keywords for people.
const PROSE: &[&str] = &[
    "$comment",
    "description",
    "example",
    "examples",
    "externalDocs",
    "summary",
    "tags",
    "title",
    "x-tagGroups",
];

/// The role of a keyword; `value` is what one of the documents has there.
pub(crate) fn role(keyword: &str, value: &Value) -> Role {
    match keyword {
        _ if PROSE.contains(&keyword) => Role::Prose,
        "properties" => Role::Names("member"),
        "patternProperties" => Role::Names("member pattern"),
        "dependentSchemas" => Role::Names("dependent schema"),
        "responses" => Role::Names("answer"),
        "headers" => Role::Names("header"),
        "content" => Role::Names("media type"),
        "links" => Role::Names("link"),
        "webhooks" => Role::Names("webhook"),
        "securitySchemes" => Role::Names("security scheme"),
        "callbacks" => Role::Callbacks,
        "requestBody" => Role::Inside("request body"),
        "additionalProperties" | "unevaluatedProperties" => Role::Inside("schema of other members"),
        "items" | "unevaluatedItems" => Role::Inside("schema of items"),
        "schema" | "not" | "if" | "then" | "else" | "contains" | "propertyNames"
        | "contentSchema" => Role::Inside("schema"),
        _ if METHODS.contains(&keyword) && value.is_object() => Role::Inside("operation"),
        "oneOf" | "anyOf" => Role::Schemas("alternative"),
        "allOf" => Role::Schemas("part"),
        "prefixItems" => Role::Schemas("item"),
        "parameters" if value.is_array() => Role::Parameters,
        "required" | "enum" if value.is_array() => Role::Set,
        "deprecated" => Role::Deprecated,
        _ => Role::Plain,
    }
}
