//! Whether the document of every feature, whose server answers to the oracle, has what is enforced.

use bv_cms_dialect::BV_CMS;
use bv_cms_document::pointer::{from_reference, join};
use bv_cms_lint::valid::all_schemas;
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
    let document =
        bv_cms_document::Document::parse("features.yaml", FEATURES, BV_CMS).expect("it is YAML");
    let root = document.value();
    let mut objects = Vec::new();
    gather(root, root, "", &mut objects);
    for pointer in all_schemas(root) {
        objects.extend(root.pointer(&pointer).map(|schema| (kind(&pointer), schema.clone())));
    }
    let mut unused = Vec::new();
    for table in tables {
        let by_value = BY_VALUE.iter().find(|(title, _)| *title == table.title);
        for row in table.rows.iter().filter(|row| row.verdict == Verdict::Enforced) {
            let example = completed(root, &row.example);
            let kind = kind(&row.at);
            let is_shown = |own: &str, object: &Value| match by_value {
                Some((_, names)) => {
                    own == kind && names.iter().all(|name| object.get(name) == example.get(name))
                }
                None if example.get(&row.keyword).is_some() => {
                    own == kind && object.get(&row.keyword).is_some()
                }
                // The keyword is the name of what holds the example.
                None if kind.starts_with("content") => {
                    let media_types = example.as_object().into_iter().flatten();
                    own == kind
                        && media_types.map(|(name, _)| name).all(|it| object.get(it).is_some())
                }
                None => object.get(&row.keyword).is_some(),
            };
            if !objects.iter().any(|(own, object)| is_shown(own, object)) {
                unused.push(format!("{}: {}", table.title, row.shown));
            }
        }
    }
    unused
}

/// Every object but schemas and what is in examples, completed, each with its kind.
fn gather(root: &Value, value: &Value, at: &str, objects: &mut Vec<(&'static str, Value)>) {
    match value {
        Value::Object(members) => {
            objects.push((kind(at), completed(root, value)));
            for (name, inner) in members {
                if !["schema", "schemas", "value", "example"].contains(&name.as_str()) {
                    gather(root, inner, &join(at, name), objects);
                }
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                gather(root, inner, &join(at, &index.to_string()), objects);
            }
        }
        _ => {}
    }
}

/// What stands at a place, by the member that holds it.
fn kind(at: &str) -> &'static str {
    const HOLDERS: [(&str, &str); 8] = [
        ("parameters", "parameter"),
        ("responses", "response"),
        ("headers", "header"),
        ("content", "media type"),
        ("securitySchemes", "security scheme"),
        ("examples", "example"),
        ("security", "security requirement"),
        ("requestBodies", "body"),
    ];
    if at.starts_with("/components/schemas/") || at.split('/').any(|part| part == "schema") {
        return "schema";
    }
    let mut parts = at.rsplit('/');
    let (own, holder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let held = HOLDERS.iter().find(|(name, _)| *name == holder).map(|(_, kind)| *kind);
    held.unwrap_or(match own {
        "requestBody" => "body",
        "content" if at.contains("/responses/") => "content of an answer",
        "content" if at.contains("/request") => "content of a body",
        "security" => "security requirements",
        _ => "other",
    })
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
