//! The contract, read once and asked often.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use bv_cms_document::pointer::join;
use bv_cms_document::{Document, Operation, Operations, ReferenceError, resolve};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::row_name::RowName;
use crate::rows::unmatched_routes;
use crate::{UNMATCHED_ROUTE, find_example, rows};

/// A contract whose references all lead somewhere, with what is computed from it once.
///
/// How requests are made from it, rows recognised and answers validated is written beside each:
/// see [`crate::operations`], [`crate::row`] and [`crate::schema`].
#[derive(Debug)]
pub struct Contract {
    document: Document,
    operations: Operations,
    /// The rows and their Example Objects, in the contract's order.
    pub(crate) rows: Vec<RowName>,
    pub(crate) examples: Vec<Option<Value>>,
    /// The validators made so far, by the pointer of their schema, or of a header by itself; most
    /// answers share a few.
    pub(crate) validators: Mutex<HashMap<String, Arc<Validator>>>,
}

impl Contract {
    /// Makes a document that the rules of `check` have no word against into a contract.
    ///
    /// # Errors
    /// When a reference on the way to an example leads nowhere.
    pub fn of(document: Document) -> Result<Self, ReferenceError> {
        let rows: Vec<_> = rows(&document)?.into_iter().map(RowName).collect();
        let examples =
            rows.iter().map(|row| find_example(&document, &row.0)).collect::<Result<_, _>>()?;
        let operations = Operations::of(document.value());
        Ok(Self { document, operations, rows, examples, validators: Mutex::default() })
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The operations, in the contract's order.
    #[must_use]
    pub fn operations(&self) -> &Operations {
        &self.operations
    }

    /// The operation of that `operationId`.
    #[must_use]
    pub fn operation(&self, operation_id: &str) -> &Operation {
        let operation = self.find_operation(operation_id);
        operation.unwrap_or_else(|| panic!("the contract has no {operation_id}"))
    }

    /// The operation of that `operationId`, if there is one.
    #[must_use]
    pub fn find_operation(&self, operation_id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.operation_id == operation_id)
    }

    /// The member of an operation with its references resolved, if it has the member.
    #[must_use]
    pub fn member(&self, operation: &Operation, name: &str) -> Option<Value> {
        let pointer = join(&operation.pointer, name);
        self.document.get(&pointer)?;
        let member = resolve(self.document.value(), &pointer);
        Some(member.expect("every reference leads somewhere").value)
    }

    /// The alternatives of `security` that hold for an operation: its own, or without any those of
    /// the document.
    #[must_use]
    pub fn security(&self, operation: &Operation) -> Value {
        let own = self.member(operation, "security");
        let security = own.or_else(|| self.document.get("/security").cloned());
        security.unwrap_or_else(|| json!([]))
    }

    /// Whether an operation wants to know who calls.
    #[must_use]
    pub fn is_guarded(&self, operation: &Operation) -> bool {
        self.security(operation) != json!([])
    }

    /// The pointer of the Responses Object of an operation, or of [`UNMATCHED_ROUTE`].
    #[must_use]
    pub fn responses(&self, operation_id: &str) -> String {
        if operation_id == UNMATCHED_ROUTE {
            return unmatched_routes(&self.document);
        }
        join(&self.operation(operation_id).pointer, "responses")
    }
}
