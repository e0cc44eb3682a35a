//! The contract, read once.

use std::sync::LazyLock;

use bv_cms_contract::{Document, Operation, Operations, resolve};
use serde_json::Value;

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    Document::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/bv-cms.yaml"))
        .expect("the contract is a document")
});

static OPERATIONS: LazyLock<Operations> = LazyLock::new(|| Operations::of(DOCUMENT.value()));

/// The contract.
#[must_use]
pub fn document() -> &'static Document {
    &DOCUMENT
}

/// The operations of the contract, in its order.
#[must_use]
pub fn operations() -> &'static Operations {
    &OPERATIONS
}

/// The operation of that `operationId`.
#[must_use]
pub fn operation(operation_id: &str) -> &'static Operation {
    find_operation(operation_id).unwrap_or_else(|| panic!("the contract has no {operation_id}"))
}

/// The operation of that `operationId`, if there is one.
#[must_use]
pub fn find_operation(operation_id: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.operation_id == operation_id)
}

/// The member of an operation with its references resolved, if it has the member.
#[must_use]
pub fn member(operation: &Operation, name: &str) -> Option<Value> {
    let pointer = bv_cms_contract::pointer::join(&operation.pointer, name);
    DOCUMENT.get(&pointer)?;
    Some(resolve(DOCUMENT.value(), &pointer).expect("every reference leads somewhere").value)
}

/// Whether an operation wants to know who calls.
#[must_use]
pub fn is_guarded(operation: &Operation) -> bool {
    member(operation, "security").is_some_and(|security| security != serde_json::json!([]))
}
