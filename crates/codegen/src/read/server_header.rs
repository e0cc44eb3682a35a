//! Headers of answers that are not the handlers' to say.

use crate::node::{Fault, Node};

/// Headers that OpenAPI or HTTP takes from whoever writes an answer, with what to do instead.
const TAKEN: [(&str, &str); 8] = [
    ("content-type", "OpenAPI ignores this header; the media type is said by `content`"),
    ("content-length", ITSELF),
    ("connection", ITSELF),
    ("date", ITSELF),
    ("keep-alive", ITSELF),
    ("trailer", ITSELF),
    ("transfer-encoding", ITSELF),
    ("upgrade", ITSELF),
];

const ITSELF: &str = "servers write this header by themselves; leave it out";

/// Refuses a header that nobody but the server writes, unless it is described as that does.
pub(super) fn refuse(name: &str, header: &Node<'_>) -> Result<(), Fault> {
    is_free(name, header)?;
    if header.dialect().headers.contain(name) {
        written_by_itself(name, header, &header.require("schema")?)?;
    }
    Ok(())
}

/// Refuses a header that OpenAPI or HTTP takes from whoever writes an answer.
pub(super) fn is_free(name: &str, at: &Node<'_>) -> Result<(), Fault> {
    match TAKEN.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)) {
        None => Ok(()),
        Some((_, why)) => Err(at.fault(*why)),
    }
}

/// Refuses a header that generated servers write by themselves, and that is described otherwise than
/// they write it: the first names the request by a UUID, the others are texts that are there at times.
fn written_by_itself(name: &str, node: &Node<'_>, schema: &Node<'_>) -> Result<(), Fault> {
    let schema = schema.follow("schemas")?;
    let names_the_request = name.eq_ignore_ascii_case(node.dialect().headers.request_id);
    let known: &[&str] = if names_the_request { &["type", "format"] } else { &["type"] };
    let annotations = ["title", "description", "deprecated", "example", "examples"];
    schema.only(&[&annotations[..], known].concat())?;
    for (keyword, value) in [("type", "string"), ("format", "uuid")] {
        if let Some(written) = schema.get(keyword).filter(|written| written.value != value) {
            return Err(written.fault(format!(
                "generated servers write this header by themselves: write `{keyword}: {value}`"
            )));
        }
    }
    if !names_the_request && node.flag("required")? {
        return Err(node.require("required")?.fault(
            "generated servers send this header in some answers only; write `required: false`",
        ));
    }
    Ok(())
}
