//! For every operation a request that succeeds, made from the contract's own examples.

use bv_cms_document::Operation;
use serde_json::{Value, json};

use crate::contract::Contract;
use crate::identity::Identity;
use crate::request::Request;
use crate::resource::{BEFORE, names};
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
        for (index, parameter) in self.parameters(operation).iter().enumerate() {
            if parameter["required"] != true {
                continue;
            }
            let (name, place) = (text(parameter, "name"), text(parameter, "in"));
            let here = self.component(operation, index).and_then(|it| stage.names.get(it));
            let value = match (here, parameter.get("example")) {
                (Some(here), _) => here.clone(),
                (None, Some(Value::String(text))) => text.clone(),
                (None, Some(value)) => value.to_string(),
                (None, None) => {
                    panic!("{}: `{name}` must be given and has no example", request.path)
                }
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

    /// The name of the component that a parameter of an operation refers to.
    pub(crate) fn component(&self, operation: &Operation, index: usize) -> Option<&str> {
        let pointer = format!("{}/parameters/{index}/$ref", operation.pointer);
        let reference = self.document().get(&pointer)?.as_str()?;
        reference.strip_prefix("#/components/parameters/")
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
    let known = BEFORE.iter().find(|(operation_id, _)| *operation_id == operation.operation_id);
    known.map_or(&[], |(_, before)| before)
}

fn body_example(body: &Value) -> Value {
    let examples = body.pointer("/content/application~1json/examples").and_then(Value::as_object);
    if let Some(example) = examples.and_then(|examples| examples.values().next()) {
        return example["value"].clone();
    }
    json!({})
}

/// Puts the names of what is here in place of those that an example shows.
fn substitute(value: &mut Value, stage: &Stage) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| substitute(item, stage)),
        Value::Object(members) => {
            for (name, member) in members {
                let known = names().find(|known| known.is_chosen && known.member == name);
                match known.and_then(|known| stage.names.get(known.parameter)) {
                    Some(here) => *member = json!(here),
                    None => substitute(member, stage),
                }
            }
        }
        _ => {}
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("{value} has no `{name}`")).to_owned()
}
