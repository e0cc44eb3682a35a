//! What rows are called.

use std::fmt;

use crate::Row;

/// Stands for the example in the names of rows that have none.
pub const ANSWER: &str = "answer";

/// A row by its name, `<operationId>::<response>::<example>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowName(pub Row);

impl fmt::Display for RowName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Row { operation_id, response, .. } = &self.0;
        write!(formatter, "{operation_id}::{response}::{}", self.example())
    }
}

impl RowName {
    /// The name of its example, or [`ANSWER`].
    #[must_use]
    pub fn example(&self) -> &str {
        self.0.example.as_deref().unwrap_or(ANSWER)
    }
}
