//! Discriminators: the member that tells which branch a value is of (OAS 3.1.1, section 4.8.25).

use bv_cms_document::pointer;
use serde_json::{Map, Value, json};

/// How many schemas around each other are looked into.
const DEPTH: usize = 8;

/// What the discriminator beside some branches says about the values of one of them: the member has
/// one of the names that are mapped to it. `None` where there is none, or where the branch itself
/// says that the member is something else, so that nobody can mean the discriminator.
pub(super) fn told_by(
    root: &Value,
    keywords: &Map<String, Value>,
    branch: &Value,
) -> Option<Value> {
    let discriminator = keywords.get("discriminator")?;
    let member = discriminator.get("propertyName")?.as_str()?;
    let target = pointer::from_reference(branch.get("$ref")?.as_str()?)?;
    let mapping = discriminator.get("mapping").and_then(Value::as_object);
    let mapped = mapping.into_iter().flatten().filter(|(_, to)| {
        let to = to.as_str().unwrap_or_default();
        let by_name = pointer::join("/components/schemas", to);
        pointer::from_reference(to).unwrap_or(by_name) == target
    });
    let mut names: Vec<Value> = mapped.map(|(name, _)| Value::from(name.clone())).collect();
    // A schema can be named without being mapped.
    names.extend(pointer::tokens(&target).pop().map(Value::from));
    let meant = values(root, root.pointer(&target)?, member, DEPTH);
    let meant = meant.is_none_or(|values| values.iter().any(|value| names.contains(value)));
    meant.then(|| json!({"properties": {member: {"enum": names}}}))
}

/// The values of a member that a schema lists, if it does.
fn values(root: &Value, schema: &Value, member: &str, depth: usize) -> Option<Vec<Value>> {
    let depth = depth.checked_sub(1)?;
    let at = |schema: &Value| pointer::from_reference(schema.get("$ref")?.as_str()?);
    let target = |schema: &Value| at(schema).and_then(|at| root.pointer(&at));
    if let Some(schema) = schema.get("properties").and_then(|names| names.get(member)) {
        let schema = target(schema).unwrap_or(schema);
        let list = schema.get("enum").and_then(Value::as_array).cloned();
        let values = list.or_else(|| Some(vec![schema.get("const")?.clone()]));
        if values.is_some() {
            return values;
        }
    }
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    target(schema).into_iter().chain(parts).find_map(|part| values(root, part, member, depth))
}
