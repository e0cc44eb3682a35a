//! What whoever read a document could not do.

use std::sync::Arc;

use super::Document;

/// What could not be read of a document, such as a reference that is not followed. It stays in the
/// document as it is written; whoever needs it finds out that it leads nowhere, and can say why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The pointer of what was not read; [`Document::location`] says where that was written.
    pub pointer: String,
    /// Why not, and what to do.
    pub message: String,
}

impl Document {
    /// What could not be read of it, by those who read it; a document as it is parsed has none.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The first fault at a JSON pointer.
    #[must_use]
    pub fn fault(&self, pointer: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.pointer == pointer)
    }

    /// Notes what could not be read.
    pub fn add_faults(&mut self, faults: impl IntoIterator<Item = Fault>) {
        Arc::make_mut(&mut self.faults).extend(faults);
    }
}
