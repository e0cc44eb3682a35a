//! The examples of errors among the components of a document.

use serde_json::Value;

use crate::{Dialect, Document};

/// An example of an error, from `components.examples`.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorExample {
    /// Its name among the components.
    pub name: String,
    /// The HTTP status it is sent with.
    pub http_status: u16,
    /// The body.
    pub value: Value,
    /// Whether the fields named in the body depend on the request.
    pub variable_field_violations: bool,
}

/// The examples of errors among the components: those that say which HTTP status they have.
#[must_use]
pub fn error_examples(contract: &Document) -> Vec<ErrorExample> {
    let components = contract.get("/components/examples").and_then(Value::as_object);
    let dialect = contract.dialect();
    let mut examples = Vec::new();
    for (name, example) in components.into_iter().flatten() {
        let status = example.get(dialect.extensions.http_status).and_then(Value::as_u64);
        let status = status.and_then(|status| u16::try_from(status).ok());
        if let (Some(http_status), Some(value)) = (status, example.get("value")) {
            examples.push(ErrorExample {
                name: name.clone(),
                http_status,
                value: value.clone(),
                variable_field_violations: variable_field_violations(example, dialect),
            });
        }
    }
    examples
}

/// Whether the fields that the body of an example names depend on the request.
#[must_use]
pub fn variable_field_violations(example: &Value, dialect: &Dialect) -> bool {
    example.get(dialect.extensions.field_violations).is_some_and(|marker| marker == "variable")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::TEST;

    #[test]
    fn errors_are_the_examples_with_a_status() {
        let yaml = "\
components:
  examples:
    NoSuchPath: {x-test-status: 404, x-test-fields: variable, value: {code: 5}}
    TokenInvalid: {x-test-status: 401, value: {code: 16}}
    Live: {x-http-status: 404, value: {id: 1}}
";
        let errors = error_examples(&Document::parse("test.yaml", yaml, TEST).unwrap());
        let errors: Vec<_> = errors
            .iter()
            .map(|error| (&error.name[..], error.http_status, error.variable_field_violations))
            .collect();
        assert_eq!(errors, [("NoSuchPath", 404, true), ("TokenInvalid", 401, false)]);
    }
}
