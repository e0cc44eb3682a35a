//! What there is to see of operations, and what an exchange shows of them.

use bv_cms_conformance::{Row, UNMATCHED_ROUTE, rows, unmatched_routes};
use bv_cms_document::pointer::join;
use bv_cms_document::{Direction, Document, Operation, Operations, follow};
use serde_json::{Value, json};

use super::alternative::Alternatives;
use super::cell::{Aspect, Cell};
use super::exchange::{Exchange, PREFERENCE_APPLIED};
use super::schema::Schemas;

const JSON: &str = "application/json";

/// Everything there is to see, in the order of the contract.
pub(super) fn everything(
    contract: &Document,
    operations: &Operations,
    alternatives: &Alternatives,
) -> Vec<Cell> {
    let root = contract.value();
    let mut cells = Vec::new();
    // The reference check has said already what leads nowhere.
    for row in rows(contract).unwrap_or_default() {
        cells.push(example(contract, operations, &row));
    }
    let mut requests = Schemas::new(contract, alternatives, Direction::Request);
    let mut responses = Schemas::new(contract, alternatives, Direction::Response);
    let mut places = vec![unmatched_routes(contract)];
    for operation in operations {
        for parameter in parameters(root, operation) {
            if parameter.required {
                requests.everything(&parameter.schema);
                continue;
            }
            let name = parameter.name;
            for aspect in [Aspect::Parameter(name.clone()), Aspect::NoParameter(name.clone())] {
                cells.push(Cell {
                    pointer: operation.pointer.clone(),
                    direction: Direction::Request,
                    aspect,
                });
            }
            requests.everything(&parameter.schema);
        }
        if let Some(schema) = body(root, &join(&operation.pointer, "requestBody")) {
            requests.everything(&schema);
        }
        places.push(join(&operation.pointer, "responses"));
    }
    for place in places {
        let names = root.pointer(&place).and_then(Value::as_object);
        for name in names.into_iter().flat_map(serde_json::Map::keys) {
            let response = join(&place, name);
            for header in headers(root, &response) {
                let optional = (!header.required).then(|| Aspect::NoHeader(header.name.clone()));
                for aspect in [Some(Aspect::Header(header.name)), optional].into_iter().flatten() {
                    let (pointer, direction) = (response.clone(), Direction::Response);
                    cells.push(Cell { pointer, direction, aspect });
                }
                responses.everything(&header.schema);
            }
            if let Some(schema) = body(root, &response) {
                responses.everything(&schema);
            }
        }
    }
    cells.extend(requests.finish());
    cells.extend(responses.finish());
    cells
}

/// What an exchange shows.
pub(super) fn shown(
    contract: &Document,
    operations: &Operations,
    alternatives: &Alternatives,
    exchange: &Exchange,
) -> Vec<Cell> {
    let root = contract.value();
    let mut cells = Vec::new();
    for row in &exchange.rows {
        let response = response(contract, operations, row);
        // What was asked for by `Prefer` is the contract's own example and proves no answer.
        if !exchange.was_ordered() {
            cells.push(example(contract, operations, row));
            let mut schemas = Schemas::new(contract, alternatives, Direction::Response);
            if let (Some(schema), Some(body)) = (body(root, &response), exchange.answer.json()) {
                schemas.seen_in(&schema, &body);
            }
            cells.extend(schemas.finish());
        }
        let mut schemas = Schemas::new(contract, alternatives, Direction::Response);
        let proves = |header: &Header| {
            !exchange.was_ordered() || header.name.eq_ignore_ascii_case(PREFERENCE_APPLIED)
        };
        for header in headers(root, &response).into_iter().filter(proves) {
            let aspect = match exchange.answer.header(&header.name) {
                Some(value) => {
                    schemas.seen_in(&header.schema, &json!(value));
                    Aspect::Header(header.name)
                }
                None => Aspect::NoHeader(header.name),
            };
            let (pointer, direction) = (response.clone(), Direction::Response);
            cells.push(Cell { pointer, direction, aspect });
        }
        cells.extend(schemas.finish());
        let operation = operations.iter().find(|it| it.operation_id == row.operation_id);
        if let Some(operation) = operation.filter(|_| exchange.was_accepted()) {
            let schemas = Schemas::new(contract, alternatives, Direction::Request);
            cells.extend(taken(root, operation, exchange, schemas));
        }
    }
    cells
}

/// What a request shows that the server took.
fn taken(
    root: &Value,
    operation: &Operation,
    exchange: &Exchange,
    mut schemas: Schemas<'_>,
) -> Vec<Cell> {
    let mut cells = Vec::new();
    for parameter in parameters(root, operation) {
        let given = match parameter.place.as_str() {
            "query" => exchange.request.query(&parameter.name),
            "header" => exchange.request.header(&parameter.name).into_iter().collect(),
            _ => Vec::new(),
        };
        let value = if parameter.is_list { json!(given) } else { json!(given.first()) };
        if !given.is_empty() {
            schemas.seen_in(&parameter.schema, &value);
        }
        let name = parameter.name;
        let aspect =
            if given.is_empty() { Aspect::NoParameter(name) } else { Aspect::Parameter(name) };
        let (pointer, direction) = (operation.pointer.clone(), Direction::Request);
        cells.push(Cell { pointer, direction, aspect });
    }
    let body = body(root, &join(&operation.pointer, "requestBody"));
    if let (Some(schema), Some(value)) = (body, exchange.request.json()) {
        schemas.seen_in(&schema, &value);
    }
    cells.extend(schemas.finish());
    cells
}

fn example(contract: &Document, operations: &Operations, row: &Row) -> Cell {
    Cell {
        pointer: response(contract, operations, row),
        direction: Direction::Response,
        aspect: Aspect::Example(row.example.clone()),
    }
}

/// The pointer of a row's response, as its operation writes it.
pub(super) fn response(contract: &Document, operations: &Operations, row: &Row) -> String {
    let operation = operations.iter().find(|it| it.operation_id == row.operation_id);
    let responses = match operation {
        Some(operation) => join(&operation.pointer, "responses"),
        None if row.operation_id == UNMATCHED_ROUTE => unmatched_routes(contract),
        None => String::new(),
    };
    join(&responses, &row.response)
}

struct Parameter {
    name: String,
    place: String,
    required: bool,
    is_list: bool,
    schema: String,
}

fn parameters(root: &Value, operation: &Operation) -> Vec<Parameter> {
    let mut parameters = Vec::new();
    for holder in [&operation.path_item, &operation.pointer] {
        let list = join(holder, "parameters");
        let length = root.pointer(&list).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..length {
            let Ok((pointer, parameter)) = follow(root, &join(&list, &index.to_string())) else {
                continue;
            };
            let text = |name: &str| parameter[name].as_str().unwrap_or_default().to_owned();
            let schema = join(&pointer, "schema");
            let is_list = follow(root, &schema).is_ok_and(|(_, schema)| schema["type"] == "array");
            parameters.push(Parameter {
                name: text("name"),
                place: text("in"),
                required: parameter["required"] == true,
                is_list,
                schema,
            });
        }
    }
    parameters
}

struct Header {
    name: String,
    required: bool,
    schema: String,
}

fn headers(root: &Value, response: &str) -> Vec<Header> {
    let Ok((response, object)) = follow(root, response) else { return Vec::new() };
    let names = object.get("headers").and_then(Value::as_object);
    let mut headers = Vec::new();
    for name in names.into_iter().flat_map(serde_json::Map::keys) {
        let pointer = join(&join(&response, "headers"), name);
        if let Ok((pointer, header)) = follow(root, &pointer) {
            headers.push(Header {
                name: name.clone(),
                required: header["required"] == true,
                schema: join(&pointer, "schema"),
            });
        }
    }
    headers
}

/// The pointer of the JSON schema of a request body or a response.
fn body(root: &Value, holder: &str) -> Option<String> {
    let (holder, _) = follow(root, holder).ok()?;
    let schema = join(&join(&join(&holder, "content"), JSON), "schema");
    root.pointer(&schema).map(|_| schema)
}
