//! Texts of the formats that JSON Schema and OpenAPI name, right and nearly right.

/// A format, texts that are right, and others that are right or nearly so.
type Texts = (&'static str, &'static [&'static str], &'static [&'static str]);

/// Texts of a format; none of one that nobody here knows.
pub(super) fn texts(format: &str) -> (&'static [&'static str], &'static [&'static str]) {
    let known = TEXTS.iter().find(|(name, ..)| *name == format);
    known.map_or((&[], &[]), |(_, right, nearly)| (right, nearly))
}

const TEXTS: [Texts; 14] = [
    (
        "uuid",
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
    (
        "date-time",
        &["2026-01-31T08:00:00Z", "2024-02-29t23:59:59.123456789z", "1999-12-31T23:00:00-01:30"],
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
    (
        "date",
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
    ("time", &["08:00:00Z", "23:59:60Z"], &["24:00:00Z", "08:00:00", "08:00Z", "8:00:00Z"]),
    (
        "byte",
        &["aGVsbG8=", "QUJD", "AA=="],
        &[
            "", "Q", "QQ", "QQ=", "QQ==", "QQ===", "QR==", "QUI", "QUI=", "QUJ=", "+/+/", "-_-_",
            "QUJD\n", " QUJD", "QU JD", "QUJD=", "Q=Q=", "====", "QUJDé", "QUI=QUI=",
        ],
    ),
    (
        "email",
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
    (
        "uri",
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
    ("uri-reference", &["/a?b#c", "https://example.com"], &["a b", "%", "\\a", "#a#b"]),
    (
        "duration",
        &["P1D", "PT1H30M", "P1Y2M3DT4H5M6S"],
        &[
            "P", "PT", "P1", "1D", "P1W", "P1W1D", "PT1D", "P1S", "P1DT", "-P1D", "p1d", "P1.5D",
            "PT0.5S", "PT1.5H", "PT1S1M", "P1M1Y", "3s", "P٣D", "P1YT1S", "P1Y1D",
        ],
    ),
    (
        "int64",
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
    ("uint64", &["0", "18446744073709551615"], &["18446744073709551616", "-1", "", "+1", "01"]),
    ("ipv4", &["127.0.0.1"], &["127.0.0.256", "127.0.0", "127.0.0.01"]),
    ("ipv6", &["::1", "2001:db8::7"], &["::1::", "12345::", "1:2:3:4:5:6:7", "::ffff:1.2.3.4"]),
    ("hostname", &["example.com"], &["-a.example", "a_b", "", "a..b"]),
];

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
            let (right, others) = texts(format);
            for text in right {
                assert!(validator.is_valid(&json!(text)), "{format}: {text}");
            }
            assert!(others.iter().any(|text| !validator.is_valid(&json!(text))), "{format}");
        }
    }
}
