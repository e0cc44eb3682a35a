//! Texts that are, or are not, what a schema wants of a string.

use bv_cms_contract::breaking::pattern_samples;
use serde_json::Value;

use super::facets::Keywords;
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

/// Texts of a format that JSON Schema or OpenAPI names: the first ones are right, and the others
/// right or nearly so.
fn of_format(format: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match format {
        "uuid" => (
            &["0de30000-0000-4000-8000-0000000000a9", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF"],
            &[
                "00000000-0000-0000-0000-000000000000",
                "0de3000000004000800000000000a9",
                "0de300000000400080000000000000a9",
                "{0de30000-0000-4000-8000-0000000000a9}",
                "urn:uuid:0de30000-0000-4000-8000-0000000000a9",
                "0de30000-0000-4000-8000-0000000000ag",
                "0de30000-0000-4000-8000-0000000000a",
                "0de30000-0000-4000-8000-0000000000a90",
                "0de3000-00000-4000-8000-0000000000a9",
                " 0de30000-0000-4000-8000-0000000000a9",
                "0de30000_0000_4000_8000_0000000000a9",
            ],
        ),
        "date-time" => (
            &[
                "2026-01-31T08:00:00Z",
                "2024-02-29t23:59:59.123456789z",
                "1999-12-31T23:00:00-01:30",
            ],
            &[
                "2016-12-31T23:59:60Z",
                "2016-12-31T23:59:60.5Z",
                "2016-12-31T15:59:60-08:00",
                "2016-12-30T23:59:60Z",
                "2016-12-31T22:59:60Z",
                "2026-01-31T23:59:61Z",
                "2026-02-29T08:00:00Z",
                "2026-01-32T08:00:00Z",
                "2026-13-01T08:00:00Z",
                "2026-00-01T08:00:00Z",
                "2026-01-00T08:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31T08:60:00Z",
                "2026-01-31T08:00:00",
                "2026-01-31T08:00Z",
                "2026-01-31 08:00:00Z",
                "2026-01-31_08:00:00Z",
                "2026-01-31T08:00:00+24:00",
                "2026-01-31T08:00:00+23:59",
                "2026-01-31T08:00:00-00:00",
                "2026-01-31T08:00:00+01:60",
                "2026-01-31T08:00:00+0100",
                "2026-01-31T08:00:00+01",
                "2026-01-31T08:00:00.Z",
                "2026-01-31T08:00:00,5Z",
                "2026-1-31T08:00:00Z",
                "2026-01-31T8:00:00Z",
                "26-01-31T08:00:00Z",
                "12026-01-31T08:00:00Z",
                "-2026-01-31T08:00:00Z",
                "+2026-01-31T08:00:00Z",
                "0000-01-01T00:00:00Z",
                "0000-12-31T23:59:59-00:01",
                "0001-01-01T00:00:00Z",
                "0001-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59Z",
                "9999-12-31T23:59:59-00:01",
                "2026-01-31T08:00:00Z ",
                "2026-01-31T08:00:00.1234567890123456789012Z",
                "2026-01-31",
                "2026-W05-6T08:00:00Z",
                "٢٠٢٦-01-31T08:00:00Z",
                "1900-02-29T00:00:00Z",
                "2000-02-29T00:00:00Z",
            ],
        ),
        "date" => (
            &["2026-01-31", "2024-02-29"],
            &[
                "2026-02-29",
                "0000-01-01",
                "9999-12-31",
                "2026-13-01",
                "2026-1-31",
                "20260131",
                "2026-01-31T00:00:00Z",
                "26-01-31",
                "2026-01-31 ",
                "12026-01-31",
                "2026-W05-6",
            ],
        ),
        "time" => (&["08:00:00Z", "23:59:60Z"], &["24:00:00Z", "08:00:00", "08:00Z", "8:00:00Z"]),
        "byte" => (
            &["aGVsbG8=", "QUJD", "AA=="],
            &[
                "", "Q", "QQ", "QQ=", "QQ==", "QQ===", "QR==", "QUI", "QUI=", "QUJ=", "+/+/",
                "-_-_", "QUJD\n", " QUJD", "QU JD", "QUJD=", "Q=Q=", "====", "QUJDé", "QUI=QUI=",
            ],
        ),
        "email" => (
            &["user@example.com", "a.b+c@sub.example.org"],
            &[
                "user",
                "@example.com",
                "user@",
                "user@@example.com",
                "user@-example.com",
                "user@exam ple.com",
                "us er@example.com",
                "\"us er\"@example.com",
                ".a@example.com",
                "a..b@example.com",
                "user@[127.0.0.1]",
                "user@[300.0.0.1]",
                "üser@example.com",
                "user@localhost",
                "user@example.com.",
                " user@example.com",
            ],
        ),
        "uri" => (
            &["https://example.com/a?b=c#d", "urn:isbn:0451450523"],
            &[
                "//example.com/a",
                "/a",
                "a",
                "",
                "http://",
                "http://[::1]:80/",
                "http://[::1/",
                "http://a b",
                "http://a/%zz",
                "http://a/%20",
                "http://é.example",
                "1http://a",
                "mailto:a@b.example",
                "http://a:port/",
                "http://a/{b}",
                "http://a\\b",
                ":a",
            ],
        ),
        "uri-reference" => (&["/a?b#c", "https://example.com"], &["a b", "%", "\\a", "#a#b"]),
        "duration" => (
            &["P1D", "PT1H30M", "P1Y2M3DT4H5M6S"],
            &[
                "P", "PT", "P1", "1D", "P1W", "P1W1D", "PT1D", "P1S", "P1DT", "-P1D", "p1d",
                "P1.5D", "PT0.5S", "PT1.5H", "PT1S1M", "P1M1Y", "3s", "P٣D", "P1YT1S", "P1Y1D",
            ],
        ),
        "int64" => (
            &["0", "-1", "9223372036854775807"],
            &[
                "-9223372036854775808",
                "9223372036854775808",
                "-9223372036854775809",
                "",
                "+1",
                "01",
                "-0",
                "1.0",
                "1e3",
                " 1",
                "1 ",
                "0x1",
                "a",
            ],
        ),
        "uint64" => {
            (&["0", "18446744073709551615"], &["18446744073709551616", "-1", "", "+1", "01"])
        }
        "ipv4" => (&["127.0.0.1"], &["127.0.0.256", "127.0.0", "127.0.0.01"]),
        "ipv6" => {
            (&["::1", "2001:db8::7"], &["::1::", "12345::", "1:2:3:4:5:6:7", "::ffff:1.2.3.4"])
        }
        "hostname" => (&["example.com"], &["-a.example", "a_b", "", "a..b"]),
        _ => (&[], &[]),
    }
}

/// A text that probably is what all these keywords want.
pub(super) fn fitting(random: &mut Random, facets: &[&Keywords]) -> String {
    let texts = |keyword: &str| -> Vec<&str> {
        facets.iter().filter_map(|keywords| keywords.get(keyword)?.as_str()).collect()
    };
    if let Some(pattern) = texts("pattern").first() {
        let samples = pattern_samples(pattern);
        if let Some(sample) = random.pick(&samples) {
            return sample.clone();
        }
    }
    for format in texts("format") {
        if let Some(text) = random.pick(of_format(format).0) {
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
        for sample in pattern_samples(pattern) {
            found.extend(nearly(&sample));
            found.push(sample);
        }
    }
    if let Some(format) = keywords.get("format").and_then(Value::as_str) {
        let (right, nearly) = of_format(format);
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
    fn the_right_texts_of_every_format_are_right() {
        for format in ["uuid", "date-time", "date", "time", "email", "uri", "duration", "ipv6"] {
            let schema = json!({ "format": format });
            let validator = jsonschema::options()
                .should_validate_formats(true)
                .build(&schema)
                .expect("a schema");
            let (right, others) = of_format(format);
            for text in right {
                assert!(validator.is_valid(&json!(text)), "{format}: {text}");
            }
            assert!(others.iter().any(|text| !validator.is_valid(&json!(text))), "{format}");
        }
    }

    #[test]
    fn edges_count_code_points() {
        let schema = json!({ "maxLength": 3 });
        let edges = edges(schema.as_object().expect("an object"));
        assert!(edges.contains(&"😀😀😀😀".to_owned()) && edges.contains(&"😀😀😀".to_owned()));
        assert!(edges.iter().any(|text| text.chars().count() == 4 && text.contains('\u{301}')));
    }
}
