//! Parts of a document that were written elsewhere: in another file, or at another place of it.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde_json::{Map, Value};

use super::location::Written;
use super::{Document, Rounded};
use crate::pointer;

/// Where the parts come from that do not stand where they were written.
#[derive(Debug, Clone, Default)]
pub(super) struct Grafts {
    /// The files beside the document's own, which is number 0; the first of these is number 1.
    files: Vec<Arc<Written>>,
    /// By the pointers at which a value stops following its surroundings.
    origins: BTreeMap<String, Origin>,
}

/// A place in one of the files.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub(super) file: usize,
    pub(super) pointer: String,
}

impl Grafts {
    /// Where the value at a pointer was written; `None` when that is the same place of the document's
    /// own file.
    pub(super) fn origin(&self, pointer: &str) -> Option<Origin> {
        if self.origins.is_empty() {
            return None;
        }
        let mut ancestor = pointer;
        loop {
            if let Some(Origin { file, pointer: origin }) = self.origins.get(ancestor) {
                let pointer = format!("{origin}{}", &pointer[ancestor.len()..]);
                return Some(Origin { file: *file, pointer });
            }
            ancestor = pointer::parent(ancestor)?;
        }
    }

    /// The origins of a pointer and of what is inside of it.
    fn within(&self, pointer: &str) -> impl Iterator<Item = (&String, &Origin)> {
        let inside = format!("{pointer}/");
        let own = self.origins.get_key_value(pointer);
        let inner = self.origins.range(inside.clone()..);
        own.into_iter().chain(inner.take_while(move |(at, _)| at.starts_with(&inside)))
    }

    fn forget(&mut self, pointer: &str) {
        let gone: Vec<String> = self.within(pointer).map(|(at, _)| at.clone()).collect();
        for at in gone {
            self.origins.remove(&at);
        }
    }

    /// The number of a file, which is added when it is not there.
    fn number(&mut self, file: &Arc<Written>) -> usize {
        let known = self.files.iter().rposition(|known| Arc::ptr_eq(known, file));
        known.unwrap_or_else(|| {
            self.files.push(Arc::clone(file));
            self.files.len() - 1
        }) + 1
    }
}

impl Document {
    pub(super) fn file(&self, number: usize) -> &Written {
        number.checked_sub(1).map_or(&*self.written, |index| &*self.grafts.files[index])
    }

    /// Takes over the value at `from` of another document, with all that is known of where it was
    /// written, and puts it to `at`: in place of what is there, or as a new member. Objects on the way
    /// there that are missing are made. Answers `false`, and does nothing, when there is nothing at
    /// `from`, or `at` is the whole document or inside of what is no object.
    pub fn graft(&mut self, at: &str, other: &Self, from: &str) -> bool {
        let Some(value) = other.get(from) else { return false };
        if !self.insert(at, value.clone()) {
            return false;
        }
        let grafts = Arc::make_mut(&mut self.grafts);
        let mut number = |file: usize| match file {
            0 if Arc::ptr_eq(&other.written, &self.written) => 0,
            0 => grafts.number(&other.written),
            file => grafts.number(&other.grafts.files[file - 1]),
        };
        let whole = other.grafts.origin(from);
        let whole = whole.unwrap_or_else(|| Origin { file: 0, pointer: from.to_owned() });
        let mut origins =
            vec![(at.to_owned(), Origin { file: number(whole.file), pointer: whole.pointer })];
        for (inner, Origin { file, pointer }) in other.grafts.within(from) {
            let origin = Origin { file: number(*file), pointer: pointer.clone() };
            origins.push((format!("{at}{}", &inner[from.len()..]), origin));
        }
        grafts.origins.extend(origins);
        let rounded = other.rounded.iter().filter(|it| pointer::is_within(&it.pointer, from));
        let rounded: Vec<Rounded> = rounded
            .map(|it| Rounded {
                pointer: format!("{at}{}", &it.pointer[from.len()..]),
                written: it.written.clone(),
            })
            .collect();
        if !rounded.is_empty() {
            Arc::make_mut(&mut self.rounded).extend(rounded);
        }
        true
    }

    /// Puts a value to `at`, as [`Document::graft`]; it is said to be written where what is at `from`
    /// was, which need not be there any more.
    pub fn put(&mut self, at: &str, value: Value, from: &str) -> bool {
        let origin = self.grafts.origin(from);
        if !self.insert(at, value) {
            return false;
        }
        if at != from || origin.is_some() {
            let origin = origin.unwrap_or_else(|| Origin { file: 0, pointer: from.to_owned() });
            Arc::make_mut(&mut self.grafts).origins.insert(at.to_owned(), origin);
        }
        true
    }

    /// Takes out the member of an object, if it is there.
    pub fn remove(&mut self, at: &str) -> Option<Value> {
        let holder = self.value.pointer_mut(pointer::parent(at)?)?.as_object_mut()?;
        let gone = holder.shift_remove(&pointer::tokens(at).pop()?)?;
        self.forget(at);
        Some(gone)
    }

    fn insert(&mut self, at: &str, value: Value) -> bool {
        let mut tokens = pointer::tokens(at);
        let Some(last) = tokens.pop() else { return false };
        // What is made on the way is not taken back: so it is only made where the rest can be.
        let mut holder = &mut self.value;
        for token in tokens {
            holder = match holder {
                Value::Object(members) => {
                    members.entry(token).or_insert_with(|| Value::Object(Map::new()))
                }
                Value::Array(items) => {
                    let item = token.parse().ok().and_then(|index: usize| items.get_mut(index));
                    let Some(item) = item else { return false };
                    item
                }
                _ => return false,
            };
        }
        match holder {
            Value::Object(members) => {
                members.insert(last, value);
            }
            Value::Array(items) => {
                let item = last.parse().ok().and_then(|index: usize| items.get_mut(index));
                let Some(item) = item else { return false };
                *item = value;
            }
            _ => return false,
        }
        self.forget(at);
        true
    }

    /// Nothing of what is known of a place is true any more.
    fn forget(&mut self, at: &str) {
        self.operations = OnceLock::new();
        self.directions = OnceLock::new();
        if self.grafts.within(at).next().is_some() {
            Arc::make_mut(&mut self.grafts).forget(at);
        }
        if self.rounded.iter().any(|it| pointer::is_within(&it.pointer, at)) {
            Arc::make_mut(&mut self.rounded).retain(|it| !pointer::is_within(&it.pointer, at));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::dialect::TEST;

    fn document(name: &str, text: &str) -> Document {
        Document::parse(name, text, TEST).unwrap()
    }

    fn said(document: &Document, pointer: &str) -> String {
        let location = document.location(pointer);
        format!("{location} {}", location.excerpt().unwrap().0.trim())
    }

    #[test]
    fn what_is_grafted_knows_its_file() {
        let mut root = document("root.yaml", "a: 1\nb: {c: 2}\n");
        let mut inner = document("inner.yaml", "x:\n  y: 0.30000000000000000001\n");
        assert!(inner.graft("/x/z", &document("last.yaml", "\n\nq: [7]\n"), "/q"));
        assert!(root.graft("/b/d", &inner, "/x"));
        assert!(root.graft("/new/member", &inner, "/x/z"));
        assert_eq!(root.value()["b"]["d"]["z"], json!([7]));
        assert_eq!(said(&root, "/b/c"), "root.yaml:2:5 b: {c: 2}");
        assert_eq!(said(&root, "/b/d"), "inner.yaml:1:1 x:");
        assert_eq!(said(&root, "/b/d/none"), "inner.yaml:1:1 x:");
        assert_eq!(said(&root, "/b/d/y"), "inner.yaml:2:3 y: 0.30000000000000000001");
        assert_eq!(said(&root, "/b/d/z/0"), "last.yaml:3:5 q: [7]");
        assert_eq!(said(&root, "/new/member/0"), "last.yaml:3:5 q: [7]");
        assert_eq!(root.position_in("/b/d/y", 1), None);
        assert_eq!(root.rounded()[0].pointer, "/b/d/y");
        // What comes in its place has nothing of it.
        assert!(root.graft("/b/d", &document("other.yaml", "y: 1"), ""));
        assert_eq!(said(&root, "/b/d/y"), "other.yaml:1:1 y: 1");
        assert_eq!(root.rounded(), []);
    }

    #[test]
    fn what_is_put_is_said_to_be_where_something_else_was() {
        let mut root = document("root.yaml", "a:\n  example: text\n");
        assert!(root.put("/a/examples", json!(["text"]), "/a/example"));
        assert!(root.put("/a/examples/0", json!("text"), "/a/example"));
        assert_eq!(root.remove("/a/example"), Some(json!("text")));
        assert_eq!(root.remove("/a/example"), None);
        assert_eq!(root.value(), &json!({"a": {"examples": ["text"]}}));
        assert_eq!(root.position("/a/examples").to_string(), "2:3");
        assert_eq!(root.position_in("/a/examples/0", 2).unwrap().to_string(), "2:13");
        let mut other = document("other.yaml", "b: 1");
        assert!(other.graft("/b", &root, "/a"));
        assert_eq!(said(&other, "/b/examples/0"), "root.yaml:2:3 example: text");
    }

    #[test]
    fn there_are_places_where_nothing_can_be_put() {
        let mut root = document("root.yaml", "a: 1\nb: [1]\n");
        let other = document("other.yaml", "c: 1");
        for at in ["", "/a/b", "/b/1", "/b/x", "/b/1/c"] {
            assert!(!root.graft(at, &other, ""), "{at}");
        }
        assert!(!root.graft("/c", &other, "/none"));
        assert!(root.graft("/b/0", &other, ""));
        assert_eq!(root.value(), &json!({"a": 1, "b": [{"c": 1}]}));
    }
}
