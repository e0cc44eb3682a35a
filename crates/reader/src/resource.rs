//! The schemas of a file that have names of their own: by `$id` (JSON Schema 2020-12 core, section
//! 8.2.1), by `$anchor` and by `$dynamicAnchor` (8.2.2), and by `$recursiveAnchor` of 2019-09.

use std::collections::{BTreeMap, HashMap};

use bv_cms_document::Document;
use bv_cms_document::place::Place;
use bv_cms_document::pointer;
use serde_json::{Map, Value};

use crate::tree::{FilePath, Tree};
use crate::uri::{self, Reference};

/// The keywords that give a schema a name.
pub(crate) const NAMING: [&str; 4] = ["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"];

/// The name that stands for `$recursiveAnchor: true`; no anchor is empty.
pub(crate) const RECURSIVE: &str = "";

/// A file or a schema with an `$id`: what references inside of it are relative to.
#[derive(Debug, Clone)]
pub(crate) struct Resource {
    /// Its pointer in the file.
    pub(crate) pointer: String,
    pub(crate) uri: String,
    /// Its path among the files of the tree; a document at standard input has none.
    pub(crate) path: Option<FilePath>,
    /// Whether nothing says that it is anywhere else than there.
    pub(crate) is_here: bool,
}

/// The names in a file.
#[derive(Debug)]
pub(crate) struct Names {
    /// By their pointers; the file itself is one.
    resources: BTreeMap<String, Resource>,
    uris: HashMap<String, String>,
    /// The pointer of what has a name in a resource.
    anchors: HashMap<(String, String), String>,
    /// The dynamic ones: name and pointer.
    pub(crate) dynamic: Vec<(String, String)>,
}

impl Names {
    /// Those of the file at a path of a tree.
    pub(crate) fn of(document: &Document, tree: &Tree, path: Option<FilePath>) -> Self {
        let mut absolute = tree.absolute(path.as_ref());
        if path.is_none() {
            absolute.push("-".to_owned());
        }
        let uri = uri::of_path(&absolute);
        let file = Resource { pointer: String::new(), uri: uri.clone(), path, is_here: true };
        let mut names = Self {
            resources: BTreeMap::from([(String::new(), file)]),
            uris: HashMap::from([(uri, String::new())]),
            anchors: HashMap::new(),
            dynamic: Vec::new(),
        };
        // Most files have none, and looking for them takes as long as reading them again.
        if NAMING.iter().any(|keyword| document.text().contains(keyword)) {
            let find = &mut Find { names: &mut names, tree };
            find.inside(document.value(), &mut String::new(), Place::Keywords, "");
        }
        names
    }

    /// Whether some schema has an `$id`.
    pub(crate) fn has_ids(&self) -> bool {
        self.uris.len() > 1
    }

    /// The resource that a place is in.
    pub(crate) fn around(&self, at: &str) -> &Resource {
        let mut ancestor = Some(at).filter(|_| self.resources.len() > 1);
        while let Some(inner) = ancestor {
            if let Some(resource) = self.resources.get(inner) {
                return resource;
            }
            ancestor = pointer::parent(inner);
        }
        &self.resources[""]
    }

    /// The pointer of the resource with a URI.
    pub(crate) fn resource(&self, uri: &str) -> Option<&str> {
        self.uris.get(uri).map(String::as_str)
    }

    /// The pointer of what has a name in the resource at a pointer.
    pub(crate) fn anchor(&self, resource: &str, name: &str) -> Option<&str> {
        self.anchors.get(&(resource.to_owned(), name.to_owned())).map(String::as_str)
    }

    /// The pointer of the nearest schema around a place that is what `$recursiveRef` stands for.
    pub(crate) fn recursive(&self, at: &str) -> &str {
        let resource = &self.around(at).pointer;
        let mut ancestor = Some(at);
        while let Some(inner) = ancestor.filter(|inner| *inner != resource) {
            if let Some((_, found)) =
                self.dynamic.iter().find(|(name, found)| name == RECURSIVE && found == inner)
            {
                return found;
            }
            ancestor = pointer::parent(inner);
        }
        resource
    }
}

/// The search for names.
struct Find<'n> {
    names: &'n mut Names,
    tree: &'n Tree,
}

impl Find<'_> {
    fn inside(&mut self, value: &Value, at: &mut String, place: Place, resource: &str) {
        let length = at.len();
        match value {
            _ if place == Place::Data => {}
            Value::Object(members) => {
                let mut resource = resource.to_owned();
                if place == Place::Keywords {
                    self.name(members, at, &mut resource);
                }
                for (key, member) in members {
                    at.push('/');
                    at.push_str(&pointer::escape(key));
                    self.inside(member, at, place.member(key, member), &resource);
                    at.truncate(length);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    at.push('/');
                    at.push_str(&index.to_string());
                    self.inside(item, at, place.item(), resource);
                    at.truncate(length);
                }
            }
            _ => {}
        }
    }

    /// Takes the names that a schema gives itself.
    fn name(&mut self, members: &Map<String, Value>, at: &str, resource: &mut String) {
        let text = |keyword: &str| members.get(keyword).and_then(Value::as_str);
        if let Some(id) = text("$id") {
            match id.strip_prefix('#') {
                // Before 2019-09, this was how an anchor was written.
                Some(anchor) => {
                    self.names.anchors.insert((resource.clone(), anchor.to_owned()), at.to_owned());
                }
                None => self.identify(id, at, resource),
            }
        }
        let is_recursive = members.get("$recursiveAnchor") == Some(&Value::Bool(true));
        let dynamic = text("$dynamicAnchor");
        self.names.dynamic.extend(
            dynamic
                .into_iter()
                .chain(is_recursive.then_some(RECURSIVE))
                .map(|name| (name.to_owned(), at.to_owned())),
        );
        for anchor in text("$anchor").into_iter().chain(dynamic) {
            self.names.anchors.insert((resource.clone(), anchor.to_owned()), at.to_owned());
        }
    }

    fn identify(&mut self, id: &str, at: &str, resource: &mut String) {
        let around = &self.names.resources[resource.as_str()];
        let id = id.strip_suffix('#').unwrap_or(id);
        let Some(uri) = uri::resolve(id, &around.uri) else { return };
        let path = match Reference::of(id).path() {
            Ok(path) if around.is_here => self.tree.named(&path, around.path.as_ref()).ok(),
            _ => None,
        };
        let is_here = path.is_some();
        let found = Resource { pointer: at.to_owned(), uri: uri.clone(), path, is_here };
        self.names.uris.entry(uri).or_insert_with(|| at.to_owned());
        self.names.resources.insert(at.to_owned(), found);
        at.clone_into(resource);
    }
}
