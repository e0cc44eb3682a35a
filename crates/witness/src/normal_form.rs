//! One form for schemas that allow the same values and are merely written differently.
//!
//! schemars writes a documented enum as a choice of constants and an optional reference as a
//! choice with `null`; people write `enum` and `type: [x, 'null']`. The rules here keep exactly the
//! same values valid, so that nothing but the way of writing is forgiven.

use bv_cms_document::place::Place;
use serde_json::{Map, Value, json};

/// The normal form of a schema and everything in it. References must have been resolved.
pub(super) fn normal_form(schema: &Value) -> Value {
    normal(schema, Place::Keywords)
}

fn normal(value: &Value, place: Place) -> Value {
    match value {
        Value::Object(members) => {
            let mut object = Map::new();
            for (key, member) in members {
                object.insert(key.clone(), normal(member, place.member(key, member)));
            }
            if place == Place::Keywords {
                rewrite(&mut object);
            }
            Value::Object(object)
        }
        Value::Array(items) => items.iter().map(|item| normal(item, place.item())).collect(),
        _ => value.clone(),
    }
}

fn rewrite(schema: &mut Map<String, Value>) {
    // A constant is an enumeration of one.
    if let Some(constant) = schema.get("const") {
        let alone = Value::Array(vec![constant.clone()]);
        if schema.get("enum").is_none_or(|all| *all == alone) {
            schema.shift_remove("const");
            schema.insert("enum".to_owned(), alone);
        }
    }
    for keyword in ["oneOf", "anyOf"] {
        let merged = match schema.get(keyword) {
            Some(Value::Array(choices)) => constants(choices).or_else(|| nullable(choices)),
            _ => None,
        };
        if let Some(merged) = merged {
            merge(schema, keyword, merged);
        }
    }
    // Where only one choice can fit, `anyOf` and `oneOf` are the same.
    if let Some(Value::Array(choices)) = schema.get("anyOf")
        && !schema.contains_key("oneOf")
        && (matches!(split_null(choices), Some(other) if !allows_null(other))
            || told_apart(choices))
        && let Some(choices) = schema.shift_remove("anyOf")
    {
        schema.insert("oneOf".to_owned(), choices);
    }
    if let Some(Value::Array(parts)) = schema.get("allOf")
        && let [Value::Object(only)] = parts.as_slice()
    {
        let only = only.clone();
        merge(schema, "allOf", only);
    }
    if has_type(schema, "integer") {
        schema.shift_remove("format");
    }
    // To serde, a member that is null by default is one that may be left out.
    if schema.get("default") == Some(&Value::Null) {
        schema.shift_remove("default");
    }
}

/// Replaces `keyword` by the members of `merged`, unless that would overwrite something other than
/// notes.
fn merge(schema: &mut Map<String, Value>, keyword: &str, merged: Map<String, Value>) {
    if merged.keys().any(|key| schema.contains_key(key) && !is_note(key)) {
        return;
    }
    schema.shift_remove(keyword);
    for (key, value) in merged {
        schema.entry(key).or_insert(value);
    }
}

fn is_note(key: &str) -> bool {
    matches!(key, "description" | "title" | "example" | "examples" | "deprecated")
        || key.starts_with("x-")
}

fn has_type(schema: &Map<String, Value>, name: &str) -> bool {
    match schema.get("type") {
        Some(Value::Array(names)) => names.iter().any(|other| other == name),
        Some(only) => only == name,
        None => false,
    }
}

/// Choices each of which is an enumeration of one same type are one enumeration.
fn constants(choices: &[Value]) -> Option<Map<String, Value>> {
    let kind = choices.first()?.get("type")?;
    let mut values: Vec<Value> = Vec::new();
    for choice in choices {
        let schema = choice.as_object()?;
        let plain = schema.keys().all(|key| key == "type" || key == "enum" || is_note(key));
        if !plain || schema.get("type") != Some(kind) {
            return None;
        }
        for value in schema.get("enum")?.as_array()? {
            // A value that two choices allow is one that `oneOf` refuses.
            if values.contains(value) {
                return None;
            }
            values.push(value.clone());
        }
    }
    json!({ "type": kind, "enum": values }).as_object().cloned()
}

/// The other one of two choices one of which is `null`.
fn split_null(choices: &[Value]) -> Option<&Value> {
    let is_null = |choice: &Value| {
        let schema = choice.as_object();
        schema.is_some_and(|schema| {
            schema.get("type").is_some_and(|kind| *kind == "null")
                && schema.keys().all(|key| key == "type" || is_note(key))
        })
    };
    match choices {
        [other, null] | [null, other] if is_null(null) && !is_null(other) => Some(other),
        _ => None,
    }
}

/// Whether a schema may allow `null`; `false` is certain but for schemas that contain themselves,
/// which are objects and arrays.
fn allows_null(schema: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return true };
    let choices = ["oneOf", "anyOf"].iter().filter_map(|keyword| schema.get(*keyword)?.as_array());
    let refused = schema.contains_key("$ref")
        || schema.contains_key("type") && !has_type(schema, "null")
        || choices.into_iter().any(|choices| !choices.iter().any(allows_null));
    !refused
}

/// Whether the choices are objects that all require a property, of a different value in each.
fn told_apart(choices: &[Value]) -> bool {
    let names = choices.first().and_then(|choice| choice.get("required")?.as_array());
    names.into_iter().flatten().filter_map(Value::as_str).any(|name| {
        let mut seen = Vec::new();
        choices.iter().all(|choice| {
            let value = only_value(choice, name);
            let new = value.is_some() && !seen.contains(&value);
            seen.push(value);
            new
        })
    })
}

/// The only value of a property that an object requires.
fn only_value<'s>(object: &'s Value, name: &str) -> Option<&'s Value> {
    let schema =
        object.as_object().filter(|schema| schema.get("type") == Some(&json!("object")))?;
    let required = schema.get("required")?.as_array()?.iter().any(|required| required == name);
    let values = schema.get("properties")?.get(name)?.get("enum")?.as_array()?;
    (required && values.len() == 1).then(|| values.first())?
}

/// A choice between a schema of some type and `null` is that schema with one type more.
fn nullable(choices: &[Value]) -> Option<Map<String, Value>> {
    let other = split_null(choices)?;
    let mut schema = other.as_object()?.clone();
    let mut types = match schema.get("type")? {
        Value::Array(names) => names.clone(),
        name => vec![name.clone()],
    };
    if types.iter().any(|name| name == "null") {
        return None;
    }
    types.push(Value::from("null"));
    schema.insert("type".to_owned(), Value::Array(types));
    if let Some(Value::Array(values)) = schema.get_mut("enum") {
        values.push(Value::Null);
    }
    // With `null` allowed, these would refuse it.
    let refuses = ["oneOf", "anyOf", "allOf", "not", "$ref", "if"];
    (!refuses.iter().any(|keyword| schema.contains_key(*keyword))).then_some(schema)
}

#[cfg(test)]
mod tests {
    use bv_cms_document::compare::compare;

    use super::*;

    fn same(one: &Value, other: &Value) -> bool {
        compare(&normal_form(one), &normal_form(other)).is_empty()
    }

    #[test]
    fn constants_are_an_enumeration() {
        assert!(same(&json!({"const": "a"}), &json!({"enum": ["a"]})));
        assert!(same(
            &json!({"oneOf": [{"type": "string", "const": "a"}, {"type": "string", "enum": ["b"]}]}),
            &json!({"type": "string", "enum": ["b", "a"]}),
        ));
        assert!(!same(
            &json!({"oneOf": [{"type": "string", "const": "a"}, {"type": "string", "const": "a"}]}),
            &json!({"type": "string", "enum": ["a"]}),
        ));
    }

    #[test]
    fn a_choice_with_null_is_one_more_type() {
        assert!(same(
            &json!({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "null"}]}),
            &json!({"type": ["string", "null"], "enum": ["a", null]}),
        ));
        assert!(same(
            &json!({"oneOf": [{"type": "null"}, {"type": "object", "required": ["a"]}]}),
            &json!({"type": ["object", "null"], "required": ["a"]}),
        ));
        assert!(!same(
            &json!({"oneOf": [{"type": "null"}, {"type": "string"}]}),
            &json!({"type": "string"}),
        ));
    }

    #[test]
    fn a_choice_with_null_has_two_names() {
        let recursive = json!([{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]);
        assert!(same(&json!({"oneOf": recursive}), &json!({"anyOf": recursive})));
        let union = json!([{"oneOf": [{"type": "object"}, {"type": "array"}]}, {"type": "null"}]);
        assert!(same(&json!({"oneOf": union}), &json!({"anyOf": union})));
        let unclear = json!([{"maxLength": 1}, {"type": "null"}]);
        assert!(!same(&json!({"oneOf": unclear}), &json!({"anyOf": unclear})));
    }

    #[test]
    fn a_choice_of_objects_told_apart_by_a_constant_has_two_names() {
        let object = |kind: &Value, required: &[&str]| json!({"type": "object", "required": required, "properties": {"kind": kind}});
        let (circle, square) = (json!({"const": "circle"}), json!({"enum": ["square"]}));
        let same = |choices: &Value| same(&json!({"oneOf": choices}), &json!({"anyOf": choices}));
        let required = ["kind"].as_slice();
        assert!(same(&json!([object(&circle, required), object(&square, required)])));
        for unclear in [
            json!([object(&circle, required), object(&circle, required)]),
            json!([object(&circle, required), object(&square, &[])]),
            json!([object(&circle, required), object(&json!({"enum": ["a", "b"]}), required)]),
            json!([object(&circle, required), {"required": ["kind"], "properties": {"kind": square}}]),
        ] {
            assert!(!same(&unclear), "{unclear}");
        }
    }

    #[test]
    fn nothing_else_is_forgiven() {
        assert!(!same(
            &json!({"type": "object", "oneOf": [{"type": "object"}, {"type": "null"}]}),
            &json!({"type": ["object", "null"]}),
        ));
        assert!(!same(&json!({"type": "string", "format": "uuid"}), &json!({"type": "string"})));
        assert!(same(&json!({"type": "integer", "format": "int64"}), &json!({"type": "integer"})));
        assert!(same(&json!({"type": "string", "default": null}), &json!({"type": "string"})));
        assert!(same(
            &json!({"allOf": [{"type": "string"}], "description": "d"}),
            &json!({"type": "string", "description": "d"}),
        ));
    }

    #[test]
    fn data_and_names_are_left_alone() {
        let schema = json!({"properties": {"const": {"default": {"const": 1}}}});
        assert_eq!(normal_form(&schema), schema);
    }
}
