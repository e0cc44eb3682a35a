//! A discriminator that its alternatives contradict.
//!
//! It is no assertion: the alternatives decide. But clients choose by it (OpenAPI 3.1.1, section
//! 4.8.25), and then it has to lead to the alternative that fits.

use bv_cms_document::pointer::{from_reference, join};
use serde_json::Value;

use super::schema::{Contradiction, Schema};
use crate::valid::schema::{Part, parts};

/// A discriminator beside its alternatives.
struct Discriminator<'s, 'v> {
    schema: &'s Schema<'v>,
    /// The keyword of the alternatives.
    list: &'static str,
    /// The name of the member that tells them apart.
    property: &'v str,
    value: &'v Value,
}

/// One of the alternatives that have a name.
struct Alternative {
    /// Where it is written.
    pointer: String,
    /// What it refers to.
    target: String,
}

pub(super) fn find(schema: &mut Schema<'_>) {
    let Some(own) = schema.root.pointer(schema.pointer) else { return };
    // Beside no alternatives it is the base of schemas elsewhere.
    let list = ["oneOf", "anyOf"].into_iter().find(|list| own.get(list).is_some());
    let (Some(value), Some(list)) = (own.get("discriminator"), list) else { return };
    let Some(property) = value.get("propertyName").and_then(Value::as_str) else { return };
    let discriminator = Discriminator { schema, list, property, value };
    let mut found = discriminator.leads_elsewhere();
    found.extend(discriminator.is_nowhere());
    found.extend(discriminator.is_refused());
    schema.found.append(&mut found);
}

impl Discriminator<'_, '_> {
    fn at(&self) -> String {
        join(self.schema.pointer, "discriminator")
    }

    /// Where the alternatives are written.
    fn alternatives(&self) -> Vec<String> {
        let list = join(self.schema.pointer, self.list);
        let all = self.schema.root.pointer(&list).and_then(Value::as_array);
        (0..all.map_or(0, Vec::len)).map(|index| join(&list, &index.to_string())).collect()
    }

    fn named(&self) -> Vec<Alternative> {
        let named = self.alternatives().into_iter().filter_map(|pointer| {
            let reference = self.schema.root.pointer(&pointer)?.get("$ref")?.as_str()?;
            Some(Alternative { target: from_reference(reference)?, pointer })
        });
        named.collect()
    }

    /// Values that are mapped to what is no alternative.
    fn leads_elsewhere(&self) -> Vec<Contradiction> {
        let named = self.named();
        let elsewhere = targets(self.value).into_iter().filter(|(_, target)| {
            target.as_ref().is_some_and(|target| named.iter().all(|it| it.target != *target))
        });
        elsewhere
            .map(|(value, _)| Contradiction {
                pointer: join(&join(&self.at(), "mapping"), value),
                message: format!("`{value}` leads to no alternative"),
                expected: format!("one of the schemas that `{}` refers to", self.list),
                found: bv_cms_findings::show(self.value["mapping"].get(value)),
            })
            .collect()
    }

    /// A member that no alternative has.
    fn is_nowhere(&self) -> Option<Contradiction> {
        let alternatives = self.alternatives();
        let never = |it: &String| never_has(self.schema, it, self.property);
        (!alternatives.is_empty() && alternatives.iter().all(never)).then(|| Contradiction {
            pointer: join(&self.at(), "propertyName"),
            message: "no alternative has the member that tells them apart".to_owned(),
            expected: format!("a member of what stands in `{}`", self.list),
            found: format!("`propertyName: {}`", self.property),
        })
    }

    /// Values that lead to an alternative which does not take them.
    fn is_refused(&self) -> Vec<Contradiction> {
        let mapping = targets(self.value);
        let refused = self.named().into_iter().filter_map(|alternative| {
            let leading = mapping.iter().filter(|(_, to)| to.as_ref() == Some(&alternative.target));
            let mut leading: Vec<&str> = leading.map(|(value, _)| *value).collect();
            // Without a mapping the name of the schema stands for it.
            leading.extend(alternative.target.rsplit('/').next().filter(|_| leading.is_empty()));
            let admitted =
                |value: &&&str| admits(self.schema, &alternative.target, self.property, value);
            let value = leading.iter().find(|value| !admitted(value))?;
            Some(Contradiction {
                message: format!("`{value}` leads to an alternative that refuses it"),
                expected: format!("a `mapping` from what `{}` can be there", self.property),
                found: format!("`$ref: '#{}'`", alternative.target),
                pointer: alternative.pointer,
            })
        });
        refused.collect()
    }
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
fn admits(schema: &Schema<'_>, target: &str, property: &str, value: &str) -> bool {
    let mut members = parts(schema.root, target).into_iter().flat_map(|part| {
        let member = join(&join(&part.pointer, "properties"), property);
        parts(schema.root, &member)
    });
    members.all(|member| {
        let listed = member.keywords.get("enum").and_then(Value::as_array);
        member.keywords.get("const").is_none_or(|only| only == value)
            && listed.is_none_or(|all| all.iter().any(|it| it == value))
    })
}
