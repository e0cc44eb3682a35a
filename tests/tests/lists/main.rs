//! What lists hold, over HTTP: every filter, every order, every page, against a model of what the
//! contract's words mean that shares no code with the server.

mod api_tokens;
mod lives;
mod making;
mod model;
mod page;

use std::collections::BTreeSet;

use bv_cms::demo::OTHER_ORGANISATION;
use bv_cms_conformance::{Identity, Request};
use bv_cms_document::Operation;
use bv_cms_tests::contract::contract;
use bv_cms_tests::stage::valid_request;
use bv_cms_tests::still::NOW;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use time::{Duration, OffsetDateTime};

/// Microseconds from the moment around which everything here happens: the finest that is stored.
fn at(microseconds: i64) -> OffsetDateTime {
    NOW + Duration::microseconds(microseconds)
}

/// A valid request in an organisation, and from an account, that holds only what a test makes.
fn request(operation: &Operation) -> Request {
    let mut request = valid_request(operation).by(Identity::Outsider);
    request.set_header("x-bv-org-id", &OTHER_ORGANISATION.to_string());
    request
}

/// Adds a query parameter, beside those of the same name that are there.
fn ask(request: &mut Request, name: &str, value: &str) {
    let value = utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
    request.query.push((name.to_owned(), value));
}

/// Fails when the contract lets a list be asked for something that its model does not know.
fn knows_every_parameter(operation: &Operation, known: impl Iterator<Item = String>) {
    let parameters = contract().parameters(operation);
    let in_query = parameters.iter().filter(|parameter| parameter["in"] == "query");
    let names: BTreeSet<_> = in_query
        .map(|parameter| parameter["name"].as_str().expect("a parameter has a name").to_owned())
        .collect();
    let id = &operation.operation_id;
    assert_eq!(names, known.collect(), "{id}: teach the model of this list what the contract says");
}
