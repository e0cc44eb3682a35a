//! Whether an answer is exactly the row it was provoked for.

use std::collections::BTreeSet;

use bv_cms_conformance::{Answer, Request, RowName};
use bv_cms_contract::Operation;
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::contract;
use bv_cms_tests::failing_store::CAUSE;
use bv_cms_tests::redaction::Redaction;
use bv_cms_tests::snapshot;
use bv_cms_tests::world::World;

/// Holds an answer against the contract and against its snapshot.
pub(crate) fn judge(
    world: &World,
    row: &RowName,
    request: &Request,
    answer: &Answer,
) -> Result<(), String> {
    let found = contract().identify(&row.0.operation_id, answer)?;
    if found != *row {
        return Err(format!("the answer is {found} instead of {row}\n{}", answer.text()));
    }
    contract().validate(&contract().responses(&row.0.operation_id), answer)?;
    names_the_request(answer)?;
    hides_the_cause(answer)?;
    allows_what_the_contract_has(request, answer)?;
    let mut redaction = Redaction::new(world.clock.now());
    snapshot::compare(&row.to_string(), request, answer, &mut redaction)
}

/// The id in the header is a UUID, and an error repeats it.
fn names_the_request(answer: &Answer) -> Result<(), String> {
    let id = answer.header("x-request-id")?.ok_or("the answer has no `x-request-id`")?;
    uuid::Uuid::try_parse(id).map_err(|error| format!("`x-request-id` is {id}: {error}"))?;
    if answer.status < 400 {
        return Ok(());
    }
    let detail = answer.detail("RequestInfo").ok_or("the error has no RequestInfo")?;
    if detail["requestId"] == id {
        return Ok(());
    }
    Err(format!("the error names the request {}, the header {id}", detail["requestId"]))
}

fn hides_the_cause(answer: &Answer) -> Result<(), String> {
    let headers = answer.headers.iter().map(|(_, value)| value.as_str());
    let text = answer.text();
    if headers.chain([text.as_str()]).any(|text| text.contains(CAUSE) || text.contains("panic")) {
        return Err(format!("the answer shows why the server failed\n{text}"));
    }
    Ok(())
}

/// Whoever asks for a method that is not there is told all that are.
fn allows_what_the_contract_has(request: &Request, answer: &Answer) -> Result<(), String> {
    let Some(allow) = answer.header("allow")? else { return Ok(()) };
    let allowed: BTreeSet<&str> = allow.split(", ").collect();
    let here = |operation: &&Operation| operation.path == request.path;
    let documented: BTreeSet<&str> = contract()
        .operations()
        .iter()
        .filter(here)
        .map(|operation| operation.method.as_str())
        .collect();
    if allowed == documented {
        return Ok(());
    }
    Err(format!("`allow` is {allowed:?}, the contract has {documented:?}"))
}
