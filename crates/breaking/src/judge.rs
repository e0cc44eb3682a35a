//! Both schemas as they are written, in the eyes of a validator that has no part in what is found.

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::Value;

use super::bundle::Bundle;
use super::wire::{as_data, as_text};

/// Both schemas as they are written, which have to confirm what is shown.
pub(super) struct Judge {
    /// What the sender sends, closed and open: all have to accept a value.
    sends: Vec<Validator>,
    /// What the receiver takes: all have to refuse it.
    takes: Vec<Validator>,
    /// What the receiver's document says, where that is told from what it takes on the wire.
    written: Option<Validator>,
    /// Values travel as text, so that a number is also what is written like it.
    text: bool,
}

/// Why a value is refused.
pub(super) struct Reason {
    /// What the keyword says that refuses it.
    pub(super) why: String,
    /// The place of that keyword in the definitions.
    pub(super) place: String,
}

impl Judge {
    /// For what a sender's schemas of some keys send and a receiver's of one key takes.
    pub(super) fn of(
        sender: &Bundle,
        sent: [&str; 2],
        receiver: &Bundle,
        taken: &str,
    ) -> Result<Self, String> {
        let of = |bundle: &Bundle, key: &str| {
            bundle.alone(key).iter().map(validator).collect::<Result<Vec<_>, _>>()
        };
        let [root, own] = sent.map(|key| of(sender, key));
        let sends = [root?, own?].concat();
        let written = receiver.as_written(taken).map(|it| validator(&it)).transpose()?;
        Ok(Self { sends, takes: of(receiver, taken)?, written, text: receiver.is_text(taken) })
    }

    /// What the receiver says about a value that is sent and refused, by the keyword at a place of its
    /// definitions where it says that; `None` for any other value.
    pub(super) fn refuses(&self, value: &Value, place: &str) -> Option<Reason> {
        let taken = |taker: &Validator| {
            let alike = || [as_text(value), as_data(value)];
            taker.is_valid(value) || self.text && alike().iter().any(|it| taker.is_valid(it))
        };
        if !self.sends.iter().all(|sender| sender.is_valid(value)) || self.takes.iter().any(taken) {
            return None;
        }
        let errors: Vec<ValidationError<'_>> = self.takes[0].iter_errors(value).collect();
        let at = errors.iter().find_map(|error| said_at(error, place));
        let why = at.or_else(|| errors.first().map(ToString::to_string))?;
        let reason = Reason { why, place: place.to_owned() };
        Some(self.in_words_of_the_document(value, place).unwrap_or(reason))
    }

    /// The same by a keyword that the document has, where it says as much as the one at a place of what
    /// is taken on the wire.
    fn in_words_of_the_document(&self, value: &Value, place: &str) -> Option<Reason> {
        let written = self.written.as_ref()?;
        let keyword = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let errors: Vec<ValidationError<'_>> = written.iter_errors(value).collect();
        let found = |wanted: &str| {
            errors.iter().find(|error| keyword(error.schema_path().as_str()) == wanted)
        };
        let error = match keyword(place).as_str() {
            // What is taken on the wire is said in these, where the document says a type.
            made @ ("anyOf" | "enum" | "pattern") => {
                found(made).or_else(|| found("type")).or_else(|| errors.first())
            }
            other => found(other),
        }?;
        let place = error.schema_path().as_str().to_owned();
        Some(Reason { why: error.to_string(), place })
    }
}

/// What an error says that is at a place, or inside of one that is because of those inside of it.
fn said_at(error: &ValidationError<'_>, place: &str) -> Option<String> {
    if error.schema_path().as_str() == place {
        return Some(error.to_string());
    }
    let (ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context }) =
        error.kind()
    else {
        return None;
    };
    context.iter().flatten().find_map(|error| said_at(error, place))
}

fn validator(schema: &Value) -> Result<Validator, String> {
    let options = jsonschema::options().offline().with_draft(Draft::Draft202012);
    let options = options.should_validate_formats(true);
    options.build(schema).map_err(|error| error.to_string())
}
