//! Keywords written so that the library can compare them.

use std::collections::BTreeMap;

use bv_cms_document::pattern;
use serde_json::{Map, Value, json};

use super::bodies::parts;

/// Rewrites the keywords of one schema without changing which values are valid.
pub(super) fn normalize(object: &mut Map<String, Value>) {
    hints(object);
    encodings(object);
    numbers(object);
    lengths(object);
    repeated(object);
}

/// Leaves out branches that are written twice: whoever looks at both looks at everything that they
/// refer to twice, and so on inside. To `oneOf`, what two branches accept is nothing.
fn repeated(object: &mut Map<String, Value>) {
    for keyword in ["allOf", "anyOf"] {
        if let Some(Value::Array(branches)) = object.get_mut(keyword) {
            *branches = once(branches).0;
        }
    }
    let Some(Value::Array(branches)) = object.get("oneOf") else { return };
    let (all, repeated) = once(branches);
    if repeated.is_empty() {
        return;
    }
    let single: Vec<Value> = all.into_iter().filter(|it| !repeated.contains(it)).collect();
    if single.is_empty() {
        object.insert("oneOf".to_owned(), json!([false]));
        return;
    }
    object.insert("oneOf".to_owned(), Value::Array(single));
    let others = object.entry("allOf").or_insert_with(|| json!([]));
    if let Value::Array(others) = others {
        others.push(json!({"not": {"anyOf": repeated}}));
    }
}

/// The branches, each of them once, and those that were there more than once.
fn once(branches: &[Value]) -> (Vec<Value>, Vec<Value>) {
    let (mut all, mut repeated): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    for branch in branches {
        let list = if all.contains(branch) { &mut repeated } else { &mut all };
        if !list.contains(branch) {
            list.push(branch.clone());
        }
    }
    (all, repeated)
}

/// Leaves out lengths that a pattern implies: the library looks at each keyword by itself.
fn lengths(object: &mut Map<String, Value>) {
    let pattern = object.get("pattern").and_then(Value::as_str);
    let Some(implied) = pattern.and_then(pattern::lengths) else { return };
    let bound = |keyword: &str| usize::try_from(object.get(keyword)?.as_u64()?).ok();
    let least = bound("minLength").is_some_and(|bound| bound <= *implied.start());
    let most = bound("maxLength").is_some_and(|bound| *implied.end() <= bound);
    for (keyword, implied) in [("minLength", least), ("maxLength", most)] {
        if implied {
            object.shift_remove(keyword);
        }
    }
}

/// Formats that constrain nothing (OAS format registry): hints for those who show a value, and the
/// range that every number of JSON has.
const HINTS: &[&str] = &["binary", "commonmark", "double", "html", "password"];

fn hints(object: &mut Map<String, Value>) {
    let format = object.get("format").and_then(Value::as_str);
    if format.is_some_and(|format| HINTS.contains(&format)) {
        object.shift_remove("format");
    }
}

/// What texts look like in an encoding (RFC 4648, sections 4, 5 and 8).
const ENCODED: &[(&str, &str)] = &[
    ("base64", "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"),
    ("base64url", "^[A-Za-z0-9_-]*={0,2}$"),
    ("base16", "^([0-9A-Fa-f]{2})*$"),
];

/// How files begin, in base64: PNG (PNG specification, section 5.2), JPEG (ISO/IEC 10918-1, annex B),
/// GIF (`GIF89a`, section 17), PDF (ISO 32000-2, section 7.5.2), ZIP (APPNOTE, section 4.3), gzip (RFC
/// 1952, section 2.3).
const BEGINNINGS: &[(&str, &str)] = &[
    ("image/png", "^iVBORw0KGg"),
    ("image/jpeg", "^/9j/"),
    ("image/gif", "^R0lGOD"),
    ("application/pdf", "^JVBERi0"),
    ("application/zip", "^UE[sw]"),
    ("application/gzip", "^H4sI"),
];

/// Encodings of bytes as patterns, which JSON Schema can compare. What the bytes mean is a format
/// that nobody checks: that it changed is seen.
fn encodings(object: &mut Map<String, Value>) {
    let text = |name: &str, object: &Map<String, Value>| {
        object.get(name).and_then(Value::as_str).map(str::to_ascii_lowercase)
    };
    let is_byte = text("format", object).as_deref() == Some("byte");
    let encoding = if is_byte {
        object.shift_remove("format");
        Some("base64".to_owned())
    } else {
        text("contentEncoding", object)
    };
    let media = text("contentMediaType", object).map(|it| parts(&it).0);
    object.shift_remove("contentEncoding");
    object.shift_remove("contentMediaType");
    let looks = ENCODED.iter().find(|(name, _)| Some(*name) == encoding.as_deref());
    let mut all = Vec::new();
    all.extend(looks.map(|(_, pattern)| json!({ "pattern": pattern })));
    if encoding.as_deref() == Some("base64") {
        let begins = BEGINNINGS.iter().find(|(name, _)| Some(*name) == media.as_deref());
        all.extend(begins.map(|(_, pattern)| json!({ "pattern": pattern })));
    }
    if encoding.is_none() {
        // JSON text begins with one of few characters, XML with another (RFC 8259, section 2; XML
        // 1.0, section 2.1).
        let pattern = match media.as_deref() {
            Some(it) if it == "application/json" || it.ends_with("+json") => {
                Some("^[ \\t\\n\\r]*([\\[{\"0-9-]|true|false|null)")
            }
            Some(it) if it.ends_with("/xml") || it.ends_with("+xml") => Some("^[ \\t\\n\\r]*<"),
            _ => None,
        };
        all.extend(pattern.map(|pattern| json!({ "pattern": pattern })));
    }
    if all.is_empty() {
        return;
    }
    let others = object.entry("allOf").or_insert_with(|| json!([]));
    if let Value::Array(others) = others {
        others.extend(all);
    }
}

/// What a schema says of its texts that no pattern shows: their encoding and their media type.
pub(super) fn unseen(schema: &Value) -> [Option<String>; 2] {
    let text = |name: &str| schema.get(name).and_then(Value::as_str).map(str::to_ascii_lowercase);
    let (encoding, media) = (text("contentEncoding"), text("contentMediaType"));
    let has_form = |it: &String| {
        it == "application/json"
            || it.ends_with("+json")
            || it.ends_with("/xml")
            || it.ends_with("+xml")
            || matches!(it.as_str(), "text/plain" | "application/octet-stream")
    };
    let begins = |it: &String| BEGINNINGS.iter().any(|(name, _)| name == it);
    let is_seen = |it: &String| match encoding.as_deref() {
        Some("base64") => begins(it),
        Some(_) => false,
        None => has_form(it),
    };
    let media = media.map(|it| parts(&it).0).filter(|it| !is_seen(it));
    let looks = |it: &String| ENCODED.iter().any(|(name, _)| name == it);
    [encoding.filter(|it| !looks(it) && !PLAIN.contains(&it.as_str())), media]
}

/// Encodings that change nothing (RFC 2045, section 6.2).
const PLAIN: &[&str] = &["7bit", "8bit", "binary"];

fn encoding(schema: &Value) -> Option<String> {
    schema.get("contentEncoding").and_then(Value::as_str).map(str::to_ascii_lowercase)
}

/// Whether texts are said to be encoded in a way that changes them.
pub(super) fn is_encoded(schema: &Value) -> bool {
    encoding(schema).is_some_and(|it| !PLAIN.contains(&it.as_str()))
}

/// Whether texts are said to be what they look like.
pub(super) fn is_not_encoded(schema: &Value) -> bool {
    encoding(schema).is_some_and(|it| PLAIN.contains(&it.as_str()))
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
    if format.as_deref() == Some("float") {
        single(object);
        return;
    }
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

/// A number that single precision has room for (IEEE 754).
fn single(object: &mut Map<String, Value>) {
    object.shift_remove("format");
    let most = f64::from(f32::MAX);
    for (keyword, other, bound) in
        [("minimum", "exclusiveMinimum", -most), ("maximum", "exclusiveMaximum", most)]
    {
        let is_tighter =
            |it| object.get(it).and_then(Value::as_f64).is_some_and(|it| it.abs() < most);
        if !is_tighter(keyword) && !is_tighter(other) {
            object.insert(keyword.to_owned(), bound.into());
        }
    }
}

#[cfg(test)]
mod tests {
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
        // Characters are counted, however many bytes they have.
        let wide = json!({"pattern": "^.{5}$", "minLength": 5, "maxLength": 5});
        assert_eq!(normal(&wide), json!({"pattern": "^.{5}$"}));
    }

    #[test]
    fn branches_that_are_written_twice_are_left_out() {
        let (a, b) = (json!({"$ref": "#/a"}), json!({"type": "string"}));
        assert_eq!(normal(&json!({"allOf": [a, b, a]})), json!({"allOf": [a, b]}));
        assert_eq!(normal(&json!({"anyOf": [a, a]})), json!({"anyOf": [a]}));
        assert_eq!(normal(&json!({"oneOf": [a, b]})), json!({"oneOf": [a, b]}));
        assert_eq!(normal(&json!({"oneOf": [a, a]})), json!({"oneOf": [false]}));
        assert_eq!(
            normal(&json!({"oneOf": [a, b, a]})),
            json!({"oneOf": [b], "allOf": [{"not": {"anyOf": [a]}}]})
        );
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
