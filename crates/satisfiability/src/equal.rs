//! Equality of JSON values as JSON Schema has it (2020-12 core, 4.2.2): `1` and `1.0` are one number.

use serde_json::Value;

use crate::rational::rational;

/// Whether two values are the same.
pub(crate) fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || rational(one) == rational(other)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .all(|(name, value)| other.get(name).is_some_and(|other| is_same(value, other)))
        }
        _ => one == other,
    }
}

/// Whether a value is one of some.
pub(crate) fn is_one_of(value: &Value, all: &[&Value]) -> bool {
    all.iter().any(|one| is_same(value, one))
}
