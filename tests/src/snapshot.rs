//! A request and its answer as text, kept in a file that people read.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use bv_cms_conformance::{Answer, Request};
use serde_json::Value;

use crate::contract::top;
use crate::identity::secret;
use crate::redaction::{Redaction, holds_no_secret};

/// Where the snapshots are.
#[must_use]
pub fn folder() -> PathBuf {
    top().join("tests/snapshots")
}

/// Headers that say nothing about the answer itself.
const NOT_SHOWN: [&str; 4] = ["connection", "content-length", "date", "vary"];

/// A longer body is shown by its length, in bytes.
const LONGEST_BODY: usize = 4096;

/// Compares an exchange with the snapshot of that name, a new one with nothing.
///
/// # Errors
/// When something cannot be shown.
///
/// # Panics
/// When the snapshot is another one, or missing: that is how `insta` says so.
pub fn compare(
    name: &str,
    request: &Request,
    answer: &Answer,
    redaction: &mut Redaction,
) -> Result<(), String> {
    let text = render(request, answer, redaction)?;
    let mut settings = insta::Settings::new();
    settings.set_snapshot_path(folder());
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(file_stem(name), text));
    Ok(())
}

/// The snapshots that belong to none of these names.
///
/// # Errors
/// When the folder cannot be read.
pub fn unreferenced(names: impl Iterator<Item = String>) -> std::io::Result<Vec<String>> {
    let referenced: BTreeSet<String> =
        names.map(|name| format!("{}.snap", file_stem(&name))).collect();
    let mut unreferenced = Vec::new();
    for entry in folder().read_dir()? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if !referenced.contains(&file) {
            unreferenced.push(file);
        }
    }
    unreferenced.sort();
    Ok(unreferenced)
}

fn file_stem(name: &str) -> String {
    name.replace("::", "__")
}

/// The text of an exchange.
///
/// # Errors
/// When something cannot be shown.
pub fn render(
    request: &Request,
    answer: &Answer,
    redaction: &mut Redaction,
) -> Result<String, String> {
    let mut text = format!("{} {}\n", request.method, request.target());
    let mut headers = request.headers.clone();
    if secret(request.identity).is_some() {
        headers.push(("authorization".to_owned(), format!("Bearer <{}>", request.identity.name())));
    }
    headers.sort();
    for (name, value) in &headers {
        let _ = writeln!(text, "{name}: {value}");
    }
    if let Some(body) = &request.body {
        let _ = writeln!(text, "\n{}", shown(body, Ok)?);
    }
    let _ = writeln!(text, "\n{}", answer.status);
    for (name, value) in &answer.headers {
        if !NOT_SHOWN.contains(&name.as_str()) && !name.starts_with("access-control-") {
            let _ = writeln!(text, "{name}: {}", redaction.text(value)?);
        }
    }
    let _ = writeln!(text, "\n{}", shown(&answer.body, |body| redaction.value(&body))?);
    holds_no_secret(&text)?;
    Ok(text)
}

/// A body as indented JSON where it is JSON.
fn shown(
    body: &[u8],
    redact: impl FnOnce(Value) -> Result<Value, String>,
) -> Result<String, String> {
    if body.len() > LONGEST_BODY {
        return Ok(format!("({} bytes)", body.len()));
    }
    match serde_json::from_slice(body) {
        Ok(value) => Ok(format!("{:#}", redact(in_order(value))?)),
        Err(_) => Ok(String::from_utf8_lossy(body).into_owned()),
    }
}

/// The members of a protobuf map have no order, so the snapshot gives them one.
fn in_order(mut body: Value) -> Value {
    for detail in body.get_mut("details").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(metadata) = detail.get_mut("metadata").and_then(Value::as_object_mut) {
            metadata.sort_keys();
        }
    }
    body
}
