//! Requests and their answers as text: a file for each operation that reads as all it can answer.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use bv_cms_conformance::{Answer, Request, RowName, find_example};
use serde_json::Value;

use crate::contract::{contract, top};
use crate::identity::secret;
use crate::redaction::{Redaction, holds_no_secret};

/// Where the snapshots are.
#[must_use]
pub fn folder() -> PathBuf {
    top().join("tests/snapshots")
}

/// Headers that say nothing about the answer itself.
const NOT_SHOWN: [&str; 5] =
    ["connection", "content-length", "date", "vary", "x-content-type-options"];

/// A longer body is shown by its length, in bytes.
const LONGEST_BODY: usize = 4096;

/// All that an operation answers.
#[derive(Debug)]
pub struct Snapshot {
    operation_id: String,
    text: String,
}

impl Snapshot {
    /// The snapshot of an operation, which has no exchange yet.
    #[must_use]
    pub fn of(operation_id: &str) -> Self {
        Self {
            operation_id: operation_id.to_owned(),
            text: format!("All that {operation_id} answers\n"),
        }
    }

    /// Adds an exchange, rendered, under the name of its row and what the contract says of it.
    pub fn add(&mut self, row: &RowName, exchange: &str) {
        let example = find_example(contract().document(), &row.0).ok().flatten();
        let summary = example.as_ref().and_then(|example| example["summary"].as_str());
        let summary = summary.map(|summary| format!(": {summary}")).unwrap_or_default();
        let _ = write!(
            self.text,
            "\n──────── {} {}{summary}\n\n{exchange}",
            row.0.response,
            row.example()
        );
    }

    /// Compares all of it with the file, where there is none with nothing.
    ///
    /// # Panics
    /// When the file says something else, or is missing: that is how `insta` says so.
    pub fn compare(&self) {
        let mut settings = insta::Settings::new();
        settings.set_snapshot_path(folder());
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(self.operation_id.as_str(), self.text));
    }
}

/// The snapshots that belong to none of these operations. What was written beside one that differs
/// (`.snap.new`) belongs where that does.
///
/// # Errors
/// When the folder cannot be read.
pub fn unreferenced(operation_ids: &BTreeSet<&str>) -> std::io::Result<Vec<String>> {
    let mut unreferenced = Vec::new();
    for entry in folder().read_dir()? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        let name = file.strip_suffix(".new").unwrap_or(&file).strip_suffix(".snap");
        if name.is_none_or(|name| !operation_ids.contains(name)) {
            unreferenced.push(file);
        }
    }
    unreferenced.sort();
    Ok(unreferenced)
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
