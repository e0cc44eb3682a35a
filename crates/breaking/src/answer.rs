//! What is known of a pair of schemas: what one side sends and the other refuses.

use serde_json::Value;

/// The answer for one pair of schemas. When it is empty, everything the sender sends is accepted.
#[derive(Debug, Clone, Default)]
pub(super) struct Answer {
    /// Values that are sent and refused, each validated against both schemas.
    pub(super) refused: Vec<Refused>,
    /// What is not known beyond that.
    pub(super) undecided: Option<Undecided>,
}

/// A value that one side sends and the other refuses.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub(super) value: Value,
    /// The pointer of the keyword that refuses it, in the document of the receiver.
    pub(super) at: String,
    /// What the keyword says about the value.
    pub(super) why: String,
    /// The pointer of the schema that it is a value of, when that is one inside of the schema that
    /// was asked about: whole values are too large to be shown.
    pub(super) part: Option<String>,
}

/// Why it is not known whether everything is accepted.
#[derive(Debug, Clone)]
pub(super) struct Undecided {
    pub(super) reason: String,
    /// It is about the schemas that were compared.
    pub(super) here: bool,
    /// The pointers of schemas inside them that it is about, each with why.
    pub(super) inside: Vec<(String, String)>,
}

impl Answer {
    pub(super) fn unusable(place: &str) -> Self {
        let reason = format!("what it uses is stated wrongly at {place}");
        let undecided = Some(Undecided { reason, here: true, inside: Vec::new() });
        Self { refused: Vec::new(), undecided }
    }
}
