//! Whether an answer repeats what a request said: what a type drops or invents, no schema sees.

use std::fmt;

use bv_cms_document::Document;
use serde_json::{Map, Number, Value};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

use super::facets::{all_facets, declared, item, member};
use super::rule::{
    NULL_MEMBER, NUMBER_SPELLING, READ_ONLY, Rule, UNKNOWN_MEMBER, UTC_MOMENT, UUID_CASE,
    WRITE_ONLY,
};

/// A place where what came back is not what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field, as violations name fields; `body` for the whole.
    pub field: String,
    /// What became of it.
    pub what: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.field, self.what)
    }
}

/// What came back of what was sent.
#[derive(Debug, Default)]
pub struct Echo {
    /// The places where it is something else.
    pub differences: Vec<Difference>,
    /// The exceptions by which it may be something else, once for each place.
    pub exceptions: Vec<Rule>,
}

impl Echo {
    /// Holds what came back against what was sent, of a host that sends back what it understood. What
    /// may be otherwise is in [`RULES`](super::RULES).
    #[must_use]
    pub fn of(document: &Document, schema: &str, sent: &Value, echoed: &Value) -> Self {
        let one_way = &[("readOnly", READ_ONLY), ("writeOnly", WRITE_ONLY)];
        Comparison::all(document, one_way, schema, sent, echoed)
    }
}

/// The same of what an answer says and what is sent of it, where nothing has to stay behind.
pub(super) fn answer(document: &Document, schema: &str, said: &Value, sent: &Value) -> Echo {
    Comparison::all(document, &[], schema, said, sent)
}

struct Comparison<'d> {
    root: &'d Value,
    /// The keywords of members that need not come back, each with its exception.
    one_way: &'static [(&'static str, Rule)],
    echo: Echo,
}

impl<'d> Comparison<'d> {
    fn all(
        document: &'d Document,
        one_way: &'static [(&'static str, Rule)],
        schema: &str,
        sent: &Value,
        echoed: &Value,
    ) -> Echo {
        let root = document.value();
        let Some(schema) = root.pointer(schema) else { return Echo::default() };
        let mut comparison = Self { root, one_way, echo: Echo::default() };
        comparison.compare(&[schema], sent, echoed, "");
        comparison.echo
    }

    fn allow(&mut self, rule: Rule) {
        self.echo.exceptions.push(rule);
    }

    fn add(&mut self, path: &str, what: impl Into<String>) {
        let field = if path.is_empty() { "body" } else { path };
        self.echo.differences.push(Difference { field: field.to_owned(), what: what.into() });
    }

    fn compare(&mut self, schemas: &[&'d Value], sent: &Value, echoed: &Value, path: &str) {
        let facets = all_facets(self.root, schemas);
        let says =
            |keyword: &str, value: &Value| facets.iter().any(|it| it.get(keyword) == Some(value));
        match (sent, echoed) {
            (Value::Object(before), Value::Object(after)) => {
                let free = declared(&facets).is_empty();
                let chosen = facets
                    .iter()
                    .any(|it| ["oneOf", "anyOf"].iter().any(|one| it.contains_key(*one)));
                for (name, inner) in before {
                    let (schemas, path) = (member(&facets, name), inside(path, name));
                    match after.get(name) {
                        Some(echoed) if echoed == inner => {}
                        _ if self.travels_one_way(&schemas) => {}
                        Some(echoed) => self.compare(&schemas, inner, echoed, &path),
                        None if inner.is_null() => self.allow(NULL_MEMBER),
                        None if free || !(chosen || schemas.is_empty()) => {
                            self.add(&path, "is lost");
                        }
                        None => self.allow(UNKNOWN_MEMBER),
                    }
                }
                for name in after.keys().filter(|name| !before.contains_key(*name)) {
                    if !self.travels_one_way(&member(&facets, name)) {
                        self.add(&inside(path, name), "is new");
                    }
                }
            }
            (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
                for (index, (sent, echoed)) in before.iter().zip(after).enumerate() {
                    let path = format!("{path}[{index}]");
                    self.compare(&item(&facets, index), sent, echoed, &path);
                }
            }
            _ if sent == echoed => {}
            // What may be no integer is held by 64 bits (IEEE 754).
            (Value::Number(before), Value::Number(after))
                if is_same_number(before, after)
                    || before.as_f64() == after.as_f64() && !is_integer(&facets) =>
            {
                self.allow(NUMBER_SPELLING);
            }
            (Value::String(before), Value::String(after))
                if says("format", &"date-time".into()) && is_same_moment(before, after) =>
            {
                self.allow(UTC_MOMENT);
            }
            (Value::String(before), Value::String(after))
                if says("format", &"uuid".into()) && before.eq_ignore_ascii_case(after) =>
            {
                self.allow(UUID_CASE);
            }
            _ => self.add(path, format!("was {sent} and became {echoed}")),
        }
    }

    fn travels_one_way(&mut self, schemas: &[&Value]) -> bool {
        let facets = all_facets(self.root, schemas);
        let says = |keyword| facets.iter().any(|it| it.get(keyword) == Some(&Value::Bool(true)));
        let rule = self.one_way.iter().find(|(keyword, _)| says(*keyword)).map(|(_, rule)| *rule);
        self.echo.exceptions.extend(rule);
        rule.is_some()
    }
}

/// Whether everything that names a type says `integer`.
fn is_integer(facets: &[&Map<String, Value>]) -> bool {
    let types = facets.iter().filter_map(|it| it.get("type")).flat_map(|own| match own {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    });
    let mut named = types.filter(|kind| *kind != "null").peekable();
    named.peek().is_some() && named.all(|kind| kind == "integer")
}

/// Whether two numbers are one, to the last digit of whole ones.
fn is_same_number(before: &Number, after: &Number) -> bool {
    #[expect(clippy::cast_possible_truncation, reason = "it is whole, and far below 2^127")]
    let whole = |number: &Number| {
        let float = number.as_f64().filter(|it| it.fract() == 0.0 && it.abs() < 1e30);
        number.as_i128().or_else(|| float.map(|it| it as i128))
    };
    match (whole(before), whole(after)) {
        (Some(before), Some(after)) => before == after,
        _ => before.as_f64() == after.as_f64(),
    }
}

/// Whether two texts are one moment, as exact as microseconds are.
fn is_same_moment(before: &str, after: &str) -> bool {
    let read = |text: &str| OffsetDateTime::parse(&text.to_ascii_uppercase(), &Rfc3339).ok();
    let (Some(before), Some(after)) = (read(before), read(after)) else { return false };
    (after - before).abs() < Duration::MICROSECOND
}

/// The path of a member.
fn inside(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_lost_changed_or_new_is_found() {
        let text = "A: {properties: {n: {type: integer}, s: {writeOnly: true}, t: {format: date-time}, u: {format: uuid}, \
                    l: {items: {$ref: '#/A'}}, map: {additionalProperties: {type: string}}, free: {type: object}}}\n";
        let document = Document::parse("test.yaml", text, BV_CMS).expect("a document");
        let echo =
            |sent: &Value, echoed: &Value| -> Echo { Echo::of(&document, "/A", sent, echoed) };
        for (sent, echoed, rules) in [
            (json!({ "n": 1 }), json!({ "n": 1 }), vec![]),
            (
                json!({ "n": 1.0, "s": "a", "unknown": 1 }),
                json!({ "n": 1 }),
                vec![NUMBER_SPELLING, WRITE_ONLY, UNKNOWN_MEMBER],
            ),
            (json!({ "n": null }), json!({}), vec![NULL_MEMBER]),
            (
                json!({ "t": "2026-01-01T01:00:00+01:00" }),
                json!({ "t": "2026-01-01T00:00:00Z" }),
                vec![UTC_MOMENT],
            ),
            (
                json!({ "t": "2016-12-31t23:59:60z" }),
                json!({ "t": "2016-12-31T23:59:60Z" }),
                vec![UTC_MOMENT],
            ),
            (
                json!({ "t": "2026-01-01T01:00:00.1234567Z" }),
                json!({ "t": "2026-01-01T01:00:00.123456Z" }),
                vec![UTC_MOMENT],
            ),
            (
                json!({ "u": "0DE30000-0000-4000-8000-00000000DEAD" }),
                json!({ "u": "0de30000-0000-4000-8000-00000000dead" }),
                vec![UUID_CASE],
            ),
        ] {
            let found = echo(&sent, &echoed);
            assert_eq!((found.differences, found.exceptions), (vec![], rules), "{sent}");
        }
        let found = |sent: Value, echoed: Value| -> Vec<String> {
            let found = echo(&sent, &echoed).differences;
            found.iter().map(ToString::to_string).collect()
        };
        for (sent, echoed, expected) in [
            (
                json!({ "n": 1, "map": { "a": "b" } }),
                json!({ "map": {} }),
                vec!["n is lost", "map.a is lost"],
            ),
            (json!({ "n": 1 }), json!({ "n": 2 }), vec!["n was 1 and became 2"]),
            (
                json!({ "n": 9_007_199_254_740_993_i64 }),
                json!({ "n": 9_007_199_254_740_992.0 }),
                vec!["n was 9007199254740993 and became 9007199254740992.0"],
            ),
            (
                json!({ "t": "2026-01-01T01:00:00.123456Z" }),
                json!({ "t": "2026-01-01T01:00:00.123457Z" }),
                vec![
                    "t was \"2026-01-01T01:00:00.123456Z\" and became \"2026-01-01T01:00:00.123457Z\"",
                ],
            ),
            (
                json!({ "t": "2026-01-01T01:00:00Z" }),
                json!({ "t": "2026-01-01T01:00:01Z" }),
                vec!["t was \"2026-01-01T01:00:00Z\" and became \"2026-01-01T01:00:01Z\""],
            ),
            (json!({}), json!({ "n": 2 }), vec!["n is new"]),
            (json!({ "l": [{ "n": 1 }] }), json!({ "l": [{}] }), vec!["l[0].n is lost"]),
            (json!({ "free": { "a": 1 } }), json!({ "free": {} }), vec!["free.a is lost"]),
            (json!({}), json!([]), vec!["body was {} and became []"]),
        ] {
            assert_eq!(found(sent, echoed), expected);
        }
    }
}
