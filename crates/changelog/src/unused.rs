//! Components that clients do not see by themselves.

use std::collections::BTreeSet;

use bv_cms_document::{Document, References, pointer};
use serde_json::{Map, Value};

use crate::change::{Kind, Severity};
use crate::edit::code;
use crate::walk::Walk;

impl Walk<'_> {
    /// Notes components that no operation uses, and examples, which are for people.
    pub(crate) fn unused(&mut self) {
        let sent = [self.base, self.new]
            .map(|document| References::of(document.value()).reach(vec!["/webhooks".to_owned()]));
        for at in [self.base, self.new].into_iter().flat_map(components).collect::<BTreeSet<_>>() {
            let (one, other) = (self.base.get(&at), self.new.get(&at));
            let was_compared = self.was_compared(true, &at) || self.was_compared(false, &at);
            if one == other || was_compared || at.starts_with("/components/securitySchemes/") {
                continue;
            }
            let is_example = at.starts_with("/components/examples/");
            let used = |document: &Document, sent: &BTreeSet<String>| {
                document.get(&at).is_some()
                    && (!document.operations().uses(&at).is_empty() || sent.contains(&at))
            };
            let is_used = used(self.base, &sent[0]) || used(self.new, &sent[1]);
            let tokens = pointer::tokens(&at);
            let name = code(&tokens[1..].join("/"));
            let who = if is_used { "" } else { ", which no operation uses," };
            let (is_base, kind, what) = match (one, other) {
                // What comes or goes is told where it is used.
                _ if is_used && !(is_example && one.is_some() && other.is_some()) => continue,
                (_, None) => (true, Kind::Removed, "removed"),
                (None, _) => (false, Kind::Added, "added"),
                _ => (false, Kind::Changed, "changed"),
            };
            let message = format!("the component {name}{who} was {what}");
            self.note(is_base, &at, kind, Severity::Prose, "component", message);
        }
    }
}

/// The pointers of the components of a document.
fn components(document: &Document) -> Vec<String> {
    let kinds = document.get("/components").and_then(Value::as_object);
    let kinds = kinds.into_iter().flatten().filter(|(kind, _)| !kind.starts_with("x-"));
    let inside = |(kind, names): (&String, &Value)| {
        let at = pointer::join("/components", kind);
        let names = names.as_object().into_iter().flat_map(Map::keys);
        names.map(|name| pointer::join(&at, name)).collect::<Vec<_>>()
    };
    kinds.flat_map(inside).collect()
}
