//! Every change there is to make.

use bv_cms_document::place::{Place, walk};
use bv_cms_document::pointer::{from_reference, join, parent, tokens};
use bv_cms_document::{Dialect, Document};
use serde_json::{Map, Value, json};

use super::change::Change;
use super::{Mutant, Operator};

/// Bounds of texts, numbers, arrays and objects.
const BOUNDS: &[&str] = &[
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
];

/// Every change of a contract, in the order of its file.
#[must_use]
pub fn mutants(contract: &Document) -> Vec<Mutant> {
    let mut maker =
        Maker { root: contract.value(), dialect: contract.dialect(), mutants: Vec::new() };
    walk(contract.value(), "", Place::Keywords, &mut |pointer, value, place| {
        if !pointer.is_empty() {
            maker.node(pointer, value);
        }
        maker.inside(pointer, value, place);
        true
    });
    maker.mutants
}

pub(super) struct Maker<'d> {
    root: &'d Value,
    dialect: &'d Dialect,
    mutants: Vec<Mutant>,
}

impl Maker<'_> {
    pub(super) fn add(
        &mut self,
        operator: Operator,
        pointer: &str,
        description: impl Into<String>,
        change: Change,
    ) {
        let (pointer, description) = (pointer.to_owned(), description.into());
        self.mutants.push(Mutant { operator, pointer, description, change });
    }

    pub(super) fn set(&mut self, operator: Operator, pointer: &str, value: Value) {
        let description = format!("becomes {}", bv_cms_findings::show(Some(&value)));
        self.add(operator, pointer, description, Change::Set(value));
    }

    /// What can be done to any member or item.
    fn node(&mut self, pointer: &str, value: &Value) {
        let around = parent(pointer).unwrap_or_default();
        let path = tokens(pointer);
        let key = path.last().map_or("", String::as_str);
        let name = path.len().checked_sub(2).map_or("", |index| path[index].as_str());
        let of_object = self.root.pointer(around).is_some_and(Value::is_object);
        let place = Place::at(self.root, around);
        let (deletes, renames) = match (place, name) {
            (Place::Names, "headers") => (Operator::Header, Operator::Header),
            (Place::Names, responses)
                if path[0] != "components"
                    && ["responses", self.dialect.extensions.unmatched_routes]
                        .contains(&responses) =>
            {
                (Operator::Delete, Operator::Status)
            }
            (Place::Names, "paths") => (Operator::Delete, Operator::Path),
            (Place::Data, "enum") => (Operator::EnumDrop, Operator::RenameKey),
            _ => (Operator::Delete, Operator::RenameKey),
        };
        self.add(deletes, pointer, "is gone", Change::Delete);
        if of_object {
            let other = match renames {
                Operator::Status => if key == "418" { "417" } else { "418" }.to_owned(),
                _ => format!("{key}x"),
            };
            self.add(renames, pointer, format!("is called `{other}`"), Change::Rename(other));
        }
        self.set(Operator::Retype, pointer, retyped(key, value));
        let keyword = if of_object && place == Place::Keywords { key } else { "" };
        self.scalar(pointer, keyword, Place::at(self.root, pointer), value);
    }

    fn scalar(&mut self, pointer: &str, keyword: &str, place: Place, value: &Value) {
        let operator = match keyword {
            "required" => Operator::FlipRequired,
            "pattern" => Operator::Pattern,
            "format" => Operator::Format,
            "default" => Operator::Default,
            "readOnly" | "writeOnly" => Operator::ReadOnly,
            "operationId" => Operator::OperationId,
            _ if BOUNDS.contains(&keyword) => Operator::Bound,
            _ if place == Place::Data && pointer.contains("/enum/") => Operator::EnumDrop,
            _ if place == Place::Data => Operator::Example,
            _ => Operator::Value,
        };
        match value {
            Value::Bool(flag) => self.set(operator, pointer, json!(!flag)),
            Value::Number(number) => {
                for step in [1, -1] {
                    if let Some(number) = number.as_i64() {
                        self.set(operator, pointer, json!(number.saturating_add(step)));
                    }
                }
            }
            Value::String(text) => {
                if keyword == "$ref" {
                    self.reference(pointer, text);
                }
                let operator = if operator == Operator::Value { Operator::Text } else { operator };
                self.set(operator, pointer, json!(format!("{text}x")));
                if operator == Operator::Format {
                    let other = if text == "uuid" { "date-time" } else { "uuid" };
                    self.set(operator, pointer, json!(other));
                }
                if operator == Operator::Pattern {
                    self.set(operator, pointer, json!("^.*$"));
                }
                let prose = matches!(keyword, "description" | "summary" | "title");
                if prose && text.trim().contains(' ') {
                    let wrapped = text.replacen(' ', "\n", 1);
                    let change = Change::Set(json!(wrapped));
                    self.add(Operator::Wrap, pointer, "is wrapped otherwise", change);
                }
            }
            _ => {}
        }
    }

    /// Leads to the next component of the same kind.
    fn reference(&mut self, pointer: &str, text: &str) {
        let target = from_reference(text).unwrap_or_default();
        let kind = parent(&target).unwrap_or_default();
        let Some(components) = self.root.pointer(kind).and_then(Value::as_object) else { return };
        let names: Vec<&String> = components.keys().collect();
        let current = names.iter().position(|name| join(kind, name) == target);
        if let Some(index) = current
            && names.len() > 1
        {
            let other = join(kind, names[(index + 1) % names.len()]);
            self.set(Operator::Reference, pointer, json!(format!("#{other}")));
        }
    }

    /// What can be done to the members or items of a value.
    fn inside(&mut self, pointer: &str, value: &Value, place: Place) {
        let length = match value {
            Value::Object(members) => members.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        if length > 1 {
            self.add(Operator::Order, pointer, "begins with its second", Change::Rotate);
        }
        let keyword = tokens(pointer).pop().unwrap_or_default();
        if keyword == "security" && value.is_array() {
            let others = [json!([]), json!([{ "another": [] }])];
            for other in others.into_iter().filter(|other| other != value) {
                self.set(Operator::Security, pointer, other);
            }
            let anonymous = Change::Push(json!({}));
            self.add(Operator::Security, pointer, "may be left out", anonymous);
        }
        if place == Place::Keywords
            && let Value::Object(members) = value
        {
            self.schema(pointer, members);
            self.parameter_or_body(pointer, value);
            self.operation(pointer, value);
        }
    }

    /// Adds something to a Schema Object.
    fn schema(&mut self, pointer: &str, schema: &Map<String, Value>) {
        if let Some(Value::Array(values)) = schema.get("enum") {
            let other = match values.first() {
                Some(Value::String(text)) => json!(format!("{text}_TOO")),
                Some(Value::Number(_)) => json!(418),
                _ => json!("OTHER"),
            };
            let description = format!("has {other} as well");
            self.add(Operator::EnumAdd, &join(pointer, "enum"), description, Change::Push(other));
        }
        let Some(Value::Object(properties)) = schema.get("properties") else { return };
        let required: Vec<&str> = match schema.get("required") {
            Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        for (name, property) in properties {
            // What is required and no longer so is a deleted item.
            let at = join(pointer, "required");
            if required.is_empty() {
                self.set(Operator::FlipRequired, &at, json!([name]));
            } else if !required.contains(&name.as_str()) {
                let description = format!("names `{name}` as well");
                self.add(Operator::FlipRequired, &at, description, Change::Push(json!(name)));
            }
            let at = join(&join(pointer, "properties"), name);
            for keyword in ["readOnly", "writeOnly"] {
                if property.is_object() && property.get(keyword).is_none() {
                    self.set(Operator::ReadOnly, &join(&at, keyword), json!(true));
                }
            }
        }
    }

    /// Who could call without credentials has to send some, and who had to need not.
    fn operation(&mut self, pointer: &str, value: &Value) {
        let schemes = self.root.pointer("/components/securitySchemes").and_then(Value::as_object);
        if value.get("operationId").is_some()
            && value.get("security").is_none()
            && let Some(scheme) = schemes.and_then(|schemes| schemes.keys().next())
        {
            let inherited = self.root.get("security").and_then(Value::as_array);
            let open = inherited.is_none_or(Vec::is_empty);
            let other = if open { json!([{ scheme: [] }]) } else { json!([]) };
            self.set(Operator::Security, &join(pointer, "security"), other);
        }
    }

    /// What is optional without a word becomes required.
    fn parameter_or_body(&mut self, pointer: &str, value: &Value) {
        let parameter = value.get("in").is_some() && value.get("name").is_some();
        let header = pointer.contains("/headers/") && value.get("schema").is_some();
        let body = pointer.ends_with("/requestBody");
        if (parameter || header || body)
            && value.get("$ref").is_none()
            && value.get("required").is_none()
        {
            self.set(Operator::FlipRequired, &join(pointer, "required"), json!(true));
        }
    }
}

/// A value of another type; a schema's `type` is another type.
fn retyped(key: &str, value: &Value) -> Value {
    match value {
        Value::String(text) if key == "type" && text == "string" => json!("integer"),
        Value::String(_) if key == "type" => json!("string"),
        Value::String(_) => json!(7),
        Value::Number(number) => json!(number.to_string()),
        Value::Bool(flag) => json!(flag.to_string()),
        Value::Null => json!("null"),
        Value::Array(_) => json!({}),
        Value::Object(_) => json!([]),
    }
}
