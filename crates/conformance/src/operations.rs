//! For every operation a request that succeeds, made from the contract's own examples.

use bv_cms_document::Operation;
use serde_json::{Value, json};

use crate::contract::Contract;
use crate::identity::Identity;
use crate::request::Request;
use crate::stage::Stage;

impl Contract {
    /// A request to an operation that succeeds on a new stage, once [`before`] is done.
    ///
    /// The parameters that must be given have the value of their `example`, and the body is the
    /// first example of the request, so that what the contract shows is what works.
    #[must_use]
    pub fn valid_request(&self, operation: &Operation, stage: &Stage) -> Request {
        let mut request = Request::to(operation);
        if self.is_guarded(operation) {
            request.identity = Identity::Admin;
        }
        for parameter in self.parameters(operation).iter().filter(|it| it["required"] == true) {
            let (name, place) = (text(parameter, "name"), text(parameter, "in"));
            let value = match parameter.get("example") {
                Some(Value::String(text)) => stage.substitute(text),
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
        if let Some(body) = self.member(operation, "requestBody") {
            let mut body = body_example(&body);
            substitute(&mut body, stage);
            request.set_json(&body);
        }
        request
    }

    /// The parameters of an operation.
    #[must_use]
    pub fn parameters(&self, operation: &Operation) -> Vec<Value> {
        match self.member(operation, "parameters") {
            Some(Value::Array(parameters)) => parameters,
            _ => Vec::new(),
        }
    }

    /// The schema of the body an operation takes, if it takes one.
    #[must_use]
    pub fn body_schema(&self, operation: &Operation) -> Option<Value> {
        let body = self.member(operation, "requestBody")?;
        body.pointer("/content/application~1json/schema").cloned()
    }
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

fn body_example(body: &Value) -> Value {
    let examples = body.pointer("/content/application~1json/examples").and_then(Value::as_object);
    if let Some(example) = examples.and_then(|examples| examples.values().next()) {
        return example["value"].clone();
    }
    json!({})
}

fn substitute(value: &mut Value, stage: &Stage) {
    match value {
        Value::String(text) => *text = stage.substitute(text),
        Value::Array(items) => items.iter_mut().for_each(|item| substitute(item, stage)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| substitute(member, stage));
        }
        _ => {}
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("{value} has no `{name}`")).to_owned()
}
