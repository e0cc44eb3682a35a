//! Servers that drop one keyword of the document, or overdo it.

use bv_cms_document::ASSERTIONS;
use bv_cms_document::pointer::{join, parent, tokens};
use serde_json::{Value, json};

use super::fake::{DOCUMENT, changed, play};

/// Keywords that say nothing about which instances are right, and those that only lead to others.
const SILENT: [&str; 2] = ["properties", "readOnly"];

/// Places where a keyword changes nothing, and why.
const EQUIVALENT: [(&str, &str); 4] = [
    ("/wide/format", "an integer has 64 bits with `int64` and without"),
    ("x-www-form-urlencoded/schema/type", "a form is nothing but an object"),
    ("/parameters/7/schema/type", "a `deepObject` carries nothing but an object"),
    ("/Shown/properties/id/type", "what is read-only is ignored in requests"),
];

/// The pointer of each keyword of each schema in `value`.
fn keywords(value: &Value, pointer: &str, is_schema: bool, found: &mut Vec<String>) {
    let Value::Object(members) = value else {
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            keywords(item, &join(pointer, &index.to_string()), is_schema, found);
        }
        return;
    };
    for (name, inner) in members {
        let at = join(pointer, name);
        if !is_schema {
            let schema = name == "schema" || pointer == "/components/schemas";
            keywords(inner, &at, schema, found);
            continue;
        }
        if !SILENT.contains(&name.as_str()) {
            found.push(at.clone());
        }
        match name.as_str() {
            "properties" | "patternProperties" | "dependentSchemas" => {
                for (name, inner) in inner.as_object().into_iter().flatten() {
                    keywords(inner, &join(&at, name), true, found);
                }
            }
            "enum" | "const" | "required" | "type" | "dependentRequired" => {}
            _ => keywords(inner, &at, true, found),
        }
    }
}

/// The operation in which a schema is.
fn operation(root: &Value, pointer: &str) -> &'static str {
    let path = tokens(pointer);
    let of =
        |name: &str| super::OPERATIONS.into_iter().find(|it| *it == name).expect("an operation");
    match path.get(1).map(String::as_str) {
        Some("schemas") => "Objects",
        Some(path) => {
            let item = root["paths"][path].as_object().expect("a path item");
            let mut ids = item.values().filter_map(|it| it["operationId"].as_str());
            of(ids.next().expect("an operation"))
        }
        None => panic!("{pointer} is in no operation"),
    }
}

fn all() -> (Value, Vec<String>) {
    let root = DOCUMENT.value().clone();
    let mut found = Vec::new();
    keywords(&root, "", false, &mut found);
    (root, found)
}

fn notices(root: &Value, mutant: &Value, pointer: &str) -> bool {
    let operation = operation(root, pointer);
    let report = play(&changed(mutant), &[operation], |_, answer| answer);
    !report.disagreements.is_empty()
}

#[test]
fn every_keyword_that_a_server_drops_is_missed() {
    let (root, pointers) = all();
    let known: Vec<String> = pointers.iter().filter_map(|pointer| tokens(pointer).pop()).collect();
    let told = |keyword: &str| SILENT.contains(&keyword) || known.iter().any(|it| it == keyword);
    let untold = ASSERTIONS.iter().find(|keyword| !told(keyword));
    assert_eq!(untold, None, "no schema of the oracle's own document has it");
    let mut unnoticed = Vec::new();
    for pointer in &pointers {
        let mut mutant = root.clone();
        let (holder, name) = (parent(pointer).expect("a member"), tokens(pointer));
        let holder = mutant.pointer_mut(holder).and_then(Value::as_object_mut).expect("a schema");
        holder.shift_remove(name.last().expect("a name"));
        let equivalent = EQUIVALENT.iter().any(|(place, _)| pointer.ends_with(place));
        if notices(&root, &mutant, pointer) == equivalent {
            unnoticed.push(pointer.clone());
        }
    }
    assert_eq!(unnoticed, [""; 0]);
}

/// The keyword in a way that refuses a little more; `None` where it has none.
fn stricter(name: &str, value: &Value) -> Option<(&'static str, Value)> {
    let number = value.as_f64();
    let add = |by: f64| Some(json!(number? + by));
    let count = |by: i64| Some(json!(value.as_i64()? + by));
    Some(match name {
        "minLength" => ("minLength", count(1)?),
        "maxLength" => ("maxLength", count(-1)?),
        "minItems" => ("minItems", count(1)?),
        "maxItems" => ("maxItems", count(-1)?),
        "minProperties" => ("minProperties", count(1)?),
        "maxProperties" => ("maxProperties", count(-1)?),
        "minimum" => ("exclusiveMinimum", value.clone()),
        "maximum" => ("exclusiveMaximum", value.clone()),
        "exclusiveMinimum" => ("exclusiveMinimum", add(0.1)?),
        "exclusiveMaximum" => ("exclusiveMaximum", add(-0.1)?),
        "multipleOf" => ("multipleOf", add(number?)?),
        "enum" => ("enum", value.as_array()?.split_last()?.1.into()),
        "const" => ("const", json!("another")),
        // What a decoder that knows only one spelling would do.
        "format" if value == "uuid" => ("pattern", json!("^[^A-F]*$")),
        "format" if value == "date-time" => ("pattern", json!("^[^tz]*$")),
        "format" if value == "int32" => ("maximum", json!(i32::MAX - 1)),
        "format" if value == "int64" => ("not", json!({ "enum": ["-1", i64::MAX] })),
        "format" | "pattern" => ("maxLength", json!(3)),
        "required" => ("minProperties", json!(2)),
        "uniqueItems" => ("maxItems", json!(1)),
        "items" | "prefixItems" | "contains" => ("uniqueItems", json!(true)),
        "additionalProperties" | "propertyNames" | "patternProperties" | "$ref" => {
            ("maxProperties", json!(0))
        }
        "anyOf" | "oneOf" => ("allOf", value.as_array()?[..1].into()),
        "type" if value.is_array() => ("type", value[0].clone()),
        "type" if value == "integer" => ("multipleOf", json!(5)),
        "type" if value == "boolean" => ("const", json!(true)),
        _ => return None,
    })
}

#[test]
fn every_keyword_that_a_server_overdoes_is_noticed() {
    let (root, pointers) = all();
    let (mut unnoticed, mut tried) = (Vec::new(), 0);
    for pointer in &pointers {
        let value = root.pointer(pointer).expect("it was found there");
        let name = tokens(pointer).pop().expect("a name");
        let Some((keyword, strict)) = stricter(&name, value) else { continue };
        let mut mutant = root.clone();
        let holder = mutant.pointer_mut(parent(pointer).expect("a member")).expect("a schema");
        if holder.get(keyword) == Some(&strict) {
            continue;
        }
        holder[keyword] = strict;
        tried += 1;
        if !notices(&root, &mutant, pointer) {
            unnoticed.push(pointer.clone());
        }
    }
    assert_eq!(unnoticed, [""; 0]);
    assert!(tried > 50, "{tried}");
}
