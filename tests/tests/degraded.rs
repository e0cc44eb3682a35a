//! A storage that can be read and not written, such as one on a full disk: whoever changes nothing
//! does not notice. And one that is damaged, or gone: probes do not read the part that is.

use std::time::Instant;

use bv_cms_conformance::{Identity, Trouble};
use bv_cms_core::Clock as _;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::identity::{api_token_id, secret};
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::world::{World, play_in_process};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime};

/// The operations that change nothing in the storage.
fn readers() -> impl Iterator<Item = &'static Operation> {
    let reads = |operation: &&Operation| {
        let mints = operation.operation_id == "CreateLiveAdminInteractionToken";
        let probes = operation.operation_id == "GetReadiness";
        (operation.method == "GET" && !probes) || mints
    };
    contract().operations().iter().filter(reads)
}

async fn last_used(world: &World) -> String {
    let mut request = valid_request(operation("GetApiToken"));
    request.set_path_parameter(&api_token_id(Identity::Admin).to_string());
    let token = world.succeed(&request).await;
    token["api_token"]["last_used"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn reads_and_mints_go_on_while_nothing_can_be_written() {
    play_in_process(async |world| {
        world.faults.fail_after(0, Trouble::ReadOnly);
        let mut read = 0;
        for reader in readers() {
            // The use of an API token is noted once a minute.
            world.clock.set(world.clock.now() + Duration::MINUTE);
            world.succeed(&valid_request(reader)).await;
            read += 1;
        }
        assert!(read > 5, "only {read} operations change nothing");
        let refused = world.send(&valid_request(operation("CreateLive"))).await;
        assert_eq!(refused.status, 503, "{}", refused.text());
    });
}

#[test]
fn the_use_of_a_token_is_shown_at_once_and_stored_when_that_is_possible() {
    play_in_process(async |world| {
        world.succeed(&valid_request(operation("GetLive"))).await;
        world.faults.fail_after(0, Trouble::ReadOnly);
        world.clock.set(world.clock.now() + Duration::MINUTE);
        let shown = last_used(world).await;
        assert!(!shown.is_empty());
        world.services.store_last_used().await.expect_err("nothing can be written");
        assert_eq!(last_used(world).await, shown, "and nothing is lost");

        world.faults.heal();
        world.services.store_last_used().await.expect("it can be written again");
        let stored = world.services.store.as_ref();
        let hash = secret(Identity::Admin).expect("it has an API token").hash();
        let stored = stored.api_token_by_hash(&hash).await.expect("readable").expect("is there");
        let shown = OffsetDateTime::parse(&shown, &Rfc3339).expect("a moment");
        assert_eq!(stored.last_used_at, Some(shown));
    });
}

#[test]
fn a_server_is_ready_again_when_it_can_write_again() {
    play_in_process(async |world| {
        let ask = async || world.send(&valid_request(operation("GetReadiness"))).await.status;
        world.faults.fail_after(0, Trouble::ReadOnly);
        assert_eq!(ask().await, 503);
        world.faults.heal();
        let begun = Instant::now();
        // What was found out counts for a moment, so that who asks often makes no work.
        assert_eq!(ask().await, 503);
        while ask().await != 200 {
            assert!(begun.elapsed().as_secs() < 10, "it is not noticed");
            actix_rt::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    });
}

/// A probe reads and writes what is whole.
#[test]
fn a_server_that_met_a_damaged_part_of_its_storage_is_not_ready_again() {
    play_in_process(async |world| {
        let ready = valid_request(operation("GetReadiness"));
        assert_eq!(world.send(&ready).await.status, 200);
        world.faults.fail_after(0, Trouble::Damaged);
        let failed = world.send(&valid_request(operation("ListLives"))).await;
        assert_eq!(failed.reason().as_deref(), Some("ERROR_REASON_INTERNAL"));
        world.faults.heal();
        for _ in 0..2 {
            let answer = world.send(&ready).await;
            assert_eq!(answer.status, 503);
            assert_eq!(answer.reason().as_deref(), Some("ERROR_REASON_STORAGE_DAMAGED"));
        }
    });
}
