//! The schemas of one document as JSON Schemas that can be held against those of another.
//!
//! Each schema is kept in three forms. The *open* one says what the document says. The *closed*
//! one is for the side that sends: it sends only the members its document declares, so that a
//! member the other document adds is not something it might have sent with another meaning. The
//! *root* one is the closed form at the top of a message.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bv_cms_document::references;
use serde_json::{Map, Value, json};

use super::Way;
use super::closure::Transform;
use super::faults::{Faults, schema_pointers};
use super::form::{Form, key};
use super::wire::on_the_wire;

/// Stands for the pointer of a schema where there is none: anything is sent.
pub(super) const ANYTHING: &str = "anything";
/// The same where what is sent is a text.
pub(super) const ANY_TEXT: &str = "any text";
/// Stands for a schema of all values without a character that URIs reserve (RFC 3986, section 2.2).
pub(super) const UNRESERVED: &str = "unreserved";

/// The schemas of a document in every form, for one direction.
#[derive(Debug)]
pub(super) struct Bundle {
    /// The schemas by their keys.
    definitions: Map<String, Value>,
    /// The schemas' pointers in the document, by the key of their open form.
    pointers: HashMap<String, String>,
    /// The keys of those that describe what travels as text.
    texts: HashSet<String>,
    /// What the document says in place of those that say what is on the wire.
    written: HashMap<String, Value>,
    /// The pointers of what is wrong, by the keys of all forms of the schemas that cannot be used.
    wrong: HashMap<String, String>,
}

impl Bundle {
    /// The forms that the side which sends needs, or those of the side which receives.
    pub(super) fn of(root: &Value, way: Way, sends: bool, faults: &Faults) -> Self {
        let (wire, rewritten) = &on_the_wire(root, sends);
        let as_written = Transform::of(root, way);
        let written = |at: &String| {
            let schema = as_written.schema(root.pointer(at)?, Form::Open);
            Some((key(Form::Open, at), schema))
        };
        let written = rewritten.iter().filter_map(|(at, _)| written(at)).collect();
        let root = wire;
        let at = schema_pointers(root);
        let transform = Transform::of(root, way);
        let mut definitions = Map::new();
        let (mut pointers, mut wrong) = (HashMap::new(), HashMap::new());
        for pointer in &at {
            let Some(schema) = root.pointer(pointer) else { continue };
            pointers.insert(key(Form::Open, pointer), pointer.clone());
            if let Some(place) = faults.within(pointer) {
                for form in [Form::Open, Form::Closed, Form::Root] {
                    wrong.insert(key(form, pointer), place.to_owned());
                    definitions.insert(key(form, pointer), unusable(schema));
                }
                continue;
            }
            let open = transform.schema(schema, Form::Open);
            definitions.insert(key(Form::Open, pointer), open);
            if sends {
                let closed = transform.schema(schema, Form::Closed);
                definitions.insert(key(Form::Closed, pointer), closed);
                definitions.insert(key(Form::Root, pointer), transform.root(pointer));
            }
        }
        let unreserved = json!({"pattern": "^[^:/?#\\[\\]@!$&'()*+,;=]*$"});
        let all = json!({
            "pattern": unreserved["pattern"],
            "items": unreserved,
            "additionalProperties": unreserved,
            "propertyNames": unreserved,
        });
        let made =
            [(ANYTHING, json!(true)), (ANY_TEXT, json!({"type": "string"})), (UNRESERVED, all)];
        for (at, schema) in made {
            pointers.insert(key(Form::Open, at), at.to_owned());
            for form in [Form::Open, Form::Closed, Form::Root] {
                definitions.insert(key(form, at), schema.clone());
            }
        }
        let texts = rewritten.iter().filter(|(_, is_text)| *is_text);
        let texts = texts.map(|(at, _)| key(Form::Open, at)).collect();
        Self { definitions, pointers, texts, written, wrong }
    }

    /// The pointer of what is stated wrongly in the schema under a key.
    pub(super) fn wrong(&self, key: &str) -> Option<&str> {
        self.wrong.get(key).map(String::as_str)
    }

    /// The keys of the schemas with something wrong in them that the one under a key reaches, and
    /// where that is.
    pub(super) fn wrong_inside(&self, key: &str) -> BTreeMap<String, String> {
        let (mut found, mut seen) = (BTreeMap::new(), HashSet::new());
        let mut next = if self.wrong.is_empty() { Vec::new() } else { vec![key.to_owned()] };
        while let Some(key) = next.pop() {
            if let Some(place) = self.wrong.get(&key) {
                found.insert(key, place.clone());
            } else if seen.insert(key.clone()) {
                next.extend(self.definition(&key).into_iter().flat_map(targets));
            }
        }
        found
    }

    /// Whether the schema under a key describes what travels as text.
    pub(super) fn is_text(&self, key: &str) -> bool {
        self.texts.contains(key)
    }

    pub(super) fn definition(&self, key: &str) -> Option<&Value> {
        self.definitions.get(key)
    }

    pub(super) fn definitions(&self) -> &Map<String, Value> {
        &self.definitions
    }

    /// The keys of the open forms, in a fixed order.
    pub(super) fn open_keys(&self) -> BTreeSet<&String> {
        self.pointers.keys().collect()
    }

    /// The pointer in the document for the path of a keyword in the bundle.
    pub(super) fn origin(&self, path: &str) -> Option<String> {
        let mut tokens = path.strip_prefix("/$defs/")?.splitn(2, '/');
        let at = self.pointers.get(tokens.next()?)?;
        Some(match tokens.next() {
            Some(rest) => format!("{at}/{rest}"),
            None => at.clone(),
        })
    }

    /// One schema together with all it refers to, and nothing else; where something in it is stated
    /// wrongly, also as it would be if no value were meant by that.
    pub(super) fn alone(&self, key: &str) -> Vec<Value> {
        let Some(schema) = self.definition(key) else { return Vec::new() };
        let mut definitions = self.with_targets(key, schema);
        let schema = |definitions: &BTreeMap<String, &Value>| whole(key, definitions);
        let mut all = vec![schema(&definitions)];
        let without: Vec<String> =
            definitions.keys().filter(|key| self.wrong.contains_key(*key)).cloned().collect();
        if !without.is_empty() {
            definitions.extend(without.into_iter().map(|key| (key, &Value::Bool(false))));
            all.push(schema(&definitions));
        }
        all
    }

    /// The schema under a key as the document writes it, with all it refers to, where that is another
    /// one than on the wire.
    pub(super) fn as_written(&self, key: &str) -> Option<Value> {
        Some(whole(key, &self.with_targets(key, self.written.get(key)?)))
    }

    /// A schema under a key, and all it refers to.
    fn with_targets<'b>(&'b self, key: &str, schema: &'b Value) -> BTreeMap<String, &'b Value> {
        let mut definitions = BTreeMap::from([(key.to_owned(), schema)]);
        let mut next = targets(schema);
        while let Some(key) = next.pop() {
            if let Some(schema) = self.definition(&key)
                && !definitions.contains_key(&key)
            {
                definitions.insert(key, schema);
                next.extend(targets(schema));
            }
        }
        definitions
    }
}

/// A schema that is one of some definitions.
fn whole(key: &str, definitions: &BTreeMap<String, &Value>) -> Value {
    json!({ "$ref": format!("#/$defs/{key}"), "$defs": definitions })
}

/// What stands for a schema that cannot be used: it is nothing but what is written.
fn unusable(schema: &Value) -> Value {
    json!({ "$comment": schema.to_string() })
}

/// The keys that a schema of a bundle refers to.
pub(super) fn targets(schema: &Value) -> Vec<String> {
    references(schema, "")
        .into_iter()
        .filter_map(|(_, reference)| reference.strip_prefix("#/$defs/").map(str::to_owned))
        .collect()
}
