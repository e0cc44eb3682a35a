//! How the values of parameters are written (OAS 3.1.1, section 4.12.3, Style Examples; RFC 6570).

use serde_json::Value;

use super::parameters::Parameter;
use super::request::{encoded, plain};

impl Parameter {
    /// What stands between the items of a list.
    pub(super) fn separator(&self) -> char {
        match (self.style.as_str(), self.explode) {
            ("form" | "spaceDelimited" | "pipeDelimited", true) => '&',
            ("spaceDelimited", false) => ' ',
            ("pipeDelimited", false) => '|',
            ("matrix", true) => ';',
            ("label", true) => '.',
            _ => ',',
        }
    }

    /// The parts of a query that say a value.
    pub(super) fn in_query(&self, value: &Value) -> Vec<String> {
        let name = encoded(&self.name);
        let part = |value: &str| format!("{name}={value}");
        if self.media.is_some() {
            return vec![part(&encoded(&value.to_string()))];
        }
        let separator = match self.separator() {
            ',' => ",".to_owned(),
            other => encoded(&other.to_string()),
        };
        match value {
            Value::Object(members) if self.style == "deepObject" => members
                .iter()
                .map(|(key, value)| format!("{name}[{}]={}", encoded(key), encoded(&plain(value))))
                .collect(),
            Value::Object(_) if self.explode => self.pieces(value, &encoded),
            Value::Array(_) if self.explode => {
                self.pieces(value, &encoded).iter().map(|it| part(it)).collect()
            }
            value => vec![part(&self.pieces(value, &encoded).join(&separator))],
        }
    }

    /// What stands in a path in place of the name.
    pub(super) fn in_path(&self, value: &Value) -> String {
        if self.media.is_some() {
            return encoded(&value.to_string());
        }
        let pieces = self.pieces(value, &encoded);
        let name = encoded(&self.name);
        match (self.style.as_str(), self.explode, value) {
            ("matrix", true, Value::Object(_)) => format!(";{}", pieces.join(";")),
            ("matrix", true, _) => format!(";{name}={}", pieces.join(&format!(";{name}="))),
            ("matrix", false, _) => format!(";{name}={}", pieces.join(",")),
            ("label", true, _) => format!(".{}", pieces.join(".")),
            ("label", false, _) => format!(".{}", pieces.join(",")),
            _ => pieces.join(","),
        }
    }

    /// What stands behind the name of a header.
    pub(super) fn in_header(&self, value: &Value) -> String {
        match self.media {
            Some(_) => value.to_string(),
            None => simple(value, self.explode),
        }
    }

    /// The items of a list, or the names and values of members: in one where they are exploded.
    fn pieces(&self, value: &Value, text: &dyn Fn(&str) -> String) -> Vec<String> {
        pieces(value, self.explode, text)
    }
}

/// A value of a header in the style `simple`.
pub(super) fn simple(value: &Value, explode: bool) -> String {
    pieces(value, explode, &str::to_owned).join(",")
}

fn pieces(value: &Value, explode: bool, text: &dyn Fn(&str) -> String) -> Vec<String> {
    let member = |(key, value): (&String, &Value)| {
        let (key, value) = (text(key), text(&plain(value)));
        if explode { vec![format!("{key}={value}")] } else { vec![key, value] }
    };
    match value {
        Value::Array(items) => items.iter().map(|it| text(&plain(it))).collect(),
        Value::Object(members) => members.iter().flat_map(member).collect(),
        value => vec![text(&plain(value))],
    }
}
