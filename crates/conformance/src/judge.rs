//! Whether an answer is the row it was provoked for.

use std::collections::BTreeSet;
use std::fmt;

use bv_cms_document::Operation;
use bv_cms_document::pointer::join;
use bv_cms_findings::{Rule, show};

use crate::answer::Answer;
use crate::contract::Contract;
use crate::request::Request;
use crate::row_name::RowName;
use crate::rule::{CONFORM_ALLOW, CONFORM_REQUEST_ID, CONFORM_ROW};

/// Something about an answer that is not as the contract says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The rule of `conform` that is broken.
    pub rule: &'static Rule,
    /// The pointer of the place in the contract.
    pub pointer: String,
    /// What is wrong; what comes after the first line is detail.
    pub message: String,
    /// What the contract says.
    pub expected: String,
    /// What the server sent.
    pub found: String,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Disagreement {
    pub(crate) fn new(rule: &'static Rule, pointer: &str, message: impl Into<String>) -> Self {
        Self {
            rule,
            pointer: pointer.to_owned(),
            message: message.into(),
            expected: String::new(),
            found: String::new(),
        }
    }

    /// Says both sides.
    pub(crate) fn between(self, expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { expected: expected.into(), found: found.into(), ..self }
    }

    /// What is wrong, in one line.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.message.lines().next().unwrap_or_default()
    }

    /// All of them as one text.
    #[must_use]
    pub fn join(disagreements: &[Self]) -> String {
        let messages: Vec<&str> =
            disagreements.iter().map(|disagreement| disagreement.message.as_str()).collect();
        messages.join("\n")
    }
}

impl Contract {
    /// Everything about an answer that is not as the contract says of the row it was provoked for.
    #[must_use]
    pub fn judge(&self, row: &RowName, request: &Request, answer: &Answer) -> Vec<Disagreement> {
        let mut found = self.differences(&self.responses(&row.0.operation_id), answer);
        let pointer = self.response(row);
        found.extend(
            names_the_request(answer, self.document().dialect().headers.request_id)
                .err()
                .map(|wrong| wrong.at(&pointer)),
        );
        let allowed = self.allows_what_is_there(request, answer);
        found.extend(allowed.err().map(|wrong| wrong.at(&pointer)));
        if let Err(wrong) = self.is_row(row, answer, found.is_empty()) {
            found.insert(0, wrong.at(&pointer));
        }
        found
    }

    /// The pointer of the response of a row.
    #[must_use]
    pub fn response(&self, row: &RowName) -> String {
        join(&self.responses(&row.0.operation_id), &row.0.response)
    }

    /// Whether an answer is the row. One that is no row at all only counts if nothing else about it
    /// is wrong, which then is the reason.
    fn is_row(&self, row: &RowName, answer: &Answer, flawless: bool) -> Result<(), Wrong> {
        let wrong = |message: String, found: String| {
            Err(Wrong { rule: CONFORM_ROW, message, expected: row.to_string(), found })
        };
        match self.identify(&row.0.operation_id, answer) {
            Ok(found) if found == *row => Ok(()),
            Ok(found) => {
                let message = format!("the answer is {found} instead of {row}\n{}", answer.text());
                wrong(message, found.to_string())
            }
            Err(_) if !flawless => Ok(()),
            Err(message) => {
                let why = self.difference(row, answer).unwrap_or_default();
                let reason = answer.reason().unwrap_or_default();
                let found = format!("{} {reason}", answer.status);
                wrong(
                    format!("the answer is not what {} shows: {why}\n{message}", row.example()),
                    found,
                )
            }
        }
    }

    /// Whoever asks for a method that is not there is told all that are.
    fn allows_what_is_there(&self, request: &Request, answer: &Answer) -> Result<(), Wrong> {
        // What is sent twice is a finding already.
        let Ok(Some(allow)) = answer.header("allow") else { return Ok(()) };
        let allowed: BTreeSet<&str> = allow.split(',').map(str::trim).collect();
        let here = |operation: &&Operation| operation.path == request.path;
        let operations = self.operations().iter().filter(here);
        let mut documented: BTreeSet<&str> =
            operations.map(|operation| operation.method.as_str()).collect();
        // What can be got can be asked about, without a word in the contract.
        if documented.contains("GET") {
            documented.insert("HEAD");
        }
        if allowed == documented {
            return Ok(());
        }
        let documented: Vec<&str> = documented.into_iter().collect();
        let documented = documented.join(", ");
        let message = format!("`allow` is {allow}, the contract has {documented}");
        let found = allow.to_owned();
        Err(Wrong { rule: CONFORM_ALLOW, message, expected: documented, found })
    }
}

/// What is wrong with an answer, wherever it is.
struct Wrong {
    rule: &'static Rule,
    message: String,
    expected: String,
    found: String,
}

impl Wrong {
    fn at(self, pointer: &str) -> Disagreement {
        Disagreement::new(self.rule, pointer, self.message).between(self.expected, self.found)
    }
}

/// An error that names its request names it as the header does.
fn names_the_request(answer: &Answer, header: &str) -> Result<(), Wrong> {
    // A header or a detail that is missing, or a header that is wrong, is a finding already.
    let (Ok(Some(id)), Some(detail)) = (answer.header(header), answer.detail("RequestInfo")) else {
        return Ok(());
    };
    let named = detail.get("requestId");
    if named.is_some_and(|named| named == id) {
        return Ok(());
    }
    let message = format!("the error names another request than `{header}` does");
    let expected = format!("requestId {id}");
    Err(Wrong { rule: CONFORM_REQUEST_ID, message, expected, found: show(named) })
}
