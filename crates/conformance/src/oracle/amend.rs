//! The exceptions that are about schemas: what the document says of requests, said in JSON Schema.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use bv_cms_contract::pointer::{from_reference, join};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use time::{Date, Duration, Month};

use super::facets::{Keywords, all_facets};
use super::rule::{INTEGER_WIDTH, OPENAPI_FORMAT, READ_ONLY, Rule, TIMESTAMP};

/// The exceptions that change what a schema says.
pub(super) const AMENDMENTS: [Rule; 4] = [READ_ONLY, INTEGER_WIDTH, OPENAPI_FORMAT, TIMESTAMP];

/// The formats that have a check of ours, by the exception that asks for it.
pub(super) const FORMATS: [(Rule, &str, fn(&str) -> bool); 4] = [
    (OPENAPI_FORMAT, "byte", is_base64),
    (OPENAPI_FORMAT, "int64", is_integer::<i64>),
    (OPENAPI_FORMAT, "uint64", is_integer::<u64>),
    (TIMESTAMP, "date-time", is_timestamp),
];

/// The document with some exceptions applied to the schema at `pointer` and all it refers to, and
/// those of them that found something there.
pub(super) fn amended(root: &Value, pointer: &str, rules: &[Rule]) -> (Value, Vec<Rule>) {
    let mut amender = Amender { original: root, amended: root.clone(), rules, used: Vec::new() };
    let mut seen = BTreeSet::new();
    let mut open = vec![(pointer.to_owned(), BTreeSet::new())];
    while let Some((pointer, hidden)) = open.pop() {
        if seen.insert(pointer.clone()) {
            amender.schema(&pointer, hidden, &mut open);
        }
    }
    (amender.amended, amender.used)
}

struct Amender<'d> {
    original: &'d Value,
    amended: Value,
    rules: &'d [Rule],
    used: Vec<Rule>,
}

impl Amender<'_> {
    /// Amends one schema; `hidden` are the members that a schema around it says are read-only.
    fn schema(
        &mut self,
        pointer: &str,
        mut hidden: BTreeSet<String>,
        open: &mut Vec<(String, BTreeSet<String>)>,
    ) {
        let schema = self.original.pointer(pointer);
        let Some(keywords) = schema.and_then(Value::as_object) else { return };
        hidden.extend(read_only(self.original, keywords));
        for rule in self.rules {
            let Some(Value::Object(here)) = self.amended.pointer_mut(pointer) else { return };
            let changed = match *rule {
                READ_ONLY => hide(here, &hidden),
                INTEGER_WIDTH => narrow(here),
                rule => FORMATS.iter().any(|(of, format, _)| {
                    *of == rule && here.get("format").is_some_and(|it| it == format)
                }),
            };
            if changed && !self.used.contains(rule) {
                self.used.push(*rule);
            }
        }
        for (keyword, value) in keywords {
            let at = join(pointer, keyword);
            let same =
                matches!(keyword.as_str(), "allOf" | "oneOf" | "anyOf" | "if" | "then" | "else");
            let hidden = if same { hidden.clone() } else { BTreeSet::new() };
            match (keyword.as_str(), value) {
                ("$ref", Value::String(reference)) => {
                    open.extend(from_reference(reference).map(|target| (target, BTreeSet::new())));
                }
                ("properties" | "patternProperties" | "dependentSchemas", Value::Object(all)) => {
                    open.extend(all.keys().map(|name| (join(&at, name), BTreeSet::new())));
                }
                ("allOf" | "oneOf" | "anyOf" | "prefixItems", Value::Array(all)) => open
                    .extend((0..all.len()).map(|it| (join(&at, &it.to_string()), hidden.clone()))),
                (
                    "items"
                    | "contains"
                    | "additionalProperties"
                    | "propertyNames"
                    | "not"
                    | "if"
                    | "then"
                    | "else"
                    | "unevaluatedProperties"
                    | "unevaluatedItems",
                    Value::Object(_),
                ) => open.push((at, hidden)),
                _ => {}
            }
        }
    }
}

/// The members that a schema says are read-only, through its references and alternatives too.
pub(super) fn read_only(root: &Value, keywords: &Keywords) -> BTreeSet<String> {
    let schema = Value::Object(keywords.clone());
    let says = |schema: &Value| {
        all_facets(root, &[schema]).iter().any(|it| it.get("readOnly") == Some(&json!(true)))
    };
    let facets = all_facets(root, &[&schema]);
    let members = facets.iter().filter_map(|it| it.get("properties")?.as_object()).flatten();
    members.filter(|(_, schema)| says(schema)).map(|(name, _)| name.clone()).collect()
}

fn hide(schema: &mut Map<String, Value>, hidden: &BTreeSet<String>) -> bool {
    let mut changed = false;
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for (_, property) in properties.iter_mut().filter(|(name, _)| hidden.contains(*name)) {
            *property = Value::Bool(true);
            changed = true;
        }
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        let before = required.len();
        required.retain(|name| name.as_str().is_none_or(|name| !hidden.contains(name)));
        changed |= before != required.len();
    }
    changed
}

fn narrow(schema: &mut Map<String, Value>) -> bool {
    let kind = schema.get("type").map(Value::to_string).unwrap_or_default();
    if !kind.contains("\"integer\"") || kind.contains("\"number\"") {
        return false;
    }
    let (least, most) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    #[expect(clippy::cast_precision_loss, reason = "a bound that is as far away is none")]
    let beyond = |keyword: &str, limit: i64, wider: fn(f64, f64) -> bool| {
        schema.get(keyword).and_then(Value::as_f64).is_none_or(|it| wider(it, limit as f64))
    };
    let (below, above) = (
        beyond("minimum", least, |it, limit| it < limit),
        beyond("maximum", most, |it, limit| it > limit),
    );
    if below {
        schema.insert("minimum".to_owned(), json!(least));
    }
    if above {
        schema.insert("maximum".to_owned(), json!(most));
    }
    below || above
}

/// Base64 with padding (RFC 4648, section 4), whose unused bits are zero.
fn is_base64(text: &str) -> bool {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let data = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    let unused = match text.len() - data.len() {
        0 => 0,
        1 => 0b11,
        _ => 0b1111,
    };
    let last = data.bytes().last().and_then(value).unwrap_or(0);
    text.len().is_multiple_of(4)
        && (data.len() % 4 + text.len() - data.len()).is_multiple_of(4)
        && data.bytes().all(|byte| value(byte).is_some())
        && last & unused == 0
}

/// A decimal number without a sign but `-` and without leading zeros.
fn is_integer<T: std::str::FromStr>(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    text.parse::<T>().is_ok()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
        && text != "-0"
}

/// A `date-time` in the years 1 to 9999 in UTC, and with a leap second only at the end of a month.
fn is_timestamp(text: &str) -> bool {
    static DATE_TIME: LazyLock<Validator> = LazyLock::new(|| {
        let options = jsonschema::options().should_validate_formats(true);
        options.build(&json!({ "format": "date-time" })).expect("it is a schema")
    });
    if !DATE_TIME.is_valid(&Value::from(text)) {
        return false;
    }
    let number = |range: Range<usize>| -> i32 {
        text.get(range).and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    let end = text.len();
    let offset = number(end - 5..end - 3) * 60 + number(end - 2..end);
    let offset = match text.as_bytes()[end - 6] {
        b'+' => offset,
        b'-' => -offset,
        _ => 0,
    };
    let minute = number(11..13) * 60 + number(14..16) - offset;
    let month = u8::try_from(number(5..7)).ok().and_then(|month| Month::try_from(month).ok());
    let day = u8::try_from(number(8..10)).unwrap_or(0);
    let date = month.and_then(|month| Date::from_calendar_date(number(0..4), month, day).ok());
    let days = Duration::days(i64::from(minute.div_euclid(24 * 60)));
    let date = date.and_then(|date| date.checked_add(days));
    date.is_some_and(|date| {
        (1..=9999).contains(&date.year())
            && (number(17..19) < 60 || date.next_day().is_none_or(|next| next.day() == 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_answers_hold_is_hidden_wherever_it_is_required() {
        let root = json!({
            "Id": { "type": "string", "readOnly": true },
            "A": { "required": ["id", "n"], "properties": { "id": { "$ref": "#/Id" } },
                   "allOf": [{ "required": ["id", "x"] }],
                   "additionalProperties": { "$ref": "#/A" } },
        });
        let (amended, used) = amended(&root, "/A", &AMENDMENTS);
        assert_eq!(used, [READ_ONLY]);
        assert_eq!(amended["A"]["required"], json!(["n"]));
        assert_eq!(amended["A"]["properties"], json!({ "id": true }));
        assert_eq!(amended["A"]["allOf"][0]["required"], json!(["x"]));
    }

    #[test]
    fn integers_have_the_width_of_their_format() {
        let root = json!({ "properties": {
            "a": { "type": "integer", "format": "int32", "minimum": 0 },
            "b": { "type": ["integer", "null"] }, "c": { "type": "number" },
        }});
        let (amended, used) = amended(&root, "", &[INTEGER_WIDTH]);
        assert_eq!(used, [INTEGER_WIDTH]);
        let properties = &amended["properties"];
        assert_eq!(properties["a"]["minimum"], 0);
        assert_eq!(properties["a"]["maximum"], i32::MAX);
        assert_eq!(properties["b"]["maximum"], i64::MAX);
        assert_eq!(properties["c"], json!({ "type": "number" }));
    }

    #[test]
    fn formats_of_openapi_are_what_their_registry_says() {
        for (text, right) in [
            ("", true),
            ("QQ==", true),
            ("QUI=", true),
            ("QUJD", true),
            ("QR==", false),
            ("QUJ=", false),
            ("QQ=", false),
            ("QQ", false),
            ("Q===", false),
            ("-_-_", false),
            ("QUJD\n", false),
            ("QUI=QUI=", false),
        ] {
            assert_eq!(is_base64(text), right, "{text}");
        }
        for (text, right) in [
            ("0", true),
            ("-1", true),
            ("-9223372036854775808", true),
            ("9223372036854775808", false),
            ("+1", false),
            ("01", false),
            ("-0", false),
            ("1.0", false),
            ("", false),
        ] {
            assert_eq!(is_integer::<i64>(text), right, "{text}");
        }
        assert!(!is_integer::<u64>("-1"));
    }

    #[test]
    fn timestamps_end_in_utc() {
        for (text, right) in [
            ("2026-01-31T08:00:00Z", true),
            ("2026-01-31", false),
            ("0000-06-01T00:00:00Z", false),
            ("0000-12-31T23:59:00-00:01", true),
            ("0001-01-01T00:00:00+00:01", false),
            ("0001-01-01T00:01:00+00:01", true),
            ("9999-12-31T23:59:59Z", true),
            ("9999-12-31T23:59:00-00:01", false),
            ("9999-12-31t23:59:00.5z", true),
            ("2016-12-31T23:59:60Z", true),
            ("2016-12-31T15:59:60-08:00", true),
            ("2017-01-01T07:59:60.5+08:00", true),
            ("2016-12-30T23:59:60Z", false),
            ("2016-12-31T07:59:60+08:00", false),
        ] {
            assert_eq!(is_timestamp(text), right, "{text}");
        }
    }
}
