//! One of the two documents, and what is asked of it.

use bv_cms_document::{Document, Operations, follow, pointer};
use serde_json::Value;

/// One of the two documents.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) document: &'a Document,
    pub(super) operations: Operations,
}

impl<'a> Side<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self { document, operations: Operations::of(document.value()) }
    }

    pub(super) fn root(&self) -> &'a Value {
        self.document.value()
    }

    /// The pointer and the value behind the references at a pointer, when there is something.
    pub(super) fn at(&self, pointer: &str) -> Option<(String, &'a Value)> {
        follow(self.root(), pointer).ok()
    }

    /// A member of the object at a pointer, behind its references.
    pub(super) fn member(&self, holder: &str, name: &str) -> Option<(String, &'a Value)> {
        self.at(&pointer::join(holder, name))
    }
}
