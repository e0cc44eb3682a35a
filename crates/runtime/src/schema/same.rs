//! When two JSON values are the same (JSON Schema core, section 4.2.2): numbers by their value,
//! objects without regard to order.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::Literal;
use super::number::{self, Exact};

impl Literal {
    /// Whether a value is this one.
    pub(super) fn is(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null) => true,
            (Self::Boolean(own), Value::Bool(other)) => own == *other,
            (Self::Integer(_) | Self::Number(_), Value::Number(other)) => {
                number::compare(other, self) == Some(Ordering::Equal)
            }
            (Self::Text(own), Value::String(other)) => own == other,
            (Self::Json(own), Value::Array(_) | Value::Object(_)) => {
                serde_json::from_str::<Value>(own)
                    .is_ok_and(|own| canonical(&own) == canonical(value))
            }
            _ => false,
        }
    }
}

/// The index of the first item that stands before already.
pub(super) fn duplicate(items: &[Value]) -> Option<usize> {
    let mut seen = HashSet::new();
    items.iter().position(|item| !seen.insert(canonical(item)))
}

/// The value as a text that equal values share.
fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => {
            let _ = write!(text, "{value}");
        }
        Value::Number(number) => {
            let _ = match Exact::of(number) {
                Some(Exact::Integer(integer)) => write!(text, "{integer}"),
                _ => write!(text, "{number}"),
            };
        }
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            text.push('{');
            for (name, member) in members {
                let _ = write!(text, "{}:", Value::from(name.as_str()));
                write(member, text);
                text.push(',');
            }
            text.push('}');
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_values_are_duplicates() {
        let repeated = |value: Value| duplicate(value.as_array().expect("an array"));
        assert_eq!(repeated(json!([1, 2, 1.0])), Some(2));
        assert_eq!(repeated(json!([{ "a": 1, "b": [2] }, { "b": [2.0], "a": 1 }])), Some(1));
        assert_eq!(repeated(json!(["1", 1, true, "true", null, [1], [[1]]])), None);
        assert_eq!(repeated(json!([0.0, -0.0])), Some(1));
        assert_eq!(repeated(json!([10_000_000_000_000_000_000_u64, 1e19])), Some(1));
        assert_eq!(repeated(json!([10_000_000_000_000_000_001_u64, 1e19])), None);
    }

    #[test]
    fn literals_are_values() {
        assert!(Literal::Integer(1).is(&json!(1.0)));
        assert!(Literal::Number(1e19).is(&json!(10_000_000_000_000_000_000_u64)));
        assert!(!Literal::Number(1e19).is(&json!(10_000_000_000_000_000_001_u64)));
        assert!(!Literal::Number(1e18).is(&json!(1_000_000_000_000_000_001_u64)));
        assert!(Literal::Json("[1e19]").is(&json!([10_000_000_000_000_000_000_u64])));
        assert!(!Literal::Json("[1e19]").is(&json!([10_000_000_000_000_000_001_u64])));
        assert!(Literal::Json("{\"a\":1}").is(&json!({ "a": 1.0 })));
        assert!(Literal::Null.is(&json!(null)));
        assert!(Literal::Boolean(true).is(&json!(true)));
        assert!(!Literal::Boolean(true).is(&json!(false)));
        assert!(Literal::Number(0.5).is(&json!(5e-1)));
        assert!(!Literal::Number(0.5).is(&json!(0.25)));
        assert!(!Literal::Text("1").is(&json!(1)));
        assert!(!Literal::Boolean(false).is(&json!(0)));
    }
}
