//! A storage that fails at any moment of any operation: the answer says that something failed, and
//! never what.

use std::time::Duration;

use bv_cms_conformance::Trouble;
use bv_cms_conformance::operations::before;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::storage_faults::CAUSE;
use bv_cms_tests::world::{World, play};

#[test]
fn every_call_of_the_storage_may_fail() {
    walk(Trouble::Failed, "Internal");
}

#[test]
fn the_storage_may_be_out_of_reach_for_every_call() {
    walk(Trouble::Unavailable, "Unavailable");
}

#[test]
fn every_call_of_the_storage_may_panic() {
    walk(Trouble::Panic, "Internal");
}

/// Lets every call of the storage fail that any operation makes.
fn walk(trouble: Trouble, shown: &str) {
    for operation in contract().operations() {
        let readiness = operation.operation_id == "GetReadiness";
        let failures = play(async |world| fail(world, operation, trouble, shown).await);
        // Whoever calls needs an API token and a role, and the operation needs its own data.
        let fewest = if contract().is_guarded(operation) { 3 } else { 2 * usize::from(readiness) };
        assert!(failures >= fewest, "{}: only {failures}", operation.operation_id);
    }
}

/// Sends a request again and again, and each time the storage fails one access later, until the
/// request succeeds: so nothing was left behind either. Says how often it failed.
async fn fail(world: &World, target: &Operation, trouble: Trouble, shown: &str) -> usize {
    for earlier in before(target) {
        world.succeed(&valid_request(operation(earlier))).await;
    }
    for spared in 0.. {
        if target.operation_id == "GetReadiness" {
            // That nothing could be written counts for a second.
            actix_rt::time::sleep(Duration::from_millis(1100)).await;
        }
        // Not being ready is what this operation is there to tell; only a panic is a defect.
        let shown = match (target.operation_id.as_str(), trouble, spared) {
            (_, Trouble::Panic, _) => shown,
            ("GetReadiness", _, 0) => "Unavailable",
            ("GetReadiness", _, _) => "StorageNotWritable",
            _ => shown,
        };
        world.faults.fail_after(spared, trouble);
        let answer = world.send(&valid_request(target)).await;
        if (200..300).contains(&answer.status) {
            return spared;
        }
        let row = contract().identify(&target.operation_id, &answer).expect("a documented answer");
        assert_eq!(row.example(), shown, "{row}: {trouble:?} after {spared} accesses");
        contract()
            .validate(&contract().responses(&target.operation_id), &answer)
            .expect("as documented");
        assert!(!answer.text().contains(CAUSE), "{row}: {}", answer.text());
    }
    unreachable!("no operation calls the storage for ever")
}
