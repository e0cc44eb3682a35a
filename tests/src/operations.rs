//! For every operation a request that succeeds, made from the contract's own examples.

use bv_cms_contract::Operation;
use serde_json::{Value, json};

use crate::contract::{is_guarded, member};
use crate::identity::Identity;
use crate::request::Request;

/// A request to an operation that succeeds in a new world, once [`before`] is done.
///
/// The parameters that must be given have the value of their `example`, and the body is the first
/// example of the request, so that what the contract shows is what works.
#[must_use]
pub fn valid_request(operation: &Operation) -> Request {
    let mut request = Request::to(operation);
    if is_guarded(operation) {
        request.identity = Identity::Admin;
    }
    for parameter in parameters(operation).iter().filter(|it| it["required"] == true) {
        let (name, place) = (text(parameter, "name"), text(parameter, "in"));
        let value = match parameter.get("example") {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => panic!("{}: `{name}` must be given and has no example", request.path),
        };
        match place.as_str() {
            "path" => request.path_parameters.push((name, value)),
            "query" => request.set_query(&name, &value),
            "header" => request.set_header(&name, &value),
            _ => panic!("{}: nobody knows how to give `{name}` in a {place}", request.path),
        }
    }
    if let Some(body) = member(operation, "requestBody") {
        request.set_json(&body_example(&body));
    }
    request
}

/// The operations that bring the live into the status in which this one is possible.
#[must_use]
pub fn before(operation: &Operation) -> &'static [&'static str] {
    match operation.operation_id.as_str() {
        "StartLive" => &["PreviewLive"],
        "EndLive" => &["PreviewLive", "StartLive"],
        _ => &[],
    }
}

/// The parameters of an operation.
#[must_use]
pub fn parameters(operation: &Operation) -> Vec<Value> {
    match member(operation, "parameters") {
        Some(Value::Array(parameters)) => parameters,
        _ => Vec::new(),
    }
}

/// The schema of the body an operation takes, if it takes one.
#[must_use]
pub fn body_schema(operation: &Operation) -> Option<Value> {
    let body = member(operation, "requestBody")?;
    body.pointer("/content/application~1json/schema").cloned()
}

fn body_example(body: &Value) -> Value {
    let examples = body.pointer("/content/application~1json/examples").and_then(Value::as_object);
    if let Some(example) = examples.and_then(|examples| examples.values().next()) {
        return example["value"].clone();
    }
    json!({})
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("{value} has no `{name}`")).to_owned()
}
