use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use bv_cms_document::pointer::{from_reference, join, parent, tokens};
use bv_cms_document::{Document, references};
use bv_cms_findings::{Collector, Finding, show};
use jsonschema::Validator;
use serde_json::{Value, json};

use super::schema::{all_schemas, schema_pointers};
use super::violation::{Violation, deepest};
use crate::rule;

/// The OpenAPI Initiative's schema for OpenAPI 3.1 documents; `schemas/README.md` has its origin.
const OPENAPI: &str = include_str!("../../schemas/openapi-3.1.json");

/// Checks the contract by itself: it is valid against the OpenAPI 3.1 meta-schema and each of its
/// schemas against that of JSON Schema 2020-12, its references lead somewhere and end there, its
/// operations have names of their own, its paths and parameters name the same things, no schema
/// contradicts itself, and its examples and defaults fit their schemas.
#[must_use]
pub fn meta_schema(contract: &Document) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    openapi(&mut collector, violations);
    unresolved(&mut collector);
    operation_ids(&mut collector);
    super::paths::paths(&mut collector);
    super::sunset::sunsets(&mut collector);
    let outermost = schema_pointers(contract.value());
    let valid = schema_objects(&mut collector, &outermost);
    let schemas = all_schemas(contract.value());
    let ends = super::circle::circular(&mut collector);
    let enforceable = super::pattern::patterns(&mut collector, &schemas);
    if valid {
        super::contradiction::contradictory(&mut collector, &schemas);
        if ends {
            super::endless::endless_schemas(&mut collector);
        }
    }
    // A value can only be held against a document that can be compiled.
    if valid && ends && enforceable {
        super::example::examples(&mut collector, &outermost);
    }
    collector.finish()
}

/// The part of that check without which a document says nothing for certain: the two meta-schemas
/// and the references. Formats say nothing of what else a document means.
pub fn structure(contract: &Document) -> Vec<Finding> {
    let mut collector = Collector::new(contract);
    openapi(&mut collector, |document| found(document, &VALIDATOR_WITHOUT_FORMATS));
    unresolved(&mut collector);
    schema_objects(&mut collector, &schema_pointers(contract.value()));
    collector.finish()
}

fn openapi(collector: &mut Collector<'_>, violations: impl Fn(&Value) -> Vec<Violation>) {
    let contract = collector.document;
    for violation in violations(contract.value()) {
        let (message, help) = match beside_a_reference(contract.value(), &violation.pointer) {
            Some(member) => (
                format!("nobody reads `{member}` beside a `$ref` here"),
                "say it where the reference leads, or write all of it here: beside a `$ref` are only \
                 `summary` and `description`",
            ),
            None => {
                ("this is not valid OpenAPI 3.1".to_owned(), "correct the contract at this place")
            }
        };
        let finding = Finding::new(rule::META_SCHEMA_INVALID, message)
            .expected("OpenAPI 3.1 meta-schema", violation.message)
            .found(contract.file_name(), show(contract.get(&violation.pointer)))
            .help(help);
        collector.add(finding, &violation.pointer);
    }
}

/// The member of a Reference Object that the meta-schema refuses at a pointer, if it is one.
fn beside_a_reference(root: &Value, pointer: &str) -> Option<String> {
    const OWN: [&str; 3] = ["$ref", "summary", "description"];
    let member = tokens(pointer).pop()?;
    let around = root.pointer(parent(pointer)?)?;
    let is_beside = around.get("$ref").is_some_and(Value::is_string);
    (is_beside && !OWN.contains(&member.as_str())).then_some(member)
}

/// Both are made once: it takes longer than to hold a document against them.
static VALIDATOR: LazyLock<Result<Validator, String>> = LazyLock::new(|| validator(true));
static VALIDATOR_WITHOUT_FORMATS: LazyLock<Result<Validator, String>> =
    LazyLock::new(|| validator(false));

fn validator(has_formats: bool) -> Result<Validator, String> {
    let schema: Value = serde_json::from_str(OPENAPI).map_err(|error| error.to_string())?;
    let options = jsonschema::options().should_validate_formats(true);
    // Every URL of a document may be relative (OpenAPI 3.1, "Relative References in URLs"), and those of
    // servers hold variables.
    let reference = json!({ "format": "uri-reference" });
    let plain = Arc::new(options.build(&reference).map_err(|error| error.to_string())?);
    let is_reference = move |text: &str| plain.is_valid(&Value::from(without_variables(text)));
    let options = jsonschema::options().should_validate_formats(has_formats);
    options
        .with_format("uri-reference", is_reference.clone())
        .with_format("uri", is_reference)
        .build(&schema)
        .map_err(|error| error.to_string())
}

/// A URL with something in place of each variable: digits where only a port can be.
fn without_variables(url: &str) -> String {
    let (mut plain, mut rest) = (String::new(), url);
    while let Some((before, inner)) = rest.split_once('{') {
        let Some((_, after)) = inner.split_once('}') else { break };
        plain.push_str(before);
        plain.push(if before.ends_with(':') { '1' } else { 'a' });
        rest = after;
    }
    plain + rest
}

/// How a whole document breaks the OpenAPI 3.1 meta-schema.
#[must_use]
pub fn violations(document: &Value) -> Vec<Violation> {
    found(document, &VALIDATOR)
}

/// How a document breaks the formats in that, such as that of a URL, which does not break it
/// otherwise.
#[must_use]
pub fn format_violations(document: &Value) -> Vec<Violation> {
    match found(document, &VALIDATOR_WITHOUT_FORMATS).as_slice() {
        [] => violations(document),
        _ => Vec::new(),
    }
}

fn found(document: &Value, validator: &Result<Validator, String>) -> Vec<Violation> {
    match validator {
        Ok(validator) => deepest(validator.iter_errors(document)),
        Err(error) => vec![Violation {
            pointer: String::new(),
            message: format!("the built-in meta-schema cannot be used: {error}"),
        }],
    }
}

/// Whether some reference of a document leads nowhere.
#[must_use]
pub fn leads_nowhere(root: &Value) -> bool {
    references(root, "").iter().any(|(_, reference)| !leads_somewhere(root, reference))
}

fn leads_somewhere(root: &Value, reference: &str) -> bool {
    from_reference(reference).is_some_and(|target| root.pointer(&target).is_some())
}

fn unresolved(collector: &mut Collector<'_>) {
    let root = collector.document.value();
    for (holder, reference) in references(root, "") {
        if leads_somewhere(root, reference) {
            continue;
        }
        let at = join(&holder, "$ref");
        let message = format!("`{reference}` leads nowhere in this document");
        // Whoever read the document knows more of it.
        let help = match collector.document.fault(&at) {
            Some(fault) => fault.message.clone(),
            None => "correct the reference, or write what it refers to".to_owned(),
        };
        let finding = Finding::new(rule::REFERENCE_UNRESOLVED, message)
            .expected(collector.document.file_name(), "something at the target")
            .found(collector.document.file_name(), "(absent)")
            .help(help);
        collector.add(finding, &at);
    }
}

fn operation_ids(collector: &mut Collector<'_>) {
    let mut first: HashMap<&str, &str> = HashMap::new();
    for operation in collector.document.operations() {
        let pointer = join(&operation.pointer, "operationId");
        if collector.document.get(&pointer).and_then(Value::as_str).is_none() {
            let message = format!("{} has no `operationId`", operation.operation_id);
            let finding = Finding::new(rule::OPERATION_ID_MISSING, message)
                .help("give the operation an `operationId` in UpperCamelCase");
            collector.add(finding, &operation.pointer);
        } else if let Some(other) = first.insert(&operation.operation_id, &operation.pointer) {
            let message = format!("`{}` names two operations", operation.operation_id);
            let finding = Finding::new(rule::OPERATION_ID_DUPLICATE, message)
                .found(collector.document.file_name(), format!("the other one is at {other}"))
                .help("rename one of the two");
            collector.add(finding, &pointer);
        }
    }
}

/// Whether every schema is valid; findings otherwise.
fn schema_objects(collector: &mut Collector<'_>, schemas: &[String]) -> bool {
    let validator = jsonschema::draft202012::meta::validator();
    let mut sound = true;
    for at in schemas {
        let Some(schema) = collector.document.get(at) else { continue };
        for violation in deepest(validator.iter_errors(schema)) {
            sound = false;
            let finding = Finding::new(rule::SCHEMA_INVALID, "this is not a valid JSON Schema")
                .expected("JSON Schema 2020-12 meta-schema", violation.message)
                .found(collector.document.file_name(), show(schema.pointer(&violation.pointer)))
                .help("correct the schema at this place");
            collector.add(finding, &format!("{at}{}", violation.pointer));
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Position;

    use super::*;

    fn check(paths_and_components: &str) -> Vec<(&'static str, String, String)> {
        let yaml =
            format!("openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\n{paths_and_components}\n");
        let document = Document::parse("test.yaml", &yaml, BV_CMS).unwrap();
        meta_schema(&document)
            .into_iter()
            .map(|finding| {
                let position = finding.position.unwrap_or(Position::START);
                (finding.rule.id, finding.pointer, position.to_string())
            })
            .collect()
    }

    fn one(
        rule: &'static str,
        pointer: &str,
        position: &str,
    ) -> Vec<(&'static str, String, String)> {
        vec![(rule, pointer.to_owned(), position.to_owned())]
    }

    #[test]
    fn a_sound_document_has_no_findings() {
        assert_eq!(
            check(
                "paths:\n  /a:\n    get:\n      operationId: A\n      parameters:\n        - name: \
                 schema\n          in: query\n          schema: {type: string}\n      responses:\n\
                 \x20       '200': {description: d}\n\
                 components:\n  schemas:\n    A: {type: [string, 'null'], example: a}"
            ),
            []
        );
    }

    #[test]
    fn a_response_without_description_is_found() {
        assert_eq!(
            check(
                "paths:\n  /a:\n    get:\n      operationId: A\n      responses:\n        200: {}"
            ),
            one("meta-schema-invalid", "/paths/~1a/get/responses/200", "8:9")
        );
    }

    #[test]
    fn an_unknown_member_is_found() {
        assert_eq!(
            check("paths:\n  /a:\n    get:\n      operationId: A\n      respones: {}"),
            one("meta-schema-invalid", "/paths/~1a/get/respones", "7:7")
        );
    }

    #[test]
    fn a_forbidden_component_name_is_found() {
        assert_eq!(
            check("components:\n  schemas:\n    a b: {}"),
            one("meta-schema-invalid", "/components/schemas/a b", "5:5")
        );
    }

    #[test]
    fn a_broken_schema_is_found() {
        assert_eq!(
            check(
                "components:\n  schemas:\n    A:\n      properties:\n        a:\n          type: text"
            ),
            one("schema-invalid", "/components/schemas/A/properties/a/type", "8:11")
        );
        assert_eq!(
            check("components:\n  headers:\n    A:\n      schema:\n        maxLength: -1"),
            one("schema-invalid", "/components/headers/A/schema/maxLength", "7:9")
        );
    }

    #[test]
    fn a_broken_reference_is_found() {
        assert_eq!(
            check("components:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}"),
            one("reference-unresolved", "/components/schemas/A/$ref", "5:9")
        );
    }

    #[test]
    fn nothing_but_prose_is_read_beside_a_reference() {
        for (kind, own) in [
            ("parameters", "required: true"),
            ("responses", "headers: {}"),
            ("headers", "schema: {}"),
            ("examples", "value: a"),
            ("requestBodies", "required: true"),
            ("links", "operationId: A"),
            ("callbacks", "'{$url}': {}"),
            ("securitySchemes", "type: http"),
            ("pathItems", "get: {}"),
            ("parameters", "x-mark: a"),
        ] {
            let document = |beside: &str| {
                let to = format!("$ref: '#/x-{kind}'");
                let text = format!(
                    "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\nx-{kind}: {{}}\n\
                     components:\n  {kind}:\n    A: {{{to}, {beside}}}\n"
                );
                Document::parse("a.yaml", &text, BV_CMS).unwrap()
            };
            let found = meta_schema(&document(own));
            let [finding] = &found[..] else { panic!("{kind}: {found:?}") };
            let name = own.split(": ").next().unwrap().trim_matches('\'');
            assert_eq!(finding.rule, rule::META_SCHEMA_INVALID);
            assert_eq!(finding.message, format!("nobody reads `{name}` beside a `$ref` here"));
            assert_eq!(finding.pointer, format!("/components/{kind}/A/{name}"));
            assert_eq!(meta_schema(&document("summary: a, description: b")), [], "{kind}");
        }
    }

    #[test]
    fn operation_ids_are_there_and_unique() {
        assert_eq!(
            check(
                "paths:\n  /a:\n    get:\n      operationId: A\n    put:\n      operationId: A\n    \
                 post: {}"
            ),
            [
                ("operation-id-duplicate", "/paths/~1a/put/operationId".into(), "8:7".into()),
                ("operation-id-missing", "/paths/~1a/post".into(), "9:5".into()),
            ]
        );
    }
}
