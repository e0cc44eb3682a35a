//! Each exception decides what it says and nothing else, by hand.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::{Value, json};

use super::super::judge::{Expected, Judge};
use super::super::rule::{
    BODY_LIMIT, COMPARISON_LIMIT, EMPTY_TEXT, HEADER_TEXT, NESTING_LIMIT, NUMBER_WIDTH,
    OPENAPI_FORMAT, OTHER_ROUTE, PARAMETER_TEXT, READ_ONLY, Rule, TIMESTAMP,
};
use super::super::site::sites;
use super::super::wire::{Instance, Spelling};
use super::fake::host;
use crate::request::Request;

/// What is expected: the fields of a refusal, or a word for anything else.
fn judge(site: &str, instance: &Instance) -> (Vec<String>, Vec<Rule>) {
    let text = format!(
        "paths: {{'/a/{{p}}': {{post: {{operationId: A, {site}}}}}, /a/list: {{}}}}\n\
         components:\n  \
           schemas:\n    \
             Shown: {{required: [id, n], properties: {{id: {{type: string, readOnly: true}}}}}}\n    \
             Wide: {{type: integer}}\n    \
             Narrow: {{type: integer, format: int32}}\n    \
             Data: {{type: string, format: byte}}\n    \
             Long: {{type: string, format: int64}}\n    \
             At: {{type: string, format: date-time}}\n    \
             Any: {{}}\n    \
             Term: {{oneOf: [{{properties: {{of: {{$ref: '#/components/schemas/Term'}}}}}}, \
               {{required: [of], properties: {{of: {{$ref: '#/components/schemas/Term'}}}}}}]}}\n    \
             Text: {{type: string}}\n    \
             Texts: {{type: array, minItems: 1, items: {{type: string}}}}\n"
    );
    let document = Document::parse("test.yaml", &text, BV_CMS).expect("a document");
    let site = sites(&document).expect("sites").remove(0);
    let judge = Judge::new(&document, &site).expect("a schema");
    let base = Request::new("POST", "/a/{p}");
    let request = site.put(&base, &[], instance);
    let judgement = judge.judge(&host(), instance, &request);
    let said = match judgement.expected {
        Expected::Accepted => vec!["accepted".to_owned()],
        Expected::Either => vec!["either".to_owned()],
        Expected::Unsendable => vec!["unsendable".to_owned()],
        Expected::Refused(faults) => faults.into_iter().flat_map(|fault| fault.fields).collect(),
    };
    (said, judgement.rules)
}

fn body(schema: &str, instance: &Instance) -> (Vec<String>, Vec<Rule>) {
    let reference = format!("{{$ref: '#/components/schemas/{schema}'}}");
    let content = format!("{{application/json: {{schema: {reference}}}}}");
    judge(&format!("requestBody: {{required: true, content: {content}}}"), instance)
}

fn parameter(place: &str, schema: &str, value: Value) -> (Vec<String>, Vec<Rule>) {
    let schema = format!("schema: {{$ref: '#/components/schemas/{schema}'}}");
    let parameter = format!("{{name: p, in: {place}, required: true, explode: false, {schema}}}");
    judge(&format!("parameters: [{parameter}]"), &Instance::Value(value, Spelling::Plain))
}

fn plain(value: Value) -> Instance {
    Instance::Value(value, Spelling::Plain)
}

fn says(found: &(Vec<String>, Vec<Rule>), said: &str, rule: Option<Rule>) {
    let rules: Vec<Rule> = rule.into_iter().collect();
    assert_eq!(*found, (vec![said.to_owned()], rules));
}

#[test]
fn what_only_answers_hold_is_ignored() {
    says(&body("Shown", &plain(json!({ "n": 1 }))), "accepted", Some(READ_ONLY));
    says(&body("Shown", &plain(json!({ "n": 1, "id": 7 }))), "accepted", Some(READ_ONLY));
    says(&body("Shown", &plain(json!({ "n": 1, "id": "" }))), "accepted", None);
    says(&body("Shown", &plain(json!({ "id": "" }))), "n", None);
}

#[test]
fn integers_and_texts_have_the_range_of_their_format() {
    says(&body("Wide", &plain(json!(i64::MAX))), "accepted", None);
    says(&body("Wide", &plain(json!(u64::MAX))), "body", Some(NUMBER_WIDTH));
    says(&body("Narrow", &plain(json!(2_147_483_648_i64))), "body", Some(NUMBER_WIDTH));
    says(&body("Narrow", &plain(json!(2_147_483_647.0))), "accepted", None);
    says(&body("Narrow", &plain(json!(0.5))), "body", None);
    says(&body("Data", &plain(json!("QQ=="))), "accepted", None);
    says(&body("Data", &plain(json!("QQ"))), "body", Some(OPENAPI_FORMAT));
    says(&body("Long", &plain(json!("9223372036854775808"))), "body", Some(OPENAPI_FORMAT));
    says(&body("Long", &plain(json!(7))), "body", None);
    says(&body("At", &plain(json!("0000-01-01T00:00:00Z"))), "body", Some(TIMESTAMP));
    says(&body("At", &plain(json!("2016-12-30T23:59:60Z"))), "body", Some(TIMESTAMP));
    says(&body("At", &plain(json!("2016-12-31T23:59:60Z"))), "accepted", None);
    says(&body("At", &plain(json!("yesterday"))), "body", None);
}

#[test]
fn a_body_has_limits_of_its_own() {
    let padded = |length| Instance::Value(json!(7), Spelling::Padded(length));
    says(&body("Any", &padded(host().body_limit)), "accepted", None);
    says(&body("Any", &padded(host().body_limit + 1)), "body", Some(BODY_LIMIT));
    let nested = |depth: usize| plain((1..depth).fold(json!([]), |inner, _| json!([inner])));
    says(&body("Any", &nested(host().nesting_limit)), "accepted", None);
    says(&body("Any", &nested(host().nesting_limit + 1)), "body", Some(NESTING_LIMIT));
    let terms = |depth: usize| plain((0..depth).fold(json!({}), |inner, _| json!({ "of": inner })));
    says(&body("Term", &terms(0)), "accepted", None);
    says(&body("Term", &terms(18)), "either", Some(COMPARISON_LIMIT));
    says(&body("Any", &Instance::Absent), "body", None);
    says(&body("Any", &Instance::Raw(b"{")), "body", None);
}

#[test]
fn a_parameter_is_a_text() {
    says(&parameter("query", "Wide", json!("8")), "accepted", Some(PARAMETER_TEXT));
    says(&parameter("query", "Text", json!(8)), "accepted", Some(PARAMETER_TEXT));
    says(&parameter("query", "Wide", json!(8)), "accepted", None);
    says(&parameter("query", "Wide", json!("8.0")), "p", None);
    says(&parameter("query", "Texts", json!([])), "either", Some(EMPTY_TEXT));
    says(&parameter("query", "Texts", json!(["a", ""])), "accepted", None);
    says(&parameter("path", "Text", json!("")), "either", Some(OTHER_ROUTE));
    says(&parameter("path", "Text", json!("list")), "either", Some(OTHER_ROUTE));
    says(&parameter("path", "Text", json!("lists")), "accepted", None);
    says(&parameter("header", "Text", json!("é")), "unsendable", Some(HEADER_TEXT));
    says(&parameter("header", "Text", json!("a b")), "accepted", None);
}

#[test]
fn every_exception_says_when_and_why() {
    for rule in super::super::RULES {
        assert!(!rule.name.is_empty() && !rule.when.is_empty() && !rule.why.is_empty(), "{rule:?}");
    }
}
