//! Paths: where their braces stand, and what routes can tell apart.

use std::collections::BTreeSet;

use bv_cms_document::pattern;
use serde_json::Value;

use crate::node::{Fault, Node};

/// Formats whose texts hold colons.
const WITH_COLONS: [&str; 2] = ["date-time", "uri"];

/// The segments in which a custom verb (AIP-136) may follow a parameter, each as what stands before it
/// in the paths that have one, without names in braces.
#[derive(Debug)]
pub(crate) struct Verbs(BTreeSet<String>);

impl Verbs {
    pub(crate) fn read(root: &Node<'_>) -> Result<Self, Fault> {
        let mut before = BTreeSet::new();
        for (path, item) in root.paths()? {
            let shape = shape(path, &item)?;
            let verbs = shape.match_indices("}:").map(|(at, _)| segment_start(&shape[..at]));
            before.extend(verbs.map(str::to_owned));
        }
        Ok(Self(before))
    }

    /// Whether a `:` begins a verb behind a parameter of a path.
    pub(crate) fn may_follow_parameter(
        &self,
        path: &str,
        parameter: &Node<'_>,
    ) -> Result<bool, Fault> {
        let template = format!("{{{}}}", parameter.text("name")?);
        let start = path.find(&template);
        Ok(start.is_some_and(|start| self.may_follow(&path[..start + template.len()])))
    }

    /// Whether a `:` begins a verb in the segment in which a path goes on.
    pub(crate) fn may_follow(&self, path: &str) -> bool {
        self.0.contains(segment_start(&nameless(path)))
    }
}

/// A path up to the segment in which it ends.
fn segment_start(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// A path or the beginning of one, without the names in its braces.
fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts
        .fold(first, |shape, part| shape + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Refuses a parameter of a path whose value holds what begins a verb.
pub(crate) fn without_colons(parameter: &Node<'_>) -> Result<(), Fault> {
    let mut colons = parameter.get("content");
    if let Some(schema) = parameter.get("schema") {
        for part in schema.parts()? {
            let items = part.get("items").into_iter();
            let members = part.members("properties")?.into_iter().map(|(_, member)| member);
            for inner in items.chain(members) {
                colons = colons.or(inner.parts()?.iter().find_map(holds_colons));
            }
            colons = colons.or(holds_colons(&part));
        }
    }
    match colons {
        Some(colons) => Err(colons.fault(
            "no route is found by a parameter that holds `:`, which begins a verb; put it into the \
             query",
        )),
        None => Ok(()),
    }
}

/// What in a schema asks for texts with colons.
fn holds_colons<'d>(schema: &Node<'d>) -> Option<Node<'d>> {
    let holds = |text: &Value| text.as_str().is_some_and(|text| text.contains(':'));
    let is_named = |at: &Node<'_>| {
        holds(at.value) || at.value.as_array().is_some_and(|all| all.iter().any(holds))
    };
    let format = |at: &Node<'_>| WITH_COLONS.iter().any(|own| at.value == own);
    let pattern = |at: &Node<'_>| at.value.as_str().is_some_and(|it| pattern::requires(it, ':'));
    let said = |name: &str, asks: &dyn Fn(&Node<'_>) -> bool| schema.get(name).filter(asks);
    said("format", &format)
        .or_else(|| said("const", &is_named))
        .or_else(|| said("enum", &is_named))
        .or_else(|| said("pattern", &pattern))
}

/// How many parameters a route of actix-web can have.
const LIMIT: usize = 16;

/// A path without the names in its braces, which is the same for paths that match the same requests.
pub(crate) fn shape(path: &str, item: &Node<'_>) -> Result<String, Fault> {
    if !path.starts_with('/') || path.contains(['?', '#']) {
        return Err(item.fault("a path begins with `/` and holds neither `?` nor `#`"));
    }
    let braces = || item.fault("each brace of a path stands around a name, such as `/lives/{id}`");
    let mut parts = path.split('{');
    let mut shape = parts.next().filter(|part| !part.contains('}')).ok_or_else(braces)?.to_owned();
    for (index, part) in parts.enumerate() {
        let (name, rest) = part.split_once('}').ok_or_else(braces)?;
        if name.is_empty() || name.contains('/') || rest.contains('}') {
            return Err(braces());
        }
        if index == LIMIT {
            return Err(
                item.fault(format!("no route has more than {LIMIT} parameters in its path"))
            );
        }
        if shape.ends_with('}') {
            return Err(item.fault(format!(
                "nobody can tell where `{{{name}}}` begins; write something between it and the \
                 parameter before it"
            )));
        }
        shape.push_str("{}");
        shape.push_str(rest);
    }
    // What a path can hold without being encoded (RFC 3986, section 3.3), but for the asterisk.
    let stands = |character: char| {
        character.is_ascii_alphanumeric() || "/{}-._~!$&'()+,;=:@".contains(character)
    };
    match shape.chars().find(|character| !stands(*character)) {
        None => Ok(shape),
        Some(other) => Err(item.fault(format!(
            "no route is found by `{other}` in its path; write it with letters, digits and \
             `-._~!$&'()+,;=:@`"
        ))),
    }
}
