//! Bounds that cross, and types that exclude one another.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde_json::{Number, Value};

use super::{Contradiction, Said, Schema};

/// The least and the greatest of what is counted.
const COUNTS: [(&str, &str); 5] = [
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
    // Each item that is asked for is an item.
    ("minContains", "maxItems"),
];

pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = Vec::new();
    types(schema, &mut found);
    for (least, greatest) in COUNTS {
        let low = tightest(schema, &[(least, false)], Ordering::Greater);
        let high = tightest(schema, &[(greatest, false)], Ordering::Less);
        cross(schema, low, high, &mut found);
    }
    let low =
        tightest(schema, &[("minimum", false), ("exclusiveMinimum", true)], Ordering::Greater);
    let high = tightest(schema, &[("maximum", false), ("exclusiveMaximum", true)], Ordering::Less);
    cross(schema, low, high, &mut found);
    contains(schema, &mut found);
    schema.found.append(&mut found);
}

/// A bound, and whether it is itself left out.
#[derive(Clone, Copy)]
struct Bound<'s, 'v> {
    said: Said<'s, 'v>,
    number: &'v Number,
    excluded: bool,
}

/// The tightest of some bounds: the greatest, or the least.
fn tightest<'s, 'v>(
    schema: &'s Schema<'v>,
    keywords: &[(&'static str, bool)],
    tighter: Ordering,
) -> Option<Bound<'s, 'v>> {
    let bounds = keywords.iter().flat_map(|(keyword, excluded)| {
        schema.said(keyword).filter_map(|said| {
            let Value::Number(number) = said.value else { return None };
            Some(Bound { said, number, excluded: *excluded })
        })
    });
    bounds.reduce(|one, other| match compare(other.number, one.number) {
        Ordering::Equal if other.excluded => other,
        order if order == tighter => other,
        _ => one,
    })
}

fn cross(
    schema: &Schema<'_>,
    low: Option<Bound<'_, '_>>,
    high: Option<Bound<'_, '_>>,
    found: &mut Vec<Contradiction>,
) {
    let (Some(low), Some(high)) = (low, high) else { return };
    let nothing = match compare(low.number, high.number) {
        Ordering::Greater => true,
        Ordering::Equal => low.excluded || high.excluded,
        Ordering::Less => !has_integer(schema, &low, &high),
    };
    let (one, other) = (low.said.pointer(), high.said.pointer());
    if nothing && let Some(pointer) = schema.place((low.said.part, &one), (high.said.part, &other))
    {
        found.push(Contradiction {
            pointer,
            message: "no value lies between the bounds".to_owned(),
            expected: format!("a lower `{}` or a higher `{}`", low.said.keyword, high.said.keyword),
            found: format!("{} and {}", low.said.text(), high.said.text()),
        });
    }
}

/// Whether an integer lies between two bounds that do not cross, and a multiple of what it has to
/// be one of; sure to be one where numbers need not be integers.
fn has_integer(schema: &Schema<'_>, low: &Bound<'_, '_>, high: &Bound<'_, '_>) -> bool {
    let integers = schema.said("type").any(|said| {
        let names = names(said.value);
        names.contains("integer") && !names.contains("number")
    });
    let (Some(least), Some(most)) = (whole(low, true), whole(high, false)) else { return true };
    if !integers {
        return true;
    }
    let steps = schema.said("multipleOf").filter_map(|said| said.value.as_i64());
    least <= most
        && steps
            .filter(|step| *step > 0)
            .map(i128::from)
            .all(|step| most.div_euclid(step) * step >= least)
}

/// The nearest integer inside a bound; none where fractions are too coarse to tell.
fn whole(bound: &Bound<'_, '_>, up: bool) -> Option<i128> {
    let step = i128::from(bound.excluded) * if up { 1 } else { -1 };
    if let Some(integer) = integer(bound.number) {
        return Some(integer + step);
    }
    let number = bound.number.as_f64().filter(|number| number.abs() < 9e15)?;
    let rounded = if up { number.ceil() } else { number.floor() };
    #[expect(clippy::cast_possible_truncation, reason = "it is a small integer")]
    let integer = rounded as i128;
    #[expect(clippy::float_cmp, reason = "rounding leaves an integer as it is")]
    let step = if rounded == number { step } else { 0 };
    Some(integer + step)
}

fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn compare(one: &Number, other: &Number) -> Ordering {
    match (integer(one), integer(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => one.as_f64().partial_cmp(&other.as_f64()).unwrap_or(Ordering::Equal),
    }
}

/// Without `minContains`, `contains` asks for one item.
fn contains(schema: &Schema<'_>, found: &mut Vec<Contradiction>) {
    if schema.said("minContains").next().is_some() {
        return;
    }
    let Some(contains) = schema.said("contains").next() else { return };
    for keyword in ["maxContains", "maxItems"] {
        for most in schema.said(keyword).filter(|said| said.value.as_u64() == Some(0)) {
            let (one, other) = (most.pointer(), contains.pointer());
            if let Some(pointer) = schema.place((most.part, &one), (contains.part, &other)) {
                found.push(Contradiction {
                    pointer,
                    message: "the item that `contains` asks for is one too many".to_owned(),
                    expected: format!("at least `{keyword}: 1`, or `minContains: 0`"),
                    found: most.text(),
                });
            }
        }
    }
}

/// Types of which no value can be at once.
fn types(schema: &Schema<'_>, found: &mut Vec<Contradiction>) {
    let all: Vec<Said<'_, '_>> = schema.said("type").collect();
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            let (kinds, others) = (names(one.value), names(other.value));
            let overlap = kinds.intersection(&others).next().is_some()
                || kinds.contains("integer") && others.contains("number")
                || kinds.contains("number") && others.contains("integer");
            let (at, there) = (one.pointer(), other.pointer());
            if !overlap && let Some(pointer) = schema.place((one.part, &at), (other.part, &there)) {
                found.push(Contradiction {
                    pointer,
                    message: "no value is of both types".to_owned(),
                    expected: "types with a value in common".to_owned(),
                    found: format!("{} and {}", one.text(), other.text()),
                });
            }
        }
    }
}

/// The names of `type`, which is one or a list of some.
fn names(value: &Value) -> BTreeSet<&str> {
    match value {
        Value::String(name) => BTreeSet::from([name.as_str()]),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => BTreeSet::new(),
    }
}
