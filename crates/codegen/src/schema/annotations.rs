//! Keywords that say nothing of which values are valid, and those that keep a value secret.

use super::instance_type::types;
use crate::node::{Fault, Node};

/// Refuses a secret whose type would show it.
fn secret(schema: &Node<'_>) -> Result<(), Fault> {
    let format = schema.get("format").filter(|format| format.value == "password");
    let said = match (format, schema.flag(schema.extensions().secret)?) {
        (Some(format), _) => format,
        (None, true) => schema.require(schema.extensions().secret)?,
        (None, false) => return Ok(()),
    };
    let types = types(schema)?;
    let is_text = types.iter().any(|kind| kind == "string")
        && types.iter().all(|kind| kind == "string" || kind == "null");
    let is_plain = schema.get("format").is_none_or(|format| format.value == "password")
        && ["$ref", "enum", "const", "oneOf", "anyOf"].iter().all(|it| schema.get(it).is_none());
    if is_text && is_plain {
        return Ok(());
    }
    Err(said.fault(
        "no code keeps this out of logs: only a plain text can be secret; write `type: string` \
         beside it, without `format`, `enum`, `const`, `$ref` or alternatives",
    ))
}

/// Refuses annotations of a schema that are not as OpenAPI has them ("Schema Object").
pub(crate) fn annotations(schema: &Node<'_>) -> Result<(), Fault> {
    secret(schema)?;
    if let Some(docs) = schema.get("externalDocs") {
        docs.only(&["url", "description"])?;
        docs.text("url")?;
    }
    if let Some(xml) = schema.get("xml") {
        xml.only(&["name", "namespace", "prefix", "attribute", "wrapped"])?;
        for name in ["name", "namespace", "prefix"] {
            if xml.get(name).is_some() {
                xml.text(name)?;
            }
        }
        xml.flag("attribute")?;
        xml.flag("wrapped")?;
    }
    let Some(discriminator) = schema.get("discriminator") else { return Ok(()) };
    discriminator.only(&["propertyName", "mapping"])?;
    discriminator.text("propertyName")?;
    let Some(mapping) = discriminator.get("mapping") else { return Ok(()) };
    for (value, target) in mapping.entries()? {
        let named = mapping.text(value)?;
        let name = named.strip_prefix("#/components/schemas/").unwrap_or(named);
        // Another document is nobody's here.
        if name.contains([':', '/']) && !named.starts_with('#') {
            continue;
        }
        if schema.components("schemas").and_then(|all| all.get(name)).is_none() {
            return Err(target.fault(format!(
                "there is no schema `{name}` among the components; name one of them"
            )));
        }
    }
    Ok(())
}
