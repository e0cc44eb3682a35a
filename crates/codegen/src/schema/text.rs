//! What a text is read as: it says nothing of its type, so its schema has to.
//!
//! Parameters, headers and the members of forms travel as text. The runtime reads a text as the one
//! type that the keywords about it leave; wherever they leave several, or only some of them say it,
//! the schema is refused.

use std::collections::{BTreeMap, BTreeSet};

use bv_cms_document::ASSERTIONS;
use serde_json::Value;

use super::instance_type;
use crate::node::{Fault, Node};

/// What a text is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing is said of it, so it stays a text.
    Untyped,
    /// Nothing can be written.
    Null,
    Text,
    Boolean,
    Integer,
    Number,
    /// A list, and what each of its items is read as.
    List(Box<Reading>),
    Object,
}

/// How deep the runtime looks for the type of a text.
const DEEPEST: usize = 32;

/// How many schemas it looks at: it does so for every request.
const MOST: usize = 1_000;

const SEVERAL: &str =
    "a text can be read as several types; name one by `type`, or use `content: application/json`";

const WITHIN: &str =
    "no text holds lists or objects within one another; use `content` with application/json";

/// Keywords that decide only with what else is said whether another schema applies.
const CONDITIONAL: [&str; 4] = ["if", "then", "else", "not"];

/// Keywords whose schemas are looked at for themselves.
const OF_PARTS: [&str; 3] = ["allOf", "anyOf", "oneOf"];

/// What a text with that schema is read as.
pub(crate) fn reading(schema: &Node<'_>) -> Result<Reading, Fault> {
    read(schema, false)
}

/// What a text with that schema is read as, which may be an item.
fn read(schema: &Node<'_>, is_item: bool) -> Result<Reading, Fault> {
    let parts = schema.parts()?;
    let types = types(schema, DEEPEST, &mut 0)?;
    let named: Option<Vec<_>> = types.map(|types| types.into_iter().collect());
    Ok(match named.as_deref() {
        None => {
            let decides = |part: &Node<'_>| {
                let own = ASSERTIONS.iter().filter(|keyword| !OF_PARTS.contains(keyword));
                own.into_iter().any(|keyword| part.get(keyword).is_some())
            };
            if parts.iter().any(decides) {
                return Err(schema.fault(SEVERAL));
            }
            Reading::Untyped
        }
        Some([]) => Reading::Null,
        Some(["string"]) => Reading::Text,
        Some(["boolean"]) => Reading::Boolean,
        Some(["integer"]) => Reading::Integer,
        Some(["number" | "integer", ..]) if named.iter().flatten().all(is_number) => {
            Reading::Number
        }
        Some(["array" | "object"]) if is_item => return Err(schema.fault(WITHIN)),
        Some(["array"]) => Reading::List(Box::new(items(schema, &parts)?)),
        Some(["object"]) => Reading::Object,
        Some(_) => return Err(schema.fault(SEVERAL)),
    })
}

fn is_number(kind: &&'static str) -> bool {
    ["integer", "number"].contains(kind)
}

/// The types that the keywords about a value leave, but for `null`; nothing where none says any.
fn types(
    schema: &Node<'_>,
    depth: usize,
    looked_at: &mut usize,
) -> Result<Option<BTreeSet<&'static str>>, Fault> {
    *looked_at += 1;
    let Some(depth) = depth.checked_sub(1).filter(|_| *looked_at <= MOST) else {
        return Err(schema.fault(format!(
            "the type of a text is not looked for deeper than {DEEPEST} references and \
             alternatives, nor in more than {MOST} schemas; say it nearer by"
        )));
    };
    if !schema.value.is_object() {
        return Ok(None);
    }
    let mut found: Option<BTreeSet<&'static str>> = None;
    let mut narrow = |own: Option<BTreeSet<&'static str>>| {
        found = match (found.take(), own) {
            (Some(found), Some(own)) => Some(&found & &own),
            (found, own) => found.or(own),
        };
    };
    if schema.get("type").is_some() {
        let named = instance_type::types(schema)?;
        narrow(Some(named.iter().flat_map(|kind| known(kind)).copied().collect()));
    }
    if let Some(constant) = schema.get("const") {
        narrow(Some(of_value(&constant)?.iter().copied().collect()));
    }
    if schema.get("enum").is_some() {
        let mut kinds = BTreeSet::new();
        for value in schema.items("enum")? {
            kinds.extend(of_value(&value)?);
        }
        narrow(Some(kinds));
    }
    if let Some(name) = schema.reference("schemas")? {
        narrow(types(&schema.component("schemas", &name)?, depth, looked_at)?);
    }
    for part in schema.items("allOf")? {
        narrow(types(&part, depth, looked_at)?);
    }
    for keyword in ["anyOf", "oneOf"] {
        let mut any = Some(BTreeSet::new());
        for alternative in schema.items(keyword)? {
            any = match (any, types(&alternative, depth, looked_at)?) {
                (Some(any), Some(own)) => Some(&any | &own),
                _ => None,
            };
        }
        if schema.get(keyword).is_some() {
            narrow(any);
        }
    }
    Ok(found)
}

/// What values of a type are, but for `null`; every integer is a number.
fn known(kind: &str) -> &'static [&'static str] {
    match kind {
        "boolean" => &["boolean"],
        "integer" => &["integer"],
        "number" => &["integer", "number"],
        "string" => &["string"],
        "array" => &["array"],
        "object" => &["object"],
        _ => &[],
    }
}

fn of_value(value: &Node<'_>) -> Result<&'static [&'static str], Fault> {
    Ok(known(match value.value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) | Value::Object(_) => {
            return Err(value.fault(
                "a text is compared with no list and no object; say what its items or members \
                 are, or use `content` with application/json",
            ));
        }
    }))
}

/// What each item of a list is read as.
fn items(schema: &Node<'_>, parts: &[Node<'_>]) -> Result<Reading, Fault> {
    let mut found: Option<Reading> = None;
    for part in parts {
        if let Some(first) = part.get("prefixItems") {
            return Err(first.fault(
                "the items of a text are all read as one type: write `items`, or use `content` with \
                 application/json",
            ));
        }
        let Some(items) = part.get("items") else { continue };
        same(&mut found, read(&items, true)?, &items)?;
    }
    let found = found.unwrap_or(Reading::Untyped);
    let asks = |keyword: &&str| parts.iter().find_map(|part| part.get(keyword));
    let asked = ["contains", "uniqueItems", "dependentSchemas"].iter().chain(&CONDITIONAL);
    match asked.into_iter().find_map(asks) {
        Some(asked) if found == Reading::Untyped => Err(asked.fault(format!(
            "nobody says what the items are read as: write `items` with a `type` at {}",
            schema.pointer()
        ))),
        _ => Ok(found),
    }
}

/// Refuses what is read otherwise here than elsewhere.
fn same(found: &mut Option<Reading>, own: Reading, at: &Node<'_>) -> Result<(), Fault> {
    if found.as_ref().is_some_and(|found| *found != own) {
        return Err(at.fault(
            "another schema of the same text has it read as another type; name one `type` in all \
             of them",
        ));
    }
    *found = Some(own);
    Ok(())
}

/// Refuses an object whose members no text holds: each is a plain value or, where `lists` travel, a
/// list of them, and all that speak of a member have it read as one type.
pub(crate) fn plain_members(schema: &Node<'_>, lists: bool) -> Result<(), Fault> {
    let plain = |at: &Node<'_>| -> Result<Reading, Fault> {
        match reading(at)? {
            Reading::Object => Err(at.fault(WITHIN)),
            Reading::List(_) if !lists => Err(at.fault(WITHIN)),
            read => Ok(read),
        }
    };
    let (mut named, mut other) = (BTreeMap::new(), None);
    let parts = schema.parts()?;
    for part in &parts {
        for (name, member) in part.members("properties")? {
            same(named.entry(name).or_default(), plain(&member)?, &member)?;
        }
        if let Some(each) = part.get("additionalProperties").filter(|each| each.value.is_object()) {
            same(&mut other, plain(&each)?, &each)?;
        }
    }
    // The runtime reads what only a pattern names like what nothing names.
    for part in &parts {
        for (_, member) in part.members("patternProperties")? {
            let own = plain(&member)?;
            if other.is_some() || own != Reading::Text {
                other.get_or_insert(Reading::Untyped);
                same(&mut other, own, &member)?;
            }
        }
    }
    let other = Some(other.unwrap_or(Reading::Untyped));
    for part in &parts {
        for condition in conditions(part)? {
            for part in within(&condition)? {
                for (name, member) in part.members("properties")? {
                    let known = named.get(name).cloned().flatten().or_else(|| other.clone());
                    let own = types(&member, DEEPEST, &mut 0)?;
                    let differs = own.is_some() && reading(&member).ok() != known;
                    if differs || known == Some(Reading::Untyped) {
                        return Err(member.fault(format!(
                            "`{name}` is read as something else where the condition does not \
                             apply: give it this `type` among the `properties` of {}",
                            schema.pointer()
                        )));
                    }
                }
            }
        }
    }
    Ok(())
}

/// The schemas of a part that apply under a condition, or are one.
fn conditions<'d>(part: &Node<'d>) -> Result<Vec<Node<'d>>, Fault> {
    let mut found: Vec<_> = CONDITIONAL.iter().filter_map(|keyword| part.get(keyword)).collect();
    found.extend(part.members("dependentSchemas")?.into_iter().map(|(_, schema)| schema));
    Ok(found)
}

/// A schema and everything that speaks of the same value, under whatever condition.
fn within<'d>(schema: &Node<'d>) -> Result<Vec<Node<'d>>, Fault> {
    let (mut found, mut seen, mut open) = (Vec::new(), BTreeSet::new(), vec![schema.clone()]);
    while let Some(schema) = open.pop() {
        for part in schema.parts()? {
            if seen.insert(part.pointer().to_owned()) {
                open.extend(conditions(&part)?);
                found.push(part);
            }
        }
    }
    Ok(found)
}

/// Refuses `null` in a header of an answer, and in its items: nothing is written there.
pub(crate) fn without_null(schema: &Node<'_>) -> Result<(), Fault> {
    for part in schema.parts()? {
        let types = instance_type::types(&part)?;
        let values = part.items("enum")?;
        if types.iter().any(|kind| kind == "null")
            || values.iter().chain(&part.get("const")).any(|value| value.value.is_null())
        {
            return Err(part.fault(
                "a header holds no `null`; leave that out, and `required` where it may be missing",
            ));
        }
        if let Some(items) = part.get("items") {
            without_null(&items)?;
        }
    }
    Ok(())
}

/// Whether a schema says of itself that it is one text, number or boolean, or one of them and `null`.
pub(crate) fn is_scalar(schema: &Node<'_>) -> bool {
    let plain = ["string", "integer", "number", "boolean"];
    let types = types(schema, DEEPEST, &mut 0).unwrap_or_default();
    types.is_some_and(|types| !types.is_empty() && types.iter().all(|it| plain.contains(it)))
}
