//! Values that one side sends and the other refuses.

use jsonschema::Validator;
use serde_json::Value;

use super::candidate::{Side, candidates};
use super::form::{Form, key};
use super::prepared::{Prepared, validator};
use super::wire::as_text;

/// How many values are shown at a time; the next ones are looked for when these are known.
const SHOWN: usize = 12;

/// A value that one side sends and the other refuses.
#[derive(Debug, Clone)]
pub(super) struct Refused {
    pub(super) value: Value,
    /// The pointer of the keyword that refuses it, in the document of the receiver.
    pub(super) at: String,
    /// What the keyword says about the value.
    pub(super) why: String,
    /// The pointer of the keyword in the bundle.
    pub(super) path: String,
    /// The pointer of the schema that it is a value of, when that is one inside of the schema that
    /// was asked about.
    pub(super) part: Option<String>,
}

/// The values worth trying for one pair of schemas, and the schemas as they are written.
pub(super) struct Search {
    /// What the sender sends, closed and open: both have to accept a value.
    sends: [Validator; 2],
    takes: Validator,
    /// Values travel as text, so that a number is also what is written like it.
    text: bool,
    values: Vec<Value>,
}

impl Search {
    /// `beyond` is what the library says is sent and not taken, when it can say so.
    pub(super) fn of(
        sender: &Prepared<'_>,
        sent: &str,
        receiver: &Prepared<'_>,
        taken: &str,
        beyond: Option<&Value>,
    ) -> Result<Self, String> {
        let root = key(Form::Root, sent);
        let sends = [sender.validator(&root)?, sender.validator(&key(Form::Open, sent))?];
        let mut values = Vec::new();
        if let Some(schema) = beyond {
            values.extend(candidates(Side { schema, definitions: &schema["$defs"] }, None));
        }
        if let Some(side) = sender.side(&root) {
            values.extend(candidates(side, receiver.side(taken)));
        }
        let text = receiver.bundle.is_text(taken);
        Ok(Self { sends, takes: receiver.validator(taken)?, text, values })
    }

    /// One value for each keyword of `relaxed` that refuses one; `relaxed` is what is left of the
    /// receiver's schema.
    pub(super) fn run(
        &self,
        relaxed: &Value,
        receiver: &Prepared<'_>,
    ) -> Result<Vec<Refused>, String> {
        let relaxed = validator(relaxed)?;
        let mut found: Vec<Refused> = Vec::new();
        // What is refused at one place only shows that place best; anything else is second choice.
        for alone in [true, false] {
            for value in &self.values {
                let errors: Vec<_> = relaxed.iter_errors(value).take(2).collect();
                let Some(error) = errors.first() else { continue };
                let path = error.schema_path().as_str();
                let shown = found.iter().any(|other| other.path == path);
                if shown || (alone && errors.len() > 1) || !self.shows(value) {
                    continue;
                }
                let at = receiver.bundle.origin(path).unwrap_or_default();
                let (value, why) = (value.clone(), error.to_string());
                found.push(Refused { value, at, why, path: path.to_owned(), part: None });
                if found.len() == SHOWN {
                    break;
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        Ok(found)
    }

    /// Whether a value is sent and refused, by the schemas as they are written.
    fn shows(&self, value: &Value) -> bool {
        let takes = |value: &Value| self.takes.is_valid(value);
        self.sends.iter().all(|sender| sender.is_valid(value))
            && !takes(value)
            && !(self.text && takes(&as_text(value)))
    }
}
