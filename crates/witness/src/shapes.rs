//! A witness: the shapes that serde reads and writes, as schemars sees them.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::compare::Comparison;
use bv_cms_document::place::Place;
use bv_cms_document::pointer::join;
use bv_cms_document::{Dialect, Document, Kept, resolve_but};
use bv_cms_findings::{Collector, Finding, show};
use serde_json::{Map, Value, json};

use super::contract_decides;
use super::normal_form::normal_form;
use crate::rule;

/// Prose is compared by the witness of the derived document; a serde shape has none of OpenAPI's
/// notes, but where it has some they count. A type that keeps its text out of logs says so.
fn comparison(dialect: &Dialect) -> Comparison {
    Comparison {
        extension: Some(dialect.extensions.secret),
        ignored: &["$schema", "$defs", "$comment", "description"],
        ignored_when_extra: &["title"],
        ignored_when_missing: &[
            "deprecated",
            "discriminator",
            "example",
            "examples",
            "externalDocs",
            "readOnly",
            "writeOnly",
            "xml",
        ],
    }
}

/// What the shapes are, in the words of reports.
const SHAPES: &str = "serde shapes";

/// Holds the JSON Schemas of the Rust types, which say what serde really reads and writes, against
/// the schemas of the contract of the same name, in both directions.
///
/// The schemas are those of schemars: JSON Schema 2020-12, their references into `$defs`, or to
/// `#/components/schemas`, where the other shapes are.
#[must_use]
pub fn shapes(contract: &Document, shapes: &BTreeMap<String, Value>) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    let schemas = contract.get("/components/schemas").and_then(Value::as_object);
    let names: BTreeSet<&String> =
        schemas.into_iter().flat_map(Map::keys).chain(shapes.keys()).collect();
    let kept = Kept::of_names(contract.value(), |name| shapes.contains_key(name));
    for name in names {
        let pointer = join("/components/schemas", name);
        let Some(shape) = shapes.get(name) else {
            let finding = Finding::new(rule::SHAPE_MISSING, format!("no Rust type is `{name}`"))
                .expected(contract.file_name(), "present")
                .found(SHAPES, "(absent)")
                .help(
                    contract
                        .dialect()
                        .say("run `{program} generate`, or add the type to the list of shapes"),
                );
            collector.add(finding, &pointer);
            continue;
        };
        if contract.get(&pointer).is_none() {
            let message = format!("`{name}` is a Rust type and not in the contract");
            let finding = Finding::new(rule::SHAPE_EXTRA, message)
                .expected(contract.file_name(), "(absent)")
                .found(SHAPES, "present")
                .help(contract_decides(contract.dialect()));
            collector.add(finding, &pointer);
            continue;
        }
        one(&mut collector, shapes, name, shape, &pointer, &kept);
    }
    collector.finish()
}

fn one(
    collector: &mut Collector<'_>,
    shapes: &BTreeMap<String, Value>,
    name: &str,
    shape: &Value,
    pointer: &str,
    kept: &Kept,
) {
    // A reference of the contract that leads nowhere has a finding of the check of the contract.
    let Ok(expected) = resolve_but(collector.document.value(), pointer, kept) else { return };
    let found = match resolve_but(&as_document(shapes, name, shape), pointer, kept) {
        Ok(found) => found.value,
        Err(error) => {
            let finding =
                Finding::new(rule::SHAPE_DIFFERS, format!("the shape of `{name}` is broken"))
                    .found(SHAPES, error.to_string())
                    .help("give the shape together with its `$defs`");
            return collector.add(finding, pointer);
        }
    };
    let dialect = collector.document.dialect();
    let differences =
        comparison(dialect).compare(&normal_form(&expected.value), &normal_form(&found));
    for difference in differences {
        let origin = expected.origin(&difference.pointer);
        let finding = Finding::new(rule::SHAPE_DIFFERS, "serde does not do what the contract says")
            .expected(collector.document.file_name(), show(difference.expected.as_ref()))
            .found(SHAPES, show(difference.found.as_ref()))
            .help(contract_decides(dialect));
        collector.add(finding, &origin);
    }
}

/// The shape and what it refers to as the components of a document, so that its references and
/// those of the contract have the same form.
fn as_document(shapes: &BTreeMap<String, Value>, name: &str, shape: &Value) -> Value {
    let mut components = Map::new();
    for (name, shape) in shapes {
        components.insert(name.clone(), localised(shape, Place::Keywords, name));
    }
    for (inner, definition) in shape.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        components.insert(inner.clone(), localised(definition, Place::Keywords, name));
    }
    components.insert(name.to_owned(), localised(shape, Place::Keywords, name));
    json!({ "components": { "schemas": components } })
}

/// The schema with its references turned into references to components, without its `$defs`.
fn localised(value: &Value, place: Place, name: &str) -> Value {
    match value {
        Value::Object(members) if place != Place::Data => {
            let mut object = Map::new();
            for (key, member) in members {
                let localised = match (key.as_str(), member) {
                    ("$defs", _) if place == Place::Keywords => continue,
                    ("$ref", Value::String(reference)) if place == Place::Keywords => {
                        let target = match reference.strip_prefix("#/$defs/") {
                            Some(target) => format!("#/components/schemas/{target}"),
                            None if reference == "#" => format!("#/components/schemas/{name}"),
                            None => reference.clone(),
                        };
                        Value::from(target)
                    }
                    _ => localised(member, place.member(key, member), name),
                };
                object.insert(key.clone(), localised);
            }
            Value::Object(object)
        }
        Value::Array(items) => {
            items.iter().map(|item| localised(item, place.item(), name)).collect()
        }
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    const YAML: &str = "\
paths:
  /lives:
    get:
      operationId: ListLives
      schema: {$ref: '#/components/schemas/Live'}
components:
  schemas:
    Live:
      type: object
      description: A live.
      required: [name]
      properties:
        name:
          type: string
          example: a
          maxLength: 100
        count: {type: integer, minimum: 0}
        status: {$ref: '#/components/schemas/Status'}
        after:
          oneOf:
            - $ref: '#/components/schemas/Live'
            - type: 'null'
    Status:
      type: string
      enum: [READY, LIVE]
";

    fn live() -> Value {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Live",
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string", "maxLength": 100},
                "count": {"type": "integer", "format": "uint32", "minimum": 0},
                "status": {"$ref": "#/$defs/Status"},
                "after": {"anyOf": [{"$ref": "#"}, {"type": "null"}]},
            },
            "$defs": {"Status": status()},
        })
    }

    fn status() -> Value {
        json!({"oneOf": [
            {"type": "string", "const": "LIVE", "description": "On air."},
            {"type": "string", "const": "READY"},
        ]})
    }

    fn check(shapes: &[(&str, Value)]) -> Vec<(&'static str, String, String, String)> {
        let document = Document::parse("test.yaml", YAML, BV_CMS).unwrap();
        let shapes = shapes.iter().map(|(name, shape)| ((*name).to_owned(), shape.clone()));
        super::shapes(&document, &shapes.collect())
            .into_iter()
            .map(|finding| {
                let position = finding.position.unwrap().to_string();
                (finding.rule.id, finding.pointer, position, finding.found)
            })
            .collect()
    }

    fn one(
        pointer: &str,
        position: &str,
        found: &str,
    ) -> Vec<(&'static str, String, String, String)> {
        vec![("shape-differs", pointer.to_owned(), position.to_owned(), found.to_owned())]
    }

    #[test]
    fn the_same_shapes_are_clean() {
        assert_eq!(check(&[("Live", live()), ("Status", status())]), []);
    }

    #[test]
    fn a_renamed_property_is_found() {
        let mut live = live();
        let properties = live["properties"].as_object_mut().unwrap();
        let count = properties.remove("count").unwrap();
        properties.insert("number".into(), count);
        let findings = check(&[("Live", live), ("Status", status())]);
        let pointers: Vec<_> = findings
            .iter()
            .map(|(_, pointer, position, _)| (&pointer[..], &position[..]))
            .collect();
        assert_eq!(
            pointers,
            [
                ("/components/schemas/Live/properties/count", "17:9"),
                ("/components/schemas/Live/properties/number", "12:7"),
            ]
        );
    }

    #[test]
    fn a_flipped_required_is_found() {
        let mut live = live();
        live["required"] = json!([]);
        assert_eq!(
            check(&[("Live", live), ("Status", status())]),
            one("/components/schemas/Live/required/0", "11:18", "(absent)")
        );
    }

    #[test]
    fn a_type_that_is_a_secret_is_found() {
        let mut live = live();
        live["properties"]["name"]["x-secret"] = json!(true);
        live["properties"]["name"]["x-other"] = json!(true);
        assert_eq!(
            check(&[("Live", live), ("Status", status())]),
            one("/components/schemas/Live/properties/name/x-secret", "13:9", "true")
        );
    }

    #[test]
    fn a_removed_enum_value_is_found_once_where_the_enum_is_written() {
        let status = json!({"type": "string", "enum": ["READY"]});
        let mut live = live();
        live["$defs"]["Status"] = status.clone();
        assert_eq!(
            check(&[("Live", live), ("Status", status)]),
            one("/components/schemas/Status/enum/1", "25:21", "(absent)")
        );
    }

    #[test]
    fn missing_and_extra_types_are_found() {
        let findings = check(&[("Live", live()), ("Other", json!({}))]);
        let rules: Vec<_> = findings.iter().map(|finding| (finding.0, &finding.1[..])).collect();
        assert_eq!(
            rules,
            [
                ("shape-extra", "/components/schemas/Other"),
                ("shape-missing", "/components/schemas/Status"),
            ]
        );
    }

    #[test]
    fn a_shape_without_its_definitions_is_found() {
        let findings = check(&[("Live", json!({"$ref": "#/$defs/Gone"})), ("Status", status())]);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].3.contains("#/components/schemas/Gone"), "{findings:?}");
    }
}
