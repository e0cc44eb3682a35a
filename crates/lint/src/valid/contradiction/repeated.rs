//! What must not be repeated, and has to be.

use std::collections::BTreeMap;

use bv_cms_document::ASSERTIONS;
use bv_cms_document::pointer::join;
use serde_json::Value;

use super::number::integer;
use super::schema::{Contradiction, Schema};

pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = same_alternatives(schema);
    found.extend(few_items(schema));
    schema.found.append(&mut found);
}

/// More items than there are different ones, where each has to be another.
fn few_items(schema: &Schema<'_>) -> Option<Contradiction> {
    let unique = schema.said("uniqueItems").find(|unique| unique.value == true)?;
    // What stands in front of them has other values.
    let items = schema.said("items").filter(|it| !it.part.keywords.contains_key("prefixItems"));
    let items = items.filter_map(|items| Some((values(items.value)?, items)));
    let (most, items) = items.min_by_key(|(most, _)| *most)?;
    let least = schema.said("minItems").filter_map(|least| Some((integer(least.value)?, least)));
    let (_, least) = least.max_by_key(|(least, _)| *least).filter(|(least, _)| *least > most)?;
    Some(Contradiction {
        pointer: schema.place(&[least.at(), items.at(), unique.at()])?,
        message: "there are not as many different items".to_owned(),
        expected: format!("at most {most}, as `items` beside `uniqueItems` says"),
        found: least.text(),
    })
}

/// How many values a schema admits at most, where that can be counted.
fn values(schema: &Value) -> Option<i128> {
    let listed = schema.get("enum").and_then(Value::as_array).map(Vec::len);
    if schema.get("const").is_some() {
        return Some(1);
    }
    let kinds = match schema.get("type") {
        Some(Value::Array(kinds)) => kinds.iter().collect(),
        Some(kind) => vec![kind],
        None => return listed.map(|count| count as i128),
    };
    let counted = kinds.iter().map(|kind| match kind.as_str() {
        Some("boolean") => Some(2),
        Some("null") => Some(1),
        _ => None,
    });
    let counted: Option<i128> = counted.sum();
    [listed.map(|count| count as i128), counted].into_iter().flatten().min()
}

/// What a schema asks for: everything but what describes it.
fn asks(schema: &Value) -> Option<BTreeMap<&String, &Value>> {
    let keywords = schema.as_object()?.iter();
    let asks = |name: &str| name == "$ref" || ASSERTIONS.contains(&name);
    Some(keywords.filter(|(name, _)| asks(name.as_str())).collect())
}

/// Alternatives of `oneOf` that say the same: a value fits both of them or none.
fn same_alternatives(schema: &Schema<'_>) -> Vec<Contradiction> {
    let own = schema.said("oneOf").filter(|one| one.part.branch == 0);
    let lists = own.filter_map(|one| Some((one, one.value.as_array()?)));
    let repeated = lists.flat_map(|(one, all)| {
        all.iter().enumerate().filter_map(move |(index, alternative)| {
            let own = asks(alternative)?;
            let first =
                all[..index].iter().position(|other| asks(other).is_some_and(|it| it == own))?;
            Some(Contradiction {
                pointer: join(&one.at().1, &index.to_string()),
                message: format!(
                    "alternative {} says the same as alternative {}, so none of them fits alone",
                    index + 1,
                    first + 1
                ),
                expected: "alternatives of `oneOf` that differ".to_owned(),
                found: bv_cms_findings::show(Some(alternative)),
            })
        })
    });
    repeated.collect()
}
