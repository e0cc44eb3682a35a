//! Bounds that no value lies between.

use std::cmp::Ordering;

use bv_cms_document::pattern;
use serde_json::{Number, Value};

use super::number::{compare, integer, next};
use super::schema::{Contradiction, Said, Schema};
use super::types::integers_only;

/// The least and the greatest of what is counted.
const COUNTS: [(&str, &str); 3] =
    [("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = Vec::new();
    for (least, greatest) in COUNTS {
        let low = tightest(schema, &[(least, false)], Ordering::Greater);
        let high = tightest(schema, &[(greatest, false)], Ordering::Less);
        if let (Some(low), Some(high)) = (low, high)
            && cross(&low, &high)
        {
            found.extend(between(schema, &[low.said, high.said]));
        }
    }
    let low =
        tightest(schema, &[("minimum", false), ("exclusiveMinimum", true)], Ordering::Greater);
    let high = tightest(schema, &[("maximum", false), ("exclusiveMaximum", true)], Ordering::Less);
    if let (Some(low), Some(high)) = (low, high) {
        if cross(&low, &high) {
            found.extend(between(schema, &[low.said, high.said]));
        } else if let Some(gap) = gap(schema, &low, &high) {
            found.extend(between(schema, &[low.said, high.said, gap]));
        }
    }
    found.extend(lengths(schema));
    schema.found.append(&mut found);
}

/// Patterns that no text fits which is as long as it has to be.
fn lengths(schema: &Schema<'_>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    // To read a pattern takes longer than to see whether anything is said of lengths.
    if schema.said("minLength").chain(schema.said("maxLength")).next().is_none() {
        return found;
    }
    for pattern in schema.said("pattern") {
        let Some(lengths) = pattern.value.as_str().and_then(pattern::lengths) else { continue };
        let (least, most) = (*lengths.start() as i128, *lengths.end() as i128);
        for (keyword, excludes) in [
            ("minLength", (|bound, _, most| bound > most) as fn(i128, i128, i128) -> bool),
            ("maxLength", |bound, least, _| bound < least),
        ] {
            for bound in schema.said(keyword) {
                if integer(bound.value).is_some_and(|bound| excludes(bound, least, most))
                    && let Some(pointer) = schema.place(&[bound.at(), pattern.at()])
                {
                    found.push(Contradiction {
                        pointer,
                        message: "no text of that length fits the pattern".to_owned(),
                        expected: match lengths.end() {
                            &usize::MAX => format!("at least {least}, as the pattern says"),
                            most => format!("{least} to {most}, as the pattern says"),
                        },
                        found: bound.text(),
                    });
                }
            }
        }
    }
    found
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

fn cross(low: &Bound<'_, '_>, high: &Bound<'_, '_>) -> bool {
    match compare(low.number, high.number) {
        Ordering::Greater => true,
        Ordering::Equal => low.excluded || high.excluded,
        Ordering::Less => false,
    }
}

/// That nothing lies between a lower and a higher bound, and what else has a part in that.
fn between(schema: &Schema<'_>, said: &[Said<'_, '_>]) -> Option<Contradiction> {
    let places: Vec<_> = said.iter().map(Said::at).collect();
    let texts: Vec<_> = said.iter().map(Said::text).collect();
    Some(Contradiction {
        pointer: schema.place(&places)?,
        message: "no value lies between the bounds".to_owned(),
        expected: format!("a lower `{}` or a higher `{}`", said[0].keyword, said[1].keyword),
        found: texts.join(" and "),
    })
}

/// The keyword that admits no number between two bounds that do not cross: one that asks for
/// integers, or for multiples of one.
fn gap<'s, 'v>(
    schema: &'s Schema<'v>,
    low: &Bound<'_, '_>,
    high: &Bound<'_, '_>,
) -> Option<Said<'s, 'v>> {
    let least = next(low.number, true, low.excluded)?;
    let most = next(high.number, false, high.excluded)?;
    let none = |step: i128| step > 0 && most.div_euclid(step).saturating_mul(step) < least;
    let types = schema.said("type").filter(|said| integers_only(said.value) && none(1));
    let steps = schema.said("multipleOf");
    let steps = steps.filter(|said| integer(said.value).is_some_and(none));
    types.chain(steps).next()
}
