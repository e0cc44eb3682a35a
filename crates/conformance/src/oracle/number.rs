//! Numbers at and beside the edges of a schema, and those that decoders get wrong.

use serde_json::{Value, json};

use super::facets::Keywords;
use super::random::Random;

/// How far numbers go where nothing bounds them.
const FAR: f64 = 1_000.0;

/// A number that probably is what all these keywords want.
pub(super) fn fitting(random: &mut Random, facets: &[&Keywords], whole: bool) -> Value {
    let numbers = |keyword: &str| -> Vec<f64> {
        facets.iter().filter_map(|keywords| keywords.get(keyword)?.as_f64()).collect()
    };
    let step =
        numbers("multipleOf").into_iter().fold(if whole { 1.0 } else { 0.25 }, |step, of| {
            if (step / of).fract() == 0.0 { step } else { of }
        });
    let least = numbers("minimum").into_iter();
    let least = least.chain(numbers("exclusiveMinimum").into_iter().map(|it| it + step));
    let most = numbers("maximum").into_iter();
    let most = most.chain(numbers("exclusiveMaximum").into_iter().map(|it| it - step));
    let (least, most) = (least.reduce(f64::max), most.reduce(f64::min));
    let least = least.unwrap_or_else(|| most.unwrap_or(FAR) - FAR);
    let most = most.unwrap_or(least + FAR);
    let first = (least / step).ceil();
    let steps = ((most / step).floor() - first).clamp(0.0, FAR);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 1000")]
    let number = random.below(steps as usize + 1);
    #[expect(clippy::cast_precision_loss, reason = "0 to 1000")]
    let value = (first + number as f64) * step;
    plain(value)
}

/// A number, without a point where it is whole.
fn plain(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
    if value.fract() == 0.0 && value.abs() < 9e15 { json!(value as i64) } else { json!(value) }
}

/// Numbers at and beside every edge of one schema's keywords.
pub(super) fn edges(keywords: &Keywords) -> Vec<Value> {
    let mut found = Vec::new();
    for keyword in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
        let Some(limit) = keywords.get(keyword) else { continue };
        found.push(limit.clone());
        if let Some(limit) = limit.as_i64() {
            found.extend([limit.saturating_sub(1), limit.saturating_add(1)].map(Value::from));
        }
        if let Some(limit) = limit.as_f64() {
            let beside = [limit - 1.0, limit - 0.5, limit.next_down(), limit, limit.next_up()];
            found.extend(beside.into_iter().chain([limit + 0.5, limit + 1.0]).map(Value::from));
        }
    }
    if let Some(of) = keywords.get("multipleOf").and_then(Value::as_f64) {
        let factors = [-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 7.0, 1_000.0, 1_000.5];
        found.extend(factors.into_iter().map(|factor| plain(of * factor)));
    }
    for value in super::text::values(keywords).filter_map(Value::as_f64) {
        found.extend([json!(value), plain(value), plain(value + 1.0), plain(value + 0.5)]);
    }
    found
}

/// Numbers that are odd whatever a schema says.
pub(super) fn odd() -> Vec<Value> {
    vec![
        json!(0),
        json!(1),
        json!(-1),
        json!(8),
        json!(8.0),
        json!(-0.0),
        json!(0.5),
        json!(1e0),
        json!(i32::MAX),
        json!(i64::from(i32::MAX) + 1),
        json!(i32::MIN),
        json!(i64::from(i32::MIN) - 1),
        json!(2_147_483_648.0),
        json!(9_007_199_254_740_993_i64),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(i64::MAX as u64 + 1),
        json!(9_223_372_036_854_775_808.0),
        json!(-9_223_372_036_854_775_808.0),
        json!(-9_223_372_036_854_777_856.0),
        json!(1e19),
        json!(1e300),
        json!(-1e300),
        json!(5e-324),
        json!(0.1 + 0.2),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitting_number_fits() {
        let mut random = Random::new(1);
        for schema in [
            json!({ "type": "integer", "minimum": 3, "maximum": 5 }),
            json!({ "type": "integer", "exclusiveMinimum": 3, "exclusiveMaximum": 5 }),
            json!({ "type": "integer", "multipleOf": 7, "minimum": 1 }),
            json!({ "type": "number", "multipleOf": 0.5, "maximum": -2 }),
            json!({ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.75 }),
        ] {
            for _ in 0..50 {
                let keywords = schema.as_object().expect("an object");
                let value = fitting(&mut random, &[keywords], schema["type"] == "integer");
                assert!(jsonschema::is_valid(&schema, &value), "{schema}: {value}");
            }
        }
    }

    #[test]
    fn edges_are_met_and_crossed() {
        let schema = json!({ "maximum": 5, "multipleOf": 2 });
        let edges = edges(schema.as_object().expect("an object"));
        for edge in [json!(5), json!(6), json!(5.0), json!(5.5), json!(3), json!(4)] {
            assert!(edges.contains(&edge), "{edge}");
        }
    }
}
