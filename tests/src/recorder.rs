//! Keeps what was asked and answered for `cargo xtask coverage`, when it asks for it.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use bv_cms_conformance::{Answer, Request, Row, UNMATCHED_ROUTE};
use bv_cms_coverage::{Exchange, RecordedAnswer, RecordedRequest};
use serde_json::Value;

use crate::contract::contract;

/// The environment variable that names the folder to record into. Without it nothing is recorded.
pub const FOLDER: &str = "BV_CMS_RECORD";

/// More of a body than any answer has, in bytes; longer ones only try the limit.
const LONGEST_BODY: usize = 16 * 1024;

/// A file for each process: test programs run one after the other, or at once.
static FILE: LazyLock<Option<Mutex<File>>> = LazyLock::new(|| {
    let folder = std::env::var_os(FOLDER)?;
    let path = Path::new(&folder).join(format!("{}.jsonl", std::process::id()));
    let file = OpenOptions::new().create(true).append(true).open(&path);
    Some(Mutex::new(file.unwrap_or_else(|error| panic!("{}: {error}", path.display()))))
});

/// Records an exchange.
///
/// # Panics
/// When it cannot be written: coverage would claim that it was never seen.
pub fn record(request: &Request, answer: &Answer) {
    let Some(file) = FILE.as_ref() else { return };
    let line = serde_json::to_string(&exchange(request, answer)).expect("an exchange is JSON");
    let mut file = file.lock().expect("nobody panics while holding it");
    writeln!(file, "{line}").expect("the recording can be written");
}

fn exchange(request: &Request, answer: &Answer) -> Exchange {
    Exchange {
        rows: rows(request, answer),
        request: RecordedRequest {
            method: request.method.clone(),
            target: request.target(),
            caller: request.identity.name().to_owned(),
            headers: request.headers.iter().map(without_secret).collect(),
            body: request.body.as_deref().map(text),
        },
        answer: RecordedAnswer {
            status: answer.status,
            headers: answer.headers.clone(),
            body: text(&answer.body),
        },
    }
}

/// The rows that the answer is. A method that no operation has is refused by all on the path.
fn rows(request: &Request, answer: &Answer) -> Vec<Row> {
    let here = contract().operations().iter().filter(|it| it.path == request.path);
    let (own, others): (Vec<_>, Vec<_>) = here.partition(|it| it.method == request.method);
    let asked = if own.is_empty() { others } else { own };
    let identify = |id: &str| contract().identify(id, answer).ok().map(|row| row.0);
    let rows: Vec<Row> = asked.iter().filter_map(|it| identify(&it.operation_id)).collect();
    if rows.is_empty() { identify(UNMATCHED_ROUTE).into_iter().collect() } else { rows }
}

fn without_secret((name, value): &(String, String)) -> (String, String) {
    let is_secret = name.eq_ignore_ascii_case("authorization");
    (name.clone(), if is_secret { "<credentials>" } else { value }.to_owned())
}

fn text(body: &[u8]) -> String {
    if body.len() > LONGEST_BODY {
        return format!("({} bytes)", body.len());
    }
    match serde_json::from_slice(body) {
        Ok(json) => shortened(json).to_string(),
        Err(_) => String::from_utf8_lossy(body).into_owned(),
    }
}

/// Tokens end where their secret begins, also in a report that only we read.
fn shortened(value: Value) -> Value {
    match value {
        Value::String(text) if text.starts_with("eyJ") || text.starts_with("bvt_") => {
            Value::String(format!("{}…", text.chars().take(12).collect::<String>()))
        }
        Value::Array(items) => items.into_iter().map(shortened).collect(),
        Value::Object(members) => {
            members.into_iter().map(|(name, member)| (name, shortened(member))).collect()
        }
        other => other,
    }
}
