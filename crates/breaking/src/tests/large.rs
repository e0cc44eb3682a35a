//! Large documents: the work grows with their size, not with the number of ways through them.

use std::time::{Duration, Instant};

use serde_json::{Map, Value, json};

use super::{compare, found};

/// A document of operations over layers of schemas, each of which refers to four of the next.
fn layered(operations: usize, schemas: usize, layers: usize, most: u64) -> String {
    let each = schemas / layers;
    let mut all = Map::new();
    for (layer, index) in (0..layers).flat_map(|layer| (0..each).map(move |it| (layer, it))) {
        let bottom = layer + 1 == layers;
        let most = if bottom && index % 7 == 0 { most } else { 50 };
        let mut members = Map::new();
        members.insert(format!("own{index}"), json!({"type": "string", "maxLength": most}));
        for other in (0..4).filter(|_| !bottom) {
            let name =
                format!("#/components/schemas/L{}x{}", layer + 1, (index * 4 + other) % each);
            members.insert(format!("to{other}"), json!({ "$ref": name }));
        }
        let schema = json!({"type": "object", "properties": members});
        all.insert(format!("L{layer}x{index}"), schema);
    }
    let operation = |index: usize| -> (String, Value) {
        let schema = json!({"$ref": format!("#/components/schemas/L0x{}", index % each)});
        let content = json!({"application/json": {"schema": schema}});
        let operation = json!({
            "operationId": format!("Thing{index}"),
            "requestBody": {"content": content},
            "responses": {"200": {"description": "d", "content": content}},
        });
        (format!("/things{index}/{{id}}"), json!({ "post": operation }))
    };
    json!({
        "openapi": "3.1.1",
        "info": {"title": "t", "version": if most == 50 { "1.0.0" } else { "2.0.0" }},
        "paths": (0..operations).map(operation).collect::<Map<_, _>>(),
        "components": {"schemas": all},
    })
    .to_string()
}

/// Compares two, in less time than ten times what it takes on a machine that does nothing else.
fn assert_findings(size: [usize; 3], expected: usize, within: Duration) {
    let [operations, schemas, layers] = size;
    let document = |most| layered(operations, schemas, layers, most);
    for (most, rule) in [(40, "breaking-request-narrowed"), (60, "breaking-response-widened")] {
        let (base, new) = (document(50), document(most));
        let begun = Instant::now();
        let outcome = compare(&base, &new);
        let took = begun.elapsed();
        let found = found(&outcome);
        assert_eq!(found.len(), expected, "{found:?}");
        assert!(found.iter().all(|it| it.starts_with(rule)), "{found:?}");
        assert!(took < within, "{operations} operations took {took:?}");
    }
}

#[test]
fn what_layers_share_is_compared_once() {
    assert_findings([320, 300, 5], 9, Duration::from_secs(20));
}

#[test]
fn operations_are_found_without_looking_at_all_of_them() {
    assert_findings([2000, 600, 3], 29, Duration::from_secs(30));
}
