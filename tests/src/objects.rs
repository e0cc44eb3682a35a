//! The objects that operations are about, and everything that can be seen of an organisation and of
//! an account: computed from the contract, so that a new resource is looked at or fails.

use bv_cms_conformance::Request;
use bv_cms_conformance::resource::Subject;
use bv_cms_document::Operation;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::contract::{contract, operation};
use crate::stage::valid_request;
use crate::world::World;

/// What an operation is about; `None` when its path names nothing.
///
/// # Panics
/// When it names something of a resource that nobody knows.
#[must_use]
pub fn subject(operation: &Operation) -> Option<Subject> {
    Subject::of(contract(), operation).unwrap_or_else(|error| panic!("{error}"))
}

/// The names, of one kind, of all things of a resource that the valid request's caller sees.
pub async fn names(world: &World, subject: Subject) -> Vec<String> {
    let Subject { resource, name } = subject;
    let list = world.succeed(&whole(valid_request(operation(resource.listed_by)))).await;
    let items = list[resource.items].as_array().expect("a list");
    if let Some(total) = list["pagination"]["total_items"].as_u64() {
        assert_eq!(u64::try_from(items.len()), Ok(total), "not all fits on one page");
    }
    let names = items.iter().filter_map(|item| item[name.member].as_str());
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
        match subject(operation) {
            None => answers.push(world.succeed(&whole(request)).await),
            Some(subject) => {
                for name in names(world, subject).await {
                    answers.push(world.succeed(&about(&request, &name)).await);
                }
                assert!(
                    !answers.is_empty(),
                    "{}: there is no {} to see",
                    operation.operation_id,
                    subject.resource.noun
                );
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
    use bv_cms_conformance::Contract;
    use bv_cms_conformance::resource::RESOURCES;

    use super::*;

    #[test]
    fn every_name_of_a_resource_is_in_the_path_of_an_operation() {
        let subjects: Vec<_> = contract().operations().iter().filter_map(subject).collect();
        for name in RESOURCES.iter().flat_map(|resource| resource.names) {
            let named = subjects.iter().any(|subject| subject.name == name);
            assert!(named, "nothing is about {}: remove it", name.parameter);
        }
    }

    #[test]
    fn a_new_resource_is_refused_until_it_is_declared() {
        let path = "/bv/cms/v1/lives/{id}/polls/{poll_id}";
        let parameters = json!([
            { "$ref": "#/components/parameters/LiveId" },
            { "name": "poll_id", "in": "path", "required": true, "schema": { "type": "string" } },
        ]);
        let mut document = contract().document().clone();
        let get = json!({ "operationId": "GetPoll", "parameters": parameters, "responses": {} });
        document.value_mut()["paths"][path] = json!({ "get": get });
        let contract = Contract::of(document).expect("its references hold");
        let error = Subject::of(&contract, contract.operation("GetPoll"));
        let error = error.expect_err("no resource has such a name");
        assert!(error.contains("`poll_id`") && error.contains(path), "{error}");
    }
}
