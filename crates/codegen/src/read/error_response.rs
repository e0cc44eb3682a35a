//! Whether a response that is an error is described as it is answered: by its examples, as JSON, with
//! the headers that they set.

use serde_json::Value;

use crate::node::{Fault, Node};
use crate::schema;
use crate::schema::text::{self, Reading};

/// The media type that errors are written in.
const JSON: &str = "application/json";

/// Refuses a response that says otherwise than its examples are sent.
pub(super) fn is_answered(response: &Node<'_>) -> Result<(), Fault> {
    let content = response.get("content").ok_or_else(|| {
        response.fault(format!(
            "an error is answered by its examples: give it `content` of {JSON} with `examples`"
        ))
    })?;
    let at = content
        .get(JSON)
        .ok_or_else(|| content.fault(format!("errors are written as {JSON}; declare that")))?;
    let schema = at.require("schema")?;
    let examples = at.members("examples")?;
    if examples.is_empty() {
        return Err(at.fault("an error is answered by its examples; name one at least"));
    }
    for (name, example) in examples {
        let example = example.follow("examples")?;
        let value = example.require("value")?;
        // Many responses share an example; the schema is theirs.
        schema::admits(&schema, &value, "example").map_err(|fault| schema.fault(fault.message))?;
        for (header, described) in response.members("headers")? {
            let described = described.follow("headers")?;
            sets(name, &example, header, &described)?;
        }
    }
    Ok(())
}

/// Refuses an example that is answered with another status than the response is of.
pub(super) fn has_status(response: &Node<'_>, status: &str) -> Result<(), Fault> {
    let Some(at) = response.get("content").and_then(|content| content.get(JSON)) else {
        return Ok(());
    };
    for (name, named) in at.members("examples")? {
        let Some(own) = named.follow("examples")?.unsigned(named.extensions().http_status)? else {
            continue;
        };
        let own = own.to_string();
        let is_right = match status.strip_suffix("XX") {
            Some(class) => own.starts_with(class),
            None => status == "default" || status == own,
        };
        if !is_right {
            return Err(named.fault(format!(
                "`{name}` is answered with {own}, and this response is of {status}; name it in that \
                 of {own}"
            )));
        }
    }
    Ok(())
}

/// Refuses a header that an example does not set although it is required, or sets to something else.
fn sets(name: &str, example: &Node<'_>, header: &str, described: &Node<'_>) -> Result<(), Fault> {
    if example.dialect().headers.contain(header) {
        return Ok(());
    }
    let set = example.members(example.extensions().response_headers)?;
    let Some((_, set)) = set.iter().find(|(own, _)| own.eq_ignore_ascii_case(header)) else {
        if !described.flag("required")? {
            return Ok(());
        }
        return Err(example.fault(format!(
            "the header `{header}` is required: say with `{}` what `{name}` sends, or \
             write `required: false`",
            example.extensions().response_headers
        )));
    };
    let schema = described.require("schema")?;
    match (text::reading(&schema)?, set.value) {
        (Reading::Text, Value::String(_)) => schema::admits(&schema, set, "header"),
        _ => Ok(()),
    }
}
