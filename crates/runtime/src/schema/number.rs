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
    match Exact::of(number)? {
        Exact::Integer(integer) => i64::try_from(integer).ok(),
        Exact::Float(_) => None,
    }
}

/// A number as what it is exactly: two that are written differently and are one are equal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Exact {
    /// A whole number that 128 bits hold.
    Integer(i128),
    /// Any other number: it has a fraction, or is beyond every integer of 128 bits.
    Float(f64),
}

/// Two to the power of 127, which a float holds exactly.
const BEYOND: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;

impl Exact {
    pub(super) fn of(number: &Number) -> Option<Self> {
        number.as_i128().map(Self::Integer).or_else(|| number.as_f64().map(Self::of_float))
    }

    fn of_float(value: f64) -> Self {
        if value.fract() != 0.0 || !(-BEYOND..BEYOND).contains(&value) {
            return Self::Float(value);
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is whole and in range")]
        Self::Integer(value as i128)
    }

    fn of_literal(literal: Literal) -> Option<Self> {
        match literal {
            Literal::Integer(value) => Some(Self::Integer(value)),
            Literal::Number(value) => Some(Self::of_float(value)),
            _ => None,
        }
    }

    fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(own), Self::Integer(other)) => Some(own.cmp(&other)),
            (Self::Float(own), Self::Float(other)) => own.partial_cmp(&other),
            (Self::Integer(own), Self::Float(other)) => compare_with_float(own, other),
            (Self::Float(own), Self::Integer(other)) => {
                compare_with_float(other, own).map(Ordering::reverse)
            }
        }
    }
}

/// How an integer compares with a float that is none.
fn compare_with_float(integer: i128, value: f64) -> Option<Ordering> {
    let zero = value.partial_cmp(&0.0)?;
    if value.fract() == 0.0 {
        // It is beyond every integer, on its side of zero.
        return Some(zero.reverse());
    }
    // A float with a fraction has fewer than 53 bits before it.
    match Exact::of_float(value.floor()) {
        Exact::Integer(floor) if integer <= floor => Some(Ordering::Less),
        _ => Some(Ordering::Greater),
    }
}

/// How the number compares with a number of the document.
pub(super) fn compare(number: &Number, with: Literal) -> Option<Ordering> {
    Exact::of(number)?.compare(Exact::of_literal(with)?)
}

/// Whether the number is a whole multiple of the document's number, both as their decimals are
/// written: `0.3` is a multiple of `0.1`, and `9.999999999999998` is none of `0.5`.
pub(super) fn is_multiple(number: &Number, of: Literal) -> bool {
    match (Decimal::of(&number.to_string()), Decimal::of(&of.to_string())) {
        (Some(value), Some(divisor)) => value.is_multiple_of(divisor),
        // What is no number has no multiples that could be asked for.
        _ => true,
    }
}

/// A number without its sign: `digits` times ten to the power of `exponent`, without a zero at the
/// end of the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Decimal {
    digits: u64,
    exponent: i64,
}

impl Decimal {
    /// Reads a number as JSON writes it; the shortest form of 64 bits has at most 20 digits.
    fn of(text: &str) -> Option<Self> {
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let mut exponent: i64 =
            exponent.parse::<i64>().ok()? - i64::try_from(fraction.len()).ok()?;
        let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
        let digits = digits.trim_start_matches('0');
        let kept = digits.trim_end_matches('0');
        exponent += i64::try_from(digits.len() - kept.len()).ok()?;
        if kept.is_empty() {
            return Some(Self { digits: 0, exponent: 0 });
        }
        Some(Self { digits: kept.parse().ok()?, exponent })
    }

    fn is_multiple_of(self, divisor: Self) -> bool {
        if self.digits == 0 || divisor.digits == 0 {
            return self.digits == 0;
        }
        let Ok(mut power) = u64::try_from(self.exponent - divisor.exponent) else {
            // It has a digit where every multiple has a zero.
            return false;
        };
        let modulus = u128::from(divisor.digits);
        let (mut rest, mut factor) = (u128::from(self.digits) % modulus, 10);
        while power > 0 {
            if power % 2 == 1 {
                rest = rest * factor % modulus;
            }
            factor = factor * factor % modulus;
            power /= 2;
        }
        rest == 0
    }
}

/// Writes every number that is whole as an integer, as far as 64 bits reach: serde reads no integer
/// from `8.0`.
pub(crate) fn integers_as_integers(value: &mut Value) {
    match value {
        Value::Number(number) => {
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
    use serde_json::json;

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
            ("18446744073709551615", Literal::Integer(i64::MAX.into()), Ordering::Greater),
            ("-1e300", Literal::Integer(i64::MIN.into()), Ordering::Less),
            ("3", Literal::Number(2.5), Ordering::Greater),
            ("2", Literal::Number(2.5), Ordering::Less),
            ("-9223372036854775808.0", Literal::Integer(i64::MIN.into()), Ordering::Equal),
            ("10000000000000000000", Literal::Number(1e19), Ordering::Equal),
            ("10000000000000000001", Literal::Number(1e19), Ordering::Greater),
            ("9999999999999999999", Literal::Number(1e19), Ordering::Less),
            ("1000000000000000001", Literal::Number(1e18), Ordering::Greater),
            ("1e19", Literal::Integer(10_000_000_000_000_000_000), Ordering::Equal),
            ("18446744073709551615", Literal::Integer(u64::MAX.into()), Ordering::Equal),
            ("18446744073709551615", Literal::Number(1e300), Ordering::Less),
            ("18446744073709551615", Literal::Number(-1e300), Ordering::Greater),
            ("1e300", Literal::Number(1e300), Ordering::Equal),
            ("-1e300", Literal::Number(1e300), Ordering::Less),
            ("-2", Literal::Number(-1.5), Ordering::Less),
            ("-1", Literal::Number(-1.5), Ordering::Greater),
        ] {
            assert_eq!(compare(&number(value), bound), Some(order), "{value} {bound}");
        }
    }

    #[test]
    fn multiples_are_exact() {
        for (value, of, expected) in [
            ("0.3", Literal::Number(0.1), true),
            ("0.35", Literal::Number(0.1), false),
            ("9.999999999999998", Literal::Number(0.5), false),
            ("9.5", Literal::Number(0.5), true),
            ("1e300", Literal::Number(0.7), false),
            ("7e300", Literal::Number(0.7), true),
            ("1e-300", Literal::Number(0.7), false),
            ("0.75", Literal::Number(1e-2), true),
            ("-9", Literal::Integer(3), true),
            ("9.0", Literal::Integer(3), true),
            ("9.5", Literal::Integer(3), false),
            ("-0.0", Literal::Integer(3), true),
            ("18446744073709551615", Literal::Integer(5), true),
            ("18446744073709551615", Literal::Integer(10), false),
            ("120", Literal::Integer(100), false),
            ("1200", Literal::Integer(100), true),
            ("0", Literal::Integer(100), true),
            ("1000", Literal::Integer(8), true),
            ("10000", Literal::Integer(16), true),
            ("1000", Literal::Integer(16), false),
        ] {
            assert_eq!(is_multiple(&number(value), of), expected, "{value} of {of}");
        }
    }

    #[test]
    fn whole_numbers_become_integers_at_every_depth() {
        let mut value = json!({ "a": [8.0, { "b": -1e2 }], "c": 8.5, "d": 1e19, "e": u64::MAX });
        integers_as_integers(&mut value);
        let expected = json!({ "a": [8, { "b": -100 }], "c": 8.5, "d": 1e19, "e": u64::MAX });
        assert_eq!(value, expected);
    }
}
