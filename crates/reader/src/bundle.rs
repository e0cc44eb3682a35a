//! A document of several files as one: their parts become components of it, and its references lead
//! to these.

use std::collections::HashSet;

use bv_cms_document::pointer::{self, join};
use bv_cms_document::uri::fragment;
use bv_cms_document::{Document, Fault};
use serde_json::Value;

use crate::ReadError;
use crate::dynamic::{Anchor, Dynamic, ambiguous};
use crate::files::{File, Files};
use crate::kind::Kind;
use crate::later::{Later, later};
use crate::name::{self, names};
use crate::resource::RECURSIVE;
use crate::search::{Edit, Part, Point, Search, To};
use crate::upgrade::upgrade;
use crate::version::Version;

/// How many values all parts have together at most: a part that stands at several places is written
/// several times.
const VALUES: usize = 3_000_000;
/// How deep they can be nested: whatever walks the document is recursive.
const DEPTH: usize = 150;
/// How many parts can stand in one another.
const INSIDE: usize = 100;

/// Puts the parts of other files into a document, for which a search has found them.
pub(crate) fn bundle(search: Search) -> Result<Document, ReadError> {
    let Search { files: Files { mut all, .. }, parts, .. } = search;
    let root = all.remove(0);
    let rewrites = parts[0].edits.iter().any(|edit| matches!(edit, Edit::Point(_)));
    let mut bundle = Bundle {
        document: root.document,
        files: all,
        parts,
        rewrites,
        names: Vec::new(),
        points: Vec::new(),
        checks: Vec::new(),
        faults: Vec::new(),
        later: Vec::new(),
        values: 0,
    };
    bundle.edit(0, "", &[], &mut Vec::new())?;
    let names = bundle.components()?;
    bundle.point(&names);
    bundle.check();
    if let Some(Later { pointer, message, remedy }) = bundle.later.first() {
        return Err(ReadError::at(
            &bundle.document,
            pointer,
            more(message, bundle.later.len()),
            (*remedy).to_owned(),
        ));
    }
    bundle.document.add_faults(bundle.faults);
    Ok(bundle.document)
}

/// A message, and how many others there are.
pub(crate) fn more(message: &str, all: usize) -> String {
    match all {
        0 | 1 => message.to_owned(),
        all => format!("{message} (and {} more)", all - 1),
    }
}

struct Bundle {
    document: Document,
    /// The other files; the document itself was number 0.
    files: Vec<File>,
    parts: Vec<Part>,
    /// Where a schema is given a name, and the dynamic anchor that it is.
    names: Vec<(String, Option<String>)>,
    /// Whether something in the document itself refers to a place by another way than before.
    rewrites: bool,
    points: Vec<Point>,
    /// Where a reference within the document is, where it leads, and as it is written.
    checks: Vec<(String, String, String)>,
    faults: Vec<Fault>,
    later: Vec<Later>,
    values: usize,
}

impl Bundle {
    /// Does what has to be done in a part that stands at a place, but in what has other members there.
    fn edit(
        &mut self,
        part: usize,
        at: &str,
        kept: &[String],
        around: &mut Vec<usize>,
    ) -> Result<(), ReadError> {
        let is_root = self.parts[part].file == 0;
        let edits = std::mem::take(&mut self.parts[part].edits);
        let is_kept =
            |inner: &str| inner.split('/').nth(1).is_some_and(|it| kept.iter().any(|k| k == it));
        around.push(part);
        for edit in &edits {
            match edit {
                Edit::Point(point) if !is_kept(&point.at) => {
                    let instead_of = point.instead_of.as_ref();
                    self.points.push(Point {
                        at: format!("{at}{}", point.at),
                        instead_of: instead_of.map(|inner| format!("{at}{inner}")),
                        ..point.clone()
                    });
                }
                Edit::Inline { at: inner, part } if !is_kept(inner) => {
                    self.inline(&format!("{at}{inner}"), *part, around)?;
                }
                Edit::Check { at: inner, pointer, text } if !is_kept(inner) => {
                    self.checks.push((format!("{at}{inner}"), pointer.clone(), text.clone()));
                }
                Edit::Forget { at: inner, dynamic } if !is_kept(inner) => {
                    // What 2019-09 had is no schema of 2020-12.
                    let is_old = dynamic.as_deref() == Some(RECURSIVE);
                    if self.rewrites || !is_root || is_old {
                        self.names.push((format!("{at}{inner}"), dynamic.clone()));
                    }
                }
                Edit::Fault { at: inner, message } if !is_kept(inner) => {
                    self.fault(format!("{at}{inner}"), message.clone());
                }
                _ => {}
            }
        }
        around.pop();
        self.parts[part].edits = edits;
        Ok(())
    }

    fn fault(&mut self, pointer: String, message: String) {
        self.faults.push(Fault { pointer, message });
    }

    /// Puts a part in the place of the reference to it; members beside that win.
    fn inline(&mut self, at: &str, part: usize, around: &mut Vec<usize>) -> Result<(), ReadError> {
        if around.contains(&part) || around.len() >= INSIDE {
            let message = if around.contains(&part) {
                "this contains itself; refer to a schema or another component in its place"
            } else {
                "too many files stand in one another here; write some of them in one"
            };
            self.fault(join(at, "$ref"), message.to_owned());
            return Ok(());
        }
        let Part { file, pointer, kind, .. } = &self.parts[part];
        let (file, from, kind) = (*file, pointer.clone(), *kind);
        let beside = self.document.get(at).and_then(Value::as_object);
        let beside = beside.into_iter().flat_map(|members| members.keys());
        let kept: Vec<String> = beside.filter(|key| *key != "$ref").cloned().collect();
        if kept.is_empty() {
            if self.graft(at, file, &from, kind)? {
                self.edit(part, at, &[], around)?;
            }
            return Ok(());
        }
        let value = self.files[file - 1].document.get(&from);
        let members = value.and_then(Value::as_object).into_iter().flatten();
        let members: Vec<(String, Kind)> = members
            .filter(|(key, _)| !kept.contains(key))
            .map(|(key, member)| (key.clone(), kind.member(key, member)))
            .collect();
        self.document.remove(&join(at, "$ref"));
        for (key, kind) in members {
            self.graft(&join(at, &key), file, &join(&from, &key), kind)?;
        }
        let kept: Vec<String> = kept.iter().map(|key| pointer::escape(key)).collect();
        self.edit(part, at, &kept, around)
    }

    /// Puts what another file holds to a place, in the version that the document has.
    fn graft(&mut self, at: &str, file: usize, from: &str, kind: Kind) -> Result<bool, ReadError> {
        let File { document, version, .. } = &self.files[file - 1];
        let (count, depth) = document.get(from).map_or((0, 0), size);
        if depth + pointer::tokens(at).len() > DEPTH {
            self.fault(at.to_owned(), format!("nested more than {DEPTH} deep; write it flatter"));
            return Ok(false);
        }
        self.values += count;
        if self.values > VALUES {
            let message = format!("with all that it refers to, this has more than {VALUES} values");
            let remedy = "refer to components, in place of writing the same at many places";
            return Err(ReadError::at(&self.document, at, message, remedy.to_owned()));
        }
        let grafted = self.document.graft(at, document, from);
        match version {
            Version::V3_0 => upgrade(&mut self.document, at, kind),
            Version::V3_1 => {}
            Version::V3_2 => self.later.extend(later(&self.document, at, kind)),
        }
        Ok(grafted)
    }

    /// Makes a component of each part that is referred to: their names, by the numbers of the parts.
    fn components(&mut self) -> Result<Vec<Option<String>>, ReadError> {
        let mut places = vec![None; self.parts.len()];
        let components: Vec<(usize, &'static str)> = self
            .parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.file > 0)
            .filter_map(|(number, part)| Some((number, part.kind.object()?.section()?)))
            .collect();
        let parts: Vec<name::Part<'_>> = components
            .iter()
            .filter_map(|(number, section)| {
                let Part { file, pointer, .. } = &self.parts[*number];
                let path = self.files[file - 1].path.as_ref()?;
                Some(name::Part { section, path, pointer })
            })
            .collect();
        let document = &self.document;
        let at = |section: &str, name: &str| join(&join("/components", section), name);
        let names = names(&parts, |section, name| document.get(&at(section, name)).is_some());
        for ((number, section), name) in components.into_iter().zip(names) {
            let Part { file, pointer, kind, .. } = &self.parts[number];
            let (file, from, kind) = (*file, pointer.clone(), *kind);
            let at = join(&join("/components", section), &name);
            if self.graft(&at, file, &from, kind)? {
                self.edit(number, &at, &[], &mut Vec::new())?;
                places[number] = Some(at);
            }
        }
        Ok(places)
    }

    /// Lets every reference lead to where its part is, and forgets the names that nobody needs then.
    fn point(&mut self, places: &[Option<String>]) {
        let mut later = Vec::new();
        for point in std::mem::take(&mut self.points) {
            let to = match &point.to {
                To::Part(part) => places[*part].clone(),
                To::Document(pointer) => Some(pointer.clone()),
            };
            let written = point.instead_of.as_ref().unwrap_or(&point.at);
            if self.document.get(written).is_none() {
                continue;
            }
            match to.filter(|to| self.document.get(to).is_some()) {
                Some(to) if point.dynamic.is_some() => later.push((point, to)),
                Some(to) => self.write(&point, &to),
                None => self.fault(written.clone(), leads_nowhere(&point.text)),
            }
        }
        let site = |point: &Point| pointer::parent(&point.at).unwrap_or_default().to_owned();
        let dynamic = later.iter().filter_map(|(point, to)| {
            let to = Anchor { name: point.dynamic.clone()?, at: to.clone() };
            Some(Dynamic { site: site(point), to })
        });
        let dynamic: Vec<Dynamic> = dynamic.collect();
        let anchors = self.names.iter().filter_map(|(at, name)| {
            Some(Anchor { name: name.clone()?, at: pointer::parent(at)?.to_owned() })
        });
        let anchors: Vec<Anchor> = anchors.collect();
        let ambiguous = ambiguous(self.document.value(), &anchors, &dynamic);
        let mut needed = HashSet::new();
        for (point, to) in &later {
            if ambiguous.contains(site(point).as_str()) {
                needed.extend(point.dynamic.clone());
            } else {
                self.write(point, to);
            }
        }
        for (at, dynamic) in std::mem::take(&mut self.names) {
            if !dynamic.is_some_and(|name| needed.contains(&name)) {
                self.document.remove(&at);
            }
        }
    }

    fn write(&mut self, point: &Point, to: &str) {
        let written = point.instead_of.as_ref().unwrap_or(&point.at);
        let reference = Value::from(format!("#{}", fragment(to)));
        self.document.put(&point.at, reference, written);
        if let Some(gone) = &point.instead_of {
            self.document.remove(gone);
        }
    }

    /// Notes the references within the document that lead nowhere.
    fn check(&mut self) {
        for (at, pointer, text) in std::mem::take(&mut self.checks) {
            if self.document.get(&at).is_some() && self.document.get(&pointer).is_none() {
                self.fault(at, leads_nowhere(&text));
            }
        }
    }
}

fn leads_nowhere(text: &str) -> String {
    format!("`{text}` leads nowhere; correct the reference, or write what it refers to")
}

/// How many values there are in one, itself among them, and how deep they are nested.
fn size(value: &Value) -> (usize, usize) {
    let inner: Box<dyn Iterator<Item = &Value>> = match value {
        Value::Object(members) => Box::new(members.values()),
        Value::Array(items) => Box::new(items.iter()),
        _ => return (1, 0),
    };
    inner
        .map(size)
        .fold((1, 1), |(count, depth), (more, inner)| (count + more, depth.max(inner + 1)))
}
