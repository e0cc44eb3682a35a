//! An instance as a request carries it (OpenAPI 3.1.1, sections 4.8.12 and 4.8.15).

use std::fmt::Write as _;

use serde_json::Value;

use super::facets::{all_facets, declared};
use super::site::{Media, Part, Place, Site, Style};
use crate::request::Request;

/// What is sent in a site.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Instance {
    /// Nothing.
    Absent,
    /// A value.
    Value(Value, Spelling),
    /// A body that is as likely as not no JSON at all.
    Raw(&'static [u8]),
}

/// How the JSON of a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// As everybody writes it.
    Plain,
    /// Each character of each text as an escape, beyond the first plane as two.
    Escaped,
    /// Each whole number with an exponent.
    Exponent,
    /// With so many bytes in all, the last of them spaces.
    Padded(usize),
}

/// A body in JSON.
pub(super) fn json(value: &Value, spelling: Spelling) -> Vec<u8> {
    let mut text = match spelling {
        Spelling::Plain | Spelling::Padded(_) => value.to_string(),
        Spelling::Escaped | Spelling::Exponent => spelled(value, spelling),
    };
    if let Spelling::Padded(length) = spelling {
        text.extend(std::iter::repeat_n(' ', length.saturating_sub(text.len())));
    }
    text.into_bytes()
}

fn spelled(value: &Value, spelling: Spelling) -> String {
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| spelled(item, spelling)).collect();
            format!("[{}]", items.join(" , "))
        }
        Value::Object(members) => {
            let member = |(name, value): (&String, &Value)| {
                format!(
                    "{} : {}",
                    spelled(&Value::from(name.as_str()), spelling),
                    spelled(value, spelling)
                )
            };
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{{}}}", members.join(" ,\n"))
        }
        Value::String(text) if spelling == Spelling::Escaped => {
            let units = text.encode_utf16().fold(String::new(), |mut units, unit| {
                let _ = write!(units, "\\u{unit:04x}");
                units
            });
            format!("\"{units}\"")
        }
        Value::Number(number) if spelling == Spelling::Exponent && !number.is_f64() => {
            format!("{number}e0")
        }
        value => value.to_string(),
    }
}

/// Names and values as they stand in a query, a form, a path, a header or a cookie. What a path, a
/// header or a whole text carries has no name.
pub(super) type Pieces = Vec<(String, String)>;

/// How a value is written in a parameter, or in a body that is no JSON.
pub(super) fn pieces(part: &Part, value: &Value) -> Pieces {
    match part {
        Part::Body(Media::Form) => match value {
            Value::Object(members) => members
                .iter()
                .flat_map(|(name, value)| styled(name, value, Style::Form, true, encoded))
                .collect(),
            value => vec![(encoded(&plain(value)), String::new())],
        },
        Part::Body(_) => vec![(String::new(), plain(value))],
        Part::Parameter { name, place, style, explode } => {
            let escape = if *place == Place::Header { str::to_owned } else { encoded };
            let pieces = styled(name, value, *style, *explode, escape);
            if matches!(place, Place::Query | Place::Cookie) {
                return pieces;
            }
            pieces.into_iter().map(|(_, value)| (String::new(), value)).collect()
        }
    }
}

fn styled(
    name: &str,
    value: &Value,
    style: Style,
    explode: bool,
    escape: fn(&str) -> String,
) -> Pieces {
    let key = escape(name);
    let text = |value: &Value| escape(&plain(value));
    let delimiter = match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    let repeats = explode && !matches!(style, Style::Simple | Style::Json);
    match value {
        Value::Array(items) if repeats => {
            items.iter().map(|item| (key.clone(), text(item))).collect()
        }
        Value::Array(items) if style != Style::Json => {
            let items: Vec<String> = items.iter().map(text).collect();
            vec![(key, items.join(delimiter))]
        }
        Value::Object(members) if style == Style::DeepObject => {
            let member = |(member, value): (&String, &Value)| {
                (format!("{key}{}", escape(&format!("[{member}]"))), text(value))
            };
            members.iter().map(member).collect()
        }
        Value::Object(members) if repeats => {
            members.iter().map(|(member, value)| (escape(member), text(value))).collect()
        }
        Value::Object(members) if style != Style::Json => {
            let between = if explode { "=" } else { delimiter };
            let member = |(member, value): (&String, &Value)| {
                format!("{}{between}{}", escape(member), text(value))
            };
            vec![(key, members.iter().map(member).collect::<Vec<_>>().join(delimiter))]
        }
        value if style == Style::Json => vec![(key, escape(&value.to_string()))],
        value => vec![(key, text(value))],
    }
}

/// A value without quotes. What is nested deeper than a style goes is written as JSON.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

/// Percent-encodes everything that RFC 3986 reserves.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

impl Site {
    /// The request with this in the site, and nothing else there.
    pub(super) fn put(&self, base: &Request, members: &[String], instance: &Instance) -> Request {
        let mut request = base.clone();
        let pieces = match instance {
            Instance::Value(value, _) => pieces(&self.part, value),
            Instance::Absent | Instance::Raw(_) => Pieces::new(),
        };
        match &self.part {
            Part::Body(media) => {
                request.set_header("content-type", media.name());
                request.body = match (media, instance) {
                    (_, Instance::Raw(bytes)) => Some(bytes.to_vec()),
                    (_, Instance::Absent) => {
                        request.remove_header("content-type");
                        None
                    }
                    (Media::Json, Instance::Value(value, spelling)) => Some(json(value, *spelling)),
                    (Media::Form, _) => Some(joined(&pieces, "&").into_bytes()),
                    (Media::Text | Media::Bytes, _) => {
                        pieces.into_iter().next().map(|(_, text)| text.into_bytes())
                    }
                };
            }
            Part::Parameter { name, place: Place::Path, .. } => {
                request.path_parameters.retain(|(other, _)| other != name);
                let text = pieces.into_iter().next().map(|(_, text)| text).unwrap_or_default();
                request.path_parameters.push((name.clone(), text));
            }
            Part::Parameter { name, place: Place::Query, .. } => {
                let key = encoded(name);
                let deep = format!("{key}{}", encoded("["));
                let own = |other: &str| {
                    other == name
                        || other == key
                        || other.starts_with(&deep)
                        || members.iter().any(|member| other == encoded(member))
                };
                request.query.retain(|(other, _)| !own(other));
                request.query.extend(pieces);
            }
            Part::Parameter { name, place: Place::Header, .. } => {
                request.remove_header(name);
                request.headers.extend(pieces.into_iter().map(|(_, text)| (name.clone(), text)));
            }
            Part::Parameter { name, place: Place::Cookie, .. } => {
                let sent =
                    request.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case("cookie"));
                let others = sent.map(|(_, text)| text.clone()).unwrap_or_default();
                let own = format!("{}=", encoded(name));
                let mut cookies: Vec<String> = others
                    .split("; ")
                    .filter(|cookie| !cookie.is_empty() && !cookie.starts_with(&own))
                    .map(str::to_owned)
                    .collect();
                cookies.extend(pieces.iter().map(|(name, text)| format!("{name}={text}")));
                request.remove_header("cookie");
                if !cookies.is_empty() {
                    request.set_header("cookie", &cookies.join("; "));
                }
            }
        }
        request
    }
}

fn joined(pieces: &Pieces, delimiter: &str) -> String {
    let pairs: Vec<String> = pieces.iter().map(|(name, text)| format!("{name}={text}")).collect();
    pairs.join(delimiter)
}

/// The declared members of an object that travel under their own names in a query.
pub(super) fn loose_members(part: &Part, schema: &Value, root: &Value) -> Vec<String> {
    match part {
        Part::Parameter { style: Style::Form, explode: true, .. } => {
            declared(&all_facets(root, &[schema])).into_iter().cloned().collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;
    use serde_json::json;

    use super::super::site::sites;
    use super::*;

    fn target(style: &str, explode: bool, place: &str, value: &Value) -> Request {
        let text = format!(
            "paths: {{'/a/{{p}}': {{get: {{parameters: [{{name: p, in: {place}, style: {style}, \
             explode: {explode}}}]}}}}}}\n"
        );
        let document = Document::parse("test.yaml", &text, BV_CMS).expect("a document");
        let site = sites(&document).expect("sites").remove(0);
        let base = Request::new("GET", if place == "path" { "/{p}" } else { "/" });
        site.put(&base, &[], &Instance::Value(value.clone(), Spelling::Plain))
    }

    #[test]
    fn parameters_are_written_as_openapi_says() {
        let list = json!(["a b", "c,d"]);
        let object = json!({ "R": 100, "G": "x&y" });
        for (style, explode, place, value, expected) in [
            ("form", true, "query", &list, "/?p=a%20b&p=c%2Cd"),
            ("form", false, "query", &list, "/?p=a%20b,c%2Cd"),
            ("spaceDelimited", false, "query", &list, "/?p=a%20b%20c%2Cd"),
            ("pipeDelimited", false, "query", &list, "/?p=a%20b%7Cc%2Cd"),
            ("form", true, "query", &object, "/?R=100&G=x%26y"),
            ("form", false, "query", &object, "/?p=R,100,G,x%26y"),
            ("deepObject", true, "query", &object, "/?p%5BR%5D=100&p%5BG%5D=x%26y"),
            ("simple", false, "path", &list, "/a%20b,c%2Cd"),
            ("simple", false, "path", &object, "/R,100,G,x%26y"),
            ("simple", true, "path", &object, "/R=100,G=x%26y"),
            ("form", true, "query", &json!([]), "/"),
            ("form", true, "query", &json!("ü"), "/?p=%C3%BC"),
        ] {
            assert_eq!(
                target(style, explode, place, value).target(),
                expected,
                "{style} {explode}"
            );
        }
        let header = target("simple", false, "header", &list).headers;
        assert_eq!(header, [("p".to_owned(), "a b,c,d".to_owned())]);
        let cookie = target("form", true, "cookie", &json!(7)).headers;
        assert_eq!(cookie, [("cookie".to_owned(), "p=7".to_owned())]);
    }

    #[test]
    fn every_spelling_is_the_same_json() {
        let value = json!({ "a😀": [1, -2, "\"é"], "b": { "c": null } });
        for spelling in [Spelling::Plain, Spelling::Escaped, Spelling::Padded(99)] {
            let text = json(&value, spelling);
            assert_eq!(serde_json::from_slice::<Value>(&text).expect("JSON"), value);
        }
        assert_eq!(json(&value, Spelling::Padded(99)).len(), 99);
        assert_eq!(json(&json!([1, 0.5]), Spelling::Exponent), b"[1e0 , 0.5]");
    }
}
