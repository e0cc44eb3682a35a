//! Who may do what: every operation, called by everybody, against the table of the contract.

use std::io::Write as _;

use bv_cms::demo::{ORGANISATION, OTHER_ORGANISATION};
use bv_cms_conformance::operations::before;
use bv_cms_conformance::scenario::{Scenario, find};
use bv_cms_conformance::table::scenarios;
use bv_cms_conformance::{Answer, Identity, Request, RowName};
use bv_cms_contract::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::identity::api_token_id;
use bv_cms_tests::stage::{perform, valid_request};
use bv_cms_tests::world::{World, play};
use serde_json::{Value, json};

const CALLERS: [Identity; 6] = [
    Identity::Anonymous,
    Identity::Expired,
    Identity::Outsider,
    Identity::Viewer,
    Identity::Editor,
    Identity::Admin,
];

#[test]
fn everybody_may_do_what_the_contract_says_and_nothing_else() {
    let mut table = vec![line("operation", "permission", CALLERS.map(Identity::name))];
    let mut mistakes = Vec::new();
    for operation in contract().operations() {
        let id = operation.operation_id.as_str();
        let outcomes = CALLERS.map(|caller| {
            let found = play(async |world| outcome(&call(world, operation, caller).await));
            let expected = expected(operation, caller);
            if found != expected {
                mistakes.push(format!("{id} by {}: {found}, not {expected}", caller.name()));
            }
            found
        });
        let statuses = outcomes.each_ref().map(|outcome| &outcome[..3]);
        table.push(line(id, permission(operation).as_deref().unwrap_or("-"), statuses));
    }
    // Not `println!`: the table is shown even when the test passes.
    writeln!(std::io::stdout(), "{}", table.join("\n")).expect("somebody listens");
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

fn line(operation: &str, permission: &str, callers: [&str; 6]) -> String {
    let callers = callers.map(|caller| format!("{caller:<10}")).concat();
    format!("{operation:<40} {permission:<25} {callers}").trim_end().to_owned()
}

/// Calls an operation in the name of somebody, about a thing of theirs.
async fn call(world: &World, target: &Operation, caller: Identity) -> Answer {
    for earlier in before(target) {
        world.succeed(&valid_request(operation(earlier))).await;
    }
    let mut request = valid_request(target).by(caller);
    if target.path.starts_with("/bv/account/") && !request.path_parameters.is_empty() {
        request.set_path_parameter(&api_token_id(caller).to_string());
    }
    world.send(&request).await
}

fn permission(operation: &Operation) -> Option<String> {
    let permission = contract().member(operation, "x-permission");
    assert_eq!(
        contract().is_guarded(operation),
        permission.is_some(),
        "{}",
        operation.operation_id
    );
    permission.and_then(|permission| permission.as_str().map(str::to_owned))
}

/// What the contract says, as [`outcome`] puts it.
fn expected(operation: &Operation, caller: Identity) -> String {
    let Some(permission) = permission(operation) else { return "200".to_owned() };
    match caller {
        Identity::Anonymous => "401 ERROR_REASON_AUTHORIZATION_MISSING".to_owned(),
        Identity::Expired => "401 ERROR_REASON_TOKEN_EXPIRED".to_owned(),
        Identity::Outsider => {
            let metadata = json!({ "org_id": ORGANISATION.to_string() });
            format!("403 ERROR_REASON_MEMBERSHIP_MISSING {metadata}")
        }
        _ => {
            let permissions =
                contract().document().get("/x-permissions").expect("there is a table");
            let roles = permissions[&permission]["roles"].as_array();
            let roles = roles.unwrap_or_else(|| panic!("nobody has the permission {permission}"));
            if roles.contains(&json!(caller.name())) {
                return "200".to_owned();
            }
            let mut metadata = json!({
                "permission": permission, "role": caller.name(),
                "org_id": ORGANISATION.to_string(),
            });
            metadata.sort_all_objects();
            format!("403 ERROR_REASON_PERMISSION_DENIED {metadata}")
        }
    }
}

/// The status and the reason; of a refusal also what it says about itself.
fn outcome(answer: &Answer) -> String {
    let mut outcome = vec![answer.status.to_string()];
    outcome.extend(answer.reason());
    if answer.status == 403 {
        let mut metadata = answer.detail("ErrorInfo").unwrap_or_default()["metadata"].clone();
        metadata.sort_all_objects();
        outcome.push(metadata.to_string());
    }
    outcome.join(" ")
}

#[test]
fn an_organisation_does_not_see_the_lives_of_another() {
    let walk: Vec<_> =
        contract().operations().iter().filter(|operation| names_a_live(operation)).collect();
    assert!(!walk.is_empty(), "no operation is about a live");
    play(async |world| {
        for operation in walk {
            let answer = world.send(&in_the_other_organisation(operation)).await;
            let row =
                contract().identify(&operation.operation_id, &answer).expect("a documented answer");
            let expected = ["LiveNotFound", "LiveCustomIdNotFound"];
            assert!(expected.contains(&row.example()), "{row}");
        }
        let list = world.succeed(&in_the_other_organisation(operation("ListLives"))).await;
        assert_eq!(list["lives"], json!([]));
        assert_eq!(list["pagination"]["total_items"], 0);
    });
}

fn names_a_live(operation: &Operation) -> bool {
    operation.path.starts_with("/bv/cms/v1/lives/")
        && contract().parameters(operation).iter().any(|parameter| parameter["in"] == "path")
}

fn in_the_other_organisation(operation: &Operation) -> Request {
    let mut request = valid_request(operation).by(Identity::Outsider);
    request.set_header("x-bv-org-id", &OTHER_ORGANISATION.to_string());
    request
}

/// The checks in their order, each by an example that it leads to.
const CHECKS: [&[&str]; 7] = [
    &["AuthorizationMissing"],
    &["OrgHeaderMissing"],
    // Where every role has the permission, only outsiders lack it.
    &["PermissionDenied", "MembershipMissing"],
    &["ParameterInvalid"],
    &["BodyInvalid"],
    &["LiveNotFound", "LiveCustomIdNotFound", "ApiTokenNotFound"],
    &["ActionNotAllowed"],
];

#[test]
fn of_everything_that_is_wrong_the_first_check_is_answered() {
    let table = scenarios();
    for operation in
        contract().operations().iter().filter(|operation| contract().is_guarded(operation))
    {
        let mut wrong: Vec<(&RowName, Scenario)> = Vec::new();
        for check in CHECKS {
            let row = check.iter().find_map(|example| documented(operation, example));
            wrong.extend(row.map(|row| (row, find(&table, row).expect("a scenario").clone())));
        }
        assert!(wrong.len() >= 3, "{} checks almost nothing", operation.operation_id);
        while let Some((first, _)) = wrong.first() {
            let everything = wrong.iter().map(|(_, scenario)| scenario.clone());
            let everything = everything.reduce(Scenario::over).expect("the first");
            let answer =
                play(async |world| perform(world, &everything, &operation.operation_id).await.1);
            assert_eq!(contract().identify(&operation.operation_id, &answer).as_ref(), Ok(*first));
            wrong.remove(0);
        }
    }
}

fn documented(operation: &Operation, example: &str) -> Option<&'static RowName> {
    contract()
        .rows()
        .iter()
        .find(|row| row.0.operation_id == operation.operation_id && row.example() == example)
}

#[test]
fn every_role_of_the_table_is_one_that_somebody_has() {
    let permissions = contract().document().get("/x-permissions").and_then(Value::as_object);
    for (name, permission) in permissions.expect("there is a table") {
        for role in permission["roles"].as_array().expect("roles are a list") {
            let known = CALLERS.iter().any(|caller| role == caller.name());
            assert!(known, "{name}: nobody here is {role}");
        }
    }
}
