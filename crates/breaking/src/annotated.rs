//! What schemas say that no value shows: how XML is written (OAS 3.1.1, section 4.8.26), what texts hold, and the
//! discriminators of schemas that others are made of (section 4.8.25).
//!
//! JSON Schema does not look at either, so that a change is known to be there and no more.

use std::collections::BTreeSet;

use bv_cms_document::place::{Place, walk};
use bv_cms_document::{pointer, resolve};
use serde_json::{Map, Value};

use super::Way;
use super::facet::{is_encoded, is_not_encoded, unseen};
use super::walk::{Side, Walk};

/// Whether a media type is one of XML (RFC 7303, section 4).
pub(super) fn is_xml(media: &str) -> bool {
    let essence = media.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence.ends_with("/xml") || essence.ends_with("+xml")
}

/// What a schema says of XML, without what is so anyway.
fn xml(schema: &Value) -> Map<String, Value> {
    let mut said = schema.get("xml").and_then(Value::as_object).cloned().unwrap_or_default();
    // What a prefix stands for is the namespace.
    said.retain(|name, value| value != &Value::Bool(false) && name != "prefix");
    said
}

/// Looks through two schemas side by side.
struct Beside<'w, 'a> {
    base: &'w Side<'a>,
    new: &'w Side<'a>,
    seen: BTreeSet<(String, String)>,
    /// The pointers in the new document where something is written otherwise.
    found: Vec<String>,
}

impl Beside<'_, '_> {
    fn look(&mut self, base: &str, new: &str) {
        let own = |side: &Side<'_>, at: &str| side.document.get(at).map(xml).unwrap_or_default();
        let (Some((base_at, before)), Some((new_at, now))) = (self.base.at(base), self.new.at(new))
        else {
            return;
        };
        if !self.seen.insert((base.to_owned(), new.to_owned())) {
            return;
        }
        if own(self.base, base) != own(self.new, new) || xml(before) != xml(now) {
            self.found.push(new_at.clone());
        }
        let inside = ["items", "additionalProperties", "properties", "allOf", "anyOf", "oneOf"];
        for keyword in inside {
            let (Some(one), Some(other)) = (before.get(keyword), now.get(keyword)) else {
                continue;
            };
            let [one_at, other_at] = [&base_at, &new_at].map(|at| pointer::join(at, keyword));
            let names: Vec<String> = match (keyword, one, other) {
                ("items" | "additionalProperties", ..) => {
                    self.look(&one_at, &other_at);
                    continue;
                }
                (_, Value::Object(one), Value::Object(other)) => {
                    one.keys().filter(|name| other.contains_key(*name)).cloned().collect()
                }
                (_, Value::Array(one), Value::Array(other)) => {
                    (0..one.len().min(other.len())).map(|index| index.to_string()).collect()
                }
                _ => continue,
            };
            for name in names {
                self.look(&pointer::join(&one_at, &name), &pointer::join(&other_at, &name));
            }
        }
    }
}

impl Walk<'_> {
    /// How the schemas of two bodies of XML are written, by their pointers.
    pub(super) fn xml(&mut self, way: Way, base: &str, new: &str) {
        let (seen, found) = (BTreeSet::new(), Vec::new());
        let mut beside = Beside { base: &self.base, new: &self.new, seen, found };
        beside.look(base, new);
        for at in beside.found {
            self.undecided(way, &at, "`xml` says something else, which no schema shows");
        }
    }

    /// What texts hold where no pattern says it: who reads asks for something else than who sends.
    pub(super) fn contents(&mut self) {
        let (base, new) = (self.base.document, self.new.document);
        let said = |side: &Side<'_>, at: &str, schema: &Value| {
            let inside = resolve(side.root(), &pointer::join(at, "contentSchema")).ok();
            // Without a media type it says nothing (JSON Schema 2020-12 Validation, section 8.5).
            let inside = inside.filter(|_| schema.get("contentMediaType").is_some());
            let [encoding, media] = unseen(schema);
            [encoding, media, inside.map(|it| it.value.to_string())]
        };
        let mut changed = Vec::new();
        walk(base.value(), "", Place::Keywords, &mut |at, value, place| {
            if place == Place::Keywords
                && let Some(schema) = new.get(at)
            {
                let before = said(&self.base, at, value);
                let now = said(&self.new, at, schema);
                let other = |sent: &[Option<String>; 3], read: &[Option<String>; 3]| {
                    sent.iter().zip(read).any(|(sent, read)| read.is_some() && sent != read)
                };
                let other = |sent, read, schemas: [&Value; 2]| {
                    other(sent, read) || is_encoded(schemas[0]) && is_not_encoded(schemas[1])
                };
                if base.directions().in_requests(at) && other(&before, &now, [value, schema]) {
                    changed.push((Way::Request, at.to_owned()));
                }
                if new.directions().in_responses(at) && other(&now, &before, [schema, value]) {
                    changed.push((Way::Response, at.to_owned()));
                }
            }
            place != Place::Data
        });
        for (way, at) in changed {
            self.undecided(way, &at, "texts hold something else, which no schema shows");
        }
    }

    /// Discriminators without branches beside them: whoever reads by them looks at another member,
    /// or does not know a name.
    pub(super) fn inheritance(&mut self) {
        let (base, new) = (self.base.document, self.new.document);
        let mut changed = Vec::new();
        walk(base.value(), "", Place::Keywords, &mut |at, value, place| {
            let is_alone = |it: &Value| it.get("oneOf").or_else(|| it.get("anyOf")).is_none();
            if place == Place::Keywords
                && is_alone(value)
                && let Some(before) = value.get("discriminator")
                && let Some(schema) = new.get(at).filter(|it| is_alone(it))
                && let Some(now) = schema.get("discriminator")
            {
                if base.directions().in_requests(at) && !is_known(before, now) {
                    changed.push((Way::Request, at.to_owned()));
                }
                if new.directions().in_responses(at) && !is_known(now, before) {
                    changed.push((Way::Response, at.to_owned()));
                }
            }
            place != Place::Data
        });
        for (way, at) in changed {
            self.undecided(way, &at, "another discriminator, which no schema shows");
        }
    }
}

/// Whether who reads by one discriminator knows all that another one names.
fn is_known(sent: &Value, read: &Value) -> bool {
    let mapping = |it: &Value| it.get("mapping").and_then(Value::as_object).cloned();
    let known = mapping(read).unwrap_or_default();
    let mut named = mapping(sent).unwrap_or_default().into_iter();
    sent.get("propertyName") == read.get("propertyName")
        && named.all(|(name, to)| known.get(&name) == Some(&to))
}
