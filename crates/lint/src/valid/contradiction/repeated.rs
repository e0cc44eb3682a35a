//! What must not be repeated, and has to be.

use bv_cms_document::pointer::join;
use serde_json::Value;

use super::number::integer;
use super::{Contradiction, Schema};

pub(super) fn find(schema: &mut Schema<'_>) {
    let mut found = few_items(schema);
    found.extend(same_alternatives(schema));
    schema.found.append(&mut found);
}

/// More items than there are different ones, where each has to be another.
fn few_items(schema: &Schema<'_>) -> Vec<Contradiction> {
    let mut found = Vec::new();
    for unique in schema.said("uniqueItems").filter(|unique| unique.value == true) {
        for items in schema.said("items") {
            // What stands in front of them has other values.
            let Some(most) = values(items.value) else { continue };
            if items.part.keywords.contains_key("prefixItems") {
                continue;
            }
            for least in schema.said("minItems") {
                if integer(least.value).is_some_and(|least| least > most)
                    && let Some(pointer) = schema.place(&[least.at(), items.at(), unique.at()])
                {
                    found.push(Contradiction {
                        pointer,
                        message: "there are not as many different items".to_owned(),
                        expected: format!("at most {most}, as `items` beside `uniqueItems` says"),
                        found: least.text(),
                    });
                }
            }
        }
    }
    found
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

/// Alternatives of `oneOf` that say the same: a value fits both of them or none.
fn same_alternatives(schema: &Schema<'_>) -> Vec<Contradiction> {
    let own = schema.said("oneOf").filter(|one| one.part.branch == 0);
    let lists = own.filter_map(|one| Some((one, one.value.as_array()?)));
    let repeated = lists.flat_map(|(one, all)| {
        all.iter().enumerate().filter_map(move |(index, alternative)| {
            let first = all[..index].iter().position(|other| other == alternative)?;
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
