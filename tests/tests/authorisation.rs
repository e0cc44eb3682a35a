//! Who may do what: every operation, called by everybody with the credentials of every security scheme,
//! against the `security` of the contract and its table of permissions.

use std::io::Write as _;

use bv_cms::demo::{ORGANISATION, OTHER_ORGANISATION};
use bv_cms_conformance::operations::before;
use bv_cms_conformance::resource::{Owner, RESOURCES, Subject};
use bv_cms_conformance::scenario::{Scenario, find};
use bv_cms_conformance::table::scenarios;
use bv_cms_conformance::{Answer, Identity, Request, RowName};
use bv_cms_core::OrganisationId;
use bv_cms_document::Operation;
use bv_cms_tests::contract::{contract, operation};
use bv_cms_tests::identity::{api_token_id, identifier, secret};
use bv_cms_tests::objects::{about, everything, names, subject};
use bv_cms_tests::security::{Place, Verdict, let_in, scheme, schemes};
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
    for (operation, scheme) in every_scheme_at_every_operation() {
        let id = operation.operation_id.as_str();
        let outcomes = CALLERS.map(|caller| {
            let found = play(async |world| outcome(&call(world, operation, scheme, caller).await));
            let expected = expected(operation, scheme, caller);
            if found != expected {
                let caller = caller.name();
                mistakes.push(format!("{id} by {caller} with {scheme}: {found}, not {expected}"));
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

fn every_scheme_at_every_operation() -> Vec<(&'static Operation, &'static str)> {
    let operations = contract().operations().iter();
    let all: Vec<_> = operations
        .flat_map(|operation| schemes(contract()).map(move |(scheme, _)| (operation, scheme)))
        .collect();
    assert!(!all.is_empty(), "the contract has no security scheme");
    all
}

fn line(operation: &str, permission: &str, callers: [&str; 6]) -> String {
    let callers = callers.map(|caller| format!("{caller:<10}")).concat();
    format!("{operation:<40} {permission:<25} {callers}").trim_end().to_owned()
}

/// What a caller sends as the credentials of a scheme.
fn credentials(scheme: &str, caller: Identity) -> Option<String> {
    assert_eq!(
        scheme, "api_token",
        "nobody has credentials of this scheme: say here what callers send, and in `verdict` what \
         they may"
    );
    secret(caller).map(|token| token.expose().to_owned())
}

/// A request in the name of somebody, with the credentials of a scheme, about a thing of theirs.
fn request(target: &Operation, scheme_name: &str, caller: Identity) -> Request {
    let mut request = valid_request(target).by(Identity::Anonymous);
    if let Some(text) = credentials(scheme_name, caller) {
        Place::of(scheme(contract(), scheme_name)).write(&mut request, &text);
    }
    if subject(target).is_some_and(|subject| subject.resource.owner == Owner::Account) {
        request.set_path_parameter(&api_token_id(caller).to_string());
    }
    request
}

async fn call(world: &World, target: &Operation, scheme: &str, caller: Identity) -> Answer {
    for earlier in before(target) {
        world.succeed(&valid_request(operation(earlier))).await;
    }
    world.send(&request(target, scheme, caller)).await
}

fn permission(operation: &Operation) -> Option<String> {
    let permission = contract().member(operation, "x-permission");
    permission.and_then(|permission| permission.as_str().map(str::to_owned))
}

/// What the contract says, as [`outcome`] puts it.
fn expected(operation: &Operation, scheme: &str, caller: Identity) -> String {
    let judge = |name: &str, roles: &[&str], text: &str| {
        let own = credentials(name, caller).is_some_and(|own| own == text);
        if own { verdict(operation, caller, name, roles) } else { Verdict::Others }
    };
    let inside = let_in(contract(), operation, &request(operation, scheme, caller), judge);
    let rows = contract().rows().iter().map(|row| &row.0);
    let mut own = rows.filter(|row| row.operation_id == operation.operation_id);
    let success = own.find(|row| row.response.starts_with('2')).expect("a success");
    inside.map_or_else(|refusal| refusal, |_| success.response.clone())
}

/// What a caller may do with their credentials of a scheme, of which `security` asks these roles.
fn verdict(operation: &Operation, caller: Identity, name: &str, roles: &[&str]) -> Verdict {
    if caller == Identity::Expired {
        return Verdict::Refused("401 ERROR_REASON_TOKEN_EXPIRED".to_owned());
    }
    assert!(roles.is_empty(), "{name} carries no roles, so nobody may {}", operation.operation_id);
    if scheme(contract(), name).get("x-membership").is_none() {
        return Verdict::LetIn;
    }
    let org_id = ORGANISATION.to_string();
    if caller == Identity::Outsider {
        let metadata = json!({ "org_id": org_id });
        return Verdict::Refused(format!("403 ERROR_REASON_MEMBERSHIP_MISSING {metadata}"));
    }
    let permission = permission(operation)
        .unwrap_or_else(|| panic!("what may members do at {}?", operation.operation_id));
    let permissions = contract().document().get("/x-permissions").expect("there is a table");
    let roles = permissions[&permission]["roles"].as_array();
    let roles = roles.unwrap_or_else(|| panic!("nobody has the permission {permission}"));
    if roles.contains(&json!(caller.name())) {
        return Verdict::LetIn;
    }
    let mut metadata = json!({ "permission": permission, "role": caller.name(), "org_id": org_id });
    metadata.sort_all_objects();
    Verdict::Refused(format!("403 ERROR_REASON_PERMISSION_DENIED {metadata}"))
}

#[test]
fn credentials_of_a_scheme_that_an_operation_does_not_name_are_refused() {
    let token = credentials("api_token", Identity::Admin).expect("an admin has a token");
    let name = || "x-key".to_owned();
    let mut refused = 0;
    for operation in contract().operations() {
        let id = &operation.operation_id;
        let named = contract().security(operation).to_string();
        let others = schemes(contract())
            .filter(|(scheme, _)| !named.contains(&format!("\"{scheme}\"")))
            .map(|(_, scheme)| Place::of(scheme));
        // Places of credentials that no scheme of the contract has.
        let strange =
            [Place::Basic, Place::Header(name()), Place::Query(name()), Place::Cookie(name())];
        let strange = strange
            .into_iter()
            .filter(|place| schemes(contract()).all(|(_, scheme)| Place::of(scheme) != *place));
        for place in strange.chain(others) {
            let mut request = valid_request(operation).by(Identity::Anonymous);
            place.write(&mut request, &token);
            let nobody = |_: &str, _: &[&str], _: &str| Verdict::Others;
            let Err(expected) = let_in(contract(), operation, &request, nobody) else { continue };
            let answer = play(async |world| world.send(&request).await);
            assert_eq!(outcome(&answer), expected, "{id} with {place:?}");
            assert!(expected.starts_with("401 "), "{id} with {place:?}: {expected}");
            let documented = contract().validate(&contract().responses(id), &answer);
            assert_eq!(documented, Ok(()), "{id} with {place:?}");
            refused += 1;
        }
    }
    assert!(refused > 60, "only {refused} were refused");
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

/// Those who may do what the operation does, about an object of their own, but not about this one;
/// each in an organisation of theirs.
fn strangers(operation: &Operation, owner: Owner) -> Vec<(Identity, OrganisationId)> {
    let mut strangers = vec![(Identity::Outsider, OTHER_ORGANISATION)];
    if owner == Owner::Account {
        let colleagues = [Identity::Viewer, Identity::Editor];
        let may = |caller: &Identity| {
            schemes(contract()).any(|(scheme, _)| expected(operation, scheme, *caller) == "200")
        };
        let may = colleagues.into_iter().filter(may);
        strangers.extend(may.map(|caller| (caller, ORGANISATION)));
    }
    strangers
}

fn by((caller, organisation): (Identity, OrganisationId), operation: &Operation) -> Request {
    let mut request = valid_request(operation).by(caller);
    request.set_header("x-bv-org-id", &organisation.to_string());
    request
}

/// The answer, but for what is its own: the name it was asked for, and its request id.
fn but_for_names(answer: &Answer, name: &str) -> String {
    let request_id = answer.header("x-request-id").expect("once").expect("every answer has one");
    answer.text().replace(name, "[name]").replace(request_id, "[request]")
}

#[test]
fn what_is_somebody_elses_is_not_there() {
    let missing = identifier(0xaf).to_string();
    let mut walked = 0;
    play(async |world| {
        let was = everything(world).await;
        for operation in contract().operations() {
            let Some(subject) = subject(operation) else { continue };
            let names = names(world, subject).await;
            assert!(!names.is_empty(), "{}: there is nothing to protect", operation.operation_id);
            for stranger in strangers(operation, subject.resource.owner) {
                let request = by(stranger, operation);
                let nothing = world.send(&about(&request, &missing)).await;
                let id = &operation.operation_id;
                let row = contract().identify(id, &nothing).expect("a documented answer");
                assert_eq!(row.0.response, "404", "{row} by {}", stranger.0.name());
                for name in &names {
                    let answer = world.send(&about(&request, name)).await;
                    let told = but_for_names(&answer, name);
                    let asked = format!("{id} of {name} by {}", stranger.0.name());
                    assert_eq!(answer.status, nothing.status, "{asked}: {told}");
                    assert_eq!(told, but_for_names(&nothing, &missing), "{asked}");
                }
                walked += 1;
            }
        }
        assert_eq!(everything(world).await, was, "a stranger changed something");
    });
    assert!(walked >= 14, "only {walked} strangers tried something");
}

#[test]
fn lists_hold_nothing_of_somebody_else() {
    let lists = contract().operations().iter().filter(|operation| {
        operation.method == "GET"
            && subject(operation).is_none()
            && contract().is_guarded(operation)
    });
    play(async |world| {
        for operation in lists {
            let id = &operation.operation_id;
            let resource = RESOURCES.iter().find(|resource| resource.listed_by == id);
            let resource = resource.unwrap_or_else(|| {
                panic!(
                    "{id} lists what no test knows: add it to `RESOURCES` in \
                     crates/conformance/src/resource.rs"
                )
            });
            for name in resource.names {
                let names = names(world, Subject { resource, name }).await;
                for stranger in strangers(operation, resource.owner) {
                    let mut request = by(stranger, operation);
                    request.set_query("items_per_page", "100");
                    let list = world.succeed(&request).await;
                    let items = list[resource.items].as_array().expect("a list");
                    let foreign: Vec<_> = items
                        .iter()
                        .filter(|item| names.iter().any(|own| item[name.member] == *own))
                        .collect();
                    assert!(foreign.is_empty(), "{id} by {}: {foreign:?}", stranger.0.name());
                    assert_eq!(list["pagination"]["total_items"], items.len());
                }
            }
        }
    });
}

/// The checks in their order, each by an example that it leads to.
fn checks() -> [Vec<&'static str>; 7] {
    let names = RESOURCES.iter().flat_map(|resource| resource.names);
    [
        vec!["AuthorizationMissing"],
        vec!["OrgHeaderMissing"],
        // Where every role has the permission, only outsiders lack it.
        vec!["PermissionDenied", "MembershipMissing"],
        vec!["ParameterInvalid"],
        vec!["BodyInvalid"],
        names.map(|name| name.not_found).collect(),
        vec!["ActionNotAllowed"],
    ]
}

#[test]
fn of_everything_that_is_wrong_the_first_check_is_answered() {
    let table = scenarios();
    for operation in
        contract().operations().iter().filter(|operation| contract().is_guarded(operation))
    {
        let mut wrong: Vec<(&RowName, Scenario)> = Vec::new();
        for check in checks() {
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
