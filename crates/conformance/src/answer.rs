//! What the server answered.

use serde_json::Value;

/// An answer, as it came.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers by their names in lower case, sorted.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The only value of a header, if it was sent.
    ///
    /// # Errors
    /// When it was sent more than once.
    pub fn header(&self, name: &str) -> Result<Option<&str>, String> {
        let mut values = self
            .headers
            .iter()
            .filter(|(other, _)| other.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str());
        let value = values.next();
        match values.next() {
            None => Ok(value),
            Some(_) => Err(format!("the header `{name}` was sent more than once")),
        }
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// When it is none.
    pub fn json(&self) -> Result<Value, String> {
        serde_json::from_slice(&self.body)
            .map_err(|error| format!("the body is not JSON: {error}\n{}", self.text()))
    }

    /// The body as text, for people.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The detail of an error of that type, such as `ErrorInfo`, of whatever package.
    #[must_use]
    pub fn detail(&self, kind: &str) -> Option<Value> {
        let body = self.json().ok()?;
        let details = body.get("details")?.as_array()?;
        let is_one =
            |detail: &&Value| detail["@type"].as_str().is_some_and(|name| self::kind(name) == kind);
        details.iter().find(is_one).cloned()
    }

    /// The reason of an error, such as `ERROR_REASON_LIVE_NOT_FOUND`.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        Some(self.detail("ErrorInfo")?.get("reason")?.as_str()?.to_owned())
    }
}

/// The name of a type without its package: `ErrorInfo` of `type.googleapis.com/google.rpc.ErrorInfo`.
pub(crate) fn kind(type_name: &str) -> &str {
    type_name.rsplit(['.', '/']).next().unwrap_or(type_name)
}
