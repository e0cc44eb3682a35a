//! A document of many operations: the work grows with what has changed, not with its size.

use serde_json::{Map, Value, json};

use super::{compare, found};

const OPERATIONS: usize = 320;

/// A document whose operations all use one component, each in schemas of its own.
fn document(statuses: &[&str], version: &str) -> String {
    let mut paths = Map::new();
    let mut schemas = Map::new();
    for number in 0..OPERATIONS {
        let content = |name: String| {
            json!({"application/json": {"schema": {
                "$ref": format!("#/components/schemas/{name}"),
            }}})
        };
        let members: Map<String, Value> = (0..12)
            .map(|member| {
                (format!("m{member}"), json!({"type": "string", "maxLength": 10 + member}))
            })
            .collect();
        let mut request = members.clone();
        request.insert("shared".to_owned(), json!({"$ref": "#/components/schemas/Shared"}));
        schemas.insert(format!("In{number}"), json!({"type": "object", "properties": request}));
        let list = json!({"type": "array", "items": {"$ref": "#/components/schemas/Shared"}});
        schemas.insert(format!("Out{number}"), json!({
            "type": "object", "required": ["list"], "properties": {"list": list, "more": members},
        }));
        paths.insert(format!("/things{number}/{{id}}"), json!({"post": {
            "operationId": format!("Thing{number}"),
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "requestBody": {"content": content(format!("In{number}"))},
            "responses": {"200": {"description": "d", "content": content(format!("Out{number}"))}},
        }}));
    }
    schemas.insert(
        "Shared".to_owned(),
        json!({
            "type": "object", "required": ["status"],
            "properties": {"status": {"type": "string", "enum": statuses}},
        }),
    );
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": version},
        "paths": paths,
        "components": {"schemas": schemas},
    })
    .to_string()
}

#[test]
fn what_is_written_the_same_is_not_asked_about() {
    let base = document(&["A", "B"], "1.0.0");
    assert_eq!(compare(&base, &base).pairs_asked, 0);
}

#[test]
fn what_many_share_is_refused_once() {
    let base = document(&["A", "B"], "1.0.0");
    let outcome = compare(&base, &document(&["A", "B", "C"], "2.0.0"));
    assert_eq!(found(&outcome), ["breaking-response-widened response"]);
    assert_eq!(outcome.breaks[0].finding.operations.len(), OPERATIONS);
}

#[test]
fn what_many_share_is_undecided_once() {
    let pattern = |pattern: &str| {
        let written = format!(r#""pattern":"{pattern}","enum":["A""#);
        document(&["A", "B"], "1.0.1").replace(r#""enum":["A""#, &written)
    };
    let outcome = compare(&pattern("(?=A)A"), &pattern("(?!B)A"));
    // The values are listed, so that the pattern does not matter.
    assert_eq!(found(&outcome), Vec::<String>::new());
    let free = |text: String| text.replace(r#","enum":["A","B"]"#, "");
    let outcome = compare(&free(pattern("(?=A)A")), &free(pattern("(?!B)A")));
    assert_eq!(found(&outcome), ["breaking-undecided request", "breaking-undecided response"]);
    assert_eq!(outcome.breaks[0].finding.pointer, "/components/schemas/Shared");
}
