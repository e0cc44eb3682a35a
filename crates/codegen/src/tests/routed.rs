//! That finding the operation of a request takes no longer the more operations there are.

use serde_json::json;

use super::{generated, small};

/// What follows the beginning of each resource.
const RESTS: [&str; 10] = [
    "",
    "/{id}",
    "/{id}/a",
    "/{id}/a:last",
    "/{id}/b",
    "/{id}/c",
    "/{id}/d",
    "/{id}:move",
    "/{id}:start",
    "/{id}:stop",
];

/// How many patterns a request for the last path of the last resource is compared with, one by one. The
/// text of a scope is compared as well, but at once, and its patterns only where it is the beginning.
fn patterns_compared(resources: usize) -> usize {
    let mut document = small();
    let operation = document["paths"]["/z"]["get"].take();
    document["paths"] = json!({});
    let beginning = |resource: usize| format!("/v1/resource-{resource:02}");
    for resource in 0..resources {
        for (number, rest) in RESTS.iter().enumerate() {
            let mut operation = operation.clone();
            operation["operationId"] = format!("Get{resource}X{number}").into();
            let schema = json!({ "type": "string", "minLength": 1 });
            let id = json!({ "name": "id", "in": "path", "required": true, "schema": schema });
            let parameters = if rest.is_empty() { json!([]) } else { json!([id]) };
            operation["parameters"] = parameters;
            let path = beginning(resource) + rest;
            document["paths"][path] = json!({ "get": operation });
        }
    }
    let files = generated(&document.to_string()).expect("the generator takes it");
    let text = &files["zed.rs"];
    let asked = beginning(resources - 1);
    let (mut compared, mut is_under, mut found) = (0, true, 0);
    for call in text.split("web::").skip(1) {
        let literal = call.split('"').nth(1).unwrap_or_default();
        if call.starts_with("scope(") {
            is_under = asked == literal;
        } else if call.starts_with("resource(") {
            found += 1;
            compared += usize::from(is_under && literal.contains('{'));
        }
    }
    assert_eq!(found, resources * RESTS.len(), "every path has a resource");
    compared
}

#[test]
fn a_request_is_compared_with_no_more_patterns_the_more_operations_there_are() {
    let (few, many) = (patterns_compared(2), patterns_compared(10));
    assert_eq!((few, many), (9, 9), "of 20 operations and of 100");
}
