use std::collections::BTreeSet;
use std::fmt::Write;

use jsonschema::{Draft, Registry, RegistryBuilder};
use serde_json::Value;

use super::meta_schema::deepest;
use crate::finding::{Collector, show};
use crate::pointer::{join, parent};
use crate::{Finding, follow, rule};

/// The name under which the schemas refer to the document.
const DOCUMENT: &str = "urn:bv-cms:contract";

/// Holds every example of a media type, parameter, header and schema against its schema, formats
/// included. `schemas` are the pointers of the outermost schemas.
pub(super) fn examples(collector: &mut Collector<'_>, schemas: &[String]) {
    let root = collector.document.value();
    let resource = Draft::Draft202012.create_resource(root.clone());
    let registry = match Registry::new().add(DOCUMENT, resource).and_then(RegistryBuilder::prepare)
    {
        Ok(registry) => registry,
        Err(error) => return cannot_compile(collector, "", &error.to_string()),
    };
    for schema in schemas {
        let mut examples = BTreeSet::new();
        if let Some(holder) = schema.strip_suffix("/schema") {
            beside(root, holder, &mut examples);
        }
        within(root, schema, &mut examples);
        // Only compiled once there is something to hold against it.
        let mut by_schema: Vec<(String, Vec<String>)> = Vec::new();
        for (schema, example) in examples {
            match by_schema.iter_mut().find(|(other, _)| *other == schema) {
                Some((_, examples)) => examples.push(example),
                None => by_schema.push((schema, vec![example])),
            }
        }
        for (schema, examples) in by_schema {
            check(collector, &registry, &schema, &examples);
        }
    }
}

/// Finds the examples of the media type, parameter or header at `holder`.
fn beside(root: &Value, holder: &str, found: &mut BTreeSet<(String, String)>) {
    let schema = join(holder, "schema");
    let Some(object) = root.pointer(holder) else { return };
    if object.get("example").is_some() {
        found.insert((schema.clone(), join(holder, "example")));
    }
    let names = object.get("examples").and_then(Value::as_object);
    for name in names.into_iter().flat_map(serde_json::Map::keys) {
        let example = join(&join(holder, "examples"), name);
        if let Ok((example, object)) = follow(root, &example)
            && object.get("value").is_some()
        {
            found.insert((schema.clone(), join(&example, "value")));
        }
    }
}

/// Finds the examples that the schema at `schema` and those in it give of themselves.
fn within(root: &Value, schema: &str, found: &mut BTreeSet<(String, String)>) {
    let Some(value) = root.pointer(schema) else { return };
    let place = crate::place::Place::Keywords;
    crate::place::walk(value, schema, place, &mut |pointer, value, place| {
        if place == crate::place::Place::Keywords && value.is_object() {
            if value.get("example").is_some() {
                found.insert((pointer.to_owned(), join(pointer, "example")));
            }
            let examples = value.get("examples").and_then(Value::as_array);
            for index in 0..examples.map_or(0, Vec::len) {
                let example = join(&join(pointer, "examples"), &index.to_string());
                found.insert((pointer.to_owned(), example));
            }
        }
        place != crate::place::Place::Data
    });
}

fn check(
    collector: &mut Collector<'_>,
    registry: &Registry<'_>,
    schema: &str,
    examples: &[String],
) {
    let reference = format!("{DOCUMENT}#{}", percent_encoded(schema));
    let validator = jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(registry)
        .should_validate_formats(true)
        .build(&serde_json::json!({ "$ref": reference }));
    let validator = match validator {
        Ok(validator) => validator,
        Err(error) => return cannot_compile(collector, schema, &error.to_string()),
    };
    for example in examples {
        let Some(value) = collector.document.get(example) else { continue };
        for violation in deepest(validator.iter_errors(value)) {
            let finding = Finding::new(rule::EXAMPLE_INVALID, "an example breaks its schema")
                .expected(&format!("schema at {schema}"), violation.message)
                .found(collector.document.file_name(), show(value.pointer(&violation.pointer)))
                .help("correct the example, or the schema if the example is right");
            collector.add(finding, &format!("{example}{}", violation.pointer));
        }
    }
}

fn cannot_compile(collector: &mut Collector<'_>, schema: &str, error: &str) {
    // A broken reference makes many schemas unusable; it has a finding of its own.
    let broken = crate::references(collector.document.value(), "").into_iter().any(|(_, text)| {
        let target = crate::pointer::from_reference(text);
        target.is_none_or(|target| collector.document.get(&target).is_none())
    });
    if !broken {
        let finding = Finding::new(rule::SCHEMA_INVALID, "the schema cannot be used")
            .found(collector.document.file_name(), error)
            .help("correct the schema at this place");
        collector.add(finding, parent(schema).map_or("", |_| schema));
    }
}

/// A pointer as the fragment of a URI (RFC 6901, section 6).
fn percent_encoded(pointer: &str) -> String {
    let mut encoded = String::with_capacity(pointer.len());
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use crate::{Document, witness::meta_schema};

    const YAML: &str = "\
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /a/{id}:
    get:
      operationId: A
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
        let document = Document::parse("test.yaml", YAML).unwrap();
        let findings: Vec<_> = meta_schema(&document)
            .into_iter()
            .map(|finding| {
                let position = finding.position.unwrap().to_string();
                (finding.rule, finding.pointer, position, finding.expected)
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
                    "21:9".into(),
                    "type string".into()
                ),
                (
                    invalid,
                    format!("{media_type}/examples/bad/value/next/at"),
                    "15:38".into(),
                    "format date-time".into()
                ),
                (
                    invalid,
                    "/components/schemas/A/properties/count/examples/1".into(),
                    "31:25".into(),
                    "type integer".into()
                ),
            ]
        );
    }
}
