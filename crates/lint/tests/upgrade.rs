//! What is read of OpenAPI 3.0, held against judges that do not know how it is read: the meta-schema
//! of OpenAPI 3.1, and a validator of JSON Schema draft 4. To that, the schemas of 3.0 say the same
//! but for `nullable`: between the two drafts nothing has changed that they use.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_lint::openapi;
use jsonschema::Draft;
use serde_json::{Value, json};

/// A document of 3.0 with all that is written anew.
const OLD: &str = "openapi: 3.0.3
info: {title: t, version: '1'}
paths:
  /files:
    put:
      operationId: Put
      parameters:
        - {$ref: '#/components/parameters/Limit', description: beside}
        - {name: since, in: query, schema: {type: string, format: date, nullable: true}}
      requestBody:
        content:
          application/octet-stream: {schema: {type: string, format: binary}}
          multipart/form-data:
            schema:
              type: object
              properties:
                file: {type: string, format: binary}
                small: {type: string, format: byte}
      responses:
        '200':
          description: d
          headers: {A: {$ref: '#/components/headers/A', required: true}}
          content:
            application/json: {schema: {$ref: '#/components/schemas/File', nullable: true}}
components:
  parameters:
    Limit:
      name: limit
      in: query
      schema: {type: integer, minimum: 0, exclusiveMinimum: true, example: 1}
  headers: {A: {schema: {type: string}}}
  schemas:
    File:
      type: object
      nullable: true
      required: [name]
      example: {name: a}
      properties:
        name: {type: string, nullable: false}
        kind: {type: string, nullable: true, enum: [a, b, null]}
";

#[test]
fn what_is_read_of_3_0_is_valid_3_1() {
    let document = openapi::valid("old.yaml", OLD.as_bytes(), BV_CMS).unwrap();
    assert_eq!(document.faults(), []);
    // As it is written it is not.
    let renamed = OLD.replace("3.0.3", "3.1.1");
    let error = openapi::valid("old.yaml", renamed.as_bytes(), BV_CMS).unwrap_err().to_string();
    assert!(error.contains("nobody reads `required` beside a `$ref`"), "{error}");
}

/// Schemas without `nullable`.
fn schemas() -> Vec<Value> {
    vec![
        json!({"type": "number", "minimum": 1, "exclusiveMinimum": true}),
        json!({"type": "number", "minimum": 1, "exclusiveMinimum": false}),
        json!({"maximum": 2, "exclusiveMaximum": true}),
        json!({"maximum": 2.5, "exclusiveMaximum": true, "minimum": 1, "exclusiveMinimum": true}),
        json!({"type": "string", "format": "byte"}),
        json!({"type": "string", "format": "binary", "maxLength": 1}),
        json!({"type": "string", "enum": ["a"], "example": "b"}),
        json!({"type": "object", "properties": {
            "a": {"type": "integer", "minimum": 2, "exclusiveMinimum": true},
            "exclusiveMinimum": {"type": "boolean"},
        }, "required": ["a"]}),
        json!({"type": "array", "items": {"maximum": 1, "exclusiveMaximum": true}}),
        json!({"oneOf": [{"maximum": 2, "exclusiveMaximum": true}, {"minimum": 2}]}),
        json!({"not": {"minimum": 2, "exclusiveMinimum": true}}),
        json!({"additionalProperties": {"minimum": 1, "exclusiveMinimum": true}}),
    ]
}

fn instances() -> Vec<Value> {
    vec![
        json!(null),
        json!(true),
        json!(1),
        json!(1.5),
        json!(2),
        json!(2.5),
        json!(3),
        json!(""),
        json!("a"),
        json!("ab"),
        json!("b"),
        json!([]),
        json!([1]),
        json!([0, "a"]),
        json!({}),
        json!({"a": 2}),
        json!({"a": 3}),
        json!({"a": 3, "exclusiveMinimum": 1}),
        json!({"a": 3, "exclusiveMinimum": true}),
        json!({"b": 1}),
    ]
}

/// The schema `A` of a document of 3.0, as it is read.
fn read(schema: &Value) -> Value {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": schema}},
    });
    let document: Document =
        openapi::valid("old.json", document.to_string().as_bytes(), BV_CMS).expect("a document");
    document.get("/components/schemas/A").expect("the schema").clone()
}

fn judge(schema: &Value, draft: Draft) -> Vec<bool> {
    let validator = jsonschema::options().with_draft(draft).build(schema).expect("a schema");
    instances().iter().map(|instance| validator.is_valid(instance)).collect()
}

#[test]
fn what_is_read_of_3_0_admits_what_was_admitted() {
    for schema in schemas() {
        let before = judge(&schema, Draft::Draft4);
        assert!(before.contains(&true) && before.contains(&false), "{schema} tells nothing apart");
        assert_eq!(judge(&read(&schema), Draft::Draft202012), before, "{schema}");
    }
}

#[test]
fn nullable_adds_null_and_nothing_else() {
    let null = instances().iter().position(Value::is_null).unwrap();
    for (mut schema, is_added) in [
        (json!({"type": "string"}), true),
        (json!({"type": "number", "minimum": 1, "exclusiveMinimum": true}), true),
        (json!({"type": "string", "enum": ["a", null]}), true),
        (json!({"type": "string", "enum": ["a"]}), false),
        (json!({"allOf": [{"type": "string"}]}), false),
        (json!({"enum": ["a"]}), false),
    ] {
        let mut expected = judge(&schema, Draft::Draft4);
        assert!(!expected[null], "{schema}");
        expected[null] = is_added;
        schema["nullable"] = json!(true);
        assert_eq!(judge(&read(&schema), Draft::Draft202012), expected, "{schema}");
    }
}
