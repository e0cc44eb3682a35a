//! Texts that are, or are not, what a schema wants of a string.

use bv_cms_document::pattern;
use serde_json::Value;

use super::facets::Keywords;
use super::format::texts as texts_of;
use super::random::Random;

/// The longest text made to reach a bound, in code points.
const LONGEST: u64 = 20_000;

/// Characters of one, two, three and four bytes, and one that joins the character before it.
const CHARACTERS: [char; 7] = ['a', 'Z', '7', 'é', '語', '😀', '\u{301}'];

/// Texts that decoders get wrong.
const ODD: [&str; 33] = [
    "",
    " ",
    "a",
    "0",
    "8",
    "-7",
    "+7",
    "007",
    "7.0",
    "1e0",
    "-0",
    "0x7",
    "2147483648",
    "9223372036854775808",
    "0.5",
    "true",
    "false",
    "TRUE",
    "null",
    "[]",
    "{}",
    "a,b",
    "a|b",
    "a b",
    "a&b=c",
    "50%",
    "a+b",
    "ß",
    "e\u{301}",
    "😀",
    "\u{0}",
    "a\n",
    "\u{feff}\u{202e}",
];

/// A text that probably is what all these keywords want.
pub(super) fn fitting(random: &mut Random, facets: &[&Keywords]) -> String {
    let texts = |keyword: &str| -> Vec<&str> {
        facets.iter().filter_map(|keywords| keywords.get(keyword)?.as_str()).collect()
    };
    if let Some(pattern) = texts("pattern").first() {
        let samples = pattern::samples(pattern);
        if let Some(sample) = random.pick(&samples) {
            return sample.clone();
        }
    }
    for format in texts("format") {
        if let Some(text) = random.pick(texts_of(format).0) {
            return (*text).to_owned();
        }
    }
    let counts = |keyword: &str| -> Vec<u64> {
        facets.iter().filter_map(|keywords| keywords.get(keyword)?.as_u64()).collect()
    };
    let least = counts("minLength").into_iter().max().unwrap_or(0);
    let most = counts("maxLength").into_iter().min().unwrap_or(least + 8).min(LONGEST);
    let spread = usize::try_from(most.saturating_sub(least).min(8)).unwrap_or(8);
    let length = least.min(LONGEST) + random.below(spread + 1) as u64;
    (0..length).filter_map(|_| random.pick(&CHARACTERS).copied()).collect()
}

/// Texts at and beside every edge of one schema's keywords.
pub(super) fn edges(keywords: &Keywords) -> Vec<String> {
    let mut found = Vec::new();
    for keyword in ["minLength", "maxLength"] {
        let Some(limit) = keywords.get(keyword).and_then(Value::as_u64) else { continue };
        if limit > LONGEST {
            continue;
        }
        for length in [limit.saturating_sub(1), limit, limit + 1] {
            let length = usize::try_from(length).unwrap_or(0);
            found.extend(["a", "é", "😀"].map(|character| character.repeat(length)));
            // Two code points that are seen as one character.
            found.push("e\u{301}".repeat(length / 2) + &"a".repeat(length % 2));
        }
    }
    if let Some(pattern) = keywords.get("pattern").and_then(Value::as_str) {
        for sample in pattern::samples(pattern) {
            found.extend(nearly(&sample));
            found.push(sample);
        }
    }
    if let Some(format) = keywords.get("format").and_then(Value::as_str) {
        let (right, nearly) = texts_of(format);
        found.extend(right.iter().chain(nearly).map(|text| (*text).to_owned()));
    }
    for text in values(keywords).filter_map(Value::as_str) {
        found.extend(nearly(text));
    }
    found
}

/// The values that a schema names.
pub(super) fn values(keywords: &Keywords) -> impl Iterator<Item = &Value> {
    let named = keywords.get("enum").and_then(Value::as_array).into_iter().flatten();
    named.chain(keywords.get("const")).chain(keywords.get("default"))
}

/// Texts that differ from one in as little as possible.
fn nearly(text: &str) -> Vec<String> {
    let mut found = vec![
        format!("!{text}"),
        format!("{text}!"),
        format!("{text}\n"),
        format!("{text} "),
        format!(" {text}"),
        format!("{text}{text}"),
        // As a later version of the document may have it.
        format!("{text}_TOO"),
        text.to_lowercase(),
        text.to_uppercase(),
        text.chars().skip(1).collect(),
        // A digit of another script.
        text.replace(|character: char| character.is_ascii_digit(), "٣"),
    ];
    let mut shorter = text.to_owned();
    found.extend(shorter.pop().map(|_| shorter));
    found
}

/// Texts that are odd whatever a schema says.
pub(super) fn odd() -> impl Iterator<Item = Value> {
    ODD.into_iter().map(Value::from)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn edges_count_code_points() {
        let schema = json!({ "maxLength": 3 });
        let edges = edges(schema.as_object().expect("an object"));
        assert!(edges.contains(&"😀😀😀😀".to_owned()) && edges.contains(&"😀😀😀".to_owned()));
        assert!(edges.iter().any(|text| text.chars().count() == 4 && text.contains('\u{301}')));
    }
}
