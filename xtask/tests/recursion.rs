//! Schemas that contain themselves, before everything that walks schemas.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bv_cms_conformance::Row;
use bv_cms_coverage::{Coverage, Exchange, RecordedAnswer, RecordedRequest};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use bv_cms_lint::lint;
use bv_cms_lint::rule::{CHECK_COMMAND, EXAMPLE_INVALID, REFERENCE_CIRCULAR};
use bv_cms_lint::valid::meta_schema;
use bv_cms_witness::mutation::{Judge, Verdict, mutants, run};
use bv_cms_witness::{Route, Testimony, application};
use serde_json::{Value, json};

/// Ways for a schema `Zed` to contain itself, each with a value that does so twice.
const KINDS: &[(&str, &str)] = &[
    (
        "Zed: {type: object, properties: {kid: {$ref: '#/components/schemas/Zed'}}}",
        r#"{"kid": {"kid": {}}}"#,
    ),
    (
        "Zed: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Zed'}}}}",
        r#"{"kids": [{"kids": [{}]}]}"#,
    ),
    ("Zed: {type: array, items: {$ref: '#/components/schemas/Zed'}}", "[[[]], []]"),
    ("Zed: {type: array, prefixItems: [{$ref: '#/components/schemas/Zed'}]}", "[[[]], 1]"),
    (
        "Zed: {type: object, additionalProperties: {$ref: '#/components/schemas/Zed'}}",
        r#"{"a": {"b": {}}}"#,
    ),
    (
        "Zed: {type: object, patternProperties: {'^a': {$ref: '#/components/schemas/Zed'}}}",
        r#"{"a": {"ab": {}}}"#,
    ),
    (
        "Zed: {type: object, properties: {yak: {$ref: '#/components/schemas/Yak'}}}, \
         Yak: {type: object, required: [zed], properties: {zed: {oneOf: [{$ref: '#/components/schemas/Zed'}, {type: 'null'}]}}}",
        r#"{"yak": {"zed": {"yak": {"zed": null}}}}"#,
    ),
    (
        "Zed: {type: object, properties: {kid: {description: A kid., allOf: [{$ref: '#/components/schemas/Zed'}]}}}",
        r#"{"kid": {"kid": {}}}"#,
    ),
    (
        "Zed: {allOf: [{$ref: '#/components/schemas/Yak'}, {type: object, properties: {kid: {$ref: '#/components/schemas/Zed'}}}]}, \
         Yak: {type: object, properties: {zed: {$ref: '#/components/schemas/Zed'}}}",
        r#"{"kid": {"zed": {}}}"#,
    ),
    (
        "Zed: {oneOf: [{$ref: '#/components/schemas/Yak'}, {type: string}]}, \
         Yak: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Zed'}}}}",
        r#"{"kids": [{"kids": ["a"]}, "b"]}"#,
    ),
    (
        "Zed: {anyOf: [{type: 'null'}, {type: array, items: {anyOf: [{$ref: '#/components/schemas/Zed'}, {type: string}]}}]}",
        r#"[[null], "a"]"#,
    ),
    (
        "Zed: {type: object, properties: {kids: {type: array, items: {$ref: '#/components/schemas/Zed/properties/kids'}}}}",
        r#"{"kids": [[], [[]]]}"#,
    ),
];

fn document(schemas: &str, example: &str) -> Document {
    let schema = "{$ref: '#/components/schemas/Zed'}";
    let yaml = format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: '1'}}\npaths:\n  /zeds:\n    post:\n      operationId: MakeZed\n      \
         requestBody: {{content: {{application/json: {{schema: {schema}, examples: {{a: {{value: {example}}}}}}}}}}}\n      \
         responses: {{'200': {{description: d, content: {{application/json: {{schema: {schema}}}}}}}}}\n\
         components: {{schemas: {{{schemas}}}}}\n"
    );
    Document::parse("a.yaml", &yaml, BV_CMS).unwrap()
}

/// What an application says that does what the contract says.
fn testimony(contract: &Document) -> Testimony {
    let schemas = contract.get("/components/schemas").and_then(Value::as_object).unwrap();
    Testimony {
        document: contract.value().clone(),
        routes: vec![Route { method: "POST".to_owned(), path: "/zeds".to_owned() }],
        own_routes: vec![],
        shapes: schemas.clone().into_iter().collect(),
        errors: std::collections::BTreeMap::new(),
        permissions: std::collections::BTreeMap::new(),
        memberships: vec![],
    }
}

#[test]
fn what_contains_itself_is_looked_at_to_its_end() {
    for (schemas, example) in KINDS {
        let contract = document(schemas, example);
        assert_eq!(meta_schema(&contract), [], "{schemas}");
        let said = testimony(&contract);
        assert_eq!(application(&contract, &said), [], "{schemas}");
        let findings = lint(&contract, ("ids.txt", "MakeZed\n"));
        assert!(findings.iter().all(|it| !it.rule.runs_in(CHECK_COMMAND)), "{schemas}");
    }
}

#[test]
fn an_example_is_held_against_every_level_of_what_contains_itself() {
    for (schemas, example) in KINDS {
        let mut value: Value = serde_json::from_str(example).unwrap();
        *innermost(&mut value) = json!(7);
        let findings = meta_schema(&document(schemas, &value.to_string()));
        assert!(!findings.is_empty(), "{schemas}: {value}");
        assert!(findings.iter().all(|it| it.rule == EXAMPLE_INVALID), "{findings:?}");
    }
}

fn innermost(value: &mut Value) -> &mut Value {
    let first = match value {
        Value::Object(members) if !members.is_empty() => true,
        Value::Array(items) if !items.is_empty() => true,
        _ => false,
    };
    if !first {
        return value;
    }
    match value {
        Value::Object(members) => innermost(members.values_mut().next().unwrap()),
        Value::Array(items) => innermost(&mut items[0]),
        _ => unreachable!(),
    }
}

#[test]
fn a_change_of_what_contains_itself_is_noticed() {
    for (schemas, example) in KINDS {
        let contract = document(schemas, example);
        let said = testimony(&contract);
        let judge = Judge::new(&contract, &said, ("ids.txt", "MakeZed\n"));
        let outcomes = run(&judge, mutants(&contract), |_| {});
        assert!(outcomes.len() > 20, "{schemas}");
        let of_schemas = outcomes.iter().filter(|it| it.mutant.pointer.contains("/schemas/"));
        let survivors = of_schemas.filter(|it| it.verdict == Verdict::Survived);
        assert_eq!(survivors.count(), 0, "{schemas}");
    }
}

#[test]
fn an_exchange_of_what_contains_itself_shows_something() {
    for (schemas, example) in KINDS {
        let contract = document(schemas, example);
        let mut coverage = Coverage::of(&contract);
        coverage.see(Exchange {
            rows: vec![Row {
                operation_id: "MakeZed".to_owned(),
                response: "200".to_owned(),
                example: None,
            }],
            request: RecordedRequest {
                method: "POST".to_owned(),
                target: "/zeds".to_owned(),
                caller: "admin".to_owned(),
                headers: Vec::new(),
                body: Some((*example).to_owned()),
            },
            answer: RecordedAnswer {
                status: 200,
                headers: Vec::new(),
                body: (*example).to_owned(),
            },
        });
        assert!(coverage.cells().any(|(_, exchange)| exchange.is_some()), "{schemas}");
        assert!(coverage.counts().len() > 1 && coverage.findings().len() < 20, "{schemas}");
    }
}

/// Nothing here comes to an end by itself, so nobody may begin.
#[test]
fn what_stands_for_itself_is_refused_and_nobody_stumbles() {
    let to = |name: &str| format!("$ref: '#/components/schemas/{name}'");
    for schemas in [
        format!("Zed: {{{}}}", to("Zed")),
        format!("Zed: {{{}}}, Yak: {{{}}}", to("Yak"), to("Zed")),
        format!("Zed: {{allOf: [{{{}}}]}}, Yak: {{anyOf: [{{{}}}]}}", to("Yak"), to("Zed")),
        format!("Zed: {{oneOf: [{{type: string}}, {{{}}}]}}", to("Zed")),
    ] {
        let contract = document(&schemas, "{}");
        let findings = meta_schema(&contract);
        let rules: Vec<_> =
            findings.iter().map(|it| (it.rule, it.position.unwrap().line)).collect();
        assert_eq!(rules, [(REFERENCE_CIRCULAR, 9)], "{schemas}");
        let findings = lint(&contract, ("ids.txt", "MakeZed\n"));
        assert!(findings.iter().any(|it| it.rule == REFERENCE_CIRCULAR), "{schemas}");
        assert_eq!(application(&contract, &testimony(&contract)), [], "{schemas}");
        assert!(!Coverage::of(&contract).findings().is_empty(), "{schemas}");
    }
}
