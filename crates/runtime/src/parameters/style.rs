//! Text to JSON values, as `style` and `explode` say (OpenAPI 3.1, "Style Examples").

use serde_json::{Map, Value};

use super::encoded::Pair;
use super::parameter::{Parameter, Style};
use crate::schema::{Schema, Types};

/// What a request has of a parameter.
#[derive(Debug, PartialEq)]
pub(super) enum Found {
    /// It is left out.
    Nothing,
    /// It cannot be read.
    Wrong(&'static str),
    /// This value.
    Value(Value),
}

pub(super) const NOT_UTF8: Found = Found::Wrong("must be percent-encoded UTF-8");
const TWICE: Found = Found::Wrong("must be given only once");
const MEMBER_TWICE: Found =
    Found::Wrong("must name each member only once, unless the member is a list");
const BRACKETS: Found =
    Found::Wrong("must be repeated under its own name for each item, without brackets");
/// What is said besides about an item that looks like several.
pub(super) const JOINED: &str =
    "is one item; repeat the parameter for each, since a comma does not separate them";
const NO_PAIRS: Found = Found::Wrong("must be names and values in turns");
const NESTED: Found = Found::Wrong("must have plain members, such as n[a]=1");
const NO_EQUALS: Found = Found::Wrong("must be names and values with `=` between them");

type Decode = fn(&str) -> Option<String>;

fn value(value: Option<Value>) -> Found {
    value.map_or(NOT_UTF8, Found::Value)
}

impl Parameter {
    fn is_array(&self) -> bool {
        self.schema.types().has(Types::ARRAY) && !self.schema.types().has(Types::STRING)
    }

    /// Whether it is a list that is written under its name once for each item.
    pub(super) fn is_repeated(&self) -> bool {
        self.style == (Style::Form { explode: true }) && self.is_array()
    }

    pub(super) fn is_object(&self) -> bool {
        self.schema.types().has(Types::OBJECT) && !self.schema.types().has(Types::STRING)
    }

    /// Whether nothing is written where `null` may be said.
    fn is_null(&self, raw: &str) -> bool {
        let types = self.schema.types();
        raw.is_empty()
            && self.style != Style::Json
            && types.has(Types::NULL)
            && !types.has(Types::STRING)
    }

    /// Whether it is neither a list nor an object.
    pub(super) fn is_scalar(&self) -> bool {
        !self.is_array() && !self.is_object()
    }

    /// A text of a path or of a header.
    pub(super) fn read_simple(&self, raw: &str, decode: Decode) -> Found {
        let explode = self.style == (Style::Simple { explode: true });
        if self.is_null(raw) {
            Found::Value(Value::Null)
        } else if self.style == Style::Json {
            read_json(decode(raw))
        } else if self.is_array() {
            value(split(raw, ",", self.schema.items(), decode))
        } else if self.is_object() && explode {
            let members = raw.split(',').map(|pair| pair.split_once('='));
            let Some(members) = members.collect::<Option<Vec<_>>>() else { return NO_EQUALS };
            object(members.into_iter(), self.schema, decode)
        } else if self.is_object() {
            self.read_turns(raw, decode)
        } else {
            value(decode(raw).map(|text| self.schema.read_text(&text)))
        }
    }

    /// `k,v,k,v`.
    fn read_turns(&self, raw: &str, decode: Decode) -> Found {
        let parts: Vec<_> = raw.split(',').collect();
        if !parts.len().is_multiple_of(2) {
            return NO_PAIRS;
        }
        let members = parts.chunks(2).map(|pair| (pair[0], pair[1]));
        object(members, self.schema, decode)
    }

    /// The lines of a header. Lists may be spread over several (RFC 9110, section 5.3).
    pub(super) fn read_header(&self, lines: &[&str]) -> Found {
        let as_it_is: Decode = |text| Some(text.trim().to_owned());
        if self.is_array() || self.is_object() {
            return self.read_simple(&lines.join(","), as_it_is);
        }
        match lines {
            [line] => self.read_simple(line, as_it_is),
            _ => TWICE,
        }
    }

    /// A parameter of a query or of cookies.
    pub(super) fn read_form(&self, pairs: &[Pair]) -> Found {
        match self.style {
            Style::Form { explode: true } if self.is_object() => {
                let names = self.schema.members();
                let own = pairs.iter().filter(|pair| names.contains(&&*pair.name));
                form_members(own.map(|pair| (pair.name.clone(), pair)), self.schema)
            }
            Style::DeepObject => {
                let own = pairs.iter().filter_map(|pair| {
                    let member = pair.name.strip_prefix(self.name)?;
                    let member = member.strip_prefix('[')?.strip_suffix(']')?;
                    Some((member.to_owned(), pair))
                });
                let own: Vec<_> = own.collect();
                // OpenAPI says nothing of objects within objects.
                if own.iter().any(|(member, _)| member.contains("][")) {
                    return NESTED;
                }
                form_members(own.into_iter(), self.schema)
            }
            _ => {
                if self.is_repeated() && pairs.iter().any(|pair| self.is_in_brackets(&pair.name)) {
                    return BRACKETS;
                }
                let own: Vec<_> = pairs.iter().filter(|pair| pair.name == self.name).collect();
                self.read_named(&own)
            }
        }
    }

    /// The items of a list that is repeated which look like several.
    pub(super) fn joined(&self, value: &Value) -> Vec<usize> {
        let joined = |item: &Value| item.as_str().is_some_and(|text| text.contains(','));
        let items = value.as_array().filter(|_| self.is_repeated()).into_iter().flatten();
        items.enumerate().filter(|(_, item)| joined(item)).map(|(index, _)| index).collect()
    }

    /// Whether a name is its own with what some clients write behind that of a list: `n[]` or `n[0]`.
    /// Whoever ignored them would filter by nothing.
    pub(super) fn is_in_brackets(&self, name: &str) -> bool {
        let index = name.strip_prefix(self.name).and_then(|rest| rest.strip_prefix('['));
        let index = index.and_then(|rest| rest.strip_suffix(']'));
        index.is_some_and(|index| index.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn read_named(&self, own: &[&Pair]) -> Found {
        let [first, rest @ ..] = own else { return Found::Nothing };
        let items = self.schema.items();
        if self.is_repeated() {
            let items = own.iter().map(|pair| Some(items.read_text(&(pair.decode)(&pair.raw)?)));
            return value(items.collect::<Option<_>>().map(Value::Array));
        }
        if !rest.is_empty() {
            return TWICE;
        }
        if self.is_null(&first.raw) {
            return Found::Value(Value::Null);
        }
        // Delimiters that a URL cannot hold are percent-encoded (or a `+`), like the text.
        let whole: Decode = |text| Some(text.to_owned());
        let decoded = || (first.decode)(&first.raw);
        match self.style {
            Style::Json => read_json(decoded()),
            Style::SpaceDelimited => {
                value(decoded().and_then(|text| split(&text, " ", items, whole)))
            }
            Style::PipeDelimited => {
                value(decoded().and_then(|text| split(&text, "|", items, whole)))
            }
            _ if self.is_array() => value(split(&first.raw, ",", items, first.decode)),
            _ if self.is_object() => self.read_turns(&first.raw, first.decode),
            _ => value(decoded().map(|text| self.schema.read_text(&text))),
        }
    }
}

fn read_json(text: Option<String>) -> Found {
    match text.map(|text| serde_json::from_str(&text)) {
        None => NOT_UTF8,
        Some(Err(_)) => Found::Wrong("must be JSON"),
        Some(Ok(value)) => Found::Value(value),
    }
}

fn split(raw: &str, separator: &str, items: &Schema, decode: Decode) -> Option<Value> {
    let items = raw.split(separator).map(|part| Some(items.read_text(&decode(part)?)));
    items.collect::<Option<_>>().map(Value::Array)
}

fn object<'t>(
    members: impl Iterator<Item = (&'t str, &'t str)>,
    schema: &Schema,
    decode: Decode,
) -> Found {
    let mut found = Map::new();
    for (name, raw) in members {
        let (Some(name), Some(text)) = (decode(name), decode(raw)) else { return NOT_UTF8 };
        let value = schema.member(&name).read_text(&text);
        if found.insert(name, value).is_some() {
            return MEMBER_TWICE;
        }
    }
    Found::Value(Value::Object(found))
}

/// The members of an object that stand in pairs of their own; an array's items repeat the name.
fn form_members<'p>(own: impl Iterator<Item = (String, &'p Pair)>, schema: &Schema) -> Found {
    let mut members: Map<String, Value> = Map::new();
    for (name, pair) in own {
        let member = schema.member(&name);
        let Some(text) = (pair.decode)(&pair.raw) else { return NOT_UTF8 };
        if member.types().has(Types::ARRAY) && !member.types().has(Types::STRING) {
            let items = members.entry(name).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(items) = items {
                items.push(member.items().read_text(&text));
            }
        } else if members.insert(name, member.read_text(&text)).is_some() {
            return MEMBER_TWICE;
        }
    }
    if members.is_empty() { Found::Nothing } else { Found::Value(Value::Object(members)) }
}

/// A form (`application/x-www-form-urlencoded`) as the object that its schema speaks of.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn form_object(pairs: &[Pair], schema: &Schema) -> Result<Value, &'static str> {
    match form_members(pairs.iter().map(|pair| (pair.name.clone(), pair)), schema) {
        Found::Value(value) => Ok(value),
        Found::Nothing => Ok(Value::Object(Map::new())),
        Found::Wrong(description) => Err(description),
    }
}
