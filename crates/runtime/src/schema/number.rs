//! Numbers of JSON, compared by their value.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::Literal;

/// Whether the number has no fraction, however it is written: `8.0` is an integer.
pub(super) fn is_integer(number: &Number) -> bool {
    !number.is_f64() || number.as_f64().is_some_and(|value| value.fract() == 0.0)
}

/// The integer that the number is, as far as 64 bits reach.
pub(super) fn as_integer(number: &Number) -> Option<i64> {
    if let Some(integer) = number.as_i64() {
        return Some(integer);
    }
    let value = number.as_f64()?;
    // The bounds are powers of two, which a float holds exactly.
    let fits = value.fract() == 0.0 && (-TWO_TO_63..TWO_TO_63).contains(&value);
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
    fits.then_some(value as i64)
}

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// How the number compares with a bound of the document.
pub(super) fn compare(number: &Number, bound: Literal) -> Option<Ordering> {
    match bound {
        Literal::Integer(bound) => compare_integer(number, bound),
        Literal::Number(bound) => match number.as_i64() {
            Some(value) => compare_float(value, bound).map(Ordering::reverse),
            None => number.as_f64()?.partial_cmp(&bound),
        },
        _ => None,
    }
}

fn compare_integer(number: &Number, bound: i64) -> Option<Ordering> {
    if let Some(value) = number.as_i64() {
        return Some(value.cmp(&bound));
    }
    if number.is_u64() {
        // Above every bound: it does not fit into 63 bits.
        return Some(Ordering::Greater);
    }
    compare_float(bound, number.as_f64()?)
}

/// How a float compares with an integer, exactly.
fn compare_float(integer: i64, value: f64) -> Option<Ordering> {
    if value.is_nan() {
        return None;
    }
    if value >= TWO_TO_63 {
        return Some(Ordering::Greater);
    }
    if value < -TWO_TO_63 {
        return Some(Ordering::Less);
    }
    let floor = value.floor();
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
    let whole = floor as i64;
    Some(match whole.cmp(&integer) {
        Ordering::Equal if value > floor => Ordering::Greater,
        order => order,
    })
}

/// Whether the number is a whole multiple of the document's number. As for every float, decimal
/// fractions are as near as 64 bits bring them: `0.3` is a multiple of `0.1`.
pub(super) fn is_multiple(number: &Number, of: Literal) -> bool {
    let (value, divisor) = match of {
        Literal::Integer(divisor) => {
            if let (Some(value), true) = (number.as_i64(), divisor != 0) {
                return value.checked_rem(divisor).is_none_or(|rest| rest == 0);
            }
            #[expect(clippy::cast_precision_loss, reason = "the value is a float as well")]
            (number.as_f64(), divisor as f64)
        }
        Literal::Number(divisor) => (number.as_f64(), divisor),
        _ => return true,
    };
    let Some(quotient) = value.map(|value| value / divisor) else { return true };
    if !quotient.is_finite() {
        return false;
    }
    (quotient - quotient.round()).abs() <= f64::EPSILON * quotient.abs().max(1.0)
}

/// Writes every number that is whole as an integer, as far as 64 bits reach: serde reads no integer
/// from `8.0`.
pub(crate) fn integers_as_integers(value: &mut Value) {
    match value {
        Value::Number(number) if number.is_f64() => {
            if let Some(integer) = as_integer(number) {
                *value = integer.into();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(integers_as_integers),
        Value::Object(members) => members.values_mut().for_each(integers_as_integers),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        serde_json::from_str(text).expect("a number")
    }

    #[test]
    fn numbers_compare_by_value() {
        for (value, bound, order) in [
            ("8.0", Literal::Integer(8), Ordering::Equal),
            ("8.5", Literal::Integer(8), Ordering::Greater),
            ("-8.5", Literal::Integer(-8), Ordering::Less),
            ("9007199254740993", Literal::Integer(9_007_199_254_740_992), Ordering::Greater),
            ("18446744073709551615", Literal::Integer(i64::MAX), Ordering::Greater),
            ("-1e300", Literal::Integer(i64::MIN), Ordering::Less),
            ("3", Literal::Number(2.5), Ordering::Greater),
            ("2", Literal::Number(2.5), Ordering::Less),
        ] {
            assert_eq!(compare(&number(value), bound), Some(order), "{value} {bound}");
        }
    }

    #[test]
    fn multiples() {
        assert!(is_multiple(&number("0.3"), Literal::Number(0.1)));
        assert!(!is_multiple(&number("0.35"), Literal::Number(0.1)));
        assert!(is_multiple(&number("-9"), Literal::Integer(3)));
        assert!(is_multiple(&number("9.0"), Literal::Integer(3)));
        assert!(!is_multiple(&number("9.5"), Literal::Integer(3)));
    }
}
