//! Lists: of parameters, of schemas, of values; and keywords that are told as they are written.

use bv_cms_document::compare::compare_data;
use bv_cms_document::{Document, follow, pointer};
use bv_cms_findings::show;
use serde_json::Value;

use crate::change::{Kind, Severity};
use crate::edit::code;
use crate::effect::effect;
use crate::text::cut;
use crate::walk::{Walk, same};

/// A parameter as operations list it.
struct Listed {
    /// The pointer of the item of the list.
    at: String,
    location: String,
    name: String,
    /// What a request shows of its name.
    key: String,
}

/// How many values of a set a message names.
const NAMED: usize = 12;
/// How many differences inside of one value a message names.
const DIFFERENCES: usize = 3;
/// The most characters of a value in a message.
const SHOWN: usize = 120;

impl Walk<'_> {
    /// Compares the parameters that several lists hold together, the later ones first. Nobody sees the
    /// names in a path.
    pub(crate) fn parameters<const N: usize>(
        &mut self,
        base: [&String; N],
        new: [&String; N],
        paths: [&str; 2],
    ) {
        let (base, new) = (listed(self.base, &base, paths[0]), listed(self.new, &new, paths[1]));
        let is = |one: &Listed, other: &Listed| {
            (&one.location, &one.key) == (&other.location, &other.key)
        };
        for one in &base {
            if let Some(other) = new.iter().find(|other| is(one, other)) {
                if one.name != other.name && one.location == "path" {
                    let [was, is] = [&one.name, &other.name].map(|name| code(name));
                    let message = format!("the path parameter {was} is called {is}");
                    let kind = Kind::Changed;
                    self.note(false, &other.at, kind, Severity::Prose, "name", message);
                }
                self.keywords(&one.at, &other.at, &["name", "in"]);
            } else {
                let (location, name) = (&one.location, code(&one.name));
                let message = format!("the {location} parameter {name} was removed");
                self.gone(&one.at, "parameter", message);
            }
        }
        for other in new.iter().filter(|other| !base.iter().any(|one| is(one, other))) {
            let (location, name) = (&other.location, code(&other.name));
            let message = format!("the {location} parameter {name} was added");
            self.come(&other.at, "parameter", message);
        }
    }

    /// Compares two lists of schemas. Those that are written the same belong together, then those that
    /// stand in the same order.
    pub(crate) fn schemas(&mut self, base_at: &str, new_at: &str, noun: &str) {
        let items = |document: &Document, at: &str| -> Vec<(String, Value)> {
            let items = document.get(at).and_then(Value::as_array).into_iter().flatten();
            let items = items.enumerate();
            items.map(|(index, it)| (pointer::join(at, &index.to_string()), it.clone())).collect()
        };
        let (mut base, mut new) = (items(self.base, base_at), items(self.new, new_at));
        base.retain(|(at, item)| {
            let Some(place) = new.iter().position(|(_, other)| other == item) else { return true };
            let (other, _) = new.remove(place);
            // What they refer to can differ still.
            self.keywords(at, &other, &[]);
            false
        });
        // A reference to another name is another schema, unless each has its counterpart.
        let named = |(_, item): &(String, Value)| item.get("$ref").is_some();
        if base.len() == new.len()
            && base.iter().zip(&new).all(|(one, other)| named(one) == named(other))
        {
            for ((at, _), (other, _)) in base.iter().zip(&new) {
                self.keywords(at, other, &[]);
            }
            return;
        }
        let called = |item: &Value| {
            let reference =
                item.get("$ref").or_else(|| item.get("title")).or_else(|| item.get("type"));
            let name = reference.and_then(Value::as_str).and_then(|it| it.rsplit('/').next());
            name.map(|name| format!(" {}", code(&pointer::unescape(name)))).unwrap_or_default()
        };
        for (at, item) in &base {
            self.gone(at, noun, format!("the {noun}{} was removed", called(item)));
        }
        for (at, item) in &new {
            self.come(at, noun, format!("the {noun}{} was added", called(item)));
        }
    }

    /// Compares two lists whose order says nothing.
    pub(crate) fn set(
        &mut self,
        keyword: &str,
        base: Option<&Value>,
        new: Option<&Value>,
        base_at: &str,
        new_at: &str,
    ) {
        let (Some(Value::Array(one)), Some(Value::Array(other))) =
            (base.or(keyword_default(keyword)), new.or(keyword_default(keyword)))
        else {
            // An `enum` that comes or goes is no value more or less.
            if !same(keyword, base, new) {
                self.plain(keyword, base, new, base_at, new_at);
            }
            return;
        };
        let without = |one: &[Value], other: &[Value]| -> Vec<String> {
            let lost = one.iter().filter(|item| !other.contains(item));
            lost.map(|item| item.as_str().map_or_else(|| show(Some(item)), str::to_owned)).collect()
        };
        let (removed, added) = (without(one, other), without(other, one));
        let said = |all: &[String]| match (keyword, all.len()) {
            ("required", 1) => ["is required now", "is not required any more"],
            ("required", _) => ["are required now", "are not required any more"],
            (_, 1) => ["is a value now", "is no value any more"],
            _ => ["are values now", "are no values any more"],
        };
        if !added.is_empty() {
            let message = format!("{} {}", some(&added), said(&added)[0]);
            self.note(false, new_at, Kind::Added, Severity::Additive, keyword, message);
        }
        if !removed.is_empty() {
            let message = format!("{} {}", some(&removed), said(&removed)[1]);
            // Where the list is gone with its last item, its place is in the base.
            let (is_base, at) = if new.is_some() { (false, new_at) } else { (true, base_at) };
            self.note(is_base, at, Kind::Removed, Severity::Additive, keyword, message);
        }
    }

    pub(crate) fn deprecated(
        &mut self,
        base: Option<&Value>,
        new: Option<&Value>,
        base_at: &str,
        new_at: &str,
    ) {
        let is = |value: Option<&Value>| value == Some(&Value::Bool(true));
        match (is(base), is(new)) {
            (false, true) => {
                let sunset = pointer::parent(new_at).and_then(|holder| {
                    let name = self.new.dialect().extensions.sunset;
                    self.new.get(&pointer::join(holder, name))?.as_str()
                });
                let until = sunset.map(|day| format!(", until {}", code(day))).unwrap_or_default();
                self.changed(new_at, "deprecated", format!("it is deprecated now{until}"));
            }
            (true, false) => {
                let message = "it is not deprecated any more".to_owned();
                let (is_base, at) = if new.is_some() { (false, new_at) } else { (true, base_at) };
                self.note(is_base, at, Kind::Changed, Severity::Additive, "deprecated", message);
            }
            _ => {}
        }
    }

    /// Notes a keyword that is told as it is written.
    pub(crate) fn plain(
        &mut self,
        keyword: &str,
        base: Option<&Value>,
        new: Option<&Value>,
        base_at: &str,
        new_at: &str,
    ) {
        let said = |value: &Value| code(&short(value));
        let name = code(keyword);
        let noted = self.edits.len();
        match (base, new) {
            (Some(was @ Value::Object(_)), Some(is @ Value::Object(_))) => {
                self.changed(new_at, keyword, format!("in {name}, {}", inside(was, is)));
            }
            (Some(was), Some(is)) => {
                let message = format!("{name} was {} and is {}", said(was), said(is));
                self.changed(new_at, keyword, message);
            }
            (None, Some(is)) => self.come(new_at, keyword, format!("{name} is {} now", said(is))),
            (Some(was), None) => {
                self.gone(base_at, keyword, format!("{name} was {} and is gone", said(was)));
            }
            (None, None) => {}
        }
        if let Some(edit) = self.edits.get_mut(noted) {
            edit.effect = effect(keyword, edit.kind, base, new);
        }
    }

    /// Notes what changed for people at one place.
    pub(crate) fn prose(&mut self, all: &[(&str, Option<&Value>, Option<&Value>)], new_at: &str) {
        if all.is_empty() {
            return;
        }
        let names: Vec<String> = all
            .iter()
            .map(|(name, was, is)| match (was, is) {
                (None, _) => format!("{} was added", code(name)),
                (_, None) => format!("{} was removed", code(name)),
                _ => format!("{} was changed", code(name)),
            })
            .collect();
        let kind = Kind::Changed;
        self.note(false, new_at, kind, Severity::Prose, "description", names.join(", "));
    }
}

/// What it means that a list is not there, where that is a list.
fn keyword_default(keyword: &str) -> Option<&'static Value> {
    static NOTHING: Value = Value::Array(Vec::new());
    (keyword == "required").then_some(&NOTHING)
}

/// A value, cut where a line has no room for it.
fn short(value: &Value) -> String {
    cut(&show(Some(value)), SHOWN)
}

/// What is another inside of two values that are told as they are written.
fn inside(was: &Value, is: &Value) -> String {
    let all = compare_data(was, is);
    let said = |value: &Option<Value>| match value {
        Some(value) => code(&short(value)),
        None => "nothing".to_owned(),
    };
    let told = all.iter().take(DIFFERENCES);
    let mut told: Vec<String> = told
        .map(|it| {
            let (was, is) = (said(&it.expected), said(&it.found));
            format!("{} was {was} and is {is}", code(&it.pointer))
        })
        .collect();
    if all.len() > DIFFERENCES {
        told.push(format!("and {} more", all.len() - DIFFERENCES));
    }
    told.join(", ")
}

/// The first of many, as code.
fn some(all: &[String]) -> String {
    let mut names: Vec<String> = all.iter().take(NAMED).map(|it| code(it)).collect();
    if all.len() > NAMED {
        names.push(format!("{} more", all.len() - NAMED));
    }
    names.join(", ")
}

/// The parameters of several lists, of which a later one replaces an earlier one.
fn listed(document: &Document, holders: &[&String], path: &str) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    for holder in holders {
        let own = pointer::join(holder, "parameters");
        let at = if holder.ends_with("/parameters") { (*holder).clone() } else { own };
        let count = document.get(&at).and_then(Value::as_array).map_or(0, Vec::len);
        for index in 0..count {
            let at = pointer::join(&at, &index.to_string());
            let Ok((_, value)) = follow(document.value(), &at) else { continue };
            let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
            let (Some(name), Some(location)) = (text("name"), text("in")) else { continue };
            let named = |part: &str| part.split('}').next() == Some(name.as_str());
            let key = match location.as_str() {
                "path" => path.split('{').skip(1).position(named).map(|index| index.to_string()),
                "header" => Some(name.to_ascii_lowercase()),
                _ => None,
            };
            let key = key.unwrap_or_else(|| name.clone());
            found.retain(|other| (&other.location, &other.key) != (&location, &key));
            found.push(Listed { at, location, name, key });
        }
    }
    found
}
