//! A discriminator that its alternatives contradict.
//!
//! It is no assertion: the alternatives decide. But clients choose by it (OpenAPI 3.1.1, section
//! 4.8.25), and then it has to lead to the alternative that fits.

use bv_cms_document::pointer::{from_reference, join};
use serde_json::Value;

use super::{Contradiction, Schema};
use crate::valid::schema::{Part, parts};

/// One of the alternatives that have a name.
struct Alternative {
    /// Where it is written.
    pointer: String,
    /// What it refers to.
    target: String,
}

pub(super) fn find(schema: &mut Schema<'_>) {
    let Some(own) = schema.root.pointer(schema.pointer) else { return };
    let list = ["oneOf", "anyOf"].into_iter().find(|list| own.get(list).is_some());
    // Beside no alternatives it is the base of schemas elsewhere.
    let (Some(discriminator), Some(list)) = (own.get("discriminator"), list) else {
        return;
    };
    let Some(property) = discriminator.get("propertyName").and_then(Value::as_str) else { return };
    let at = join(schema.pointer, "discriminator");
    let count = own[list].as_array().map_or(0, Vec::len);
    let alternatives: Vec<String> =
        (0..count).map(|index| join(&join(schema.pointer, list), &index.to_string())).collect();
    let named: Vec<Alternative> = alternatives
        .iter()
        .filter_map(|pointer| {
            let reference = schema.root.pointer(pointer)?.get("$ref")?.as_str()?;
            Some(Alternative { pointer: pointer.clone(), target: from_reference(reference)? })
        })
        .collect();
    let mapping = targets(discriminator);
    let elsewhere = mapping.iter().filter(|(_, target)| {
        target.as_ref().is_some_and(|target| named.iter().all(|it| it.target != *target))
    });
    let mut found: Vec<_> = elsewhere
        .map(|(value, _)| Contradiction {
            pointer: join(&join(&at, "mapping"), value),
            message: format!("`{value}` leads to no alternative"),
            expected: format!("one of the schemas that `{list}` refers to"),
            found: bv_cms_findings::show(discriminator["mapping"].get(value)),
        })
        .collect();
    if !alternatives.is_empty() && alternatives.iter().all(|it| never_has(schema, it, property)) {
        found.push(Contradiction {
            pointer: join(&at, "propertyName"),
            message: "no alternative has the member that tells them apart".to_owned(),
            expected: format!("a member of what stands in `{list}`"),
            found: format!("`propertyName: {property}`"),
        });
    }
    for alternative in named {
        let leading = mapping.iter().filter(|(_, to)| to.as_ref() == Some(&alternative.target));
        let mut leading: Vec<&str> = leading.map(|(value, _)| *value).collect();
        // Without a mapping the name of the schema stands for it.
        leading.extend(alternative.target.rsplit('/').next().filter(|_| leading.is_empty()));
        let refused = leading.iter().find(|value| !admits(schema, &alternative, property, value));
        found.extend(refused.map(|value| Contradiction {
            pointer: alternative.pointer.clone(),
            message: format!("`{value}` leads to an alternative that refuses it"),
            expected: format!("a `mapping` from what `{property}` can be there"),
            found: format!("`$ref: '#{}'`", alternative.target),
        }));
    }
    schema.found.append(&mut found);
}

/// What each value is mapped to, where it is in this document.
fn targets(discriminator: &Value) -> Vec<(&str, Option<String>)> {
    let mapping = discriminator.get("mapping").and_then(Value::as_object);
    let target = |named: &str| match from_reference(named) {
        Some(pointer) => Some(pointer),
        // A name, or another document.
        None if named.contains([':', '/']) => None,
        None => Some(join("/components/schemas", named)),
    };
    let mapping = mapping.into_iter().flatten();
    mapping.map(|(value, named)| (value.as_str(), named.as_str().and_then(target))).collect()
}

/// Whether an alternative says all its members, and this is none of them.
fn never_has(schema: &Schema<'_>, alternative: &str, property: &str) -> bool {
    let parts = parts(schema.root, alternative);
    let says = |part: &Part<'_>| part.keywords.get("properties").is_some_and(Value::is_object);
    let has = |part: &Part<'_>| {
        let known = part.keywords.get("properties").and_then(|all| all.get(property)).is_some();
        // What only its alternatives say is not looked for.
        known || ["oneOf", "anyOf"].iter().any(|list| part.keywords.contains_key(*list))
    };
    parts.iter().any(says) && !parts.iter().any(has)
}

/// Whether an alternative admits a value of a member, as far as it lists any.
fn admits(schema: &Schema<'_>, alternative: &Alternative, property: &str, value: &str) -> bool {
    let mut members = parts(schema.root, &alternative.target).into_iter().flat_map(|part| {
        let member = join(&join(&part.pointer, "properties"), property);
        parts(schema.root, &member)
    });
    members.all(|member| {
        let listed = member.keywords.get("enum").and_then(Value::as_array);
        member.keywords.get("const").is_none_or(|only| only == value)
            && listed.is_none_or(|all| all.iter().any(|it| it == value))
    })
}
