use std::collections::BTreeSet;

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{is_within, join, parent};
use bv_cms_document::{ASSERTIONS, PLAIN_ASSERTIONS, follow, uri};
use bv_cms_findings::{Collector, Finding, Rule, show};
use jsonschema::{Draft, Registry, RegistryBuilder, Validator};
use serde_json::Value;

use super::schema::{Part, parts};
use super::travel::{View, seen};
use super::violation::deepest;
use crate::rule;

/// The name under which the schemas refer to the document.
const DOCUMENT: &str = "urn:bv-cms:contract";

/// A value that the document gives, and the schema that it has to fit.
struct Held {
    view: View,
    schema: String,
    value: String,
    rule: &'static Rule,
}

/// Holds every example of a media type, parameter, header and schema against its schema, formats
/// included, every default, and the values that a schema names. `schemas` are the pointers of the
/// outermost schemas.
pub(super) fn examples(collector: &mut Collector<'_>, schemas: &[String]) {
    let root = collector.document.value();
    let directions = collector.document.directions();
    let mut held = Vec::new();
    for schema in schemas {
        let mut values = BTreeSet::new();
        let holder = schema.strip_suffix("/schema");
        if let Some(holder) = holder {
            beside(root, holder, &mut values);
        }
        within(root, schema, &mut values);
        for (schema, value, rule) in values {
            let beside = holder.filter(|holder| !is_within(&value, &schema) && !holder.is_empty());
            let view = match rule {
                // What it is a list of does not depend on who reads it.
                rule::SCHEMA_CONTRADICTORY => View::Either,
                _ => View::of(directions, beside.unwrap_or(&schema)),
            };
            held.push(Held { view, schema, value, rule });
        }
    }
    for view in View::ALL {
        let held: Vec<&Held> = held.iter().filter(|held| held.view == view).collect();
        if !held.is_empty() {
            let seen = seen(root, view).unwrap_or_else(|| root.clone());
            check(collector, seen, &held);
        }
    }
    server_variables(collector);
}

/// The pointer of a schema, that of a value, and the rule that the value breaks when it does not
/// fit.
type Pair = (String, String, &'static Rule);

/// Finds the examples of the media type, parameter or header at `holder`.
fn beside(root: &Value, holder: &str, found: &mut BTreeSet<Pair>) {
    let schema = join(holder, "schema");
    let Some(object) = root.pointer(holder) else { return };
    if object.get("example").is_some() {
        found.insert((schema.clone(), join(holder, "example"), rule::EXAMPLE_INVALID));
    }
    let names = object.get("examples").and_then(Value::as_object);
    for name in names.into_iter().flat_map(serde_json::Map::keys) {
        let example = join(&join(holder, "examples"), name);
        if let Ok((example, object)) = follow(root, &example)
            && object.get("value").is_some()
        {
            found.insert((schema.clone(), join(&example, "value"), rule::EXAMPLE_INVALID));
        }
    }
}

/// Finds the examples, the defaults and the named values that the schema at `schema` and those in it
/// have of their own.
fn within(root: &Value, schema: &str, found: &mut BTreeSet<Pair>) {
    let Some(value) = root.pointer(schema) else { return };
    walk(value, schema, Place::Keywords, &mut |pointer, value, place| {
        if place == Place::Keywords && value.is_object() {
            let own = |at: String, rule| (pointer.to_owned(), at, rule);
            if value.get("example").is_some() {
                found.insert(own(join(pointer, "example"), rule::EXAMPLE_INVALID));
            }
            if value.get("default").is_some() {
                found.insert(own(join(pointer, "default"), rule::DEFAULT_INVALID));
            }
            let examples = value.get("examples").and_then(Value::as_array);
            for index in 0..examples.map_or(0, Vec::len) {
                let at = join(&join(pointer, "examples"), &index.to_string());
                found.insert(own(at, rule::EXAMPLE_INVALID));
            }
            let named = named(value, pointer);
            if !named.is_empty() && asks_other_schemas(root, pointer) {
                found.extend(named.into_iter().map(|at| own(at, rule::SCHEMA_CONTRADICTORY)));
            }
        }
        place != Place::Data
    });
}

/// The values that a schema names.
fn named(schema: &Value, pointer: &str) -> Vec<String> {
    let listed = schema.get("enum").and_then(Value::as_array).map_or(0, Vec::len);
    let at = join(pointer, "enum");
    let only = schema.get("const").map(|_| join(pointer, "const"));
    (0..listed).map(|index| join(&at, &index.to_string())).chain(only).collect()
}

/// Whether schemas inside the schema at a pointer decide what it admits. What decides by itself was
/// held against the values that it names already, and more plainly.
fn asks_other_schemas(root: &Value, pointer: &str) -> bool {
    let decides = |keyword: &String| {
        ASSERTIONS.contains(&keyword.as_str()) && !PLAIN_ASSERTIONS.contains(&keyword.as_str())
    };
    let asks = |part: Part<'_>| part.keywords.keys().any(|it| decides(it) && it != "allOf");
    parts(root, pointer).into_iter().any(asks)
}

/// Holds values against their schemas in a document as it is seen.
fn check(collector: &mut Collector<'_>, seen: Value, held: &[&Held]) {
    let resource = Draft::Draft202012.create_resource(seen);
    let registry = match Registry::new().add(DOCUMENT, resource).and_then(RegistryBuilder::prepare)
    {
        Ok(registry) => registry,
        Err(error) => return cannot_compile(collector, "", &error.to_string()),
    };
    // Only compiled where there is something to hold against it.
    for held in held.chunk_by(|one, other| one.schema == other.schema) {
        let schema = &held[0].schema;
        let reference = format!("{DOCUMENT}#{}", uri::fragment(schema));
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(&registry)
            .should_validate_formats(true)
            .build(&serde_json::json!({ "$ref": reference }));
        match validator {
            Ok(validator) => held.iter().for_each(|held| one(collector, &validator, held)),
            Err(error) => cannot_compile(collector, schema, &error.to_string()),
        }
    }
}

fn one(collector: &mut Collector<'_>, validator: &Validator, held: &Held) {
    let Some(value) = collector.document.get(&held.value) else { return };
    // The keyword beside it that refuses it may have said so.
    let is_known = held.rule == rule::SCHEMA_CONTRADICTORY && collector.has(held.rule, &held.value);
    if is_known {
        return;
    }
    let (what, message) = match held.rule {
        rule::SCHEMA_CONTRADICTORY => ("value", "the schema names a value that it does not admit"),
        rule::DEFAULT_INVALID => ("default", "a default breaks its schema"),
        _ => ("example", "an example breaks its schema"),
    };
    for violation in deepest(validator.iter_errors(value)) {
        let finding = Finding::new(held.rule, message)
            .expected(&format!("schema at {}", held.schema), violation.message)
            .found(collector.document.file_name(), show(value.pointer(&violation.pointer)))
            .help(format!("correct the {what}, or the schema if the {what} is right"));
        collector.add(finding, &format!("{}{}", held.value, violation.pointer));
    }
}

/// Finds the variables of servers whose default is not among their values.
fn server_variables(collector: &mut Collector<'_>) {
    let mut found = Vec::new();
    walk(collector.document.value(), "", Place::Keywords, &mut |pointer, value, place| {
        if let (Place::Keywords, Some(Value::Object(variables))) = (place, value.get("variables")) {
            for (name, variable) in variables {
                let at = join(&join(&join(pointer, "variables"), name), "default");
                if let (Some(Value::Array(values)), Some(default)) =
                    (variable.get("enum"), variable.get("default"))
                    && !values.contains(default)
                {
                    found.push((at, values, default));
                }
            }
        }
        place != Place::Data
    });
    for (pointer, values, default) in found {
        let finding = Finding::new(rule::DEFAULT_INVALID, "a default is not among the values")
            .expected("`enum` beside it", show(Some(&values.clone().into())))
            .found(collector.document.file_name(), show(Some(default)))
            .help("correct the default, or add it to the values");
        collector.add(finding, &pointer);
    }
}

fn cannot_compile(collector: &mut Collector<'_>, schema: &str, error: &str) {
    // A broken reference makes many schemas unusable; it has a finding of its own.
    let broken =
        bv_cms_document::references(collector.document.value(), "").into_iter().any(|(_, text)| {
            let target = bv_cms_document::pointer::from_reference(text);
            target.is_none_or(|target| collector.document.get(&target).is_none())
        });
    if !broken {
        let finding = Finding::new(rule::SCHEMA_INVALID, "the schema cannot be used")
            .found(collector.document.file_name(), error)
            .help("correct the schema at this place");
        collector.add(finding, parent(schema).map_or("", |_| schema));
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;

    use crate::valid::meta_schema;

    const YAML: &str = "\
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a/{id}:
    get:
      operationId: A
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        '200':
          description: d
          content:
            application/json:
              schema: {$ref: '#/components/schemas/A'}
              examples:
                good: {value: {at: 2024-01-01T00:00:00Z, next: {}}}
                bad: {value: {next: {at: yesterday}}}
                shared: {$ref: '#/components/examples/Shared'}
components:
  examples:
    Shared:
      value:
        at: 1
  schemas:
    A:
      type: object
      additionalProperties: false
      properties:
        at: {type: string, format: date-time}
        next: {$ref: '#/components/schemas/A'}
        count:
          type: integer
          examples: [1, one]
";

    #[test]
    fn examples_are_held_against_their_schema_with_formats() {
        let document = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        let findings: Vec<_> = meta_schema(&document)
            .into_iter()
            .map(|finding| {
                let position = finding.position.unwrap().to_string();
                (finding.rule.id, finding.pointer, position, finding.expected)
            })
            .collect();
        let media_type = "/paths/~1a~1{id}/get/responses/200/content/application~1json";
        let invalid = "example-invalid";
        assert_eq!(
            findings,
            [
                (
                    invalid,
                    "/components/examples/Shared/value/at".into(),
                    "22:9".into(),
                    "type string".into()
                ),
                (
                    invalid,
                    format!("{media_type}/examples/bad/value/next/at"),
                    "16:38".into(),
                    "format date-time".into()
                ),
                (
                    invalid,
                    "/components/schemas/A/properties/count/examples/1".into(),
                    "32:25".into(),
                    "type integer".into()
                ),
            ]
        );
    }
}
