//! Keywords written so that the library can compare them.

use std::collections::BTreeMap;

use regex_syntax::hir::Look;
use serde_json::{Map, Value};

/// Rewrites the keywords of one schema without changing which values are valid.
pub(super) fn normalize(object: &mut Map<String, Value>) {
    numbers(object);
    lengths(object);
}

/// Leaves out lengths that a pattern implies: the library looks at each keyword by itself.
fn lengths(object: &mut Map<String, Value>) {
    let pattern = object.get("pattern").and_then(Value::as_str);
    let Some(Ok(pattern)) = pattern.map(regex_syntax::parse) else { return };
    let properties = pattern.properties();
    let whole = properties.look_set_prefix().contains(Look::Start)
        && properties.look_set_suffix().contains(Look::End);
    if !whole {
        return;
    }
    // The pattern counts bytes of UTF-8, the keywords characters: one has between 1 and 4 bytes.
    let implied = |keyword: &str, bytes: Option<usize>| {
        let length = object.get(keyword)?.as_u64()?;
        let bytes = u64::try_from(bytes?).ok()?;
        Some(if keyword == "maxLength" { bytes <= length } else { length <= bytes.div_ceil(4) })
    };
    let least = implied("minLength", properties.minimum_len());
    let most = implied("maxLength", properties.maximum_len());
    for (keyword, implied) in [("minLength", least), ("maxLength", most)] {
        if implied == Some(true) {
            object.shift_remove(keyword);
        }
    }
}

/// The formats of numbers in the registry of OpenAPI as bounds, which JSON Schema can compare.
fn numbers(object: &mut Map<String, Value>) {
    let types: Vec<&str> = match object.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    if !types.iter().any(|name| matches!(*name, "integer" | "number")) {
        return;
    }
    let bounds: BTreeMap<&str, (i64, u64)> = BTreeMap::from([
        ("int8", (i64::from(i8::MIN), u64::from(i8::MAX.unsigned_abs()))),
        ("int16", (i64::from(i16::MIN), u64::from(i16::MAX.unsigned_abs()))),
        ("int32", (i64::from(i32::MIN), u64::from(i32::MAX.unsigned_abs()))),
        ("int64", (i64::MIN, i64::MAX.unsigned_abs())),
        ("uint8", (0, u64::from(u8::MAX))),
        ("uint16", (0, u64::from(u16::MAX))),
        ("uint32", (0, u64::from(u32::MAX))),
        ("uint64", (0, u64::MAX)),
    ]);
    let format = object.get("format").and_then(Value::as_str).map(str::to_owned);
    let Some((least, most)) = format.as_deref().and_then(|format| bounds.get(format)) else {
        return;
    };
    object.shift_remove("format");
    let outside = |bound: &Value, other: f64, below: bool| {
        bound.as_f64().is_some_and(|bound| if below { bound < other } else { bound > other })
    };
    // Rounding does not matter: whoever writes a bound beyond that of the format means the format.
    #[expect(clippy::cast_precision_loss, reason = "only tells which of two bounds is tighter")]
    let (low, high) = (*least as f64, *most as f64);
    if object.get("minimum").is_none_or(|minimum| outside(minimum, low, true)) {
        object.insert("minimum".to_owned(), Value::from(*least));
    }
    if object.get("maximum").is_none_or(|maximum| outside(maximum, high, false)) {
        object.insert("maximum".to_owned(), Value::from(*most));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn normal(schema: &Value) -> Value {
        let mut object = schema.as_object().unwrap().clone();
        normalize(&mut object);
        Value::Object(object)
    }

    #[test]
    fn lengths_that_a_pattern_implies_are_left_out() {
        let schema = |pattern: &str| json!({"pattern": pattern, "minLength": 1, "maxLength": 4});
        assert_eq!(normal(&schema("^[a-z]{1,4}$")), json!({"pattern": "^[a-z]{1,4}$"}));
        for open in ["[a-z]{1,4}", "^[a-z]{1,4}", "^[a-z]{0,5}$|^b$", "^(a+|b)?$"] {
            assert_eq!(normal(&schema(open))["maxLength"], 4, "{open}");
        }
        assert_eq!(normal(&schema("^[a-z]*$")), schema("^[a-z]*$"));
        // Five characters of up to four bytes each.
        let wide = json!({"pattern": "^.{5}$", "minLength": 5, "maxLength": 5});
        assert_eq!(normal(&wide), wide);
    }

    #[test]
    fn formats_of_numbers_become_bounds() {
        assert_eq!(
            normal(&json!({"type": "integer", "format": "int32", "minimum": 1})),
            json!({"type": "integer", "minimum": 1, "maximum": 2_147_483_647})
        );
        let text = json!({"type": "string", "format": "int64"});
        assert_eq!(normal(&text), text);
    }
}
