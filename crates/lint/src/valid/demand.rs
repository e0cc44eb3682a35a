//! Members that are required where they never travel.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::pointer::{is_within, join};
use bv_cms_document::{Direction, Document, References};
use serde_json::{Map, Value};

use super::schema::{all_schemas, parts};
use super::travel::{View, applied, flagged};

/// Keywords with schemas that a value has to satisfy, or one of them. What `if` says asks for
/// nothing.
const ASKING: &[&str] = &["allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas"];

/// A name that is required of what travels one way only, and does not travel that way.
pub(crate) struct Demand {
    /// Where the name is required.
    pub(crate) pointer: String,
    pub(crate) name: String,
    /// The only way that the schema travels.
    pub(crate) direction: Direction,
}

/// Every such name. What both sides use asks for each member where it travels, and is left out.
pub(crate) fn vain_demands(document: &Document) -> Vec<Demand> {
    let (root, directions) = (document.value(), document.directions());
    let mut found = BTreeMap::new();
    for (direction, view) in
        [(Direction::Request, View::Request), (Direction::Response, View::Answer)]
    {
        let flagged = flagged(root, view);
        if flagged.is_empty() {
            continue;
        }
        let travels_so = |pointer: &str| directions.at(pointer) == direction;
        for schema in all_schemas(root).iter().filter(|schema| travels_so(schema)) {
            let hidden = hidden(root, schema, &flagged);
            if hidden.is_empty() {
                continue;
            }
            for (pointer, keywords) in applied(root, schema, ASKING) {
                if travels_so(&pointer) {
                    let asked = asked(&pointer, keywords).into_iter();
                    let in_vain = asked.filter(|(_, name)| hidden.contains(name));
                    found.extend(in_vain.map(|(at, name)| (at, (name, direction))));
                }
            }
        }
    }
    let other_ways = if found.is_empty() { BTreeSet::new() } else { other_ways(document) };
    let is_elsewhere = |pointer: &str| other_ways.iter().any(|root| is_within(pointer, root));
    let found = found.into_iter().filter(|(pointer, _)| !is_elsewhere(pointer));
    found
        .map(|(pointer, (name, direction))| Demand { pointer, name: name.to_owned(), direction })
        .collect()
}

/// The names of the members that do not travel, of whatever has to fit the schema at a pointer.
fn hidden<'v>(root: &'v Value, schema: &str, flagged: &BTreeSet<String>) -> BTreeSet<&'v str> {
    let mut hidden = BTreeSet::new();
    for part in parts(root, schema) {
        let at = join(&part.pointer, "properties");
        let members = part.keywords.get("properties").and_then(Value::as_object);
        let names = members.into_iter().flat_map(Map::keys);
        hidden.extend(names.map(String::as_str).filter(|name| flagged.contains(&join(&at, name))));
    }
    hidden
}

/// The names that the keywords at a pointer ask for, and where.
fn asked<'v>(pointer: &str, keywords: &'v Map<String, Value>) -> Vec<(String, &'v str)> {
    let mut asked = Vec::new();
    let mut list = |at: &str, names: Option<&'v Value>| {
        let names = names.and_then(Value::as_array).into_iter().flatten().enumerate();
        let names = names.filter_map(|(index, name)| Some((index, name.as_str()?)));
        asked.extend(names.map(|(index, name)| (join(at, &index.to_string()), name)));
    };
    list(&join(pointer, "required"), keywords.get("required"));
    let dependent = join(pointer, "dependentRequired");
    let by_name = keywords.get("dependentRequired").and_then(Value::as_object);
    for (name, names) in by_name.into_iter().flatten() {
        list(&join(&dependent, name), Some(names));
    }
    asked
}

/// What webhooks and callbacks reach, whose requests travel the other way.
fn other_ways(document: &Document) -> BTreeSet<String> {
    let operations = document.operations().iter();
    let mut start: Vec<String> =
        operations.map(|operation| join(&operation.pointer, "callbacks")).collect();
    start.push("/webhooks".to_owned());
    References::of(document.value()).reach(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

    /// Where what is required never travels, in a document whose `New` is only in requests, whose
    /// `Page` is only in answers, and whose `Live` is in both.
    fn found(new: &str, page: &str) -> Vec<String> {
        found_in(new, page, "")
    }

    fn found_in(new: &str, page: &str, more: &str) -> Vec<String> {
        let body = |name: &str| {
            format!("content: {{a/b: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}")
        };
        let yaml = format!(
            "paths:\n  /a:\n    put: {{requestBody: {{{}}}, responses: {{'200': {{{}}}}}}}\n    \
             post: {{requestBody: {{{}}}, responses: {{'200': {{{}}}}}}}\n{more}\ncomponents:\n  schemas:\n    \
             Live: {{required: [id, key], properties: {{id: {{readOnly: true}}, key: {{writeOnly: true}}}}}}\n    \
             Id: {{readOnly: true}}\n    New: {new}\n    Page: {page}\n",
            body("Live"),
            body("Live"),
            body("New"),
            body("Page"),
        );
        let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
        let place = |it: Demand| it.pointer.replace("/components/schemas", "");
        vain_demands(&document).into_iter().map(place).collect()
    }

    #[test]
    fn what_only_requests_use_does_not_ask_for_what_is_read_only() {
        for (new, place) in [
            ("{required: [a, id], properties: {id: {readOnly: true}}}", "/New/required/1"),
            (
                "{required: [id], properties: {id: {$ref: '#/components/schemas/Id'}}}",
                "/New/required/0",
            ),
            ("{required: [id], $ref: '#/components/schemas/Live'}", "/New/required/0"),
            (
                "{allOf: [{$ref: '#/components/schemas/Live'}, {required: [id]}]}",
                "/New/allOf/1/required/0",
            ),
            (
                "{$ref: '#/components/schemas/Live', oneOf: [{required: [a]}, {required: [id]}]}",
                "/New/oneOf/1/required/0",
            ),
            (
                "{$ref: '#/components/schemas/Live', dependentRequired: {a: [b, id]}}",
                "/New/dependentRequired/a/1",
            ),
            (
                "{properties: {a: {items: {required: [id], properties: {id: {readOnly: true}}}}}}",
                "/New/properties/a/items/required/0",
            ),
        ] {
            assert_eq!(found(new, "{}"), [place], "{new}");
            // What answers use as well asks there.
            assert_eq!(found(new, "{$ref: '#/components/schemas/New'}"), [""; 0], "{new}");
            let webhook = "webhooks: {a: {$ref: '#/components/schemas/New'}}";
            assert_eq!(found_in(new, "{}", webhook), [""; 0], "{new}");
        }
    }

    #[test]
    fn what_travels_or_is_not_asked_for_is_not_found() {
        for new in [
            "{$ref: '#/components/schemas/Live'}",
            "{required: [key], $ref: '#/components/schemas/Live'}",
            "{properties: {id: {readOnly: true}}}",
            "{$ref: '#/components/schemas/Live', if: {required: [id]}, then: {}}",
            "{$ref: '#/components/schemas/Live', not: {required: [id]}}",
            // One alternative does not say what another one asks for.
            "{anyOf: [{required: [id]}, {properties: {id: {readOnly: true}}}]}",
        ] {
            assert_eq!(found(new, "{}"), [""; 0], "{new}");
        }
    }

    #[test]
    fn what_only_answers_use_does_not_ask_for_what_is_write_only() {
        let page = "{required: [id, key], $ref: '#/components/schemas/Live'}";
        assert_eq!(found("{}", page), ["/Page/required/1"]);
    }
}
