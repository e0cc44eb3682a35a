//! Answers that no handler gave: what a route would send if its handler answered with given values.
//! Tests hold that against the document.

use actix_web::body::MessageBody as _;
use actix_web::web::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::answer::Answer;
use crate::failure::Operation;
use crate::problem::Cause;
use crate::schema::integers_as_integers;

/// The values of an answer: its body as `body`, and its headers by their names.
#[derive(Debug, Clone)]
pub struct Parts(pub Map<String, Value>);

impl Parts {
    /// One of them, as the type that a handler has to give. What is not there is `null`.
    ///
    /// # Errors
    /// When the type does not hold the value.
    pub fn take<T: DeserializeOwned>(&mut self, name: &str) -> serde_json::Result<T> {
        let mut value = self.0.shift_remove(name).unwrap_or_default();
        integers_as_integers(&mut value);
        serde_json::from_value(value)
    }
}

/// What is sent of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The headers that hold text.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Bytes,
}

/// Why nothing is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsent {
    /// No handler can answer so: its types do not hold the values.
    Untyped(String),
    /// The answer is not as documented; the log would say so.
    Unfit {
        /// What the log would say.
        why: String,
        /// The fields and headers that are not as documented.
        fields: Vec<String>,
    },
}

/// What is sent when a handler of the operation answers so.
///
/// # Errors
/// Why nothing is.
pub fn rehearse<O: Operation>(
    mut parts: Parts,
    answer: impl FnOnce(&mut Parts) -> serde_json::Result<Answer>,
) -> Result<Sent, Unsent> {
    let answer = answer(&mut parts).map_err(|error| Unsent::Untyped(error.to_string()))?;
    let fields = answer.violations.iter().map(|violation| violation.field.clone()).collect();
    let unfit = |cause: Cause| Unsent::Unfit { why: cause.to_string(), fields };
    let response = answer.send::<O>(false).map_err(unfit)?;
    let headers = response.headers().iter().filter_map(|(name, value)| {
        Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
    });
    let headers = headers.collect();
    let body = response.into_body().try_into_bytes();
    let body = body.map_err(|_| Unsent::Unfit {
        why: "the body is a stream".to_owned(),
        fields: vec!["body".to_owned()],
    })?;
    Ok(Sent { headers, body })
}
