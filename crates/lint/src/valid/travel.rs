//! What of a schema travels in a request, and what in an answer.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::pointer::{from_reference, join};
use bv_cms_document::{Direction, Directions};
use serde_json::{Map, Value, json};

use super::schema::{all_schemas, says};

/// Whose eyes a schema is seen with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum View {
    /// Of either side, or nobody's: everything may be there.
    Either,
    /// Of who reads a request, in which nothing is that is `readOnly`.
    Request,
    /// Of who reads an answer, in which nothing is that is `writeOnly`.
    Answer,
}

/// Keywords with schemas for the value itself.
const IN_PLACE: &[&str] = &["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"];

impl View {
    pub(super) const ALL: [Self; 3] = [Self::Either, Self::Request, Self::Answer];

    /// How what is at a pointer is seen.
    pub(super) fn of(directions: &Directions, pointer: &str) -> Self {
        match directions.at(pointer) {
            Direction::Request => Self::Request,
            Direction::Response => Self::Answer,
            Direction::Structural => Self::Either,
        }
    }

    /// The flags of members that cannot be required.
    fn flags(self) -> &'static [&'static str] {
        match self {
            Self::Either => &["readOnly", "writeOnly"],
            Self::Request => &["readOnly"],
            Self::Answer => &["writeOnly"],
        }
    }

    /// Why a member with such a flag is not there.
    fn reason(self) -> Option<&'static str> {
        match self {
            Self::Either => None,
            Self::Request => Some("what is `readOnly` does not travel in requests"),
            Self::Answer => Some("what is `writeOnly` does not travel in answers"),
        }
    }
}

/// The document as it is seen: nobody requires what does not travel, and it is not there. `None`
/// when everything travels.
pub(super) fn seen(root: &Value, view: View) -> Option<Value> {
    let flagged = flagged(root, view);
    if flagged.is_empty() {
        return None;
    }
    let mut amender = Amender { seen: root.clone(), copies: BTreeMap::new() };
    if let Some(reason) = view.reason() {
        for pointer in &flagged {
            if let Some(member) = amender.seen.pointer_mut(pointer) {
                *member = json!({ "not": { "$comment": reason } });
            }
        }
    }
    for schema in all_schemas(root) {
        let hidden = names(root, &schema, &flagged);
        // What is inside a member that is not there is not there either.
        if !hidden.is_empty()
            && let Some(mut released) = amender.seen.pointer(&schema).cloned()
        {
            amender.release(&mut released, &hidden);
            if let Some(place) = amender.seen.pointer_mut(&schema) {
                *place = released;
            }
        }
    }
    Some(amender.seen)
}

/// Why a member is not there, given the schema that it would have to break.
pub(super) fn stays(schema: &Value) -> Option<&str> {
    let reason = schema.get("$comment").and_then(Value::as_str)?;
    View::ALL.iter().any(|view| view.reason() == Some(reason)).then_some(reason)
}

/// The pointers of the members that do not travel.
pub(super) fn flagged(root: &Value, view: View) -> BTreeSet<String> {
    let mut flagged = BTreeSet::new();
    for schema in all_schemas(root) {
        let at = join(&schema, "properties");
        let members = root.pointer(&at).and_then(Value::as_object);
        for name in members.into_iter().flat_map(Map::keys) {
            let member = join(&at, name);
            if view.flags().iter().any(|flag| says(root, &member, flag)) {
                flagged.insert(member);
            }
        }
    }
    flagged
}

/// The names of the members that do not travel, of the value that the schema at a pointer is for.
fn names(root: &Value, pointer: &str, flagged: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (pointer, keywords) in applied(root, pointer, IN_PLACE) {
        let properties = join(&pointer, "properties");
        let members = keywords.get("properties").and_then(Value::as_object);
        let members = members.into_iter().flat_map(Map::keys);
        found.extend(members.filter(|name| flagged.contains(&join(&properties, name))).cloned());
    }
    found
}

/// Whether the schema at a pointer requires one of some names.
fn requires(root: &Value, pointer: &str, hidden: &BTreeSet<String>) -> bool {
    applied(root, pointer, IN_PLACE).into_iter().any(|(_, keywords)| {
        let dependent = keywords.get("dependentRequired").and_then(Value::as_object);
        let lists = dependent.into_iter().flat_map(Map::values).chain(keywords.get("required"));
        let mut names = lists.filter_map(Value::as_array).flatten().filter_map(Value::as_str);
        names.any(|name| hidden.contains(name))
    })
}

/// The schema at a pointer, and those that it applies to the same value by some keywords, through
/// references too.
pub(super) fn applied<'v>(
    root: &'v Value,
    pointer: &str,
    by: &[&str],
) -> Vec<(String, &'v Map<String, Value>)> {
    let (mut applied, mut visited) = (Vec::new(), BTreeSet::new());
    let mut open = vec![pointer.to_owned()];
    while let Some(pointer) = open.pop() {
        let Some(Value::Object(keywords)) = root.pointer(&pointer) else { continue };
        if visited.insert(pointer.clone()) {
            let target = keywords.get("$ref").and_then(Value::as_str).and_then(from_reference);
            open.extend(target.into_iter().chain(in_place(&pointer, keywords, by)));
            applied.push((pointer, keywords));
        }
    }
    applied
}

fn in_place(pointer: &str, keywords: &Map<String, Value>, by: &[&str]) -> Vec<String> {
    let mut inner = Vec::new();
    for keyword in by {
        let at = join(pointer, keyword);
        match keywords.get(*keyword) {
            Some(Value::Array(all)) => {
                inner.extend((0..all.len()).map(|index| join(&at, &index.to_string())));
            }
            Some(Value::Object(all)) if *keyword == "dependentSchemas" => {
                inner.extend(all.keys().map(|name| join(&at, name)));
            }
            Some(Value::Object(_)) => inner.push(at),
            _ => {}
        }
    }
    inner
}

/// Where a document has the copies of schemas that require less than where they are written.
const COPIES: &str = "x-released";

struct Amender {
    seen: Value,
    /// The references to the copies, by the pointer of the schema and what it does not require.
    copies: BTreeMap<(String, BTreeSet<String>), String>,
}

impl Amender {
    /// Takes names out of what a schema requires, and what the schemas do that it applies to the
    /// same value.
    fn release(&mut self, schema: &mut Value, hidden: &BTreeSet<String>) {
        let Some(keywords) = schema.as_object_mut() else { return };
        let travels = |name: &Value| name.as_str().is_none_or(|name| !hidden.contains(name));
        if let Some(Value::Array(required)) = keywords.get_mut("required") {
            required.retain(travels);
        }
        if let Some(Value::Object(dependent)) = keywords.get_mut("dependentRequired") {
            for required in dependent.values_mut().filter_map(Value::as_array_mut) {
                required.retain(travels);
            }
        }
        if let Some(Value::String(reference)) = keywords.get_mut("$ref")
            && let Some(target) = from_reference(reference)
            && requires(&self.seen, &target, hidden)
        {
            *reference = self.copy(target, hidden);
        }
        for keyword in IN_PLACE {
            let inner: Vec<&mut Value> = match keywords.get_mut(*keyword) {
                Some(Value::Array(all)) => all.iter_mut().collect(),
                Some(Value::Object(all)) if *keyword == "dependentSchemas" => {
                    all.values_mut().collect()
                }
                inner => inner.into_iter().collect(),
            };
            for inner in inner {
                self.release(inner, hidden);
            }
        }
    }

    /// The reference to a copy of a schema that requires names elsewhere, and not where they are
    /// known not to travel.
    fn copy(&mut self, target: String, hidden: &BTreeSet<String>) -> String {
        let key = (target, hidden.clone());
        if let Some(known) = self.copies.get(&key) {
            return known.clone();
        }
        let name = self.copies.len().to_string();
        let reference = format!("#/{COPIES}/{name}");
        let mut copy = self.seen.pointer(&key.0).cloned().unwrap_or_default();
        self.copies.insert(key, reference.clone());
        self.release(&mut copy, hidden);
        self.seen[COPIES][name] = copy;
        reference
    }
}

#[cfg(test)]
mod tests {
    use bv_cms_dialect::BV_CMS;
    use bv_cms_document::Document;
    use bv_cms_findings::Finding;

    use super::*;
    use crate::valid::meta_schema;

    /// What is found when a schema `Live` is the body of a request, with an example, and of an
    /// answer, with another.
    fn found(live: &str, request: &str, answer: &str) -> Vec<(String, String)> {
        let yaml = format!(
            "openapi: 3.1.0\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    post:\n      operationId: A\n      \
             requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Live'}}, examples: {{a: {{value: {request}}}}}}}}}}}\n      \
             responses: {{'200': {{description: d, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Live'}}, examples: {{b: {{value: {answer}}}}}}}}}}}}}\n\
             components: {{schemas: {{\n  Live: {live},\n  Base: {{properties: {{id: {{type: string, readOnly: true}}}}}},\n  Id: {{type: string, readOnly: true}},\n  \
             Needs: {{required: [id, name]}},\n  AlsoNeeds: {{title: t, $ref: '#/components/schemas/Needs'}}}}}}\n"
        );
        let document = Document::parse("a.yaml", &yaml, BV_CMS).unwrap();
        let place = |it: Finding| {
            let from = it.pointer.rfind("/value").or_else(|| it.pointer.rfind("/Live"));
            (it.pointer[from.unwrap()..].to_owned(), it.expected)
        };
        meta_schema(&document).into_iter().map(place).collect()
    }

    /// Ways to say that `id`, which only answers have, is required.
    const WITH_ID: &[&str] = &[
        "{required: [id, name], properties: {id: {readOnly: true, type: string}}}",
        "{required: [id, name], properties: {id: {$ref: '#/components/schemas/Id'}}}",
        "{required: [id, name], properties: {id: {allOf: [{$ref: '#/components/schemas/Id'}]}}}",
        "{required: [id, name], $ref: '#/components/schemas/Base'}",
        "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [id, name]}]}",
        "{required: [name], dependentRequired: {name: [id]}, $ref: '#/components/schemas/Base'}",
        "{$ref: '#/components/schemas/Base', required: [name], oneOf: [{required: [id]}, {required: [no]}]}",
        "{$ref: '#/components/schemas/Needs', properties: {id: {type: string, readOnly: true}}}",
        "{allOf: [{$ref: '#/components/schemas/AlsoNeeds'}, {$ref: '#/components/schemas/Base'}]}",
    ];

    #[test]
    fn a_request_does_not_hold_what_is_read_only() {
        for live in WITH_ID {
            assert_eq!(found(live, "{name: a}", "{name: a, id: b}"), [], "{live}");
            let reason = "nothing here: what is `readOnly` does not travel in requests";
            assert_eq!(
                found(live, "{name: a, id: b}", "{name: a, id: b}"),
                [("/value/id".to_owned(), reason.to_owned())],
                "{live}"
            );
            assert_eq!(found(live, "{name: a}", "{name: a}").len(), 1, "{live}");
            assert_eq!(found(live, "{}", "{name: a, id: b}").len(), 1, "{live}");
        }
    }

    #[test]
    fn an_answer_does_not_hold_what_is_write_only() {
        let live = "{required: [key], properties: {key: {type: string, writeOnly: true}}}";
        assert_eq!(found(live, "{key: a}", "{}"), []);
        let reason = "nothing here: what is `writeOnly` does not travel in answers";
        assert_eq!(
            found(live, "{key: a}", "{key: a}"),
            [("/value/key".to_owned(), reason.to_owned())]
        );
        assert_eq!(found(live, "{}", "{}").len(), 1);
    }

    /// Such an example is of both sides: each member is seen by one of them.
    #[test]
    fn an_example_of_a_schema_holds_what_either_side_sees() {
        let live = |example: &str| {
            let live = format!(
                "{{type: object, required: [id, key], example: {example}, properties: {{id: {{type: string, readOnly: \
                 true}}, key: {{type: string, writeOnly: true}}}}}}"
            );
            found(&live, "{key: a}", "{id: a}")
        };
        assert_eq!(live("{id: a, key: b}"), []);
        assert_eq!(live("{id: a}"), []);
        assert_eq!(live("{}"), []);
        assert_eq!(live("{id: 1}"), [("/Live/example/id".to_owned(), "type string".to_owned())]);
    }

    /// Each schema refers twice to the next, and the last requires what the first says stays.
    #[test]
    fn a_schema_is_copied_once_however_many_ways_lead_to_it() {
        let to = |it: usize| json!({ "$ref": format!("#/components/schemas/A{it}") });
        let mut schemas: Map<String, Value> = (0..60)
            .map(|it| (format!("A{it}"), json!({ "allOf": [to(it + 1), to(it + 1)] })))
            .collect();
        schemas.insert("A60".to_owned(), json!({ "required": ["id", "name"] }));
        let id = json!({ "id": { "readOnly": true } });
        schemas.insert("Live".to_owned(), json!({ "properties": id, "allOf": [to(0)] }));
        let root = json!({ "components": { "schemas": schemas } });
        let seen = seen(&root, View::Request).unwrap();
        assert_eq!(seen[COPIES].as_object().unwrap().len(), 61);
        assert_eq!(seen["components"]["schemas"]["A60"], root["components"]["schemas"]["A60"]);
        assert!(seen[COPIES].to_string().contains(r#"{"required":["name"]}"#));
    }

    #[test]
    fn what_is_nested_does_not_travel_either() {
        let live = "{required: [id], properties: {id: {type: string, readOnly: true}, kids: {type: array, \
                    items: {$ref: '#/components/schemas/Live'}}}}";
        assert_eq!(found(live, "{kids: [{kids: [{}]}]}", "{id: a, kids: [{id: b}]}"), []);
        let (place, _) = &found(live, "{kids: [{kids: [{id: a}]}]}", "{id: a}")[0];
        assert_eq!(place, "/value/kids/0/kids/0/id");
    }
}
