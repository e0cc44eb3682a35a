//! The numbers of JSON as what they are: decimal fractions of any size.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Pow as _, ToPrimitive as _, Zero as _};
use serde_json::{Number, Value};

/// A number as it is written.
pub(crate) fn rational(number: &Number) -> BigRational {
    if let Some(whole) = number.as_i64() {
        return BigInt::from(whole).into();
    }
    let text = number.to_string();
    parse(&text).unwrap_or_else(BigRational::zero)
}

fn parse(text: &str) -> Option<BigRational> {
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().ok()?;
    let exponent = exponent - i32::try_from(fraction.len()).ok()?;
    let power: BigInt = BigInt::from(10).pow(exponent.unsigned_abs());
    Some(if exponent < 0 { BigRational::new(digits, power) } else { (digits * power).into() })
}

/// The number of a value, when it is one.
pub(crate) fn number(value: &Value) -> Option<BigRational> {
    match value {
        Value::Number(number) => Some(rational(number)),
        _ => None,
    }
}

/// A number of JSON that is exactly a rational one; there may be none.
pub(crate) fn value(number: &BigRational) -> Option<Value> {
    if number.is_integer() {
        let whole = number.to_integer();
        if let Some(whole) = whole.to_i64() {
            return Some(whole.into());
        }
        if let Some(whole) = whole.to_u64() {
            return Some(whole.into());
        }
    }
    let near = Number::from_f64(number.to_f64()?)?;
    (rational(&near) == *number).then_some(Value::Number(near))
}

/// How many characters, items or members a keyword names. Integers may be written as `3.0`.
pub(crate) fn count(value: &Value) -> Option<u64> {
    if let Some(count) = value.as_u64() {
        return Some(count);
    }
    let number = number(value)?;
    if number.is_integer() { number.to_integer().to_u64() } else { None }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_and_written_exactly() {
        let of = |value: &Value| number(value).unwrap();
        assert_eq!(of(&json!(0.1)) * BigRational::from(BigInt::from(10)), of(&json!(1)));
        assert_eq!(of(&json!(1e3)), of(&json!(1000)));
        assert_eq!(of(&json!(-2.5e-1)), of(&json!(-0.25)));
        assert_eq!(of(&json!(u64::MAX)).to_integer(), BigInt::from(u64::MAX));
        for written in [json!(0), json!(-7), json!(0.25), json!(u64::MAX), json!(1e300)] {
            assert_eq!(value(&of(&written)).and_then(|it| number(&it)), Some(of(&written)));
        }
        let third = BigRational::new(1.into(), 3.into());
        assert_eq!(value(&third), None);
    }
}
