//! What is read of a text.

use std::collections::HashMap;

use serde_json::Value;

use super::position::Position;

/// Where a text goes wrong, and how.
pub(super) type Failure = (Position, String);

/// What is read of a text.
pub(super) struct Content {
    pub(super) value: Value,
    /// Where each of its parts was written, by their pointers.
    pub(super) positions: HashMap<String, Position>,
    pub(super) rounded: Vec<Rounded>,
}

/// A number that no number here holds: its digits were rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounded {
    /// Its pointer.
    pub pointer: String,
    /// What the file says.
    pub written: String,
}

impl Rounded {
    /// The number at a pointer, if the digits it is written with are rounded: whole numbers go from
    /// -2⁶³ to 2⁶⁴ - 1 here, and all others are held by 64 bits (IEEE 754). A number is what it is
    /// written with when the shortest way to write it has the same digits.
    pub(super) fn of(pointer: &str, written: &str, value: &Value) -> Option<Self> {
        let held = value.as_f64().filter(|_| value.is_f64())?;
        let is_exact = format!("{:.0}", held.abs()) == written.trim_start_matches(['-', '+']);
        let is_rounded = !is_exact && significant(written) != significant(&format!("{held:e}"));
        is_rounded.then(|| Self { pointer: pointer.to_owned(), written: written.to_owned() })
    }
}

/// The significant digits of a decimal number.
fn significant(number: &str) -> String {
    let mantissa = number.split(['e', 'E']).next().unwrap_or(number);
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').to_owned()
}
