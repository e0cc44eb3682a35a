//! What a text means, by the type that its schema declares.
//!
//! A query knows no types: `8` is a number where the schema wants one and a text where it wants a
//! text. This is the oracle's own reading, which shares nothing with a server's.

use serde_json::{Map, Value};

use super::facets::{Types, all_facets, declared, item, member, telling};
use super::site::{Media, Part, Place, Style};
use super::wire::Pieces;

/// The readings of what a site carries, the likeliest first; `None` when it carries nothing.
///
/// More than one is possible where a schema allows several types, and where nothing is written:
/// that is an empty text as well as an empty list. None at all is possible where the style of an
/// object was not kept.
pub(super) fn readings(
    root: &Value,
    part: &Part,
    schema: &Value,
    pieces: &Pieces,
) -> Option<Vec<Value>> {
    let (style, explode, name, place) = match part {
        Part::Body(Media::Form) => {
            let pairs = pieces.iter().map(|(name, text)| (decoded(name), decoded(text)));
            return Some(members(root, schema, pairs.collect(), true).into_iter().collect());
        }
        Part::Body(Media::Json) => return None,
        // One character stands for one byte.
        Part::Body(Media::Bytes) => {
            let bytes = |text: &str| text.bytes().map(char::from).collect::<String>();
            return Some(pieces.iter().map(|(_, text)| bytes(text).into()).collect());
        }
        Part::Body(Media::Text) => {
            return Some(pieces.iter().flat_map(|(_, text)| scalars(root, schema, text)).collect());
        }
        Part::Parameter { style, explode, name, place } => (*style, *explode, name, *place),
    };
    let types = Types::of(root, schema);
    let read = |text: &str| {
        if place == Place::Header { text.to_owned() } else { decoded(text) }
    };
    let named = matches!(place, Place::Query | Place::Cookie);
    let own: Vec<&str> = pieces
        .iter()
        .filter(|(key, _)| !named || decoded(key) == *name)
        .map(|(_, text)| text.as_str())
        .collect();
    let mut found = Vec::new();
    if style == Style::Json {
        found.extend(own.iter().filter_map(|text| serde_json::from_str::<Value>(&read(text)).ok()));
        return (!own.is_empty()).then_some(found);
    }
    // Each member travels under a name of its own.
    let apart = style == Style::DeepObject || style == Style::Form && explode;
    if types.has("object") {
        let pairs = match (style, explode) {
            (Style::DeepObject, _) => Some(deep(pieces, name)),
            (Style::Form, true) => Some(loose(root, schema, pieces)),
            (style, explode) => own.first().and_then(|text| listed(text, style, explode, read)),
        };
        match pairs {
            // An object that none of its members travels of does not travel.
            Some(pairs) if pairs.is_empty() && (own.is_empty() || apart) => return None,
            Some(pairs) => found.extend(members(root, schema, pairs, apart)),
            None => {}
        }
    } else if own.is_empty() {
        return None;
    }
    if types.has("array") && style != Style::DeepObject && !own.is_empty() {
        found.extend(arrays(root, schema, &own, style, explode, read));
    }
    if let (true, [text]) = (style != Style::DeepObject, own.as_slice()) {
        let scalar = scalars(root, schema, &read(text));
        // An array or object is what it is; only what allows both may be either.
        if found.is_empty() || scalar.iter().any(|value| types_has(types, value)) {
            found.extend(scalar);
        }
    }
    Some(found)
}

/// What the text of a header of an answer can mean, the likeliest first.
pub(crate) fn header(root: &Value, schema: &Value, text: &str) -> Vec<Value> {
    let (place, style) = (Place::Header, Style::Simple);
    let part = Part::Parameter { name: String::new(), place, style, explode: false };
    let sent = vec![(String::new(), text.to_owned())];
    readings(root, &part, schema, &sent).unwrap_or_default()
}

fn types_has(types: Types, value: &Value) -> bool {
    match value {
        Value::Null => types.has("null"),
        Value::Bool(_) => types.has("boolean"),
        Value::Number(_) => types.has("integer"),
        Value::String(_) => types.has("string"),
        _ => false,
    }
}

fn split(text: &str, style: Style, read: impl Fn(&str) -> String) -> Vec<String> {
    match style {
        // These have no way to say that a delimiter is none.
        Style::SpaceDelimited => read(text).split(' ').map(str::to_owned).collect(),
        Style::PipeDelimited => read(text).split('|').map(str::to_owned).collect(),
        _ => text.split(',').map(read).collect(),
    }
}

fn arrays(
    root: &Value,
    schema: &Value,
    own: &[&str],
    style: Style,
    explode: bool,
    read: impl Fn(&str) -> String,
) -> Vec<Value> {
    let repeated = explode && style != Style::Simple;
    let parts = if repeated {
        own.iter().map(|text| read(text)).collect()
    } else {
        split(own[0], style, read)
    };
    let facets = all_facets(root, &[schema]);
    let items = parts
        .iter()
        .enumerate()
        .map(|(index, text)| scalar(root, telling(root, &item(&facets, index)), text));
    let list = Value::Array(items.collect());
    let nothing = !repeated && own[0].is_empty();
    if nothing { vec![Value::Array(Vec::new()), list] } else { vec![list] }
}

type Pairs = Vec<(String, String)>;

/// The members of an object in style `deepObject`.
fn deep(pieces: &Pieces, name: &str) -> Pairs {
    let pair = |(key, text): &(String, String)| {
        let key = decoded(key);
        let inner = key.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?;
        Some((inner.to_owned(), decoded(text)))
    };
    pieces.iter().filter_map(pair).collect()
}

/// The members of an object that travel each under their own name. Only what is declared can be
/// told from other parameters.
fn loose(root: &Value, schema: &Value, pieces: &Pieces) -> Pairs {
    let facets = all_facets(root, &[schema]);
    let known = declared(&facets);
    let all = pieces.iter().map(|(key, text)| (decoded(key), decoded(text)));
    all.filter(|(key, _)| known.contains(&key)).collect()
}

/// The members of an object that travel in one text.
fn listed(text: &str, style: Style, explode: bool, read: impl Fn(&str) -> String) -> Option<Pairs> {
    if explode {
        let pairs = text.split(',').map(|part| part.split_once('='));
        return pairs.map(|pair| pair.map(|(key, text)| (read(key), read(text)))).collect();
    }
    let parts = split(text, style, read);
    let even = parts.len().is_multiple_of(2);
    even.then(|| parts.chunks(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect())
}

/// The object that pairs stand for. Where a member is a list, and `lists` travel, each pair is an
/// item of it; nobody can read what is no list and stands there twice.
fn members(root: &Value, schema: &Value, pairs: Pairs, lists: bool) -> Option<Value> {
    let facets = all_facets(root, &[schema]);
    let mut members = Map::new();
    for (name, text) in pairs {
        let schemas = member(&facets, &name);
        let schema = telling(root, &schemas);
        let types = Types::of(root, schema);
        if lists && !schemas.is_empty() && types.has("array") && !types.has("string") {
            let inner = item(&all_facets(root, &schemas), 0);
            let one = scalar(root, telling(root, &inner), &text);
            match members.get_mut(&name) {
                Some(Value::Array(items)) => items.push(one),
                _ => drop(members.insert(name, Value::Array(vec![one]))),
            }
        } else if members.insert(name, scalar(root, schema, &text)).is_some() {
            return None;
        }
    }
    Some(Value::Object(members))
}

/// The likeliest reading of a text.
fn scalar(root: &Value, schema: &Value, text: &str) -> Value {
    scalars(root, schema, text).into_iter().next().unwrap_or_else(|| text.into())
}

/// The readings of a text as a value without parts. What is none of the declared types stays a
/// text, and the schema refuses that.
fn scalars(root: &Value, schema: &Value, text: &str) -> Vec<Value> {
    let types = Types::of(root, schema);
    let mut found = Vec::new();
    if types.has("integer") && is_number(text, types.has("number")) {
        // No integer of 64 bits is read as a float.
        let read = serde_json::from_str::<Value>(text).ok();
        found.extend(read.filter(|read| types.has("number") || !read.is_f64()));
    }
    match text {
        "true" | "false" if types.has("boolean") => found.push(Value::Bool(text == "true")),
        "" if types.has("null") && !types.has("string") => found.push(Value::Null),
        _ => {}
    }
    if types.has("string") || found.is_empty() {
        found.push(text.into());
    }
    found
}

/// Whether a text is a number as JSON writes one; an integer has neither point nor exponent.
fn is_number(text: &str, fraction: bool) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let digits = unsigned.bytes().take_while(u8::is_ascii_digit).count();
    let leading = digits > 1 && unsigned.starts_with('0');
    digits > 0
        && !leading
        && (digits == unsigned.len() || (fraction && serde_json::from_str::<f64>(text).is_ok()))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match hex.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::wire::pieces;
    use super::*;

    fn read(style: Style, explode: bool, schema: &Value, value: &Value) -> Vec<Value> {
        let place = if style == Style::Simple { Place::Path } else { Place::Query };
        let part = Part::Parameter { name: "p".to_owned(), place, style, explode };
        readings(&Value::Null, &part, schema, &pieces(&part, value)).unwrap_or_default()
    }

    #[test]
    fn what_was_written_is_read_again() {
        let list = json!({ "type": "array", "items": { "type": "integer" } });
        let object = json!({ "type": "object", "properties": {
            "a": { "type": "string" }, "b": { "type": "boolean" },
        }});
        for (style, explode) in [
            (Style::Form, true),
            (Style::Form, false),
            (Style::SpaceDelimited, false),
            (Style::PipeDelimited, false),
            (Style::Simple, false),
            (Style::Simple, true),
            (Style::DeepObject, true),
            (Style::Json, false),
        ] {
            let value = json!({ "a": "7", "b": true });
            if !matches!(style, Style::SpaceDelimited | Style::PipeDelimited) {
                assert_eq!(read(style, explode, &object, &value), [value], "{style:?}");
            }
            if style != Style::DeepObject {
                assert_eq!(
                    read(style, explode, &list, &json!([1, 2])),
                    [json!([1, 2])],
                    "{style:?}"
                );
            }
        }
        let part = Part::Body(Media::Form);
        let schema = json!({ "properties": { "l": list, "s": { "type": "string" } } });
        let value = json!({ "l": [1, 2], "s": "a&b" });
        assert_eq!(
            readings(&Value::Null, &part, &schema, &pieces(&part, &value)),
            Some(vec![value])
        );
    }

    #[test]
    fn a_text_is_what_the_schema_declares() {
        for (schema, text, expected) in [
            (json!({ "type": "string" }), "8", vec![json!("8")]),
            (json!({ "type": "integer" }), "8", vec![json!(8)]),
            (json!({ "type": "integer" }), "8.0", vec![json!("8.0")]),
            (json!({ "type": "integer" }), "007", vec![json!("007")]),
            (
                json!({ "type": "integer" }),
                "-9223372036854775809",
                vec![json!("-9223372036854775809")],
            ),
            (json!({ "type": "number" }), "1e2", vec![json!(100.0)]),
            (json!({ "type": "boolean" }), "true", vec![json!(true)]),
            (json!({ "type": ["integer", "null"] }), "", vec![Value::Null]),
            (json!({ "type": ["integer", "string"] }), "8", vec![json!(8), json!("8")]),
            (json!({ "type": "array" }), "a%2Cb", vec![json!(["a%2Cb"])]),
        ] {
            assert_eq!(read(Style::Form, true, &schema, &json!(text)), expected, "{schema} {text}");
        }
        let list = json!({ "type": "array", "items": { "type": "string" } });
        assert_eq!(read(Style::Form, false, &list, &json!([])), [json!([]), json!([""])]);
        assert!(read(Style::Form, true, &list, &json!([])).is_empty());
    }

    #[test]
    fn an_alternative_that_has_no_such_member_does_not_say_how_it_is_read() {
        let part = Part::Body(Media::Form);
        let closed = json!({ "additionalProperties": false });
        let texts = json!({ "patternProperties": { "^a": { "type": "string" } } });
        for some in [json!([texts, closed]), json!([closed, texts])] {
            let (schema, value) = (json!({ "anyOf": some }), json!({ "a!": "0" }));
            let sent = pieces(&part, &value);
            assert_eq!(readings(&Value::Null, &part, &schema, &sent), Some(vec![value]));
        }
    }
}
