//! How the values of parameters are written.

use std::collections::{BTreeSet, HashSet};

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::parameter::Place;
use crate::keyword;
use crate::node::{Fault, Node};

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
    let followed = schema.follow("schemas")?;
    one_type(&followed)?;
    let is_array = keyword::has_type(&followed, "array");
    let is_object = keyword::has_type(&followed, "object");
    for items in followed.get("items").into_iter().chain(
        followed.members("properties")?.into_iter().map(|(_, member)| member).filter(|_| is_object),
    ) {
        let inner = items.follow("schemas")?;
        one_type(&inner)?;
        let deep = keyword::has_type(&inner, "object")
            || keyword::has_type(&inner, "array")
                && !(is_object && matches!(style, "deepObject" | "form"));
        if deep {
            return Err(items.fault(
                "no style writes lists or objects within one another; use `content` with \
                 application/json",
            ));
        }
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

/// A text says nothing of its type, so the schema has to name the one that it is read as; text is
/// what it is where no keyword asks for another type.
fn one_type(schema: &Node<'_>) -> Result<(), Fault> {
    let types = keyword::types(schema)?;
    let named = types.iter().filter(|kind| *kind != "null").count();
    let several = |value: &Value| {
        let kinds = value.as_array().into_iter().flatten().map(std::mem::discriminant);
        kinds.filter(|kind| *kind != std::mem::discriminant(&Value::Null)).collect::<HashSet<_>>()
    };
    let mixed = schema.get("enum").is_some_and(|values| several(values.value).len() > 1);
    let other = OF_OTHER_TYPES.iter().find_map(|keyword| schema.get(keyword));
    if named > 1 || named == 0 && (mixed || other.is_some()) {
        return Err(schema.fault(
            "a text can be read as several types; name the one that this is read as by `type`, or \
             use `content` with application/json",
        ));
    }
    Ok(())
}

/// Keywords that ask for something other than text.
const OF_OTHER_TYPES: [&str; 10] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "items",
    "prefixItems",
    "contains",
    "uniqueItems",
    "properties",
];

/// What each member of an exploded object is named in a query is all that tells it from the other
/// parameters: members that the schema does not name cannot be found there.
fn only_named_members(schema: &Node<'_>) -> Result<(), Fault> {
    let (mut seen, mut open, mut named) = (BTreeSet::new(), vec![schema.clone()], false);
    while let Some(part) = open.pop() {
        let part = part.follow("schemas")?;
        if !part.value.is_object() || !seen.insert(part.pointer().to_owned()) {
            continue;
        }
        named |= part.get("properties").is_some();
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
        for keyword in ["allOf", "anyOf", "oneOf"] {
            open.extend(part.items(keyword)?);
        }
    }
    if named {
        return Ok(());
    }
    Err(schema.fault(
        "an exploded object of a query has only members that are named in `properties`; name them, \
         or write `style: deepObject`",
    ))
}
