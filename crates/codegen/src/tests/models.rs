//! The types of schemas that are taken.

use serde_json::json;

use super::{generated, rich, small_with};

#[test]
fn members_may_be_named_like_keywords() {
    let whole = json!({ "type": "object", "required": ["id"], "properties": {
        "id": { "type": "string", "readOnly": true }
    } });
    for name in ["default", "example", "examples", "readOnly"] {
        let mut document = small_with("/components/schemas/Whole", whole.clone());
        let inner = json!({ "$ref": "#/components/schemas/Whole" });
        let body = json!({ "type": "object", "properties": { name: inner } });
        let content = json!({ "application/json": { "schema": body } });
        let mut operation = rich("MakeZ")["paths"]["/z"]["post"].take();
        operation["requestBody"] = json!({ "required": true, "content": content });
        document["paths"]["/z"] = json!({ "post": operation });
        for part in ["securitySchemes", "examples"] {
            document["components"][part] = rich("MakeZ")["components"][part].take();
        }
        let files = generated(&document.to_string()).expect("it is taken");
        let models: String = files["models.rs"].split_whitespace().collect();
        assert!(models.contains("pubid:Option<String>"), "{name}: {models}");
    }
}

#[test]
fn what_the_attributes_of_libraries_cannot_hold_stands_in_a_schema_of_its_own() {
    let alternatives = json!([{ "type": "string" }, { "type": "integer" }]);
    for schema in [
        json!({ "type": "object", "description": "A.", "properties": {
            "a": { "type": "integer", "format": "int64", "maximum": 3_000_000_000_i64, "description": "B." }
        } }),
        json!({ "type": "object", "description": "A.", "properties": {
            "a": { "type": "string", "maxLength": 5_000_000_000_i64, "description": "B." }
        } }),
        json!({ "description": "A.", "oneOf": alternatives, "discriminator": { "propertyName": "a" } }),
    ] {
        let files = generated(&small_with("/components/schemas/A", schema).to_string());
        let models = files.expect("it is taken")["models.rs"].clone();
        assert!(models.contains("impl utoipa::PartialSchema for A"), "{models}");
    }
}
