//! Requests that reach another path than they did.

use super::{compare, found};

fn document(schema: &str, more: &str) -> String {
    format!(
        "openapi: 3.1.1\ninfo: {{title: t, version: 1.0.0}}\npaths:\n  /a/{{id}}:\n    get:\n      \
         operationId: Get\n      parameters: [{{name: id, in: path, required: true, schema: {{{schema}}}}}]\n      \
         responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: string}}}}}}}}}}\n{more}"
    )
}

#[test]
fn a_concrete_path_takes_requests_away_unless_it_does_the_same() {
    let operation = |path: &str, method: &str, schema: &str| {
        format!(
            "  {path}:\n    {method}:\n      operationId: New\n      responses: {{'200': {{description: d, \
             content: {{application/json: {{schema: {{type: {schema}}}}}}}}}}}\n"
        )
    };
    let shadowed = &["breaking-path-shadowed request"][..];
    for (schema, path, method, answer, expected) in [
        ("type: string", "/a/new", "get", "integer", shadowed),
        ("type: string", "/a/new", "get", "string", &[]),
        ("type: string", "/a/new", "post", "string", shadowed),
        ("type: string, format: uuid", "/a/new", "get", "integer", &[]),
        ("type: integer", "/a/new", "get", "integer", &[]),
        ("type: integer", "/a/1", "get", "integer", shadowed),
        ("type: string", "/a/new/b", "get", "integer", &[]),
        ("type: string", "/b/new", "get", "integer", &[]),
    ] {
        let new = document(schema, &operation(path, method, answer));
        let outcome = compare(&document(schema, ""), &new);
        assert_eq!(found(&outcome), expected, "{schema}, {method} {path}: {answer}");
    }
}
