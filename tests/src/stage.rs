//! The demo as a stage for scenarios.

use std::collections::BTreeMap;

use bv_cms::demo::DemoLive;
use bv_cms_conformance::scenario::{InsideHelp, Scenario};
use bv_cms_conformance::{Answer, Features, Identity, Request, Stage};
use bv_cms_document::Operation;

use crate::contract::contract;
use crate::identity::{EXPIRY, api_token_id, identifier};
use crate::still::NOW;
use crate::world::World;

/// What a scenario finds in a new world. The examples of the contract are true there.
#[must_use]
pub fn stage(features: Features) -> Stage {
    let live = match features {
        Features::Everything => DemoLive::All,
        Features::Chatroom => DemoLive::ChatOnly,
        Features::Polls => DemoLive::PollOnly,
        Features::Nothing => DemoLive::None,
    };
    let mut missing = contract().missing_names(&identifier(0xaf).to_string(), "demo-nothing");
    // It exists, but it is not the caller's.
    missing.insert("ApiTokenId", api_token_id(Identity::Viewer).to_string());
    Stage {
        names: BTreeMap::from([("LiveId", live.id().to_string())]),
        missing,
        taken_custom_id: "demo-chat-only".to_owned(),
        now: NOW,
        expiry: EXPIRY,
        parent_api_token: api_token_id(Identity::Admin).to_string(),
    }
}

/// A request that succeeds in a new world.
#[must_use]
pub fn valid_request(operation: &Operation) -> Request {
    contract().valid_request(operation, &stage(Features::Everything))
}

/// Sends what goes before, lets happen what has to, and provokes the answer.
pub async fn perform(world: &World, scenario: &Scenario, operation_id: &str) -> (Request, Answer) {
    let request = prepare(world, scenario, operation_id).await;
    let answer = match scenario.help {
        Some(InsideHelp::Stall) => world.send_in_part(&request).await,
        Some(InsideHelp::Haste) => world.send_in_haste(&request).await,
        _ => world.send(&request).await,
    };
    (request, answer)
}

/// Sends what goes before and lets happen what has to; the request that provokes the answer is left.
pub async fn prepare(world: &World, scenario: &Scenario, operation_id: &str) -> Request {
    let script = scenario.script(contract(), operation_id, &stage(scenario.features));
    for earlier in &script.before {
        world.succeed(earlier).await;
    }
    match script.help {
        Some(InsideHelp::Storage(trouble)) => world.faults.fail_after(0, trouble),
        // Every world is a demo unless it is told otherwise.
        Some(InsideHelp::Demo | InsideHelp::Stall | InsideHelp::Haste) | None => {}
    }
    script.request
}
