//! How the values of parameters are written.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::place::Place;
use crate::node::{Fault, Node};
use crate::schema::text::{self, Reading};

/// How the value is written, where the combination has a meaning (OpenAPI 3.1, "Style Values").
pub(crate) fn read_style(
    node: &Node<'_>,
    place: Place,
    schema: &Node<'_>,
) -> Result<TokenStream, Fault> {
    let default = match place {
        Place::Path | Place::Header => "simple",
        Place::Query | Place::Cookie => "form",
    };
    let style = match node.get("style") {
        Some(_) => node.text("style")?,
        None => default,
    };
    let explode = match node.get("explode") {
        Some(_) => node.flag("explode")?,
        None => style == "form",
    };
    let reading = text::reading(schema)?;
    let (is_array, is_object) = (matches!(reading, Reading::List(_)), reading == Reading::Object);
    if is_object {
        text::plain_members(schema, style == "deepObject" || style == "form" && explode)?;
    }
    if style == "form" && explode && is_object && place == Place::Query {
        only_named_members(schema)?;
    }
    let refused = |message: &str| Err(node.fault(message.to_owned()));
    Ok(match (style, place) {
        ("simple", Place::Path | Place::Header) => quote!(Style::Simple { explode: #explode }),
        ("form", Place::Cookie) if explode && (is_array || is_object) => {
            return refused(
                "an exploded list or object cannot stand in a cookie: `explode: false`",
            );
        }
        ("form", Place::Query | Place::Cookie) => quote!(Style::Form { explode: #explode }),
        ("spaceDelimited" | "pipeDelimited", Place::Query) if !is_array => {
            return refused("this style writes arrays only");
        }
        // Exploded, all of them write what `form` does.
        ("spaceDelimited" | "pipeDelimited", Place::Query) if explode => {
            quote!(Style::Form { explode: true })
        }
        ("spaceDelimited", Place::Query) => quote!(Style::SpaceDelimited),
        ("pipeDelimited", Place::Query) => quote!(Style::PipeDelimited),
        ("deepObject", Place::Query)
            if is_object && node.get("explode").is_none_or(|_| explode) =>
        {
            quote!(Style::DeepObject)
        }
        ("deepObject", Place::Query) => {
            return refused("`deepObject` writes objects, with `explode: true`");
        }
        _ => {
            return refused(
                "no code reads this style here; paths and headers have `simple`, cookies `form`, \
                 queries `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`",
            );
        }
    })
}

/// What two spellings of a query parameter have in common, as the runtime tells them apart.
pub(super) fn letters(name: &str) -> String {
    let letters = name.chars().filter(|character| !matches!(character, '_' | '-'));
    let letters: String = letters.flat_map(char::to_lowercase).collect();
    match letters.trim_end_matches(['e', 's']) {
        "" => letters,
        singular => singular.to_owned(),
    }
}

/// The names of the pairs that a parameter is read from in a query; of a deep object, how they begin.
pub(super) fn pairs(node: &Node<'_>, schema: &Node<'_>) -> Result<Vec<String>, Fault> {
    let name = node.text("name")?.to_owned();
    let style = node.get("style").map_or("form", |style| style.value.as_str().unwrap_or_default());
    let explodes = node.get("explode").map_or(style == "form", |explode| explode.value == true);
    match text::reading(schema)? {
        Reading::Object => {}
        // Brackets behind the name of a list are refused, rather than ignored.
        Reading::List(_) if explodes => return Ok(vec![format!("{name}["), name]),
        _ => return Ok(vec![name]),
    }
    if style == "deepObject" {
        return Ok(vec![name + "["]);
    }
    if !explodes {
        return Ok(vec![name]);
    }
    let mut named = BTreeSet::new();
    for part in schema.parts()? {
        named.extend(part.members("properties")?.into_iter().map(|(name, _)| name.to_owned()));
    }
    Ok(named.into_iter().collect())
}

/// Whether a pair of this name, or of names that begin so, is one of those as well.
pub(super) fn is_among(name: &str, pairs: &[String]) -> bool {
    let begins = |one: &str, other: &str| one.ends_with('[') && other.starts_with(one);
    pairs.iter().any(|own| own == name || begins(own, name) || begins(name, own))
}

/// What each member of an exploded object is named in a query is all that tells it from the other
/// parameters: members that the schema does not name cannot be found there.
fn only_named_members(schema: &Node<'_>) -> Result<(), Fault> {
    let (mut named, mut required) = (BTreeSet::new(), Vec::new());
    for part in schema.parts()? {
        named.extend(part.members("properties")?.into_iter().map(|(name, _)| name));
        required.extend(part.get("required"));
        for keyword in [
            "additionalProperties",
            "patternProperties",
            "propertyNames",
            "dependentSchemas",
            "dependentRequired",
            "not",
            "if",
        ] {
            if let Some(free) = part.get(keyword).filter(|free| !free.value.is_boolean()) {
                return Err(free.fault(format!(
                    "an exploded object of a query has only members that are named in \
                     `properties`, so no code enforces `{keyword}`; write `style: deepObject`, or \
                     leave it out"
                )));
            }
        }
    }
    for names in required {
        let unknown = |name: &&Value| name.as_str().is_some_and(|name| !named.contains(name));
        if let Some(unknown) = names.value.as_array().into_iter().flatten().find(unknown) {
            return Err(names.fault(format!(
                "an exploded object of a query has only members that are named in `properties`: name \
                 {unknown} there, or write `style: deepObject`"
            )));
        }
    }
    if !named.is_empty() {
        return Ok(());
    }
    Err(schema.fault(
        "an exploded object of a query has only members that are named in `properties`; name them, \
         or write `style: deepObject`",
    ))
}
