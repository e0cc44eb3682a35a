//! Whether an answer is exactly the row it was provoked for, and shows nothing that is secret.

use bv_cms_conformance::{Answer, Disagreement, Request, RowName};
use bv_cms_core::Clock as _;
use bv_cms_tests::contract::contract;
use bv_cms_tests::interaction_token::key_set;
use bv_cms_tests::redaction::Redaction;
use bv_cms_tests::snapshot;
use bv_cms_tests::storage_faults::CAUSE;
use bv_cms_tests::world::World;

/// Holds an answer against the contract. Says how the exchange is shown.
pub(crate) async fn judge(
    world: &World,
    row: &RowName,
    request: &Request,
    answer: &Answer,
) -> Result<String, String> {
    let disagreements = contract().judge(row, request, answer);
    if !disagreements.is_empty() {
        return Err(Disagreement::join(&disagreements));
    }
    hides_the_cause(answer)?;
    let mut redaction = Redaction::new(world.clock.now(), key_set(world).await);
    snapshot::render(request, answer, &mut redaction)
}

fn hides_the_cause(answer: &Answer) -> Result<(), String> {
    let headers = answer.headers.iter().map(|(_, value)| value.as_str());
    let text = answer.text();
    if headers.chain([text.as_str()]).any(|text| text.contains(CAUSE) || text.contains("panic")) {
        return Err(format!("the answer shows why the server failed\n{text}"));
    }
    Ok(())
}
