use serde_json::json;

use super::*;

fn document() -> Value {
    json!({
        "paths": {"/a": {"get": {"schema": {"$ref": "#/components/schemas/A", "title": "t"}}}},
        "components": {"schemas": {
            "A": {"title": "A", "properties": {"b": {"$ref": "#/components/schemas/B"}}},
            "B": {"type": "string", "maxLength": 5},
            "Tree": {"items": {"$ref": "#/components/schemas/Tree"}},
            "Alias": {"$ref": "#/components/schemas/B", "description": "other"},
            "Lost": {"items": {"$ref": "#/components/schemas/Nobody"}},
            "Loop": {"$ref": "#/components/schemas/Loop"},
            "Example": {"example": {"$ref": "#/nowhere"}},
        }},
    })
}

#[test]
fn references_are_replaced_and_origins_kept() {
    let resolved = resolve(&document(), "/paths/~1a/get").unwrap();
    assert_eq!(
        resolved.value,
        json!({"schema": {
            "title": "t", "properties": {"b": {"type": "string", "maxLength": 5}},
        }})
    );
    assert_eq!(resolved.origin(""), "/paths/~1a/get");
    assert_eq!(resolved.origin("/schema/title"), "/paths/~1a/get/schema/title");
    assert_eq!(resolved.origin("/schema/properties"), "/components/schemas/A/properties");
    assert_eq!(
        resolved.origin("/schema/properties/b/maxLength"),
        "/components/schemas/B/maxLength"
    );
}

#[test]
fn a_reference_to_a_reference_is_followed() {
    let resolved = resolve(&document(), "/components/schemas/Alias").unwrap();
    assert_eq!(resolved.value, json!({"type": "string", "maxLength": 5, "description": "other"}));
    assert_eq!(resolved.origin("/description"), "/components/schemas/Alias/description");
    let root = document();
    let (pointer, _) = follow(&root, "/components/schemas/Alias").unwrap();
    assert_eq!(pointer, "/components/schemas/B");
}

#[test]
fn recursion_keeps_the_reference() {
    let resolved = resolve(&document(), "/components/schemas/Tree").unwrap();
    assert_eq!(resolved.value, json!({"items": {"$ref": "#/components/schemas/Tree"}}));
    assert!(resolve(&document(), "/components/schemas/Loop").is_ok());
    assert!(follow(&document(), "/components/schemas/Loop").is_err());
}

#[test]
fn a_reference_that_leads_nowhere_is_an_error() {
    assert_eq!(
        resolve(&document(), "/components/schemas/Lost").unwrap_err().to_string(),
        "/components/schemas/Lost/items: the document holds nothing at \
         `#/components/schemas/Nobody`"
    );
}

#[test]
fn references_in_data_are_data() {
    assert!(resolve(&document(), "/components/schemas/Example").is_ok());
    assert_eq!(references(&document(), "").len(), 6);
}

/// A document in which each of some schemas refers twice to the next.
fn doubled(depth: usize) -> Value {
    let schema = |number: usize| {
        let next = json!({"$ref": format!("#/components/schemas/S{}", number + 1)});
        (format!("S{number}"), json!({"properties": {"a": next, "b": next}}))
    };
    let mut schemas: serde_json::Map<String, Value> = (0..depth).map(schema).collect();
    schemas.insert(format!("S{depth}"), json!({"type": "string"}));
    json!({"components": {"schemas": schemas}})
}

#[test]
fn what_many_share_is_kept_where_both_documents_have_it() {
    let few = doubled(4);
    assert!(Kept::of(&few, &few).0.is_empty());
    let root = doubled(60);
    let mut other = root.clone();
    other["components"]["schemas"].as_object_mut().unwrap().shift_remove("S60");
    for (one, other) in [(&root, &other), (&other, &root)] {
        let kept = Kept::of(one, other);
        assert_eq!(kept.0.len(), 60);
        assert!(!kept.0.contains("/components/schemas/S60"));
        let resolved = resolve_but(&root, "/components/schemas/S59", &kept).unwrap();
        assert_eq!(resolved.value["properties"]["a"], json!({"type": "string"}));
        let resolved = resolve_but(&root, "/components/schemas/S0", &kept).unwrap();
        assert_eq!(resolved.value, root["components"]["schemas"]["S0"]);
    }
}
