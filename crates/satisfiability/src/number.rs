//! Numbers.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::{One as _, Signed as _, ToPrimitive as _, Zero as _};
use serde_json::Value;

use crate::branch::Number;
use crate::rational::{rational, value};
use crate::solver::Found;

/// How many numbers are tried.
const TRIES: usize = 5_000;
/// From here on not every whole number can be written: `2^53`.
const LARGE: f64 = 9_007_199_254_740_992.0;
/// How fine the fractions are that are tried: `2^-40` is the finest.
const FINEST: u32 = 40;
/// How many digits the fractions have that are tried.
const DIGITS: u32 = 17;

/// A number of which all is said, and none of some: a whole one, or a fraction.
pub(crate) fn number(said: &Number, whole: bool, but: &[BigRational]) -> Found<Value> {
    let mut said = said.clone();
    if whole {
        said.multiples.push(BigRational::one());
    } else {
        said.not_multiples.push(BigRational::one());
    }
    let fits = |it: &BigRational| is_wanted(&said, it) && !but.contains(it);
    match said.multiples.iter().map(BigRational::abs).reduce(|one, other| common(&one, &other)) {
        Some(step) if step.is_zero() => Found::Unknown,
        Some(step) => stepped(&said, &step, &fits),
        None => dense(&said, &fits),
    }
}

/// Whether a number is all that is said.
fn is_wanted(said: &Number, number: &BigRational) -> bool {
    let low = |(low, open): &(BigRational, bool)| number > low || number == low && !open;
    let high = |(high, open): &(BigRational, bool)| number < high || number == high && !open;
    said.low.as_ref().is_none_or(low)
        && said.high.as_ref().is_none_or(high)
        && said.multiples.iter().all(|of| is_multiple(number, of))
        && said.not_multiples.iter().all(|of| !is_multiple(number, of))
}

pub(crate) fn is_multiple(number: &BigRational, of: &BigRational) -> bool {
    !of.is_zero() && (number / of).is_integer()
}

/// The least number that is a multiple of both.
fn common(one: &BigRational, other: &BigRational) -> BigRational {
    BigRational::new(one.numer().lcm(other.numer()), one.denom().gcd(other.denom()))
}

fn stepped(said: &Number, step: &BigRational, fits: &dyn Fn(&BigRational) -> bool) -> Found<Value> {
    if said.not_multiples.iter().any(|of| is_multiple(step, of)) {
        return Found::Nothing;
    }
    let first = said.low.as_ref().map(|(low, _)| (low / step).ceil().to_integer());
    let last = said.high.as_ref().map(|(high, _)| (high / step).floor().to_integer());
    if let (Some(first), Some(last)) = (&first, &last)
        && first > last
    {
        return Found::Nothing;
    }
    // From the one that is nearest to zero.
    let zero = BigInt::zero();
    let start = match (&first, &last) {
        (Some(first), _) if *first > zero => first.clone(),
        (_, Some(last)) if *last < zero => last.clone(),
        _ => zero,
    };
    let inside = |it: &BigInt| {
        first.as_ref().is_none_or(|first| it >= first)
            && last.as_ref().is_none_or(|last| it <= last)
    };
    // Beyond what whole numbers of JSON are written with, most are none that can be written.
    for number in written(said) {
        if is_multiple(&number, step) && fits(&number) {
            return value(&number).map_or(Found::Unknown, Found::Value);
        }
    }
    let (mut up, mut down) = (start.clone(), start - 1);
    let mut unwritten = false;
    for _ in 0..TRIES {
        let mut any = false;
        for at in [&mut up, &mut down] {
            if inside(at) {
                any = true;
                let number = step * BigRational::from(at.clone());
                if fits(&number) {
                    match value(&number) {
                        Some(value) => return Found::Value(value),
                        None => unwritten = true,
                    }
                }
            }
        }
        if !any {
            return if unwritten { Found::Unknown } else { Found::Nothing };
        }
        up += 1;
        down -= 1;
    }
    Found::Unknown
}

/// Large numbers near the bounds, as they are written.
fn written(said: &Number) -> Vec<BigRational> {
    let bounds = [&said.low, &said.high].into_iter().flatten();
    let near = bounds.filter_map(|(bound, _)| bound.to_f64()).filter(|it| it.abs() > LARGE);
    let near = near.flat_map(|it| [it, it.next_up(), it.next_down(), it * 2.0, it / 2.0]);
    near.filter_map(serde_json::Number::from_f64).map(|it| rational(&it)).collect()
}

/// A number where each is possible between the bounds.
fn dense(said: &Number, fits: &dyn Fn(&BigRational) -> bool) -> Found<Value> {
    let (low, high) = (said.low.as_ref().map(|it| &it.0), said.high.as_ref().map(|it| &it.0));
    if let (Some(low), Some(high)) = (low, high) {
        if low > high {
            return Found::Nothing;
        }
        if low == high {
            return match value(low) {
                _ if !fits(low) => Found::Nothing,
                Some(value) => Found::Value(value),
                None => Found::Unknown,
            };
        }
    }
    let start = match (low, high) {
        (Some(low), _) if low.is_positive() => low.clone(),
        (_, Some(high)) if high.is_negative() => high.clone(),
        _ => BigRational::zero(),
    };
    for number in written(said) {
        if let (true, Some(value)) = (fits(&number), value(&number)) {
            return Found::Value(value);
        }
    }
    let halves = (1..=FINEST).map(|it| BigInt::from(1_u64 << it));
    let tenths = (1..=DIGITS).map(|it| BigInt::from(10).pow(it));
    for parts in halves.chain(tenths).map(BigRational::from) {
        let near = (&start * &parts).floor();
        for step in [1, 0, -1, 3, -3, 2, -2] {
            let number = (&near + BigRational::from(BigInt::from(step))) / &parts;
            if fits(&number)
                && let Some(value) = value(&number)
            {
                return Found::Value(value);
            }
        }
    }
    let bounds = [low, high].into_iter().flatten().filter(|bound| fits(bound));
    bounds.map(value).find_map(|it| it.map(Found::Value)).unwrap_or(Found::Unknown)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rational::number as parsed;

    fn of(value: &Value) -> BigRational {
        parsed(value).unwrap()
    }

    #[test]
    fn a_number_between_bounds_is_found_or_there_is_none() {
        let between = |low: Value, high: Value, open: bool| Number {
            low: Some((of(&low), open)),
            high: Some((of(&high), open)),
            ..Number::default()
        };
        assert_eq!(number(&between(json!(1), json!(2), true), true, &[]), Found::Nothing);
        assert_eq!(number(&between(json!(1), json!(3), true), true, &[]), Found::Value(json!(2)));
        assert_eq!(number(&between(json!(1), json!(1), false), false, &[]), Found::Nothing);
        assert_eq!(
            number(&between(json!(1), json!(2), true), false, &[]),
            Found::Value(json!(1.5))
        );
        let one = [of(&json!(2))];
        assert_eq!(number(&between(json!(1), json!(3), true), true, &one), Found::Nothing);
        assert_eq!(
            number(&between(json!(0.1), json!(0.2), true), false, &[]),
            Found::Value(json!(0.125))
        );
        for (low, high) in [(0.699_999_9, 0.7), (9e-11, 1e-10), (0.099_999_99, 0.1)] {
            let between = Number {
                low: Some((of(&json!(low)), true)),
                high: Some((of(&json!(high)), false)),
                ..Number::default()
            };
            assert!(matches!(number(&between, false, &[]), Found::Value(_)), "{low} to {high}");
        }
    }

    #[test]
    fn multiples_are_common_ones() {
        let multiples = |all: &[Value], not: &[Value]| Number {
            low: Some((of(&json!(1)), false)),
            multiples: all.iter().map(of).collect(),
            not_multiples: not.iter().map(of).collect(),
            ..Number::default()
        };
        assert_eq!(
            number(&multiples(&[json!(4), json!(6)], &[]), true, &[]),
            Found::Value(json!(12))
        );
        assert_eq!(number(&multiples(&[json!(4)], &[json!(2)]), true, &[]), Found::Nothing);
        assert_eq!(number(&multiples(&[json!(2)], &[json!(4)]), true, &[]), Found::Value(json!(2)));
        assert_eq!(number(&multiples(&[json!(0.5)], &[]), false, &[]), Found::Value(json!(1.5)));
    }
}
