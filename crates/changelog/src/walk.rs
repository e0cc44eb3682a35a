//! Walks through two documents side by side and notes what is written differently.
//!
//! What is referred to is compared once for each pair of places, so that the time it takes grows with
//! the documents and not with how often something in them is used.

use std::collections::{HashSet, VecDeque};

use bv_cms_document::compare::Comparison;
use bv_cms_document::place::Place;
use bv_cms_document::{Document, follow, pointer};
use bv_cms_findings::show;
use serde_json::{Map, Value};

use crate::change::{Kind, Severity};
use crate::edit::{Edit, code};
use crate::effect::{Effect, effect};
use crate::keyword::{Role, role};

pub(crate) struct Walk<'d> {
    pub(crate) base: &'d Document,
    pub(crate) new: &'d Document,
    pub(crate) edits: Vec<Edit>,
    /// Pairs of places behind references that are still to be compared.
    next: VecDeque<(String, String)>,
    pub(crate) seen: HashSet<(String, String)>,
    /// What was noted: parameters of a path are met in each of its operations.
    noted: HashSet<(bool, String, String)>,
}

/// What was edited between two documents, where clients see it.
pub(crate) fn edits(base: &Document, new: &Document) -> Vec<Edit> {
    let (next, seen, noted) = (VecDeque::new(), HashSet::new(), HashSet::new());
    let mut walk = Walk { base, new, edits: Vec::new(), next, seen, noted };
    walk.document();
    walk.operations();
    while let Some((base, new)) = walk.next.pop_front() {
        walk.keywords(&base, &new, &[]);
    }
    walk.unused();
    walk.edits
}

impl Walk<'_> {
    /// Compares two objects with keywords, but for some of these.
    pub(crate) fn keywords(&mut self, base_at: &str, new_at: &str, but: &[&str]) {
        let (Some(base), Some(new)) = (self.base.get(base_at), self.new.get(new_at)) else {
            return;
        };
        let (Value::Object(base), Value::Object(new)) = (base, new) else {
            if base != new {
                let [was, is] = [base, new].map(|value| code(&show(Some(value))));
                self.changed(new_at, "", format!("it was {was} and is {is}"));
            }
            return;
        };
        let reference =
            |of: &Map<String, Value>| of.get("$ref").and_then(Value::as_str).map(str::to_owned);
        match (reference(base), reference(new)) {
            (Some(one), Some(other)) => self.targets(&one, &other, new_at),
            (Some(one), None) => return self.behind(Some(&one), base_at, None, new_at),
            (None, Some(other)) => return self.behind(None, base_at, Some(&other), new_at),
            (None, None) => {}
        }
        // The day until which something deprecated is there belongs to that.
        let is = |of: &Map<String, Value>| of.get("deprecated") == Some(&Value::Bool(true));
        let sunset = self.new.dialect().extensions.sunset;
        let is_said = |key: &str| key == sunset && is(new) && !is(base);
        let mut prose = Vec::new();
        let added = new.keys().filter(|key| !base.contains_key(*key));
        for key in base
            .keys()
            .chain(added)
            .filter(|key| *key != "$ref" && !but.contains(&key.as_str()) && !is_said(key))
        {
            let (one, other) = (base.get(key), new.get(key));
            let known = other.or(one).unwrap_or(&Value::Null);
            let (base_at, new_at) = (pointer::join(base_at, key), pointer::join(new_at, key));
            let role = match role(key, known) {
                Role::Plain if key == self.new.dialect().extensions.unmatched_routes => {
                    Role::Names("answer")
                }
                role => role,
            };
            match role {
                Role::Prose if !same(key, one, other) => prose.push((key.as_str(), one, other)),
                Role::Names(noun) => self.names(&base_at, &new_at, noun, &Self::inside),
                Role::Callbacks => {
                    self.names(&base_at, &new_at, "callback", &|walk, one, other| {
                        walk.names(one, other, "URL", &Self::inside);
                    });
                }
                Role::Inside(noun) => self.one(one, other, &base_at, &new_at, noun),
                Role::Schemas(noun) => self.schemas(&base_at, &new_at, noun),
                Role::Parameters => self.parameters([&base_at; 1], [&new_at; 1], ["", ""]),
                Role::Set => self.set(key, one, other, &base_at, &new_at),
                Role::Deprecated => self.deprecated(one, other, &base_at, &new_at),
                Role::Plain if !same(key, one, other) => {
                    self.plain(key, one, other, &base_at, &new_at);
                }
                Role::Prose | Role::Plain => {}
            }
        }
        self.prose(&prose, new_at);
    }

    /// Compares what stands behind two references.
    fn targets(&mut self, one: &str, other: &str, new_at: &str) {
        match (pointer::from_reference(one), pointer::from_reference(other)) {
            (Some(base), Some(new))
                if self.base.get(&base).is_some() && self.new.get(&new).is_some() =>
            {
                self.later(base, new);
            }
            _ if one != other => {
                let message = format!("it was {} and is {}", code(one), code(other));
                self.changed(new_at, "$ref", message);
            }
            _ => {}
        }
    }

    /// Compares what stands behind a reference with what is written out in the other document.
    fn behind(&mut self, one: Option<&str>, base_at: &str, other: Option<&str>, new_at: &str) {
        let place = |reference: Option<&str>, at: &str| match reference {
            Some(reference) => pointer::from_reference(reference),
            None => Some(at.to_owned()),
        };
        if let (Some(base), Some(new)) = (place(one, base_at), place(other, new_at)) {
            self.later(base, new);
        }
    }

    fn later(&mut self, base: String, new: String) {
        if self.seen.insert((base.clone(), new.clone())) {
            self.next.push_back((base, new));
        }
    }

    /// Whether something at a place of the base document, or of the new one, was compared.
    pub(crate) fn was_compared(&self, is_base: bool, at: &str) -> bool {
        self.seen.iter().any(|(base, new)| at == if is_base { base } else { new })
    }

    pub(crate) fn inside(&mut self, base_at: &str, new_at: &str) {
        self.keywords(base_at, new_at, &[]);
    }

    /// Compares what two maps have under each name.
    pub(crate) fn names(
        &mut self,
        base_at: &str,
        new_at: &str,
        noun: &str,
        inside: &dyn Fn(&mut Self, &str, &str),
    ) {
        let names = |document: &Document, at: &str| -> Vec<String> {
            let members = document.get(at).and_then(Value::as_object);
            members.into_iter().flat_map(Map::keys).cloned().collect()
        };
        let (base, new) = (names(self.base, base_at), names(self.new, new_at));
        // The names of headers have no case (RFC 9110, section 5.1).
        let alike = |one: &String, other: &String| {
            one == other || noun == "header" && one.eq_ignore_ascii_case(other)
        };
        for name in &base {
            let at = pointer::join(base_at, name);
            match new.iter().find(|other| alike(name, other)) {
                Some(other) => inside(self, &at, &pointer::join(new_at, other)),
                None => self.gone(&at, noun, format!("the {noun} {} was removed", code(name))),
            }
        }
        let added: Vec<&String> =
            new.iter().filter(|name| !base.iter().any(|other| alike(other, name))).collect();
        // Headers come in dozens, and each says little.
        if let ("header", [first, _, ..]) = (noun, &added[..]) {
            let all: Vec<String> = added.iter().map(|name| code(name)).collect();
            let at = pointer::join(new_at, first);
            return self.come(&at, noun, format!("the headers {} were added", all.join(", ")));
        }
        for name in added {
            let at = pointer::join(new_at, name);
            let brief = self.new.get(&at).and_then(brief).unwrap_or_default();
            self.come(&at, noun, format!("the {noun} {} was added{brief}", code(name)));
        }
    }

    fn one(
        &mut self,
        base: Option<&Value>,
        new: Option<&Value>,
        base_at: &str,
        new_at: &str,
        noun: &str,
    ) {
        match (base, new) {
            (Some(_), Some(_)) => self.keywords(base_at, new_at, &[]),
            // A schema that says nothing is none.
            (Some(value), None) if !says_nothing(value) => {
                self.gone(base_at, noun, format!("the {noun} was removed"));
            }
            (None, Some(value)) if !says_nothing(value) => {
                let brief = brief(value).unwrap_or_default();
                self.come(new_at, noun, format!("a {noun} was added{brief}"));
            }
            _ => {}
        }
    }

    /// Notes what is only in the new document.
    pub(crate) fn come(&mut self, at: &str, keyword: &str, message: String) {
        self.note(false, at, Kind::Added, Severity::Additive, keyword, message);
    }

    /// Notes what is only in the base document.
    pub(crate) fn gone(&mut self, at: &str, keyword: &str, message: String) {
        self.note(true, at, Kind::Removed, Severity::Additive, keyword, message);
    }

    /// Notes what is another in the new document.
    pub(crate) fn changed(&mut self, at: &str, keyword: &str, message: String) {
        self.note(false, at, Kind::Changed, Severity::Additive, keyword, message);
    }

    /// Notes an edit whose effect its keyword says.
    pub(crate) fn note(
        &mut self,
        is_base: bool,
        at: &str,
        kind: Kind,
        severity: Severity,
        keyword: &str,
        message: String,
    ) {
        let effect = match severity {
            Severity::Prose => Effect::Nothing,
            _ => effect(keyword, kind, None, None),
        };
        if self.noted.insert((is_base, at.to_owned(), message.clone())) {
            let document = if is_base { self.base } else { self.new };
            let target = follow(document.value(), at).ok().map(|(target, _)| target);
            let behind = target.filter(|target| target != at);
            let (pointer, keyword) = (at.to_owned(), keyword.to_owned());
            self.edits.push(Edit {
                is_base,
                pointer,
                behind,
                kind,
                severity,
                keyword,
                effect,
                message,
            });
        }
    }
}

/// Whether a keyword says the same in both documents, as OpenAPI and JSON Schema read it.
pub(crate) fn same(keyword: &str, base: Option<&Value>, new: Option<&Value>) -> bool {
    base == new
        || Comparison::default().compare_member(Place::Keywords, keyword, base, new).is_empty()
}

fn says_nothing(schema: &Value) -> bool {
    schema == &Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty)
}

/// What a schema or a reference is, in a word or two behind a colon.
fn brief(value: &Value) -> Option<String> {
    let name = |value: &Value| {
        let reference = value.get("$ref").and_then(Value::as_str)?;
        reference.rsplit('/').next().map(pointer::unescape)
    };
    let kind = |value: &Value| match value.get("type") {
        Some(Value::String(name)) => Some(name.clone()),
        Some(Value::Array(names)) => {
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            Some(names.join(" or "))
        }
        _ => None,
    };
    let said = |value: &Value| name(value).or_else(|| kind(value));
    let mut text = said(value)?;
    if let (true, Some(items)) = (text == "array", value.get("items")) {
        text = said(items).map_or(text, |items| format!("array of {items}"));
    }
    if let Some(format) = value.get("format").and_then(Value::as_str) {
        text = format!("{text}, {format}");
    }
    Some(format!(": {}", code(&text)))
}
