//! OpenAPI 3.2 as OpenAPI 3.1, as far as the two are the same.

use bv_cms_document::{Document, pointer};
use serde_json::Value;

use crate::kind::{Kind, Object, walk};

/// The members that only 3.2 has, and what to write in 3.1.
const LATER: &[(Object, &str, &str)] = &[
    (Object::Document, "$self", "leave it out: a document is what it was read from"),
    (Object::Components, "mediaTypes", "write each Media Type Object where it is used"),
    (Object::PathItem, "query", "use `post`, or compare the rest without it"),
    (Object::PathItem, "additionalOperations", NO_METHOD),
    (Object::MediaType, "itemSchema", "write a `schema` for the whole content"),
    (Object::MediaType, "prefixEncoding", BY_NAME),
    (Object::MediaType, "itemEncoding", BY_NAME),
    (Object::Encoding, "encoding", BY_NAME),
    (Object::Encoding, "prefixEncoding", BY_NAME),
    (Object::Encoding, "itemEncoding", BY_NAME),
    (Object::Response, "summary", "say it in `description`"),
    (Object::Example, "dataValue", "write `value`"),
    (Object::Example, "serializedValue", "write `value`"),
    (Object::SecurityScheme, "deprecated", "say it in `description`"),
    (Object::SecurityScheme, "oauth2MetadataUrl", "say it in `description`"),
    (Object::OauthFlows, "deviceAuthorization", "write the flows that 3.1 has"),
    (Object::Tag, "summary", "say it in `description`"),
    (Object::Tag, "parent", "leave it out"),
    (Object::Tag, "kind", "leave it out"),
    (Object::Server, "name", "say it in `description`"),
    (Object::Discriminator, "defaultMapping", "write a `mapping` for each value"),
    (
        Object::Xml,
        "nodeType",
        "write `attribute: true` for an attribute, and leave it out otherwise",
    ),
];

const NO_METHOD: &str = "leave the operations out: 3.1 has no other methods than its own";
const BY_NAME: &str = "write `encoding` in the Media Type Object, by the names of properties";

/// Something that 3.1 does not have.
#[derive(Debug)]
pub(crate) struct Later {
    /// Where it is.
    pub(crate) pointer: String,
    pub(crate) message: String,
    pub(crate) remedy: &'static str,
}

/// What at a pointer of a document, or inside of it, only 3.2 has.
pub(crate) fn later(document: &Document, at: &str, kind: Kind) -> Vec<Later> {
    let mut found = Vec::new();
    if let Some(value) = document.get(at) {
        walk(value, at, kind, &mut |at, value, kind| {
            if let Some(object) = kind.object() {
                members(at, value, object, &mut found);
            }
            !matches!(kind, Kind::Data | Kind::Mapping)
        });
    }
    found
}

fn members(at: &str, value: &Value, object: Object, found: &mut Vec<Later>) {
    let mut add = |member: &str, what: String, remedy| {
        let message = format!("{what} came with OpenAPI 3.2, and only what 3.1 has is understood");
        found.push(Later { pointer: pointer::join(at, member), message, remedy });
    };
    for (_, member, remedy) in LATER.iter().filter(|(holder, ..)| *holder == object) {
        if value.get(member).is_some() {
            add(member, format!("`{member}`"), remedy);
        }
    }
    let is = |member: &str, text: &str| value.get(member).is_some_and(|it| it == text);
    if object == Object::Parameter && is("in", "querystring") {
        add("in", "`in: querystring`".to_owned(), "write a parameter `in: query` for each name");
    }
    if object == Object::Parameter && is("style", "cookie") {
        add("style", "`style: cookie`".to_owned(), "write `style: form`, and `explode: false`");
    }
}
