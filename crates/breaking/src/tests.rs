//! Pairs of documents and what is found between them.

mod annotated;
mod around;
mod beside;
mod blame;
mod documents;
mod exchange;
mod fields;
mod formats;
mod free_form;
mod identity;
mod inbound;
mod invalid;
mod many;
mod messages;
mod objects;
mod random;
mod schemas;
mod shadow;
mod shared;
mod wire;

use bv_cms_dialect::BV_CMS;
use bv_cms_document::{Document, follow};
use serde_json::{Value, json};
use time::{Date, Month};

use super::{CounterExample, Outcome, Size, breaking};
use crate::rule;

fn today() -> Date {
    Date::from_calendar_date(2026, Month::June, 15).unwrap()
}

/// A document that takes a `Body`.
fn taking(components: &Value) -> Value {
    let body = json!({"$ref": "#/components/schemas/Body"});
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": "1.0.0"},
        "paths": {"/x": {"post": {
            "operationId": "X",
            "requestBody": {"required": true, "content": {"application/json": {"schema": body}}},
            "responses": {"200": {"description": "d"}},
        }}},
        "components": {"schemas": components},
    })
}

/// A document that takes and answers a `Body`.
fn document(components: &Value) -> String {
    let mut document = taking(components);
    let operation = &mut document["paths"]["/x"]["post"];
    operation["responses"]["200"]["content"] = operation["requestBody"]["content"].clone();
    document.to_string()
}

/// Compares two documents and makes sure of every counter-example, by the schemas as they are
/// written and with nothing of what found it.
fn compare(base: &str, new: &str) -> Outcome {
    let base = Document::parse("base.yaml", base, BV_CMS).unwrap();
    let new = Document::parse("new.yaml", new, BV_CMS).unwrap();
    let outcome = breaking(&base, &new, today());
    for broken in &outcome.breaks {
        let Some(example) = &broken.counter_example else {
            let schemas = [rule::BREAKING_REQUEST_NARROWED, rule::BREAKING_RESPONSE_WIDENED];
            assert!(!schemas.contains(&broken.finding.rule), "{broken:?}");
            continue;
        };
        let (sender, receiver) = match broken.finding.rule {
            rule::BREAKING_REQUEST_NARROWED => (&base, &new),
            _ => (&new, &base),
        };
        verify(example, sender, receiver);
    }
    outcome
}

fn verify(example: &CounterExample, sender: &Document, receiver: &Document) {
    let CounterExample { value, accepted_by, refused_by } = example;
    // Where there is no schema anything is sent.
    let is_sent = sender.get(accepted_by).is_none() || accepts(sender, accepted_by, value);
    assert!(is_sent, "{example:?} is not sent");
    let refuses = !accepts(receiver, refused_by, value)
        || refused_by_openapi(receiver.value(), refused_by, value);
    assert!(refuses, "{example:?} is not refused");
}

fn accepts(document: &Document, at: &str, value: &Value) -> bool {
    let mut schema = document.value().clone();
    schema["$ref"] =
        format!("#{at}").replace('{', "%7B").replace('}', "%7D").replace(' ', "%20").into();
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).unwrap().is_valid(value)
}

/// Whether a schema refuses a value for a reason that OpenAPI adds to JSON Schema: a member that
/// travels the other way, or a number that its format has no room for.
fn refused_by_openapi(root: &Value, at: &str, value: &Value) -> bool {
    let (at, schema) = follow(root, at).unwrap();
    let told = schema["discriminator"]["propertyName"].as_str();
    let mapping = schema["discriminator"]["mapping"].as_object();
    if let (Some(told), Some(mapping)) = (told, mapping)
        && !mapping.contains_key(value[told].as_str().unwrap_or_default())
    {
        return true;
    }
    // What a text encodes and how large a number is are annotations to JSON Schema.
    if ["contentEncoding", "contentMediaType"].iter().any(|name| schema[*name].is_string())
        || ["byte", "float"].iter().any(|format| schema["format"] == *format)
    {
        return true;
    }
    let small = schema["format"] == "int32";
    if small && value.as_i64().is_some_and(|number| i32::try_from(number).is_err()) {
        return true;
    }
    let properties = schema["properties"].as_object();
    properties.into_iter().flatten().any(|(name, schema)| {
        let one_way = ["readOnly", "writeOnly"].iter().any(|way| schema[way] == true);
        let at = format!("{at}/properties/{name}");
        value.get(name).is_some_and(|value| one_way || refused_by_openapi(root, &at, value))
    })
}

/// The rules and directions of what breaks, without that about the version.
fn found(outcome: &Outcome) -> Vec<String> {
    let findings = outcome.breaks.iter().map(|broken| &broken.finding);
    let others = findings.filter(|finding| finding.rule != rule::BREAKING_VERSION);
    others.map(|finding| format!("{} {}", finding.rule, finding.direction.name())).collect()
}
