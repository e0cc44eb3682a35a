//! Whether the document of every feature, whose server answers to the oracle, has what is enforced.

use bv_cms_document::pointer::from_reference;
use serde_json::{Value, json};

use super::{Table, Verdict};

const FEATURES: &str = include_str!("../../../../../tests/contracts/features.yaml");

/// Tables whose rows differ in values, with the members that tell them apart.
const BY_VALUE: [(&str, &[&str]); 5] = [
    ("Lists of types", &["type"]),
    ("Formats", &["type", "format"]),
    ("Styles of parameters", STYLE),
    ("Styles of parameters in a path", STYLE),
    ("A security scheme", &["type", "scheme", "in"]),
];

const STYLE: &[&str] = &["in", "style", "explode", "kind"];

/// The enforced rows that nothing in the document stands for.
pub(super) fn unused(tables: &[Table]) -> Vec<String> {
    let document = bv_cms_document::Document::parse("features.yaml", FEATURES).expect("it is YAML");
    let root = document.value();
    let mut objects = Vec::new();
    gather(root, root, &mut objects);
    let mut unused = Vec::new();
    for table in tables {
        let by_value = BY_VALUE.iter().find(|(title, _)| *title == table.title);
        for row in table.rows.iter().filter(|row| row.verdict == Verdict::Enforced) {
            let example = completed(root, &row.example);
            let is_shown = |object: &&Value| match by_value {
                Some((_, names)) => names.iter().all(|name| object.get(name) == example.get(name)),
                None => object.get(&row.keyword).is_some(),
            };
            if !objects.iter().any(|object| is_shown(&object)) {
                unused.push(format!("{}: {}", table.title, row.shown));
            }
        }
    }
    unused
}

/// Every object, completed.
fn gather(root: &Value, value: &Value, objects: &mut Vec<Value>) {
    match value {
        Value::Object(members) => {
            objects.push(completed(root, value));
            members.values().for_each(|inner| gather(root, inner, objects));
        }
        Value::Array(items) => items.iter().for_each(|inner| gather(root, inner, objects)),
        _ => {}
    }
}

/// A parameter with what holds where it says nothing, and the type of its schema as `kind`.
fn completed(root: &Value, object: &Value) -> Value {
    let mut object = object.clone();
    let (Some(place), Some(schema)) = (object["in"].as_str(), object.get("schema")) else {
        return object;
    };
    let target = schema["$ref"].as_str().and_then(from_reference);
    let schema = target.and_then(|target| root.pointer(&target)).unwrap_or(schema);
    let (kind, usual) =
        (&schema["type"], if matches!(place, "path" | "header") { "simple" } else { "form" });
    let kind = if kind == "array" || kind == "object" { kind.clone() } else { json!("string") };
    let style = object.get("style").cloned().unwrap_or_else(|| usual.into());
    let explode = object.get("explode").cloned().unwrap_or_else(|| (style == "form").into());
    object["kind"] = kind;
    object["style"] = style;
    object["explode"] = explode;
    object
}
