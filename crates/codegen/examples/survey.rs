//! How much of other APIs the generator takes, and why it refuses the rest.
//!
//! `cargo run -p bv-cms-codegen --example survey -- DOCUMENT…` cuts each document to one operation
//! at a time, with what that refers to, and generates from it: as it stands, and once more with
//! errors of this project's form in place of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use bv_cms_codegen::{GenerateError, generate};
use bv_cms_dialect::BV_CMS;
use bv_cms_document::Document;
use serde_json::{Value, json};

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

/// Why operations are refused, each with how many.
type Reasons = BTreeMap<String, usize>;

fn main() -> Result<(), Box<dyn Error>> {
    for file in std::env::args().skip(1) {
        let document = Document::read(&file, BV_CMS)?;
        let (mut count, mut own, mut ours) = (0, Reasons::new(), Reasons::new());
        for (path, method) in operations(document.value()) {
            count += 1;
            let mut cut = cut(document.value(), &path, &method);
            for (reasons, errors) in [(&mut own, false), (&mut ours, true)] {
                if errors {
                    replace_errors(&mut cut, &path, &method);
                }
                if let Some(reason) = refusal(&mut cut, &path, &method, errors)? {
                    *reasons.entry(reason).or_default() += 1;
                }
            }
        }
        println!("{file}: {count} operations");
        print("with its own errors", count, own);
        print("with errors of this project", count, ours);
    }
    Ok(())
}

fn print(title: &str, count: usize, reasons: Reasons) {
    println!("  {title}: {} are taken", count - reasons.values().sum::<usize>());
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (reason, count) in reasons {
        println!("  {count:5} {reason}");
    }
}

fn operations(document: &Value) -> Vec<(String, String)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let operations = paths.flat_map(|(path, item)| {
        let methods = METHODS.iter().filter(|method| item.get(**method).is_some());
        methods.map(|method| (path.clone(), (*method).to_owned()))
    });
    operations.collect()
}

/// The document with one operation, and the components that it refers to.
fn cut(document: &Value, path: &str, method: &str) -> Value {
    let mut item = document["paths"][path].clone();
    if let Some(members) = item.as_object_mut() {
        members.retain(|name, _| name == method || !METHODS.contains(&name.as_str()));
    }
    let mut cut = document.clone();
    cut["paths"] = json!({ path: item });
    if let Some(members) = cut.as_object_mut() {
        members.shift_remove("webhooks");
    }
    let components = std::mem::replace(&mut cut["components"], json!({}));
    let mut seen = BTreeSet::new();
    let mut next = vec![cut["paths"].clone()];
    while let Some(value) = next.pop() {
        for reference in references(&value) {
            let names: Vec<_> = reference.trim_start_matches("#/components/").split('/').collect();
            if let [kind, name] = names[..]
                && seen.insert(reference.clone())
                && let Some(target) = components[kind].get(name)
            {
                cut["components"][kind][name] = target.clone();
                next.push(target.clone());
            }
        }
    }
    let requirements = cut["paths"][path][method].get("security").or(cut.get("security")).cloned();
    for name in
        requirements.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_object)
    {
        for name in name.keys() {
            if let Some(scheme) = components["securitySchemes"].get(name) {
                cut["components"]["securitySchemes"][name.as_str()] = scheme.clone();
            }
        }
    }
    cut
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(references).collect(),
        Value::Object(members) => {
            let own = members.get("$ref").and_then(Value::as_str).map(str::to_owned);
            own.into_iter().chain(members.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}

/// One response with errors of this project's form, whose examples are still to be named.
fn replace_errors(cut: &mut Value, path: &str, method: &str) {
    let Some(responses) = cut["paths"][path][method]["responses"].as_object_mut() else { return };
    responses.retain(|status, _| status.starts_with(['1', '2', '3']));
    responses.insert(
        "default".to_owned(),
        json!({
            "description": "An error.",
            "content": { "application/json": { "schema": true, "examples": {} } }
        }),
    );
}

/// Why the generator refuses the operation; with `errors`, those that it misses are added.
fn refusal(
    cut: &mut Value,
    path: &str,
    method: &str,
    errors: bool,
) -> Result<Option<String>, Box<dyn Error>> {
    loop {
        let document = Document::parse("cut.yaml", &cut.to_string(), BV_CMS)?;
        let message = match generate(&document, BV_CMS.files.generated) {
            Ok(_) => return Ok(None),
            Err(GenerateError::Document { message, .. }) => message,
            Err(error) => return Err(error.into()),
        };
        let missing = message.strip_prefix("the operation can answer with the error `");
        let missing = missing.and_then(|rest| rest.split('`').next());
        match missing {
            Some(name) if errors => {
                let reference = json!({ "$ref": format!("#/components/examples/{name}") });
                let response = &mut cut["paths"][path][method]["responses"]["default"];
                response["content"]["application/json"]["examples"][name] = reference;
                cut["components"]["examples"][name] = error();
            }
            Some(_) => return Ok(Some("the errors of this project are not documented".to_owned())),
            None => return Ok(Some(reason(&message))),
        }
    }
}

/// The example of an error that the tests of the generator have, too.
fn error() -> Value {
    serde_json::from_str(include_str!("../src/tests/error.json")).expect("it is JSON")
}

/// A message without its advice, and without names that differ from place to place.
fn reason(message: &str) -> String {
    let message = message.split(';').next().unwrap_or(message);
    if message.starts_with("no code") {
        return message.to_owned();
    }
    let parts = message.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 0 { part } else { "…" }).collect()
}
