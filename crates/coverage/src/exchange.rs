use bv_cms_conformance::Row;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The header that says which preference an answer follows (RFC 7240, section 3).
pub(super) const PREFERENCE_APPLIED: &str = "preference-applied";

/// A request and the answer it got, as a test suite recorded them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The rows of the contract that the answer is. A refused method is one of every operation on
    /// the path.
    pub rows: Vec<Row>,
    /// What was asked.
    pub request: RecordedRequest,
    /// What was answered.
    pub answer: RecordedAnswer,
}

/// A request, without its credentials.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedRequest {
    /// The method in capitals.
    pub method: String,
    /// The path and the query, as they were sent.
    pub target: String,
    /// Who sent it, such as `admin`.
    pub caller: String,
    /// The headers besides the credentials.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub body: Option<String>,
}

/// The answer to it, as it went over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The headers by their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
}

impl Exchange {
    /// Whether the server did what it was asked for; only then is what the request holds something
    /// that it takes.
    pub(super) fn was_accepted(&self) -> bool {
        self.answer.status < 400 && !self.was_ordered()
    }

    /// Whether the answer is a documented one that was asked for (`Prefer`, RFC 7240) rather than
    /// one that came of itself.
    pub(super) fn was_ordered(&self) -> bool {
        self.answer.header(PREFERENCE_APPLIED).is_some()
    }
}

impl RecordedRequest {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    /// The values of a query parameter, still percent-encoded.
    pub(super) fn query(&self, name: &str) -> Vec<&str> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.filter(|(other, _)| *other == name).map(|(_, value)| value).collect()
    }

    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_str(self.body.as_deref()?).ok()
    }
}

impl RecordedAnswer {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }

    pub(super) fn json(&self) -> Option<Value> {
        serde_json::from_str(&self.body).ok()
    }
}

fn find<'h>(headers: &'h [(String, String)], name: &str) -> Option<&'h str> {
    let found = headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.as_str())
}
