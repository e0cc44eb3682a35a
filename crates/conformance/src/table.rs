//! The scenarios: for each documented answer, how to provoke it.

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::UNMATCHED_ROUTE;
use crate::identity::Identity;
use crate::request::Request;
use crate::resource::{Subject, names};
use crate::row_name::ANSWER;
use crate::scenario::{InsideHelp, Scenario, Scene, Trouble, every, only};
use crate::stage::Features;

/// One byte more than a body may have.
const TOO_MANY_BYTES: usize = 64 * 1024 + 1;

/// Every scenario there is.
#[must_use]
pub fn scenarios() -> Vec<Scenario> {
    let mut scenarios = successes();
    scenarios.extend(authentication());
    scenarios.extend(parameters_and_bodies());
    scenarios.extend(names().map(|name| every(name.not_found, of_nothing)));
    scenarios.extend(rules());
    scenarios.extend(methods_and_paths());
    scenarios.extend(failures());
    scenarios
}

fn successes() -> Vec<Scenario> {
    let tokens = "CreateLiveAdminInteractionToken";
    vec![
        every(ANSWER, |_, _| {}),
        only(tokens, "EverythingEnabled", |_, _| {}),
        only(tokens, "ChatroomOnly", |_, _| {}).about(Features::Chatroom),
        only(tokens, "PollsOnly", |_, _| {}).about(Features::Polls),
        only(tokens, "NothingEnabled", |_, _| {}).about(Features::Nothing),
    ]
}

fn authentication() -> Vec<Scenario> {
    vec![
        every("AuthorizationMissing", |request, _| request.identity = Identity::Anonymous),
        every("AuthorizationMalformed", |request, _| {
            request.identity = Identity::Anonymous;
            request.set_header("authorization", "Bearer of-good-news");
        }),
        every("TokenUnknown", |request, _| request.identity = Identity::Unknown),
        every("TokenExpired", |request, _| request.identity = Identity::Expired),
        every("TokenDeleted", |request, _| request.identity = Identity::Deleted),
        every("OrgHeaderMissing", |request, _| request.remove_header("x-bv-org-id")),
        every("OrgHeaderInvalid", |request, _| request.set_header("x-bv-org-id", "Demo")),
        every("MembershipMissing", |request, _| request.identity = Identity::Outsider),
        every("PermissionDenied", |request, _| request.identity = Identity::Viewer),
    ]
}

fn parameters_and_bodies() -> Vec<Scenario> {
    vec![
        every("ParameterInvalid", invalid_parameter),
        every("BodyMissing", |request, _| request.body = None),
        every("BodyMalformed", |request, _| request.body = Some(b"{".to_vec())),
        every("BodyInvalid", invalid_body),
        every("RequestTimeout", |_, _| {}).with(InsideHelp::Stall),
        every("BodyTooLarge", |request, _| request.body = Some(vec![b' '; TOO_MANY_BYTES])),
        every("MediaTypeUnsupported", |request, _| {
            request.set_header("content-type", "text/plain");
        }),
    ]
}

fn rules() -> Vec<Scenario> {
    vec![
        every("ActionNotAllowed", |_, _| {}).after("ArchiveLive"),
        only("CreateLive", "CustomIdTaken", |request, scene| {
            let taken = json!(scene.stage.taken_custom_id);
            request.change_json(|body| body["live"]["custom_id"] = taken);
        }),
        only("UpdateLive", "CustomIdTaken", |request, scene| {
            let taken = json!(scene.stage.taken_custom_id);
            request.change_json(|body| body["custom_id"] = taken);
        }),
        every("LiveChanged", |request, _| request.set_header("if-match", "\"0\"")),
        only("UpdateLive", "FieldImmutable", |request, _| {
            request.change_json(|body| {
                body["interaction"]["chatroom"] = json!({ "options": { "message_ttl": "60s" } });
            });
        }),
        only("CreateApiToken", "ExpiryNotInFuture", |request, scene| {
            request.change_json(|body| body["expired_date"] = moment(scene.stage.now));
        }),
        only("CreateApiToken", "ExpiryBeyondParent", |request, scene| {
            request.identity = Identity::Expiring;
            let too_late = scene.stage.expiry + time::Duration::SECOND;
            request.change_json(|body| body["expired_date"] = moment(too_late));
        }),
        every("ApiTokenIsAncestor", |request, scene| {
            request.identity = Identity::Expiring;
            request.set_path_parameter(&scene.stage.parent_api_token);
        }),
    ]
}

fn methods_and_paths() -> Vec<Scenario> {
    vec![
        every("MethodNotAllowed", |request, _| request.set_method("PATCH")),
        only(UNMATCHED_ROUTE, "RouteNotFound", |request, _| {
            request.set_path("/bv/cms/v1/movies");
        }),
        only(UNMATCHED_ROUTE, "PreflightRefused", |request, _| {
            request.set_method("OPTIONS");
            request.set_path("/bv/cms/v1/lives");
            request.set_header("origin", "https://console.example.com");
            request.set_header("access-control-request-method", "BREW");
        }),
        every("PreferenceUnknown", |request, _| request.set_header("prefer", "code=418"))
            .with(InsideHelp::Demo),
    ]
}

fn failures() -> Vec<Scenario> {
    vec![
        every("Internal", |_, _| {}).with(failing(Trouble::Failed)),
        // It takes a storage that fails for one that is not ready; what is left is a defect of ours.
        only("GetReadiness", "Internal", |_, _| {}).with(failing(Trouble::Panic)),
        only("GetReadiness", "StorageNotWritable", |_, _| {}).with(failing(Trouble::ReadOnly)),
        only("GetReadiness", "StorageDamaged", |_, _| {}).with(failing(Trouble::Damaged)),
        every("RateLimited", |_, _| {}).with(InsideHelp::Haste),
        only(UNMATCHED_ROUTE, "RateLimited", |request, _| request.set_path("/bv/cms/v1/movies"))
            .with(InsideHelp::Haste),
        every("Unavailable", |_, _| {}).with(failing(Trouble::Unavailable)),
    ]
}

fn failing(trouble: Trouble) -> InsideHelp {
    InsideHelp::Storage(trouble)
}

/// A space is no identifier of anything, and no page has a thousand items.
fn invalid_parameter(request: &mut Request, scene: &Scene<'_>) {
    let parameters = scene.operation.map(|operation| scene.contract.parameters(operation));
    let parameters = parameters.unwrap_or_default();
    if parameters.iter().any(|parameter| parameter["in"] == "path") {
        request.set_path_parameter("%20");
    } else {
        request.set_query("items_per_page", "1000");
    }
}

/// Asks for what there is not.
fn of_nothing(request: &mut Request, scene: &Scene<'_>) {
    let operation = scene.operation.expect("there is something that an operation is not about");
    let subject = Subject::of(scene.contract, operation).unwrap_or_else(|error| panic!("{error}"));
    let parameter = subject.map_or("", |subject| subject.name.parameter);
    let missing = scene.stage.missing.get(parameter);
    request.set_path_parameter(missing.unwrap_or_else(|| panic!("`{parameter}` names everything")));
}

/// Leaves out what is required; where nothing is, sends something else than an object.
fn invalid_body(request: &mut Request, scene: &Scene<'_>) {
    let schema = scene.operation.and_then(|operation| scene.contract.body_schema(operation));
    let schema = schema.unwrap_or_default();
    let body = if schema.get("required").is_some() { json!({}) } else { json!([]) };
    request.set_json(&body);
}

fn moment(moment: OffsetDateTime) -> Value {
    json!(moment.format(&Rfc3339).expect("a moment of this century has a text"))
}
