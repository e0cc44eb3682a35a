//! The objects that operations are about, and everything that can be seen of an organisation and of
//! an account: computed from the contract, so that a new resource is looked at or fails.

use bv_cms_conformance::Request;
use bv_cms_document::Operation;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::contract::{contract, operation};
use crate::stage::valid_request;
use crate::world::World;

/// Whose an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// An organisation's; its members see it.
    Organisation,
    /// An account's; nobody else sees it.
    Account,
}

/// A kind of object that paths name, by one of its names.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// How paths begin that name one.
    pub path: &'static str,
    /// The operation that lists them.
    pub list: &'static str,
    /// The member of its answer that holds them.
    pub items: &'static str,
    /// Their member that paths name them by; an object that lacks it cannot be named so.
    pub name: &'static str,
    /// Whose they are.
    pub owner: Owner,
}

/// Every kind. Where paths begin alike, the longer comes first.
pub const KINDS: [Kind; 3] = [
    Kind {
        path: "/bv/cms/v1/lives/{custom_id}:custom-id",
        list: "ListLives",
        items: "lives",
        name: "custom_id",
        owner: Owner::Organisation,
    },
    Kind {
        path: "/bv/cms/v1/lives/{id}",
        list: "ListLives",
        items: "lives",
        name: "id",
        owner: Owner::Organisation,
    },
    Kind {
        path: "/bv/account/v1/accounts/api-tokens/{id}",
        list: "ListApiTokens",
        items: "api_tokens",
        name: "id",
        owner: Owner::Account,
    },
];

/// The kind of object an operation is about; `None` when its path names none.
///
/// # Errors
/// When the path names an object of a kind that is not in [`KINDS`]; says what to do.
pub fn kind(operation: &Operation) -> Result<Option<&'static Kind>, String> {
    if !operation.path.contains('{') {
        return Ok(None);
    }
    let kind = KINDS.iter().find(|kind| {
        let rest = operation.path.strip_prefix(kind.path);
        rest.is_some_and(|rest| {
            !rest.contains('{') && (rest.is_empty() || rest.starts_with(['/', ':']))
        })
    });
    kind.map(Some).ok_or_else(|| {
        format!(
            "{} is about an object that no test knows how to find: add what `{}` names to `KINDS` \
             in tests/src/objects.rs",
            operation.operation_id, operation.path
        )
    })
}

/// The names of all objects of a kind that the valid request's caller sees.
pub async fn names(world: &World, kind: &Kind) -> Vec<String> {
    let list = world.succeed(&whole(valid_request(operation(kind.list)))).await;
    let items = list[kind.items].as_array().expect("a list");
    if let Some(total) = list["pagination"]["total_items"].as_u64() {
        assert_eq!(u64::try_from(items.len()), Ok(total), "not all fits on one page");
    }
    let names = items.iter().filter_map(|item| item[kind.name].as_str());
    names.map(str::to_owned).collect()
}

/// The request, about the object of that name.
#[must_use]
pub fn about(request: &Request, name: &str) -> Request {
    let mut request = request.clone();
    request.set_path_parameter(&utf8_percent_encode(name, NON_ALPHANUMERIC).to_string());
    request
}

/// The request for everything at once, where the contract has pages.
fn whole(mut request: Request) -> Request {
    let operation = contract().operations().find(&request.method, &request.path);
    let parameters = operation.map(|operation| contract().parameters(operation));
    if parameters.iter().flatten().any(|parameter| parameter["name"] == "items_per_page") {
        request.set_query("items_per_page", "100");
    }
    request
}

/// What every `GET` of the contract answers, about every object that there is.
///
/// # Panics
/// When the contract has a `GET` that is about something unknown.
pub async fn everything(world: &World) -> Value {
    let mut seen = Map::new();
    for operation in contract().operations().iter().filter(|operation| operation.method == "GET") {
        let request = valid_request(operation);
        let mut answers = Vec::new();
        match kind(operation).unwrap_or_else(|error| panic!("{error}")) {
            None => answers.push(world.succeed(&whole(request)).await),
            Some(kind) => {
                for name in names(world, kind).await {
                    answers.push(world.succeed(&about(&request, &name)).await);
                }
                assert!(!answers.is_empty(), "{}: there is nothing to see", kind.path);
            }
        }
        seen.insert(operation.operation_id.clone(), json!(answers));
    }
    let mut seen = Value::Object(seen);
    forget_uses(&mut seen);
    seen
}

/// That an API token was used is noted whatever became of the request.
fn forget_uses(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.shift_remove("last_used");
            members.values_mut().for_each(forget_uses);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_uses),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(path: &str) -> Operation {
        Operation { path: path.to_owned(), ..operation("GetLive").clone() }
    }

    #[test]
    fn every_path_of_the_contract_names_an_object_of_a_known_kind() {
        let kinds: Vec<_> = contract()
            .operations()
            .iter()
            .filter_map(|operation| kind(operation).unwrap_or_else(|error| panic!("{error}")))
            .collect();
        for kind in &KINDS {
            assert!(kinds.contains(&kind), "nothing is about {}: remove it", kind.path);
        }
    }

    #[test]
    fn a_new_resource_is_refused_until_its_kind_is_known() {
        for path in [
            "/bv/cms/v1/chatrooms/{id}",
            "/bv/cms/v1/lives/{id}/polls/{poll_id}",
            "/bv/cms/v1/lives/{id}s",
        ] {
            let error = kind(&at(path)).expect_err("no kind has such a path");
            assert!(error.contains(path) && error.contains("add"), "{error}");
        }
        assert_eq!(kind(&at("/bv/cms/v1/chatrooms")), Ok(None));
        let by_custom_id = kind(&at("/bv/cms/v1/lives/{custom_id}:custom-id")).expect("known");
        assert_eq!(by_custom_id.map(|kind| kind.name), Some("custom_id"));
    }
}
