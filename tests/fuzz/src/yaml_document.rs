//! Documents in YAML and JSON, as every command reads them.

use std::time::{Duration, Instant};

use bv_cms_dialect::BV_CMS;
use bv_cms_document::pointer::join;
use bv_cms_document::{Document, DocumentError, Position};
use serde_json::Value;

/// How long a text of some kilobytes may take, also without optimisation and on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// A text is no document, which is said with a place in it, or every part of it has a place in it. None
/// takes long. What is JSON says the same to a reader that knows nothing else.
///
/// # Panics
/// When that does not hold.
pub fn yaml_document(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let begun = Instant::now();
    for name in ["document.yaml", "document.json"] {
        match Document::parse(name, text, BV_CMS) {
            Ok(document) => every_place(&document, "", document.value()),
            Err(DocumentError::Syntax { position, .. }) => is_within(text, position),
            Err(error) => panic!("no file was read: {error}"),
        }
    }
    assert!(begun.elapsed() < PATIENCE, "it takes {:?}", begun.elapsed());
    if let Ok(document) = Document::parse("document.json", text, BV_CMS) {
        let value: Value = serde_json::from_str(text).expect("it was read as JSON");
        assert_eq!(*document.value(), value);
    }
}

fn every_place(document: &Document, pointer: &str, value: &Value) {
    let position = document.position(pointer);
    is_within(document.text(), position);
    assert!(
        document.excerpt(position).is_some()
            || document.text().is_empty()
            || is_at_end(document, position),
        "nothing to show at {position} for `{pointer}`"
    );
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                every_place(document, &join(pointer, &index.to_string()), item);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                every_place(document, &join(pointer, name), member);
            }
        }
        _ => {}
    }
}

/// Whether a place is behind the last line.
fn is_at_end(document: &Document, position: Position) -> bool {
    position.line >= lines(document.text()).len()
}

fn is_within(text: &str, position: Position) {
    let lines = lines(text);
    let line = position.line.checked_sub(1).and_then(|index| lines.get(index));
    // Where something is missing, it is missed behind the last character.
    let fits = line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&position.column));
    assert!(fits, "{position} is not in the text");
}

/// The lines of a text as YAML separates them.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['\r', '\n']) {
        lines.push(&rest[..at]);
        rest = &rest[at..];
        rest = rest.strip_prefix("\r\n").unwrap_or_else(|| &rest[1..]);
    }
    lines.push(rest);
    lines
}
