//! Strings and numbers near the edges of two schemas.

use bv_cms_document::pattern;
use serde_json::{Map, Value, json};

/// The longest string and array made up; a longer one would not be read by anybody.
pub(super) const LONGEST: u64 = 5_000;

/// The keywords of one schema.
pub(super) type Keywords = Map<String, Value>;

pub(super) fn count(keywords: &Keywords, keyword: &str) -> Option<u64> {
    keywords.get(keyword).and_then(Value::as_u64)
}

/// The lengths at the ends of a range and right beyond the ends of the other one.
pub(super) fn edges(keywords: &Keywords, other: &Keywords, least: &str, most: &str) -> Vec<u64> {
    let all = [
        count(other, most).map(|length| length + 1),
        count(other, least).map(|length| length.saturating_sub(1)),
        count(keywords, most),
        count(keywords, least),
    ];
    let mut found: Vec<u64> = Vec::new();
    for length in all.into_iter().flatten().filter(|length| *length <= LONGEST) {
        if !found.contains(&length) {
            found.push(length);
        }
    }
    found
}

pub(super) fn strings(keywords: &Keywords, other: &Keywords) -> Vec<Value> {
    let format = keywords.get("format").and_then(Value::as_str);
    let foreign = other.get("pattern").and_then(Value::as_str).map(texts).unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    match (keywords.get("pattern").and_then(Value::as_str), format) {
        (Some(expression), _) => {
            found.extend(texts(expression));
            found.extend(foreign);
        }
        (None, Some(format)) => {
            found.extend(formatted(format).iter().map(|text| (*text).to_owned()));
        }
        (None, None) => {
            let least = count(keywords, "minLength").unwrap_or(0);
            found.push("a".repeat(usize::try_from(least.clamp(1, LONGEST)).unwrap_or(1)));
            for length in edges(keywords, other, "minLength", "maxLength") {
                found.push("a".repeat(usize::try_from(length).unwrap_or(0)));
            }
            found.extend(["", "é!", "0", " "].map(str::to_owned));
            found.extend(foreign);
        }
    }
    let mut values: Vec<Value> = Vec::new();
    for text in found {
        let value = Value::from(text);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// Texts that match a pattern; where it looks around itself, texts of what it looks for, of the rest
/// and of both.
fn texts(expression: &str) -> Vec<String> {
    let found = pattern::samples(expression);
    let (inside, rest) = apart(expression);
    if !found.is_empty() || inside.is_empty() {
        return found;
    }
    let rest = pattern::samples(&rest);
    let inside: Vec<String> = inside.iter().flat_map(|part| pattern::samples(part)).collect();
    let both = inside.iter().flat_map(|one| rest.iter().map(move |other| format!("{one}{other}")));
    let both: Vec<String> = both.take(20).collect();
    rest.iter().chain(&inside).cloned().chain(both).collect()
}

/// What a pattern looks for around itself (ECMA-262, section 22.2.1, Assertion), and the pattern
/// without that.
fn apart(expression: &str) -> (Vec<String>, String) {
    let (mut inside, mut rest) = (Vec::new(), String::new());
    let mut left = expression;
    while let Some(first) = left.chars().next() {
        let mark = ["(?=", "(?!", "(?<=", "(?<!"].into_iter().find(|mark| left.starts_with(mark));
        let group = mark.and_then(|mark| Some((mark, end(&left[mark.len()..])? + mark.len())));
        if let Some((mark, end)) = group {
            inside.push(left[mark.len()..end].to_owned());
            left = &left[end + 1..];
            continue;
        }
        let escaped = left.chars().nth(1).filter(|_| first == '\\').map_or(0, char::len_utf8);
        let length = first.len_utf8() + escaped;
        rest.push_str(&left[..length]);
        left = &left[length..];
    }
    (inside, rest)
}

/// Where the group ends that a text begins in.
fn end(text: &str) -> Option<usize> {
    let (mut depth, mut class, mut escaped) = (0, false, false);
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => class = true,
            ']' => class = false,
            '(' if !class => depth += 1,
            ')' if !class && depth == 0 => return Some(at),
            ')' if !class => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Values of the formats of JSON Schema.
fn formatted(format: &str) -> &'static [&'static str] {
    match format {
        "date-time" => &["2030-01-01T00:00:00Z", "2030-01-01T00:00:00.5+01:00"],
        "date" => &["2030-01-01"],
        "time" => &["00:00:00Z"],
        "duration" => &["P1D"],
        "uuid" => &["0de30000-0000-4000-8000-000000000001"],
        "email" | "idn-email" => &["a@example.com"],
        "hostname" | "idn-hostname" => &["example.com"],
        "ipv4" => &["192.0.2.1"],
        "ipv6" => &["2001:db8::1"],
        "uri" | "iri" => &["https://example.com/"],
        "uri-reference" | "iri-reference" => &["/a", "https://example.com/"],
        "uri-template" => &["/a/{b}", "/a"],
        "json-pointer" => &["/a", ""],
        "relative-json-pointer" => &["0"],
        "regex" => &["a+"],
        _ => &["a", "0", ""],
    }
}

pub(super) fn numbers(keywords: &Keywords, other: &Keywords, fractions: bool) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let step = keywords.get("multipleOf").filter(|step| step.as_f64() != Some(0.0));
    for bound in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] {
        for bound in [keywords.get(bound), other.get(bound)].into_iter().flatten() {
            if let Some(whole) = bound.as_i64() {
                let near = [whole.checked_add(1), whole.checked_sub(1), Some(whole)];
                found.extend(near.into_iter().flatten().map(Value::from));
            } else if let Some(whole) = bound.as_u64() {
                found.push(Value::from(whole));
            } else if let Some(bound) = bound.as_f64() {
                // Beyond the digits of a number only one of another size is another one.
                let near = [bound, bound.floor(), bound.ceil(), bound + 0.25, bound + bound];
                found.extend(near.into_iter().filter(|it| it.is_finite()).map(Value::from));
            }
        }
    }
    // Zero where it is valid: nobody has to wonder what it means.
    let positive = keywords.get("minimum").filter(|least| least.as_f64() > Some(0.0));
    found.insert(0, positive.or(step).cloned().unwrap_or_else(|| json!(0)));
    found.extend([json!(0), json!(1), json!(-1), json!(i64::from(i32::MAX) + 1)]);
    if fractions {
        found.insert(1, json!(0.5));
    }
    found
}
