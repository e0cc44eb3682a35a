//! Paths: where their braces stand, and what routes can tell apart.

use crate::node::{Fault, Node};

/// Formats whose texts hold colons.
const WITH_COLONS: [&str; 2] = ["date-time", "uri"];

/// Whether a path ends in a custom verb (AIP-136), so that a `:` begins one in every path.
pub(crate) fn has_verbs(root: &Node<'_>) -> Result<bool, Fault> {
    Ok(root.paths()?.iter().any(|(path, _)| path.contains("}:")))
}

/// Refuses a parameter of a path whose value holds what begins a verb.
pub(crate) fn without_colons(parameter: &Node<'_>) -> Result<(), Fault> {
    let mut colons = parameter.get("content");
    if let Some(schema) = parameter.get("schema") {
        let formats = schema.parts()?.into_iter().filter_map(|part| part.get("format"));
        colons = formats.into_iter().find(|at| WITH_COLONS.iter().any(|own| at.value == own));
    }
    match colons {
        Some(colons) => Err(colons.fault(
            "no route is found by a parameter that holds `:`, which begins a verb; put it into the \
             query",
        )),
        None => Ok(()),
    }
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
