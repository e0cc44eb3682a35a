//! Which parts of other files a document consists of, and what has to be written in each part so that
//! its references lead to the others.

use std::collections::HashMap;

use bv_cms_document::pointer::join;
use serde_json::Value;

use crate::ReadError;
use crate::files::{File, Files, Lost};
use crate::found::{Found, What, found};
use crate::kind::{DOCUMENT, Kind, Object, reference};
use crate::resource::{RECURSIVE, Resource};
use crate::uri::{self, Inside, Reference};

/// A place in one of the files: its number and the pointer there.
type At = (usize, String);

/// A part of a file.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) file: usize,
    pub(crate) pointer: String,
    pub(crate) kind: Kind,
    /// What has to be written in it; places are pointers that begin at the part.
    pub(crate) edits: Vec<Edit>,
}

#[derive(Debug)]
pub(crate) enum Edit {
    /// A text that has to lead somewhere else.
    Point(Point),
    /// A part, by its number, that has to stand at a place where no reference is allowed.
    Inline { at: String, part: usize },
    /// A reference within the document, which leads somewhere when all of it is there.
    Check { at: String, pointer: String, text: String },
    /// A name that nobody refers to any more.
    Forget { at: String, dynamic: Option<String> },
    /// A reference that is not followed, and why.
    Fault { at: String, message: String },
}

#[derive(Debug, Clone)]
pub(crate) struct Point {
    /// Where the text is.
    pub(crate) at: String,
    /// As it was written.
    pub(crate) text: String,
    /// The keyword whose place it takes.
    pub(crate) instead_of: Option<String>,
    pub(crate) to: To,
    /// The dynamic anchor it leads to; it stays where it can mean another one, too.
    pub(crate) dynamic: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) enum To {
    /// A part of another file, by its number, which becomes a component.
    Part(usize),
    /// A pointer of the document.
    Document(String),
}

/// The search; each part is looked through once.
#[derive(Debug)]
pub(crate) struct Search {
    pub(crate) files: Files,
    /// The first one is the whole document.
    pub(crate) parts: Vec<Part>,
    numbers: HashMap<(usize, String, Kind), usize>,
}

impl Search {
    /// Looks through a document and whatever its references lead to.
    pub(crate) fn run(files: Files) -> Result<Self, ReadError> {
        let mut search = Self { files, parts: Vec::new(), numbers: HashMap::new() };
        search.part((0, String::new()), DOCUMENT);
        let mut next = 0;
        while let Some(part) = search.parts.get(next) {
            let (file, from, kind) = (part.file, part.pointer.len(), part.kind);
            let File { document, version, .. } = &search.files.all[file];
            let value = document.get(&part.pointer);
            let found = value.map(|value| found(value, &part.pointer, kind, *version));
            let mut edits = Vec::new();
            for found in found.unwrap_or_default() {
                edits.extend(search.edit(file, from, &found)?);
            }
            search.parts[next].edits = edits;
            next += 1;
        }
        Ok(search)
    }

    /// The number of a part.
    fn part(&mut self, (file, pointer): At, kind: Kind) -> usize {
        let new = self.parts.len();
        let number = *self.numbers.entry((file, pointer.clone(), kind)).or_insert(new);
        if number == new {
            self.parts.push(Part { file, pointer, kind, edits: Vec::new() });
        }
        number
    }

    /// What has to be done about something in a part that begins at so many characters of pointers.
    fn edit(&mut self, file: usize, from: usize, found: &Found) -> Result<Option<Edit>, ReadError> {
        let Found { at, kind, what } = found;
        let inside = |at: &str| at[from..].to_owned();
        let member = |keyword: &str| join(at, keyword);
        let (written, text) = match what {
            What::Name(keyword) => {
                let (at, dynamic) =
                    (inside(&member(keyword)), self.dynamic_name(file, at, keyword));
                return Ok(Some(Edit::Forget { at, dynamic }));
            }
            What::Reference(text) => (member("$ref"), text.as_str()),
            What::Dynamic(text) => (member("$dynamicRef"), text.as_str()),
            What::Recursive => (member("$recursiveRef"), "#"),
            What::Mapping(text) => (at.clone(), text.as_str()),
        };
        if self.is_plain(file, found) {
            return Ok(self.check(file, inside(&written), text));
        }
        let resolved = match what {
            What::Recursive => Ok((file, self.files.all[file].names.recursive(at).to_owned())),
            _ => self.resolve(file, at, text),
        };
        let to = match resolved {
            Ok(to) => to,
            Err(Lost::Part(why)) => {
                let message = format!("`{text}` {why}");
                return Ok(Some(Edit::Fault { at: inside(&written), message }));
            }
            Err(Lost::TooMuch(message)) => {
                let (document, remedy) = (&self.files.all[file].document, "read parts of it");
                return Err(ReadError::at(document, &written, message, remedy.to_owned()));
            }
        };
        let is_reference = matches!(what, What::Reference(_));
        if is_reference && kind.object().and_then(Object::section).is_none() && to.0 != 0 {
            return Ok(Some(self.inline(inside(at), inside(&written), to, *kind, text)));
        }
        let dynamic = match what {
            What::Recursive => self.dynamic_at(&to, RECURSIVE),
            What::Dynamic(text) => match Reference::of(text).inside() {
                Inside::Anchor(name) => self.dynamic_at(&to, &name),
                Inside::Pointer(_) => None,
            },
            _ => None,
        };
        let (at, instead_of) = match what {
            What::Dynamic(_) | What::Recursive => (inside(&member("$ref")), Some(inside(&written))),
            _ => (inside(&written), None),
        };
        let to = match to {
            (0, pointer) => To::Document(pointer),
            elsewhere => To::Part(self.part(elsewhere, *kind)),
        };
        Ok(Some(Edit::Point(Point { at, text: text.to_owned(), instead_of, to, dynamic })))
    }

    /// Puts a part to where no reference is allowed.
    fn inline(&mut self, at: String, written: String, to: At, kind: Kind, text: &str) -> Edit {
        let value = self.files.all[to.0].document.get(&to.1).unwrap_or(&Value::Null);
        if kind.fits(value) || reference(value, kind).is_some() {
            return Edit::Inline { at, part: self.part(to, kind) };
        }
        let message = format!(
            "`{text}` leads to what cannot stand here; correct the reference, or write what belongs here"
        );
        Edit::Fault { at: written, message }
    }

    /// Whether something stays as it is: what refers to a place of the document itself, and names.
    fn is_plain(&self, file: usize, found: &Found) -> bool {
        let names = &self.files.all[file].names;
        let is_document = file == 0 && names.around(&found.at).pointer.is_empty();
        match &found.what {
            What::Reference(text) => {
                is_document
                    && text.starts_with('#')
                    && matches!(Reference::of(text).inside(), Inside::Pointer(_))
            }
            What::Recursive => is_document && names.recursive(&found.at).is_empty(),
            What::Mapping(text) if text.starts_with('#') => is_document,
            // What could be both is a name (OpenAPI 3.1.1, 4.8.25.3).
            What::Mapping(text) => {
                let is_file = [".yaml", ".yml", ".json"].iter().any(|it| text.ends_with(it));
                let schema = join("/components/schemas", text);
                !text.contains(['/', '#'])
                    && (!is_file || self.files.all[0].document.get(&schema).is_some())
            }
            What::Dynamic(_) | What::Name(_) => false,
        }
    }

    /// Whether a reference within the document leads somewhere, if that has to be seen later.
    fn check(&self, file: usize, at: String, text: &str) -> Option<Edit> {
        let Inside::Pointer(pointer) = Reference::of(text).inside() else { return None };
        let is_there = self.files.all[file].document.get(&pointer).is_some();
        let text = text.to_owned();
        (text.starts_with('#') && !is_there).then_some(Edit::Check { at, pointer, text })
    }

    /// Where a reference leads that is written at a pointer of a file.
    fn resolve(&mut self, file: usize, at: &str, text: &str) -> Result<At, Lost> {
        let written = Reference::of(text);
        let around = self.files.all[file].names.around(at).clone();
        let (there, resource) = if written.resource.is_empty() {
            (file, around.pointer)
        } else {
            self.resource(file, &around, &written)?
        };
        let File { document, names, .. } = &self.files.all[there];
        let lost = |what: String| {
            let file = document.file_name();
            let why = format!(
                "leads nowhere: `{file}` has no {what}; correct the reference, or write what it refers to"
            );
            Err(Lost::Part(why))
        };
        match written.inside() {
            Inside::Pointer(inside) => {
                let pointer = format!("{resource}{inside}");
                // What the document holds is known when all parts of it are there.
                if (there, resource.as_str()) == (0, "") || document.get(&pointer).is_some() {
                    return Ok((there, pointer));
                }
                // Most people, and most programs, do not know that an `$id` changes what `#/…` means.
                if written.resource.is_empty() && document.get(&inside).is_some() {
                    return Ok((there, inside));
                }
                lost(format!("`{pointer}`"))
            }
            Inside::Anchor(name) => match names.anchor(&resource, &name) {
                Some(pointer) => Ok((there, pointer.to_owned())),
                None => lost(format!("`$anchor: {name}` there")),
            },
        }
    }

    /// What a reference means by all before its `#`.
    fn resource(
        &mut self,
        file: usize,
        around: &Resource,
        written: &Reference<'_>,
    ) -> Result<At, Lost> {
        let part = |why: &str| Lost::Part(why.to_owned());
        let has_ids = |file: usize| self.files.all[file].names.has_ids();
        let uri = (has_ids(file) || has_ids(0))
            .then(|| uri::resolve(written.resource, &around.uri))
            .flatten();
        for file in [file, 0] {
            let named = uri.as_ref().and_then(|uri| self.files.all[file].names.resource(uri));
            if let Some(pointer) = named {
                return Ok((file, pointer.to_owned()));
            }
        }
        let path = written.path().map_err(part)?;
        let own = self.files.all[file].path.clone();
        let from = if around.is_here { around.path.clone() } else { own };
        let path = self.files.tree.named(&path, from.as_ref()).map_err(Lost::Part)?;
        let there = match self.files.at(path) {
            Err(Lost::Part(why)) => {
                let why = format!("leads nowhere: {why}; correct the reference, or add the file");
                return Err(Lost::Part(why));
            }
            there => there?,
        };
        if around.is_here {
            return Ok((there, String::new()));
        }
        // By the `$id` around it, it leads somewhere else: to a file here that says to be that.
        let uri = uri.unwrap_or_default();
        match self.files.all[there].names.resource(&uri) {
            Some(pointer) => Ok((there, pointer.to_owned())),
            None => Err(Lost::Part(format!(
                "means `{uri}` by the `$id` around it, and nothing is fetched from elsewhere; write \
                 that `$id` in the file that it refers to, or leave out the one around it"
            ))),
        }
    }

    /// The name that a keyword of the schema at a place is a dynamic anchor by.
    fn dynamic_name(&self, file: usize, at: &str, keyword: &str) -> Option<String> {
        match keyword {
            "$dynamicAnchor" => {
                let name = self.files.all[file].document.get(&join(at, keyword))?.as_str()?;
                Some(name.to_owned())
            }
            "$recursiveAnchor" => Some(RECURSIVE.to_owned()),
            _ => None,
        }
    }

    /// A name, if there is a dynamic anchor of that name at a place.
    fn dynamic_at(&self, (file, pointer): &At, name: &str) -> Option<String> {
        let dynamic = &self.files.all[*file].names.dynamic;
        dynamic.iter().any(|(it, at)| it == name && at == pointer).then(|| name.to_owned())
    }
}
