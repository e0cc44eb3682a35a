//! The exceptions that are about schemas: what the document says of one direction, said in JSON
//! Schema.

use std::collections::BTreeSet;

use bv_cms_document::pointer::{from_reference, join, tokens};
use bv_cms_document::{Direction, Document};
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use super::check::CHECKS;
use super::facets::{Keywords, all_facets, item, member};
use super::rule::{NUMBER_WIDTH, OPENAPI_FORMAT, READ_ONLY, Rule, TIMESTAMP, WRITE_ONLY};

/// The exceptions that change what a schema says of requests.
pub(super) const AMENDMENTS: [Rule; 4] = [READ_ONLY, NUMBER_WIDTH, OPENAPI_FORMAT, TIMESTAMP];
/// The same of answers.
const OF_ANSWERS: [Rule; 4] = [WRITE_ONLY, NUMBER_WIDTH, OPENAPI_FORMAT, TIMESTAMP];

/// The exceptions that change what a schema says of what travels in a direction.
pub(crate) fn amendments(direction: Direction) -> &'static [Rule] {
    match direction {
        Direction::Request => &AMENDMENTS,
        Direction::Response => &OF_ANSWERS,
        Direction::Structural => &[],
    }
}

/// The validator of the schema at `pointer` with some exceptions, and those of them that found
/// something there. Without a pointer it takes everything.
///
/// # Errors
/// When the schema is none; says where and what is wrong with it.
pub(crate) fn validator(
    document: &Document,
    pointer: Option<&str>,
    rules: &[Rule],
) -> Result<(Validator, Vec<Rule>), String> {
    let (mut root, used) = match pointer {
        Some(pointer) => amended(document.value(), pointer, rules),
        None => (Value::Object(Map::new()), Vec::new()),
    };
    let pointer = pointer.inspect(|pointer| root["$ref"] = reference(pointer).into());
    let mut options =
        jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
    for check in CHECKS.into_iter().filter(|check| used.contains(&check.rule)) {
        options = options.with_format(check.format, check.is_right);
    }
    let validator = options
        .build(&root)
        .map_err(|error| format!("{}: {error}", document.location(pointer.unwrap_or_default())));
    Ok((validator?, used))
}

/// The reference to a place of the document.
fn reference(pointer: &str) -> String {
    let joined = tokens(pointer).iter().fold(String::new(), |all, token| join(&all, token));
    let mut reference = String::from("#");
    for character in joined.chars() {
        match character {
            '{' => reference.push_str("%7B"),
            '}' => reference.push_str("%7D"),
            '%' => reference.push_str("%25"),
            ' ' => reference.push_str("%20"),
            other => reference.push(other),
        }
    }
    reference
}

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
    /// The keyword that keeps a member out of the direction, and what stays of the member.
    fn barrier(&self) -> (&'static str, bool) {
        if self.rules.contains(&WRITE_ONLY) { ("writeOnly", false) } else { ("readOnly", true) }
    }

    /// Amends one schema; `hidden` are the members that a schema around it keeps out.
    fn schema(
        &mut self,
        pointer: &str,
        mut hidden: BTreeSet<String>,
        open: &mut Vec<(String, BTreeSet<String>)>,
    ) {
        let schema = self.original.pointer(pointer);
        let Some(keywords) = schema.and_then(Value::as_object) else { return };
        let (barrier, instead) = self.barrier();
        hidden.extend(kept_out(self.original, keywords, barrier));
        for rule in self.rules {
            let Some(Value::Object(here)) = self.amended.pointer_mut(pointer) else { return };
            let changed = match *rule {
                READ_ONLY | WRITE_ONLY => hide(here, &hidden, instead),
                NUMBER_WIDTH => narrow(here),
                rule => CHECKS.iter().any(|check| {
                    check.rule == rule && here.get("format").is_some_and(|it| it == check.format)
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

/// The members that a schema says are `barrier` (`readOnly` or `writeOnly`), through its references
/// and alternatives too.
fn kept_out(root: &Value, keywords: &Keywords, barrier: &str) -> BTreeSet<String> {
    let schema = Value::Object(keywords.clone());
    let says = |schema: &Value| {
        all_facets(root, &[schema]).iter().any(|it| it.get(barrier) == Some(&json!(true)))
    };
    let facets = all_facets(root, &[&schema]);
    let members = facets.iter().filter_map(|it| it.get("properties")?.as_object()).flatten();
    members.filter(|(_, schema)| says(schema)).map(|(name, _)| name.clone()).collect()
}

/// What of a value travels in a request: without the members that only answers hold.
pub(super) fn travelling(root: &Value, schema: &Value, value: &Value) -> Value {
    without(root, &[schema], value)
}

fn without(root: &Value, schemas: &[&Value], value: &Value) -> Value {
    let facets = all_facets(root, schemas);
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.map(|(index, it)| without(root, &item(&facets, index), it)).collect()
        }
        Value::Object(members) => {
            let hidden: BTreeSet<String> =
                facets.iter().flat_map(|it| kept_out(root, it, "readOnly")).collect();
            let sent = members.iter().filter(|(name, _)| !hidden.contains(*name));
            let sent =
                sent.map(|(name, it)| (name.clone(), without(root, &member(&facets, name), it)));
            sent.collect::<Map<_, _>>().into()
        }
        plain => plain.clone(),
    }
}

fn hide(schema: &mut Map<String, Value>, hidden: &BTreeSet<String>, instead: bool) -> bool {
    let mut changed = false;
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for (_, property) in properties.iter_mut().filter(|(name, _)| hidden.contains(*name)) {
            *property = Value::Bool(instead);
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
    let is_number = kind.contains("\"number\"");
    let (least, most) = match schema.get("format").and_then(Value::as_str) {
        Some("float") if is_number => (json!(f32::MIN), json!(f32::MAX)),
        _ if is_number || !kind.contains("\"integer\"") => return false,
        Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
        _ => (json!(i64::MIN), json!(i64::MAX)),
    };
    let float = |value: &Value| value.as_f64();
    let beyond = |keyword: &str, limit: &Value, wider: fn(&f64, &f64) -> bool| {
        let own = schema.get(keyword).and_then(float);
        own.is_none_or(|own| float(limit).is_none_or(|limit| wider(&own, &limit)))
    };
    let (below, above) = (beyond("minimum", &least, f64::lt), beyond("maximum", &most, f64::gt));
    if below {
        schema.insert("minimum".to_owned(), least);
    }
    if above {
        schema.insert("maximum".to_owned(), most);
    }
    below || above
}

#[cfg(test)]
mod tests {
    use super::*;
    use bv_cms_dialect::BV_CMS;

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
    fn what_only_requests_hold_is_in_no_answer() {
        let text = "A: {required: [n, s], properties: {n: {}, s: {writeOnly: true}}}\n";
        let document = Document::parse("test.yaml", text, BV_CMS).expect("a document");
        let (validator, used) = validator(&document, Some("/A"), &OF_ANSWERS).expect("a schema");
        assert_eq!(used, [WRITE_ONLY]);
        assert!(validator.is_valid(&json!({ "n": 1 })));
        assert!(!validator.is_valid(&json!({ "n": 1, "s": "hidden" })));
    }

    #[test]
    fn numbers_have_the_width_of_their_format() {
        let root = json!({ "properties": {
            "a": { "type": "integer", "format": "int32", "minimum": 0 },
            "b": { "type": ["integer", "null"] }, "c": { "type": "number" },
            "d": { "type": "number", "format": "float", "exclusiveMinimum": 0 },
        }});
        let (amended, used) = amended(&root, "", &[NUMBER_WIDTH]);
        assert_eq!(used, [NUMBER_WIDTH]);
        let properties = &amended["properties"];
        assert_eq!(properties["a"]["minimum"], 0);
        assert_eq!(properties["a"]["maximum"], i32::MAX);
        assert_eq!(properties["b"]["maximum"], i64::MAX);
        assert_eq!(properties["c"], json!({ "type": "number" }));
        assert_eq!(properties["d"]["maximum"], f32::MAX);
    }
}
