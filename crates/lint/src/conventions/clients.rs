//! What tools that read the contract make the most of.

use std::collections::BTreeSet;

use bv_cms_document::pointer::{join, parent};
use bv_cms_findings::show;
use serde_json::Value;

use super::linter::Linter;
use crate::rule;

pub(super) fn lint(linter: &mut Linter<'_>) {
    server(linter);
    credentials(linter);
    licence(linter);
    parameters(linter);
    constants(linter);
    references(linter);
}

/// Tools that are given the file take its first server, and do not know where they found it.
fn server(linter: &mut Linter<'_>) {
    let first = linter.get("/servers/0/url").and_then(Value::as_str);
    if first.is_none_or(|url| !url.contains("://")) {
        let at = if first.is_some() { "/servers/0/url" } else { "" };
        let message = "the first server has no address of its own";
        let found = show(first.map(Value::from).as_ref());
        linter.add(rule::SERVER_RELATIVE, at, message, "a URL with a scheme and a host", found);
    }
}

fn credentials(linter: &mut Linter<'_>) {
    let schemes = linter.get("/components/securitySchemes").and_then(Value::as_object);
    if schemes.is_some_and(|schemes| !schemes.is_empty()) && linter.get("/security").is_none() {
        let message = "there are security schemes, and the document asks for none of them";
        let expected = "`security` beside `servers`; operations say what differs";
        linter.add(rule::SECURITY_ROOT_MISSING, "", message, expected, "(absent)");
    }
}

fn licence(linter: &mut Linter<'_>) {
    if let Some(licence) = linter.get("/info/license")
        && licence.get("url").is_none()
    {
        let message = "the licence cannot be opened";
        let found = show(Some(licence));
        linter.add(rule::LICENSE_URL_MISSING, "/info/license", message, "a `url`", found);
    }
}

fn parameters(linter: &mut Linter<'_>) {
    let mut holders = BTreeSet::from(["/components".to_owned()]);
    for operation in linter.operations() {
        holders.extend(parent(&operation.pointer).map(str::to_owned));
        holders.insert(operation.pointer.clone());
    }
    for list in holders.iter().map(|holder| join(holder, "parameters")) {
        let names: Vec<String> = match linter.get(&list) {
            Some(Value::Array(all)) => (0..all.len()).map(|index| index.to_string()).collect(),
            Some(Value::Object(all)) => all.keys().cloned().collect(),
            _ => continue,
        };
        for pointer in names.iter().map(|name| join(&list, name)) {
            let parameter = linter.get(&pointer);
            if parameter.is_none_or(|it| it.get("in").is_none() || it.get("required").is_some()) {
                continue;
            }
            let message = "whether the parameter may be left out is not written";
            let expected = "`required: false` or `required: true`";
            let rule = rule::PARAMETER_REQUIRED_UNWRITTEN;
            linter.add(rule, &pointer, message, expected, "(absent)");
        }
    }
}

fn constants(linter: &mut Linter<'_>) {
    for pointer in linter.schemas() {
        let Some(schema) = linter.get(&pointer) else { continue };
        let Some(only) = schema.get("const") else { continue };
        if schema.get("enum").and_then(Value::as_array).is_none_or(|all| *all != [only.clone()]) {
            let message = "a `const` without an `enum` of that one value";
            let expected = format!("`enum: [{}]`", show(Some(only)));
            let (at, found) = (join(&pointer, "const"), show(schema.get("enum")));
            linter.add(rule::CONSTANT_WITHOUT_ENUM, &at, message, expected, found);
        }
    }
}

/// What may be lost without harm.
const PROSE: [&str; 6] = ["$ref", "$comment", "title", "description", "example", "examples"];

fn references(linter: &mut Linter<'_>) {
    for pointer in linter.schemas() {
        let schema = linter.get(&pointer).and_then(Value::as_object);
        let Some(schema) = schema.filter(|schema| schema.contains_key("$ref")) else { continue };
        let lost = schema.keys().filter(|key| !PROSE.contains(&&***key) && !key.starts_with("x-"));
        for keyword in lost.cloned().collect::<Vec<_>>() {
            let message = format!("many tools lose `{keyword}` beside a `$ref`");
            let at = join(&pointer, &keyword);
            let found = show(schema.get(&keyword));
            linter.add(rule::REFERENCE_SIBLING_LOST, &at, message, "prose alone", found);
        }
    }
}
