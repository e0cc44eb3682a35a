//! Messages as people read them: a request line, what goes with it, an answer.

use bv_cms_document::Operation;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::parameters::{Parameter, parameters};
use super::shown::whole;
use super::walk::Walk;

impl Walk<'_> {
    /// A request to an operation of the base document with everything that is required, and with
    /// `given` where its parameter has that value.
    pub(super) fn request(
        &self,
        operation: &Operation,
        given: Option<(&Parameter, &Value)>,
    ) -> String {
        let mut path = operation.path.clone();
        let mut query = Vec::new();
        let mut headers = Vec::new();
        for parameter in parameters(&self.base, operation) {
            let value = match given {
                Some((it, value)) if it.key() == parameter.key() => value.clone(),
                _ if !parameter.required => continue,
                _ => parameter
                    .schema
                    .as_deref()
                    .and_then(|at| self.request.sample(at))
                    .unwrap_or_else(|| Value::from("x")),
            };
            let name = &parameter.name;
            let values: Vec<String> = match &value {
                Value::Array(items) => items.iter().map(plain).collect(),
                Value::Object(members) => {
                    members.iter().map(|(key, value)| format!("{key},{}", plain(value))).collect()
                }
                value => vec![plain(value)],
            };
            match parameter.location.as_str() {
                "path" => path = path.replace(&format!("{{{name}}}"), &encoded(&values.join(","))),
                "query" if parameter.explode => {
                    query.extend(values.iter().map(|value| format!("{name}={}", encoded(value))));
                }
                "query" => query.push(format!("{name}={}", encoded(&values.join(",")))),
                "cookie" => headers.push(format!("cookie: {name}={}", values.join(","))),
                _ => headers.push(format!("{name}: {}", values.join(","))),
            }
        }
        let mut text = format!("{} {path}", operation.method);
        if !query.is_empty() {
            text.push('?');
            text.push_str(&query.join("&"));
        }
        for header in headers {
            text.push_str(", ");
            text.push_str(&header);
        }
        text
    }

    /// A request with a body.
    pub(super) fn request_with(&self, operation: &Operation, media: &str, body: &Value) -> String {
        let request = self.request(operation, None);
        format!("{request}, content-type: {media}, with {}", whole(body))
    }
}

/// A value as a parameter carries it.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// What would end a path segment or a query value.
const ENDING: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b',').remove(b':');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENDING).to_string()
}
