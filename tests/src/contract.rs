//! The contract, read once.

use std::sync::LazyLock;

use bv_cms_conformance::Contract;
use bv_cms_contract::{Document, Operation};

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| {
    let document = Document::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/bv-cms.yaml"));
    Contract::of(document.expect("the contract is a document"))
        .expect("every reference of the contract leads somewhere")
});

/// The contract.
#[must_use]
pub fn contract() -> &'static Contract {
    &CONTRACT
}

/// The operation of that `operationId`.
#[must_use]
pub fn operation(operation_id: &str) -> &'static Operation {
    CONTRACT.operation(operation_id)
}
