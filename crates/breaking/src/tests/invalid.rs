//! What a document states wrongly does not stop the rest.

use super::{compare, found};
use crate::rule;

const NAME: &str = "type: string, maxLength: 9";

/// A document in which one operation uses a schema and the other does not.
fn document(name: &str, other: &str) -> String {
    let operation = |id: &str, schema: &str| {
        format!(
            "  /{id}:\n    post:\n      operationId: {id}\n      requestBody: {{required: true, content: \
             {{application/json: {{schema: {schema}}}}}}}\n      responses: {{}}\n"
        )
    };
    let uses = "{type: object, properties: {name: {$ref: '#/components/schemas/Name'}}}";
    format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n{}{}components:\n  schemas:\n    \
         Name: {{{name}}}\n",
        operation("Uses", uses),
        operation("Other", &format!("{{{other}}}")),
    )
}

#[test]
fn it_is_found_at_its_place_and_everything_else_is_compared() {
    let base = document(NAME, "type: string");
    for (name, place) in [
        ("type: string, pattern: '(a'", "/components/schemas/Name/pattern"),
        ("type: strange", "/components/schemas/Name/type"),
        ("properties: {a: {minLength: -1}}", "/components/schemas/Name/properties/a/minLength"),
        ("$ref: '#/components/schemas/Gone'", "/components/schemas/Name/$ref"),
        ("$ref: 'other.yaml'", "/components/schemas/Name/$ref"),
    ] {
        let wrong = document(name, "type: string, maxLength: 5");
        let outcome = compare(&base, &wrong);
        let expected = [
            "breaking-invalid structural",
            "breaking-undecided request",
            "breaking-request-narrowed request",
        ];
        assert_eq!(found(&outcome), expected, "{name}");
        assert_eq!(outcome.breaks[0].finding.pointer, place);
        assert_eq!(outcome.breaks[0].finding.file, "new.yaml");
        assert!(outcome.breaks[1].finding.message.contains("stated wrongly"), "{name}");
        // The other way round the base is wrong, and to mend it is nothing large.
        let outcome = compare(&document(name, "type: string"), &base);
        assert_eq!(found(&outcome), ["breaking-undecided request"], "{name}");
        assert_eq!(found(&compare(&wrong, &wrong)), [""; 0], "{name}");
    }
}

#[test]
fn a_reference_outside_of_schemas_is_found_as_well() {
    let base = document(NAME, "type: string");
    let parameter = "parameters: [{$ref: '#/components/parameters/Gone'}]\n      requestBody";
    let outcome = compare(&base, &base.replacen("requestBody", parameter, 1));
    let first = &outcome.breaks[0].finding;
    assert_eq!(first.rule, rule::BREAKING_INVALID);
    assert_eq!(first.pointer, "/paths/~1Uses/post/parameters/0/$ref");
}

#[test]
fn what_the_base_refers_to_beside_schemas_and_is_not_there_is_undecided() {
    let answer = |it: &str| {
        format!(
            "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n  /x:\n    get:\n      \
             responses: {{'200': {it}}}\n"
        )
    };
    let new = answer("{description: d, headers: {X-A: {schema: {type: string}}}}");
    for base in [
        "{$ref: '#/components/responses/Gone'}",
        "{description: d, headers: {X-A: {$ref: '#/components/headers/Gone'}}}",
    ] {
        let base = answer(base);
        assert_eq!(found(&compare(&base, &new))[0], "breaking-undecided response", "{base}");
        assert_eq!(found(&compare(&base, &base)), [""; 0], "{base}");
    }
}

#[test]
fn what_is_wrong_in_both_hides_no_break_and_adds_none() {
    let wrong = "properties: {a: {$ref: '#/components/schemas/Gone'}}";
    let base = document(wrong, "type: string");
    let new = document(wrong, "type: string, maxLength: 5");
    assert_eq!(found(&compare(&base, &new)), ["breaking-request-narrowed request"]);
}

#[test]
fn what_is_wrong_in_both_hides_no_break_beside_it() {
    let base = document("type: strange", "type: string");
    let either = |most: u64| {
        let schema = format!(
            "anyOf: [{{$ref: '#/components/schemas/Name'}}, {{type: string, maxLength: {most}}}]"
        );
        base.replacen("{type: string}", &format!("{{{schema}}}"), 1)
    };
    let [base, new] = [9, 3].map(either);
    assert_ne!(base, new);
    assert_ne!(found(&compare(&base, &new)), [""; 0]);
}
