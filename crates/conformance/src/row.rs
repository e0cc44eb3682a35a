//! Which row of the contract an answer is.

use bv_cms_document::Dialect;
use serde_json::Value;

use crate::answer::Answer;
use crate::contract::Contract;
use crate::matches_example;
use crate::row_name::RowName;

impl Contract {
    /// The rows that must be produced, in the contract's order.
    #[must_use]
    pub fn rows(&self) -> &[RowName] {
        &self.rows
    }

    /// The row that an answer of an operation is.
    ///
    /// # Errors
    /// When it is none, or more than one: then it says what is different from each.
    pub fn identify(&self, operation_id: &str, answer: &Answer) -> Result<RowName, String> {
        let response = self.response_key(&self.responses(operation_id), answer.status)?;
        let mut found = Vec::new();
        let mut differences = Vec::new();
        for (row, example) in self.rows.iter().zip(&self.examples) {
            if row.0.operation_id == operation_id && row.0.response == response {
                match example
                    .as_ref()
                    .map_or(Ok(()), |example| is(example, answer, self.document().dialect()))
                {
                    Ok(()) => found.push(row),
                    Err(difference) => differences.push(format!("not {row}: {difference}")),
                }
            }
        }
        match (found.pop(), found.pop()) {
            (Some(row), None) => Ok(row.clone()),
            (Some(row), Some(other)) => Err(format!("the answer is both {row} and {other}")),
            (None, _) => Err(format!(
                "the answer {} of {operation_id} is not documented\n{}\n{}",
                answer.status,
                differences.join("\n"),
                answer.text()
            )),
        }
    }

    /// What is different between an answer and the example of a row.
    pub(crate) fn difference(&self, row: &RowName, answer: &Answer) -> Option<String> {
        let index = self.rows.iter().position(|other| other == row)?;
        is(self.examples[index].as_ref()?, answer, self.document().dialect()).err()
    }
}

fn is(example: &Value, answer: &Answer, dialect: &Dialect) -> Result<(), String> {
    let body = answer.json()?;
    match example.get(dialect.extensions.http_status).and_then(Value::as_u64) {
        Some(status) if status == u64::from(answer.status) => {
            matches_example(example, &body, dialect)?;
            response_headers(example, answer, dialect)
        }
        Some(status) => Err(format!("it has the status {status}")),
        None => empty_in_the_same_places(&example["value"], &body),
    }
}

/// A success differs each time. What its example shows is which texts are empty.
fn empty_in_the_same_places(example: &Value, body: &Value) -> Result<(), String> {
    let (Some(example), Some(body)) = (example.as_object(), body.as_object()) else {
        return Err("a success with examples is an object".to_owned());
    };
    if example.len() != body.len() {
        return Err("it has other members".to_owned());
    }
    for (name, shown) in example {
        let sent = body.get(name).ok_or_else(|| format!("it has `{name}`"))?;
        if (shown == "") != (sent == "") {
            return Err(format!("`{name}` is empty in one and not in the other"));
        }
    }
    Ok(())
}

/// The headers that belong to an example, with the answer's metadata in place of the example's.
fn response_headers(example: &Value, answer: &Answer, dialect: &Dialect) -> Result<(), String> {
    let headers = example.get(dialect.extensions.response_headers).and_then(Value::as_object);
    for (name, value) in headers.into_iter().flatten() {
        let shown = value.as_str().ok_or("a header is a text")?;
        let expected = fill(shown, example, answer);
        let found = answer.header(name)?;
        if found != Some(expected.as_str()) {
            let found = found.unwrap_or("missing");
            return Err(format!("the header `{name}` is {found} instead of {expected}"));
        }
    }
    Ok(())
}

fn fill(text: &str, example: &Value, answer: &Answer) -> String {
    let details = example["value"]["details"].as_array().into_iter().flatten();
    let shown = details.filter_map(|detail| detail["metadata"].as_object()).flatten();
    let sent = answer.detail("ErrorInfo").unwrap_or_default();
    let mut text = text.to_owned();
    for (key, placeholder) in shown {
        if let (Some(placeholder), Some(value)) =
            (placeholder.as_str(), sent["metadata"][key].as_str())
        {
            text = text.replace(placeholder, value);
        }
    }
    text
}
