//! What stands at each place of an OpenAPI document (sections 4.8 of OpenAPI 3.0, 3.1 and 3.2).
//!
//! Only where it is known what an object is can it be said which section of the components another
//! file's takes, and which keywords mean something in it.

use bv_cms_document::place::Place;
use bv_cms_document::pointer;
use serde_json::Value;

/// The objects of OpenAPI that references lead to, or lead out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Object {
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Header,
    Example,
    Link,
    Callback,
    SecurityScheme,
    OauthFlows,
    Tag,
    Server,
    Schema,
    Discriminator,
    Xml,
    /// Any other one.
    Other,
}

/// What a value is by its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// An object.
    One(Object),
    /// Names that somebody chose, each for an object.
    Map(Object),
    /// The same, but that members whose names begin with `x-` are extensions.
    Patterned(Object),
    /// A list of objects.
    List(Object),
    /// The `mapping` of a Discriminator Object.
    Mapping,
    /// What nobody looks into: examples, defaults, constants, extensions.
    Data,
}

/// The document as a whole.
pub(crate) const DOCUMENT: Kind = Kind::One(Object::Document);

impl Object {
    /// The section of the components for those that other files hold; none, where no reference is
    /// allowed, or where something is used by its name and not by a reference.
    pub(crate) fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Schema => "schemas",
            Self::Parameter => "parameters",
            Self::Response => "responses",
            Self::RequestBody => "requestBodies",
            Self::Header => "headers",
            Self::Example => "examples",
            Self::Link => "links",
            Self::Callback => "callbacks",
            Self::PathItem => "pathItems",
            _ => return None,
        })
    }

    fn member(self, key: &str) -> Kind {
        use Kind::{Data, List, Map, Mapping, One, Patterned};
        match (self, key) {
            (Self::Callback, _) => One(Self::PathItem),
            (Self::Document, "paths") => Patterned(Self::PathItem),
            (Self::Document, "webhooks") | (Self::Components, "pathItems") => Map(Self::PathItem),
            (Self::Document, "components") => One(Self::Components),
            (Self::Document, "tags") => List(Self::Tag),
            (Self::Document | Self::PathItem | Self::Operation, "servers") => List(Self::Server),
            (Self::Components, "schemas") => Map(Self::Schema),
            (Self::Components, "responses") => Map(Self::Response),
            (Self::Components, "parameters") => Map(Self::Parameter),
            (Self::Components, "requestBodies") => Map(Self::RequestBody),
            (Self::Components, "securitySchemes") => Map(Self::SecurityScheme),
            (Self::Components | Self::Operation, "callbacks") => Map(Self::Callback),
            (Self::Components, "mediaTypes") => Map(Self::MediaType),
            (
                Self::PathItem,
                "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace"
                | "query",
            ) => One(Self::Operation),
            (Self::PathItem, "additionalOperations") => Map(Self::Operation),
            (Self::PathItem | Self::Operation, "parameters") => List(Self::Parameter),
            (Self::Operation, "requestBody") => One(Self::RequestBody),
            (Self::Operation, "responses") => Patterned(Self::Response),
            (Self::Parameter | Self::Header | Self::MediaType, "schema")
            | (Self::MediaType, "itemSchema") => One(Self::Schema),
            (Self::Components | Self::Parameter | Self::Header | Self::MediaType, "examples") => {
                Map(Self::Example)
            }
            (Self::Parameter | Self::Header | Self::RequestBody | Self::Response, "content") => {
                Map(Self::MediaType)
            }
            (Self::MediaType | Self::Encoding, "encoding") => Map(Self::Encoding),
            (Self::MediaType | Self::Encoding, "prefixEncoding") => List(Self::Encoding),
            (Self::MediaType | Self::Encoding, "itemEncoding") => One(Self::Encoding),
            (Self::Components | Self::Response | Self::Encoding, "headers") => Map(Self::Header),
            (Self::Components | Self::Response, "links") => Map(Self::Link),
            (Self::SecurityScheme, "flows") => One(Self::OauthFlows),
            (Self::Schema, "discriminator") => One(Self::Discriminator),
            (Self::Schema, "xml") => One(Self::Xml),
            (Self::Schema, key) => schema_member(key),
            (Self::Discriminator, "mapping") => Mapping,
            (Self::Example, "value" | "dataValue" | "serializedValue")
            | (Self::Link, "parameters" | "requestBody")
            | (_, "example" | "examples") => Data,
            _ => One(Self::Other),
        }
    }
}

/// The members of a Schema Object, and those that earlier versions of JSON Schema had.
fn schema_member(key: &str) -> Kind {
    match key {
        "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas" => {
            Kind::Map(Object::Schema)
        }
        "allOf" | "anyOf" | "oneOf" | "prefixItems" => Kind::List(Object::Schema),
        "items"
        | "additionalItems"
        | "additionalProperties"
        | "contains"
        | "propertyNames"
        | "not"
        | "if"
        | "then"
        | "else"
        | "unevaluatedItems"
        | "unevaluatedProperties"
        | "contentSchema" => Kind::One(Object::Schema),
        "const" | "default" | "enum" | "example" | "examples" => Kind::Data,
        _ => Kind::One(Object::Other),
    }
}

impl Kind {
    /// What the member `key` of an object of this kind is.
    pub(crate) fn member(self, key: &str, value: &Value) -> Self {
        let is_extension = key.starts_with("x-");
        match self {
            Self::Data | Self::Mapping => Self::Data,
            Self::One(_) if is_extension => match Place::Keywords.member(key, value) {
                // Answers that no operation gives, written like a Responses Object.
                Place::Names => Self::Patterned(Object::Response),
                _ => Self::Data,
            },
            Self::Patterned(_) if is_extension => Self::Data,
            Self::Map(object) | Self::Patterned(object) | Self::List(object) => Self::One(object),
            Self::One(object) => object.member(key),
        }
    }

    /// What an item of a list of this kind is.
    pub(crate) fn item(self) -> Self {
        match self {
            Self::List(object) | Self::One(object) => Self::One(object),
            _ => Self::Data,
        }
    }

    /// The object, if this is one.
    pub(crate) fn object(self) -> Option<Object> {
        match self {
            Self::One(object) => Some(object),
            _ => None,
        }
    }

    /// Whether a value can be of this kind.
    pub(crate) fn fits(self, value: &Value) -> bool {
        match self {
            Self::One(Object::Schema) => value.is_object() || value.is_boolean(),
            Self::One(Object::Other) | Self::Data => true,
            Self::One(_) | Self::Map(_) | Self::Patterned(_) | Self::Mapping => value.is_object(),
            Self::List(_) => value.is_array(),
        }
    }
}

/// The reference that a value of some kind is.
pub(crate) fn reference(value: &Value, kind: Kind) -> Option<&str> {
    match kind {
        Kind::Data | Kind::Mapping => None,
        // What has the name `$ref` in a map is an object; a text is a reference in place of the map.
        _ => value.get("$ref")?.as_str(),
    }
}

/// Calls `visit` with the pointer, the value and the kind of `value` and of everything inside it,
/// outermost first. What is inside a value for which `visit` answers `false` is left out.
pub(crate) fn walk<'v>(
    value: &'v Value,
    pointer: &str,
    kind: Kind,
    visit: &mut dyn FnMut(&str, &'v Value, Kind) -> bool,
) {
    step(value, &mut pointer.to_owned(), kind, visit);
}

fn step<'v>(
    value: &'v Value,
    pointer: &mut String,
    kind: Kind,
    visit: &mut dyn FnMut(&str, &'v Value, Kind) -> bool,
) {
    if !visit(pointer, value, kind) {
        return;
    }
    // One text for all places: a document has millions of them.
    let length = pointer.len();
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                pointer.push('/');
                pointer.push_str(&pointer::escape(key));
                step(member, pointer, kind.member(key, member), visit);
                pointer.truncate(length);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointer.push('/');
                pointer.push_str(&index.to_string());
                step(item, pointer, kind.item(), visit);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// What stands at each place that holds a number.
    fn kinds(document: &Value) -> Vec<(String, Kind)> {
        let mut found = Vec::new();
        walk(document, "", DOCUMENT, &mut |pointer, value, kind| {
            if value.is_number() {
                found.push((pointer.to_owned(), kind));
            }
            true
        });
        found
    }

    #[test]
    fn what_stands_at_a_place_is_known() {
        use Kind::{Data, One};
        for (document, kind) in [
            (json!({"paths": {"/a": 1}}), One(Object::PathItem)),
            (json!({"paths": {"x-a": 1}}), Data),
            (json!({"components": {"schemas": {"x-a": 1}}}), One(Object::Schema)),
            (
                json!({"components": {"schemas": {"a": {"properties": {"enum": 1}}}}}),
                One(Object::Schema),
            ),
            (json!({"components": {"schemas": {"a": {"enum": [1]}}}}), Data),
            (json!({"components": {"schemas": {"a": {"items": [1]}}}}), One(Object::Schema)),
            (
                json!({"components": {"schemas": {"a": {"discriminator": {"mapping": {"b": 1}}}}}}),
                Data,
            ),
            (
                json!({"components": {"callbacks": {"a": {"{$url}": {"get": 1}}}}}),
                One(Object::Operation),
            ),
            (
                json!({"components": {"parameters": {"a": {"content": {"a/b": {"encoding": {"c": {"headers": {"d": 1}}}}}}}}}),
                One(Object::Header),
            ),
            (json!({"components": {"examples": {"a": {"value": {"b": 1}}}}}), Data),
            (json!({"components": {"links": {"a": {"parameters": {"b": 1}}}}}), Data),
            (json!({"x-answers": {"404": {"headers": {"a": 1}}}}), One(Object::Header)),
            (json!({"x-other": {"headers": {"a": 1}}}), Data),
            (json!({"info": {"version": 1}}), One(Object::Other)),
        ] {
            let found = kinds(&document);
            assert_eq!(found.len(), 1, "{document}");
            assert_eq!(found[0].1, kind, "{document}");
        }
    }

    #[test]
    fn a_reference_is_a_text() {
        let map = Kind::Map(Object::Schema);
        assert_eq!(reference(&json!({"$ref": "a"}), map), Some("a"));
        assert_eq!(reference(&json!({"$ref": {"type": "string"}}), map), None);
        assert_eq!(reference(&json!({"$ref": "a"}), Kind::Data), None);
    }
}
