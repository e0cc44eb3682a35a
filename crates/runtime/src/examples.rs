//! The examples of a document, as answers.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Map, Value};

/// Every example of every operation, as a document shows them.
#[derive(Debug)]
pub struct DocumentedExamples {
    document: &'static str,
    operations: OnceLock<BTreeMap<String, Vec<DocumentedAnswer>>>,
}

/// An answer that an example shows.
#[derive(Debug)]
pub(crate) struct DocumentedAnswer {
    pub(crate) status: u16,
    pub(crate) example: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Value,
}

impl DocumentedExamples {
    /// The examples of a document in JSON, read when they are first asked for.
    #[must_use]
    pub const fn new(document: &'static str) -> Self {
        Self { document, operations: OnceLock::new() }
    }

    /// The answers of an operation; a document that is not JSON has none.
    pub(crate) fn of(&self, operation_id: &str) -> &[DocumentedAnswer] {
        let operations = self.operations.get_or_init(|| {
            let document: Value = serde_json::from_str(self.document).unwrap_or_default();
            members(&document["paths"])
                .flat_map(|(_, item)| members(item))
                .filter_map(|(_, operation)| {
                    let id = operation["operationId"].as_str()?.to_owned();
                    Some((id, answers(&document, operation)))
                })
                .collect()
        });
        operations.get(operation_id).map_or(&[], Vec::as_slice)
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flat_map(Map::iter)
}

/// The value, or what its `$ref` leads to.
fn follow<'d>(document: &'d Value, value: &'d Value) -> &'d Value {
    let reference = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
    reference.and_then(|pointer| document.pointer(pointer)).unwrap_or(value)
}

fn answers(document: &Value, operation: &Value) -> Vec<DocumentedAnswer> {
    let mut answers = Vec::new();
    for (key, response) in members(&operation["responses"]) {
        let response = follow(document, response);
        let constants = members(&response["headers"]).filter_map(|(name, header)| {
            let values = follow(document, header)["schema"]["enum"].as_array()?;
            let [value] = values.as_slice() else { return None };
            Some((name.clone(), value.as_str()?.to_owned()))
        });
        let constants: Vec<(String, String)> = constants.collect();
        for (name, example) in members(&response["content"]["application/json"]["examples"]) {
            let example = follow(document, example);
            let own = members(&example["x-response-headers"])
                .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
            let status =
                example["x-http-status"].as_u64().and_then(|code| u16::try_from(code).ok());
            answers.push(DocumentedAnswer {
                status: status.or_else(|| key.parse().ok()).unwrap_or(200),
                example: name.clone(),
                headers: constants.iter().cloned().chain(own).collect(),
                body: example["value"].clone(),
            });
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_an_answer_with_its_status_and_headers() {
        static EXAMPLES: DocumentedExamples = DocumentedExamples::new(
            r##"{
                "paths": { "/a": { "get": { "operationId": "GetA", "responses": {
                    "200": {
                        "headers": {
                            "x-always": { "$ref": "#/components/headers/Always" },
                            "x-varies": { "schema": { "enum": ["a", "b"] } }
                        },
                        "content": { "application/json": { "examples": { "Fine": { "value": 1 } } } }
                    },
                    "default": { "$ref": "#/components/responses/Other" }
                } } } },
                "components": {
                    "headers": { "Always": { "schema": { "enum": ["a"] } } },
                    "responses": { "Other": { "content": { "application/json": { "examples": {
                        "Taken": { "$ref": "#/components/examples/Taken" }
                    } } } } },
                    "examples": { "Taken": {
                        "x-http-status": 409, "x-response-headers": { "x-own": "b" }, "value": 2
                    } }
                }
            }"##,
        );
        let found: Vec<_> = EXAMPLES
            .of("GetA")
            .iter()
            .map(|answer| {
                (answer.status, answer.example.as_str(), &answer.headers[..], &answer.body)
            })
            .collect();
        let header = |name: &str, value: &str| [(name.to_owned(), value.to_owned())];
        let (always, own) = (header("x-always", "a"), header("x-own", "b"));
        let expected = [
            (200, "Fine", &always[..], &Value::from(1)),
            (409, "Taken", &own[..], &Value::from(2)),
        ];
        assert_eq!(found, expected);
        assert!(EXAMPLES.of("GetB").is_empty());
    }
}
