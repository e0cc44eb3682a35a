//! What a test suite has to produce: every response of every operation, with every example.

use bv_cms_document::pointer::join;
use bv_cms_document::{Document, Operations, ReferenceError, follow, resolve};
use serde::{Deserialize, Serialize};
use serde_json::Value;

mod answer;

pub use answer::matches_example;

/// The operation name of the answers on paths that no operation has.
pub const UNMATCHED_ROUTE: &str = "UnmatchedRoute";

/// The media type whose examples are rows of their own.
const JSON: &str = "application/json";

/// One answer that must be produced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Row {
    /// The operation, or [`UNMATCHED_ROUTE`].
    pub operation_id: String,
    /// The response as the contract names it: `200`, `4XX`, `default`.
    pub response: String,
    /// The name of the example; `None` when the response has no named JSON examples.
    pub example: Option<String>,
}

/// The rows of a document, in its order.
///
/// # Errors
/// When a reference on the way to an example leads nowhere.
pub fn rows(contract: &Document) -> Result<Vec<Row>, ReferenceError> {
    let root = contract.value();
    let mut rows = Vec::new();
    for operation in &Operations::of(root) {
        let responses = join(&operation.pointer, "responses");
        collect(root, &operation.operation_id, &responses, &mut rows)?;
    }
    collect(root, UNMATCHED_ROUTE, &unmatched_routes(contract), &mut rows)?;
    Ok(rows)
}

fn collect(
    root: &Value,
    operation_id: &str,
    responses: &str,
    rows: &mut Vec<Row>,
) -> Result<(), ReferenceError> {
    let names = root.pointer(responses).and_then(Value::as_object);
    for response in names.into_iter().flat_map(serde_json::Map::keys) {
        let mut row = |example: Option<&String>| {
            rows.push(Row {
                operation_id: operation_id.to_owned(),
                response: response.clone(),
                example: example.cloned(),
            });
        };
        let (pointer, _) = follow(root, &join(responses, response))?;
        let examples = root.pointer(&examples(&pointer)).and_then(Value::as_object);
        match examples {
            Some(examples) if !examples.is_empty() => examples.keys().for_each(|it| row(Some(it))),
            _ => row(None),
        }
    }
    Ok(())
}

/// The pointer of the examples of the response at `response`.
fn examples(response: &str) -> String {
    join(&join(&join(response, "content"), JSON), "examples")
}

/// The pointer of the answers that no operation gives.
#[must_use]
pub fn unmatched_routes(contract: &Document) -> String {
    join("", contract.dialect().extensions.unmatched_routes)
}

/// The Example Object of a row, with the references in it resolved; `None` for a row without one.
///
/// # Errors
/// When a reference on the way to it leads nowhere.
pub fn find_example(contract: &Document, row: &Row) -> Result<Option<Value>, ReferenceError> {
    let Some(example) = &row.example else { return Ok(None) };
    let root = contract.value();
    let responses = if row.operation_id == UNMATCHED_ROUTE {
        Some(unmatched_routes(contract))
    } else {
        Operations::of(root)
            .iter()
            .find(|operation| operation.operation_id == row.operation_id)
            .map(|operation| join(&operation.pointer, "responses"))
    };
    let Some(responses) = responses else { return Ok(None) };
    let (response, _) = follow(root, &join(&responses, &row.response))?;
    let pointer = join(&examples(&response), example);
    resolve(root, &pointer).map(|resolved| Some(resolved.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    const YAML: &str = "\
paths:
  /lives:
    get:
      operationId: ListLives
      responses:
        200:
          description: d
          content:
            application/json:
              examples:
                Empty: {value: []}
                Full: {value: [1]}
        401: {$ref: '#/components/responses/Unauthenticated'}
        default: {description: d}
    delete:
      operationId: DeleteLives
      responses:
        204: {description: d}
x-unmatched-routes:
  404:
    content:
      application/json:
        examples:
          NoSuchPath: {$ref: '#/components/examples/NoSuchPath'}
  405: {$ref: '#/components/responses/Unauthenticated'}
components:
  responses:
    Unauthenticated:
      content:
        application/json:
          examples:
            TokenInvalid: {$ref: '#/components/examples/TokenInvalid'}
  examples:
    NoSuchPath: {x-http-status: 404, x-field-violations: variable, value: {code: 5}}
    TokenInvalid: {x-http-status: 401, value: {code: 16}}
    Live: {value: {id: 1}}
";

    fn contract() -> Document {
        Document::parse("test.yaml", YAML, BV_CMS).unwrap()
    }

    #[test]
    fn every_example_of_every_response_is_a_row() {
        let rows: Vec<_> = rows(&contract())
            .unwrap()
            .into_iter()
            .map(|row| {
                let example = row.example.unwrap_or_else(|| "-".into());
                format!("{} {} {example}", row.operation_id, row.response)
            })
            .collect();
        assert_eq!(
            rows,
            [
                "ListLives 200 Empty",
                "ListLives 200 Full",
                "ListLives 401 TokenInvalid",
                "ListLives default -",
                "DeleteLives 204 -",
                "UnmatchedRoute 404 NoSuchPath",
                "UnmatchedRoute 405 TokenInvalid",
            ]
        );
    }

    #[test]
    fn a_row_leads_to_its_example() {
        let contract = contract();
        let rows = rows(&contract).unwrap();
        let code = |index: usize| {
            let example = find_example(&contract, &rows[index]).unwrap();
            example.and_then(|example| example.pointer("/value/code").and_then(Value::as_u64))
        };
        assert_eq!(code(2), Some(16));
        assert_eq!(code(5), Some(5));
        assert_eq!(code(3), None);
    }
}
