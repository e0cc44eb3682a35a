//! What a message is known by: discriminators, patterns, flows, reasons, and references that lead
//! nowhere.

use super::documents::base;
use super::{compare, found};

const NARROWED: &str = "breaking-request-narrowed request";

/// A document whose one operation takes a schema.
fn taking(schema: &str) -> String {
    let animal = |name: &str| {
        format!(
            "    {name}: {{type: object, properties: {{kind: {{type: string}}, {name}: {{type: string}}}}}}\n"
        )
    };
    format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n  /x:\n    post:\n      operationId: X\n      \
         requestBody: {{required: true, content: {{application/json: {{schema: {schema}}}}}}}\n      \
         responses: {{}}\ncomponents:\n  schemas:\n{}{}    Circle: {{$ref: '#/components/schemas/Circle'}}\n",
        animal("Cat"),
        animal("Dog"),
    )
}

#[test]
fn a_discriminator_tells_the_branch() {
    let animals = |mapping: &str| {
        let reference = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
        taking(&format!(
            "{{anyOf: [{}, {}], required: [kind], discriminator: {{propertyName: kind, mapping: {{{mapping}}}}}}}",
            reference("Cat"),
            reference("Dog"),
        ))
    };
    let cat = "cat: '#/components/schemas/Cat'";
    let both = format!("{cat}, dog: '#/components/schemas/Dog'");
    let renamed = "feline: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'";
    let by_name = "cat: Cat, dog: Dog";
    for (name, before, after, narrowed) in [
        ("renamed", both.as_str(), renamed, true),
        ("one less", &both, cat, true),
        ("one more", cat, &both, false),
        ("by name", &both, by_name, false),
    ] {
        let findings = found(&compare(&animals(before), &animals(after)));
        assert_eq!(!findings.is_empty(), narrowed, "{name}: {findings:?}");
        assert!(findings.iter().all(|finding| finding == NARROWED), "{name}: {findings:?}");
    }
}

#[test]
fn patterns_that_look_around_themselves() {
    let pattern = |pattern: &str| taking(&format!("{{type: string, pattern: '{pattern}'}}"));
    let text = taking("{type: string}");
    assert_eq!(found(&compare(&text, &pattern("^(?!x).*$"))), [NARROWED]);
    assert_eq!(found(&compare(&text, &pattern("^(?=[a-z]+$).*$"))), [NARROWED]);
    assert_eq!(found(&compare(&pattern("^(?!x).*$"), &text)), [""; 0]);
}

#[test]
fn what_leads_nowhere_is_not_known_to_be_safe() {
    let circle = taking("{$ref: '#/components/schemas/Circle'}");
    let undecided = ["breaking-undecided request"];
    assert_eq!(found(&compare(&taking("{type: string}"), &circle)), undecided);
    // Where it leads nowhere in the same way, nothing has changed.
    assert_eq!(found(&compare(&circle, &circle)), [""; 0]);
}

#[test]
fn errors_are_known_by_their_headers_and_fields() {
    let empty = "value: {code: 5, details: [{reason: EMPTY, domain: d}]}";
    let with =
        |more: &str| format!("{more}, domain: d}}, {{fieldViolations: [{{field: name}}]}}]}}");
    let fields = with("value: {code: 5, details: [{reason: EMPTY");
    let headers = format!("x-response-headers: {{Retry-After: '1'}}\n      {empty}");
    let row = |before: &str, after: &str, expected: &[&str]| {
        let old = base().replace(empty, before);
        let new = base().replace(empty, after);
        assert_eq!(found(&compare(&old, &new)), expected);
    };
    for more in [&fields, &headers] {
        row(more, empty, &["breaking-error response"]);
        row(empty, more, &[]);
    }
}

#[test]
fn a_flow_less_lets_fewer_in() {
    let flows = |flows: &str| {
        base().replace(
            "token: {type: http, scheme: bearer}",
            &format!("token: {{type: oauth2, flows: {{{flows}}}}}"),
        )
    };
    let code =
        "authorizationCode: {authorizationUrl: 'https://a/', tokenUrl: 'https://t/', scopes: {}}";
    let both = format!("{code}, clientCredentials: {{tokenUrl: 'https://t/', scopes: {{}}}}");
    let moved = code.replace("https://t/", "https://u/");
    for (name, before, after, expected) in [
        ("one more", code, both.as_str(), &[][..]),
        ("one less", &both, code, &["breaking-security request"]),
        ("tokens elsewhere", code, &moved, &["breaking-security request"]),
    ] {
        assert_eq!(found(&compare(&flows(before), &flows(after))), expected, "{name}");
    }
}

#[test]
fn an_error_goes_with_the_operation_that_was_announced_to_go() {
    let old = "  /old:\n    get:\n      operationId: GetOld\n      deprecated: true\n      x-sunset: 2026-06-15\n      responses:\n        \"200\": {description: d}\n";
    let answer = "responses:\n        \"200\": {description: d}\n        \"410\": {description: d, content: {application/json: {examples: {Aged: {$ref: '#/components/examples/Aged'}}}}}\n";
    let error = "    Aged:\n      x-http-status: 410\n      value: {code: 5, details: [{reason: AGED, domain: d}]}\n";
    let new = base().replace(old, "");
    let given = old.replace("responses:\n        \"200\": {description: d}\n", answer);
    let announced = format!("{}{error}", base().replace(old, &given));
    assert_eq!(found(&compare(&announced, &new)), [""; 0]);
    let kept =
        base().replace(old, &given.replace(&answer[answer.find("        \"410").unwrap()..], ""));
    assert_eq!(found(&compare(&announced, &kept))[0], "breaking-error response");
}
